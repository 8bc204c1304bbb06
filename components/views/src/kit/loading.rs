//! The data is on its way, or could not be had: alone, or beside the data that is there.

use gloo::timers::callback::Timeout;
use samplan_model::Audience;
use yew::prelude::*;

use super::aloud::Said;
use super::icon::{Icon, view_icon};
use crate::ambient::Ambient;
use crate::texts::fill;
use crate::widget::{Kind, State, heading_text, view_widget_heading};

/// After so long, waiting asks for a word.
pub(crate) const SLOW_AFTER_MILLIS: u32 = 10_000;

/// How long it has taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wait {
    Usual,
    Long,
}

/// How long the host has loaded: ten seconds after it said so, it takes longer than usual.
#[hook]
pub(crate) fn use_wait(state: State) -> Wait {
    let wait = use_state_eq(|| Wait::Usual);
    use_effect_with(state, {
        let wait = wait.clone();
        move |state: &State| {
            wait.set(Wait::Usual);
            let timeout = match state {
                State::Loading => Some(Timeout::new(SLOW_AFTER_MILLIS, move || wait.set(Wait::Long))),
                State::Ready | State::Failed => None,
            };
            move || drop(timeout)
        }
    });
    *wait
}

/// Whether there is something to show meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meanwhile {
    Nothing,
    Data,
}

/// What the widget is doing, in words; nothing where all is as it should be.
pub(crate) fn say_state(
    ambient: &Ambient,
    state: State,
    meanwhile: Meanwhile,
    wait: Wait,
) -> Option<AttrValue> {
    let texts = &ambient.texts;
    let text = match (state, meanwhile) {
        (State::Ready, Meanwhile::Data) => return None,
        (State::Loading, Meanwhile::Nothing) => &texts.loading,
        (State::Loading, Meanwhile::Data) => &texts.refreshing,
        (State::Ready | State::Failed, Meanwhile::Nothing) => &texts.error_title,
        (State::Failed, Meanwhile::Data) => &texts.not_refreshed,
    };
    Some(match wait {
        Wait::Usual => text.clone(),
        Wait::Long => AttrValue::from(format!("{text} {}", texts.loading_slow)),
    })
}

/// All that a widget announces, in the one place that it has for that: it is there from the beginning, as screen readers
/// hear what changes in such a place, and not what comes with it. What is seen stands where it belongs.
pub(crate) fn view_status(said: [Option<AttrValue>; 3]) -> Html {
    html! {
        <p role="status" aria-atomic="false" class="visually-hidden">
            { for said.into_iter().map(|said| html! { <span class="line">{ said.unwrap_or_default() }</span> }) }
            <Said />
        </p>
    }
}

/// There is nothing to show yet, or it could not be had. One shape for both, so that what changes is the sentence, and the
/// focus stays where it was.
pub(crate) fn view_waiting(
    ambient: &Ambient,
    kind: Kind,
    state: State,
    said: Option<AttrValue>,
    onretry: &Callback<()>,
) -> Html {
    let (lines, below) = match state {
        State::Loading => {
            let class = classes!("skeleton", (kind == Kind::Plans).then_some("group"));
            let below = html! { <div {class} aria-hidden="true"><div class="tall"></div><div></div><div></div><div></div></div> };
            (view_lines_to_come(ambient, kind), below)
        }
        State::Ready | State::Failed => {
            let below = html! { <><slot name="help">{ view_help(ambient) }</slot>{ view_retry(ambient, onretry) }</> };
            (Html::default(), below)
        }
    };
    html! {
        <>
            <header class="top">
                { view_widget_heading(ambient, heading_text(ambient, kind)) }
                if kind == Kind::Timeline { <p class="muted">{ ambient.say().today_line() }</p> }
                { lines }
                <div class="freshness"><p>{ said }</p></div>
            </header>
            { below }
        </>
    }
}

/// Room for the lines under the heading that the data will fill, so that nothing jumps when it comes.
fn view_lines_to_come(ambient: &Ambient, kind: Kind) -> Html {
    let viewing = match ambient.audience {
        Audience::Patient => Html::default(),
        Audience::Relative | Audience::Staff => html! { <p class="viewing to-come" aria-hidden="true"></p> },
    };
    match kind {
        Kind::Timeline | Kind::Plans => viewing,
        Kind::Plan => html! {
            <><p class="muted to-come" aria-hidden="true"></p><p class="tags" aria-hidden="true"><span class="tag to-come"></span><span class="tag to-come"></span></p>{ viewing }</>
        },
    }
}

/// What to do without the plans, where the host has no words of its own for it.
fn view_help(ambient: &Ambient) -> Html {
    match ambient.audience {
        Audience::Patient | Audience::Relative => html! { <p>{ ambient.texts.error_help.clone() }</p> },
        Audience::Staff => Html::default(),
    }
}

fn view_retry(ambient: &Ambient, onretry: &Callback<()>) -> Html {
    html! {
        <p class="buttons">
            <button type="button" class="button primary" onclick={onretry.reform(|_: MouseEvent| ())}>
                { ambient.texts.error_retry.clone() }
            </button>
        </p>
    }
}

/// Newer data is on its way, beside the data that is there.
pub(crate) fn view_refreshing(state: State, said: Option<AttrValue>) -> Html {
    match state {
        State::Loading => html! { <p class="muted">{ said }</p> },
        State::Ready | State::Failed => Html::default(),
    }
}

/// Newer data could not be had: what is there stays, and says so. Old facts with their time on them are worth more than
/// none, and a plan that is being read is not taken away.
pub(crate) fn view_not_refreshed(ambient: &Ambient, onretry: &Callback<()>) -> Html {
    let texts = &ambient.texts;
    let stale = ambient.coverage.fetched.map(|at| fill(&texts.stale, &[("when", &ambient.say().moment(at))]));
    html! {
        <div class="note" data-tone="attention">
            { view_icon(Icon::Alert) }
            <div>
                <p><strong>{ texts.not_refreshed.clone() }</strong>{ stale.map(|text| format!(" {text}")) }</p>
                { view_retry(ambient, onretry) }
            </div>
        </div>
    }
}
