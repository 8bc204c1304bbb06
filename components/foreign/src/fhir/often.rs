//! The parts of a timing in words.

use super::node::Node;
use super::quantity::number;
use crate::source::Language;

/// A unit of time: one of it, more of it, "every" and "every second" of it, Swedish and English.
struct Unit {
    one: (&'static str, &'static str),
    many: (&'static str, &'static str),
    every: (&'static str, &'static str),
    second: &'static str,
    nth: &'static str,
}

fn unit(code: &str) -> Option<Unit> {
    let unit = |one, many, every, second, nth| Some(Unit { one, many, every, second, nth });
    match code {
        "s" => unit(
            ("sekund", "second"),
            ("sekunder", "seconds"),
            ("varje sekund", "every second"),
            "varannan",
            "var",
        ),
        "min" => unit(
            ("minut", "minute"),
            ("minuter", "minutes"),
            ("varje minut", "every minute"),
            "varannan",
            "var",
        ),
        "h" => unit(("timme", "hour"), ("timmar", "hours"), ("varje timme", "every hour"), "varannan", "var"),
        "d" => unit(("dag", "day"), ("dagar", "days"), ("varje dag", "every day"), "varannan", "var"),
        "wk" => {
            unit(("vecka", "week"), ("veckor", "weeks"), ("varje vecka", "every week"), "varannan", "var")
        }
        "mo" => {
            unit(("månad", "month"), ("månader", "months"), ("varje månad", "every month"), "varannan", "var")
        }
        "a" => unit(("år", "year"), ("år", "years"), ("varje år", "every year"), "vartannat", "vart"),
        _ => None,
    }
}

/// "2–3", or one of them.
fn span(repeat: Node<'_>, least: &str, most: &str, language: Language) -> Option<String> {
    match (repeat.word_of(least), repeat.word_of(most)) {
        (Some(least), Some(most)) if least != most => Some(number(&format!("{least}–{most}"), language)),
        (Some(least), _) => Some(number(&least, language)),
        (None, Some(most)) => {
            Some(format!("{} {}", language.of("högst", "at most"), number(&most, language)))
        }
        (None, None) => None,
    }
}

/// "varje dag", "varannan vecka", "var 8:e timme", "2–3 gånger per dag", "1 gång på 4–6 timmar".
pub(super) fn frequency(repeat: Node<'_>, language: Language) -> Option<String> {
    let times = span(repeat, "frequency", "frequencyMax", language);
    let period = span(repeat, "period", "periodMax", language);
    let Some(unit) = repeat.text_of("periodUnit").and_then(unit) else {
        // Without a unit, only how many times is known.
        return times
            .filter(|_| repeat.get("period").is_none())
            .map(|times| format!("{times} {}", times_word(&times, language)));
    };
    let one = (language.of(unit.one.0, unit.one.1), language.of(unit.many.0, unit.many.1));
    let (times, period) = (times.unwrap_or_else(|| "1".to_owned()), period.unwrap_or_else(|| "1".to_owned()));
    Some(match (times.as_str(), period.as_str()) {
        ("1", "1" | "1,0" | "1.0") => language.of(unit.every.0, unit.every.1).to_owned(),
        ("1", "2") => match language {
            Language::Swedish => format!("{} {}", unit.second, one.0),
            Language::English => format!("every other {}", one.0),
        },
        ("1", every) if every.bytes().all(|byte| byte.is_ascii_digit()) => match language {
            Language::Swedish => format!("{} {every}:e {}", unit.nth, one.0),
            Language::English => format!("every {every} {}", one.1),
        },
        (_, "1" | "1,0" | "1.0") => {
            format!("{times} {} {} {}", times_word(&times, language), language.of("per", "per"), one.0)
        }
        (_, every) => {
            format!("{times} {} {} {every} {}", times_word(&times, language), language.of("på", "in"), one.1)
        }
    })
}

fn times_word(times: &str, language: Language) -> &'static str {
    if times == "1" { language.of("gång", "time") } else { language.of("gånger", "times") }
}

fn lasting(value: &str, code: &str, language: Language) -> Option<String> {
    let unit = unit(code)?;
    let is_one = value == "1";
    Some(format!(
        "{value} {}",
        if is_one { language.of(unit.one.0, unit.one.1) } else { language.of(unit.many.0, unit.many.1) }
    ))
}

/// "30 minuter", "15–30 minuter åt gången".
pub(super) fn duration(repeat: Node<'_>, language: Language) -> Option<String> {
    let value = span(repeat, "duration", "durationMax", language)?;
    let lasting = lasting(&value, repeat.text_of("durationUnit")?, language)?;
    Some(format!("{lasting} {}", language.of("åt gången", "each time")))
}

/// "totalt 10 gånger".
pub(super) fn count(repeat: Node<'_>, language: Language) -> Option<String> {
    let count = span(repeat, "count", "countMax", language)?;
    Some(format!("{} {count} {}", language.of("totalt", "in all"), times_word(&count, language)))
}

