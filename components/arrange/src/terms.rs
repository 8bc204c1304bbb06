//! Words of the field that the data explains: which there are, and where one stands in a text.
//!
//! A word is found as it is written, with capitals or without. Other forms of it are not guessed: an explanation at the wrong
//! word misleads more than none.

use samplan_model::{CareRecord, PlanId, Term};

use crate::letters::small;
use crate::order::sort_by_key;

/// What is shorter is found everywhere and says nothing.
const SHORTEST: usize = 2;

/// The words that are explained, the longest first: "fast vårdkontakt" is found before "vårdkontakt".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms(Vec<Known>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Known {
    term: Term,
    /// The term as it is compared.
    folded: String,
}

/// Where a term stands in a text, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Which term it is.
    pub place: usize,
}

impl Terms {
    /// The words of a record. A word that is explained several times is explained by the plan that is looked at, else by the
    /// record, else by the first plan that does.
    pub fn of(record: &CareRecord, plan: Option<&PlanId>) -> Self {
        let chosen = plan.and_then(|id| record.plan(id));
        let own = chosen.into_iter().flat_map(|plan| &plan.terms);
        let all = own.chain(&record.terms).chain(record.plans.iter().flat_map(|plan| &plan.terms));
        let mut known: Vec<Known> = Vec::new();
        for term in all {
            let folded: String = term.term.chars().map(fold).collect();
            if folded.chars().count() >= SHORTEST && known.iter().all(|other| other.folded != folded) {
                known.push(Known { term: term.clone(), folded });
            }
        }
        sort_by_key(&mut known, |known| std::cmp::Reverse(known.folded.len()));
        Self(known)
    }

    /// Whether nothing is explained.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A term that was found.
    pub fn get(&self, place: usize) -> Option<&Term> {
        self.0.get(place).map(|known| &known.term)
    }

    /// Where terms stand in a text for the first time, from its beginning on. Those in `taken` have stood before; what is found
    /// is added to them.
    pub fn find(&self, text: &str, taken: &mut Vec<usize>) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        // The two characters before.
        let mut before = (' ', ' ');
        for (start, character) in text.char_indices() {
            let begins = character.is_alphanumeric() && !goes_on(before);
            before = (before.1, character);
            if !begins || found.last().is_some_and(|last| start < last.end) {
                continue;
            }
            let Some(rest) = text.get(start..) else { continue };
            let here = self.0.iter().enumerate().find_map(|(place, known)| {
                let length = (!taken.contains(&place)).then(|| length_of(&known.folded, rest))??;
                Some(Found { start, end: start + length, place })
            });
            found.extend(here.inspect(|here| taken.push(here.place)));
        }
        found
    }
}

/// How many bytes of a text a folded term takes up, where the text begins with it as words of their own.
fn length_of(folded: &str, text: &str) -> Option<usize> {
    let mut rest = text.chars();
    let is_there = folded.chars().all(|letter| rest.next().is_some_and(|other| fold(other) == letter));
    (is_there && ends_before(rest.as_str())).then(|| text.len() - rest.as_str().len())
}

/// Whether what begins after two characters is the rest of something: a word, or a code, an address or a name of several parts.
fn goes_on((first, second): (char, char)) -> bool {
    second.is_alphanumeric() || (JOINTS.contains(second) && first.is_alphanumeric())
}

/// Whether a word ends before a text. What is put together of words still has them in it, "SIP-möte"; a code has none,
/// "EDC-45".
fn ends_before(rest: &str) -> bool {
    let mut rest = rest.chars();
    match (rest.next(), rest.next()) {
        (Some('-' | '/'), Some(next)) if next.is_alphabetic() => small(next) == next,
        (Some(joint), Some(next)) if JOINTS.contains(joint) => !next.is_alphanumeric(),
        (Some(next), _) => !next.is_alphanumeric(),
        (None, _) => true,
    }
}

/// What joins the parts of a code or an address.
const JOINTS: &str = "-/._@";

/// A line may break between the words of a term.
fn fold(character: char) -> char {
    match character {
        '\n' | '\t' | '\u{a0}' => ' ',
        other => small(other),
    }
}

#[cfg(test)]
mod tests;
