//! The table drawn as text: a line a row.

use super::*;
use crate::order::Direction;
use crate::testing::{MONDAY, at, plans};

fn draw(lines: &[Line]) -> Vec<String> {
    let draw = |line: &Line| {
        let day = line.turn.map_or_else(|| "-".to_owned(), |turn| turn.0.format("%m-%d").to_string());
        let state = match line.state {
            LineState::Overdue => "överskridet".to_owned(),
            LineState::NotReported => "orapporterat".to_owned(),
            LineState::Activity(status) => format!("{status:?}").to_lowercase(),
            LineState::Commitment(status) => format!("åtagande {status:?}").to_lowercase(),
        };
        format!("{day} {} {state}", line.title())
    };
    lines.iter().map(draw).collect()
}

#[track_caller]
fn check(plan: &str, current: &[&str], earlier: &[&str]) {
    let lines = Lines::of(&plans(&[plan]), &Filter::default(), at(MONDAY));
    assert_eq!(draw(&lines.current), current);
    assert_eq!(draw(&lines.earlier), earlier);
}

fn plan(status: &str, activities: &[&str], commitments: &[&str]) -> String {
    let commitment = |line: &&str| {
        let (head, due) = line.split_once(" = ").unwrap_or((line, "null"));
        let (status, text) = head.split_once(' ').unwrap();
        format!(r#"{{ "id": "{text}", "text": "{text}", "status": "{status}", "due": {due} }}"#)
    };
    let commitments: Vec<_> = commitments.iter().map(commitment).collect();
    let activities = crate::testing::activities(activities);
    format!(r#""id": "p", "status": "{status}", {activities}, "commitments": [{}]"#, commitments.join(", "))
}

#[test]
fn what_is_overdue_comes_first_and_what_has_no_time_last() {
    check(
        &plan(
            "active",
            &[
                r#"planned Ring_efter = { "after": "röntgen" }"#,
                r#"in-progress Trygghetslarm = "2024-01-01/..""#,
                r#"booked Fotvård = "2026-05-12T09:30""#,
                r#"booked Lunch = "2026-05-11T12:00""#,
                r#"performed Morgonbesök = "2026-05-11T08:00/08:20""#,
                r#"booked Frukost = "2026-05-11T07:00/07:20""#,
                r#"planned Röntgen = "2026-W20""#,
                r#"planned Läkarsamtal = { "within": 10, "from": "2026-05-07" }"#,
                r#"cancelled Samtal = "2026-05-13T09:00""#,
            ],
            &[
                r#"open Skicka_remiss = "2026-05-04""#,
                r#"open Ring_Selma = { "within": 14, "from": "2026-05-08" }"#,
                "in-progress Ger_insulin",
                r#"done Klar_sedan_länge = "2026-05-20""#,
            ],
        ),
        &[
            "05-04 Skicka_remiss överskridet",
            "05-11 Frukost orapporterat",
            "05-11 Morgonbesök performed",
            "05-11 Lunch booked",
            "05-11 Röntgen planned",
            "05-12 Fotvård booked",
            "05-13 Samtal cancelled",
            "05-17 Läkarsamtal planned",
            "05-22 Ring_Selma åtagande open",
            "- Ring_efter planned",
            "- Trygghetslarm inprogress",
            "- Ger_insulin åtagande inprogress",
        ],
        &[],
    );
}

#[test]
fn what_has_been_is_kept_the_latest_first() {
    check(
        &plan(
            "active",
            &[
                r#"performed A = "2026-05-02T08:00""#,
                r#"declined B = "2026-05-10T18:00""#,
                r#"booked C = "2026-04-01T08:00""#,
                "performed D",
                r#"performed E = "2026-04/..""#,
                r#"planned F = "2026-04/..""#,
            ],
            &[],
        ),
        &["- F planned"],
        &[
            "05-10 B declined",
            "05-02 A performed",
            "04-01 E performed",
            "04-01 C orapporterat",
            "- D performed",
        ],
    );
}

#[test]
fn only_plans_that_hold_or_will_have_undertakings() {
    let lines = |status| plan(status, &[r#"performed A = "2026-05-02""#], &["open B"]);
    check(&lines("active"), &["- B åtagande open"], &["05-02 A performed"]);
    let coming = lines("active").replace(r#""active""#, r#""active", "period": { "start": "2026-06-01" }"#);
    check(&coming, &["- B åtagande open"], &["05-02 A performed"]);
    check(&lines("draft"), &[], &["05-02 A performed"]);
    check(&lines("completed"), &[], &["05-02 A performed"]);
}

#[test]
fn each_column_has_its_order() {
    #[track_caller]
    fn check(by: By, direction: Direction, expected: &str) {
        let line = |title: &str, plan: &str, rest: &str| {
            format!(
                r#""id": "{title}", "title": "{plan}", "status": "active", "activities": [{{ "id": "{title}", "title": "{title}", {rest} }}]"#
            )
        };
        let record = plans(&[
            &line(
                "örondroppar",
                "Vårdplan",
                r#""party": "municipality", "status": "booked", "when": "2026-05-13", "unit": { "name": "Åmål" }"#,
            ),
            &line("Ångest", "Äldreplan", r#""party": "care", "status": "planned""#),
            &line(
                "Zink",
                "",
                r#""party": "municipality", "status": "performed", "when": "2026-05-11", "unit": { "name": "Arvika" }"#,
            ),
            &line("arm", "Arbetsplan", r#""status": "invited", "when": "2026-05-12""#),
        ]);
        let lines = Lines::of(&record, &Filter::default(), at(MONDAY)).current;
        let titles: Vec<_> =
            sorted(&lines, by, direction).iter().map(|line| line.title().to_owned()).collect();
        assert_eq!(titles.join(" "), expected);
    }
    use Direction::{Ascending, Descending};
    check(By::Time, Ascending, "Zink arm örondroppar Ångest");
    check(By::Time, Descending, "örondroppar arm Zink Ångest");
    check(By::What, Ascending, "arm Zink Ångest örondroppar");
    check(By::What, Descending, "örondroppar Ångest Zink arm");
    check(By::Responsible, Ascending, "Ångest Zink örondroppar arm");
    check(By::Responsible, Descending, "örondroppar Zink Ångest arm");
    check(By::Plan, Ascending, "arm örondroppar Ångest Zink");
    check(By::Plan, Descending, "Ångest örondroppar arm Zink");
    check(By::Status, Ascending, "arm Ångest örondroppar Zink");
    check(By::Source, Ascending, "Zink arm örondroppar Ångest");
}

#[test]
fn the_filter_asks_undertakings_too() {
    #[track_caller]
    fn check(filter: &Filter, expected: usize) {
        let plan = r#""id": "p", "title": "Vårdplan", "status": "active", "party": "care", "commitments": [
            { "id": "1", "text": "Väger sig", "party": "patient" },
            { "id": "2", "text": "Ger insulin", "party": "municipality", "needArea": "medication" },
            { "id": "3", "text": "Ringer" }]"#;
        assert_eq!(Lines::of(&plans(&[plan]), filter, at(MONDAY)).current.len(), expected);
    }
    let text = |text: &str| Filter { text: text.to_owned(), ..Filter::default() };
    check(&Filter::default(), 3);
    check(&Filter { parties: [Party::Municipality].into(), ..Filter::default() }, 1);
    check(&Filter { need_areas: [samplan_model::NeedArea::Medication].into(), ..Filter::default() }, 1);
    check(&text("insulin vård"), 1);
    check(&text("kommunen"), 0);
}
