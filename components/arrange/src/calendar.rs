//! Bookings as a calendar file (iCalendar, RFC 5545), for the calendar that the person already has.
//!
//! | in the plan | in the file |
//! | --- | --- |
//! | a clock time | `DTSTART` in Swedish time, with the rule for summer time in the file itself |
//! | a day, or a part of one | a whole day, which does not make her busy |
//! | every day or every so many weeks, at a clock time | `RRULE`, where it is exact (see `rhythm`) |
//! | a week, a month, "after the operation" | nothing: a calendar knows no imprecise time |
//! | planned, invited, booked | `TENTATIVE`, `TENTATIVE`, `CONFIRMED` |
//! | cancelled, moved, declined | `CANCELLED`, which takes the time out of a calendar that has it |
//!
//! The identity of an event is the same in every file, and says nothing: ids of plans may name an illness or a person.

mod line;
mod rhythm;
mod stamp;

use chrono::{Days, NaiveDateTime};
use samplan_model::{ActivityStatus, When};

use crate::row::Row;
use line::Lines;
use rhythm::rhythm;

/// How much a calendar is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// What it is about, where, and how to prepare.
    Full,
    /// That there is something, and when: others may see her calendar.
    Neutral,
}

/// What is said about one event, in the words of a language. Empty parts are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// Its title.
    pub summary: String,
    /// Where it is.
    pub location: String,
    /// What else to know, in lines.
    pub description: String,
    /// The way into a video meeting.
    pub url: String,
}

/// Whether a row can stand in a calendar: its day or its rhythm is known, and it is not over. What is called off can too, so that a calendar
/// which has it hears of it.
pub fn fits(row: &Row, now: NaiveDateTime) -> bool {
    let is_told = match row.activity.status {
        ActivityStatus::Planned
        | ActivityStatus::Invited
        | ActivityStatus::Booked
        | ActivityStatus::InProgress
        | ActivityStatus::OnHold
        | ActivityStatus::Unknown
        | ActivityStatus::Cancelled
        | ActivityStatus::Moved
        | ActivityStatus::Declined => true,
        ActivityStatus::Performed | ActivityStatus::Missed | ActivityStatus::EnteredInError => false,
    };
    let is_timed = || row.activity.when.day().is_some() || rhythm(row, now).is_some();
    is_told && !row.is_over(now) && is_timed()
}

/// The file. Rows that can not stand in a calendar are left out; the same rows at the same time give the same bytes.
pub fn file(events: &[(Row, Wording)], now: NaiveDateTime) -> String {
    let mut lines = Lines::default();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//samplan//samplan//SV", "METHOD:PUBLISH"] {
        lines.raw(line);
    }
    ZONE.lines().for_each(|line| lines.raw(line));
    for (row, wording) in events.iter().filter(|(row, _)| fits(row, now)) {
        event(&mut lines, row, wording, now);
    }
    lines.raw("END:VCALENDAR");
    lines.text
}

/// Swedish time by the European Union's rule, which holds for Sweden since 1996; see `samplan_model::zone`.
const ZONE: &str = "BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:DAYLIGHT
DTSTART:19960331T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE";

fn event(lines: &mut Lines, row: &Row, wording: &Wording, now: NaiveDateTime) {
    let (plan, activity) = (&*row.plan, &*row.activity);
    lines.raw("BEGIN:VEVENT");
    lines.pair("UID", &uid(row));
    lines.pair("DTSTAMP", &stamp::instant(now));
    if let Some(updated) = plan.updated {
        lines.pair("LAST-MODIFIED", &stamp::instant(updated));
        lines.pair("SEQUENCE", &stamp::sequence(updated).to_string());
    }
    match rhythm(row, now) {
        Some(rhythm) => {
            time(lines, &When::At { start: rhythm.start, end: rhythm.end });
            lines.pair("RRULE", &rhythm.rule);
        }
        None => time(lines, &activity.when),
    }
    lines.words("SUMMARY", &wording.summary);
    lines.words("LOCATION", &wording.location);
    lines.words("DESCRIPTION", &wording.description);
    // An address is no text: it is written as it is.
    if !wording.url.is_empty() {
        lines.pair("URL", &wording.url);
    }
    lines.pair("STATUS", status(activity.status));
    // Calendars that are shared show others no more than that she is busy.
    lines.raw("CLASS:PRIVATE");
    lines.raw("END:VEVENT");
}

fn time(lines: &mut Lines, when: &When) {
    match when {
        When::At { start, end } => {
            lines.pair("DTSTART;TZID=Europe/Stockholm", &stamp::local(*start));
            if let Some(end) = end.filter(|end| end != start) {
                lines.pair("DTEND;TZID=Europe/Stockholm", &stamp::local(end));
            }
        }
        When::PartOfDay { .. }
        | When::During(_)
        | When::Throughout(_)
        | When::Within { .. }
        | When::After(_)
        | When::Undecided => {
            let Some(day) = when.day() else { return };
            lines.pair("DTSTART;VALUE=DATE", &stamp::day(day));
            // The day after is where the day ends.
            lines.pair("DTEND;VALUE=DATE", &stamp::day(day.checked_add_days(Days::new(1)).unwrap_or(day)));
            lines.raw("TRANSP:TRANSPARENT");
        }
    }
}

fn status(status: ActivityStatus) -> &'static str {
    match status {
        ActivityStatus::Booked | ActivityStatus::InProgress | ActivityStatus::Performed => "CONFIRMED",
        ActivityStatus::Planned
        | ActivityStatus::Invited
        | ActivityStatus::OnHold
        | ActivityStatus::Unknown => "TENTATIVE",
        ActivityStatus::Declined
        | ActivityStatus::Cancelled
        | ActivityStatus::Moved
        | ActivityStatus::Missed
        | ActivityStatus::EnteredInError => "CANCELLED",
    }
}

/// FNV-1a over both ids. A calendar is no place for an id that may hold a personal number or name an illness. What several
/// systems have keeps its identity whichever of them is shown: the first of theirs.
fn uid(row: &Row) -> String {
    let name = |row: &Row| (row.plan.id.clone(), row.activity.id.clone());
    let first = row.twins.iter().map(name).chain([name(row)]).min();
    let (plan, activity) = first.unwrap_or_else(|| name(row));
    let bytes = plan.as_str().bytes().chain([0]).chain(activity.as_str().bytes());
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}@samplan")
}

#[cfg(test)]
mod tests;
