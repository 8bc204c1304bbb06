//! Time as it is known, never more exact than that.
//!
//! All clock times are Swedish local time (see [`zone`](crate::zone)). An imprecise time keeps its precision
//! on screen and sorts at the start of its span.

use chrono::{Datelike as _, Days, NaiveDate, NaiveDateTime, NaiveTime};

/// When something happens, as precisely as is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// At a clock time, perhaps until another.
    At {
        /// The beginning.
        start: NaiveDateTime,
        /// The end, not before the beginning.
        end: Option<NaiveDateTime>,
    },
    /// Some time in a part of a day: "tisdag kväll".
    PartOfDay {
        /// The day.
        day: NaiveDate,
        /// Which part of it.
        part: DayPart,
    },
    /// Some time in a day, week, month, season or year.
    During(PartialDate),
    /// All the time from one date to another.
    Throughout(Period),
    /// Before so many days have passed: "inom 14 dagar".
    Within {
        /// The day from which is counted.
        from: NaiveDate,
        /// How many days.
        days: u16,
    },
    /// After something that has no date yet: "efter operationen". The words are the source's.
    After(String),
    /// Not decided yet: "ej bokad".
    Undecided,
}

impl When {
    /// The first moment at which it can happen; none where no date is known.
    pub fn earliest(&self) -> Option<NaiveDateTime> {
        match self {
            Self::At { start, .. } => Some(*start),
            Self::PartOfDay { day, part } => Some(day.and_time(part.start())),
            Self::During(date) => Some(start_of(date.first_day())),
            Self::Throughout(period) => period.first_day().map(start_of),
            Self::Within { from, .. } => Some(start_of(*from)),
            Self::After(_) | Self::Undecided => None,
        }
    }

    /// The last day on which it can happen; none where it is open or unknown.
    pub fn last_day(&self) -> Option<NaiveDate> {
        match self {
            Self::At { start, end } => Some(end.unwrap_or(*start).date()),
            Self::PartOfDay { day, .. } => Some(*day),
            Self::During(date) => Some(date.last_day()),
            Self::Throughout(period) => period.last_day(),
            Self::Within { from, days } => from.checked_add_days(Days::new(u64::from(*days))),
            Self::After(_) | Self::Undecided => None,
        }
    }

    /// Whether it is over at `now`. What has no end is never over; what has only a beginning is over when the
    /// beginning has passed.
    pub fn is_over(&self, now: NaiveDateTime) -> bool {
        match self {
            Self::At { start, end } => end.unwrap_or(*start) < now,
            Self::PartOfDay { day, part } => {
                *day < now.date() || (*day == now.date() && part.end() <= now.time())
            }
            Self::During(_) | Self::Throughout(_) | Self::Within { .. } => {
                self.last_day().is_some_and(|last| last < now.date())
            }
            Self::After(_) | Self::Undecided => false,
        }
    }

    /// The day, where it is known to the day.
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::At { start, .. } => Some(start.date()),
            Self::PartOfDay { day, .. } | Self::During(PartialDate::Day(day)) => Some(*day),
            Self::During(_)
            | Self::Throughout(_)
            | Self::Within { .. }
            | Self::After(_)
            | Self::Undecided => None,
        }
    }
}

/// A date known to the day, week, month, season or year. Every value lies in the years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartialDate {
    /// A year.
    Year(Year),
    /// A season of a year.
    Season(Year, Season),
    /// A month of a year.
    Month(Month),
    /// An ISO 8601 week.
    Week(Week),
    /// A day.
    Day(NaiveDate),
}

impl PartialDate {
    /// A year, if it is 1 to 9999.
    pub fn year(year: i32) -> Option<Self> {
        Year::new(year).map(Self::Year)
    }

    /// A season, if its year is 1 to 9999. Winter is counted to the year in which it begins.
    pub fn season(year: i32, season: Season) -> Option<Self> {
        Year::new(year).map(|year| Self::Season(year, season))
    }

    /// A month, 1 to 12.
    pub fn month(year: i32, month: u32) -> Option<Self> {
        Year::new(year)?;
        NaiveDate::from_ymd_opt(year, month, 1).map(|first| Self::Month(Month { first }))
    }

