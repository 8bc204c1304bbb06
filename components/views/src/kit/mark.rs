//! The mark of what has changed since the viewer looked last: where it stands, and the way to it.

use samplan_arrange::changes::{Thing, Way};
use samplan_model::ItemId;
use web_sys::wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::icon::{Icon, view_icon};
use crate::ambient::Ambient;

/// "Ny" or "Ändrad" beside an item of the plan that is shown; nothing where it is as it was.
pub(crate) fn view_mark(ambient: &Ambient, thing: Thing, id: &ItemId) -> Html {
    let texts = ambient.texts;
    let list = ambient.changes.as_ref().as_ref().map_or(&[][..], |changes| &changes.list);
    let found = (0_usize..).zip(list).find(|(_, one)| one.thing == thing && one.item.as_ref() == Some(id));
    let Some((place, changed)) = found else { return Html::default() };
    let (icon, word) = match changed.way {
        Way::Added => (Icon::Plus, &texts.mark_new),
        Way::Cancelled
        | Way::Moved(_)
        | Way::Declined
        | Way::Missed
        | Way::Booked
        | Way::Changed
        | Way::Replaced
        | Way::Ended
        | Way::Removed
        | Way::Performed => (Icon::Pen, &texts.mark_changed),
    };
    html! {
        <span class="tag mark" data-tone="mark" data-changed={place.to_string()} tabindex="-1">
            { view_icon(icon) }
            <span>{ word.clone() }<span class="visually-hidden">{ texts.mark_since.clone() }</span></span>
        </span>
    }
}

/// Takes the focus to the mark of the change at a place in the list, and opens what it is folded in.
pub(crate) fn go_to_mark(event: &MouseEvent, place: usize) {
    let clicked = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let widget = clicked.and_then(|clicked| clicked.closest("section.widget").ok().flatten());
    let mark = widget
        .and_then(|widget| widget.query_selector(&format!("[data-changed=\"{place}\"]")).ok().flatten());
    let Some(mark) = mark.and_then(|mark| mark.dyn_into::<HtmlElement>().ok()) else { return };
    while let Ok(Some(fold)) = mark.closest("details:not([open])") {
        if fold.set_attribute("open", "").is_err() {
            break;
        }
    }
    // Focus brings it into view too; a browser that refuses leaves the reader where she is.
    drop(mark.focus());
}
