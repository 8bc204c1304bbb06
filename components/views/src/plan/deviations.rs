//! *När ska jag höra av mig?*: a sign, what to do, whom to call, and who comes next when nobody answers.

use samplan_arrange::DeviationStep;
use samplan_arrange::plan::Reachable;
use samplan_model::Severity;
use yew::prelude::*;

use crate::ambient::Ambient;
use crate::kit::contact::{Weight, view_opening, view_ways};
use crate::kit::facts::view_text;
use crate::kit::heading::view_section;
use crate::kit::roles::act_heading;
use crate::kit::words;

pub(super) fn view_deviations(ambient: &Ambient, steps: &[DeviationStep]) -> Html {
    if steps.is_empty() {
        return Html::default();
    }
    let content =
        html! { <ul class="deviations">{ for steps.iter().map(|step| view_step(ambient, step)) }</ul> };
    view_section(ambient, "act", act_heading(ambient), content)
}

fn view_step(ambient: &Ambient, step: &DeviationStep) -> Html {
    let (texts, deviation) = (&ambient.texts, &step.deviation);
    let weight = match deviation.severity {
        Severity::Immediate => Weight::Urgent,
        Severity::SameDay | Severity::Soon | Severity::AsPlanned => Weight::Normal,
    };
    html! {
        <li data-severity={severity_attribute(deviation.severity)}>
            <div class="sign">
                <@{ambient.level.tag(2)} class="level">{ words::severity(texts, deviation.severity).clone() }</@>
                <p>{ view_text(&deviation.sign) }</p>
            </div>
            <p class="action">{ view_text(&deviation.action) }</p>
            <div class="call">
                { step.contact.as_ref().map(|reachable| view_reach(ambient, reachable, weight)) }
                { view_next_up(ambient, step) }
            </div>
        </li>
    }
}

fn view_next_up(ambient: &Ambient, step: &DeviationStep) -> Html {
    let no_answer = step.deviation.no_answer.as_deref();
    if no_answer.is_none() && step.next_contact.is_none() {
        return Html::default();
    }
    html! {
        <div class="next-up">
            <p><strong>{ ambient.texts.no_answer.clone() }</strong>{ " " }{ no_answer.map(view_text) }</p>
            { step.next_contact.as_ref().map(|reachable| view_reach(ambient, reachable, Weight::Normal)) }
        </div>
    }
}

/// Whom to call and whether they answer. A name that is its own number, such as 1177, is not said twice.
fn view_reach(ambient: &Ambient, reachable: &Reachable, weight: Weight) -> Html {
    let contact = &reachable.contact;
    let is_number = contact.telecom.iter().any(|telecom| telecom.value == contact.name);
    html! {
        <>
            if !is_number { <p class="muted">{ contact.name.clone() }</p> }
            { view_ways(ambient, contact, weight) }
            { view_opening(ambient, reachable) }
        </>
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
