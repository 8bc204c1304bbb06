//! Who sees what.

use super::*;
use crate::testing::{plans, record};

const UNIT: &str = r#""unit": { "name": "EDC" }"#;
const ALL: [Audience; 3] = [Audience::Patient, Audience::Relative, Audience::Staff];

/// One item of each kind that may be hidden, with its fields except for `status` and `visibility`.
const KINDS: [(&str, &str, &str); 10] = [
    ("activities", r#""title": "t""#, "planned"),
    ("commitments", r#""text": "t""#, "open"),
    ("goals", r#""text": "t""#, "active"),
    ("medications", r#""name": "t""#, "active"),
    ("measurements", r#""title": "t", "unit": "kg""#, ""),
    ("aids", r#""name": "t""#, ""),
    ("documents", r#""title": "t""#, ""),
    ("advice", r#""title": "t""#, ""),
    ("expectations", r#""title": "t""#, ""),
    ("rights", r#""title": "t""#, ""),
];

/// How many items of all kinds a plan has.
fn count(plan: &CarePlan) -> usize {
    item::all_of(plan).count()
}

fn counts(hidden: Hidden) -> [usize; 3] {
    [hidden.staff_only, hidden.in_error, hidden.no_unit]
}

#[test]
fn each_kind_of_item_is_shown_or_hidden() {
    #[track_caller]
    fn check(kind: &str, item: &str, audience: Audience, expected: (usize, [usize; 3])) {
        let record = plans(&[&format!(r#""id": "p", {UNIT}, "{kind}": [{{ "id": "i", {item} }}]"#)]);
        let seen = visible(&record, audience);
        assert_eq!(
            (count(&seen.record.plans[0]), counts(seen.hidden)),
            expected,
            "{kind} {item} {audience:?}"
        );
    }
    for (kind, fields, status) in KINDS {
        let status_field =
            if status.is_empty() { String::new() } else { format!(r#", "status": "{status}""#) };
        let everyone = format!("{fields}{status_field}");
        let staff_only = format!(r#"{everyone}, "visibility": "staff-only""#);
        let in_error = format!(r#"{fields}, "status": "entered-in-error""#);
        for audience in ALL {
            check(kind, &everyone, audience, (1, [0, 0, 0]));
            let is_staff = usize::from(audience == Audience::Staff);
            check(kind, &staff_only, audience, (is_staff, [1 - is_staff, 0, 0]));
            if !status.is_empty() {
                check(kind, &in_error, audience, (0, [0, 1, 0]));
                check(kind, &format!(r#"{in_error}, "visibility": "staff-only""#), audience, (0, [0, 1, 0]));
            }
        }
    }
}

#[test]
fn a_plan_is_shown_or_hidden_whole() {
    #[track_caller]
    fn check(fields: &str, expected: [(usize, [usize; 3]); 3]) {
        let record = plans(&[&format!(r#""id": "p", {fields}"#)]);
        let seen = ALL.map(|audience| visible(&record, audience));
        assert_eq!(seen.map(|seen| (seen.record.plans.len(), counts(seen.hidden))), expected);
    }
    let goals = r#""goals": [{ "id": "g", "text": "t", "visibility": "staff-only" }]"#;
    let (shown, staff_only, in_error) = ((1, [0, 0, 0]), (0, [1, 0, 0]), (0, [0, 1, 0]));
    check(UNIT, [shown; 3]);
    check(&format!(r#"{UNIT}, "visibility": "staff-only", {goals}"#), [staff_only, staff_only, shown]);
    check(&format!(r#"{UNIT}, "status": "entered-in-error", {goals}"#), [in_error; 3]);
    let no_unit = (0, [0, 0, 1]);
    check(r#""title": "t""#, [shown, shown, no_unit]);
    check(r#""unit": { "identifier": "SE1" }"#, [shown, shown, no_unit]);
    check(r#""unit": { "careGiver": "Region Värmland" }"#, [shown; 3]);
    check(r#""visibility": "staff-only""#, [staff_only, staff_only, no_unit]);
}

#[test]
fn notes_among_staff_stay_there() {
    let record = plans(&[&format!(
        r#""id": "p", {UNIT}, "internalNote": "hemligt", "activities": [
            {{ "id": "a", "title": "t", "status": "planned", "internalNote": "hemligt" }},
            {{ "id": "b", "title": "t", "status": "planned" }} ]"#
    )]);
    for audience in ALL {
        let seen = visible(&record, audience);
        let plan = &seen.record.plans[0];
        let is_told = format!("{plan:?}").contains("hemligt");
        assert_eq!(is_told, audience == Audience::Staff, "{audience:?}");
        assert_eq!(counts(seen.hidden), [0, 0, 0]);
        assert_eq!(count(plan), 2);
        assert!(
            Rc::ptr_eq(&plan.activities[1], &record.plans[0].activities[1]),
            "nothing to hide, nothing copied"
        );
    }
    assert!(format!("{:?}", record.plans[0]).contains("hemligt"), "what the host gave is left alone");
}

#[test]
fn the_identity_number_is_for_staff() {
    let record = record(r#""subject": { "name": "Selma", "identifier": "19121212-1212" }"#);
    let seen = ALL.map(|audience| visible(&record, audience).record.subject.identifier.is_some());
    assert_eq!(seen, [false, false, true]);
}

#[test]
fn a_change_of_something_hidden_is_hidden() {
    let record = plans(&[&format!(
        r#""id": "p", {UNIT}, "goals": [{{ "id": "g", "text": "t", "visibility": "staff-only" }}], "changes": [
            {{ "at": "2026-05-01T08:00", "kind": "added", "text": "hemligt", "item": "g" }},
            {{ "at": "2026-05-01T08:00", "kind": "added", "text": "känt" }} ]"#
    )]);
    let seen = ALL.map(|audience| visible(&record, audience).record.plans[0].changes.len());
    assert_eq!(seen, [1, 1, 2]);
}

#[test]
fn a_plan_in_which_nothing_is_hidden_is_the_same_one() {
    #[track_caller]
    fn check(fields: &str, audience: Audience, expected: &str) {
        let record = plans(&[&format!(r#""id": "p", {UNIT}, {fields}"#)]);
        let seen = visible(&record, audience);
        let is_same = Rc::ptr_eq(&record.plans[0], &seen.record.plans[0]);
        assert_eq!(if is_same { "same" } else { "copy" }, expected);
    }
    let goal = |fields: &str| format!(r#""goals": [{{ "id": "g", "text": "t"{fields} }}]"#);
    check(&goal(""), Audience::Patient, "same");
    check(&goal(""), Audience::Staff, "same");
    check(&goal(r#", "visibility": "staff-only""#), Audience::Patient, "copy");
    check(&goal(r#", "visibility": "staff-only""#), Audience::Staff, "same");
    check(&goal(r#", "status": "entered-in-error""#), Audience::Staff, "copy");
    check(r#""internalNote": "n""#, Audience::Relative, "copy");
    check(r#""internalNote": "n""#, Audience::Staff, "same");
}
