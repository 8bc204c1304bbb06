//! Plausible plans out of a seed: for measuring, for tests, and for pages that have to look full.
//!
//! ```text
//! draw      chance, and days around now      words     Swedish titles, names, units
//! source    the five systems                 blank     wire types in which nothing is said yet
//! plan      a plan: how it stands, its parts
//!   activity · undertaking · measured · extra
//! ```
//!
//! Rule: the same [`Size`] gives the same bytes on every machine. Nothing here reads a clock or the surroundings, and no
//! person is real: telephone numbers are from the series that is kept free for fiction.

mod activity;
mod blank;
mod draw;
mod extra;
mod measured;
mod plan;
mod source;
mod undertaking;
mod words;

use chrono::NaiveDateTime;
use samplan_read::native::FORMAT;
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Moment;
use samplan_read::native::wire::{CareRecord, Subject};

use crate::blank::{some, text};
use crate::draw::Draw;

/// How much is generated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Which of all possible records.
    pub seed: u64,
    /// How many plans; a fifth of them are a header with a document, as many sources have no more.
    pub plans: u32,
    /// How many activities, spread unevenly over the other plans. Without a plan there is none.
    pub items: u32,
    /// The moment around which everything happens.
    pub now: NaiveDateTime,
}

/// The last of so many plans, which is a header only, is what another system knows of the one before it.
const TWINS_EVERY: usize = 25;

/// A record of that size.
pub fn generate(size: &Size) -> CareRecord {
    let mut draw = Draw::new(size.seed, size.now);
    let activities = spread(size, &mut draw);
    let mut plans: Vec<_> =
        (0_u32..).zip(activities).map(|(index, count)| plan::plan(index, count, &mut draw)).collect();
    plans.chunks_mut(TWINS_EVERY).filter(|some| some.len() == TWINS_EVERY).for_each(plan::twin_last);
    CareRecord {
        format: some(FORMAT),
        subject: Subject {
            name: text("Asta Sundin"),
            given_name: some("Asta"),
            identifier: Maybe::default(),
            protection: None,
        }
        .into(),
        fetched: Moment(size.now).into(),
        sources: source::all(size.now).into(),
        plans: Vec::into(plans),
        terms: words::terms().into(),
        ..CareRecord::default()
    }
}

/// How many activities each plan has. Few plans have many, as a home visit every evening is an activity each.
fn spread(size: &Size, draw: &mut Draw) -> Vec<u32> {
    let mut counts: Vec<u32> = vec![0; usize::try_from(size.plans).unwrap_or_default()];
    let full: Vec<usize> = (0..size.plans)
        .filter(|index| !plan::is_header_only(*index))
        .filter_map(|index| usize::try_from(index).ok())
        .collect();
    for _ in 0..size.items {
        let place = full.get(draw.mostly_low(full.len()));
        if let Some(count) = place.and_then(|place| counts.get_mut(*place)) {
            *count += 1;
        }
    }
    counts
}
