//! The escalation path: the order, what a value asks for, and whose turn it is.

use super::*;
use crate::plan::PlanView;
use crate::testing::{MONDAY, at, plans};
use samplan_model::{ItemId, PlanId};

#[track_caller]
fn view_at(fields: &str, now: &str) -> PlanView {
    let record = plans(&[&format!(r#""id": "p", {fields}"#)]);
    PlanView::of(&record, &PlanId::from("p"), at(now)).unwrap()
}

#[track_caller]
fn view(fields: &str) -> PlanView {
    view_at(fields, MONDAY)
}

/// The signs in their order; what a value asks for with the value, and with a question mark where it is old.
fn signs(view: &PlanView) -> String {
    let sign = |step: &DeviationStep| {
        let beyond = step.beyond.as_ref().map(|beyond| match beyond.age {
            Age::Fresh => format!(" {}", beyond.reading.value),
            Age::Old => format!(" {}?", beyond.reading.value),
        });
        format!("{}{}", step.deviation.sign, beyond.unwrap_or_default())
    };
    view.deviations.iter().map(sign).collect::<Vec<_>>().join(", ")
}

#[test]
fn the_most_urgent_deviation_stands_first() {
    let view = view(
        r#""deviations": [
        { "id": "1", "severity": "as-planned", "sign": "a", "action": "x" },
        { "id": "2", "severity": "soon", "sign": "b", "action": "x" },
        { "id": "3", "severity": "immediate", "sign": "c", "action": "x",
          "contact": { "name": "EDC", "hours": [{ "days": ["mon"], "from": "08:00", "to": "16:00" }] },
          "nextContact": { "name": "1177" } },
        { "id": "4", "severity": "same-day", "sign": "d", "action": "x" },
        { "id": "5", "severity": "immediate", "sign": "e", "action": "x" } ]"#,
    );
    let signs: Vec<_> = view.deviations.iter().map(|step| step.deviation.sign.as_str()).collect();
    assert_eq!(signs, ["c", "e", "d", "b", "a"]);
    let first = &view.deviations[0];
    let opening = |contact: &Option<Reachable>| contact.as_ref().map(|contact| contact.opening);
    assert_eq!(opening(&first.contact), Some(Opening::OpenUntil(at("2026-05-11T16:00"))));
    assert_eq!(opening(&first.next_contact), Some(Opening::Unknown));
    assert_eq!(opening(&view.deviations[1].contact), None);
}

/// Four bounds on one series, one on another; the values as `"at": …, "value": …`.
fn bounds(sugar: &str) -> String {
    format!(
        r#""measurements": [{{ "id": "m", "title": "Blodsocker", "unit": "mmol/l", "readings": [{{ {sugar} }}] }},
        {{ "id": "w", "title": "Vikt", "unit": "kg", "readings": [{{ "at": "2026-05-11T07:00", "value": 81 }}] }}],
        "deviations": [
        {{ "id": "1", "severity": "immediate", "sign": "faint", "action": "x" }},
        {{ "id": "2", "severity": "immediate", "sign": "over 20", "action": "x", "measurement": "m", "above": 20 }},
        {{ "id": "3", "severity": "same-day", "sign": "ill", "action": "x" }},
        {{ "id": "4", "severity": "same-day", "sign": "over 15", "action": "x", "measurement": "m", "above": 15 }},
        {{ "id": "5", "severity": "soon", "sign": "heavy", "action": "x", "measurement": "w", "above": 80 }},
        {{ "id": "6", "severity": "as-planned", "sign": "fine", "action": "x", "measurement": "m", "below": 15 }} ]"#
    )
}

#[test]
fn what_a_value_asks_for_stands_first_among_what_is_as_urgent() {
    #[track_caller]
    fn check(value: &str, expected: &str) {
        let reading = format!(r#""at": "2026-05-11T08:00", "value": {value}"#);
        assert_eq!(signs(&view(&bounds(&reading))), expected);
    }
    check("22.1", "over 20 22.1, faint, ill, over 15, heavy 81, fine");
    check("20", "faint, over 20, over 15 20, ill, heavy 81, fine");
    check("7", "faint, over 20, ill, over 15, heavy 81, fine");
}

#[test]
fn a_value_asks_while_the_plan_holds_and_tells_of_now_while_it_is_fresh() {
    #[track_caller]
    fn check(plan: &str, measured: &str, expected: &str) {
        let reading = format!(r#""at": "{measured}", "value": 22.1"#);
        let view = view(&format!("{plan}, {}", bounds(&reading)));
        let first = signs(&view).split(',').next().unwrap().to_owned();
        assert_eq!(first, expected, "{plan} {measured}");
    }
    let active = r#""status": "active""#;
    check(active, "2026-05-11T10:45", "over 20 22.1");
    check(active, "2026-05-10T00:00", "over 20 22.1");
    check(active, "2026-05-09T23:59", "over 20 22.1?");
    check(active, "2026-05-11T10:46", "faint");
    check(r#""status": "draft""#, "2026-05-11T08:00", "faint");
    check(r#""status": "completed""#, "2026-05-11T08:00", "faint");
}

#[test]
fn the_step_to_point_out_is_what_a_fresh_value_asks_for_and_else_the_most_urgent() {
    #[track_caller]
    fn check(fields: &str, expected: &str) {
        let view = view(fields);
        assert_eq!(lead(&view.deviations).map_or("none", |step| &step.deviation.sign), expected);
    }
    check(&bounds(r#""at": "2026-05-11T08:00", "value": 22.1"#), "over 20");
    check(&bounds(r#""at": "2026-05-11T08:00", "value": 7"#), "heavy");
    check(
        r#""deviations": [{ "id": "1", "severity": "immediate", "sign": "faint", "action": "x" }]"#,
        "faint",
    );
    check(r#""deviations": [{ "id": "1", "severity": "same-day", "sign": "ill", "action": "x" }]"#, "none");
    check(r#""deviations": []"#, "none");
}

#[test]
fn who_is_closed_leaves_the_turn_to_the_next_one_up() {
    /// Who is called now, of a step whose contact is open on Mondays from 8 to 16.
    #[track_caller]
    fn check(now: &str, next: &str, expected: Turn) {
        let contact = r#"{ "name": "EDC", "telecom": [{ "kind": "phone", "value": "1" }],
            "hours": [{ "days": ["mon"], "from": "08:00", "to": "16:00" }] }"#;
        let view = view_at(
            &format!(
                r#""deviations": [{{ "id": "1", "severity": "immediate", "sign": "a", "action": "x",
                "contact": {contact} {next} }}]"#
            ),
            now,
        );
        assert_eq!(view.deviations[0].turn, expected, "{now} {next}");
    }
    let phone = r#""telecom": [{ "kind": "phone", "value": "1177" }]"#;
    let next = format!(r#", "nextContact": {{ "name": "1177", {phone} }}"#);
    check("2026-05-11T15:59", &next, Turn::Contact);
    check("2026-05-11T16:00", &next, Turn::NextUp);
    check("2026-05-11T07:59", &next, Turn::NextUp);
    check("2026-05-11T23:10", "", Turn::Contact);
    check("2026-05-11T23:10", r#", "nextContact": { "name": "Anna" }"#, Turn::Contact);
    let mornings = r#""hours": [{ "from": "06:00", "to": "12:00" }]"#;
    let closed_too = format!(r#", "nextContact": {{ "name": "B", {phone}, {mornings} }}"#);
    check("2026-05-11T23:10", &closed_too, Turn::Contact);
    check("2026-05-11T07:30", &closed_too, Turn::NextUp);
}

#[test]
fn a_deviation_holds_beyond_or_between_its_bounds() {
    #[track_caller]
    fn check(above: Option<&str>, below: Option<&str>, value: &str, expected: &str) {
        let number = |text: &str| text.parse::<Decimal>().unwrap();
        let limit = DeviationLimit {
            measurement: ItemId::from("m"),
            above: above.map(number),
            below: below.map(number),
        };
        let found = if reaches(&limit, number(value)) { "reached" } else { "not reached" };
        assert_eq!(found, expected, "{above:?} {below:?} {value}");
    }
    check(Some("20"), None, "20", "not reached");
    check(Some("20"), None, "20.1", "reached");
    check(None, Some("4"), "3.9", "reached");
    check(None, Some("4"), "4.0", "not reached");
    check(Some("15"), Some("20"), "17", "reached");
    check(Some("15"), Some("20"), "22", "not reached");
    check(Some("20"), Some("4"), "3", "reached");
    check(Some("20"), Some("4"), "10", "not reached");
    check(None, None, "10", "not reached");
}
