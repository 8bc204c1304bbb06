//! What somebody has taken on that is due: from agreements, self-care and measured values.
//!
//! | the plan | asks for |
//! | --- | --- |
//! | holds | what is due soon or overdue, what is done again and again, what is to be measured |
//! | is coming | what is due on a day, as it may have to be done before the plan begins; no rhythm yet, and no measuring |
//! | rests | nothing: whoever let it rest let its undertakings rest too |
//! | is a draft, has ended, is replaced or revoked | nothing: nobody has taken it on, or not any more |

use std::cmp::Ordering;
use std::rc::Rc;

use chrono::{Days, Months, NaiveDate, NaiveDateTime};
use samplan_model::gather::Gather as _;
use samplan_model::{CarePlan, Commitment, Measurement, Party, Repeat, RepeatUnit, When};

use crate::fold::folded;
use crate::order::sort_by_key;
use crate::standing::Standing;
use crate::together::{Same, is_same_undertaking, twins};

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
    pub fn of_patient(plans: &[Same<'_>], now: NaiveDateTime) -> Vec<Self> {
        let mut todos: Vec<_> = plans.iter().flat_map(|same| of_same(same, now)).gathered();
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

/// What plans which are the same ask for, each thing once.
fn of_same(same: &Same<'_>, now: NaiveDateTime) -> Vec<Todo> {
    let (mut plans, mut todos) = (Vec::new(), Vec::new());
    for (place, (plan, standing)) in same.iter().enumerate() {
        let mut of_plan = match standing {
            Standing::Current => of_plan(plan, now),
            Standing::Coming => of_plan(plan, now).into_iter().filter(Todo::has_a_day).gathered(),
            Standing::OnHold
            | Standing::Draft
            | Standing::Replaced { .. }
            | Standing::Ended
            | Standing::Revoked => Vec::new(),
        };
        // What was measured and told to one of the systems is measured.
        of_plan.retain(|todo| same.iter().all(|(other, _)| !todo.task.is_older_than_in(other)));
        plans.resize(plans.len() + of_plan.len(), place);
        todos.extend(of_plan);
    }
    if same.len() < 2 {
        return todos;
    }
    let is_same = |one: usize, other: usize| {
        todos.get(one).zip(todos.get(other)).is_some_and(|(one, other)| one.task.is_same(&other.task))
    };
    let into = twins(&plans, &|_, _| Ordering::Equal, &is_same);
    let mut shown: Vec<Option<Todo>> = todos.into_iter().map(Some).gathered();
    for (place, leader) in into.into_iter().enumerate() {
        let Some(leader) = leader else { continue };
        if let (Some(twin), Some(Some(todo))) =
            (shown.get_mut(place).and_then(Option::take), shown.get_mut(leader))
            && twin.task.names_more_than(&todo.task)
        {
            *todo = twin;
        }
    }
    shown.into_iter().flatten().gathered()
}

impl Todo {
    /// Whether it is to be done by a day, and not again and again or at the next measuring.
    fn has_a_day(&self) -> bool {
        match (&self.task, &self.due) {
            (Task::Commitment(_), Due::Overdue(_) | Due::Today | Due::By(_)) => true,
            (Task::Commitment(_), Due::Repeated) | (Task::Measure(_), _) => false,
        }
    }
}

impl Task {
    /// Whether it is the same as in another plan which is the same.
    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Commitment(one), Self::Commitment(other)) => is_same_undertaking(one, other),
            (Self::Measure(one), Self::Measure(other)) => is_same_series(one, other),
            (Self::Commitment(_), Self::Measure(_)) | (Self::Measure(_), Self::Commitment(_)) => false,
        }
    }

    /// Whether it says who, and the other does not.
    fn names_more_than(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Commitment(one), Self::Commitment(other)) => one.who.is_some() && other.who.is_none(),
            (Self::Commitment(_) | Self::Measure(_), Self::Measure(_))
            | (Self::Measure(_), Self::Commitment(_)) => false,
        }
    }

    /// Whether a plan knows a later value of what is to be measured.
    fn is_older_than_in(&self, plan: &CarePlan) -> bool {
        match self {
            Self::Commitment(_) => false,
            Self::Measure(own) => plan
                .measurements
                .iter()
                .any(|other| is_same_series(own, other) && last_reading(own) < last_reading(other)),
        }
    }
}

fn is_same_series(one: &Measurement, other: &Measurement) -> bool {
    folded(&one.title) == folded(&other.title) && one.unit == other.unit
}

fn last_reading(measurement: &Measurement) -> Option<NaiveDateTime> {
    measurement.readings.iter().map(|reading| reading.at).max()
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
    commitments.chain(measures).gathered()
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
