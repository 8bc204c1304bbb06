//! What goals have to do with each other, and with what is measured.

use std::collections::BTreeMap;

use samplan_model::GoalStatus;
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::{Number, Text};
use samplan_read::native::wire;

use super::goal::{decimal, status};
use super::node::Node;
use super::reader::{PlanPlace, Reader};
use super::{concept, quantity};

impl Reader<'_, '_> {
    /// Which goals are parts of others, by the extension that says so, and which measured values tell how far it is.
    pub(super) fn relate_goals(&mut self, place: PlanPlace, measured: &BTreeMap<String, Text>) {
        let Some(draft) = self.drafts.get(place.0) else { return };
        let goals: Vec<_> = draft
            .items
            .iter()
            .filter(|(res, _)| self.index.kind(**res) == "Goal")
            .map(|(res, id)| (*res, id.clone()))
            .collect();
        let items = draft.items.clone();
        let (mut parents, mut values, mut limits) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
        for (res, id) in goals {
            let Some(node) = self.node(res) else { continue };
            for relation in node.extensions("goal-relationship").take(50) {
                let part =
                    |name: &str| relation.all("extension").find(|part| part.text_of("url") == Some(name));
                let kind = part("type").and_then(|kind| kind.get("valueCodeableConcept"));
                let target = part("target").and_then(|target| target.get("valueReference"));
                let other = target
                    .and_then(|target| self.index.resolve(target))
                    .and_then(|other| items.get(&other))
                    .cloned();
                // The other one is "a piece of attaining this one".
                if let Some(other) =
                    other.filter(|_| kind.is_some_and(|kind| concept::has_code(kind, &["milestone"])))
                {
                    parents.insert(other.0, id.clone());
                }
            }
            for target in node.all("target").take(20) {
                let codes = target
                    .get("measure")
                    .map(|measure| concept::codes(measure).map(str::to_owned).collect::<Vec<_>>());
                let series = codes.into_iter().flatten().find_map(|code| measured.get(&code).cloned());
                let Some(series) = series else { continue };
                if status(node) == GoalStatus::Active {
                    limits.push((series.clone(), target));
                }
                values.insert(id.0.clone(), series);
            }
            let outcome = node
                .all("outcomeReference")
                .take(20)
                .filter_map(|outcome| self.index.resolve(outcome))
                .find_map(|outcome| items.get(&outcome).cloned());
            if let Some(outcome) = outcome.filter(|outcome| measured.values().any(|known| known == outcome)) {
                values.entry(id.0).or_insert(outcome);
            }
        }
        let Some(draft) = self.drafts.get_mut(place.0) else { return };
        for goal in &mut draft.plan.goals.list {
            goal.parent = Maybe(parents.remove(&goal.id.0).filter(|parent| *parent != goal.id));
            goal.measurement = Maybe(values.remove(&goal.id.0));
        }
        let mut series: BTreeMap<String, &mut wire::Measurement> =
            draft.plan.measurements.list.iter_mut().map(|series| (series.id.0.clone(), series)).collect();
        for (of, target) in limits {
            if let Some(measurement) = series.get_mut(&of.0) {
                limit(measurement, target);
            }
        }
    }
}

/// The person's own limits are those of a goal that is worked on: where the unit is the same, and no other goal has set them.
fn limit(measurement: &mut wire::Measurement, target: Node<'_>) {
    let side = |value: Option<Node<'_>>| {
        let value = value.filter(|value| quantity::unit(*value) == Some(measurement.unit.0.as_str()))?;
        decimal(&value.word_of("value")?).map(Number)
    };
    let (low, high) = match target.choice("detail") {
        Some(("Range", range)) => (side(range.get("low")), side(range.get("high"))),
        Some(("Quantity", quantity)) => match quantity.text_of("comparator") {
            Some("<" | "<=") => (None, side(Some(quantity))),
            Some(">" | ">=") => (side(Some(quantity)), None),
            Some(_) | None => (None, None),
        },
        Some((_, _)) | None => (None, None),
    };
    if measurement.low.0.is_none() && measurement.high.0.is_none() {
        (measurement.low, measurement.high) = (Maybe(low), Maybe(high));
    }
}

/// Goals that are parts of each other in a circle: the circle is opened where it is found.
pub(super) fn without_loops(goals: &mut [wire::Goal]) {
    let mut parents: BTreeMap<String, String> = goals
        .iter()
        .filter_map(|goal| Some((goal.id.0.clone(), goal.parent.0.as_ref()?.0.clone())))
        .collect();
    let mut ends: BTreeMap<String, usize> = BTreeMap::new();
    for (walk, goal) in goals.iter().enumerate() {
        let mut here = goal.id.0.clone();
        while let Some(parent) = parents.get(&here).cloned() {
            match ends.insert(here.clone(), walk) {
                Some(before) if before == walk => {
                    parents.remove(&here);
                    break;
                }
                Some(_) => break,
                None => {}
            }
            here = parent;
        }
    }
    for goal in goals {
        goal.parent = Maybe(goal.parent.0.take().filter(|_| parents.contains_key(&goal.id.0)));
    }
}
