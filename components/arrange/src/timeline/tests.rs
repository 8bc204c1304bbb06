//! The timeline drawn as text.

mod calendar;
mod whole;

use samplan_model::When;

use super::*;
use crate::testing::{MONDAY, activities, at, plans};

fn draw(timeline: &Timeline) -> Vec<String> {
    let mut lines: Vec<_> = timeline.next.iter().map(|row| format!("Näst: {}", row.activity.title)).collect();
    for (name, sections) in [("Förut", &timeline.earlier), ("", &timeline.sections)] {
        lines.extend((!name.is_empty() && !sections.is_empty()).then(|| name.to_owned()));
        for section in sections {
            lines.push(draw_heading(section.heading));
            lines.extend(section.rows.iter().map(|row| draw_row(section.heading, row)));
        }
    }
    lines.extend((!timeline.undated.is_empty()).then(|| "Utan tid".to_owned()));
    lines.extend(timeline.undated.iter().map(|row| format!("  {} {}", row.activity.title, status(row))));
    lines
}

fn draw_heading(heading: Heading) -> String {
    match heading {
        Heading::EarlierMonth(first) => first.format("Tidigare %Y-%m").to_string(),
        Heading::Yesterday(day) => format!("I går {day}"),
        Heading::Today(day) => format!("I dag {day}"),
        Heading::Tomorrow(day) => format!("I morgon {day}"),
        Heading::ThisWeek(sunday) => format!("Denna vecka till {sunday}"),
        Heading::Month(first) => first.format("Månad %Y-%m").to_string(),
    }
}

fn draw_row(heading: Heading, row: &Row) -> String {
    let clock = match (&row.activity.when, heading) {
        (When::At { start, .. }, Heading::Yesterday(day) | Heading::Today(day) | Heading::Tomorrow(day))
            if start.date() == day =>
        {
            start.format("%H.%M ").to_string()
        }
        (When::At { start, .. }, _) => start.format("%m-%d %H.%M ").to_string(),
        _ => String::new(),
    };
    format!("  {clock}{} {}", row.activity.title, status(row))
}

fn status(row: &Row) -> String {
    format!("{:?}", row.activity.status).to_lowercase()
}

#[track_caller]
fn check_as(audience: Audience, record: &CareRecord, now: &str, expected: &[&str]) {
    let timeline = Timeline::of(record, &Filter::default(), audience, at(now));
    assert_eq!(draw(&timeline), expected);
    let is_row = |line: &&&str| line.starts_with("  ");
    assert_eq!(timeline.count, expected.iter().filter(is_row).count());
}

