//! Sorting, sets and look-ups whose work is done once for all types.
//!
//! `slice::sort_by_key` stands in the WASM, in whole, for each type and key that it sorts, and so does a `BTreeSet` for each
//! type that it holds: together a tenth of our code. Here what does the work knows places only, and a type adds a few bytes.

use std::cmp::Ordering;

use samplan_model::gather::Gather as _;

/// Sorts by a key, which is made once for each item; what has the same key stays in its order.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).gathered();
    let sorted = sorted_places(keys.len(), &|one, other| keys.get(one).cmp(&keys.get(other)));
    bring(items, sorted);
}

/// Sorts by a comparison; what is equal stays in its order.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let sorted = sorted_places(items.len(), &|one, other| {
        items.get(one).zip(items.get(other)).map_or(Ordering::Equal, |(one, other)| compare(one, other))
    });
    bring(items, sorted);
}

/// Brings items to where they belong.
fn bring<T>(items: &mut [T], sorted: Vec<usize>) {
    for (one, other) in swaps(sorted) {
        items.swap(one, other);
    }
}

type Compare<'c> = dyn Fn(usize, usize) -> Ordering + 'c;

/// The places of some items in the order in which they belong: a merge sort from the bottom up.
fn sorted_places(count: usize, compare: &Compare<'_>) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).gathered();
    let mut width = 1;
    while width < count {
        let mut merged = Vec::with_capacity(count);
        for pair in places.chunks(width * 2) {
            let (left, right) = pair.split_at(width.min(pair.len()));
            merge(left, right, compare, &mut merged);
        }
        places = merged;
        width *= 2;
    }
    places
}

fn merge(mut left: &[usize], mut right: &[usize], compare: &Compare<'_>, merged: &mut Vec<usize>) {
    // What comes in its order already, as times mostly do, costs one look.
    if let (Some(last), Some(first)) = (left.last(), right.first())
        && compare(*first, *last) != Ordering::Less
    {
        merged.extend_from_slice(left);
        left = &[];
    }
    while let (Some((one, more_left)), Some((other, more_right))) = (left.split_first(), right.split_first())
    {
        if compare(*other, *one) == Ordering::Less {
            merged.push(*other);
            right = more_right;
        } else {
            merged.push(*one);
            left = more_left;
        }
    }
    merged.extend_from_slice(left);
    merged.extend_from_slice(right);
}

/// The swaps that bring everything from where it is to where it belongs, circle by circle.
fn swaps(mut sorted: Vec<usize>) -> Vec<(usize, usize)> {
    let mut swaps = Vec::new();
    for start in 0..sorted.len() {
        let mut place = start;
        while let Some(from) = sorted.get_mut(place).map(|from| std::mem::replace(from, place)) {
            if from == place || from == start {
                break;
            }
            swaps.push((place, from));
            place = from;
        }
    }
    swaps
}

/// Which way something is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// The smallest, or the earliest, first.
    #[default]
    Ascending,
    /// The largest, or the latest, first.
    Descending,
}

impl Direction {
    /// The other way.
    #[must_use]
    pub fn turned(self) -> Self {
        match self {
            Self::Ascending => Self::Descending,
            Self::Descending => Self::Ascending,
        }
    }

    /// An order, seen this way.
    #[must_use]
    pub fn of(self, order: Ordering) -> Ordering {
        match self {
            Self::Ascending => order,
            Self::Descending => order.reverse(),
        }
    }
}

/// A set of few values. The values stand in their order, each once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Few<T>(Vec<T>);

impl<T> Few<T> {
    /// How many values it holds.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The values in their order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
}

impl<T: Ord> Few<T> {
    /// Whether it holds a value.
    pub fn contains(&self, value: &T) -> bool {
        self.0.contains(value)
    }

    /// With the value if it was without it, and without it if it was with it.
    #[must_use]
    pub fn toggled(mut self, value: T) -> Self {
        match self.0.binary_search(&value) {
            Ok(place) => drop(self.0.remove(place)),
            Err(place) => self.0.insert(place, value),
        }
        self
    }
}

impl<T> Default for Few<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> FromIterator<T> for Few<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut few = Self::default();
        for value in values {
            if let Err(place) = few.0.binary_search(&value) {
                few.0.insert(place, value);
            }
        }
        few
    }
}

impl<T: Ord, const COUNT: usize> From<[T; COUNT]> for Few<T> {
    fn from(values: [T; COUNT]) -> Self {
        values.into_iter().collect()
    }
}

impl<'f, T> IntoIterator for &'f Few<T> {
    type Item = &'f T;
    type IntoIter = std::slice::Iter<'f, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Where names stand first in a list.
#[derive(Debug)]
pub(crate) struct Places<'t>(Vec<(&'t str, usize)>);

impl<'t> Places<'t> {
    pub(crate) fn of(names: impl IntoIterator<Item = &'t str>) -> Self {
        let mut places: Vec<_> = names.into_iter().enumerate().map(|(place, name)| (name, place)).gathered();
        sort_by_key(&mut places, |(name, _)| *name);
        Self(places)
    }

    pub(crate) fn get(&self, name: &str) -> Option<usize> {
        let first = self.0.partition_point(|(known, _)| *known < name);
        self.0.get(first).filter(|(known, _)| *known == name).map(|(_, place)| *place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorting_is_stable() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            let mut words: Vec<_> = text.split(' ').collect();
            sort_by_key(&mut words, |word| word.chars().next());
            assert_eq!(words.join(" "), expected);
        }
        check("", "");
        check("a", "a");
        check("b a", "a b");
        check("b2 a1 b1 a2", "a1 a2 b2 b1");
        check("c a b", "a b c");
        check("b c a", "a b c");
        check("e d c b a", "a b c d e");
        check("a b c d e", "a b c d e");
        check("g1 a1 f1 a2 g2 b1 a3", "a1 a2 a3 b1 f1 g1 g2");
    }

    #[test]
    fn sorting_does_what_the_standard_library_does() {
        let mut seed = 7_u32;
        for count in 0..200 {
            let mut ours: Vec<(u32, u32)> = (0..count)
                .map(|place| {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (seed >> 27, place)
                })
                .collect();
            let mut theirs = ours.clone();
            sort_by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn a_few_values_are_ordered_and_unique() {
        let few: Few<_> = [3, 1, 2, 1].into_iter().collect();
        assert_eq!(few, Few(vec![1, 2, 3]));
        assert_eq!(few.clone().toggled(2), Few(vec![1, 3]));
        assert_eq!(few.toggled(0), Few(vec![0, 1, 2, 3]));
    }

    #[test]
    fn a_name_is_found_where_it_stands_first() {
        let places = Places::of(["b", "a", "b"]);
        assert_eq!((places.get("a"), places.get("b"), places.get("c")), (Some(1), Some(0), None));
    }
}
