//! Who somebody is: a person, a role, a unit, whatever a reference leads to.

use std::collections::BTreeMap;
use std::rc::Rc;

use samplan_model::Party;
use samplan_read::native::codes::PartyCode;
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
use samplan_read::native::wire;

use super::index::{Index, type_and_id};
use super::node::{Node, Res};
use super::reader::Reader;
use super::tongue::{brief, maybe, texts};
use super::{concept, names};

/// Somebody, as far as is known.
#[derive(Clone, Debug, Default)]
pub(super) struct Who {
    pub(super) name: Option<String>,
    pub(super) role: Option<String>,
    pub(super) unit: Option<String>,
    pub(super) care_giver: Option<String>,
    /// The unit's HSA-id.
    pub(super) hsa: Option<String>,
    /// On whose side; none where nobody has said.
    pub(super) party: Option<Party>,
    pub(super) telecom: Vec<wire::Telecom>,
    pub(super) address: Vec<String>,
    pub(super) hours: Vec<wire::Hours>,
    pub(super) note: Option<String>,
    pub(super) sort: Sort,
}

/// What sort of somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Sort {
    Patient,
    Relative,
    Staff,
    Unit,
    Place,
    Device,
    #[default]
    Unknown,
}

impl Who {
    /// The unit and care giver that it belongs to.
    pub(super) fn responsible(&self) -> Option<wire::Unit> {
        let is_unit = self.sort == Sort::Unit;
        let name = self.unit.as_ref().or(self.name.as_ref().filter(|_| is_unit));
        let is_known = name.is_some() || self.care_giver.is_some();
        is_known.then(|| wire::Unit {
            name: maybe(name),
            care_giver: maybe(self.care_giver.as_ref()),
            identifier: maybe(self.hsa.as_ref()),
        })
    }

    pub(super) fn contact(&self, unknown: &str) -> Option<wire::Contact> {
        let name = self.name.as_deref().or(self.unit.as_deref()).unwrap_or(unknown);
        Some(wire::Contact {
            name: Text::parse(name)?,
            role: maybe(self.role.as_ref()),
            unit: maybe(self.unit.as_ref().filter(|unit| *unit != name)),
            party: Maybe(self.party.map(PartyCode)),
            telecom: self.telecom.clone().into(),
            address: texts(self.address.iter().cloned()),
            hours: self.hours.clone().into(),
            note: maybe(self.note.as_ref()),
            ..wire::Contact::default()
        })
    }
}

/// For each person the only role that is known of her; with two of them, none can be told to be meant.
pub(super) fn roles(index: &Index<'_>) -> BTreeMap<Res, Option<Res>> {
    let mut roles = BTreeMap::new();
    for (res, resource) in
        index.all().filter(|(_, resource)| resource.kind == "PractitionerRole" && resource.fate.is_none())
    {
        let person =
            Node { res, tree: resource.tree }.get("practitioner").and_then(|person| index.resolve(person));
        if let Some(person) = person {
            roles.entry(person).and_modify(|role| *role = None).or_insert(Some(res));
        }
    }
    roles
}

impl<'t> Reader<'_, 't> {
    /// Who is meant; none where the reference says nothing at all.
    pub(super) fn who(&mut self, reference: Node<'t>) -> Option<Who> {
        let display = reference.text_of("display").map(brief);
        let Some(target) = self.follow(reference) else { return self.who_unresolved(reference, display) };
        let known = self.known(target);
        self.named.extend(&known.1);
        let mut who = known.0.clone();
        who.name = who.name.or(display);
        Some(who)
    }

    fn who_unresolved(&self, reference: Node<'t>, display: Option<String>) -> Option<Who> {
        let literal = reference.text_of("reference").and_then(type_and_id);
        let kind = reference.text_of("type").or(literal.as_deref().and_then(|name| name.split('/').next()));
        let is_said = display.is_some()
            || reference.get("reference").is_some()
            || reference.get("identifier").is_some();
        let (party, sort) = match kind {
            Some("Patient") => (Some(Party::Patient), Sort::Patient),
            Some("RelatedPerson") => (Some(Party::Relative), Sort::Relative),
            Some("Organization" | "HealthcareService" | "CareTeam") => {
                (self.party_of(display.as_deref()), Sort::Unit)
            }
            Some("Location") => (self.party_of(None), Sort::Place),
            Some("Device") => (None, Sort::Device),
            Some("Practitioner" | "PractitionerRole") => (self.party_of(None), Sort::Staff),
            Some(_) | None => (None, Sort::Unknown),
        };
        is_said.then(|| Who {
            name: display,
            party,
            sort,
            hsa: reference.get("identifier").and_then(hsa),
            ..Who::default()
        })
    }

    fn known(&mut self, target: Res) -> Rc<(Who, Vec<Res>)> {
        // Nobody is described by a longer way than this, and no stack is endless.
        const LONGEST: u8 = 12;
        if let Some(known) = self.known.get(&target) {
            return Rc::clone(known);
        }
        if self.depth >= LONGEST {
            return Rc::default();
        }
        // Whoever asks again while this is found out, as of an organization that is a part of itself, hears of nobody.
        self.known.insert(target, Rc::default());
        let outer = std::mem::take(&mut self.named);
        self.depth += 1;
        let who = self.node(target).map(|node| self.describe(node)).unwrap_or_default();
        self.depth -= 1;
        let known = Rc::new((who, std::mem::replace(&mut self.named, outer)));
        self.known.insert(target, Rc::clone(&known));
        known
    }

    fn describe(&mut self, node: Node<'t>) -> Who {
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

    /// On whose side a unit is: as the host says of the whole source, else by what the unit is called; else nobody knows.
    pub(super) fn party_of(&self, said: Option<&str>) -> Option<Party> {
        const MUNICIPAL: [&str; 9] = [
            "kommun",
            "municipal",
            "hemtjänst",
            "socialtjänst",
            "stadsdel",
            "äldreomsorg",
            "social services",
            "home help",
            "särskilt boende",
        ];
        const CARE: [&str; 10] = [
            "region ",
            "regionen",
            "vårdcentral",
            "sjukhus",
            "lasarett",
            "hospital",
            "klinik",
            "clinic",
            "health cent",
            "medical cent",
        ];
        if let Some(party) = &self.about.party {
            return Some(party.0);
        }
        let said = said?.to_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| said.contains(word));
        match (has(&MUNICIPAL), has(&CARE)) {
            (true, false) => Some(Party::Municipality),
            (false, true) => Some(Party::Care),
            (true, true) | (false, false) => None,
        }
    }
}

/// The HSA-id of an identifier that is one.
fn hsa(identifier: Node<'_>) -> Option<String> {
    let is_hsa = identifier
        .text_of("system")
        .is_some_and(|system| system.contains("1.2.752.129.2.1.4.1") || system.ends_with("/hsaid"));
    identifier.word_of("value").filter(|_| is_hsa).map(|value| brief(&value))
}

fn hsa_of(node: Node<'_>) -> Option<String> {
    node.all("identifier").take(20).find_map(hsa)
}
