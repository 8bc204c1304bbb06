//! Goals in the order in which they help, with the values that tell how far they are.

use chrono::NaiveDateTime;
use samplan_model::gather::Gather as _;
use samplan_model::{CarePlan, CommitmentStatus, Expresser, Goal, GoalStatus, ItemId};

use super::{GoalTree, goal_trees};
use crate::measured::MeasuredSeries;
use crate::order::sort_by_key;

/// A plan's goals: what is still worked on before what is not, the person's own words before care's.
pub(super) fn goals(plan: &CarePlan, now: NaiveDateTime) -> Vec<GoalTree> {
    let mut trees = goal_trees(plan);
    sort_by_key(&mut trees, |tree| (!tree.is_open(), tree.goal.expressed_by != Expresser::Patient));
    for tree in &mut trees {
        sort_by_key(&mut tree.parts, |part| !is_open(part.status));
        let ids: Vec<_> = std::iter::once(&tree.goal)
            .chain(&tree.parts)
            .filter_map(|goal| goal.measurement.as_ref())
            .gathered();
        let measurements = plan.measurements.iter().filter(|measurement| ids.contains(&&measurement.id));
        tree.about = measurements.map(|measurement| MeasuredSeries::of(measurement, now)).gathered();
    }
    trees
}

impl GoalTree {
    /// Whether it, or a part of it, is still worked on.
    pub fn is_open(&self) -> bool {
        std::iter::once(&self.goal).chain(&self.parts).any(|goal| is_open(goal.status))
    }

    /// The values that tell how far a goal of the tree is.
    pub fn values_of(&self, goal: &Goal) -> Option<&MeasuredSeries> {
        let id = goal.measurement.as_ref()?;
        self.about.iter().find(|series| series.measurement.id == *id)
    }
}

/// How many undertakings serve a goal; what was said no to or called off does not.
pub fn serving(plan: &CarePlan, goal: &ItemId) -> usize {
    let commitments = plan.commitments.iter().filter(|commitment| match commitment.status {
        CommitmentStatus::Open | CommitmentStatus::InProgress | CommitmentStatus::Done => {
            commitment.goals.contains(goal)
        }
        CommitmentStatus::Declined | CommitmentStatus::Cancelled | CommitmentStatus::EnteredInError => false,
    });
    commitments.count()
}

fn is_open(status: GoalStatus) -> bool {
    match status {
        GoalStatus::Proposed | GoalStatus::Active | GoalStatus::OnHold => true,
        GoalStatus::Achieved
        | GoalStatus::NotAchieved
        | GoalStatus::Cancelled
        | GoalStatus::EnteredInError => false,
    }
}
