//! Which things of two plans are one, before and now.
//!
//! Two plans need not call the same thing by the same id, so it is asked in turn: is it called the same; has it the same id
//! and a word in common; is it the same but for its numbers, the same substance, the same fixed contact. Each thing is one
//! with at most one other, and what is left over is new or gone.

use samplan_model::gather::Gather as _;
use samplan_model::{CarePlan, Severity};

use crate::changes::items::{Item, all_of};

/// Two plans as they are shown, and as they are with what is hidden.
pub(super) struct Sides<'p> {
    pub(super) old: &'p CarePlan,
    pub(super) new: &'p CarePlan,
    pub(super) old_whole: &'p CarePlan,
    pub(super) new_whole: &'p CarePlan,
}

/// A thing before and now.
pub(super) type Pair<'p> = (Option<Item<'p>>, Option<Item<'p>>);

/// The things that are compared, those of the new plan first.
pub(super) fn pairs_of<'p>(sides: &Sides<'p>) -> Vec<Pair<'p>> {
    let mut old: Vec<Option<Item<'p>>> = things_of(sides.old).into_iter().map(Some).gathered();
    let mut pairs: Vec<Pair<'p>> = things_of(sides.new).into_iter().map(|item| (None, Some(item))).gathered();
    for is_same in WAYS {
        for (before, item) in &mut pairs {
            if let (None, Some(item)) = (&before, item) {
                let twin =
                    old.iter_mut().find(|old| old.as_ref().is_some_and(|old| is_one(old, item, is_same)));
                *before = twin.and_then(Option::take);
            }
        }
    }
    pairs.extend(old.into_iter().map(|item| (item, None)));
    // What is hidden, or could not be read, on the one side is neither new nor gone on the other.
    let (old_hidden, new_hidden) =
        (hidden_of(sides.old, sides.old_whole), hidden_of(sides.new, sides.new_whole));
    let hides = |plan: &CarePlan, hidden: &[Item<'p>], item: &Item<'p>| {
        let is_it = |other: &Item<'p>| WAYS.iter().any(|way| is_one(other, item, *way));
        !plan.unreadable.is_empty() || hidden.iter().any(is_it)
    };
    pairs.retain(|pair| match pair {
        (None, Some(item)) => !hides(sides.old, &old_hidden, item),
        (Some(item), None) => !hides(sides.new, &new_hidden, item),
        (Some(_), Some(_)) | (None, None) => true,
    });
    pairs
}

/// The things of a plan that are compared. Whom to turn to about the plan is one of its contacts.
fn things_of(plan: &CarePlan) -> Vec<Item<'_>> {
    let mut things = all_of(plan);
    things.retain(|item| rank(item).is_some());
    if let Some(own) = &plan.contact
        && plan.contacts.iter().all(|listed| listed.id != own.id && listed.name != own.name)
    {
        things.push(Item::Contact(own));
    }
    things
}

/// In which order things are told; none where they are not. What is dangerous comes first.
pub(super) fn rank(item: &Item<'_>) -> Option<(u8, Option<Severity>)> {
    match item {
        Item::Deviation(step) => Some((0, Some(step.severity))),
        Item::Measurement(_) => Some((1, None)),
        Item::Medication(_) => Some((2, None)),
        Item::Commitment(_) => Some((3, None)),
        Item::Goal(_) => Some((4, None)),
        Item::Contact(_) => Some((5, None)),
        Item::Activity(_) | Item::Document(_) => None,
    }
}

fn hidden_of<'p>(shown: &CarePlan, whole: &'p CarePlan) -> Vec<Item<'p>> {
    let shown = things_of(shown);
    let mut hidden = things_of(whole);
    hidden.retain(|item| shown.iter().all(|other| other.name() != item.name()));
    hidden
}

/// A way in which two things of a kind can be one.
type Is = fn(&Item<'_>, &Item<'_>) -> bool;

/// The surest first.
const WAYS: [Is; 4] = [is_called_the_same, is_kept, is_as_urgent, is_alike];

/// What somebody has taken on is on the same side, and everything of the same kind.
fn is_one(one: &Item<'_>, other: &Item<'_>, is_same: Is) -> bool {
    let has_same_side = match (one, other) {
        (Item::Commitment(one), Item::Commitment(other)) => one.party == other.party,
        (_, _) => one.name().0 == other.name().0,
    };
    has_same_side && is_same(one, other)
}

fn is_called_the_same(one: &Item<'_>, other: &Item<'_>) -> bool {
    one.name().2 == other.name().2
}

/// The same id, and a word in common: what is counted from one in each plan is not the same for that.
fn is_kept(one: &Item<'_>, other: &Item<'_>) -> bool {
    let known = words(other);
    one.name().1 == other.name().1 && words(one).iter().any(|word| word.len() > 3 && known.contains(word))
}

fn is_as_urgent(one: &Item<'_>, other: &Item<'_>) -> bool {
    match (one, other) {
        (Item::Deviation(steps), Item::Deviation(others)) => {
            steps.severity == others.severity && is_alike(one, other)
        }
        (_, _) => false,
    }
}

fn is_alike(one: &Item<'_>, other: &Item<'_>) -> bool {
    let (own, others) = (words(one), words(other));
    match (one, other) {
        (Item::Medication(_), Item::Medication(_)) => !own.is_empty() && own.first() == others.first(),
        (Item::Contact(one), Item::Contact(other)) => one.fixed.is_some() && one.fixed == other.fixed,
        (_, _) => !own.is_empty() && own == others,
    }
}

/// The words of what it is called, without those that hold a number.
fn words<'p>(item: &Item<'p>) -> Vec<&'p str> {
    let words = item.name().2.split_whitespace().map(|word| word.trim_matches([',', '.', ':', ';']));
    words.filter(|word| !word.bytes().any(|sign| sign.is_ascii_digit())).gathered()
}
