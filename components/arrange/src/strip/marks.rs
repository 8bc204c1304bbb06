//! What happens, as marks. Marks that would cover each other are one, with their number.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use samplan_model::{PartialDate, Party, When};

use super::window::{Fraction, Window};
use crate::order::sort_by_key;
use crate::row::Row;

/// Something that happens, or several things close to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The first of them.
    pub row: Row,
    /// How many they are.
    pub count: usize,
    /// Where it lies.
    pub start: Fraction,
    /// Where it ends, for what is only known to a week or a month.
    pub end: Option<Fraction>,
    /// Who is responsible, where it is one and the same for all.
    pub party: Option<Party>,
    /// Whether it has been.
    pub state: MarkState,
}

/// Whether something has been. The order is which of several decides how their mark looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MarkState {
    /// It is coming.
    Coming,
    /// It has been.
    Past,
    /// It does not happen: called off, moved, said no to.
    Off,
}

/// What is nearer than this is one mark: so 37 beside each other fill the picture.
const NEAR: u16 = 278;
/// So far apart two marks can both be read.
const APART: u16 = 190;
/// What goes on for longer than a month of a quarter is no event in it. One time within so long a span is.
const LONG: u16 = 3_500;
/// So many lanes of spans a picture has at most.
const SPAN_LANES: usize = 2;

/// A row that takes place in a window, and where. Most are soon one of many, so nothing of them is copied.
#[derive(Clone, Copy)]
pub(super) struct Placed<'r> {
    pub(super) row: &'r Row,
    start: Fraction,
    end: Option<Fraction>,
    state: MarkState,
}

impl<'r> Placed<'r> {
    pub(super) fn of(row: &'r Row, window: Window, now: NaiveDateTime) -> Option<Self> {
        let (start, end) = place(row, window)?;
        Some(Self { row, start, end, state: state_of(row, now) })
    }

    pub(super) fn is_point(&self) -> bool {
        self.end.is_none()
    }

    fn mark(self) -> Mark {
        let Self { row, start, end, state } = self;
        Mark { row: row.clone(), count: 1, start, end, party: row.party(), state }
    }
}

/// Points from left to right. What has been and what is coming are kept apart by the line of today.
pub(super) fn points(mut points: Vec<Placed<'_>>, today: Fraction) -> Vec<Mark> {
    sort_by_key(&mut points, |point| point.start);
    let mut marks: Vec<Mark> = Vec::new();
    for point in points {
        match marks.last_mut() {
            Some(last)
                if point.start < last.start.plus(NEAR) && (last.start < today) == (point.start < today) =>
            {
                last.take(point);
            }
            Some(_) | None => {
                make_room(&mut marks, point.start);
                marks.push(point.mark());
            }
        }
    }
    marks
}

/// What has been just now gives way to what is coming just now, or nobody could read either.
fn make_room(marks: &mut [Mark], next: Fraction) {
    let [others @ .., last] = marks else { return };
    let nearest = others.last().map_or(Fraction::NONE, |other| other.start.plus(APART));
    if next < last.start.plus(APART) {
        last.start = next.minus(APART).max(nearest).min(last.start);
    }
}

/// Spans in lanes. One that finds no room is counted to the one that begins just before it.
pub(super) fn spans(mut spans: Vec<Placed<'_>>) -> Vec<Vec<Mark>> {
    sort_by_key(&mut spans, |span| span.start);
    let mut lanes: Vec<Vec<Mark>> = Vec::new();
    for span in spans {
        let has_room = |lane: &Vec<Mark>| lane.last().is_none_or(|last| last.reach() <= span.start);
        let place = lanes.iter().position(has_room).unwrap_or(lanes.len());
        if place < lanes.len() {
            lanes.get_mut(place).into_iter().for_each(|lane| lane.push(span.mark()));
        } else if place < SPAN_LANES {
            lanes.push(vec![span.mark()]);
        } else if let Some(nearest) =
            lanes.iter_mut().filter_map(|lane| lane.last_mut()).max_by_key(|mark| mark.start)
        {
            nearest.take(span);
        }
    }
    lanes
}

impl Mark {
    /// Where the next span in the lane may begin; a short one takes some room all the same.
    fn reach(&self) -> Fraction {
        self.end.unwrap_or(self.start).plus(NEAR / 4).max(self.start.plus(NEAR * 2))
    }

    fn take(&mut self, next: Placed<'_>) {
        self.count += 1;
        self.state = self.state.min(next.state);
        if self.party != next.row.party() {
            self.party = None;
        }
    }
}

fn state_of(row: &Row, now: NaiveDateTime) -> MarkState {
    use samplan_model::ActivityStatus as Status;
    match row.activity.status {
        Status::Cancelled | Status::Declined | Status::Moved | Status::Missed | Status::EnteredInError => {
            MarkState::Off
        }
        Status::Planned
        | Status::Invited
        | Status::Booked
        | Status::InProgress
        | Status::Performed
        | Status::OnHold
        | Status::Unknown => {
            if row.is_coming(now) {
                MarkState::Coming
            } else {
                MarkState::Past
            }
        }
    }
}

/// Where a row lies in a window: a point where its day is known, else a span.
fn place(row: &Row, window: Window) -> Option<(Fraction, Option<Fraction>)> {
    let when = &row.activity.when;
    let first = when.earliest()?;
    let point = |day: NaiveDate, clock: NaiveTime| {
        window.contains(day).then(|| (window.place(day.and_time(clock)), None))
    };
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    match when {
        When::At { .. } | When::PartOfDay { .. } => point(first.date(), first.time()),
        When::During(PartialDate::Day(day)) => point(*day, noon),
        When::During(_) | When::Throughout(_) | When::Within { .. } => {
            let last = when.last_day()?;
            if last < window.first() || window.last() < first.date() {
                return None;
            }
            let (start, end) = (window.place(first), window.end(last));
            let goes_on = matches!(when, When::Throughout(_)) && end > start.plus(LONG);
            (!goes_on).then_some((start, Some(end)))
        }
        When::After(_) | When::Undecided => None,
    }
}
