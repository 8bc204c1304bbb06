//! Level 3: one plan, in the order in which it helps.

pub mod goals;
pub mod medicines;
mod outline;

use std::cmp::Reverse;
use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime};
use samplan_model::gather::Gather as _;
use samplan_model::{CarePlan, CareRecord, Consent, ConsentStatus, Contact, Goal, Part, PlanId, Source};

use crate::cards::sources_of;
use crate::duties::{Side, sides};
use crate::escalation::{DeviationStep, Reachable, steps};
use crate::measured::MeasuredSeries;
use crate::order::{Places, sort_by, sort_by_key};
use crate::row::{Row, soonest};
use crate::standing::Standing;
use crate::timeline::Tally;
use crate::versions::History;

pub use outline::{Entry, Place};

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
    /// What it is known to hold in sources from which nothing could be had.
    pub missing: Vec<(Part, Source)>,
    /// Whether a filter has left something out.
    pub is_narrowed: bool,
    /// What the person has said yes to, and has not said for a time that is over.
    pub consented: Vec<Consent>,
    /// What held before; nothing until somebody who knows the whole record has said it.
    pub history: History,
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
    /// The measured values that tell how far it or its parts are.
    pub about: Vec<MeasuredSeries>,
}

impl PlanView {
    /// The plan with an id, if there is one.
    pub fn of(record: &CareRecord, id: &PlanId, now: NaiveDateTime) -> Option<Self> {
        let plan = record.plan(id)?;
        let standing = Standing::of(plan, record, now.date());
        let (coming, past) = rows_of(plan, &standing, now);
        let group = standing.group();
        let mut view = Self {
            plan: plan.clone(),
            replaced: record
                .plans
                .iter()
                .filter(|other| plan.replaces.contains(&other.id))
                .cloned()
                .gathered(),
            sources: sources_of(plan, record),
            next: soonest(coming.iter().map(|row| (&*row.activity, row)), now).cloned(),
            sides: sides(plan, group, now.date()),
            deviations: steps(plan, group, now),
            goals: goals::goals(plan, now),
            contacts: contacts(plan, now),
            measured: measured(plan, &standing, now),
            standing,
            coming,
            past,
            missing: Vec::new(),
            is_narrowed: false,
            consented: consented(plan, now.date()),
            history: History::default(),
        };
        view.missing = outline::missing(&view);
        Some(view)
    }
}

fn consented(plan: &CarePlan, today: NaiveDate) -> Vec<Consent> {
    let holds = |consent: &&Consent| {
        let last = consent.period.and_then(|period| period.last_day());
        consent.status == ConsentStatus::Given && last.is_none_or(|last| today <= last)
    };
    plan.consents.iter().filter(holds).cloned().gathered()
}

/// What was still planned in a plan that is history is no event of the past: it is left out.
fn rows_of(plan: &Rc<CarePlan>, standing: &Standing, now: NaiveDateTime) -> (Vec<Row>, Vec<Row>) {
    let rows = Row::all_of(plan).filter(|row| standing.keeps(row, now));
    let (mut coming, mut past): (Vec<_>, Vec<_>) = rows.partition(|row| row.is_coming(now));
    sort_by(&mut coming, Row::by_time);
    sort_by_key(&mut past, |row| Reverse(row.activity.when.earliest()));
    (coming, past)
}

/// The goals with their parts. A goal whose parent is not there, or that is its own ancestor, is a goal of its own, so that
/// nothing is lost.
pub(crate) fn goal_trees(plan: &CarePlan) -> Vec<GoalTree> {
    let places = Places::of(plan.goals.iter().map(|goal| goal.id.as_str()));
    let mut roots = Vec::new();
    let mut parts = vec![Vec::new(); plan.goals.len()];
    for (place, goal) in plan.goals.iter().enumerate() {
        let parent = goal.parent.as_ref().and_then(|parent| places.get(parent.as_str()));
        parent.and_then(|parent| parts.get_mut(parent)).unwrap_or(&mut roots).push(place);
    }
    let mut forest = Forest { goals: &plan.goals, parts, is_placed: vec![false; plan.goals.len()] };
    // The roots first, so that what is left after them hangs in a circle.
    roots.into_iter().chain(0..plan.goals.len()).filter_map(|root| forest.tree(root)).gathered()
}

/// Goals by their places in the plan.
struct Forest<'p> {
    goals: &'p [Goal],
    parts: Vec<Vec<usize>>,
    is_placed: Vec<bool>,
}

impl Forest<'_> {
    /// The tree of a goal; none where the goal stands in another one.
    fn tree(&mut self, root: usize) -> Option<GoalTree> {
        let goal = self.goals.get(root).filter(|_| self.takes(root))?;
        let mut found: Vec<Goal> = Vec::new();
        let mut open = vec![root];
        while let Some(next) = open.pop() {
            if next != root {
                found.extend(self.goals.get(next).cloned());
            }
            // Each part stands before the parts of the next one; a circle ends where it closes.
            let parts = self.parts.get_mut(next).map(std::mem::take).unwrap_or_default();
            open.extend(parts.into_iter().rev().filter(|part| self.takes(*part)));
        }
        Some(GoalTree { goal: goal.clone(), tally: Tally::of(&found), parts: found, about: Vec::new() })
    }

    /// Whether a goal still has no place; from now on it has.
    fn takes(&mut self, place: usize) -> bool {
        self.is_placed.get_mut(place).is_some_and(|is_placed| !std::mem::replace(is_placed, true))
    }
}

fn contacts(plan: &CarePlan, now: NaiveDateTime) -> Vec<Reachable> {
    // Whom to turn to about the plan is one of them, where the list does not have it already.
    let is_listed = |contact: &Contact| {
        plan.contacts.iter().any(|listed| listed.id == contact.id || listed.name == contact.name)
    };
    let all = plan.contacts.iter().chain(plan.contact.as_ref().filter(|contact| !is_listed(contact)));
    let mut contacts: Vec<_> = all.map(|contact| Reachable::of(contact, now)).gathered();
    sort_by_key(&mut contacts, |reachable| (reachable.contact.fixed.is_none(), reachable.contact.fixed));
    contacts
}

/// A plan that does not hold now waits for no values.
fn measured(plan: &CarePlan, standing: &Standing, now: NaiveDateTime) -> Vec<MeasuredSeries> {
    let first_of = Places::of(
        plan.measurements.iter().map(|measurement| measurement.group.as_deref().unwrap_or_default()),
    );
    let mut placed: Vec<_> = plan.measurements.iter().enumerate().gathered();
    sort_by_key(&mut placed, |(place, measurement)| {
        measurement.group.as_deref().and_then(|group| first_of.get(group)).unwrap_or(*place)
    });
    let mut series: Vec<_> =
        placed.into_iter().map(|(_, measurement)| MeasuredSeries::of(measurement, now)).gathered();
    if *standing != Standing::Current {
        for series in &mut series {
            series.missed = None;
        }
    }
    series
}

#[cfg(test)]
mod tests;
