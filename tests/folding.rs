//! That no plan, and nothing of a plan, is lost where the same plan of two systems is shown once; and what counting costs.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use std::collections::BTreeSet;

use samplan_arrange::cards::{By, shelves};
use samplan_arrange::filter::Scope;
use samplan_arrange::{Card, Cards, Facets, Filter, Lines, Row, Standing, Timeline, visible};
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

/// Every row of the timeline, and every activity of the staff's table, is shown or stands behind one that is.
#[test]
fn read_is_shown_and_folded() {
    let now = "2026-05-11T10:45:00".parse().unwrap();
    let mut folded = 0;
    for seed in 1..=12 {
        let mut record = generated(seed, 15 * u32::try_from(seed).unwrap());
        // The same again, from another system that knows a little less.
        for plan in record.plans.clone() {
            let mut twin = (*plan).clone();
            twin.id = format!("twin-{}", plan.id).as_str().into();
            twin.source = Some("other".into());
            twin.activities.pop();
            twin.replaces.clear();
            record.plans.push(std::rc::Rc::new(twin));
        }
        let timeline = Timeline::of(&record, &Filter::default(), Audience::Staff, now);
        let sections = timeline.earlier.iter().chain(&timeline.sections);
        let shown: Vec<&Row> = sections.flat_map(|section| &section.rows).chain(&timeline.undated).collect();
        let kept = record.plans.iter().flat_map(|plan| {
            let standing = Standing::of(plan, &record, now.date());
            Row::all_of(plan).filter(|row| standing.keeps(row, now)).collect::<Vec<_>>()
        });
        let kept: Vec<Row> = kept.collect();
        let on_axis = kept.iter().filter(|row| {
            row.activity.status.is_open()
                || row
                    .activity
                    .when
                    .earliest()
                    .or(row.activity.when.last_day().map(|day| day.and_hms_opt(0, 0, 0).unwrap()))
                    .is_some()
        });
        assert_eq!(shown.iter().map(|row| 1 + row.twins.len()).sum::<usize>(), on_axis.count());
        let lines = Lines::of(&record, &Filter::default(), now);
        let activities = lines
            .current
            .iter()
            .chain(&lines.earlier)
            .filter(|line| matches!(line.what, samplan_arrange::lines::What::Activity(_)));
        assert_eq!(activities.map(|line| 1 + line.twins.len()).sum::<usize>(), kept.len());
        folded += shown.iter().map(|row| row.twins.len()).sum::<usize>();
    }
    assert!(folded > 500, "{folded}");
}

/// `cargo test --release --test folding counting -- --ignored --nocapture`
#[test]
#[ignore = "a measurement, for whoever changes the counting"]
#[expect(clippy::disallowed_methods, reason = "it measures")]
fn counting_costs() {
    let now = "2026-05-11T10:45:00".parse().unwrap();
    let asked =
        Filter {
            text: "vård".to_owned(), parties: [samplan_model::Party::Care].into(), ..Filter::default()
        };
    for items in [2_500, 5_000, 10_000, 20_000] {
        let record =
            read(&to_json(&generate(&Size { seed: 7, plans: items / 33, items, now }))).record.unwrap();
        for (name, filter) in [("nothing asked", &Filter::default()), ("words and a side", &asked)] {
            let start = std::time::Instant::now();
            let facets = Facets::of(&record, &Scope::Lines, filter, now);
            println!("{items} items, {name}: {:?}, {} questions", start.elapsed(), facets.0.len());
        }
        let start = std::time::Instant::now();
        let lines = Lines::of(&record, &Filter::default(), now);
        println!("{items} items, the lines: {:?}, {}", start.elapsed(), lines.count());
    }
}
