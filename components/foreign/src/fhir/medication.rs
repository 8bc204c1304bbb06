//! `MedicationRequest` and `MedicationStatement`: the medicine list.

use samplan_model::{MedicationStatus, When as Time};
use samplan_read::native::codes::MedicationStatusCode;
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
use samplan_read::native::when::When;
use samplan_read::native::wire;

use super::belongs::pointer;
use super::node::{Node, Res};
use super::reader::{PlanPlace, Reader};
use super::time::Instant;
use super::tongue::{brief, maybe, paragraphs};
use super::{concept, dosage, plan};

impl<'t> Reader<'_, 't> {
    pub(super) fn medication(&mut self, res: Res, place: PlanPlace) {
        let Some(node) = self.node(res) else { return };
        let language = self.language();
        let code = node.first(&["medicationCodeableConcept", "medicationReference", "medication"]);
        let name = code.and_then(|code| self.medicine(code)).or_else(|| plan::additional(node));
        // What leads nowhere, or says nothing, never costs the item.
        let unknown = || code.map(|_| language.of("Okänt läkemedel", "Unknown medicine").to_owned());
        let name = name.or_else(unknown);
        let Some(name) = name.as_deref().and_then(Text::parse) else {
            return self.is_broken(node, "a medicine without a name");
        };
        let name = if node.is_true("doNotPerform") {
            Text(format!("{}{}", language.of("Ska inte tas: ", "Not to be taken: "), name.0))
        } else {
            name
        };
        let dosages: Vec<_> = node.each(&["dosageInstruction", "dosage"]).take(30).collect();
        let said = node.text_of("renderedDosageInstruction").map(str::to_owned);
        let dosage =
            said.or_else(|| paragraphs(dosages.iter().filter_map(|dosage| dosage::words(*dosage, language))));
        let reasons: Vec<_> = node
            .each(&["reasonCode", "reasonReference", "reason"])
            .take(20)
            .filter_map(|reason| self.label(reason))
            .collect();
        let Ok((start, until)) = self.taken(node, &dosages) else {
            return self.is_broken(node, "a medicine whose time can't be read is not shown");
        };
        let needed = !dosages.is_empty() && dosages.iter().copied().all(is_needed);
        let status = Some(status(node)).filter(|status| !needed || *status != MedicationStatus::Active);
        let status = status.unwrap_or(MedicationStatus::AsNeeded);
        let reason = node.all("statusReason").find_map(|reason| concept::words(reason, language));
        let notes = self.notes(node);
        let id = self.id_of(place, res);
        let medication = wire::Medication {
            id: id.clone(),
            name,
            dosage: dosage.as_deref().and_then(Text::parse),
            reason: maybe((!reasons.is_empty()).then(|| language.list(&reasons))),
            start: Maybe(start),
            until: Maybe(until),
            status: MedicationStatusCode(status),
            change: maybe(paragraphs(reason.into_iter().chain(notes))),
            visibility: self.visibility(res),
            provenance: self.provenance(node, code.map(|code| code.get("concept").unwrap_or(code))),
            ..wire::Medication::default()
        };
        if let Some(draft) = self.draft(place) {
            draft.plan.medications.list.push(medication);
        }
        self.became(res, place, &id);
    }

    /// What it is called: a concept, or a resource that may itself only have a code.
    fn medicine(&mut self, code: Node<'t>) -> Option<String> {
        let language = self.language();
        if let Some(said) = concept::words(code.get("concept").unwrap_or(code), language) {
            return Some(said);
        }
        let reference = pointer(code)?;
        let target = self.follow(reference).and_then(|target| self.node(target));
        let named = target.and_then(|medicine| {
            medicine
                .get("code")
                .and_then(|code| concept::words(code, language))
                .or_else(|| self.title_of(medicine))
        });
        named.or_else(|| reference.text_of("display").map(brief))
    }

    /// From when until when. What is only prescribed on a day is not begun on it.
    fn taken(
        &mut self,
        node: Node<'t>,
        dosages: &[Node<'t>],
    ) -> Result<(Option<When>, Option<When>), super::time::Unreadable> {
        let bounds =
            dosages.iter().find_map(|dosage| dosage.get("timing")?.get("repeat")?.get("boundsPeriod"));
        let period = match node.choice("effective") {
            Some(("DateTime", at)) => return Ok((self.instant(Some(at))?.map(Instant::when), None)),
            Some(("Period", period)) => Some(period),
            Some((_, _)) | None => bounds,
        };
        let Some(period) = period else { return Ok((None, None)) };
        let start = self.instant(period.get("start"))?.map(Instant::date);
        let end = self.instant(period.get("end"))?.map(Instant::date);
        let day = |date| When(Time::During(date));
        Ok((start.map(day), end.map(day)))
    }
}

fn status(node: Node<'_>) -> MedicationStatus {
    match node.text_of("status") {
        Some("on-hold") => MedicationStatus::OnHold,
        Some("completed" | "stopped" | "cancelled" | "ended" | "not-taken") => MedicationStatus::Stopped,
        Some("intended" | "draft") => MedicationStatus::Planned,
        Some("entered-in-error") => MedicationStatus::EnteredInError,
        Some(_) | None => match node.text_of("intent") {
            Some("proposal" | "plan") => MedicationStatus::Planned,
            Some(_) | None => MedicationStatus::Active,
        },
    }
}

/// Whether it is taken when needed, and only then.
fn is_needed(dosage: Node<'_>) -> bool {
    ["asNeededBoolean", "asNeeded"].iter().any(|name| dosage.is_true(name))
        || dosage.first(&["asNeededFor", "asNeededCodeableConcept"]).is_some()
}
