//! At which time: a period of the host's or the viewer's own days, or one that moves with today.

use chrono::{Datelike as _, Days as Count, Months, NaiveDate};

/// A period to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Days {
    /// Any time, and none.
    #[default]
    All,
    /// A period that moves with today, so that it can live in an address.
    Near(Near),
    /// From one day to another. Either may be open; in the wrong order they mean the same.
    Between {
        /// The first day.
        from: Option<NaiveDate>,
        /// The last day.
        to: Option<NaiveDate>,
    },
}

/// A period that moves with today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Near {
    /// Today.
    Today,
    /// Monday to Sunday of this week.
    Week,
    /// This month.
    Month,
    /// Today and the 30 days after it.
    ThirtyDays,
    /// From today on.
    Coming,
    /// Until yesterday.
    Earlier,
}

impl Near {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Today, Self::Week, Self::Month, Self::ThirtyDays, Self::Coming, Self::Earlier];

    fn span(self, today: NaiveDate) -> Span {
        let (first, last) = match self {
            Self::Today => (Some(today), Some(today)),
            Self::Week => {
                let weekday = u64::from(today.weekday().num_days_from_monday());
                (today.checked_sub_days(Count::new(weekday)), today.checked_add_days(Count::new(6 - weekday)))
            }
            Self::Month => {
                let first = today.with_day(1);
                let next = first.and_then(|first| first.checked_add_months(Months::new(1)));
                (first, next.and_then(|next| next.pred_opt()))
            }
            Self::ThirtyDays => (Some(today), today.checked_add_days(Count::new(30))),
            Self::Coming => (Some(today), None),
            Self::Earlier => (None, today.pred_opt()),
        };
        Span { first, last }
    }
}

impl Days {
    /// The days as they are today; none where any time will do.
    pub(super) fn span(self, today: NaiveDate) -> Option<Span> {
        match self {
            Self::All | Self::Between { from: None, to: None } => None,
            Self::Near(near) => Some(near.span(today)),
            Self::Between { from: Some(from), to: Some(to) } => {
                Some(Span { first: Some(from.min(to)), last: Some(from.max(to)) })
            }
            Self::Between { from, to } => Some(Span { first: from, last: to }),
        }
    }
}

/// From one day to another, either of them open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) first: Option<NaiveDate>,
    pub(super) last: Option<NaiveDate>,
}

impl Span {
    pub(super) fn of_day(day: NaiveDate) -> Self {
        Self { first: Some(day), last: Some(day) }
    }

    /// Whether it has a day in common with another.
    pub(super) fn meets(self, other: Self) -> bool {
        let begins_in_time = |one: Self, other: Self| {
            one.first.is_none_or(|first| other.last.is_none_or(|last| first <= last))
        };
        begins_in_time(self, other) && begins_in_time(other, self)
    }
}
