//! Whom it is about. Two people are never mixed: what is about another than most things are about is left out.

use std::collections::BTreeMap;

use samplan_model::{Fate, Protection};
use samplan_read::native::codes::ProtectionCode;
use samplan_read::native::scalars::Text;
use samplan_read::native::wire;

use super::index::{Index, type_and_id};
use super::names;
use super::node::{Node, Res};
use super::origin::identifiers;
use super::tongue::{brief, maybe};
use crate::gathered::Gathered;

/// What people are called, and which of these mean the same person.
#[derive(Debug, Default)]
struct People {
    by_key: BTreeMap<String, usize>,
    /// Each points to another that is the same person, or to itself.
    same: Vec<usize>,
}

impl People {
    fn find(&mut self, mut person: usize) -> usize {
        while let Some(next) = self.same.get(person).copied().filter(|next| *next != person) {
            let over = self.same.get(next).copied().unwrap_or(next);
            if let Some(place) = self.same.get_mut(person) {
                *place = over;
            }
            person = next;
        }
        person
    }

    /// The person whom all these keys mean.
    fn person(&mut self, keys: Vec<String>) -> Option<usize> {
        let mut found: Option<usize> = None;
        for key in keys {
            let next = self.same.len();
            let known = *self.by_key.entry(key).or_insert(next);
            if known == next {
                self.same.push(next);
            }
            let known = self.find(known);
            match found {
                Some(person) if person != known => {
                    if let Some(place) = self.same.get_mut(known) {
                        *place = person;
                    }
                }
                Some(_) => {}
                None => found = Some(known),
            }
        }
        found
    }
}

/// Finds the person whom most is about, and says of the rest that it is about somebody else.
pub(super) fn settle(index: &mut Index<'_>, gathered: &mut Gathered) {
    let mut people = People::default();
    let mut about = Vec::new();
    for (res, resource) in index.all().filter(|(_, resource)| resource.fate.is_none()) {
        let node = Node { res, tree: resource.tree };
        if resource.kind == "Patient" {
            let known = identifiers(node).map(|identifier| format!("id:{identifier}"));
            let person = people.person([format!("res:{}", res.0)].into_iter().chain(known).collect());
            about.push((res, person, None));
        } else if let Some(reference) = reference(index, node) {
            let display = reference.text_of("display").map(brief);
            about.push((res, people.person(keys(index, reference)), display));
        }
    }
    let mut counts: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for (place, (_, person, _)) in about.iter().enumerate() {
        let Some(person) = person.map(|person| people.find(person)) else { continue };
        // Of two about whom there is as much, the one who comes first.
        counts.entry(person).or_insert((0, usize::MAX - place)).0 += 1;
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count).map(|(person, _)| person);
    let mut names: Vec<String> = Vec::new();
    let mut patient = None;
    for (res, person, display) in &about {
        if most.is_some() && person.map(|person| people.find(person)) == most {
            if index.kind(*res) == "Patient" && patient.is_none() {
                patient = index.node(*res);
            }
            names.extend(display.clone().filter(|name| names.len() < 8 && !names.contains(name)));
        }
    }
    let own_name = patient.and_then(|patient| names::whole_name(patient));
    for (res, person, display) in about {
        let is_other = match (person.map(|person| people.find(person)), &display) {
            (Some(person), _) => Some(person) != most,
            // Only a name: it is the person, unless the person is known by another.
            (None, Some(name)) => {
                most.is_some()
                    && !names.is_empty()
                    && !names.contains(name)
                    && own_name.as_ref() != Some(name)
            }
            (None, None) => false,
        };
        if is_other {
            index.ends(res, Fate::OtherSubject);
        } else if names.is_empty() {
            names.extend(display);
        }
    }
    index.pass_on();
    gathered.subjects.extend(subject(patient, own_name.or_else(|| names.into_iter().next())));
}

