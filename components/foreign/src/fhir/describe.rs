//! Who a resource is, kind by kind.

use samplan_model::Party;

use super::node::Node;
use super::reader::Reader;
use super::tongue::brief;
use super::who::{Sort, Who};
use super::{concept, names};

impl<'t> Reader<'_, 't> {
    pub(super) fn describe(&mut self, node: Node<'t>) -> Who {
        let kind = self.index.kind(node.res);
        let mut who = Who {
            telecom: names::telecoms(node.all("telecom")),
            hours: names::hours(node),
            address: node.all("address").next().map(names::address).unwrap_or_default(),
            ..Who::default()
        };
        let name = node.text_of("name").map(brief);
        match kind {
            "Patient" => {
                who = Who {
                    name: names::whole_name(node),
                    party: Some(Party::Patient),
                    sort: Sort::Patient,
                    ..Who::default()
                };
            }
            "RelatedPerson" => {
                who.name = names::whole_name(node);
                who.role = node.all("relationship").find_map(|role| concept::words(role, self.language()));
                (who.party, who.sort) = (Some(Party::Relative), Sort::Relative);
            }
            "Practitioner" => self.describe_practitioner(node, &mut who),
            "PractitionerRole" => self.describe_role(node, &mut who),
            "Organization" => {
                (who.name, who.hsa, who.sort) = (name, hsa_of(node), Sort::Unit);
                let above = node.get("partOf").and_then(|above| self.who(above));
                who.care_giver = above.and_then(|above| above.care_giver.or(above.name));
                let sorts: Vec<_> = node.all("type").filter_map(concept::said).collect();
                let said = format!(
                    "{} {} {}",
                    who.name.as_deref().unwrap_or(""),
                    who.care_giver.as_deref().unwrap_or(""),
                    sorts.join(" ")
                );
                who.party = self.party_of(Some(&said));
                who.telecom.extend(
                    node.all("contact").take(8).flat_map(|contact| names::telecoms(contact.all("telecom"))),
                );
            }
            "HealthcareService" => {
                (who.name, who.sort) = (name, Sort::Unit);
                self.belongs_to(node.get("providedBy"), &mut who);
                who.note = node.first(&["comment", "extraDetails"]).and_then(Node::text).map(brief);
            }
            "Location" => {
                (who.name, who.sort) = (name.or_else(|| node.text_of("description").map(brief)), Sort::Place);
                self.belongs_to(node.get("managingOrganization"), &mut who);
            }
            "CareTeam" => {
                (who.name, who.sort) = (name, Sort::Unit);
                self.belongs_to(node.all("managingOrganization").next(), &mut who);
            }
            "Device" => {
                who.name = self.title_of(node);
                who.sort = Sort::Device;
            }
            _ => who.name = self.title_of(node),
        }
        who
    }

    fn describe_practitioner(&mut self, node: Node<'t>, who: &mut Who) {
        (who.name, who.sort) = (names::whole_name(node), Sort::Staff);
        let language = self.language();
        who.role = node
            .all("qualification")
            .find_map(|qualification| concept::words(qualification.get("code")?, language))
            .map(|role| brief(&role));
        let role = self.roles.get(&node.res).copied().flatten().and_then(|role| self.node(role));
        if let Some(role) = role {
            self.named.push(role.res);
            who.telecom.extend(names::telecoms(role.all("telecom")));
            self.role_and_unit(role, who);
        }
        who.party = who.party.or_else(|| self.party_of(None));
    }

    fn describe_role(&mut self, node: Node<'t>, who: &mut Who) {
        let person = node.get("practitioner");
        if let Some(target) =
            person.and_then(|person| self.follow(person)).and_then(|person| self.node(person))
        {
            who.name = names::whole_name(target);
            who.telecom.extend(names::telecoms(target.all("telecom")));
        }
        who.name = who.name.take().or_else(|| person?.text_of("display").map(brief));
        who.sort = Sort::Staff;
        who.telecom
            .extend(node.all("contact").take(8).flat_map(|contact| names::telecoms(contact.all("telecom"))));
        self.role_and_unit(node, who);
        who.party = who.party.or_else(|| self.party_of(None));
    }

    fn role_and_unit(&mut self, role: Node<'t>, who: &mut Who) {
        let language = self.language();
        let said = role.each(&["code", "specialty"]).find_map(|code| concept::words(code, language));
        who.role = said.map(|role| brief(&role)).or_else(|| who.role.take());
        self.belongs_to(role.get("organization").or_else(|| role.all("healthcareService").next()), who);
    }

    /// The unit of somebody, and on whose side it is.
    fn belongs_to(&mut self, organization: Option<Node<'t>>, who: &mut Who) {
        let Some(unit) = organization.and_then(|organization| self.who(organization)) else { return };
        who.unit = unit.name;
        who.care_giver = unit.care_giver;
        who.hsa = unit.hsa;
        who.party = who.party.or(unit.party);
    }
}

/// The HSA-id of an identifier that is one.
pub(super) fn hsa(identifier: Node<'_>) -> Option<String> {
    let is_hsa = identifier
        .text_of("system")
        .is_some_and(|system| system.contains("1.2.752.129.2.1.4.1") || system.ends_with("/hsaid"));
    identifier.word_of("value").filter(|_| is_hsa).map(|value| brief(&value))
}

fn hsa_of(node: Node<'_>) -> Option<String> {
    node.all("identifier").take(20).find_map(hsa)
}
