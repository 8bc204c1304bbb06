//! Who sees what.

use super::*;
use crate::standing::Standing;
use crate::testing::{plans, record};

const UNIT: &str = r#""unit": { "name": "EDC" }"#;
const ALL: [Audience; 3] = [Audience::Patient, Audience::Relative, Audience::Staff];

/// One item of each kind that may be hidden, with its fields except for `status` and `visibility`.
const KINDS: [(&str, &str, &str); 15] = [
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
    ("deviations", r#""severity": "soon", "sign": "t", "action": "t""#, ""),
    ("contacts", r#""name": "t""#, ""),
    ("changes", r#""at": "2026-05-01T08:00", "kind": "added", "text": "t""#, ""),
    ("versions", r#""label": "1""#, ""),
    ("consents", r#""status": "given", "text": "t""#, ""),
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
        let id = match kind {
            "changes" | "versions" | "consents" => "",
            _ => r#""id": "i", "#,
        };
        let record = plans(&[&format!(r#""id": "p", {UNIT}, "{kind}": [{{ {id}{item} }}]"#)]);
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

/// What a plan has one of, and the contacts that stand beside something else.
#[test]
fn what_stands_alone_is_shown_or_hidden() {
    #[track_caller]
    fn check(fields: &str) {
        let record = plans(&[&format!(
            r#""id": "p", {UNIT}, {}"#,
            fields.replace('#', r#""hemligt", "visibility": "staff-only""#)
        )]);
        for audience in ALL {
            let told = format!("{:?}", visible(&record, audience).record).contains("hemligt");
            assert_eq!(told, audience == Audience::Staff, "{fields} {audience:?}");
        }
    }
    check(r#""story": { "text": # }"#);
    check(r#""agreement": { "text": # }"#);
    check(r#""contact": { "name": # }"#);
    check(r#""commitments": [{ "id": "i", "text": "t", "contact": { "name": # } }]"#);
    check(r#""aids": [{ "id": "i", "name": "t", "contact": { "name": # } }]"#);
    check(r#""activities": [{ "id": "i", "title": "t", "status": "booked", "contact": { "name": # } }]"#);
    for contact in ["contact", "nextContact"] {
        check(&format!(
            r#""deviations": [{{ "id": "i", "severity": "soon", "sign": "t", "action": "t", "{contact}": {{ "name": # }} }}]"#
        ));
    }
}

#[test]
fn a_contact_of_a_source_is_shown_or_hidden() {
    let record = record(
        r#""sources": [{ "id": "s", "system": "Cosmic", "organization": "Region",
        "contact": { "name": "hemligt", "visibility": "staff-only" } }]"#,
    );
    let seen = ALL.map(|audience| visible(&record, audience).record.sources[0].contact.is_some());
    assert_eq!(seen, [false, false, true]);
}

#[test]
fn a_relative_is_told_what_the_person_has_said_yes_to() {
    let consents = ["given", "refused", "withdrawn", "not-asked"]
        .map(|status| format!(r#"{{ "status": "{status}", "text": "{status}" }}"#));
    let record = plans(&[&format!(r#""id": "p", {UNIT}, "consents": [{}]"#, consents.join(", "))]);
    let seen = ALL.map(|audience| {
        let seen = visible(&record, audience);
        (seen.record.plans[0].consents.len(), seen.hidden.not_told)
    });
    assert_eq!(seen, [(4, 0), (1, 3), (4, 0)]);
}

/// An activity that names its own unit by its id alone comes from nowhere that staff can read.
#[test]
fn staff_sees_no_activity_of_a_nameless_unit() {
    #[track_caller]
    fn check(unit: &str, expected: [(usize, usize); 3]) {
        let activity = format!(r#""activities": [{{ "id": "i", "title": "t", "status": "booked"{unit} }}]"#);
        let record = plans(&[&format!(r#""id": "p", {UNIT}, {activity}"#)]);
        let seen = ALL.map(|audience| {
            let seen = visible(&record, audience);
            (seen.record.plans[0].activities.len(), seen.hidden.no_unit)
        });
        assert_eq!(seen, expected, "{unit}");
    }
    check("", [(1, 0); 3]);
    check(r#", "unit": { "careGiver": "Region Värmland" }"#, [(1, 0); 3]);
    check(r#", "unit": { "identifier": "SE1" }"#, [(1, 0), (1, 0), (0, 1)]);
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

/// Where the plan `old` stands for each audience, with others beside it.
#[test]
fn a_plan_that_a_hidden_one_replaces_does_not_read_as_valid() {
    #[track_caller]
    fn check(others: &[&str], expected: [&str; 3]) {
        let old = format!(r#""id": "old", {UNIT}"#);
        let all: Vec<_> = std::iter::once(old.as_str()).chain(others.iter().copied()).collect();
        let record = plans(&all);
        let today = crate::testing::at(crate::testing::MONDAY).date();
        let standing = ALL.map(|audience| {
            let seen = visible(&record, audience).record;
            match Standing::of(&seen.plans[0], &seen, today) {
                Standing::Replaced { by: Some(by) } => by.id.to_string(),
                Standing::Replaced { by: None } => "unseen".to_owned(),
                Standing::Current => "valid".to_owned(),
                other @ (Standing::OnHold
                | Standing::Coming
                | Standing::Draft
                | Standing::Ended
                | Standing::Revoked) => format!("{other:?}"),
            }
        });
        assert_eq!(standing, expected, "{others:?}");
    }
    let by = |id: &str, replaces: &str, fields: &str| {
        format!(r#""id": "{id}", "replaces": ["{replaces}"], {fields}"#)
    };
    let staff_only = format!(r#"{UNIT}, "visibility": "staff-only""#);
    let (nowhere, shown) = (r#""status": "active""#, UNIT);
    check(&[&by("new", "old", shown)], ["new", "new", "new"]);
    check(&[&by("new", "old", &staff_only)], ["unseen", "unseen", "new"]);
    check(&[&by("new", "old", nowhere)], ["new", "new", "unseen"]);
    check(&[&by("new", "old", r#""visibility": "staff-only""#)], ["unseen"; 3]);
    // What is being written, taken back, entered in error or not valid yet replaces nothing, seen or not.
    for status in ["draft", "revoked", "entered-in-error"] {
        check(&[&by("new", "old", &format!(r#"{staff_only}, "status": "{status}""#))], ["valid"; 3]);
    }
    let coming = format!(r#"{staff_only}, "period": {{ "start": "2026-05-12" }}"#);
    check(&[&by("new", "old", &coming)], ["valid"; 3]);
    // A chain is followed through what is hidden, to its end.
    let middle = by("middle", "old", &staff_only);
    check(&[&middle, &by("new", "middle", shown)], ["new"; 3]);
    check(&[&by("middle", "old", shown), &by("new", "middle", &staff_only)], ["unseen", "unseen", "new"]);
    check(&[&middle, &by("old-again", "nobody", shown)], ["unseen", "unseen", "middle"]);
}

#[test]
fn of_a_hidden_plan_nothing_else_is_kept() {
    let record = plans(&[
        &format!(r#""id": "old", {UNIT}"#),
        r#""id": "new", "title": "hemligt", "visibility": "staff-only", "replaces": ["old"],
        "unit": { "name": "hemligt" }, "goals": [{ "id": "g", "text": "hemligt" }]"#,
    ]);
    for audience in ALL {
        let told = format!("{:?}", visible(&record, audience).record).contains("hemligt");
        assert_eq!(told, audience == Audience::Staff, "{audience:?}");
    }
}

#[test]
fn a_blocked_source_is_nowhere() {
    #[track_caller]
    fn check(plans: &str, expected: (&str, usize)) {
        let record = record(&format!(
            r#""sources": [
                {{ "id": "open", "system": "Cosmic", "organization": "Region", "state": "shown" }},
                {{ "id": "b", "system": "hemligt", "organization": "hemligt", "state": "blocked",
                   "contact": {{ "name": "hemligt" }} }} ], "plans": [{plans}]"#
        ));
        for audience in ALL {
            let seen = visible(&record, audience);
            let states: Vec<_> = seen
                .record
                .sources
                .iter()
                .map(|source| format!("{} {:?}", source.id, source.state))
                .collect();
            assert_eq!((states.join(", ").as_str(), seen.hidden.blocked), expected, "{audience:?}");
            assert_eq!(
                format!("{:?}", seen.record).contains("hemligt"),
                expected.0.contains("b "),
                "{audience:?}"
            );
        }
    }
    let plan = |source: &str| format!(r#"{{ "id": "p", {UNIT}, {source} }}"#);
    check("", ("open Shown", 1));
    check(&plan(r#""source": "open""#), ("open Shown", 1));
    check(&plan(r#""source": "open", "alsoIn": ["b"]"#), ("open Shown", 1));
    // A plan that is shown names its source anyway: then it looks like any other.
    check(&plan(r#""source": "b""#), ("open Shown, b Shown", 1));
    let in_error = format!(r#"{{ "id": "p", {UNIT}, "source": "b", "status": "entered-in-error" }}"#);
    check(&in_error, ("open Shown", 1));
}

#[test]
fn where_a_protected_person_lives_is_not_told() {
    #[track_caller]
    fn check(protection: &str, fields: &str, expected: &str) {
        let record = record(&format!(
            r#""subject": {{ "name": "Kim Ek", "identifier": "19121212-1212", "protection": "{protection}" }},
            "plans": [{{ "id": "p", {UNIT}, {fields} }}]"#
        ));
        for audience in ALL {
            let seen = visible(&record, audience).record;
            let plan = format!("{:?}", seen.plans[0]);
            let found: Vec<_> =
                ["Storgatan", "054-1", "namn"].into_iter().filter(|word| plan.contains(word)).collect();
            assert_eq!(found.join(" "), expected, "{protection} {fields} {audience:?}");
            assert_eq!(seen.subject.identifier.is_some(), audience == Audience::Staff);
        }
    }
    let contact = |party: &str| {
        format!(
            r#"{{ "name": "namn"{party}, "telecom": [{{ "kind": "phone", "value": "054-1" }}],
            "address": ["Storgatan 1"], "note": "Storgatan" }}"#
        )
    };
    let whole = "Storgatan 054-1 namn";
    for (party, left) in [("patient", "namn"), ("relative", "namn"), ("care", whole), ("municipality", whole)]
    {
        let contact = contact(&format!(r#", "party": "{party}""#));
        for place in [
            format!(r#""contact": {contact}"#),
            format!(r#""contacts": [{contact}]"#),
            format!(r#""commitments": [{{ "id": "i", "text": "t", "contact": {contact} }}]"#),
            format!(r#""aids": [{{ "id": "i", "name": "t", "contact": {contact} }}]"#),
            format!(
                r#""activities": [{{ "id": "i", "title": "t", "status": "booked", "contact": {contact} }}]"#
            ),
            format!(
                r#""deviations": [{{ "id": "i", "severity": "soon", "sign": "t", "action": "t", "nextContact": {contact} }}]"#
            ),
        ] {
            check("none", &place, whole);
            check("protected", &place, left);
        }
    }
    check("protected", &format!(r#""contact": {}"#, contact("")), whole);
    check("protected", &format!(r#""contact": {}"#, contact("").replacen("namn", "Kim Ek", 1)), "");
    let activity = |fields: &str| {
        format!(
            r#""activities": [{{ "id": "i", "title": "namn", "status": "booked", {fields},
            "place": {{ "name": "Hemma på Storgatan", "address": ["Storgatan 1"] }} }}]"#
        )
    };
    for (fields, left) in [
        (r#""mode": "home-visit""#, "namn"),
        (r#""mode": "home-visit", "party": "municipality""#, "namn"),
        (r#""party": "patient""#, "namn"),
        (r#""party": "relative""#, "namn"),
        (r#""mode": "visit", "party": "patient""#, "Storgatan namn"),
        (r#""party": "care""#, "Storgatan namn"),
    ] {
        check("none", &activity(fields), "Storgatan namn");
        check("protected", &activity(fields), left);
    }
}

#[test]
fn a_relative_is_not_told_whom_the_person_keeps_from_her() {
    #[track_caller]
    fn check(audience: Audience, expected: (&[&str], usize)) {
        let record = record(
            r#""sources": [
                { "id": "a", "system": "s", "organization": "o", "state": "shown" },
                { "id": "b", "system": "s", "organization": "o", "state": "not-consented", "contact": { "name": "n" } }
            ]"#,
        );
        let seen = visible(&record, audience);
        let ids: Vec<_> = seen.record.sources.iter().map(|source| source.id.as_str()).collect();
        assert_eq!((&ids[..], seen.hidden.unnamed), expected, "{audience:?}");
        assert!(!crate::Coverage::of(&seen).is_whole(), "{audience:?}");
    }
    check(Audience::Patient, (&["a", "b"], 0));
    check(Audience::Relative, (&["a"], 1));
    check(Audience::Staff, (&["a", "b"], 0));
}
