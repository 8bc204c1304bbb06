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
use samplan_arrange::{Changes, Filter, Item};
use samplan_model::{CareRecord, ItemId, PlanId};
use yew::prelude::*;

use crate::ambient::{Ambient, use_ambient};
use crate::kit::calendar::view_add_all;
use crate::kit::filter::FilterBar;
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
use table::StaffView;
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
                    <div class="main">
                        <YearStrip record={record.clone()} timeline={timeline.clone()} filter={filter.clone()} />
                        <FilterBar record={record.clone()} filter={filter.clone()} scope={Scope::Timeline} result={texts.rows_count.of(timeline.count)} />
                        if timeline.count == 0 && !filter.is_empty() { <p>{ texts.filter_none.clone() }</p> }
                        <StaffView record={record.clone()} filter={filter.clone()}>
                            <Sections timeline={timeline.clone()} open={open.as_ref().and_then(Item::row).cloned()} />
                        </StaffView>
                        { view_unreadable_activities(&ambient, record) }
                        { view_add_all(&ambient, &timeline) }
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
