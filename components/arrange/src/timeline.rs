//! Level 1: what happens, from the next thing on.

mod heading;

use std::rc::Rc;

use chrono::NaiveDateTime;
use samplan_model::gather::Gather as _;
use samplan_model::{Audience, CarePlan, CareRecord, Goal, GoalStatus, PlanKind};

use crate::clashes::{Clash, clashes};
use crate::filter::{Filter, Sieve};
use crate::order::sort_by_key;
use crate::row::{Row, next_of, next_step};
use crate::standing::{Group, Standing};
use crate::todo::Todo;
use crate::together::{Same, rows_of_all, together};

pub use heading::Heading;
use heading::{heading_of, yesterday};

/// What happens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// The next thing, pulled out (*näst på tur*).
    pub next: Option<Row>,
    /// What clashes, and what is one trip, each under the heading under which it is told.
    pub clashes: Vec<(Heading, Clash)>,
    /// What the person is to do (*att göra*).
    pub todo: Vec<Todo>,
    /// What has been, oldest first; not shown until asked for.
    pub earlier: Vec<Section>,
    /// From today on; for relatives and staff from yesterday on.
    pub sections: Vec<Section>,
    /// What has no time yet (*utan bestämd tid*).
    pub undated: Vec<Row>,
    /// One line for each plan that runs (*pågår*).
    pub ongoing: Vec<Ongoing>,
    /// Each plan once, and where it stands: what the strip shows of plans.
    pub plans: Vec<(Rc<CarePlan>, Standing)>,
    /// How many rows there are after filtering: earlier, in the sections and undated.
    pub count: usize,
}

/// Rows under one heading, by time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Which time.
    pub heading: Heading,
    /// What happens then.
    pub rows: Vec<Row>,
}

/// A plan that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ongoing {
    /// The plan.
    pub plan: Rc<CarePlan>,
    /// The same plan as other systems have it.
    pub twins: Vec<Rc<CarePlan>>,
    /// Its next step, whichever of the systems knows it.
    pub next: Option<Row>,
    /// How many of its goals are reached.
    pub goals: Tally,
}

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// So many are reached.
    pub reached: usize,
    /// Of so many.
    pub total: usize,
}

impl Tally {
    /// How many of a plan's goals are reached; see [`of`](Self::of).
    pub fn of_goals(plan: &CarePlan) -> Self {
        Self::of(&plan.goals)
    }

    /// How many of some goals are reached; goals that are proposed or given up do not count.
    pub fn of<'g>(goals: impl IntoIterator<Item = &'g Goal>) -> Self {
        let mut tally = Self::default();
        for goal in goals {
            match goal.status {
                GoalStatus::Achieved => {
                    tally.reached += 1;
                    tally.total += 1;
                }
                GoalStatus::Active | GoalStatus::OnHold | GoalStatus::NotAchieved => tally.total += 1,
                GoalStatus::Proposed | GoalStatus::Cancelled | GoalStatus::EnteredInError => {}
            }
        }
        tally
    }
}

impl Section {
    /// How many of today's rows stand before now, where this is today.
    pub fn before(&self, now: NaiveDateTime) -> Option<usize> {
        match self.heading {
            Heading::Today(_) => Some(self.rows.iter().take_while(|row| starts_before(row, now)).count()),
            Heading::EarlierMonth(_)
            | Heading::Yesterday(_)
            | Heading::Tomorrow(_)
            | Heading::ThisWeek(_)
            | Heading::Month(_) => None,
        }
    }
}

fn starts_before(row: &Row, now: NaiveDateTime) -> bool {
    row.activity.when.earliest().is_some_and(|start| start <= now)
}

impl Timeline {
    /// What happens according to the plans that hold or will; see [`Standing::keeps`](crate::Standing::keeps) for what plans
    /// of the past give. What several systems say of the same plan is there once; see [`together`](crate::together).
    pub fn of(record: &CareRecord, filter: &Filter, audience: Audience, now: NaiveDateTime) -> Self {
        let plans = together(record, now);
        let rows = rows_of(&plans, now);
        let next = next_of(&rows, now).cloned();
        let sieve = filter.at(now);
        let clashes = clashes_of(&rows, &sieve, now);
        let rows: Vec<_> = rows.into_iter().filter(|row| sieve.takes_row(row)).gathered();
        let taken = |same: &&Same<'_>| same.iter().any(|(plan, _)| sieve.takes_plan(plan));
        let taken: Vec<_> = plans.iter().filter(taken).gathered();
        let (earlier, sections, undated) = sections_of(rows, audience, now);
        let in_sections =
            |sections: &[Section]| sections.iter().map(|section| section.rows.len()).sum::<usize>();
        Self {
            next,
            clashes,
            todo: Todo::of_patient(&plans, now).into_iter().filter(|todo| sieve.takes_todo(todo)).gathered(),
            count: in_sections(&earlier) + in_sections(&sections) + undated.len(),
            earlier,
            sections,
            undated,
            ongoing: taken.iter().filter_map(|same| ongoing(same, now)).gathered(),
            plans: taken
                .iter()
                .filter_map(|same| same.first())
                .map(|(plan, standing)| (Rc::clone(plan), standing.clone()))
                .gathered(),
        }
    }
}

