//! A start tag, read and written.

use std::collections::BTreeMap;
use std::fmt;

use html5gum::{HtmlString, StartTag};

/// A start tag; its attributes are in the order of their names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tag {
    pub(crate) name: String,
    attributes: BTreeMap<String, String>,
}

/// What a control says of itself that is not true where it is only room or words.
const CONTROLS: [&str; 14] = [
    "aria-controls",
    "aria-describedby",
    "aria-disabled",
    "aria-expanded",
    "aria-label",
    "aria-labelledby",
    "aria-pressed",
    "autocomplete",
    "for",
    "id",
    "role",
    "spellcheck",
    "tabindex",
    "title",
];

impl Tag {
    pub(crate) fn of(tag: &StartTag<()>) -> Self {
        let text = |text: &HtmlString| String::from_utf8_lossy(text).into_owned();
        let attributes = tag.attributes.iter().map(|(name, value)| (text(name), text(&value.value)));
        Self { name: text(&tag.name), attributes: attributes.collect() }
    }

    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    pub(crate) fn set(&mut self, name: &str, value: &str) {
        self.attributes.insert(name.to_owned(), value.to_owned());
    }

    pub(crate) fn drop(&mut self, names: &[&str]) {
        self.attributes.retain(|name, _| !names.contains(&name.as_str()));
    }

    pub(crate) fn classes(&self) -> Vec<String> {
        self.get("class").unwrap_or_default().split_whitespace().map(str::to_owned).collect()
    }

    pub(crate) fn add_class(&mut self, class: &str) {
        let before = self.get("class").map(|before| format!("{before} ")).unwrap_or_default();
        self.set("class", &format!("{before}{class}"));
    }

    /// No button any more. `data-live` says what it will be, so that the script finds the same thing again.
    pub(crate) fn become_span(&mut self) {
        if self.name == "button" {
            "span".clone_into(&mut self.name);
            self.set("data-live", "button");
            self.drop(&["type", "aria-controls", "aria-expanded", "aria-pressed", "aria-disabled"]);
        }
    }

    /// Nothing of it can be reached, or is told: it is here for its size.
    pub(crate) fn quieten(&mut self) {
        self.become_span();
        self.drop(&CONTROLS);
        match self.name.as_str() {
            "input" | "select" | "textarea" => self.set("disabled", ""),
            // A fold in which nothing is to be found; one that can be opened would take the focus.
            "a" => self.drop(&["href"]),
            _ => {}
        }
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}", self.name)?;
        for (name, value) in &self.attributes {
            if value.is_empty() {
                write!(f, " {name}")?;
            } else {
                write!(f, " {name}=\"{}\"", escaped(value))?;
            }
        }
        f.write_str(">")
    }
}

/// The elements that have no end tag.
pub(crate) fn is_void(name: &str) -> bool {
    ["br", "hr", "img", "input"].contains(&name)
}

/// Text that is only text, in an element and in an attribute.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 16);
    for sign in text.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            sign => safe.push(sign),
        }
    }
    safe
}
