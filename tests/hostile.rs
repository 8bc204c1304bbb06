//! Whatever comes in: never a panic, never a hang, never a text that the next one can't read. The files of
//! tests/fixtures/hostile are drawn by tests/markup.rs and replayed in a browser by tests/e2e/hostile.spec.js.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use std::fs;

use proptest::prelude::*;
use samplan_arrange::{Filter, Timeline, visible};
use samplan_foreign::{Language, convert};
use samplan_model::{Audience, CareRecord};
use samplan_read::{Form, IssueCode, read};

/// Everything that can happen to a text until it is drawn.
fn through_everything(text: &str) {
    let first = read(text);
    if let Some(record) = &first.record {
        arranged(record);
    }
    // What reads foreign data must take native data too: a source may hand it over.
    for language in [Language::Swedish, Language::English] {
        let native = convert(text, language);
        let again = read(&native);
        assert_eq!(again.form, Form::Native, "what was made is in our own form");
        if samplan_read::tree::tree(text).is_err() {
            assert!(again.issues.iter().any(|issue| issue.path.is_empty()), "what is no JSON says so");
        }
        if let Some(record) = &again.record {
            arranged(record);
        }
    }
}

fn arranged(record: &CareRecord) {
    let now = "2026-05-11T10:45:00".parse().unwrap();
    for audience in [Audience::Patient, Audience::Relative, Audience::Staff] {
        let visible = visible(record, audience);
        Timeline::of(&visible.record, &Filter::default(), audience, now);
    }
}

fn files(folder: &str) -> Vec<String> {
    let folder = format!("{}/{folder}", env!("CARGO_MANIFEST_DIR"));
    let read = |entry: std::io::Result<fs::DirEntry>| fs::read_to_string(entry.unwrap().path()).unwrap();
    fs::read_dir(folder).unwrap().map(read).collect()
}

#[test]
fn the_hostile_files() {
    let files = files("tests/fixtures/hostile");
    assert!(files.len() > 40, "only {} files", files.len());
    for text in &files {
        through_everything(text);
    }
}

#[test]
fn a_text_that_breaks_off_anywhere() {
    for text in files("www/samples") {
        for at in (0..text.len()).step_by(997).filter(|at| text.is_char_boundary(*at)) {
            let part = text.get(..at).unwrap();
            let read = read(part);
            assert!(read.record.is_none(), "half a record is none");
            assert_eq!(read.issues.len(), 1);
            convert(part, Language::Swedish);
        }
    }
}

