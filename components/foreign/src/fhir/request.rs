//! What is asked for: `ServiceRequest`, `CommunicationRequest`, `NutritionOrder`, `RequestGroup`, and the Task of somebody.

use samplan_model::ActivityStatus;
use samplan_read::native::codes::ModeCode;
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;

use super::doing::{Doable, Doing};
use super::node::{Node, Res};
use super::reader::{PlanPlace, Reader};
use super::tongue::{maybe, paragraphs};
use super::{concept, diet, mode, plan};

/// Where requests say what is asked for.
const WHAT: [&str; 4] = ["code", "title", "category", "name"];

impl<'t> Reader<'_, 't> {
    pub(super) fn request(&mut self, res: Res, place: PlanPlace) {
        let Some(node) = self.node(res) else { return };
        let language = self.language();
        let kind = self.index.kind(res);
        let messages: Vec<_> =
            node.all("payload").take(20).filter_map(|payload| self.payload(payload)).collect();
        let meals = self.diet(node);
        // An eye or a step is a part, and names no whole.
        let further: Vec<_> = self.lenses(node).into_iter().chain(diet::steps(node, 8)).collect();
        let named = WHAT.iter().find_map(|name| node.all(name).find_map(|said| self.label(said)));
        let title = named
            .or_else(|| meals.first().cloned())
            .or_else(|| messages.first().cloned())
            .or_else(|| plan::additional(node))
            .or_else(|| node.all("medium").find_map(|how| self.label(how)));
        let title = title.unwrap_or_else(|| mode::kind_name(kind, language).to_owned());
        let Some(title) = Text::parse(&title) else { return };
        let mut doing = Doing::new(title, status(node));
        doing.sort = Doable::IsTask;
        let Ok(words) = self.scheduled(node, &mut doing) else {
            return self.is_broken(node, "a request whose time can't be read is not shown");
        };
        let about = self.about(node);
        let needed =
            (node.is_true("asNeededBoolean")).then(|| language.of("vid behov", "when needed").to_owned());
        let needed = needed.or_else(|| {
            node.get("asNeededCodeableConcept").and_then(|reason| concept::words(reason, language))
        });
        let mut told: Vec<_> = node
            .text_of("description")
            .map(str::to_owned)
            .into_iter()
            .chain(messages)
            .chain(meals)
            .chain(further)
            .chain(words)
            .chain(needed)
            .collect();
        told.extend(about);
        told.extend(plan::additional(node).into_iter().chain(self.notes(node)));
        let place_of = node.each(&["locationReference", "location"]).next();
        doing.activity.place = Maybe(place_of.and_then(|location| {
            self.place(location.get("reference").filter(|inner| inner.tree.is_object()).unwrap_or(location))
        }));
        doing.doers = self.doers(node.each(&["performer", "recipient"]));
        let kind_of_doer = node.all("performerType").find_map(|kind| concept::words(kind, language));
        if let (true, Some(name)) = (doing.doers.is_empty(), kind_of_doer) {
            doing.doers.push(super::who::Who { name: Some(name), ..super::who::Who::default() });
        }
        let activity = &mut doing.activity;
        activity.description = maybe(paragraphs(told.into_iter().filter(|part| *part != activity.title.0)));
        activity.prepare = maybe(paragraphs(node.all("patientInstruction").filter_map(instruction)));
        activity.status_reason =
            maybe(node.get("statusReason").and_then(|reason| concept::words(reason, language)));
        activity.mode = Maybe(node.all("medium").find_map(mode::of_type).map(ModeCode));
        self.finish_doing(node, doing, place);
    }

    /// What all that is to be done has in common.
    pub(super) fn finish_doing(&mut self, node: Node<'t>, mut doing: Doing, place: PlanPlace) {
        let code = node.first(&["code", "vaccineCode", "type", "category"]);
        let code = code.map(|code| code.get("concept").unwrap_or(code));
        doing.activity.code = maybe(code.and_then(concept::coding).map(|coding| coding.code.0));
        doing.activity.visibility = self.visibility(node.res);
        self.activity_provenance(node, code, &mut doing.activity);
        doing.activity.goals = self.served(node.each(&["goal", "supportingInfo"]), place).into();
        let id = self.id_of(place, node.res);
        self.add_doing(node, id, doing, place);
    }

    /// What a message says, or what is sent with it.
    pub(super) fn payload(&mut self, payload: Node<'t>) -> Option<String> {
        match payload.choice("content")? {
            ("String", said) => said.text().map(str::to_owned),
            ("CodeableConcept", said) => concept::words(said, self.language()),
            ("Attachment", attachment) => attachment.text_of("title").map(str::to_owned),
            (_, reference) => self.label(reference),
        }
    }
}

fn instruction(said: Node<'_>) -> Option<String> {
    said.text()
        .or_else(|| said.text_of("instructionMarkdown"))
        .or_else(|| said.text_of("text"))
        .map(str::to_owned)
}

/// The status of a request or of a task.
pub(super) fn status(node: Node<'_>) -> ActivityStatus {
    match node.text_of("status") {
        Some("draft" | "requested" | "received" | "accepted" | "ready" | "active" | "proposed") => {
            ActivityStatus::Planned
        }
        Some("in-progress") => ActivityStatus::InProgress,
        Some("on-hold" | "suspended") => ActivityStatus::OnHold,
        Some("completed" | "ended") => ActivityStatus::Performed,
        Some("rejected") => ActivityStatus::Declined,
        Some("revoked" | "cancelled" | "failed" | "stopped") => ActivityStatus::Cancelled,
        Some("entered-in-error") => ActivityStatus::EnteredInError,
        Some(_) | None => ActivityStatus::Unknown,
    }
}
