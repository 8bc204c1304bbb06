//! How far a fault travels: to the next [`Maybe`] or [`Items`].

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

/// A field that may be absent. One that can't be read is absent too, with an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Maybe<T>(pub Option<T>);

/// A list that may be absent. An item that can't be read is left out, with an issue, and counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Items<T> {
    /// The items that were read.
    pub list: Vec<T>,
    /// The places, in the list as it was written, of those that were not.
    pub unreadable: Vec<usize>,
}

impl<T> Items<T> {
    /// The items with their places in the list as it was written.
    pub fn placed(self) -> impl ExactSizeIterator<Item = (usize, T)> {
        let mut unreadable = self.unreadable.into_iter().peekable();
        let mut place = 0;
        self.list.into_iter().map(move |item| {
            while unreadable.next_if_eq(&place).is_some() {
                place += 1;
            }
            place += 1;
            (place - 1, item)
        })
    }
}

impl<T> Default for Maybe<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Default for Items<T> {
    fn default() -> Self {
        Self { list: Vec::new(), unreadable: Vec::new() }
    }
}

impl<T> From<T> for Maybe<T> {
    fn from(value: T) -> Self {
        Self(Some(value))
    }
}

/// What is rarely there and large is boxed, so that it takes no room where it is not.
impl<T> From<T> for Maybe<Box<T>> {
    fn from(value: T) -> Self {
        Self(Some(Box::new(value)))
    }
}

impl<T> From<Vec<T>> for Items<T> {
    fn from(list: Vec<T>) -> Self {
        Self { list, unreadable: Vec::new() }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Maybe<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // The node has noted the fault; here it stops.
        Ok(Self(Option::deserialize(deserializer).unwrap_or_default()))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Items<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // A list that is no list costs itself only, not what it stands in.
        Ok(deserializer.deserialize_option(ItemsVisitor(PhantomData)).unwrap_or_default())
    }
}

struct ItemsVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ItemsVisitor<T> {
    type Value = Items<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(Items::default())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_seq(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        // The hint bounds the loop: an access that can't go on after a fault would fail for ever.
        let most = access.size_hint().unwrap_or_default();
        let mut items = Items::default();
        for place in 0..most {
            match access.next_element() {
                Ok(Some(item)) => items.list.push(item),
                Ok(None) => break,
                Err(_) => items.unreadable.push(place),
            }
        }
        Ok(items)
    }
}

impl<T: Serialize> Serialize for Maybe<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<T: Serialize> Serialize for Items<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.list.serialize(serializer)
    }
}
