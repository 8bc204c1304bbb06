//! Which plan a thing belongs to: the plan refers to it, it says that it is based on the plan, or it does so by way of others.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::node::{Node, Res};
use super::reader::{PlanPlace, Reader};
use super::zones;

/// A thing stands in no more plans than this: a hostile text could otherwise have everything in everything.
const MOST: usize = 16;

#[derive(Debug, Default)]
pub(super) struct Belongs {
    /// The plans, by their care plan resources.
    pub(super) plans: BTreeMap<Res, PlanPlace>,
    /// The plans of everything else. What is not here belongs to none.
    pub(super) of: BTreeMap<Res, BTreeSet<PlanPlace>>,
    /// The care plans that are a zone of another, with what the zone is.
    pub(super) zones: Vec<(Res, PlanPlace, samplan_model::Severity)>,
}

impl Belongs {
    fn add_plan(&mut self, reader: &mut Reader<'_, '_>, res: Res) {
        self.plans.insert(res, PlanPlace(reader.drafts.len()));
        reader.drafts.push(super::reader::Draft::default());
    }
}

/// Fields that name what a resource brings with it.
const DOWN: [&str; 13] = [
    "goal",
    "careTeam",
    "supportingInfo",
    "supportingInformation",
    "outcomeReference",
    "outcome",
    "reference",
    "plannedActivityReference",
    "performedActivity",
    "hasMember",
    "result",
    "action",
    "resource",
];
/// Fields that name what a resource came out of.
const UP: [&str; 7] =
    ["basedOn", "focus", "partOf", "appointment", "incomingReferral", "derivedFrom", "report"];

pub(super) fn settle(reader: &mut Reader<'_, '_>) -> Belongs {
    let mut belongs = Belongs::default();
    let plans: Vec<_> = reader
        .index
        .all()
        .filter(|(_, resource)| resource.kind == "CarePlan" && resource.fate.is_none())
        .map(|(res, _)| res)
        .collect();
    let (zoned, whole): (Vec<_>, Vec<_>) =
        plans.into_iter().map(|res| (res, zones::of(reader, res))).partition(|(_, zone)| zone.is_some());
    for (res, _) in whole {
        belongs.add_plan(reader, res);
    }
    let parents = belongs.plans.clone();
    for (res, zone) in zoned {
        let of = zone.and_then(|(parent, severity)| Some((parents.get(&parent).copied()?, severity)));
        if let Some((place, severity)) = of {
            belongs.zones.push((res, place, severity));
        } else {
            // A zone of a zone, or of a plan that is left out, is a plan.
            belongs.add_plan(reader, res);
        }
    }
    spread(reader, &mut belongs);
    belongs
}

fn spread(reader: &Reader<'_, '_>, belongs: &mut Belongs) {
    let edges = edges(reader);
    let zones = belongs.zones.iter().map(|(res, place, _)| (*res, *place));
    // What a plan by mistake refers to is right all the same, and not hidden with it.
    let is_right =
        |res: &Res| reader.node(*res).is_some_and(|node| node.text_of("status") != Some("entered-in-error"));
    let mut queue: VecDeque<_> = belongs
        .plans
        .iter()
        .map(|(res, place)| (*res, *place))
        .chain(zones)
        .filter(|(res, _)| is_right(res))
        .collect();
    while let Some((res, place)) = queue.pop_front() {
        for target in edges.get(&res).into_iter().flatten() {
            let is_plan = belongs.plans.contains_key(target) || reader.index.kind(*target) == "CarePlan";
            let places = belongs.of.entry(*target).or_default();
            if !is_plan && places.len() < MOST && places.insert(place) {
                queue.push_back((*target, place));
            }
        }
    }
}

/// From what brings something with it to that.
fn edges(reader: &Reader<'_, '_>) -> BTreeMap<Res, BTreeSet<Res>> {
    let mut edges: BTreeMap<Res, BTreeSet<Res>> = BTreeMap::new();
    let index = &reader.index;
    for (res, resource) in index.all().filter(|(_, resource)| resource.fate.is_none()) {
        let node = Node { res, tree: resource.tree };
        let mut add = |from: Res, to: Res| {
            if index.is_alive(from) && index.is_alive(to) && from != to {
                edges.entry(from).or_default().insert(to);
            }
        };
        let activities =
            node.all("activity").flat_map(|activity| activity.get("detail").into_iter().chain([activity]));
        for part in activities.chain([node]) {
            for reference in part.each(&DOWN).filter_map(pointer) {
                index.resolve(reference).into_iter().for_each(|target| add(res, target));
            }
        }
        for reference in node.each(&UP).filter_map(pointer) {
            index.resolve(reference).into_iter().for_each(|target| add(target, res));
        }
        // What a plan contains and never mentions is its own all the same.
        if let Some(container) = resource.container {
            add(container, res);
        }
    }
    edges
}

/// The reference in what may be one, or R5's `CodeableReference`.
pub(super) fn pointer(value: Node<'_>) -> Option<Node<'_>> {
    let inner = value.get("reference").filter(|inner| inner.tree.is_object());
    Some(inner.unwrap_or(value)).filter(|value| value.tree.is_object())
}
