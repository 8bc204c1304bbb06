//! *När ska jag höra av mig?*: a sign, what to do, whom to call now, and who comes next when nobody answers.

use samplan_arrange::escalation::{Age, Beyond, Reachable, Turn, lead};
use samplan_arrange::standing::Group;
use samplan_arrange::{DeviationStep, PlanView};
use samplan_model::{Contact, Deviation, Severity, TelecomKind};
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::ambient::{Ambient, Medium};
use crate::kit::contact::{Weight, say_limited_hours, say_opening, view_ways};
use crate::kit::facts::view_text;
use crate::kit::heading::view_section;
use crate::kit::icon::{Icon, view_icon};
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
    view_section(ambient, "act", ambient.texts.act_heading.clone(), content)
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
            <button type="button" class="button" {onclick}>{ view_icon(Icon::Alert) }<span>{ ambient.texts.act_jump.clone() }</span></button>
        </div>
    }
}

fn view_lead(ambient: &Ambient, step: &DeviationStep) -> Html {
    html! {
        <div class="lead-step" data-severity={severity_attribute(step.deviation.severity)}>
            <p>{ view_sign(ambient, &step.deviation) }</p>
            { view_beyond(ambient, step) }
            { called(step).map(|reachable| view_reach(ambient, step, reachable, weight(&step.deviation))) }
        </div>
    }
}

fn view_step(ambient: &Ambient, step: &DeviationStep) -> Html {
    let deviation = &step.deviation;
    html! {
        <li data-severity={severity_attribute(deviation.severity)}>
            <div>
                <@{ambient.level.tag(2)} class="sign">{ view_sign(ambient, deviation) }</@>
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

/// Whom to call now first, with the weight of the step; the other one is there for when that does not help.
fn view_call(ambient: &Ambient, step: &DeviationStep) -> Html {
    let own = |weight| step.contact.as_ref().map(|own| view_reach(ambient, step, own, weight));
    let next = |weight| step.next_contact.as_ref().map(|next| view_reach(ambient, step, next, weight));
    let weight = weight(&step.deviation);
    let said = step.deviation.no_answer.as_deref();
    let content = match turn(ambient, step) {
        Turn::Contact => html! {
            <>{ own(weight) }{ view_no_answer(ambient, step) }{ next(Weight::Quiet) }</>
        },
        // Why it is the other one's turn answers what to do when nobody answers.
        Turn::NextUp => html! {
            <>
                { view_closed(ambient, step) }
                { next(weight) }
                { said.map(|said| html! { <p class="muted">{ view_text(said) }</p> }) }
                { own(Weight::Quiet) }
            </>
        },
    };
    html! { <div class="call">{ content }</div> }
}

/// Who is to be called now.
fn called(step: &DeviationStep) -> Option<&Reachable> {
    match step.turn {
        Turn::Contact => step.contact.as_ref(),
        Turn::NextUp => step.next_contact.as_ref(),
    }
}

/// On paper it is no time of day.
fn turn(ambient: &Ambient, step: &DeviationStep) -> Turn {
    match ambient.medium {
        Medium::Screen | Medium::Glance => step.turn,
        Medium::Paper => Turn::Contact,
    }
}

/// "EDC · Stängt, öppnar i morgon kl. 08.00. Ring 1177 så länge."
fn view_closed(ambient: &Ambient, step: &DeviationStep) -> Html {
    let Some((own, next)) = step.contact.as_ref().zip(step.next_contact.as_ref()) else {
        return Html::default();
    };
    let closed = say_opening(ambient, own.opening).unwrap_or_default();
    let meanwhile = fill(&ambient.texts.closed_meanwhile, &[("name", &next.contact.name)]);
    html! {
        <p class="closed">
            { format!("{} · ", own.contact.name) }
            <span class="opening" data-state="closed">{ format!("{closed}.") }</span>
            { " " }<strong>{ meanwhile }</strong>
        </p>
    }
}

/// What to do where nobody answers, and before whom to call then.
fn view_no_answer(ambient: &Ambient, step: &DeviationStep) -> Html {
    let no_answer = step.deviation.no_answer.as_deref();
    if no_answer.is_none() && step.next_contact.is_none() {
        return Html::default();
    }
    let texts = &ambient.texts;
    let has_hours = |reachable: &Reachable| say_limited_hours(ambient, &reachable.contact.hours).is_some();
    let question = match step.contact.as_ref().filter(|contact| has_hours(contact)) {
        Some(_) => &texts.outside_hours,
        None => &texts.no_answer,
    };
    html! { <p class="no-answer"><strong>{ question.clone() }</strong>{ " " }{ no_answer.map(view_text) }</p> }
}

/// The number, whose it is, and whether they answer, in one row. A name that is its own number, such as 1177, is not said
/// twice.
fn view_reach(ambient: &Ambient, step: &DeviationStep, reachable: &Reachable, weight: Weight) -> Html {
    let Reachable { contact, opening } = reachable;
    let is_number = contact.telecom.iter().any(|telecom| telecom.value == contact.name);
    // Whose turn it is while the other one is closed has been said, with the name.
    let is_said = step.turn == Turn::NextUp && weight != Weight::Quiet;
    let name = (!is_number && !is_said).then(|| contact.name.clone());
    let whom: Vec<_> = name.into_iter().chain(say_limited_hours(ambient, &contact.hours)).collect();
    // Who is closed has been said to be, before whom to call meanwhile.
    let opening =
        say_opening(ambient, *opening).filter(|_| !opening.is_closed() || step.turn == Turn::Contact);
    let state = if reachable.opening.is_closed() { "closed" } else { "open" };
    html! {
        <div class="reach-row">
            { view_ways(ambient, &at_once(contact, &step.deviation), weight) }
            <p class="whom">
                if !whom.is_empty() { <span>{ whom.join(", ") }</span> }
                if !whom.is_empty() && opening.is_some() { { " · " } }
                { opening.map(|said| html! { <span class="opening" data-state={state}>{ said }</span> }) }
            </p>
        </div>
    }
}

/// The ways by which somebody is reached in time: what can't wait until tomorrow is not written where it may lie until then.
fn at_once(contact: &Contact, deviation: &Deviation) -> Contact {
    let is_urgent = deviation.severity <= Severity::SameDay;
    let has_phone = contact.telecom.iter().any(|telecom| telecom.kind == TelecomKind::Phone);
    let mut reached = contact.clone();
    reached.telecom.retain(|telecom| match telecom.kind {
        TelecomKind::Phone | TelecomKind::Sms | TelecomKind::Chat | TelecomKind::Video => true,
        TelecomKind::Email | TelecomKind::Message | TelecomKind::Web => !(is_urgent && has_phone),
    });
    reached
}

fn weight(deviation: &Deviation) -> Weight {
    match deviation.severity {
        Severity::Immediate => Weight::Urgent,
        Severity::SameDay => Weight::Primary,
        Severity::Soon | Severity::AsPlanned => Weight::Normal,
    }
}

fn severity_attribute(severity: Severity) -> &'static str {
    match severity {
        Severity::Immediate => "immediate",
        Severity::SameDay => "same-day",
        Severity::Soon => "soon",
        Severity::AsPlanned => "as-planned",
    }
}
