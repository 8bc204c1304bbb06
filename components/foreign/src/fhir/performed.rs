//! Procedure, Encounter and their like: what has been done, and what was declined.

use samplan_model::{ActivityStatus, Fate};
use samplan_read::native::codes::{ModeCode, PartyCode};
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;

use super::doing::Doing;
use super::node::{Node, Res};
use super::reader::{PlanPlace, Reader};
use super::tongue::{maybe, paragraphs};
use super::{concept, mode, plan};

impl<'t> Reader<'_, 't> {
    /// `Procedure`, `Immunization`, `DiagnosticReport`.
    pub(super) fn performed(&mut self, res: Res, place: PlanPlace) {
        let Some(node) = self.node(res) else { return };
        let language = self.language();
        let kind = self.index.kind(res);
        let title = node
            .first(&["code", "vaccineCode"])
            .and_then(|code| self.label(code))
            .or_else(|| node.all("category").find_map(|category| concept::words(category, language)));
        let title = title
            .or_else(|| plan::additional(node))
            .unwrap_or_else(|| mode::kind_name(kind, language).to_owned());
        let Some(title) = Text::parse(&title) else { return };
        let reason = node.all("statusReason").find_map(|reason| concept::words(reason, language));
        let mut doing = Doing::new(title, status(node));
        let Ok(words) = self.happened(node, &mut doing) else {
            return self.is_broken(node, "something whose time can't be read is not shown");
        };
        let outcomes = node
            .each(&["outcome", "conclusion", "conclusionCode", "complication"])
            .take(20)
            .filter_map(|outcome| self.label(outcome));
        let outcome = paragraphs(outcomes.collect::<Vec<_>>());
        let results: Vec<_> =
            node.each(&["result", "report"]).take(100).filter_map(|result| self.label(result)).collect();
        doing.activity.place = Maybe(node.get("location").and_then(|location| self.place(location)));
        let performers = node.all("performer").map(|performer| performer.get("actor").unwrap_or(performer));
        doing.doers = self.doers(performers);
        let told = self
            .about(node)
            .into_iter()
            .chain(words)
            .chain((!results.is_empty()).then(|| language.list(&results)));
        let told: Vec<_> = told.chain(plan::additional(node)).chain(self.notes(node)).collect();
        let activity = &mut doing.activity;
        activity.description = maybe(paragraphs(told.into_iter().filter(|part| *part != activity.title.0)));
        activity.outcome = maybe(outcome);
        activity.status_reason = maybe(reason);
        let follow_up = node.all("followUp").take(20).filter_map(|after| concept::words(after, language));
        activity.after = maybe(paragraphs(follow_up));
        activity.mode = Maybe(
            node.all("category")
                .find_map(mode::of_type)
                .or_else(|| mode::of_text(&activity.title.0))
                .map(ModeCode),
        );
        self.finish_doing(node, doing, place);
    }

    pub(super) fn encounter(&mut self, res: Res, place: PlanPlace) {
        let Some(node) = self.node(res) else { return };
        if self.is_booking(node) {
            return;
        }
        let language = self.language();
        let class = || node.all("class");
        let names: Vec<_> =
            node.each(&["type", "serviceType"]).take(20).filter_map(|kind| self.label(kind)).collect();
        let title =
            names.first().cloned().or_else(|| class().find_map(|class| concept::words(class, language)));
        let title = title
            .or_else(|| plan::additional(node))
            .unwrap_or_else(|| mode::kind_name("Encounter", language).to_owned());
        let Some(title) = Text::parse(&title) else { return };
        let reason = node
            .extensions("encounter-reasonCancelled")
            .find_map(|reason| concept::words(reason.get("valueCodeableConcept")?, language));
        let mut doing = Doing::new(title, status(node));
        let period = node.first(&["actualPeriod", "period"]);
        let planned = node.get("plannedStartDate");
        let when = match (period, planned) {
            (Some(period), _) => self.when_of_period(period),
            (None, Some(planned)) => self.between(node, Some(planned), node.get("plannedEndDate")),
            (None, None) => Ok(None),
        };
        let Ok(when) = when else {
            return self.is_broken(node, "a care contact whose time can't be read is not shown");
        };
        doing.activity.when = when;
        let location = node.all("location").find_map(|location| location.get("location"));
        doing.activity.place = Maybe(location.and_then(|location| self.place(location)));
        let people =
            node.all("participant").filter_map(|participant| participant.first(&["individual", "actor"]));
        doing.doers = self.doers(people);
        let unit = node.get("serviceProvider").and_then(|unit| self.who(unit));
        doing.activity.party = Maybe(unit.as_ref().and_then(|unit| unit.party).map(PartyCode));
        doing.activity.unit = Maybe(unit.and_then(|unit| unit.responsible()));
        let told: Vec<_> = names
            .into_iter()
            .skip(1)
            .chain(self.about(node))
            .chain(plan::additional(node))
            .chain(self.notes(node))
            .collect();
        let by_place = location.and_then(|location| mode::of_text(location.text_of("display")?));
        let activity = &mut doing.activity;
        activity.description = maybe(paragraphs(told.into_iter().filter(|part| *part != activity.title.0)));
        activity.status_reason = maybe(reason);
        activity.mode = Maybe(
            by_place
                .or_else(|| class().find_map(mode::of_type))
                .or_else(|| node.all("type").find_map(mode::of_type))
                .map(ModeCode),
        );
        self.finish_doing(node, doing, place);
    }

    /// Whether it is what a booked time has become: then it is shown already.
    fn is_booking(&mut self, node: Node<'t>) -> bool {
        let booked = node
            .all("appointment")
            .find_map(|appointment| self.index.resolve(appointment))
            .filter(|booked| self.index.is_alive(*booked));
        let Some(booked) = booked else { return false };
        let is_same = self.node(booked).is_some_and(|booked| {
            matches!(booked.text_of("status"), Some("fulfilled" | "arrived" | "checked-in"))
        });
        if is_same {
            let entries =
                (self.index.get(node.res).map(|one| one.entry), self.index.get(booked).map(|one| one.entry));
            if let (Some(entry), Some(into)) = entries {
                self.gathered.folds(entry, into);
            }
            self.ends(node.res, Fate::Folded);
        }
        is_same
    }

    /// "Gäller: diabetes".
    pub(super) fn about(&mut self, node: Node<'t>) -> Option<String> {
        let reasons = node.each(&["reasonCode", "reasonReference", "reason", "indication"]).take(20);
        // In R5, an encounter's reason has its values one level further in.
        let reasons = reasons.flat_map(|reason| {
            if reason.get("value").is_some() { reason.all("value").collect() } else { vec![reason] }
        });
        let said: Vec<_> = reasons.filter_map(|reason| self.label(reason)).collect();
        let language = self.language();
        (!said.is_empty()).then(|| format!("{}: {}", language.of("Gäller", "About"), language.list(&said)))
    }

    /// When it happened: what all kinds call it, in all forms.
    pub(super) fn happened(
        &mut self,
        node: Node<'t>,
        doing: &mut Doing,
    ) -> Result<Option<String>, super::time::Unreadable> {
        for stem in ["performed", "occurrence", "effective"] {
            let Some((form, value)) = node.choice(stem) else { continue };
            match form {
                "DateTime" | "Instant" => {
                    doing.activity.when = self.instant(Some(value))?.map(super::time::Instant::when);
                }
                "Period" => doing.activity.when = self.when_of_period(value)?,
                "Timing" => {
                    let timing = self.timing(value)?;
                    doing.activity.when = timing.when;
                    return Ok(timing.words);
                }
                // An age, or words: it is said, not reckoned.
                _ => return Ok(self.value_words(form, value)),
            }
            return Ok(None);
        }
        let first = node.first(&["sent", "received"]);
        doing.activity.when = self.instant(first)?.map(super::time::Instant::when);
        Ok(None)
    }
}

