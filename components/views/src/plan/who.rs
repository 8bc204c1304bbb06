//! *Vem gör vad*: every undertaking under the side that has taken it on.

use samplan_arrange::changes::Thing;
use samplan_arrange::{Duty, Side};
use samplan_model::gather::Gather as _;
use samplan_model::{Audience, Commitment, CommitmentStatus, ItemId, Party, When};
use yew::prelude::*;

use crate::ambient::Ambient;
use crate::dialogue;
use crate::kit::contact::{Weight, view_ways};
use crate::kit::heading::{view_heading, view_section};
use crate::kit::icon::Icon;
use crate::kit::mark::view_mark;
use crate::kit::tag::{Tone, party_attribute, view_tag};
use crate::kit::words;
use crate::say::{capital, small};
use crate::texts::fill;

/// From so many on, what is done is folded.
const SEVERAL: usize = 2;

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

/// What is open, declined or called off stands open; what is done, as the last, is folded where there is several of it.
fn view_side(ambient: &Ambient, side: &Side, selected: Option<&ItemId>, title: AttrValue) -> Html {
    let done = side.duties.iter().filter(|duty| duty.commitment.status == CommitmentStatus::Done).count();
    let folded = if done < SEVERAL { 0 } else { done };
    let (shown, folded) = side.duties.split_at(side.duties.len().saturating_sub(folded));
    let list = |duties: &[Duty]| html! { <ul>{ for duties.iter().map(|duty| view_duty(ambient, duty, selected)) }</ul> };
    let is_chosen = folded.iter().any(|duty| selected == Some(&duty.commitment.id));
    html! {
        <div class="side-card" data-party={party_attribute(side.party)}>
            { view_heading(ambient, 2, "", title) }
            if !shown.is_empty() { { list(shown) } }
            if !folded.is_empty() {
                <details open={is_chosen}>
                    <summary>{ format!("{} ({done})", ambient.texts.commitment_done) }</summary>
                    { list(folded) }
                </details>
            }
        </div>
    }
}

fn view_duty(ambient: &Ambient, duty: &Duty, selected: Option<&ItemId>) -> Html {
    let commitment = &duty.commitment;
    let facts = facts(ambient, duty);
    let is_selected = selected == Some(&commitment.id);
    let goals = duty.goals.iter().map(|goal| fill(&ambient.texts.duty_goal, &[("goal", goal)]));
    html! {
        <li aria-current={is_selected.then_some("true")}>
            <p>{ commitment.text.clone() }</p>
            { view_mark(ambient, Thing::Commitment, &commitment.id) }
            { view_state(ambient, duty) }
            if !facts.is_empty() { <p class="muted">{ facts.join(" · ") }</p> }
            { for goals.map(|goal| html! { <p class="muted">{ goal }</p> }) }
            { dialogue::view_done(ambient, commitment) }
            { view_contact(ambient, commitment) }
        </li>
    }
}

/// How far it has come, in one tag.
fn view_state(ambient: &Ambient, duty: &Duty) -> Html {
    let (tone, icon) = match duty.commitment.status {
        CommitmentStatus::Open | CommitmentStatus::InProgress if duty.overdue.is_some() => {
            (Tone::Attention, Icon::Alert)
        }
        CommitmentStatus::Open => return Html::default(),
        CommitmentStatus::InProgress => (Tone::Neutral, Icon::Clock),
        CommitmentStatus::Done => (Tone::Success, Icon::Check),
        CommitmentStatus::Declined | CommitmentStatus::Cancelled | CommitmentStatus::EnteredInError => {
            (Tone::Error, Icon::Cross)
        }
    };
    let text = match duty.overdue {
        Some(day) => fill(&ambient.texts.duty_overdue, &[("date", &ambient.say().day(day))]),
        None => words::commitment(ambient.texts, duty.commitment.status).to_string(),
    };
    html! { <p class="tags">{ view_tag(tone, Some(icon), text) }</p> }
}

/// What is to be done says so, by when, and how often; staff reads who exactly and the need area too.
fn facts(ambient: &Ambient, duty: &Duty) -> Vec<String> {
    let (texts, commitment) = (&ambient.texts, &duty.commitment);
    let is_untouched = commitment.status == CommitmentStatus::Open && duty.overdue.is_none();
    let state = is_untouched.then(|| texts.commitment_open.to_string());
    let due = say_due(ambient, commitment).filter(|_| duty.overdue.is_none());
    let repeat = commitment.repeat.as_ref().map(|repeat| ambient.say().repeat(repeat));
    let area = commitment.need_area.filter(|_| ambient.audience == Audience::Staff);
    let area = area.map(|area| words::area(texts, area).to_string());
    [state, due, repeat, commitment.who.clone(), area].into_iter().flatten().gathered()
}

/// "Senast fredag 15 maj, om 4 dagar". What is done again and again has a next day, not a last one; what is closed only the
/// day.
fn say_due(ambient: &Ambient, commitment: &Commitment) -> Option<String> {
    let (say, due) = (ambient.say(), &commitment.due);
    let said = say.known(due)?;
    let Some(day) = due.day().filter(|_| commitment.status.is_open()) else { return Some(capital(&said)) };
    let date = match (due, &commitment.repeat) {
        (When::During(_), None) => fill(&ambient.texts.due_by, &[("date", &said)]),
        _ => capital(&said),
    };
    Some(std::iter::once(date).chain(say.relative(day)).gathered().join(", "))
}

/// Whom to turn to, quietly: here it is what is to be done that counts.
fn view_contact(ambient: &Ambient, commitment: &Commitment) -> Html {
    let Some(contact) = &commitment.contact else { return Html::default() };
    let is_said = commitment.who.as_ref().is_some_and(|who| small(who).contains(&small(&contact.name)));
    html! {
        <div class="reach-row">
            if !is_said { <p class="whom">{ contact.name.clone() }</p> }
            { view_ways(ambient, contact, Weight::Quiet) }
        </div>
    }
}
