//! The native plan format, version 1.
//!
//! `wire` is the format; `lenient` says how far a fault travels; `convert` carries what was read into the model and checks
//! what no single field can know: identities and references.

pub mod codes;
mod convert;
mod fields;
pub mod lenient;
pub mod scalars;
#[cfg(feature = "schema")]
pub mod schema;
pub mod when;
pub mod wire;
pub mod write;

use samplan_model::CareRecord;

use crate::Form;
use crate::issue::{Issue, IssueCode, Issues, Lost};
use crate::json::{Broken, Reader, Token, Turn};
use crate::node::Node;
use fields::Object as _;

/// The format and version that this crate writes.
pub const FORMAT: &str = "samplan/1";

/// Whether a text as a whole is in this format. It is, where its object has a field of ours, or says `format`: nearly always
/// the first one; and where it is no object with fields, so that what is wrong with it is told.
pub(crate) fn form(text: &str) -> Form {
    let reader = Reader::new(text);
    match reader.token() {
        Ok(Token::List) => Form::Foreign,
        Ok(Token::Object) => form_of_object(&reader).unwrap_or(Form::Native),
        Ok(Token::Null | Token::Bool(_) | Token::Integer(_) | Token::Decimal(_) | Token::Text(_))
        | Err(_) => Form::Native,
    }
}

fn form_of_object(reader: &Reader<'_>) -> Result<Form, Broken> {
    let (mut turn, mut form) = (Turn::First, None);
    while let Some(key) = reader.key(turn)? {
        match form_by_field(&key) {
            // A FHIR resource has a `subject` too: another field must tell.
            Some(Form::Native) if key == "subject" => form = Some(Form::Native),
            Some(form) => return Ok(form),
            None => {}
        }
        reader.pass()?;
        turn = Turn::Next;
    }
    Ok(match turn {
        Turn::First => Form::Native,
        Turn::Next => form.unwrap_or(Form::Foreign),
    })
}

fn form_by_field(name: &str) -> Option<Form> {
    match name {
        "resourceType" => Some(Form::Foreign),
        name if wire::CareRecord::FIELDS.iter().any(|field| field.name == name) => Some(Form::Native),
        _ => None,
    }
}

/// A record that begins at a place of a text, behind which there may be more, and what is wrong with it. For
/// `samplan_foreign`: plans that are native stand beside data in other forms. The text is known to be JSON.
pub fn wire_at(text: &str, start: usize) -> (Option<wire::CareRecord>, Vec<Issue>) {
    let text = text.trim_start_matches('\u{feff}').get(start..).unwrap_or_default();
    let (reader, issues) = (Reader::new(text), Issues::default());
    let record = wire(Node::root(&reader, &issues), &issues);
    if let Some(record) = &record {
        check_version(record, &issues);
    }
    (record, issues.into_list())
}

/// Whether data in another form stands in a record.
pub(crate) fn form_of(record: &wire::CareRecord) -> Form {
    let is_foreign = record.sources.list.iter().any(|source| source.data.0.is_some());
    if is_foreign { Form::Foreign } else { Form::Native }
}

/// Whether all of the data that the record was made of could not be read.
pub(crate) fn is_lost(record: &wire::CareRecord) -> bool {
    record.issues.list.iter().any(|fault| fault.path.0.is_none() && fault.lost.0 == Lost::Everything)
}

/// What the text says, as far as it can be read.
pub(crate) fn wire(node: Node<'_, '_>, issues: &Issues) -> Option<wire::CareRecord> {
    let record = node.read::<wire::CareRecord>();
    if record.is_none() {
        issues.newest_lost(Lost::Everything);
    }
    record
}

/// The same as plans.
pub(crate) fn record(mut record: wire::CareRecord, issues: &Issues) -> CareRecord {
    check_version(&record, issues);
    convert::faults(std::mem::take(&mut record.issues), issues);
    convert::record(record, issues)
}

fn check_version(record: &wire::CareRecord, issues: &Issues) {
    let message = match &record.format.0 {
        Some(format) if format.0 == FORMAT => return,
        Some(_) => "this version of the format is not known; it is read as samplan/1",
        None => "without it, the data is read as samplan/1",
    };
    issues.push(Issue {
        path: "format".to_owned(),
        code: IssueCode::Version,
        message: message.to_owned(),
        lost: Lost::Nothing,
    });
}
