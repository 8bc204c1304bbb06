//! What is undertaken in plans which are the same, each thing once.

use std::rc::Rc;

use samplan_model::gather::Gather as _;
use samplan_model::{CarePlan, Commitment};

use crate::filter::Sieve;
use crate::fold::{Held, folded};
use crate::standing::Standing;
use crate::together::{Same, is_same_undertaking, twins};

/// An undertaking, and the same as other systems have it.
pub(crate) struct Undertaken<'r> {
    /// The plan.
    pub(crate) plan: &'r Rc<CarePlan>,
    /// What is undertaken.
    pub(crate) commitment: &'r Commitment,
    /// In the other plans.
    pub(crate) twins: Vec<(&'r Rc<CarePlan>, &'r Commitment)>,
}

impl<'r> Undertaken<'r> {
    /// In each plan that has it.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&'r Rc<CarePlan>, &'r Commitment)> {
        std::iter::once((self.plan, self.commitment)).chain(self.twins.iter().copied())
    }

    /// Whether a filter lets it through, in one of the plans.
    pub(crate) fn is_taken(&self, sieve: &Sieve<'_>) -> bool {
        self.all().any(|(plan, commitment)| sieve.takes_undertaken(plan, commitment))
    }
}

/// What is still to be done according to plans which are the same, as far as they bind, each thing once.
pub(crate) fn undertaken<'r>(same: &Same<'r>) -> Vec<Undertaken<'r>> {
    let open = |(place, (plan, standing)): (usize, &Held<'r>)| {
        let (plan, binds): (&'r Rc<CarePlan>, bool) = (plan, binds(standing));
        let open = plan.commitments.iter().filter(move |commitment| binds && commitment.status.is_open());
        open.map(move |commitment| (place, (plan, commitment)))
    };
    let (plans, found): (Vec<usize>, Vec<(&'r Rc<CarePlan>, &'r Commitment)>) =
        same.iter().enumerate().flat_map(open).unzip();
    let is_same = |one: usize, other: usize| {
        let pair = found.get(one).zip(found.get(other));
        pair.is_some_and(|((_, one), (_, other))| is_same_undertaking(one, other))
    };
    let into = if same.len() < 2 {
        vec![None; plans.len()]
    } else {
        let keys: Vec<_> = found.iter().map(|(_, commitment)| folded(&commitment.text)).gathered();
        twins(&plans, &|one, other| keys.get(one).cmp(&keys.get(other)), &is_same)
    };
    let mut shown: Vec<Option<Undertaken<'r>>> = Vec::new();
    for ((plan, commitment), leader) in found.into_iter().zip(into) {
        match leader.and_then(|leader| shown.get_mut(leader)) {
            Some(Some(known)) => {
                // Whoever names somebody says more.
                let mut twin = (plan, commitment);
                if known.commitment.who.is_none() && commitment.who.is_some() {
                    std::mem::swap(&mut known.plan, &mut twin.0);
                    std::mem::swap(&mut known.commitment, &mut twin.1);
                }
                known.twins.push(twin);
                shown.push(None);
            }
            Some(None) | None => shown.push(Some(Undertaken { plan, commitment, twins: Vec::new() })),
        }
    }
    shown.into_iter().flatten().gathered()
}

/// Whether what is undertaken in a plan is to be done: also before the plan begins, as somebody has to prepare it.
fn binds(standing: &Standing) -> bool {
    match standing {
        Standing::Current | Standing::Coming => true,
        Standing::OnHold
        | Standing::Draft
        | Standing::Replaced { .. }
        | Standing::Ended
        | Standing::Revoked => false,
    }
}
