//! Where the information comes from, and what of it could not be shown.

use chrono::NaiveDateTime;

use crate::contact::Contact;
use crate::ids::SourceId;
use crate::person::Party;
use crate::plan::{Part, Visibility};
use crate::time::Period;

/// A system that holds plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its identity, which plans refer to.
    pub id: SourceId,
    /// The system: "Cosmic".
    pub system: String,
    /// The care giver behind it: "Region Värmland".
    pub organization: String,
    /// Whether the region or the municipality answers for it.
    pub party: Option<Party>,
    /// What came from it.
    pub state: SourceState,
    /// When it was asked last, successfully.
    pub fetched: Option<NaiveDateTime>,
    /// Whom to ask about it.
    pub contact: Option<Contact>,
    /// What it is known to hold of the plans that name it, also while nothing can be had from it.
    pub holds: Vec<Part>,
}

/// What came from a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceState {
    /// All that the viewer may see.
    Shown,
    /// Nothing, as the person has not consented.
    NotConsented,
    /// Something is blocked (*spärrad*). Shown neutrally, never with the unit's name.
    Blocked,
    /// Nothing, as it does not answer.
    Unreachable {
        /// Since when, where known.
        since: Option<NaiveDateTime>,
    },
}

/// What the person has consented to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// What it says.
    pub status: ConsentStatus,
    /// In words: "Karlstads kommun får se planen".
    pub text: String,
    /// The source that it is about; none where it is about all.
    pub source: Option<SourceId>,
    /// While it holds.
    pub period: Option<Period>,
    /// Who may see it.
    pub visibility: Visibility,
}

/// Whether consent is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsentStatus {
    /// Given.
    Given,
    /// Refused.
    Refused,
    /// Given, and taken back.
    Withdrawn,
    /// Not asked for yet.
    NotAsked,
}
