//! What the viewer has asked to see: one filter for all three widgets.

mod counting;
mod days;
mod facets;
mod plan;
mod sieve;
mod status;
mod term;
mod words;

use chrono::NaiveDateTime;
use samplan_model::{NeedArea, Party, PlanId, PlanKind, SourceId};

use crate::order::Few;
use crate::standing::Group;

pub use days::{Days, Near};
pub use facets::{Choice, Facet, Facets, Scope};
pub use plan::PlanSection;
pub use sieve::Sieve;
pub use status::StatusGroup;
pub use term::Term;

/// What to show. Each empty part asks for nothing, so the default shows everything. Within a part one value is enough;
/// the parts narrow each other.
///
/// | | narrows | never |
/// | --- | --- | --- |
/// | timeline | the sections, *Utan bestämd tid*, *Att göra*, *Pågår* | *Näst på tur* |
/// | collected plans | the cards; a plan is let through by itself or by something in it | |
/// | single plan | its lists, a goal with its parts as one | header, next step, *När ska jag höra av mig*, *Om planen* |
///
/// A part that says nothing about what is shown asks nothing of it: `standings` are the collected plans' only, `sections`
/// the single plan's only, and `kinds`, `plans` and `sources` say which plans, so they do not narrow the one that is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words, each of which must begin some word of the item, in any order. Case, and dots and rings over letters, do not
    /// count: `lakare` finds `läkare`, and `vård` finds `Vårdplan`. A word inside another is not found: `plan` does not find
    /// `Vårdplan`, or half of all there is would be found by three letters.
    pub text: String,
    /// Who is responsible. What nobody answers for is let through by none.
    pub parties: Few<Party>,
    /// Which kinds of plan.
    pub kinds: Few<PlanKind>,
    /// Which plans.
    pub plans: Few<PlanId>,
    /// Which need areas: the item's own, else its plan's.
    pub need_areas: Few<NeedArea>,
    /// Which sources.
    pub sources: Few<SourceId>,
    /// At which time. What has no date is let through by no period; what is imprecise is, where its span meets the period.
    pub days: Days,
    /// How far things have come.
    pub statuses: Few<StatusGroup>,
    /// Which groups of the collected plans.
    pub standings: Few<Group>,
    /// Which sections of the single plan.
    pub sections: Few<PlanSection>,
}

impl Filter {
    /// Whether it lets everything through.
    pub fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// How many things it asks for.
    pub fn count(&self) -> usize {
        self.terms().len()
    }

    /// What it asks for of one question.
    fn only(&self, facet: Facet) -> Self {
        let mut only = Self::default();
        only.take(facet, self.clone());
        only
    }

    /// Without what it asks for of one question.
    fn without(mut self, facet: Facet) -> Self {
        self.take(facet, Self::default());
        self
    }

    /// Takes what another asks for of one question.
    fn take(&mut self, facet: Facet, other: Self) {
        match facet {
            Facet::Section => self.sections = other.sections,
            Facet::Near => self.days = other.days,
            Facet::Party => self.parties = other.parties,
            Facet::Status => self.statuses = other.statuses,
            Facet::Standing => self.standings = other.standings,
            Facet::Kind => self.kinds = other.kinds,
            Facet::Area => self.need_areas = other.need_areas,
            Facet::Source => self.sources = other.sources,
            Facet::Plan => self.plans = other.plans,
        }
    }

    /// The filter at a moment, ready to sort items out.
    pub fn at(&self, now: NaiveDateTime) -> Sieve<'_> {
        Sieve::new(self, now)
    }
}

#[cfg(test)]
mod tests;
