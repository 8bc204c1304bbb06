//! Where the values of some series of one unit stand in a drawing: shares of its width and height, from its start and its top.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use samplan_model::gather::Gather as _;
use samplan_model::{Decimal, Reading};

use super::MeasuredSeries;
use super::scale::Scale;
use super::thin::thinned;
use crate::order::sort_by_key;
use crate::strip::Fraction;

/// The drawing of one or more series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// A line for each series, in their order.
    pub lines: Vec<Line>,
    /// The levels that are drawn and named at the side.
    pub levels: Vec<Level>,
    /// The days that are named along the time.
    pub days: Vec<Tick>,
    /// The moments that have a point, oldest first.
    pub stops: Vec<Stop>,
    /// How many values there are.
    pub total: usize,
    /// How many of them are drawn.
    pub drawn: usize,
}

/// The line of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its points, oldest first.
    pub points: Vec<Point>,
    /// From the upper to the lower limit; a limit that is open is at the edge. None where there are no limits.
    pub band: Option<(Fraction, Fraction)>,
}

/// A point of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Along the time.
    pub x: Fraction,
    /// From the top.
    pub y: Fraction,
    /// Its reading's place in the series.
    pub reading: usize,
    /// Whether it stands where it belongs.
    pub fit: Fit,
}

/// Whether a value has its place in the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It stands at its place.
    Inside,
    /// It is far above all others: it stands at the upper edge, as otherwise nothing could be seen of them.
    Over,
    /// It is far below all others: it stands at the lower edge.
    Under,
}

/// A moment that has a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The moment.
    pub at: NaiveDateTime,
    /// Where it is along the time.
    pub x: Fraction,
}

/// A level across the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Level {
    /// Its value.
    pub value: Decimal,
    /// From the top.
    pub y: Fraction,
    /// What it is.
    pub kind: LevelKind,
    /// Whether its number can stand at the side without touching another one.
    pub room: Room,
}

/// What a level is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LevelKind {
    /// One of the person's own limits, or one that asks for something.
    Limit,
    /// A round number.
    Round,
}

/// Whether there is room for a level's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// There is.
    Free,
    /// Another one stands there.
    Taken,
}

/// A day along the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The day.
    pub day: NaiveDate,
    /// Where it is.
    pub x: Fraction,
}

impl Picture {
    /// The drawing of some series; none where fewer than two values have been measured at different moments: one says no
    /// trend.
    pub fn of(series: &[MeasuredSeries]) -> Option<Self> {
        let all = || series.iter().flat_map(|series| &series.readings).map(|reading| reading.at);
        let time = Time { start: all().min()?, end: all().max()? };
        if time.start == time.end {
            return None;
        }
        let scale = Scale::of(series);
        let lines: Vec<_> = series.iter().map(|series| line(series, &time, &scale)).gathered();
        Some(Self {
            levels: scale.levels(series),
            days: time.ticks(),
            stops: stops(series, &lines),
            total: series.iter().map(|series| series.readings.len()).sum(),
            drawn: lines.iter().map(|line| line.points.len()).sum(),
            lines,
        })
    }
}

fn line(series: &MeasuredSeries, time: &Time, scale: &Scale) -> Line {
    let readings: &[Reading] = &series.readings;
    let point = |place: usize| {
        let reading = readings.get(place)?;
        let (y, fit) = scale.place(reading.value);
        Some(Point { x: time.place(reading.at), y, reading: place, fit })
    };
    let (low, high) = (series.measurement.low, series.measurement.high);
    let band = (low.is_some() || high.is_some()).then(|| {
        let at = |limit: Option<Decimal>, open| limit.map_or(open, |limit| scale.place(limit).0);
        (at(high, Fraction::NONE), at(low, Fraction::ALL))
    });
    Line { points: thinned(readings).into_iter().filter_map(point).gathered(), band }
}

/// Each moment once, whatever the line that has a point there.
fn stops(series: &[MeasuredSeries], lines: &[Line]) -> Vec<Stop> {
    let of = |(series, line): (&MeasuredSeries, &Line)| -> Vec<Stop> {
        let stop = |point: &Point| Some(Stop { at: series.readings.get(point.reading)?.at, x: point.x });
        line.points.iter().filter_map(stop).gathered()
    };
    let mut stops: Vec<_> = series.iter().zip(lines).flat_map(of).gathered();
    sort_by_key(&mut stops, |stop| stop.at);
    stops.dedup_by_key(|stop| stop.at);
    stops
}

/// The time that is drawn.
struct Time {
    start: NaiveDateTime,
    end: NaiveDateTime,
}

impl Time {
    fn place(&self, moment: NaiveDateTime) -> Fraction {
        Fraction::of((moment - self.start).num_seconds(), (self.end - self.start).num_seconds())
    }

    /// The first and the last day, and the one in the middle where there is one.
    fn ticks(&self) -> Vec<Tick> {
        let (first, last) = (self.start.date(), self.end.date());
        let days = last.signed_duration_since(first).num_days();
        let middle = first.checked_add_days(chrono::Days::new(u64::try_from(days / 2).unwrap_or_default()));
        let middle = middle.filter(|day| first < *day && *day < last);
        let middle = middle.map(|day| Tick { day, x: self.place(day.and_time(NaiveTime::MIN)) });
        let first = Tick { day: first, x: Fraction::NONE };
        let last = (days > 0).then_some(Tick { day: last, x: Fraction::ALL });
        [Some(first), middle, last].into_iter().flatten().gathered()
    }
}