    /// An ISO 8601 week, 1 to 52 or 53.
    pub fn week(year: i32, week: u32) -> Option<Self> {
        Year::new(year)?;
        NaiveDate::from_isoywd_opt(year, week, chrono::Weekday::Mon).map(|monday| Self::Week(Week { monday }))
    }

    /// The day on which it begins.
    pub fn first_day(self) -> NaiveDate {
        match self {
            Self::Year(year) => year.first,
            Self::Season(year, season) => month_start(year.first, season.first_month()),
            Self::Month(month) => month.first,
            Self::Week(week) => week.monday,
            Self::Day(day) => day,
        }
    }

    /// The day with which it ends.
    pub fn last_day(self) -> NaiveDate {
        let first = self.first_day();
        let after = match self {
            Self::Year(_) => first.checked_add_months(chrono::Months::new(12)),
            Self::Season(..) => first.checked_add_months(chrono::Months::new(3)),
            Self::Month(_) => first.checked_add_months(chrono::Months::new(1)),
            Self::Week(_) => first.checked_add_days(Days::new(7)),
            Self::Day(day) => return day,
        };
        after.and_then(|after| after.pred_opt()).unwrap_or(first)
    }
}

/// Every `Year` is 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year {
    first: NaiveDate,
}

impl Year {
    fn new(year: i32) -> Option<Self> {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).filter(|_| (1..=9999).contains(&year))?;
        Some(Self { first })
    }

    /// The number of the year.
    pub fn number(self) -> i32 {
        self.first.year()
    }
}

/// Every `Month` is a month of the years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    first: NaiveDate,
}

impl Month {
    /// The first day, from which year and number can be had.
    pub fn first_day(self) -> NaiveDate {
        self.first
    }
}

/// Every `Week` is an ISO 8601 week that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    monday: NaiveDate,
}

impl Week {
    /// The week's number, 1 to 53.
    pub fn number(self) -> u32 {
        self.monday.iso_week().week()
    }

    /// The year that the week belongs to, which is not always its Monday's.
    pub fn year(self) -> i32 {
        self.monday.iso_week().year()
    }
}

/// A season; meteorological, so that it begins with a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February.
    Winter,
}

impl Season {
    fn first_month(self) -> u32 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }
}

/// A part of a day, for visits whose clock time is not promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayPart {
    /// 6 to 9.
    Morning,
    /// 9 to 12.
    Forenoon,
    /// 12 to 17.
    Afternoon,
    /// 17 to 22.
    Evening,
    /// 22 to midnight, and on.
    Night,
}

impl DayPart {
    /// When the part begins.
    pub fn start(self) -> NaiveTime {
        oclock(match self {
            Self::Morning => 6,
            Self::Forenoon => 9,
            Self::Afternoon => 12,
            Self::Evening => 17,
            Self::Night => 22,
        })
    }

    fn end(self) -> NaiveTime {
        match self {
            Self::Morning => oclock(9),
            Self::Forenoon => oclock(12),
            Self::Afternoon => oclock(17),
            Self::Evening => oclock(22),
            Self::Night => NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default(),
        }
    }
}

/// From one date to another, each known as precisely as it is; the end is never before the start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    start: Option<PartialDate>,
    end: Option<PartialDate>,
}

impl Period {
    /// A period, if its end is not before its start. Either may be open.
    pub fn new(start: Option<PartialDate>, end: Option<PartialDate>) -> Option<Self> {
        match (start, end) {
            (Some(start), Some(end)) if end.last_day() < start.first_day() => None,
            _ => Some(Self { start, end }),
        }
    }

    /// The start as written.
    pub fn start(&self) -> Option<PartialDate> {
        self.start
    }

    /// The end as written.
    pub fn end(&self) -> Option<PartialDate> {
        self.end
    }

    /// The first day that belongs to it.
    pub fn first_day(&self) -> Option<NaiveDate> {
        self.start.map(PartialDate::first_day)
    }

