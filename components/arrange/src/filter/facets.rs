//! What can be asked for: only what is there, and only where there is something to choose between.

use chrono::NaiveDateTime;
use samplan_model::gather::Gather as _;
use samplan_model::{CareRecord, NeedArea, Party, PlanId, PlanKind};

use super::counting::Counting;
use super::{Filter, Near, PlanSection, StatusGroup, Term};
use crate::letters::alphabetical;
use crate::order::sort_by;
use crate::plan::PlanView;
use crate::standing::Group;

/// What is filtered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The timeline's rows.
    Timeline,
    /// The lines of the staff's table.
    Lines,
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

/// An answer, and how much it would leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The answer.
    pub term: Term,
    /// How much it leaves together with what is asked for otherwise. Nothing, where it goes with none of that: it is there
    /// all the same, so that no box comes and goes under somebody's finger.
    pub count: usize,
}

impl Facets {
    /// What can be asked for: answers that are true of something, under questions that have several. Other answers to the
    /// same question do not count, since they would leave more and not less.
    pub fn of(record: &CareRecord, scope: &Scope, filter: &Filter, now: NaiveDateTime) -> Self {
        let questions: Vec<Question> =
            scope.facets().iter().map(|facet| Question::of(*facet, record, filter)).gathered();
        let mut counted = match scope {
            Scope::Timeline | Scope::Lines | Scope::Plans => {
                let rest = scope.facets().iter().fold(filter.clone(), |filter, facet| filter.without(*facet));
                let mut counting = Counting::of(&questions, &rest, now);
                counting.all(record, scope, now);
                counting.counted()
            }
            Scope::Plan(id) => match PlanView::of(record, id, now) {
                Some(view) => {
                    questions.iter().map(|question| question.counted_in(&view, filter, now)).gathered()
                }
                None => Vec::new(),
            },
        };
        // Counted in the order of the plans, and offered in that of the alphabet.
        for (facet, choices) in &mut counted {
            if *facet == Facet::Plan {
                sort_by(choices, |one, other| alphabetical(title_of(one, record), title_of(other, record)));
            }
        }
        counted.retain(|(_, choices)| choices.len() > 1);
        Self(counted)
    }
}

fn title_of<'r>(choice: &Choice, record: &'r CareRecord) -> &'r str {
    let Term::Plan(id) = &choice.term else { return "" };
    record.plan(id).map_or("", |plan| plan.title.as_str())
}

/// A question, and its answers as filters of their own.
pub(super) struct Question {
    pub(super) facet: Facet,
    /// What is asked for of it.
    pub(super) asked: Filter,
    pub(super) answers: Vec<(Term, Filter)>,
}

impl Question {
    fn of(facet: Facet, record: &CareRecord, filter: &Filter) -> Self {
        let answers = terms(facet, record).into_iter().map(|term| {
            let alone = Filter::default().toggled(&term);
            (term, alone)
        });
        Self { facet, asked: filter.only(facet), answers: answers.gathered() }
    }

    /// In one plan, which is small: each answer is tried.
    fn counted_in(&self, view: &PlanView, filter: &Filter, now: NaiveDateTime) -> (Facet, Vec<Choice>) {
        let left = |filter: &Filter| view.clone().narrowed(filter, now).count();
        let others = filter.clone().without(self.facet);
        let mut choices = Vec::new();
        for (term, alone) in &self.answers {
            let count = left(alone);
            if count > 0 {
                let count = if others.is_empty() { count } else { left(&others.clone().toggled(term)) };
                choices.push(Choice { term: term.clone(), count });
            }
        }
        (self.facet, choices)
    }
}

impl Scope {
    fn facets(&self) -> &'static [Facet] {
        match self {
            Self::Timeline | Self::Lines => &[
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
            let mut sources: Vec<_> = record.sources.iter().gathered();
            sort_by(&mut sources, |one, other| {
                alphabetical(&one.organization, &other.organization)
                    .then_with(|| alphabetical(&one.system, &other.system))
            });
            sources.into_iter().map(|source| Term::Source(source.id.clone())).gathered()
        }
        Facet::Plan => record.plans.iter().map(|plan| Term::Plan(plan.id.clone())).gathered(),
    }
}

fn each<T: Copy>(values: &[T], term: fn(T) -> Term) -> Vec<Term> {
    values.iter().map(|value| term(*value)).gathered()
}

const KINDS: [PlanKind; 12] = [
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
    PlanKind::OutsidePlans,
    PlanKind::Other,
];
