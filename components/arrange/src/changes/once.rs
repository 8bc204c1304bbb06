//! What several systems say has changed in the same plan, told once.

use chrono::NaiveDateTime;
use samplan_model::gather::Gather as _;
use samplan_model::{CareRecord, PlanId};

use super::{Changed, Changes};
use crate::fold::folded;
use crate::together::together;

impl Changes {
    /// Without what another system has said already of the same plan; see [`together`](crate::together).
    #[must_use]
    pub fn once(mut self, record: &CareRecord, now: NaiveDateTime) -> Self {
        let plans = together(record, now);
        let folds: Vec<(&PlanId, usize)> = (plans.iter().enumerate())
            .filter(|(_, same)| same.len() > 1)
            .flat_map(|(place, same)| same.iter().map(move |(plan, _)| (&plan.id, place)))
            .gathered();
        let fold_of = |changed: &Changed| {
            folds
                .iter()
                .find(|(id, _)| **id == changed.plan.id)
                .map(|(_, place)| (*place, folded(&changed.text)))
        };
        let mut told: Vec<((usize, String), Changed)> = Vec::new();
        self.list.retain(|changed| {
            let Some(fold) = fold_of(changed) else { return true };
            let is_told = told.iter().any(|(known, other)| *known == fold && is_same(changed, other));
            if !is_told {
                told.push((fold, changed.clone()));
            }
            !is_told
        });
        self
    }
}

fn is_same(one: &Changed, other: &Changed) -> bool {
    one.plan.id != other.plan.id && one.thing == other.thing && one.way == other.way && one.when == other.when
}
