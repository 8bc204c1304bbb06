//! Times and activities: what comes, and folded, what has been; to who is close to the person, a log of it.

use std::rc::Rc;

use samplan_arrange::{PlanView, Row};
use samplan_model::{Audience, ItemId};
use yew::prelude::*;

use super::{agreement, log};
use crate::ambient::use_ambient;
use crate::kit::calendar::view_add_plan;
use crate::kit::heading::view_section;
use crate::kit::more::{ShowMore, grown, least};
use crate::kit::row::{Dated, RowItem};

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ActivitiesProps {
    pub(super) view: Rc<PlanView>,
    pub(super) selected: Option<ItemId>,
}

/// What comes, some lines at a time; what has been, folded.
#[component]
pub(super) fn Activities(ActivitiesProps { view, selected }: &ActivitiesProps) -> Html {
    let ambient = use_ambient();
    let asked = use_state_eq(|| 0);
    // What was chosen elsewhere is always drawn.
    let place = |rows: &[Row]| rows.iter().position(|row| selected.as_ref() == Some(&row.activity.id));
    let chosen = place(&view.coming).or_else(|| place(&view.past)).map_or(0, |place| place + 1);
    let shown = asked.max(least(ambient.medium)).max(chosen);
    let onmore = Callback::from(move |_: MouseEvent| asked.set(grown(shown)));
    let rows = |rows: &[Row]| {
        html! {
            <ol class="rows">
                { for rows.iter().take(shown).map(|row| html! { <RowItem key={row.activity.id.to_string()} row={row.clone()} dated={Dated::ByRow} selected={selected.clone()} /> }) }
            </ol>
        }
    };
    let texts = &ambient.texts;
    if view.coming.is_empty() && view.past.is_empty() {
        return Html::default();
    }
    let content = html! {
        <>
            if !view.coming.is_empty() {
                { rows(&view.coming) }
                <ShowMore {shown} total={view.coming.len()} onmore={onmore.clone()} />
                { view_add_plan(&ambient, view) }
            }
            if !view.past.is_empty() {
                <details open={ambient.audience == Audience::Relative}>
                    <summary>{ format!("{} ({})", texts.past_heading, view.past.len()) }</summary>
                    if ambient.audience == Audience::Relative {
                        { log::view_log(&ambient, view.past.get(..shown).unwrap_or(&view.past), selected.as_ref()) }
                    } else {
                        { rows(&view.past) }
                    }
                    <ShowMore {shown} total={view.past.len()} {onmore} />
                </details>
            }
        </>
    };
    view_section(&ambient, "activities", agreement::activities_heading(texts, view).clone(), content)
}
