//! Groups, order, flags and contents of the cards.

use super::*;
use crate::testing::{MONDAY, activities, at, plans, record, titles};

#[track_caller]
fn check(fields: &[&str], current: &str, coming: &str, earlier: &str) {
    let cards = Cards::of(&plans(fields), &Filter::default(), at(MONDAY));
    let ids =
        |cards: &[Card]| cards.iter().map(|card| card.plan.id.to_string()).collect::<Vec<_>>().join(" ");
    assert_eq!([ids(&cards.current), ids(&cards.coming), ids(&cards.earlier)], [current, coming, earlier]);
    assert_eq!((cards.total, cards.count()), (fields.len(), fields.len()));
}

/// The one card of a plan with these fields.
#[track_caller]
fn card(fields: &str) -> Card {
    let mut cards = Cards::of(&plans(&[&format!(r#""id": "p", {fields}"#)]), &Filter::default(), at(MONDAY));
    let groups = [&mut cards.current, &mut cards.coming, &mut cards.earlier];
    groups.into_iter().find_map(Vec::pop).unwrap()
}

#[test]
fn every_plan_stands_in_one_group() {
    check(&[], "", "", "");
    check(
        &[
            r#""id": "now""#,
            r#""id": "rests", "status": "on-hold""#,
            r#""id": "draft", "status": "draft""#,
            r#""id": "later", "period": { "start": "2026-06" }"#,
            r#""id": "done", "status": "completed""#,
            r#""id": "back", "status": "revoked""#,
            r#""id": "new", "replaces": ["old"]"#,
            r#""id": "old""#,
        ],
        "now rests new",
        "later draft",
        "done back old",
    );
}

#[test]
fn the_soonest_next_step_comes_first() {
    let plan = |id: &str, lines: &[&str]| format!(r#""id": "{id}", {}"#, activities(lines));
    check(
        &[
            &plan("none", &["performed A"]),
            &plan("always", &[r#"in-progress A = "2020-01-01/..""#]),
            &plan("undated", &["planned A"]),
            &plan("year", &[r#"planned A = "2026""#]),
            &plan("june", &[r#"booked A = "2026-06-01T08:00""#]),
            &plan("week", &[r#"planned A = "2026-W20""#]),
            &plan("today", &[r#"booked A = "2026-05-11T13:00""#, r#"booked B = "2026-07-11T13:00""#]),
            &plan("past", &[r#"booked A = "2026-05-10T13:00""#]),
        ],
        "today week june year undated always none past",
        "",
        "",
    );
    check(
        &[
            r#""id": "a", "status": "draft""#,
            r#""id": "b", "period": { "start": "2027" }"#,
            r#""id": "c", "period": { "start": "2026-W23" }"#,
        ],
        "",
        "c b a",
        "",
    );
}

#[test]
fn the_latest_of_the_past_comes_first() {
    check(
        &[
            r#""id": "unknown", "status": "revoked""#,
            r#""id": "ended-2024", "period": { "end": "2024" }"#,
            r#""id": "ended-april", "period": { "end": "2026-04-30" }, "updated": "2026-01-01T08:00""#,
            r#""id": "stopped-march", "status": "completed", "period": { "end": "2030" }, "updated": "2026-03-01T08:00""#,
        ],
        "",
        "",
        "ended-april stopped-march ended-2024 unknown",
    );
}

#[test]
fn staff_see_what_to_see_to() {
    use Flag::{EndsSoon, NoFixedContact, NoNextStep, NotUpdated};
    const NEXT: &str = r#""activities": [{ "id": "a", "title": "A", "status": "planned" }]"#;
    const FIXED: &str = r#""contacts": [{ "name": "Maria Ek", "fixed": "care-contact" }]"#;
    #[track_caller]
    fn check(fields: &str, expected: &[Flag]) {
        assert_eq!(card(fields).flags, expected);
    }
    check(&format!("{NEXT}, {FIXED}"), &[]);
    check(NEXT, &[NoFixedContact]);
    check(&format!(r#"{NEXT}, "contact": {{ "name": "Maria Ek", "fixed": "physician" }}"#), &[]);
    check(&format!(r#"{NEXT}, "contacts": [{{ "name": "Växeln" }}]"#), &[NoFixedContact]);
    check(FIXED, &[NoNextStep]);
    check(&format!("{FIXED}, {}", activities(&["on-hold A", r#"booked B = "2026-05-10""#])), &[NoNextStep]);
    let with = |fields: &str| format!("{NEXT}, {FIXED}, {fields}");
    check(&with(r#""period": { "end": "2026-05-11" }"#), &[EndsSoon]);
    check(&with(r#""period": { "end": "2026-06-10" }"#), &[EndsSoon]);
    check(&with(r#""period": { "end": "2026-06-11" }"#), &[]);
    check(&with(r#""updated": "2025-05-11T23:59""#), &[]);
    check(&with(r#""updated": "2025-05-10T23:59""#), &[NotUpdated]);
    check(&with(r#""created": "2020-01-01T08:00""#), &[NotUpdated]);
    check(&with(r#""created": "2020-01-01T08:00", "updated": "2026-01-01T08:00""#), &[]);
    check(
        r#""period": { "end": "2026-05" }, "updated": "2020-01-01T08:00""#,
        &[NoFixedContact, EndsSoon, NoNextStep, NotUpdated],
    );
    check(r#""status": "completed""#, &[]);
    check(r#""status": "draft""#, &[]);
}

#[test]
fn a_card_says_what_is_in_the_plan() {
    let card = card(
        r#""updated": "2026-05-11T08:30",
        "changes": [ { "at": "2026-05-11T08:00", "kind": "added", "text": "a" },
                     { "at": "2026-05-11T08:30", "kind": "moved", "text": "b" },
                     { "at": "2026-05-10T08:30", "kind": "added", "text": "c" } ],
        "goals": [ { "id": "g", "text": "t", "status": "achieved" }, { "id": "h", "text": "t", "parent": "g" },
                   { "id": "orphan", "text": "t", "parent": "x" } ],
        "commitments": [{ "id": "c", "text": "t" }],
        "activities": [{ "id": "a", "title": "A", "status": "planned" }, { "id": "b", "title": "B", "status": "performed" }],
        "deviations": [{ "id": "d", "severity": "soon", "sign": "s", "action": "a" }],
        "contacts": [{ "name": "n" }], "documents": [{ "id": "d", "title": "t" }],
        "measurements": [{ "id": "m", "title": "t", "unit": "kg" }],
        "medications": [{ "id": "m", "name": "n", "status": "active" }],
        "story": { "text": "t" }, "advice": [{ "id": "n", "title": "t" }]"#,
    );
    let expected = Contents {
        goals: 2,
        commitments: 1,
        activities: 2,
        deviations: 1,
        contacts: 1,
        documents: 1,
        measurements: 1,
        medications: 1,
        other: 2,
    };
    assert_eq!((card.contents, card.changes), (expected, 2));
    assert_eq!((card.goals, titles(&card.next)), (Tally { reached: 1, total: 3 }, "A".to_owned()));
}

#[test]
fn a_plan_may_be_nothing_but_documents() {
    #[track_caller]
    fn check(fields: &str, expected: &str) {
        let is_only = card(fields).contents.is_documents_only();
        assert_eq!(if is_only { "documents only" } else { "more" }, expected);
    }
    let document = r#""documents": [{ "id": "d", "title": "Vårdplan.pdf" }]"#;
    check(document, "documents only");
    check(&format!(r#"{document}, "title": "t", "unit": {{ "name": "EDC" }}"#), "documents only");
    check(r#""title": "t""#, "more");
    for more in [
        r#""goals": [{ "id": "g", "text": "t", "parent": "x" }]"#,
        r#""medications": [{ "id": "m", "name": "n", "status": "active" }]"#,
        r#""measurements": [{ "id": "m", "title": "t", "unit": "kg" }]"#,
        r#""story": { "text": "t" }"#,
        r#""agreement": { "text": "t" }"#,
        r#""aids": [{ "id": "a", "name": "Rollator" }]"#,
        r#""rights": [{ "id": "a", "title": "t" }]"#,
    ] {
        check(&format!("{document}, {more}"), "more");
    }
}

#[test]
fn the_source_that_it_was_read_from_comes_first() {
    #[track_caller]
    fn check(plan: &str, expected: &[&str]) {
        let record = record(&format!(
            r#""sources": [ {{ "id": "a", "system": "A", "organization": "o" }}, {{ "id": "b", "system": "B", "organization": "o" }} ],
            "plans": [{{ "id": "p", {plan} }}]"#
        ));
        let sources = sources_of(&record.plans[0], &record);
        assert_eq!(sources.iter().map(|source| source.id.as_str()).collect::<Vec<_>>(), expected);
    }
    check(r#""source": "b", "alsoIn": ["a"]"#, &["b", "a"]);
    check(r#""source": "a", "alsoIn": ["b", "a", "b"]"#, &["a", "b"]);
    check(r#""alsoIn": ["a"]"#, &["a"]);
    check(r#""title": "t""#, &[]);
}

#[test]
fn a_filter_narrows_the_cards_but_not_their_total() {
    let record = plans(&[r#""id": "a", "title": "Diabetes""#, r#""id": "b", "title": "Hjärta""#]);
    let filter = Filter { text: "hjärta".to_owned(), ..Filter::default() };
    let cards = Cards::of(&record, &filter, at(MONDAY));
    assert_eq!((cards.count(), cards.total), (1, 2));
}

/// Two plans of the same identity, the fuller one first.
#[track_caller]
fn twins(shown: &str, twin: &str) -> Cards {
    let record = record(&format!(
        r#""sources": [ {{ "id": "a", "system": "A", "organization": "o" }}, {{ "id": "b", "system": "B", "organization": "o" }} ],
        "plans": [ {{ "id": "shown", "identifiers": ["x"], "source": "a", "description": "d", "goals": [{{ "id": "g", "text": "t" }}], {shown} }},
                   {{ "id": "twin", "identifiers": ["x"], "source": "b", {twin} }} ]"#
    ));
    Cards::of(&record, &Filter::default(), at(MONDAY))
}

#[test]
fn a_plan_of_two_systems_is_one_card_that_knows_both() {
    let cards = twins(r#""title": "SIP""#, r#""title": "Samordnad plan""#);
    assert_eq!((cards.total, cards.count(), cards.folded()), (2, 1, 1));
    let card = &cards.current[0];
    assert_eq!(card.sources.iter().map(|source| source.id.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    let [twin] = card.twins.as_slice() else { panic!("one twin") };
    assert_eq!((twin.plan.id.as_str(), twin.why), ("twin", Why::Identity));
    assert_eq!(twin.source.as_ref().map(|source| source.system.as_str()), Some("B"));
}

#[test]
fn a_card_takes_its_next_step_and_its_contact_from_where_they_are_known() {
    let next = activities(&[r#"booked Uppföljning = "2026-05-20T09:00""#]);
    let cards = twins(
        r#""title": "t""#,
        &format!(r#"{next}, "contact": {{ "name": "Maria Ek", "fixed": "care-contact" }}"#),
    );
    let card = &cards.current[0];
    assert_eq!((card.plan.id.as_str(), titles(&card.next)), ("shown", "Uppföljning".to_owned()));
    assert_eq!(card.contact.as_ref().map(|contact| contact.name.as_str()), Some("Maria Ek"));
    assert_eq!(card.flags, []);
    // What was planned in a plan that no longer holds is nobody's next step.
    let cards = twins(r#""updated": "2026-05-01T08:00""#, &format!(r#"{next}, "status": "revoked""#));
    assert_eq!(titles(&cards.current[0].next), "");
}

#[test]
fn systems_that_do_not_agree_are_found_out() {
    #[track_caller]
    fn check(shown: &str, twin: &str, expected: &str) {
        let cards = twins(shown, twin);
        let is_disputed = cards.all().any(Card::is_disputed);
        assert_eq!(if is_disputed { "disputed" } else { "agreed" }, expected);
    }
    check(r#""title": "t""#, r#""title": "u""#, "agreed");
    check(r#""period": { "end": "2026-06" }"#, r#""period": { "end": "2026-06" }"#, "agreed");
    check(r#""period": { "end": "2026-06" }"#, r#""period": { "end": "2026-07" }"#, "disputed");
    check(r#""status": "active""#, r#""status": "completed""#, "disputed");
    check(r#""status": "active""#, r#""status": "on-hold""#, "disputed");
}

#[test]
fn a_filter_finds_a_plan_by_what_either_system_says() {
    let record = record(
        r#""plans": [ { "id": "a", "identifiers": ["x"], "title": "SIP" }, { "id": "b", "identifiers": ["x"], "title": "Samordnad plan" } ]"#,
    );
    for (text, count) in [("sip", 1), ("samordnad", 1), ("hjärta", 0)] {
        let filter = Filter { text: text.to_owned(), ..Filter::default() };
        assert_eq!(Cards::of(&record, &filter, at(MONDAY)).count(), count, "{text}");
    }
}
