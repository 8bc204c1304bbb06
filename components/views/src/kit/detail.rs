//! All about one activity, and what can be done about it: in its row where there is one column, beside the list where there
//! are two.

use samplan_arrange::Row;
use samplan_model::CarePlan;
use yew::prelude::*;

use super::contact::Weight;
use super::facts::Facts;
use super::row::{facts_of, view_actions};
use super::words::title;
use crate::ambient::{Ambient, Emit};
use crate::dialogue;

/// The facts, the actions, the way to the plan and the way back.
pub(crate) fn view_detail(ambient: &Ambient, row: &Row) -> Html {
    let actions = view_actions(ambient, row, Weight::Primary);
    html! { <>{ facts_of(ambient, row).view() }{ view_ways_on(ambient, &row.plan, actions) }{ dialogue::view_of_row(ambient, row) }</> }
}

/// Which plan it belongs to, what can be done, the way to the plan and the way back.
pub(crate) fn view_ways_on(ambient: &Ambient, plan: &CarePlan, actions: Html) -> Html {
    let texts = ambient.texts;
    let id = plan.id.clone();
    let onopen = ambient.emit.reform(move |_: MouseEvent| Emit::Select { plan: id.clone(), item: None });
    let onclose = ambient.emit.reform(|_: MouseEvent| Emit::Close);
    html! {
        <>
            { Facts::default().text(&texts.plan_label, Some(&title(texts, plan))).view() }
            <div class="actions">
                { actions }
                <p class="buttons">
                    <button type="button" class="button" onclick={onopen}>{ texts.open_plan.clone() }</button>
                    <button type="button" class="button quiet" onclick={onclose}>{ texts.close.clone() }</button>
                </p>
            </div>
        </>
    }
}

/// Escape closes what is open, from anywhere in it.
pub(crate) fn close_on_escape(ambient: &Ambient) -> Callback<KeyboardEvent> {
    let emit = ambient.emit.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            emit.emit(Emit::Close);
        }
    })
}
