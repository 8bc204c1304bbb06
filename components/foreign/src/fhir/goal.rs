//! Goal: what is to be reached.

use std::collections::BTreeMap;

use samplan_model::{Decimal, Expresser, GoalStatus, Progress};
use samplan_read::native::codes::{ExpresserCode, GoalStatusCode, ProgressCode};
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::{Number, Text};
use samplan_read::native::wire;

use super::node::{Node, Res};
use super::reader::{PlanPlace, Reader};
use super::time::Instant;
use super::tongue::{maybe, paragraphs};
use super::who::Sort;
use super::{concept, plan, quantity};

impl<'t> Reader<'_, 't> {
    pub(super) fn goal(&mut self, res: Res, place: PlanPlace) {
        let Some(node) = self.node(res) else { return };
        let language = self.language();
        let said = node.get("description").and_then(|description| concept::words(description, language));
        let targets: Vec<_> = node.all("target").take(20).collect();
        let targeted = paragraphs(targets.iter().filter_map(|target| self.target(*target)));
        let (words, target) = match said.or_else(|| plan::additional(node)) {
            Some(said) => (Some(said), targeted),
            None => (targeted, None),
        };
        let Some(text) = words.as_deref().and_then(Text::parse) else {
            return self.is_broken(node, "a goal without a description or a target");
        };
        let notes = self.notes(node);
        let reason = node.get("statusReason").and_then(|reason| concept::words(reason, language));
        let more = plan::additional(node).filter(|more| *more != text.0);
        let id = self.id_of(place, res);
        let due = targets.iter().find_map(|target| target.get("dueDate"));
        let due = self.instant(due).unwrap_or_default().map(Instant::when);
        let goal = wire::Goal {
            id: id.clone(),
            text,
            expressed_by: Maybe(self.expressed_by(node)),
            status: GoalStatusCode(status(node)).into(),
            progress: Maybe(progress(node).map(ProgressCode)),
            target: maybe(paragraphs(target.into_iter().chain(more).chain(reason).chain(notes))),
            due: Maybe(due),
            visibility: self.visibility(res),
            provenance: self.provenance(node, node.get("description")),
            ..wire::Goal::default()
        };
        if let Some(draft) = self.draft(place) {
            draft.plan.goals.list.push(goal);
        }
        self.became(res, place, &id);
    }

    /// "Vikt: 72–75 kg".
    fn target(&self, target: Node<'t>) -> Option<String> {
        let language = self.language();
        let value = match target.choice("detail") {
            Some(("Quantity", value)) => quantity::quantity(value, language),
            Some(("Range", value)) => quantity::range(value, language),
            Some(("Ratio", value)) => quantity::ratio(value, language),
            Some(("Boolean", value)) => value
                .tree
                .bool()
                .map(|yes| if yes { language.of("ja", "yes") } else { language.of("nej", "no") }.to_owned()),
            Some((_, value)) => concept::words(value, language)
                .or_else(|| value.tree.word().map(std::borrow::Cow::into_owned)),
            None => None,
        };
        let within = target.get("dueDuration").and_then(|within| quantity::quantity(within, language));
        let value = match within {
            Some(within) => Some(format!(
                "{}{} {within}",
                value.map(|value| value + ", ").unwrap_or_default(),
                language.of("inom", "within")
            )),
            None => value,
        };
        let measure = target.get("measure").and_then(|measure| concept::named(measure, language));
        match (measure, value) {
            (Some(measure), Some(value)) => Some(format!("{measure}: {value}")),
            (measure, value) => value.or(measure),
        }
    }

    fn expressed_by(&mut self, node: Node<'t>) -> Option<ExpresserCode> {
        let who = node.first(&["expressedBy", "source"]).and_then(|who| self.who(who))?;
        match who.sort {
            Sort::Patient => Some(ExpresserCode(Expresser::Patient)),
            Sort::Staff | Sort::Unit => Some(ExpresserCode(Expresser::Care)),
            Sort::Relative | Sort::Place | Sort::Device | Sort::Unknown => None,
        }
    }

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

/// A number as it is written; with an exponent, what it means.
pub(super) fn decimal(word: &str) -> Option<Decimal> {
    word.parse().ok().or_else(|| Decimal::nearest(word))
}

fn achievement(node: Node<'_>) -> Option<Node<'_>> {
    node.get("achievementStatus")
}

fn status(node: Node<'_>) -> GoalStatus {
    let achieved = |codes: &[&str]| achievement(node).is_some_and(|status| concept::has_code(status, codes));
    let ended = || match () {
        () if achieved(&["not-achieved", "no-progress", "not-attainable"]) => GoalStatus::NotAchieved,
        () => GoalStatus::Achieved,
    };
    // R4's word, and STU3's, where the status was one field.
    match node.first(&["lifecycleStatus", "status"]).and_then(Node::text) {
        Some("proposed") => GoalStatus::Proposed,
        Some("on-hold") => GoalStatus::OnHold,
        Some("completed" | "achieved") => ended(),
        Some("cancelled" | "rejected") => GoalStatus::Cancelled,
        Some("entered-in-error") => GoalStatus::EnteredInError,
        Some(_) | None if achieved(&["achieved"]) => GoalStatus::Achieved,
        Some(_) | None if achieved(&["not-achieved", "not-attainable"]) => GoalStatus::NotAchieved,
        Some(_) | None => GoalStatus::Active,
    }
}

fn progress(node: Node<'_>) -> Option<Progress> {
    const KNOWN: [(&str, Progress); 5] = [
        ("improving", Progress::Improving),
        ("worsening", Progress::Worsening),
        ("no-change", Progress::NoChange),
        ("no-progress", Progress::NoChange),
        ("sustaining", Progress::Sustaining),
    ];
    let status = achievement(node)?;
    KNOWN.iter().find(|(code, _)| concept::has_code(status, &[code])).map(|(_, progress)| *progress)
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
