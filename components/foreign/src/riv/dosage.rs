//! How a medicine is taken, in words. What a prescriber has written comes first; else it is made of the structure. Rule: all of a
//! dosage is told or none of it, as half of one would mislead.

use std::borrow::Cow;

use samplan_model::PartialDate;

use super::element::{Element, Truth};
use super::stamp::Stamp;
use super::words;
use crate::source::Language;

/// There is a dosage, and not all of it can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Untold;

/// Whether a medicine is taken always or when it is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    Set,
    /// Only a dosage under a condition is given (*vid behov*).
    OnCondition,
}

/// Nobody follows a dosage in more parts than this.
const MOST: usize = 50;

/// How a drug is taken; none where its dosage is not given.
pub(super) fn of(drug: Element<'_>, language: Language) -> Result<Option<(String, Need)>, Untold> {
    let mut all = Vec::new();
    let mut need = Need::OnCondition;
    for (place, dosage) in drug.children("dosage").enumerate() {
        if place == MOST {
            return Err(Untold);
        }
        let (words, own) = one(dosage, language)?;
        if own == Need::Set {
            need = Need::Set;
        }
        if !words.is_empty() && !all.contains(&words) {
            all.push(words);
        }
    }
    Ok(Some((all.join("; "), need)).filter(|(words, _)| !words.is_empty()))
}

fn one(dosage: Element<'_>, language: Language) -> Result<(String, Need), Untold> {
    let set = dosage.child("setDosage");
    let conditional = dosage.child("conditionalDosage");
    let need = match (set, conditional) {
        (None, Some(_)) => Need::OnCondition,
        (Some(_) | None, _) => Need::Set,
    };
    // In words, it is whole: length and greatest dose are what the prescriber has said.
    if let Some(instruction) = said(dosage, "dosageInstruction") {
        return Ok((instruction, need));
    }
    let mut parts = Vec::new();
    if let Some(set) = set {
        parts.push(way(set, language)?);
    }
    if let Some(conditional) = conditional {
        let way = way(conditional, language)?;
        let condition = said(conditional, "conditionDescription");
        let condition =
            condition.unwrap_or_else(|| words::of(language, "vid behov", "when needed").to_owned());
        parts.push(format!("{condition}: {way}"));
    }
    if let Some(maximum) = dosage.child("maximumDosage") {
        let most = most(maximum, language).map_or_else(|| way(maximum, language), Ok)?;
        parts.push(format!("{} {most}", words::of(language, "högst", "at most")));
    }
    if parts.is_empty() {
        // The short form is one that many write and few patients read; it is what there is.
        parts.extend(said(dosage, "shortNotation"));
    }
    parts.extend(length(dosage, language)?);
    if parts.is_empty() && !dosage.0.fields().is_empty() { Err(Untold) } else { Ok((parts.join(", "), need)) }
}

fn said(element: Element<'_>, name: &str) -> Option<String> {
    element.text_of(name).map(|text| text.0)
}

/// For how long.
fn length(dosage: Element<'_>, language: Language) -> Result<Option<String>, Untold> {
    let Some(length) = dosage.child("lengthOfTreatment") else { return Ok(None) };
    let interval = length.child("treatmentInterval").unwrap_or(length);
    let is_most =
        [dosage, length].iter().any(|element| element.truth_of("isMaximumTreatmentTime") == Truth::Yes);
    let amount = amount(interval, language).ok_or(Untold)?;
    let word = if is_most {
        words::of(language, "i högst", "for at most")
    } else {
        words::of(language, "i", "for")
    };
    Ok(Some(format!("{word} {amount}")))
}

/// One way of taking: as often as, every so often, at set times, once, in steps, or in words.
fn way(dosage: Element<'_>, language: Language) -> Result<String, Untold> {
    let told = match () {
        () if dosage.child("unstructuredDosageInformation").is_some() => {
            dosage.child("unstructuredDosageInformation").and_then(|own| said(own, "text"))
        }
        () if dosage.child("frequencyDosage").is_some() => {
            dosage.child("frequencyDosage").and_then(|own| frequency(own, language))
        }
        () if dosage.child("periodDosage").is_some() => {
            dosage.child("periodDosage").and_then(|own| period(own, language))
        }
        () if dosage.child("occasionDosage").is_some() => {
            dosage.child("occasionDosage").and_then(|own| occasions(own, language))
        }
        () if dosage.child("singleDose").is_some() => {
            dosage.child("singleDose").and_then(|own| single(own, language))
        }
        () => dosage.child("rampedDosage").and_then(|own| ramp(own, language)),
    };
    told.ok_or(Untold)
}

