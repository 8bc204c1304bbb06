//! Where the focus goes when the control goes away that it was on: an answer, or new data, takes nobody's place from her.

use samplan_model::gather::Gather as _;
use web_sys::{Element, FocusOptions, HtmlElement, wasm_bindgen::JsCast as _};
use yew::prelude::*;

/// Asked before each drawing and answered after it: to the button of what was said, else to what became of it, else to the
/// heading of its section, and without moving the page.
#[hook]
pub(crate) fn use_kept_focus(root: &NodeRef) {
    let places = places(root);
    let root = root.clone();
    use_effect(move || {
        if !places.is_empty() && is_lost(&root) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            if let Some(place) = places.iter().find_map(Place::now) {
                drop(place.focus_with_options(&options));
            }
        }
    });
}

/// Around what had the focus, and what is to be found in it.
struct Place(Element, &'static str);

impl Place {
    fn now(&self) -> Option<HtmlElement> {
        let Self(around, selector) = self;
        let found = around.is_connected().then(|| around.query_selector(selector).ok().flatten()).flatten();
        found?.dyn_into().ok()
    }
}

/// The nearest first; none where the focus is elsewhere.
fn places(root: &NodeRef) -> Vec<Place> {
    let Some(root) = root.cast::<Element>() else { return Vec::new() };
    let Some(focused) = root.query_selector(".ask :focus").ok().flatten() else { return Vec::new() };
    let around = |selector| focused.closest(selector).ok().flatten();
    let near = around(".ask").map(|ask| Place(ask, "button, .reply"));
    let section = around(".section").map(|section| Place(section, "[tabindex=\"-1\"]"));
    [near, section, Some(Place(root, "#samplan-heading"))].into_iter().flatten().gathered()
}

/// Focus that went away with its element is with the page's body; anywhere else, it is where the viewer has put it.
fn is_lost(root: &NodeRef) -> bool {
    let document = root.get().and_then(|root| root.owner_document());
    let active = document.and_then(|document| document.active_element());
    active.is_none_or(|active| active.tag_name().eq_ignore_ascii_case("body"))
}
