//! The order of the sections, for whom they are shown.

use samplan_model::PlanId;

use super::*;
use crate::testing::{MONDAY, at, record};

const FULL: &str = r#""deviations": [{ "id": "d", "severity": "soon", "sign": "s", "action": "a" }],
    "commitments": [{ "id": "c", "text": "t", "party": "patient" }], "goals": [{ "id": "g", "text": "t" }],
    "activities": [{ "id": "a", "title": "t", "status": "booked", "when": "2026-05-12T08:00" }],
    "contacts": [{ "name": "a" }, { "name": "b", "fixed": "physician" }],
    "measurements": [{ "id": "m", "title": "t", "unit": "kg" }], "medications": [{ "id": "l", "name": "n", "status": "active" }],
    "aids": [{ "id": "h", "name": "n" }], "advice": [{ "id": "r", "title": "t" }],
    "expectations": [{ "id": "e", "title": "t" }], "rights": [{ "id": "i", "title": "t" }],
    "story": { "text": "t" }, "documents": [{ "id": "o", "title": "t" }],
    "changes": [{ "at": "2026-05-01T08:00", "kind": "added", "text": "t" }],
    "agreement": { "text": "t", "reach": "r", "coordination": "c" }, "unit": { "name": "u" }"#;

const REST_OF: &str =
    "Measurements Medications Aids Advice Expectations Rights Story Documents Changes About";

fn view(plan: &str, sources: &str) -> PlanView {
    let record = record(&format!(r#""sources": [{sources}], "plans": [{{ "id": "p", {plan} }}]"#));
    PlanView::of(&record, &PlanId::from("p"), at(MONDAY)).unwrap()
}

fn named(entries: &[Entry]) -> String {
    entries.iter().map(|entry| format!("{:?}", entry.place)).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_sections_stand_in_the_order_that_helps_the_viewer() {
    #[track_caller]
    fn check(kind: &str, audience: Audience, first: &str) {
        let view = view(&format!(r#""kind": "{kind}", {FULL}"#), "");
        assert_eq!(named(&view.outline(audience)), format!("{first} {REST_OF}"), "{kind} {audience:?}");
    }
    let rest = "Goals Activities FixedContacts Contacts";
    for audience in [Audience::Patient, Audience::Relative] {
        check("care-plan", audience, &format!("Next Who Act Agreement {rest}"));
        check("agreement", audience, "Next Agreement FixedContacts Activities Coordinated Act Goals");
    }
    check("care-plan", Audience::Staff, &format!("Act Next Who Agreement {rest}"));
    check("agreement", Audience::Staff, "Act Next Agreement FixedContacts Activities Coordinated Goals");
}

#[test]
fn a_section_that_has_nothing_is_not_there() {
    #[track_caller]
    fn check(plan: &str, expected: &str) {
        assert_eq!(named(&view(plan, "").outline(Audience::Patient)), expected, "{plan}");
    }
    check(r#""kind": "care-plan""#, "");
    check(r#""created": "2026-05-01""#, "About");
    check(r#""documents": [{ "id": "o", "title": "t" }]"#, "Documents");
    check(r#""kind": "agreement""#, "Agreement");
    check(r#""kind": "agreement", "agreement": { "coordination": "c" }"#, "Agreement Coordinated");
    check(r#""contacts": [{ "name": "a" }]"#, "Contacts");
}

#[test]
fn a_filter_leaves_only_the_sections_that_it_lets_through() {
    let filter =
        crate::Filter { sections: [crate::filter::PlanSection::Goals].into(), ..crate::Filter::default() };
    let view = view(&format!(r#""kind": "agreement", {FULL}"#), "").narrowed(&filter, at(MONDAY));
    assert_eq!(named(&view.outline(Audience::Patient)), "Next Act Goals About");
}

/// What is missing stands in the section's place, where the host has said that a source of the plan holds it.
#[test]
fn a_section_whose_source_failed_is_there_and_says_which() {
    #[track_caller]
    fn check(state: &str, plan: &str, expected: &str) {
        let (state, fetched) = match state.split_once(' ') {
            Some((state, _)) => (state, r#", "fetched": "2026-05-10T21:30""#),
            None => (state, ""),
        };
        let sources = format!(
            r#"{{ "id": "x", "system": "X", "organization": "X", "state": "{state}"{fetched}, "holds": ["medications", "goals"] }},
               {{ "id": "y", "system": "Y", "organization": "Y" }}"#
        );
        let view = view(plan, &sources);
        let missing: Vec<_> = view
            .outline(Audience::Patient)
            .iter()
            .filter(|entry| !entry.missing.is_empty())
            .map(|entry| format!("{:?} {}", entry.place, entry.count))
            .collect();
        assert_eq!(missing.join(", "), expected, "{state} {plan}");
    }
    let goal = r#""goals": [{ "id": "g", "text": "t" }]"#;
    let also = format!(r#""source": "y", "alsoIn": ["x"], {goal}"#);
    check("unreachable", &also, "Goals 1, Medications 0");
    check("not-consented", &also, "Goals 1, Medications 0");
    check("shown", &also, "");
    // Where something is blocked is not told: the kind of information would tell too much.
    check("blocked", &also, "");
    // What was read before the source went silent is there.
    check("unreachable", &format!(r#""source": "x", {goal}"#), "Medications 0");
    check("unreachable fetched", &format!(r#""source": "x", {goal}"#), "");
    check("unreachable fetched", &also, "Goals 1, Medications 0");
    // A source that is not the plan's own says nothing about it.
    check("unreachable", &format!(r#""source": "y", {goal}"#), "");
}
