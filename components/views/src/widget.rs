//! The root of every widget: its states, its heading's words, and the ambient of what is inside.

use std::rc::Rc;

use chrono::NaiveDateTime;
use samplan_arrange::changes::Seen;
use samplan_arrange::sbar::About;
use samplan_arrange::{Changes, Coverage, Filter, Share, Terms, Visible, visible};
use samplan_model::gather::Gather as _;
use samplan_model::{Audience, CareRecord, ItemId, PlanId, SourceState};
use yew::prelude::*;

use crate::ambient::{Ambient, Calls, Copied, Emit, HeadingLevel, Medium};
use crate::dialogue::{Dialogue, use_desk, use_told};
use crate::kit::aloud::Aloud;
use crate::kit::contact::{Weight, view_ways};
use crate::kit::copy::{say_copied, view_copy};
use crate::kit::coverage::{view_coverage, view_viewing};
use crate::kit::focus::use_kept_focus;
use crate::kit::glance::use_first_frame;
use crate::kit::heading::{Naming, view_heading, view_named};
use crate::kit::loading::{
    Meanwhile, say_state, use_wait, view_not_refreshed, view_refreshing, view_status, view_waiting,
};
use crate::kit::sources::say_ask;
use crate::kit::unreadable::view_unreadable_plans;
use crate::place::Way;
use crate::plan::Plan;
use crate::plans::Plans;
use crate::sbar::Handover;
use crate::texts::{Locale, fill};
use crate::timeline::{HostLink, Timeline};

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
    /// When the viewer looked last, where the host knows.
    pub last_seen: Option<NaiveDateTime>,
    /// The data as it was then, where the host has it.
    pub earlier: Option<Rc<CareRecord>>,
    /// Ways to other places of the host.
    pub links: Vec<HostLink>,
    /// What it is drawn on.
    #[prop_or_default]
    pub medium: Medium,
    /// The section of the plan that the viewer is on her way to.
    #[prop_or_default]
    pub way: Option<Way>,
    /// How many times the host has spoken.
    #[prop_or_default]
    pub revision: u32,
    /// How the last copying went.
    #[prop_or_default]
    pub copied: Option<Copied>,
    /// What the viewer may say back, and what became of it.
    #[prop_or_default]
    pub dialogue: Rc<Dialogue>,
    /// The way out for what the viewer does.
    pub emit: Callback<Emit>,
}

/// One widget.
#[component]
pub fn Widget(props: &WidgetProps) -> Html {
    let WidgetProps {
        kind,
        record,
        state,
        audience,
        locale,
        now,
        level,
        plan_id,
        medium,
        revision,
        copied,
        dialogue,
        emit,
        ..
    } = props;
    let shown = use_memo((record.clone(), *audience), |(record, audience)| {
        record.as_ref().map(|record| visible(record, *audience))
    });
    let coverage =
        use_memo(shown.clone(), |shown| shown.as_ref().as_ref().map(Coverage::of).unwrap_or_default());
    let medium = use_first_frame(*medium, record.is_some());
    let aloud = use_memo((), |()| Aloud::default());
    let terms = use_memo((shown.clone(), plan_id.clone()), |(shown, plan_id)| {
        shown.as_ref().as_ref().map(|shown| Terms::of(&shown.record, plan_id.as_ref())).unwrap_or_default()
    });
    let root = use_node_ref();
    let onretry = emit.reform(|()| Emit::Retry);
    let changes = use_changes(props, shown.as_ref().as_ref());
    let wait = use_wait(*state);
    let count = use_state_eq(AttrValue::default);
    let oncount = use_callback(count.setter(), |said: AttrValue, count| count.set(said));
    let subject = shown.as_ref().as_ref().map(|shown| shown.record.subject.clone()).unwrap_or_default();
    let ambient = Ambient {
        texts: locale.texts(),
        now: *now,
        audience: *audience,
        subject: Rc::new(subject),
        coverage,
        terms,
        level: *level,
        calls: Calls::Offered,
        medium,
        revision: *revision,
        changes: match kind {
            Kind::Plan => changes.clone(),
            Kind::Timeline | Kind::Plans => Rc::default(),
        },
        copied: *copied,
        aloud: Aloud::clone(&aloud),
        desk: use_desk(dialogue),
        emit: emit.clone(),
        oncount,
    };
    use_told(&ambient);
    use_kept_focus(&root);
    let lang = ambient.texts.lang.clone();
    let meanwhile = if shown.is_some() { Meanwhile::Data } else { Meanwhile::Nothing };
    let said = say_state(&ambient, *state, meanwhile, wait);
    let status = view_status([said.clone(), say_copied(&ambient), Some((*count).clone())]);
    let printed = view_printed(&ambient);
    let content = match (state, shown.as_ref()) {
        (_, Some(shown)) => view_content(&ambient, props, shown, &changes, (said, &onretry)),
        // What is said to be there and cannot be read is as good as not had.
        (State::Ready | State::Failed, None) => view_waiting(&ambient, *kind, State::Failed, said, &onretry),
        (State::Loading, None) => view_waiting(&ambient, *kind, State::Loading, said, &onretry),
    };
    html! {
        <ContextProvider<Ambient> context={ambient}>
            <section ref={root} class="widget" {lang} aria-labelledby="samplan-heading">{ printed }{ content }{ status }</section>
        </ContextProvider<Ambient>>
    }
}

