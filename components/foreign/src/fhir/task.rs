//! `Task`: what somebody is to do.

use samplan_read::native::scalars::Text;

use super::doing::{Doable, Doing};
use super::node::{Node, Res};
use super::reader::{PlanPlace, Reader};
use super::request::status;
use super::tongue::{maybe, paragraphs};
use super::{concept, mode, plan};

impl<'t> Reader<'_, 't> {
    /// A task is somebody's undertaking, with a deadline; where it has a time of its own, it is what happens then.
    pub(super) fn task(&mut self, res: Res, place: PlanPlace) {
        let Some(node) = self.node(res) else { return };
        let language = self.language();
        let description = node.text_of("description").map(str::to_owned);
        let code = node.get("code").and_then(|code| concept::words(code, language));
        let focus = node.get("focus").and_then(|focus| self.label(focus));
        let (title, rest) = match (
            description,
            code.filter(|code| !matches!(code.as_str(), "fulfill" | "approve" | "change" | "poll")),
        ) {
            (description, Some(code)) => (Some(code), description),
            (Some(description), None) => (Some(description), None),
            (None, None) => (focus.clone(), None),
        };
        let title = title
            .or_else(|| plan::additional(node))
            .unwrap_or_else(|| mode::kind_name("Task", language).to_owned());
        let Some(title) = Text::parse(&title) else { return };
        let mut doing = Doing::new(title, status(node));
        doing.sort = Doable::IsTask;
        let due = node.get("restriction").and_then(|restriction| restriction.get("period")?.get("end"));
        doing.due = self.instant(due).unwrap_or_default().map(super::time::Instant::when);
        let requested = node.first(&["requestedPeriod"]);
        let has_time = doing.due.is_none();
        if let Some(period) = requested.or_else(|| node.get("executionPeriod")).filter(|_| has_time) {
            let Ok(when) = self.when_of_period(period) else {
                return self.is_broken(node, "a task whose time can't be read is not shown");
            };
            doing.activity.when = when;
        }
        doing.doers = self.doers(
            node.each(&["owner"]).chain(node.all("performer").filter_map(|performer| performer.get("actor"))),
        );
        let kind_of_doer =
            node.each(&["performerType", "requestedPerformer"]).find_map(|kind| self.label(kind));
        if let (true, Some(name)) = (doing.doers.is_empty(), kind_of_doer) {
            doing.doers.push(super::who::Who { name: Some(name), ..super::who::Who::default() });
        }
        let about = self.about(node);
        let business = node.get("businessStatus").and_then(|status| concept::words(status, language));
        let inputs: Vec<_> = node.all("input").take(50).filter_map(|input| self.parameter(input)).collect();
        let outputs: Vec<_> =
            node.all("output").take(50).filter_map(|output| self.parameter(output)).collect();
        let mut told: Vec<_> = rest.into_iter().chain(focus).chain(business).collect();
        told.extend(about);
        told.extend(inputs.into_iter().chain(plan::additional(node)).chain(self.notes(node)));
        let activity = &mut doing.activity;
        activity.description = maybe(paragraphs(told.into_iter().filter(|part| *part != activity.title.0)));
        activity.outcome = maybe(paragraphs(outputs));
        let reason = node.get("statusReason").and_then(|reason| self.label(reason));
        doing.activity.status_reason = maybe(reason);
        self.finish_doing(node, doing, place);
    }

    /// "Vikt: 72 kg".
    fn parameter(&mut self, parameter: Node<'t>) -> Option<String> {
        let name = parameter.get("type").and_then(|kind| concept::words(kind, self.language()));
        let value = parameter.choice("value").and_then(|(form, value)| self.value_words(form, value));
        match (name, value) {
            (Some(name), Some(value)) => Some(format!("{name}: {value}")),
            (name, value) => value.or(name),
        }
    }
}
