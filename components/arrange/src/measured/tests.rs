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

#[test]
fn the_readings_stand_in_order_and_none_is_of_the_future() {
    #[track_caller]
    fn check(readings: &[&str], expected: &[&str], last_day: Option<&str>) {
        let readings: Vec<_> = readings
            .iter()
            .map(|reading| reading.split_once(' ').unwrap())
            .map(|(at, value)| format!(r#"{{ "at": "{at}", "value": {value} }}"#))
            .collect();
        let series = series(&format!(r#""readings": [{}]"#, readings.join(", ")));
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
