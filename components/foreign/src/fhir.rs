//! FHIR R4 and R5, told apart by shape.

use crate::gathered::Gathered;
use crate::source::{About, Document};

/// Reads resources into what is gathered of a source. Several documents are one: what stands in one may refer to another.
pub(crate) fn read(documents: &[Document<'_>], about: &About, gathered: &mut Gathered) {
    let _ = (documents, about, gathered);
}
