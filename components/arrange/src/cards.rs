//! Level 2: all plans, by whether they hold; a plan that two systems hold once.

mod column;
mod shelf;

use std::rc::Rc;

use chrono::{Days, Months, NaiveDate, NaiveDateTime};
use samplan_model::gather::Gather as _;
use samplan_model::{CarePlan, CareRecord, Contact, PlanKind, Source, SourceId};

use crate::filter::Filter;
use crate::fold::{Fold, Held, Why, fold};
use crate::order::sort_by_key;
use crate::plan::goal_trees;
use crate::row::{Row, Turn, next_step};
use crate::standing::{Group, Standing};
use crate::timeline::Tally;

pub use column::{Column, sorted};
pub use shelf::{By, Label, Order, Shelf, shelves};

/// The plans in their three groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cards {
    /// *Gäller nu*.
    pub current: Vec<Card>,
    /// *Kommande*.
    pub coming: Vec<Card>,
    /// *Tidigare*.
    pub earlier: Vec<Card>,
    /// How many plans there are before filtering and folding.
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
    /// The same plan as other systems hold it.
    pub twins: Vec<Twin>,
    /// Whom to turn to about it.
    pub contact: Option<Contact>,
    /// What staff should see to.
    pub flags: Vec<Flag>,
}

/// The same plan as another system holds it: folded away, and still to be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twin {
    /// The plan, as that system has it.
    pub plan: Rc<CarePlan>,
    /// Where it stands, as that system has it.
    pub standing: Standing,
    /// The system.
    pub source: Option<Source>,
    /// Why it is taken for the same.
    pub why: Why,
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
    /// The plans that the filter lets through; of a folded one, it is enough that one of the systems' does.
    pub fn of(record: &CareRecord, filter: &Filter, now: NaiveDateTime) -> Self {
        let held = Standing::of_all(record, now.date());
        let mut cards = Self { total: record.plans.len(), ..Self::default() };
        let sieve = filter.at(now);
        for fold in fold(&held) {
            let plans = plans_of(&fold, &held);
            if !plans.iter().any(|(plan, _, _)| sieve.takes_plan(plan)) {
                continue;
            }
            let Some(card) = Card::of(&plans, record, now) else { continue };
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

    /// In another order, within what holds, what comes and what has been.
    #[must_use]
    pub fn in_order(mut self, order: Order) -> Self {
        for group in [&mut self.current, &mut self.coming, &mut self.earlier] {
            order.sort(group);
        }
        self
    }

    /// How many plans the filter let through, folded ones once.
    pub fn count(&self) -> usize {
        self.current.len() + self.coming.len() + self.earlier.len()
    }

    /// How many plans stand inside another's card.
    pub fn folded(&self) -> usize {
        self.all().map(|card| card.twins.len()).sum()
    }

    /// All cards, those that hold first.
    pub fn all(&self) -> impl Iterator<Item = &Card> {
        self.current.iter().chain(&self.coming).chain(&self.earlier)
    }
}

/// The plans of a fold: the one that is shown first, which needs no reason.
fn plans_of<'h, 'r>(fold: &Fold, held: &'h [Held<'r>]) -> Vec<(&'r Rc<CarePlan>, &'h Standing, Option<Why>)> {
    let others = fold.others.iter().map(|(place, why)| (place, Some(*why)));
    std::iter::once((&fold.shown, None))
        .chain(others)
        .filter_map(|(place, why)| held.get(*place).map(|(plan, standing)| (*plan, standing, why)))
        .gathered()
}

impl Card {
    /// Of the plan that is shown, which comes first, and what other systems know of it.
    fn of(
        plans: &[(&Rc<CarePlan>, &Standing, Option<Why>)],
        record: &CareRecord,
        now: NaiveDateTime,
    ) -> Option<Self> {
        let ((plan, standing, _), _) = plans.split_first()?;
        let next = match standing.group() {
            Group::Current | Group::Coming => {
                let held = plans.iter().filter(|(_, other, _)| other.group() == standing.group());
                next_step(held.map(|(plan, _, _)| *plan), now)
            }
            Group::Earlier => None,
        };
        let same: Vec<&CarePlan> = plans.iter().map(|(plan, _, _)| &***plan).gathered();
        let flags = match standing.group() {
            Group::Current => flags(&same, next.as_ref(), now.date()),
            Group::Coming | Group::Earlier => Vec::new(),
        };
        let twin = |(plan, standing, why): &(&Rc<CarePlan>, &Standing, Option<Why>)| {
            let source = plan.source.as_ref().and_then(|id| record.source(id)).cloned();
            why.map(|why| Twin { plan: Rc::clone(plan), standing: (*standing).clone(), source, why })
        };
        Some(Self {
            plan: Rc::clone(plan),
            standing: (*standing).clone(),
            next,
            goals: Tally::of_goals(plan),
            contents: Contents::of(plan),
            changes: recent_changes(plan),
            sources: sources_of_all(&same, record),
            twins: plans.iter().filter_map(twin).gathered(),
            contact: same.iter().find_map(|plan| contact_of(plan)).cloned(),
            flags,
        })
    }

