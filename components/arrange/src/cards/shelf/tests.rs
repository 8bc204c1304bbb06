//! In which order cards stand, and under which headings.

use super::*;
use crate::cards::Cards;
use crate::testing::{MONDAY, activities, at, record};
use crate::{Filter, Standing};

/// The cards of plans that hold, each with these fields and an identity of its place: a, b, c …
#[track_caller]
fn cards(plans: &[&str]) -> Cards {
    let plans: Vec<_> =
        ('a'..).zip(plans).map(|(id, fields)| format!(r#"{{ "id": "{id}", {fields} }}"#)).collect();
    let record = record(&format!(
        r#""sources": [ {{ "id": "c", "system": "Cosmic", "organization": "Region Örebro" }},
                        {{ "id": "a", "system": "Lifecare", "organization": "Åmåls kommun" }},
                        {{ "id": "b", "system": "Ask", "organization": "Region Örebro" }} ],
            "plans": [{}]"#,
        plans.join(", ")
    ));
    Cards::of(&record, &Filter::default(), at(MONDAY))
}

fn ids(cards: &[Card]) -> String {
    cards.iter().map(|card| card.plan.id.to_string()).collect()
}

#[test]
fn cards_stand_in_the_order_that_was_asked_for() {
    #[track_caller]
    fn check(order: Order, plans: &[&str], expected: &str) {
        assert_eq!(ids(&cards(plans).in_order(order).current), expected);
    }
    let next = |day: &str, title: &str| {
        format!(r#""title": "{title}", {}"#, activities(&[&format!(r#"booked A = "{day}""#)]))
    };
    let plans = [
        &next("2026-06-02", "Åderbråck"),
        r#""updated": "2026-05-10T08:00""#,
        &next("2026-05-12", "övrigt"),
        r#""created": "2026-05-11T08:00", "title": "zoster""#,
    ];
    check(Order::NextStep, &plans, "cabd");
    check(Order::Updated, &plans, "dbca");
    check(Order::Title, &plans, "dacb");
    // What is equal keeps the order of the next step.
    check(Order::Title, &[&next("2026-06-02", "SIP"), &next("2026-05-12", "sip")], "ba");
}

#[test]
fn each_group_is_in_order_by_itself() {
    let cards = cards(&[
        r#""title": "b""#,
        r#""title": "a", "status": "draft""#,
        r#""title": "c", "status": "completed""#,
        r#""title": "a", "status": "completed""#,
    ]);
    let cards = cards.in_order(Order::Title);
    assert_eq!([ids(&cards.current), ids(&cards.coming), ids(&cards.earlier)], ["a", "b", "dc"]);
    assert!(cards.current.iter().all(|card| card.standing == Standing::Current));
}

/// `Cosmic ab, Unknown c`: the headings in their order, with what stands under them.
#[track_caller]
fn check(by: By, plans: &[&str], expected: &str) {
    let label = |label: &Label| match label {
        Label::Kind(kind) => format!("{kind:?}"),
        Label::Unit(unit) => {
            [&unit.name, &unit.care_giver].into_iter().flatten().cloned().collect::<Vec<_>>().join("/")
        }
        Label::NeedArea(area) => format!("{area:?}"),
        Label::Source { system, .. } => system.clone(),
        Label::Unknown(_) => "-".to_owned(),
    };
    let shelves = shelves(&cards(plans).current, by);
    let shelves: Vec<_> =
        shelves.iter().map(|shelf| format!("{} {}", label(&shelf.label), ids(&shelf.cards))).collect();
    assert_eq!(shelves.join(", "), expected);
}

#[test]
fn every_card_stands_once_under_its_heading() {
    check(By::Kind, &[], "");
    check(By::Nothing, &[r#""kind": "sip""#, r#""title": "t""#], "- ab");
    check(
        By::Kind,
        &[r#""kind": "other""#, r#""kind": "medication""#, r#""kind": "sip""#, r#""kind": "medication""#],
        "Coordinated c, Medication bd, - a",
    );
    check(
        By::Unit,
        &[
            r#""title": "t""#,
            r#""unit": { "name": "Örat", "careGiver": "Region A" }"#,
            r#""unit": { "careGiver": "Karlstads kommun" }"#,
            r#""unit": { "name": "Hjärtat", "careGiver": "Region B" }"#,
            r#""unit": { "name": "Hjärtat", "careGiver": "Region A" }"#,
            r#""unit": { "name": "Hjärtat", "careGiver": "Region A", "identifier": "SE1" }"#,
            r#""unit": { "identifier": "SE2" }"#,
        ],
        "Hjärtat/Region A ef, Hjärtat/Region B d, Karlstads kommun c, Örat/Region A b, - ag",
    );
    // With several, the first is meant.
    check(
        By::NeedArea,
        &[r#""needAreas": ["medication", "story"]"#, r#""needAreas": ["story"]"#, r#""title": "t""#],
        "Story b, Medication a, - c",
    );
    check(
        By::Source,
        &[
            r#""title": "t""#,
            r#""source": "a""#,
            r#""source": "c", "alsoIn": ["a"]"#,
            r#""source": "b""#,
            r#""alsoIn": ["b"]"#,
        ],
        "Ask de, Cosmic c, Lifecare b, - a",
    );
}
