use super::*;
use crate::testing::record;

fn terms(words: &[&str]) -> Terms {
    let terms: Vec<_> =
        words.iter().map(|word| format!(r#"{{ "term": "{word}", "explanation": "x" }}"#)).collect();
    Terms::of(&record(&format!(r#""terms": [{}], "plans": []"#, terms.join(", "))), None)
}

/// The text with what is found in brackets.
fn marked(terms: &Terms, text: &str, taken: &mut Vec<usize>) -> String {
    let mut marked = text.to_owned();
    for found in terms.find(text, taken).into_iter().rev() {
        marked.insert(found.end, ']');
        marked.insert(found.start, '[');
    }
    marked
}

#[test]
fn a_term_is_found_as_a_word_of_its_own() {
    #[track_caller]
    fn check(words: &[&str], text: &str, expected: &str) {
        assert_eq!(marked(&terms(words), text, &mut Vec::new()), expected);
    }
    check(&[], "HbA1c", "HbA1c");
    check(&["HbA1c"], "", "");
    check(&["HbA1c"], "HbA1c", "[HbA1c]");
    check(&["HbA1c"], "Ditt hba1c, i maj", "Ditt [hba1c], i maj");
    check(&["HbA1c"], "HbA1c och HbA1c", "[HbA1c] och HbA1c");
    // Inside other words it is another word, and inflections are not guessed.
    check(&["egenvård"], "Egenvårdsplan", "Egenvårdsplan");
    check(&["egenvård"], "egenvården", "egenvården");
    check(&["vård"], "egenvård", "egenvård");
    check(&["Öl"], "öl, ÖL", "[öl], ÖL");
    // What stands beside it is no part of it.
    check(&["SIP"], "SIP:en i maj", "[SIP]:en i maj");
    check(&["SIP"], "(SIP-möte)", "([SIP]-möte)");
    check(&["SIP"], "SIP2", "SIP2");
    check(&["KOL", "astma"], "KOL/astma", "[KOL]/astma");
    check(&["SIP"], "SIP. Sedan", "[SIP]. Sedan");
    check(&["SIP"], "ny - SIP", "ny - [SIP]");
    // Codes and addresses hold no words.
    for code in
        ["EDC-BES-45", "EDC-45", "BES-EDC", "edc@example.org", "example.org/edc", "edc.example.org", "EDC_x"]
    {
        check(&["EDC"], code, code);
    }
    // The longest that stands there, and the rest after it.
    check(
        &["vårdkontakt", "Fast vårdkontakt"],
        "en fast vårdkontakt, vårdkontakt",
        "en [fast vårdkontakt], [vårdkontakt]",
    );
    check(&["fast vårdkontakt"], "fast\u{a0}vårdkontakt", "[fast\u{a0}vårdkontakt]");
    check(&["fast vårdkontakt"], "fast vårdkontakter", "fast vårdkontakter");
    check(&["b c", "a b"], "a b c", "[a b] c");
    // Too short to say anything, and what is no word.
    check(&["a"], "a", "a");
    check(&["…!"], "…!", "…!");
    check(&["kol"], "KOL – kol", "[KOL] – kol");
}

#[test]
fn a_term_is_explained_once_in_a_section() {
    let terms = terms(&["SIP", "HbA1c"]);
    let mut taken = Vec::new();
    assert_eq!(marked(&terms, "SIP", &mut taken), "[SIP]");
    assert_eq!(marked(&terms, "SIP och HbA1c", &mut taken), "SIP och [HbA1c]");
    assert_eq!(marked(&terms, "SIP och HbA1c", &mut taken), "SIP och HbA1c");
}

#[test]
fn the_plan_that_is_looked_at_explains_first() {
    #[track_caller]
    fn check(plan: Option<&str>, expected: &str) {
        let of = |explanation: &str| {
            format!(
                r#""terms": [{{ "term": "SIP", "explanation": "{explanation}" }}, {{ "term": "sip", "explanation": "again" }}]"#
            )
        };
        let record = record(&format!(
            r#"{}, "plans": [ {{ "id": "a", {} }}, {{ "id": "b", {} }}, {{ "id": "c" }} ]"#,
            of("record"),
            of("a"),
            of("b")
        ));
        let terms = Terms::of(&record, plan.map(PlanId::from).as_ref());
        assert_eq!(terms.get(0).map(|term| term.explanation.as_str()), Some(expected));
        assert_eq!(terms.get(1), None);
    }
    check(None, "record");
    check(Some("a"), "a");
    check(Some("b"), "b");
    check(Some("c"), "record");
    check(Some("lost"), "record");
}
