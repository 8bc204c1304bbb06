//! Identities that are unique in the record, and the same whatever else is in it.

use std::collections::BTreeSet;

use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
use samplan_read::native::wire;

use super::{Taken, native};
use crate::gathered::{Gathered, OUTSIDE};

/// The identities of the plans so far.
#[derive(Debug, Default)]
pub(super) struct Ids(BTreeSet<String>);

/// An identity that is not used yet: this one, or with a number behind it.
pub(super) fn free(id: &str, used: &mut BTreeSet<String>) -> String {
    let mut free = id.to_owned();
    let mut number = 1;
    while !used.insert(free.clone()) {
        number += 1;
        free = format!("{id}#{number}");
    }
    free
}

impl Ids {
    /// What was gathered, with identities that nothing before it has, and all that refers to its plans following.
    pub(super) fn unique(&mut self, taken: Taken) -> Gathered {
        let Taken { source, path, mut gathered, plan_paths } = taken;
        let front = source.as_ref().filter(|source| source.is_named).map(|source| source.id.as_str());
        let mut renamed = Vec::new();
        for (place, plan) in gathered.plans.iter_mut().enumerate() {
            let id = front.map_or_else(|| plan.id.0.clone(), |front| format!("{front}:{}", plan.id.0));
            let free = free(&id, &mut self.0);
            // Nobody wrote the identity of what stands outside the plans.
            if free != id && plan.id.0 != OUTSIDE && plan_paths.get(place).is_some() {
                gathered.issues.push(native::duplicate(&path, "plans", place));
            }
            renamed.push((std::mem::replace(&mut plan.id.0, free.clone()), free));
        }
        if renamed.iter().all(|(old, new)| old == new) {
            return gathered;
        }
        renamed.reverse(); // Of two with the same identity, the first is meant: it is what a map keeps last.
        let renamed: std::collections::BTreeMap<_, _> = renamed.into_iter().collect();
        let follow = |id: &mut Text| {
            if let Some(new) = renamed.get(&id.0) {
                id.0.clone_from(new);
            }
        };
        for plan in &mut gathered.plans {
            plan.replaces.list.iter_mut().for_each(follow);
        }
        for entry in &mut gathered.entries {
            entry.became.list.iter_mut().for_each(|item| follow(&mut item.plan));
        }
        gathered
    }
}

/// Goes over whatever names a source in a plan. It may be changed; what is not to be kept is taken away.
pub(super) fn each_source(plan: &mut wire::CarePlan, keeps: &mut dyn FnMut(&mut Text) -> bool) {
    let mut look =
        |source: &mut Maybe<Text>| source.0 = source.0.take().and_then(|mut id| keeps(&mut id).then_some(id));
    look(&mut plan.source);
    plan.consents.list.iter_mut().for_each(|consent| look(&mut consent.source));
    macro_rules! of_items {
        ($($list:ident),*) => {$(
            let provenances = plan.$list.list.iter_mut().filter_map(|item| item.provenance.0.as_mut());
            provenances.for_each(|provenance| look(&mut provenance.source));
        )*};
    }
    of_items!(
        deviations,
        commitments,
        activities,
        goals,
        measurements,
        medications,
        aids,
        advice,
        expectations,
        rights,
        documents
    );
    plan.also_in.list.retain_mut(|id| keeps(id));
}
