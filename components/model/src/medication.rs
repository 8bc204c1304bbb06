//! Medicines and prescribed aids.

use chrono::NaiveDateTime;

use crate::contact::Contact;
use crate::ids::ItemId;
use crate::plan::Visibility;
use crate::provenance::Provenance;
use crate::time::When;

/// A medicine on the list, or a step of the medicine plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Medication {
    /// Its identity.
    pub id: ItemId,
    /// Name, strength and form: "Metformin 500 mg tablett".
    pub name: String,
    /// How to take it: "1 tablett morgon och kväll, till mat".
    pub dosage: Option<String>,
    /// What it is for.
    pub reason: Option<String>,
    /// When it begins.
    pub start: When,
    /// Until when; undecided where it goes on.
    pub until: When,
    /// Where it stands.
    pub status: MedicationStatus,
    /// What has been changed and why: "Höjd från 500 mg efter provsvar".
    pub change: Option<String>,
    /// When it was changed.
    pub changed: Option<NaiveDateTime>,
    /// Who may see it.
    pub visibility: Visibility,
    /// Where it was written, by whom and when, for staff.
    pub provenance: Option<Box<Provenance>>,
}

/// Where a medicine stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MedicationStatus {
    /// To be taken.
    Active,
    /// To be taken when needed.
    AsNeeded,
    /// To be begun later.
    Planned,
    /// Paused.
    OnHold,
    /// Ended.
    Stopped,
    /// Should not have been there.
    EnteredInError,
}

/// A prescribed aid (*hjälpmedel*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aid {
    /// Its identity.
    pub id: ItemId,
    /// What: "Rollator".
    pub name: String,
    /// What it is for, or how to use it.
    pub note: Option<String>,
    /// When it was prescribed or is delivered.
    pub when: When,
    /// From whom it comes: "Hjälpmedelscentralen".
    pub from: Option<String>,
    /// When it is followed up.
    pub follow_up: When,
    /// When it is to be given back.
    pub give_back: When,
    /// Whom to turn to about it.
    pub contact: Option<Contact>,
    /// Who may see it.
    pub visibility: Visibility,
    /// Where it was written, by whom and when, for staff.
    pub provenance: Option<Box<Provenance>>,
}
