//! What is due, and when.

use super::*;
use crate::testing::{MONDAY, at, plans};
use crate::together::together;

fn written(todo: &Todo) -> String {
    let task = match &todo.task {
        Task::Commitment(commitment) => &commitment.text,
        Task::Measure(measurement) => &measurement.title,
    };
    let due = match todo.due {
        Due::Overdue(day) => format!("overdue {day}"),
        Due::Today => "today".to_owned(),
        Due::By(day) => format!("by {day}"),
        Due::Repeated => "repeated".to_owned(),
    };
    format!("{task} {due}")
}

fn todos(fields: &str, now: &str) -> Vec<String> {
    let record = plans(&[&format!(r#""id": "p", {fields}"#)]);
    Todo::of_patient(&together(&record, at(now)), at(now)).iter().map(written).collect()
}

/// When an undertaking of the patient's with these fields is due.
#[track_caller]
fn check_commitment(fields: &str, expected: &str) {
    let comma = if fields.is_empty() { "" } else { ", " };
    let party = if fields.contains("party") { "" } else { r#", "party": "patient""# };
    let item = format!(r#""commitments": [{{ "id": "c", "text": "C"{party}{comma}{fields} }}]"#);
    assert_eq!(todos(&item, MONDAY).join(", "), expected);
}

#[test]
fn an_undertaking_is_due_on_its_last_day() {
    let check = check_commitment;
    check(r#""due": "2026-05-11""#, "C today");
    check(r#""due": "2026-05-11T08:00""#, "C today");
    check(r#""due": { "day": "2026-05-11", "part": "evening" }"#, "C today");
    check(r#""due": "2026-05-10""#, "C overdue 2026-05-10");
    check(r#""due": "2026-05-12""#, "C by 2026-05-12");
    check(r#""due": "2026-05-25""#, "C by 2026-05-25");
    check(r#""due": "2026-05-26""#, "");
    check(r#""due": "2026-W20""#, "C by 2026-05-17");
    check(r#""due": "2026-W19""#, "C overdue 2026-05-10");
    check(r#""due": "2026-05""#, "");
    check(r#""due": "2026-04""#, "C overdue 2026-04-30");
    check(r#""due": { "within": 14, "from": "2026-05-08" }"#, "C by 2026-05-22");
    check(r#""due": { "within": 3, "from": "2026-05-08" }"#, "C by 2026-05-11");
    check(r#""due": { "within": 2, "from": "2026-05-08" }"#, "C overdue 2026-05-10");
    check(r#""due": "2026-05-01/2026-05-20""#, "C by 2026-05-20");
    check(r#""due": "2026-05-01/..""#, "");
    check(r#""due": { "after": "operationen" }"#, "");
    check("", "");
}

#[test]
fn only_what_the_patient_has_left_to_do_is_asked_for() {
    let check = check_commitment;
    let due = r#""due": "2026-05-11""#;
    check(&format!(r#"{due}, "party": "care""#), "");
    check(&format!(r#"{due}, "party": "relative""#), "");
    check(&format!(r#"{due}, "party": null"#), "");
    check(&format!(r#"{due}, "status": "in-progress""#), "C today");
    for status in ["done", "declined", "cancelled", "entered-in-error"] {
        check(&format!(r#"{due}, "status": "{status}""#), "");
    }
}

#[test]
fn a_rhythm_is_asked_for_while_it_lasts() {
    let check = |due: &str, expected: &str| {
        check_commitment(&format!(r#"{due} "repeat": {{ "unit": "day" }}"#), expected);
    };
    check("", "C repeated");
    check(r#""due": "2026-05-01/2026-12-31","#, "C repeated");
    check(r#""due": "2026-05-01/..","#, "C repeated");
    check(r#""due": "../2026-05-11","#, "C repeated");
    check(r#""due": "2026-05","#, "C repeated");
    check(r#""due": "2026-05-01/2026-05-10","#, "");
    check(r#""due": "2026-05-12/2026-05-20","#, "");
    check(r#""due": { "after": "operationen" },"#, "");
    // With a day of its own, that day counts.
    check(r#""due": "2026-05-11","#, "C today");
    check(r#""due": "2026-05-10","#, "C overdue 2026-05-10");
}

#[test]
fn a_measurement_is_due_when_its_time_has_come_again() {
    #[track_caller]
    fn check(repeat: &str, readings: &[&str], now: &str, expected: &str) {
        let readings: Vec<_> =
            readings.iter().map(|reading| format!(r#"{{ "value": 7, "at": {reading} }}"#)).collect();
        let fields = format!(
            r#""measurements": [{{ "id": "m", "title": "M", "unit": "kg", {repeat} "readings": [{}] }}]"#,
            readings.join(", ")
        );
        assert_eq!(todos(&fields, now).join(", "), expected);
    }
    let day = r#""repeat": { "unit": "day" },"#;
    check(day, &[], MONDAY, "M today");
    check(day, &[r#""2026-05-11T07:00""#], MONDAY, "");
    check(day, &[r#""2026-05-10T07:00""#], MONDAY, "M today");
    check(day, &[r#""2026-05-09T07:00""#], MONDAY, "M overdue 2026-05-10");
    check(day, &[r#""2026-05-11T07:00""#, r#""2026-05-01T07:00""#], MONDAY, "");
    check(day, &[r#""2026-05-11T12:00""#, r#""2026-05-10T07:00""#], MONDAY, "M today");
    check("", &[r#""2026-05-01T07:00""#], MONDAY, "");
    check(day, &[r#""2026-05-09T07:00", "by": "hemsjukvården""#], MONDAY, "");
    check(day, &[r#""2026-05-08T07:00", "by": "hemsjukvården""#, r#""2026-05-10T07:00""#], MONDAY, "M today");
    let week = r#""repeat": { "every": 2, "unit": "week" },"#;
    check(week, &[r#""2026-04-27T07:00""#], MONDAY, "M today");
    check(week, &[r#""2026-04-28T07:00""#], MONDAY, "");
    let month = r#""repeat": { "unit": "month" },"#;
    check(month, &[r#""2026-04-11T07:00""#], MONDAY, "M today");
    check(month, &[r#""2026-01-31T07:00""#], "2026-02-28T08:00", "M today");
    let twice = r#""repeat": { "unit": "day", "times": ["07:00", "19:00"] },"#;
    check(twice, &[r#""2026-05-11T07:05""#], "2026-05-11T18:59", "");
    check(twice, &[r#""2026-05-11T07:05""#], "2026-05-11T19:00", "M today");
    check(twice, &[r#""2026-05-11T07:05""#, r#""2026-05-11T18:30""#], "2026-05-11T19:30", "");
}

#[test]
fn the_most_urgent_comes_first() {
    let commitments = r#""commitments": [
        { "id": "a", "text": "A", "party": "patient", "repeat": { "unit": "week" } },
        { "id": "b", "text": "B", "party": "patient", "due": "2026-05-14" },
        { "id": "c", "text": "C", "party": "patient", "due": "2026-05-13" },
        { "id": "d", "text": "D", "party": "patient", "due": "2026-05-11" },
        { "id": "e", "text": "E", "party": "patient", "due": "2026-05-10" },
        { "id": "f", "text": "F", "party": "patient", "due": "2026-05-01" } ],
        "measurements": [{ "id": "m", "title": "M", "unit": "kg", "repeat": { "unit": "day" } }]"#;
    assert_eq!(
        todos(commitments, MONDAY),
        [
            "F overdue 2026-05-01",
            "E overdue 2026-05-10",
            "D today",
            "M today",
            "C by 2026-05-13",
            "B by 2026-05-14",
            "A repeated"
        ]
    );
}

#[test]
fn what_a_plan_asks_for_goes_by_whether_it_holds() {
    #[track_caller]
    fn check(fields: &str, expected: &[&str]) {
        let items = r#""commitments": [
                { "id": "1", "text": "Dag", "party": "patient", "due": "2026-05-14" },
                { "id": "2", "text": "Rytm", "party": "patient", "repeat": { "unit": "day" } } ],
            "measurements": [{ "id": "3", "title": "Vikt", "unit": "kg", "repeat": { "unit": "day" } }]"#;
        assert_eq!(todos(&format!("{fields}, {items}"), MONDAY), expected);
    }
    let all = ["Vikt today", "Dag by 2026-05-14", "Rytm repeated"];
    check(r#""status": "active""#, &all);
    check(r#""status": "active", "period": { "start": "2026-01-12", "end": "2026-12" }"#, &all);
    // It may have to be done before the plan begins.
    check(r#""status": "active", "period": { "start": "2026-05-18" }"#, &["Dag by 2026-05-14"]);
    check(r#""status": "on-hold""#, &[]);
    check(r#""status": "draft""#, &[]);
    check(r#""status": "completed""#, &[]);
    check(r#""status": "revoked""#, &[]);
    check(r#""status": "active", "period": { "end": "2026-05-10" }"#, &[]);
}
