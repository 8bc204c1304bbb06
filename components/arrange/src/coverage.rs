//! Honest coverage: what of all sources is shown, and what is not.

use std::rc::Rc;

use chrono::NaiveDateTime;
use samplan_model::{CareRecord, Source, SourceState};

use crate::visible::{Hidden, Visible};

/// What is missing, and how fresh the rest is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The sources that do not answer.
    pub unreachable: Vec<Source>,
    /// The sources that the person has not consented to.
    pub not_consented: Vec<Source>,
    /// Whether something is blocked. Which unit it is, is not said.
    pub has_blocked: bool,
    /// When the oldest of what is shown was fetched.
    pub fetched: Option<NaiveDateTime>,
    /// How many plans and items could not be read.
    pub unreadable: usize,
    /// What the audience may not see.
    pub hidden: Hidden,
}

impl Coverage {
    /// What is missing of a record.
    pub fn of(visible: &Visible) -> Self {
        let record: &Rc<CareRecord> = &visible.record;
        let mut coverage = Self {
            unreadable: record.unreadable + record.plans.iter().map(|plan| plan.unreadable).sum::<usize>(),
            hidden: visible.hidden,
            ..Self::default()
        };
        for source in &record.sources {
            match source.state {
                SourceState::Shown => coverage.fetched = oldest(coverage.fetched, source.fetched),
                SourceState::NotConsented => coverage.not_consented.push(source.clone()),
                SourceState::Blocked => coverage.has_blocked = true,
                SourceState::Unreachable { .. } => coverage.unreachable.push(source.clone()),
            }
        }
        coverage.fetched = coverage.fetched.or(record.fetched);
        coverage
    }

    /// Whether all of it is here.
    pub fn is_whole(&self) -> bool {
        self.unreachable.is_empty()
            && self.not_consented.is_empty()
            && !self.has_blocked
            && self.unreadable == 0
    }
}

fn oldest(one: Option<NaiveDateTime>, two: Option<NaiveDateTime>) -> Option<NaiveDateTime> {
    match (one, two) {
        (Some(one), Some(two)) => Some(one.min(two)),
        (one, two) => one.or(two),
    }
}
