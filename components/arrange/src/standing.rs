//! Whether a plan is valid now, coming, or history, and why.

use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime};
use samplan_model::{ActivityStatus, CarePlan, CareRecord, PlanStatus};

use crate::row::Row;

/// Where a plan stands today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It holds.
    Current,
    /// It rests.
    OnHold,
    /// It holds from a later day.
    Coming,
    /// It is being written.
    Draft,
    /// Another plan holds in its place.
    Replaced {
        /// Which.
        by: Rc<CarePlan>,
    },
    /// It is done, or its time is over.
    Ended,
    /// It was taken back.
    Revoked,
}

/// The three groups that collected plans are shown in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// *Gäller nu*.
    Current,
    /// *Kommande*.
    Coming,
    /// *Tidigare*.
    Earlier,
}

impl Standing {
    /// Where a plan stands among the others.
    pub fn of(plan: &CarePlan, record: &CareRecord, today: NaiveDate) -> Self {
        if let Some(by) = replacement(plan, record, today) {
            return Self::Replaced { by };
        }
        match plan.status {
            PlanStatus::Revoked | PlanStatus::EnteredInError => Self::Revoked,
            PlanStatus::Completed => Self::Ended,
            PlanStatus::Draft => Self::Draft,
            PlanStatus::OnHold => by_period(plan, today, Self::OnHold),
            PlanStatus::Active | PlanStatus::Unknown => by_period(plan, today, Self::Current),
        }
    }

    /// The group in which it is shown.
    pub fn group(&self) -> Group {
        match self {
            Self::Current | Self::OnHold => Group::Current,
            Self::Coming | Self::Draft => Group::Coming,
            Self::Replaced { .. } | Self::Ended | Self::Revoked => Group::Earlier,
        }
    }

    /// Whether a row of the plan is something that happens or has happened. What has been stays. What was still planned
    /// in a plan that is history happens no more; only a booking outlives a plan that just came to its end.
    pub fn keeps(&self, row: &Row, now: NaiveDateTime) -> bool {
        match self {
            Self::Current | Self::OnHold | Self::Coming | Self::Draft => true,
            Self::Ended => !row.is_coming(now) || is_booking(row.activity.status),
            Self::Replaced { .. } | Self::Revoked => !row.is_coming(now),
        }
    }
}

fn is_booking(status: ActivityStatus) -> bool {
    match status {
        ActivityStatus::Invited | ActivityStatus::Booked | ActivityStatus::InProgress => true,
        ActivityStatus::Planned
        | ActivityStatus::Performed
        | ActivityStatus::Declined
        | ActivityStatus::Cancelled
        | ActivityStatus::Moved
        | ActivityStatus::Missed
        | ActivityStatus::OnHold
        | ActivityStatus::EnteredInError
        | ActivityStatus::Unknown => false,
    }
}

fn by_period(plan: &CarePlan, today: NaiveDate, within: Standing) -> Standing {
    if plan.period.last_day().is_some_and(|last| last < today) {
        Standing::Ended
    } else if plan.period.first_day().is_some_and(|first| today < first) {
        Standing::Coming
    } else {
        within
    }
}

/// The plan that holds in another's place: the end of the chain, and where there are several, the one that began last.
/// Plans that replace each other in a circle say nothing about which of them holds: then none of them is replaced.
fn replacement(plan: &CarePlan, record: &CareRecord, today: NaiveDate) -> Option<Rc<CarePlan>> {
    let mut found: Vec<&Rc<CarePlan>> = Vec::new();
    let mut open = vec![plan];
    let mut is_in_circle = false;
    while let Some(replaced) = open.pop() {
        for next in replacing(replaced, record, today) {
            if next.id == plan.id {
                is_in_circle = true;
            } else if found.iter().all(|known| known.id != next.id) {
                found.push(next);
                open.push(next);
            }
        }
    }
    let is_end = |plan: &&&Rc<CarePlan>| replacing(plan, record, today).next().is_none();
    match newest(found.iter().filter(is_end).copied()) {
        None if !is_in_circle => newest(found.into_iter()),
        end => end,
    }
}

/// The plans that replace another directly. A draft, or one whose time has not come, replaces nothing yet.
fn replacing<'r>(
    plan: &'r CarePlan,
    record: &'r CareRecord,
    today: NaiveDate,
) -> impl Iterator<Item = &'r Rc<CarePlan>> {
    // Hardly any plan replaces another, so what it replaces is asked first: everybody asks this of everybody.
    let replaces = |other: &&Rc<CarePlan>| other.replaces.contains(&plan.id) && other.id != plan.id;
    record.plans.iter().filter(replaces).filter(move |other| has_begun(other, today))
}

fn newest<'r>(plans: impl Iterator<Item = &'r Rc<CarePlan>>) -> Option<Rc<CarePlan>> {
    plans.max_by_key(|plan| (plan.period.first_day(), plan.updated)).cloned()
}

fn has_begun(plan: &CarePlan, today: NaiveDate) -> bool {
    let is_issued = match plan.status {
        PlanStatus::Active | PlanStatus::OnHold | PlanStatus::Completed | PlanStatus::Unknown => true,
        PlanStatus::Draft | PlanStatus::Revoked | PlanStatus::EnteredInError => false,
    };
    is_issued && plan.period.first_day().is_none_or(|first| first <= today)
}

#[cfg(test)]
mod tests;