/// "i 10 dagar", "i 5–7 dagar".
pub(super) fn bounds(repeat: Node<'_>, language: Language) -> Option<String> {
    let code =
        |quantity: Node<'_>| quantity.text_of("code").or_else(|| quantity.text_of("unit")).map(str::to_owned);
    let (value, code) = match (repeat.get("boundsDuration"), repeat.get("boundsRange")) {
        (Some(duration), _) => (number(&duration.word_of("value")?, language), code(duration)?),
        (None, Some(range)) => {
            let side = |name| {
                range.get(name).and_then(|side| side.word_of("value")).map(|value| number(&value, language))
            };
            let code = range.first(&["high", "low"]).and_then(code)?;
            match (side("low"), side("high")) {
                (Some(low), Some(high)) => (format!("{low}–{high}"), code),
                (Some(only), None) | (None, Some(only)) => (only, code),
                (None, None) => return None,
            }
        }
        (None, None) => return None,
    };
    let lasting = lasting(&value, &code, language).unwrap_or_else(|| format!("{value} {code}"));
    Some(format!("{} {lasting}", language.of("i", "for")))
}

/// What one's day is made of: "30 minuter före frukost".
pub(super) fn occasions(repeat: Node<'_>, language: Language) -> Option<String> {
    let offset = repeat
        .word_of("offset")
        .filter(|offset| offset != "0")
        .and_then(|offset| lasting(&offset, "min", language));
    let occasion = |code: Node<'_>| {
        let said = occasion(code.text()?, language)?;
        Some(match &offset {
            Some(offset) => format!("{offset} {said}"),
            None => said.to_owned(),
        })
    };
    let occasions: Vec<_> = repeat.all("when").take(40).filter_map(occasion).collect();
    (!occasions.is_empty()).then(|| language.list(&occasions))
}

fn occasion(code: &str, language: Language) -> Option<&'static str> {
    let (swedish, english) = match code {
        "MORN" => ("på morgonen", "in the morning"),
        "MORN.early" => ("tidigt på morgonen", "early in the morning"),
        "MORN.late" => ("sent på morgonen", "late in the morning"),
        "NOON" => ("mitt på dagen", "at noon"),
        "AFT" => ("på eftermiddagen", "in the afternoon"),
        "AFT.early" => ("tidigt på eftermiddagen", "early in the afternoon"),
        "AFT.late" => ("sent på eftermiddagen", "late in the afternoon"),
        "EVE" => ("på kvällen", "in the evening"),
        "EVE.early" => ("tidigt på kvällen", "early in the evening"),
        "EVE.late" => ("sent på kvällen", "late in the evening"),
        "NIGHT" => ("på natten", "at night"),
        "PHS" => ("efter att ha somnat", "after falling asleep"),
        "IMD" => ("genast", "at once"),
        "HS" => ("till natten", "at bedtime"),
        "WAKE" => ("vid uppvaknandet", "on waking"),
        "C" => ("till maten", "with a meal"),
        "CM" => ("till frukost", "with breakfast"),
        "CD" => ("till lunch", "with lunch"),
        "CV" => ("till middag", "with dinner"),
        "AC" => ("före maten", "before a meal"),
        "ACM" => ("före frukost", "before breakfast"),
        "ACD" => ("före lunch", "before lunch"),
        "ACV" => ("före middag", "before dinner"),
        "PC" => ("efter maten", "after a meal"),
        "PCM" => ("efter frukost", "after breakfast"),
        "PCD" => ("efter lunch", "after lunch"),
        "PCV" => ("efter middag", "after dinner"),
        _ => return None,
    };
    Some(language.of(swedish, english))
}

/// The codes of `Timing.code`.
pub(super) fn of_code(code: &str, language: Language) -> Option<&'static str> {
    let (swedish, english) = match code {
        "QD" => ("varje dag", "every day"),
        "QOD" => ("varannan dag", "every other day"),
        "BID" => ("2 gånger per dag", "2 times per day"),
        "TID" => ("3 gånger per dag", "3 times per day"),
        "QID" => ("4 gånger per dag", "4 times per day"),
        "AM" => ("varje morgon", "every morning"),
        "PM" => ("varje eftermiddag", "every afternoon"),
        "BED" => ("till natten", "at bedtime"),
        "WK" => ("varje vecka", "every week"),
        "MO" => ("varje månad", "every month"),
        "Q1H" => ("varje timme", "every hour"),
        "Q2H" => ("varannan timme", "every other hour"),
        "Q3H" => ("var 3:e timme", "every 3 hours"),
        "Q4H" => ("var 4:e timme", "every 4 hours"),
        "Q6H" => ("var 6:e timme", "every 6 hours"),
        "Q8H" => ("var 8:e timme", "every 8 hours"),
        _ => return None,
    };
    Some(language.of(swedish, english))
}
