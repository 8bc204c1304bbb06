//! `CareTeam`: whom to turn to.

use samplan_model::{FixedRole, Party};
use samplan_read::native::codes::{FixedRoleCode, PartyCode};
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
use samplan_read::native::wire;

use super::node::{Node, Res};
use super::reader::{PlanPlace, Reader};
use super::tongue::{brief, maybe, paragraphs};
use super::{concept, names};

/// *KV typ av fast kontakt*, where the code stands in a system that says that it is one.
fn fixed(role: Node<'_>) -> Option<FixedRole> {
    let of_code = |coding: Node<'_>| {
        let system = coding.text_of("system")?;
        let is_ours = system.contains("1.2.752.129.5.1.69")
            || system.to_lowercase().contains("fastkontakt")
            || system.to_lowercase().contains("fast-kontakt");
        match coding.word_of("code").filter(|_| is_ours)?.as_ref() {
            "1" => Some(FixedRole::CareContact),
            "2" => Some(FixedRole::Physician),
            "3" => Some(FixedRole::HomeCareContact),
            "4" => Some(FixedRole::Coordinator),
            _ => None,
        }
    };
    concept::codings(role).find_map(of_code).or_else(|| {
        let said = concept::said(role)?.to_lowercase();
        match () {
            () if said.starts_with("fast vårdkontakt med") => Some(FixedRole::Coordinator),
            () if said.starts_with("fast vårdkontakt") => Some(FixedRole::CareContact),
            () if said.starts_with("fast läkarkontakt") => Some(FixedRole::Physician),
            () if said.starts_with("fast omsorgskontakt") => Some(FixedRole::HomeCareContact),
            () => None,
        }
    })
}

impl<'t> Reader<'_, 't> {
    pub(super) fn team(&mut self, res: Res, place: PlanPlace) {
        let Some(node) = self.node(res) else { return };
        let language = self.language();
        let team_roles: Vec<_> = node.all("category").collect();
        let unit = node.all("managingOrganization").next().and_then(|unit| self.who(unit));
        let ended = (node.text_of("status") == Some("inactive"))
            .then(|| language.of("Gäller inte längre", "No longer valid"));
        let (of_team, hours) = (names::telecoms(node.all("telecom")), names::hours(node));
        let notes = self.notes(node);
        let count = node.all("participant").count();
        let in_team =
            node.text_of("name").map(|team| format!("{} {}", language.of("Ingår i", "Part of"), brief(team)));
        let before = std::mem::take(&mut self.named);
        for participant in node.all("participant") {
            self.named.clone_from(&before);
            let member = participant.get("member").and_then(|member| self.who(member));
            // In a team, the patient is the one whom it is about, and needs no number to call.
            if member.as_ref().is_some_and(|who| who.party == Some(Party::Patient)) {
                self.named.clear();
                continue;
            }
            let roles: Vec<_> = participant.all("role").take(20).collect();
            // A fixed contact is told by its kind: "3" is no word for it.
            let said = |role: &Node<'t>| match fixed(*role) {
                Some(_) => concept::named(*role, language),
                None => concept::words(*role, language),
            };
            let role = roles.iter().find_map(said).map(|role| brief(&role));
            let behalf = participant.get("onBehalfOf").and_then(|unit| self.who(unit));
            let mut who = member.unwrap_or_default();
            who.role = role.or(who.role);
            who.unit =
                who.unit.or_else(|| behalf.as_ref().or(unit.as_ref()).and_then(|unit| unit.name.clone()));
            who.party = who.party.or_else(|| behalf.as_ref().or(unit.as_ref()).and_then(|unit| unit.party));
            let Some(mut contact) = who.contact(language.of("Okänd", "Unknown")) else { continue };
            contact.fixed =
                Maybe(roles.iter().chain(&team_roles).find_map(|role| fixed(*role)).map(FixedRoleCode));
            // Whoever reaches the team reaches its only member; of several, the team is a contact of its own.
            if contact.telecom.list.is_empty() && count == 1 {
                contact.telecom = of_team.clone().into();
            }
            if contact.hours.list.is_empty() && count == 1 {
                contact.hours = hours.clone().into();
            }
            let until = match ended {
                Some(ended) => Some(ended.to_owned()),
                None => self.until(participant),
            };
            contact.note = maybe(paragraphs(
                [contact.note.0.map(|note| note.0), until, in_team.clone()].into_iter().flatten(),
            ));
            contact.visibility = self.visibility(res);
            self.add_contact(Some(res), contact, place);
        }
        self.named = before;
        self.team_itself(node, unit, notes, place);
    }

    /// The team as a whole, where there is a way to reach it, or nobody in it.
    fn team_itself(
        &mut self,
        node: Node<'t>,
        unit: Option<super::who::Who>,
        notes: Vec<String>,
        place: PlanPlace,
    ) {
        let (telecom, hours) = (names::telecoms(node.all("telecom")), names::hours(node));
        let members = node.all("participant").count();
        let name =
            node.text_of("name").map(brief).or_else(|| unit.as_ref().and_then(|unit| unit.name.clone()));
        let is_shown = self.draft(place).is_some_and(|draft| draft.items.contains_key(&node.res));
        let is_needed = !is_shown || (members > 1 && !telecom.is_empty()) || !notes.is_empty();
        if let (Some(name), true) = (name.as_deref().and_then(Text::parse), is_needed) {
            let contact = wire::Contact {
                name,
                role: maybe(node.all("category").find_map(concept::said)),
                unit: maybe(unit.as_ref().and_then(|unit| unit.name.as_ref())),
                party: Maybe(unit.and_then(|unit| unit.party).map(PartyCode)),
                telecom: telecom.into(),
                hours: hours.into(),
                note: maybe(paragraphs(notes)),
                visibility: self.visibility(node.res),
                ..wire::Contact::default()
            };
            return self.add_contact(Some(node.res), contact, place);
        }
        if !is_shown {
            self.is_broken(node, "a care team without members and without a name");
        }
    }

    /// Until when somebody is a contact.
    fn until(&mut self, participant: Node<'t>) -> Option<String> {
        let timing = participant.get("coverageTiming").and_then(|timing| timing.get("repeat"));
        let period = participant.first(&["period", "coveragePeriod"]);
        let end = period.or_else(|| timing?.get("boundsPeriod"))?.text_of("end")?;
        let day = end.split('T').next().unwrap_or(end);
        Some(format!("{} {}", self.language().of("Till och med", "Until"), brief(day)))
    }

    pub(super) fn add_contact(&mut self, of: Option<Res>, mut contact: wire::Contact, place: PlanPlace) {
        let id = match of {
            Some(res) => self.id_of(place, res),
            None => self.id(place, &contact.name.0),
        };
        contact.id = id.clone().into();
        let Some(draft) = self.draft(place) else { return };
        draft.plan.contacts.list.push(contact);
        match (of, self.named.first().copied()) {
            (Some(res), _) => self.became(res, place, &id),
            (None, Some(named)) => self.became(named, place, &id),
            (None, None) => {}
        }
    }

    /// Teams that a plan only names: there is nothing else to show of them.
    pub(super) fn teams_by_name(&mut self, plan: Node<'t>, place: PlanPlace) {
        for team in plan.all("careTeam").take(50) {
            if self.index.resolve(team).is_none_or(|target| !self.index.is_alive(target)) {
                let contact = self.who(team).filter(|who| who.name.is_some()).and_then(|who| who.contact(""));
                if let Some(contact) = contact {
                    self.add_contact(None, contact, place);
                }
            }
        }
    }
}
