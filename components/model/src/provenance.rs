//! Where a single item comes from, where its source says more of it than of the plan.

use chrono::NaiveDateTime;

use crate::ids::SourceId;
use crate::plan::{Author, Unit};

/// Where an item was written, by whom and when (FHIR's `Provenance`, as far as staff needs it to judge the item). What it
/// does not say is as the plan says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// Who wrote it.
    pub author: Option<Author>,
    /// When it was recorded.
    pub recorded: Option<NaiveDateTime>,
    /// When it was changed last.
    pub updated: Option<NaiveDateTime>,
    /// The unit and care giver responsible.
    pub unit: Option<Unit>,
    /// The source that it was read from.
    pub source: Option<SourceId>,
    /// Its identity in the system of care.
    pub identifier: Option<String>,
    /// What the source calls it in a code system.
    pub code: Option<Coding>,
}

/// A code of a code system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coding {
    /// The code system: "KVÅ".
    pub system: Option<String>,
    /// The code: "DV063".
    pub code: String,
    /// What the code stands for.
    pub display: Option<String>,
}
