//! Level 1, *Det här händer*: the next thing, what to do, what happens by time, what runs.

mod next;
mod ongoing;
mod sections;
mod todo;
mod window;

use std::rc::Rc;

use samplan_arrange as arrange;
use samplan_arrange::Filter;
use samplan_model::CareRecord;
use yew::prelude::*;

use crate::ambient::use_ambient;
use crate::kit::filter::FilterBar;
use crate::kit::heading::view_section;
use crate::widget::{view_empty, view_widget_heading};
use next::view_next;
use ongoing::view_ongoing;
use sections::Sections;
use todo::view_todo;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct TimelineProps {
    pub(crate) record: Rc<CareRecord>,
    pub(crate) filter: Filter,
    /// Whose plans these are, and what is missing.
    pub(crate) notes: Html,
}

/// The start page timeline.
#[component]
pub(crate) fn Timeline(TimelineProps { record, filter, notes }: &TimelineProps) -> Html {
    let ambient = use_ambient();
    let texts = &ambient.texts;
    let timeline = use_memo(
        (record.clone(), filter.clone(), ambient.audience, ambient.now),
        |(record, filter, audience, now)| arrange::Timeline::of(record, filter, *audience, *now),
    );
    let is_empty = timeline.count == 0 && timeline.todo.is_empty() && timeline.ongoing.is_empty();
    html! {
        <>
            <header class="top">
                { view_widget_heading(&ambient, texts.timeline_heading.clone()) }
                <p class="muted">{ ambient.say().today_line() }</p>
                { notes.clone() }
            </header>
            if is_empty && filter.is_empty() {
                { view_empty(&ambient) }
            } else {
                <div class="columns">
                    <div class="main">
                        { view_next(&ambient, timeline.next.as_ref()) }
                        { view_todo(&ambient, &timeline.todo) }
                        <FilterBar filter={filter.clone()} search={texts.filter_search.clone()} result={texts.rows_count.of(timeline.count)} />
                        if timeline.count == 0 && !filter.is_empty() { <p>{ texts.filter_none.clone() }</p> }
                        <Sections timeline={timeline.clone()} />
                    </div>
                    <div class="side">
                        { view_section(&ambient, "ongoing", texts.ongoing_heading.clone(), view_ongoing(&ambient, &timeline.ongoing)) }
                    </div>
                </div>
            }
        </>
    }
}
