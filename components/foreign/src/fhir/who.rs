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
            hsa: reference.get("identifier").and_then(super::describe::hsa),
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
