//! The lists of a plan: explained words, goals, medicines, aids, documents, the story, what became of visits.

use samplan_arrange::Filter;
use samplan_model::Audience;
use samplan_views::{Kind, Medium, WidgetProps};
use serde_json::{Value, json};

use super::html::Element;
use super::{drawn, html_of, plan_props, record};

/// The only plan of a record, with some fields.
fn plan(fields: &Value) -> WidgetProps {
    let mut plan =
        json!({ "id": "p", "title": "Vårdplan", "unit": { "name": "EDC", "careGiver": "Region" } });
    plan.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    plan_props(
        "p",
        record(&json!({ "format": "samplan/1", "subject": { "name": "Asta Sundin" },
        "sources": [{ "id": "s", "system": "Cosmic", "organization": "Region Kalmar län" }], "plans": [plan] })),
    )
}

#[track_caller]
fn section<'t>(tree: &'t Element, name: &str) -> &'t Element {
    let is_named = |one: &&Element| one.attribute("aria-labelledby") == Some(&format!("samplan-{name}"));
    tree.elements().into_iter().find(is_named).unwrap_or_else(|| panic!("no section {name}"))
}

fn with<'t>(tree: &'t Element, class: &str) -> Vec<&'t Element> {
    tree.elements().into_iter().filter(|one| one.attribute("class") == Some(class)).collect()
}

fn texts(elements: &[&Element]) -> Vec<String> {
    elements.iter().map(|one| one.text()).collect()
}

fn explained() -> WidgetProps {
    plan(&json!({
        "description": "Planen följer HbA1c.",
        "terms": [{ "term": "HbA1c", "explanation": "Ett blodprov." }, { "term": "SIP", "explanation": "En gemensam plan." }],
        "goals": [{ "id": "1", "text": "HbA1c under 52", "target": "hba1c två gånger" }, { "id": "2", "text": "Ny SIP och HbA1c" }],
        "advice": [{ "id": "1", "title": "Om SIP", "text": "SIP-möte i maj. HbA1c\nmäts då." }],
        "rights": [{ "id": "1", "title": "SIP", "link": "https://example.org/sip" }],
        "activities": [{ "id": "1", "title": "HbA1c", "status": "booked", "when": "2026-05-12T09:30", "prepare": "HbA1c tas." }],
    }))
}

#[test]
fn a_word_is_a_button_where_it_stands_first_in_a_section() {
    let tree = drawn(explained());
    let words = |one: &Element| texts(&with(one, "term"));
    assert_eq!(words(section(&tree, "goals-section")), ["HbA1c", "SIP"]);
    assert_eq!(words(section(&tree, "advice")), ["SIP", "HbA1c"]);
    assert!(words(section(&tree, "rights")).is_empty(), "a link is no place for a button");
    // In the lead, in the next step and in its row, not in their titles.
    assert_eq!(words(&tree).len(), 7);
    for button in with(&tree, "term") {
        assert_eq!(button.attribute("aria-expanded"), Some("false"));
    }
    assert!(with(&tree, "explanation").is_empty(), "nobody has asked yet");
    assert!(section(&tree, "goals-section").text().contains("Ny SIP och HbA1c"), "the text is the same");
}

#[test]
fn on_paper_the_explanation_stands_in_brackets() {
    let tree = drawn(WidgetProps { medium: Medium::Paper, ..explained() });
    let said = section(&tree, "goals-section").text();
    assert!(said.contains("HbA1c under 52 (HbA1c: Ett blodprov.)"), "{said}");
    assert_eq!(said.matches("Ett blodprov").count(), 1, "{said}");
}

#[test]
fn a_text_without_such_a_word_is_as_it_was() {
    let advice = json!([{ "id": "1", "title": "Om SIP", "text": "Egenvårdsplanen gäller." }]);
    let without = plan(&json!({ "advice": advice }));
    let terms = json!([{ "term": "egenvård", "explanation": "Det du gör själv." }]);
    let with = plan(&json!({ "advice": advice, "terms": terms }));
    assert_eq!(html_of(with), html_of(without));
}

#[test]
fn an_explanation_is_text() {
    let props = plan(&json!({
        "terms": [{ "term": "SIP", "explanation": "<b onclick=x>fet</b>" }],
        "advice": [{ "id": "1", "title": "t", "text": "SIP" }],
    }));
    let tree = drawn(WidgetProps { medium: Medium::Paper, ..props });
    assert!(tree.all("b").is_empty());
}

