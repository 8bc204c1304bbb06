//! Plans as bars, and the lanes in which they lie without touching.

use std::rc::Rc;

use samplan_model::CarePlan;
use samplan_model::gather::Gather as _;

use super::window::{Fraction, Window};
use crate::order::sort_by_key;
use crate::standing::Standing;

/// Bars that do not touch each other, nor each other's names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lane {
    /// From left to right.
    pub bars: Vec<Bar>,
}

/// A plan, while it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The plan.
    pub plan: Rc<CarePlan>,
    /// Where it begins.
    pub start: Fraction,
    /// Where it ends.
    pub end: Fraction,
    /// Whether the plan goes on outside the window, or has no beginning.
    pub before: Beyond,
    /// Whether the plan goes on outside the window, or has no end.
    pub after: Beyond,
    /// Whether it holds.
    pub state: BarState,
    /// Where there is room for its name.
    pub name: NamePlace,
}

/// What is behind an edge of a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beyond {
    /// Nothing: here the plan begins or ends.
    Nothing,
    /// The plan goes on.
    More,
}

/// Whether a plan holds. The order is that in which bars get their lanes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BarState {
    /// It does.
    Holds,
    /// Not yet: it is coming, or being written.
    Coming,
    /// No more.
    Past,
}

/// Where there is room for a bar's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamePlace {
    /// In the bar.
    Inside,
    /// Behind it.
    After,
    /// Before it.
    Before,
}

/// So much room a name needs, in ten-thousandths: by its letters, within bounds. A longer one is cut.
fn room_for(name: &str) -> u16 {
    const LETTER: u16 = 145;
    let letters = u16::try_from(name.chars().count()).unwrap_or(u16::MAX);
    letters.saturating_mul(LETTER).clamp(1_800, 4_000)
}

/// So much is between what lies in a lane.
const GAP: u16 = 60;
/// So many lanes a picture has at most.
const LANES: usize = 4;

/// The plans that hold at some time in the window, each once. What was replaced or taken back is no picture of how it was.
pub(super) fn bars_of(plans: &[(Rc<CarePlan>, Standing)], window: Window) -> Vec<Bar> {
    let bar = |(plan, standing): &(Rc<CarePlan>, Standing)| {
        let state = match standing {
            Standing::Current | Standing::OnHold => BarState::Holds,
            Standing::Coming | Standing::Draft => BarState::Coming,
            Standing::Ended => BarState::Past,
            Standing::Replaced { .. } | Standing::Revoked => return None,
        };
        let (first, last) = (plan.period.first_day(), plan.period.last_day());
        let is_outside = first.is_some_and(|first| window.last() < first)
            || last.is_some_and(|last| last < window.first());
        (!is_outside).then(|| Bar::new(plan, state, window))
    };
    let mut bars: Vec<_> = plans.iter().filter_map(bar).gathered();
    sort_by_key(&mut bars, |bar| (bar.state, bar.start, std::cmp::Reverse(bar.end)));
    bars
}

impl Bar {
    fn new(plan: &Rc<CarePlan>, state: BarState, window: Window) -> Self {
        let (first, last) = (plan.period.first_day(), plan.period.last_day());
        let start = first.map_or(Fraction::NONE, |first| window.beginning(first));
        let end = last.map_or(Fraction::ALL, |last| window.end(last));
        let beyond = |is_here: bool| if is_here { Beyond::Nothing } else { Beyond::More };
        let room = room_for(&plan.title);
        let name = if start.plus(room) <= end {
            NamePlace::Inside
        } else if end.plus(room) < Fraction::ALL {
            NamePlace::After
        } else {
            NamePlace::Before
        };
        Self {
            plan: plan.clone(),
            start,
            end,
            before: beyond(first.is_some_and(|first| window.contains(first))),
            after: beyond(last.is_some_and(|last| window.contains(last))),
            state,
            name,
        }
    }

    /// What the bar and its name take of a lane.
    fn taken(&self) -> (Fraction, Fraction) {
        match self.name {
            NamePlace::Inside => (self.start, self.end),
            NamePlace::After => (self.start, self.end.plus(room_for(&self.plan.title))),
            NamePlace::Before => (self.start.minus(room_for(&self.plan.title)), self.end),
        }
    }

    fn is_clear_of(&self, other: &Self) -> bool {
        let ((start, end), (other_start, other_end)) = (self.taken(), other.taken());
        end.plus(GAP) <= other_start || other_end.plus(GAP) <= start
    }
}

/// Each bar in the first lane that has room for it; and how many found none.
pub(super) fn packed(bars: Vec<Bar>) -> (Vec<Lane>, usize) {
    let mut lanes: Vec<Lane> = Vec::new();
    let mut left_over = 0;
    for bar in bars {
        let has_room = |lane: &Lane| lane.bars.iter().all(|other| bar.is_clear_of(other));
        let place = lanes.iter().position(has_room).unwrap_or(lanes.len());
        if place == LANES {
            left_over += 1;
            continue;
        }
        if place == lanes.len() {
            lanes.push(Lane::default());
        }
        if let Some(lane) = lanes.get_mut(place) {
            let among = lane.bars.partition_point(|other| other.start < bar.start);
            lane.bars.insert(among, bar);
        }
    }
    (lanes, left_over)
}
