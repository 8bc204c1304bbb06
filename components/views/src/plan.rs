//! Level 3, the plan: what to do next, who does what, when to get in touch, and all the rest in the order in which it helps.

mod about;
mod activities;
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
mod opening;
mod outline;
mod sections;
mod versions;
mod who;

use std::cell::RefCell;
use std::rc::Rc;

use samplan_arrange::changes::Seen;
use samplan_arrange::standing::Group;
use samplan_arrange::{Filter, History, PlanView, Standing};
use samplan_model::{CareRecord, ItemId, PlanId};
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::ambient::{Ambient, Calls, Emit, use_ambient};
use crate::dialogue;
use crate::kit::contact::{Weight, view_ways};
use crate::kit::icon::{Icon, view_icon};
use crate::kit::sources::say_ask;
use crate::kit::unreadable::view_unreadable_plans;
use crate::kit::words;
use crate::place::{Way, use_way};
use crate::texts::fill;
use crate::widget::{view_empty, view_widget_heading};
use opening::view_opening;
use sections::{Around, view_sections};

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
