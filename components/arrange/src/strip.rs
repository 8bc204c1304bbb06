//! The year strip: a picture of a month, a quarter or a year, with bands for plans and marks for what happens.
//!
//! The words are Gantt's: bars in lanes over the ticks of a window. The picture is never the only way to what it shows:
//! all of it stands in the list beside it, so it may merge and leave out.

mod lanes;
mod marks;
mod window;

use crate::row::next_of;
use crate::timeline::Timeline;
use chrono::{NaiveDate, NaiveDateTime};
use samplan_model::gather::Gather as _;

pub use lanes::{Bar, BarState, Beyond, Lane, NamePlace};
use marks::Placed;
pub use marks::{Mark, MarkState};
pub use window::{Fraction, Scale, Tick, TickKind, Window};

/// The picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    /// The time that it shows.
    pub window: Window,
    /// The beginnings of months and weeks in it.
    pub ticks: Vec<Tick>,
    /// Plans, those beside each other that fit.
    pub lanes: Vec<Lane>,
    /// How many plans found no lane.
    pub more_plans: usize,
    /// What happens on a known day, from left to right; what stands too close is one mark.
    pub points: Vec<Mark>,
    /// What is only known to a week or a month, in lanes.
    pub spans: Vec<Vec<Mark>>,
    /// Where now is, if it is in the window.
    pub now: Option<Fraction>,
    /// How many plans the window touches.
    pub plans: usize,
    /// How many things happen in it.
    pub events: usize,
    /// The day of the next of them.
    pub next: Option<NaiveDate>,
}

impl Strip {
    /// The picture of what a timeline holds, in the window around a day.
    pub fn of(timeline: &Timeline, window: Window, now: NaiveDateTime) -> Self {
        let sections = timeline.earlier.iter().chain(&timeline.sections);
        let rows = sections.flat_map(|section| &section.rows);
        let shown: Vec<_> = rows.filter_map(|row| Placed::of(row, window, now)).gathered();
        let (points, spans) = shown.iter().copied().partition(Placed::is_point);
        let bars = lanes::bars_of(&timeline.plans, window);
        let plans = bars.len();
        let (lanes, more_plans) = lanes::packed(bars);
        let next = next_of(shown.iter().map(|placed| placed.row), now);
        Self {
            window,
            ticks: window.ticks(),
            lanes,
            more_plans,
            points: marks::points(points, window.place(now)),
            spans: marks::spans(spans),
            now: window.contains(now.date()).then(|| window.place(now)),
            plans,
            events: shown.len(),
            next: next.and_then(|row| row.activity.when.day()),
        }
    }
}

#[cfg(test)]
mod tests;
