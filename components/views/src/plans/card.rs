//! One plan among others: what it is, whether it holds, the next step, whom to turn to.

use samplan_arrange::standing::Group;
use samplan_arrange::{Card, Contents, Flag};
use samplan_model::{Audience, PlanKind};
use yew::prelude::*;

use crate::ambient::{Ambient, Calls, Emit};
use crate::kit::contact::{Weight, view_ways};
use crate::kit::facts::{Facts, view_text};
use crate::kit::heading::view_heading_of;
use crate::kit::icon::Icon;
use crate::kit::row::join_unit;
use crate::kit::tag::{Tone, party_attribute, party_tone, view_standing, view_tag};
use crate::kit::unreadable::view_unreadable_of;
use crate::kit::words;
use crate::texts::fill;

pub(super) fn view_card(ambient: &Ambient, card: &Card) -> Html {
    let (texts, plan) = (&ambient.texts, &card.plan);
    // An old plan's number is there to be read, not to be called by mistake.
    let calls = match card.standing.group() {
        Group::Current | Group::Coming => Calls::Offered,
        Group::Earlier => Calls::AsText,
    };
    let reached = Ambient { calls, ..ambient.clone() };
    let id = plan.id.clone();
    let onclick = ambient.emit.reform(move |_: MouseEvent| Emit::Select { plan: id.clone(), item: None });
    let title = html! { <button type="button" class="link" {onclick}>{ words::title(texts, plan) }</button> };
    html! {
        <li class="card" key={plan.id.to_string()} data-party={party_attribute(plan.party)}>
            { view_heading_of(ambient, 2, "title", title) }
            if plan.kind != PlanKind::Other && words::title(texts, plan) != *words::kind(texts, plan.kind) { <p class="muted">{ words::kind(texts, plan.kind).clone() }</p> }
            <p class="tags">{ view_standing(ambient, &card.standing, plan) }</p>
            { facts(ambient, card).view() }
            { view_unreadable_of(ambient, plan) }
            { plan.contact.as_ref().map(|contact| view_ways(&reached, contact, Weight::Normal)) }
            <p class="tags">{ for view_sources(ambient, card) }{ for view_flags(ambient, card) }</p>
        </li>
    }
}

fn facts(ambient: &Ambient, card: &Card) -> Facts {
    let (texts, say, plan) = (&ambient.texts, ambient.say(), &card.plan);
    let next = card.next.as_ref().map(|row| {
        html! { <><strong>{ say.when(&row.activity.when) }</strong>{ format!(" {}", row.activity.title) }</> }
    });
    let period = (plan.period != samplan_model::Period::default()).then(|| say.period(&plan.period));
    let updated = plan.updated.map(|at| {
        let day = say.day(at.date());
        if card.changes == 0 { day } else { format!("{day} · {}", texts.changes_count.of(card.changes)) }
    });
    let author = plan.author.as_ref().filter(|_| ambient.audience == Audience::Staff).map(|author| {
        [&author.name, &author.role].into_iter().flatten().cloned().collect::<Vec<_>>().join(", ")
    });
    Facts::default()
        .add(&texts.next_step_label, next)
        .text(&texts.responsible_label, plan.unit.as_ref().map(join_unit).as_deref())
        .text(&texts.valid_label, period.as_deref())
        .text(&texts.updated_label, updated.as_deref())
        .add(&texts.contents_label, Some(view_text(&contents(ambient, card))))
        .text(&texts.author_label, author.as_deref())
}

/// "3 mål, 6 åtaganden, kontakter", or what the document is where there is nothing else.
fn contents(ambient: &Ambient, card: &Card) -> String {
    let (texts, contents) = (&ambient.texts, card.contents);
    if contents.is_documents_only() {
        let sizes = card.plan.documents.iter().filter_map(|document| words::document_facts(texts, document));
        let sizes: Vec<_> = sizes.collect();
        return if sizes.is_empty() {
            texts.contents_documents_only.to_string()
        } else {
            format!("{} ({})", texts.contents_documents_only, sizes.join("; "))
        };
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
        (goals, &texts.contents_goals),
        (commitments, &texts.contents_commitments),
        (activities, &texts.contents_activities),
        (measurements, &texts.contents_measurements),
        (medications, &texts.contents_medications),
        (contacts, &texts.contents_contacts),
        (documents, &texts.contents_documents),
    ];
    let mut parts: Vec<_> =
        counts.iter().filter(|(count, _)| *count > 0).map(|(count, text)| text.of(*count)).collect();
    if deviations > 0 {
        parts.push(texts.contents_deviations.to_string());
    }
    if parts.is_empty() { texts.contents_header_only.to_string() } else { parts.join(", ") }
}

fn view_sources(ambient: &Ambient, card: &Card) -> Vec<Html> {
    let texts = &ambient.texts;
    let tone = card.plan.party.map_or(Tone::Neutral, party_tone);
    let first = card
        .sources
        .first()
        .map(|source| view_tag(tone, None, format!("{} · {}", source.organization, source.system)));
    let folded = match card.sources.len() {
        0 | 1 => None,
        2 => Some(texts.two_systems.to_string()),
        count => Some(fill(&texts.several_systems, &[("n", &count.to_string())])),
    };
    first.into_iter().chain(folded.map(|text| view_tag(Tone::Neutral, None, text))).collect()
}

fn view_flags(ambient: &Ambient, card: &Card) -> Vec<Html> {
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
            .collect(),
    }
}
