//! Level 3, the plan: what to do next, who does what, when to get in touch, and all the rest in the order in which it helps.

mod about;
mod agreement;
mod call;
mod changed;
mod deviations;
mod facts;
mod filter;
mod goals;
mod lists;
mod log;
pub(crate) mod measured;
mod medicines;
mod outline;
mod versions;
mod who;

use std::cell::RefCell;
use std::rc::Rc;

use samplan_arrange::changes::Seen;
use samplan_arrange::escalation::Reachable;
use samplan_arrange::plan::{Entry, Place};
use samplan_arrange::standing::Group;
use samplan_arrange::{Filter, History, PlanView, Row, Standing};
use samplan_model::{Audience, CarePlan, CareRecord, ItemId, PlanId, PlanKind};
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::ambient::{Ambient, Calls, Emit, use_ambient};
use crate::dialogue;
use crate::kit::calendar::view_add_plan;
use crate::kit::contact::{Weight, view_contact, view_ways};
use crate::kit::coverage::say_missing;
use crate::kit::explained::explain;
use crate::kit::heading::view_section;
use crate::kit::icon::{Icon, view_icon};
use crate::kit::more::{ShowMore, grown, least};
use crate::kit::origin::view_origins;
use crate::kit::roles::expectations_heading;
use crate::kit::row::{Dated, RowItem, facts_of, view_actions};
use crate::kit::sources::say_ask;
use crate::kit::tag::{Tone, view_standing, view_tag};
use crate::kit::unreadable::{view_missing_here, view_unreadable, view_unreadable_plans};
use crate::kit::words;
use crate::place::{Way, use_way};
use crate::say::capital;
use crate::texts::fill;
use crate::widget::{view_empty, view_widget_heading};

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct PlanProps {
    pub(crate) record: Rc<CareRecord>,
    /// With what is hidden of it.
    pub(crate) whole: Rc<CareRecord>,
    pub(crate) plan_id: Option<PlanId>,
    /// The item that was selected elsewhere, pointed out here.
    pub(crate) selected: Option<ItemId>,
    /// Where in it the viewer is on her way to.
    pub(crate) way: Option<Way>,
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

impl Ways {
    /// Opens another plan, and takes the viewer to its heading.
    fn onopen(&self, ambient: &Ambient) -> Callback<PlanId> {
        let followed = self.followed.clone();
        ambient.emit.reform(move |plan: PlanId| {
            *followed.borrow_mut() = Some(plan.clone());
            Emit::Select { plan, item: None }
        })
    }
}

/// The single plan; the only one there is where none is named.
#[component]
pub(crate) fn Plan(PlanProps { record, whole, plan_id, selected, way, filter, notes }: &PlanProps) -> Html {
    let ambient = use_ambient();
    let given = (record.clone(), whole.clone(), plan_id.clone(), ambient.now);
    let view = use_memo(given, |(record, whole, plan_id, now)| {
        let only = record.plans.first().filter(|_| record.plans.len() == 1).map(|plan| &plan.id);
        let view = plan_id.as_ref().or(only).and_then(|id| PlanView::of(record, id, *now))?;
        let history = History::of(Seen { whole, shown: record }, &view.plan.id, *now);
        Some(PlanView { history, ..view })
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
    use_way(*way, &ways.act);
    let whole = (*view).as_ref();
    let narrowed =
        whole.filter(|_| !filter.is_empty()).map(|view| view.clone().narrowed(filter, ambient.now));
    let ambient = dialogue::about(ambient, whole.map(|view| &view.plan));
    match narrowed.as_ref().or(whole).zip(whole) {
        Some((view, whole)) => html! {
            <>
                { view_body(&ambient, view, selected.as_ref(), &ways, Around {
                    opening: view_opening(&ambient, view, notes, &ways),
                    filter: filter::view_filter(&ambient, record, filter, view, whole),
                }) }
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

/// What stands above the sections: what it is, what to do at once, and the way to ask about it.
fn view_opening(ambient: &Ambient, view: &PlanView, notes: &Html, ways: &Ways) -> Html {
    let notes = html! { <>{ deviations::view_jump(ambient, view, &ways.act) }{ notes.clone() }</> };
    html! { <>{ view_header(ambient, view, &notes, &ways.heading) }{ dialogue::view_of_plan(ambient, view) }</> }
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
            { plan.description.as_deref().map(|text| explain(ambient, html! { <p class="lead">{ crate::kit::facts::view_text(text) }</p> })) }
            // That a plan no longer holds comes before what else is missing.
            if view.standing.group() != Group::Earlier { { notes.clone() } }
        </header>
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
    around: Around,
) -> Html {
    let texts = &ambient.texts;
    let (text, way) = match &view.standing {
        Standing::Current | Standing::OnHold | Standing::Coming | Standing::Draft => {
            return view_sections(ambient, view, selected, ways, around);
        }
        Standing::Replaced { by: Some(by) } => {
            let id = by.id.clone();
            let onclick = ways.onopen(ambient).reform(move |_: MouseEvent| id.clone());
            let title = words::title(texts, by);
            let way = html! { <p class="buttons"><button type="button" class="button primary" {onclick}>{ texts.replaced_open.clone() }</button></p> };
            (fill(&texts.replaced_banner, &[("title", &title)]), way)
        }
        Standing::Replaced { by: None } => view_replaced_unseen(ambient, view),
        Standing::Ended | Standing::Revoked => (texts.ended_banner.to_string(), Html::default()),
    };
    let old = Ambient { calls: Calls::AsText, ..ambient.clone() };
    let Around { opening, filter } = around;
    let around = Around { opening: Html::default(), filter };
    // What held before it is nothing to act on by mistake either, and stands open.
    let inside = PlanView { history: History::default(), ..view.clone() };
    html! {
        <>
            { opening }
            <div class="note" data-tone="error">
                { view_icon(Icon::Alert) }
                <div><p><strong>{ text }</strong></p>{ way }</div>
            </div>
            <ContextProvider<Ambient> context={old.clone()}>
            <details class="old"><summary>{ texts.replaced_show.clone() }</summary>{ view_sections(&old, &inside, selected, ways, around) }</details>
            </ContextProvider<Ambient>>
            { versions::view_history(ambient, view, &ways.onopen(ambient)) }
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

/// What stands in and above the sections, and is none of them.
struct Around {
    /// The header, with the way to what to do when something is wrong.
    opening: Html,
    filter: Html,
}

/// Where a section stands in a wide widget. In the document, they follow each other whatever the width.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Wide,
    Main,
    Side,
}

fn column_of(view: &PlanView, place: Place) -> Column {
    match place {
        Place::Next | Place::Who | Place::Act | Place::History => Column::Wide,
        Place::Agreement if view.is_agreement() => Column::Wide,
        Place::Agreement
        | Place::Goals
        | Place::Activities
        | Place::Coordinated
        | Place::Measurements
        | Place::Medications
        | Place::Aids
        | Place::Advice
        | Place::Expectations
        | Place::Rights
        | Place::Story => Column::Main,
        Place::FixedContacts
        | Place::Contacts
        | Place::Documents
        | Place::Changes
        | Place::Consented
        | Place::About => Column::Side,
    }
}

/// The sections in the order of the outline: staff meets what to do when something deviates first, others the next step.
fn view_sections(
    ambient: &Ambient,
    view: &PlanView,
    selected: Option<&ItemId>,
    ways: &Ways,
    Around { opening, filter }: Around,
) -> Html {
    let outline = view.outline(ambient.audience);
    let view_entry = |entry: &Entry| view_entry(ambient, view, entry, selected, ways);
    let is_first = |entry: &&Entry| match ambient.audience {
        Audience::Staff => matches!(entry.place, Place::Act | Place::Next),
        Audience::Patient | Audience::Relative => entry.place == Place::Next,
    };
    let firsts = outline.iter().take_while(is_first).count();
    let (first, rest) = outline.split_at_checked(firsts).unwrap_or((&[], &outline));
    let first = html! { <>{ for first.iter().map(view_entry) }{ changed::view_changed(ambient) }</> };
    let (beside, below) = match ambient.audience {
        Audience::Staff => (Html::default(), first),
        Audience::Patient | Audience::Relative => (first, Html::default()),
    };
    let mut runs: Vec<(Column, Vec<Html>)> = Vec::new();
    for entry in rest {
        let (column, section) = (column_of(view, entry.place), view_entry(entry));
        match runs.last_mut() {
            Some((last, sections)) if *last == column => sections.push(section),
            Some(_) | None => runs.push((column, vec![section])),
        }
    }
    let class = if runs.iter().any(|(column, _)| *column == Column::Main) { "flow" } else { "flow alone" };
    html! {
        <>
            <div class="start"><div>{ opening }{ beside }</div>{ outline::view_links(ambient, view, &outline) }</div>
            { below }
            { filter }
            <div {class}>{ for runs.into_iter().map(|(column, sections)| view_run(column, sections)) }</div>
        </>
    }
}

fn view_run(column: Column, sections: Vec<Html>) -> Html {
    let class = match column {
        Column::Wide => "wide",
        Column::Main => "main",
        Column::Side => "side",
    };
    html! { <div {class}>{ for sections }</div> }
}

/// A section, with what is missing of it under it; what is missing by itself has the section's heading.
fn view_entry(
    ambient: &Ambient,
    view: &PlanView,
    entry: &Entry,
    selected: Option<&ItemId>,
    ways: &Ways,
) -> Html {
    let lost = view.part_of(entry.place).map(|part| {
        html! { <>{ view_origins(ambient, view, part) }{ view_unreadable(ambient, &view.plan, part) }</> }
    });
    let missing =
        entry.missing.iter().map(|source| view_missing_here(ambient, &say_missing(ambient, source)));
    let notes = html! { <>{ lost }{ for missing }</> };
    let section = if entry.count == 0 {
        let title = outline::title_of(ambient, view, entry.place);
        view_section(ambient, outline::name_of(entry.place), title, notes)
    } else {
        html! { <>{ view_place(ambient, view, entry.place, selected, ways) }{ notes }</> }
    };
    if entry.place == Place::Act {
        return html! { <div ref={ways.act.clone()} class="jump-target" tabindex="-1">{ section }</div> };
    }
    section
}

fn view_place(
    ambient: &Ambient,
    view: &PlanView,
    place: Place,
    selected: Option<&ItemId>,
    ways: &Ways,
) -> Html {
    let (texts, plan) = (&ambient.texts, &*view.plan);
    match place {
        Place::Next => view_next_step(ambient, view),
        Place::Who => who::view_who(ambient, &view.sides, selected),
        Place::Agreement => agreement::view_agreement(ambient, view, selected),
        Place::Act => deviations::view_deviations(ambient, &view.deviations),
        Place::Goals => goals::view_goals(ambient, view),
        Place::Activities => {
            html! { <Activities view={Rc::new(view.clone())} selected={selected.cloned()} /> }
        }
        Place::FixedContacts if view.is_agreement() => agreement::view_fixed(ambient, view),
        Place::FixedContacts | Place::Contacts => view_contacts(ambient, view, place),
        Place::Coordinated => agreement::view_coordinated(ambient, plan.agreement.as_ref()),
        Place::Measurements => measured::view_measured(ambient, &view.measured),
        Place::Medications => medicines::view_medications(ambient, plan),
        Place::Aids => lists::view_aids(ambient, plan),
        Place::Advice => lists::view_notes(ambient, "advice", &texts.advice_heading, &plan.advice),
        Place::Expectations => {
            lists::view_notes(ambient, "expectations", &expectations_heading(ambient), &plan.expectations)
        }
        Place::Rights => lists::view_notes(ambient, "rights", &texts.rights_heading, &plan.rights),
        Place::Story => lists::view_story(ambient, plan),
        Place::Documents => lists::view_documents(ambient, view),
        Place::Changes => lists::view_changes(ambient, plan),
        Place::History => versions::view_history(ambient, view, &ways.onopen(ambient)),
        Place::Consented => about::view_consented(ambient, view),
        Place::About => about::view_about(ambient, view),
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

fn view_contacts(ambient: &Ambient, view: &PlanView, place: Place) -> Html {
    let is_fixed = place == Place::FixedContacts;
    let contacts: Vec<_> =
        view.contacts.iter().filter(|reachable| reachable.contact.fixed.is_some() == is_fixed).collect();
    let title = outline::title_of(ambient, view, place);
    view_section(ambient, outline::name_of(place), title, view_contact_list(ambient, &contacts))
}

fn view_contact_list(ambient: &Ambient, contacts: &[&Reachable]) -> Html {
    if contacts.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="contacts">
            { for contacts.iter().map(|contact| html! { <li>{ view_contact(ambient, contact) }</li> }) }
        </ul>
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
                { view_add_plan(&ambient, view) }
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
    view_section(&ambient, "activities", agreement::activities_heading(texts, view).clone(), content)
}
