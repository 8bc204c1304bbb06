//! Level 1: what happens, from the next thing on.

use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::{Datelike as _, Days, NaiveDate, NaiveDateTime};
use samplan_model::{Audience, CarePlan, CareRecord, GoalStatus, When};

use crate::filter::Filter;
use crate::row::{Row, next_of};
use crate::standing::{Group, Standing};
use crate::todo::Todo;

/// What happens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// The next thing, pulled out (*näst på tur*).
    pub next: Option<Row>,
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
    /// How many rows the filter let through.
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

/// The time that a section is about. The order is the order on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Heading {
    /// A month before this one, by its first day; this month's days before yesterday.
    EarlierMonth(NaiveDate),
    /// Yesterday.
    Yesterday(NaiveDate),
    /// Today.
    Today(NaiveDate),
    /// Tomorrow.
    Tomorrow(NaiveDate),
    /// The rest of this week, by its last day.
    ThisWeek(NaiveDate),
    /// A month, by its first day.
    Month(NaiveDate),
}

/// A plan that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ongoing {
    /// The plan.
    pub plan: Rc<CarePlan>,
    /// Its next step.
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
    /// How many of a plan's goals are reached; goals given up do not count.
    pub fn of_goals(plan: &CarePlan) -> Self {
        let mut tally = Self::default();
        for goal in &plan.goals {
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
    row.activity.when.is_over(now) || row.activity.when.earliest().is_some_and(|start| start <= now)
}

impl Timeline {
    /// What happens according to the plans that hold or will; what was planned in a replaced plan happens no more.
    pub fn of(record: &CareRecord, filter: &Filter, audience: Audience, now: NaiveDateTime) -> Self {
        let standing = |plan: &Rc<CarePlan>| Standing::of(plan, record, now.date());
        let (valid, past): (Vec<_>, Vec<_>) =
            record.plans.iter().cloned().partition(|plan| standing(plan).group() != Group::Earlier);
        let rows = rows_of(&valid, &past, now);
        let next = next_of(rows.iter().cloned(), now);
        let rows: Vec<_> = rows.into_iter().filter(|row| filter.takes_row(row)).collect();
        let count = rows.len();
        let (earlier, sections, undated) = sections_of(rows, audience, now);
        let current: Vec<_> =
            valid.into_iter().filter(|plan| standing(plan).group() == Group::Current).collect();
        Self {
            next,
            todo: Todo::of_patient(&current, now),
            earlier,
            sections,
            undated,
            ongoing: current
                .into_iter()
                .filter(|plan| filter.takes_plan(plan))
                .map(|plan| ongoing(plan, now))
                .collect(),
            count,
        }
    }
}

/// All rows by time. From plans that are history, only what has been.
fn rows_of(valid: &[Rc<CarePlan>], past: &[Rc<CarePlan>], now: NaiveDateTime) -> Vec<Row> {
    let history = past.iter().flat_map(Row::all_of).filter(|row| !row.is_coming(now));
    let mut rows: Vec<_> = valid.iter().flat_map(Row::all_of).chain(history).collect();
    rows.sort_by(Row::by_time);
    rows
}

fn sections_of(
    rows: Vec<Row>,
    audience: Audience,
    now: NaiveDateTime,
) -> (Vec<Section>, Vec<Section>, Vec<Row>) {
    let mut by_heading: BTreeMap<Heading, Vec<Row>> = BTreeMap::new();
    let mut undated = Vec::new();
    for row in rows {
        match heading_of(&row, now) {
            Some(heading) => by_heading.entry(heading).or_default().push(row),
            None if row.activity.status.is_open() => undated.push(row),
            None => {}
        }
    }
    // Whoever follows somebody else's days wants to see how yesterday ended.
    let first = match audience {
        Audience::Patient => Heading::Today(now.date()),
        Audience::Relative | Audience::Staff => Heading::Yesterday(yesterday(now)),
    };
    let coming = by_heading.split_off(&first);
    (sections(by_heading), sections(coming), undated)
}

fn sections(by_heading: BTreeMap<Heading, Vec<Row>>) -> Vec<Section> {
    by_heading.into_iter().map(|(heading, rows)| Section { heading, rows }).collect()
}

/// The section that a row stands in: its day's, or that of the first day from today on for a time that spans more.
fn heading_of(row: &Row, now: NaiveDateTime) -> Option<Heading> {
    let today = now.date();
    let when = &row.activity.when;
    let first = when.earliest()?.date();
    if first < today && (when.is_over(now) || !row.activity.status.is_open()) {
        let last = when.last_day().unwrap_or(first).min(today);
        return Some(if last == yesterday(now) { Heading::Yesterday(last) } else { past_heading(last, now) });
    }
    let day = first.max(today);
    let this_sunday = sunday_of(today);
    match when.day() {
        Some(day) if day == today => Some(Heading::Today(day)),
        Some(day) if today.succ_opt() == Some(day) => Some(Heading::Tomorrow(day)),
        Some(day) if day <= this_sunday => Some(Heading::ThisWeek(this_sunday)),
        Some(day) => Some(Heading::Month(first_of_month(day))),
        None if when.last_day().is_some_and(|last| last <= this_sunday) => {
            Some(Heading::ThisWeek(this_sunday))
        }
        None => Some(Heading::Month(first_of_month(day))),
    }
}

fn past_heading(day: NaiveDate, now: NaiveDateTime) -> Heading {
    if day == now.date() { Heading::Today(day) } else { Heading::EarlierMonth(first_of_month(day)) }
}

fn yesterday(now: NaiveDateTime) -> NaiveDate {
    now.date().pred_opt().unwrap_or(now.date())
}

fn sunday_of(day: NaiveDate) -> NaiveDate {
    day.checked_add_days(Days::new(u64::from(6 - day.weekday().num_days_from_monday()))).unwrap_or(day)
}

fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn ongoing(plan: Rc<CarePlan>, now: NaiveDateTime) -> Ongoing {
    Ongoing { next: next_of(Row::all_of(&plan), now), goals: Tally::of_goals(&plan), plan }
}

/// Whether a time is known to the minute, so that a row shows a clock.
pub fn has_clock(when: &When) -> bool {
    matches!(when, When::At { .. })
}
