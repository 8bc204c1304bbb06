//! What a value means for the person, at once: while it is written, when it is sent, and after.

use std::rc::Rc;

use samplan_arrange::dialogue::step_of;
use samplan_arrange::escalation::Reachable;
use samplan_arrange::{Against, Opening, judge};
use samplan_model::gather::Gather as _;
use samplan_model::{CarePlan, Contact, Decimal, Deviation, Measurement, Severity};
use yew::prelude::*;

use crate::ambient::Ambient;
use crate::kit::contact::{Weight, view_ways};
use crate::kit::facts::view_text;
use crate::kit::hours::view_opening;
use crate::kit::icon::Icon;
use crate::kit::tag::{Tone, view_tag};
use crate::plan::measured::against;

/// How much of it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    Whole,
    /// Whom to call; the rest stands beside the value, which is in the plan by now.
    CallsOnly,
}

/// Where a value stands against the limits, what it asks for, and whom to call then.
pub(super) fn view_advice(
    ambient: &Ambient,
    (plan, measurement): (&Rc<CarePlan>, &Measurement),
    value: Decimal,
    extent: Extent,
) -> Html {
    let judged = judge(measurement, value);
    let step = step_of(plan, &measurement.id, value);
    let calls = step.map_or_else(Html::default, |step| view_calls(ambient, step));
    let rest = match extent {
        Extent::CallsOnly => Html::default(),
        Extent::Whole => {
            let (tone, icon) = match judged.against {
                Against::Nothing | Against::Within => (Tone::Success, Icon::Check),
                Against::Above | Against::Below => (Tone::Error, Icon::Alert),
            };
            let asks = asks(measurement, plan, value);
            html! {
                <>
                    { say_against(ambient, measurement, value).map(|text| html! { <p class="tags">{ view_tag(tone, Some(icon), text) }</p> }) }
                    { for asks.into_iter().map(|action| html! {
                        <p class="asks"><strong>{ format!("{}: ", ambient.texts.asks_label) }</strong>{ view_text(&action) }</p>
                    }) }
                </>
            }
        }
    };
    html! { <>{ rest }{ calls }</> }
}

/// What the limits ask for; where they ask for nothing, the step of the escalation path that the value leads to.
fn asks(measurement: &Measurement, plan: &CarePlan, value: Decimal) -> Vec<String> {
    let asks: Vec<_> = judge(measurement, value).asks.into_iter().map(|limit| limit.action).gathered();
    match step_of(plan, &measurement.id, value) {
        Some(step) if asks.is_empty() => vec![step.action.clone()],
        Some(_) | None => asks,
    }
}

/// The same in words alone, for a value that is beyond a limit or asks for something.
pub(super) fn say_advice(
    ambient: &Ambient,
    plan: &CarePlan,
    measurement: &Measurement,
    value: Decimal,
) -> Option<String> {
    let asks = asks(measurement, plan, value);
    let is_off = match judge(measurement, value).against {
        Against::Nothing | Against::Within => !asks.is_empty(),
        Against::Above | Against::Below => true,
    };
    let asks = asks.into_iter().map(|action| format!("{}: {action}", ambient.texts.asks_label));
    is_off.then(|| {
        let against =
            say_against(ambient, measurement, value).map(|text| format!("{}.", text.trim_end_matches('.')));
        against.into_iter().chain(asks).gathered().join(" ")
    })
}

/// "Över din gräns 86"; nothing where there is no limit.
fn say_against(ambient: &Ambient, measurement: &Measurement, value: Decimal) -> Option<String> {
    match judge(measurement, value).against {
        Against::Nothing => None,
        judged @ (Against::Above | Against::Below | Against::Within) => {
            Some(against(ambient, measurement, judged))
        }
    }
}

/// Whom to call, whether they answer, and who comes next when they do not.
fn view_calls(ambient: &Ambient, step: &Deviation) -> Html {
    let weight = match step.severity {
        Severity::Immediate => Weight::Urgent,
        Severity::SameDay | Severity::Soon | Severity::AsPlanned => Weight::Primary,
    };
    let reach = |contact: &Contact, weight| {
        let opening = Opening::of(contact, ambient.now);
        let reachable = Reachable { contact: contact.clone(), opening };
        html! {
            <>
                <p class="muted">{ contact.name.clone() }</p>
                { view_ways(ambient, contact, weight) }
                { view_opening(ambient, reachable.opening) }
            </>
        }
    };
    let is_closed =
        step.contact.as_ref().is_some_and(|contact| Opening::of(contact, ambient.now).is_closed());
    html! {
        <div class="call">
            { step.contact.as_ref().map(|contact| reach(contact, weight)) }
            if is_closed {
                { step.no_answer.as_deref().map(|text| html! { <p>{ view_text(text) }</p> }) }
                { step.next_contact.as_ref().map(|contact| reach(contact, Weight::Normal)) }
            }
        </div>
    }
}
