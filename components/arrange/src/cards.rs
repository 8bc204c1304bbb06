//! Level 2: all plans, by whether they hold.

use std::rc::Rc;

use chrono::{Days, Months, NaiveDate, NaiveDateTime};
use samplan_model::{CarePlan, CareRecord, Source, SourceId};

use crate::filter::Filter;
use crate::row::{Row, next_of};
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
        for plan in record.plans.iter().filter(|plan| filter.takes_plan(plan)) {
            let card = Card::of(plan, record, now);
            match card.standing.group() {
                Group::Current => cards.current.push(card),
                Group::Coming => cards.coming.push(card),
                Group::Earlier => cards.earlier.push(card),
            }
        }
        cards.current.sort_by_key(Card::next_start);
        cards.coming.sort_by_key(|card| card.plan.period.first_day());
        cards.earlier.sort_by_key(|card| {
            std::cmp::Reverse(card.plan.period.last_day().or(card.plan.updated.map(|at| at.date())))
        });
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
            Group::Current | Group::Coming => {
                next_of(Row::all_of(plan), now).or_else(|| first_open(plan, now))
            }
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
    fn next_start(&self) -> (bool, Option<NaiveDateTime>) {
        let start = self.next.as_ref().and_then(|next| next.activity.when.earliest());
        (start.is_none(), start)
    }
}

impl Contents {
    fn of(plan: &CarePlan) -> Self {
        Self {
            goals: plan.goals.iter().filter(|goal| goal.parent.is_none()).count(),
            commitments: plan.commitments.len(),
            activities: plan.activities.len(),
            deviations: plan.deviations.len(),
            contacts: plan.contacts.len(),
            documents: plan.documents.len(),
        }
    }

    /// Whether there is nothing but documents.
    pub fn is_documents_only(&self) -> bool {
        self.documents > 0 && Self { documents: 0, ..*self } == Self::default()
    }
}

/// The sources that hold a plan, the one it was read from first.
pub fn sources_of(plan: &CarePlan, record: &CareRecord) -> Vec<Source> {
    let ids = plan.source.iter().chain(&plan.also_in);
    ids.filter_map(|id: &SourceId| record.source(id)).cloned().collect()
}

/// Where nothing has a day, what is planned without one is still the next step.
fn first_open(plan: &Rc<CarePlan>, now: NaiveDateTime) -> Option<Row> {
    Row::all_of(plan).filter(|row| row.is_coming(now)).min_by(Row::by_time)
}

/// The changes that were made on the day of the last update.
fn recent_changes(plan: &CarePlan) -> usize {
    let day = plan.updated.map(|at| at.date());
    plan.changes.iter().filter(|change| Some(change.at.date()) == day).count()
}

fn flags(plan: &CarePlan, next: Option<&Row>, today: NaiveDate) -> Vec<Flag> {
    let has_fixed = plan.contacts.iter().any(|contact| contact.fixed.is_some());
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
