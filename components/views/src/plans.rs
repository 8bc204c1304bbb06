//! Level 2, *Planer*: all plans, by whether they hold.

mod arrangement;
mod card;
mod table;
mod twins;

use std::rc::Rc;

use samplan_arrange::cards::{By, Label, Order, shelves};
use samplan_arrange::filter::Scope;
use samplan_arrange::{Card, Cards, Filter};
use samplan_model::gather::Gather as _;
use samplan_model::{Audience, CareRecord};
use yew::prelude::*;

use crate::ambient::{Ambient, use_ambient};
use crate::kit::choices::view_choices;
use crate::kit::filter::{FilterBar, Stands};
use crate::kit::heading::{view_heading, view_heading_of};
use crate::kit::more::{ShowMore, grown, least};
use crate::kit::row::join_unit;
use crate::kit::sources::name_source;
use crate::kit::tag::is_unstated;
use crate::kit::unreadable::view_unreadable_plans;
use crate::kit::words;
use crate::texts::fill;
use crate::widget::{view_empty, view_widget_heading};
use arrangement::{Arrangement, view_arrangement};
use card::view_card;
use table::PlanTable;

/// So few plans are seen at a glance: a search would only stand in the way.
const FEW: usize = 7;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct PlansProps {
    pub(crate) record: Rc<CareRecord>,
    pub(crate) filter: Filter,
    /// Whose plans these are, and what is missing.
    pub(crate) notes: Html,
}

/// The collected plans.
#[component]
pub(crate) fn Plans(PlansProps { record, filter, notes }: &PlansProps) -> Html {
    let ambient = use_ambient();
    let texts = &ambient.texts;
    let cards = use_memo((record.clone(), filter.clone(), ambient.now), |(record, filter, now)| {
        Cards::of(record, filter, *now)
    });
    let shape = use_state_eq(|| Shape::Cards);
    let onshape = use_callback(shape.setter(), |chosen: Shape, shape| shape.set(chosen));
    let stands = match (ambient.audience, *shape) {
        (Audience::Staff, Shape::Table) => Stands::Beside,
        (Audience::Patient | Audience::Relative | Audience::Staff, _) => Stands::Above,
    };
    let total = cards.total;
    let has_filter = total >= FEW || !filter.is_empty() || (total > 1 && ambient.audience == Audience::Staff);
    let heading = match (ambient.audience, ambient.subject.short_name()) {
        (Audience::Patient, _) | (_, "") => texts.plans_heading.to_string(),
        (Audience::Relative | Audience::Staff, name) => fill(&texts.plans_heading_of, &[("name", name)]),
    };
    html! {
        <>
            <header class="top">
                { view_widget_heading(&ambient, heading) }
                { notes.clone() }
            </header>
            if cards.total == 0 { { view_empty(&ambient) } }
            <div class={has_filter.then(|| stands.railed()).flatten()}>
                if has_filter {
                    <FilterBar record={record.clone()} filter={filter.clone()} scope={Scope::Plans} result={texts.plans_count.of(cards.count())} {stands} />
                }
                <div class="results">
                    if cards.count() == 0 && !filter.is_empty() { <p>{ texts.filter_none.clone() }</p> }
                    if cards.count() > 0 { <Body {cards} shape={*shape} {onshape} /> }
                    if total > 0 { { view_unreadable_plans(&ambient) } }
                </div>
            </div>
        </>
    }
}

/// How the staff looks at the plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Cards,
    Table,
}

const SHAPES: [Shape; 2] = [Shape::Cards, Shape::Table];

#[derive(Clone, Debug, PartialEq, Properties)]
struct BodyProps {
    cards: Rc<Cards>,
    shape: Shape,
    onshape: Callback<Shape>,
}

