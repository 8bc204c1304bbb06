//! To whom the widgets speak: "du" to the person, her name to who is close to her, and of the patient to staff.

use samplan_model::Audience;
use samplan_views::{Locale, State, WidgetProps};
use serde_json::{Value, json};

use crate::{AUDIENCES, LOCALES, PEOPLE, all_widgets, drawn, headings, plan_props, record, sample};

/// The words that speak to the person, or as her.
const SWEDISH: [&str; 14] =
    ["jag", "mig", "min", "mitt", "mina", "du", "dig", "din", "ditt", "dina", "ni", "er", "vi", "oss"];
const ENGLISH: [&str; 10] = ["i", "me", "my", "mine", "you", "your", "yours", "we", "us", "our"];

/// Said by the host or of the viewer: whose plans are looked at, whom we have asked.
const TO_STAFF: [&str; 6] = [
    "Du ser planer för",
    "You are viewing plans for",
    "Vi har frågat",
    "We have asked",
    "Mer hos oss",
    "More from us",
];

fn words(text: &str) -> Vec<String> {
    text.split(|sign: char| !sign.is_alphanumeric()).map(str::to_lowercase).collect()
}

/// The data without those words: what is left of them in the widgets is ours.
fn without(words: &[&str], value: &mut Value) {
    match value {
        Value::String(text) => {
            let mut clean = String::new();
            for part in text.split_inclusive(|sign: char| !sign.is_alphanumeric()) {
                let word = part.trim_end_matches(|sign: char| !sign.is_alphanumeric());
                let is_one = words.contains(&word.to_lowercase().as_str());
                clean.push_str(&if is_one { part.replacen(word, "ord", 1) } else { part.to_owned() });
            }
            *text = clean;
        }
        Value::Array(items) => items.iter_mut().for_each(|item| without(words, item)),
        Value::Object(fields) => fields.values_mut().for_each(|field| without(words, field)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn staff_is_told_of_the_patient_and_never_spoken_to_as_her() {
    for (locale, forbidden) in [(Locale::Swedish, &SWEDISH[..]), (Locale::English, &ENGLISH[..])] {
        for person in PEOPLE {
            let mut json = sample(person);
            without(forbidden, &mut json);
            for widget in all_widgets(&record(&json)) {
                check_staff(&WidgetProps { audience: Audience::Staff, locale, ..widget }, forbidden);
            }
        }
    }
}

#[track_caller]
fn check_staff(props: &WidgetProps, forbidden: &[&str]) {
    for state in [State::Ready, State::Loading, State::Failed] {
        let with = WidgetProps { state, ..props.clone() };
        for props in [WidgetProps { record: None, ..with.clone() }, with] {
            let kind = props.kind;
            let text = TO_STAFF.iter().fold(drawn(props).text(), |text, own| text.replace(own, ""));
            let found: Vec<_> =
                words(&text).into_iter().filter(|word| forbidden.contains(&word.as_str())).collect();
            assert!(found.is_empty(), "{kind:?} {state:?}: {found:?}");
        }
    }
}

/// A relative is "du" herself, and reads of the person by name.
#[test]
fn a_relative_reads_of_the_person_by_name() {
    let forbidden = ["jag", "mig", "min", "mitt", "mina", "din", "ditt", "dina"];
    for person in PEOPLE {
        let mut json = sample(person);
        without(&forbidden, &mut json);
        for widget in all_widgets(&record(&json)) {
            let text = drawn(WidgetProps { audience: Audience::Relative, ..widget.clone() }).text();
            let found: Vec<_> =
                words(&text).into_iter().filter(|word| forbidden.contains(&word.as_str())).collect();
            assert!(found.is_empty(), "{person} {:?}: {found:?}", widget.kind);
        }
    }
}

fn plan_of(name: Option<&str>) -> Value {
    let subject = name.map(|name| json!({ "name": format!("{name} Ek"), "givenName": name }));
    json!({ "format": "samplan/1", "subject": subject, "plans": [{
        "id": "p", "kind": "agreement", "title": "Plan", "status": "active", "unit": { "name": "Enheten" },
        "story": { "text": "Berättelsen" }, "agreement": { "reach": "Telefon" },
        "expectations": [{ "id": "x", "title": "Trötthet" }],
        "consents": [{ "status": "given", "text": "Eva får se planen" }],
        "commitments": [{ "id": "c", "text": "Tar medicin", "party": "patient" }],
        "deviations": [{ "id": "d", "severity": "soon", "sign": "Feber", "action": "Ring" }]
    }] })
}

/// Words that were handed in stand where ours stood, as text; what is not handed in is Swedish.
#[test]
fn words_of_the_host_stand_where_ours_stood() {
    let keys: Vec<_> = Locale::Swedish.texts().entries().into_iter().map(|(key, _)| key).collect();
    let until = keys.iter().position(|key| *key == "act_heading").unwrap();
    let before = keys.iter().take(until).copied();
    let given: Vec<_> = ["10"].into_iter().chain(before).chain(["<b>Ring</b> när …"]).collect();
    let locale = Locale::given(given.join("\u{1f}"));
    let tree = drawn(WidgetProps { locale, ..plan_props("p", record(&plan_of(Some("Asta")))) });
    let titles: Vec<_> = headings(&tree).into_iter().map(|(_, title)| title).collect();
    assert!(titles.contains(&"<b>Ring</b> när …".to_owned()), "{titles:?}");
    assert!(
        titles.contains(&"Det här är viktigt för mig".to_owned()),
        "what comes behind is ours: {titles:?}"
    );
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table: one line a text")]
fn each_audience_has_its_own_words() {
    #[track_caller]
    fn check(name: Option<&str>, audience: Audience, locale: Locale, expected: &[&str]) {
        let tree = drawn(WidgetProps { audience, locale, ..plan_props("p", record(&plan_of(name))) });
        let text = tree.text();
        for words in expected {
            assert!(text.contains(words), "{audience:?} {name:?} misses “{words}” in “{text}”");
        }
        assert!(headings(&tree).iter().any(|(_, title)| title == expected[0]), "{}", expected[0]);
    }
    let (swedish, english) = (Locale::Swedish, Locale::English);
    check(
        Some("Asta"),
        Audience::Patient,
        swedish,
        &[
            "När ska jag höra av mig?",
            "Det här är viktigt för mig",
            "Vad du kan vänta dig",
            "Du kan kontakta vården via",
            "Du ansvarar för",
        ],
    );
    check(
        Some("Asta"),
        Audience::Relative,
        swedish,
        &[
            "När ska vi höra av oss?",
            "Det här är viktigt för Asta",
            "Vad Asta kan vänta sig",
            "Asta kan kontakta vården via",
            "Det här har Asta samtyckt till",
            "Du ser Astas planer",
        ],
    );
    check(
        Some("Asta"),
        Audience::Staff,
        swedish,
        &[
            "Vid avvikelse",
            "Patientberättelse",
            "Vad patienten kan vänta sig",
            "Patienten kan kontakta vården via",
            "Patienten",
        ],
    );
    check(
        None,
        Audience::Relative,
        swedish,
        &["När ska vi höra av oss?", "Det här är viktigt för patienten"],
    );
    check(
        Some("Asta"),
        Audience::Relative,
        english,
        &["When should we get in touch?", "This matters to Asta"],
    );
    check(
        Some("Asta"),
        Audience::Staff,
        english,
        &["When something deviates", "What the patient can expect"],
    );
}

/// The genitive as Swedish has it: a name that ends in a hiss takes no further one.
#[test]
fn a_name_is_in_its_right_form() {
    let names = [
        ("Asta", "Astas", "Asta’s"),
        ("Allan", "Allans", "Allan’s"),
        ("Max", "Max", "Max’s"),
        ("Lars", "Lars", "Lars’s"),
        ("Moritz", "Moritz", "Moritz’s"),
        ("LARS", "LARS", "LARS’s"),
        ("Åsa", "Åsas", "Åsa’s"),
        ("José", "Josés", "José’s"),
    ];
    for (name, swedish, english) in names {
        for (locale, expected) in LOCALES
            .into_iter()
            .zip([format!("Du ser {swedish} planer"), format!("You are viewing {english} plans")])
        {
            let props = plan_props("p", record(&plan_of(Some(name))));
            for widget in AUDIENCES.map(|audience| WidgetProps { audience, locale, ..props.clone() }) {
                let is_told = drawn(widget.clone()).text().contains(&expected);
                assert_eq!(
                    is_told,
                    widget.audience == Audience::Relative,
                    "{expected} {:?}",
                    widget.audience
                );
            }
        }
    }
}
