//! Which things of two plans are one, before and now.
//!
//! Two plans need not call the same thing by the same id, so it is asked in turn: is it called the same; has it the same id
//! and a word in common; is it the same but for its numbers, the same substance, the same fixed contact. Each thing is one
//! with at most one other, and what is left over is new or gone.

use samplan_model::CarePlan;

use crate::changes::Thing;
use crate::changes::items::Item;
use crate::order::sort_by_key;

/// Two plans as they are shown, and as they are with what is hidden.
pub(super) struct Sides<'p> {
    pub(super) old: &'p CarePlan,
    pub(super) new: &'p CarePlan,
    pub(super) old_whole: &'p CarePlan,
    pub(super) new_whole: &'p CarePlan,
}

/// A thing before and now.
pub(super) type Pair<'p> = (Option<Item<'p>>, Option<Item<'p>>);

/// The things of a kind, those of the new plan first.
pub(super) fn pairs_of<'p>(sides: &Sides<'p>, thing: Thing) -> Vec<Pair<'p>> {
    let mut old: Vec<Option<Item<'p>>> = items(sides.old, thing).into_iter().map(Some).collect();
    let new = items(sides.new, thing);
    let mut befores: Vec<Option<Item<'p>>> = new.iter().map(|_| None).collect();
    for is_same in WAYS {
        for (before, item) in befores.iter_mut().zip(&new) {
            if before.is_none() {
                let twin = old.iter_mut().find(|old| old.as_ref().is_some_and(|old| is_same(old, item)));
                *before = twin.and_then(Option::take);
            }
        }
    }
    // What is hidden, or could not be read, on the one side is neither new nor gone on the other.
    let hides = |shown: &CarePlan, whole: &CarePlan, item: &Item<'p>| {
        let shown_items = items(shown, thing);
        let is_hidden = |one: &&Item<'_>| shown_items.iter().all(|shown| shown.name() != one.name());
        !shown.unreadable.is_empty()
            || items(whole, thing)
                .iter()
                .filter(is_hidden)
                .any(|hidden| WAYS.iter().any(|way| way(hidden, item)))
    };
    let paired = befores.into_iter().zip(new).map(|(before, item)| (before, Some(item)));
    let is_told = |pair: &Pair<'p>| match pair {
        (None, Some(item)) => !hides(sides.old, sides.old_whole, item),
        (Some(item), None) => !hides(sides.new, sides.new_whole, item),
        (Some(_), Some(_)) | (None, None) => true,
    };
    paired.chain(old.into_iter().map(|item| (item, None))).filter(is_told).collect()
}

/// The things of a kind, in the order in which they help.
fn items(plan: &CarePlan, thing: Thing) -> Vec<Item<'_>> {
    match thing {
        Thing::Deviation => {
            let mut steps: Vec<_> = plan.deviations.iter().collect();
            sort_by_key(&mut steps, |step| step.severity);
            steps.into_iter().map(Item::Deviation).collect()
        }
        Thing::Limit => plan.measurements.iter().map(Item::Measurement).collect(),
        Thing::Medication => plan.medications.iter().map(Item::Medication).collect(),
        Thing::Commitment => plan.commitments.iter().map(Item::Commitment).collect(),
        Thing::Goal => plan.goals.iter().map(Item::Goal).collect(),
        Thing::Contact => {
            let is_listed = plan.contact.as_ref().is_none_or(|own| {
                plan.contacts.iter().any(|listed| listed.id == own.id || listed.name == own.name)
            });
            let own = plan.contact.as_ref().filter(|_| !is_listed);
            plan.contacts.iter().chain(own).map(Item::Contact).collect()
        }
        Thing::Plan | Thing::Activity | Thing::Document | Thing::Other => Vec::new(),
    }
}

/// The ways in which two things can be one, the surest first.
const WAYS: [fn(&Item<'_>, &Item<'_>) -> bool; 4] = [is_called_the_same, is_kept, is_as_urgent, is_alike];

fn is_called_the_same(one: &Item<'_>, other: &Item<'_>) -> bool {
    name(one) == name(other) && has_same_side(one, other)
}

/// The same id, and a word in common: what is counted from one in each plan is not the same for that.
fn is_kept(one: &Item<'_>, other: &Item<'_>) -> bool {
    let shares = |word: &str| word.chars().count() > 3 && words(name(other)).any(|own| own == word);
    one.name().1 == other.name().1 && words(name(one)).any(shares)
}

fn is_as_urgent(one: &Item<'_>, other: &Item<'_>) -> bool {
    let is_as_urgent = match (one, other) {
        (Item::Deviation(one), Item::Deviation(other)) => one.severity == other.severity,
        (_, _) => true,
    };
    is_as_urgent && is_alike(one, other)
}

fn is_alike(one: &Item<'_>, other: &Item<'_>) -> bool {
    match (one, other) {
        (Item::Medication(one), Item::Medication(other)) => {
            words(&one.name).next().is_some() && words(&one.name).next() == words(&other.name).next()
        }
        (Item::Contact(one), Item::Contact(other)) => one.fixed.is_some() && one.fixed == other.fixed,
        (_, _) => {
            let (one_words, other_words) = (words(name(one)), words(name(other)));
            words(name(one)).next().is_some() && one_words.eq(other_words) && has_same_side(one, other)
        }
    }
}

/// Whether what somebody has taken on is on the same side.
fn has_same_side(one: &Item<'_>, other: &Item<'_>) -> bool {
    match (one, other) {
        (Item::Commitment(one), Item::Commitment(other)) => one.party == other.party,
        (_, _) => true,
    }
}

fn name<'p>(item: &Item<'p>) -> &'p str {
    item.name().2
}

/// The words of a text without those that hold a number.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split_whitespace().map(|word| word.trim_matches([',', '.', ':', ';']));
    words.filter(|word| !word.chars().any(|sign| sign.is_ascii_digit()))
}
