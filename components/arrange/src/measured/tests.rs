use chrono::TimeDelta;

use super::picture::{Fit, LevelKind, Room};
use super::thin::thinned;
use super::*;
use crate::testing::{MONDAY, at, plans};

#[track_caller]
fn series(fields: &str) -> MeasuredSeries {
    let measurement = format!(r#"{{ "id": "m", "title": "t", "unit": "kg", {fields} }}"#);
    let record = plans(&[&format!(r#""id": "p", "measurements": [{measurement}]"#)]);
    MeasuredSeries::of(&record.plans[0].measurements[0], at(MONDAY))
}

#[test]
fn a_value_stands_against_the_persons_own_limits() {
    #[track_caller]
    fn check(limits: &str, value: &str, expected: Against, asks: &str) {
        let reading = format!(r#""readings": [{{ "at": "2026-05-11T07:00", "value": {value} }}]"#);
        let last = series(&format!("{limits} {reading}")).last.unwrap();
        assert_eq!(last.against, expected);
        assert_eq!(last.asks.iter().map(|limit| limit.action.as_str()).collect::<String>(), asks);
    }
    let both = r#""low": 5, "high": 8.0,"#;
    check(both, "4.9", Against::Below, "");
    check(both, "5.0", Against::Within, "");
    check(both, "8", Against::Within, "");
    check(both, "8.01", Against::Above, "");
    check(r#""low": 5,"#, "4", Against::Below, "");
    check(r#""low": 5,"#, "400", Against::Within, "");
    check(r#""high": 8,"#, "-4", Against::Within, "");
    check("", "8", Against::Nothing, "");
    let between = r#""limits": [{ "above": 15, "below": 20, "action": "e" }],"#;
    check(between, "22", Against::Nothing, "");
    check(between, "17", Against::Nothing, "e");
    let asking = r#""high": 80, "limits": [ { "above": 82, "action": "a" }, { "above": 84, "action": "b" },
        { "below": 75, "action": "c" }, { "action": "d" } ],"#;
    check(asking, "82", Against::Above, "");
    check(asking, "82.5", Against::Above, "a");
    check(asking, "85", Against::Above, "ab");
    check(asking, "74.9", Against::Within, "c");
}

#[test]
fn what_is_far_from_all_that_is_known_is_asked_about() {
    #[track_caller]
    fn check(fields: &str, value: &str, expected: Likelihood) {
        let measurement = series(fields).measurement;
        assert_eq!(judge(&measurement, value.parse().unwrap()).likelihood, expected, "{value}");
    }
    let weight = r#""low": 82, "high": 86, "readings": [{ "at": "2026-05-08T07:00", "value": 84.6 }]"#;
    check(weight, "86.8", Likelihood::Likely);
    check(weight, "120", Likelihood::Likely);
    check(weight, "846", Likelihood::Doubtful);
    check(weight, "8.46", Likelihood::Doubtful);
    check(weight, "-84.6", Likelihood::Doubtful);
    check(weight, "0", Likelihood::Doubtful);
    let sugar =
        r#""low": 5, "high": 8, "limits": [{ "above": 20, "action": "a" }, { "below": 4, "action": "b" }]"#;
    check(sugar, "22", Likelihood::Likely);
    check(sugar, "79", Likelihood::Doubtful);
    check(sugar, "0.7", Likelihood::Doubtful);
    // Whoever has had it once, may have it again.
    let once = r#""high": 8, "readings": [{ "at": "2026-05-08T07:00", "value": 33 }]"#;
    check(once, "34", Likelihood::Likely);
    // From 0 up, 0 is a value as any other.
    check(r#""low": 0, "high": 4"#, "0", Likelihood::Likely);
    check(r#""low": 0, "high": 4"#, "10", Likelihood::Likely);
    check(r#""low": 0, "high": 4"#, "-1", Likelihood::Doubtful);
    // What goes below 0 may do so again.
    check(r#""low": -2, "high": 2"#, "-4", Likelihood::Likely);
    check(r#""low": -2, "high": 2"#, "-20", Likelihood::Doubtful);
    // Of nothing, nothing is known; of zeros, not how far from them is far.
    check("\"readings\": []", "-1000", Likelihood::Likely);
    check(r#""readings": [{ "at": "2026-05-08T07:00", "value": 0 }]"#, "1000", Likelihood::Likely);
    check(r#""readings": [{ "at": "2026-05-08T07:00", "value": 0 }]"#, "-1", Likelihood::Doubtful);
}

/// The field `readings`, of lines such as `2026-05-11T07:00 84.1`.
fn readings<'l>(lines: impl IntoIterator<Item = &'l str>) -> String {
    let readings: Vec<_> = lines
        .into_iter()
        .map(|line| line.split_once(' ').unwrap())
        .map(|(at, value)| format!(r#"{{ "at": "{at}", "value": {value} }}"#))
        .collect();
    format!(r#""readings": [{}]"#, readings.join(", "))
}

#[test]
fn a_trend_is_one_comparison_with_an_earlier_value() {
    #[track_caller]
    fn check(lines: &[&str], expected: &str) {
        let said = series(&readings(lines.iter().copied())).trend.map_or(String::new(), |trend| {
            let way = match trend.way {
                Way::Up(by) => format!("up {by}"),
                Way::Down(by) => format!("down {by}"),
                Way::Same => "same".to_owned(),
            };
            format!("{way} in {} from {}", trend.days, trend.from.value)
        });
        assert_eq!(said, expected);
    }
    check(&[], "");
    check(&["2026-05-08T07:00 84.6"], "");
    let week = [
        "2026-05-02T07:00 83.9",
        "2026-05-05T07:00 84.1",
        "2026-05-06T07:00 84.3",
        "2026-05-07T07:00 84.4",
        "2026-05-08T07:00 84.6",
    ];
    check(&week, "up 0.5 in 3 from 84.1");
    // The order in which they come does not matter.
    check(&[week[4], week[1], week[0], week[3], week[2]], "up 0.5 in 3 from 84.1");
    check(&week[..2], "up 0.2 in 3 from 83.9");
    check(&["2026-05-08T07:00 85.0", "2026-05-09T07:00 84"], "down 1.0 in 1 from 85.0");
    check(&["2026-05-08T07:00 85.0", "2026-05-09T07:00 85"], "same in 1 from 85.0");
    // Where there is nothing in three days, the one before, however long ago.
    check(&["2026-04-20T07:00 130", "2026-04-27T07:00 128", "2026-05-04T07:00 126"], "down 2 in 7 from 128");
    check(&["2024-05-04T07:00 70", "2026-05-04T07:00 77"], "up 7 in 730 from 70");
    // On one day, and across zero.
    check(&["2026-05-04T07:00 -1.5", "2026-05-04T19:00 2"], "up 3.5 in 0 from -1.5");
    // At one moment nothing has gone anywhere; the one before is compared with.
    check(&["2026-05-04T07:00 1", "2026-05-04T07:00 2"], "");
    check(&["2026-04-04T07:00 5", "2026-05-04T07:00 1", "2026-05-04T07:00 2"], "down 3 in 30 from 5");
}

#[test]
fn a_value_that_was_expected_and_has_not_come_is_missed() {
    #[track_caller]
    fn check(repeat: &str, last: &str, expected: Option<&str>) {
        let repeat = if repeat.is_empty() { String::new() } else { format!(r#""repeat": {repeat},"#) };
        let line = format!("{last}T07:00 84");
        let series = series(&format!("{repeat} {}", readings([line.as_str()])));
        assert_eq!(series.missed, expected.map(|day| day.parse().unwrap()));
    }
    check("", "2026-01-01", None);
    check(r#"{ "unit": "day" }"#, "2026-05-11", None);
    // Today is not over.
    check(r#"{ "unit": "day" }"#, "2026-05-10", None);
    check(r#"{ "unit": "day" }"#, "2026-05-08", Some("2026-05-09"));
    check(r#"{ "unit": "day", "every": 2 }"#, "2026-05-09", None);
    check(r#"{ "unit": "week" }"#, "2026-05-04", None);
    check(r#"{ "unit": "week" }"#, "2026-05-03", Some("2026-05-10"));
    check(r#"{ "unit": "month" }"#, "2026-04-15", None);
    assert_eq!(series(r#""repeat": { "unit": "day" }"#).missed, None);
}

#[test]
fn what_shares_a_group_and_a_unit_is_shown_together() {
    #[track_caller]
    fn check(kinds: &[(&str, &str)], expected: &str) {
        let all: Vec<_> = kinds
            .iter()
            .map(|(group, unit)| {
                let mut series = series(r#""readings": []"#);
                series.measurement.group = (!group.is_empty()).then(|| (*group).to_owned());
                series.measurement.unit = (*unit).to_owned();
                series
            })
            .collect();
        let sizes: Vec<_> = together(&all).map(|part| part.len().to_string()).collect();
        assert_eq!(sizes.join(" "), expected);
    }
    check(&[], "");
    check(&[("", "kg"), ("", "kg")], "1 1");
    check(&[("a", "mmHg"), ("a", "mmHg"), ("", "mmHg")], "2 1");
    check(&[("a", "mmHg"), ("a", "mmHg"), ("a", "/min"), ("b", "/min")], "2 1 1");
}

/// So many values, an hour apart, that go from 0 up to 9 and begin again.
fn saw(count: i64) -> Vec<String> {
    let start = at("2026-01-01T00:00");
    (0..count)
        .map(|hour| format!("{} {}", (start + TimeDelta::hours(hour)).format("%Y-%m-%dT%H:%M"), hour % 10))
        .collect()
}

#[test]
fn a_thousand_values_are_a_picture_of_sixty_that_loses_no_peak() {
    #[track_caller]
    fn check(count: i64, least: usize, most: usize) {
        let lines = saw(count);
        let readings = series(&readings(lines.iter().map(String::as_str))).readings;
        let places = thinned(&readings);
        assert!((least..=most).contains(&places.len()), "{}", places.len());
        assert!(places.is_sorted_by(|one, other| one < other));
        assert_eq!((places.first(), places.last()), (Some(&0), Some(&(readings.len() - 1))));
        assert_eq!(places, thinned(&readings));
    }
    check(1, 1, 1);
    check(60, 60, 60);
    check(61, 50, 60);
    check(1_000, 50, 60);
    let mut lines = saw(1_000);
    lines[517] = lines[517].replace(' ', " 99");
    let readings = series(&readings(lines.iter().map(String::as_str))).readings;
    assert!(thinned(&readings).contains(&517));
    let mut alike = readings;
    let moment = alike[0].at;
    for reading in &mut alike {
        reading.at = moment;
    }
    assert!(thinned(&alike).len() <= 4);
}

/// A picture in words: the levels from the top, the days, and each line's points as hundredths of width and height.
fn drawn(fields: &[&str]) -> String {
    let all: Vec<_> = fields.iter().map(|fields| series(fields)).collect();
    let Some(picture) = Picture::of(&all) else { return "nothing".to_owned() };
    let hundredths = |share: crate::strip::Fraction| share.ten_thousandths() / 100;
    let levels = picture.levels.iter().map(|level| match (level.kind, level.room) {
        (LevelKind::Limit, Room::Free) => format!("[{}]", level.value),
        (LevelKind::Limit, Room::Taken) => "[]".to_owned(),
        (LevelKind::Round, _) => level.value.to_string(),
    });
    let days = picture.days.iter().map(|tick| format!("{}@{}", tick.day.format("%d/%m"), hundredths(tick.x)));
    let lines = picture.lines.iter().map(|line| {
        let points = line.points.iter().map(|point| {
            let fit = match point.fit {
                Fit::Inside => "",
                Fit::Over => "+",
                Fit::Under => "-",
            };
            format!("{},{}{fit}", hundredths(point.x), hundredths(point.y))
        });
        let band = line.band.map(|(from, to)| format!("({}-{}) ", hundredths(from), hundredths(to)));
        format!("{}{}", band.unwrap_or_default(), points.collect::<Vec<_>>().join(" "))
    });
    let parts = [levels.collect::<Vec<_>>(), days.collect(), lines.collect()];
    parts.map(|part| part.join(" ")).join(" | ")
}

#[test]
fn values_and_limits_have_their_places_in_the_picture() {
    #[track_caller]
    fn check(fields: &[&str], expected: &str) {
        assert_eq!(drawn(fields), expected);
    }
    let of = |lines: &[&str]| readings(lines.iter().copied());
    let week = of(&["2026-05-01T00:00 82", "2026-05-06T00:00 84", "2026-05-11T00:00 88"]);
    check(&[r#""readings": []"#], "nothing");
    check(&[&of(&["2026-05-01T07:00 82"])], "nothing");
    check(&[&of(&["2026-05-01T07:00 82", "2026-05-01T07:00 83"])], "nothing");
    check(&[&week], "88 86 84 82 | 01/05@0 06/05@50 11/05@100 | 0,91 50,63 100,8");
    check(
        &[&format!(r#""low": 82, "high": 86, {week}"#)],
        "88 [86] 84 [82] | 01/05@0 06/05@50 11/05@100 | (36-91) 0,91 50,63 100,8",
    );
    check(
        &[&format!(r#""high": 86, {week}"#)],
        "88 [86] 84 82 | 01/05@0 06/05@50 11/05@100 | (36-100) 0,91 50,63 100,8",
    );
    check(
        &[&format!(r#""low": 82, {week}"#)],
        "88 86 84 [82] | 01/05@0 06/05@50 11/05@100 | (0-91) 0,91 50,63 100,8",
    );
    // Of limits that nearly touch, one has its number.
    check(
        &[&format!(r#""low": 85.8, "high": 86, {week}"#)],
        "88 [] [85.8] 84 82 | 01/05@0 06/05@50 11/05@100 | (36-38) 0,91 50,63 100,8",
    );
    // Values that never change still have a height.
    check(
        &[&of(&["2026-05-01T00:00 7", "2026-05-11T00:00 7.0"])],
        "7.05 7.00 6.95 | 01/05@0 06/05@50 11/05@100 | 0,50 100,50",
    );
    // A slip of the finger does not flatten the rest.
    let slip =
        of(&["2026-05-01T00:00 84", "2026-05-06T00:00 84.6", "2026-05-08T00:00 846", "2026-05-11T00:00 85"]);
    check(
        &[&format!(r#""low": 82, "high": 86, {slip}"#)],
        "[86] 84 [82] | 01/05@0 06/05@50 11/05@100 | (8-91) 0,50 50,37 70,0+ 100,29",
    );
    // Two in one picture share its time and its heights.
    let over =
        format!(r#""low": 100, "high": 130, {}"#, of(&["2026-05-01T00:00 138", "2026-05-11T00:00 126"]));
    let under = format!(r#""low": 60, "high": 80, {}"#, of(&["2026-05-06T00:00 86"]));
    check(
        &[&over, &under],
        "[130] [100] [80] [60] | 01/05@0 06/05@50 11/05@100 | (16-48) 0,8 100,21 (70-91) 50,63",
    );
    // Within a day, and across years.
    check(&[&of(&["2026-05-01T07:00 1", "2026-05-01T19:00 2"])], "2.0 1.5 1.0 | 01/05@0 | 0,91 100,8");
    check(
        &[&of(&["2020-05-01T07:00 1000", "2026-05-01T07:00 200000"])],
        "200000 100000 0 | 01/05@0 01/05@49 01/05@100 | 0,91 100,8",
    );
}

#[test]
fn the_readings_stand_in_order_and_none_is_of_the_future() {
    #[track_caller]
    fn check(readings: &[&str], expected: &[&str], last_day: Option<&str>) {
        let series = series(&self::readings(readings.iter().copied()));
        let values: Vec<_> = series.readings.iter().map(|reading| reading.value.to_string()).collect();
        assert_eq!(values, expected);
        assert_eq!(series.last.as_ref().map(|last| last.reading.value.to_string()), values.last().cloned());
        assert_eq!(series.last_day(), last_day.map(|day| day.parse().unwrap()));
    }
    check(&[], &[], None);
    check(&["2026-05-11T07:00 2", "2026-05-10T07:00 1.0"], &["1.0", "2"], Some("2026-05-11"));
    check(&["2026-05-11T10:45 1", "2026-05-11T10:46 2"], &["1"], Some("2026-05-11"));
    check(&["2026-05-12T07:00 1"], &[], None);
    check(&["2026-05-11T07:00 1", "2026-05-11T07:00 2"], &["1", "2"], Some("2026-05-11"));
}
