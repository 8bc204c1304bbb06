//! The Swedish service contracts (RIV-TA) as JSON: the names of their elements are the keys.
//!
//! ```text
//! answer ──► records      out of SOAP's and the answer's envelope, one or many
//!        ──► header       who answers for a record, whom it is about, who may see it
//!        ──► one module a contract: plan, activity, contact, medicine
//!        ──► Gathered     what belongs to no plan stands in `outside`, or, where staff may not see it, in a plan without unit
//! ```
//!
//! docs/swedish-contracts.md has the same field by field.

mod activities;
mod base64;
mod care_contacts;
mod care_documentation;
mod care_managers;
mod care_plans;
mod chains;
mod content;
mod dosage;
mod drug;
mod element;
mod filling;
mod headed;
mod header;
mod hours;
mod markup;
mod medication;
mod mode;
mod patient;
mod person;
mod reach;
mod reader;
mod schedule;
mod stamp;
mod validity;
mod words;

use samplan_read::native::codes::Shape;
use samplan_read::tree::Tree;
use samplan_read::{IssueCode, Lost};

use crate::gathered::Gathered;
use crate::shape;
use crate::source::{About, Document};
use element::{Element, local};
use reader::Reader;

/// Reads an answer of a contract into what is gathered of a source.
pub(crate) fn read(document: &Document<'_>, contract: Shape, about: &About, gathered: &mut Gathered) {
    let mut reader = Reader::new(document, about, gathered);
    let Some(mut found) = Found::of(contract) else { return reader.end() };
    let name = found.name;
    found.look(document.data, DEEPEST);
    // Out of its envelope, an answer without records is known by what it says of itself.
    if found.records.is_empty() && !found.is_answer && found.results.is_empty() {
        let message = "there is no record of the contract in it";
        reader.note(Element(document.data), IssueCode::NotUnderstood, message, Lost::Everything);
    }
    for result in found.results {
        note_result(&mut reader, result);
    }
    let (records, others): (Vec<_>, Vec<_>) =
        found.records.into_iter().partition(|record| record.0.is_object());
    for other in others {
        let entry = reader.enter(other, name);
        reader.breaks(entry, other, "this is no record");
    }
    let each = |reader: &mut Reader<'_, '_>, read: fn(&mut Reader<'_, '_>, Element<'_>)| {
        for record in &records {
            read(reader, *record);
        }
    };
    match contract {
        Shape::GetCarePlans => each(&mut reader, care_plans::read),
        Shape::GetSubjectOfCareSchedule => each(&mut reader, schedule::read),
        Shape::GetCareContacts => each(&mut reader, care_contacts::read),
        Shape::GetCareManagers => care_managers::read(&mut reader, &records),
        Shape::GetCareDocumentation => each(&mut reader, care_documentation::read),
        Shape::GetActivities => each(&mut reader, activities::read),
        Shape::GetMedicationHistory => medication::read(&mut reader, &records),
        Shape::Samplan | Shape::Fhir => {}
    }
    reader.end();
}

/// The contract whose answer some data is, also within envelopes; none where it is none.
pub(crate) fn contract_of(data: &Tree<'_>) -> Option<Shape> {
    CONTRACTS.iter().map(|(contract, _, _)| *contract).find(|contract| {
        let Some(mut found) = Found::of(*contract) else { return false };
        found.look(data, DEEPEST);
        !found.records.is_empty() || found.is_answer
    })
}

/// A contract, the name of its records, and what only they have in them.
const CONTRACTS: [(Shape, &str, &str); 7] = [
    (Shape::GetCarePlans, "carePlan", "carePlanHeader"),
    (Shape::GetSubjectOfCareSchedule, "timeslotDetail", "startTimeInclusive"),
    (Shape::GetCareContacts, "careContact", "careContactBody"),
    (Shape::GetCareManagers, "careManager", "managingCareGiver"),
    (Shape::GetCareDocumentation, "careDocumentation", "clinicalDocumentNoteCode"),
    (Shape::GetActivities, "activityGroup", "performerRole"),
    (Shape::GetMedicationHistory, "medicationMedicalRecord", "medicationMedicalRecordBody"),
];

/// How many envelopes can stand around a record: Envelope, Body, the answer, and lists and wrappers between them.
const DEEPEST: u8 = 8;

/// What an answer holds.
struct Found<'t> {
    contract: Shape,
    /// The name of its records.
    name: &'static str,
    /// What only they have in them.
    own: &'static str,
    records: Vec<Element<'t>>,
    results: Vec<Element<'t>>,
    /// Whether it says itself that it answers this contract, were it with nothing.
    is_answer: bool,
}

impl<'t> Found<'t> {
    /// Nothing yet; none where it is no contract.
    fn of(contract: Shape) -> Option<Self> {
        let (_, name, own) = CONTRACTS.iter().find(|(known, _, _)| *known == contract)?;
        Some(Self { contract, name, own, records: Vec::new(), results: Vec::new(), is_answer: false })
    }

    fn look(&mut self, data: &'t Tree<'t>, left: u8) {
        let Some(deeper) = left.checked_sub(1) else { return };
        let own = self.own;
        for item in data.items() {
            let element = Element(item);
            let is_record = match own {
                "clinicalDocumentNoteCode" => element.at(&["body", own]).is_some(),
                _ => element.child(own).is_some(),
            };
            if is_record {
                self.records.push(element);
                continue;
            }
            for (key, value) in item.fields() {
                let key = local(key);
                let is_response = key.len() > "Response".len() && key.ends_with("Response");
                match () {
                    () if key.eq_ignore_ascii_case(self.name) => {
                        self.is_answer = true;
                        self.records.extend(value.items().iter().filter(|one| !one.is_null()).map(Element));
                    }
                    () if key == "result" => self.results.extend(value.items().iter().map(Element)),
                    () if is_response || ["Envelope", "Body", "data", "return"].contains(&key) => {
                        self.is_answer |= is_response && shape::of_element(key) == Some(self.contract);
                        self.look(value, deeper);
                    }
                    () => {}
                }
            }
        }
    }
}

/// What the source says of the answer as a whole. What it says in words may be about the person, and stays where it is.
fn note_result(reader: &mut Reader<'_, '_>, result: Element<'_>) {
    let code = result.code_of("resultCode").and_then(|code| code.code);
    match code.as_ref().map(|code| code.0.as_str()) {
        Some("OK") | None => {}
        Some("INFO") => {
            let message = "the source answers with a remark (resultCode INFO): something may be missing";
            reader.note(result, IssueCode::NotUnderstood, message, Lost::Nothing);
        }
        Some(_) => {
            let message = "the source answers that it failed (resultCode): something is missing";
            reader.note(result, IssueCode::Missing, message, Lost::Everything);
        }
    }
}
