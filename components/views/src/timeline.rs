//! Level 1, *Det här händer*: the next thing, what to do, what happens by time, what runs.

pub(crate) mod changes;
mod clash;
mod detail;
mod links;
mod next;
mod ongoing;
mod sections;
mod strip;
mod table;
mod todo;
mod window;

use std::rc::Rc;

use samplan_arrange as arrange;
use samplan_arrange::filter::Scope;
use samplan_arrange::{Changes, Filter, Item, Lines};
use samplan_model::{CareRecord, ItemId, PlanId};
use yew::prelude::*;

use crate::ambient::{Ambient, use_ambient};
use crate::kit::calendar::view_add_timeline;
use crate::kit::filter::{FilterBar, Stands};
use crate::kit::heading::view_section;
use crate::kit::unreadable::view_unreadable_activities;
use crate::widget::{view_empty, view_widget_heading};
use changes::view_changes;
use detail::{ThereAndBack, use_there_and_back, view_pane};
use links::view_links;
pub use links::{HostLink, LinkKind, LinkLabel};
use next::view_next;
use ongoing::view_ongoing;
use sections::Sections;
use strip::YearStrip;
use table::{LineTable, Shape, view_shapes};
use todo::view_todo;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct TimelineProps {
    pub(crate) record: Rc<CareRecord>,
    pub(crate) filter: Filter,
    /// Whose plans these are, and what is missing.
    pub(crate) notes: Html,
    /// What has changed, where the host has said since when.
    pub(crate) changes: Rc<Option<Changes>>,
    /// Ways to other places of the host.
    pub(crate) links: Vec<HostLink>,
    /// The plan of the item that is open.
    pub(crate) plan_id: Option<PlanId>,
    /// The item that is open.
    pub(crate) selected: Option<ItemId>,
}

/// The start page timeline.
#[component]
pub(crate) fn Timeline(props: &TimelineProps) -> Html {
    let TimelineProps { record, filter, notes, changes, links, plan_id, selected } = props;
    let open = selected.as_ref().and_then(|item| Item::find(record, plan_id.as_ref(), item));
    let around = use_ambient();
    let ThereAndBack { ambient, around, heading, onclick } = use_there_and_back(around, open.as_ref());
    let texts = ambient.texts;
    let timeline = use_memo(
        (record.clone(), filter.clone(), ambient.audience, ambient.now),
        |(record, filter, audience, now)| arrange::Timeline::of(record, filter, *audience, *now),
    );
    let changes = use_memo((changes.clone(), record.clone(), ambient.now), |(changes, record, now)| {
        (**changes).clone().map(|changes| changes.once(record, *now))
    });
    let chosen = use_state_eq(|| Shape::Table);
    let onshape = use_callback(chosen.setter(), |shape: Shape, chosen| chosen.set(shape));
    let shape = Shape::of(ambient.audience, *chosen);
    let lines =
        use_memo((record.clone(), filter.clone(), ambient.now, shape), |(record, filter, now, shape)| {
            match shape {
                Shape::Table => Lines::of(record, filter, *now),
                Shape::Timeline => Lines::default(),
            }
        });
    // What is counted is what is looked at.
    let (count, result, scope, stands) = match shape {
        Shape::Table => {
            let count = lines.count();
            (count, texts.lines_count.of(count), Scope::Lines, Stands::Beside)
        }
        Shape::Timeline => {
            (timeline.count, texts.rows_count.of(timeline.count), Scope::Timeline, Stands::Above)
        }
    };
    let is_empty = timeline.count == 0 && timeline.todo.is_empty() && timeline.ongoing.is_empty();
    html! {
        <ContextProvider<Ambient> context={ambient.clone()}>
            <header class="top">
                { view_widget_heading(&ambient, texts.timeline_heading.clone()) }
                <p class="muted">{ ambient.say().today_line() }</p>
                { notes.clone() }
            </header>
            if is_empty && filter.is_empty() {
                { view_empty(&ambient) }
            } else {
                <div class="columns" ref={around} {onclick}>
                    <div class="lead-side">
                        { view_next(&ambient, &timeline) }
                        { view_todo(&ambient, &timeline.todo) }
                        { view_changes(&ambient, changes.as_ref().as_ref()) }
                    </div>
                    <YearStrip timeline={timeline.clone()} />
                    <div class={classes!("main", stands.railed())}>
                        <FilterBar record={record.clone()} filter={filter.clone()} {scope} {result} {stands} />
                        <div class="results">
                            if count == 0 && !filter.is_empty() { <p>{ texts.filter_none.clone() }</p> }
                            { view_shapes(&ambient, shape, &onshape) }
                            { match shape {
                                Shape::Table => html! { <LineTable lines={lines.clone()} /> },
                                Shape::Timeline => html! {
                                    <Sections timeline={timeline.clone()} open={open.as_ref().and_then(Item::row).cloned()} />
                                },
                            } }
                            { view_unreadable_activities(&ambient, record) }
                            { view_add_timeline(&ambient, &timeline) }
                        </div>
                    </div>
                    // One node in each case: were there none, all that stands before it would be drawn anew.
                    { open.as_ref().map_or_else(Html::default, |open| view_pane(&ambient, open, &heading)) }
                    <div class="side">
                        { view_section(&ambient, "ongoing", texts.ongoing_heading.clone(), view_ongoing(&ambient, &timeline.ongoing)) }
                        { view_links(&ambient, links) }
                    </div>
                </div>
            }
        </ContextProvider<Ambient>>
    }
}
