//! What kind of plan, and an honest title for one that has none.

use samplan_model::PlanKind;

use super::node::Node;
use super::reader::Reader;
use super::tongue::brief;
use super::{concept, narrative};

/// The codes of Inera's *typeofcareplan*.
fn kind_of_code(code: &str) -> Option<PlanKind> {
    Some(match code {
        "SIP" => PlanKind::Coordinated,
        "VP" | "SVP" => PlanKind::CarePlan,
        "RP" => PlanKind::Rehabilitation,
        "GP" => PlanKind::Implementation,
        "SPU" => PlanKind::Discharge,
        "DÖ" | "PK" => PlanKind::Agreement,
        _ => return None,
    })
}

/// Codes whose kind has no name of its own in the format: the plan is called by what the code means.
fn name_of_code(code: &str) -> Option<(&'static str, &'static str)> {
    Some(match code {
        "HP" => ("Habiliteringsplan", "Habilitation plan"),
        "SPLPTLRV" => ("Samordnad plan enligt LPT och LRV", "Coordinated plan under LPT and LRV"),
        "SVP" => ("Standardiserad vårdplan", "Standardised care plan"),
        _ => return None,
    })
}

/// Words of titles and categories, the more special before the more general.
const KNOWN: [(&str, PlanKind); 30] = [
    ("dokumenterad överenskommelse", PlanKind::Agreement),
    ("patientkontrakt", PlanKind::Agreement),
    ("patient agreement", PlanKind::Agreement),
    ("samordnad individuell plan", PlanKind::Coordinated),
    ("coordinated individual plan", PlanKind::Coordinated),
    ("hemrehabilitering", PlanKind::HomeRehabilitation),
    ("home rehabilitation", PlanKind::HomeRehabilitation),
    ("hemsjukvård", PlanKind::HomeNursing),
    ("home nursing", PlanKind::HomeNursing),
    ("genomförandeplan", PlanKind::Implementation),
    ("implementation plan", PlanKind::Implementation),
    ("rehabiliteringsplan", PlanKind::Rehabilitation),
    ("rehabplan", PlanKind::Rehabilitation),
    ("rehabilitation plan", PlanKind::Rehabilitation),
    ("egenvård", PlanKind::SelfCare),
    ("self-care", PlanKind::SelfCare),
    ("self care plan", PlanKind::SelfCare),
    ("self-management", PlanKind::SelfCare),
    ("self management", PlanKind::SelfCare),
    ("asthma action plan", PlanKind::SelfCare),
    ("läkemedelsplan", PlanKind::Medication),
    ("läkemedelslista", PlanKind::Medication),
    ("medication plan", PlanKind::Medication),
    ("medication list", PlanKind::Medication),
    ("utskrivningsplan", PlanKind::Discharge),
    ("samordnad plan vid utskrivning", PlanKind::Discharge),
    ("discharge plan", PlanKind::Discharge),
    ("discharge care plan", PlanKind::Discharge),
    ("vårdplan", PlanKind::CarePlan),
    ("standardiserad vårdplan", PlanKind::CarePlan),
];

fn kind_of_words(words: &str) -> Option<PlanKind> {
    let words = words.to_lowercase();
    if words == "sip" || words.starts_with("sip ") {
        return Some(PlanKind::Coordinated);
    }
    KNOWN.iter().find(|(known, _)| words.contains(known)).map(|(_, kind)| *kind)
}

pub(super) fn kind(plan: Node<'_>) -> PlanKind {
    let codes = || plan.all("category").flat_map(|category| concept::codes(category).collect::<Vec<_>>());
    let said = plan
        .text_of("title")
        .map(str::to_owned)
        .into_iter()
        .chain(plan.all("category").filter_map(concept::said));
    codes()
        .find_map(kind_of_code)
        .or_else(|| said.take(20).find_map(|said| kind_of_words(&said)))
        .unwrap_or(PlanKind::Other)
}

/// The codes that say only what every care plan is.
const EMPTY_WORDS: [&str; 6] =
    ["assess-plan", "careplan", "care plan", "longitudinal", "assessment and plan of treatment", "encounter"];

impl<'t> Reader<'_, 't> {
    /// The title, or what else says what the plan is about. Where nothing does, none: the kind's name is used.
    pub(super) fn plan_title(&mut self, plan: Node<'t>) -> Option<String> {
        if let Some(title) = plan.text_of("title") {
            return Some(title.to_owned());
        }
        let language = self.language();
        let mut codes =
            plan.all("category").take(20).flat_map(|category| concept::codes(category).collect::<Vec<_>>());
        if let Some((swedish, english)) = codes.find_map(name_of_code) {
            return Some(language.of(swedish, english).to_owned());
        }
        let category = || {
            plan.all("category")
                .take(20)
                .filter_map(concept::said)
                .find(|said| !EMPTY_WORDS.contains(&said.to_lowercase().as_str()))
        };
        // A kind's own name says it better, and in the reader's language.
        let is_kind = |said: &String| KNOWN.iter().any(|(known, _)| said.to_lowercase() == *known);
        if let Some(said) = category() {
            return Some(said).filter(|said| !is_kind(said)).map(|said| brief(&said));
        }
        if kind(plan) != PlanKind::Other {
            return None;
        }
        if let Some(short) = plan.text_of("description").and_then(first_words) {
            return Some(short);
        }
        let reasons: Vec<_> = plan.all("addresses").take(8).filter_map(|reason| self.label(reason)).collect();
        if !reasons.is_empty() {
            return Some(format!("{} {}", language.of("Plan för", "Plan for"), language.list(&reasons)));
        }
        let narrative = plan.get("text").and_then(|text| text.text_of("div")).map(narrative::plain);
        // What a machine has put together begins with what it is, not with what it is about.
        narrative.filter(|text| !text.starts_with("Generated Narrative")).as_deref().and_then(first_words)
    }

    /// What is meant by something that is a concept, a reference, or either of them.
    pub(super) fn label(&mut self, value: Node<'t>) -> Option<String> {
        let language = self.language();
        let concept = value.get("concept").and_then(|concept| concept::words(concept, language));
        if concept.is_some()
            || value.get("coding").is_some()
            || value.get("text").is_some()
            || value.text().is_some()
        {
            return concept.or_else(|| concept::words(value, language)).map(|said| brief(&said));
        }
        let reference = super::belongs::pointer(value)?;
        let target = self.follow(reference).and_then(|target| self.node(target));
        let title = target.and_then(|target| self.who_or_title(target));
        // "?????" is no name.
        let is_said = |display: &&str| display.contains(char::is_alphanumeric);
        title.or_else(|| reference.text_of("display").filter(is_said).map(brief))
    }

    fn who_or_title(&mut self, target: Node<'t>) -> Option<String> {
        match self.index.kind(target.res) {
            "Goal" => target
                .get("description")
                .and_then(|description| concept::words(description, self.language()))
                .map(|said| brief(&said)),
            _ => self.title_of(target),
        }
    }
}

/// The first line or sentence, where it is short enough for a title.
fn first_words(text: &str) -> Option<String> {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty())?;
    let sentence = line.split_once(". ").map_or(line, |(sentence, _)| sentence).trim_end_matches(['.', ':']);
    (sentence.chars().count() <= 90).then(|| sentence.to_owned())
}
