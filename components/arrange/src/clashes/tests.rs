use super::*;
use crate::testing::{MONDAY, at, plans, titles};

/// Lines such as `booked visit A = "2026-05-12T09:30" @ EDC # why`.
fn found(lines: &[&str]) -> Vec<String> {
    let activities: Vec<_> = lines.iter().enumerate().map(|(number, line)| activity(number, line)).collect();
    let record =
        plans(&[&format!(r#""id": "p", "party": "care", "activities": [{}]"#, activities.join(", "))]);
    let rows: Vec<_> = record.plans.iter().flat_map(Row::all_of).collect();
    clashes(&rows, at(MONDAY))
        .iter()
        .map(|clash| format!("{} {:?} {}", clash.day.format("%d"), clash.kind, titles(&clash.rows)))
        .collect()
}

fn activity(number: usize, line: &str) -> String {
    let (line, coordination) = line.split_once(" # ").unwrap_or((line, ""));
    let (line, place) = line.split_once(" @ ").unwrap_or((line, ""));
    let (head, when) = line.split_once(" = ").unwrap();
    let words: Vec<_> = head.split(' ').collect();
    let field =
        |name: &str, value: String| if value.is_empty() { value } else { format!(r#", "{name}": {value}"#) };
    let mode = if words[1] == "-" { String::new() } else { format!("{:?}", words[1]) };
    let place = if place.is_empty() { String::new() } else { format!(r#"{{ "name": "{place}" }}"#) };
    let coordination = if coordination.is_empty() { String::new() } else { format!("{coordination:?}") };
    format!(
        r#"{{ "id": "{number}", "title": "{}", "status": "{}", "when": {when}{}{}{} }}"#,
        words[2],
        words[0],
        field("mode", mode),
        field("place", place),
        field("coordination", coordination),
    )
}

#[track_caller]
fn check(lines: &[&str], expected: &[&str]) {
    assert_eq!(found(lines), expected);
    let reversed: Vec<_> = lines.iter().copied().rev().collect();
    assert_eq!(found(&reversed), expected, "in another order");
}

const EDC: &str = r#"booked visit EDC = "2026-05-12T09:30/10:15""#;

#[test]
fn two_at_the_same_time_clash() {
    check(&[EDC, r#"booked visit Tand = "2026-05-12T10:00""#], &["12 Overlap EDC, Tand"]);
    check(&[EDC, r#"booked visit Tand = "2026-05-12T10:15""#], &[]);
    check(&[EDC, r#"booked visit Tand = "2026-05-13T09:30""#], &[]);
    check(&[EDC, r#"invited video Video = "2026-05-12T09:00/10:00""#], &["12 Overlap Video, EDC"]);
    check(
        &[
            r#"planned home-visit Hem = "2026-05-12T09:00/10:00""#,
            r#"booked phone Ring = "2026-05-12T09:30""#,
        ],
        &["12 Overlap Hem, Ring"],
    );
    check(
        &[r#"planned home-visit Hem = "2026-05-12T09:00""#, r#"booked phone Ring = "2026-05-12T09:10""#],
        &["12 Overlap Hem, Ring"],
    );
    check(
        &[r#"planned home-visit Hem = "2026-05-12T09:00""#, r#"booked phone Ring = "2026-05-12T09:15""#],
        &[],
    );
}

#[test]
fn a_visit_at_home_while_away_is_told_as_that() {
    check(&[EDC, r#"booked home-visit Dusch = "2026-05-12T09:15/10:00""#], &["12 Away Dusch, EDC"]);
    check(&[EDC, r#"booked home-visit Lunch = "2026-05-12T10:00""#], &["12 Away EDC, Lunch"]);
    let stay = r#"in-progress admission Inlagd = "2026-05-10/2026-05-14""#;
    check(&[stay, r#"booked home-visit Kväll = "2026-05-11T20:00""#], &["11 Away Inlagd, Kväll"]);
    check(&[stay, r#"booked home-visit Kväll = "2026-05-13T20:00""#], &["13 Away Inlagd, Kväll"]);
    check(&[stay, r#"booked home-visit Kväll = "2026-05-14T20:00""#], &[]);
    check(&[stay, EDC], &[]);
    check(&[stay, r#"booked phone Ring = "2026-05-12T20:00""#], &[]);
    let open = r#"in-progress admission Inlagd = "2026-05-10/..""#;
    check(&[open, r#"booked home-visit Kväll = "2026-05-11T20:00""#], &["11 Away Inlagd, Kväll"]);
    check(&[open, r#"booked home-visit Kväll = "2026-05-12T20:00""#], &[]);
    let coming = r#"booked admission Inlagd = "2026-05-12/2026-05-15""#;
    check(&[coming, r#"booked home-visit Morgon = "2026-05-12T07:00""#], &[]);
    check(&[coming, r#"booked home-visit Morgon = "2026-05-13T07:00""#], &["13 Away Inlagd, Morgon"]);
}

#[test]
fn what_cannot_be_known_to_clash_does_not() {
    for other in [
        r#"cancelled visit A = "2026-05-12T09:30""#,
        r#"moved visit A = "2026-05-12T09:30""#,
        r#"performed visit A = "2026-05-12T09:30""#,
        r#"on-hold visit A = "2026-05-12T09:30""#,
        r#"booked chat A = "2026-05-12T09:30""#,
        r#"booked message A = "2026-05-12T09:30""#,
        r#"booked phone A = "2026-05-12""#,
        r"booked phone A = null",
        r#"booked home-visit A = { "day": "2026-05-12", "part": "forenoon" }"#,
        r#"planned - A = "2026-05-12T09:30""#,
        r#"planned home-visit A = "2026-05-10/..""#,
    ] {
        check(&[EDC, other], &[]);
    }
    let gone = r#"booked visit A = "2026-05-11T08:00/09:00""#;
    check(&[gone, r#"booked visit B = "2026-05-11T08:30/09:30""#], &[]);
}

#[test]
fn the_same_booking_in_two_plans_is_one() {
    check(&[EDC, EDC], &[]);
    check(&[EDC, EDC, r#"booked visit Tand = "2026-05-12T10:00""#], &["12 Overlap EDC, Tand"]);
    check(
        &[r#"booked visit A = "2026-05-12T09:30" @ X"#, r#"booked visit A = "2026-05-12T09:30" @ Y"#],
        &["12 Overlap A, A"],
    );
}

#[test]
fn two_at_home_go_together_where_somebody_has_seen_to_it() {
    let nurse = r#"booked home-visit Sår = "2026-05-12T09:00/09:30" # Tillsammans med hemtjänsten"#;
    check(&[nurse, r#"booked home-visit Dusch = "2026-05-12T09:15""#], &[]);
}

#[test]
fn one_day_and_one_place_is_a_joint_trip() {
    let (lab, doctor) = (
        r#"booked sampling Prov = "2026-05-20T08:30" @ Lasarettet"#,
        r#"booked visit Läkare = "2026-05-20T10:00" @ lasarettet"#,
    );
    check(&[lab, doctor], &["20 SamePlace Prov, Läkare"]);
    check(&[lab, r#"booked visit Läkare = "2026-05-20T10:00" @ Vårdcentralen"#], &[]);
    check(&[lab, r#"booked visit Läkare = "2026-05-21T10:00" @ Lasarettet"#], &[]);
    check(&[lab, lab], &[]);
    check(&[lab, r#"cancelled visit Läkare = "2026-05-20T10:00" @ Lasarettet"#], &[]);
    check(&[lab, r#"booked home-visit Läkare = "2026-05-20T10:00" @ Lasarettet"#], &[]);
    check(
        &[r#"planned sampling Prov = "2026-05-12" @ Laboratoriet # Samma dag som besöket"#, EDC],
        &["12 Coordinated Prov, EDC"],
    );
    check(
        &[r#"booked visit A = "2026-05-20T08:30/09:30" @ X"#, r#"booked visit B = "2026-05-20T09:00" @ X"#],
        &["20 Overlap A, B"],
    );
}

#[test]
fn ten_thousand_at_once_are_ten_thousand_lines() {
    let lines: Vec<_> =
        (0..10_000).map(|number| format!(r#"booked visit A{number} = "2026-05-12T09:30/10:15""#)).collect();
    let lines: Vec<_> = lines.iter().map(String::as_str).collect();
    assert_eq!(found(&lines).len(), 9_999);
}
