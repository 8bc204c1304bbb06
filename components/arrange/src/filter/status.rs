//! How far something has come, in few and plain words.

use samplan_model::{ActivityStatus, CommitmentStatus, GoalStatus, MedicationStatus};

/// How far something has come, as people ask for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StatusGroup {
    /// Meant to be, to be done, resting.
    Planned,
    /// Booked, or called to.
    Booked,
    /// Going on.
    Ongoing,
    /// Done, reached.
    Performed,
    /// Called off, said no to, moved, missed, given up.
    Cancelled,
}

impl StatusGroup {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Planned, Self::Booked, Self::Ongoing, Self::Performed, Self::Cancelled];
}

impl From<ActivityStatus> for StatusGroup {
    fn from(status: ActivityStatus) -> Self {
        match status {
            ActivityStatus::Planned | ActivityStatus::OnHold | ActivityStatus::Unknown => Self::Planned,
            ActivityStatus::Invited | ActivityStatus::Booked => Self::Booked,
            ActivityStatus::InProgress => Self::Ongoing,
            ActivityStatus::Performed => Self::Performed,
            ActivityStatus::Declined
            | ActivityStatus::Cancelled
            | ActivityStatus::Moved
            | ActivityStatus::Missed
            | ActivityStatus::EnteredInError => Self::Cancelled,
        }
    }
}

impl From<CommitmentStatus> for StatusGroup {
    fn from(status: CommitmentStatus) -> Self {
        match status {
            CommitmentStatus::Open => Self::Planned,
            CommitmentStatus::InProgress => Self::Ongoing,
            CommitmentStatus::Done => Self::Performed,
            CommitmentStatus::Declined | CommitmentStatus::Cancelled | CommitmentStatus::EnteredInError => {
                Self::Cancelled
            }
        }
    }
}

impl From<GoalStatus> for StatusGroup {
    fn from(status: GoalStatus) -> Self {
        match status {
            GoalStatus::Proposed | GoalStatus::OnHold => Self::Planned,
            GoalStatus::Active => Self::Ongoing,
            GoalStatus::Achieved => Self::Performed,
            GoalStatus::NotAchieved | GoalStatus::Cancelled | GoalStatus::EnteredInError => Self::Cancelled,
        }
    }
}

impl From<MedicationStatus> for StatusGroup {
    fn from(status: MedicationStatus) -> Self {
        match status {
            MedicationStatus::Planned | MedicationStatus::OnHold => Self::Planned,
            MedicationStatus::Active | MedicationStatus::AsNeeded => Self::Ongoing,
            MedicationStatus::Stopped => Self::Performed,
            MedicationStatus::EnteredInError => Self::Cancelled,
        }
    }
}
