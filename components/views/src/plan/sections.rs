//! The sections in the order of the outline, each with what is missing of it, and where they stand in a wide widget.

use std::rc::Rc;

use samplan_arrange::PlanView;
use samplan_arrange::escalation::Reachable;
use samplan_arrange::plan::{Entry, Place};
use samplan_model::gather::Gather as _;
use samplan_model::{Audience, ItemId};
use yew::prelude::*;

use super::activities::Activities;
use super::{
    Ways, about, agreement, changed, deviations, goals, lists, measured, medicines, outline, versions, who,
};
use crate::ambient::Ambient;
use crate::kit::contact::{Weight, view_contact};
use crate::kit::coverage::say_missing;
use crate::kit::heading::view_section;
use crate::kit::origin::view_origins;
use crate::kit::roles::expectations_heading;
use crate::kit::row::{facts_of, view_actions};
use crate::kit::unreadable::{view_missing_here, view_unreadable};
use crate::say::capital;

/// What stands in and above the sections, and is none of them.
pub(super) struct Around {
    /// The header, with the way to what to do when something is wrong.
    pub(super) opening: Html,
    pub(super) filter: Html,
}

/// Where a section stands in a wide widget. In the document, they follow each other whatever the width.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Wide,
    Main,
    Side,
}

fn column_of(view: &PlanView, place: Place) -> Column {
    match place {
        Place::Next | Place::Who | Place::Act | Place::History | Place::About => Column::Wide,
        Place::Agreement if view.is_agreement() => Column::Wide,
        Place::Agreement
        | Place::Goals
        | Place::Activities
        | Place::Coordinated
        | Place::Measurements
        | Place::Medications
        | Place::Aids
        | Place::Advice
        | Place::Expectations
        | Place::Rights
        | Place::Story => Column::Main,
        Place::FixedContacts | Place::Contacts | Place::Documents | Place::Changes | Place::Consented => {
            Column::Side
        }
    }
}

/// The sections in the order of the outline: staff meets what to do when something deviates first, others the next step.
pub(super) fn view_sections(
    ambient: &Ambient,
    view: &PlanView,
    selected: Option<&ItemId>,
    ways: &Ways,
    Around { opening, filter }: Around,
) -> Html {
    let outline = view.outline(ambient.audience);
    let view_entry = |entry: &Entry| view_entry(ambient, view, entry, selected, ways);
    let is_first = |entry: &&Entry| match ambient.audience {
        Audience::Staff => matches!(entry.place, Place::Act | Place::Next),
        Audience::Patient | Audience::Relative => entry.place == Place::Next,
    };
    let firsts = outline.iter().take_while(is_first).count();
    let (first, rest) = outline.split_at_checked(firsts).unwrap_or((&[], &outline));
    let first = html! { <>{ for first.iter().map(view_entry) }{ changed::view_changed(ambient) }</> };
    let (beside, below) = match ambient.audience {
        Audience::Staff => (Html::default(), first),
        Audience::Patient | Audience::Relative => (first, Html::default()),
    };
    let mut runs: Vec<(Column, Vec<Html>)> = Vec::new();
    for entry in rest {
        let (column, section) = (column_of(view, entry.place), view_entry(entry));
        match runs.last_mut() {
            Some((last, sections)) if *last == column => sections.push(section),
            Some(_) | None => runs.push((column, vec![section])),
        }
    }
    let class = if runs.iter().any(|(column, _)| *column == Column::Main) { "flow" } else { "flow alone" };
    html! {
        <>
            <div class="start"><div>{ opening }{ beside }</div>{ outline::view_links(ambient, view, &outline) }</div>
            { below }
            { filter }
            <div {class}>{ for runs.into_iter().map(|(column, sections)| view_run(column, sections)) }</div>
        </>
    }
}

fn view_run(column: Column, sections: Vec<Html>) -> Html {
    let class = match column {
        Column::Wide => "wide",
        Column::Main => "main",
        Column::Side => "side",
    };
    html! { <div {class}>{ for sections }</div> }
}

