use super::*;
use crate::testing::{MONDAY, at, plans, titles};
use samplan_model::Party;

/// What stands in a handover, a word for each line.
fn said(record: &CareRecord, about: &About) -> String {
    let sbar = Sbar::of(record, about, at(MONDAY)).unwrap();
    let texts = |list: &[Undertaking]| {
        let texts: Vec<_> = list.iter().map(|one| one.commitment.text.as_str()).collect();
        texts.join(", ")
    };
    let plans: Vec<_> = sbar.plans.iter().map(|(plan, _)| plan.id.as_str()).collect();
    let reached: Vec<_> = sbar.reached.iter().map(|one| one.step.deviation.sign.as_str()).collect();
    format!(
        "plans {} | reached {} | overdue {} | next {} | lately {} | open {} | due {}",
        plans.join(", "),
        reached.join(", "),
        texts(&sbar.overdue),
        titles(&sbar.next),
        titles(&sbar.lately),
        texts(&sbar.open),
        texts(&sbar.due),
    )
}

fn commitment(text: &str, rest: &str) -> String {
    format!(r#"{{ "id": "{text}", "text": "{text}", "party": "municipality", {rest} }}"#)
}

const WEIGHT: &str = r#""measurements": [{ "id": "m", "title": "Vikt", "unit": "kg", "readings": [
        { "at": "2026-05-10T07:00", "value": 80 }, { "at": "2026-05-11T07:00", "value": 83.5 }] }],
    "deviations": [
        { "id": "d0", "severity": "as-planned", "sign": "planerat", "measurement": "m", "above": 70, "action": "-" },
        { "id": "d1", "severity": "same-day", "sign": "över 83", "measurement": "m", "above": 83, "action": "Ring" },
        { "id": "d2", "severity": "immediate", "sign": "över 90", "measurement": "m", "above": 90, "action": "Ring 112" },
        { "id": "d3", "severity": "immediate", "sign": "yrsel", "action": "Ring" }]"#;

#[test]
fn what_is_urgent_and_due_is_found() {
    let commitments = [
        commitment("i tid", r#""due": "2026-05-15""#),
        commitment("försenat", r#""due": "2026-05-08""#),
        commitment("i dag", r#""due": "2026-05-11""#),
        commitment("klart", r#""due": "2026-05-11", "status": "done""#),
        commitment("senare", r#""due": "2026-06-15""#),
        commitment("alltid", r#""repeat": { "unit": "day" }"#),
    ]
    .join(", ");
    let record =
        plans(&[&format!(r#""id": "p", "status": "active", {WEIGHT}, "commitments": [{commitments}]"#)]);
    let sbar = Sbar::of(&record, &About::Plan(PlanId::from("p")), at(MONDAY)).unwrap();
    assert_eq!(sbar.left_out.closed, 1);
    assert_eq!(
        said(&record, &About::Plan(PlanId::from("p"))),
        "plans p | reached över 83 | overdue försenat | next  | lately  | open senare, alltid | due i dag, i tid"
    );
}

#[test]
fn what_happened_lately_is_short_but_hides_no_refusal() {
    let performed = |day: u8| format!(r#"performed P{day} = "2026-05-{day:02}""#);
    let declined = |day: u8| format!(r#"declined N{day} = "2026-05-{day:02}""#);
    let mut lines: Vec<_> = (2..=10).map(performed).collect();
    lines.extend((2..=10).map(declined));
    lines.extend((1..=8).map(|day| format!(r#"booked B{day} = "2026-06-{day:02}""#)));
    let lines: Vec<_> = lines.iter().map(String::as_str).collect();
    let record = plans(&[&format!(r#""id": "p", {}"#, crate::testing::activities(&lines))]);
    let sbar = Sbar::of(&record, &About::Plan(PlanId::from("p")), at(MONDAY)).unwrap();
    assert_eq!(titles(&sbar.lately), "P10, N10, P9, N9, P8, N8, N7, N6, N5, N4");
    assert_eq!((sbar.left_out.earlier, sbar.left_out.later), (8, 3));
    assert_eq!(titles(&sbar.next), "B1, B2, B3, B4, B5");
}

#[test]
fn a_filter_never_hides_what_is_urgent() {
    let kommun =
        format!(r#""id": "kommun", "commitments": [{}]"#, commitment("bädda", r#""due": "2026-05-12""#));
    let region = format!(
        r#""id": "region", "status": "active", {WEIGHT},
        "commitments": [{{ "id": "c", "text": "ringa", "party": "care", "due": "2026-05-12" }}]"#
    );
    let old = r#""id": "old", "status": "completed", "commitments": [
        { "id": "c", "text": "gammalt", "party": "municipality", "due": "2026-05-12" }]"#;
    let record = plans(&[&kommun, &region, old]);
    let municipality = Filter { parties: [Party::Municipality].into_iter().collect(), ..Filter::default() };
    let about = About::Filtered(Box::new(municipality));
    assert_eq!(
        said(&record, &about),
        "plans kommun | reached över 83 | overdue  | next  | lately  | open  | due bädda"
    );
    let left_out = Sbar::of(&record, &about, at(MONDAY)).unwrap().left_out;
    assert_eq!((left_out.plans, left_out.past_plans, left_out.unasked), (1, 1, 1));
    assert_eq!(
        said(&record, &About::Filtered(Box::default())),
        "plans kommun, region | reached över 83 | overdue  | next  | lately  | open  | due bädda, ringa"
    );
}

#[test]
fn a_plan_that_no_longer_holds_asks_for_nothing() {
    let record = plans(&[&format!(r#""id": "p", "status": "completed", {WEIGHT}"#)]);
    let about = About::Plan(PlanId::from("p"));
    assert_eq!(said(&record, &about), "plans p | reached  | overdue  | next  | lately  | open  | due ");
    assert_eq!(Sbar::of(&record, &About::Plan(PlanId::from("q")), at(MONDAY)), None);
}
