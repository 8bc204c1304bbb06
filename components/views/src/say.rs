//! Dates, times and numbers in words. Relative words stand beside a date, never alone.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, NaiveTime, Timelike as _};
use samplan_arrange::letters;
use samplan_model::gather::Gather as _;
use samplan_model::{DayPart, Decimal, PartialDate, Period, Repeat, RepeatUnit, Season, When, iso};

use crate::texts::{Texts, fill};

/// Says times in one language, on one day.
#[derive(Clone, Copy, Debug)]
pub struct Say<'t> {
    /// The words.
    pub texts: &'t Texts,
    /// The day on which it is said.
    pub today: NaiveDate,
}

impl Say<'_> {
    /// A day with its weekday: "tisdag 12 maj", with the year when it is not this one.
    pub fn weekday(&self, day: NaiveDate) -> String {
        let weekday = self.weekday_name(day);
        format!("{weekday} {}", self.day(day))
    }

    /// A day: "12 maj", with the year when it is not this one.
    pub fn day(&self, day: NaiveDate) -> String {
        let month = self.month_name(day);
        if day.year() == self.today.year() {
            format!("{} {month}", day.day())
        } else {
            format!("{} {month} {}", day.day(), day.year())
        }
    }

    /// A day with its year: "12 maj 2026".
    pub fn full_day(&self, day: NaiveDate) -> String {
        format!("{} {} {}", day.day(), self.month_name(day), day.year())
    }

    /// A month: "maj", with the year when it is not this one.
    pub fn month(&self, first: NaiveDate) -> String {
        let name = self.month_name(first);
        if first.year() == self.today.year() { name.to_owned() } else { format!("{name} {}", first.year()) }
    }

    /// Today in whole: "Måndag 11 maj 2026, vecka 20".
    pub fn today_line(&self) -> String {
        let today = self.today;
        capital(&fill(
            &self.texts.today_line,
            &[
                ("weekday", self.weekday_name(today)),
                ("day", &today.day().to_string()),
                ("month", self.month_name(today)),
                ("year", &today.year().to_string()),
                ("week", &today.iso_week().week().to_string()),
            ],
        ))
    }

    /// A clock time: "09.30" in Swedish.
    pub fn clock(&self, time: NaiveTime) -> String {
        format!("{:02}{}{:02}", time.hour(), self.texts.clock_sign, time.minute())
    }

    /// A moment: "i dag kl. 10.42", "12 maj kl. 09.30". Midnight is the day: many sources know no more of a value than that,
    /// and a clock that nobody read is worse than none.
    pub fn moment(&self, moment: NaiveDateTime) -> String {
        let day = self.near(moment.date()).map_or_else(|| self.day(moment.date()), str::to_owned);
        match moment.time() {
            NaiveTime::MIN => day,
            time => format!("{day} {}", fill(&self.texts.at_clock, &[("clock", &self.clock(time))])),
        }
    }

    /// A time in full, as it stands in an item's name: "tisdag 12 maj kl. 09.30".
    pub fn when(&self, when: &When) -> String {
        let texts = self.texts;
        match when {
            When::At { start, end } => {
                format!("{} {}", self.weekday(start.date()), self.clocks(*start, *end))
            }
            When::PartOfDay { day, part } => format!("{} {}", self.weekday(*day), self.part(*part)),
            When::During(date) => self.partial(*date),
            When::Throughout(period) => self.period(period),
            When::Within { from, days } => {
                let last = when.last_day().unwrap_or(*from);
                fill(&texts.within_days, &[("n", &days.to_string()), ("date", &self.day(last))])
            }
            When::After(event) => fill(&texts.after_event, &[("event", event)]),
            When::Undecided => texts.undecided.to_string(),
        }
    }

    /// A time in full, or nothing where nothing is decided.
    pub fn known(&self, when: &When) -> Option<String> {
        (*when != When::Undecided).then(|| self.when(when))
    }

    /// From clock to clock: "kl. 09.30", "kl. 09.30–10.15", "kl. 22.00 till 13 maj kl. 06.00".
    pub fn clocks(&self, start: NaiveDateTime, end: Option<NaiveDateTime>) -> String {
        let from = self.clock(start.time());
        let at = fill(&self.texts.at_clock, &[("clock", &from)]);
        match end.filter(|end| *end != start) {
            None => at,
            Some(end) if end.date() == start.date() => {
                fill(&self.texts.clock_span, &[("start", &from), ("end", &self.clock(end.time()))])
            }
            Some(end) => {
                let until = fill(&self.texts.at_clock, &[("clock", &self.clock(end.time()))]);
                fill(
                    &self.texts.date_to_date,
                    &[("start", &at), ("end", &format!("{} {until}", self.day(end.date())))],
                )
            }
        }
    }

    /// A date as precisely as it is known.
    pub fn partial(&self, date: PartialDate) -> String {
        let texts = self.texts;
        match date {
            PartialDate::Year(year) => year.number().to_string(),
            PartialDate::Season(year, season) => {
                let text = match season {
                    Season::Spring => &texts.season_spring,
                    Season::Summer => &texts.season_summer,
                    Season::Autumn => &texts.season_autumn,
                    Season::Winter => &texts.season_winter,
                };
                fill(text, &[("year", &year.number().to_string())])
            }
            PartialDate::Month(month) => {
                let first = month.first_day();
                format!("{} {}", self.month_name(first), first.year())
            }
            PartialDate::Week(week) => {
                let text = fill(&texts.week, &[("week", &week.number().to_string())]);
                if week.year() == self.today.year() { text } else { format!("{text} {}", week.year()) }
            }
            PartialDate::Day(day) => self.weekday(day),
        }
    }

    /// A period: "1 maj till 31 december", "från 14 april".
    pub fn period(&self, period: &Period) -> String {
        let said = |date: PartialDate| match date {
            PartialDate::Day(day) => self.full_day(day),
            PartialDate::Year(_) | PartialDate::Season(..) | PartialDate::Month(_) | PartialDate::Week(_) => {
                self.partial(date)
            }
        };
        match (period.start().map(said), period.end().map(said)) {
            (Some(start), Some(end)) if start == end => start,
            (Some(start), Some(end)) => fill(&self.texts.date_to_date, &[("start", &start), ("end", &end)]),
            (Some(start), None) => fill(&self.texts.from_date, &[("date", &start)]),
            (None, Some(end)) => fill(&self.texts.until_date, &[("date", &end)]),
            (None, None) => self.texts.undecided.to_string(),
        }
    }

    /// A near day in words: "i dag", "om 5 dagar"; none where it is further off than two weeks.
    pub fn relative(&self, day: NaiveDate) -> Option<String> {
        if let Some(word) = self.near(day) {
            return Some(word.to_owned());
        }
        let days = day.signed_duration_since(self.today).num_days();
        let text = match days {
            2..=14 => &self.texts.relative_in_days,
            -14..=-2 => &self.texts.relative_days_ago,
            _ => return None,
        };
        Some(fill(text, &[("n", &days.unsigned_abs().to_string())]))
    }

    /// How often: "Varje dag kl. 08.00, före frukost".
    pub fn repeat(&self, repeat: &Repeat) -> String {
        let texts = self.texts;
        let text = match (repeat.unit, repeat.every) {
            (RepeatUnit::Day, 1) => &texts.repeat_daily,
            (RepeatUnit::Day, _) => &texts.repeat_every_days,
            (RepeatUnit::Week, 1) => &texts.repeat_weekly,
            (RepeatUnit::Week, _) => &texts.repeat_every_weeks,
            (RepeatUnit::Month, 1) => &texts.repeat_monthly,
            (RepeatUnit::Month, _) => &texts.repeat_every_months,
        };
        let mut said = fill(text, &[("n", &repeat.every.to_string())]);
        if !repeat.times.is_empty() {
            let times: Vec<_> = repeat.times.iter().map(|time| self.clock(*time)).gathered();
            said = format!("{said} {}", fill(&texts.repeat_at, &[("times", &self.list(&times))]));
        }
        match &repeat.note {
            Some(note) => format!("{said}, {note}"),
            None => said,
        }
    }

    /// A number with the language's decimal sign.
    pub fn number(&self, number: Decimal) -> String {
        number.to_string().replace('.', &self.texts.decimal_point).replace('-', "\u{2212}")
    }

    /// "Astas", "Jonas".
    pub fn genitive(&self, name: &str) -> String {
        // In Swedish, a name that ends with a hiss takes no further one: "Jonas planer".
        let text = if name.ends_with(['s', 'S', 'x', 'X', 'z', 'Z']) {
            &self.texts.genitive_hissing
        } else {
            &self.texts.genitive
        };
        fill(text, &[("name", name)])
    }

    /// "ett, två och tre".
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [rest @ .., last] => format!("{} {} {last}", rest.join(", "), self.texts.list_and),
        }
    }

    fn near(&self, day: NaiveDate) -> Option<&str> {
        match day.signed_duration_since(self.today).num_days() {
            0 => Some(&self.texts.relative_today),
            1 => Some(&self.texts.relative_tomorrow),
            -1 => Some(&self.texts.relative_yesterday),
            _ => None,
        }
    }

    fn part(&self, part: DayPart) -> &str {
        match part {
            DayPart::Morning => &self.texts.part_morning,
            DayPart::Forenoon => &self.texts.part_forenoon,
            DayPart::Afternoon => &self.texts.part_afternoon,
            DayPart::Evening => &self.texts.part_evening,
            DayPart::Night => &self.texts.part_night,
        }
    }

    /// The part of a day as a row's short time, with a place to break where it is long.
    pub fn day_part(&self, part: DayPart) -> String {
        match part {
            DayPart::Afternoon => self.texts.part_afternoon_short.to_string(),
            DayPart::Morning | DayPart::Forenoon | DayPart::Evening | DayPart::Night => {
                capital(self.part(part))
            }
        }
    }

    fn weekday_name(&self, day: NaiveDate) -> &str {
        let index = usize::try_from(day.weekday().num_days_from_monday()).unwrap_or_default();
        self.texts.weekdays.get(index).map_or("", |name| name)
    }

    /// A weekday, short: "mån".
    pub fn weekday_short(&self, weekday: chrono::Weekday) -> &str {
        let index = usize::try_from(weekday.num_days_from_monday()).unwrap_or_default();
        self.texts.weekdays_short.get(index).map_or("", |name| name)
    }

    fn month_name(&self, day: NaiveDate) -> &str {
        usize::try_from(day.month0())
            .ok()
            .and_then(|index| self.texts.months.get(index))
            .map_or("", |name| name)
    }

    /// A day, as short as it may be: "12 maj", "2027-05-12".
    pub fn short_day(&self, day: NaiveDate) -> String {
        let name = usize::try_from(day.month0()).ok().and_then(|index| self.texts.months_short.get(index));
        match name {
            Some(name) if day.year() == self.today.year() => format!("{} {name}", day.day()),
            Some(_) | None => iso::day(day),
        }
    }
}

