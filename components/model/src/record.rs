//! All that is known about one person's plans.

use std::rc::Rc;

use chrono::NaiveDateTime;

use crate::ids::{PlanId, SourceId};
use crate::person::{Subject, Viewer};
use crate::plan::CarePlan;
use crate::source::Source;

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
    /// How many plans could not be read, so that the screen can say so.
    pub unreadable: usize,
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
