//! The plans of a record and the items of their lists, each with what becomes of it.

use chrono::NaiveDateTime;
use samplan_model::gather::Gather as _;
use samplan_model::{Audience, CareRecord, ItemId, Part, PlanId, PlanKind};

use super::names;
use crate::lines::undertaken;
use crate::order::{Places, sort_by_key};
use crate::together::{rows_of_all, together};
use crate::visible::item::listed;
use crate::visible::{Barrier, Reason, visible};

/// A plan, or an item of one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Thing<'r> {
    /// The plan's place among those that could be read.
    pub(super) plan: usize,
    /// Which item; none where it is the plan itself.
    pub(super) item: Option<Listed<'r>>,
    pub(super) ending: Ending,
}

/// An item in its list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Listed<'r> {
    pub(super) part: Part,
    /// Its place among those that could be read.
    place: usize,
    id: Option<&'r ItemId>,
}

/// What becomes of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    Shown,
    Hidden(Reason),
    /// It says what the thing at this place says.
    Folded(usize),
}

pub(super) struct Things<'r> {
    record: &'r CareRecord,
    pub(super) all: Vec<Thing<'r>>,
    plans: Places<'r>,
    /// Each plan and item by what an entry calls it, in order.
    by_name: Vec<Name<'r>>,
    /// The plans that an entry names: they are accounted for by their entries.
    is_entered: Vec<bool>,
}

/// A plan's place and an item's identity, and the place among all things.
type Name<'r> = ((usize, Option<&'r str>), usize);

impl<'r> Things<'r> {
    pub(super) fn of(record: &'r CareRecord, audience: Audience, now: NaiveDateTime) -> Self {
        let mut barrier = Barrier::of(record, audience);
        let mut all = Vec::new();
        for (plan, of) in record.plans.iter().enumerate() {
            let whole = barrier.reason_of_plan(of);
            let ending = |own: Option<Reason>| whole.or(own).map_or(Ending::Shown, Ending::Hidden);
            all.push(Thing { plan, item: None, ending: ending(None) });
            let own = all.len() - 1;
            let (mut place, mut last) = (0, None);
            for (part, item) in listed(of) {
                place = if last == Some(part) { place + 1 } else { 0 };
                last = Some(part);
                let item_of = Listed { part, place, id: item.id() };
                all.push(Thing { plan, item: Some(item_of), ending: ending(barrier.reason(item)) });
            }
            hide_emptied(&mut all, own, of.kind);
        }
        let name = |(place, thing): (usize, &Thing<'r>)| {
            let id = thing.item.map(|item| item.id.map(ItemId::as_str));
            // What has no identity is named by nobody.
            id.is_none_or(|id| id.is_some()).then_some(((thing.plan, id.flatten()), place))
        };
        let mut by_name: Vec<Name<'r>> = all.iter().enumerate().filter_map(name).gathered();
        sort_by_key(&mut by_name, |(name, _)| *name);
        let plans = Places::of(record.plans.iter().map(|plan| plan.id.as_str()));
        let mut is_entered = vec![false; record.plans.len()];
        for path in record.entries.iter().flat_map(|entry| &entry.became) {
            if let Some(is) = plans.get(path.plan.as_str()).and_then(|plan| is_entered.get_mut(plan)) {
                *is = true;
            }
        }
        let mut things = Self { record, all, plans, by_name, is_entered };
        things.fold(audience, now);
        things
    }

    /// What is said once: as the widgets have it.
    fn fold(&mut self, audience: Audience, now: NaiveDateTime) {
        let seen = visible(self.record, audience).record;
        let plans = together(&seen, now);
        let mut pairs = Vec::new();
        for same in &plans {
            let mut ids = same.iter().map(|(plan, _)| self.find(&plan.id, None));
            let leader = ids.next().flatten();
            pairs.extend(ids.map(|twin| (twin, leader)));
            for one in undertaken(same) {
                let find = |plan: &PlanId, id| self.find(plan, Some((Part::Commitments, id)));
                let leader = find(&one.plan.id, &one.commitment.id);
                pairs.extend(one.twins.iter().map(|(plan, twin)| (find(&plan.id, &twin.id), leader)));
            }
        }
        for row in rows_of_all(&plans, now).iter().flatten() {
            let find = |row: &crate::Row| self.find(&row.plan.id, Some((Part::Activities, &row.activity.id)));
            pairs.extend(row.twins.iter().map(|twin| (find(twin), find(row))));
        }
        for (twin, leader) in pairs {
            if let Some((twin, leader)) = twin.zip(leader)
                && let Some(thing) = self.all.get_mut(twin)
            {
                thing.ending = Ending::Folded(leader);
            }
        }
    }

    fn find(&self, plan: &PlanId, item: Option<(Part, &ItemId)>) -> Option<usize> {
        let is_it = |place: &usize| {
            let found = self.all.get(*place).and_then(|thing| thing.item).map(|item| item.part);
            found == item.map(|(part, _)| part)
        };
        self.places(plan, item.map(|(_, id)| id)).find(is_it)
    }

    /// What an entry means: a plan, or the items of it with this identity.
    pub(super) fn named(&self, plan: &PlanId, item: Option<&ItemId>) -> impl Iterator<Item = &Thing<'r>> {
        self.places(plan, item).filter_map(|place| self.all.get(place))
    }

    fn places(&self, plan: &PlanId, item: Option<&ItemId>) -> impl Iterator<Item = usize> {
        let name = self.plans.get(plan.as_str()).map(|plan| (plan, item.map(ItemId::as_str)));
        let first = self.by_name.partition_point(|(known, _)| name.is_none_or(|name| *known < name));
        let from_there = self.by_name.get(first..).unwrap_or_default();
        from_there.iter().take_while(move |(known, _)| Some(*known) == name).map(|(_, place)| *place)
    }

    pub(super) fn is_entered(&self, thing: &Thing<'_>) -> bool {
        self.is_entered.get(thing.plan).copied().unwrap_or_default()
    }

    /// Where a thing stood.
    pub(super) fn path(&self, thing: &Thing<'_>) -> String {
        let plan = self.path_of_plan(thing.plan);
        let Some(Listed { part, place, .. }) = thing.item else { return plan };
        let lost = self.record.plans.get(thing.plan).map(|plan| plan.unreadable.iter());
        let lost = lost.into_iter().flatten().filter(|lost| lost.part == part).map(|lost| lost.place);
        format!("{plan}.{}[{}]", names(part).0, written(place, lost))
    }

    /// Where a plan stood, by its place among those that could be read.
    pub(super) fn path_of_plan(&self, place: usize) -> String {
        format!("plans[{}]", written(place, self.record.unreadable.iter().copied()))
    }
}

/// What stands outside of the plans goes with all that is in it, as the barrier has it.
fn hide_emptied(all: &mut [Thing<'_>], plan: usize, kind: PlanKind) {
    let Some((plan, items)) = all.get_mut(plan..).and_then(|things| things.split_first_mut()) else { return };
    let is_hidden = |thing: &Thing<'_>| matches!(thing.ending, Ending::Hidden(_));
    if let Some(first) = items.first()
        && kind == PlanKind::OutsidePlans
        && items.iter().all(is_hidden)
    {
        plan.ending = first.ending;
    }
}

/// The place in a list as it was written, by the place among what could be read and the places, in order, of what could not.
fn written(mut place: usize, lost: impl Iterator<Item = usize>) -> usize {
    for lost in lost {
        if lost <= place {
            place += 1;
        }
    }
    place
}
