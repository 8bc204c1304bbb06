//! Measured values against the person's own limits, and where they stand in a drawing.

use chrono::{NaiveDate, NaiveDateTime};
use samplan_model::{Decimal, Limit, Measurement, Reading};

use crate::order::sort_by_key;

/// A series, ready to be said and drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasuredSeries {
    /// The series.
    pub measurement: Measurement,
    /// The last value, where there is one.
    pub last: Option<LastValue>,
    /// The values, oldest first.
    pub readings: Vec<Reading>,
}

/// The last value of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastValue {
    /// The value.
    pub reading: Reading,
    /// Where it stands.
    pub against: Against,
    /// What it asks for, where it is beyond a limit that asks.
    pub asks: Vec<Limit>,
}

/// Where a value stands against the person's own limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// There are no limits.
    Nothing,
    /// Within them.
    Within,
    /// Above the upper one.
    Above,
    /// Below the lower one.
    Below,
}

impl MeasuredSeries {
    /// A series as it stands at `now`; values from later on are not shown.
    pub fn of(measurement: &Measurement, now: NaiveDateTime) -> Self {
        let mut readings: Vec<_> =
            measurement.readings.iter().filter(|reading| reading.at <= now).cloned().collect();
        sort_by_key(&mut readings, |reading| reading.at);
        let last = readings.last().map(|reading| LastValue {
            reading: reading.clone(),
            against: against(measurement, reading.value),
            asks: measurement
                .limits
                .iter()
                .filter(|limit| is_beyond(limit, reading.value))
                .cloned()
                .collect(),
        });
        Self { measurement: measurement.clone(), last, readings }
    }

    /// The day of the last value.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.last.as_ref().map(|last| last.reading.at.date())
    }
}

/// Where a value stands against a series' limits. A value on a limit is within it.
pub fn against(measurement: &Measurement, value: Decimal) -> Against {
    match (measurement.low, measurement.high) {
        (None, None) => Against::Nothing,
        (_, Some(high)) if high < value => Against::Above,
        (Some(low), _) if value < low => Against::Below,
        (Some(_), _) | (_, Some(_)) => Against::Within,
    }
}

fn is_beyond(limit: &Limit, value: Decimal) -> bool {
    limit.above.is_some_and(|above| above < value) || limit.below.is_some_and(|below| value < below)
}

#[cfg(test)]
mod tests {
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
            assert_eq!(
                series.last.as_ref().map(|last| last.reading.value.to_string()),
                values.last().cloned()
            );
            assert_eq!(series.last_day(), last_day.map(|day| day.parse().unwrap()));
        }
        check(&[], &[], None);
        check(&["2026-05-11T07:00 2", "2026-05-10T07:00 1.0"], &["1.0", "2"], Some("2026-05-11"));
        check(&["2026-05-11T10:45 1", "2026-05-11T10:46 2"], &["1"], Some("2026-05-11"));
        check(&["2026-05-12T07:00 1"], &[], None);
        check(&["2026-05-11T07:00 1", "2026-05-11T07:00 2"], &["1", "2"], Some("2026-05-11"));
    }
}
