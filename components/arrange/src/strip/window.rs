//! The time that a strip shows, and where a moment lies in it.

use chrono::{Datelike as _, Days, Months, NaiveDate, NaiveDateTime, NaiveTime};
use samplan_model::gather::Gather as _;

/// How much time is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// A month of the calendar.
    Month,
    /// A quarter of the calendar.
    Quarter,
    /// A year of the calendar.
    #[default]
    Year,
}

impl Scale {
    /// All of them, the smallest first.
    pub const ALL: [Self; 3] = [Self::Month, Self::Quarter, Self::Year];

    fn months(self) -> u32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }

    /// The next smaller one; the smallest is its own.
    #[must_use]
    pub fn nearer(self) -> Self {
        match self {
            Self::Month | Self::Quarter => Self::Month,
            Self::Year => Self::Quarter,
        }
    }
}

/// A stretch of whole months of the calendar. It is never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    scale: Scale,
    first: NaiveDate,
    after: NaiveDate,
}

impl Window {
    /// The month, quarter or year that a day lies in.
    pub fn around(day: NaiveDate, scale: Scale) -> Self {
        let month = day.month0() / scale.months() * scale.months() + 1;
        let first = NaiveDate::from_ymd_opt(day.year(), month, 1).unwrap_or(day);
        let after = first.checked_add_months(Months::new(scale.months()));
        match after {
            Some(after) => Self { scale, first, after },
            // The calendar ends here: the window before is the last.
            None => Self { scale, first: before(first, scale), after: first },
        }
    }

    /// How much time it shows.
    pub fn scale(self) -> Scale {
        self.scale
    }

    /// Its first day.
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// Its last day.
    pub fn last(self) -> NaiveDate {
        self.after.pred_opt().unwrap_or(self.after)
    }

    /// The window before it.
    #[must_use]
    pub fn back(self) -> Self {
        Self::around(before(self.first, self.scale), self.scale)
    }

    /// The window after it.
    #[must_use]
    pub fn forward(self) -> Self {
        Self::around(self.after, self.scale)
    }

    /// Whether a day lies in it.
    pub fn contains(self, day: NaiveDate) -> bool {
        self.first <= day && day < self.after
    }

    /// Where a moment lies; what is outside lies at the edge.
    pub fn place(self, moment: NaiveDateTime) -> Fraction {
        let (start, end) = (self.first.and_time(NaiveTime::MIN), self.after.and_time(NaiveTime::MIN));
        Fraction::of((moment - start).num_seconds(), (end - start).num_seconds())
    }

    /// Where a day begins.
    pub(super) fn beginning(self, day: NaiveDate) -> Fraction {
        self.place(day.and_time(NaiveTime::MIN))
    }

    /// Where a day ends.
    pub(super) fn end(self, day: NaiveDate) -> Fraction {
        self.beginning(day.checked_add_days(Days::new(1)).unwrap_or(day))
    }

    /// The beginnings of its months, and of its weeks where they can be told apart.
    pub(super) fn ticks(self) -> Vec<Tick> {
        let tick = |day, kind| Tick { day, kind, at: self.beginning(day) };
        let months = (0..self.scale.months())
            .filter_map(|month| self.first.checked_add_months(Months::new(month)))
            .map(|day| tick(day, TickKind::Month));
        let to_monday = (7 - self.first.weekday().num_days_from_monday()) % 7;
        let weeks = match self.scale {
            Scale::Year => 0,
            Scale::Quarter | Scale::Month => 14,
        };
        let mondays = (0..weeks)
            .filter_map(|week| self.first.checked_add_days(Days::new(u64::from(to_monday) + 7 * week)))
            .filter(|day| self.contains(*day))
            .map(|day| tick(day, TickKind::Week));
        months.chain(mondays).gathered()
    }
}

fn before(first: NaiveDate, scale: Scale) -> NaiveDate {
    first.checked_sub_months(Months::new(scale.months())).unwrap_or(first)
}

/// The beginning of a month or a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Its first day.
    pub day: NaiveDate,
    /// Of which.
    pub kind: TickKind,
    /// Where it lies.
    pub at: Fraction,
}

/// What begins at a tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickKind {
    /// A month.
    Month,
    /// A week.
    Week,
}

/// A part of a whole, from nothing to all of it, in ten-thousandths: a picture needs no more, and what writes floating point
/// numbers is large.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fraction(u16);

impl Fraction {
    const WHOLE: u16 = 10_000;
    /// The beginning.
    pub const NONE: Self = Self(0);
    /// The end.
    pub const ALL: Self = Self(Self::WHOLE);

    /// So much of so much; less than nothing is nothing, and more than all is all.
    pub fn of(part: i64, whole: i64) -> Self {
        let share = part.saturating_mul(i64::from(Self::WHOLE)) / whole.max(1);
        Self(u16::try_from(share.clamp(0, i64::from(Self::WHOLE))).unwrap_or(Self::WHOLE))
    }

    /// In ten-thousandths.
    pub fn ten_thousandths(self) -> u16 {
        self.0
    }

    /// So much further on, at most at the end.
    pub(super) fn plus(self, ten_thousandths: u16) -> Self {
        Self(self.0.saturating_add(ten_thousandths).min(Self::WHOLE))
    }

    /// So much further back, at least at the beginning.
    pub(super) fn minus(self, ten_thousandths: u16) -> Self {
        Self(self.0.saturating_sub(ten_thousandths))
    }
}
