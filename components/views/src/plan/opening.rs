//! The top of a plan: what it is, whether it holds, what to do at once, and the way to ask about it.

use samplan_arrange::PlanView;
use samplan_arrange::standing::Group;
use samplan_model::gather::Gather as _;
use samplan_model::{CarePlan, PlanKind};
use yew::prelude::*;

use super::{Ways, deviations};
use crate::ambient::Ambient;
use crate::dialogue;
use crate::kit::explained::explain;
use crate::kit::facts::view_text;
use crate::kit::heading::{Naming, view_named};
use crate::kit::row::join_unit;
use crate::kit::tag::{Tone, view_standing, view_tag};
use crate::kit::words;
use crate::texts::fill;

/// What stands above the sections: what it is, what to do at once, and the way to ask about it.
pub(super) fn view_opening(ambient: &Ambient, view: &PlanView, notes: &Html, ways: &Ways) -> Html {
    let notes = html! { <>{ deviations::view_jump(ambient, view, &ways.act) }{ notes.clone() }</> };
    html! { <>{ view_header(ambient, view, &notes, &ways.heading) }{ dialogue::view_of_plan(ambient, view) }</> }
}

fn view_header(ambient: &Ambient, view: &PlanView, notes: &Html, heading: &NodeRef) -> Html {
    let (texts, plan) = (&ambient.texts, &view.plan);
    let kind = (plan.kind != PlanKind::Other).then(|| words::kind(texts, plan.kind).to_string());
    let unit = plan.unit.as_ref().map(join_unit);
    let updated =
        plan.updated.map(|at| fill(&texts.updated_at, &[("date", &ambient.say().full_day(at.date()))]));
    html! {
        <header class="top">
            { view_named(ambient, 0, Naming::of_widget(heading.clone()), html! { { words::title(texts, plan) } }) }
            <p class="muted">{ [kind, unit].into_iter().flatten().gathered().join(" · ") }</p>
            <p class="tags">
                { view_standing(ambient, &view.standing, plan) }
                { updated.map(|updated| view_tag(Tone::Neutral, None, updated)) }
                { for view.replaced.iter().map(|old| view_tag(Tone::Neutral, None, say_replaced(ambient, old))) }
            </p>
            { plan.description.as_deref().map(|text| explain(ambient, html! { <p class="lead">{ view_text(text) }</p> })) }
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
