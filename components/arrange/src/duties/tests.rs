//! Who does what: on whose side, in which order, since when too late, and for which goals.

use super::*;
use crate::plan::PlanView;
use crate::testing::{MONDAY, at, plans};
use samplan_model::PlanId;

#[track_caller]
fn view(fields: &str) -> PlanView {
    let record = plans(&[&format!(r#""id": "p", {fields}"#)]);
    PlanView::of(&record, &PlanId::from("p"), at(MONDAY)).unwrap()
}

/// The only side, an undertaking as `text`, `text overdue day` or `text for goal`.
#[track_caller]
fn side(fields: &str) -> String {
    let view = view(fields);
    assert_eq!(view.sides.len(), 1);
    let said = |duty: &Duty| {
        let overdue = duty.overdue.map(|day| format!(" overdue {day}")).unwrap_or_default();
        let goals = duty.goals.iter().map(|goal| format!(" for {goal}")).collect::<Vec<_>>().concat();
        format!("{}{overdue}{goals}", duty.commitment.text)
    };
    view.sides[0].duties.iter().map(said).collect::<Vec<_>>().join(", ")
}

#[test]
fn the_sides_stand_in_their_order_and_the_unknown_last() {
    let view = view(
        r#""party": "care", "commitments": [
        { "id": "1", "text": "a" }, { "id": "2", "text": "b", "party": "municipality" },
        { "id": "3", "text": "c", "party": "patient" }, { "id": "4", "text": "d", "party": "municipality" } ]"#,
    );
    let sides: Vec<_> = view
        .sides
        .iter()
        .map(|side| {
            (side.party, side.duties.iter().map(|duty| duty.commitment.text.as_str()).collect::<String>())
        })
        .collect();
    let expected = [(Some(Party::Patient), "c"), (Some(Party::Municipality), "bd"), (None, "a")];
    assert_eq!(sides, expected.map(|(party, texts)| (party, texts.to_owned())));
}

#[test]
fn what_is_nearest_stands_first_and_what_is_closed_last() {
    #[track_caller]
    fn check(commitments: &[&str], expected: &str) {
        let commitments: Vec<_> = commitments
            .iter()
            .enumerate()
            .map(|(place, fields)| format!(r#"{{ "id": "{place}", "text": "{place}" {fields} }}"#))
            .collect();
        assert_eq!(side(&format!(r#""commitments": [{}]"#, commitments.join(", "))), expected);
    }
    check(&["", ""], "0, 1");
    check(&["", r#", "repeat": { "unit": "day" }"#, r#", "due": "2026-05-15""#], "2, 1, 0");
    check(&[r#", "due": "2026-05-15""#, r#", "due": "2026-05-12""#, r#", "due": "2026-W20""#], "1, 0, 2");
    check(&[r#", "due": "2026-05-12""#, r#", "due": "2026-04-27""#], "1 overdue 2026-04-27, 0");
    check(
        &[
            r#", "status": "done", "due": "2026-04-01""#,
            r#", "status": "done", "due": "2026-05-01""#,
            r#", "status": "declined", "due": "2026-05-01""#,
            r#", "status": "in-progress", "due": "2026-06-01""#,
            r#", "status": "cancelled""#,
            "",
        ],
        "3, 5, 2, 4, 1, 0",
    );
}

#[test]
fn only_what_is_open_and_has_a_last_day_is_overdue() {
    #[track_caller]
    fn check(fields: &str, expected: &str) {
        assert_eq!(side(&format!(r#""commitments": [{{ "id": "1", "text": "a", {fields} }}]"#)), expected);
    }
    check(r#""due": "2026-05-10""#, "a overdue 2026-05-10");
    check(r#""due": "2026-05-11""#, "a");
    check(r#""due": "2026-05-10", "status": "in-progress""#, "a overdue 2026-05-10");
    check(r#""due": "2026-05-10", "status": "done""#, "a");
    check(r#""due": "2026-05-10", "status": "declined""#, "a");
    check(r#""due": "2026-04""#, "a overdue 2026-04-30");
    check(r#""due": "2026-W19", "repeat": { "unit": "week" }"#, "a");
    check(r#""due": { "after": "operationen" }"#, "a");
}

#[test]
fn in_a_plan_that_does_not_hold_now_nothing_is_overdue() {
    #[track_caller]
    fn check(plan: &str, expected: &str) {
        let commitments = r#""commitments": [{ "id": "1", "text": "a", "due": "2026-05-10" }]"#;
        assert_eq!(side(&format!("{plan}, {commitments}")), expected);
    }
    check(r#""status": "active""#, "a overdue 2026-05-10");
    check(r#""status": "on-hold""#, "a overdue 2026-05-10");
    check(r#""status": "draft""#, "a");
    check(r#""status": "completed""#, "a");
    check(r#""status": "revoked""#, "a");
}

#[test]
fn an_undertaking_stands_with_the_goals_that_it_serves() {
    let goals = r#""goals": [{ "id": "g1", "text": "orka" }, { "id": "g2", "text": "gå" }]"#;
    let commitments = r#""commitments": [{ "id": "1", "text": "a", "goals": ["g2", "g1"] }]"#;
    assert_eq!(side(&format!("{goals}, {commitments}")), "a for gå for orka");
}

#[test]
fn a_goal_that_is_nowhere_is_left_out() {
    let record = samplan_read::read(
        r#"{ "format": "samplan/1", "plans": [{ "id": "p", "goals": [{ "id": "g", "text": "orka" }],
        "commitments": [{ "id": "1", "text": "a", "goals": ["h", "g"] }] }] }"#,
    );
    let view = PlanView::of(&record.record.unwrap(), &PlanId::from("p"), at(MONDAY)).unwrap();
    assert_eq!(view.sides[0].duties[0].goals, ["orka"]);
}
