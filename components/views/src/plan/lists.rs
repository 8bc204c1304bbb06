//! The plan's lists: medicines, aids, advice, rights, documents, changes, the story, the agreement.

use samplan_arrange::order::sort_by_key;
use samplan_model::{Aid, CarePlan, Document, Medication, MedicationStatus, Note};
use yew::prelude::*;

use crate::ambient::Ambient;
use crate::kit::contact::{Weight, target_of, view_ways};
use crate::kit::document::view_opener;
use crate::kit::facts::{Facts, view_text};
use crate::kit::heading::view_section;
use crate::kit::icon::Icon;
use crate::kit::roles::{reach_label, story_heading};
use crate::kit::tag::{Tone, view_tag};
use crate::kit::words;
use crate::say::capital;
use crate::texts::fill;

pub(super) fn view_medications(ambient: &Ambient, plan: &CarePlan) -> Html {
    let texts = &ambient.texts;
    view_list(ambient, "medications", &texts.medications_heading, &plan.medications, view_medication)
}

fn view_medication(ambient: &Ambient, medication: &Medication) -> Html {
    let (texts, say) = (&ambient.texts, ambient.say());
    let (tone, icon) = match medication.status {
        MedicationStatus::Active => (Tone::Success, None),
        MedicationStatus::AsNeeded | MedicationStatus::Planned => (Tone::Neutral, None),
        MedicationStatus::OnHold => (Tone::Attention, Some(Icon::Pause)),
        MedicationStatus::Stopped | MedicationStatus::EnteredInError => (Tone::Error, Some(Icon::Cross)),
    };
    html! {
        <>
            <p><strong>{ medication.name.clone() }</strong></p>
            <p class="tags">{ view_tag(tone, icon, words::medication(texts, medication.status).clone()) }</p>
            { Facts::default()
                .text(&texts.medication_dosage, medication.dosage.as_deref())
                .text(&texts.medication_reason, medication.reason.as_deref())
                .text(&texts.medication_from, say.known(&medication.start).as_deref())
                .text(&texts.medication_until, say.known(&medication.until).as_deref())
                .text(&texts.medication_change, medication.change.as_deref())
                .view() }
        </>
    }
}

pub(super) fn view_aids(ambient: &Ambient, plan: &CarePlan) -> Html {
    view_list(ambient, "aids", &ambient.texts.aids_heading, &plan.aids, view_aid)
}

fn view_aid(ambient: &Ambient, aid: &Aid) -> Html {
    let when = ambient.say().known(&aid.when).map(|when| capital(&when));
    html! {
        <>
            <p><strong>{ aid.name.clone() }</strong></p>
            { when.map(|when| html! { <p class="muted">{ when }</p> }) }
            { aid.note.as_deref().map(|note| html! { <p>{ view_text(note) }</p> }) }
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

pub(super) fn view_story(ambient: &Ambient, plan: &CarePlan) -> Html {
    let Some(story) = &plan.story else { return Html::default() };
    let (texts, say) = (&ambient.texts, ambient.say());
    let by = story.written_by.as_deref().map(|name| fill(&texts.story_written_by, &[("name", name)]));
    let at = story.updated.map(|at| say.full_day(at.date()));
    let facts: Vec<_> = by.into_iter().chain(at).collect();
    let content = html! {
        <blockquote class="story"><p>{ view_text(&story.text) }</p><footer class="muted">{ facts.join(", ") }</footer></blockquote>
    };
    view_section(ambient, "story-section", story_heading(ambient), content)
}

pub(super) fn view_documents(ambient: &Ambient, plan: &CarePlan) -> Html {
    let plan_id = plan.id.clone();
    view_list(
        ambient,
        "documents",
        &ambient.texts.documents_heading,
        &plan.documents,
        move |ambient, document: &Document| {
            let opener = view_opener(ambient, &plan_id, document, "document", document.title.clone());
            let created = document.created.map(|at| ambient.say().full_day(at.date()));
            let facts: Vec<_> =
                words::document_facts(ambient.texts, document).into_iter().chain(created).collect();
            html! { <>{ opener }<p class="muted">{ facts.join(" · ") }</p></> }
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
