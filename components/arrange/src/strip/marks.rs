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
/// What is longer than a month of a quarter is no event in it, but something that goes on.
const LONG: u16 = 3_500;

/// The marks in a window from left to right, points before spans, and the rows that they stand for.
pub(super) fn of<'r>(rows: &[&'r Row], window: Window, now: NaiveDateTime) -> (Vec<Mark>, Vec<&'r Row>) {
    let mut shown = Vec::new();
    let mut singles = Vec::new();
    for row in rows {
        let Some((start, end)) = place(row, window) else { continue };
        singles.push(Mark {
            row: (*row).clone(),
            count: 1,
            start,
            end,
            party: row.party(),
            state: state_of(row, now),
        });
        shown.push(*row);
    }
    sort_by_key(&mut singles, |mark| (mark.end.is_some(), mark.start));
    let today = window.place(now);
    let mut marks: Vec<Mark> = Vec::new();
    for single in singles {
        match marks.last_mut() {
            Some(last) if last.is_near(&single, today) => last.take(single),
            Some(_) | None => marks.push(single),
        }
    }
    (marks, shown)
}

impl Mark {
    /// Whether two marks would cover each other. What has been and what is coming are kept apart by the line of today.
    fn is_near(&self, next: &Self, today: Fraction) -> bool {
        match (self.end, next.end) {
            (None, None) => {
                next.start < self.start.plus(NEAR) && (self.start < today) == (next.start < today)
            }
            (Some(end), Some(_)) => next.start < end.plus(NEAR / 3),
            (None, Some(_)) | (Some(_), None) => false,
        }
    }

    fn take(&mut self, next: Self) {
        self.count += next.count;
        self.end = self.end.max(next.end);
        self.state = self.state.min(next.state);
        if self.party != next.party {
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
            (end <= start.plus(LONG)).then_some((start, Some(end)))
        }
        When::After(_) | When::Undecided => None,
    }
}
