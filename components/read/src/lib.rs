//! From JSON text to plans: reading never fails as a whole.
//!
//! ```text
//! text ──► json    its tokens, one after the other; the only place that knows JSON's syntax
//!      ──► node    each value as a serde deserializer which knows its path and notes what is wrong
//!      ──► native  wire types (the documented format) ──► samplan_model::CareRecord
//!
//! text ──► json ──► tree  the whole of a text in another form, for the readers of `samplan_foreign`
//! ```
//!
//! What is wrong becomes an [`Issue`] with its place (`plans[3].period.end`); the smallest enclosing field or
//! list item is lost with it, and nothing else. Unknown fields are ignored with a note. An issue carries paths and codes,
//! never content: it may be logged.
//!
//! This crate does *not* know the web, a clock, a language, or what is shown to whom.

mod issue;
mod json;
pub mod native;
mod node;
pub mod tree;

use samplan_model::CareRecord;

pub use issue::{Issue, IssueCode, Lost};

/// What was read, and what was wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The plans; none where the text was not understood at all.
    pub record: Option<CareRecord>,
    /// Everything that was wrong or not understood, in the order of the text.
    pub issues: Vec<Issue>,
    /// Whether some of it, or all, is in another form: then the record is only what stands around it, and `samplan_foreign`
    /// makes of the text one that is whole.
    pub form: Form,
}

/// In which form a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The native one.
    Native,
    /// Another one, in part or in whole.
    Foreign,
}

/// Reads JSON text in the native format.
pub fn read(text: &str) -> Read {
    if native::form(text) == Form::Foreign {
        return Read { record: None, issues: Vec::new(), form: Form::Foreign };
    }
    let (reader, issues) = (json::Reader::new(text), issue::Issues::default());
    let wire = native::wire(node::Node::root(&reader, &issues), &issues);
    // Only the end tells that all of it was JSON; nothing is shown of what is none.
    if let Some(issue) = reader.end() {
        return Read { record: None, issues: vec![issue], form: Form::Native };
    }
    let form = wire.as_ref().map_or(Form::Native, native::form_of);
    let is_lost = wire.as_ref().is_some_and(native::is_lost);
    // What comes out of data of which nothing was understood is no empty record: nobody knows whether there is something.
    let record = wire.map(|wire| native::record(wire, &issues)).filter(|_| !is_lost);
    Read { record, issues: issues.into_list(), form }
}
