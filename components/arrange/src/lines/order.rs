//! The orders in which the lines can stand. What a line does not say comes last, whichever way one looks.

use std::cmp::Ordering;

use samplan_model::{ActivityStatus, CommitmentStatus};

use super::{Line, LineState};
use crate::letters::alphabetical;
use crate::order::{Direction, sort_by};

/// By what the lines stand in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// When.
    #[default]
    Time,
    /// What, by the alphabet.
    What,
    /// Who is responsible: by side, then by unit.
    Responsible,
    /// The plan's title.
    Plan,
    /// What asks for something first.
    Status,
    /// The system that it comes from.
    Source,
}

impl Line {
    pub(super) fn compare(&self, other: &Self, by: By, direction: Direction) -> Ordering {
        let texts = |one: Option<&str>, other: Option<&str>| known_first(one, other, direction, alphabetical);
        match by {
            By::Time => known_first(self.turn, other.turn, direction, |one, other| one.cmp(&other)),
            By::What => texts(Some(self.title()), Some(other.title())),
            By::Responsible => {
                known_first(self.party(), other.party(), direction, |one, other| one.cmp(&other))
                    .then_with(|| texts(self.unit_name(), other.unit_name()))
            }
            By::Plan => texts(self.plan_title(), other.plan_title()),
            By::Status => direction.of(self.state.rank().cmp(&other.state.rank())),
            By::Source => texts(self.source.as_deref(), other.source.as_deref()),
        }
    }

    fn plan_title(&self) -> Option<&str> {
        Some(self.plan.title.as_str()).filter(|title| !title.is_empty())
    }

    fn unit_name(&self) -> Option<&str> {
        self.unit().and_then(|unit| unit.name.as_deref())
    }
}

/// Lines in an order; what is equal in it stays in the order in which it stood.
pub fn sorted(lines: &[Line], by: By, direction: Direction) -> Vec<Line> {
    let mut lines = lines.to_vec();
    sort_by(&mut lines, |one, other| one.compare(other, by, direction));
    lines
}

fn known_first<T>(
    one: Option<T>,
    other: Option<T>,
    direction: Direction,
    compare: impl FnOnce(T, T) -> Ordering,
) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) => direction.of(compare(one, other)),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

impl LineState {
    /// What somebody must do something about comes first, what is done last.
    fn rank(self) -> u8 {
        match self {
            Self::Overdue => 0,
            Self::NotReported => 1,
            Self::Activity(ActivityStatus::Invited) => 2,
            Self::Activity(ActivityStatus::Planned) | Self::Commitment(CommitmentStatus::Open) => 3,
            Self::Activity(ActivityStatus::InProgress) | Self::Commitment(CommitmentStatus::InProgress) => 4,
            Self::Activity(ActivityStatus::Booked) => 5,
            Self::Activity(ActivityStatus::OnHold) => 6,
            Self::Activity(ActivityStatus::Missed) => 7,
            Self::Activity(ActivityStatus::Declined) | Self::Commitment(CommitmentStatus::Declined) => 8,
            Self::Activity(ActivityStatus::Cancelled) | Self::Commitment(CommitmentStatus::Cancelled) => 9,
            Self::Activity(ActivityStatus::Moved) => 10,
            Self::Activity(ActivityStatus::Performed) | Self::Commitment(CommitmentStatus::Done) => 11,
            Self::Activity(ActivityStatus::Unknown | ActivityStatus::EnteredInError)
            | Self::Commitment(CommitmentStatus::EnteredInError) => 12,
        }
    }
}
