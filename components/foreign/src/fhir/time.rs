//! Dates and times of FHIR, as precisely as they are written.

use chrono::NaiveDateTime;
use samplan_model as model;
use samplan_model::PartialDate;
use samplan_read::native::scalars::Moment;
use samplan_read::native::when::{Date, When};
use samplan_read::native::{lenient::Maybe, wire};
use samplan_read::{IssueCode, Lost};

use super::node::Node;
use super::reader::Reader;

/// A time that is there, and can't be read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unreadable;

/// A date or a moment, as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Instant {
    At(NaiveDateTime),
    In(PartialDate),
}

impl Instant {
    pub(super) fn date(self) -> PartialDate {
        match self {
            Self::At(moment) => PartialDate::Day(moment.date()),
            Self::In(date) => date,
        }
    }

    pub(super) fn when(self) -> When {
        When(match self {
            Self::At(start) => model::When::At { start, end: None },
            Self::In(date) => model::When::During(date),
        })
    }
}

/// What a text says; none where it is neither date nor moment.
pub(super) fn instant(text: &str) -> Option<Instant> {
    if text.contains(['T', 't', ' ']) {
        return Moment::parse(&repaired(text)).map(|moment| Instant::At(moment.0));
    }
    // EDTF's seasons are no dates of FHIR.
    let is_season = text.len() == 7
        && text.get(5..).and_then(|month| month.parse::<u8>().ok()).is_some_and(|month| month > 12);
    Date::parse(text).filter(|_| !is_season).map(|date| Instant::In(date.0))
}

/// A leap second counts as the one before, and an offset may stand behind a time without seconds.
fn repaired(text: &str) -> String {
    let time = text.find(['T', 't', ' ']).map_or(0, |start| start + 1);
    let is_leap = text.get(time + "HH:MM".len()..time + "HH:MM:SS".len()) == Some(":60");
    let text = if is_leap { text.replacen(":60", ":59", 1) } else { text.to_owned() };
    let offset =
        text.get(time..).and_then(|clock| clock.find(['Z', 'z', '+', '-'])).map(|start| time + start);
    match offset.and_then(|offset| text.split_at_checked(offset)) {
        Some((clock, offset)) if clock.len() == time + "HH:MM".len() => format!("{clock}:00{offset}"),
        Some(_) | None => text,
    }
}

impl<'t> Reader<'_, 't> {
    /// A date or moment. One that can't be read is noted.
    pub(super) fn instant(&mut self, value: Option<Node<'t>>) -> Result<Option<Instant>, Unreadable> {
        let Some(value) = value else { return Ok(None) };
        let word = value.tree.word();
        let found = word.as_deref().and_then(instant);
        match (found, &word) {
            (Some(Instant::At(_)), Some(word)) if !has_zone(word) => {
                self.note(
                    value,
                    IssueCode::Invalid,
                    "a time without a zone is taken as Swedish local time",
                    Lost::Nothing,
                );
            }
            (None, _) => {
                self.note(value, IssueCode::Invalid, "expected a date or a time", Lost::Field);
                return Err(Unreadable);
            }
            (Some(_), _) => {}
        }
        Ok(found)
    }

    pub(super) fn moment(&mut self, value: Option<Node<'t>>) -> Maybe<Moment> {
        let instant = self.instant(value).unwrap_or_default();
        // A month or a year is no moment: the first of it would be invented.
        Maybe(instant.and_then(|instant| match instant {
            Instant::At(moment) => Some(Moment(moment)),
            Instant::In(PartialDate::Day(day)) => Some(Moment(day.and_time(chrono::NaiveTime::MIN))),
            Instant::In(
                PartialDate::Year(_) | PartialDate::Season(..) | PartialDate::Month(_) | PartialDate::Week(_),
            ) => None,
        }))
    }

    pub(super) fn period(&mut self, period: Option<Node<'t>>) -> Maybe<wire::Period> {
        let Some(period) = period else { return Maybe(None) };
        let start = self.instant(period.get("start")).unwrap_or_default().map(Instant::date);
        let end = self.instant(period.get("end")).unwrap_or_default().map(Instant::date);
        let end = end.filter(|_| model::Period::new(start, end).is_some() || self.ends_early(period));
        let is_empty = start.is_none() && end.is_none();
        Maybe((!is_empty).then(|| wire::Period { start: Maybe(start.map(Date)), end: Maybe(end.map(Date)) }))
    }

    /// A period as the time of one thing: with clock times where it is short, else the days.
    pub(super) fn when_of_period(&mut self, period: Node<'t>) -> Result<Option<When>, Unreadable> {
        self.between(period, self_get(period, "start"), self_get(period, "end"))
    }

    /// From one time to another. Both stand in `around`.
    pub(super) fn between(
        &mut self,
        around: Node<'t>,
        start: Option<Node<'t>>,
        end: Option<Node<'t>>,
    ) -> Result<Option<When>, Unreadable> {
        // An end that can't be read costs only itself.
        let (start, end) = (self.instant(start)?, self.instant(end).unwrap_or_default());
        Ok(match (start, end) {
            (None, None) => None,
            (Some(Instant::At(start)), None) if around.text_of("resourceType").is_some() => {
                Some(Instant::At(start).when())
            }
            (Some(Instant::At(start)), Some(Instant::At(end))) if start > end => {
                self.ends_early(around);
                Some(Instant::At(start).when())
            }
            (Some(Instant::At(start)), Some(Instant::At(end)))
                if end - start <= chrono::Duration::days(2) =>
            {
                Some(When(model::When::At { start, end: Some(end) }))
            }
            (start, end) => {
                let (start, end) = (start.map(Instant::date), end.map(Instant::date));
                let period = model::Period::new(start, end).or_else(|| {
                    self.ends_early(around);
                    model::Period::new(start, None)
                });
                period.map(|period| match (period.start(), period.end()) {
                    (Some(start), Some(end)) if start == end => When(model::When::During(start)),
                    (_, _) => When(model::When::Throughout(period)),
                })
            }
        })
    }

    fn ends_early(&mut self, period: Node<'t>) -> bool {
        self.note(period, IssueCode::Invalid, "it ends before it starts; the end is left out", Lost::Field);
        false
    }
}

fn self_get<'t>(node: Node<'t>, name: &str) -> Option<Node<'t>> {
    node.get(name)
}

fn has_zone(text: &str) -> bool {
    let time = text.split_once(['T', 't', ' ']).map_or("", |(_, time)| time);
    time.contains(['Z', 'z', '+', '-'])
}

#[cfg(test)]
mod tests {
    use super::instant;

    #[test]
    fn a_time_keeps_its_precision() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            let written = instant(text).map(|instant| serde_json::to_value(instant.when()).unwrap());
            assert_eq!(
                written.as_ref().and_then(|value| value.as_str()).unwrap_or("refused"),
                expected,
                "{text}"
            );
        }
        check("2025", "2025");
        check("2025-05", "2025-05");
        check("2025-05-09", "2025-05-09");
        check("2025-05-09T07:30:00Z", "2025-05-09T09:30");
        check("2025-12-09T07:30:00.123+01:00", "2025-12-09T07:30");
        check("2025-05-09T23:30:00-04:00", "2025-05-10T05:30");
        check("2025-05-09T09:30:00.000", "2025-05-09T09:30");
        check("2016-12-31T23:59:60Z", "2017-01-01T00:59");
        check("2025-05-09T07:30Z", "2025-05-09T09:30");
        check("2025-21", "refused");
        check("2025-05-09T24:00:00Z", "refused");
        check("2025-02-30", "refused");
        check("0000", "refused");
        check("i morgon", "refused");
    }
}
