//! Consent: what the person has permitted and what not.

use samplan_model::{ConsentStatus, Fate};
use samplan_read::native::codes::ConsentStatusCode;
use samplan_read::native::scalars::Text;
use samplan_read::native::wire;

use super::concept;
use super::node::{Node, Res};
use super::reader::{PlanPlace, Reader};

/// What narrows a consent to something that no text of ours says.
const NARROWS: [&str; 9] = [
    "provision",
    "data",
    "action",
    "securityLabel",
    "resourceType",
    "class",
    "documentType",
    "code",
    "dataPeriod",
];

impl<'t> Reader<'_, 't> {
    pub(super) fn consent(&mut self, res: Res, place: PlanPlace) {
        let Some(node) = self.node(res) else { return };
        let provisions: Vec<_> = node.all("provision").collect();
        let denies = provisions.iter().any(|provision| provision.text_of("type") == Some("deny"))
            || node.text_of("decision") == Some("deny");
        let status = match (node.text_of("status"), denies) {
            (Some("rejected" | "not-done"), _) | (Some("active"), true) => ConsentStatus::Refused,
            (Some("active"), false) => ConsentStatus::Given,
            (Some("inactive"), _) => ConsentStatus::Withdrawn,
            (Some("draft" | "proposed"), _) => ConsentStatus::NotAsked,
            (Some("entered-in-error"), _) => return self.ends(res, Fate::InError),
            // Whether somebody has consented is not for us to guess.
            (Some(_) | None, _) => {
                return self.is_broken(node, "a consent that does not say whether it holds");
            }
        };
        let Some(text) = Text::parse(&self.consented(node, &provisions)) else {
            return self.is_broken(node, "a consent to nobody knows what");
        };
        let period =
            provisions.iter().find_map(|provision| provision.get("period")).or_else(|| node.get("period"));
        let consent = wire::Consent {
            status: ConsentStatusCode(status),
            text,
            period: self.period(period),
            visibility: self.visibility(res),
            ..wire::Consent::default()
        };
        if let Some(draft) = self.draft(place) {
            draft.plan.consents.list.push(consent);
        }
        self.became_plan(res, place);
    }

    /// "Sammanhållen journalföring: Karlstads kommun".
    fn consented(&mut self, node: Node<'t>, provisions: &[Node<'t>]) -> String {
        let language = self.language();
        let what: Vec<_> =
            node.each(&["category", "scope"]).take(8).filter_map(|kind| concept::said(kind)).collect();
        let mut who = Vec::new();
        for provision in provisions.iter().take(20) {
            for actor in provision.all("actor").take(20) {
                who.extend(actor.get("reference").and_then(|actor| self.who(actor)).and_then(|who| who.name));
            }
        }
        who.extend(node.all("grantee").take(20).filter_map(|grantee| self.who(grantee)?.name));
        let purposes: Vec<_> = provisions
            .iter()
            .flat_map(|provision| provision.all("purpose"))
            .take(8)
            .filter_map(|purpose| concept::said(purpose))
            .collect();
        let what = what.first().cloned().unwrap_or_else(|| language.of("Samtycke", "Consent").to_owned());
        let mut text = what;
        if !who.is_empty() {
            text = format!("{text}: {}", language.list(&who));
        }
        if !purposes.is_empty() {
            text = format!("{text} ({})", language.list(&purposes));
        }
        // What is nested narrows what stands around it, and so does what names data or acts. "Given" alone would be more
        // than was said.
        let is_narrow = |provision: &Node<'t>| NARROWS.iter().any(|field| provision.get(field).is_some());
        if provisions.iter().any(is_narrow) {
            text = format!("{text}, {}", language.of("med begränsningar", "with limits"));
        }
        text
    }
}
