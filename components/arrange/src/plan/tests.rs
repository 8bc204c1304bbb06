//! The parts of one plan, in the order in which they help.

use samplan_model::ItemId;

use super::*;
use crate::testing::{MONDAY, activities, at, plans, titles};

#[track_caller]
fn view(fields: &str) -> PlanView {
    let record = plans(&[&format!(r#""id": "p", {fields}"#)]);
    PlanView::of(&record, &PlanId::from("p"), at(MONDAY)).unwrap()
}

#[test]
fn a_plan_that_is_not_there_is_none() {
    assert_eq!(PlanView::of(&CareRecord::default(), &PlanId::from("p"), at(MONDAY)), None);
}

#[test]
fn what_comes_and_what_has_been() {
    #[track_caller]
    fn check(status: &str, next: &str, coming: &str, past: &str) {
        let rows = activities(&[
            "planned undated",
            "performed some_time",
            r#"planned year = "2026""#,
            r#"booked visit = "2026-05-12T08:00""#,
            r#"performed old = "2026-05-01T08:00""#,
            r#"declined older = "2026-04-01T08:00""#,
            r#"in-progress now = "2026-05-11T10:40""#,
            r#"cancelled off = "2026-05-12T09:00""#,
        ]);
        let view = view(&format!(r#""status": "{status}", {rows}"#));
        assert_eq!([titles(&view.next), titles(&view.coming), titles(&view.past)], [next, coming, past]);
    }
    let past = "off, old, older, some_time";
    check("active", "now", "year, now, visit, undated", past);
    check("draft", "now", "year, now, visit, undated", past);
    check("completed", "now", "now, visit", past);
    check("revoked", "", "", past);
}

#[test]
fn the_next_step_is_the_same_as_on_the_card() {
    let record = plans(&[&format!(
        r#""id": "p", {}"#,
        activities(&[r#"planned year = "2026""#, r#"booked visit = "2026-05-12T08:00""#])
    )]);
    let view = PlanView::of(&record, &PlanId::from("p"), at(MONDAY)).unwrap();
    let cards = crate::Cards::of(&record, &crate::Filter::default(), at(MONDAY));
    assert_eq!(titles(&view.next), "visit");
    assert_eq!(view.next, cards.current[0].next);
}

#[test]
fn the_plans_that_it_replaced_are_named() {
    let record =
        plans(&[r#""id": "old""#, r#""id": "p", "replaces": ["old", "older", "lost"]"#, r#""id": "older""#]);
    let view = PlanView::of(&record, &PlanId::from("p"), at(MONDAY)).unwrap();
    let ids: Vec<_> = view.replaced.iter().map(|plan| plan.id.as_str()).collect();
    assert_eq!((ids.as_slice(), view.standing), (["old", "older"].as_slice(), Standing::Current));
}

#[test]
fn goals_stand_with_their_parts() {
    /// Goals as `id<parent`, and the trees as `root(part part)`.
    #[track_caller]
    fn check(goals: &str, expected: &str) {
        let goals: Vec<_> = goals
            .split_whitespace()
            .map(|goal| match goal.split_once('<') {
                Some((id, parent)) => format!(r#"{{ "id": "{id}", "text": "t", "parent": "{parent}" }}"#),
                None => format!(r#"{{ "id": "{goal}", "text": "t" }}"#),
            })
            .collect();
        let view = view(&format!(r#""goals": [{}]"#, goals.join(", ")));
        let trees: Vec<_> = view
            .goals
            .iter()
            .map(|tree| {
                let parts: Vec<_> = tree.parts.iter().map(|part| part.id.as_str()).collect();
                format!("{}({})", tree.goal.id, parts.join(" "))
            })
            .collect();
        assert_eq!(trees.join(" "), expected);
    }
    check("", "");
    check("a b", "a() b()");
    check("a1<a a a2<a", "a(a1 a2)");
    check("a a1<a a2<a a11<a1 a21<a2", "a(a1 a11 a2 a21)");
    check("a b<lost", "a() b()");
    check("b1<b b<lost", "b(b1)");
    check("a<a", "a()");
    check("a<b b<a", "a(b)");
    check("c a<b b<a d<a", "c() a(b d)");
    check("x<a a<b b<a", "x() a(b)");
}

#[test]
fn a_goal_counts_the_parts_that_are_reached() {
    let view = view(
        r#""goals": [ { "id": "g", "text": "t" },
        { "id": "1", "text": "t", "parent": "g", "status": "achieved" }, { "id": "2", "text": "t", "parent": "g" },
        { "id": "3", "text": "t", "parent": "g", "status": "cancelled" } ]"#,
    );
    assert_eq!(view.goals[0].tally, Tally { reached: 1, total: 2 });
}

#[test]
fn goals_that_are_worked_on_stand_first_and_the_persons_own_among_them() {
    let view = view(
        r#""goals": [ { "id": "done", "text": "t", "expressedBy": "patient", "status": "achieved" },
        { "id": "care", "text": "t" }, { "id": "1", "text": "t", "parent": "care", "status": "achieved" },
        { "id": "2", "text": "t", "parent": "care" }, { "id": "given-up", "text": "t", "status": "cancelled" },
        { "id": "own", "text": "t", "expressedBy": "patient", "status": "on-hold" },
        { "id": "part", "text": "t", "status": "not-achieved" }, { "id": "3", "text": "t", "parent": "part" } ]"#,
    );
    let said: Vec<_> = view
        .goals
        .iter()
        .map(|tree| {
            let parts: Vec<_> = tree.parts.iter().map(|part| part.id.as_str()).collect();
            format!("{}({}){}", tree.goal.id, parts.join(" "), if tree.is_open() { "" } else { " over" })
        })
        .collect();
    assert_eq!(said, ["own()", "care(2 1)", "part(3)", "done() over", "given-up() over"]);
}

#[test]
fn a_goal_knows_the_values_that_it_is_about() {
    let view = view(
        r#""goals": [ { "id": "g", "text": "t" }, { "id": "1", "text": "t", "parent": "g", "measurement": "m" },
        { "id": "2", "text": "t", "parent": "g", "measurement": "lost" }, { "id": "h", "text": "t", "measurement": "m" } ],
        "measurements": [ { "id": "other", "title": "t", "unit": "kg" }, { "id": "m", "title": "t", "unit": "kg",
            "readings": [ { "at": "2026-05-11T07:00", "value": 80 }, { "at": "2026-05-11T11:00", "value": 90 } ] } ]"#,
    );
    let [tree, other] = view.goals.as_slice() else { panic!("two goals") };
    let value = |tree: &GoalTree, goal: &Goal| {
        let last = tree.values_of(goal)?.last.as_ref()?;
        Some(last.reading.value.to_string())
    };
    assert_eq!(value(tree, &tree.goal), None);
    let of_parts: Vec<_> = tree.parts.iter().map(|part| value(tree, part)).collect();
    assert_eq!(of_parts, [Some("80".to_owned()), None]);
    assert_eq!(value(other, &other.goal), Some("80".to_owned()));
}

#[test]
fn undertakings_that_serve_a_goal_are_counted() {
    let view = view(
        r#""goals": [ { "id": "g", "text": "t" }, { "id": "h", "text": "t" } ], "commitments": [
        { "id": "1", "text": "t", "goals": ["g"] }, { "id": "2", "text": "t", "goals": ["h", "g"], "status": "done" },
        { "id": "3", "text": "t", "goals": ["g"], "status": "declined" }, { "id": "4", "text": "t" } ]"#,
    );
    let count = |id| goals::serving(&view.plan, &ItemId::from(id));
    assert_eq!((count("g"), count("h"), count("lost")), (2, 1, 0));
}

#[test]
fn fixed_contacts_stand_first() {
    let view = view(
        r#""contacts": [ { "name": "a" }, { "name": "b", "fixed": "coordinator" }, { "name": "c", "fixed": "physician" },
        { "name": "d", "fixed": "care-contact" }, { "name": "e" }, { "name": "f", "fixed": "home-care-contact" } ]"#,
    );
    let names: String = view.contacts.iter().map(|reachable| reachable.contact.name.as_str()).collect();
    assert_eq!(names, "dcfbae");
}

#[test]
fn series_of_a_group_stand_beside_each_other() {
    /// Series as `id` or `id/group`.
    #[track_caller]
    fn check(series: &str, expected: &str) {
        let series: Vec<_> = series
            .split_whitespace()
            .map(|series| {
                let (id, group) = series.split_once('/').unwrap_or((series, ""));
                let group = if group.is_empty() { String::new() } else { format!(r#", "group": "{group}""#) };
                format!(r#"{{ "id": "{id}", "title": "t", "unit": "u"{group} }}"#)
            })
            .collect();
        let view = view(&format!(r#""measurements": [{}]"#, series.join(", ")));
        let ids: Vec<_> = view.measured.iter().map(|series| series.measurement.id.as_str()).collect();
        assert_eq!(ids.join(" "), expected);
    }
    check("", "");
    check("a b c", "a b c");
    check("sys/p weight dia/p", "sys dia weight");
    check("a x/1 b y/2 x2/1 c y2/2", "a x x2 b y y2 c");
}
