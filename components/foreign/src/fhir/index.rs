//! All resources by what others may call them, built once.

use std::collections::BTreeMap;

use samplan_model::Fate;
use samplan_read::native::scalars::Moment;
use samplan_read::tree::Tree;

use super::bundle::Found;
use super::node::{Node, Res, Resource};
use crate::gathered::Gathered;

#[derive(Debug)]
pub(super) struct Index<'t> {
    pub(super) resources: Vec<Resource<'t>>,
    by_url: BTreeMap<&'t str, Res>,
    /// "Type/id", and the id alone.
    by_id: BTreeMap<String, Res>,
    contained: BTreeMap<(Res, &'t str), Res>,
    /// "system|value", and "|value".
    by_identifier: BTreeMap<String, Res>,
}

impl<'t> Index<'t> {
    /// Of several versions of one resource, the newest counts; the others are folded into it.
    pub(super) fn new(found: Found<'t>, gathered: &mut Gathered) -> Self {
        let mut index = Self {
            resources: found.resources,
            by_url: BTreeMap::new(),
            by_id: BTreeMap::new(),
            contained: BTreeMap::new(),
            by_identifier: BTreeMap::new(),
        };
        index.settle_versions(gathered);
        index.settle_deleted(&found.deleted);
        index.pass_on();
        index.fill();
        index
    }

    pub(super) fn get(&self, res: Res) -> Option<&Resource<'t>> {
        self.resources.get(res.0)
    }

    pub(super) fn kind(&self, res: Res) -> &'t str {
        self.get(res).map_or("", |resource| resource.kind)
    }

    pub(super) fn node(&self, res: Res) -> Option<Node<'t>> {
        self.get(res).map(|resource| Node { res, tree: resource.tree })
    }

    /// All of them, with their places.
    pub(super) fn all(&self) -> impl Iterator<Item = (Res, &Resource<'t>)> {
        self.resources.iter().enumerate().map(|(place, resource)| (Res(place), resource))
    }

    /// Something is made of it, as far as is known.
    pub(super) fn is_alive(&self, res: Res) -> bool {
        self.get(res).is_some_and(|resource| resource.fate.is_none())
    }

    pub(super) fn ends(&mut self, res: Res, fate: Fate) {
        if let Some(resource) = self.resources.get_mut(res.0) {
            resource.fate = Some(fate);
        }
    }

    /// The same, where nothing has been said of it yet.
    pub(super) fn ends_unless(&mut self, res: Res, fate: Fate) {
        if self.is_alive(res) {
            self.ends(res, fate);
        }
    }

    fn settle_versions(&mut self, gathered: &mut Gathered) {
        let mut newest: BTreeMap<String, Res> = BTreeMap::new();
        let mut folded = Vec::new();
        for (res, resource) in self.all() {
            let Some(name) = resource.name() else { continue };
            match newest.get(&name).copied() {
                Some(other) if self.get(other).is_some_and(|other| resource.age() <= other.age()) => {
                    folded.push((res, name));
                }
                Some(other) => {
                    newest.insert(name.clone(), res);
                    folded.push((other, name));
                }
                None => drop(newest.insert(name, res)),
            }
        }
        for (old, name) in folded {
            let into = newest.get(&name).and_then(|new| self.get(*new)).map(|new| new.entry);
            self.ends(old, Fate::Folded);
            if let (Some(old), Some(into)) = (self.get(old), into) {
                gathered.folds(old.entry, into);
            }
        }
    }

    /// What is contained in something ends as it does.
    pub(super) fn pass_on(&mut self) {
        for place in 0..self.resources.len() {
            let container =
                self.get(Res(place)).filter(|inner| inner.fate.is_none()).and_then(|inner| inner.container);
            if let Some(fate) =
                container.and_then(|container| self.get(container)).and_then(|outer| outer.fate)
            {
                self.ends(Res(place), fate);
            }
        }
    }

    /// A history tells the newest first: what it says is gone before any version of it, is gone.
    fn settle_deleted(&mut self, deleted: &[(&str, Res)]) {
        let first: BTreeMap<&str, Res> = deleted.iter().rev().copied().collect();
        for (place, resource) in self.resources.iter_mut().enumerate() {
            let name = resource.id.as_ref().map(|id| format!("{}/{id}", resource.kind));
            let gone = name.and_then(|name| first.get(name.as_str()).copied());
            if gone.is_some_and(|gone| gone.0 <= place)
                && resource.fate.is_none()
                && resource.container.is_none()
            {
                resource.fate = Some(Fate::InError);
            }
        }
    }

    fn fill(&mut self) {
        for (place, resource) in self.resources.iter().enumerate() {
            let res = Res(place);
            if let (Some(container), Some(id)) = (resource.container, resource.tree.text_of("id")) {
                self.contained.entry((container, id)).or_insert(res);
                continue;
            }
            if resource.fate == Some(Fate::Folded) {
                continue;
            }
            if let Some(url) = resource.url {
                self.by_url.entry(url).or_insert(res);
            }
            if let Some(id) = &resource.id {
                self.by_id.entry(format!("{}/{id}", resource.kind)).or_insert(res);
                self.by_id.entry(id.to_string()).or_insert(res);
            }
            for identifier in resource.tree.all("identifier") {
                let (Some(system), Some(value)) =
                    (identifier.text_of("system").or(Some("")), identifier.get("value").and_then(Tree::word))
                else {
                    continue;
                };
                self.by_identifier.entry(format!("{system}|{value}")).or_insert(res);
                self.by_identifier.entry(format!("|{value}")).or_insert(res);
            }
        }
    }

    /// What a reference means: contained, by its entry's address, by type and id, by identifier. The order is FHIR's.
    pub(super) fn resolve(&self, reference: Node<'t>) -> Option<Res> {
        let literal = reference.text_of("reference").or_else(|| reference.text());
        literal
            .and_then(|literal| self.by_literal(reference.res, literal))
            .or_else(|| reference.get("identifier").and_then(|identifier| self.by_identifier(identifier)))
    }

    fn by_literal(&self, from: Res, literal: &str) -> Option<Res> {
        if let Some(id) = literal.strip_prefix('#') {
            let outer = self.get(from).and_then(|resource| resource.container).unwrap_or(from);
            return if id.is_empty() { Some(outer) } else { self.contained.get(&(outer, id)).copied() };
        }
        if let Some(res) = self.by_url.get(literal) {
            return Some(*res);
        }
        if let Some((_, query)) = literal.split_once("?identifier=") {
            let query = query.replace("%7C", "|").replace("%7c", "|");
            let key = if query.contains('|') { query } else { format!("|{query}") };
            return self.by_identifier.get(&key).copied();
        }
        let name = type_and_id(literal).or_else(|| bare_id(literal).map(str::to_owned))?;
        self.by_id.get(&name).copied()
    }

    fn by_identifier(&self, identifier: Node<'t>) -> Option<Res> {
        let value = identifier.word_of("value")?;
        let system = identifier.text_of("system").unwrap_or_default();
        self.by_identifier.get(&format!("{system}|{value}")).copied()
    }
}

