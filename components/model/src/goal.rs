//! What the person wants to reach.

use crate::ids::ItemId;
use crate::plan::{NeedArea, Visibility};
use crate::provenance::Provenance;
use crate::time::When;

/// A goal or, with a parent, a sub-goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Its identity.
    pub id: ItemId,
    /// The goal: "Jag vill orka gå till kyrkan på söndagar."
    pub text: String,
    /// The person's own words, or the care's.
    pub expressed_by: Expresser,
    /// The goal that this one is a part of.
    pub parent: Option<ItemId>,
    /// Where it stands.
    pub status: GoalStatus,
    /// Which way it goes, where somebody has judged.
    pub progress: Option<Progress>,
    /// What is to be reached, in words: "HbA1c under 60".
    pub target: Option<String>,
    /// The measurement whose last value tells how far it is.
    pub measurement: Option<ItemId>,
    /// By when.
    pub due: When,
    /// When it is followed up.
    pub follow_up: When,
    /// The need area.
    pub need_area: Option<NeedArea>,
    /// Who may see it.
    pub visibility: Visibility,
    /// Where it was written, by whom and when, for staff.
    pub provenance: Option<Box<Provenance>>,
}

/// Whose words a goal is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Expresser {
    /// The person's.
    Patient,
    /// Care's.
    #[default]
    Care,
}

/// Where a goal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoalStatus {
    /// Proposed, not agreed on.
    Proposed,
    /// Worked on.
    Active,
    /// Resting.
    OnHold,
    /// Reached.
    Achieved,
    /// Not reached, and no longer worked on.
    NotAchieved,
    /// Given up.
    Cancelled,
    /// Should not have been there.
    EnteredInError,
}

/// Which way a goal goes (FHIR's achievementStatus).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Better.
    Improving,
    /// The same.
    NoChange,
    /// Worse.
    Worsening,
    /// Held.
    Sustaining,
}
