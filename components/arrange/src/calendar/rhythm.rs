//! What is done again and again, as a rule that a calendar knows (`RRULE`): where the data says exactly when, and not else.
//!
//! | in the plan | rule |
//! | --- | --- |
//! | a clock time, every day, every so many days or weeks | from that time on, for weeks on its weekday |
//! | from a day on, every day at one clock time | from that day or today on |
//! | several times a day, every month, or with words that say more ("före frukost") | none: what calendars would make of it is not what the plan says |
//!
//! The rule ends with the span of the activity, or with its plan.

use chrono::{Datelike as _, NaiveDateTime, NaiveTime, Weekday};
use samplan_model::{PartialDate, Repeat, RepeatUnit, When};

use super::stamp;
use crate::row::Row;

/// When something begins for the first time, and how it goes on.
pub(super) struct Rhythm {
    pub(super) start: NaiveDateTime,
    pub(super) end: Option<NaiveDateTime>,
    pub(super) rule: String,
}

/// The rhythm of a row, where it is exact.
pub(super) fn rhythm(row: &Row, now: NaiveDateTime) -> Option<Rhythm> {
    let repeat = row.activity.repeat.as_ref().filter(|repeat| repeat.note.is_none())?;
    let (start, end) = match &row.activity.when {
        When::At { start, end } if is_at(repeat, start.time()) => (*start, *end),
        When::Throughout(period) => match (period.start(), &*repeat.times, (repeat.unit, repeat.every)) {
            (Some(PartialDate::Day(first)), [clock], (RepeatUnit::Day, 1)) => {
                (first.max(now.date()).and_time(*clock), None)
            }
            _ => return None,
        },
        When::At { .. }
        | When::PartOfDay { .. }
        | When::During(_)
        | When::Within { .. }
        | When::After(_)
        | When::Undecided => return None,
    };
    let rule = match repeat.unit {
        RepeatUnit::Day => format!("FREQ=DAILY{}", interval(repeat)),
        RepeatUnit::Week => format!("FREQ=WEEKLY{};BYDAY={}", interval(repeat), weekday(start.weekday())),
        RepeatUnit::Month => return None,
    };
    let span = match &row.activity.when {
        When::Throughout(period) => period.last_day(),
        When::At { .. }
        | When::PartOfDay { .. }
        | When::During(_)
        | When::Within { .. }
        | When::After(_)
        | When::Undecided => None,
    };
    // Where the beginning has a time zone, the end is in UTC.
    let last = span.or(row.plan.period.last_day()).and_then(|last| last.and_hms_opt(23, 59, 0));
    let until = last.map(|last| format!(";UNTIL={}", stamp::instant(last))).unwrap_or_default();
    last.is_none_or(|last| start <= last).then(|| Rhythm { start, end, rule: format!("{rule}{until}") })
}

/// Whether the clock of a rhythm is that of the beginning.
fn is_at(repeat: &Repeat, clock: NaiveTime) -> bool {
    repeat.times.is_empty() || repeat.times == [clock]
}

fn interval(repeat: &Repeat) -> String {
    if repeat.every == 1 { String::new() } else { format!(";INTERVAL={}", repeat.every) }
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}
