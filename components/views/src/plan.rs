//! Level 3, the plan: what to do next, who does what, when to get in touch, and all the rest in the order in which it helps.

mod about;
mod chart;
mod deviations;
mod filter;
mod goals;
mod lists;
mod log;
pub(crate) mod measured;
mod who;

use std::cell::RefCell;
use std::rc::Rc;

use samplan_arrange::plan::Reachable;
use samplan_arrange::standing::Group;
use samplan_arrange::{Contents, Filter, PlanView, Row, Standing};
use samplan_model::{Audience, CarePlan, CareRecord, ItemId, Part, PlanId, PlanKind};
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::ambient::{Ambient, Calls, Emit, use_ambient};
use crate::kit::contact::{Weight, view_contact, view_ways};
use crate::kit::heading::view_section;
use crate::kit::icon::{Icon, view_icon};
use crate::kit::more::{ShowMore, grown, least};
use crate::kit::origin::view_origins;
use crate::kit::roles::{act_heading, expectations_heading};
use crate::kit::row::{Dated, RowItem, facts_of, view_actions};
use crate::kit::sources::say_ask;
use crate::kit::tag::{Tone, view_standing, view_tag};
use crate::kit::unreadable::{view_unreadable, view_unreadable_plans};
use crate::kit::words;
use crate::say::capital;
use crate::texts::fill;
use crate::widget::{view_empty, view_widget_heading};

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct PlanProps {
    pub(crate) record: Rc<CareRecord>,
    pub(crate) plan_id: Option<PlanId>,
    /// The item that was selected elsewhere, pointed out here.
    pub(crate) selected: Option<ItemId>,
    pub(crate) filter: Filter,
    /// Whose plans these are, and what is missing.
    pub(crate) notes: Html,
}

/// The places that a way inside the plan leads to.
#[derive(Clone, Debug)]
struct Ways {
    /// What to do when something deviates.
    act: NodeRef,
    /// The plan's heading.
    heading: NodeRef,
    /// The plan that the viewer is on her way to.
    followed: Rc<RefCell<Option<PlanId>>>,
}

/// The single plan; the only one there is where none is named.
#[component]
pub(crate) fn Plan(PlanProps { record, plan_id, selected, filter, notes }: &PlanProps) -> Html {
    let ambient = use_ambient();
    let view = use_memo((record.clone(), plan_id.clone(), ambient.now), |(record, plan_id, now)| {
        let only = record.plans.first().filter(|_| record.plans.len() == 1).map(|plan| &plan.id);
        plan_id.as_ref().or(only).and_then(|id| PlanView::of(record, id, *now))
    });
    let ways = Ways { act: use_node_ref(), heading: use_node_ref(), followed: use_mut_ref(|| None) };
    // Only who followed a way inside this widget is taken to the heading; a plan that the host chose steals no focus.
    use_effect_with(plan_id.clone(), {
        let Ways { heading, followed, .. } = ways.clone();
        move |plan_id: &Option<PlanId>| {
            let is_followed = plan_id.is_some() && followed.take() == *plan_id;
            if let (true, Some(heading)) = (is_followed, heading.cast::<HtmlElement>()) {
                drop(heading.focus());
            }
        }
    });
    let whole = (*view).as_ref();
    let narrowed =
        whole.filter(|_| !filter.is_empty()).map(|view| view.clone().narrowed(filter, ambient.now));
    match narrowed.as_ref().or(whole).zip(whole) {
        Some((view, whole)) => html! {
            <>
                { view_header(&ambient, view, notes, &ways.heading) }
                { view_jump(&ambient, view, &ways.act) }
                { view_body(&ambient, view, selected.as_ref(), &ways, &filter::view_filter(&ambient, record, filter, view, whole)) }
                if view.standing.group() == Group::Earlier { <div class="section top">{ notes.clone() }</div> }
            </>
        },
        None => view_no_plan(&ambient, record, plan_id.as_ref(), notes),
    }
}