/// What a patient sees at a time of one valid plan with these activities.
#[track_caller]
fn check(lines: &[&str], now: &str, expected: &[&str]) {
    let plan = format!(r#""id": "p", "status": "active", {}"#, activities(lines));
    check_as(Audience::Patient, &plans(&[&plan]), now, expected);
}

#[test]
fn today_is_told_by_the_clock() {
    check(
        &[
            r#"booked Fotvård = "2026-05-11T13:00/13:45""#,
            r#"performed Morgonbesök = "2026-05-11T08:00/08:20""#,
            r#"in-progress Hembesök = "2026-05-11T10:30/11:00""#,
            r#"booked Lunch = "2026-05-11T10:45""#,
            r#"cancelled Samtal = "2026-05-11T15:00""#,
            r#"planned Väg_dig = "2026-05-11""#,
            r#"booked Kväll = { "day": "2026-05-11", "part": "evening" }"#,
        ],
        MONDAY,
        &[
            "Näst: Hembesök",
            "I dag 2026-05-11",
            "  Väg_dig planned",
            "  08.00 Morgonbesök performed",
            "  10.30 Hembesök inprogress",
            "  10.45 Lunch booked",
            "  13.00 Fotvård booked",
            "  15.00 Samtal cancelled",
            "  Kväll booked",
        ],
    );
    check(
        &[r#"performed Ovanligt_tidigt = "2026-05-11T15:00""#, r#"booked Missat? = "2026-05-11T08:00""#],
        MONDAY,
        &["I dag 2026-05-11", "  08.00 Missat? booked", "  15.00 Ovanligt_tidigt performed"],
    );
}

#[test]
fn yesterday_is_shown_to_those_who_follow_somebody() {
    let lines = activities(&[
        r#"performed Morgon = "2026-05-10T08:00""#,
        r#"booked Okvitterat = "2026-05-10T12:00""#,
        r#"declined Kväll = { "day": "2026-05-10", "part": "evening" }"#,
        r#"booked Idag = "2026-05-11T13:00""#,
        r#"performed Förrgår = "2026-05-09T08:00""#,
    ]);
    let record = plans(&[&format!(r#""id": "p", {lines}"#)]);
    let yesterday = &[
        "I går 2026-05-10",
        "  08.00 Morgon performed",
        "  12.00 Okvitterat booked",
        "  Kväll declined",
        "I dag 2026-05-11",
        "  13.00 Idag booked",
    ];
    let before = ["Näst: Idag", "Förut", "Tidigare 2026-05", "  05-09 08.00 Förrgår performed"];
    let expected = [&before[..], yesterday].concat();
    for audience in [Audience::Patient, Audience::Relative, Audience::Staff] {
        check_as(audience, &record, MONDAY, &expected);
        let timeline = Timeline::of(&record, &Filter::default(), audience, at(MONDAY));
        let earlier = match audience {
            Audience::Patient => 2,
            Audience::Relative | Audience::Staff => 1,
        };
        assert_eq!(timeline.earlier.len(), earlier, "{audience:?}");
    }
}

#[test]
fn what_comes_stands_under_its_day_its_week_or_its_month() {
    check(
        &[
            r#"booked Juni = "2026-06-01T09:00""#,
            r#"booked Söndag = "2026-05-17T09:00""#,
            r#"booked Nästa_måndag = "2026-05-18T09:00""#,
            r#"booked I_morgon = "2026-05-14T00:00""#,
            r#"moved Fredag = "2026-05-15""#,
            r#"performed Redan_gjort = "2026-05-16T09:00""#,
            r#"performed I_måndags = "2026-05-11T08:00""#,
            r#"performed I_april = "2026-04-30T08:00""#,
        ],
        "2026-05-13T10:45",
        &[
            "Näst: I_morgon",
            "Förut",
            "Tidigare 2026-04",
            "  04-30 08.00 I_april performed",
            "Tidigare 2026-05",
            "  05-11 08.00 I_måndags performed",
            "I morgon 2026-05-14",
            "  00.00 I_morgon booked",
            "Denna vecka till 2026-05-17",
            "  Fredag moved",
            "  05-16 09.00 Redan_gjort performed",
            "  05-17 09.00 Söndag booked",
            "Månad 2026-05",
            "  05-18 09.00 Nästa_måndag booked",
            "Månad 2026-06",
            "  06-01 09.00 Juni booked",
        ],
    );
}

#[test]
fn an_imprecise_time_keeps_its_precision() {
    check(
        &[
            r#"planned vecka_20 = "2026-W20""#,
            r#"planned vecka_21 = "2026-W21""#,
            r#"planned vecka_23 = "2026-W23""#,
            r#"planned maj = "2026-05""#,
            r#"planned 2026 = "2026""#,
            r#"planned 2027 = "2027""#,
            r#"planned våren = "2026-21""#,
            r#"planned vintern = "2026-24""#,
            r#"planned inom_14 = { "within": 14, "from": "2026-05-08" }"#,
            r#"planned inom_5 = { "within": 5, "from": "2026-05-08" }"#,
            r#"planned efter = { "after": "operationen" }"#,
            "planned obestämt",
            "cancelled obestämt_inställt",
        ],
        MONDAY,
        &[
            "Denna vecka till 2026-05-17",
            "  inom_5 planned",
            "  vecka_20 planned",
            "Månad 2026-05",
            "  2026 planned",
            "  våren planned",
            "  maj planned",
            "  inom_14 planned",
            "  vecka_21 planned",
            "Månad 2026-06",
            "  vecka_23 planned",
            "Månad 2026-12",
            "  vintern planned",
            "Månad 2027-01",
            "  2027 planned",
            "Utan tid",
            "  efter planned",
            "  obestämt planned",
        ],
    );
}

#[test]
fn an_imprecise_time_of_the_past_is_no_day() {
    check(
        &[
            r#"performed vecka_19 = "2026-W19""#,
            r#"booked vecka_18 = "2026-W18""#,
            r#"performed vecka_20 = "2026-W20""#,
            r#"performed maj = "2026-05""#,
            r#"performed 2025 = "2025""#,
            r#"planned inom_14 = { "within": 14, "from": "2026-04-26" }"#,
            r#"cancelled vecka_20_inställt = "2026-W20""#,
        ],
        MONDAY,
        &[
            "Förut",
            "Tidigare 2025-01",
            "  2025 performed",
            "Tidigare 2026-04",
            "  inom_14 planned",
            "  vecka_18 booked",
            "Tidigare 2026-05",
            "  maj performed",
            "  vecka_19 performed",
            "  vecka_20 performed",
            "Denna vecka till 2026-05-17",
            "  vecka_20_inställt cancelled",
        ],
    );
    let month = r#"performed april = "2026-04""#;
    check(&[month], "2026-05-01T08:00", &["Förut", "Tidigare 2026-04", "  april performed"]);
}

#[test]
fn a_span_that_runs_stands_under_what_is_left_of_it() {
    check(
        &[
            r#"in-progress inlagd = "2026-05-08T14:00/2026-05-14T12:00""#,
            r#"in-progress utan_slut = "2026-05-09T14:00""#,
            r#"booked natten = "2026-05-10T22:00/2026-05-11T11:00""#,
            r#"planned sista_dagen = "2026-05-01/2026-05-11""#,
            r#"planned veckan_ut = "2026-05-01/2026-05-17""#,
            r#"planned året_ut = "2026-01-01/2026-12-31""#,
            r#"planned tills_vidare = "2026-05-02/..""#,
            r#"planned från_fredag = "2026-05-15/2026-05-25""#,
            r#"planned från_i_morgon = "2026-05-12/..""#,
            r#"planned från_i_dag = "2026-05-11/..""#,
            r#"planned från_maj = "2026-05/2026-06""#,
            r#"performed hemskickad = "2026-05-02T14:00/2026-06-02T12:00""#,
            r#"planned till_juni = "../2026-06-30""#,
            r#"performed färdig = "2026-05-01/2026-05-20""#,
            r#"performed färdig_igår = "2026-04-01/2026-05-10""#,
            r#"booked utskriven = "2026-05-01T10:00/2026-05-10T10:00""#,
            r#"performed till_april = "../2026-04-15""#,
            r#"planned förfallen = "../2026-03-31""#,
        ],
        MONDAY,
        &[
            "Näst: inlagd",
            "Förut",
            "Tidigare 2026-03",
            "  förfallen planned",
            "Tidigare 2026-04",
            "  till_april performed",
            "Tidigare 2026-05",
            "  färdig performed",
            "  05-02 14.00 hemskickad performed",
            "I går 2026-05-10",
            "  färdig_igår performed",
            "  05-01 10.00 utskriven booked",
            "I dag 2026-05-11",
            "  sista_dagen planned",
            "  05-08 14.00 inlagd inprogress",
            "  05-09 14.00 utan_slut inprogress",
            "  05-10 22.00 natten booked",
            "  från_i_dag planned",
            "I morgon 2026-05-12",
            "  från_i_morgon planned",
            "Denna vecka till 2026-05-17",
            "  veckan_ut planned",
            "  från_fredag planned",
            "Månad 2026-05",
            "  året_ut planned",
            "  från_maj planned",
            "  tills_vidare planned",
            "  till_juni planned",
        ],
    );
}

#[test]
fn a_plan_of_the_past_gives_history_only() {
    #[track_caller]
    fn kept(plans: &[&str], expected: &str) {
        let record = self::plans(plans);
        let timeline = Timeline::of(&record, &Filter::default(), Audience::Patient, at(MONDAY));
        let rows = timeline.sections.iter().flat_map(|section| &section.rows).chain(&timeline.undated);
        assert_eq!(crate::testing::titles(rows), expected);
    }
    let rows = |name: &str| {
        activities(&[
            &format!(r#"performed {name}_då = "2026-05-11T08:00""#),
            &format!(r#"cancelled {name}_inställt = "2026-05-12T07:00""#),
            &format!(r#"booked {name}_bokat = "2026-05-12T08:00""#),
            &format!(r#"planned {name}_tänkt = "2026-05-12T09:00""#),
            &format!("planned {name}_någon_gång"),
        ])
    };
    let old = format!(r#""id": "old", "status": "active", {}"#, rows("A"));
    let all = "A_då, A_inställt, A_bokat, A_tänkt, A_någon_gång";
    kept(&[&old], all);
    kept(&[&old, r#""id": "new", "status": "active", "replaces": ["old"]"#], "A_då, A_inställt");
    kept(&[&old, r#""id": "new", "status": "draft", "replaces": ["old"]"#], all);
    kept(&[&format!(r#""id": "r", "status": "revoked", {}"#, rows("A"))], "A_då, A_inställt");
    // A booking outlives the plan that it was made in.
    kept(&[&format!(r#""id": "c", "status": "completed", {}"#, rows("A"))], "A_då, A_inställt, A_bokat");
    let over =
        format!(r#""id": "o", "status": "active", "period": {{ "end": "2026-05-10" }}, {}"#, rows("A"));
    kept(&[&over], "A_då, A_inställt, A_bokat");
}

#[test]
fn the_now_line_stands_after_what_has_begun() {
    #[track_caller]
    fn check(lines: &[&str], now: &str, expected: Option<usize>) {
        let record = plans(&[&format!(r#""id": "p", {}"#, activities(lines))]);
        let timeline = Timeline::of(&record, &Filter::default(), Audience::Staff, at(now));
        assert_eq!(timeline.sections.first().and_then(|section| section.before(at(now))), expected);
    }
    let day = [
        r#"booked A = "2026-05-11T08:00""#,
        r#"booked B = "2026-05-11T10:00/11:00""#,
        r#"booked C = "2026-05-11T13:00""#,
    ];
    check(&day, "2026-05-11T07:59", Some(0));
    check(&day, "2026-05-11T08:00", Some(1));
    check(&day, MONDAY, Some(2));
    check(&day, "2026-05-11T23:59", Some(3));
    check(&day, "2026-05-10T23:59", None);
    check(&day, "2026-05-12T00:00", None);
    check(&[], MONDAY, None);
}

#[test]
fn a_filter_narrows_the_rows_and_the_plans_but_not_the_next_thing() {
    let record = plans(&[
        &format!(
            r#""id": "a", "party": "care", {}"#,
            activities(&[r#"booked A = "2026-05-12T08:00""#, "performed Odaterat"])
        ),
        &format!(
            r#""id": "b", "party": "municipality", {}"#,
            activities(&[r#"booked B = "2026-05-13T08:00""#])
        ),
    ]);
    let filter = Filter { parties: [samplan_model::Party::Municipality].into(), ..Filter::default() };
    let timeline = Timeline::of(&record, &filter, Audience::Patient, at(MONDAY));
    assert_eq!(draw(&timeline), ["Näst: A", "Denna vecka till 2026-05-17", "  05-13 08.00 B booked"]);
    assert_eq!(timeline.count, 1);
    assert_eq!(timeline.ongoing.iter().map(|ongoing| ongoing.plan.id.as_str()).collect::<Vec<_>>(), ["b"]);
}

#[test]
fn a_running_plan_has_its_next_step_and_its_goals() {
    let record = plans(&[
        r#""id": "a", "status": "active", "goals": [
            { "id": "1", "text": "t", "status": "achieved" }, { "id": "2", "text": "t", "status": "active" },
            { "id": "3", "text": "t", "status": "not-achieved" }, { "id": "4", "text": "t", "status": "on-hold" },
            { "id": "5", "text": "t", "status": "proposed" }, { "id": "6", "text": "t", "status": "cancelled" } ],
          "activities": [{ "id": "x", "title": "Återbesök", "status": "planned" }]"#,
        r#""id": "rests", "status": "on-hold", "commitments": [
            { "id": "c", "text": "t", "party": "patient", "due": "2026-05-11" } ]"#,
        r#""id": "done", "status": "completed""#,
        r#""id": "draft", "status": "draft""#,
        r#""id": "later", "status": "active", "period": { "start": "2026-05-12" }"#,
    ]);
    let timeline = Timeline::of(&record, &Filter::default(), Audience::Patient, at(MONDAY));
    let lines: Vec<_> = timeline
        .ongoing
        .iter()
        .map(|Ongoing { plan, next, goals, twins: _ }| {
            format!("{} [{}] {}/{}", plan.id, crate::testing::titles(next), goals.reached, goals.total)
        })
        .collect();
    assert_eq!(lines, ["a [Återbesök] 1/4", "rests [] 0/0"]);
    assert_eq!(timeline.todo, [], "a plan that rests asks for nothing");
}

#[test]
fn a_clash_stands_under_its_day_as_long_as_one_of_the_two_is_shown() {
    let record = plans(&[r#""id": "p", "activities": [
        { "id": "a", "title": "Dusch", "status": "booked", "mode": "home-visit", "party": "municipality", "when": "2026-05-12T09:15/10:00" },
        { "id": "b", "title": "EDC", "status": "booked", "mode": "visit", "party": "care", "when": "2026-05-12T09:30/10:15" },
        { "id": "c", "title": "Tand", "status": "booked", "mode": "visit", "party": "care", "when": "2026-05-20T09:30/10:15" },
        { "id": "d", "title": "Ring", "status": "booked", "mode": "phone", "party": "care", "when": "2026-05-20T10:00" } ]"#]);
    let check = |filter: Filter, expected: &[&str]| {
        let timeline = Timeline::of(&record, &filter, Audience::Patient, at(MONDAY));
        let told: Vec<_> = timeline
            .clashes
            .iter()
            .map(|(heading, clash)| {
                format!("{}: {}", draw_heading(*heading), crate::testing::titles(&clash.rows))
            })
            .collect();
        assert_eq!(told, expected);
        for section in &timeline.sections {
            let under = timeline.clashes_under(section.heading).count();
            assert_eq!(
                under,
                timeline.clashes.iter().filter(|(heading, _)| *heading == section.heading).count()
            );
        }
        assert_eq!(
            timeline.clashes_of_next().count(),
            1,
            "the next thing is the shower, whatever is filtered"
        );
    };
    let (tomorrow, may) = ("I morgon 2026-05-12: Dusch, EDC", "Månad 2026-05: Tand, Ring");
    check(Filter::default(), &[tomorrow, may]);
    check(Filter { text: "dusch".into(), ..Filter::default() }, &[tomorrow]);
}
