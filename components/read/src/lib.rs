//! From JSON text to plans: reading never fails as a whole.
//!
//! ```text
//! text ──► json    its tokens, one after the other; the only place that knows JSON's syntax
//!      ──► node    each value as a serde deserializer which knows its path and notes what is wrong
//!      ──► native  wire types (the documented format) ──► samplan_model::CareRecord
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

use samplan_model::CareRecord;

pub use issue::{Issue, IssueCode, Lost};

/// What was read, and what was wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The plans; none where the text was not understood at all.
    pub record: Option<CareRecord>,
    /// Everything that was wrong or not understood, in the order of the text.
    pub issues: Vec<Issue>,
}

/// Reads JSON text in the native format.
pub fn read(text: &str) -> Read {
    let (reader, issues) = (json::Reader::new(text), issue::Issues::default());
    let wire = native::wire(node::Node::root(&reader, &issues), &issues);
    // Only the end tells that all of it was JSON; nothing is shown of what is none.
    if let Some(issue) = reader.end() {
        return Read { record: None, issues: vec![issue] };
    }
    Read { record: wire.map(|wire| native::record(wire, &issues)), issues: issues.into_list() }
}
