//! *Näst på tur*: the next thing, with everything that belongs to it.

use samplan_arrange::Row;
use yew::prelude::*;

use crate::ambient::{Ambient, Emit};
use crate::kit::contact::Weight;
use crate::kit::heading::view_heading_of;
use crate::kit::row::{facts_of, view_actions, view_title};
use crate::say::capital;

pub(super) fn view_next(ambient: &Ambient, next: Option<&Row>) -> Html {
    let texts = &ambient.texts;
    let Some(row) = next else {
        return html! { <section class="next" aria-label={texts.next_heading.clone()}><p>{ texts.next_none.clone() }</p></section> };
    };
    let (say, when) = (ambient.say(), &row.activity.when);
    let relative =
        when.day().and_then(|day| say.relative(day)).map(|word| format!("{word}, ")).unwrap_or_default();
    let (plan, item) = (row.plan.id.clone(), row.activity.id.clone());
    let onshow = ambient
        .emit
        .reform(move |_: MouseEvent| Emit::Select { plan: plan.clone(), item: Some(item.clone()) });
    html! {
        <section class="next" aria-labelledby="samplan-next">
            <@{ambient.level.tag(1)} id="samplan-next" class="kicker">{ texts.next_heading.clone() }</@>
            <p class="big">{ capital(&format!("{relative}{}", say.when(when))) }</p>
            { view_heading_of(ambient, 2, "title", view_title(ambient, row)) }
            { facts_of(ambient, row).view() }
            <div class="actions">
                { view_actions(ambient, row, Weight::Primary) }
                <p class="buttons"><button type="button" class="button" onclick={onshow}>{ texts.show_plan.clone() }</button></p>
            </div>
        </section>
    }
}
