//! Cards in another order, and under headings: by kind, unit, need area or source.
//!
//! A plan stands once: with several need areas under the first that it names, and with several sources under the one that
//! it was read from. The filter finds it by each of them. What names none stands last, under a heading of its own.

use std::cmp::{Ordering, Reverse};

use samplan_model::{NeedArea, PlanKind, Source, Unit};

use super::Card;
use crate::letters::alphabetical;
use crate::order::{sort_by, sort_by_key};

/// In which order plans stand within what holds, what comes and what has been.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By the next step; what comes by its beginning, what has been by its end.
    #[default]
    NextStep,
    /// Updated last first.
    Updated,
    /// By title, in the Swedish alphabet; without a title last.
    Title,
}

impl Order {
    /// Brings cards into this order; what is equal keeps the order that it has.
    pub(super) fn sort(self, cards: &mut [Card]) {
        match self {
            Self::NextStep => {}
            Self::Updated => sort_by_key(cards, |card| Reverse(card.updated())),
            Self::Title => sort_by(cards, |one, other| by_text(&one.plan.title, &other.plan.title)),
        }
    }
}

/// Under which headings plans stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// Under none.
    #[default]
    Nothing,
    /// Its kind.
    Kind,
    /// The unit responsible.
    Unit,
    /// The first need area.
    NeedArea,
    /// The source that it was read from.
    Source,
}

/// What a heading says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// A kind.
    Kind(PlanKind),
    /// A unit, or a care giver where no unit is named.
    Unit(Unit),
    /// A need area.
    NeedArea(NeedArea),
    /// A source.
    Source {
        /// The care giver behind it.
        organization: String,
        /// The system.
        system: String,
    },
    /// What was asked for is not known; with everything here where nothing was asked for.
    Unknown(By),
}

/// Cards under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelf {
    /// The heading.
    pub label: Label,
    /// What stands under it, in the order that it had.
    pub cards: Vec<Card>,
}

/// Every card under its heading, once. Kinds and need areas stand in their own order, units and sources by name.
pub fn shelves(cards: &[Card], by: By) -> Vec<Shelf> {
    let mut shelves: Vec<Shelf> = Vec::new();
    for card in cards {
        let label = label_of(card, by);
        match shelves.iter_mut().find(|shelf| shelf.label == label) {
            Some(shelf) => shelf.cards.push(card.clone()),
            None => shelves.push(Shelf { label, cards: vec![card.clone()] }),
        }
    }
    sort_by(&mut shelves, |one, other| compare(&one.label, &other.label));
    shelves
}

fn label_of(card: &Card, by: By) -> Label {
    let plan = &card.plan;
    let label = match by {
        By::Nothing => None,
        By::Kind => (plan.kind != PlanKind::Other).then_some(Label::Kind(plan.kind)),
        By::Unit => {
            plan.unit.as_ref().filter(|unit| unit.name.is_some() || unit.care_giver.is_some()).map(|unit| {
                Label::Unit(Unit {
                    name: unit.name.clone(),
                    care_giver: unit.care_giver.clone(),
                    identifier: None,
                })
            })
        }
        By::NeedArea => plan.need_areas.first().copied().map(Label::NeedArea),
        By::Source => card.sources.first().map(label_of_source),
    };
    label.unwrap_or(Label::Unknown(by))
}

fn label_of_source(source: &Source) -> Label {
    Label::Source { organization: source.organization.clone(), system: source.system.clone() }
}

fn compare(one: &Label, other: &Label) -> Ordering {
    match (one, other) {
        (Label::Kind(one), Label::Kind(other)) => one.cmp(other),
        (Label::NeedArea(one), Label::NeedArea(other)) => one.cmp(other),
        (Label::Unit(one), Label::Unit(other)) => by_names(&unit_names(one), &unit_names(other)),
        (
            Label::Source { organization, system },
            Label::Source { organization: other_organization, system: other_system },
        ) => by_names(&[organization, system], &[other_organization, other_system]),
        (one, other) => is_unknown(one).cmp(&is_unknown(other)),
    }
}

fn is_unknown(label: &Label) -> bool {
    match label {
        Label::Unknown(_) => true,
        Label::Kind(_) | Label::Unit(_) | Label::NeedArea(_) | Label::Source { .. } => false,
    }
}

/// A unit is looked for by its name; where it has none, by its care giver's.
fn unit_names(unit: &Unit) -> [&str; 2] {
    let care_giver = unit.care_giver.as_deref().unwrap_or_default();
    [unit.name.as_deref().unwrap_or(care_giver), care_giver]
}

fn by_names(one: &[&str; 2], other: &[&str; 2]) -> Ordering {
    let [one_first, one_then] = one;
    let [other_first, other_then] = other;
    by_text(one_first, other_first).then_with(|| by_text(one_then, other_then))
}

fn by_text(one: &str, other: &str) -> Ordering {
    one.is_empty().cmp(&other.is_empty()).then_with(|| alphabetical(one, other))
}

#[cfg(test)]
mod tests;
