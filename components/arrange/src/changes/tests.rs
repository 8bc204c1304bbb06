use samplan_model::Audience;

use super::*;
use crate::testing::{MONDAY, at, plans, record};
use crate::visible;

/// Each change as `way thing text`, of one audience.
fn between(audience: Audience, earlier: &CareRecord, now: &CareRecord) -> Vec<String> {
    let (was, is) = (visible(earlier, audience), visible(now, audience));
    let seen = |whole, shown| Seen { whole, shown };
    let changes = Changes::between(seen(earlier, &was.record), seen(now, &is.record), at(MONDAY));
    told(&changes)
}

fn told(changes: &Changes) -> Vec<String> {
    let way = |way: &Way| format!("{way:?}").split(['(', ' ']).next().unwrap().to_owned();
    changes
        .list
        .iter()
        .map(|one| format!("{} {:?} {}", way(&one.way), one.thing, one.text).trim().to_owned())
        .collect()
}

/// A plan of some fields.
fn plan(fields: &str) -> CareRecord {
    plans(&[&format!(r#""id": "p", "title": "Vårdplan", "unit": {{ "name": "EDC" }}, {fields}"#)])
}

fn activity(fields: &str) -> CareRecord {
    plan(&format!(r#""activities": [{{ "id": "a", "title": "Fotvård", {fields} }}]"#))
}

#[track_caller]
fn check(earlier: &CareRecord, now: &CareRecord, expected: &[&str]) {
    assert_eq!(between(Audience::Patient, earlier, now), expected);
}

#[test]
fn what_happens_to_an_activity_is_told_in_the_way_that_matters() {
    let booked = activity(r#""status": "booked", "when": "2026-05-12T13:00""#);
    let now = |fields: &str| activity(fields);
    check(&booked, &booked, &[]);
    check(&booked, &now(r#""status": "booked", "when": "2026-05-12T13:00", "outcome": "x""#), &[]);
    check(
        &booked,
        &now(r#""status": "cancelled", "when": "2026-05-12T13:00""#),
        &["Cancelled Activity Fotvård"],
    );
    check(&booked, &now(r#""status": "booked", "when": "2026-05-13T13:00""#), &["Moved Activity Fotvård"]);
    check(&booked, &now(r#""status": "moved", "when": "2026-05-12T13:00""#), &["Moved Activity Fotvård"]);
    check(
        &booked,
        &now(r#""status": "performed", "when": "2026-05-12T13:00""#),
        &["Performed Activity Fotvård"],
    );
    check(
        &booked,
        &now(r#""status": "declined", "when": "2026-05-12T13:00""#),
        &["Declined Activity Fotvård"],
    );
    check(
        &booked,
        &now(r#""status": "booked", "when": "2026-05-12T13:00", "place": { "name": "X" }"#),
        &["Changed Activity Fotvård"],
    );
    let planned = activity(r#""status": "planned", "when": "2026-05""#);
    check(&planned, &booked, &["Booked Activity Fotvård"]);
    check(&planned, &now(r#""status": "planned", "when": "2026-06""#), &["Moved Activity Fotvård"]);
}

#[test]
fn what_is_new_and_what_is_gone() {
    let none = plan(r#""activities": []"#);
    let booked = activity(r#""status": "booked", "when": "2026-05-12T13:00""#);
    check(&none, &booked, &["Added Activity Fotvård"]);
    check(
        &none,
        &activity(r#""status": "cancelled", "when": "2026-05-12T13:00""#),
        &["Cancelled Activity Fotvård"],
    );
    check(
        &none,
        &activity(r#""status": "booked", "when": "2026-05-12T13:00", "movedFrom": "2026-05-11""#),
        &["Moved Activity Fotvård"],
    );
    check(&booked, &none, &["Removed Activity Fotvård"]);
    check(&activity(r#""status": "booked", "when": "2026-05-10T13:00""#), &none, &[]);
    check(&activity(r#""status": "performed", "when": "2026-05-10T13:00""#), &none, &[]);
}

#[test]
fn goals_medicines_limits_and_contacts_are_told_by_their_kind() {
    #[track_caller]
    fn differs(list: &str, before: &str, after: &str, expected: &str) {
        let plan = |fields: &str| plan(&format!(r#""{list}": [{{ "id": "x", {fields} }}]"#));
        check(&plan(before), &plan(after), &[expected]);
    }
    differs(
        "goals",
        r#""text": "Mål", "target": "under 70""#,
        r#""text": "Mål", "target": "under 60""#,
        "Changed Goal Mål",
    );
    differs(
        "medications",
        r#""name": "Metformin", "status": "active", "dosage": "1""#,
        r#""name": "Metformin", "status": "active", "dosage": "2""#,
        "Changed Medication Metformin",
    );
    differs(
        "measurements",
        r#""title": "Vikt", "unit": "kg", "high": 85"#,
        r#""title": "Vikt", "unit": "kg", "high": 84"#,
        "Changed Limit Vikt",
    );
    differs(
        "contacts",
        r#""name": "Karin""#,
        r#""name": "Karin", "role": "sjuksköterska""#,
        "Changed Contact Karin",
    );
    differs(
        "commitments",
        r#""text": "Väger mig""#,
        r#""text": "Väger mig", "status": "done""#,
        "Changed Commitment Väger mig",
    );
}

#[test]
fn plans_come_and_end() {
    let one = |fields: &str| plans(&[&format!(r#""id": "p", "title": "P", {fields}"#)]);
    let (active, none) = (one(r#""status": "active""#), plans(&[]));
    check(&none, &active, &["Added Plan"]);
    check(&active, &none, &["Removed Plan"]);
    check(&active, &one(r#""status": "completed""#), &["Ended Plan"]);
    check(&active, &one(r#""status": "revoked""#), &["Cancelled Plan"]);
    check(&active, &active, &[]);
}

#[test]
fn what_is_hidden_in_one_of_them_is_neither_new_nor_gone() {
    let open = activity(r#""status": "booked", "when": "2026-05-12T13:00""#);
    let hidden = activity(r#""status": "booked", "when": "2026-05-12T13:00", "visibility": "staff-only""#);
    let wrong = activity(r#""status": "entered-in-error", "when": "2026-05-12T13:00""#);
    for (one, other) in
        [(&open, &hidden), (&hidden, &open), (&open, &wrong), (&wrong, &open), (&hidden, &wrong)]
    {
        for audience in [Audience::Patient, Audience::Relative] {
            assert!(between(audience, one, other).is_empty());
        }
    }
    let plan = |fields: &str| plans(&[&format!(r#""id": "p", "title": "P", {fields}"#)]);
    let (open, hidden) = (plan(r#""status": "active""#), plan(r#""visibility": "staff-only""#));
    check(&open, &hidden, &[]);
    check(&hidden, &open, &[]);
    let nowhere = between(Audience::Staff, &open, &plan(r#""unit": { "name": "EDC" }"#));
    assert!(nowhere.is_empty(), "a plan without a unit is hidden from staff: {nowhere:?}");
}

#[test]
fn what_a_silent_source_holds_is_neither_gone_nor_new() {
    let with = |state: &str, plans: &str| {
        record(&format!(
            r#""sources": [{{ "id": "s", "system": "S", "organization": "O", "state": "{state}" }}], "plans": [{plans}]"#
        ))
    };
    let plan = r#"{ "id": "p", "title": "P", "source": "s" }"#;
    for state in ["unreachable", "blocked", "not-consented"] {
        check(&with("shown", plan), &with(state, ""), &[]);
        check(&with(state, ""), &with("shown", plan), &[]);
    }
    check(&with("shown", plan), &with("shown", ""), &["Removed Plan"]);
}

#[test]
fn the_most_important_comes_first() {
    let before = plan(
        r#""activities": [
            { "id": "1", "title": "Gjort", "status": "booked", "when": "2026-05-10" },
            { "id": "2", "title": "Inställt", "status": "booked", "when": "2026-05-12" }],
        "goals": [{ "id": "1", "text": "Mål" }]"#,
    );
    let after = plan(
        r#""activities": [
            { "id": "1", "title": "Gjort", "status": "performed", "when": "2026-05-10" },
            { "id": "2", "title": "Inställt", "status": "cancelled", "when": "2026-05-12" },
            { "id": "3", "title": "Nytt", "status": "booked", "when": "2026-05-13" }],
        "goals": [{ "id": "1", "text": "Nytt mål" }]"#,
    );
    check(
        &before,
        &after,
        &[
            "Cancelled Activity Inställt",
            "Added Activity Nytt",
            "Changed Goal Nytt mål",
            "Performed Activity Gjort",
        ],
    );
}

#[test]
fn since_a_moment_it_is_what_the_plans_say() {
    #[track_caller]
    fn check(fields: &str, expected: &[&str]) {
        let record = plans(&[&format!(r#""id": "p", "title": "P", {fields}"#)]);
        assert_eq!(told(&Changes::since(&record, at("2026-05-04T00:00"))), expected);
    }
    check(r#""updated": "2026-05-03""#, &[]);
    check(r#""created": "2026-05-05""#, &["Added Plan"]);
    check(r#""updated": "2026-05-05""#, &["Changed Plan"]);
    let changes = r#""updated": "2026-05-05", "goals": [{ "id": "g", "text": "G" }], "changes": [
        { "at": "2026-05-05", "kind": "changed", "text": "under 60", "item": "g" },
        { "at": "2026-05-06", "kind": "cancelled", "text": "fotvård 12 maj" },
        { "at": "2026-05-01", "kind": "added", "text": "gammalt" }]"#;
    check(changes, &["Cancelled Other fotvård 12 maj", "Changed Goal under 60"]);
    check(&format!(r#""created": "2026-05-05", {changes}"#), &["Added Plan"]);
}

#[test]
fn two_persons_are_never_compared() {
    let of = |name: &str| {
        record(&format!(
            r#""subject": {{ "name": "{name}" }}, "plans": [{{ "id": "{name}", "title": "P" }}]"#
        ))
    };
    assert_eq!(between(Audience::Patient, &of("Asta"), &of("Selma")), Vec::<String>::new());
}

#[test]
fn one_plan_can_be_told_by_itself() {
    let plan = |id: &str| format!(r#""id": "{id}", "title": "{id}", "created": "2026-05-05""#);
    let changes = Changes::since(&plans(&[&plan("a"), &plan("b")]), at("2026-05-04T00:00"));
    let count = |id: Option<&str>| changes.clone().of_plan(id.map(PlanId::from).as_ref()).list.len();
    assert_eq!((changes.list.len(), count(Some("a")), count(Some("c")), count(None)), (2, 1, 0, 0));
}

/// The facts of the only change, as `field before → now`, by when they begin.
fn facts(changes: &Changes) -> Vec<String> {
    let said = |value: &Option<Value>| match value {
        Some(Value::When(when)) => when.earliest().map(|at| at.to_string()).unwrap_or_default(),
        Some(Value::Limits(low, _, unit)) => format!("{} {unit}", low.unwrap()),
        Some(other) => format!("{other:?}"),
        None => "–".to_owned(),
    };
    let [one] = changes.list.as_slice() else { return vec![format!("{changes:?}")] };
    one.facts
        .iter()
        .map(|fact| format!("{:?} {} → {}", fact.field, said(&fact.before), said(&fact.now)))
        .collect()
}

#[test]
fn what_was_and_what_is_stand_in_a_change() {
    #[track_caller]
    fn check(before: &CareRecord, now: &CareRecord, expected: &[&str]) {
        let seen = |record| Seen { whole: record, shown: record };
        assert_eq!(facts(&Changes::between(seen(before), seen(now), at(MONDAY))), expected);
    }
    let visit = |when: &str, more: &str| {
        activity(&format!(r#""status": "booked", "when": "2026-05-12T{when}" {more}"#))
    };
    let moved = "When 2026-05-12 10:15:00 → 2026-05-12 09:30:00";
    check(&visit("10:15", ""), &visit("09:30", ""), &[moved]);
    check(
        &visit("10:15", ""),
        &visit("10:15", r#", "place": { "name": "EDC" }"#),
        &[r#"Where – → Text("EDC")"#],
    );
    // The way says it already.
    check(&visit("10:15", ""), &activity(r#""status": "cancelled", "when": "2026-05-12T10:15""#), &[]);
    let limits = |low: &str| {
        plan(&format!(r#""measurements": [{{ "id": "m", "title": "Vikt", "unit": "kg", "low": {low} }}]"#))
    };
    check(&limits("80"), &limits("82"), &["Limits 80 kg → 82 kg"]);
    let title = |title: &str| plans(&[&format!(r#""id": "p", "title": "{title}""#)]);
    check(&title("A"), &title("B"), &[r#"Name Text("A") → Text("B")"#]);
}

#[test]
fn a_plan_that_tells_of_a_move_itself_says_from_when() {
    let record = plans(&[
        r#""id": "p", "activities": [{ "id": "a", "title": "A", "status": "booked", "when": "2026-05-12T09:30",
        "movedFrom": "2026-05-12T10:15" }],
        "changes": [{ "at": "2026-05-10", "kind": "moved", "text": "A är flyttad", "item": "a" }]"#,
    ]);
    assert_eq!(
        facts(&Changes::since(&record, at("2026-05-04T00:00"))),
        ["When 2026-05-12 10:15:00 → 2026-05-12 09:30:00"]
    );
}
