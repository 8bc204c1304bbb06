//! Where the focus goes when what it was on goes away: an answer, new data or a filter takes nobody's place from her.

use web_sys::{Element, FocusOptions, HtmlElement, wasm_bindgen::JsCast as _};
use yew::prelude::*;

/// Asked before each drawing and answered after it: to the nearest place that is still there, without moving the page. What
/// is nearer has had its say by then, or has it right after.
#[hook]
pub(crate) fn use_kept_focus(root: &NodeRef) {
    let places = places(root);
    use_effect(move || {
        if places.last().is_some_and(|Place(root, _)| is_focus_lost(root))
            && let Some(place) = places.iter().find_map(Place::now)
        {
            make_fit(&place);
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            drop(place.focus_with_options(&options));
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

/// The nearest first, the widget's heading last; none where the focus is elsewhere.
fn places(root: &NodeRef) -> Vec<Place> {
    let Some(root) = root.cast::<Element>() else { return Vec::new() };
    let Some(focused) = root.query_selector(":focus").ok().flatten() else { return Vec::new() };
    let around = |selector, within| focused.closest(selector).ok().flatten().map(|it| Place(it, within));
    let near = [
        around(".ask", "button, .reply"),
        around(".filter", "input[type=search]"),
        around("section", "h2, h3, h4, h5, h6"),
    ];
    near.into_iter().flatten().chain([Place(root, "#samplan-heading")]).collect()
}

/// What is nothing to press can have the focus all the same.
pub(crate) fn make_fit(place: &HtmlElement) {
    if place.tab_index() < 0 && !place.has_attribute("tabindex") {
        drop(place.set_attribute("tabindex", "-1"));
    }
}

/// Focus that went away with its element is with the page's body; anywhere else, it is where the viewer has put it.
pub(crate) fn is_focus_lost(node: &Element) -> bool {
    let active = node.owner_document().and_then(|document| document.active_element());
    active.is_none_or(|active| active.tag_name().eq_ignore_ascii_case("body"))
}
