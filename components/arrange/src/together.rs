//! The plans as they stand beside each other: the same plan of several systems together, and what they both say of it once.
//!
//! Which plans are the same is for [`fold`](crate::fold) to say. In them, this is said once:
//!
//! | two of | are taken for the same when | shown is |
//! | --- | --- | --- |
//! | activities | title, time and status are the same, and one of them leaves nothing out that the other says about where, how and how to prepare | the one that leaves nothing out |
//! | undertakings | words, side, due day, rhythm and status are the same, and they do not name different people | the one that names somebody |
//! | measured values | title and unit are the same | the one that was measured last |
//! | bookings of two sources, whatever plans they stand in | start and status are the same; they share an identity, or have the same title and the same unit or place; and one of them leaves nothing out that the other says | the one that leaves nothing out |
//!
//! What differs stays in both, since nobody can say here which of them is right. What only one of the systems knows stays
//! too. Where a system has two that are alike, so many are shown as the system that has the most of them says.

mod bookings;

use std::cmp::Ordering;

use chrono::NaiveDateTime;
use samplan_model::gather::Gather as _;
use samplan_model::{Activity, CarePlan, CareRecord, Commitment, SourceId, When};

use crate::fold::{Held, fold, folded};
use crate::order::sort_by;
use crate::row::Row;
use crate::standing::Standing;

/// Plans which are the same, the one that is shown first; never none.
pub type Same<'r> = Vec<Held<'r>>;

/// Every plan of a record, once, in the order of the record.
pub fn together(record: &CareRecord, now: NaiveDateTime) -> Vec<Same<'_>> {
    let held = Standing::of_all(record, now.date());
    fold(&held)
        .iter()
        .map(|fold| {
            let places = std::iter::once(fold.shown).chain(fold.others.iter().map(|(place, _)| *place));
            places.filter_map(|place| held.get(place).cloned()).gathered()
        })
        .gathered()
}

/// What happens according to all plans, in their order: in those which are the same each thing once, and a booking that
/// two sources have once.
pub(crate) fn rows_of_all(plans: &[Same<'_>], now: NaiveDateTime) -> Vec<Vec<Row>> {
    let mut rows: Vec<_> = plans.iter().map(|same| rows_of(same, now)).gathered();
    bookings::fold(&mut rows);
    rows
}

/// What happens according to plans which are the same, each thing once.
fn rows_of(same: &Same<'_>, now: NaiveDateTime) -> Vec<Row> {
    let kept =
        |(plan, standing): &Held<'_>| Row::all_of(plan).filter(|row| standing.keeps(row, now)).gathered();
    if let [only] = same.as_slice() {
        return kept(only);
    }
    let of_plan = |(place, held)| kept(held).into_iter().map(move |row| (place, row)).gathered();
    let (plans, rows): (Vec<usize>, Vec<Row>) = same.iter().enumerate().flat_map(of_plan).unzip();
    let keys: Vec<_> =
        rows.iter().map(|row| (row.activity.when.earliest(), folded(&row.activity.title))).gathered();
    let is_same = |one: usize, other: usize| {
        rows.get(one).zip(rows.get(other)).is_some_and(|(one, other)| {
            let (one, other) = (&*one.activity, &*other.activity);
            one.status == other.status && one.when == other.when && (covers(one, other) || covers(other, one))
        })
    };
    let into = twins(&plans, &|one, other| keys.get(one).cmp(&keys.get(other)), &is_same);
    let mut shown: Vec<Option<Row>> = rows.into_iter().map(Some).gathered();
    for (place, leader) in into.into_iter().enumerate() {
        let Some(leader) = leader else { continue };
        if let (Some(twin), Some(Some(row))) =
            (shown.get_mut(place).and_then(Option::take), shown.get_mut(leader))
        {
            take(row, twin);
        }
    }
    shown.into_iter().flatten().gathered()
}

/// Puts a row behind the one that it is the same as; before it, where it says more.
fn take(row: &mut Row, mut twin: Row) {
    if !covers(&row.activity, &twin.activity) {
        std::mem::swap(row, &mut twin);
        row.twins = std::mem::take(&mut twin.twins);
    }
    row.twins.push(twin);
}

/// Whether an activity says all that another says of what one acts on.
fn covers(one: &Activity, other: &Activity) -> bool {
    let (booking, other_booking) = (&one.booking, &other.booking);
    says(end_of(&one.when), end_of(&other.when))
        && says(one.place.as_ref(), other.place.as_ref())
        && says(one.mode.as_ref(), other.mode.as_ref())
        && says(one.prepare.as_ref(), other.prepare.as_ref())
        && says(one.after.as_ref(), other.after.as_ref())
        && says(one.status_reason.as_ref(), other.status_reason.as_ref())
        && says(one.outcome.as_ref(), other.outcome.as_ref())
        && says(one.moved_from.as_ref(), other.moved_from.as_ref())
        && (one.contact.is_some() || other.contact.is_none())
        && (booking.join.is_some() || other_booking.join.is_none())
        && (booking.cancel.is_some() || other_booking.cancel.is_none())
        && (booking.rebook.is_some() || other_booking.rebook.is_none())
}

fn end_of(when: &When) -> Option<&NaiveDateTime> {
    match when {
        When::At { end, .. } => end.as_ref(),
        When::PartOfDay { .. }
        | When::During(_)
        | When::Throughout(_)
        | When::Within { .. }
        | When::After(_)
        | When::Undecided => None,
    }
}

fn says<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
    other.is_none() || one == other
}

