//! Series of measured values: a slow walk around the person's own limits.

use chrono::Duration;
use samplan_model::Decimal;
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::{Moment, Number};
use samplan_read::native::wire::{Limit, Measurement, Reading};

use crate::blank::{self, some, text};
use crate::draw::Draw;
use crate::undertaking::repeat;
use crate::words::SERIES;

pub(crate) fn measurement(plan: &str, index: u32, draw: &mut Draw) -> Measurement {
    let (title, unit, code, low, high, scale) = draw.pick(&SERIES);
    let length = draw.below(60) + 5;
    let mut value = u32::midpoint(low, high);
    let readings: Vec<Reading> = (0..length)
        .rev()
        .filter_map(|days_ago| {
            value = (value + draw.below(9)).saturating_sub(4).clamp(low * 8 / 10, high * 12 / 10);
            reading(value, scale, days_ago, draw)
        })
        .collect();
    let limits = decimal(high, scale).map(|above| Limit {
        above: Number(above).into(),
        below: Maybe::default(),
        action: text("Mät igen i morgon. Ring om värdet är lika högt då."),
    });
    Measurement {
        repeat: draw.maybe(80, repeat),
        low: Maybe(decimal(low, scale).map(Number)),
        high: Maybe(decimal(high, scale).map(Number)),
        limits: limits.into_iter().collect::<Vec<_>>().into(),
        readings: readings.into(),
        code: some(code),
        ..blank::measurement(format!("{plan}-m{index}"), title, unit)
    }
}

fn reading(value: u32, scale: u8, days_ago: u32, draw: &mut Draw) -> Option<Reading> {
    let day = draw.day(-i64::from(days_ago));
    let at = day.and_hms_opt(7, 0, 0)? + Duration::minutes(i64::from(draw.below(90)));
    Some(Reading {
        at: Moment(at),
        value: Number(decimal(value, scale)?),
        by: draw.maybe(20, |_| text("hemsjukvården")),
        note: draw.maybe(5, |_| text("efter promenad")),
    })
}

/// 74.0 of 740 with one decimal.
fn decimal(value: u32, scale: u8) -> Option<Decimal> {
    let text = match scale {
        0 => value.to_string(),
        _ => format!("{}.{}", value / 10, value % 10),
    };
    text.parse().ok()
}
