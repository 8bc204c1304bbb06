//! Where an item comes from: who wrote it, when, of which unit, under which number, and for whose eyes.

use std::collections::BTreeMap;

use samplan_model::Visibility;
use samplan_read::native::codes::VisibilityCode;
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::{Moment, Text};
use samplan_read::native::wire;

use super::concept;
use super::index::Index;
use super::node::{Exposure, Node, Res};
use super::reader::Reader;
use super::tongue::{brief, maybe};
use super::who::{Sort, Who};

/// By what each resource is told about.
pub(super) fn provenances(index: &Index<'_>) -> BTreeMap<Res, Vec<Res>> {
    let mut provenances: BTreeMap<Res, Vec<Res>> = BTreeMap::new();
    for (res, resource) in
        index.all().filter(|(_, resource)| resource.kind == "Provenance" && resource.fate.is_none())
    {
        for target in
            (Node { res, tree: resource.tree }).all("target").filter_map(|target| index.resolve(target))
        {
            provenances.entry(target).or_default().push(res);
        }
    }
    provenances
}

/// Who wrote a resource, by the fields in which kinds say it.
const AUTHORS: [&str; 10] = [
    "author",
    "recorder",
    "requester",
    "informationSource",
    "sender",
    "asserter",
    "source",
    // R5's word for the author of a plan; a unit there is whose it is, and has written nothing.
    "custodian",
    "performer",
    "participant",
];
const RECORDED: [&str; 8] =
    ["created", "authoredOn", "recorded", "dateAsserted", "issued", "authored", "sent", "date"];

impl<'t> Reader<'_, 't> {
    pub(super) fn visibility(&self, res: Res) -> Option<VisibilityCode> {
        match self.index.get(res).map(|resource| resource.exposure) {
            Some(Exposure::StaffOnly) => Some(VisibilityCode(Visibility::StaffOnly)),
            Some(Exposure::Open) | None => None,
        }
    }

    /// Where an item comes from, with the code that tells what it is.
    pub(super) fn provenance(
        &mut self,
        node: Node<'t>,
        code: Option<Node<'t>>,
    ) -> Maybe<Box<wire::Provenance>> {
        let (author, mut unit) = self.author(node);
        let mut provenance = wire::Provenance {
            author: Maybe(author),
            recorded: self.recorded(node),
            updated: self.updated(node),
            identifier: maybe(identifiers(node).next()),
            code: Maybe(code.and_then(concept::coding)),
            ..wire::Provenance::default()
        };
        for told in self.provenances.get(&node.res).cloned().unwrap_or_default().into_iter().take(8) {
            self.add_told(told, &mut provenance, &mut unit);
        }
        provenance.unit = Maybe(unit);
        let is_empty = provenance == wire::Provenance::default();
        Maybe((!is_empty).then(|| Box::new(provenance)))
    }

    /// Where an activity comes from. Staff see none without a unit: it is the activity's own.
    pub(super) fn activity_provenance(
        &mut self,
        node: Node<'t>,
        code: Option<Node<'t>>,
        activity: &mut wire::Activity,
    ) {
        let mut provenance = self.provenance(node, code).0.unwrap_or_default();
        let unit = provenance.unit.0.take();
        activity.unit = Maybe(activity.unit.0.take().or(unit));
        let is_empty = *provenance == wire::Provenance::default();
        activity.provenance = Maybe((!is_empty).then_some(provenance));
    }

    pub(super) fn recorded(&mut self, node: Node<'t>) -> Maybe<Moment> {
        let first = RECORDED.iter().find_map(|name| node.get(name).filter(|value| value.text().is_some()));
        self.moment(first)
    }

    pub(super) fn updated(&mut self, node: Node<'t>) -> Maybe<Moment> {
        self.moment(
            node.get("meta").and_then(|meta| meta.get("lastUpdated")).or_else(|| node.get("lastModified")),
        )
    }

    /// Who wrote it, and the unit behind. Who does something has not written of it: of a performer only the unit counts.
    pub(super) fn author(&mut self, node: Node<'t>) -> (Option<wire::Author>, Option<wire::Unit>) {
        let mut unit = None;
        for field in ["custodian", "serviceProvider", "managingOrganization", "organization"] {
            if unit.is_none() {
                unit =
                    node.all(field).next().and_then(|unit| self.who(unit)).and_then(|who| who.responsible());
            }
        }
        for field in AUTHORS {
            let Some(reference) = node.all(field).next() else { continue };
            let reference = reference
                .first(&["actor", "individual", "reference"])
                .filter(|inner| inner.tree.is_object())
                .unwrap_or(reference);
            if !reference.tree.is_object() {
                continue;
            }
            let Some(who) = self.who(reference) else { continue };
            unit = unit.or_else(|| who.responsible());
            let writes = match field {
                "performer" | "participant" => false,
                "custodian" => matches!(who.sort, Sort::Staff | Sort::Patient | Sort::Relative),
                _ => true,
            };
            if let Some(author) = writes.then(|| written_by(&who)).flatten() {
                return (Some(author), unit.or_else(|| self.unit_of_meeting(node)));
            }
        }
        (None, unit.or_else(|| self.unit_of_meeting(node)))
    }

    /// Whose meeting it was written in, where nobody says whose it is itself.
    fn unit_of_meeting(&mut self, node: Node<'t>) -> Option<wire::Unit> {
        let meeting = node.first(&["encounter", "context"]).filter(|meeting| meeting.tree.is_object())?;
        let target = self
            .index
            .resolve(meeting)
            .filter(|target| self.index.kind(*target) == "Encounter" && self.index.is_alive(*target))?;
        let unit = self.node(target)?.get("serviceProvider")?;
        self.who(unit)?.responsible()
    }

    /// What a resource of its own says of where this one comes from.
    fn add_told(&mut self, told: Res, provenance: &mut wire::Provenance, unit: &mut Option<wire::Unit>) {
        let Some(node) = self.node(told) else { return };
        self.named.push(told);
        let recorded = self.moment(node.get("recorded"));
        provenance.recorded = Maybe(provenance.recorded.0.or(recorded.0));
        for agent in node.all("agent").take(8) {
            let Some(who) = agent.get("who").and_then(|who| self.who(who)) else { continue };
            let roles = || agent.each(&["type", "role"]);
            let is = |codes: &[&str]| roles().any(|role| concept::has_code(role, codes));
            if is(&["author", "AUT", "composer", "legal", "attester"]) || roles().next().is_none() {
                provenance.author = Maybe(provenance.author.0.take().or_else(|| written_by(&who)));
            }
            let behalf =
                agent.get("onBehalfOf").and_then(|unit| self.who(unit)).and_then(|who| who.responsible());
            *unit = unit.take().or_else(|| who.responsible()).or(behalf);
        }
    }
}

fn written_by(who: &Who) -> Option<wire::Author> {
    let name = Text::parse(who.name.as_deref()?)?;
    Some(wire::Author { name: name.into(), role: maybe(who.role.as_ref()), ..wire::Author::default() })
}

/// What a resource is called in the systems of care: "system|value".
pub(super) fn identifiers(node: Node<'_>) -> impl Iterator<Item = String> {
    node.all("identifier").take(20).filter_map(|identifier| {
        let value = identifier.word_of("value")?;
        Some(brief(&match identifier.text_of("system") {
            Some(system) => format!("{system}|{value}"),
            None => value.into_owned(),
        }))
    })
}
