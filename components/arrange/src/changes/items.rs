//! The items of a plan whose changes are told, and in which way one has become the other.

use chrono::NaiveDateTime;
use samplan_model::{
    Activity, ActivityStatus, CarePlan, Commitment, Contact, Deviation, Document, Goal, ItemId, Measurement,
    Medication, PlanStatus, When,
};

use super::{Thing, Way};
use crate::order::sort_by_key;

/// An item whose changes are told.
#[derive(Clone, Copy)]
pub(crate) enum Item<'p> {
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
pub(crate) fn items_of(plan: &CarePlan) -> Vec<Item<'_>> {
    let mut items = all_of(plan);
    sort_by_key(&mut items, Item::key);
    items
}

/// The items of a plan in its own order. Loops, as a chain of eight iterators is kilobytes in the WASM.
pub(crate) fn all_of(plan: &CarePlan) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    for item in &plan.activities {
        items.push(Item::Activity(item));
    }
    for item in &plan.commitments {
        items.push(Item::Commitment(item));
    }
    for item in &plan.goals {
        items.push(Item::Goal(item));
    }
    for item in &plan.medications {
        items.push(Item::Medication(item));
    }
    for item in &plan.measurements {
        items.push(Item::Measurement(item));
    }
    for item in &plan.deviations {
        items.push(Item::Deviation(item));
    }
    for item in &plan.contacts {
        items.push(Item::Contact(item));
    }
    for item in &plan.documents {
        items.push(Item::Document(item));
    }
    items
}

pub(crate) fn find<'i, 'p>(items: &'i [Item<'p>], item: &Item<'_>) -> Option<&'i Item<'p>> {
    let place = items.partition_point(|other| other.key() < item.key());
    items.get(place).filter(|found| found.key() == item.key())
}

impl<'p> Item<'p> {
    fn key(&self) -> (Thing, &'p str) {
        let (thing, id, _) = self.name();
        (thing, id.as_str())
    }

    /// What it is, its identity, and what to call it.
    pub(crate) fn name(&self) -> (Thing, &'p ItemId, &'p str) {
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
    pub(crate) fn when(&self) -> Option<When> {
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
    pub(crate) fn way_to(&self, new: &Item<'_>) -> Option<Way> {
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
            // Who wrote it down is no news of what to do.
            (Self::Deviation(old), Item::Deviation(new)) => {
                Deviation { provenance: None, ..(*old).clone() }
                    != Deviation { provenance: None, ..(*new).clone() }
            }
            (Self::Contact(old), Item::Contact(new)) => old != new,
            // Keys of other kinds do not meet.
            (_, _) => false,
        };
        is_other.then_some(Way::Changed)
    }

    pub(crate) fn way_of_new(&self) -> Option<Way> {
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
    pub(crate) fn is_missed(&self, plan: &CarePlan, now: NaiveDateTime) -> bool {
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
