//! An element of an answer, whichever way its XML was made into JSON. Rule: here alone is known how such JSON is written.
//!
//! A name may have a prefix (`ns2:carePlan`, `{urn:riv:…}carePlan`), one may stand where several are meant and several where one
//! is, and a value may stand in an object beside its attributes (`{"@lang": "sv", "$": "…"}`).

use std::borrow::Cow;

use samplan_read::native::scalars::Text;
use samplan_read::tree::{Tree, Value};

/// An element, and its place in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Element<'t>(pub(super) &'t Tree<'t>);

/// What an element says that is true or false.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Truth {
    Yes,
    No,
    /// It isn't there.
    Unsaid,
    /// It is there, and says neither.
    Unreadable,
}

/// A code of a code system (`CVType`), or a code alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Concept {
    pub(super) code: Option<Text>,
    pub(super) system: Option<Text>,
    /// What the code stands for in words, else what the source has in their place.
    pub(super) label: Option<Text>,
}

/// An identity (IIType): where it is unique, and what it is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Identity {
    pub(super) root: Option<String>,
    pub(super) extension: Option<String>,
}

impl Identity {
    /// The identity alone. Some write it where its root belongs.
    pub(super) fn value(&self) -> Option<&str> {
        self.extension.as_deref().or(self.root.as_deref())
    }

    /// Root and identity, for what must be unique.
    pub(super) fn whole(&self) -> String {
        let parts: Vec<_> = [&self.root, &self.extension].into_iter().flatten().map(String::as_str).collect();
        parts.join("|")
    }
}

/// The names under which a value stands beside its attributes.
const VALUES: [&str; 6] = ["$", "#text", "_", "$t", "_text", "value"];

/// A name without its prefix.
pub(super) fn local(name: &str) -> &str {
    name.rsplit([':', '}']).next().unwrap_or(name)
}

impl<'t> Element<'t> {
    /// All elements with this name, each of them if they stand in a list. Capitals make no difference: the descriptions and the
    /// schemas of the contracts do not agree on them.
    pub(super) fn children(self, name: &str) -> impl Iterator<Item = Element<'t>> {
        self.0
            .fields()
            .iter()
            .filter(move |(key, _)| local(key).eq_ignore_ascii_case(name))
            .flat_map(|(_, value)| value.items())
            .filter(|value| !value.is_null())
            .map(Element)
    }

    pub(super) fn child(self, name: &str) -> Option<Element<'t>> {
        self.children(name).next()
    }

    /// The element at the end of some names; none where one of them is missing.
    pub(super) fn at(self, names: &[&str]) -> Option<Element<'t>> {
        names.iter().try_fold(self, |element, name| element.child(name))
    }

    /// What it says, as it is written.
    pub(super) fn word(self) -> Option<Cow<'t, str>> {
        let tree = self.0.items().first()?;
        match &tree.value {
            Value::Object(fields) => {
                let value = VALUES.iter().find_map(|name| fields.iter().find(|(key, _)| key == name));
                value.and_then(|(_, value)| leaf(value))
            }
            Value::Null
            | Value::Bool(_)
            | Value::Integer(_)
            | Value::Decimal(_)
            | Value::Text(_)
            | Value::List(_) => leaf(tree),
        }
    }

    /// What the element with this name says.
    pub(super) fn word_of(self, name: &str) -> Option<Cow<'t, str>> {
        self.child(name).and_then(Element::word)
    }

    /// The same as a text that can be shown.
    pub(super) fn text_of(self, name: &str) -> Option<Text> {
        self.word_of(name).and_then(|word| Text::parse(&word))
    }

    pub(super) fn truth_of(self, name: &str) -> Truth {
        let Some(element) = self.child(name) else { return Truth::Unsaid };
        match element.word().as_deref() {
            Some("true" | "True" | "TRUE" | "1") => Truth::Yes,
            Some("false" | "False" | "FALSE" | "0") => Truth::No,
            Some(_) | None => Truth::Unreadable,
        }
    }

    pub(super) fn code_of(self, name: &str) -> Option<Concept> {
        let element = self.child(name)?;
        let code = if element.0.is_object() && element.child("value").is_none() {
            Concept {
                code: element.text_of("code"),
                system: element.text_of("codeSystemName").or_else(|| element.text_of("codeSystem")),
                label: element.text_of("displayName").or_else(|| element.text_of("originalText")),
            }
        } else {
            Concept { code: element.word().and_then(|word| Text::parse(&word)), ..Concept::default() }
        };
        (code != Concept::default()).then_some(code)
    }

    pub(super) fn identity_of(self, name: &str) -> Option<Identity> {
        let element = self.child(name)?;
        let own = |name: &str| element.word_of(name).map(Cow::into_owned);
        let identity = if element.0.is_object() {
            Identity { root: own("root"), extension: own("extension").or_else(|| own("id")) }
        } else {
            Identity { root: None, extension: element.word().map(Cow::into_owned) }
        };
        identity.value().is_some().then_some(identity)
    }
}

fn leaf<'t>(tree: &'t Tree<'t>) -> Option<Cow<'t, str>> {
    match &tree.value {
        Value::Bool(true) => Some(Cow::Borrowed("true")),
        Value::Bool(false) => Some(Cow::Borrowed("false")),
        Value::Null
        | Value::Integer(_)
        | Value::Decimal(_)
        | Value::Text(_)
        | Value::List(_)
        | Value::Object(_) => tree.word(),
    }
}