/// Nobody has chosen a plan yet, or the one that was chosen is not here: then, what is missing may be why.
fn view_no_plan(ambient: &Ambient, record: &CareRecord, plan_id: Option<&PlanId>, notes: &Html) -> Html {
    let texts = &ambient.texts;
    let heading = view_widget_heading(ambient, texts.plan_heading.clone());
    if plan_id.is_none() && !record.plans.is_empty() {
        return html! { <header class="top">{ heading }<p class="muted">{ texts.plan_none.clone() }</p></header> };
    }
    html! {
        <>
            <header class="top">
                { heading }
                if plan_id.is_some() { <p>{ texts.plan_not_here.clone() }</p> }
                { notes.clone() }
            </header>
            if record.plans.is_empty() { { view_empty(ambient) } } else { { view_unreadable_plans(ambient) } }
        </>
    }
}

fn view_header(ambient: &Ambient, view: &PlanView, notes: &Html, heading: &NodeRef) -> Html {
    let (texts, plan) = (&ambient.texts, &view.plan);
    let kind = (plan.kind != PlanKind::Other).then(|| words::kind(texts, plan.kind).to_string());
    let unit = plan.unit.as_ref().map(crate::kit::row::join_unit);
    let updated =
        plan.updated.map(|at| fill(&texts.updated_at, &[("date", &ambient.say().full_day(at.date()))]));
    html! {
        <header class="top">
            <@{ambient.level.tag(0)} ref={heading.clone()} id="samplan-heading" class="heading" tabindex="-1">{ words::title(texts, plan) }</@>
            <p class="muted">{ [kind, unit].into_iter().flatten().collect::<Vec<_>>().join(" · ") }</p>
            <p class="tags">
                { view_standing(ambient, &view.standing, plan) }
                { updated.map(|updated| view_tag(Tone::Neutral, None, updated)) }
                { for view.replaced.iter().map(|old| view_tag(Tone::Neutral, None, say_replaced(ambient, old))) }
            </p>
            { plan.description.as_deref().map(|text| html! { <p class="lead">{ crate::kit::facts::view_text(text) }</p> }) }
            // That a plan no longer holds comes before what else is missing.
            if view.standing.group() != Group::Earlier { { notes.clone() } }
        </header>
    }
}

/// From the top of the plan to what to do when something is wrong, in one tap. Staff has it on top already; in a plan that
/// no longer holds there is no such way.
fn view_jump(ambient: &Ambient, view: &PlanView, act: &NodeRef) -> Html {
    let holds = view.standing.group() != Group::Earlier;
    if view.deviations.is_empty() || ambient.audience == Audience::Staff || !holds {
        return Html::default();
    }
    let act = act.clone();
    let onclick = move |_: MouseEvent| {
        if let Some(section) = act.cast::<HtmlElement>() {
            // Focus brings it into view too; a browser that refuses leaves the reader where she is.
            drop(section.focus());
        }
    };
    html! {
        <p class="buttons">
            <button type="button" class="button" {onclick}>{ view_icon(Icon::Alert) }<span>{ act_heading(ambient) }</span></button>
        </p>
    }
}

/// "Ersätter planen från 2025", or the old plan's title where nobody knows when it began.
fn say_replaced(ambient: &Ambient, old: &CarePlan) -> String {
    let texts = &ambient.texts;
    match old.period.first_day() {
        Some(first) => fill(&texts.replaces_from, &[("date", &ambient.say().full_day(first))]),
        None => fill(&texts.replaces, &[("title", &words::title(texts, old))]),
    }
}

