//! What has changed in this plan since the viewer looked last: compact, with what was beside what is, each a way to it.
//!
//! Only where the host says since when, or from what. The plan's own list of changes is its history, and stands further down.

use samplan_arrange::Changed;
use samplan_arrange::changes::{Thing, Way};
use samplan_model::gather::Gather as _;
use yew::prelude::*;

use super::facts::view_facts;
use crate::ambient::{Ambient, Emit};
use crate::kit::heading::view_section;
use crate::kit::icon::Icon;
use crate::kit::mark::go_to_mark;
use crate::kit::tag::{Tone, view_tag};
use crate::kit::words::title;
use crate::texts::fill;
use crate::timeline::changes::{heading, way};

/// So many are told at once: what is to be done next must not be pushed away.
const HANDFUL: usize = 3;

pub(super) fn view_changed(ambient: &Ambient) -> Html {
    let texts = ambient.texts;
    let Some(changes) = ambient.changes.as_ref() else { return Html::default() };
    let heading = heading(ambient, changes);
    if changes.list.is_empty() {
        let text = fill(&texts.changes_said, &[("way", &heading), ("what", &texts.changes_none)]);
        return html! { <p class="muted unchanged">{ text }</p> };
    }
    let placed: Vec<_> = changes.list.iter().enumerate().gathered();
    let (first, rest) = placed.split_at(placed.len().min(HANDFUL));
    let view = |list: &[(usize, &Changed)]| html! { <ul class="change-list">{ for list.iter().map(|(place, one)| view_one(ambient, *place, one)) }</ul> };
    let content = html! {
        <>
            { view(first) }
            if !rest.is_empty() {
                <details class="fold">
                    <summary>{ fill(&texts.changes_all, &[("n", &placed.len().to_string())]) }</summary>
                    { view(rest) }
                </details>
            }
        </>
    };
    view_section(ambient, "changed", heading, content)
}

fn view_one(ambient: &Ambient, place: usize, changed: &Changed) -> Html {
    let facts = view_facts(ambient, changed.thing, &changed.facts);
    html! { <li><p class="tags">{ view_way(&changed.way, way(ambient, changed)) }{ view_what(ambient, place, changed) }</p>{ facts }</li> }
}

/// What has changed; a way to it, where it is there.
fn view_what(ambient: &Ambient, place: usize, changed: &Changed) -> Html {
    let name = match changed.thing {
        Thing::Plan => title(ambient.texts, &changed.plan).to_string(),
        Thing::Activity
        | Thing::Commitment
        | Thing::Goal
        | Thing::Medication
        | Thing::Limit
        | Thing::Deviation
        | Thing::Contact
        | Thing::Document
        | Thing::Other => changed.text.clone(),
    };
    // When it is, is told where it is another than it was.
    let when =
        changed.when.as_ref().filter(|_| changed.facts.is_empty()).map(|when| ambient.say().when(when));
    let text = [Some(name), when].into_iter().flatten().gathered().join(", ");
    let item = changed.item.clone().filter(|_| changed.way != Way::Removed && changed.thing != Thing::Other);
    let Some(item) = item else { return html! { <strong>{ text }</strong> } };
    let (emit, plan) = (ambient.emit.clone(), changed.plan.id.clone());
    let onclick = move |event: MouseEvent| {
        go_to_mark(&event, place);
        emit.emit(Emit::Select { plan: plan.clone(), item: Some(item.clone()) });
    };
    html! { <button type="button" class="link" {onclick}>{ text }</button> }
}

/// In which way something has changed, as a tag.
pub(super) fn view_way(way: &Way, text: AttrValue) -> Html {
    let (tone, icon) = match way {
        Way::Cancelled | Way::Declined | Way::Missed | Way::Removed | Way::Replaced | Way::Ended => {
            (Tone::Error, Icon::Cross)
        }
        Way::Moved(_) => (Tone::Attention, Icon::Calendar),
        Way::Booked => (Tone::Neutral, Icon::Calendar),
        Way::Added => (Tone::Neutral, Icon::Plus),
        Way::Changed => (Tone::Neutral, Icon::Pen),
        Way::Performed => (Tone::Success, Icon::Check),
    };
    view_tag(tone, Some(icon), text)
}
