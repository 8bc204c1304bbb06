//! Zone plans: a plan with a green, a yellow and a red plan as its parts says when to get in touch.

use samplan_model::Severity;
use samplan_read::native::codes::SeverityCode;
use samplan_read::native::scalars::Text;
use samplan_read::native::wire;

use super::belongs::Belongs;
use super::concept;
use super::node::{Node, Res};
use super::reader::{PlanPlace, Reader};
use super::tongue::paragraphs;

/// The plan that it is a zone of, and which one.
pub(super) fn of(reader: &Reader<'_, '_>, res: Res) -> Option<(Res, Severity)> {
    let node = reader.node(res)?;
    let mut above = node.all("partOf").filter_map(|above| reader.index.resolve(above));
    let parent = above.find(|above| {
        *above != res && reader.index.kind(*above) == "CarePlan" && reader.index.is_alive(*above)
    })?;
    // A zone that is less open than its plan, or in error, stays what it is.
    let exposure = |res| reader.index.get(res).map(|resource| resource.exposure);
    let is_plain = exposure(res) == exposure(parent) && node.text_of("status") != Some("entered-in-error");
    zone(node).filter(|_| is_plain).map(|severity| (parent, severity))
}

/// By title and category. In doubt between two zones, the one that asks for more.
fn zone(node: Node<'_>) -> Option<Severity> {
    const RED: [&str; 3] = ["röd", "red", "rött"];
    const YELLOW: [&str; 5] = ["gul", "yellow", "amber", "gult", "orange"];
    const GREEN: [&str; 3] = ["grön", "green", "grönt"];
    let mut said: Vec<String> = node.text_of("title").map(str::to_lowercase).into_iter().collect();
    for category in node.all("category").take(8) {
        said.extend(concept::said(category).map(|said| said.to_lowercase()));
        said.extend(concept::codes(category).map(str::to_lowercase));
    }
    // "Grön rehab" is no zone.
    let names_zone = |said: &&String| said.contains("zon") || said.split_whitespace().count() == 1;
    let has = |colours: &[&str]| {
        let stands = |word: &str| {
            colours.iter().any(|colour| {
                word == *colour
                    || word
                        .strip_prefix(colour)
                        .is_some_and(|rest| rest.starts_with('a') || rest.starts_with("zon"))
            })
        };
        said.iter().filter(names_zone).any(|said| said.split(|sign: char| !sign.is_alphabetic()).any(stands))
    };
    match () {
        () if has(&RED) => Some(Severity::Immediate),
        () if has(&YELLOW) => Some(Severity::SameDay),
        () if has(&GREEN) => Some(Severity::AsPlanned),
        () => None,
    }
}

pub(super) fn read(reader: &mut Reader<'_, '_>, belongs: &Belongs) {
    let mut zones = belongs.zones.clone();
    // The most urgent first.
    zones.sort_by_key(|(_, place, severity)| (*place, rank(*severity)));
    for (res, place, severity) in zones {
        reader.zone(res, place, severity);
        reader.named.clear();
    }
}

fn rank(severity: Severity) -> u8 {
    match severity {
        Severity::Immediate => 0,
        Severity::SameDay => 1,
        Severity::Soon => 2,
        Severity::AsPlanned => 3,
    }
}

impl Reader<'_, '_> {
    fn zone(&mut self, res: Res, place: PlanPlace, severity: Severity) {
        let Some(node) = self.node(res) else { return };
        let language = self.language();
        let reasons: Vec<_> =
            node.all("addresses").take(20).filter_map(|reason| self.label(reason)).collect();
        let sign = [node.text_of("title").map(str::to_owned), node.text_of("description").map(str::to_owned)];
        let sign = paragraphs(
            sign.into_iter().flatten().chain((!reasons.is_empty()).then(|| language.list(&reasons))),
        );
        let mut actions = Vec::new();
        for activity in node.all("activity").take(200) {
            match activity.get("detail") {
                Some(detail) => {
                    let what = detail.get("code").and_then(|code| concept::words(code, language));
                    let must_not = detail
                        .is_true("doNotPerform")
                        .then(|| language.of("Ska inte göras:", "Must not be done:").to_owned());
                    let words = paragraphs(
                        must_not
                            .into_iter()
                            .chain(what)
                            .chain(detail.text_of("description").map(str::to_owned)),
                    );
                    let often = detail.choice("scheduled").and_then(|(form, value)| match form {
                        "Timing" => super::timing::words(value, language),
                        _ => self.value_words(form, value),
                    });
                    actions.extend(words.into_iter().chain(often));
                }
                None => actions.extend(
                    activity
                        .first(&["plannedActivityReference", "reference"])
                        .and_then(|planned| self.label(planned)),
                ),
            }
        }
        actions.extend(self.notes(node));
        let told = || node.get("text").and_then(|text| text.text_of("div")).map(super::narrative::plain);
        let action =
            paragraphs(actions).or_else(told).or_else(|| node.text_of("description").map(str::to_owned));
        let (Some(sign), Some(action)) =
            (sign.as_deref().and_then(Text::parse), action.as_deref().and_then(Text::parse))
        else {
            return self.is_broken(node, "a zone that says neither when it holds nor what to do");
        };
        let id = self.id_of(place, res);
        let deviation = wire::Deviation {
            id: id.clone(),
            severity: SeverityCode(severity),
            sign,
            action,
            visibility: self.visibility(res),
            provenance: self.provenance(node, None),
            ..wire::Deviation::default()
        };
        if let Some(draft) = self.draft(place) {
            draft.plan.deviations.list.push(deviation);
        }
        self.became(res, place, &id);
    }
}
