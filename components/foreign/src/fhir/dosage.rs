//! How a medicine is taken, in words.

use super::node::Node;
use super::timing::MOST;
use super::tongue::paragraphs;
use super::{concept, quantity, timing};
use crate::source::Language;

/// How to take a medicine: the source's own words, else put together of what is coded.
pub(super) fn words(dosage: Node<'_>, language: Language) -> Option<String> {
    // A warning is often coded beside the text, and a text for the patient stands beside the prescriber's.
    let further = || dosage.all("additionalInstruction").filter_map(|said| concept::words(said, language));
    let most = || {
        let most = dosage.each(&["maxDosePerPeriod", "maxDosePerAdministration"]).take(8);
        most.filter_map(|most| at_most(most, language))
    };
    let own: Vec<_> = ["text", "patientInstruction"].iter().filter_map(|name| dosage.text_of(name)).collect();
    if !own.is_empty() {
        return paragraphs(own.into_iter().map(str::to_owned).chain(further().take(MOST)).chain(most()));
    }
    let amount = |dose: Node<'_>| match dose.choice("dose")? {
        ("Quantity", dose) => quantity::quantity(dose, language),
        ("Range", dose) => quantity::range(dose, language),
        _ => None,
    };
    let rate = |dose: Node<'_>| match dose.choice("rate")? {
        ("Quantity", rate) => quantity::quantity(rate, language),
        ("Range", rate) => quantity::range(rate, language),
        ("Ratio", rate) => quantity::ratio(rate, language),
        _ => None,
    };
    let needed = match dosage.choice("asNeeded") {
        Some(("CodeableConcept", reason)) => concept::words(reason, language)
            .map(|reason| format!("{} {reason}", language.of("vid behov:", "when needed:"))),
        _ if dosage.is_true("asNeededBoolean") || dosage.is_true("asNeeded") => {
            Some(language.of("vid behov", "when needed").to_owned())
        }
        _ => dosage
            .all("asNeededFor")
            .find_map(|reason| concept::words(reason, language))
            .map(|reason| format!("{} {reason}", language.of("vid behov:", "when needed:"))),
    };
    let doses = || dosage.all("doseAndRate").take(MOST);
    let mut parts: Vec<String> = doses().filter_map(amount).chain(doses().filter_map(rate)).collect();
    parts.extend(amount(dosage));
    parts.extend(dosage.get("timing").and_then(|timing| timing::words(timing, language)));
    parts.extend(needed);
    parts.extend(
        dosage
            .each(&["route", "method", "site", "additionalInstruction"])
            .take(MOST)
            .filter_map(|said| concept::words(said, language)),
    );
    parts.extend(most());
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// "högst 4 tabletter per dygn".
fn at_most(most: Node<'_>, language: Language) -> Option<String> {
    let within = most.get("denominator").filter(|within| within.word_of("value").as_deref() == Some("1"));
    let within = match within.and_then(|within| within.text_of("code").or_else(|| within.text_of("unit"))) {
        Some("d" | "day") => Some(language.of("per dygn", "a day")),
        Some("h" | "hour") => Some(language.of("per timme", "an hour")),
        Some("wk" | "week") => Some(language.of("per vecka", "a week")),
        Some(_) | None => None,
    };
    let amount = match within {
        Some(within) => most
            .get("numerator")
            .and_then(|amount| quantity::quantity(amount, language))
            .map(|amount| format!("{amount} {within}")),
        None => quantity::ratio(most, language).or_else(|| quantity::quantity(most, language)),
    };
    Some(format!("{} {}", language.of("högst", "at most"), amount?))
}
