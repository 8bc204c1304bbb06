//! What held before a plan: its earlier versions and the plans that it replaced, and what differs from these.
//!
//! The difference is that of the two plans, thing by thing, as they are handed over: nothing is judged, and nothing is
//! guessed but which two things are one; see [`pairs`]. Both stand side by side, so that a wrong guess misleads nobody.

mod pairs;

use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime};
use samplan_model::{CarePlan, CareRecord, PartialDate, Period, PlanId, PlanStatus, Version};

use crate::changes::between::facts_of_whole;
use crate::changes::facts::{all_before, all_now, differing};
use crate::changes::items::Item;
use crate::changes::{Changed, Seen, Thing, Way};
use crate::order::sort_by_key;
use crate::row::{Row, next_step};
use crate::standing::{Group, Standing};
use pairs::{Sides, pairs_of};

/// What held before a plan, and what will hold in its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// The plans that it replaced, and those that they replaced; the nearest first.
    pub plans: Vec<Past>,
    /// Its own earlier versions, newest first.
    pub versions: Vec<Held>,
    /// The plan that will replace it, where that is known and has not begun.
    pub heir: Option<Rc<CarePlan>>,
}

/// A plan that another replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// The plan.
    pub plan: Rc<CarePlan>,
    /// While it held: until another took its place.
    pub held: Period,
    /// What differs now, what is dangerous first; of the plans that it replaced itself, and where it is no history too.
    pub differences: Vec<Changed>,
}

/// An earlier version of a plan, and while it held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The version.
    pub version: Version,
    /// Until when it held, where it says so or another came after it.
    pub until: Option<NaiveDateTime>,
}

impl History {
    /// The history of a plan; empty where there is no such plan.
    pub fn of(record: Seen<'_>, id: &PlanId, now: NaiveDateTime) -> Self {
        let Some(plan) = record.shown.plan(id) else { return Self::default() };
        let holds = Standing::of(plan, record.shown, now.date()).group() != Group::Earlier;
        let mut plans: Vec<Past> = Vec::new();
        let mut open = vec![Rc::clone(plan)];
        let mut next = 0;
        // Each plan once, so that plans that replace each other in a circle come to an end.
        while let Some(by) = open.get(next).cloned() {
            next += 1;
            for old in by.replaces.iter().filter_map(|id| record.shown.plan(id)) {
                if open.iter().any(|known| known.id == old.id) {
                    continue;
                }
                let differences = if holds && by.id == plan.id {
                    differences(record.whole, old, plan, now)
                } else {
                    Vec::new()
                };
                plans.push(Past { plan: Rc::clone(old), held: held(old, &by), differences });
                open.push(Rc::clone(old));
            }
        }
        let heir = if holds { heir(plan, record.shown, now.date()) } else { None };
        Self { plans, versions: versions(plan), heir }
    }

    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.plans.is_empty() && self.versions.is_empty() && self.heir.is_none()
    }
}

/// While a plan held that another replaced: to its own end, or to the day before the other began.
fn held(old: &CarePlan, by: &CarePlan) -> Period {
    let last = by.period.first_day().and_then(|first| first.pred_opt());
    let ended = |last: &NaiveDate| old.period.last_day().is_some_and(|own| own <= *last);
    last.filter(|last| !ended(last))
        .and_then(|last| Period::new(old.period.start(), Some(PartialDate::Day(last))))
        .unwrap_or(old.period)
}

/// The plan that says that it replaces another, and whose day has not come.
fn heir(plan: &CarePlan, record: &CareRecord, today: NaiveDate) -> Option<Rc<CarePlan>> {
    let begins = |other: &CarePlan| match other.status {
        PlanStatus::Active | PlanStatus::OnHold | PlanStatus::Unknown => other.period.first_day(),
        PlanStatus::Draft | PlanStatus::Revoked | PlanStatus::Completed | PlanStatus::EnteredInError => None,
    };
    let heirs = record.plans.iter().filter(|other| other.id != plan.id && other.replaces.contains(&plan.id));
    let coming = heirs.filter(|other| begins(other).is_some_and(|first| today < first));
    coming.min_by_key(|other| begins(other)).cloned()
}

fn versions(plan: &CarePlan) -> Vec<Held> {
    let after = |version: &Version| {
        let begins = plan.versions.iter().filter_map(|other| other.from);
        begins.filter(|from| version.from.is_some_and(|own| own < *from)).min()
    };
    let mut versions: Vec<_> = plan
        .versions
        .iter()
        .map(|version| Held { version: version.clone(), until: version.until.or_else(|| after(version)) })
        .collect();
    sort_by_key(&mut versions, |held| std::cmp::Reverse(held.version.from));
    versions
}

/// What differs between a plan and the one that replaced it.
fn differences(
    whole: &CareRecord,
    old: &Rc<CarePlan>,
    new: &Rc<CarePlan>,
    now: NaiveDateTime,
) -> Vec<Changed> {
    const THINGS: [Thing; 6] =
        [Thing::Deviation, Thing::Limit, Thing::Medication, Thing::Commitment, Thing::Goal, Thing::Contact];
    let told = |thing, way, name: &str, item, facts| Changed {
        plan: Rc::clone(new),
        item,
        thing,
        way,
        text: name.to_owned(),
        when: None,
        at: None,
        facts,
    };
    let mut found = Vec::new();
    let facts = facts_of_whole(old, new);
    if !facts.is_empty() {
        found.push(told(Thing::Plan, Way::Changed, "", None, facts));
    }
    let (was, is) = (next_of(old, now), next_of(new, now));
    let next = (
        was.as_ref().map(|row| Item::Activity(&row.activity)),
        is.as_ref().map(|row| Item::Activity(&row.activity)),
    );
    let sides = Sides {
        old,
        new,
        old_whole: whole.plan(&old.id).map_or(old, |plan| plan),
        new_whole: whole.plan(&new.id).map_or(new, |plan| plan),
    };
    for pair in std::iter::once(next).chain(THINGS.into_iter().flat_map(|thing| pairs_of(&sides, thing))) {
        let (way, item, facts) = match pair {
            (Some(was), Some(is)) => (Way::Changed, is, differing(&was, &is)),
            (None, Some(is)) => (Way::Added, is, all_now(&is)),
            (Some(was), None) => (Way::Removed, was, all_before(&was)),
            (None, None) => continue,
        };
        let (thing, id, name) = item.name();
        if !facts.is_empty() {
            let id = (way != Way::Removed).then(|| id.clone());
            found.push(told(thing, way, name, id, facts));
        }
    }
    found
}

/// The next step of a plan, as it says itself.
fn next_of(plan: &Rc<CarePlan>, now: NaiveDateTime) -> Option<Row> {
    next_step(Row::all_of(plan), now)
}

#[cfg(test)]
mod tests;
