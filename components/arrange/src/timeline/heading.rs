//! Under which heading of the time axis a row stands.

use chrono::{Datelike as _, Days, NaiveDate, NaiveDateTime};
use samplan_model::{ActivityStatus, PartialDate, When};

use crate::row::Row;

/// The time that a section is about. The order is the order on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Heading {
    /// A month, by its first day: an earlier one, or this month's days before yesterday.
    EarlierMonth(NaiveDate),
    /// Yesterday.
    Yesterday(NaiveDate),
    /// Today.
    Today(NaiveDate),
    /// Tomorrow.
    Tomorrow(NaiveDate),
    /// The rest of this week, by its last day.
    ThisWeek(NaiveDate),
    /// A month, by its first day.
    Month(NaiveDate),
}

/// The section that a row stands in; none where no date is known.
pub(super) fn heading_of(row: &Row, now: NaiveDateTime) -> Option<Heading> {
    let when = &row.activity.when;
    let first = when.earliest().map(|start| start.date());
    // What has no beginning has begun, at the latest, by today.
    let first = first.or_else(|| when.last_day().map(|last| last.min(now.date())))?;
    let has_been = row.is_over(now) || has_happened(row.activity.status);
    Some(if has_been && first <= now.date() {
        past_heading(when, first, now)
    } else {
        coming_heading(when, first.max(now.date()), now)
    })
}

fn has_happened(status: ActivityStatus) -> bool {
    match status {
        ActivityStatus::Performed | ActivityStatus::Missed => true,
        ActivityStatus::Planned
        | ActivityStatus::Invited
        | ActivityStatus::Booked
        | ActivityStatus::InProgress
        | ActivityStatus::Declined
        | ActivityStatus::Cancelled
        | ActivityStatus::Moved
        | ActivityStatus::OnHold
        | ActivityStatus::EnteredInError
        | ActivityStatus::Unknown => false,
    }
}

/// What has been stands under the day on which it ended, where that is known; an imprecise time under the month in which
/// its span begins, so that it is never made more exact than it is.
fn past_heading(when: &When, first: NaiveDate, now: NaiveDateTime) -> Heading {
    let today = now.date();
    let last = when.last_day().unwrap_or(first);
    match when {
        When::At { .. } | When::PartOfDay { .. } | When::During(PartialDate::Day(_)) => match last {
            day if day == today => Heading::Today(day),
            day if day == yesterday(now) => Heading::Yesterday(day),
            day => Heading::EarlierMonth(first_of_month(day.min(today))),
        },
        When::Throughout(period) => match period.end() {
            Some(PartialDate::Day(day)) if day == today => Heading::Today(day),
            Some(PartialDate::Day(day)) if day == yesterday(now) => Heading::Yesterday(day),
            Some(_) | None => Heading::EarlierMonth(first_of_month(last.min(today))),
        },
        When::During(_) | When::Within { .. } | When::After(_) | When::Undecided => {
            Heading::EarlierMonth(first_of_month(first))
        }
    }
}

/// What comes stands under its day, or the day on which it begins. A span that runs already, or that nobody knows the day
/// of, stands under what is left of it: a day, this week, or the month that it begins in or has come to.
fn coming_heading(when: &When, from: NaiveDate, now: NaiveDateTime) -> Heading {
    let today = now.date();
    let sunday = sunday_of(today);
    let has_day = match when {
        When::At { .. } | When::PartOfDay { .. } | When::During(PartialDate::Day(_)) => true,
        When::Throughout(period) => period.start() == Some(PartialDate::Day(from)),
        When::During(_) | When::Within { .. } | When::After(_) | When::Undecided => false,
    };
    let last = if has_day { Some(from) } else { when.last_day() };
    match last {
        Some(last) if last == from && from == today => Heading::Today(today),
        Some(last) if last == from && today.succ_opt() == Some(from) => Heading::Tomorrow(from),
        Some(last) if last <= sunday => Heading::ThisWeek(sunday),
        Some(_) | None => Heading::Month(first_of_month(from)),
    }
}

pub(super) fn yesterday(now: NaiveDateTime) -> NaiveDate {
    now.date().pred_opt().unwrap_or(now.date())
}

fn sunday_of(day: NaiveDate) -> NaiveDate {
    day.checked_add_days(Days::new(u64::from(6 - day.weekday().num_days_from_monday()))).unwrap_or(day)
}

fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}