impl Timeline {
    /// What clashes, and what is one trip, under a heading.
    pub fn clashes_under(&self, heading: Heading) -> impl Iterator<Item = &Clash> {
        self.clashes.iter().filter(move |(own, _)| *own == heading).map(|(_, clash)| clash)
    }

    /// What the next thing clashes with.
    pub fn clashes_of_next(&self) -> impl Iterator<Item = &Clash> {
        let all = self.clashes.iter().map(|(_, clash)| clash);
        all.filter(|clash| {
            clash.kind.is_clash() && self.next.as_ref().is_some_and(|next| clash.rows.contains(next))
        })
    }
}

/// A clash is told as long as one of the things is shown: it is there even for whoever looks for one of them only.
fn clashes_of(rows: &[Row], sieve: &Sieve<'_>, now: NaiveDateTime) -> Vec<(Heading, Clash)> {
    let heading = |clash: &Clash| {
        clash.rows.iter().rev().filter(|row| sieve.takes_row(row)).find_map(|row| heading_of(row, now))
    };
    clashes(rows, now).into_iter().filter_map(|clash| Some((heading(&clash)?, clash))).gathered()
}

/// All rows by time. From plans that are history, only what holds all the same.
fn rows_of(plans: &[Same<'_>], now: NaiveDateTime) -> Vec<Row> {
    let mut rows: Vec<_> = rows_of_all(plans, now).into_iter().flatten().gathered();
    // As `Row::by_time` has it, but each start is found once and not at every comparison.
    sort_by_key(&mut rows, |row| {
        let start = row.activity.when.earliest();
        (start.is_none(), start)
    });
    rows
}

fn sections_of(
    rows: Vec<Row>,
    audience: Audience,
    now: NaiveDateTime,
) -> (Vec<Section>, Vec<Section>, Vec<Row>) {
    let mut sections: Vec<Section> = Vec::new();
    let mut undated = Vec::new();
    for row in rows {
        match heading_of(&row, now) {
            Some(heading) => push(&mut sections, heading, row),
            None if row.activity.status.is_open() => undated.push(row),
            // What is done or called off and has no date is no event on an axis of time; it stands in its plan.
            None => {}
        }
    }
    // Whoever follows somebody else's days wants to see how yesterday ended.
    let first = match audience {
        Audience::Patient => Heading::Today(now.date()),
        Audience::Relative | Audience::Staff => Heading::Yesterday(yesterday(now)),
    };
    let coming = sections.split_off(sections.partition_point(|section| section.heading < first));
    (sections, coming, undated)
}

/// Puts a row under its heading. The sections stay in the order of the axis.
fn push(sections: &mut Vec<Section>, heading: Heading, row: Row) {
    let place = sections.partition_point(|section| section.heading < heading);
    match sections.get_mut(place) {
        Some(section) if section.heading == heading => section.rows.push(row),
        Some(_) | None => sections.insert(place, Section { heading, rows: vec![row] }),
    }
}

/// A plan that holds, as the one says that is shown; what the others say of it counts as far as they say so too.
fn ongoing(same: &Same<'_>, now: NaiveDateTime) -> Option<Ongoing> {
    let ((plan, standing), twins) = same.split_first()?;
    if standing.group() != Group::Current || plan.kind == PlanKind::OutsidePlans {
        return None;
    }
    let held = same.iter().filter(|(_, standing)| standing.group() == Group::Current);
    Some(Ongoing {
        next: next_step(held.map(|(plan, _)| *plan), now),
        goals: Tally::of_goals(plan),
        plan: Rc::clone(plan),
        twins: twins.iter().map(|(plan, _)| Rc::clone(plan)).gathered(),
    })
}

#[cfg(test)]
mod tests;
