//! Procedure, Encounter and their like: what has been done, and what was declined.

use samplan_model::ActivityStatus;
use samplan_read::native::codes::ModeCode;
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

    /// What these fields name, in words: "a, b och c".
    pub(super) fn labels(&mut self, node: Node<'t>, fields: &'static [&'static str]) -> Option<String> {
        let said: Vec<_> = node.each(fields).take(20).filter_map(|one| self.label(one)).collect();
        (!said.is_empty()).then(|| self.language().list(&said))
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
