//! FHIR R4 and R5, told apart by shape.
//!
//! ```text
//! bundle   every resource in every container, contained ones too: each is an entry
//!   ──► index     what others may call it; of several versions the newest
//!   ──► subject   whom most is about; the rest is left out
//!   ──► belongs   which plan each thing belongs to, by who refers to whom
//!   ──► plan, goal, appointment …   the plans of the format
//!   ──► reader    what became of each entry
//! ```

mod aid;
mod answers;
mod appointment;
mod belongs;
mod bundle;
mod concept;
mod consent;
mod describe;
mod detail;
mod diet;
mod document;
mod doing;
mod dosage;
mod encounter;
mod goal;
mod index;
mod items;
mod kinds;
mod medication;
mod mode;
mod names;
mod narrative;
mod node;
mod observation;
mod often;
mod origin;
mod performed;
mod plan;
mod quantity;
mod reader;
mod relations;
mod relatives;
mod request;
mod series;
mod subject;
mod task;
mod team;
mod time;
mod timing;
mod title;
mod tongue;
mod who;
mod zones;

use samplan_model::Fate;

use crate::gathered::Gathered;
use crate::source::{About, Document};
use index::Index;
use node::Node;
use reader::Reader;

/// Reads resources into what is gathered of a source. Several documents are one: what stands in one may refer to another.
pub(crate) fn read(documents: &[Document<'_>], about: &About, gathered: &mut Gathered) {
    let found = bundle::resources(documents, gathered);
    let mut index = Index::new(found, gathered);
    leave_out(&mut index);
    subject::settle(&mut index, gathered);
    let mut reader = Reader::new(documents, about, gathered, index);
    let belongs = belongs::settle(&mut reader);
    items::read(&mut reader, &belongs);
    let mut drafts = reader.close().into_iter().map(|draft| draft.plan);
    gathered.outside = drafts.next().unwrap_or_default();
    gathered.plans.extend(drafts);
}

/// What is entered in error; and what is not read, with what it contains: a referral in a bill is a part of the bill.
fn leave_out(index: &mut Index<'_>) {
    let unread: Vec<_> =
        index.all().filter(|(_, resource)| !kinds::is_read(resource.kind)).map(|(res, _)| res).collect();
    for res in unread {
        index.ends_unless(res, Fate::NotUnderstood);
    }
    let is_wrong = |res, resource: &node::Resource<'_>| {
        // What only a wrong plan holds is as wrong; what it refers to need not be.
        let outer = resource.container.filter(|outer| index.kind(*outer) == "CarePlan");
        let outer = outer.and_then(|outer| index.node(outer)).and_then(|outer| outer.text_of("status"));
        outer == Some("entered-in-error")
            || kinds::is_in_error(resource.kind, Node { res, tree: resource.tree })
    };
    let alive = index.all().filter(|(_, resource)| resource.fate.is_none());
    let wrong: Vec<_> =
        alive.filter(|(res, resource)| is_wrong(*res, resource)).map(|(res, _)| res).collect();
    for res in wrong {
        index.ends(res, Fate::InError);
    }
    index.pass_on();
}
