//! What could not be read, said where it would have stood: that it is missing, and never what it was.

use samplan_model::{CarePlan, CareRecord, Part};
use yew::prelude::*;

use super::icon::{Icon, view_icon};
use super::roles::{act_heading, expectations_heading};
use super::sources::say_ask;
use super::words::title;
use crate::ambient::Ambient;

/// Items of one part of a plan, under that part.
pub(crate) fn view_unreadable(ambient: &Ambient, plan: &CarePlan, part: Part) -> Html {
    let count = plan.unreadable.iter().filter(|lost| lost.part == part).count();
    match part {
        Part::Deviations => view_unreadable_act(ambient, plan, count),
        Part::Commitments
        | Part::Activities
        | Part::Goals
        | Part::Contacts
        | Part::Measurements
        | Part::Medications
        | Part::Aids
        | Part::Advice
        | Part::Expectations
        | Part::Rights
        | Part::Documents => view_lost(ambient, &heading_of(ambient, part), count),
    }
}

/// What a part is called where it stands.
pub(crate) fn heading_of(ambient: &Ambient, part: Part) -> AttrValue {
    let texts = ambient.texts;
    let heading = match part {
        Part::Deviations => act_heading(ambient),
        Part::Commitments => &texts.who_heading,
        Part::Activities => &texts.coming_heading,
        Part::Goals => &texts.goals_heading,
        Part::Contacts => &texts.contacts_heading,
        Part::Measurements => &texts.measured_heading,
        Part::Medications => &texts.medications_heading,
        Part::Aids => &texts.aids_heading,
        Part::Advice => &texts.advice_heading,
        Part::Expectations => return expectations_heading(ambient),
        Part::Rights => &texts.rights_heading,
        Part::Documents => &texts.documents_heading,
    };
    heading.clone()
}

/// A sign or a limit that nobody sees is worse than a goal: it says so aloud, and whom to ask.
fn view_unreadable_act(ambient: &Ambient, plan: &CarePlan, count: usize) -> Html {
    if count == 0 {
        return Html::default();
    }
    let who = plan.contact.as_ref().map(|contact| contact.name.as_str());
    let text = format!("{} {}", ambient.texts.unreadable_act.of(count), say_ask(ambient, who));
    html! { <div class="note lost" data-tone="attention">{ view_icon(Icon::Alert) }<p>{ text }</p></div> }
}

/// Why something may be missing in a section: its source failed.
pub(crate) fn view_missing_here(ambient: &Ambient, why: &str) -> Html {
    let text = format!("{why} {}", ambient.texts.missing_here);
    html! { <p class="lost">{ view_icon(Icon::Alert) }<span>{ text }</span></p> }
}

/// All that is missing of a plan, on its card.
pub(crate) fn view_unreadable_of(ambient: &Ambient, plan: &CarePlan) -> Html {
    view_lost(ambient, "", plan.unreadable.len())
}

/// Whole plans, at the end of all plans.
pub(crate) fn view_unreadable_plans(ambient: &Ambient) -> Html {
    match ambient.coverage.unreadable_plans {
        0 => Html::default(),
        count => {
            html! { <p class="lost">{ view_icon(Icon::Alert) }<span>{ ambient.texts.unreadable_plans.of(count) }</span></p> }
        }
    }
}

/// Activities, whose time is as lost as the rest of them: at the end of what happens, by their plans.
pub(crate) fn view_unreadable_activities(ambient: &Ambient, record: &CareRecord) -> Html {
    let lost = |plan: &CarePlan| plan.unreadable.iter().filter(|lost| lost.part == Part::Activities).count();
    html! {
        <>
            { for record.plans.iter().map(|plan| view_lost(ambient, &title(ambient.texts, plan), lost(plan))) }
            { view_unreadable_plans(ambient) }
        </>
    }
}

/// "Mål: En uppgift kunde inte visas."
pub(crate) fn view_lost(ambient: &Ambient, of: &str, count: usize) -> Html {
    if count == 0 {
        return Html::default();
    }
    let what = ambient.texts.ended_unreadable.of(count);
    let text = if of.is_empty() { what } else { format!("{of}: {what}") };
    html! { <p class="lost">{ view_icon(Icon::Alert) }<span>{ text }</span></p> }
}
