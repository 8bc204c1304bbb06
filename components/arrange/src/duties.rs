//! *Vem gör vad*: every undertaking under the side that has taken it on, with the goals that it serves.

use chrono::{Datelike as _, NaiveDate};
use samplan_model::gather::Gather as _;
use samplan_model::{CarePlan, Commitment, CommitmentStatus, ItemId, Party};

use crate::order::sort_by_key;
use crate::standing::Group;

/// The undertakings of one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// On whose side; none where nobody has said (*ansvar ej angivet*).
    pub party: Option<Party>,
    /// What they have taken on: open before closed, the nearest first; what is done last, the latest first.
    pub duties: Vec<Duty>,
}

/// An undertaking in its plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// What somebody has taken on.
    pub commitment: Commitment,
    /// Since when it should have been done, where it is not.
    pub overdue: Option<NaiveDate>,
    /// The goals that it serves. One that is not in the plan, or not for these eyes, is left out.
    pub goals: Vec<String>,
}

/// The sides in their order. In a plan that does not hold now, nothing is overdue.
pub(crate) fn sides(plan: &CarePlan, group: Group, today: NaiveDate) -> Vec<Side> {
    let duty = |commitment: &Commitment| Duty {
        overdue: overdue(commitment, today).filter(|_| group == Group::Current),
        goals: goals_of(plan, commitment),
        commitment: commitment.clone(),
    };
    let mut sides = Vec::new();
    for party in Party::ALL.into_iter().map(Some).chain([None]) {
        let taken = plan.commitments.iter().filter(|commitment| commitment.party == party);
        let mut duties: Vec<_> = taken.map(duty).gathered();
        sort_by_key(&mut duties, |duty| place(&duty.commitment));
        if !duties.is_empty() {
            sides.push(Side { party, duties });
        }
    }
    sides
}

/// The day by which an undertaking should have been done, where that is over. What is done again and again in a span is not
/// overdue when the span is over.
pub(crate) fn overdue(commitment: &Commitment, today: NaiveDate) -> Option<NaiveDate> {
    let is_rhythm = commitment.repeat.is_some() && commitment.due.day().is_none();
    let is_open = commitment.status.is_open();
    commitment.due.last_day().filter(|day| is_open && !is_rhythm && *day < today)
}

fn goals_of(plan: &CarePlan, commitment: &Commitment) -> Vec<String> {
    let of = |id: &ItemId| plan.goals.iter().find(|goal| goal.id == *id).map(|goal| goal.text.clone());
    commitment.goals.iter().filter_map(of).gathered()
}

/// Open, said no to, done; a day, a rhythm, neither; then the day.
fn place(commitment: &Commitment) -> (u8, u8, i32) {
    let day = commitment.due.last_day().map(|day| day.num_days_from_ce());
    let kind = match (day, &commitment.repeat) {
        (Some(_), _) => 0,
        (None, Some(_)) => 1,
        (None, None) => 2,
    };
    let day = day.unwrap_or_default();
    match commitment.status {
        CommitmentStatus::Open | CommitmentStatus::InProgress => (0, kind, day),
        CommitmentStatus::Declined | CommitmentStatus::Cancelled | CommitmentStatus::EnteredInError => {
            (1, kind, day)
        }
        CommitmentStatus::Done => (2, kind, -day),
    }
}

#[cfg(test)]
mod tests;
