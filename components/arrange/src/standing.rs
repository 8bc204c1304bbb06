//! Whether a plan is valid now, coming, or history, and why.

use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime};
use samplan_model::gather::Gather as _;
use samplan_model::{ActivityStatus, CarePlan, CareRecord, Period, PlanId, PlanStatus, Unseen};

use crate::row::Row;
use crate::versions::held;

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
        /// Which; none where the one that holds must not be seen here.
        by: Option<Rc<CarePlan>>,
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
        Self::among(plan, &heirs(record, today), today)
    }

    /// Every plan, and where it stands. Asking for each by itself would look at all of them for each of them.
    pub fn of_all(record: &CareRecord, today: NaiveDate) -> Vec<(&Rc<CarePlan>, Self)> {
        let heirs = heirs(record, today);
        record.plans.iter().map(|plan| (plan, Self::among(plan, &heirs, today))).gathered()
    }

    fn among(plan: &CarePlan, heirs: &[Link<'_>], today: NaiveDate) -> Self {
        if let Some(by) = replacement(plan, heirs) {
            return Self::Replaced { by: by.plan.cloned() };
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

    /// While the plan holds, or held: one that is replaced held no longer than until the other began.
    pub fn period(&self, plan: &CarePlan) -> Period {
        match self {
            Self::Replaced { by: Some(by) } => held(plan, by),
            Self::Current
            | Self::OnHold
            | Self::Coming
            | Self::Draft
            | Self::Replaced { by: None }
            | Self::Ended
            | Self::Revoked => plan.period,
        }
    }

    /// Whether a row of the plan is something that happens or has happened. What has been stays. What was still planned
    /// in a plan that is history happens no more; only a booking outlives a plan that just came to its end, or whose
    /// successor must not be seen: a visit that is nowhere on the screen would be missed.
    pub fn keeps(&self, row: &Row, now: NaiveDateTime) -> bool {
        match self {
            Self::Current | Self::OnHold | Self::Coming | Self::Draft => true,
            Self::Ended | Self::Replaced { by: None } => {
                !row.is_coming(now) || is_booking(row.activity.status)
            }
            Self::Replaced { by: Some(_) } | Self::Revoked => !row.is_coming(now),
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

/// A plan in a chain of plans that replace each other, whether it may be seen or not.
#[derive(Clone, Copy)]
struct Link<'r> {
    id: &'r PlanId,
    replaces: &'r [PlanId],
    status: PlanStatus,
    period: &'r Period,
    updated: Option<NaiveDateTime>,
    /// None where it must not be seen.
    plan: Option<&'r Rc<CarePlan>>,
}

impl<'r> Link<'r> {
    fn seen(plan: &'r Rc<CarePlan>) -> Self {
        Self {
            id: &plan.id,
            replaces: &plan.replaces,
            status: plan.status,
            period: &plan.period,
            updated: plan.updated,
            plan: Some(plan),
        }
    }

    fn unseen(plan: &'r Unseen) -> Self {
        Self {
            id: &plan.id,
            replaces: &plan.replaces,
            status: plan.status,
            period: &plan.period,
            updated: plan.updated,
            plan: None,
        }
    }

    fn has_begun(&self, today: NaiveDate) -> bool {
        let is_issued = match self.status {
            PlanStatus::Active | PlanStatus::OnHold | PlanStatus::Completed | PlanStatus::Unknown => true,
            PlanStatus::Draft | PlanStatus::Revoked | PlanStatus::EnteredInError => false,
        };
        is_issued && self.period.first_day().is_none_or(|first| first <= today)
    }
}

/// The plan that holds in another's place: the end of the chain, and where there are several, the one that began last.
/// Plans that replace each other in a circle say nothing about which of them holds: then none of them is replaced.
fn replacement<'r>(plan: &CarePlan, heirs: &[Link<'r>]) -> Option<Link<'r>> {
    let mut found: Vec<Link<'r>> = Vec::new();
    let mut open = vec![&plan.id];
    let mut is_in_circle = false;
    while let Some(replaced) = open.pop() {
        for next in replacing(replaced, heirs) {
            if *next.id == plan.id {
                is_in_circle = true;
            } else if found.iter().all(|known| known.id != next.id) {
                found.push(next);
                open.push(next.id);
            }
        }
    }
    let is_end = |link: &&Link<'r>| replacing(link.id, heirs).next().is_none();
    match newest(found.iter().filter(is_end)) {
        None if !is_in_circle => newest(found.iter()),
        end => end,
    }
}

/// The plans that replace others, hardly any of all. A draft, or one whose time has not come, replaces nothing yet.
fn heirs(record: &CareRecord, today: NaiveDate) -> Vec<Link<'_>> {
    let all = record.plans.iter().map(Link::seen).chain(record.unseen.iter().map(Link::unseen));
    all.filter(|link| !link.replaces.is_empty() && link.has_begun(today)).gathered()
}

/// Those of them that replace a plan directly.
fn replacing<'r>(id: &PlanId, heirs: &[Link<'r>]) -> impl Iterator<Item = Link<'r>> {
    heirs.iter().filter(move |other| other.replaces.contains(id) && other.id != id).copied()
}

fn newest<'l, 'r: 'l>(links: impl Iterator<Item = &'l Link<'r>>) -> Option<Link<'r>> {
    links.max_by_key(|link| (link.period.first_day(), link.updated)).copied()
}

#[cfg(test)]
mod tests;
