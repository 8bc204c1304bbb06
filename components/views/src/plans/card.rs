//! One plan among others: what it is, whether it holds, the next step, whom to turn to.

use samplan_arrange::standing::Group;
use samplan_arrange::{Card, Contents, Flag, Standing};
use samplan_model::gather::Gather as _;
use samplan_model::{Audience, Contact, PlanKind};
use yew::prelude::*;

use super::twins::{say_source, view_dispute, view_twins};
use crate::ambient::{Ambient, Calls, Emit};
use crate::kit::contact::{Weight, view_ways};
use crate::kit::document::view_opener;
use crate::kit::facts::Facts;
use crate::kit::heading::view_heading_of;
use crate::kit::icon::{Icon, view_icon};
use crate::kit::roles::act_heading;
use crate::kit::row::join_unit;
use crate::kit::tag::{
    Tone, party_attribute, party_tone, say_standing, say_validity, view_standing, view_tag,
};
use crate::kit::unreadable::view_unreadable_of;
use crate::kit::words;
use crate::place::PlanPlace;
use crate::say::small;
use crate::texts::fill;

/// So many documents are offered on a card; the rest stand in the plan.
const DOCUMENTS: usize = 3;

pub(super) fn view_card(ambient: &Ambient, card: &Card, depth: u8) -> Html {
    let plan = &card.plan;
    // An old plan's number is there to be read, not to be called by mistake.
    let calls = match card.standing.group() {
        Group::Current | Group::Coming => Calls::Offered,
        Group::Earlier => Calls::AsText,
    };
    let reached = Ambient { calls, ..ambient.clone() };
    html! {
        <li class="card" key={plan.id.to_string()} data-party={party_attribute(plan.party)}>
            { view_heading_of(ambient, depth, "title", view_title(ambient, card)) }
            { view_kind(ambient, card) }
            if plan.kind != PlanKind::OutsidePlans {
                <p class="tags">{ view_standing(ambient, &card.standing, plan) }</p>
            }
            { view_dispute(ambient, card) }
            { facts(ambient, card).view() }
            { view_unreadable_of(ambient, plan) }
            { view_documents(ambient, card) }
            { card.contact.as_ref().map(|contact| view_ways(&reached, contact, Weight::Normal)) }
            { view_act(ambient, card, "button quiet") }
            { view_foot(ambient, card) }
        </li>
    }
}

/// The way to what to do when something is wrong, in a plan that holds and says it: one tap from here, one more to call.
pub(super) fn view_act(ambient: &Ambient, card: &Card, class: &'static str) -> Html {
    if card.contents.deviations == 0 || card.standing.group() != Group::Current {
        return Html::default();
    }
    let id = card.plan.id.clone();
    let onclick = ambient
        .emit
        .reform(move |_: MouseEvent| Emit::SelectPlace { plan: id.clone(), place: PlanPlace::Act });
    let words = act_heading(ambient).clone();
    let name = format!("{words} {}", words::title(ambient.texts, &card.plan));
    html! {
        <p class="buttons">
            <button type="button" {class} aria-label={name} {onclick}>{ view_icon(Icon::Alert) }<span>{ words }</span></button>
        </p>
    }
}

/// The title, which leads into the plan.
pub(super) fn view_title(ambient: &Ambient, card: &Card) -> Html {
    let id = card.plan.id.clone();
    let onclick = ambient.emit.reform(move |_: MouseEvent| Emit::Select { plan: id.clone(), item: None });
    let title = words::title(ambient.texts, &card.plan);
    // Whoever goes by titles alone must not take what has been, or comes, for what holds.
    let label = match card.standing.group() {
        Group::Current => None,
        Group::Coming | Group::Earlier => {
            let (_, _, standing) = say_standing(ambient, &card.standing, &card.plan);
            Some(format!("{title}, {}", small(&standing)))
        }
    };
    html! { <button type="button" class="link" aria-label={label} {onclick}>{ title }</button> }
}

/// The professionals' name for it, where the title is another.
pub(super) fn view_kind(ambient: &Ambient, card: &Card) -> Html {
    let (texts, plan) = (&ambient.texts, &card.plan);
    let kind = words::kind(texts, plan.kind);
    if matches!(plan.kind, PlanKind::Other | PlanKind::OutsidePlans) || words::title(texts, plan) == *kind {
        return Html::default();
    }
    html! { <p class="muted">{ kind.clone() }</p> }
}

/// Where there is nothing but documents, they are opened from here.
fn view_documents(ambient: &Ambient, card: &Card) -> Html {
    if !card.contents.is_documents_only() {
        return Html::default();
    }
    let openers = card.plan.documents.iter().take(DOCUMENTS).map(|document| {
        let facts = words::document_facts(ambient.texts, document);
        let facts = facts.map(|facts| format!(" ({facts})")).unwrap_or_default();
        let words = format!("{}{facts}", fill(&ambient.texts.open_document, &[("title", &document.title)]));
        view_opener(ambient, &card.plan.id, document, "button", words)
    });
    html! { <p class="buttons">{ for openers }</p> }
}

fn view_foot(ambient: &Ambient, card: &Card) -> Html {
    let tone = card.plan.party.map_or(Tone::Neutral, party_tone);
    let source = card.sources.first().map(|source| view_tag(tone, None, say_source(source)));
    let tags: Vec<_> = source.into_iter().chain(view_flags(ambient, card)).gathered();
    if tags.is_empty() && card.twins.is_empty() {
        return Html::default();
    }
    html! {
        <div class="foot">
            if !tags.is_empty() { <p class="tags">{ for tags }</p> }
            { view_twins(ambient, card) }
        </div>
    }
}

