//! What is written: the fields of a question and of a value, and what is wrong with what stands in them.

use samplan_arrange::dialogue::typed;
use samplan_arrange::{Likelihood, judge};
use samplan_model::{Decimal, Measurement, iso};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::desk::{Content, Draft};
use crate::ambient::Ambient;
use crate::texts::fill;

/// Why something was not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// There are no words.
    Empty,
    /// There is no number.
    NoNumber,
    /// It would have been measured later than now.
    Future,
    /// It is so far from all that is known that it is asked about once.
    Doubtful(Decimal),
}

/// What is wrong, in words.
pub(super) fn say_fault(ambient: &Ambient, fault: Fault, measurement: Option<&Measurement>) -> String {
    let (texts, say) = (ambient.texts, ambient.say());
    match (fault, measurement) {
        (Fault::Empty, _) => texts.question_missing.to_string(),
        (Fault::Future, _) => texts.value_future.to_string(),
        (Fault::NoNumber | Fault::Doubtful(_), None) => String::new(),
        (Fault::NoNumber, Some(measurement)) => {
            let example = example_of(measurement).map(|value| say.number(value)).unwrap_or_default();
            fill(&texts.value_missing, &[("example", &example)])
        }
        (Fault::Doubtful(value), Some(measurement)) => {
            fill(&texts.value_doubtful, &[("value", &say.number(value)), ("unit", &measurement.unit)])
        }
    }
}

/// A number such as is measured here.
fn example_of(measurement: &Measurement) -> Option<Decimal> {
    let last = measurement.readings.iter().max_by_key(|reading| reading.at).map(|reading| reading.value);
    last.or(measurement.high).or(measurement.low).or_else(|| Decimal::scaled(365, 1))
}

/// The number that stands in the field, where it is one.
pub(super) fn value_of(draft: &Draft, measurement: &Measurement) -> Option<Decimal> {
    typed(&draft.text, &measurement.unit)
}

/// The question as it is sent.
pub(super) fn question(draft: &Draft) -> Result<Content, Fault> {
    match draft.text.trim() {
        "" => Err(Fault::Empty),
        text => Ok(Content::Question(text.to_owned())),
    }
}

/// The value as it is sent. What is doubtful is sent when it was `asked` about.
pub(super) fn value(
    ambient: &Ambient,
    draft: &Draft,
    measurement: &Measurement,
    asked: Option<Decimal>,
) -> Result<Content, Fault> {
    let value = value_of(draft, measurement).ok_or(Fault::NoNumber)?;
    let at = iso::parse_moment(&draft.at).unwrap_or(ambient.now);
    if ambient.now < at {
        return Err(Fault::Future);
    }
    let likelihood = judge(measurement, value).likelihood;
    if likelihood == Likelihood::Doubtful && asked != Some(value) {
        return Err(Fault::Doubtful(value));
    }
    let note = Some(draft.note.trim().to_owned()).filter(|note| !note.is_empty());
    Ok(Content::Value { value, unit: measurement.unit.clone(), at, note, likelihood })
}

/// The text of whatever is written in.
pub(super) fn written(event: &InputEvent) -> String {
    match event.target_dyn_into::<HtmlTextAreaElement>() {
        Some(area) => area.value(),
        None => event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default(),
    }
}
