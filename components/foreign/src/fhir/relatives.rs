//! `RelatedPerson`, and whom the patient has named: those who are close, and the general practitioner.

use samplan_model::Party;
use samplan_read::native::codes::PartyCode;
use samplan_read::native::scalars::Text;
use samplan_read::native::wire;

use super::node::Res;
use super::reader::{PlanPlace, Reader};
use super::tongue::{brief, maybe, texts};
use super::{concept, names};

impl Reader<'_, '_> {
    pub(super) fn relative(&mut self, res: Res, place: PlanPlace) {
        let Some(node) = self.node(res) else { return };
        if self.is_in_team(res) || node.tree.get("active").is_some_and(|active| active.bool() == Some(false))
        {
            return;
        }
        let language = self.language();
        let role = node.all("relationship").find_map(|role| concept::words(role, language));
        let name = names::whole_name(node);
        let Some(name) = name.or_else(|| role.clone()).as_deref().and_then(Text::parse) else { return };
        let contact = wire::Contact {
            role: maybe(role.filter(|role| *role != name.0).map(|role| brief(&role))),
            name,
            party: PartyCode(Party::Relative).into(),
            telecom: names::telecoms(node.all("telecom")).into(),
            address: texts(node.all("address").next().map(names::address).unwrap_or_default()),
            visibility: self.visibility(res),
            ..wire::Contact::default()
        };
        self.add_contact(Some(res), contact, place);
    }

    /// Those whom the patient has named, and whom she is listed with. Not a fixed contact: nobody has said that.
    pub(super) fn patient(&mut self, res: Res, place: PlanPlace) {
        let Some(node) = self.node(res) else { return };
        let language = self.language();
        for known in node.all("contact").take(20) {
            let role = known
                .all("relationship")
                .find_map(|role| concept::words(role, language))
                .map(|role| brief(&role));
            let name = names::whole_name(known);
            let Some(name) = name.as_deref().or(role.as_deref()).and_then(Text::parse) else { continue };
            let contact = wire::Contact {
                role: maybe(role.filter(|role| *role != name.0)),
                name,
                party: PartyCode(Party::Relative).into(),
                telecom: names::telecoms(known.all("telecom")).into(),
                ..wire::Contact::default()
            };
            self.add_contact(Some(res), contact, place);
        }
        for general in node.all("generalPractitioner").take(8) {
            let Some(who) = self.who(general).filter(|who| who.name.is_some()) else { continue };
            if let Some(contact) = who.contact("") {
                self.add_contact(Some(res), contact, place);
            }
        }
    }
}
