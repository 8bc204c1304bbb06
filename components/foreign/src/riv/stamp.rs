//! Time as the contracts write it: `YYYYMMDDhhmmss` in Swedish local time, or less of it, which stays as imprecise as it is.

use chrono::{Duration, NaiveDate, NaiveDateTime};
use samplan_model::{PartialDate, Period, When, iso, zone};
use samplan_read::native::when::Date;

/// A time as precisely as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stamp {
    Moment(NaiveDateTime),
    Date(PartialDate),
}

impl Stamp {
    /// The time that a text says. An hour without minutes is kept as its day: when in that hour, nobody has said. Some give
    /// ISO 8601 in place of the contract's form.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return if text.contains('T') {
                iso::parse_moment(text).map(Self::Moment)
            } else {
                Date::parse(text).map(|date| Self::Date(date.0))
            };
        }
        let part = |from: usize, to: usize| text.get(from..to).and_then(|digits| digits.parse::<u32>().ok());
        let year = part(0, 4).and_then(|year| i32::try_from(year).ok()).filter(|year| *year > 0)?;
        let day = || NaiveDate::from_ymd_opt(year, part(4, 6)?, part(6, 8)?);
        match text.len() {
            4 => PartialDate::year(year).map(Self::Date),
            6 => PartialDate::month(year, part(4, 6)?).map(Self::Date),
            8 => day().map(|day| Self::Date(PartialDate::Day(day))),
            10 => day().filter(|_| part(8, 10) < Some(24)).map(|day| Self::Date(PartialDate::Day(day))),
            12 => day()?.and_hms_opt(part(8, 10)?, part(10, 12)?, 0).map(Self::Moment),
            14 => day()?.and_hms_opt(part(8, 10)?, part(10, 12)?, part(12, 14)?).map(Self::Moment),
            _ => None,
        }
    }

    /// The same, an hour later, where it lies in the hour that the clock passes over in March.
    pub(super) fn after_gap(self) -> Option<Self> {
        match self {
            Self::Moment(local) if !exists(local) => Some(Self::Moment(local + Duration::hours(1))),
            Self::Moment(_) | Self::Date(_) => None,
        }
    }

    /// The date, as precisely as it is known.
    pub(super) fn date(self) -> PartialDate {
        match self {
            Self::Moment(moment) => PartialDate::Day(moment.date()),
            Self::Date(date) => date,
        }
    }

    /// The moment; of a day its beginning. A month or a year is none.
    pub(super) fn moment(self) -> Option<NaiveDateTime> {
        match self {
            Self::Moment(moment) => Some(moment),
            Self::Date(PartialDate::Day(day)) => day.and_hms_opt(0, 0, 0),
            Self::Date(
                PartialDate::Week(_) | PartialDate::Month(_) | PartialDate::Season(..) | PartialDate::Year(_),
            ) => None,
        }
    }
}

/// Whether a local time comes at all: some instant must have it. That one of October comes twice makes no difference here, as
/// a clock on the wall shows the same both times.
fn exists(local: NaiveDateTime) -> bool {
    [1, 2].into_iter().any(|hours| zone::local_from_utc(local - Duration::hours(hours)) == local)
}

/// What a start and an end say together; none where there is neither.
pub(super) fn when(start: Option<Stamp>, end: Option<Stamp>) -> Option<When> {
    match (start, end) {
        (Some(Stamp::Moment(start)), Some(Stamp::Moment(end))) => {
            // A point in time is written as an end that is its start. One before the start can't be meant.
            Some(When::At { start, end: Some(end).filter(|end| *end > start) })
        }
        (Some(Stamp::Moment(start)), None) => Some(When::At { start, end: None }),
        (Some(Stamp::Date(date)), None) => Some(When::During(date)),
        (Some(start), Some(end)) if start.date() == end.date() => Some(When::During(start.date())),
        (Some(start), Some(end)) => Some(match Period::new(Some(start.date()), Some(end.date())) {
            Some(period) => When::Throughout(period),
            None => When::During(start.date()),
        }),
        (None, Some(end)) => Period::new(None, Some(end.date())).map(When::Throughout),
        (None, None) => None,
    }
}

/// Whether an end lies before its start.
pub(super) fn is_backwards(start: Option<Stamp>, end: Option<Stamp>) -> bool {
    match (start, end) {
        (Some(Stamp::Moment(start)), Some(Stamp::Moment(end))) => end < start,
        (Some(start), Some(end)) => Period::new(Some(start.date()), Some(end.date())).is_none(),
        (_, _) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use samplan_read::native::when::When as Wire;

    #[test]
    fn less_of_a_time_stays_less() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            let when =
                Stamp::parse(text).and_then(|stamp| when(Some(stamp.after_gap().unwrap_or(stamp)), None));
            let written = when.map(|when| serde_json::to_value(Wire(when)).unwrap());
            assert_eq!(
                written.as_ref().and_then(|when| when.as_str()).unwrap_or("refused"),
                expected,
                "{text}"
            );
        }
        check("2026", "2026");
        check("202605", "2026-05");
        check("20260512", "2026-05-12");
        check("2026051209", "2026-05-12");
        check("202605120930", "2026-05-12T09:30");
        check("20260512093059", "2026-05-12T09:30");
        check(" 20260512093000 ", "2026-05-12T09:30");
        check("2026-05-12T07:30:00Z", "2026-05-12T09:30");
        check("2026-05-12T09:30:00", "2026-05-12T09:30");
        check("2026-05-12", "2026-05-12");
        // The clock goes from 02:00 to 03:00 on 29 March; 02:30 comes twice on 25 October.
        check("20260329015959", "2026-03-29T01:59");
        check("20260329023000", "2026-03-29T03:30");
        check("20260329030000", "2026-03-29T03:00");
        check("20261025023000", "2026-10-25T02:30");
        for text in [
            "",
            "0000",
            "00000101",
            "202613",
            "20260230",
            "20260512240000",
            "2026051225",
            "2026051",
            "tisdag",
        ] {
            check(text, "refused");
        }
    }
}
