//! The strip drawn as text.

use samplan_model::{Audience, CareRecord, Party};

use super::*;
use crate::filter::Filter;
use crate::testing::{MONDAY, activities, at, plans, record};

/// So many columns a drawing has.
const COLUMNS: usize = 48;

fn column(place: Fraction) -> usize {
    usize::from(place.ten_thousandths()) * COLUMNS / 10_000
}

fn put(line: &mut [char], place: Fraction, text: &str) {
    for (column, sign) in (column(place).min(COLUMNS - 1)..COLUMNS).zip(text.chars()) {
        line[column] = sign;
    }
}

fn draw_bars(lane: &Lane) -> String {
    let mut drawn = [' '; COLUMNS];
    for bar in &lane.bars {
        let sign = match bar.state {
            BarState::Holds => "=",
            BarState::Coming => "-",
            BarState::Past => ".",
        };
        let length = (column(bar.end) - column(bar.start)).max(1);
        put(&mut drawn, bar.start, &sign.repeat(length));
        let name = match bar.name {
            NamePlace::Inside => bar.start.plus(420),
            NamePlace::After => bar.end.plus(420),
            NamePlace::Before => bar.start.minus(1_800),
        };
        put(&mut drawn, name, &bar.plan.title);
        if bar.before == Beyond::More {
            put(&mut drawn, bar.start, "<");
        }
        if bar.after == Beyond::More {
            drawn[column(bar.end) - 1] = '>';
        }
    }
    drawn.iter().collect::<String>().trim_end().to_owned()
}

fn draw_marks(marks: &[Mark]) -> String {
    let mut line = [' '; COLUMNS];
    for mark in marks {
        if let Some(end) = mark.end {
            put(&mut line, mark.start, &"~".repeat((column(end) - column(mark.start)).max(1)));
        }
        let sign = match mark.state {
            MarkState::Coming if mark.end.is_some() => "~",
            MarkState::Coming => "o",
            MarkState::Past => "*",
            MarkState::Off => "x",
        };
        put(&mut line, mark.start, &if mark.count > 1 { mark.count.to_string() } else { sign.to_owned() });
    }
    line.iter().collect::<String>().trim_end().to_owned()
}

fn strip_of(record: &CareRecord, anchor: &str, scale: Scale) -> Strip {
    let now = at(MONDAY);
    let timeline = Timeline::of(record, &Filter::default(), Audience::Patient, now);
    let window = Window::around(anchor.parse().unwrap(), scale);
    Strip::of(&timeline, window, now)
}

#[track_caller]
fn check(record: &CareRecord, anchor: &str, scale: Scale, expected: &[&str]) {
    let strip = strip_of(record, anchor, scale);
    let mut ticks = [' '; COLUMNS];
    for tick in &strip.ticks {
        put(&mut ticks, tick.at, if tick.kind == TickKind::Month { "|" } else { "'" });
    }
    if let Some(now) = strip.now {
        put(&mut ticks, now, "!");
    }
    let mut drawn = vec![ticks.iter().collect::<String>().trim_end().to_owned()];
    drawn.extend(strip.lanes.iter().map(draw_bars));
    drawn.push(draw_marks(&strip.points));
    drawn.extend(strip.spans.iter().map(|lane| draw_marks(lane)));
    drawn.extend((strip.more_plans > 0).then(|| format!("+{}", strip.more_plans)));
    assert_eq!(drawn, expected);
}

