//! The filter: words, choices and what is chosen. The host holds it; here it is shown and changed.

mod chips;
mod names;
mod panel;

use std::rc::Rc;

use samplan_arrange::filter::{Filter, Scope, Term};
use samplan_model::{Audience, CareRecord};
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::icon::{Icon, view_icon};
use crate::ambient::{Ambient, Emit, use_ambient};
use chips::view_chips;
use names::shortcut_of;
use panel::Panel;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct FilterBarProps {
    pub(crate) record: Rc<CareRecord>,
    pub(crate) filter: Filter,
    /// What is filtered.
    pub(crate) scope: Scope,
    /// The choices that stand outside the others.
    #[prop_or_default]
    pub(crate) shortcuts: Vec<Term>,
    /// How much the filter lets through, in words; announced when it changes.
    pub(crate) result: AttrValue,
}

/// Where the focus belongs when what had it is gone.
#[derive(Clone, Debug, Default, PartialEq)]
struct Focus {
    /// The button that folds the panel out.
    button: NodeRef,
    /// What is chosen, each with its button.
    chips: Vec<NodeRef>,
}

/// The search field and a button that folds the choices out, what is chosen, and how much is left.
#[component]
pub(crate) fn FilterBar(
    FilterBarProps { record, filter, scope, shortcuts, result }: &FilterBarProps,
) -> Html {
    let ambient = use_ambient();
    let texts = &ambient.texts;
    let is_open = use_state_eq(|| false);
    let terms: Vec<_> = filter.terms().into_iter().filter(|term| !shortcuts.contains(term)).collect();
    let button = use_node_ref();
    let focus = Focus { button: button.clone(), chips: use_chips(terms.len()) };
    let onremove = use_focus(&ambient, filter, &focus);
    let was_used = use_mut_ref(|| false);
    *was_used.borrow_mut() |= !filter.is_empty();
    let ontoggle = Callback::from({
        let is_open = is_open.clone();
        move |_: MouseEvent| is_open.set(!*is_open)
    });
    let onclose = Callback::from({
        let is_open = is_open.clone();
        move |_: MouseEvent| {
            is_open.set(false);
            focus_on(&button);
        }
    });
    let label = match filter.count() {
        0 => texts.filter_button.to_string(),
        count => format!("{} ({count})", texts.filter_button),
    };
    let is_straight = is_search_straight(&ambient, scope);
    html! {
        <div class="filter" role="search" aria-label={names::search_of(texts, scope).clone()}>
            if is_straight { { view_search(&ambient, filter, scope) } }
            <div class="filter-buttons">
                <button type="button" class="button quiet" ref={focus.button.clone()} aria-expanded={is_open.to_string()} aria-controls="samplan-filter" onclick={ontoggle}>
                    { view_icon(Icon::Filter) }<span>{ label }</span>
                </button>
                { for shortcuts.iter().map(|term| view_toggle(&ambient, filter, term, shortcut_of(&ambient, term))) }
            </div>
            <div id="samplan-filter" class="panel" hidden={!*is_open}>
                if *is_open {
                    if !is_straight { { view_search(&ambient, filter, scope) } }
                    <Panel record={record.clone()} filter={filter.clone()} scope={scope.clone()} result={result.clone()} {onclose} />
                }
            </div>
            { view_chips(&ambient, record, filter, &terms, &focus, &onremove) }
            <p role="status" class={classes!("result", filter.is_empty().then_some("visually-hidden"))}>
                if *was_used.borrow() { { result.clone() } }
            </p>
        </div>
    }
}

/// Whoever looks through many plans, or works with them, searches first of all.
fn is_search_straight(ambient: &Ambient, scope: &Scope) -> bool {
    match (scope, ambient.audience) {
        (Scope::Plans, _) | (_, Audience::Staff) => true,
        (Scope::Timeline | Scope::Plan(_), Audience::Patient | Audience::Relative) => false,
    }
}

/// A place for each chip, the same from drawing to drawing.
#[hook]
fn use_chips(count: usize) -> Vec<NodeRef> {
    let kept = use_mut_ref(Vec::new);
    let mut chips = kept.borrow_mut();
    if chips.len() < count {
        chips.resize_with(count, NodeRef::default);
    }
    chips.iter().take(count).cloned().collect()
}

/// What takes a chip away takes its focus too: it goes on to the next one, or back to the button. It is told the chip's place.
#[hook]
fn use_focus(ambient: &Ambient, filter: &Filter, focus: &Focus) -> Callback<usize> {
    let removed = use_mut_ref(|| None::<usize>);
    let onremove = Callback::from({
        let removed = removed.clone();
        move |place: usize| *removed.borrow_mut() = Some(place)
    });
    let focus = focus.clone();
    // A host that keeps the filter as it was has spoken too, and the chip is still there.
    use_effect_with((filter.clone(), ambient.revision), move |_| {
        if let Some(place) = removed.take() {
            focus_on(focus.chips.get(place).unwrap_or(&focus.button));
        }
    });
    onremove
}

/// Blurred first, so that a chip in the place of the one before it is heard of.
fn focus_on(node: &NodeRef) {
    if let Some(node) = node.cast::<HtmlElement>() {
        drop(node.blur());
        drop(node.focus());
    }
}

fn view_search(ambient: &Ambient, filter: &Filter, scope: &Scope) -> Html {
    let oninput = {
        let filter = filter.clone();
        ambient.emit.reform(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            Emit::Filter(Filter { text, ..filter.clone() })
        })
    };
    html! {
        <label class="field search">
            <span>{ names::search_of(ambient.texts, scope).clone() }</span>
            <input type="search" value={filter.text.clone()} {oninput} autocomplete="off" spellcheck="false" />
        </label>
    }
}

/// A button that stays down: the choice that it is asks for no other.
fn view_toggle(ambient: &Ambient, filter: &Filter, term: &Term, name: AttrValue) -> Html {
    let is_on = filter.has(term);
    let onclick = {
        let after = filter.clone().toggled(term);
        ambient.emit.reform(move |_: MouseEvent| Emit::Filter(after.clone()))
    };
    html! {
        <button type="button" class="button quiet toggle" aria-pressed={is_on.to_string()} {onclick}>
            if is_on { { view_icon(Icon::Check) } }<span>{ name }</span>
        </button>
    }
}
