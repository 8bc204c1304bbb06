//! The filter of a single plan.

use std::rc::Rc;

use samplan_arrange::filter::Scope;
use samplan_arrange::standing::Group;
use samplan_arrange::{Filter, PlanView};
use samplan_model::CareRecord;
use yew::prelude::*;

use crate::ambient::Ambient;
use crate::kit::filter::FilterBar;

/// So few things are seen at a glance.
const FEW: usize = 7;

/// In what is seen at a glance, and in what is history, a filter would only stand in the way.
pub(super) fn view_filter(
    ambient: &Ambient,
    record: &Rc<CareRecord>,
    filter: &Filter,
    view: &PlanView,
    whole: &PlanView,
) -> Html {
    let holds = view.standing.group() != Group::Earlier;
    if filter.is_empty() && (whole.count() < FEW || !holds) {
        return Html::default();
    }
    let (texts, count) = (&ambient.texts, view.count());
    html! {
        <>
            <FilterBar record={record.clone()} filter={filter.clone()} scope={Scope::Plan(view.plan.id.clone())} shortcuts={whole.shortcuts()} result={texts.items_count.of(count)} />
            if count == 0 && !filter.is_empty() { <p>{ texts.filter_none.clone() }</p> }
        </>
    }
}
