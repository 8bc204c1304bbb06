//! What can be chosen: a question each with its answers.

use std::rc::Rc;

use samplan_arrange::Facets;
use samplan_arrange::filter::{Choice, Days, Facet, Filter, Scope};
use samplan_model::{CareRecord, iso};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::names::{name_of, question_of};
use super::view_toggle;
use crate::ambient::{Ambient, Emit, use_ambient};
use crate::texts::fill;

/// So many questions are seen at once; the others are folded, so that a phone is not filled by them.
const FEW: usize = 3;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct PanelProps {
    pub(super) record: Rc<CareRecord>,
    pub(super) filter: Filter,
    pub(super) scope: Scope,
    pub(super) result: AttrValue,
    pub(super) onclose: Callback<MouseEvent>,
}

/// The choices. What there is to choose from is counted when it is folded out, or stands beside a table.
#[component]
pub(super) fn Panel(PanelProps { record, filter, scope, result, onclose }: &PanelProps) -> Html {
    let ambient = use_ambient();
    let facets = use_memo(
        (record.clone(), scope.clone(), filter.clone(), ambient.now),
        |(record, scope, filter, now)| Facets::of(record, scope, filter, *now),
    );
    html! {
        <>
            for (place, (facet, choices)) in facets.0.iter().enumerate() {
                { view_facet(&ambient, record, filter, (place, *facet), choices) }
            }
            <p class="show"><button type="button" class="button primary" onclick={onclose}>
                { fill(&ambient.texts.filter_show, &[("result", result)]) }
            </button></p>
        </>
    }
}

fn view_facet(
    ambient: &Ambient,
    record: &CareRecord,
    filter: &Filter,
    (place, facet): (usize, Facet),
    choices: &[Choice],
) -> Html {
    let question = question_of(ambient.texts, facet).clone();
    let answers = choices.iter().map(|choice| match facet {
        Facet::Near => {
            view_toggle(ambient, filter, &choice.term, name_of(ambient, record, filter, &choice.term))
        }
        Facet::Section
        | Facet::Party
        | Facet::Status
        | Facet::Standing
        | Facet::Kind
        | Facet::Area
        | Facet::Source
        | Facet::Plan => view_choice(ambient, record, filter, choice),
    });
    let answers = html! {
        <>
            <div class="choices">{ for answers }</div>
            if facet == Facet::Near { { view_days(ambient, filter) } }
        </>
    };
    if place < FEW {
        html! { <fieldset><legend>{ question }</legend>{ answers }</fieldset> }
    } else {
        html! {
            <details class="fold"><summary>{ question.clone() }</summary><div role="group" aria-label={question}>{ answers }</div></details>
        }
    }
}

fn view_choice(ambient: &Ambient, record: &CareRecord, filter: &Filter, choice: &Choice) -> Html {
    let onchange = {
        let after = filter.clone().toggled(&choice.term);
        ambient.emit.reform(move |_: Event| Emit::Filter(after.clone()))
    };
    html! {
        <label class="choice" data-state={(choice.count == 0).then_some("none")}>
            <input type="checkbox" checked={filter.has(&choice.term)} {onchange} />
            <span>{ name_of(ambient, record, filter, &choice.term) }<span class="count">{ format!(" ({})", choice.count) }</span></span>
        </label>
    }
}

/// Days of the viewer's own. The browser asks for them in its own way.
fn view_days(ambient: &Ambient, filter: &Filter) -> Html {
    let texts = &ambient.texts;
    let (from, to) = match filter.days {
        Days::All | Days::Near(_) => (None, None),
        Days::Between { from, to } => (from, to),
    };
    let onfrom = {
        let filter = filter.clone();
        ambient.emit.reform(move |event: Event| {
            let days = Days::Between { from: iso::parse_day(&value_of(&event)), to };
            Emit::Filter(Filter { days, ..filter.clone() })
        })
    };
    let onto = {
        let filter = filter.clone();
        ambient.emit.reform(move |event: Event| {
            let days = Days::Between { from, to: iso::parse_day(&value_of(&event)) };
            Emit::Filter(Filter { days, ..filter.clone() })
        })
    };
    let text = |day: Option<_>| day.map(iso::day).unwrap_or_default();
    html! {
        <div class="days">
            <label class="field"><span>{ texts.filter_from.clone() }</span><input type="date" value={text(from)} onchange={onfrom} /></label>
            <label class="field"><span>{ texts.filter_to.clone() }</span><input type="date" value={text(to)} onchange={onto} /></label>
        </div>
    }
}

fn value_of(event: &Event) -> String {
    event.target_unchecked_into::<HtmlInputElement>().value()
}
