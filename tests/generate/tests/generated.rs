//! What is generated: the same again, as much as was asked for, and without a fault. Whether it is valid against the
//! schema is tests/schema.rs of the workspace.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime};
use samplan_generate::{Size, generate};
use samplan_model::CareRecord;
use samplan_read::native::wire;
use samplan_read::native::write::to_json;
use samplan_read::read;

fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 5, 11).unwrap().and_hms_opt(10, 45, 0).unwrap()
}

fn text(seed: u64, plans: u32, items: u32) -> String {
    to_json(&generate(&Size { seed, plans, items, now: now() }))
}

#[track_caller]
fn read_without_a_remark(text: &str) -> CareRecord {
    let read = read(text);
    let issues: Vec<_> = read.issues.iter().map(ToString::to_string).collect();
    assert!(issues.is_empty(), "{issues:#?}");
    read.record.unwrap()
}

#[test]
fn a_seed_decides_every_byte() {
    assert_eq!(text(1, 40, 400), text(1, 40, 400));
    assert_ne!(text(1, 40, 400), text(2, 40, 400));
    let elsewhere = now() + chrono::Duration::days(30);
    assert_ne!(text(1, 4, 4), to_json(&generate(&Size { seed: 1, plans: 4, items: 4, now: elsewhere })));
}

#[test]
fn it_has_the_size_that_was_asked_for() {
    #[track_caller]
    fn check(plans: u32, items: u32, expected: (usize, usize)) {
        let record = read_without_a_remark(&text(7, plans, items));
        let activities = record.plans.iter().map(|plan| plan.activities.len()).sum::<usize>();
        assert_eq!((record.plans.len(), activities), expected);
        assert_eq!(record.sources.len(), 5);
    }
    check(0, 0, (0, 0));
    check(0, 10, (0, 0));
    check(1, 0, (1, 0));
    check(1, 10, (1, 10));
    check(5, 1, (5, 1));
    check(300, 10_000, (300, 10_000));
    check(1_000, 100_000, (1_000, 100_000));
}

#[test]
fn nothing_is_written_of_what_is_not_there() {
    let text = text(3, 50, 500);
    assert!(!text.contains("null") && !text.contains("[]") && !text.contains("{}"));
    assert!(text.starts_with(r#"{"format":"samplan/1","subject":{"name":"#));
}

#[test]
fn what_is_written_is_what_was_meant() {
    let record = generate(&Size { seed: 5, plans: 60, items: 900, now: now() });
    let once = to_json(&record);
    let again: wire::CareRecord = serde_json::from_value(serde_json::from_str(&once).unwrap()).unwrap();
    assert!(again == record);
    let twice = to_json(&again);
    assert_eq!(once, twice);
    assert!(read_without_a_remark(&once) == read_without_a_remark(&twice));
}

#[test]
fn every_id_is_there_once() {
    let record = read_without_a_remark(&text(9, 100, 2_000));
    let mut seen = BTreeSet::new();
    for plan in &record.plans {
        assert!(seen.insert(plan.id.to_string()));
        let activities = plan.activities.iter().map(|item| &item.id);
        let ids = activities.chain(plan.goals.iter().map(|item| &item.id));
        for id in ids.chain(plan.commitments.iter().map(|item| &item.id)) {
            assert!(seen.insert(id.to_string()), "{id}");
        }
    }
    assert!(seen.len() > 2_100);
}

#[test]
fn it_is_varied() {
    let text = text(1, 300, 10_000);
    let forms =
        ["\"part\":", "\"within\":", "\"after\":\"operationen", "-W", "\"2027\"", "-22\"", "/..\"", "/09:"];
    let words = [
        "\"declined\"",
        "\"staff-only\"",
        "\"sampling\"",
        "\"fixed\":\"coordinator\"",
        "\"replaces\"",
        "\"alsoIn\"",
        "\"identifiers\"",
    ];
    let parts = [
        "\"deviations\"",
        "\"measurements\"",
        "\"medications\"",
        "\"agreement\"",
        "\"movedFrom\"",
        "\"join\"",
    ];
    for expected in forms.iter().chain(&words).chain(&parts) {
        assert!(text.contains(expected), "{expected}");
    }
}
