//! What a value means against a series' limits: one that stands in the plan, and one that somebody has just typed.

use samplan_model::gather::Gather as _;
use samplan_model::{Decimal, Limit, Measurement};

/// What is to be said about a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Where it stands.
    pub against: Against,
    /// What it asks for, where it is beyond a limit that asks.
    pub asks: Vec<Limit>,
    /// Whether it can be meant.
    pub likelihood: Likelihood,
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

/// Whether a value can be meant. It is never a reason to refuse one: who measured knows better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likelihood {
    /// Nothing speaks against it.
    Likely,
    /// It is so far from all that is known that a slip of the finger is near: ask whether it is right.
    Doubtful,
}

/// So many times above the highest, or below the lowest, that is known of a series, a value is doubtful. A forgotten
/// decimal sign makes ten; what is known goes up and down itself, so that less than half of it must do.
const FAR: f64 = 3.0;

/// What a value means in a series, whether it stands there or not.
pub fn judge(measurement: &Measurement, value: Decimal) -> Judgement {
    Judgement {
        against: against(measurement, value),
        asks: measurement
            .limits
            .iter()
            .filter(|limit| reaches(limit.above, limit.below, value))
            .cloned()
            .gathered(),
        likelihood: likelihood(measurement, value),
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

/// Whether a value is beyond some bounds. What has two holds between them, as `above` says from where and `below` until
/// where; where they do not meet, it holds outside both. A value on a bound is not beyond it.
pub(crate) fn reaches(above: Option<Decimal>, below: Option<Decimal>, value: Decimal) -> bool {
    let is_above = above.map(|above| above < value);
    let is_below = below.map(|below| value < below);
    match (is_above, is_below) {
        (Some(is_above), Some(is_below)) if above < below => is_above && is_below,
        (is_above, is_below) => is_above == Some(true) || is_below == Some(true),
    }
}

/// Compared with all limits and all values of the series. Where nothing is known, nothing is doubted.
fn likelihood(measurement: &Measurement, value: Decimal) -> Likelihood {
    let asking = measurement.limits.iter().flat_map(|limit| [limit.above, limit.below]);
    let limits = [measurement.low, measurement.high].into_iter().chain(asking).flatten();
    let known = limits.chain(measurement.readings.iter().map(|reading| reading.value)).map(Decimal::to_f64);
    let (lowest, highest) =
        known.fold((f64::MAX, f64::MIN), |(low, high), one| (low.min(one), high.max(one)));
    let value = value.to_f64();
    // What is known from 0 up makes no sense below it. Where it goes below, both ends are as far as the size.
    let (least, most) = if lowest < 0.0 {
        let size = highest.abs().max(-lowest) * FAR;
        (-size, size)
    } else {
        (lowest / FAR, highest * FAR)
    };
    // With nothing but zeros, no value is many times as large.
    let is_known = lowest <= highest && highest.abs().max(lowest.abs()) > 0.0;
    let is_odd = lowest <= highest && lowest >= 0.0 && value < 0.0;
    if is_odd || (is_known && (value < least || most < value)) {
        Likelihood::Doubtful
    } else {
        Likelihood::Likely
    }
}
