//! What can be asked for: only what is there, and only where there is something to choose between.

use std::rc::Rc;

use chrono::NaiveDateTime;
use samplan_model::{CarePlan, CareRecord, NeedArea, Party, PlanId, PlanKind};

use super::{Filter, Near, PlanSection, StatusGroup, Term};
use crate::letters::alphabetical;
use crate::order::sort_by;
use crate::plan::PlanView;
use crate::row::Row;
use crate::standing::{Group, Standing};

/// What is filtered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The timeline's rows.
    Timeline,
    /// The collected plans.
    Plans,
    /// What is in one plan.
    Plan(PlanId),
}

/// What can be asked for, in the order in which it is offered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets(pub Vec<(Facet, Vec<Choice>)>);

/// A question with several answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// Which kind of information.
    Section,
    /// When.
    Near,
    /// Who is responsible.
    Party,
    /// How far it has come.
    Status,
    /// Whether the plan holds.
    Standing,
    /// Which kind of plan.
    Kind,
    /// Which need area.
    Area,
    /// Which source.
    Source,
    /// Which plan.
    Plan,
}

/// An answer, and how much it would leave if it were the only one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The answer.
    pub term: Term,
    /// How much it leaves; never nothing.
    pub count: usize,
}

impl Facets {
    /// What can be asked for.
    pub fn of(record: &CareRecord, scope: &Scope, now: NaiveDateTime) -> Self {
        let counted = Counted::of(record, scope, now);
        let mut facets = Vec::new();
        for facet in scope.facets() {
            let choices = choices(*facet, record, &counted, now);
            if choices.len() > 1 {
                facets.push((*facet, choices));
            }
        }
        Self(facets)
    }
}

impl Scope {
    fn facets(&self) -> &'static [Facet] {
        match self {
            Self::Timeline => &[
                Facet::Near,
                Facet::Party,
                Facet::Status,
                Facet::Kind,
                Facet::Area,
                Facet::Source,
                Facet::Plan,
            ],
            Self::Plans => &[
                Facet::Standing,
                Facet::Party,
                Facet::Kind,
                Facet::Area,
                Facet::Source,
                Facet::Status,
                Facet::Near,
            ],
            // What people ask a plan for stands first; the two behind are folded.
            Self::Plan(_) => &[Facet::Section, Facet::Party, Facet::Area, Facet::Near, Facet::Status],
        }
    }
}

fn choices(facet: Facet, record: &CareRecord, counted: &Counted, now: NaiveDateTime) -> Vec<Choice> {
    let mut choices = Vec::new();
    for term in terms(facet, record) {
        let count = counted.under(&term, now);
        if count > 0 {
            choices.push(Choice { term, count });
        }
    }
    choices
}

fn terms(facet: Facet, record: &CareRecord) -> Vec<Term> {
    match facet {
        Facet::Section => each(&PlanSection::ALL, Term::Section),
        Facet::Near => each(&Near::ALL, Term::Near),
        Facet::Party => each(&Party::ALL, Term::Party),
        Facet::Status => each(&StatusGroup::ALL, Term::Status),
        Facet::Standing => each(&[Group::Current, Group::Coming, Group::Earlier], Term::Standing),
        Facet::Kind => each(&KINDS, Term::Kind),
        Facet::Area => each(&NeedArea::ALL, Term::Area),
        Facet::Source => {
            let mut sources: Vec<_> = record.sources.iter().collect();
            sort_by(&mut sources, |one, other| {
                alphabetical(&one.organization, &other.organization)
                    .then_with(|| alphabetical(&one.system, &other.system))
            });
            sources.into_iter().map(|source| Term::Source(source.id.clone())).collect()
        }
        Facet::Plan => {
            let mut plans: Vec<_> = record.plans.iter().collect();
            sort_by(&mut plans, |one, other| alphabetical(&one.title, &other.title));
            plans.into_iter().map(|plan| Term::Plan(plan.id.clone())).collect()
        }
    }
}

fn each<T: Copy>(values: &[T], term: fn(T) -> Term) -> Vec<Term> {
    values.iter().map(|value| term(*value)).collect()
}

const KINDS: [PlanKind; 11] = [
    PlanKind::Agreement,
    PlanKind::Coordinated,
    PlanKind::CarePlan,
    PlanKind::Implementation,
    PlanKind::Rehabilitation,
    PlanKind::SelfCare,
    PlanKind::Medication,
    PlanKind::Discharge,
    PlanKind::HomeNursing,
    PlanKind::HomeRehabilitation,
    PlanKind::Other,
];

/// What is counted under an answer: just what the widget would show.
enum Counted {
    Rows(Vec<(Rc<CarePlan>, Vec<Row>)>),
    Plans(Vec<(Rc<CarePlan>, Group)>),
    Items(Option<Box<PlanView>>),
}

impl Counted {
    fn of(record: &CareRecord, scope: &Scope, now: NaiveDateTime) -> Self {
        let standing = |plan: &CarePlan| Standing::of(plan, record, now.date());
        match scope {
            Scope::Timeline => {
                let plans =
                    record.plans.iter().map(|plan| (Rc::clone(plan), rows_of(plan, &standing(plan), now)));
                Self::Rows(plans.collect())
            }
            Scope::Plans => {
                let plans = record.plans.iter().map(|plan| (Rc::clone(plan), standing(plan).group()));
                Self::Plans(plans.collect())
            }
            Scope::Plan(id) => Self::Items(PlanView::of(record, id, now).map(Box::new)),
        }
    }

    fn under(&self, term: &Term, now: NaiveDateTime) -> usize {
        let filter = Filter::default().toggled(term);
        let sieve = filter.at(now);
        match self {
            Self::Rows(plans) => plans
                .iter()
                .filter(|(plan, _)| sieve.takes_from(plan))
                .map(|(_, rows)| rows.iter().filter(|row| sieve.takes_row(row)).count())
                .sum(),
            Self::Plans(plans) => plans
                .iter()
                .filter(|(plan, group)| sieve.takes_plan(plan) && sieve.takes_group(*group))
                .count(),
            Self::Items(view) => view.clone().map_or(0, |view| view.narrowed(&filter, now).count()),
        }
    }
}

/// The rows that stand on the timeline: what is done or called off and has no date does not.
fn rows_of(plan: &Rc<CarePlan>, standing: &Standing, now: NaiveDateTime) -> Vec<Row> {
    let is_on_axis = |row: &Row| {
        let activity = &row.activity;
        activity.status.is_open() || activity.when.earliest().is_some() || activity.when.last_day().is_some()
    };
    Row::all_of(plan).filter(|row| standing.keeps(row, now) && is_on_axis(row)).collect()
}
