//! What differs between earlier data and now, plan by plan and item by item.

use std::rc::Rc;

use chrono::NaiveDateTime;
use samplan_model::{
    Activity, ActivityStatus, CarePlan, CareRecord, Commitment, Contact, Deviation, Document, Goal, ItemId,
    Measurement, Medication, PlanStatus, SourceState, When,
};

use super::since::of_whole;
use super::{Changed, Seen, Thing, Way};
use crate::order::{Places, sort_by_key};

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
            (None, None, _) if earlier.whole.unreadable == 0 && answers(plan, earlier.whole) => {
                found.push(of_whole(plan, Way::Added, plan.created));
            }
            (_, _, _) => {}
        }
    }
    for plan in &earlier.shown.plans {
        let is_gone = new_shown.get(plan).is_none() && new_whole.get(plan).is_none();
        if is_gone && now.whole.unreadable == 0 && answers(plan, now.whole) {
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
    Some(of_whole(new, way, new.updated))
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
            let way = match find(&old, item) {
                Some(before) => before.way_to(item),
                None if self.old.unreadable > 0 || find(&old_whole, item).is_some() => None,
                None => item.way_of_new(),
            };
            found.extend(way.map(|way| self.changed(item, way)));
        }
        for item in &old {
            let is_gone = || find(&new, item).is_none() && find(&new_whole, item).is_none();
            if item.is_missed(self.old, self.now) && self.new.unreadable == 0 && is_gone() {
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
        }
    }
}

