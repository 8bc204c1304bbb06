//! Finding words by their beginnings, without writing down the text that is searched.

use crate::letters::small;
use samplan_model::gather::Gather as _;

/// So many words are looked for; what is written beyond them asks for nothing.
const MOST: usize = 64;

/// The words of a query, folded once for all items.
#[derive(Debug)]
pub(super) struct Query(Vec<String>);

/// What is left to find in one item.
#[derive(Debug)]
pub(super) struct Search<'q> {
    words: &'q [String],
    /// A bit for each word that has not been found.
    missing: u64,
}

impl Query {
    /// A query is cut as the text is, so that `SIP-plan` finds itself.
    pub(super) fn new(text: &str) -> Self {
        let folded: String = folded(text).collect();
        let words = folded.split(|character: char| !character.is_alphanumeric());
        Self(words.filter(|word| !word.is_empty()).take(MOST).map(ToOwned::to_owned).gathered())
    }

    /// Whether it asks for nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether each of its words begins a word of some text that `visit` shows.
    pub(super) fn finds(&self, visit: impl FnOnce(&mut Search<'_>)) -> bool {
        let Some(missing) = u64::MAX.checked_shr(u32::try_from(MOST - self.0.len()).unwrap_or(u32::MAX))
        else {
            return true;
        };
        let mut search = Search { words: &self.0, missing };
        visit(&mut search);
        search.missing == 0
    }
}

impl Search<'_> {
    /// Looks in a text for what is still missing.
    pub(super) fn look(&mut self, text: &str) {
        if self.missing == 0 {
            return;
        }
        let mut rest = folded(text);
        let mut is_in_word = false;
        loop {
            let from = rest.clone();
            let Some(character) = rest.next() else { return };
            let was_in_word = std::mem::replace(&mut is_in_word, character.is_alphanumeric());
            if is_in_word && !was_in_word {
                self.strike_out(&from);
            }
        }
    }

    pub(super) fn look_in(&mut self, text: Option<&String>) {
        if let Some(text) = text {
            self.look(text);
        }
    }

    /// What begins here is found.
    fn strike_out(&mut self, from: &(impl Iterator<Item = char> + Clone)) {
        for (place, word) in self.words.iter().enumerate() {
            let bit = 1 << place;
            let mut text = from.clone();
            if self.missing & bit != 0 && word.chars().all(|wanted| text.next() == Some(wanted)) {
                self.missing &= !bit;
            }
        }
    }
}

/// Who writes without dots and rings finds what has them: `lakare` finds `läkare`, also where the dots are characters of
/// their own.
fn folded(text: &str) -> impl Iterator<Item = char> + Clone {
    let is_mark = |character: &char| ('\u{300}'..='\u{36f}').contains(character);
    text.chars().filter(move |character| !is_mark(character)).map(fold)
}

fn fold(character: char) -> char {
    match small(character) {
        'å' | 'ä' | 'á' | 'à' | 'â' | 'æ' => 'a',
        'ö' | 'ø' | 'ó' | 'ô' => 'o',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'ü' | 'ú' => 'u',
        'í' | 'ï' => 'i',
        other => other,
    }
}
