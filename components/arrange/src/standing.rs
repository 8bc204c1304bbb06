//! Whether a plan is valid now, coming, or history, and why.

use std::rc::Rc;

use chrono::NaiveDate;
use samplan_model::{CarePlan, CareRecord, PlanStatus};

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
            PlanStatus::OnHold => Self::OnHold,
            PlanStatus::Active | PlanStatus::Unknown => by_period(plan, today),
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
}

fn by_period(plan: &CarePlan, today: NaiveDate) -> Standing {
    if plan.period.last_day().is_some_and(|last| last < today) {
        Standing::Ended
    } else if plan.period.first_day().is_some_and(|first| today < first) {
        Standing::Coming
    } else {
        Standing::Current
    }
}

/// The plan that holds in another's place. A draft, or one whose time has not come, replaces nothing yet. Followed to its
/// end, and never around in a circle.
fn replacement(plan: &CarePlan, record: &CareRecord, today: NaiveDate) -> Option<Rc<CarePlan>> {
    let mut found: Option<Rc<CarePlan>> = None;
    let mut seen = vec![&plan.id];
    while let Some(next) = record.plans.iter().find(|other| {
        let newest = seen.last().is_some_and(|newest| other.replaces.contains(newest));
        newest && !seen.contains(&&other.id) && has_begun(other, today)
    }) {
        seen.push(&next.id);
        found = Some(next.clone());
    }
    found
}

fn has_begun(plan: &CarePlan, today: NaiveDate) -> bool {
    let is_issued = match plan.status {
        PlanStatus::Active | PlanStatus::OnHold | PlanStatus::Completed | PlanStatus::Unknown => true,
        PlanStatus::Draft | PlanStatus::Revoked | PlanStatus::EnteredInError => false,
    };
    is_issued && plan.period.first_day().is_none_or(|first| first <= today)
}