    /// The last day that belongs to it.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.end.map(PartialDate::last_day)
    }

    /// Whether a day belongs to it.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.first_day().is_none_or(|first| first <= day) && self.last_day().is_none_or(|last| day <= last)
    }
}

/// How often something is done: every so many days or weeks, at clock times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeat {
    /// Every how many units; at least 1.
    pub every: u16,
    /// Days, weeks or months.
    pub unit: RepeatUnit,
    /// At which times of a day; none where it is open.
    pub times: Vec<NaiveTime>,
    /// What is not in the fields, in the source's words: "före frukost".
    pub note: Option<String>,
}

/// The unit of a [`Repeat`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RepeatUnit {
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
}

fn start_of(day: NaiveDate) -> NaiveDateTime {
    day.and_time(NaiveTime::MIN)
}

fn oclock(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default()
}

fn month_start(year: NaiveDate, month: u32) -> NaiveDate {
    year.with_month(month).unwrap_or(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_partial_date_spans_what_it_says() {
        #[track_caller]
        fn check(date: Option<PartialDate>, expected: Option<(&str, &str)>) {
            let span = date.map(|date| (date.first_day(), date.last_day()));
            assert_eq!(span, expected.map(|(first, last)| (day(first), day(last))));
        }
        check(PartialDate::year(2027), Some(("2027-01-01", "2027-12-31")));
        check(PartialDate::month(2028, 2), Some(("2028-02-01", "2028-02-29")));
        check(PartialDate::week(2026, 23), Some(("2026-06-01", "2026-06-07")));
        check(PartialDate::week(2026, 53), Some(("2026-12-28", "2027-01-03")));
        check(PartialDate::week(2027, 53), None);
        check(PartialDate::season(2026, Season::Winter), Some(("2026-12-01", "2027-02-28")));
        check(PartialDate::month(2026, 13), None);
        check(PartialDate::year(0), None);
        check(PartialDate::year(10_000), None);
        check(PartialDate::year(9999), Some(("9999-01-01", "9999-12-31")));
    }

    #[test]
    fn what_is_imprecise_is_over_when_its_span_is() {
        #[track_caller]
        fn is_over(when: When, now: &str) {
            assert!(when.is_over(now.parse().unwrap()), "{when:?} at {now}");
        }
        #[track_caller]
        fn is_not_over(when: When, now: &str) {
            assert!(!when.is_over(now.parse().unwrap()), "{when:?} at {now}");
        }
        let at = |text: &str| text.parse::<NaiveDateTime>().unwrap();
        let visit = When::At { start: at("2026-05-12T09:30:00"), end: Some(at("2026-05-12T10:15:00")) };
        is_not_over(visit.clone(), "2026-05-12T09:45:00");
        is_over(visit, "2026-05-12T10:15:01");
        let week = When::During(PartialDate::week(2026, 23).unwrap());
        is_not_over(week.clone(), "2026-06-07T23:59:59");
        is_over(week, "2026-06-08T00:00:00");
        is_not_over(When::Within { from: day("2026-05-08"), days: 14 }, "2026-05-22T12:00:00");
        is_over(When::Within { from: day("2026-05-08"), days: 14 }, "2026-05-23T00:00:00");
        let evening = When::PartOfDay { day: day("2026-05-12"), part: DayPart::Evening };
        is_not_over(evening.clone(), "2026-05-12T21:59:59");
        is_over(evening, "2026-05-12T22:00:00");
        is_not_over(When::After("operationen".into()), "2999-01-01T00:00:00");
        is_not_over(When::Undecided, "2999-01-01T00:00:00");
    }

    #[test]
    fn a_period_never_ends_before_it_starts() {
        let date = |text| Some(PartialDate::Day(day(text)));
        assert_eq!(Period::new(date("2026-05-02"), date("2026-05-01")), None);
        let year = PartialDate::year(2026);
        let period = Period::new(date("2026-05-02"), year).unwrap();
        assert!(period.contains(day("2026-12-31")) && !period.contains(day("2027-01-01")));
        assert!(Period::default().contains(day("1900-01-01")));
    }
}