/// A section, with what is missing of it under it; what is missing by itself has the section's heading.
fn view_entry(
    ambient: &Ambient,
    view: &PlanView,
    entry: &Entry,
    selected: Option<&ItemId>,
    ways: &Ways,
) -> Html {
    let lost = view.part_of(entry.place).map(|part| {
        html! { <>{ view_origins(ambient, view, part) }{ view_unreadable(ambient, &view.plan, part) }</> }
    });
    let missing =
        entry.missing.iter().map(|source| view_missing_here(ambient, &say_missing(ambient, source)));
    let notes = html! { <>{ lost }{ for missing }</> };
    let section = if entry.count == 0 {
        let title = outline::title_of(ambient, view, entry.place);
        view_section(ambient, outline::name_of(entry.place), title, notes)
    } else {
        html! { <>{ view_place(ambient, view, entry.place, selected, ways) }{ notes }</> }
    };
    if entry.place == Place::Act {
        return html! { <div ref={ways.act.clone()} class="jump-target" tabindex="-1">{ section }</div> };
    }
    section
}

fn view_place(
    ambient: &Ambient,
    view: &PlanView,
    place: Place,
    selected: Option<&ItemId>,
    ways: &Ways,
) -> Html {
    let (texts, plan) = (&ambient.texts, &*view.plan);
    match place {
        Place::Next => view_next_step(ambient, view),
        Place::Who => who::view_who(ambient, &view.sides, selected),
        Place::Agreement => agreement::view_agreement(ambient, view, selected),
        Place::Act => deviations::view_deviations(ambient, &view.deviations),
        Place::Goals => goals::view_goals(ambient, view),
        Place::Activities => {
            html! { <Activities view={Rc::new(view.clone())} selected={selected.cloned()} /> }
        }
        Place::FixedContacts if view.is_agreement() => agreement::view_fixed(ambient, view),
        Place::FixedContacts | Place::Contacts => view_contacts(ambient, view, place),
        Place::Coordinated => agreement::view_coordinated(ambient, plan.agreement.as_ref()),
        Place::Measurements => measured::view_measured(ambient, &view.measured),
        Place::Medications => medicines::view_medications(ambient, plan),
        Place::Aids => lists::view_aids(ambient, plan),
        Place::Advice => lists::view_notes(ambient, "advice", &texts.advice_heading, &plan.advice),
        Place::Expectations => {
            lists::view_notes(ambient, "expectations", &expectations_heading(ambient), &plan.expectations)
        }
        Place::Rights => lists::view_notes(ambient, "rights", &texts.rights_heading, &plan.rights),
        Place::Story => lists::view_story(ambient, plan),
        Place::Documents => lists::view_documents(ambient, view),
        Place::Changes => lists::view_changes(ambient, plan),
        Place::History => versions::view_history(ambient, view, &ways.onopen(ambient)),
        Place::Consented => about::view_consented(ambient, view),
        Place::About => about::view_about(ambient, view),
    }
}

fn view_next_step(ambient: &Ambient, view: &PlanView) -> Html {
    let Some(row) = &view.next else { return Html::default() };
    let (say, when) = (ambient.say(), &row.activity.when);
    let content = html! {
        <>
            <p class="big">{ capital(&say.when(when)) }</p>
            <p class="title"><strong>{ row.activity.title.clone() }</strong></p>
            { facts_of(ambient, row).view() }
            { view_actions(ambient, row, Weight::Primary) }
        </>
    };
    view_section(ambient, "next", ambient.texts.next_step_heading.clone(), content)
}

fn view_contacts(ambient: &Ambient, view: &PlanView, place: Place) -> Html {
    let is_fixed = place == Place::FixedContacts;
    let contacts: Vec<_> =
        view.contacts.iter().filter(|reachable| reachable.contact.fixed.is_some() == is_fixed).gathered();
    let title = outline::title_of(ambient, view, place);
    view_section(ambient, outline::name_of(place), title, view_contact_list(ambient, &contacts))
}

pub(super) fn view_contact_list(ambient: &Ambient, contacts: &[&Reachable]) -> Html {
    if contacts.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="contacts">
            { for contacts.iter().map(|contact| html! { <li>{ view_contact(ambient, contact) }</li> }) }
        </ul>
    }
}
