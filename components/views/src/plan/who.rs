//! *Vem gör vad*: every undertaking under the side that has taken it on.

use samplan_arrange::Side;
use samplan_model::{Commitment, CommitmentStatus, ItemId, Party};
use yew::prelude::*;

use crate::ambient::Ambient;
use crate::kit::contact::{Weight, view_ways};
use crate::kit::heading::{view_heading, view_section};
use crate::kit::icon::Icon;
use crate::kit::tag::{Tone, party_attribute, view_tag};
use crate::kit::words;
use crate::say::capital;

pub(super) fn view_who(ambient: &Ambient, sides: &[Side], selected: Option<&ItemId>) -> Html {
    if sides.is_empty() {
        return Html::default();
    }
    let content = view_sides(ambient, sides, selected, Ambient::party);
    view_section(ambient, "who", ambient.texts.who_heading.clone(), content)
}

/// The sides under the words that the section has for them.
pub(super) fn view_sides(
    ambient: &Ambient,
    sides: &[Side],
    selected: Option<&ItemId>,
    say: fn(&Ambient, Option<Party>) -> AttrValue,
) -> Html {
    if sides.is_empty() {
        return Html::default();
    }
    html! { <div class="sides">{ for sides.iter().map(|side| view_side(ambient, side, selected, say(ambient, side.party))) }</div> }
}

fn view_side(ambient: &Ambient, side: &Side, selected: Option<&ItemId>, title: AttrValue) -> Html {
    html! {
        <div class="side-card" data-party={party_attribute(side.party)}>
            { view_heading(ambient, 2, "", title) }
            <ul>{ for side.commitments.iter().map(|commitment| view_commitment(ambient, commitment, selected)) }</ul>
        </div>
    }
}

fn view_commitment(ambient: &Ambient, commitment: &Commitment, selected: Option<&ItemId>) -> Html {
    let say = ambient.say();
    let due = say.known(&commitment.due).map(|due| capital(&due));
    let repeat = commitment.repeat.as_ref().map(|repeat| say.repeat(repeat));
    let facts: Vec<_> = [due, repeat, commitment.who.clone()].into_iter().flatten().collect();
    let status = match commitment.status {
        CommitmentStatus::Open => None,
        CommitmentStatus::InProgress => Some((Tone::Neutral, Icon::Clock)),
        CommitmentStatus::Done => Some((Tone::Success, Icon::Check)),
        CommitmentStatus::Declined | CommitmentStatus::Cancelled | CommitmentStatus::EnteredInError => {
            Some((Tone::Error, Icon::Cross))
        }
    };
    let is_selected = selected == Some(&commitment.id);
    html! {
        <li aria-current={is_selected.then_some("true")}>
            <p>{ commitment.text.clone() }</p>
            if !facts.is_empty() { <p class="muted">{ facts.join(" · ") }</p> }
            { status.map(|(tone, icon)| html! { <p class="tags">{ view_tag(tone, Some(icon), words::commitment(ambient.texts, commitment.status).clone()) }</p> }) }
            { commitment.contact.as_ref().map(|contact| view_ways(ambient, contact, Weight::Normal)) }
        </li>
    }
}
