//! Records for tests, from short JSON in the native format.

use chrono::NaiveDateTime;
use samplan_model::CareRecord;

use crate::row::Row;

/// Selma's Monday morning.
pub(crate) const MONDAY: &str = "2026-05-11T10:45";

pub(crate) fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap()
}

/// A record of the fields that are given, all of which must be understood.
#[track_caller]
pub(crate) fn record(fields: &str) -> CareRecord {
    let read = samplan_read::read(&format!(r#"{{ "format": "samplan/1", {fields} }}"#));
    let issues: Vec<_> = read.issues.iter().map(ToString::to_string).collect();
    assert!(issues.is_empty(), "{issues:#?}");
    read.record.unwrap()
}

/// A record of plans, each of which is given by its fields without braces.
#[track_caller]
pub(crate) fn plans(plans: &[&str]) -> CareRecord {
    let plans: Vec<_> = plans.iter().map(|fields| format!("{{ {fields} }}")).collect();
    record(&format!(r#""plans": [{}]"#, plans.join(", ")))
}

/// The field `activities`, of lines such as `booked Besök = "2026-05-12T09:30"`.
pub(crate) fn activities(lines: &[&str]) -> String {
    let activities: Vec<_> = lines.iter().map(|line| activity(line)).collect();
    format!(r#""activities": [{}]"#, activities.join(", "))
}

fn activity(line: &str) -> String {
    let (head, when) = line.split_once(" = ").unwrap_or((line, "null"));
    let (status, title) = head.split_once(' ').unwrap();
    format!(r#"{{ "id": "{title}", "title": "{title}", "status": "{status}", "when": {when} }}"#)
}

/// The titles of rows, in their order.
pub(crate) fn titles<'r>(rows: impl IntoIterator<Item = &'r Row>) -> String {
    let titles: Vec<_> = rows.into_iter().map(|row| row.activity.title.as_str()).collect();
    titles.join(", ")
}