/// On each sheet of paper: whose it is, and how old.
fn view_printed(ambient: &Ambient) -> Html {
    let (texts, say, name) = (&ambient.texts, ambient.say(), &ambient.subject.name);
    match ambient.medium {
        Medium::Screen | Medium::Glance => Html::default(),
        Medium::Paper | Medium::Still => {
            let clock = fill(&texts.at_clock, &[("clock", &say.clock(ambient.now.time()))]);
            let when = fill(
                &texts.paper_as_of,
                &[("when", &format!("{} {clock}", say.full_day(ambient.now.date())))],
            );
            let whose = (!name.is_empty()).then(|| html! { <strong>{ format!("{name} · ") }</strong> });
            html! { <p class="printed">{ whose }{ when }</p> }
        }
    }
}

/// What has changed, where the host has said since when or from what; in the single plan, only of that one. Earlier data
/// passes the barrier as well.
#[hook]
fn use_changes(props: &WidgetProps, shown: Option<&Visible>) -> Rc<Option<Changes>> {
    let WidgetProps { kind, record, earlier, last_seen, audience, now, .. } = props;
    let shown = shown.map(|shown| shown.record.clone());
    let plan = match kind {
        Kind::Plan => Some(record.as_ref().and_then(|record| shown_plan(props, record))),
        Kind::Timeline | Kind::Plans => None,
    };
    use_memo((shown, record.clone(), earlier.clone(), *last_seen, *audience, *now, plan), |given| {
        let (shown, record, earlier, last_seen, audience, now, plan) = given;
        let (shown, whole) = (shown.as_ref()?, record.as_ref()?);
        let changes = match earlier {
            None => Changes::since(shown, (*last_seen)?),
            Some(earlier) => {
                let was = visible(earlier, *audience);
                let was = Seen { whole: earlier, shown: &was.record };
                let changes = Changes::between(was, Seen { whole, shown }, *now);
                Changes { since: last_seen.or(changes.since), ..changes }
            }
        };
        Some(match plan {
            Some(plan) => changes.of_plan(plan.as_ref()),
            None => changes,
        })
    })
}

/// Which plan the single plan shows: the one that was chosen, or the only one.
fn shown_plan(props: &WidgetProps, record: &CareRecord) -> Option<PlanId> {
    let only = record.plans.first().filter(|_| record.plans.len() == 1).map(|plan| &plan.id);
    props.plan_id.as_ref().or(only).cloned()
}

