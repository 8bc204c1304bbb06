//! The section of a plan that a viewer is on her way to, from somewhere else.

use web_sys::HtmlElement;
use web_sys::wasm_bindgen::JsCast as _;
use yew::prelude::*;

use crate::kit::focus::is_focus_lost;

/// A section that a plan can be opened at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanPlace {
    /// *När ska jag höra av mig?*
    Act,
}

impl PlanPlace {
    /// The place of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        (name == Self::Act.as_str()).then_some(Self::Act)
    }

    /// Its name in what goes in and out.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Act => "act",
        }
    }
}

/// Where to go, and how many times that has been said: who goes there again is taken there again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// Where to.
    pub to: PlanPlace,
    /// How many times it has been said.
    pub said: u8,
}

/// Takes the reader to the section. A widget that is drawn with a way from the beginning takes the focus only where nothing
/// else has it.
#[hook]
pub(crate) fn use_way(way: Option<Way>, act: &NodeRef) {
    let is_drawn = use_mut_ref(|| false);
    let act = act.clone();
    use_effect_with(way, move |way| {
        let was_drawn = is_drawn.replace(true);
        let Some((Way { to: PlanPlace::Act, .. }, section)) = way.zip(act.cast::<HtmlElement>()) else {
            return;
        };
        if was_drawn || is_focus_lost(&section) {
            go_to(&section);
        }
    });
}

/// Takes the reader to a section, and the focus to its heading.
pub(crate) fn go_to(section: &HtmlElement) {
    let heading = section.query_selector("[tabindex]").ok().flatten();
    let heading = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok());
    // A browser that refuses leaves the reader where she is.
    drop(heading.unwrap_or_else(|| section.clone()).focus());
    section.scroll_into_view();
}
