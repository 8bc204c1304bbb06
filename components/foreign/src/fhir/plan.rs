//! `CarePlan`: the plan itself. What stands in its activities is in [`super::detail`].

use samplan_model::PlanStatus;
use samplan_read::native::codes::{Codes as _, PartyCode, PlanKindCode, PlanStatusCode};
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
use samplan_read::native::wire;
use samplan_read::{IssueCode, Lost};

use super::belongs::Belongs;
use super::node::{Node, Res};
use super::origin::identifiers;
use super::reader::{PlanPlace, Reader};
use super::tongue::{maybe, paragraphs, texts};
use super::{narrative, title};

impl<'t> Reader<'_, 't> {
    pub(super) fn plan(&mut self, res: Res, place: PlanPlace, belongs: &Belongs) {
        let Some(node) = self.node(res) else { return };
        let title = self.plan_title(node);
        let (author, unit) = self.author(node);
        let period = self.period(node.get("period"));
        let (created, updated) = (self.moment(node.get("created")), self.updated(node));
        let provenance = self.provenance(node, None).0.unwrap_or_default();
        let mut author = author.or(provenance.author.0);
        if let (Some(author), Some(at)) =
            (author.as_mut(), provenance.recorded.0.filter(|_| created.0.is_none()))
        {
            author.at = at.into();
        }
        let unit = unit.or(provenance.unit.0).or_else(|| self.contributing_unit(node));
        let said = unit.as_ref().map(|unit| format!("{} {}", word(&unit.name), word(&unit.care_giver)));
        let party = self.party_of(said.as_deref());
        let plan = wire::CarePlan {
            id: Text(self.plan_id(res)),
            kind: PlanKindCode(title::kind(node)).into(),
            title: maybe(title.as_ref()),
            description: maybe(self.plan_description(node, title.as_deref())),
            status: PlanStatusCode(self.plan_status(node)).into(),
            period,
            created,
            updated,
            author: Maybe(author),
            unit: Maybe(unit),
            party: Maybe(party.map(PartyCode)),
            // Plans that share one are shown as one: "12345" of nobody knows which system is no reason for that.
            identifiers: texts(identifiers(node).filter(|identifier| identifier.contains('|'))),
            replaces: self.replaced(node, belongs),
            visibility: self.visibility(res),
            ..wire::CarePlan::default()
        };
        self.became_plan(res, place);
        if let Some(draft) = self.draft(place) {
            draft.plan = plan;
        }
        for contributor in node.all("contributor").take(50) {
            self.contributor(contributor, place);
        }
        self.teams_by_name(node, place);
    }

    /// The id of a plan, which no other has.
    fn plan_id(&mut self, res: Res) -> String {
        let wanted = self.name(res);
        // The outside draft's ids are those of its items, so that plans have a space of their own among them.
        self.id(PlanPlace::OUTSIDE, &wanted).0
    }

    fn plan_status(&mut self, node: Node<'t>) -> PlanStatus {
        let Some(status) = node.get("status") else { return PlanStatus::Unknown };
        let known = status.text().and_then(PlanStatusCode::from_code);
        // R4's names before they settled, and R5's synonyms.
        let known = known.or_else(|| match status.text() {
            Some("cancelled" | "stopped" | "ended") => Some(PlanStatus::Revoked),
            Some("suspended") => Some(PlanStatus::OnHold),
            Some("proposed" | "pending") => Some(PlanStatus::Draft),
            Some(_) | None => None,
        });
        if known.is_none() {
            self.note(status, IssueCode::Invalid, "this status is not known", Lost::Field);
        }
        match (known, node.text_of("intent")) {
            // A proposal is not yet agreed on, even where somebody works on it.
            (Some(PlanStatus::Active), Some("proposal")) => PlanStatus::Draft,
            (known, _) => known.unwrap_or(PlanStatus::Unknown),
        }
    }

    fn plan_description(&mut self, node: Node<'t>, title: Option<&str>) -> Option<String> {
        let language = self.language();
        let mut parts: Vec<String> = node.text_of("description").map(str::to_owned).into_iter().collect();
        parts.extend(additional(node));
        let reasons: Vec<_> =
            node.all("addresses").take(50).filter_map(|reason| self.label(reason)).collect();
        if !reasons.is_empty() {
            parts.push(format!("{}: {}", language.of("Gäller", "About"), language.list(&reasons)));
        }
        let relations: [(&'static str, &str, &str); 3] = [
            ("partOf", "Del av", "Part of"),
            ("basedOn", "Bygger på", "Based on"),
            ("replaces", "Ersätter", "Replaces"),
        ];
        for (field, swedish, english) in relations {
            let names: Vec<_> = node.all(field).take(50).filter_map(|other| self.label(other)).collect();
            if !names.is_empty() {
                parts.push(format!("{}: {}", language.of(swedish, english), language.list(&names)));
            }
        }
        parts.extend(self.notes(node));
        parts.retain(|part| Some(part.as_str()) != title && Some(part.trim_end_matches('.')) != title);
        paragraphs(parts)
    }

    /// Annotations: the text, and who wrote it when, as far as it is said.
    pub(super) fn notes(&mut self, node: Node<'t>) -> Vec<String> {
        self.annotations(node, "note")
    }

    pub(super) fn annotations(&mut self, node: Node<'t>, field: &'static str) -> Vec<String> {
        let mut said = Vec::new();
        for note in node.all(field) {
            let Some(text) = note.text_of("text").or_else(|| note.text()) else { continue };
            let author =
                note.get("authorReference").and_then(|author| self.who(author)).and_then(|who| who.name);
            let author = author.or_else(|| note.text_of("authorString").map(super::tongue::brief));
            let day = note.text_of("time").map(|time| time.split('T').next().unwrap_or(time));
            let by: Vec<_> = day.map(str::to_owned).into_iter().chain(author).collect();
            said.push(if by.is_empty() { text.to_owned() } else { format!("{}: {text}", by.join(", ")) });
        }
        said
    }

    /// The first unit among those who contribute, where nobody else says whose plan it is.
    fn contributing_unit(&mut self, node: Node<'t>) -> Option<wire::Unit> {
        node.all("contributor").take(20).find_map(|contributor| self.who(contributor)?.responsible())
    }

    fn contributor(&mut self, contributor: Node<'t>, place: PlanPlace) {
        let Some(who) = self.who(contributor) else { return };
        let Some(contact) = who.contact(self.language().of("Okänd", "Unknown")) else { return };
        self.add_contact(None, contact, place);
    }

    fn replaced(&mut self, node: Node<'t>, belongs: &Belongs) -> samplan_read::native::lenient::Items<Text> {
        let mut ids = Vec::new();
        for other in node.all("replaces").take(50) {
            let place = self.index.resolve(other).and_then(|other| belongs.plans.get(&other));
            let name = place.and_then(|_| self.index.resolve(other)).map(|other| Text(self.name(other)));
            ids.extend(name);
        }
        ids.into()
    }
}

/// What a narrative says that stands in no field.
pub(super) fn additional(node: Node<'_>) -> Option<String> {
    let text = node.get("text")?;
    let is_more = matches!(text.text_of("status"), Some("additional" | "extensions"));
    text.text_of("div").filter(|_| is_more).map(narrative::plain).filter(|plain| !plain.is_empty())
}

fn word(text: &Maybe<Text>) -> &str {
    text.0.as_ref().map_or("", |text| text.0.as_str())
}