/// The cards; or, for staff who ask for it, the table.
#[component]
fn Body(BodyProps { cards, shape, onshape }: &BodyProps) -> Html {
    let ambient = use_ambient();
    let texts = &ambient.texts;
    match ambient.audience {
        Audience::Patient | Audience::Relative => return html! { <Groups cards={cards.clone()} /> },
        Audience::Staff => {}
    }
    let onchoose = onshape.reform(move |place: usize| SHAPES.get(place).copied().unwrap_or(Shape::Cards));
    let chosen = SHAPES.iter().position(|known| known == shape);
    html! {
        <>
            { view_choices(&texts.view_as, &[&texts.view_cards, &texts.view_table], chosen, &onchoose) }
            { match shape {
                Shape::Cards => html! { <Groups cards={cards.clone()} /> },
                Shape::Table => html! { <PlanTable cards={cards.clone()} /> },
            } }
        </>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct GroupsProps {
    cards: Rc<Cards>,
}

/// What holds, what comes and what has been, one under the other: each with its heading, so that the outline tells them
/// apart and nobody takes the one for the other.
#[component]
fn Groups(GroupsProps { cards }: &GroupsProps) -> Html {
    let ambient = use_ambient();
    let texts = &ambient.texts;
    let arrangement = use_state_eq(Arrangement::default);
    let groups = use_memo((cards.clone(), *arrangement), |(cards, Arrangement { order, by })| {
        let ordered = match order {
            Order::NextStep => None,
            Order::Updated | Order::Title => Some(Cards::clone(cards).in_order(*order)),
        };
        let ordered = ordered.as_ref().unwrap_or(cards);
        // What nobody has said holds is not called valid now; nor is it history.
        let (unstated, current): (Vec<_>, Vec<_>) =
            ordered.current.iter().cloned().partition(|card| is_unstated(&card.standing, &card.plan));
        [&current, &unstated, &ordered.coming, &ordered.earlier].map(|cards| Group::of(cards, *by))
    });
    let [current, unstated, coming, earlier] = &*groups;
    let onarrange = {
        let arrangement = arrangement.clone();
        Callback::from(move |chosen| arrangement.set(chosen))
    };
    html! {
        <>
            if cards.total >= FEW { { view_arrangement(&ambient, *arrangement, &onarrange) } }
            { view_group(&ambient, texts.group_current.clone(), current) }
            { view_group(&ambient, texts.standing_unstated.clone(), unstated) }
            { view_group(&ambient, texts.group_coming.clone(), coming) }
            { view_earlier(&ambient, earlier) }
        </>
    }
}

/// The cards of what holds, or comes, or has been.
#[derive(Debug, PartialEq)]
struct Group {
    count: usize,
    /// Under their headings; the only one has none where nothing was asked for.
    shelves: Vec<(Label, Rc<[Card]>)>,
}

impl Group {
    fn of(cards: &[Card], by: By) -> Self {
        let shelves = shelves(cards, by).into_iter().map(|shelf| (shelf.label, Rc::from(shelf.cards)));
        Self { count: cards.len(), shelves: shelves.gathered() }
    }
}

fn view_group(ambient: &Ambient, title: AttrValue, group: &Group) -> Html {
    if group.count == 0 {
        return Html::default();
    }
    html! {
        <section class="group">
            { view_title(ambient, title, group) }
            { view_shelves(ambient, group) }
        </section>
    }
}

/// History is there, folded: it must not be mistaken for what holds.
fn view_earlier(ambient: &Ambient, group: &Group) -> Html {
    if group.count == 0 {
        return Html::default();
    }
    html! {
        <section class="group earlier">
            <details>
                <summary>{ view_title(ambient, ambient.texts.group_earlier.clone(), group) }</summary>
                { view_shelves(ambient, group) }
            </details>
        </section>
    }
}

fn view_title(ambient: &Ambient, title: AttrValue, group: &Group) -> Html {
    let count = html! { <span class="count">{ format!(" ({})", group.count) }</span> };
    view_heading_of(ambient, 1, "", html! { <>{ title }{ count }</> })
}

fn view_shelves(ambient: &Ambient, group: &Group) -> Html {
    html! {
        for (label, cards) in &group.shelves {
            { match say_label(ambient, label) {
                None => html! { <CardList cards={cards.clone()} depth={2} /> },
                Some(text) => html! {
                    <section class="shelf" key={text.to_string()}>
                        { view_heading(ambient, 2, "", format!("{text} ({})", cards.len())) }
                        <CardList cards={cards.clone()} depth={3} />
                    </section>
                },
            } }
        }
    }
}

/// The words of a heading; none where nothing was asked for.
fn say_label(ambient: &Ambient, label: &Label) -> Option<AttrValue> {
    let texts = &ambient.texts;
    let text = match label {
        Label::Kind(kind) => words::kind(texts, *kind).clone(),
        Label::Unit(unit) => AttrValue::from(join_unit(unit)),
        Label::NeedArea(area) => words::area(texts, *area).clone(),
        Label::Source { organization, system } => AttrValue::from(name_source(organization, system, " · ")),
        Label::Unknown(By::Nothing) => return None,
        Label::Unknown(By::Kind) => texts.unknown_kind.clone(),
        Label::Unknown(By::Unit) => texts.unknown_unit.clone(),
        Label::Unknown(By::NeedArea) => texts.unknown_area.clone(),
        Label::Unknown(By::Source) => texts.unknown_source.clone(),
    };
    Some(text)
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct CardListProps {
    cards: Rc<[Card]>,
    /// How far below the widget's own heading those of the cards stand.
    depth: u8,
}

/// Cards, some at a time.
#[component]
fn CardList(CardListProps { cards, depth }: &CardListProps) -> Html {
    let ambient = use_ambient();
    let asked = use_state_eq(|| 0);
    let shown = asked.max(least(ambient.medium));
    let onmore = move |_: MouseEvent| asked.set(grown(shown));
    html! {
        <>
            <ul class="cards">
                { for cards.iter().take(shown).map(|card| view_card(&ambient, card, *depth)) }
            </ul>
            <ShowMore {shown} total={cards.len()} {onmore} />
        </>
    }
}