    /// When it was changed last, as far as is known.
    fn updated(&self) -> Option<NaiveDateTime> {
        self.plan.updated.or(self.plan.created)
    }

    /// Whether the systems that hold it say different things about whether, or while, it holds.
    pub fn is_disputed(&self) -> bool {
        let differs = |twin: &Twin| twin.standing != self.standing || twin.plan.period != self.plan.period;
        self.twins.iter().any(differs)
    }

    /// What has a next step comes first, the soonest first.
    fn turn(&self, now: NaiveDateTime) -> (bool, Option<Turn>) {
        let turn = self.next.as_ref().map(|next| next.turn(now));
        (turn.is_none(), turn)
    }
}

impl Contents {
    /// Of a plan.
    pub fn of(plan: &CarePlan) -> Self {
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

    /// How much there is of everything.
    pub(crate) fn total(&self) -> usize {
        let Self {
            goals,
            commitments,
            activities,
            deviations,
            contacts,
            documents,
            measurements,
            medications,
            other,
        } = self;
        goals
            + commitments
            + activities
            + deviations
            + contacts
            + documents
            + measurements
            + medications
            + other
    }

    /// Whether there is nothing but documents.
    pub fn is_documents_only(&self) -> bool {
        self.documents > 0 && Self { documents: 0, ..*self } == Self::default()
    }
}

/// The sources that hold a plan, the one it was read from first, each once.
pub fn sources_of(plan: &CarePlan, record: &CareRecord) -> Vec<Source> {
    sources_of_all(&[plan], record)
}

/// The sources that hold some plans which are the same: those that they were read from first.
fn sources_of_all(plans: &[&CarePlan], record: &CareRecord) -> Vec<Source> {
    let mut ids: Vec<&SourceId> = Vec::new();
    let read_from = plans.iter().filter_map(|plan| plan.source.as_ref());
    for id in read_from.chain(plans.iter().flat_map(|plan| &plan.also_in)) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.into_iter().filter_map(|id| record.source(id)).cloned().gathered()
}

/// Whom to turn to about a plan: whom it names for that, else the first fixed contact.
fn contact_of(plan: &CarePlan) -> Option<&Contact> {
    plan.contact.as_ref().or_else(|| plan.contacts.iter().find(|contact| contact.fixed.is_some()))
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

/// What another system knows of the plan counts too. What belongs to no plan lacks nothing that a plan has.
fn flags(plans: &[&CarePlan], next: Option<&Row>, today: NaiveDate) -> Vec<Flag> {
    if plans.iter().all(|plan| plan.kind == PlanKind::OutsidePlans) {
        return Vec::new();
    }
    let contacts = plans.iter().flat_map(|plan| plan.contacts.iter().chain(&plan.contact));
    let has_fixed = contacts.into_iter().any(|contact| contact.fixed.is_some());
    let soon = today.checked_add_days(Days::new(30));
    let long_ago = today.checked_sub_months(Months::new(12));
    let ends_soon =
        |plan: &&CarePlan| plan.period.last_day().is_some_and(|last| soon.is_some_and(|soon| last <= soon));
    let ends_soon = plans.iter().any(ends_soon);
    let updated = plans.iter().filter_map(|plan| plan.updated.or(plan.created)).max();
    let is_old = updated.is_some_and(|at| long_ago.is_some_and(|limit| at.date() < limit));
    [
        (!has_fixed, Flag::NoFixedContact),
        (ends_soon, Flag::EndsSoon),
        (next.is_none(), Flag::NoNextStep),
        (is_old, Flag::NotUpdated),
    ]
    .into_iter()
    .filter_map(|(holds, flag)| holds.then_some(flag))
    .gathered()
}

#[cfg(test)]
mod tests;
