//! The values of some series by the moments at which they were measured, as a table has them.

use chrono::NaiveDateTime;
use samplan_model::Reading;

use super::MeasuredSeries;
use crate::order::sort_by_key;

/// A moment, and what was measured then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment<'s> {
    /// When.
    pub at: NaiveDateTime,
    /// The place of the series and the value, in the order of the series; a series may have several.
    pub readings: Vec<(usize, &'s Reading)>,
}

/// All moments, oldest first.
pub fn moments(series: &[MeasuredSeries]) -> Vec<Moment<'_>> {
    let mut all: Vec<(usize, &Reading)> = Vec::new();
    for (place, series) in series.iter().enumerate() {
        all.extend(series.readings.iter().map(|reading| (place, reading)));
    }
    sort_by_key(&mut all, |(_, reading)| reading.at);
    let mut moments: Vec<Moment<'_>> = Vec::new();
    for (place, reading) in all {
        match moments.last_mut().filter(|moment| moment.at == reading.at) {
            Some(moment) => moment.readings.push((place, reading)),
            None => moments.push(Moment { at: reading.at, readings: vec![(place, reading)] }),
        }
    }
    moments
}
