//! Amounts in words, with their digits as they are written.

use super::node::Node;
use crate::source::Language;

/// A number with the language's decimal sign.
pub(super) fn number(text: &str, language: Language) -> String {
    text.replace('.', language.of(",", "."))
}

/// The unit of a quantity, for people: its name before its code, and a code as one writes it.
pub(super) fn unit(quantity: Node<'_>) -> Option<&str> {
    let unit = quantity.text_of("unit").or_else(|| quantity.text_of("code"))?;
    Some(match unit {
        "1" | "{score}" | "{number}" => return None,
        "mm[Hg]" => "mmHg",
        "Cel" => "°C",
        "[degF]" => "°F",
        "[lb_av]" => "lb",
        "[in_i]" => "in",
        _ => unit.strip_prefix('{').and_then(|unit| unit.strip_suffix('}')).unwrap_or(unit),
    })
}

/// "5,0 mmol/l", "under 7 %".
pub(super) fn quantity(quantity: Node<'_>, language: Language) -> Option<String> {
    let value = number(&quantity.word_of("value")?, language);
    let comparator =
        quantity.text_of("comparator").map_or("", |comparator| self::comparator(comparator, language));
    Some(match unit(quantity) {
        Some(unit) => format!("{comparator}{value} {unit}"),
        None => format!("{comparator}{value}"),
    })
}

pub(super) fn comparator(comparator: &str, language: Language) -> &'static str {
    match comparator {
        "<" => language.of("under ", "below "),
        "<=" => language.of("högst ", "at most "),
        ">" => language.of("över ", "above "),
        ">=" => language.of("minst ", "at least "),
        _ => "",
    }
}

/// "5–7 mmol/l", "minst 5 mmol/l".
pub(super) fn range(range: Node<'_>, language: Language) -> Option<String> {
    let value = |side: Node<'_>| side.word_of("value").map(|value| number(&value, language));
    match (range.get("low"), range.get("high")) {
        (Some(low), Some(high)) => Some(format!("{}–{}", value(low)?, quantity(high, language)?)),
        (Some(low), None) => {
            Some(format!("{}{}", language.of("minst ", "at least "), quantity(low, language)?))
        }
        (None, Some(high)) => {
            Some(format!("{}{}", language.of("högst ", "at most "), quantity(high, language)?))
        }
        (None, None) => None,
    }
}

/// "1 : 128", "10 mg / 5 ml".
pub(super) fn ratio(ratio: Node<'_>, language: Language) -> Option<String> {
    let (above, below) = (quantity(ratio.get("numerator")?, language)?, ratio.get("denominator"));
    match below.and_then(|below| quantity(below, language)) {
        Some(below) => Some(format!("{above} / {below}")),
        None => Some(above),
    }
}
