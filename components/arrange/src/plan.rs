//! Level 3: one plan, in the order in which it helps.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::NaiveDateTime;
use samplan_model::{
    CarePlan, CareRecord, Commitment, Contact, Deviation, Goal, ItemId, Party, PlanId, Source,
};

use crate::cards::sources_of;
use crate::hours::Opening;
use crate::measured::MeasuredSeries;
use crate::row::{Row, next_step};
use crate::standing::Standing;
use crate::timeline::Tally;

/// One plan. What needs no arranging is read from `plan` itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanView {
    /// The plan.
    pub plan: Rc<CarePlan>,
    /// Where it stands.
    pub standing: Standing,
    /// The plans that it replaced.
    pub replaced: Vec<Rc<CarePlan>>,
    /// The sources that hold it, the one it was read from first.
    pub sources: Vec<Source>,
    /// The next step.
    pub next: Option<Row>,
    /// Who does what, a side each.
    pub sides: Vec<Side>,
    /// What to do when something deviates, most urgent first.
    pub deviations: Vec<DeviationStep>,
    /// Goals with their sub-goals.
    pub goals: Vec<GoalTree>,
    /// What can still take place, by time; what has no time comes last.
    pub coming: Vec<Row>,
    /// What has been, newest first.
    pub past: Vec<Row>,
    /// Whom to turn to, fixed contacts first.
    pub contacts: Vec<Reachable>,
    /// Measured values, those that are shown together beside each other.
    pub measured: Vec<MeasuredSeries>,
}

/// The undertakings of one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// On whose side; none where nobody has said (*ansvar ej angivet*).
    pub party: Option<Party>,
    /// What they have taken on.
    pub commitments: Vec<Commitment>,
}

/// One step of the escalation path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviationStep {
    /// The sign, and what to do.
    pub deviation: Deviation,
    /// Whom to call, and whether they answer now.
    pub contact: Option<Reachable>,
    /// Whom to call when nobody answers.
    pub next_contact: Option<Reachable>,
}

/// A contact, and whether somebody answers now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reachable {
    /// The contact.
    pub contact: Contact,
    /// Whether somebody answers.
    pub opening: Opening,
}

/// A goal with its sub-goals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalTree {
    /// The goal.
    pub goal: Goal,
    /// Its parts.
    pub parts: Vec<Goal>,
    /// How many of the parts are reached.
    pub tally: Tally,
}

impl PlanView {
    /// The plan with an id, if there is one.
    pub fn of(record: &CareRecord, id: &PlanId, now: NaiveDateTime) -> Option<Self> {
        let plan = record.plan(id)?;
        let standing = Standing::of(plan, record, now.date());
        let (coming, past) = rows_of(plan, &standing, now);
        Some(Self {
            plan: plan.clone(),
            replaced: record
                .plans
                .iter()
                .filter(|other| plan.replaces.contains(&other.id))
                .cloned()
                .collect(),
            sources: sources_of(plan, record),
            next: next_step(coming.iter().cloned(), now),
            sides: sides(plan),
            deviations: deviations(plan, now),
            goals: goal_trees(plan),
            contacts: contacts(plan, now),
            measured: measured(plan, now),
            standing,
            coming,
            past,
        })
    }
}

/// What was still planned in a plan that is history is no event of the past: it is left out.
fn rows_of(plan: &Rc<CarePlan>, standing: &Standing, now: NaiveDateTime) -> (Vec<Row>, Vec<Row>) {
    let rows = Row::all_of(plan).filter(|row| standing.keeps(row, now));
    let (mut coming, mut past): (Vec<_>, Vec<_>) = rows.partition(|row| row.is_coming(now));
    coming.sort_by(Row::by_time);
    past.sort_by_key(|row| Reverse(row.activity.when.earliest()));
    (coming, past)
}

