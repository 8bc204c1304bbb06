//! *När ska jag höra av mig*: the steps of the escalation path, which of them a measured value asks for, and whose turn it
//! is to be called.

use chrono::{Days, NaiveDateTime};
use samplan_model::gather::Gather as _;
use samplan_model::{CarePlan, Contact, Decimal, Deviation, DeviationLimit, Reading, Severity, TelecomKind};

use crate::hours::Opening;
use crate::measured::{MeasuredSeries, judge};
use crate::order::sort_by_key;
use crate::standing::Group;

/// One step of the escalation path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviationStep {
    /// The sign, and what to do.
    pub deviation: Deviation,
    /// Whom to call, and whether they answer now.
    pub contact: Option<Reachable>,
    /// Whom to call when nobody answers.
    pub next_contact: Option<Reachable>,
    /// Which of the two is to be called now.
    pub turn: Turn,
    /// The last measured value, where it asks for this step.
    pub beyond: Option<Beyond>,
}

/// A contact, and whether somebody answers now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reachable {
    /// The contact.
    pub contact: Contact,
    /// Whether somebody answers.
    pub opening: Opening,
}

/// Whose turn it is to be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// The step's own contact.
    Contact,
    /// The next one up: the step's own contact is closed now, and the next one is not.
    NextUp,
}

/// A last measured value that is beyond a step's bounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beyond {
    /// What was measured.
    pub title: String,
    /// Its unit.
    pub unit: String,
    /// The value.
    pub reading: Reading,
    /// Whether it tells how it is now.
    pub age: Age,
}

/// How old a measured value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// Of today or yesterday.
    Fresh,
    /// Older: how it is now, nobody knows.
    Old,
}

impl Reachable {
    pub(crate) fn of(contact: &Contact, now: NaiveDateTime) -> Self {
        Self { contact: contact.clone(), opening: Opening::of(contact, now) }
    }

    fn has_phone(&self) -> bool {
        self.contact.telecom.iter().any(|telecom| telecom.kind == TelecomKind::Phone)
    }
}

/// The steps of a plan, most urgent first; among those that are as urgent, what a measured value asks for. None is left out.
/// In a plan that does not hold now, no value asks for anything, and from one that holds no more nobody is sent on.
pub(crate) fn steps(plan: &CarePlan, group: Group, now: NaiveDateTime) -> Vec<DeviationStep> {
    let mut steps: Vec<_> = plan.deviations.iter().map(|deviation| step(plan, deviation, now)).gathered();
    let asked: Vec<_> =
        steps.iter().map(|step| is_asked_for(step, &steps) && group == Group::Current).gathered();
    for (step, is_asked) in steps.iter_mut().zip(asked) {
        step.beyond.take_if(|_| !is_asked);
        if group == Group::Earlier {
            step.turn = Turn::Contact;
        }
    }
    sort_by_key(&mut steps, |step| (step.deviation.severity, step.beyond.is_none()));
    steps
}

/// The step to be pointed out before all others: what a fresh value asks for; else the first that can't wait.
pub fn lead(steps: &[DeviationStep]) -> Option<&DeviationStep> {
    let is_asked =
        |step: &&DeviationStep| step.beyond.as_ref().is_some_and(|beyond| beyond.age == Age::Fresh);
    let is_immediate = |step: &&DeviationStep| step.deviation.severity == Severity::Immediate;
    steps.iter().find(is_asked).or_else(|| steps.iter().find(is_immediate))
}

fn step(plan: &CarePlan, deviation: &Deviation, now: NaiveDateTime) -> DeviationStep {
    let reach = |contact: &Option<Contact>| contact.as_ref().map(|contact| Reachable::of(contact, now));
    let (contact, next_contact) = (reach(&deviation.contact), reach(&deviation.next_contact));
    DeviationStep {
        turn: turn(contact.as_ref(), next_contact.as_ref()),
        beyond: beyond(plan, deviation, now),
        deviation: deviation.clone(),
        contact,
        next_contact,
    }
}

/// Nobody is sent on to where nobody can be called, or to another closed door.
fn turn(contact: Option<&Reachable>, next: Option<&Reachable>) -> Turn {
    let is_closed = contact.is_some_and(|contact| contact.opening.is_closed());
    match next {
        Some(next) if is_closed && next.has_phone() && !next.opening.is_closed() => Turn::NextUp,
        Some(_) | None => Turn::Contact,
    }
}

fn beyond(plan: &CarePlan, deviation: &Deviation, now: NaiveDateTime) -> Option<Beyond> {
    let limit = deviation.limit.as_ref().filter(|_| deviation.severity != Severity::AsPlanned)?;
    let measurement = plan.measurements.iter().find(|measurement| measurement.id == limit.measurement)?;
    let reading = MeasuredSeries::of(measurement, now).last?.reading;
    let yesterday = now.date().checked_sub_days(Days::new(1));
    let age = if yesterday <= Some(reading.at.date()) { Age::Fresh } else { Age::Old };
    let (title, unit) = (measurement.title.clone(), measurement.unit.clone());
    reaches(limit, reading.value).then_some(Beyond { title, unit, reading, age })
}

/// Whether the value asks for this step, and not for a more urgent one of the same measurement: who is told what to do above
/// 20 must not be told what to do above 15 as well.
fn is_asked_for(step: &DeviationStep, steps: &[DeviationStep]) -> bool {
    let measured =
        |step: &DeviationStep| step.deviation.limit.as_ref().map(|limit| limit.measurement.clone());
    let goes_before = |other: &DeviationStep| {
        other.beyond.is_some()
            && other.deviation.severity < step.deviation.severity
            && measured(other) == measured(step)
    };
    step.beyond.is_some() && !steps.iter().any(goes_before)
}

/// Whether a value is beyond the bounds of a deviation.
pub(crate) fn reaches(limit: &DeviationLimit, value: Decimal) -> bool {
    judge::reaches(limit.above, limit.below, value)
}

#[cfg(test)]
mod tests;
