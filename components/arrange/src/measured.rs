//! Measured values against the person's own limits, and where they stand in a drawing.

use chrono::{NaiveDate, NaiveDateTime};
use samplan_model::{Decimal, Limit, Measurement, Reading};

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
        readings.sort_by_key(|reading| reading.at);
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
