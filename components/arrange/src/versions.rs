//! What held before a plan: its earlier versions and the plans that it replaced, and what differs from these.
//!
//! The difference is that of the two plans, thing by thing, as they are handed over: nothing is judged, and nothing is
//! guessed but which two things are one; see [`pairs`]. Both stand side by side, so that a wrong guess misleads nobody.

mod pairs;

use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime};
use samplan_model::gather::Gather as _;
use samplan_model::{Activity, CarePlan, CareRecord, PartialDate, Period, PlanId, PlanStatus, Version};

use crate::changes::between::facts_of_whole;
use crate::changes::facts::{differing, essential};
use crate::changes::items::Item;
use crate::changes::since::of_whole;
use crate::changes::{Changed, Field, Seen, Way};
use crate::order::sort_by_key;
use crate::row::next_step;
use crate::standing::{Group, Standing};
use pairs::{Pair, Sides, pairs_of, rank};

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
pub fn held(old: &CarePlan, by: &CarePlan) -> Period {
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
        .gathered();
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
    let sides = Sides {
        old,
        new,
        old_whole: whole.plan(&old.id).map_or(old, |plan| plan),
        new_whole: whole.plan(&new.id).map_or(new, |plan| plan),
    };
    let (was, is) = (next_of(old, now), next_of(new, now));
    let mut pairs = pairs_of(&sides);
    sort_by_key(&mut pairs, |(before, now)| now.as_ref().or(before.as_ref()).and_then(rank));
    pairs.insert(0, (was.as_deref().map(Item::Activity), is.as_deref().map(Item::Activity)));
    let facts = facts_of_whole(old, new);
    let whole = Changed { facts, ..of_whole(new, Way::Changed, None) };
    let mut found: Vec<_> = std::iter::once(whole).filter(|whole| !whole.facts.is_empty()).gathered();
    found.extend(pairs.iter().filter_map(|pair| difference(pair, new)));
    found
}

fn difference((before, now): &Pair<'_>, plan: &Rc<CarePlan>) -> Option<Changed> {
    let (way, item) = match (before, now) {
        (Some(_), Some(item)) => (Way::Changed, item),
        (None, Some(item)) => (Way::Added, item),
        (Some(item), None) => (Way::Removed, item),
        (None, None) => return None,
    };
    let (thing, id, name) = item.name();
    let facts = match before.as_ref().zip(now.as_ref()) {
        // The next step may be another one than it was: where and with whom is a matter of its own.
        Some((before @ Item::Activity(_), now)) => {
            let mut facts = differing(before, now);
            facts.retain(|fact| matches!(fact.field, Field::Name | Field::When | Field::Status));
            facts
        }
        Some((before, now)) => differing(before, now),
        None => essential(item, &way),
    };
    let is_other = way != Way::Changed || !facts.is_empty();
    is_other.then(|| Changed {
        plan: Rc::clone(plan),
        item: Some(id.clone()).filter(|_| way != Way::Removed),
        thing,
        way,
        text: name.to_owned(),
        when: None,
        at: None,
        facts,
    })
}

/// The next step of a plan, as it says itself.
fn next_of(plan: &Rc<CarePlan>, now: NaiveDateTime) -> Option<Rc<Activity>> {
    next_step([plan], now).map(|row| row.activity)
}

#[cfg(test)]
mod tests;
