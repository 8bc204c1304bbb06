//! Which way a series goes, as one comparison that anybody can repeat: the last value with one earlier value.
//!
//! The earlier one is the first of the [`WINDOW`] days before the last value's day; where there is none in them, the one
//! before. Three days is what people with heart failure are taught to look at ("2 kg på 3 dagar"), long enough not to tell of
//! one meal, and short enough not to hide that it has turned. Whether up is good is nothing that a trend knows.

use chrono::Days;
use samplan_model::{Decimal, Reading};

/// So many calendar days back.
const WINDOW: u64 = 3;

/// How the last value differs from an earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trend {
    /// Which way.
    pub way: Way,
    /// The earlier value.
    pub from: Reading,
    /// How many calendar days lie between them.
    pub days: i64,
}

/// Which way a value has gone, and how far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It is more by so much.
    Up(Decimal),
    /// It is less by so much.
    Down(Decimal),
    /// It is the same.
    Same,
}

impl Trend {
    /// The trend of readings that stand oldest first; none where there is nothing to compare with. Values of the same
    /// moment are not compared: nothing has gone anywhere.
    pub fn of(readings: &[Reading]) -> Option<Self> {
        let (last, earlier) = readings.split_last()?;
        let first_day = last.at.date().checked_sub_days(Days::new(WINDOW))?;
        let within = earlier.iter().find(|reading| first_day <= reading.at.date());
        let before = || earlier.iter().rev().find(|reading| reading.at < last.at);
        let from = within.filter(|reading| reading.at < last.at).or_else(before)?;
        let difference = last.value.checked_sub(from.value)?;
        let way = match last.value.cmp(&from.value) {
            std::cmp::Ordering::Greater => Way::Up(difference.abs()),
            std::cmp::Ordering::Less => Way::Down(difference.abs()),
            std::cmp::Ordering::Equal => Way::Same,
        };
        let days = last.at.date().signed_duration_since(from.at.date()).num_days();
        Some(Self { way, from: from.clone(), days })
    }
}