/// Whether a reason says that the person did not want it.
fn declines(reason: Node<'_>) -> bool {
    const CODES: [&str; 7] =
        ["PATOBJ", "105480006", "183944003", "416432009", "443390004", "444301002", "182890002"];
    const WORDS: [&str; 8] = [
        "avböj",
        "tackade nej",
        "ville inte",
        "vill inte",
        "declin",
        "refus",
        "patient objection",
        "did not want",
    ];
    let said = concept::said(reason).unwrap_or_default().to_lowercase();
    concept::has_code(reason, &CODES) || WORDS.iter().any(|word| said.contains(word))
}

/// The status of something that happens, in R4 and in R5.
pub(super) fn status(node: Node<'_>) -> ActivityStatus {
    match node.text_of("status") {
        Some("planned" | "preparation" | "registered") => ActivityStatus::Planned,
        Some("arrived" | "triaged" | "in-progress" | "onleave" | "partial" | "preliminary") => {
            ActivityStatus::InProgress
        }
        Some("on-hold") => ActivityStatus::OnHold,
        Some("completed" | "finished" | "discharged" | "final" | "amended" | "corrected" | "appended") => {
            ActivityStatus::Performed
        }
        Some("not-done") if node.all("statusReason").any(declines) => ActivityStatus::Declined,
        Some("not-done" | "stopped" | "cancelled" | "discontinued") => ActivityStatus::Cancelled,
        Some("entered-in-error") => ActivityStatus::EnteredInError,
        Some(_) | None => ActivityStatus::Unknown,
    }
}
