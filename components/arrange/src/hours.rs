//! Whether somebody answers now.

use chrono::{Datelike as _, Days, NaiveDate, NaiveDateTime, NaiveTime};
use samplan_model::Contact;
use samplan_model::gather::Gather as _;

use crate::order::sort_by_key;

/// Whether somebody answers now, and until or from when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// Nobody has said.
    Unknown,
    /// Day and night.
    Always,
    /// Open, until then.
    OpenUntil(NaiveDateTime),
    /// Closed, until then.
    OpensAt(NaiveDateTime),
}

impl Opening {
    /// Whether a contact answers at `now`.
    pub fn of(contact: &Contact, now: NaiveDateTime) -> Self {
        if contact.hours.is_empty() {
            return Self::Unknown;
        }
        let mut spans: Vec<_> = (0..=8).flat_map(|ahead| spans_of(contact, now.date(), ahead)).gathered();
        sort_by_key(&mut spans, |span| *span);
        // Hours that meet are one time: whoever answers 8 to 12 and 12 to 16 answers until 16.
        let until =
            spans.iter().fold(now, |until, (from, to)| if *from <= until { until.max(*to) } else { until });
        match until.signed_duration_since(now).num_days() {
            7.. => Self::Always,
            _ if now < until => Self::OpenUntil(until),
            _ => spans
                .into_iter()
                .map(|(from, _)| from)
                .find(|from| now < *from)
                .map_or(Self::Unknown, Self::OpensAt),
        }
    }

    /// Whether it is known that nobody answers.
    pub fn is_closed(self) -> bool {
        matches!(self, Self::OpensAt(_))
    }
}

/// The times at which a contact answers that begin `ahead` days after yesterday, which may run into today.
fn spans_of(contact: &Contact, today: NaiveDate, ahead: u64) -> Vec<(NaiveDateTime, NaiveDateTime)> {
    let Some(day) = today.pred_opt().and_then(|yesterday| yesterday.checked_add_days(Days::new(ahead)))
    else {
        return Vec::new();
    };
    let spans = contact.hours.iter().filter(|hours| hours.days.contains(&day.weekday()));
    spans.map(|hours| (day.and_time(hours.from), end_of(day, hours.from, hours.to))).gathered()
}

/// An end before the start is the next day's; an equal one a whole day later.
fn end_of(day: NaiveDate, from: NaiveTime, to: NaiveTime) -> NaiveDateTime {
    let last = if to <= from { day.succ_opt().unwrap_or(day) } else { day };
    last.and_time(to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use samplan_model::{Hours, ItemId, Weekday};

    fn contact(hours: &[(&[Weekday], &str, &str)]) -> Contact {
        let clock = |text: &str| text.parse::<NaiveTime>().unwrap();
        let hours = hours
            .iter()
            .map(|(days, from, to)| Hours { days: days.to_vec(), from: clock(from), to: clock(to) })
            .collect();
        Contact {
            id: ItemId::from("c"),
            name: "Mottagningen".into(),
            role: None,
            fixed: None,
            unit: None,
            party: None,
            telecom: Vec::new(),
            address: Vec::new(),
            hours,
            note: None,
            visibility: samplan_model::Visibility::Everyone,
        }
    }

    #[test]
    fn somebody_answers_or_will() {
        use chrono::Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
        #[track_caller]
        fn check(contact: &Contact, now: &str, expected: &str) {
            let written = match Opening::of(contact, now.parse().unwrap()) {
                Opening::Unknown => "unknown".to_owned(),
                Opening::Always => "always".to_owned(),
                Opening::OpenUntil(until) => until.format("open until %m-%dT%H:%M").to_string(),
                Opening::OpensAt(at) => at.format("opens %m-%dT%H:%M").to_string(),
            };
            assert_eq!(written, expected);
        }
        let weekdays = contact(&[(&[Mon, Tue, Wed, Thu, Fri], "08:00", "16:30")]);
        check(&weekdays, "2026-05-11T10:45:00", "open until 05-11T16:30");
        check(&weekdays, "2026-05-11T16:30:00", "opens 05-12T08:00");
        check(&weekdays, "2026-05-15T17:00:00", "opens 05-18T08:00");
        let night = contact(&[(&[Mon, Tue, Wed, Thu, Fri, Sat, Sun], "21:00", "07:00")]);
        check(&night, "2026-05-11T23:10:00", "open until 05-12T07:00");
        check(&night, "2026-05-12T03:00:00", "open until 05-12T07:00");
        check(&night, "2026-05-12T12:00:00", "opens 05-12T21:00");
        check(
            &contact(&[(&[Mon, Tue, Wed, Thu, Fri, Sat, Sun], "00:00", "00:00")]),
            "2026-05-11T10:45:00",
            "always",
        );
        check(&contact(&[(&[Mon], "08:00", "12:00")]), "2026-05-11T12:00:00", "opens 05-18T08:00");
        check(
            &contact(&[(&[Mon, Tue, Wed, Thu, Fri], "00:00", "00:00"), (&[Sat, Sun], "00:00", "00:00")]),
            "2026-05-11T10:45:00",
            "always",
        );
        let lunch =
            contact(&[(&[Mon], "08:00", "12:00"), (&[Mon], "12:00", "16:00"), (&[Mon], "16:30", "17:00")]);
        check(&lunch, "2026-05-11T10:45:00", "open until 05-11T16:00");
        check(&lunch, "2026-05-11T16:15:00", "opens 05-11T16:30");
        check(&contact(&[(&[Sun], "22:00", "06:00")]), "2026-05-11T05:59:00", "open until 05-11T06:00");
        check(&contact(&[]), "2026-05-11T10:45:00", "unknown");
    }
}