impl Resource<'_> {
    /// What makes two the same resource. One that is contained is only itself.
    fn name(&self) -> Option<String> {
        match (self.container, &self.id, self.url) {
            (Some(_), ..) | (None, None, None) => None,
            (None, Some(id), _) => Some(format!("{}/{id}", self.kind)),
            (None, None, Some(url)) => Some(url.to_owned()),
        }
    }

    /// By which of two versions is told which is newer.
    fn age(&self) -> (Option<chrono::NaiveDateTime>, Option<u64>) {
        let meta = self.tree.get("meta");
        let updated = meta.and_then(|meta| meta.text_of("lastUpdated")).and_then(Moment::parse);
        let version = meta.and_then(|meta| meta.get("versionId")?.word()?.parse().ok());
        (updated.map(|moment| moment.0), version)
    }
}

/// "Type/id" of a relative or an absolute reference, without its version.
pub(super) fn type_and_id(literal: &str) -> Option<String> {
    let literal = literal.split_once("/_history/").map_or(literal, |(before, _)| before);
    let mut parts = literal.rsplit('/');
    let (id, kind) = (parts.next()?, parts.next()?);
    let is_type = kind.starts_with(|first: char| first.is_ascii_uppercase())
        && kind.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_type.then(|| format!("{kind}/{id}"))
}

/// The uuid of "urn:uuid:…", or an id without its type. An address that says no type is no reference to a resource.
fn bare_id(literal: &str) -> Option<&str> {
    literal.rsplit(':').next().filter(|_| !literal.contains('/'))
}