/// What no longer holds is folded behind a warning: nobody must act on it by mistake.
fn view_body(
    ambient: &Ambient,
    view: &PlanView,
    selected: Option<&ItemId>,
    ways: &Ways,
    filter: &Html,
) -> Html {
    let texts = &ambient.texts;
    let (text, way) = match &view.standing {
        Standing::Current | Standing::OnHold | Standing::Coming | Standing::Draft => {
            return view_sections(ambient, view, selected, &ways.act, filter);
        }
        Standing::Replaced { by: Some(by) } => {
            let id = by.id.clone();
            let followed = ways.followed.clone();
            let onclick = ambient.emit.reform(move |_: MouseEvent| {
                *followed.borrow_mut() = Some(id.clone());
                Emit::Select { plan: id.clone(), item: None }
            });
            let title = words::title(texts, by);
            let way = html! { <p class="buttons"><button type="button" class="button primary" {onclick}>{ texts.replaced_open.clone() }</button></p> };
            (fill(&texts.replaced_banner, &[("title", &title)]), way)
        }
        Standing::Replaced { by: None } => view_replaced_unseen(ambient, view),
        Standing::Ended | Standing::Revoked => (texts.ended_banner.to_string(), Html::default()),
    };
    let old = Ambient { calls: Calls::AsText, ..ambient.clone() };
    html! {
        <>
            <div class="note" data-tone="error">
                { view_icon(Icon::Alert) }
                <div><p><strong>{ text }</strong></p>{ way }</div>
            </div>
            <ContextProvider<Ambient> context={old.clone()}>
            <details class="old"><summary>{ texts.replaced_show.clone() }</summary>{ view_sections(&old, view, selected, &ways.act, filter) }</details>
            </ContextProvider<Ambient>>
        </>
    }
}

/// The plan that holds must not be seen here: nothing of it is said, and whom to ask instead of a way to it.
fn view_replaced_unseen(ambient: &Ambient, view: &PlanView) -> (String, Html) {
    let plan = &view.plan;
    let name = plan.contact.as_ref().map(|contact| contact.name.clone());
    let who = name.or_else(|| plan.unit.as_ref().map(crate::kit::row::join_unit));
    let text = format!("{} {}", ambient.texts.replaced_unseen, say_ask(ambient, who.as_deref()));
    // The source's own number holds, whichever of its plans does.
    let source = view.sources.first().and_then(|source| source.contact.as_ref());
    (text, source.map(|contact| view_ways(ambient, contact, Weight::Primary)).unwrap_or_default())
}

/// Staff meets what to do when something deviates first; the person her next step.
fn view_sections(
    ambient: &Ambient,
    view: &PlanView,
    selected: Option<&ItemId>,
    act: &NodeRef,
    filter: &Html,
) -> Html {
    let next = view_next_step(ambient, view);
    let lost = |part| html! { <>{ view_origins(ambient, view, part) }{ view_unreadable(ambient, &view.plan, part) }</> };
    let who = html! { <>{ who::view_who(ambient, &view.sides, selected) }{ lost(Part::Commitments) }</> };
    let act = html! { <div ref={act.clone()} class="jump-target" tabindex="-1">{ deviations::view_deviations(ambient, &view.deviations) }{ lost(Part::Deviations) }</div> };
    let first = match ambient.audience {
        Audience::Staff => html! { <>{ act }{ next }{ filter.clone() }{ who }</> },
        Audience::Patient | Audience::Relative => html! { <>{ next }{ filter.clone() }{ who }{ act }</> },
    };
    html! {
        <>
            { first }
            <div class="columns">
                <div class="main">
                    { goals::view_goals(ambient, &view.goals) }
                    { lost(Part::Goals) }
                    { measured::view_measured(ambient, &view.measured) }
                    { lost(Part::Measurements) }
                    <Activities view={Rc::new(view.clone())} selected={selected.cloned()} />
                    { lost(Part::Activities) }
                    { lists::view_medications(ambient, &view.plan) }
                    { lost(Part::Medications) }
                    { lists::view_aids(ambient, &view.plan) }
                    { lost(Part::Aids) }
                    { lists::view_notes(ambient, "advice", &ambient.texts.advice_heading, &view.plan.advice) }
                    { lost(Part::Advice) }
                    { lists::view_notes(ambient, "expectations", &expectations_heading(ambient), &view.plan.expectations) }
                    { lost(Part::Expectations) }
                    { lists::view_notes(ambient, "rights", &ambient.texts.rights_heading, &view.plan.rights) }
                    { lost(Part::Rights) }
                    { lists::view_story(ambient, &view.plan) }
                </div>
                <div class="side">
                    { view_documents_and_contacts(ambient, view) }
                    { lost(Part::Contacts) }
                    { lost(Part::Documents) }
                    { lists::view_agreement(ambient, &view.plan) }
                    { lists::view_changes(ambient, &view.plan) }
                    { about::view_about(ambient, view) }
                </div>
            </div>
        </>
    }
}

