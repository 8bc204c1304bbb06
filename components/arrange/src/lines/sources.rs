//! Which systems have a line.

use std::rc::Rc;

use samplan_model::gather::Gather as _;
use samplan_model::{CarePlan, CareRecord};

use crate::together::{Same, sources_of};

/// What systems are called that hold some plans which are the same.
pub(super) struct Sources<'r> {
    same: &'r Same<'r>,
    record: &'r CareRecord,
    /// Where there is only one plan: it is the same for all that is in it.
    only: Option<Rc<str>>,
}

impl<'r> Sources<'r> {
    pub(super) fn of(same: &'r Same<'r>, record: &'r CareRecord) -> Self {
        let mut sources = Self { same, record, only: None };
        if let [(plan, _)] = &**same {
            sources.only = sources.named(&[plan]);
        }
        sources
    }

    pub(super) fn holding(&self, plan: &CarePlan, twins: &[Rc<CarePlan>]) -> Option<Rc<str>> {
        if self.same.len() < 2 && twins.is_empty() {
            return self.only.clone();
        }
        let twins = twins.iter().map(|twin| &**twin);
        self.named(&std::iter::once(plan).chain(twins).gathered())
    }

    fn named(&self, holders: &[&CarePlan]) -> Option<Rc<str>> {
        let ids = sources_of(holders, self.same.iter().filter_map(|(plan, _)| plan.source.as_ref()));
        let names: Vec<_> = ids
            .iter()
            .filter_map(|id| self.record.source(id))
            .map(|source| source.system.as_str())
            .gathered();
        (!names.is_empty()).then(|| names.join(", ").into())
    }
}
