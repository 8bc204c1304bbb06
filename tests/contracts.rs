//! The Swedish contracts, over all crates: what is made of them is the format, and the barrier hides what their rules hide.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use std::fs;

use samplan_arrange::{Visible, visible};
use samplan_foreign::{Language, convert};
use samplan_model::{Audience, CareRecord};
use samplan_read::read;
use serde_json::Value;

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/riv");

fn fixtures() -> Vec<(String, String)> {
    let read = |path: std::path::PathBuf| (path.display().to_string(), fs::read_to_string(&path).unwrap());
    let mut all: Vec<_> = fs::read_dir(FIXTURES).unwrap().map(|entry| read(entry.unwrap().path())).collect();
    all.sort();
    assert!(all.len() >= 7, "there is one for each contract");
    all
}

fn record(name: &str) -> CareRecord {
    let text = fs::read_to_string(format!("{FIXTURES}/{name}.json")).unwrap();
    read(&convert(&text, Language::Swedish)).record.unwrap()
}

/// What an audience sees: the plans by title and, behind each, how many items of which it sees.
fn seen(record: &CareRecord, audience: Audience) -> Vec<String> {
    let Visible { record, .. } = visible(record, audience);
    let plan = |plan: &std::rc::Rc<samplan_model::CarePlan>| {
        let items =
            plan.activities.len() + plan.contacts.len() + plan.medications.len() + plan.documents.len();
        format!("{} {items}", if plan.title.is_empty() { "-" } else { &plan.title })
    };
    record.plans.iter().map(plan).collect()
}

#[test]
fn what_is_made_of_an_answer_is_the_format() {
    let schema =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/www/format/samplan-1.schema.json")).unwrap();
    let schema = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
    for (path, text) in fixtures() {
        for language in [Language::Swedish, Language::English] {
            let converted = convert(&text, language);
            let value: Value = serde_json::from_str(&converted).unwrap();
            let errors: Vec<_> = schema.iter_errors(&value).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{path}: {errors:?}");
            // The reading adds no complaint to those of the conversion.
            let own = value["issues"].as_array().map_or(0, Vec::len);
            assert_eq!(read(&converted).issues.len(), own, "{path}: {:?}", read(&converted).issues);
        }
    }
}

#[test]
fn each_entry_is_shown_or_says_why_not() {
    for (path, text) in fixtures() {
        let record = read(&convert(&text, Language::Swedish)).record.unwrap();
        assert!(!record.entries.is_empty(), "{path}");
        for entry in &record.entries {
            assert_eq!(entry.became.is_empty(), entry.fate.is_some(), "{path}: {}", entry.path);
            for item in &entry.became {
                let plan = record.plan(&item.plan).unwrap();
                let has = |id: &samplan_model::ItemId| {
                    plan.activities.iter().any(|one| one.id == *id)
                        || plan.medications.iter().any(|one| one.id == *id)
                        || plan.documents.iter().any(|one| one.id == *id)
                        || plan.contacts.iter().any(|one| one.id == *id)
                };
                assert!(item.item.as_ref().is_none_or(has), "{path}: {}", entry.path);
            }
        }
    }
}

#[test]
fn care_plans_are_hidden_by_their_rules() {
    let record = record("get-care-plans");
    let patient = [
        "Vårdplan diabetes 3",
        "Rehabiliteringsplan 0",
        "Samordnad individuell plan 1",
        "Genomförandeplan hemtjänst 0",
    ];
    assert_eq!(seen(&record, Audience::Patient), patient);
    assert_eq!(seen(&record, Audience::Relative), patient);
    // Staff see what is not approved for the patient, and nothing without unit and care giver.
    assert_eq!(
        seen(&record, Audience::Staff),
        [
            "Vårdplan diabetes 3",
            "Rehabiliteringsplan 0",
            "Samordnad individuell plan 1",
            "Vårdplan under utredning 0",
            "Vårdplan utan beslut 0",
        ]
    );
}

#[test]
fn what_belongs_to_no_plan_is_hidden_by_the_same_rules() {
    #[track_caller]
    fn check(name: &str, patient: &[&str], staff: &[&str]) {
        let record = record(name);
        assert_eq!(seen(&record, Audience::Patient), patient, "{name}");
        assert_eq!(seen(&record, Audience::Staff), staff, "{name}");
    }
    check("get-care-contacts", &["- 7"], &["- 8"]);
    check("get-activities", &["Uppgifter utan angiven enhet 1", "- 3"], &["- 4"]);
    check("get-medication-history", &["- 5"], &["- 6"]);
    check("get-subject-of-care-schedule", &["- 4"], &["- 4"]);
}

#[test]
fn what_care_notes_for_itself_is_told_to_staff_alone() {
    let record = record("get-care-managers");
    for (audience, is_told) in
        [(Audience::Patient, false), (Audience::Relative, false), (Audience::Staff, true)]
    {
        let seen = format!("{:?}", visible(&record, audience).record);
        assert_eq!(seen.contains("dottern är med"), is_told, "{audience:?}");
        assert_eq!(seen.contains("Ny diabetessköterska"), is_told, "{audience:?}");
        assert!(seen.contains("Tala in ett meddelande"), "{audience:?}");
    }
}