fn plan(title: &str, status: &str, period: &str, lines: &[&str]) -> String {
    let (id, activities) = (title, activities(lines));
    format!(r#""id": "{id}", "title": "{title}", "status": "{status}", "period": {period}, {activities}"#)
}

#[test]
fn a_year_has_its_plans_and_what_happens() {
    let plans = plans(&[
        &plan(
            "Vårdplan diabetes",
            "active",
            r#"{ "start": "2026-01-20", "end": "2026-12-20" }"#,
            &[
                r#"performed A = "2026-02-01T10:00""#,
                r#"performed B = "2026-05-10T10:00""#,
                r#"booked C = "2026-05-12T09:30""#,
                r#"cancelled D = "2026-07-15T09:30""#,
                r#"planned E = "2026-W40""#,
                r#"booked F = "2026-12-01T09:00""#,
                r#"booked G = "2026-12-02T09:00""#,
                r#"booked H = "2026-12-03T09:00""#,
            ],
        ),
        &plan(
            "Hemtjänst",
            "active",
            r#"{ "start": "2025-03-01" }"#,
            &[r#"in-progress Larm = "2025-03-01/..""#],
        ),
        &plan("Utkast", "draft", r#"{ "start": "2026-10-01", "end": "2027-03-31" }"#, &[]),
        &plan("Rehab", "completed", r#"{ "start": "2026-01-05", "end": "2026-02-05" }"#, &[]),
        &plan("SIP", "active", r#"{ "start": "2026-11-20", "end": "2026-12-05" }"#, &[]),
    ]);
    check(
        &plans,
        "2026-05-11",
        Scale::Year,
        &[
            "|   |  |   |   | ! |   |   |   |   |   |   |",
            "<=Hemtjänst====================================>",
            "  ==Vårdplan diabetes=========================",
            "....  Rehab                        --Utkast---->",
            "                                 SIP      --",
            "    *           *o       x                 3",
            "                                   ~",
        ],
    );
    check(
        &plans,
        "2027-05-11",
        Scale::Year,
        &[
            "|   |  |   |   |   |   |   |   |   |   |   |",
            "<=Hemtjänst====================================>",
            "<-Utkast---",
            "",
        ],
    );
}

#[test]
fn a_month_and_a_quarter_show_more_of_the_same() {
    let plans = plans(&[&plan(
        "Plan",
        "active",
        "null",
        &[
            r#"performed A = "2026-05-10T10:00""#,
            r#"booked C = "2026-05-12T09:30""#,
            r#"planned E = "2026-W21""#,
            r#"planned F = "2026-05""#,
        ],
    )]);
    check(
        &plans,
        "2026-05-11",
        Scale::Month,
        &[
            "|   '          '!         '          '",
            "<=Plan=========================================>",
            "              *  o",
            "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~",
            "                          ~~~~~~~~~~~",
        ],
    );
    check(
        &plans,
        "2026-05-11",
        Scale::Quarter,
        &[
            "| '   '   '  ' | '   !  '   '   '  '   '   '  '",
            "<=Plan=========================================>",
            "                    *o",
            "               ~~~~~~~~~~~~~~~~~",
            "                        ~~~~",
        ],
    );
}

#[test]
fn what_happens_at_some_time_of_a_whole_year_is_counted_in_it() {
    let plans = plans(&[&plan(
        "Plan",
        "active",
        "null",
        &[r#"planned A = "2027""#, r#"planned B = "2027-01-01/2027-12-31""#],
    )]);
    let strip = strip_of(&plans, "2027-05-11", Scale::Year);
    let titles = strip.spans.iter().flatten().map(|mark| mark.row.activity.title.as_str());
    assert_eq!((titles.collect::<String>(), strip.events), ("A".to_owned(), 1), "B goes on all year");
}

#[test]
fn any_number_of_plans_and_events_is_still_a_picture() {
    let many: Vec<_> = (0..60)
        .map(|number| {
            let lines: Vec<_> = (0..30)
                .map(|day| {
                    format!(
                        r#"booked v{day} = "2026-{:02}-{:02}T{:02}:15""#,
                        1 + day % 12,
                        1 + (number + day) % 28,
                        number % 24
                    )
                })
                .collect();
            let lines: Vec<_> = lines.iter().map(String::as_str).collect();
            plan(&format!("p{number}"), "active", r#"{ "start": "2026-02-01" }"#, &lines)
        })
        .collect();
    let many: Vec<_> = many.iter().map(String::as_str).collect();
    let strip = strip_of(&plans(&many), "2026-05-11", Scale::Year);
    assert_eq!((strip.lanes.len(), strip.more_plans, strip.plans), (4, 56, 60));
    assert_eq!(strip.events, 60 * 30);
    assert!(strip.points.len() <= 38, "{}", strip.points.len());
    assert_eq!(strip.points.iter().map(|mark| mark.count).sum::<usize>(), strip.events);
    let places =
        strip.points.windows(2).map(|two| two[1].start.ten_thousandths() - two[0].start.ten_thousandths());
    assert!(places.min() > Some(0));
}

#[test]
fn a_mark_has_the_colour_of_one_side_only() {
    let strip = strip_of(
        &record(
            r#""plans": [{ "id": "p", "activities": [
                { "id": "1", "title": "1", "status": "booked", "when": "2026-06-01T09:00", "party": "care" },
                { "id": "2", "title": "2", "status": "booked", "when": "2026-06-02T09:00", "party": "care" },
                { "id": "3", "title": "3", "status": "booked", "when": "2026-09-01T09:00", "party": "care" },
                { "id": "4", "title": "4", "status": "cancelled", "when": "2026-09-02T09:00", "party": "municipality" }
            ] }]"#,
        ),
        "2026-05-11",
        Scale::Year,
    );
    let marks: Vec<_> = strip.points.iter().map(|mark| (mark.count, mark.party, mark.state)).collect();
    assert_eq!(marks, [(2, Some(Party::Care), MarkState::Coming), (2, None, MarkState::Coming)]);
    assert_eq!(strip.next, Some("2026-06-01".parse().unwrap()));
}

#[test]
fn windows_stand_side_by_side() {
    #[track_caller]
    fn check(day: &str, scale: Scale, expected: [&str; 3]) {
        let window = Window::around(day.parse().unwrap(), scale);
        let said = [window.back(), window, window.forward()]
            .map(|window| format!("{}/{}", window.first(), window.last()));
        assert_eq!(said, expected);
    }
    check(
        "2026-05-11",
        Scale::Month,
        ["2026-04-01/2026-04-30", "2026-05-01/2026-05-31", "2026-06-01/2026-06-30"],
    );
    check(
        "2026-12-31",
        Scale::Quarter,
        ["2026-07-01/2026-09-30", "2026-10-01/2026-12-31", "2027-01-01/2027-03-31"],
    );
    check(
        "2028-02-29",
        Scale::Year,
        ["2027-01-01/2027-12-31", "2028-01-01/2028-12-31", "2029-01-01/2029-12-31"],
    );
    let last = Window::around(NaiveDate::MAX, Scale::Year);
    assert!(last.first() < last.last() && last.forward().first() <= last.last());
    assert_eq!(Fraction::of(-1, 10), Fraction::NONE);
    assert_eq!(Fraction::of(11, 10), Fraction::ALL);
    assert_eq!(Fraction::of(1, 3).ten_thousandths(), 3_333);
}