/// The reference to whom a resource is about.
fn reference<'t>(index: &Index<'t>, node: Node<'t>) -> Option<Node<'t>> {
    let is_patient = |reference: &Node<'t>| {
        let literal = reference.text_of("reference").and_then(type_and_id);
        reference.text_of("type") == Some("Patient")
            || literal.is_some_and(|name| name.starts_with("Patient/"))
            || index.resolve(*reference).is_some_and(|target| index.kind(target) == "Patient")
    };
    match index.kind(node.res) {
        "Task" => node.get("for"),
        "Appointment" => node.get("subject").or_else(|| {
            node.all("participant").filter_map(|participant| participant.get("actor")).find(is_patient)
        }),
        // What these are about need not be a person at all.
        "Provenance" | "Group" | "Location" | "Device" | "Medication" | "Organization" | "Composition" => {
            None
        }
        _ => {
            node.first(&["subject", "patient", "beneficiary"]).filter(|reference| reference.tree.is_object())
        }
    }
}

fn keys<'t>(index: &Index<'t>, reference: Node<'t>) -> Vec<String> {
    let mut keys = Vec::new();
    if let Some(target) = resolve(index, reference) {
        keys.push(format!("res:{}", target.0));
    } else if let Some(literal) = reference.text_of("reference") {
        keys.push(format!("ref:{}", type_and_id(literal).unwrap_or_else(|| literal.to_owned())));
    }
    if let Some(identifier) = reference.get("identifier").and_then(|identifier| {
        Some(format!(
            "id:{}|{}",
            identifier.text_of("system").unwrap_or_default(),
            identifier.word_of("value")?
        ))
    }) {
        keys.push(identifier);
    }
    keys
}

fn resolve<'t>(index: &Index<'t>, reference: Node<'t>) -> Option<Res> {
    index.resolve(reference).filter(|target| index.kind(*target) == "Patient")
}

/// The person, where a name is known: without one, there is nobody to show.
fn subject(patient: Option<Node<'_>>, name: Option<String>) -> Option<wire::Subject> {
    let given = patient.and_then(|patient| {
        let called = patient.all("name").find_map(|name| {
            name.text_of("use").filter(|usage| *usage == "usual").and(name.all("given").next())
        });
        let first = patient.all("name").find_map(|name| name.all("given").next());
        called.or(first)?.text().map(brief)
    });
    Some(wire::Subject {
        name: Text::parse(&name?)?,
        given_name: maybe(given),
        identifier: maybe(patient.and_then(identity_number)),
        protection: patient
            .filter(|patient| is_protected(*patient))
            .map(|_| ProtectionCode(Protection::Protected)),
    })
}

/// A personnummer, a samordningsnummer, or a reserve number of a region.
fn identity_number(patient: Node<'_>) -> Option<String> {
    const SYSTEMS: [&str; 4] = [
        "1.2.752.129.2.1.3.1",
        "1.2.752.129.2.1.3.3",
        "identifier/personnummer",
        "identifier/samordningsnummer",
    ];
    SYSTEMS.iter().find_map(|system| {
        let mut found = patient.all("identifier").take(20);
        found
            .find(|identifier| identifier.text_of("system").is_some_and(|given| given.ends_with(system)))?
            .word_of("value")
            .map(|value| brief(&value))
    })
}

/// *Sekretessmarkering* and *skyddad folkbokföring*, however it is said: in doubt, contact details are hidden.
fn is_protected(patient: Node<'_>) -> bool {
    const WORDS: [&str; 6] = ["sekretess", "skydd", "protected", "confidential", "protection", "secrecy"];
    let is_said = patient.all("extension").any(|extension| {
        let url = extension.text_of("url").unwrap_or_default().to_lowercase();
        let holds = extension.is_true("valueBoolean") || extension.get("valueBoolean").is_none();
        WORDS.iter().any(|word| url.contains(word)) && holds
    });
    let mut labels = patient.get("meta").into_iter().flat_map(|meta| meta.all("security"));
    is_said || labels.any(|label| matches!(label.text_of("code"), Some("R" | "V")))
}
