//! The same plan from two systems, shown once and never lost.
//!
//! | two plans are taken for the same when | except |
//! | --- | --- |
//! | they share one of their `identifiers` | one replaces the other |
//! | one says that the other's source holds it too (`alsoIn`), and kind, title, status and period are the same | a source holds several such plans |
//! | they come from different sources, and kind, title, status, a known period and unit are the same; where one names no unit, the care giver is | a source holds several such plans |
//!
//! What matters to safety, whether a plan holds and until when, is never guessed away: by words alone, only plans that
//! say the same about it are the same. Shared identities fold also what differs, and whoever shows it says so.
//!
//! Shown is the one with the most in it, then the one updated last. Where they do not even agree on whether the plan holds,
//! the one updated last is: who was told that it ended was told later.

use std::cmp::Reverse;
use std::rc::Rc;

use samplan_model::gather::Gather as _;
use samplan_model::{CarePlan, Period, SourceId, Unit};

use crate::cards::Contents;
use crate::letters::small;
use crate::order::{sort_by, sort_by_key};
use crate::standing::Standing;

/// Why a plan is taken for the same as another; the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// They share an identity.
    Identity,
    /// One says that the other's source holds it too.
    Said,
    /// Title, period and unit or care giver are the same.
    Words,
}

/// A plan, and the others that are the same; by their places among the plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fold {
    /// The one that is shown.
    pub shown: usize,
    /// The others.
    pub others: Vec<(usize, Why)>,
}

/// A plan and where it stands.
pub type Held<'r> = (&'r Rc<CarePlan>, Standing);

/// So many plans of the same words say nothing about which of them are the same.
const MANY: usize = 16;

/// Every plan once: shown, or among the others of one that is. In the order of the plans.
pub fn fold(plans: &[Held<'_>]) -> Vec<Fold> {
    let mut bonds = Bonds { leaders: (0..plans.len()).gathered(), whys: vec![None; plans.len()] };
    bind_identities(plans, &mut bonds);
    bind_words(plans, &mut bonds);
    let mut folds: Vec<Vec<usize>> = vec![Vec::new(); plans.len()];
    for place in 0..plans.len() {
        if let Some(together) = folds.get_mut(bonds.leader(place)) {
            together.push(place);
        }
    }
    folds.into_iter().filter_map(|together| bonds.folded(plans, together)).gathered()
}

/// Which plans belong together: each knows one before it, or itself where it is the first.
struct Bonds {
    leaders: Vec<usize>,
    whys: Vec<Option<Why>>,
}

impl Bonds {
    fn leader(&self, mut place: usize) -> usize {
        while let Some(leader) = self.leaders.get(place).filter(|leader| **leader != place) {
            place = *leader;
        }
        place
    }

    fn bind(&mut self, one: usize, other: usize, why: Why) {
        let (one_leader, other_leader) = (self.leader(one), self.leader(other));
        let (first, last) = (one_leader.min(other_leader), one_leader.max(other_leader));
        if let Some(leader) = self.leaders.get_mut(last) {
            *leader = first;
        }
        for place in [one, other] {
            if let Some(known) = self.whys.get_mut(place) {
                *known = Some(known.map_or(why, |known| known.min(why)));
            }
        }
    }

    fn folded(&self, plans: &[Held<'_>], mut together: Vec<usize>) -> Option<Fold> {
        if let [only] = *together {
            return Some(Fold { shown: only, others: Vec::new() });
        }
        let groups = || together.iter().filter_map(|place| plans.get(*place)).map(|(_, held)| held.group());
        let is_agreed = groups().zip(groups().skip(1)).all(|(one, next)| one == next);
        sort_by_key(&mut together, |place| {
            plans.get(*place).map(|(plan, _)| {
                let (content, updated) = (Contents::of(plan).total(), plan.updated.or(plan.created));
                Reverse(if is_agreed { (None, content, updated) } else { (updated, content, None) })
            })
        });
        let (shown, others) = together.split_first()?;
        let why = |place: &usize| self.whys.get(*place).copied().flatten().unwrap_or(Why::Words);
        Some(Fold { shown: *shown, others: others.iter().map(|place| (*place, why(place))).gathered() })
    }
}

fn bind_identities<'r>(plans: &[Held<'r>], bonds: &mut Bonds) {
    let named = |(place, (plan, _)): (usize, &Held<'r>)| {
        let plan: &'r CarePlan = plan;
        plan.identifiers.iter().map(move |name| (name.as_str(), place))
    };
    let mut all: Vec<(&str, usize)> = plans.iter().enumerate().flat_map(named).gathered();
    sort_by_key(&mut all, |(name, _)| *name);
    for ((one_name, one), (other_name, other)) in all.iter().zip(all.iter().skip(1)) {
        let Some((Some((one_plan, _)), Some((other_plan, _)))) =
            (one_name == other_name).then(|| (plans.get(*one), plans.get(*other)))
        else {
            continue;
        };
        // A system may keep the identity where a plan is written anew: what was replaced is not the same.
        if !one_plan.replaces.contains(&other_plan.id) && !other_plan.replaces.contains(&one_plan.id) {
            bonds.bind(*one, *other, Why::Identity);
        }
    }
}

