//! *Näst på tur*: the next thing, with everything that belongs to it.

use samplan_arrange::Timeline;
use samplan_model::Audience;
use yew::prelude::*;

use super::clash::view_clashes;
use crate::ambient::{Ambient, Emit};
use crate::kit::contact::Weight;
use crate::kit::heading::{Naming, view_heading_of, view_named};
use crate::kit::row::{Dated, view_reasons};
use crate::kit::row::{facts_of, view_actions, view_title};
use crate::say::capital;
use crate::texts::fill;

pub(super) fn view_next(ambient: &Ambient, timeline: &Timeline) -> Html {
    let texts = &ambient.texts;
    let name = heading(ambient);
    let Some(row) = &timeline.next else {
        return html! { <section class="next" aria-label={name}><p>{ texts.next_none.clone() }</p></section> };
    };
    let (say, when) = (ambient.say(), &row.activity.when);
    let relative =
        when.day().and_then(|day| say.relative(day)).map(|word| format!("{word}, ")).unwrap_or_default();
    let (plan, item) = (row.plan.id.clone(), row.activity.id.clone());
    let onshow = ambient
        .emit
        .reform(move |_: MouseEvent| Emit::Select { plan: plan.clone(), item: Some(item.clone()) });
    let naming = Naming { id: Some("samplan-next".into()), class: "kicker", ..Naming::default() };
    html! {
        <section class="next" aria-labelledby="samplan-next">
            { view_named(ambient, 1, naming, html! { { name } }) }
            <p class="big">{ capital(&format!("{relative}{}", say.when(when))) }</p>
            { view_heading_of(ambient, 2, "title", view_title(ambient, row)) }
            { view_reasons(ambient, row) }
            { view_clashes(ambient, timeline.clashes_of_next(), Dated::BySection) }
            { facts_of(ambient, row).view() }
            <div class="actions">
                { view_actions(ambient, row, Weight::Primary) }
                <p class="buttons">
                    <button type="button" class="button" aria-label={format!("{}, {}", texts.show_item, row.activity.title)} onclick={onshow}>
                        { texts.show_item.clone() }
                    </button>
                </p>
            </div>
        </section>
    }
}

/// Whose turn it is, to whoever looks at somebody else's days.
fn heading(ambient: &Ambient) -> AttrValue {
    let texts = ambient.texts;
    match (ambient.audience, ambient.subject.short_name()) {
        (Audience::Patient, _) | (Audience::Relative | Audience::Staff, "") => texts.next_heading.clone(),
        (Audience::Relative | Audience::Staff, name) => {
            AttrValue::from(fill(&texts.next_heading_of, &[("name", name)]))
        }
    }
}