/// The data, whatever the host says of newer data: what is there is not taken away.
fn view_content(
    ambient: &Ambient,
    props: &WidgetProps,
    shown: &Visible,
    changes: &Rc<Option<Changes>>,
    (said, onretry): (Option<AttrValue>, &Callback<()>),
) -> Html {
    let WidgetProps { kind, state, plan_id, selected, way, filter, links, .. } = props;
    let record = shown.record.clone();
    let coverage = Coverage::clone(&ambient.coverage);
    let notes = html! {
        <>
            { view_viewing(ambient, &record) }
            if *state == State::Failed { { view_not_refreshed(ambient, onretry) } }
            { view_coverage(ambient, &record, view_refreshing(*state, said)) }
            { about(props, &record).map(|about| view_copy(ambient, Handover { record: record.clone(), coverage, about })) }
        </>
    };
    match kind {
        Kind::Timeline => html! {
           <Timeline {record} filter={filter.clone()} {notes} changes={changes.clone()} links={links.clone()}
               plan_id={plan_id.clone()} selected={selected.clone()} />
        },
        Kind::Plans => html! { <Plans {record} filter={filter.clone()} {notes} /> },
        Kind::Plan => html! {
            <Plan {record} whole={props.record.clone().unwrap_or_else(|| shown.record.clone())} plan_id={plan_id.clone()} selected={selected.clone()} way={*way} filter={filter.clone()} {notes} />
        },
    }
}

/// What a widget's handover is about; none where there is nothing to hand over.
fn about(props: &WidgetProps, record: &CareRecord) -> Option<About> {
    match props.kind {
        Kind::Timeline => (!record.plans.is_empty()).then(|| About::Filtered(Box::new(props.filter.clone()))),
        Kind::Plans => None,
        Kind::Plan => record.plan(&shown_plan(props, record)?).map(|plan| About::Plan(plan.id.clone())),
    }
}

pub(crate) fn heading_text(ambient: &Ambient, kind: Kind) -> AttrValue {
    match kind {
        Kind::Timeline => ambient.texts.timeline_heading.clone(),
        Kind::Plans => ambient.texts.plans_heading.clone(),
        Kind::Plan => ambient.texts.plan_heading.clone(),
    }
}

/// The heading that names the widget.
pub(crate) fn view_widget_heading(ambient: &Ambient, text: impl Into<AttrValue>) -> Html {
    view_named(ambient, 0, Naming::of_widget(NodeRef::default()), html! { { text.into() } })
}

/// Nothing to show: why, of whom it was asked, and whom to ask about it.
pub(crate) fn view_empty(ambient: &Ambient) -> Html {
    let (texts, coverage) = (&ambient.texts, &ambient.coverage);
    let reason = if coverage.is_whole() { &texts.empty_text } else { &texts.empty_missing };
    html! {
        <div class="empty">
            { view_heading(ambient, 1, "", texts.empty_title.clone()) }
            <p>{ reason.clone() }</p>
            { view_asked(ambient) }
            <slot name="help">{ view_whom_to_ask(ambient) }</slot>
            { view_unreadable_plans(ambient) }
        </div>
    }
}

/// "Vi har frågat Region Värmland och Arvika kommun": each care giver once, those that answered.
fn view_asked(ambient: &Ambient) -> Html {
    let mut names: Vec<String> = Vec::new();
    for Share { source, .. } in &ambient.coverage.sources {
        if source.state == SourceState::Shown && !names.contains(&source.organization) {
            names.push(source.organization.clone());
        }
    }
    if names.is_empty() {
        return Html::default();
    }
    html! { <p>{ fill(&ambient.texts.empty_asked, &[("sources", &ambient.say().list(&names))]) }</p> }
}

/// The contacts of the sources; where they have none, who is closest.
fn view_whom_to_ask(ambient: &Ambient) -> Html {
    let contacts: Vec<_> =
        ambient.coverage.sources.iter().filter_map(|share| share.source.contact.as_ref()).gathered();
    if contacts.is_empty() {
        return html! { <p>{ say_ask(ambient, None) }</p> };
    }
    html! {
        for contact in contacts {
            <p>{ say_ask(ambient, Some(&contact.name)) }</p>
            { view_ways(ambient, contact, Weight::Normal) }
        }
    }
}
