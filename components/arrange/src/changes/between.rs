//! What differs between earlier data and now, plan by plan and item by item.

use std::rc::Rc;

use chrono::NaiveDateTime;
use samplan_model::gather::Gather as _;
use samplan_model::{CarePlan, CareRecord, Period, PlanStatus, SourceState, Unit};

use super::facts::{differing, without_told};
use super::items::{Item, find, items_of};
use super::since::of_whole;
use super::{Changed, Fact, Field, Seen, Value, Way};
use crate::order::Places;

pub(super) fn between(earlier: Seen<'_>, now: Seen<'_>, moment: NaiveDateTime) -> Vec<Changed> {
    let (old_shown, old_whole) = (Plans::of(earlier.shown), Plans::of(earlier.whole));
    let (new_shown, new_whole) = (Plans::of(now.shown), Plans::of(now.whole));
    let mut found = Vec::new();
    // A host that hands over somebody else's earlier data must not make a list of secrets of it.
    if earlier.whole.subject.name != now.whole.subject.name {
        return found;
    }
    for plan in &now.shown.plans {
        match (old_shown.get(plan), old_whole.get(plan), new_whole.get(plan)) {
            (Some(old), Some(old_whole), Some(new_whole)) => {
                found.extend(whole_plan(old, plan, now.shown));
                Pair { old, new: plan, old_whole, new_whole, now: moment }.compare(&mut found);
            }
            (None, None, _) if earlier.whole.unreadable.is_empty() && answers(plan, earlier.whole) => {
                found.push(of_whole(plan, Way::Added, plan.created));
            }
            (_, _, _) => {}
        }
    }
    for plan in &earlier.shown.plans {
        let is_gone = new_shown.get(plan).is_none() && new_whole.get(plan).is_none();
        if is_gone && now.whole.unreadable.is_empty() && answers(plan, now.whole) {
            found.push(of_whole(plan, Way::Removed, None));
        }
    }
    found
}

/// The plans of a record, to be found by their ids.
struct Plans<'r> {
    places: Places<'r>,
    plans: &'r [Rc<CarePlan>],
}

impl<'r> Plans<'r> {
    fn of(record: &'r CareRecord) -> Self {
        Self { places: Places::of(record.plans.iter().map(|plan| plan.id.as_str())), plans: &record.plans }
    }

    fn get(&self, plan: &CarePlan) -> Option<&'r Rc<CarePlan>> {
        self.plans.get(self.places.get(plan.id.as_str())?)
    }
}

/// Whether a record would have the plan if it were there: all its sources have shown what they have.
fn answers(plan: &CarePlan, record: &CareRecord) -> bool {
    plan.source.iter().chain(&plan.also_in).all(|id| {
        record.source(id).is_none_or(|source| match source.state {
            SourceState::Shown => true,
            SourceState::NotConsented | SourceState::Blocked | SourceState::Unreachable { .. } => false,
        })
    })
}

/// What has happened to a plan as a whole.
fn whole_plan(old: &CarePlan, new: &Rc<CarePlan>, record: &CareRecord) -> Option<Changed> {
    let is_replaced = |record: &CareRecord| record.plans.iter().any(|plan| plan.replaces.contains(&new.id));
    let way = match new.status {
        _ if old.status == new.status && old.title == new.title && old.period == new.period => return None,
        PlanStatus::Completed if old.status != new.status => Way::Ended,
        PlanStatus::Revoked if old.status != new.status && is_replaced(record) => Way::Replaced,
        PlanStatus::Revoked if old.status != new.status => Way::Cancelled,
        PlanStatus::Completed
        | PlanStatus::Revoked
        | PlanStatus::Draft
        | PlanStatus::Active
        | PlanStatus::OnHold
        | PlanStatus::EnteredInError
        | PlanStatus::Unknown => Way::Changed,
    };
    Some(Changed { facts: facts_of_whole(old, new), ..of_whole(new, way, new.updated) })
}

/// What of a plan itself is another now: its title, while it holds, who is responsible.
pub(crate) fn facts_of_whole(old: &CarePlan, new: &CarePlan) -> Vec<Fact> {
    let title = |plan: &CarePlan| (!plan.title.is_empty()).then(|| Value::Text(plan.title.clone()));
    let period = |plan: &CarePlan| (plan.period != Period::default()).then_some(Value::Period(plan.period));
    let unit = |plan: &CarePlan| plan.unit.as_ref().map(|unit| Value::Unit(without_id(unit)));
    let facts = [
        (Field::Name, title(old), title(new)),
        (Field::Validity, period(old), period(new)),
        (Field::Unit, unit(old), unit(new)),
    ];
    let differs = |(_, before, now): &(Field, Option<Value>, Option<Value>)| before != now;
    facts.into_iter().filter(differs).map(|(field, before, now)| Fact { field, before, now }).gathered()
}

fn without_id(unit: &Unit) -> Unit {
    Unit { identifier: None, ..unit.clone() }
}

/// The items of a plan, before and now.
struct Pair<'p> {
    old: &'p CarePlan,
    new: &'p Rc<CarePlan>,
    /// The same two with what is hidden of them.
    old_whole: &'p CarePlan,
    new_whole: &'p CarePlan,
    now: NaiveDateTime,
}

impl Pair<'_> {
    fn compare(&self, found: &mut Vec<Changed>) {
        let (old, new) = (items_of(self.old), items_of(self.new));
        let (old_whole, new_whole) = (items_of(self.old_whole), items_of(self.new_whole));
        for item in &new {
            let before = find(&old, item);
            let way = match before {
                Some(before) => before.way_to(item),
                None if !self.old.unreadable.is_empty() || find(&old_whole, item).is_some() => None,
                None => item.way_of_new(),
            };
            found.extend(way.map(|way| {
                let facts = before.map(|before| without_told(differing(before, item), &way));
                Changed { facts: facts.unwrap_or_default(), ..self.changed(item, way) }
            }));
        }
        for item in &old {
            let is_gone = || find(&new, item).is_none() && find(&new_whole, item).is_none();
            if item.is_missed(self.old, self.now) && self.new.unreadable.is_empty() && is_gone() {
                found.push(self.changed(item, Way::Removed));
            }
        }
    }

    fn changed(&self, item: &Item<'_>, way: Way) -> Changed {
        let (thing, id, text) = item.name();
        let plan = Rc::clone(self.new);
        Changed {
            plan,
            item: Some(id.clone()),
            thing,
            way,
            text: text.to_owned(),
            when: item.when(),
            at: None,
            facts: Vec::new(),
        }
    }
}
