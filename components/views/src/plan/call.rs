//! Whom to call in a step of *När ska jag höra av mig?*: who answers now, and who comes next when nobody does.

use samplan_arrange::DeviationStep;
use samplan_arrange::escalation::{Reachable, Turn};
use samplan_model::gather::Gather as _;
use samplan_model::{Contact, Deviation, Severity, TelecomKind};
use yew::prelude::*;

use crate::ambient::{Ambient, Medium};
use crate::kit::contact::{Weight, view_ways};
use crate::kit::facts::view_text;
use crate::kit::hours::{say_limited_hours, say_opening};
use crate::kit::roles::outside_hours;
use crate::texts::fill;

/// Whom to call now first, with the weight of the step; the other one is there for when that does not help.
pub(super) fn view_call(ambient: &Ambient, step: &DeviationStep) -> Html {
    let own = |weight| step.contact.as_ref().map(|own| view_reach(ambient, step, own, weight));
    let next = |weight| step.next_contact.as_ref().map(|next| view_reach(ambient, step, next, weight));
    let weight = weight(&step.deviation);
    let said = step.deviation.no_answer.as_deref();
    let content = match turn(ambient, step) {
        Turn::Contact => {
            html! { <>{ own(weight) }{ view_no_answer(ambient, step) }{ next(Weight::Quiet) }</> }
        }
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

/// Whom to call now, and why it is not the step's own contact.
pub(super) fn view_lead_call(ambient: &Ambient, step: &DeviationStep, weight: Weight) -> Html {
    let called = match turn(ambient, step) {
        Turn::Contact => step.contact.as_ref(),
        Turn::NextUp => step.next_contact.as_ref(),
    };
    html! {
        <>
            { view_closed(ambient, step) }
            { called.map(|reachable| view_reach(ambient, step, reachable, weight)) }
        </>
    }
}

/// On paper it is no time of day.
fn turn(ambient: &Ambient, step: &DeviationStep) -> Turn {
    match ambient.medium {
        Medium::Screen | Medium::Glance | Medium::Still => step.turn,
        Medium::Paper => Turn::Contact,
    }
}

/// "EDC, mån–fre 08.00–16.30 · Stängt, öppnar i morgon kl. 08.00. Ring 1177 så länge."
fn view_closed(ambient: &Ambient, step: &DeviationStep) -> Html {
    let turn = turn(ambient, step);
    let both = step.contact.as_ref().zip(step.next_contact.as_ref());
    let Some((own, next)) = both.filter(|_| turn == Turn::NextUp) else { return Html::default() };
    let closed = say_opening(ambient, own.opening).unwrap_or_default();
    let meanwhile = fill(&ambient.texts.closed_meanwhile, &[("name", &next.contact.name)]);
    html! {
        <p class="closed">
            { format!("{} · ", whom(ambient, own).join(", ")) }
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
        Some(_) => outside_hours(ambient),
        None => &texts.no_answer,
    };
    html! { <p class="no-answer"><strong>{ question.clone() }</strong>{ " " }{ no_answer.map(view_text) }</p> }
}

/// The number, whose it is, and whether they answer, in one row. While one is closed, whose turn it is has been said before.
fn view_reach(ambient: &Ambient, step: &DeviationStep, reachable: &Reachable, weight: Weight) -> Html {
    let is_open = !reachable.opening.is_closed();
    let (whom, opening) = match turn(ambient, step) {
        Turn::Contact => (whom(ambient, reachable), say_opening(ambient, reachable.opening)),
        Turn::NextUp if is_open => (Vec::new(), say_opening(ambient, reachable.opening)),
        Turn::NextUp => (vec![reachable.contact.name.clone()], None),
    };
    let state = if is_open { "open" } else { "closed" };
    html! {
        <div class="reach-row">
            { view_ways(ambient, &at_once(&reachable.contact, &step.deviation), weight) }
            if !whom.is_empty() || opening.is_some() {
                <p class="whom">
                    if !whom.is_empty() { <span>{ whom.join(", ") }</span> }
                    if !whom.is_empty() && opening.is_some() { { " · " } }
                    { opening.map(|said| html! { <span class="opening" data-state={state}>{ said }</span> }) }
                </p>
            }
        </div>
    }
}

/// Whose number it is, and when they answer. A name that is its own number, such as 1177, is not said twice.
fn whom(ambient: &Ambient, reachable: &Reachable) -> Vec<String> {
    let contact = &reachable.contact;
    let is_number = contact.telecom.iter().any(|telecom| telecom.value == contact.name);
    let name = (!is_number).then(|| contact.name.clone());
    name.into_iter().chain(say_limited_hours(ambient, &contact.hours)).gathered()
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

/// As loud as the step is urgent.
pub(super) fn weight(deviation: &Deviation) -> Weight {
    match deviation.severity {
        Severity::Immediate => Weight::Urgent,
        Severity::SameDay => Weight::Primary,
        Severity::Soon | Severity::AsPlanned => Weight::Normal,
    }
}
