//! Reading an object into a wire type, field by field.
//!
//! It does what serde's derived `Deserialize` does. That one writes out, for each field, where its value waits, whether it is
//! there twice and what to drop when another fails; with our 200 fields it is half of all code that reads. Here a field is
//! one call, so this saves 15 kB of the WASM (brotli).

use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

use super::lenient::{Items, Maybe};

/// What a field of a wire type can be.
pub(super) trait Field {
    /// Whether an object without it is none.
    const IS_REQUIRED: bool;

    /// What stands in it until it is read. Nobody sees that of a required one: the object fails first.
    fn blank() -> Self;

    /// Nothing is written of a field that holds nothing: no `null`, no empty list.
    fn is_absent(&self) -> bool {
        false
    }
}

impl<T> Field for Maybe<T> {
    const IS_REQUIRED: bool = false;

    fn blank() -> Self {
        Self(None)
    }

    fn is_absent(&self) -> bool {
        self.0.is_none()
    }
}

impl<T> Field for Items<T> {
    const IS_REQUIRED: bool = false;

    fn blank() -> Self {
        Self::default()
    }

    fn is_absent(&self) -> bool {
        self.list.is_empty()
    }
}

impl<T> Field for Option<T> {
    const IS_REQUIRED: bool = false;

    fn blank() -> Self {
        None
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

/// A field as its type knows it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    /// Its name in the format.
    pub(super) name: &'static str,
    pub(super) is_required: bool,
}

/// A wire type; [`object!`] implements it.
pub(super) trait Object: Sized {
    const FIELDS: &'static [Known];

    fn blank() -> Self;

    /// Reads the value that comes next into the field at a place.
    fn read_field<'de, A: MapAccess<'de>>(&mut self, place: usize, access: &mut A) -> Result<(), A::Error>;
}

/// Makes a type readable from an object whose fields have its names in camelCase.
macro_rules! object {
    ($name:ident { $($field:ident: $type:ty,)* }) => {
        impl $crate::native::fields::Object for $name {
            const FIELDS: &'static [$crate::native::fields::Known] = &[$($crate::native::fields::Known {
                name: {
                    const SNAKE: &str = stringify!($field);
                    const CAMEL: [u8; $crate::native::fields::camel_length(SNAKE)] = $crate::native::fields::camel(SNAKE);
                    $crate::native::fields::name(&CAMEL)
                },
                is_required: <$type as $crate::native::fields::Field>::IS_REQUIRED,
            }),*];

            fn blank() -> Self {
                Self { $($field: <$type as $crate::native::fields::Field>::blank()),* }
            }

            fn read_field<'de, A: serde::de::MapAccess<'de>>(&mut self, place: usize, access: &mut A) -> Result<(), A::Error> {
                #[expect(non_camel_case_types, reason = "a macro can't spell them otherwise")]
                #[derive(Clone, Copy)]
                enum Place { $($field),* }
                match [$(Place::$field),*].get(place) {
                    $(Some(Place::$field) => $crate::native::fields::read_into(&mut self.$field, access),)*
                    None => Ok(()),
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::native::fields::read_object(deserializer)
            }
        }
    };
}
pub(super) use object;

pub(super) fn read_object<'de, T: Object, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_struct("", &[], ObjectVisitor(PhantomData))
}

/// One function for all fields of a type, wherever they are.
#[inline(never)]
#[expect(clippy::mem_forget, reason = "what is forgotten is blank and holds nothing")]
pub(super) fn read_into<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    field: &mut T,
    access: &mut A,
) -> Result<(), A::Error> {
    let blank = std::mem::replace(field, access.next_value()?);
    // A field is read once: to drop what was blank in it would be code for each type, and work for each item.
    std::mem::forget(blank);
    Ok(())
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Object> Visitor<'de> for ObjectVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<T, A::Error> {
        const { assert!(T::FIELDS.len() <= 64, "`Seen` has a bit for each field") };
        let mut object = T::blank();
        read_fields(&mut access, T::FIELDS, &mut |place, access| object.read_field(place, access))?;
        Ok(object)
    }
}

/// Reads the next value into the field at a place.
type ReadField<'f, A, E> = dyn FnMut(usize, &mut A) -> Result<(), E> + 'f;

/// The part that is the same for every type.
fn read_fields<'de, A: MapAccess<'de>>(
    access: &mut A,
    fields: &'static [Known],
    read: &mut ReadField<'_, A, A::Error>,
) -> Result<(), A::Error> {
    let mut seen = Seen(0);
    let mut next = 0;
    while let Some(found) = access.next_key_seed(Name { fields, next })? {
        match found.and_then(|place| Some((place, fields.get(place)?))) {
            Some((place, field)) if seen.has(place) => return Err(de::Error::duplicate_field(field.name)),
            Some((place, _)) => {
                seen.add(place);
                next = place + 1;
                read(place, access)?;
            }
            None => drop(access.next_value::<IgnoredAny>()?),
        }
    }
    match fields.iter().enumerate().find(|(place, field)| field.is_required && !seen.has(*place)) {
        Some((_, field)) => Err(de::Error::missing_field(field.name)),
        None => Ok(()),
    }
}

/// The fields of an object that have been read, a bit each: no wire type has more than 64.
struct Seen(u64);

impl Seen {
    fn has(&self, place: usize) -> bool {
        self.0 >> place & 1 == 1
    }

    fn add(&mut self, place: usize) {
        self.0 |= 1 << place;
    }
}

/// Finds the place of a name among the fields. Mostly they come in their order: it looks from the last one on.
struct Name {
    fields: &'static [Known],
    next: usize,
}

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field")
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        let (before, after) = self.fields.split_at(self.next.min(self.fields.len()));
        let in_order = after.iter().position(|known| known.name == name).map(|place| before.len() + place);
        Ok(in_order.or_else(|| before.iter().position(|known| known.name == name)))
    }
}

/// How long a name is in camelCase.
#[expect(clippy::indexing_slicing, reason = "evaluated while compiling: a fault is a compile error")]
pub(super) const fn camel_length(snake: &str) -> usize {
    let (mut length, mut index) = (snake.len(), 0);
    while index < snake.len() {
        if snake.as_bytes()[index] == b'_' {
            length -= 1;
        }
        index += 1;
    }
    length
}

/// A name in camelCase, made by the compiler.
#[expect(clippy::indexing_slicing, reason = "evaluated while compiling: a fault is a compile error")]
pub(super) const fn camel<const LENGTH: usize>(snake: &str) -> [u8; LENGTH] {
    let (mut camel, mut length, mut index) = ([0; LENGTH], 0, 0);
    while length < LENGTH {
        let mut letter = snake.as_bytes()[index];
        if letter == b'_' {
            index += 1;
            letter = snake.as_bytes()[index].to_ascii_uppercase();
        }
        camel[length] = letter;
        length += 1;
        index += 1;
    }
    camel
}

/// The name as text.
pub(super) const fn name(camel: &'static [u8]) -> &'static str {
    match str::from_utf8(camel) {
        Ok(name) => name,
        Err(_) => "",
    }
}