fn view_next_step(ambient: &Ambient, view: &PlanView) -> Html {
    let Some(row) = &view.next else { return Html::default() };
    let (say, when) = (ambient.say(), &row.activity.when);
    let content = html! {
        <>
            <p class="big">{ capital(&say.when(when)) }</p>
            <p class="title"><strong>{ row.activity.title.clone() }</strong></p>
            { facts_of(ambient, row).view() }
            { view_actions(ambient, row, Weight::Primary) }
        </>
    };
    view_section(ambient, "next", ambient.texts.next_step_heading.clone(), content)
}

/// Where there are only documents, they are the plan: they come first.
fn view_documents_and_contacts(ambient: &Ambient, view: &PlanView) -> Html {
    let documents = lists::view_documents(ambient, &view.plan);
    let contacts = view_contacts(ambient, view);
    if Contents::of(&view.plan).is_documents_only() {
        html! { <>{ documents }{ contacts }</> }
    } else {
        html! { <>{ contacts }{ documents }</> }
    }
}

fn view_contacts(ambient: &Ambient, view: &PlanView) -> Html {
    let texts = &ambient.texts;
    let (fixed, others): (Vec<_>, Vec<_>) =
        view.contacts.iter().partition(|reachable| reachable.contact.fixed.is_some());
    let list = |contacts: &[&Reachable]| {
        if contacts.is_empty() {
            return Html::default();
        }
        html! {
            <ul class="contacts">
                { for contacts.iter().map(|contact| html! { <li>{ view_contact(ambient, contact) }</li> }) }
            </ul>
        }
    };
    html! {
        <>
            { view_section(ambient, "fixed-contacts", texts.fixed_contacts_heading.clone(), list(&fixed)) }
            { view_section(ambient, "contacts", texts.contacts_heading.clone(), list(&others)) }
        </>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct ActivitiesProps {
    view: Rc<PlanView>,
    selected: Option<ItemId>,
}

/// What comes, some lines at a time; what has been, folded.
#[component]
fn Activities(ActivitiesProps { view, selected }: &ActivitiesProps) -> Html {
    let ambient = use_ambient();
    let asked = use_state_eq(|| 0);
    // What was chosen elsewhere is always drawn.
    let place = |rows: &[Row]| rows.iter().position(|row| selected.as_ref() == Some(&row.activity.id));
    let chosen = place(&view.coming).or_else(|| place(&view.past)).map_or(0, |place| place + 1);
    let shown = asked.max(least(ambient.medium)).max(chosen);
    let onmore = Callback::from(move |_: MouseEvent| asked.set(grown(shown)));
    let rows = |rows: &[Row]| {
        html! {
            <ol class="rows">
                { for rows.iter().take(shown).map(|row| html! { <RowItem key={row.activity.id.to_string()} row={row.clone()} dated={Dated::ByRow} selected={selected.clone()} /> }) }
            </ol>
        }
    };
    let texts = &ambient.texts;
    if view.coming.is_empty() && view.past.is_empty() {
        return Html::default();
    }
    let content = html! {
        <>
            if !view.coming.is_empty() {
                { rows(&view.coming) }
                <ShowMore {shown} total={view.coming.len()} onmore={onmore.clone()} />
            }
            if !view.past.is_empty() {
                <details open={ambient.audience == Audience::Relative}>
                    <summary>{ format!("{} ({})", texts.past_heading, view.past.len()) }</summary>
                    if ambient.audience == Audience::Relative {
                        { log::view_log(&ambient, view.past.get(..shown).unwrap_or(&view.past), selected.as_ref()) }
                    } else {
                        { rows(&view.past) }
                    }
                    <ShowMore {shown} total={view.past.len()} {onmore} />
                </details>
            }
        </>
    };
    view_section(&ambient, "activities", texts.coming_heading.clone(), content)
}
