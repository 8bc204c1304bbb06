//! *`HoursOfService`*: dates, days of the week, months and hours, all of which must hold.

use chrono::NaiveTime;
use samplan_model::{PartialDate, Weekday};

use super::element::Element;
use super::reader::Reader;
use super::words;
use crate::source::Language;

/// When a way to make contact is open; always, where nothing is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Service(Vec<Opening>);

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Opening {
    start: Option<PartialDate>,
    end: Option<PartialDate>,
    days: Vec<Weekday>,
    months: Vec<u32>,
    from: Option<NaiveTime>,
    to: Option<NaiveTime>,
}

const DAYS: [(&str, Weekday, &str); 7] = [
    ("monday", Weekday::Mon, "måndag"),
    ("tuesday", Weekday::Tue, "tisdag"),
    ("wednesday", Weekday::Wed, "onsdag"),
    ("thursday", Weekday::Thu, "torsdag"),
    ("friday", Weekday::Fri, "fredag"),
    ("saturday", Weekday::Sat, "lördag"),
    ("sunday", Weekday::Sun, "söndag"),
];

impl Service {
    pub(super) fn of(reader: &mut Reader<'_, '_>, telecom: Element<'_>) -> Self {
        Self(telecom.children("period").take(MOST).map(|period| Opening::of(reader, period)).collect())
    }

    pub(super) fn is_always(&self) -> bool {
        self.0.is_empty()
    }

    /// The hours, where days and clock times say all of it.
    pub(super) fn exactly(&self) -> Option<Vec<(Vec<Weekday>, NaiveTime, NaiveTime)>> {
        let exact = |opening: &Opening| {
            let is_bound = opening.start.is_some() || opening.end.is_some() || !opening.months.is_empty();
            Some((opening.days.clone(), opening.from?, opening.to?)).filter(|_| !is_bound)
        };
        self.0.iter().map(exact).collect()
    }

    /// The same in words.
    pub(super) fn words(&self, language: Language) -> String {
        let openings = self.0.iter().map(|opening| opening.words(language)).filter(|words| !words.is_empty());
        openings.collect::<Vec<_>>().join("; ")
    }
}

/// Nobody opens in more ways than this.
const MOST: usize = 50;

impl Opening {
    fn of(reader: &mut Reader<'_, '_>, period: Element<'_>) -> Self {
        let dates = period.child("datePeriod");
        let mut date =
            |name| dates.and_then(|dates| reader.time(dates, name).stamp()).map(super::stamp::Stamp::date);
        let (start, end) = (date("start"), date("end"));
        let time = period.child("time");
        let clock = |name| time.and_then(|time| clock(&time.word_of(name)?));
        Self {
            start,
            end,
            days: all(period, "weekDay", |word| {
                DAYS.iter().find(|(name, ..)| *name == word).map(|(_, day, _)| *day)
            }),
            months: all(period, "month", |word| {
                (1..=12).find(|number| words::month(Language::English, *number).eq_ignore_ascii_case(word))
            }),
            from: clock("start"),
            to: clock("end"),
        }
    }

    fn words(&self, language: Language) -> String {
        let days: Vec<_> = DAYS
            .iter()
            .filter(|(_, day, _)| self.days.contains(day))
            .map(|(english, day, swedish)| match language {
                Language::Swedish => (place(*day), (*swedish).to_owned()),
                Language::English => (place(*day), capital(english)),
            })
            .collect();
        let mut months: Vec<_> =
            self.months.iter().map(|month| (*month, words::month(language, *month).to_owned())).collect();
        months.sort_unstable();
        let days = [listed(&days), self.hours(language)].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let months = listed(&months).map(|months| format!("{} {months}", words::of(language, "i", "in")));
        let parts = [Some(days).filter(|days| !days.is_empty()), months, self.dates(language)];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    fn hours(&self, language: Language) -> Option<String> {
        let hour = |time| hour(language, time);
        let clock = words::of(language, "kl. ", "");
        match (self.from.map(hour), self.to.map(hour)) {
            (Some(from), Some(to)) => Some(format!("{clock}{from}–{to}")),
            (Some(from), None) => Some(format!("{} {clock}{from}", words::of(language, "från", "from"))),
            (None, Some(to)) => Some(format!("{} {clock}{to}", words::of(language, "till", "until"))),
            (None, None) => None,
        }
    }

    fn dates(&self, language: Language) -> Option<String> {
        let date = |date| words::date(language, date);
        match (self.start.map(date), self.end.map(date)) {
            (Some(start), Some(end)) => Some(format!("{start} – {end}")),
            (Some(start), None) => Some(format!("{} {start}", words::of(language, "från och med", "from"))),
            (None, Some(end)) => Some(format!("{} {end}", words::of(language, "till och med", "until"))),
            (None, None) => None,
        }
    }
}

fn place(day: Weekday) -> u32 {
    DAYS.iter().zip(0..).find(|((_, known, _), _)| *known == day).map_or(0, |(_, place)| place)
}

/// Names in their order, three or more that follow each other as the first and the last of them.
fn listed(names: &[(u32, String)]) -> Option<String> {
    let mut runs: Vec<Vec<&(u32, String)>> = Vec::new();
    for name in names {
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|last| last.0 + 1 == name.0) => run.push(name),
            Some(_) | None => runs.push(vec![name]),
        }
    }
    let words = runs.iter().map(|run| match run.as_slice() {
        [first, _, .., last] => format!("{}–{}", first.1, last.1),
        some => some.iter().map(|name| name.1.as_str()).collect::<Vec<_>>().join(", "),
    });
    Some(words.collect::<Vec<_>>().join(", ")).filter(|words| !words.is_empty())
}

/// A clock time as it is said: "kl. 8.00", "8:00".
fn hour(language: Language, time: NaiveTime) -> String {
    use chrono::Timelike as _;
    let (hour, minute) = (time.hour(), time.minute());
    match language {
        Language::Swedish => format!("{hour}.{minute:02}"),
        Language::English => format!("{hour}:{minute:02}"),
    }
}

fn capital(word: &str) -> String {
    let mut signs = word.chars();
    signs.next().map_or(String::new(), |first| first.to_uppercase().chain(signs).collect())
}

/// All that elements of one name say, each once.
fn all<T: PartialEq>(period: Element<'_>, name: &str, of: impl Fn(&str) -> Option<T>) -> Vec<T> {
    let mut found = Vec::new();
    for element in period.children(name).take(MOST) {
        let word = element.word().map(|word| word.trim().to_ascii_lowercase());
        if let Some(value) = word.and_then(|word| of(&word)).filter(|value| !found.contains(value)) {
            found.push(value);
        }
    }
    found
}

/// `HHmmss`, its seconds left out or not.
fn clock(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    let is_plain = matches!(text.len(), 4 | 6) && text.bytes().all(|byte| byte.is_ascii_digit());
    let part = |from: usize, to: usize| text.get(from..to)?.parse().ok();
    NaiveTime::from_hms_opt(part(0, 2)?, part(2, 4)?, 0).filter(|_| is_plain)
}
