//! From values to heights: the limits and what has been measured fill the drawing, and what is far outside does not
//! flatten them.

use samplan_model::Decimal;
use samplan_model::gather::Gather as _;

use super::MeasuredSeries;
use super::picture::{Fit, Level, LevelKind, Room};
use crate::order::sort_by_key;
use crate::strip::Fraction;

/// A value so many times as large as the limits and the usual value is not drawn at its place: in what is left of the
/// height, nothing could be told apart.
const FAR: f64 = 5.0;

/// Numbers at the side that are nearer than this share of the height would touch.
const APART: u16 = 900;

/// So many round numbers at most.
const ROUND: f64 = 4.0;

/// From values to heights.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    bottom: f64,
    top: f64,
}

impl Scale {
    pub(super) fn of(series: &[MeasuredSeries]) -> Self {
        let limits = || series.iter().flat_map(own_limits).map(Decimal::to_f64);
        let values =
            || series.iter().flat_map(|series| &series.readings).map(|reading| reading.value.to_f64());
        let usual = series.iter().filter_map(middle).map(Decimal::to_f64);
        let size = limits().chain(usual).map(f64::abs).fold(0.0, f64::max) * FAR;
        let fits = |value: &f64| size <= 0.0 || value.abs() <= size;
        let (bottom, top) = limits()
            .chain(values().filter(fits))
            .fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)));
        let margin = ((top - bottom) * 0.1).max(top.abs() * 0.005).max(0.05);
        Self { bottom: bottom - margin, top: top + margin }
    }

    /// How far from the top a value is, and whether that is its place.
    #[expect(clippy::cast_possible_truncation, reason = "a share of the height, in ten-thousandths")]
    pub(super) fn place(&self, value: Decimal) -> (Fraction, Fit) {
        let value = value.to_f64();
        let share = (self.top - value) / (self.top - self.bottom);
        let fit = match share {
            share if share < 0.0 => Fit::Over,
            share if share > 1.0 => Fit::Under,
            _ => Fit::Inside,
        };
        (Fraction::of((share * 10_000.0) as i64, 10_000), fit)
    }

    /// The limits that are in the drawing, and a few round numbers between them. What comes first keeps its number.
    pub(super) fn levels(&self, series: &[MeasuredSeries]) -> Vec<Level> {
        let asking = |series: &MeasuredSeries| {
            series.measurement.limits.iter().flat_map(|limit| [limit.above, limit.below]).gathered()
        };
        let limits = series.iter().flat_map(own_limits).chain(series.iter().flat_map(asking).flatten());
        let limits = limits.map(|value| (value, LevelKind::Limit));
        let round = self.round().into_iter().map(|value| (value, LevelKind::Round));
        let mut levels: Vec<Level> = Vec::new();
        for (value, kind) in limits.chain(round) {
            let (y, fit) = self.place(value);
            let is_known = levels.iter().any(|level| level.value == value);
            let is_near = |level: &Level| {
                level.room == Room::Free && level.y.ten_thousandths().abs_diff(y.ten_thousandths()) < APART
            };
            let room = if levels.iter().any(is_near) { Room::Taken } else { Room::Free };
            let is_drawn = kind == LevelKind::Limit || room == Room::Free;
            if fit == Fit::Inside && !is_known && is_drawn {
                levels.push(Level { value, y, kind, room });
            }
        }
        sort_by_key(&mut levels, |level| level.y);
        levels
    }

    /// Round numbers in the drawing: 1, 2 or 5 of some power of ten apart, as many as are sparse.
    #[expect(clippy::cast_possible_truncation, reason = "how many steps there are up to the drawing's edge")]
    fn round(&self) -> Vec<Decimal> {
        let steps = (0..9).rev().map(|scale| (1, scale)).chain((1..9).map(|power| (10_i64.pow(power), 0)));
        let steps = steps.flat_map(|(unit, scale)| [1, 2, 5].map(|times| (times * unit, scale)));
        for (step, scale) in steps {
            let Some(size) = Decimal::scaled(step, scale).map(Decimal::to_f64) else { continue };
            if (self.top - self.bottom) / size <= ROUND {
                let (first, last) = ((self.bottom / size).ceil() as i64, (self.top / size).floor() as i64);
                let value = |count: i64| Decimal::scaled(count.checked_mul(step)?, scale);
                return (first..=last).take(8).filter_map(value).gathered();
            }
        }
        Vec::new()
    }
}

fn own_limits(series: &MeasuredSeries) -> impl Iterator<Item = Decimal> {
    series.measurement.low.into_iter().chain(series.measurement.high)
}

/// The usual value of a series: half of its values are not above it.
fn middle(series: &MeasuredSeries) -> Option<Decimal> {
    let mut values: Vec<Decimal> = series.readings.iter().map(|reading| reading.value).gathered();
    sort_by_key(&mut values, |value| *value);
    values.get(values.len() / 2).copied()
}
