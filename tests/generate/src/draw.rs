//! Chance, and days around now. Rule: whole numbers of fixed width only, so that every machine draws the same.

use chrono::{Datelike as _, Duration, NaiveDate, NaiveDateTime};
use fastrand::Rng;
use samplan_model::{PartialDate, Season, When};
use samplan_read::native::lenient::Maybe;

/// What is drawn from.
#[derive(Debug)]
pub(crate) struct Draw {
    rng: Rng,
    now: NaiveDateTime,
}

impl Draw {
    pub(crate) fn new(seed: u64, now: NaiveDateTime) -> Self {
        Self { rng: Rng::with_seed(seed), now }
    }

    /// A number from 0, below `end`; 0 where there is none.
    pub(crate) fn below(&mut self, end: u32) -> u32 {
        if end == 0 { 0 } else { self.rng.u32(0..end) }
    }

    /// Whether it happens, which it does in so many of a hundred cases.
    pub(crate) fn happens(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// A place in a list of this length, the first ones more often than the last.
    pub(crate) fn mostly_low(&mut self, length: usize) -> usize {
        let share = u64::from(self.below(1 << 16));
        let length = u64::try_from(length).unwrap_or_default();
        usize::try_from((share * share * length) >> 32).unwrap_or_default()
    }

    #[expect(clippy::indexing_slicing, reason = "the lists are constants of this crate, and none is empty")]
    pub(crate) fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        let length = u32::try_from(list.len()).unwrap_or(u32::MAX);
        list[usize::try_from(self.below(length)).unwrap_or_default()]
    }

    /// A value in so many of a hundred cases.
    pub(crate) fn maybe<T>(&mut self, percent: u32, value: impl FnOnce(&mut Self) -> T) -> Maybe<T> {
        Maybe(self.happens(percent).then(|| value(self)))
    }

    /// So many values as are drawn, none to `most`.
    pub(crate) fn some_of<T>(&mut self, most: u32, mut value: impl FnMut(u32, &mut Self) -> T) -> Vec<T> {
        (0..self.below(most + 1)).map(|index| value(index, self)).collect()
    }

    pub(crate) fn now(&self) -> NaiveDateTime {
        self.now
    }

    /// The day so many days from now.
    pub(crate) fn day(&self, offset: i64) -> NaiveDate {
        let today = self.now.date();
        today.checked_add_signed(Duration::days(offset)).unwrap_or(today)
    }

    /// How many days away something is, at most `most`: near ones more often than far ones.
    pub(crate) fn distance(&mut self, most: u32) -> i64 {
        let most = usize::try_from(most).unwrap_or_default();
        i64::try_from(self.mostly_low(most)).unwrap_or_default() + 1
    }

    /// A moment on a day in office hours.
    pub(crate) fn office_hour(&mut self, day: NaiveDate) -> NaiveDateTime {
        let minute = self.pick(&[0, 0, 0, 15, 20, 30, 30, 40, 45]);
        day.and_hms_opt(8 + self.below(9), minute, 0).unwrap_or(self.now)
    }

    /// A moment in the past, at most so many days ago.
    pub(crate) fn past_moment(&mut self, most: u32) -> NaiveDateTime {
        let distance = self.distance(most);
        let day = self.day(-distance);
        self.office_hour(day)
    }

    /// A coming time by which something is to be done: a day, a week, a month or a year.
    pub(crate) fn due(&mut self) -> When {
        let distance = self.distance(400);
        let day = self.day(distance - 20);
        match self.below(4) {
            0 => When::During(week_of(day)),
            1 => When::During(month_of(day)),
            2 => When::Within { from: self.now.date(), days: self.pick(&[7, 14, 30]) },
            _ => When::During(PartialDate::Day(day)),
        }
    }
}

pub(crate) fn week_of(day: NaiveDate) -> PartialDate {
    let week = day.iso_week();
    PartialDate::week(week.year(), week.week()).unwrap_or(PartialDate::Day(day))
}

pub(crate) fn month_of(day: NaiveDate) -> PartialDate {
    PartialDate::month(day.year(), day.month()).unwrap_or(PartialDate::Day(day))
}

pub(crate) fn year_of(day: NaiveDate) -> PartialDate {
    PartialDate::year(day.year()).unwrap_or(PartialDate::Day(day))
}

/// The season that a day lies in; December's winter is the year's, January's the year's before.
pub(crate) fn season_of(day: NaiveDate) -> PartialDate {
    let (year, season) = match day.month() {
        1 | 2 => (day.year() - 1, Season::Winter),
        3..=5 => (day.year(), Season::Spring),
        6..=8 => (day.year(), Season::Summer),
        9..=11 => (day.year(), Season::Autumn),
        _ => (day.year(), Season::Winter),
    };
    PartialDate::season(year, season).unwrap_or(PartialDate::Day(day))
}
