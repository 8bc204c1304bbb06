//! The border that others write to: the committed schema, the page docs/format.md and the reading say the same.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use std::fs;
use std::sync::LazyLock;

use chrono::NaiveDate;
use jsonschema::Validator;
use samplan_generate::{Size, generate};
use samplan_read::native::write::to_json;
use samplan_read::read;
use serde_json::Value;

static SCHEMA: LazyLock<Validator> =
    LazyLock::new(|| jsonschema::validator_for(&json(&file("www/format/samplan-1.schema.json"))).unwrap());

fn file(path: &str) -> String {
    fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// What the schema and the reading have to say.
fn remarks(text: &str) -> (Vec<String>, Vec<String>) {
    let value = json(text);
    let errors =
        SCHEMA.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    (errors, read(text).issues.iter().map(ToString::to_string).collect())
}

#[track_caller]
fn both_accept(text: &str) {
    assert_eq!(remarks(text), (vec![], vec![]), "{}", text.get(..200).unwrap_or(text));
}

#[track_caller]
fn both_refuse(text: &str) {
    let (errors, issues) = remarks(text);
    assert!(!errors.is_empty() && !issues.is_empty(), "schema: {errors:?}, reading: {issues:?}");
}

#[track_caller]
fn only_the_schema_refuses(text: &str) {
    let (errors, issues) = remarks(text);
    assert!(!errors.is_empty() && issues.is_empty(), "schema: {errors:?}, reading: {issues:?}");
}

#[track_caller]
fn only_the_reading_notes(text: &str) {
    let (errors, issues) = remarks(text);
    assert!(errors.is_empty() && !issues.is_empty(), "schema: {errors:?}, reading: {issues:?}");
}

/// A record with one plan that has these fields.
fn plan(fields: &str) -> String {
    format!(r#"{{ "format": "samplan/1", "plans": [{{ "id": "a", {fields} }}] }}"#)
}

/// A record with one activity that has these fields.
fn activity(fields: &str) -> String {
    plan(&format!(r#""activities": [{{ "id": "1", "title": "Besök", "status": "booked", {fields} }}]"#))
}

#[test]
fn the_sample_people_are_valid() {
    let mut count = 0;
    for entry in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/www/samples")).unwrap() {
        both_accept(&fs::read_to_string(entry.unwrap().path()).unwrap());
        count += 1;
    }
    assert!(count >= 4, "there are four sample people");
}

#[test]
fn what_the_page_shows_is_valid() {
    let page = file("docs/format.md");
    let (_, rest) = page.split_once("```json\n").unwrap();
    let (example, _) = rest.split_once("```").unwrap();
    both_accept(example);
    assert_eq!(read(example).record.unwrap().plans[0].activities.len(), 2);

    let (_, rest) = page.split_once("## Time\n").unwrap();
    let (table, _) = rest.split_once("\n## ").unwrap();
    let forms: Vec<_> =
        table.lines().filter_map(|line| line.split('|').nth(2)?.trim().strip_prefix('`')).collect();
    assert_eq!(forms.len(), 14);
    for form in forms {
        both_accept(&activity(&format!(r#""when": {}"#, form.trim_end_matches('`'))));
    }
}

#[test]
fn what_is_generated_is_valid() {
    let now = NaiveDate::from_ymd_opt(2026, 5, 11).and_then(|day| day.and_hms_opt(10, 45, 0)).unwrap();
    for (seed, plans, items) in [(1, 0, 0), (2, 1, 0), (3, 1, 40), (4, 300, 5_000)] {
        both_accept(&to_json(&generate(&Size { seed, plans, items, now })));
    }
}

#[test]
fn a_host_may_remark_and_leave_out() {
    both_accept(r#"{ "format": "samplan/1" }"#);
    both_accept(
        r#"{ "$schema": "samplan-1.schema.json", "_by": { "any": 1 }, "format": "samplan/1", "plans": [] }"#,
    );
    both_accept(&activity(r#""_row": 7, "when": { "after": "operationen", "_why": "?" }, "goals": []"#));
    both_accept(&plan(
        r#""measurements": [{ "id": "1", "title": "Vikt", "unit": "kg", "low": 70, "high": "75.0" }]"#,
    ));
    both_accept(&plan(r#""period": { "start": "2026-21", "end": "2026-12-31T12:00:00.000Z" }"#));
}

#[test]
fn a_fault_is_found_by_both() {
    both_refuse("{}");
    both_refuse(r#"{ "format": "samplan/2" }"#);
    both_refuse(r#"{ "format": "samplan/1", "plan": [] }"#);
    both_refuse(r#"{ "format": "samplan/1", "plans": {} }"#);
    both_refuse(r#"{ "format": "samplan/1", "plans": [7] }"#);
    both_refuse(r#"{ "format": "samplan/1", "plans": [{ "title": "utan id" }] }"#);
    both_refuse(r#"{ "format": "samplan/1", "plans": [{ "id": "  " }] }"#);
    both_refuse(r#"{ "format": "samplan/1", "subject": { "name": "A", "protection": "secret" } }"#);
    both_refuse(r#"{ "format": "samplan/1", "sources": [{ "id": "s", "system": "Cosmic" }] }"#);
    both_refuse(&plan(r#""title": true"#));
    both_refuse(&plan(r#""title": { "sv": "Vårdplan" }"#));
    both_refuse(&plan(r#""kind": "vårdplan""#));
    both_refuse(&plan(r#""status": "Active""#));
    both_refuse(&plan(r#""visibility": "personal""#));
    both_refuse(&plan(r#""needAreas": "story""#));
    both_refuse(&plan(r#""identifiers": [{ "system": "Cosmic", "value": "1" }]"#));
    both_refuse(&plan(r#""period": { "start": "i våras" }"#));
    both_refuse(&plan(r#""updated": "2026-05-12T25:00""#));
    both_refuse(&plan(r#""updated": "2026-05-12T07:30Z""#));
    both_refuse(&plan(r#""contact": { "name": "A", "telecom": [{ "kind": "fax", "value": "1" }] }"#));
    both_refuse(&plan(r#""contact": { "name": "A", "hours": [{ "from": "8", "to": "16:30" }] }"#));
    both_refuse(&plan(r#""documents": [{ "id": "1", "title": "A", "link": "javascript:alert(1)" }]"#));
    both_refuse(&plan(r#""documents": [{ "id": "1", "title": "A", "size": -1 }]"#));
    both_refuse(&plan(r#""measurements": [{ "id": "1", "title": "A", "unit": "kg", "high": "7,5" }]"#));
    both_refuse(&plan(r#""medications": [{ "id": "1", "name": "A", "status": "active", "dosage": false }]"#));
    both_refuse(&plan(r#""goals": [{ "id": "1" }]"#));
    both_refuse(&activity(r#""colour": "red""#));
    both_refuse(&activity(r#""repeat": { "every": 2 }"#));
    for when in ["\"tisdag\"", "\"2026-13-01\"", "\"2026-W54\"", "\"12026\"", "\"../..\"", "true", "{}"] {
        both_refuse(&activity(&format!(r#""when": {when}"#)));
    }
    both_refuse(&activity(r#""when": { "day": "2026-05-12" }"#));
    both_refuse(&activity(r#""when": { "day": "2026-05-12", "part": "kväll" }"#));
    both_refuse(&activity(r#""when": { "within": "14", "from": "2026-05-08" }"#));
    both_refuse(&activity(r#""when": { "after": "operationen", "before": "jul" }"#));
}

/// The schema says what to write. Types made of it would suggest what the reading forgives.
#[test]
fn what_is_forgiven_silently_is_not_suggested() {
    only_the_schema_refuses(r#"{ "format": "samplan/1", "plans": null }"#);
    only_the_schema_refuses(&plan(r#""title": null, "visibility": null"#));
    only_the_schema_refuses(&plan(r#""title": "", "kind": " ""#));
    only_the_schema_refuses(r#"{ "format": "samplan/1", "plans": [{ "id": 7 }] }"#);
    only_the_schema_refuses(&activity(r#""when": 2027"#));
    only_the_schema_refuses(&activity(r#""join": "HTTPS://example.org""#));
}

/// A schema knows neither the calendar nor what stands elsewhere in the record, nor a key that its parser has dropped.
#[test]
fn what_only_the_reading_can_know() {
    only_the_reading_notes(&activity(r#""when": "2026-02-30""#));
    only_the_reading_notes(&activity(r#""when": "2027-W53""#));
    only_the_reading_notes(&activity(r#""when": "2026-05-12T09:30/08:00""#));
    only_the_reading_notes(&plan(r#""period": { "start": "2026-06", "end": "2026-05" }"#));
    only_the_reading_notes(&plan(r#""source": "nowhere""#));
    only_the_reading_notes(r#"{ "format": "samplan/1", "plans": [{ "id": "a" }, { "id": "a" }] }"#);
    only_the_reading_notes(&plan(r#""title": "A", "title": "B""#));
}
