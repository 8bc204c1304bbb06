//! All that is known about one person's plans.

use std::rc::Rc;

use chrono::NaiveDateTime;

use crate::ids::{PlanId, SourceId};
use crate::person::{Subject, Viewer};
use crate::plan::{CarePlan, PlanStatus};
use crate::source::Source;
use crate::time::Period;

/// One person's plans from all sources. Every plan's id is unique among the plans, every source's among the sources.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CareRecord {
    /// Whom it is about.
    pub subject: Subject,
    /// Who looks, where it is not the person.
    pub viewer: Option<Viewer>,
    /// When the host collected it.
    pub fetched: Option<NaiveDateTime>,
    /// Where it comes from.
    pub sources: Vec<Source>,
    /// The plans. Shared, so that what is arranged of them copies nothing.
    pub plans: Vec<Rc<CarePlan>>,
    /// Words that are explained where they stand, in all plans.
    pub terms: Vec<Term>,
    /// How many plans could not be read, so that the screen can say so.
    pub unreadable: usize,
    /// The plans that replace others and must not be seen here. Reading leaves it empty; the second barrier fills it.
    pub unseen: Vec<Unseen>,
}

/// A word of the field and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The word or words as they are written: "HbA1c".
    pub term: String,
    /// What it means, in plain words.
    pub explanation: String,
}

/// What has to be known of a plan that must not be seen: just enough to tell that an older one no longer holds. Nothing of
/// it is ever drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unseen {
    /// Its identity.
    pub id: PlanId,
    /// The plans that it replaces.
    pub replaces: Vec<PlanId>,
    /// Where it stands.
    pub status: PlanStatus,
    /// While it holds.
    pub period: Period,
    /// When it was changed last.
    pub updated: Option<NaiveDateTime>,
}

impl CareRecord {
    /// The plan with this id.
    pub fn plan(&self, id: &PlanId) -> Option<&Rc<CarePlan>> {
        self.plans.iter().find(|plan| plan.id == *id)
    }

    /// The source with this id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }
}