/// Plans of the same title stand together, and those of one such run are compared.
fn bind_words(plans: &[Held<'_>], bonds: &mut Bonds) {
    let titles: Vec<String> = plans.iter().map(|(plan, _)| folded(&plan.title)).gathered();
    let key = |place: &usize| {
        let (title, plan) = (titles.get(*place), plans.get(*place).map(|(plan, _)| plan));
        (title, plan.map(|plan| (plan.kind, plan.period.first_day(), plan.period.last_day())))
    };
    let is_titled = |place: &usize| titles.get(*place).is_some_and(|title| !title.is_empty());
    let mut places: Vec<usize> = (0..plans.len()).filter(is_titled).gathered();
    sort_by(&mut places, |one, other| key(one).cmp(&key(other)));
    for run in places.chunk_by(|one, other| key(one) == key(other)) {
        if (2..=MANY).contains(&run.len()) {
            bind_run(plans, run, bonds);
        }
    }
}

fn bind_run(plans: &[Held<'_>], run: &[usize], bonds: &mut Bonds) {
    let sameness = |one: usize, other: usize| match (plans.get(one), plans.get(other)) {
        (Some(one), Some(other)) => sameness(one, other),
        (None, _) | (_, None) => None,
    };
    let source_of = |place: usize| plans.get(place).and_then(|(plan, _)| plan.source.as_ref());
    // A system that has two of them means two: nobody can say which of them is the other system's.
    let is_only = |one: usize, source: Option<&SourceId>| {
        let same = |other: &&usize| source_of(**other) == source && sameness(one, **other).is_some();
        run.iter().filter(same).count() == 1
    };
    for (count, one) in run.iter().enumerate() {
        for other in run.iter().skip(count + 1) {
            let why = sameness(*one, *other);
            let is_sure = is_only(*one, source_of(*other)) && is_only(*other, source_of(*one));
            if let Some(why) = why.filter(|_| is_sure) {
                bonds.bind(*one, *other, why);
            }
        }
    }
}

/// Whether two plans of the same title and kind say the same where it matters, and who says that they are the same.
fn sameness((one, one_stands): &Held<'_>, (other, other_stands): &Held<'_>) -> Option<Why> {
    let (one_source, other_source) = (one.source.as_ref()?, other.source.as_ref()?);
    let is_alike = one_source != other_source
        && one.status == other.status
        && one.period == other.period
        && one_stands == other_stands;
    if !is_alike {
        None
    } else if one.also_in.contains(other_source) || other.also_in.contains(one_source) {
        Some(Why::Said)
    } else if one.period != Period::default() && is_same_unit(one.unit.as_ref()?, other.unit.as_ref()?) {
        Some(Why::Words)
    } else {
        None
    }
}

/// The unit decides where both name one, by its identity or by its name; else the care giver does.
fn is_same_unit(one: &Unit, other: &Unit) -> bool {
    by_unit(one, other).or_else(|| same(one.care_giver.as_ref(), other.care_giver.as_ref())).unwrap_or(false)
}

/// Whether two units are the same, by identity or name; none where one of them names no unit.
pub(crate) fn by_unit(one: &Unit, other: &Unit) -> Option<bool> {
    same(one.identifier.as_ref(), other.identifier.as_ref())
        .or_else(|| same(one.name.as_ref(), other.name.as_ref()))
}

fn same(one: Option<&String>, other: Option<&String>) -> Option<bool> {
    one.zip(other).map(|(one, other)| folded(one) == folded(other))
}

/// A text as it is compared: in small letters, and with one space between its words.
pub(crate) fn folded(text: &str) -> String {
    text.split_whitespace().gathered().join(" ").chars().map(small).collect()
}

#[cfg(test)]
mod tests;
