//! Whom a record is about.

use samplan_read::native::scalars::Text;
use samplan_read::native::wire;

use super::element::Element;
use super::words;
use crate::source::Language;

/// A person by a number of hers. The number is never shown whole but to staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Patient {
    number: String,
    kind: Number,
}

/// Which sort of number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Number {
    /// *Personnummer*: one a person.
    Personal,
    /// *Samordningsnummer* or *reservnummer*: a person may have several, beside the one that came later.
    Temporary,
}

/// The object identifier of *personnummer*.
const PERSONAL: &str = "1.2.752.129.2.1.3.1";

impl Patient {
    pub(super) fn of(number: &str, root: Option<&str>) -> Option<Self> {
        let number: String = number.chars().filter(|sign| !sign.is_whitespace() && *sign != '-').collect();
        let looks_personal = number.len() == 12
            && number.bytes().all(|byte| byte.is_ascii_digit())
            && number.get(6..8).is_some_and(|day| day < "32");
        let kind = match root {
            Some(root) if root == PERSONAL => Number::Personal,
            Some(root) if root.starts_with("1.2.752.") => Number::Temporary,
            Some(_) | None if looks_personal => Number::Personal,
            Some(_) | None => Number::Temporary,
        };
        (!number.is_empty()).then_some(Self { number, kind })
    }

    /// The person that an element names, as `PersonIdType` (`id`, `type`), `IIType` (`root`, `extension`) or by the number alone.
    pub(super) fn in_element(parent: Element<'_>, name: &str) -> Option<Self> {
        let identity = parent.identity_of(name)?;
        let kind = parent.child(name).and_then(|element| element.word_of("type"));
        Self::of(identity.value()?, kind.as_deref().or(identity.root.as_deref()))
    }

    /// Whether both can be the same person. A source answers for all numbers that a person has had; two *personnummer* are two
    /// people.
    pub(super) fn may_be(&self, other: &Self) -> bool {
        match (self.kind, other.kind) {
            (Number::Personal, Number::Personal) => self.number == other.number,
            (Number::Personal | Number::Temporary, Number::Temporary)
            | (Number::Temporary, Number::Personal) => true,
        }
    }

    /// As a subject. No contract says what the person is called.
    pub(super) fn subject(&self, language: Language) -> wire::Subject {
        wire::Subject {
            name: Text(words::of(language, "Patienten", "The patient").to_owned()),
            identifier: Text(self.number.clone()).into(),
            ..wire::Subject::default()
        }
    }
}
