//! The few words that are made here, in the language that is asked for. What a source says stays in its own.

use chrono::Datelike as _;
use samplan_model::PartialDate;

use crate::source::Language;

/// The words of a language.
pub(super) fn of(language: Language, swedish: &'static str, english: &'static str) -> &'static str {
    match language {
        Language::Swedish => swedish,
        Language::English => english,
    }
}

const MONTHS: [(&str, &str); 12] = [
    ("januari", "January"),
    ("februari", "February"),
    ("mars", "March"),
    ("april", "April"),
    ("maj", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("augusti", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
];

/// The name of a month, by its number.
pub(super) fn month(language: Language, number: u32) -> &'static str {
    let place = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    let (swedish, english) = place.and_then(|place| MONTHS.get(place)).copied().unwrap_or_default();
    of(language, swedish, english)
}

/// A date in words, as precisely as it is known.
pub(super) fn date(language: Language, date: PartialDate) -> String {
    let first = date.first_day();
    let month = month(language, first.month());
    match date {
        PartialDate::Day(day) => format!("{} {month} {}", day.day(), day.year()),
        PartialDate::Month(_) => format!("{month} {}", first.year()),
        PartialDate::Year(year) => year.number().to_string(),
        // The contracts have neither.
        PartialDate::Week(_) | PartialDate::Season(..) => String::new(),
    }
}