#[test]
fn goals_that_are_over_are_folded_below_the_others() {
    let tree = drawn(plan(&json!({
        "goals": [
            { "id": "1", "text": "Rökfri", "status": "achieved" },
            { "id": "2", "text": "Vikten hålls", "measurement": "vikt", "due": "2026-06", "target": "62 till 65 kg" },
            { "id": "3", "text": "Orka gå ut", "expressedBy": "patient" },
        ],
        "commitments": [{ "id": "1", "text": "Väger sig", "party": "patient", "goals": ["2"] }],
        "measurements": [{ "id": "vikt", "title": "Vikt", "unit": "kg", "low": 62, "high": 65,
            "readings": [{ "at": "2026-05-11T08:00", "value": "66.0" }] }],
    })));
    let goals = section(&tree, "goals-section");
    let fold = goals.all("details");
    assert_eq!(texts(&fold), ["Uppnådda och avslutade mål (1)RökfriUppnått"]);
    let said = goals.text();
    let place = |text: &str| said.find(text).unwrap_or_else(|| panic!("{text} in {said}"));
    assert!(place("Orka gå ut") < place("Vikten hålls") && place("Vikten hålls") < place("Rökfri"));
    for expected in
        ["Med egna ord", "Nås när62 till 65 kg", "Senaste värde66,0 kg i dag kl. 08.00", "1 åtagande bidrar"]
    {
        assert!(said.contains(expected), "{expected} in {said}");
    }
}

#[test]
fn medicines_stand_by_what_to_do_with_them() {
    let given = plan(&json!({ "medications": [
        { "id": "1", "name": "Slut", "status": "stopped", "until": "2026-04-14" },
        { "id": "2", "name": "Senare", "status": "planned", "start": "2026-06-01" },
        { "id": "3", "name": "Snart", "status": "planned", "start": "2026-05-27" },
        { "id": "4", "name": "Behov", "status": "as-needed", "reason": "andnöd" },
        { "id": "5", "name": "Kur", "status": "active", "until": "2026-05-18", "change": "Höjd", "changed": "2026-05-07" },
        { "id": "6", "name": "Gammal kur", "status": "active", "until": "2026-05-01" },
        { "id": "7", "name": "Vilar", "status": "on-hold" },
        { "id": "8", "name": "Utredning", "status": "active", "visibility": "staff-only" },
    ] }));
    let said = |audience| section(&drawn(WidgetProps { audience, ..given.clone() }), "medications").text();
    let patient = said(Audience::Patient);
    let order = [
        "Tas regelbundet",
        "Kur",
        "Gammal kur",
        "Tas vid behov",
        "Behov",
        "Planerade ändringar",
        "Onsdag 27 maj",
        "Snart",
        "Måndag 1 juni",
        "Senare",
        "Pausade",
        "Vilar",
        "Avslutade läkemedel (1)",
        "Slut",
    ];
    let mut rest = patient.as_str();
    for expected in order {
        let at = rest.find(expected).unwrap_or_else(|| panic!("{expected} in its place in {patient}"));
        rest = rest.get(at + expected.len()..).unwrap();
    }
    for expected in [
        "Till och med måndag 18 maj",
        "Ändrat7 maj 2026: Höjd",
        "Slutdatum fredag 1 maj har passerat",
        "Fråga vården",
    ] {
        assert!(patient.contains(expected), "{expected} in {patient}");
    }
    assert!(!patient.contains("Utredning"));
    let staff = said(Audience::Staff);
    assert!(
        staff.contains("Utredning")
            && staff.contains("Ändrat: 7 maj 2026: Höjd")
            && !staff.contains("Fråga vården"),
        "{staff}"
    );
}

#[test]
fn an_aid_says_from_whom_it_is_and_when_it_goes_back() {
    let tree = drawn(plan(&json!({ "aids": [
        { "id": "1", "name": "Rollator", "when": "2024-11", "from": "Hjälpmedelscentralen", "followUp": "2026-06", "giveBack": "2026-08-01",
            "contact": { "name": "Teamet", "telecom": [{ "kind": "phone", "value": "040-628 04 28" }] } },
        { "id": "2", "name": "Duschstol", "when": "2026-W21" }, { "id": "3", "name": "Strumpa" },
    ] })));
    let said = section(&tree, "aids").text();
    for expected in [
        "Sedannovember 2024",
        "FrånHjälpmedelscentralen",
        "Följs uppjuni 2026",
        "Lämnas tillbakalördag 1 augusti",
        "KontaktTeamet",
        "Ring 040-628 04 28",
        "Kommervecka 21",
    ] {
        assert!(said.contains(expected), "{expected} in {said}");
    }
}