/// "1 tablett 3 gånger per dag".
fn frequency(own: Element<'_>, language: Language) -> Option<String> {
    let dose = amount(own.child("dose")?, language)?;
    let frequency = own.child("frequency")?;
    let times = number(frequency, "value")?;
    let unit = frequency.word_of("unit")?;
    let per = unit.trim_start_matches(['1', '/']).trim_end_matches("-1");
    let (per, _) = unit_words(per, language)?;
    let every = words::of(language, "per", "a");
    Some(match (times.as_str(), language) {
        ("1", Language::Swedish) => format!("{dose} 1 gång per {per}"),
        ("1", Language::English) => format!("{dose} once a {per}"),
        (times, Language::Swedish) => format!("{dose} {times} gånger {every} {per}"),
        (times, Language::English) => format!("{dose} {times} times {every} {per}"),
    })
}

/// "1 tablett varannan dag", "1 tablett var 8:e timme".
fn period(own: Element<'_>, language: Language) -> Option<String> {
    let dose = amount(own.child("dose")?, language)?;
    let period = own.child("period")?;
    Some(format!("{dose} {}", every(period, language)?))
}

/// "8 tabletter per dag": a greatest dose is a rate.
fn most(maximum: Element<'_>, language: Language) -> Option<String> {
    let own = maximum.child("periodDosage")?;
    let period = own.child("period").filter(|period| number(*period, "value").as_deref() == Some("1"))?;
    let unit = period.word_of("unit")?;
    let (one, _) = unit_words(&unit, language)?;
    Some(format!("{} {} {one}", amount(own.child("dose")?, language)?, words::of(language, "per", "a")))
}

fn every(period: Element<'_>, language: Language) -> Option<String> {
    let value = number(period, "value")?;
    let unit = period.word_of("unit")?;
    let (one, many) = unit_words(&unit, language)?;
    Some(match (value.as_str(), language) {
        ("1", Language::Swedish) => format!("varje {one}"),
        ("2", Language::Swedish) => format!("varannan {one}"),
        (value, Language::Swedish) => {
            let is_second = value.ends_with(['1', '2']) && !value.ends_with("11") && !value.ends_with("12");
            format!("var {value}:{} {one}", if is_second { "a" } else { "e" })
        }
        ("1", Language::English) => format!("every {one}"),
        (value, Language::English) => format!("every {value} {many}"),
    })
}

/// "1 tablett kl. 08.00, 2 tabletter kl. 20.00 varje dag".
fn occasions(own: Element<'_>, language: Language) -> Option<String> {
    let period = own.child("period")?;
    let unit = period.word_of("unit")?;
    let is_daily =
        number(period, "value").as_deref() == Some("1") && unit_words(&unit, language)?.0 == day(language);
    let mut told = Vec::new();
    for occasion in own.children("administration") {
        let dose = amount(occasion.child("dose")?, language)?;
        let of_period = number(occasion, "dayOfPeriod").filter(|_| !is_daily);
        let of_period = of_period.map(|nth| format!("{} {nth}", day(language)));
        let time = said(occasion, "time").map(|time| clock(&time, language));
        let when: Vec<_> = [of_period, time].into_iter().flatten().collect();
        told.push(if when.is_empty() { dose } else { format!("{dose} {}", when.join(" ")) });
    }
    let told = Some(told.join(", ")).filter(|told| !told.is_empty())?;
    Some(if is_daily {
        format!("{told} {}", words::of(language, "varje dag", "every day"))
    } else {
        format!("{}: {told}", every(period, language)?)
    })
}

fn day(language: Language) -> &'static str {
    words::of(language, "dag", "day")
}

/// "08:00", "0800" or words such as "till frukost".
fn clock(time: &str, language: Language) -> String {
    let digits: String = time.chars().filter(char::is_ascii_digit).collect();
    let is_clock = matches!(digits.len(), 4 | 6) && !time.chars().any(char::is_alphabetic);
    match (is_clock, digits.get(..2), digits.get(2..4)) {
        (true, Some(hour), Some(minute)) => format!("{} {hour}.{minute}", words::of(language, "kl.", "at")),
        (_, _, _) => time.to_owned(),
    }
}

