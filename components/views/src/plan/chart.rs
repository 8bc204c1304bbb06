//! The trend of a series as a picture: the person's limits as a band, the values as points in time.
//!
//! The picture repeats the table under it; to a screen reader it is one image with a name. Positions are plain SVG
//! attributes, so a strict CSP has nothing to say about them.

use chrono::NaiveDateTime;
use samplan_arrange::MeasuredSeries;
use samplan_model::{Decimal, Reading};
use yew::prelude::*;

use crate::ambient::Ambient;
use crate::texts::fill;

const WIDTH: f64 = 420.0;
const HEIGHT: f64 = 150.0;
const LEFT: f64 = 38.0;
const RIGHT: f64 = 12.0;
const TOP: f64 = 12.0;
const BOTTOM: f64 = 28.0;

/// Fewer values than these say no trend.
const LEAST: usize = 2;

pub(super) fn view_chart(ambient: &Ambient, series: &MeasuredSeries) -> Html {
    let (Some(first), Some(last)) = (series.readings.first(), series.readings.last()) else {
        return Html::default();
    };
    if series.readings.len() < LEAST {
        return Html::default();
    }
    let say = ambient.say();
    let scale = Scale::of(series, first, last);
    let label = fill(
        &ambient.texts.chart_label,
        &[
            ("title", &series.measurement.title),
            ("n", &series.readings.len().to_string()),
            ("start", &say.day(first.at.date())),
            ("end", &say.day(last.at.date())),
        ],
    );
    let points: Vec<_> =
        series.readings.iter().map(|reading| (scale.x(reading.at), scale.y(reading.value))).collect();
    let line =
        points.iter().map(|(x, y)| format!("{},{}", tenths(*x), tenths(*y))).collect::<Vec<_>>().join(" ");
    html! {
        <svg class="chart" viewBox={format!("0 0 {} {}", tenths(WIDTH), tenths(HEIGHT))} role="img" aria-label={label}>
            { view_band(ambient, series, &scale) }
            <polyline class="line" points={line} />
            for (index, (x, y)) in points.iter().enumerate() {
                <circle class={if index + 1 == points.len() { "point last" } else { "point" }} cx={tenths(*x)} cy={tenths(*y)} r={if index + 1 == points.len() { "6" } else { "4" }} />
            }
            <text class="axis" x={tenths(LEFT)} y={tenths(HEIGHT - 8.0)}>{ say.short_day(first.at.date()) }</text>
            <text class="axis end" x={tenths(WIDTH - RIGHT)} y={tenths(HEIGHT - 8.0)}>{ say.short_day(last.at.date()) }</text>
        </svg>
    }
}

/// A place in the picture, to a tenth. `{:.1}` would do it too, but what writes floating point numbers is 5 kB of the WASM
/// (brotli), and here alone it would be needed.
#[expect(clippy::cast_possible_truncation, reason = "a place in the picture is below 1,000")]
fn tenths(place: f64) -> String {
    let tenths = (place * 10.0).round_ties_even() as i32;
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        tenth => format!("{}{}.{}", if tenths < 0 { "-" } else { "" }, tenths.abs() / 10, tenth.abs()),
    }
}

/// The band between the limits, with their numbers; a limit that is open goes to the edge.
fn view_band(ambient: &Ambient, series: &MeasuredSeries, scale: &Scale) -> Html {
    let (low, high) = (series.measurement.low, series.measurement.high);
    if low.is_none() && high.is_none() {
        return Html::default();
    }
    let top = high.map_or(TOP, |high| scale.y(high));
    let bottom = low.map_or(HEIGHT - BOTTOM, |low| scale.y(low));
    html! {
        <>
            <rect class="band" x={tenths(LEFT)} width={tenths(WIDTH - LEFT - RIGHT)} y={tenths(top)} height={tenths(bottom - top)} />
            for limit in high.into_iter().chain(low) {
                <>
                    <line class="limit" x1={tenths(LEFT)} x2={tenths(WIDTH - RIGHT)} y1={tenths(scale.y(limit))} y2={tenths(scale.y(limit))} />
                    <text class="axis" x="0" y={tenths(scale.y(limit) + 5.0)}>{ ambient.say().number(limit) }</text>
                </>
            }
        </>
    }
}

/// From times and values to places in the picture.
struct Scale {
    start: NaiveDateTime,
    seconds: f64,
    bottom: f64,
    span: f64,
}

impl Scale {
    #[expect(clippy::cast_precision_loss, reason = "a picture needs no more than the second")]
    fn of(series: &MeasuredSeries, first: &Reading, last: &Reading) -> Self {
        let limits = series.measurement.low.into_iter().chain(series.measurement.high);
        let values =
            || series.readings.iter().map(|reading| reading.value).chain(limits.clone()).map(Decimal::to_f64);
        let (lowest, highest) = (values().fold(f64::MAX, f64::min), values().fold(f64::MIN, f64::max));
        let margin = ((highest - lowest) * 0.1).max(highest.abs() * 0.01).max(0.5);
        let seconds = (last.at - first.at).num_seconds() as f64;
        Self {
            start: first.at,
            seconds: seconds.max(1.0),
            bottom: lowest - margin,
            span: highest - lowest + 2.0 * margin,
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "a picture needs no more than the second")]
    fn x(&self, at: NaiveDateTime) -> f64 {
        let share = (at - self.start).num_seconds() as f64 / self.seconds;
        LEFT + 8.0 + share * (WIDTH - LEFT - RIGHT - 16.0)
    }

    fn y(&self, value: Decimal) -> f64 {
        let share = (value.to_f64() - self.bottom) / self.span;
        HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)
    }
}
