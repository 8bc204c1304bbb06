//! The source of data that comes without a word about where from: named by what the data says, and else not at all.

use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
use samplan_read::native::wire::{CarePlan, CareRecord, Source, Unit};

use super::Taken;
use super::gather::UNNAMED;
use super::ids::each_source;

/// Adds the source, where all units of its plans say the same care giver or, where none is said, the same unit; else takes
/// away what refers to it, so that nothing is said to come from where nobody has named.
pub(super) fn name(record: &mut CareRecord, taken: &mut [Taken]) {
    let of_nobody = |taken: &&mut Taken| taken.source.as_ref().is_some_and(|source| !source.is_named);
    let plans = || taken.iter().filter(|taken| taken.source.as_ref().is_some_and(|source| !source.is_named));
    let units: Vec<&Unit> = plans().flat_map(|taken| units(&taken.gathered)).collect();
    let name = only(&units, |unit| &unit.care_giver).or_else(|| only(&units, |unit| &unit.name)).cloned();
    if let Some(name) = &name {
        record.sources.list.push(Source {
            id: Text(UNNAMED.to_owned()),
            // What the system is called is not said, and not made up.
            system: name.clone(),
            organization: name.clone(),
            ..Source::default()
        });
    }
    for taken in taken.iter_mut().filter(of_nobody) {
        if let Some(source) = &mut taken.source {
            source.organization = name.as_ref().map(|name| name.0.clone());
        }
        if name.is_none() {
            taken.gathered.plans.iter_mut().for_each(without_source);
            without_source(&mut taken.gathered.outside);
        }
    }
}

fn units(gathered: &crate::gathered::Gathered) -> impl Iterator<Item = &Unit> {
    let plans = gathered.plans.iter().chain(std::iter::once(&gathered.outside));
    plans.flat_map(|plan| {
        let activities = plan.activities.list.iter();
        plan.unit.0.iter().chain(activities.filter_map(|activity| activity.unit.0.as_ref()))
    })
}

/// What all that say something say.
fn only<'u>(units: &[&'u Unit], of: fn(&Unit) -> &Maybe<Text>) -> Option<&'u Text> {
    let mut said = units.iter().filter_map(|unit| of(unit).0.as_ref());
    let first = said.next()?;
    said.all(|text| text == first).then_some(first)
}

fn without_source(plan: &mut CarePlan) {
    each_source(plan, &mut |id| id.0 != UNNAMED);
}