/// A text with a capital first letter, for the beginning of a line.
pub fn capital(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => std::iter::once(letters::capital(first)).chain(characters).collect(),
        None => String::new(),
    }
}

/// A text in small letters, for the middle of a sentence.
pub fn small(text: &str) -> String {
    text.chars().map(letters::small).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Locale;

    #[track_caller]
    fn check(when: When, swedish: &str, english: &str) {
        let today = "2026-05-11".parse().unwrap();
        let said = |locale: Locale| Say { texts: locale.texts(), today }.when(&when);
        assert_eq!((said(Locale::Swedish).as_str(), said(Locale::English).as_str()), (swedish, english));
    }

    #[test]
    fn a_time_is_said_as_precisely_as_it_is_known() {
        let at = |text: &str| text.parse::<NaiveDateTime>().unwrap();
        let start = at("2026-05-12T09:30:00");
        check(When::At { start, end: None }, "tisdag 12 maj kl. 09.30", "Tuesday 12 May at 09:30");
        check(
            When::At { start, end: Some(at("2026-05-12T10:15:00")) },
            "tisdag 12 maj kl. 09.30–10.15",
            "Tuesday 12 May 09:30–10:15",
        );
        check(
            When::PartOfDay { day: start.date(), part: DayPart::Evening },
            "tisdag 12 maj kväll",
            "Tuesday 12 May evening",
        );
        check(When::During(PartialDate::week(2026, 23).unwrap()), "vecka 23", "week 23");
        check(When::During(PartialDate::week(2027, 1).unwrap()), "vecka 1 2027", "week 1 2027");
        check(When::During(PartialDate::month(2027, 5).unwrap()), "maj 2027", "May 2027");
        check(When::During(PartialDate::year(2027).unwrap()), "2027", "2027");
        check(When::During(PartialDate::season(2026, Season::Autumn).unwrap()), "hösten 2026", "autumn 2026");
        check(
            When::Within { from: "2026-05-08".parse().unwrap(), days: 14 },
            "inom 14 dagar, senast 22 maj",
            "within 14 days, by 22 May",
        );
        check(When::After("operationen".into()), "efter operationen", "after operationen");
        check(When::Undecided, "ingen tid bestämd", "no time decided");
    }

    #[test]
    fn near_days_have_words() {
        #[track_caller]
        fn check(say: &Say<'_>, day: &str, expected: Option<&str>) {
            assert_eq!(say.relative(day.parse().unwrap()).as_deref(), expected);
        }
        let texts = Locale::Swedish.texts();
        let say = Say { texts, today: "2026-05-11".parse().unwrap() };
        check(&say, "2026-05-11", Some("i dag"));
        check(&say, "2026-05-12", Some("i morgon"));
        check(&say, "2026-05-10", Some("i går"));
        check(&say, "2026-05-16", Some("om 5 dagar"));
        check(&say, "2026-05-01", Some("för 10 dagar sedan"));
        check(&say, "2026-06-30", None);
        assert_eq!(say.today_line(), "Måndag 11 maj 2026, vecka 20");
        assert_eq!(say.number("-7.90".parse().unwrap()), "\u{2212}7,90");
    }
}
