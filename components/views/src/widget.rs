//! The root of every widget: its states, its heading's words, and the ambient of what is inside.

use std::rc::Rc;

use chrono::NaiveDateTime;
use samplan_arrange::{Coverage, Filter, Visible, visible};
use samplan_model::{Audience, CareRecord, ItemId, PlanId};
use yew::prelude::*;

use crate::ambient::{Ambient, Calls, Emit, HeadingLevel, Medium};
use crate::kit::coverage::{view_coverage, view_viewing};
use crate::kit::heading::view_heading;
use crate::kit::loading::Loading;
use crate::plan::Plan;
use crate::plans::Plans;
use crate::texts::Locale;
use crate::timeline::Timeline;

/// Which of the three widgets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Level 1, the start page timeline.
    Timeline,
    /// Level 2, the collected plans.
    Plans,
    /// Level 3, one plan.
    Plan,
}

/// What the host says about the data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// It is there.
    #[default]
    Ready,
    /// It is on its way.
    Loading,
    /// It could not be had.
    Failed,
}

/// All that a host can say to a widget.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct WidgetProps {
    /// Which widget.
    pub kind: Kind,
    /// The plans; none while there are none, or where they could not be read.
    pub record: Option<Rc<CareRecord>>,
    /// What the host says about the data.
    pub state: State,
    /// For whom it is shown.
    pub audience: Audience,
    /// In which language.
    pub locale: Locale,
    /// Local time in Sweden.
    pub now: NaiveDateTime,
    /// The level of the widget's own heading.
    pub level: HeadingLevel,
    /// The plan that the single plan shows.
    pub plan_id: Option<PlanId>,
    /// The item that is selected.
    pub selected: Option<ItemId>,
    /// What to show.
    pub filter: Filter,
    /// What it is drawn on.
    #[prop_or_default]
    pub medium: Medium,
    /// How many times the host has spoken.
    #[prop_or_default]
    pub revision: u32,
    /// The way out for what the viewer does.
    pub emit: Callback<Emit>,
}

/// One widget.
#[component]
pub fn Widget(props: &WidgetProps) -> Html {
    let WidgetProps { kind, record, state, audience, locale, now, level, medium, revision, emit, .. } = props;
    let shown = use_memo((record.clone(), *audience), |(record, audience)| {
        record.as_ref().map(|record| visible(record, *audience))
    });
    let subject = shown.as_ref().as_ref().map(|shown| shown.record.subject.clone()).unwrap_or_default();
    let ambient = Ambient {
        texts: locale.texts(),
        now: *now,
        audience: *audience,
        subject: Rc::new(subject),
        level: *level,
        calls: Calls::Offered,
        medium: *medium,
        revision: *revision,
        emit: emit.clone(),
    };
    let lang = ambient.texts.lang.clone();
    let content = match (state, shown.as_ref()) {
        (State::Loading, _) => html! { <Loading heading={heading_text(&ambient, *kind)} /> },
        (State::Ready, Some(shown)) => view_content(&ambient, props, shown),
        (State::Failed, _) | (State::Ready, None) => view_failed(&ambient, *kind),
    };
    html! {
        <ContextProvider<Ambient> context={ambient}>
            <section class="widget" {lang} aria-labelledby="samplan-heading">{ content }</section>
        </ContextProvider<Ambient>>
    }
}

fn view_content(ambient: &Ambient, props: &WidgetProps, shown: &Visible) -> Html {
    let WidgetProps { kind, plan_id, selected, filter, .. } = props;
    let record = shown.record.clone();
    let notes = html! { <>{ view_viewing(ambient) }{ view_coverage(ambient, &Coverage::of(shown)) }</> };
    match kind {
        Kind::Timeline => html! { <Timeline {record} filter={filter.clone()} {notes} /> },
        Kind::Plans => html! { <Plans {record} filter={filter.clone()} {notes} /> },
        Kind::Plan => html! {
            <Plan {record} plan_id={plan_id.clone()} selected={selected.clone()} {notes} />
        },
    }
}

fn heading_text(ambient: &Ambient, kind: Kind) -> AttrValue {
    match kind {
        Kind::Timeline => ambient.texts.timeline_heading.clone(),
        Kind::Plans => ambient.texts.plans_heading.clone(),
        Kind::Plan => ambient.texts.plan_heading.clone(),
    }
}

fn view_failed(ambient: &Ambient, kind: Kind) -> Html {
    let texts = &ambient.texts;
    html! {
        <>
            { view_widget_heading(ambient, heading_text(ambient, kind)) }
            <p role="status">{ texts.error_title.clone() }</p>
            <p class="buttons">
                <button type="button" class="button primary" onclick={ambient.emit.reform(|_: MouseEvent| Emit::Retry)}>
                    { texts.error_retry.clone() }
                </button>
            </p>
        </>
    }
}

/// The heading that names the widget.
pub(crate) fn view_widget_heading(ambient: &Ambient, text: impl Into<AttrValue>) -> Html {
    html! { <@{ambient.level.tag(0)} id="samplan-heading" class="heading" tabindex="-1">{ text.into() }</@> }
}

/// Nothing to show, and whom to ask.
pub(crate) fn view_empty(ambient: &Ambient) -> Html {
    html! {
        <div class="empty">
            { view_heading(ambient, 1, "", ambient.texts.empty_title.clone()) }
            <p>{ ambient.texts.empty_text.clone() }</p>
        </div>
    }
}