#[test]
fn more_than_can_be_read_is_said_and_ends() {
    #[track_caller]
    fn check(text: &str, code: IssueCode) {
        let read = read(text);
        let read = if read.form == Form::Native {
            read
        } else {
            samplan_read::read(&convert(text, Language::Swedish))
        };
        assert!(read.issues.iter().any(|issue| issue.code == code), "{:?}", read.issues.first());
        assert!(read.record.is_none_or(|record| record.plans.is_empty()));
    }
    check(&format!("{{\"plans\":[{}", "[".repeat(100_000)), IssueCode::NotJson);
    check(&format!("{{\"plans\":{}", "{\"a\":".repeat(100_000)), IssueCode::NotJson);
    check(&"[".repeat(100_000), IssueCode::NotJson);
    let million = format!("[{}{{}}]", r#"{"resourceType":"Goal"},"#.repeat(1_000_000));
    check(&million, IssueCode::TooMuch);
    let native =
        format!(r#"{{"format":"samplan/1","plans":[{}{{"id":"a"}}]}}"#, r#"{"id":"a"},"#.repeat(1_000_000));
    check(&native, IssueCode::TooMuch);
    check(&format!("{{\"plans\":[{}1]}}", "1,".repeat(100_000_000)), IssueCode::TooMuch);
}

/// Names that some reader looks for, and some that none does.
const KEYS: &[&str] = &[
    "format",
    "plans",
    "sources",
    "data",
    "shape",
    "subject",
    "id",
    "title",
    "status",
    "when",
    "activities",
    "goals",
    "period",
    "start",
    "end",
    "visibility",
    "replaces",
    "contacts",
    "measurements",
    "readings",
    "value",
    "at",
    "repeat",
    "unit",
    "resourceType",
    "entry",
    "resource",
    "fullUrl",
    "contained",
    "reference",
    "identifier",
    "system",
    "display",
    "text",
    "div",
    "coding",
    "code",
    "subject",
    "careTeam",
    "goal",
    "activity",
    "detail",
    "scheduledTiming",
    "frequency",
    "periodUnit",
    "participant",
    "actor",
    "member",
    "basedOn",
    "partOf",
    "addresses",
    "meta",
    "security",
    "valueQuantity",
    "component",
    "carePlan",
    "carePlanHeader",
    "carePlanBody",
    "documentId",
    "documentTime",
    "approvedForPatient",
    "content",
    "mediaType",
    "timeslotDetail",
    "startTimeInclusive",
    "healthcare_facility",
    "careManager",
    "careDocumentation",
    "activityGroup",
    "medicationMedicalRecord",
    "GetCarePlansResponse",
    "Envelope",
    "Body",
    "__proto__",
    "_x",
    "",
];

const TEXTS: &[&str] = &[
    "",
    " ",
    "samplan/1",
    "active",
    "booked",
    "entered-in-error",
    "2026-05-12",
    "2026-05-12T09:30",
    "20260512093000",
    "2026",
    "9999",
    "0000-00-00",
    "Bundle",
    "CarePlan",
    "Appointment",
    "Goal",
    "Observation",
    "CareTeam",
    "Patient",
    "MedicationRequest",
    "Consent",
    "CarePlan/1",
    "#1",
    "urn:uuid:1",
    "VP",
    "true",
    "javascript:alert(1)",
    "<script>",
    "&amp;",
    "&#x0;",
    "&lt;article&gt;",
    "{\"a\":[",
    "\u{202e}",
    "\u{0}",
    "å",
];

fn any_json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        proptest::sample::select(TEXTS).prop_map(Into::into),
        ".{0,8}".prop_map(Into::into),
    ];
    leaf.prop_recursive(6, 96, 8, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
            proptest::collection::vec((proptest::sample::select(KEYS), inner), 0..8).prop_map(|fields| {
                serde_json::Value::Object(
                    fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect(),
                )
            }),
        ]
    })
}

/// A sample in which some values are something else.
fn mutated(mut json: serde_json::Value, swaps: &[(usize, serde_json::Value)]) -> serde_json::Value {
    fn places(json: &mut serde_json::Value, found: &mut usize, at: usize, new: &serde_json::Value) -> bool {
        if *found == at {
            *json = new.clone();
            return true;
        }
        *found += 1;
        match json {
            serde_json::Value::Array(items) => items.iter_mut().any(|item| places(item, found, at, new)),
            serde_json::Value::Object(fields) => {
                fields.values_mut().any(|field| places(field, found, at, new))
            }
            serde_json::Value::Null
            | serde_json::Value::Bool(_)
            | serde_json::Value::Number(_)
            | serde_json::Value::String(_) => false,
        }
    }
    for (at, new) in swaps {
        places(&mut json, &mut 0, *at, new);
    }
    json
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn anything_that_is_json(json in any_json()) {
        through_everything(&json.to_string());
    }

    #[test]
    fn anything_that_is_not(text in r#"[\[\]{}",:0-9a-z\\ \n]{0,200}"#) {
        through_everything(&text);
    }

    #[test]
    fn a_sample_with_something_else_in_it(
        which in 0_usize..64,
        swaps in proptest::collection::vec((0_usize..3_000, any_json()), 1..6),
    ) {
        let files: Vec<serde_json::Value> = files("tests/fixtures/hostile")
            .into_iter()
            .chain(files("www/samples"))
            .filter_map(|text| serde_json::from_str(&text).ok())
            .collect();
        if let Some(json) = files.get(which % files.len()) {
            through_everything(&mutated(json.clone(), &swaps).to_string());
        }
    }
}
