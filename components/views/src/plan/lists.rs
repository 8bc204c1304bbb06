//! The plan's lists: aids, advice, rights, documents, changes, the story, the agreement.

use samplan_arrange::PlanView;
use samplan_arrange::changes::Thing;
use samplan_arrange::order::sort_by_key;
use samplan_model::gather::Gather as _;
use samplan_model::{Aid, Audience, CarePlan, Document, Note};
use yew::prelude::*;

use crate::ambient::Ambient;
use crate::kit::contact::{Weight, target_of, view_ways};
use crate::kit::document::view_opener;
use crate::kit::facts::{Facts, view_text};
use crate::kit::heading::view_section;
use crate::kit::icon::Icon;
use crate::kit::mark::view_mark;
use crate::kit::roles::{reach_label, story_heading};
use crate::kit::sources::name_source;
use crate::kit::tag::{Tone, view_tag};
use crate::kit::words;
use crate::texts::fill;

pub(super) fn view_aids(ambient: &Ambient, plan: &CarePlan) -> Html {
    view_list(ambient, "aids", &ambient.texts.aids_heading, &plan.aids, view_aid)
}

fn view_aid(ambient: &Ambient, aid: &Aid) -> Html {
    let (texts, say) = (&ambient.texts, ambient.say());
    let is_to_come = aid.when.earliest().is_some_and(|when| when > ambient.now);
    let when_label = if is_to_come { &texts.aid_coming } else { &texts.aid_since };
    let facts = Facts::default()
        .text(&texts.aid_note, aid.note.as_deref())
        .text(&texts.aid_from, aid.from.as_deref())
        .text(when_label, say.known(&aid.when).as_deref())
        .text(&texts.aid_follow_up, say.known(&aid.follow_up).as_deref())
        .text(&texts.aid_give_back, say.known(&aid.give_back).as_deref())
        .text(&texts.contact_label, aid.contact.as_ref().map(|contact| contact.name.as_str()));
    html! {
        <>
            <p><strong>{ aid.name.clone() }</strong></p>
            { facts.view() }
            { aid.contact.as_ref().map(|contact| view_ways(ambient, contact, Weight::Normal)) }
        </>
    }
}

pub(super) fn view_notes(ambient: &Ambient, name: &'static str, title: &AttrValue, notes: &[Note]) -> Html {
    view_list(ambient, name, title, notes, view_note)
}

fn view_note(_: &Ambient, item: &Note) -> Html {
    let heading = match &item.link {
        Some(link) => {
            html! { <a class="link" href={link.as_str().to_owned()} target={target_of(link)} rel="noopener noreferrer">{ item.title.clone() }</a> }
        }
        None => html! { <strong>{ item.title.clone() }</strong> },
    };
    html! { <><p>{ heading }</p>{ item.text.as_deref().map(|text| html! { <p>{ view_text(text) }</p> }) }</> }
}

/// The person's own text, marked as hers, and who wrote it down.
pub(super) fn view_story(ambient: &Ambient, plan: &CarePlan) -> Html {
    let Some(story) = &plan.story else { return Html::default() };
    let (texts, say) = (&ambient.texts, ambient.say());
    let by = match (story.written_by.as_deref(), ambient.audience, ambient.subject.short_name()) {
        (Some(name), _, _) => Some(fill(&texts.story_written_by, &[("name", name)])),
        (None, Audience::Patient, _) => Some(texts.story_written_by_you.to_string()),
        (None, Audience::Relative | Audience::Staff, "") => None,
        (None, Audience::Relative | Audience::Staff, name) => {
            Some(fill(&texts.story_written_own, &[("name", name)]))
        }
    };
    let at = story.updated.map(|at| say.full_day(at.date()));
    let facts: Vec<_> = by.into_iter().chain(at).gathered();
    let content = html! {
        <blockquote class="story">
            <p class="tags">{ view_tag(Tone::Patient, Some(Icon::Message), texts.own_words.clone()) }</p>
            <p>{ view_text(&story.text) }</p>
            <footer class="muted">{ facts.join(", ") }</footer>
        </blockquote>
    };
    view_section(ambient, "story-section", story_heading(ambient), content)
}

/// What can be opened: what kind of file and how large, from when and where.
pub(super) fn view_documents(ambient: &Ambient, view: &PlanView) -> Html {
    let plan = &view.plan;
    // What was read together comes from the same place.
    let source = view.sources.first().map(|source| match ambient.audience {
        Audience::Patient | Audience::Relative => source.organization.clone(),
        Audience::Staff => name_source(&source.organization, &source.system, ", "),
    });
    let source = source.map(|source| fill(&ambient.texts.document_from, &[("source", &source)]));
    view_list(
        ambient,
        "documents",
        &ambient.texts.documents_heading,
        &plan.documents,
        move |ambient, document: &Document| {
            let opener = view_opener(ambient, &plan.id, document, "document", document.title.clone());
            let created = document.created.map(|at| ambient.say().full_day(at.date()));
            let facts = [Some(words::document_said(ambient.texts, document)), created, source.clone()];
            let facts: Vec<_> = facts.into_iter().flatten().gathered();
            html! { <>{ opener }{ view_mark(ambient, Thing::Document, &document.id) }<p class="muted">{ facts.join(" · ") }</p></> }
        },
    )
}

pub(super) fn view_agreement(ambient: &Ambient, plan: &CarePlan) -> Html {
    let Some(agreement) = &plan.agreement else { return Html::default() };
    let texts = &ambient.texts;
    let facts = Facts::default()
        .text(&reach_label(ambient), agreement.reach.as_deref())
        .text(&texts.agreement_coordination, agreement.coordination.as_deref())
        .view();
    let content = html! { <>{ agreement.text.as_deref().map(|text| html! { <p>{ view_text(text) }</p> }) }{ facts }</> };
    view_section(ambient, "agreement", texts.agreement_heading.clone(), content)
}

pub(super) fn view_changes(ambient: &Ambient, plan: &CarePlan) -> Html {
    let mut changes = plan.changes.clone();
    sort_by_key(&mut changes, |change| std::cmp::Reverse(change.at));
    view_list(ambient, "changes", &ambient.texts.changes_heading, &changes, |ambient, change| {
        html! {
            <>
                <p><strong>{ format!("{}: ", words::change(ambient.texts, change.kind)) }</strong>{ change.text.clone() }</p>
                <p class="muted">{ ambient.say().full_day(change.at.date()) }</p>
            </>
        }
    })
}

fn view_list<T>(
    ambient: &Ambient,
    name: &'static str,
    title: &AttrValue,
    items: &[T],
    view_item: impl Fn(&Ambient, &T) -> Html,
) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    let list = html! { <ul class="list">{ for items.iter().map(|item| html! { <li>{ view_item(ambient, item) }</li> }) }</ul> };
    view_section(ambient, name, title.clone(), list)
}
