//! The same booking from two sources, in whatever plans it stands.

use chrono::NaiveDateTime;
use samplan_model::gather::Gather as _;
use samplan_model::{Activity, SourceId, When};

use super::{covers, take, twins};
use crate::fold::{by_unit, folded};
use crate::order::sort_by_key;
use crate::row::Row;

/// So many at one moment say nothing about which of them are the same.
const MANY: usize = 64;

/// Puts each booking that another source has too behind the other's.
pub(super) fn fold(rows: &mut [Vec<Row>]) {
    let sources = sources_of(rows);
    if sources.len() < 2 {
        return;
    }
    let mut found: Vec<(NaiveDateTime, usize, usize, usize)> = Vec::new();
    for (group, rows) in rows.iter().enumerate() {
        for (place, row) in rows.iter().enumerate() {
            let source = source_of(row).and_then(|id| sources.binary_search(id).ok());
            if let (Some(start), Some(source)) = (start_of(row), source) {
                found.push((start, source, group, place));
            }
        }
    }
    sort_by_key(&mut found, |(start, ..)| *start);
    let mut pairs = Vec::new();
    for run in found.chunk_by(|(one, ..), (other, ..)| one == other) {
        let is_several =
            run.iter().any(|(_, source, ..)| run.first().is_some_and(|(_, first, ..)| first != source));
        if is_several && run.len() <= MANY {
            pairs.extend(pairs_of(rows, run));
        }
    }
    let mut taken: Vec<(usize, usize)> = Vec::new();
    for ((group, place), (leader_group, leader)) in pairs {
        let twin = rows.get(group).and_then(|rows| rows.get(place)).cloned();
        let row = rows.get_mut(leader_group).and_then(|rows| rows.get_mut(leader));
        if let (Some(mut twin), Some(row)) = (twin, row) {
            let behind = std::mem::take(&mut twin.twins);
            take(row, twin);
            row.twins.extend(behind);
            taken.push((group, place));
        }
    }
    // From the end, so that the places before stay what they are.
    sort_by_key(&mut taken, |place| *place);
    for (group, place) in taken.into_iter().rev() {
        if let Some(rows) = rows.get_mut(group) {
            rows.remove(place);
        }
    }
}

type Place = (usize, usize);

/// Of what begins at one moment: what is the same as what.
fn pairs_of(rows: &[Vec<Row>], run: &[(NaiveDateTime, usize, usize, usize)]) -> Vec<(Place, Place)> {
    let mut run = run.to_vec();
    // In the order of the plans, so that the first of them leads.
    sort_by_key(&mut run, |(_, _, group, place)| (*group, *place));
    let row_at = |place: usize| run.get(place).and_then(|(_, _, group, place)| rows.get(*group)?.get(*place));
    let sources: Vec<usize> = run.iter().map(|(_, source, ..)| *source).gathered();
    let is_same = |one: usize, other: usize| {
        row_at(one).zip(row_at(other)).is_some_and(|(one, other)| is_same_booking(one, other))
    };
    let into = twins(&sources, &|_, _| std::cmp::Ordering::Equal, &is_same);
    let place_of = |place: usize| run.get(place).map(|(_, _, group, place)| (*group, *place));
    let pair = |(place, leader): (usize, Option<usize>)| Some((place_of(place)?, place_of(leader?)?));
    into.into_iter().enumerate().filter_map(pair).gathered()
}

/// Whether two that begin at the same moment are one; see the table of [`together`](super).
fn is_same_booking(one: &Row, other: &Row) -> bool {
    let (first, second) = (&*one.activity, &*other.activity);
    let is_known = identity(first).is_some() && identity(first) == identity(second);
    let is_there = || {
        let is_unit = one.unit().zip(other.unit()).and_then(|(one, other)| by_unit(one, other)) == Some(true);
        let is_place = first.place.is_some() && first.place == second.place;
        folded(&first.title) == folded(&second.title) && (is_unit || is_place)
    };
    first.status == second.status
        && (covers(first, second) || covers(second, first))
        && (is_known || is_there())
}

fn identity(activity: &Activity) -> Option<&str> {
    activity.provenance.as_ref()?.identifier.as_deref()
}

fn start_of(row: &Row) -> Option<NaiveDateTime> {
    match row.activity.when {
        When::At { start, .. } => Some(start),
        When::PartOfDay { .. }
        | When::During(_)
        | When::Throughout(_)
        | When::Within { .. }
        | When::After(_)
        | When::Undecided => None,
    }
}

fn source_of(row: &Row) -> Option<&SourceId> {
    let own = row.activity.provenance.as_ref().and_then(|provenance| provenance.source.as_ref());
    own.or(row.plan.source.as_ref())
}

/// The sources of all that happens, each once and in order. Mostly there are few, and long runs of the same.
fn sources_of(rows: &[Vec<Row>]) -> Vec<SourceId> {
    let mut ids: Vec<&SourceId> = Vec::new();
    for id in rows.iter().flatten().filter_map(source_of) {
        if ids.last() != Some(&id) && !ids.contains(&id) {
            ids.push(id);
        }
    }
    sort_by_key(&mut ids, |id| *id);
    ids.into_iter().cloned().gathered()
}
