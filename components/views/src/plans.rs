//! Level 2, *Planer*: all plans, by whether they hold.

mod card;

use std::rc::Rc;

use samplan_arrange as arrange;
use samplan_arrange::{Card, Filter};
use samplan_model::CareRecord;
use yew::prelude::*;

use crate::ambient::{Ambient, use_ambient};
use crate::kit::filter::FilterBar;
use crate::kit::more::{ShowMore, grown, least};
use crate::texts::fill;
use crate::widget::{view_empty, view_widget_heading};
use card::view_card;

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
        arrange::Cards::of(record, filter, *now)
    });
    let heading = match (ambient.audience, ambient.subject.short_name()) {
        (samplan_model::Audience::Patient, _) | (_, "") => texts.plans_heading.to_string(),
        (samplan_model::Audience::Relative | samplan_model::Audience::Staff, name) => {
            fill(&texts.plans_heading_of, &[("name", name)])
        }
    };
    html! {
        <>
            <header class="top">
                { view_widget_heading(&ambient, heading) }
                { notes.clone() }
            </header>
            if cards.total == 0 { { view_empty(&ambient) } }
            if cards.total >= FEW || !filter.is_empty() {
                <FilterBar filter={filter.clone()} search={texts.filter_search_plans.clone()} result={texts.plans_count.of(cards.count())} />
            }
            if cards.count() == 0 && !filter.is_empty() { <p>{ texts.filter_none.clone() }</p> }
            { view_group(&ambient, texts.group_current.clone(), &cards.current) }
            { view_group(&ambient, texts.group_coming.clone(), &cards.coming) }
            { view_earlier(&ambient, &cards.earlier) }
        </>
    }
}

fn view_group(ambient: &Ambient, title: AttrValue, cards: &[Card]) -> Html {
    if cards.is_empty() {
        return Html::default();
    }
    html! {
        <section class="group">
            <@{ambient.level.tag(1)}>{ title }<span class="count">{ format!(" ({})", cards.len()) }</span></@>
            <CardList cards={Rc::<[Card]>::from(cards)} />
        </section>
    }
}

/// History is there, folded: it must not be mistaken for what holds.
fn view_earlier(ambient: &Ambient, cards: &[Card]) -> Html {
    if cards.is_empty() {
        return Html::default();
    }
    html! {
        <section class="group earlier">
            <details>
                <summary><@{ambient.level.tag(1)}>{ ambient.texts.group_earlier.clone() }<span class="count">{ format!(" ({})", cards.len()) }</span></@></summary>
                <CardList cards={Rc::<[Card]>::from(cards)} />
            </details>
        </section>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct CardListProps {
    cards: Rc<[Card]>,
}

/// Cards, some at a time.
#[component]
fn CardList(CardListProps { cards }: &CardListProps) -> Html {
    let ambient = use_ambient();
    let asked = use_state_eq(|| 0);
    let shown = asked.max(least(ambient.medium));
    let onmore = move |_: MouseEvent| asked.set(grown(shown));
    html! {
        <>
            <ul class="cards">
                { for cards.iter().take(shown).map(|card| view_card(&ambient, card)) }
            </ul>
            <ShowMore {shown} total={cards.len()} {onmore} />
        </>
    }
}
