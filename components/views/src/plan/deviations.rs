//! *När ska jag höra av mig?*: a sign or a limit, whether it applies now, and what to do.

use samplan_arrange::changes::Thing;
use samplan_arrange::escalation::{Age, Beyond, lead};
use samplan_arrange::standing::Group;
use samplan_arrange::{DeviationStep, PlanView};
use samplan_model::{Deviation, Severity};
use web_sys::HtmlElement;
use yew::prelude::*;

use super::call::{view_call, view_lead_call, weight};
use crate::ambient::{Ambient, Medium};
use crate::kit::contact::Weight;
use crate::kit::facts::view_text;
use crate::kit::heading::{view_heading_of, view_section};
use crate::kit::icon::{Icon, view_icon};
use crate::kit::mark::view_mark;
use crate::kit::roles::act_heading;
use crate::kit::tag::{Tone, view_tag};
use crate::kit::words;
use crate::place::go_to;
use crate::texts::fill;

pub(super) fn view_deviations(ambient: &Ambient, steps: &[DeviationStep]) -> Html {
    if steps.is_empty() {
        return Html::default();
    }
    let content =
        html! { <ul class="deviations">{ for steps.iter().map(|step| view_step(ambient, step)) }</ul> };
    view_section(ambient, "act", act_heading(ambient), content)
}

/// From the top of the plan to what to do when something is wrong, in one tap; and what can't wait, at once. In a plan that
/// no longer holds there is no such way.
pub(super) fn view_jump(ambient: &Ambient, view: &PlanView, act: &NodeRef) -> Html {
    if view.deviations.is_empty()
        || view.standing.group() == Group::Earlier
        || ambient.medium == Medium::Paper
    {
        return Html::default();
    }
    let act = act.clone();
    let onclick = move |_: MouseEvent| {
        if let Some(section) = act.cast::<HtmlElement>() {
            go_to(&section);
        }
    };
    html! {
        <div class="jump">
            { lead(&view.deviations).map(|step| view_lead(ambient, step)) }
            <button type="button" class="button" {onclick}>{ view_icon(Icon::Alert) }<span>{ act_heading(ambient) }</span></button>
        </div>
    }
}

/// Loud only when it applies: nobody must meet a red 112 each time she opens her plan.
fn view_lead(ambient: &Ambient, step: &DeviationStep) -> Html {
    let weight = if step.beyond.is_some() { weight(&step.deviation) } else { Weight::Normal };
    html! {
        <div class="lead-step" data-severity={severity_attribute(step.deviation.severity)}>
            <p>{ view_sign(ambient, &step.deviation) }</p>
            { view_beyond(ambient, step) }
            { view_lead_call(ambient, step, weight) }
        </div>
    }
}

fn view_step(ambient: &Ambient, step: &DeviationStep) -> Html {
    let deviation = &step.deviation;
    html! {
        <li data-severity={severity_attribute(deviation.severity)}>
            <div>
                { view_heading_of(ambient, 2, "sign", view_sign(ambient, deviation)) }
                { view_mark(ambient, Thing::Deviation, &deviation.id) }
                { view_beyond(ambient, step) }
            </div>
            <p class="action">{ view_text(&deviation.action) }</p>
            { view_call(ambient, step) }
        </li>
    }
}

/// "Genast: Blodsocker över 20".
fn view_sign(ambient: &Ambient, deviation: &Deviation) -> Html {
    let level = words::severity(ambient.texts, deviation.severity);
    html! { <><span class="level">{ format!("{level}: ") }</span>{ view_text(&deviation.sign) }</> }
}

/// "Gäller nu: Blodsocker 22,1 mmol/l i dag kl. 22.50".
fn view_beyond(ambient: &Ambient, step: &DeviationStep) -> Html {
    let Some(Beyond { title, unit, reading, age }) = &step.beyond else { return Html::default() };
    let (texts, say) = (&ambient.texts, ambient.say());
    let (tone, text) = match age {
        Age::Fresh => (Tone::Error, &texts.applies_now),
        Age::Old => (Tone::Attention, &texts.applied_last),
    };
    let value = say.number(reading.value);
    let when = say.moment(reading.at);
    let said = fill(text, &[("title", title), ("value", &value), ("unit", unit), ("when", &when)]);
    html! { <p class="beyond">{ view_tag(tone, Some(Icon::Alert), said) }</p> }
}

fn severity_attribute(severity: Severity) -> &'static str {
    match severity {
        Severity::Immediate => "immediate",
        Severity::SameDay => "same-day",
        Severity::Soon => "soon",
        Severity::AsPlanned => "as-planned",
    }
}
