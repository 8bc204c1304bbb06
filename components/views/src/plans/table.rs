//! The staff's table: what holds, what comes or what has been, a line a plan.

use std::rc::Rc;

use samplan_arrange::cards::{Column as By, sorted};
use samplan_arrange::order::Direction;
use samplan_arrange::{Card, Cards};
use samplan_model::gather::Gather as _;
use yew::prelude::*;

use super::card::{say_updated, view_act, view_flags, view_heir, view_kind, view_next, view_title};
use super::twins::{say_source, view_dispute, view_twins};
use crate::ambient::{Ambient, use_ambient};
use crate::kit::choices::view_choices;
use crate::kit::row::join_unit;
use crate::kit::table::{Column, Sort, Table, TableRow};
use crate::kit::tag::view_standing;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct PlanTableProps {
    pub(super) cards: Rc<Cards>,
}

/// The columns, in their order.
const COLUMNS: [By; 7] =
    [By::Title, By::Validity, By::Unit, By::NextStep, By::Updated, By::Source, By::Flags];

/// Plans that hold begin with the one whose next step comes first.
const FIRST: Sort = Sort { column: 3, direction: Direction::Ascending };

/// The table. What holds and what does not are never in one.
#[component]
pub(super) fn PlanTable(PlanTableProps { cards }: &PlanTableProps) -> Html {
    let ambient = use_ambient();
    let texts = &ambient.texts;
    let chosen = use_state_eq(|| 0_usize);
    let sort = use_state_eq(|| FIRST);
    let groups = [
        (&cards.current, &texts.group_current),
        (&cards.coming, &texts.group_coming),
        (&cards.earlier, &texts.group_earlier),
    ];
    let filled: Vec<usize> =
        (0..).zip(&groups).filter(|(_, (cards, _))| !cards.is_empty()).map(|(place, _)| place).gathered();
    // A filter may leave nothing of what was chosen: then what there is.
    let group = Some(*chosen).filter(|chosen| filled.contains(chosen)).or(filled.first().copied());
    let group = group.unwrap_or_default();
    let shown = use_memo((cards.clone(), group, *sort, ambient.now), |(cards, group, sort, now)| {
        let cards = match group {
            0 => &cards.current,
            1 => &cards.coming,
            _ => &cards.earlier,
        };
        let by = COLUMNS.get(sort.column).copied().unwrap_or(By::Title);
        sorted(cards, by, sort.direction, *now)
    });
    let names: Vec<AttrValue> = filled
        .iter()
        .filter_map(|place| groups.get(*place))
        .map(|(cards, name)| AttrValue::from(format!("{name} ({})", cards.len())))
        .gathered();
    let pressed = filled.iter().position(|place| *place == group);
    let onchoose = Callback::from(move |place: usize| {
        if let Some(group) = filled.get(place) {
            chosen.set(*group);
        }
    });
    let row = {
        let (ambient, shown) = (ambient.clone(), shown.clone());
        Callback::from(move |place: usize| {
            shown.get(place).map(|card| view_line(&ambient, card)).unwrap_or_default()
        })
    };
    let caption =
        groups.get(group).map(|(cards, name)| format!("{name}, {}", texts.plans_count.of(cards.len())));
    html! {
        <>
            if names.len() > 1 {
                { view_choices(&texts.lines_status, &names.iter().gathered(), pressed, &onchoose) }
            }
            <Table key={group} name="plan-table" caption={caption.unwrap_or_default()} columns={columns(&ambient)}
                count={shown.len()} {row} sort={*sort} onsort={Callback::from(move |chosen| sort.set(chosen))} />
        </>
    }
}

fn columns(Ambient { texts, .. }: &Ambient) -> Vec<Column> {
    let labels = COLUMNS.map(|by| match by {
        By::Title => &texts.plan_label,
        By::Validity => &texts.lines_status,
        By::Unit => &texts.responsible_label,
        By::NextStep => &texts.next_step_label,
        By::Updated => &texts.updated_label,
        By::Source => &texts.source_label,
        By::Flags => &texts.plans_flags,
    });
    labels.into_iter().map(Column::sorted).gathered()
}

fn view_line(ambient: &Ambient, card: &Card) -> TableRow {
    let plan = &card.plan;
    let text = |text: Option<String>| html! { { text.unwrap_or_else(|| "–".to_owned()) } };
    let flags = view_flags(ambient, card);
    TableRow {
        key: plan.id.to_string(),
        state: None,
        cells: vec![
            html! { <>{ view_title(ambient, card) }{ view_kind(ambient, card) }</> },
            html! { <>{ view_standing(ambient, &card.standing, plan) }{ view_heir(ambient, card).map(|way| html! { <p>{ format!("{} ", ambient.texts.replaced_by_label) }{ way }</p> }) }{ view_dispute(ambient, card) }</> },
            text(plan.unit.as_ref().map(join_unit).filter(|unit| !unit.is_empty())),
            html! { <>{ view_next(ambient, card).unwrap_or_else(|| text(None)) }{ view_act(ambient, card, "button reach") }</> },
            text(say_updated(ambient, card)),
            html! { <>{ text(card.sources.first().map(say_source)) }{ view_twins(ambient, card) }</> },
            if flags.is_empty() {
                text(None)
            } else {
                html! { <p class="tags">{ for flags }</p> }
            },
        ],
    }
}
