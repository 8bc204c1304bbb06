//! The Swedish service contracts (RIV-TA) as JSON: the names of their elements are the keys.

use samplan_read::native::codes::Shape;

use crate::gathered::Gathered;
use crate::source::{About, Document};

/// Reads an answer of a contract into what is gathered of a source.
pub(crate) fn read(document: &Document<'_>, contract: Shape, about: &About, gathered: &mut Gathered) {
    let _ = (document, contract, about, gathered);
}
