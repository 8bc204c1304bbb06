//! Measured values: the last one against the person's own limits, which way it goes, and where all of them stand in a drawing.
//!
//! `judge` says where a value stands, `trend` which way it goes, `groups` what is shown together, and `picture` where
//! everything is drawn. None of them knows what is good for the person: the limits do.

pub mod groups;
pub mod judge;
pub mod moments;
pub mod picture;
mod scale;
pub mod thin;
pub mod trend;

use chrono::{NaiveDate, NaiveDateTime};
use samplan_model::gather::Gather as _;
use samplan_model::{Limit, Measurement, Reading};

use crate::order::sort_by_key;
use crate::todo::next_day;

pub use groups::together;
pub use judge::{Against, Judgement, Likelihood, judge};
pub use picture::Picture;
pub use trend::{Trend, Way};

/// A series, ready to be said and drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasuredSeries {
    /// The series.
    pub measurement: Measurement,
    /// The last value, where there is one.
    pub last: Option<LastValue>,
    /// Which way it goes, where there is something to compare with.
    pub trend: Option<Trend>,
    /// The day on which a new value was expected, where that day is over and none has come.
    pub missed: Option<NaiveDate>,
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

impl MeasuredSeries {
    /// A series as it stands at `now`; values from later on are not shown.
    pub fn of(measurement: &Measurement, now: NaiveDateTime) -> Self {
        let mut readings: Vec<_> =
            measurement.readings.iter().filter(|reading| reading.at <= now).cloned().gathered();
        sort_by_key(&mut readings, |reading| reading.at);
        let last = readings.last().map(|reading| {
            let Judgement { against, asks, .. } = judge(measurement, reading.value);
            LastValue { reading: reading.clone(), against, asks }
        });
        let repeat = measurement.repeat.as_ref();
        let next = readings.last().zip(repeat).and_then(|(last, repeat)| next_day(last.at.date(), repeat));
        Self {
            measurement: measurement.clone(),
            last,
            trend: Trend::of(&readings),
            missed: next.filter(|day| *day < now.date()),
            readings,
        }
    }

    /// The day of the last value.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.last.as_ref().map(|last| last.reading.at.date())
    }
}

#[cfg(test)]
mod tests;
