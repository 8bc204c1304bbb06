//! What the plans say of themselves: their list of changes, when they were made and updated, their versions.

use std::rc::Rc;

use chrono::NaiveDateTime;
use samplan_model::gather::Gather as _;
use samplan_model::{CarePlan, CareRecord, Change, ChangeKind, ItemId};

use super::{Changed, Fact, Field, Thing, Value, Way};

pub(super) fn since(record: &CareRecord, last_seen: NaiveDateTime) -> Vec<Changed> {
    record.plans.iter().flat_map(|plan| of_plan(plan, record, last_seen)).gathered()
}

fn of_plan(plan: &Rc<CarePlan>, record: &CareRecord, last_seen: NaiveDateTime) -> Vec<Changed> {
    let is_new = |at: &NaiveDateTime| *at > last_seen;
    // What is in a new plan is new, and need not be told one by one.
    if let Some(at) = plan.created.filter(is_new) {
        let replaced = plan.replaces.iter().filter_map(|id| record.plan(id));
        let replaced = replaced.map(|old| of_whole(old, Way::Replaced, Some(at)));
        return std::iter::once(of_whole(plan, Way::Added, Some(at))).chain(replaced).gathered();
    }
    let listed: Vec<_> =
        plan.changes.iter().filter(|change| is_new(&change.at)).map(|change| told(plan, change)).gathered();
    if !listed.is_empty() {
        return listed;
    }
    let version = plan.versions.iter().filter_map(|version| version.author.as_ref()?.at).max();
    let updated = plan.updated.max(version).filter(is_new);
    updated.map(|at| of_whole(plan, Way::Changed, Some(at))).into_iter().gathered()
}

pub(crate) fn of_whole(plan: &Rc<CarePlan>, way: Way, at: Option<NaiveDateTime>) -> Changed {
    Changed {
        plan: Rc::clone(plan),
        item: None,
        thing: Thing::Plan,
        way,
        text: String::new(),
        when: None,
        at,
        facts: Vec::new(),
    }
}

fn told(plan: &Rc<CarePlan>, change: &Change) -> Changed {
    let way = match change.kind {
        ChangeKind::Added => Way::Added,
        ChangeKind::Changed => Way::Changed,
        ChangeKind::Moved => Way::Moved(None),
        ChangeKind::Cancelled => Way::Cancelled,
        ChangeKind::Removed => Way::Removed,
    };
    let thing = change.item.as_ref().map_or(Thing::Other, |item| thing_of(plan, item));
    Changed {
        plan: Rc::clone(plan),
        item: change.item.clone(),
        thing,
        way,
        text: change.text.clone(),
        when: None,
        at: Some(change.at),
        facts: moved(plan, change).into_iter().gathered(),
    }
}

/// From when to when something was moved, where it says so itself.
fn moved(plan: &CarePlan, change: &Change) -> Option<Fact> {
    let item = change.item.as_ref().filter(|_| change.kind == ChangeKind::Moved)?;
    let activity = plan.activities.iter().find(|activity| activity.id == *item)?;
    let before = activity.moved_from.clone()?;
    Some(Fact {
        field: Field::When,
        before: Some(Value::When(before)),
        now: Some(Value::When(activity.when.clone())),
    })
}

/// What kind of thing an item of a plan is.
fn thing_of(plan: &CarePlan, id: &ItemId) -> Thing {
    let kinds = [
        (plan.activities.iter().any(|item| item.id == *id), Thing::Activity),
        (plan.commitments.iter().any(|item| item.id == *id), Thing::Commitment),
        (plan.goals.iter().any(|item| item.id == *id), Thing::Goal),
        (plan.medications.iter().any(|item| item.id == *id), Thing::Medication),
        (plan.measurements.iter().any(|item| item.id == *id), Thing::Limit),
        (plan.deviations.iter().any(|item| item.id == *id), Thing::Deviation),
        (plan.contacts.iter().any(|item| item.id == *id), Thing::Contact),
        (plan.documents.iter().any(|item| item.id == *id), Thing::Document),
    ];
    kinds.into_iter().find(|(is_it, _)| *is_it).map_or(Thing::Other, |(_, thing)| thing)
}
