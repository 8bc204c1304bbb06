//! Level 3: one plan, in the order in which it helps.

use std::rc::Rc;

use chrono::NaiveDateTime;
use samplan_model::{
    CarePlan, CareRecord, Commitment, Contact, Deviation, Goal, GoalStatus, ItemId, Party, PlanId, Source,
};

use crate::cards::sources_of;
use crate::hours::Opening;
use crate::measured::MeasuredSeries;
use crate::row::Row;
use crate::standing::{Group, Standing};
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
            next: coming.first().filter(|row| row.activity.when.earliest().is_some()).cloned(),
            sides: sides(plan),
            deviations: deviations(plan, now),
            goals: goals(plan),
            contacts: contacts(plan, now),
            measured: measured(plan, now),
            standing,
            coming,
            past,
        })
    }
}

/// What was still planned in a plan that is history happens no more, but is no event of the past either: it is left out.
fn rows_of(plan: &Rc<CarePlan>, standing: &Standing, now: NaiveDateTime) -> (Vec<Row>, Vec<Row>) {
    let (mut coming, mut past): (Vec<_>, Vec<_>) = Row::all_of(plan).partition(|row| row.is_coming(now));
    coming.sort_by(Row::by_time);
    past.sort_by(|one, two| two.by_time(one));
    if standing.group() == Group::Earlier {
        coming.clear();
    }
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

/// A goal whose parent is not there, or that is its own ancestor, is a goal of its own, so that nothing is lost.
fn goals(plan: &CarePlan) -> Vec<GoalTree> {
    let is_known = |id: &ItemId| plan.goals.iter().any(|goal| goal.id == *id);
    let is_part = |goal: &Goal| goal.parent.as_ref().is_some_and(is_known);
    let mut trees: Vec<_> =
        plan.goals.iter().filter(|goal| !is_part(goal)).map(|goal| tree(plan, goal)).collect();
    for goal in &plan.goals {
        let is_in =
            |tree: &GoalTree| tree.goal.id == goal.id || tree.parts.iter().any(|part| part.id == goal.id);
        if !trees.iter().any(is_in) {
            trees.push(tree(plan, goal));
        }
    }
    trees
}

fn tree(plan: &CarePlan, goal: &Goal) -> GoalTree {
    let parts = descendants(plan, goal);
    let reached = parts.iter().filter(|part| part.status == GoalStatus::Achieved).count();
    GoalTree { goal: goal.clone(), tally: Tally { reached, total: parts.len() }, parts }
}

/// All parts of a goal, also the parts of its parts; a circle ends where it closes.
fn descendants(plan: &CarePlan, root: &Goal) -> Vec<Goal> {
    let mut found: Vec<Goal> = Vec::new();
    let mut parents = vec![root.id.clone()];
    while let Some(parent) = parents.pop() {
        for goal in plan.goals.iter().filter(|goal| goal.parent.as_ref() == Some(&parent)) {
            if goal.id != root.id && found.iter().all(|known| known.id != goal.id) {
                parents.push(goal.id.clone());
                found.push(goal.clone());
            }
        }
    }
    found
}

fn contacts(plan: &CarePlan, now: NaiveDateTime) -> Vec<Reachable> {
    let mut contacts: Vec<_> = plan.contacts.iter().map(|contact| Reachable::of(contact, now)).collect();
    contacts.sort_by_key(|reachable| (reachable.contact.fixed.is_none(), reachable.contact.fixed));
    contacts
}

fn measured(plan: &CarePlan, now: NaiveDateTime) -> Vec<MeasuredSeries> {
    let mut series: Vec<_> =
        plan.measurements.iter().map(|measurement| MeasuredSeries::of(measurement, now)).collect();
    let first_of = |group: &Option<String>| plan.measurements.iter().position(|other| other.group == *group);
    let place = |series: &MeasuredSeries| {
        let own = plan.measurements.iter().position(|other| other.id == series.measurement.id);
        (if series.measurement.group.is_some() { first_of(&series.measurement.group) } else { own }, own)
    };
    series.sort_by_key(place);
    series
}