fn sides(plan: &CarePlan) -> Vec<Side> {
    let parties = Party::ALL.into_iter().map(Some).chain([None]);
    parties
        .map(|party| Side {
            party,
            commitments: plan
                .commitments
                .iter()
                .filter(|commitment| commitment.party == party)
                .cloned()
                .collect(),
        })
        .filter(|side| !side.commitments.is_empty())
        .collect()
}

fn deviations(plan: &CarePlan, now: NaiveDateTime) -> Vec<DeviationStep> {
    let mut steps: Vec<_> = plan
        .deviations
        .iter()
        .map(|deviation| DeviationStep {
            deviation: deviation.clone(),
            contact: deviation.contact.as_ref().map(|contact| Reachable::of(contact, now)),
            next_contact: deviation.next_contact.as_ref().map(|contact| Reachable::of(contact, now)),
        })
        .collect();
    steps.sort_by_key(|step| step.deviation.severity);
    steps
}

impl Reachable {
    fn of(contact: &Contact, now: NaiveDateTime) -> Self {
        Self { contact: contact.clone(), opening: Opening::of(contact, now) }
    }
}

/// The goals with their parts. A goal whose parent is not there, or that is its own ancestor, is a goal of its own, so that
/// nothing is lost.
pub(crate) fn goal_trees(plan: &CarePlan) -> Vec<GoalTree> {
    let known: BTreeSet<&ItemId> = plan.goals.iter().map(|goal| &goal.id).collect();
    let mut parts: BTreeMap<&ItemId, Vec<&Goal>> = BTreeMap::new();
    for goal in &plan.goals {
        if let Some(parent) = &goal.parent {
            parts.entry(parent).or_default().push(goal);
        }
    }
    let is_root = |goal: &&Goal| goal.parent.as_ref().is_none_or(|parent| !known.contains(parent));
    let mut placed = BTreeSet::new();
    let mut trees = Vec::new();
    // The roots first, so that what is left after them hangs in a circle.
    for goal in plan.goals.iter().filter(is_root).chain(&plan.goals) {
        if placed.insert(&goal.id) {
            trees.push(tree(goal, &parts, &mut placed));
        }
    }
    trees
}

fn tree<'p>(
    goal: &'p Goal,
    parts: &BTreeMap<&ItemId, Vec<&'p Goal>>,
    placed: &mut BTreeSet<&'p ItemId>,
) -> GoalTree {
    let mut found: Vec<Goal> = Vec::new();
    let mut open = vec![goal];
    while let Some(next) = open.pop() {
        if next.id != goal.id {
            found.push(next.clone());
        }
        // Each part stands before the parts of the next one; a circle ends where it closes.
        let parts = parts.get(&next.id).into_iter().flatten().rev();
        open.extend(parts.copied().filter(|part| placed.insert(&part.id)));
    }
    GoalTree { goal: goal.clone(), tally: Tally::of(&found), parts: found }
}

fn contacts(plan: &CarePlan, now: NaiveDateTime) -> Vec<Reachable> {
    let mut contacts: Vec<_> = plan.contacts.iter().map(|contact| Reachable::of(contact, now)).collect();
    contacts.sort_by_key(|reachable| (reachable.contact.fixed.is_none(), reachable.contact.fixed));
    contacts
}

fn measured(plan: &CarePlan, now: NaiveDateTime) -> Vec<MeasuredSeries> {
    let mut first_of: BTreeMap<&str, usize> = BTreeMap::new();
    for (place, measurement) in plan.measurements.iter().enumerate() {
        if let Some(group) = &measurement.group {
            first_of.entry(group).or_insert(place);
        }
    }
    let mut placed: Vec<_> = plan.measurements.iter().enumerate().collect();
    placed.sort_by_key(|(place, measurement)| {
        measurement.group.as_deref().and_then(|group| first_of.get(group)).copied().unwrap_or(*place)
    });
    placed.into_iter().map(|(_, measurement)| MeasuredSeries::of(measurement, now)).collect()
}

#[cfg(test)]
mod tests;
