//! What somebody has taken on that is due: from agreements, self-care and measured values.

use std::rc::Rc;

use chrono::{Days, NaiveDate, NaiveDateTime};
use samplan_model::{CarePlan, Commitment, CommitmentStatus, Measurement, Party, Repeat, RepeatUnit, When};

use crate::measured::MeasuredSeries;

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
    /// Nobody has said.
    Undecided,
}

impl Todo {
    /// So far ahead something is shown as to do.
    const DAYS_AHEAD: u64 = 14;

    /// What the person is to do now, most urgent first.
    pub fn of_patient(plans: &[Rc<CarePlan>], now: NaiveDateTime) -> Vec<Self> {
        let mut todos: Vec<_> = plans.iter().flat_map(|plan| of_plan(plan, now)).collect();
        todos.sort_by_key(|todo| todo.due.order());
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
            Self::Undecided => (4, None),
        }
    }
}

fn of_plan(plan: &Rc<CarePlan>, now: NaiveDateTime) -> Vec<Todo> {
    let commitments = plan
        .commitments
        .iter()
        .filter(|commitment| commitment.party == Some(Party::Patient) && is_open(commitment.status))
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

fn is_open(status: CommitmentStatus) -> bool {
    match status {
        CommitmentStatus::Open | CommitmentStatus::InProgress => true,
        CommitmentStatus::Done
        | CommitmentStatus::Declined
        | CommitmentStatus::Cancelled
        | CommitmentStatus::EnteredInError => false,
    }
}

/// When an undertaking is due, if that is near. One with neither a day nor a rhythm is a promise for always: it stands
/// in the plan, not on the list of today.
fn due_of(commitment: &Commitment, today: NaiveDate) -> Option<Due> {
    let is_near =
        |day: NaiveDate| today.checked_add_days(Days::new(Todo::DAYS_AHEAD)).is_none_or(|limit| day <= limit);
    match (&commitment.due, commitment.due.last_day()) {
        (_, Some(day)) if day < today => Some(Due::Overdue(day)),
        (When::At { .. } | When::PartOfDay { .. } | When::During(_), Some(day)) if day == today => {
            Some(Due::Today)
        }
        (_, Some(day)) if is_near(day) => Some(Due::By(day)),
        (_, Some(_)) => None,
        (_, None) => commitment.repeat.as_ref().map(|_| Due::Repeated),
    }
}

/// When it is time to measure again, if it is; a series that is measured by somebody else asks nothing of the person.
fn measure_due(measurement: &Measurement, now: NaiveDateTime) -> Option<Due> {
    let repeat = measurement.repeat.as_ref()?;
    let series = MeasuredSeries::of(measurement, now);
    if series.last.as_ref().is_some_and(|last| last.reading.by.is_some()) {
        return None;
    }
    let Some(last) = series.last_day() else { return Some(Due::Today) };
    let due = last.checked_add_days(Days::new(days_between(repeat)))?;
    match due.cmp(&now.date()) {
        std::cmp::Ordering::Less => Some(Due::Overdue(due)),
        std::cmp::Ordering::Equal => Some(Due::Today),
        std::cmp::Ordering::Greater => None,
    }
}

fn days_between(repeat: &Repeat) -> u64 {
    let unit = match repeat.unit {
        RepeatUnit::Day => 1,
        RepeatUnit::Week => 7,
        RepeatUnit::Month => 30,
    };
    unit * u64::from(repeat.every)
}
