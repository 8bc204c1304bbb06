//! From what real systems give to the native format: FHIR, the Swedish service contracts, several sources at once.
//!
//! ```text
//! text ──► samplan_read::tree
//!      ──► shape    which form each source's data is in; the host may name it
//!      ──► fhir     FHIR R4 and R5          ─┐
//!      ──► riv      the Swedish contracts   ─┼─► Gathered: wire plans, entries, issues
//!      ──► native   records of our own form ─┘
//!      ──► merge    one record of one person ──► JSON text in the native format
//! ```
//!
//! What comes out is the documented format and nothing else: whatever a widget shows of foreign data, a host could have
//! written itself. Each thing that went in is an entry, with what became of it, so that nothing vanishes unaccounted.
//!
//! This crate does *not* know the web, a clock, or what is shown to whom: it makes of what an audience may not see what the
//! format says of it (`visibility`, `entered-in-error`), and the second barrier hides it.

mod envelope;
mod fhir;
mod gathered;
mod merge;
mod riv;
mod shape;
mod source;

use samplan_read::native::codes::{Codes as _, Shape, ShapeCode};
use samplan_read::tree::{Tree, tree};

pub use source::Language;

/// In which forms a text is, each once in the order of the text, as `sources[].shape` names them; `unknown` where nothing is
/// known of a part.
pub fn shapes(text: &str) -> Vec<&'static str> {
    let mut shapes = Vec::new();
    if let Ok(tree) = tree(text) {
        shapes_of(&tree, &mut shapes);
    }
    shapes
}

fn shapes_of(data: &Tree<'_>, shapes: &mut Vec<&'static str>) {
    for part in envelope::parts(data, None) {
        let inner = part.data.text().and_then(|text| tree(text).ok());
        if let Some(inner) = inner {
            shapes_of(&inner, shapes);
            continue;
        }
        let name = part.shape.map_or("unknown", |shape| ShapeCode(shape).code());
        if !shapes.contains(&name) {
            shapes.push(name);
        }
        if part.shape == Some(Shape::Samplan) {
            let sources = part.data.all("sources").iter();
            sources.filter_map(|source| source.get("data")).for_each(|data| shapes_of(data, shapes));
        }
    }
}

/// The same data in the native format. Where the text is no JSON, a record without plans that says so in its `issues`.
pub fn convert(text: &str, language: Language) -> String {
    merge::record(text, language)
}