/// From a plan that is replaced to the one that holds in its place.
pub(super) fn view_heir(ambient: &Ambient, card: &Card) -> Option<Html> {
    let by = match &card.standing {
        Standing::Replaced { by } => by.as_ref()?,
        Standing::Current
        | Standing::OnHold
        | Standing::Coming
        | Standing::Draft
        | Standing::Ended
        | Standing::Revoked => return None,
    };
    let id = by.id.clone();
    let onclick = ambient.emit.reform(move |_: MouseEvent| Emit::Select { plan: id.clone(), item: None });
    Some(html! { <button type="button" class="link" {onclick}>{ words::title(ambient.texts, by) }</button> })
}

/// "12 maj 09.30 besök EDC".
pub(super) fn view_next(ambient: &Ambient, card: &Card) -> Option<Html> {
    let row = card.next.as_ref()?;
    let when = ambient.say().when(&row.activity.when);
    Some(html! { <><strong>{ when }</strong>{ format!(" {}", row.activity.title) }</> })
}

/// "3 mars · 2 ändringar".
pub(super) fn say_updated(ambient: &Ambient, card: &Card) -> Option<String> {
    let day = ambient.say().day(card.plan.updated?.date());
    let changes = (card.changes > 0).then(|| ambient.texts.changes_count.of(card.changes));
    Some(std::iter::once(day).chain(changes).gathered().join(" · "))
}

fn facts(ambient: &Ambient, card: &Card) -> Facts {
    let (texts, plan) = (&ambient.texts, &card.plan);
    let (validity, period) = say_validity(ambient, &card.standing, plan);
    let author = plan.author.as_ref().filter(|_| ambient.audience == Audience::Staff);
    let author = author.and_then(|author| joined(&[&author.name, &author.role]));
    let is_unit = |contact: &&Contact| {
        contact.role.is_none()
            && plan.unit.as_ref().is_some_and(|unit| unit.name.as_ref() == Some(&contact.name))
    };
    let contact = card.contact.as_ref().filter(|contact| !is_unit(contact));
    let contact = contact.and_then(|contact| joined(&[&Some(contact.name.clone()), &contact.role]));
    let unit = plan.unit.as_ref().map(join_unit).filter(|unit| !unit.is_empty());
    let goals = (card.goals.total > 0).then(|| {
        let [reached, total] = [card.goals.reached, card.goals.total].map(|count| count.to_string());
        fill(&texts.goals_reached, &[("reached", &reached), ("total", &total)])
    });
    Facts::default()
        .add(&texts.replaced_by_label, view_heir(ambient, card))
        .add(&texts.next_step_label, view_next(ambient, card))
        .text(&texts.responsible_label, unit.as_deref())
        .text(&texts.contact_label, contact.as_deref())
        .text(validity, period.as_deref())
        .text(&texts.updated_label, say_updated(ambient, card).as_deref())
        .text(&texts.goals_heading, goals.as_deref())
        .text(&texts.contents_label, contents(ambient, card).as_deref())
        .text(&texts.author_label, author.as_deref())
}

fn joined(parts: &[&Option<String>]) -> Option<String> {
    let parts: Vec<_> = parts.iter().filter_map(|part| part.as_deref()).gathered();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// "6 åtaganden, 2 kontakter"; where there is nothing else, what the document is. How many goals there are is told with
/// how many are reached.
fn contents(ambient: &Ambient, card: &Card) -> Option<String> {
    let (texts, contents) = (&ambient.texts, card.contents);
    if contents.is_documents_only() {
        let facts = match card.plan.documents.as_slice() {
            [document] => words::document_facts(texts, document),
            documents => Some(documents.len().to_string()),
        };
        let facts = facts.map(|facts| format!(" ({facts})")).unwrap_or_default();
        return Some(format!("{}{facts}", texts.contents_documents_only));
    }
    let Contents {
        goals,
        commitments,
        activities,
        deviations,
        contacts,
        documents,
        measurements,
        medications,
        other: _,
    } = contents;
    let counts = [
        (if card.goals.total > 0 { 0 } else { goals }, &texts.contents_goals),
        (commitments, &texts.contents_commitments),
        (activities, &texts.contents_activities),
        (measurements, &texts.contents_measurements),
        (medications, &texts.contents_medications),
        (contacts, &texts.contents_contacts),
        (documents, &texts.contents_documents),
    ];
    let mut parts: Vec<_> =
        counts.iter().filter(|(count, _)| *count > 0).map(|(count, text)| text.of(*count)).gathered();
    if deviations > 0 {
        parts.push(texts.contents_deviations.to_string());
    }
    match (parts.is_empty(), card.goals.total) {
        (true, 0) => Some(texts.contents_header_only.to_string()),
        (true, _) => None,
        (false, _) => Some(parts.join(", ")),
    }
}

/// What staff should see to.
pub(super) fn view_flags(ambient: &Ambient, card: &Card) -> Vec<Html> {
    let texts = &ambient.texts;
    let text = |flag: &Flag| match flag {
        Flag::NoFixedContact => &texts.flag_no_fixed_contact,
        Flag::EndsSoon => &texts.flag_ends_soon,
        Flag::NoNextStep => &texts.flag_no_next_step,
        Flag::NotUpdated => &texts.flag_not_updated,
    };
    match ambient.audience {
        Audience::Patient | Audience::Relative => Vec::new(),
        Audience::Staff => card
            .flags
            .iter()
            .map(|flag| view_tag(Tone::Attention, Some(Icon::Alert), text(flag).clone()))
            .gathered(),
    }
}