/// An item whose changes are told.
#[derive(Clone, Copy)]
enum Item<'p> {
    Activity(&'p Activity),
    Commitment(&'p Commitment),
    Goal(&'p Goal),
    Medication(&'p Medication),
    Measurement(&'p Measurement),
    Deviation(&'p Deviation),
    Contact(&'p Contact),
    Document(&'p Document),
}

/// The items of a plan in an order in which they can be found. An id is one among its kind.
fn items_of(plan: &CarePlan) -> Vec<Item<'_>> {
    let mut items: Vec<_> = plan
        .activities
        .iter()
        .map(|item| Item::Activity(item))
        .chain(plan.commitments.iter().map(Item::Commitment))
        .chain(plan.goals.iter().map(Item::Goal))
        .chain(plan.medications.iter().map(Item::Medication))
        .chain(plan.measurements.iter().map(Item::Measurement))
        .chain(plan.deviations.iter().map(Item::Deviation))
        .chain(plan.contacts.iter().map(Item::Contact))
        .chain(plan.documents.iter().map(Item::Document))
        .collect();
    sort_by_key(&mut items, Item::key);
    items
}

fn find<'i, 'p>(items: &'i [Item<'p>], item: &Item<'_>) -> Option<&'i Item<'p>> {
    let place = items.partition_point(|other| other.key() < item.key());
    items.get(place).filter(|found| found.key() == item.key())
}

impl<'p> Item<'p> {
    fn key(&self) -> (Thing, &'p str) {
        let (thing, id, _) = self.name();
        (thing, id.as_str())
    }

    /// What it is, its identity, and what to call it.
    fn name(&self) -> (Thing, &'p ItemId, &'p str) {
        match *self {
            Self::Activity(item) => (Thing::Activity, &item.id, &item.title),
            Self::Commitment(item) => (Thing::Commitment, &item.id, &item.text),
            Self::Goal(item) => (Thing::Goal, &item.id, &item.text),
            Self::Medication(item) => (Thing::Medication, &item.id, &item.name),
            Self::Measurement(item) => (Thing::Limit, &item.id, &item.title),
            Self::Deviation(item) => (Thing::Deviation, &item.id, &item.sign),
            Self::Contact(item) => (Thing::Contact, &item.id, &item.name),
            Self::Document(item) => (Thing::Document, &item.id, &item.title),
        }
    }

    /// When it is to be or was; what was moved away and nobody says where, is at no time.
    fn when(&self) -> Option<When> {
        match self {
            Self::Activity(item) if item.status != ActivityStatus::Moved && item.when != When::Undecided => {
                Some(item.when.clone())
            }
            Self::Activity(_)
            | Self::Commitment(_)
            | Self::Goal(_)
            | Self::Medication(_)
            | Self::Measurement(_)
            | Self::Deviation(_)
            | Self::Contact(_)
            | Self::Document(_) => None,
        }
    }

    /// In which way it has become the other, if it has in a way that matters to the person.
    fn way_to(&self, new: &Item<'_>) -> Option<Way> {
        let is_other = match (self, new) {
            (Self::Activity(old), Item::Activity(new)) => return way_of_activity(old, new),
            (Self::Goal(old), Item::Goal(new)) => {
                (&old.text, old.status, &old.target, &old.due)
                    != (&new.text, new.status, &new.target, &new.due)
            }
            (Self::Commitment(old), Item::Commitment(new)) => {
                (&old.text, old.status, &old.due, old.party) != (&new.text, new.status, &new.due, new.party)
            }
            (Self::Medication(old), Item::Medication(new)) => {
                (&old.name, &old.dosage, old.status, &old.start, &old.until)
                    != (&new.name, &new.dosage, new.status, &new.start, &new.until)
            }
            // A new value is no change of what is to be.
            (Self::Measurement(old), Item::Measurement(new)) => {
                (old.low, old.high, &old.limits, &old.repeat) != (new.low, new.high, &new.limits, &new.repeat)
            }
            (Self::Deviation(old), Item::Deviation(new)) => old != new,
            (Self::Contact(old), Item::Contact(new)) => old != new,
            // Keys of other kinds do not meet.
            (_, _) => false,
        };
        is_other.then_some(Way::Changed)
    }

    fn way_of_new(&self) -> Option<Way> {
        match self {
            Self::Activity(item) => way_of_new_activity(item),
            // That something is measured, is no news to whoever measures.
            Self::Measurement(_) => None,
            Self::Commitment(_)
            | Self::Goal(_)
            | Self::Medication(_)
            | Self::Deviation(_)
            | Self::Contact(_)
            | Self::Document(_) => Some(Way::Added),
        }
    }

    /// Whether anybody misses it when it is gone: what has been may leave the host's window of time.
    fn is_missed(&self, plan: &CarePlan, now: NaiveDateTime) -> bool {
        match self {
            Self::Activity(item) => {
                item.status.is_open() && !item.when.is_over(now) && plan.status != PlanStatus::EnteredInError
            }
            Self::Commitment(_)
            | Self::Goal(_)
            | Self::Medication(_)
            | Self::Deviation(_)
            | Self::Contact(_) => true,
            Self::Measurement(_) | Self::Document(_) => false,
        }
    }
}

fn way_of_activity(old: &Activity, new: &Activity) -> Option<Way> {
    if old.status != new.status
        && let Some(way) = way_of_status(new)
    {
        return Some(way);
    }
    if old.when != new.when {
        let was_known = matches!(old.when, When::At { .. } | When::PartOfDay { .. });
        let is_known = new.when.day().is_some();
        return Some(if is_known && !was_known { Way::Booked } else { Way::Moved(Some(old.when.clone())) });
    }
    let is_other = (&old.title, old.mode, &old.place, &old.performers, &old.prepare, &old.booking)
        != (&new.title, new.mode, &new.place, &new.performers, &new.prepare, &new.booking);
    is_other.then_some(Way::Changed)
}

/// What a status tells by itself; the others are told by their time.
fn way_of_status(item: &Activity) -> Option<Way> {
    match item.status {
        ActivityStatus::Cancelled => Some(Way::Cancelled),
        ActivityStatus::Moved => Some(Way::Moved(Some(item.when.clone()))),
        ActivityStatus::Declined => Some(Way::Declined),
        ActivityStatus::Missed => Some(Way::Missed),
        ActivityStatus::Performed => Some(Way::Performed),
        ActivityStatus::OnHold => Some(Way::Changed),
        ActivityStatus::Planned
        | ActivityStatus::Invited
        | ActivityStatus::Booked
        | ActivityStatus::InProgress
        | ActivityStatus::EnteredInError
        | ActivityStatus::Unknown => None,
    }
}

fn way_of_new_activity(item: &Activity) -> Option<Way> {
    let is_moved = item.moved_from.is_some();
    way_of_status(item).or(Some(if is_moved { Way::Moved(item.moved_from.clone()) } else { Way::Added }))
}
