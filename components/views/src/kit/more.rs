//! A long list, some lines at a time: only what is asked for is drawn, and all of it on paper.

use web_sys::{Element, HtmlElement, wasm_bindgen::JsCast as _};
use yew::prelude::*;

use super::focus::make_fit;
use crate::ambient::{Ambient, Medium, use_ambient};

/// How many lines are drawn to begin with.
pub(crate) const STEP: usize = 40;

/// How many lines are drawn for the first frame: about as many as a screen holds.
pub(crate) const GLANCE: usize = 8;

/// How many lines of a list are put on paper: a good hundred sheets. What is left out is said.
pub(crate) const PAPER: usize = 3_000;

/// How many lines are drawn at the next asking. Each doubles what is there, so that no list needs many.
pub(crate) fn grown(shown: usize) -> usize {
    shown.saturating_mul(2).max(STEP)
}

/// How many lines are drawn of a list at least.
pub(crate) fn least(medium: Medium) -> usize {
    match medium {
        Medium::Screen => STEP,
        Medium::Glance => GLANCE,
        Medium::Paper | Medium::Still => PAPER,
    }
}

/// What the first frame holds of a list that is drawn whole right after it.
pub(crate) fn at_first<T>(items: &[T], medium: Medium) -> &[T] {
    match medium {
        Medium::Glance => items.get(..GLANCE).unwrap_or(items),
        Medium::Screen | Medium::Paper | Medium::Still => items,
    }
}

/// A list of which a handful is in sight, and the rest in a fold that says how many there are.
pub(crate) fn view_handful(class: &'static str, mut first: Vec<Html>, handful: usize, all: String) -> Html {
    let rest = first.split_off(first.len().min(handful));
    html! {
        <>
            <ul {class}>{ for first }</ul>
            if !rest.is_empty() {
                <details class="fold"><summary>{ all }</summary><ul {class}>{ for rest }</ul></details>
            }
        </>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ShowMoreProps {
    /// How many are shown.
    pub(crate) shown: usize,
    /// Of how many.
    pub(crate) total: usize,
    /// Of what, for who hears the button alone.
    #[prop_or_default]
    pub(crate) about: AttrValue,
    /// What will be the first new line, among what stands beside the button; else the next of the list above it.
    #[prop_or_default]
    pub(crate) first: Option<String>,
    pub(crate) onmore: Callback<MouseEvent>,
}

/// The button of a list that goes on, or that is not drawn at all yet. A press takes the focus to the first line that is new:
/// where the button was is nothing to read any more, and with the last press it is gone.
#[component]
pub(crate) fn ShowMore(ShowMoreProps { shown, total, about, first, onmore }: &ShowMoreProps) -> Html {
    let Ambient { texts, medium, .. } = use_ambient();
    let place = use_node_ref();
    let pressed = use_mut_ref(|| None::<(Element, String)>);
    use_effect_with(*shown, {
        let pressed = pressed.clone();
        move |_| {
            if let Some((around, first)) = pressed.borrow_mut().take() {
                focus_line(&around, &first);
            }
        }
    });
    let onclick = {
        let (place, onmore) = (place.clone(), onmore.clone());
        let next = format!(":nth-child({} of li, tr)", shown + 1);
        let first = first.clone();
        move |event: MouseEvent| {
            let button = place.cast::<Element>();
            *pressed.borrow_mut() = button.and_then(|button| match &first {
                Some(first) => Some((button.parent_element()?, first.clone())),
                None => Some((button.previous_element_sibling()?, next.clone())),
            });
            onmore.emit(event);
        }
    };
    if shown >= total {
        return Html::default();
    }
    if medium.is_still() {
        return html! { <p class="more">{ format!("{} ({})", texts.sbar_left_out, total - shown) }</p> };
    }
    let word = if *shown == 0 { &texts.list_show } else { &texts.more_show };
    html! {
        <p class="more" ref={place}>
            <button type="button" class="button quiet" {onclick}>
                { word.clone() }<span class="visually-hidden">{ about.clone() }</span> <span class="muted">{ format!(" ({})", total - shown) }</span>
            </button>
        </p>
    }
}

/// To what a line opens, else to the line itself; to the list where it has no such line. It comes into view.
fn focus_line(around: &Element, first: &str) {
    let find = |within: &Element, what: &str| within.query_selector(what).ok().flatten();
    let line = find(around, first);
    let way = line.as_ref().and_then(|line| find(line, "button, a, summary"));
    let place = way.or(line).unwrap_or_else(|| around.clone());
    if let Some(place) = place.dyn_ref::<HtmlElement>() {
        make_fit(place);
        // A browser that refuses leaves the reader where she is.
        drop(place.focus());
    }
}

/// How many lines the paper does not show.
#[component]
pub(crate) fn LeftOut(LeftOutProps { count }: &LeftOutProps) -> Html {
    let ambient = use_ambient();
    match (ambient.medium, *count) {
        (Medium::Screen | Medium::Glance | Medium::Still, _) | (Medium::Paper, 0) => Html::default(),
        (Medium::Paper, count) => html! { <p>{ ambient.texts.paper_left_out.of(count) }</p> },
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct LeftOutProps {
    pub(crate) count: usize,
}
