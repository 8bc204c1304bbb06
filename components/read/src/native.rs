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

use crate::issue::{Issue, IssueCode, Issues, Lost};
use crate::node::Node;

/// The format and version that this crate writes.
pub const FORMAT: &str = "samplan/1";

/// What the text says, as far as it can be read.
pub(crate) fn wire(node: Node<'_, '_>, issues: &Issues) -> Option<wire::CareRecord> {
    let record = node.read::<wire::CareRecord>();
    if record.is_none() {
        issues.newest_lost(Lost::Everything);
    }
    record
}

/// The same as plans.
pub(crate) fn record(record: wire::CareRecord, issues: &Issues) -> CareRecord {
    check_version(&record, issues);
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
