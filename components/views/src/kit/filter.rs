//! The filter: words, who is responsible, need area. The host holds it; here it is shown and changed.

use samplan_arrange::Filter;
use samplan_model::{NeedArea, Party};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::copy::say_copied;
use super::icon::{Icon, view_icon};
use super::words;
use crate::ambient::{Emit, use_ambient};
use crate::texts::fill;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct FilterBarProps {
    pub(crate) filter: Filter,
    /// What the search field is called.
    pub(crate) search: AttrValue,
    /// How much the filter lets through, in words; announced when it changes.
    pub(crate) result: AttrValue,
}

/// A button that folds the filter out, what is active, and how much is left.
#[component]
pub(crate) fn FilterBar(FilterBarProps { filter, search, result }: &FilterBarProps) -> Html {
    let ambient = use_ambient();
    let texts = &ambient.texts;
    let is_open = use_state_eq(|| false);
    let ontoggle = {
        let is_open = is_open.clone();
        move |_: MouseEvent| is_open.set(!*is_open)
    };
    let label = match filter.count() {
        0 => texts.filter_button.to_string(),
        count => format!("{} ({count})", texts.filter_button),
    };
    html! {
        <div class="filter">
            <button type="button" class="button quiet" aria-expanded={is_open.to_string()} aria-controls="samplan-filter" onclick={ontoggle}>
                { view_icon(Icon::Filter) }<span>{ label }</span>
            </button>
            { view_active(&ambient, filter) }
            <div id="samplan-filter" class="panel" hidden={!*is_open} role="search">
                if *is_open { { view_panel(&ambient, filter, search) } }
            </div>
            <p role="status" class={classes!("result", filter.is_empty().then_some("visually-hidden"))}>
                if !filter.is_empty() { { result.clone() } }
                // What was copied is seen by its button, and said here.
                <span class="visually-hidden">{ say_copied(&ambient) }</span>
            </p>
        </div>
    }
}

/// What is active, each to be taken away by itself.
fn view_active(ambient: &crate::ambient::Ambient, filter: &Filter) -> Html {
    let text = (!filter.text.trim().is_empty()).then(|| {
        (
            AttrValue::from(format!("”{}”", filter.text.trim())),
            Filter { text: String::new(), ..filter.clone() },
        )
    });
    let parties = filter.parties.iter().map(|party| {
        (
            ambient.party(Some(*party)),
            Filter { parties: filter.parties.clone().toggled(*party), ..filter.clone() },
        )
    });
    let areas = filter.need_areas.iter().map(|area| {
        (
            words::area(ambient.texts, *area).clone(),
            Filter { need_areas: filter.need_areas.clone().toggled(*area), ..filter.clone() },
        )
    });
    html! {
        for (name, without) in text.into_iter().chain(parties).chain(areas) {
            <button type="button" class="button quiet chip" onclick={ambient.emit.reform(move |_: MouseEvent| Emit::Filter(without.clone()))}
                aria-label={fill(&ambient.texts.filter_remove, &[("name", &name)])}>
                <span>{ name }</span>{ view_icon(Icon::Cross) }
            </button>
        }
    }
}

fn view_panel(ambient: &crate::ambient::Ambient, filter: &Filter, search: &AttrValue) -> Html {
    let texts = &ambient.texts;
    let oninput = {
        let filter = filter.clone();
        ambient.emit.reform(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            Emit::Filter(Filter { text, ..filter.clone() })
        })
    };
    html! {
        <>
            <label class="field">
                <span>{ search.clone() }</span>
                <input type="search" value={filter.text.clone()} {oninput} autocomplete="off" spellcheck="false" />
            </label>
            <fieldset>
                <legend>{ texts.filter_who.clone() }</legend>
                for party in Party::ALL {
                    { view_choice(ambient, ambient.party(Some(party)), filter.parties.contains(&party).then_some(()),
                        Filter { parties: filter.parties.clone().toggled(party), ..filter.clone() }) }
                }
            </fieldset>
            <fieldset>
                <legend>{ texts.filter_area.clone() }</legend>
                for area in NeedArea::ALL {
                    { view_choice(ambient, words::area(texts, area).clone(), filter.need_areas.contains(&area).then_some(()),
                        Filter { need_areas: filter.need_areas.clone().toggled(area), ..filter.clone() }) }
                }
            </fieldset>
            if !filter.is_empty() {
                <p><button type="button" class="button quiet" onclick={ambient.emit.reform(|_: MouseEvent| Emit::Filter(Filter::default()))}>
                    { texts.filter_clear.clone() }
                </button></p>
            }
        </>
    }
}

fn view_choice(
    ambient: &crate::ambient::Ambient,
    name: AttrValue,
    chosen: Option<()>,
    after: Filter,
) -> Html {
    let onchange = ambient.emit.reform(move |_: Event| Emit::Filter(after.clone()));
    html! {
        <label class="choice"><input type="checkbox" checked={chosen.is_some()} {onchange} /><span>{ name }</span></label>
    }
}