/// Whether two undertakings of plans which are the same are one; see the table of this module.
pub(crate) fn is_same_undertaking(one: &Commitment, other: &Commitment) -> bool {
    one.party == other.party
        && one.due == other.due
        && one.repeat == other.repeat
        && one.status == other.status
        && (says(one.who.as_ref(), other.who.as_ref()) || says(other.who.as_ref(), one.who.as_ref()))
        && folded(&one.text) == folded(&other.text)
}

/// For each item, the one of another plan that it is the same as; none where it is shown itself. Items come with the place
/// of their plan, and only those that are equal in an order are compared, so that many items cost no more than sorting them.
pub(crate) fn twins(
    plans: &[usize],
    order: &dyn Fn(usize, usize) -> Ordering,
    is_same: &dyn Fn(usize, usize) -> bool,
) -> Vec<Option<usize>> {
    let mut places: Vec<usize> = (0..plans.len()).gathered();
    sort_by(&mut places, |one, other| order(*one, *other));
    let mut into = vec![None; plans.len()];
    for run in places.chunk_by(|one, other| order(*one, *other) == Ordering::Equal) {
        let mut shown: Vec<(usize, Vec<usize>)> = Vec::new();
        for place in run {
            let plan = plans.get(*place).copied().unwrap_or_default();
            let known =
                shown.iter_mut().find(|(leader, taken)| !taken.contains(&plan) && is_same(*leader, *place));
            match (known, into.get_mut(*place)) {
                (Some((leader, taken)), Some(into)) => {
                    taken.push(plan);
                    *into = Some(*leader);
                }
                (Some(_) | None, _) => shown.push((*place, vec![plan])),
            }
        }
    }
    into
}

/// The sources that something of a plan is in: those of the plans that have it, and others that hold such a plan, unless they
/// were read by themselves.
pub(crate) fn sources_of<'r>(
    holders: &[&'r CarePlan],
    read: impl Iterator<Item = &'r SourceId>,
) -> Vec<&'r SourceId> {
    let read: Vec<&SourceId> = read.gathered();
    let also = holders.iter().flat_map(|plan| &plan.also_in).filter(|id| !read.contains(id));
    let mut ids: Vec<&SourceId> = Vec::new();
    for id in holders.iter().filter_map(|plan| plan.source.as_ref()).chain(also) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

#[cfg(test)]
mod tests;
