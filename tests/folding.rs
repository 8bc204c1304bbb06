//! That no plan is lost where the same plan of two systems is shown once.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use std::collections::BTreeSet;

use samplan_arrange::cards::{By, shelves};
use samplan_arrange::{Card, Cards, Filter, visible};
use samplan_generate::{Size, generate};
use samplan_model::{Audience, CareRecord};
use samplan_read::native::write::to_json;
use samplan_read::read;

fn generated(seed: u64, plans: u32) -> CareRecord {
    let now = "2026-05-11T10:45:00".parse().unwrap();
    read(&to_json(&generate(&Size { seed, plans, items: plans * 3, now }))).record.unwrap()
}

fn ids(cards: &[Card]) -> impl Iterator<Item = &str> {
    let plans = |card| {
        let Card { plan, twins, .. }: &Card = card;
        std::iter::once(plan).chain(twins.iter().map(|twin| &twin.plan))
    };
    cards.iter().flat_map(plans).map(|plan| plan.id.as_str())
}

/// Every plan stands in a card, once: as itself or as another's twin, however the cards are grouped.
#[test]
fn every_plan_stands_once() {
    let now = "2026-05-11T10:45:00".parse().unwrap();
    let mut folded = 0;
    for seed in 1..=12 {
        let whole = generated(seed, 20 * u32::try_from(seed).unwrap());
        for audience in [Audience::Patient, Audience::Relative, Audience::Staff] {
            let record = visible(&whole, audience).record;
            let cards = Cards::of(&record, &Filter::default(), now);
            assert_eq!(cards.total, record.plans.len());
            assert_eq!(cards.total, cards.count() + cards.folded());
            for by in [By::Nothing, By::Kind, By::Unit, By::NeedArea, By::Source] {
                let mut seen = BTreeSet::new();
                let groups = [&cards.current, &cards.coming, &cards.earlier];
                for shelf in groups.into_iter().flat_map(|group| shelves(group, by)) {
                    let all_new = ids(&shelf.cards).all(|id| seen.insert(id.to_owned()));
                    assert!(all_new, "a plan stands twice by {by:?}");
                }
                assert!(record.plans.iter().all(|plan| seen.contains(plan.id.as_str())), "by {by:?}");
            }
            folded += cards.folded();
        }
    }
    assert!(folded > 50, "{folded}");
}
