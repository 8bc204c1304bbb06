//! Level 2: all plans, by whether they hold.

use std::rc::Rc;

use chrono::{Days, Months, NaiveDate, NaiveDateTime};
use samplan_model::{CarePlan, CareRecord, Source, SourceId};

use crate::filter::Filter;
use crate::order::sort_by_key;
use crate::plan::goal_trees;
use crate::row::{Row, Turn, next_step};
use crate::standing::{Group, Standing};
use crate::timeline::Tally;

/// The plans in their three groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cards {
    /// *Gäller nu*.
    pub current: Vec<Card>,
    /// *Kommande*.
    pub coming: Vec<Card>,
    /// *Tidigare*.
    pub earlier: Vec<Card>,
    /// How many plans there are before filtering.
    pub total: usize,
}

/// One plan among others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The plan.
    pub plan: Rc<CarePlan>,
    /// Where it stands.
    pub standing: Standing,
    /// Its next step.
    pub next: Option<Row>,
    /// How many of its goals are reached.
    pub goals: Tally,
    /// What is in it.
    pub contents: Contents,
    /// How many changes its last update brought.
    pub changes: usize,
    /// The sources that hold it, the one it was read from first.
    pub sources: Vec<Source>,
    /// What staff should see to.
    pub flags: Vec<Flag>,
}

/// How much there is of what people look for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// Goals, without sub-goals.
    pub goals: usize,
    /// Undertakings.
    pub commitments: usize,
    /// Activities.
    pub activities: usize,
    /// Steps of what to do when something deviates.
    pub deviations: usize,
    /// Contacts.
    pub contacts: usize,
    /// Documents.
    pub documents: usize,
    /// Series of measured values.
    pub measurements: usize,
    /// Medicines.
    pub medications: usize,
    /// Anything else that can be read: the agreement, the story, aids, advice, expectations, rights.
    pub other: usize,
}

/// What staff should see to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// It has no fixed contact.
    NoFixedContact,
    /// It ends within 30 days.
    EndsSoon,
    /// Nothing is planned.
    NoNextStep,
    /// It has not been changed for a year.
    NotUpdated,
}

impl Cards {
    /// The plans that the filter lets through.
    pub fn of(record: &CareRecord, filter: &Filter, now: NaiveDateTime) -> Self {
        let mut cards = Self { total: record.plans.len(), ..Self::default() };
        let sieve = filter.at(now);
        for plan in record.plans.iter().filter(|plan| sieve.takes_plan(plan)) {
            let card = Card::of(plan, record, now);
            if !sieve.takes_group(card.standing.group()) {
                continue;
            }
            match card.standing.group() {
                Group::Current => cards.current.push(card),
                Group::Coming => cards.coming.push(card),
                Group::Earlier => cards.earlier.push(card),
            }
        }
        sort_by_key(&mut cards.current, |card| card.turn(now));
        sort_by_key(&mut cards.coming, |card| {
            let first = card.plan.period.first_day();
            (first.is_none(), first)
        });
        sort_by_key(&mut cards.earlier, |card| std::cmp::Reverse(ended(&card.plan, now.date())));
        cards
    }

    /// How many plans the filter let through.
    pub fn count(&self) -> usize {
        self.current.len() + self.coming.len() + self.earlier.len()
    }
}

impl Card {
    fn of(plan: &Rc<CarePlan>, record: &CareRecord, now: NaiveDateTime) -> Self {
        let standing = Standing::of(plan, record, now.date());
        let next = match standing.group() {
            Group::Current | Group::Coming => next_step(Row::all_of(plan), now),
            Group::Earlier => None,
        };
        let flags = match standing.group() {
            Group::Current => flags(plan, next.as_ref(), now.date()),
            Group::Coming | Group::Earlier => Vec::new(),
        };
        Self {
            plan: plan.clone(),
            standing,
            next,
            goals: Tally::of_goals(plan),
            contents: Contents::of(plan),
            changes: recent_changes(plan),
            sources: sources_of(plan, record),
            flags,
        }
    }

    /// What has a next step comes first, the soonest first.
    fn turn(&self, now: NaiveDateTime) -> (bool, Option<Turn>) {
        let turn = self.next.as_ref().map(|next| next.turn(now));
        (turn.is_none(), turn)
    }
}

impl Contents {
    fn of(plan: &CarePlan) -> Self {
        Self {
            goals: goal_trees(plan).len(),
            commitments: plan.commitments.len(),
            activities: plan.activities.len(),
            deviations: plan.deviations.len(),
            contacts: plan.contacts.len(),
            documents: plan.documents.len(),
            measurements: plan.measurements.len(),
            medications: plan.medications.len(),
            other: usize::from(plan.agreement.is_some())
                + usize::from(plan.story.is_some())
                + plan.aids.len()
                + plan.advice.len()
                + plan.expectations.len()
                + plan.rights.len(),
        }
    }

    /// Whether there is nothing but documents.
    pub fn is_documents_only(&self) -> bool {
        self.documents > 0 && Self { documents: 0, ..*self } == Self::default()
    }
}

/// The sources that hold a plan, the one it was read from first, each once.
pub fn sources_of(plan: &CarePlan, record: &CareRecord) -> Vec<Source> {
    let mut ids: Vec<&SourceId> = Vec::new();
    for id in plan.source.iter().chain(&plan.also_in) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.into_iter().filter_map(|id| record.source(id)).cloned().collect()
}

/// When a plan of the past came to its end, as far as is known: one that was replaced did so before its time.
fn ended(plan: &CarePlan, today: NaiveDate) -> Option<NaiveDate> {
    let last = plan.period.last_day().filter(|last| *last < today);
    last.or(plan.updated.or(plan.created).map(|at| at.date()))
}

/// The changes that were made on the day of the last update.
fn recent_changes(plan: &CarePlan) -> usize {
    let day = plan.updated.map(|at| at.date());
    plan.changes.iter().filter(|change| Some(change.at.date()) == day).count()
}

fn flags(plan: &CarePlan, next: Option<&Row>, today: NaiveDate) -> Vec<Flag> {
    let has_fixed = plan.contacts.iter().chain(&plan.contact).any(|contact| contact.fixed.is_some());
    let soon = today.checked_add_days(Days::new(30));
    let long_ago = today.checked_sub_months(Months::new(12));
    let ends_soon = plan.period.last_day().is_some_and(|last| soon.is_some_and(|soon| last <= soon));
    let is_old =
        plan.updated.or(plan.created).is_some_and(|at| long_ago.is_some_and(|limit| at.date() < limit));
    [
        (!has_fixed, Flag::NoFixedContact),
        (ends_soon, Flag::EndsSoon),
        (next.is_none(), Flag::NoNextStep),
        (is_old, Flag::NotUpdated),
    ]
    .into_iter()
    .filter_map(|(holds, flag)| holds.then_some(flag))
    .collect()
}

#[cfg(test)]
mod tests;
