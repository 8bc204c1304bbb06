//! The words that are made here, in both languages. All others are the source's own.

use samplan_read::native::lenient::{Items, Maybe};
use samplan_read::native::scalars::Text;

use crate::source::Language;

impl Language {
    /// The word in this language.
    pub(super) fn of<'w>(self, swedish: &'w str, english: &'w str) -> &'w str {
        match self {
            Self::Swedish => swedish,
            Self::English => english,
        }
    }

    /// Words one after the other: "a, b och c".
    pub(super) fn list(self, words: &[String]) -> String {
        // Two codes often say the same.
        let mut once: Vec<&String> = Vec::new();
        for word in words {
            if once.iter().all(|known| !is_same(known, word)) {
                once.push(word);
            }
        }
        let words: Vec<&str> = once.into_iter().map(String::as_str).collect();
        match words.as_slice() {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.of("och", "and")),
        }
    }
}

/// A text of the format, where there is something in it.
pub(super) fn text(text: &str) -> Maybe<Text> {
    Maybe(Text::parse(text))
}

pub(super) fn maybe(found: Option<impl AsRef<str>>) -> Maybe<Text> {
    Maybe(found.and_then(|found| Text::parse(found.as_ref())))
}

/// "General practice" and "General Practice" say the same.
fn is_same(one: &str, other: &str) -> bool {
    one.len() == other.len() && (one == other || one.to_lowercase() == other.to_lowercase())
}

/// Paragraphs as one text: each once, in their order.
pub(super) fn paragraphs(parts: impl IntoIterator<Item = String>) -> Option<String> {
    let mut whole: Vec<String> = Vec::new();
    for part in parts {
        let part = part.trim();
        // Only neighbours are compared, so that a thousand of them are as quick as ten.
        if !part.is_empty() && whole.iter().rev().take(8).all(|known| !is_same(known, part)) {
            whole.push(part.to_owned());
        }
    }
    (!whole.is_empty()).then(|| whole.join("\n"))
}

/// Texts of the format, as far as there is something in them.
pub(super) fn texts(found: impl IntoIterator<Item = String>) -> Items<Text> {
    found.into_iter().filter_map(|text| Text::parse(&text)).collect::<Vec<_>>().into()
}

/// The beginning of a name or a reason. It is said wherever it is referred to: one of a megabyte, referred to a hundred
/// thousand times, would fill the memory.
pub(super) fn brief(text: &str) -> String {
    const MOST: usize = 400;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
