//! Which prescriptions follow each other. Of a chain, the newest is the one that holds.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDateTime;

/// A prescription as it is linked with others.
#[derive(Clone, Debug, Default)]
pub(super) struct Link {
    pub(super) id: Option<String>,
    pub(super) chain: Option<String>,
    pub(super) preceding: Option<String>,
    pub(super) succeeding: Option<String>,
    /// When it was decided on.
    pub(super) decided: Option<NaiveDateTime>,
}

/// For each prescription the place of the newest of its chain: its own where it is the newest, or alone.
pub(super) fn newest(links: &[Link]) -> Vec<usize> {
    let mut chains = Chains { parents: (0..links.len()).collect() };
    let mut places: BTreeMap<(Key, &str), usize> = BTreeMap::new();
    for (place, link) in links.iter().enumerate() {
        let own = [(Key::Chain, &link.chain), (Key::Prescription, &link.id)];
        for (key, name) in own {
            let Some(name) = name else { continue };
            let first = *places.entry((key, name.as_str())).or_insert(place);
            chains.join(first, place);
        }
    }
    let mut is_followed = vec![Followed::No; links.len()];
    for (place, link) in links.iter().enumerate() {
        let at = |name: &Option<String>| {
            name.as_deref().and_then(|name| places.get(&(Key::Prescription, name)).copied())
        };
        if let Some(before) = at(&link.preceding).filter(|before| *before != place) {
            chains.join(before, place);
            mark(&mut is_followed, before);
        }
        if let Some(after) = at(&link.succeeding).filter(|after| *after != place) {
            chains.join(place, after);
            mark(&mut is_followed, place);
        }
    }
    let mut best: BTreeMap<usize, usize> = BTreeMap::new();
    let rank = |place: usize| {
        (Reverse(is_followed.get(place)), links.get(place).and_then(|link| link.decided), place)
    };
    for place in 0..links.len() {
        let chain = chains.root(place);
        let held = best.entry(chain).or_insert(place);
        if rank(place) > rank(*held) {
            *held = place;
        }
    }
    (0..links.len()).map(|place| best.get(&chains.root(place)).copied().unwrap_or(place)).collect()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Chain,
    Prescription,
}

/// Whether another one says that it comes after this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Followed {
    No,
    Yes,
}

fn mark(is_followed: &mut [Followed], place: usize) {
    if let Some(own) = is_followed.get_mut(place) {
        *own = Followed::Yes;
    }
}

/// Sets that are joined: each knows another of its set, the last of them itself.
struct Chains {
    parents: Vec<usize>,
}

impl Chains {
    fn root(&mut self, place: usize) -> usize {
        let mut place = place;
        // Each step halves what is left of the way, for this time and the next ones.
        while let Some(parent) = self.parents.get(place).copied().filter(|parent| *parent != place) {
            let over = self.parents.get(parent).copied().unwrap_or(parent);
            if let Some(own) = self.parents.get_mut(place) {
                *own = over;
            }
            place = over;
        }
        place
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        if let Some(parent) = self.parents.get_mut(one.max(other)) {
            *parent = one.min(other);
        }
    }
}
