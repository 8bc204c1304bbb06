//! Goal: what is to be reached.

use samplan_model::{Decimal, Expresser, GoalStatus, Progress};
use samplan_read::native::codes::{ExpresserCode, GoalStatusCode, ProgressCode};
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
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
        let reached = self.labels(node, &["outcomeCode", "outcomeReference", "outcome"]);
        let reached = reached.map(|what| format!("{}: {what}", language.of("Utfall", "Outcome")));
        let about = self.labels(node, &["addresses"]);
        let about = about.map(|what| format!("{}: {what}", language.of("Gäller", "About")));
        let id = self.id_of(place, res);
        let due = targets.iter().find_map(|target| target.get("dueDate"));
        let due = self.instant(due).unwrap_or_default().map(Instant::when);
        let goal = wire::Goal {
            id: id.clone(),
            text,
            expressed_by: Maybe(self.expressed_by(node)),
            status: GoalStatusCode(status(node)).into(),
            progress: Maybe(progress(node).map(ProgressCode)),
            target: maybe(paragraphs(
                [target, about, more, reached, reason].into_iter().flatten().chain(notes),
            )),
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
}

/// A number as it is written; with an exponent, what it means.
pub(super) fn decimal(word: &str) -> Option<Decimal> {
    word.parse().ok().or_else(|| Decimal::nearest(word))
}

fn achievement(node: Node<'_>) -> Option<Node<'_>> {
    node.get("achievementStatus")
}

pub(super) fn status(node: Node<'_>) -> GoalStatus {
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