#[test]
fn a_document_says_what_it_is_and_what_nobody_has_said() {
    #[track_caller]
    fn check(fields: &Value, audience: Audience, expected: &str) {
        let mut document = json!({ "id": "d", "title": "Plan" });
        document.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        let given = plan(&json!({ "source": "s", "documents": [document] }));
        let tree = drawn(WidgetProps { audience, ..given });
        assert_eq!(texts(&with(section(&tree, "documents"), "muted")), [expected]);
    }
    let patient = |fields: &Value, expected| check(fields, Audience::Patient, expected);
    patient(&json!({}), "Filtyp och storlek ej angivna · Från Region Kalmar län");
    patient(
        &json!({ "mediaType": "application/pdf", "size": 84_000, "created": "2026-05-07T14:30" }),
        "PDF, 84 kB · 7 maj 2026 · Från Region Kalmar län",
    );
    patient(&json!({ "mediaType": "application/pdf" }), "PDF, storlek ej angiven · Från Region Kalmar län");
    patient(&json!({ "size": 1_480_000 }), "1,5 MB, filtyp ej angiven · Från Region Kalmar län");
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    patient(&json!({ "mediaType": word, "size": 1 }), "Word, 1 kB · Från Region Kalmar län");
    patient(&json!({ "mediaType": "image/jpeg", "size": 1 }), "Bild (JPEG), 1 kB · Från Region Kalmar län");
    patient(
        &json!({ "mediaType": "text/html; charset=utf-8", "size": 1 }),
        "Webbsida, 1 kB · Från Region Kalmar län",
    );
    patient(
        &json!({ "mediaType": "application/octet-stream", "size": 1 }),
        "Annan filtyp, 1 kB · Från Region Kalmar län",
    );
    check(&json!({ "size": 1 }), Audience::Staff, "1 kB, filtyp ej angiven · Från Region Kalmar län, Cosmic");
}

#[test]
fn the_story_says_whose_words_it_is_and_who_wrote_it_down() {
    #[track_caller]
    fn check(written_by: &Value, audience: Audience, expected: &str) {
        let story = json!({ "text": "Kaffe först.", "updated": "2026-02-01T10:30", "writtenBy": written_by });
        let tree = drawn(WidgetProps { audience, ..plan(&json!({ "story": story })) });
        let said = section(&tree, "story-section").text();
        assert!(said.contains("Med egna ord") && said.ends_with(expected), "{said}");
    }
    check(&Value::Null, Audience::Patient, "Skrivet av dig, 1 februari 2026");
    check(&Value::Null, Audience::Relative, "Skrivet av Asta, 1 februari 2026");
    check(&json!("Eva, dotter"), Audience::Patient, "Nedskrivet av Eva, dotter, 1 februari 2026");
}

#[test]
fn what_became_of_a_visit_has_a_word_and_a_picture_of_its_own() {
    let of = |status: &str| {
        json!({ "id": status, "title": status, "status": status, "when": "2026-05-10T09:00",
        "statusReason": "Asta tackade nej.", "outcome": "Åt frukost.", "declined": "Dusch" })
    };
    let statuses = ["performed", "declined", "missed", "cancelled", "moved"];
    let given = plan(&json!({ "activities": statuses.map(of) }));
    let tree = drawn(WidgetProps { filter: Filter::default(), ..given });
    let mut seen = Vec::new();
    for (status, word) in statuses.into_iter().zip(["Utförd", "Avböjd", "Uteblev", "Inställd", "Flyttad"])
    {
        let rows: Vec<_> = with(&tree, "row").into_iter().filter(|row| row.text().contains(status)).collect();
        let tag = with(rows[0], "tag")
            .into_iter()
            .find(|tag| tag.text() == word)
            .unwrap_or_else(|| panic!("{word}"));
        seen.push(tag.all("path")[0].attribute("d").unwrap().to_owned());
        assert!(rows[0].text().contains("Gjort: Åt frukost.") && rows[0].text().contains("Avböjt: Dusch"));
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), statuses.len(), "each has a picture of its own");
}

#[test]
fn a_plan_that_must_not_be_seen_explains_nothing() {
    let given = record(&json!({ "format": "samplan/1", "plans": [
        { "id": "p", "title": "Vårdplan", "unit": { "name": "EDC" }, "advice": [{ "id": "1", "title": "t", "text": "Växelvård" }] },
        { "id": "q", "title": "Utredning", "unit": { "name": "EDC" }, "visibility": "staff-only",
            "terms": [{ "term": "växelvård", "explanation": "Ibland hemma." }] },
    ] }));
    for (audience, count) in [(Audience::Patient, 0), (Audience::Relative, 0), (Audience::Staff, 1)] {
        let tree = drawn(WidgetProps { audience, ..plan_props("p", given.clone()) });
        assert_eq!(with(&tree, "term").len(), count, "{audience:?}");
    }
}

#[test]
fn what_there_is_to_do_is_a_handful_and_a_fold_that_says_how_many_more() {
    let commitments: Vec<_> = (1..=6)
        .map(|day| json!({ "id": day.to_string(), "text": format!("Gör {day}"), "party": "patient", "due": format!("2026-05-1{day}") }))
        .collect();
    let plan = plan(&json!({ "status": "active", "commitments": commitments }));
    let timeline = WidgetProps { kind: Kind::Timeline, plan_id: None, ..plan };
    let tree = drawn(timeline);
    let todo = section(&tree, "todo-section");
    assert!(todo.unfolded_text().contains("Gör 4") && !todo.unfolded_text().contains("Gör 5"));
    assert_eq!(texts(&todo.all("summary")), ["Visa fler (2)"]);
    assert!(todo.text().contains("Gör 6"), "the style sheet folds it out on paper");
}
