//! All that is known about one person's plans.

use std::rc::Rc;

use chrono::NaiveDateTime;

use crate::ids::{ItemId, PlanId, SourceId};
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
    /// What it was made of, where it was handed over in another form.
    pub entries: Vec<Entry>,
    /// The places, in the list as it was written, of the plans that could not be read, so that the screen can say so.
    pub unreadable: Vec<usize>,
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

/// A thing that was handed over in another form, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where it stood: `sources[0].data.entry[3].resource`.
    pub path: String,
    /// What it is there: "Appointment".
    pub kind: Option<String>,
    /// The plans and items that it is shown as, or that name it.
    pub became: Vec<ItemPath>,
    /// Why it is not shown.
    pub fate: Option<Fate>,
    /// Where that stood which says the same.
    pub into: Option<String>,
}

/// A plan, or an item of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemPath {
    /// The plan.
    pub plan: PlanId,
    /// The item.
    pub item: Option<ItemId>,
}

/// Why a thing is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It was entered in error, and what it would become can't say so.
    InError,
    /// The person has not consented to it.
    NotConsented,
    /// It is about somebody else.
    OtherSubject,
    /// It says what another one says, which is shown.
    Folded,
    /// It describes somebody or something that nothing shown names.
    Unused,
    /// It is of a kind that is not read.
    NotUnderstood,
    /// It lacks what it can't be shown without.
    Broken,
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
