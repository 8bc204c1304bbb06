//! From when to when something holds, as a journal note says it: "2026-03-01 – 2027-02-28", "t.o.m. 2027-02-28".

use samplan_model::{PartialDate, Period};
use samplan_read::native::lenient::Maybe;
use samplan_read::native::when::Date;
use samplan_read::native::wire;

use super::stamp::Stamp;

/// What a text says of validity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Validity {
    /// None where it says no dates, more than two, or one of which it isn't plain what it is.
    pub(super) period: Option<wire::Period>,
    /// Whether the text says nothing else.
    pub(super) is_whole: bool,
}

/// Words that say no more than the dates between which they stand.
const EMPTY: [&str; 16] = [
    "från", "fr", "o", "m", "from", "fr.o.m", "till", "t", "och", "med", "tom", "t.o.m", "tills", "vidare",
    "gäller", "längst",
];

pub(super) fn of(text: &str) -> Validity {
    let mut dates = Vec::new();
    let mut is_whole = true;
    let mut word_before = String::new();
    let mut before = Vec::new();
    for word in text.split([' ', '\n', '\t', '–', '—', ',', '/']).filter(|word| !word.is_empty()) {
        let plain = word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase();
        match date(&plain) {
            Some(date) => {
                dates.push(date);
                before.push(word_before.clone());
            }
            None if plain.is_empty() => {}
            None => {
                is_whole &= EMPTY.contains(&plain.as_str());
                word_before = plain;
            }
        }
    }
    let is_end = |before: &str| ["med", "m", "tom", "t.o.m", "till", "längst"].contains(&before);
    let is_start = |text: &str| text.contains("från") || text.contains("fr.o.m") || text.contains("vidare");
    let lower = text.to_lowercase();
    let (start, end) = match (dates.as_slice(), before.as_slice()) {
        ([start, end], _) => (Some(*start), Some(*end)),
        ([date], _) if is_start(&lower) => (Some(*date), None),
        ([date], [before]) if is_end(before) => (None, Some(*date)),
        _ => (None, None),
    };
    let is_said = start.is_some() || end.is_some();
    let period = Period::new(start, end).filter(|_| is_said);
    Validity {
        period: period.map(|_| wire::Period { start: Maybe(start.map(Date)), end: Maybe(end.map(Date)) }),
        is_whole,
    }
}

/// A date as it is written in Sweden: 2026-03-01, 20260301, 2026-03. A year alone may be any number.
fn date(word: &str) -> Option<PartialDate> {
    let is_dated = word.len() >= 7 && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    is_dated.then(|| Stamp::parse(word)).flatten().map(Stamp::date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_taken_where_it_is_plain_what_they_are() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            let Validity { period, is_whole } = of(text);
            let date = |date: &Maybe<Date>| {
                let written = date.0.map(|date| serde_json::to_value(date).unwrap());
                written.map_or(String::new(), |date| date.as_str().unwrap().to_owned())
            };
            let found = period
                .map_or("?".to_owned(), |period| format!("{}/{}", date(&period.start), date(&period.end)));
            assert_eq!(format!("{found}{}", if is_whole { "" } else { " +" }), expected, "{text}");
        }
        check("2026-03-01 – 2027-02-28", "2026-03-01/2027-02-28");
        check("2026-03-01–2027-02-28", "2026-03-01/2027-02-28");
        check("20260301 - 20270228", "2026-03-01/2027-02-28");
        check("Från och med 2026-03 till och med 2027-02", "2026-03/2027-02");
        check("t.o.m. 2027-02-28", "/2027-02-28");
        check("till och med 2027-02-28", "/2027-02-28");
        check("från 2026-03-01 tills vidare", "2026-03-01/");
        check("fr.o.m. 2026-03-01", "2026-03-01/");
        check("2026-03-01, följs upp vid årsbesöket", "? +");
        check("2027-03-01 – 2026-02-28", "?");
        check("ett år", "? +");
    }
}
