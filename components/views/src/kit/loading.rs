//! The data is on its way: a skeleton of the height that is to come, so that nothing jumps.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::ambient::use_ambient;
use crate::widget::view_widget_heading;

/// After so long, waiting asks for a word.
const SLOW_AFTER_MILLIS: u32 = 10_000;

/// How long it has taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wait {
    Usual,
    Long,
}

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct LoadingProps {
    pub(crate) heading: AttrValue,
}

/// Waiting, and saying so; after ten seconds also that it takes longer than usual.
#[component]
pub(crate) fn Loading(LoadingProps { heading }: &LoadingProps) -> Html {
    let ambient = use_ambient();
    let texts = &ambient.texts;
    let wait = use_state_eq(|| Wait::Usual);
    use_effect_with((), {
        let wait = wait.clone();
        move |()| {
            let timeout = Timeout::new(SLOW_AFTER_MILLIS, move || wait.set(Wait::Long));
            move || drop(timeout)
        }
    });
    html! {
        <>
            { view_widget_heading(&ambient, heading.clone()) }
            <p role="status" class="muted">
                { texts.loading.clone() }
                if *wait == Wait::Long { { " " }{ texts.loading_slow.clone() } }
            </p>
            <div class="skeleton" aria-hidden="true"><div class="tall"></div><div></div><div></div><div></div></div>
        </>
    }
}
