//! What the plan's sections are called, and the ways to them: plain links, which a shadow root would not let through.

use samplan_arrange::PlanView;
use samplan_arrange::plan::{Entry, Place};
use samplan_model::Audience;
use samplan_model::gather::Gather as _;
use web_sys::wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::agreement;
use crate::ambient::{Ambient, use_ambient};
use crate::kit::roles::{act_heading, consents_heading, expectations_heading, story_heading};

/// So few sections are seen without ways to them.
const FEW: usize = 4;

/// The section's name in its identity: `samplan-goals-section`.
pub(super) fn name_of(place: Place) -> &'static str {
    match place {
        Place::Next => "next",
        Place::Who => "who",
        Place::Agreement => "agreement",
        Place::Act => "act",
        Place::Goals => "goals-section",
        Place::Activities => "activities",
        Place::FixedContacts => "fixed-contacts",
        Place::Contacts => "contacts",
        Place::Coordinated => "coordinated",
        Place::Measurements => "measured",
        Place::Medications => "medications",
        Place::Aids => "aids",
        Place::Advice => "advice",
        Place::Expectations => "expectations",
        Place::Rights => "rights",
        Place::Story => "story-section",
        Place::Documents => "documents",
        Place::Changes => "changes",
        Place::History => "history",
        Place::Consented => "consented",
        Place::About => "about",
    }
}

/// The section's heading.
pub(super) fn title_of(ambient: &Ambient, view: &PlanView, place: Place) -> AttrValue {
    let texts = &ambient.texts;
    let title = match place {
        Place::Next => &texts.next_step_heading,
        Place::Who => &texts.who_heading,
        Place::Agreement => &texts.agreement_heading,
        Place::Act => act_heading(ambient),
        Place::Goals => &texts.goals_heading,
        Place::Activities => agreement::activities_heading(texts, view),
        Place::FixedContacts => &texts.fixed_contacts_heading,
        Place::Contacts => &texts.contacts_heading,
        Place::Coordinated => &texts.agreement_coordination,
        Place::Measurements => &texts.measured_heading,
        Place::Medications => &texts.medications_heading,
        Place::Aids => &texts.aids_heading,
        Place::Advice => &texts.advice_heading,
        Place::Expectations => return expectations_heading(ambient),
        Place::Rights => &texts.rights_heading,
        Place::Story => return story_heading(ambient),
        Place::Documents => &texts.documents_heading,
        Place::Changes => &texts.changes_heading,
        Place::History => &texts.history_heading,
        Place::Consented => return consents_heading(ambient),
        Place::About => &texts.about_heading,
    };
    title.clone()
}

/// *I den här planen*: a link to each section that is there; nothing where there are few of them.
pub(super) fn view_links(ambient: &Ambient, view: &PlanView, outline: &[Entry]) -> Html {
    // Staff's first section stands right under the links, the others' above them.
    let is_far = |entry: &&Entry| match ambient.audience {
        Audience::Staff => true,
        Audience::Patient | Audience::Relative => entry.place != Place::Next,
    };
    let link = |entry: &Entry| {
        let title = title_of(ambient, view, entry.place);
        let count = counted(entry.place).then(|| format!(" ({})", entry.count)).filter(|_| entry.count > 1);
        (name_of(entry.place), title, count.unwrap_or_default())
    };
    let links: Vec<_> = outline.iter().filter(is_far).map(link).gathered();
    if links.len() < FEW {
        return Html::default();
    }
    html! { <Links {links} /> }
}

/// Whether it helps to know how much there is before going there.
fn counted(place: Place) -> bool {
    match place {
        Place::Act
        | Place::Who
        | Place::Goals
        | Place::Activities
        | Place::FixedContacts
        | Place::Contacts
        | Place::Measurements
        | Place::Medications
        | Place::Aids
        | Place::Advice
        | Place::Expectations
        | Place::Rights
        | Place::Documents
        | Place::Changes => true,
        Place::Next
        | Place::Agreement
        | Place::Coordinated
        | Place::Story
        | Place::History
        | Place::Consented
        | Place::About => false,
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct LinksProps {
    /// The name, the title and the count of each section.
    links: Vec<(&'static str, AttrValue, String)>,
}

/// Folded where there is little room; the style shows the list beside the next step where there is much.
#[component]
fn Links(LinksProps { links }: &LinksProps) -> Html {
    let ambient = use_ambient();
    let is_open = use_state_eq(|| false);
    let list = use_node_ref();
    let ontoggle = Callback::from({
        let is_open = is_open.clone();
        move |_: MouseEvent| is_open.set(!*is_open)
    });
    let link = |(name, title, count): &(&'static str, AttrValue, String)| {
        let (list, is_open, name) = (list.clone(), is_open.clone(), *name);
        let onclick = move |event: MouseEvent| {
            // The address of the page is the host's, and leads into no shadow root.
            event.prevent_default();
            go_to(&list, name);
            is_open.set(false);
        };
        html! { <li><a href={format!("#samplan-{name}")} {onclick}>{ title.clone() }<span class="count">{ count.clone() }</span></a></li> }
    };
    let title = &ambient.texts.plan_sections;
    html! {
        <nav class="toc" aria-label={title.clone()}>
            <button type="button" class="button quiet" aria-expanded={is_open.to_string()} aria-controls="samplan-toc" onclick={ontoggle}>{ title.clone() }</button>
            <p class="muted" aria-hidden="true">{ title.clone() }</p>
            <ul id="samplan-toc" ref={list.clone()} data-open={is_open.to_string()}>{ for links.iter().map(link) }</ul>
        </nav>
    }
}

/// Brings a section to the top, with the focus on its heading: from there, Tab goes on into it.
fn go_to(list: &NodeRef, name: &str) {
    let widget = list.cast::<Element>().and_then(|list| list.closest(".widget").ok().flatten());
    let heading = widget.and_then(|widget| widget.query_selector(&format!("#samplan-{name}")).ok().flatten());
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        heading.scroll_into_view();
        drop(heading.focus());
    }
}
