//! One thing that a filter asks for, whichever part it belongs to: what a box ticks and a chip takes away.

use samplan_model::{NeedArea, Party, PlanId, PlanKind, SourceId};

use super::{Days, Filter, Near, PlanSection, StatusGroup};
use crate::order::Few;
use crate::standing::Group;

/// One thing that a filter asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// The words.
    Text,
    /// A section of the single plan.
    Section(PlanSection),
    /// A period that moves with today.
    Near(Near),
    /// Days of the viewer's own.
    Between,
    /// Who is responsible.
    Party(Party),
    /// How far it has come.
    Status(StatusGroup),
    /// A group of the collected plans.
    Standing(Group),
    /// A kind of plan.
    Kind(PlanKind),
    /// A plan.
    Plan(PlanId),
    /// A need area.
    Area(NeedArea),
    /// A source.
    Source(SourceId),
}

impl Filter {
    /// All that it asks for.
    pub fn terms(&self) -> Vec<Term> {
        let mut terms = Vec::new();
        if self.text.contains(char::is_alphanumeric) {
            terms.push(Term::Text);
        }
        self.sections.iter().for_each(|section| terms.push(Term::Section(*section)));
        match self.days {
            Days::All | Days::Between { from: None, to: None } => {}
            Days::Near(near) => terms.push(Term::Near(near)),
            Days::Between { .. } => terms.push(Term::Between),
        }
        self.parties.iter().for_each(|party| terms.push(Term::Party(*party)));
        self.statuses.iter().for_each(|status| terms.push(Term::Status(*status)));
        self.standings.iter().for_each(|standing| terms.push(Term::Standing(*standing)));
        self.kinds.iter().for_each(|kind| terms.push(Term::Kind(*kind)));
        self.plans.iter().for_each(|plan| terms.push(Term::Plan(plan.clone())));
        self.need_areas.iter().for_each(|area| terms.push(Term::Area(*area)));
        self.sources.iter().for_each(|source| terms.push(Term::Source(source.clone())));
        terms
    }

    /// Whether it asks for this.
    pub fn has(&self, term: &Term) -> bool {
        self.terms().contains(term)
    }

    /// With this if it was without it, and without it if it was with it. Words and days can only be taken away so.
    #[must_use]
    pub fn toggled(mut self, term: &Term) -> Self {
        match term {
            Term::Text => self.text.clear(),
            Term::Section(section) => toggle(&mut self.sections, *section),
            Term::Near(near) => {
                let after = Days::Near(*near);
                self.days = if self.days == after { Days::All } else { after };
            }
            Term::Between => self.days = Days::All,
            Term::Party(party) => toggle(&mut self.parties, *party),
            Term::Status(status) => toggle(&mut self.statuses, *status),
            Term::Standing(standing) => toggle(&mut self.standings, *standing),
            Term::Kind(kind) => toggle(&mut self.kinds, *kind),
            Term::Plan(plan) => toggle(&mut self.plans, plan.clone()),
            Term::Area(area) => toggle(&mut self.need_areas, *area),
            Term::Source(source) => toggle(&mut self.sources, source.clone()),
        }
        self
    }
}

fn toggle<T: Ord>(values: &mut Few<T>, value: T) {
    *values = std::mem::take(values).toggled(value);
}
