//! What stands in a source outside of its plans: a plan of its own, where there is something.

use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
use samplan_read::native::wire::{CarePlan, Unit};

use super::{Taken, TakenFrom};
use crate::gathered::Gathered;
use crate::source::Language;

/// Puts it among the plans, with where it comes from. One alone is called by its kind; of several, each says whose it is.
pub(super) fn entitle(taken: &mut [Taken], language: Language) {
    let blank = Gathered::new().outside;
    let count = taken.iter().filter(|taken| taken.gathered.outside != blank).count();
    for Taken { source, gathered, .. } in taken {
        for plan in &mut gathered.plans {
            comes_from(plan, source.as_ref());
        }
        if gathered.outside == blank {
            continue;
        }
        let mut outside = std::mem::replace(&mut gathered.outside, blank.clone());
        comes_from(&mut outside, source.as_ref());
        let organization = source.as_ref().and_then(|source| source.organization.as_ref());
        if let Some(organization) = organization {
            if outside.unit.0.is_none() {
                let care_giver = Maybe(Some(Text(organization.clone())));
                outside.unit = Unit { care_giver, ..Unit::default() }.into();
            }
            if count > 1 && outside.title.0.is_none() {
                outside.title = Text(title(organization, language)).into();
            }
        }
        gathered.plans.push(outside);
    }
}

fn title(organization: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!("Utanför planerna: {organization}"),
        Language::English => format!("Outside the plans: {organization}"),
    }
}

fn comes_from(plan: &mut CarePlan, source: Option<&TakenFrom>) {
    let Some(source) = source else { return };
    // A source that nobody names is not referred to.
    if plan.source.0.is_none() && (source.is_named || source.organization.is_some()) {
        plan.source = Text(source.id.clone()).into();
    }
}
