//! In which order plans stand, and under which headings: two plain lists to choose from.

use samplan_arrange::cards::{By, Order};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::ambient::Ambient;

/// What was chosen. It is the viewer's, for as long as she looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Arrangement {
    pub(super) order: Order,
    pub(super) by: By,
}

const ORDERS: [Order; 3] = [Order::NextStep, Order::Updated, Order::Title];
const BYS: [By; 5] = [By::Nothing, By::Kind, By::Unit, By::NeedArea, By::Source];

pub(super) fn view_arrangement(
    ambient: &Ambient,
    chosen: Arrangement,
    onchange: &Callback<Arrangement>,
) -> Html {
    let texts = &ambient.texts;
    let orders = ORDERS.map(|order| match order {
        Order::NextStep => &texts.next_step_label,
        Order::Updated => &texts.order_updated,
        Order::Title => &texts.order_title,
    });
    let bys = BYS.map(|by| match by {
        By::Nothing => &texts.shelves_none,
        By::Kind => &texts.shelves_kind,
        By::Unit => &texts.shelves_unit,
        By::NeedArea => &texts.filter_area,
        By::Source => &texts.source_label,
    });
    let onorder = onchange.reform(move |place: usize| Arrangement {
        order: ORDERS.get(place).copied().unwrap_or_default(),
        ..chosen
    });
    let onby = onchange.reform(move |place: usize| Arrangement {
        by: BYS.get(place).copied().unwrap_or_default(),
        ..chosen
    });
    html! {
        <div class="arrangement">
            { view_select(&texts.order_label, &orders, ORDERS.iter().position(|order| *order == chosen.order), &onorder) }
            { view_select(&texts.shelves_label, &bys, BYS.iter().position(|by| *by == chosen.by), &onby) }
        </div>
    }
}

fn view_select(
    label: &AttrValue,
    names: &[&AttrValue],
    chosen: Option<usize>,
    onchange: &Callback<usize>,
) -> Html {
    let onchange = onchange.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        usize::try_from(select.selected_index()).unwrap_or_default()
    });
    html! {
        <label class="field">
            <span>{ label.clone() }</span>
            <select {onchange}>
                for (place, name) in (0..).zip(names) {
                    <option selected={chosen == Some(place)}>{ (*name).clone() }</option>
                }
            </select>
        </label>
    }
}
