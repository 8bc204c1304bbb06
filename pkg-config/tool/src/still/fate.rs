//! What becomes of an element where there is no script: the whole list of what needs one.

use super::tag::Tag;

/// What becomes of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It needs no script.
    Stays,
    /// It held what asks; of that, what has been asked for stays.
    Asks,
    /// A control whose words are content: they stay, as text.
    Words,
    /// A control without content: only its room is kept.
    Room,
    /// In such room.
    Inside,
    /// A control that leads to another place of the widget: a link there.
    Way(&'static str),
    /// An explained word: the browser itself opens its explanation.
    Term,
    /// Its explanation.
    Explanation,
}

/// Holders of controls, none of which does anything without a script: the year's picture, whose places a script sets; the
/// handover and the calendar file, which a script makes; the choice of a view and of an order; the steps through a curve.
const ROOMS: [&str; 7] = ["strip", "copy", "export", "switch", "arrangement", "steps", "sort-sign"];

/// Controls whose words are content: titles, heads of columns, what is filtered by.
const WORDS: [&str; 3] = ["link", "sort", "chip"];

/// Of an element with its classes and those of the element around it.
pub(crate) fn fate(tag: &Tag, classes: &[String], around: &[String]) -> Fate {
    let has = |class: &str| classes.iter().any(|one| one == class);
    let stands_in = |class: &str| around.iter().any(|one| one == class);
    if has("filter") && tag.name == "div" {
        Fate::Asks
    } else if (stands_in("filter") && !has("chosen")) || ROOMS.into_iter().any(has) {
        Fate::Room
    } else if tag.name != "button" {
        if has("explanation") { Fate::Explanation } else { Fate::Stays }
    } else if has("term") {
        Fate::Term
    } else if stands_in("jump") {
        Fate::Way("samplan-act")
    } else if has("clear") || !WORDS.into_iter().any(has) {
        Fate::Room
    } else {
        Fate::Words
    }
}
