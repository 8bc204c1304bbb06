//! What somebody has taken on that is due: from agreements, self-care and measured values.

use std::cmp::Ordering;
use std::rc::Rc;

use chrono::{Days, Months, NaiveDate, NaiveDateTime};
use samplan_model::{CarePlan, Commitment, Measurement, Party, Repeat, RepeatUnit, When};

use crate::order::sort_by_key;

/// Something to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Todo {
    /// The plan that asks for it.
    pub plan: Rc<CarePlan>,
    /// What.
    pub task: Task,
    /// When.
    pub due: Due,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// An undertaking.
    Commitment(Commitment),
    /// To measure.
    Measure(Measurement),
}

/// When something is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    /// It should have been done by then.
    Overdue(NaiveDate),
    /// Today.
    Today,
    /// By then.
    By(NaiveDate),
    /// Again and again, with no day of its own.
    Repeated,
}

impl Todo {
    /// So far ahead something is shown as to do.
    const DAYS_AHEAD: u64 = 14;

    /// What the person is to do now, most urgent first.
    pub fn of_patient(plans: &[Rc<CarePlan>], now: NaiveDateTime) -> Vec<Self> {
        let mut todos: Vec<_> = plans.iter().flat_map(|plan| of_plan(plan, now)).collect();
        sort_by_key(&mut todos, |todo| todo.due.order());
        todos
    }
}

impl Due {
    /// The overdue first, then today's, the dated, the repeated.
    fn order(&self) -> (u8, Option<NaiveDate>) {
        match self {
            Self::Overdue(day) => (0, Some(*day)),
            Self::Today => (1, None),
            Self::By(day) => (2, Some(*day)),
            Self::Repeated => (3, None),
        }
    }
}

fn of_plan(plan: &Rc<CarePlan>, now: NaiveDateTime) -> Vec<Todo> {
    let commitments = plan
        .commitments
        .iter()
        .filter(|commitment| commitment.party == Some(Party::Patient) && commitment.status.is_open())
        .filter_map(|commitment| {
            let due = due_of(commitment, now.date())?;
            Some(Todo { plan: plan.clone(), task: Task::Commitment(commitment.clone()), due })
        });
    let measures = plan.measurements.iter().filter_map(|measurement| {
        let due = measure_due(measurement, now)?;
        Some(Todo { plan: plan.clone(), task: Task::Measure(measurement.clone()), due })
    });
    commitments.chain(measures).collect()
}

/// When an undertaking is due, if that is near. One with neither a day nor a rhythm is a promise for always: it stands
/// in the plan, not on the list of today.
fn due_of(commitment: &Commitment, today: NaiveDate) -> Option<Due> {
    let due = &commitment.due;
    match (due, &commitment.repeat) {
        (When::Undecided, Some(_)) => Some(Due::Repeated),
        (When::Throughout(_) | When::During(_), Some(_)) if due.day().is_none() => rhythm_within(due, today),
        (When::At { .. } | When::PartOfDay { .. } | When::During(_), _) if due.last_day() == Some(today) => {
            Some(Due::Today)
        }
        _ => match due.last_day()? {
            day if day < today => Some(Due::Overdue(day)),
            day => is_near(day, today).then_some(Due::By(day)),
        },
    }
}

/// What is done again and again during a span is asked for while the span lasts, and is not overdue when it is over.
fn rhythm_within(span: &When, today: NaiveDate) -> Option<Due> {
    let has_begun = span.earliest().is_none_or(|start| start.date() <= today);
    let is_over = span.last_day().is_some_and(|last| last < today);
    (has_begun && !is_over).then_some(Due::Repeated)
}

fn is_near(day: NaiveDate, today: NaiveDate) -> bool {
    today.checked_add_days(Days::new(Todo::DAYS_AHEAD)).is_none_or(|limit| day <= limit)
}

/// When it is time to measure again, if it is; a series that is measured by somebody else asks nothing of the person.
fn measure_due(measurement: &Measurement, now: NaiveDateTime) -> Option<Due> {
    let repeat = measurement.repeat.as_ref()?;
    let known = || measurement.readings.iter().filter(|reading| reading.at <= now);
    let Some(last) = known().max_by_key(|reading| reading.at) else { return Some(Due::Today) };
    if last.by.is_some() {
        return None;
    }
    let today = now.date();
    let due = next_day(last.at.date(), repeat)?;
    let is_asked_again = || {
        let asked = repeat.times.iter().filter(|time| **time <= now.time()).count();
        known().filter(|reading| reading.at.date() == today).count() < asked
    };
    match due.cmp(&today) {
        Ordering::Less => Some(Due::Overdue(due)),
        Ordering::Equal => Some(Due::Today),
        Ordering::Greater => (last.at.date() == today && is_asked_again()).then_some(Due::Today),
    }
}

/// The day on which something is due again.
pub(crate) fn next_day(last: NaiveDate, repeat: &Repeat) -> Option<NaiveDate> {
    let every = repeat.every;
    match repeat.unit {
        RepeatUnit::Day => last.checked_add_days(Days::new(u64::from(every))),
        RepeatUnit::Week => last.checked_add_days(Days::new(7 * u64::from(every))),
        RepeatUnit::Month => last.checked_add_months(Months::new(u32::from(every))),
    }
}

#[cfg(test)]
mod tests;
