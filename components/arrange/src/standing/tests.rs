//! Periods, statuses and chains of replacement.

use super::*;
use crate::testing::plans;

/// Where the first of some plans stands on 2026-05-11.
#[track_caller]
fn check(fields: &[&str], expected: &str) {
    let record = plans(fields);
    let today = NaiveDate::from_ymd_opt(2026, 5, 11).unwrap();
    let standing = match Standing::of(&record.plans[0], &record, today) {
        Standing::Replaced { by: Some(by) } => format!("replaced by {}", by.id),
        Standing::Replaced { by: None } => "replaced by one that is not seen".to_owned(),
        other @ (Standing::Current
        | Standing::OnHold
        | Standing::Coming
        | Standing::Draft
        | Standing::Ended
        | Standing::Revoked) => format!("{other:?}").to_lowercase(),
    };
    assert_eq!(standing, expected);
}

#[test]
fn a_plan_stands_where_its_status_and_period_say() {
    let status =
        |status: &str, period: &str| format!(r#""id": "a", "status": "{status}", "period": {{ {period} }}"#);
    let active = |period: &str| status("active", period);
    check(&[r#""id": "a""#], "current");
    check(&[&active("")], "current");
    check(&[&active(r#""start": "2026-05-11", "end": "2026-05-11""#)], "current");
    check(&[&active(r#""start": "2026-05-12""#)], "coming");
    check(&[&active(r#""end": "2026-05-10""#)], "ended");
    check(&[&active(r#""start": "2026-05", "end": "2026-W20""#)], "current");
    check(&[&active(r#""start": "2026-06""#)], "coming");
    check(&[&active(r#""end": "2026-W19""#)], "ended");
    check(&[&status("unknown", r#""end": "2026""#)], "current");
    check(&[&status("draft", r#""start": "2026-05-01""#)], "draft");
    check(&[&status("on-hold", r#""end": "2026-05-11""#)], "onhold");
    check(&[&status("on-hold", r#""end": "2026-05-10""#)], "ended");
    check(&[&status("completed", r#""end": "2027""#)], "ended");
    check(&[&status("revoked", "")], "revoked");
    check(&[&status("entered-in-error", "")], "revoked");
}

#[test]
fn the_end_of_the_chain_holds() {
    let a = r#""id": "a", "status": "active""#;
    let by = |id: &str, status: &str, replaces: &str| {
        format!(r#""id": "{id}", "status": "{status}", "replaces": [{replaces}]"#)
    };
    check(&[a, &by("b", "active", r#""a""#)], "replaced by b");
    check(&[a, &by("b", "active", r#""a""#), &by("c", "active", r#""b""#)], "replaced by c");
    check(&[a, &by("c", "active", r#""b""#), &by("b", "completed", r#""a""#)], "replaced by c");
    check(&[a, &by("b", "on-hold", r#""a", "x""#)], "replaced by b");
    check(&[a, &by("b", "draft", r#""a""#)], "current");
    check(&[a, &by("b", "revoked", r#""a""#)], "current");
    check(&[a, &by("b", "entered-in-error", r#""a""#)], "current");
    check(&[a, &by("b", "active", r#""a""#), &by("c", "draft", r#""b""#)], "replaced by b");
    check(&[a, &by("b", "active", r#""x""#)], "current");
    check(&[&by("a", "completed", ""), &by("b", "active", r#""a""#)], "replaced by b");
    let later =
        |start: &str| format!(r#"{}, "period": {{ "start": "{start}" }}"#, by("b", "active", r#""a""#));
    check(&[a, &later("2026-05-11")], "replaced by b");
    check(&[a, &later("2026-05-12")], "current");
}

#[test]
fn of_several_the_one_that_began_last_holds() {
    let a = r#""id": "a", "status": "active""#;
    let by = |id: &str, start: &str| {
        format!(r#""id": "{id}", "status": "active", "replaces": ["a"], "period": {{ "start": "{start}" }}"#)
    };
    check(&[a, &by("b", "2026-01"), &by("c", "2026-02")], "replaced by c");
    check(&[a, &by("c", "2026-02"), &by("b", "2026-01")], "replaced by c");
    check(&[a, &by("b", "2026-01"), &by("c", "2027")], "replaced by b");
    let updated = |id: &str, at: &str| format!(r#""id": "{id}", "replaces": ["a"], "updated": "{at}""#);
    check(&[a, &updated("b", "2026-05-02T08:00"), &updated("c", "2026-05-01T08:00")], "replaced by b");
    // Whoever replaces one of them goes on, the other holds at its own end.
    check(&[a, &by("b", "2026-03"), &by("c", "2026-02"), r#""id": "d", "replaces": ["b"]"#], "replaced by c");
}

#[test]
fn in_a_circle_nobody_is_replaced() {
    let plan = |id: &str, replaces: &str| format!(r#""id": "{id}", "replaces": [{replaces}]"#);
    check(&[&plan("a", r#""b""#), &plan("b", r#""a""#)], "current");
    check(&[&plan("a", r#""b""#), &plan("b", r#""c""#), &plan("c", r#""a""#)], "current");
    // What a circle replaces is replaced all the same, and so is a circle that somebody else ends.
    check(&[&plan("a", ""), &plan("b", r#""a", "c""#), &plan("c", r#""b""#)], "replaced by c");
    check(&[&plan("a", r#""b""#), &plan("b", r#""a""#), &plan("c", r#""b""#)], "replaced by c");
}

#[test]
fn the_groups_are_three() {
    use Group::{Coming, Current, Earlier};
    let record = plans(&[r#""id": "a""#]);
    let by = record.plans[0].clone();
    for (standing, group) in [
        (Standing::Current, Current),
        (Standing::OnHold, Current),
        (Standing::Coming, Coming),
        (Standing::Draft, Coming),
        (Standing::Replaced { by: Some(by) }, Earlier),
        (Standing::Replaced { by: None }, Earlier),
        (Standing::Ended, Earlier),
        (Standing::Revoked, Earlier),
    ] {
        assert_eq!(standing.group(), group, "{standing:?}");
    }
}