/// "1 tablett som engångsdos".
fn single(own: Element<'_>, language: Language) -> Option<String> {
    let dose = amount(own.child("dose")?, language)?;
    let once = words::of(language, "som engångsdos", "as a single dose");
    let at = match own.word_of("time") {
        None => String::new(),
        Some(time) => {
            let stamp = Stamp::parse(&time)?;
            let date = words::date(language, PartialDate::Day(stamp.moment()?.date()));
            format!(" {date}")
        }
    };
    Some(format!("{dose} {once}{at}"))
}

/// "från … till …, 5 mg mer eller mindre varje vecka".
fn ramp(own: Element<'_>, language: Language) -> Option<String> {
    let way_of = |name: &str| way(own.child(name)?, language).ok();
    let (start, end) = (way_of("rampStart")?, way_of("rampEnd")?);
    let step = quantity(own.child("doseStep")?, language)?;
    let every = every(own.child("timeStep")?, language)?;
    let (from, to) = (words::of(language, "från", "from"), words::of(language, "till", "to"));
    let in_steps = words::of(language, "i steg om", "in steps of");
    Some(format!("{from} {start} {to} {end}, {in_steps} {step} {every}"))
}

/// "1–2 tabletter".
fn amount(interval: Element<'_>, language: Language) -> Option<String> {
    let unit = interval.word_of("unit").unwrap_or_default();
    match (number(interval, "low"), number(interval, "high")) {
        (Some(low), Some(high)) if low == high => Some(with_unit(&low, &unit, language)),
        (Some(low), Some(high)) => Some(with_unit(&format!("{low}–{high}"), &unit, language)),
        (Some(only), None) | (None, Some(only)) => Some(with_unit(&only, &unit, language)),
        (None, None) => quantity(interval, language),
    }
}

/// "500 mg".
pub(super) fn quantity(quantity: Element<'_>, language: Language) -> Option<String> {
    Some(with_unit(&number(quantity, "value")?, &quantity.word_of("unit").unwrap_or_default(), language))
}

fn with_unit(value: &str, unit: &str, language: Language) -> String {
    let unit: Cow<'_, str> = match unit_words(unit, language) {
        Some((one, many)) => Cow::Borrowed(if value == "1" { one } else { many }),
        None => Cow::Borrowed(unit.trim()),
    };
    format!("{value} {unit}").trim().to_owned()
}

/// A number as it is read: "1.0" is 1, and Swedish has a comma.
fn number(element: Element<'_>, name: &str) -> Option<String> {
    let word = element.word_of(name)?;
    let number = word.trim();
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && !number.is_empty();
    let number = match number.split_once('.') {
        Some((whole, fraction)) => match fraction.trim_end_matches('0') {
            "" => whole.to_owned(),
            fraction => format!("{whole},{fraction}"),
        },
        None => number.to_owned(),
    };
    Some(number).filter(|_| is_number)
}

/// Units in words, one and many: those of time in UCUM and as they are written, and those that are counted.
const UNITS: [(&[&str], [&str; 2], [&str; 2]); 11] = [
    (&["min", "minut", "minuter"], ["minut", "minuter"], ["minute", "minutes"]),
    (&["h", "tim", "timme", "timmar", "timma"], ["timme", "timmar"], ["hour", "hours"]),
    (&["d", "dag", "dagar", "dygn", "dagligen", "per dag"], ["dag", "dagar"], ["day", "days"]),
    (&["wk", "v", "vecka", "veckor"], ["vecka", "veckor"], ["week", "weeks"]),
    (&["mo", "mån", "månad", "månader"], ["månad", "månader"], ["month", "months"]),
    (&["a", "år"], ["år", "år"], ["year", "years"]),
    (&["tablett", "tabletter", "tabl"], ["tablett", "tabletter"], ["tablet", "tablets"]),
    (&["kapsel", "kapslar"], ["kapsel", "kapslar"], ["capsule", "capsules"]),
    (&["dos", "doser"], ["dos", "doser"], ["dose", "doses"]),
    (&["droppe", "droppar"], ["droppe", "droppar"], ["drop", "drops"]),
    (&["plåster"], ["plåster", "plåster"], ["patch", "patches"]),
];

fn unit_words(unit: &str, language: Language) -> Option<(&'static str, &'static str)> {
    let unit = unit.trim().to_lowercase();
    let (_, swedish, english) = UNITS.iter().find(|(names, ..)| names.contains(&unit.as_str()))?;
    let [one, many] = match language {
        Language::Swedish => swedish,
        Language::English => english,
    };
    Some((one, many))
}
