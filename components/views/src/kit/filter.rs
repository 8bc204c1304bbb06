//! The filter: words, choices and what is chosen. The host holds it; here it is shown and changed.

mod chips;
mod names;
mod panel;

use std::cell::RefCell;
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
    /// Where the choices stand.
    #[prop_or_default]
    pub(crate) stands: Stands,
}

/// Where the choices of a filter stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Stands {
    /// Over what is filtered, folded.
    #[default]
    Above,
    /// Beside a table, unfolded, where there is room for both; else over it, folded.
    Beside,
}

impl Stands {
    /// The class of what holds the filter and what it filters.
    pub(crate) fn railed(self) -> Option<&'static str> {
        match self {
            Self::Above => None,
            Self::Beside => Some("railed"),
        }
    }
}

/// What is remembered from drawing to drawing.
#[derive(Clone, Debug, Default, PartialEq)]
struct Memory {
    /// The button that folds the panel out.
    button: NodeRef,
    /// What is chosen, each with its button.
    chips: Vec<NodeRef>,
    /// The place of the chip that was taken away, and that the focus was on.
    removed: Option<usize>,
    /// Whether there has been anything to say.
    was_used: bool,
}

type Remembered = Rc<RefCell<Memory>>;

/// The search field and a button that folds the choices out, what is chosen, and how much is left.
#[component]
pub(crate) fn FilterBar(
    FilterBarProps { record, filter, scope, shortcuts, result, stands }: &FilterBarProps,
) -> Html {
    let ambient = use_ambient();
    let texts = &ambient.texts;
    let is_open = use_state_eq(|| false);
    let mut terms = filter.terms();
    terms.retain(|term| !shortcuts.contains(term));
    let memory = use_mut_ref(Memory::default);
    let button = remember(&mut memory.borrow_mut(), filter, terms.len());
    let was_used = memory.borrow().was_used;
    // A host that keeps the filter as it was has spoken too, and the chip is still there.
    use_effect_with((filter.clone(), ambient.revision), {
        let memory = memory.clone();
        move |_| follow(&mut memory.borrow_mut())
    });
    let said = if was_used { result.clone() } else { AttrValue::default() };
    use_effect_with((said, ambient.oncount.clone()), |(said, oncount)| {
        oncount.emit(said.clone());
        let oncount = oncount.clone();
        move || oncount.emit(AttrValue::default())
    });
    let ontoggle = Callback::from({
        let is_open = is_open.clone();
        move |_: MouseEvent| is_open.set(!*is_open)
    });
    let onclose = Callback::from({
        let (is_open, button) = (is_open.clone(), button.clone());
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
    let is_rail = *stands == Stands::Beside;
    let is_drawn = *is_open || is_rail;
    html! {
        <div class="filter" role="search" aria-label={names::search_of(texts, scope).clone()}>
            if is_straight { { view_search(&ambient, filter, scope) } }
            <div class="filter-buttons">
                <button type="button" class="button quiet" ref={button} aria-expanded={is_open.to_string()} aria-controls="samplan-filter" onclick={ontoggle}>
                    { view_icon(Icon::Filter) }<span>{ label }</span>
                </button>
                { for shortcuts.iter().map(|term| view_toggle(&ambient, filter, term, shortcut_of(&ambient, term))) }
            </div>
            // A rail is drawn folded too: the width says whether it is seen, and nothing here knows the width.
            <div id="samplan-filter" class={classes!("panel", is_rail.then_some("beside"), (!*is_open).then_some("folded"))} hidden={!is_drawn}>
                if is_drawn {
                    if !is_straight { { view_search(&ambient, filter, scope) } }
                    <Panel record={record.clone()} filter={filter.clone()} scope={scope.clone()} result={result.clone()} {onclose} />
                }
            </div>
            if !filter.is_empty() {
                <div class="chosen">
                    { view_chips(&ambient, record, filter, &terms, &memory) }
                    <p class="result">{ result.clone() }</p>
                </div>
            }
        </div>
    }
}

/// Whoever looks through many plans, or works with them, searches first of all.
fn is_search_straight(ambient: &Ambient, scope: &Scope) -> bool {
    match (scope, ambient.audience) {
        (Scope::Plans, _) | (_, Audience::Staff) => true,
        (Scope::Timeline | Scope::Lines | Scope::Plan(_), Audience::Patient | Audience::Relative) => false,
    }
}

/// A place for each chip, the same from drawing to drawing.
fn remember(memory: &mut Memory, filter: &Filter, chips: usize) -> NodeRef {
    memory.was_used |= !filter.is_empty();
    memory.chips.resize_with(chips.max(memory.chips.len()), NodeRef::default);
    memory.button.clone()
}

/// What takes a chip away takes its focus too: it goes on to the next one, or back to the button; beside a table, where there
/// is no button, to the field.
fn follow(memory: &mut Memory) {
    if let Some(place) = memory.removed.take() {
        let next = memory.chips.get(place).filter(|chip| chip.get().is_some());
        focus_on(next.unwrap_or(&memory.button));
    }
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
