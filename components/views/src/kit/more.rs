//! A long list, some lines at a time: only what is asked for is drawn.

use yew::prelude::*;

use crate::ambient::use_ambient;

/// How many lines are drawn to begin with, and how many more at each asking.
pub(crate) const STEP: usize = 40;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ShowMoreProps {
    /// How many are shown.
    pub(crate) shown: usize,
    /// Of how many.
    pub(crate) total: usize,
    pub(crate) onmore: Callback<()>,
}

/// The button under a list that goes on.
#[component]
pub(crate) fn ShowMore(ShowMoreProps { shown, total, onmore }: &ShowMoreProps) -> Html {
    let texts = use_ambient().texts;
    if shown >= total {
        return Html::default();
    }
    html! {
        <p class="more">
            <button type="button" class="button quiet" onclick={onmore.reform(|_| ())}>
                { texts.more_show.clone() } <span class="muted">{ format!(" ({})", total - shown) }</span>
            </button>
        </p>
    }
}
