//! The medicine list and the medicine plan: what is taken now, when needed, what comes, what rests; folded, what is over.

use samplan_arrange::changes::Thing;
use samplan_arrange::plan::medicines::{Ends, Medicine, MedicineGroup, Medicines, medicines};
use samplan_model::gather::Gather as _;
use samplan_model::{Audience, CarePlan, Medication};
use yew::prelude::*;

use crate::ambient::Ambient;
use crate::kit::facts::{Facts, view_text};
use crate::kit::heading::{view_heading, view_section};
use crate::kit::icon::Icon;
use crate::kit::mark::view_mark;
use crate::kit::tag::{Tone, view_tag};
use crate::kit::words;
use crate::say::capital;
use crate::texts::fill;

pub(super) fn view_medications(ambient: &Ambient, plan: &CarePlan) -> Html {
    if plan.medications.is_empty() {
        return Html::default();
    }
    let groups = medicines(plan, ambient.now);
    let content = html! { <>{ for groups.iter().map(|group| view_group(ambient, group)) }</> };
    view_section(ambient, "medications", ambient.texts.medications_heading.clone(), content)
}

fn view_group(ambient: &Ambient, Medicines { group, list }: &Medicines<'_>) -> Html {
    let texts = &ambient.texts;
    let title = match group {
        MedicineGroup::Regular => &texts.medicines_regular,
        MedicineGroup::AsNeeded => &texts.medicines_as_needed,
        MedicineGroup::Planned => &texts.medicines_planned,
        MedicineGroup::OnHold => &texts.medicines_on_hold,
        MedicineGroup::Ended => &texts.medicines_ended,
    };
    let items = list.iter().map(|medicine| html! { <li>{ view_medicine(ambient, *group, *medicine) }</li> });
    let items = html! { <ul class="list">{ for items }</ul> };
    match group {
        MedicineGroup::Ended => html! {
            <details class="fold"><summary>{ format!("{title} ({})", list.len()) }</summary>{ items }</details>
        },
        MedicineGroup::Regular | MedicineGroup::AsNeeded | MedicineGroup::Planned | MedicineGroup::OnHold => {
            html! { <div class="medicines">{ view_heading(ambient, 2, "", title.clone()) }{ items }</div> }
        }
    }
}

fn view_medicine(ambient: &Ambient, group: MedicineGroup, medicine: Medicine<'_>) -> Html {
    let medication = medicine.medication;
    let facts = match ambient.audience {
        Audience::Patient | Audience::Relative => view_facts(ambient, group, medication),
        Audience::Staff => view_line(ambient, group, medication),
    };
    html! {
        <>
            { view_step(ambient, group, medication) }
            <p><strong>{ medication.name.clone() }</strong></p>
            { view_mark(ambient, Thing::Medication, &medication.id) }
            { view_tags(ambient, group, medicine) }
            { facts }
            { view_question(ambient, medicine.ends) }
        </>
    }
}

/// A step of the plan begins with its day.
fn view_step(ambient: &Ambient, group: MedicineGroup, medication: &Medication) -> Html {
    match group {
        MedicineGroup::Planned => {
            let when = ambient.say().known(&medication.start);
            let when = when.map_or_else(|| ambient.texts.medicine_no_day.to_string(), |when| capital(&when));
            html! { <p class="step">{ when }</p> }
        }
        MedicineGroup::Regular | MedicineGroup::AsNeeded | MedicineGroup::OnHold | MedicineGroup::Ended => {
            Html::default()
        }
    }
}

/// That it rests or is over, and the end of a course: it must not be read over.
fn view_tags(ambient: &Ambient, group: MedicineGroup, Medicine { medication, ends }: Medicine<'_>) -> Html {
    let texts = &ambient.texts;
    let until = ambient.say().when(&medication.until);
    let stands = match group {
        MedicineGroup::OnHold => Some((Tone::Attention, Icon::Pause)),
        MedicineGroup::Ended => Some((Tone::Neutral, Icon::Cross)),
        MedicineGroup::Regular | MedicineGroup::AsNeeded | MedicineGroup::Planned => None,
    };
    let stands = stands
        .map(|(tone, icon)| view_tag(tone, Some(icon), words::medication(texts, medication.status).clone()));
    let ends = match ends {
        Ends::Unsaid => None,
        Ends::Ahead => Some((Tone::Neutral, Icon::Clock, &texts.medicine_course)),
        Ends::Passed => Some((Tone::Attention, Icon::Alert, &texts.medicine_passed)),
    };
    let ends = ends.map(|(tone, icon, text)| view_tag(tone, Some(icon), fill(text, &[("when", &until)])));
    let tags: Vec<_> = stands.into_iter().chain(ends).gathered();
    if tags.is_empty() {
        return Html::default();
    }
    html! { <p class="tags">{ for tags }</p> }
}

/// A fact a line, for who takes it.
fn view_facts(ambient: &Ambient, group: MedicineGroup, medication: &Medication) -> Html {
    let (texts, say) = (&ambient.texts, ambient.say());
    let start = say.known(&medication.start).filter(|_| group != MedicineGroup::Planned);
    let until = say.known(&medication.until).filter(|_| group == MedicineGroup::Ended);
    Facts::default()
        .text(&texts.medication_dosage, medication.dosage.as_deref())
        .text(&texts.medication_reason, medication.reason.as_deref())
        .text(&texts.medication_from, start.as_deref())
        .text(&texts.medication_until, until.as_deref())
        .text(&texts.medication_change, say_change(ambient, medication).as_deref())
        .view()
}

/// The same on two lines, for who reads many: what and why, then from when, until when and what was changed.
fn view_line(ambient: &Ambient, group: MedicineGroup, medication: &Medication) -> Html {
    let (texts, say) = (&ambient.texts, ambient.say());
    let start = say.known(&medication.start).filter(|_| group != MedicineGroup::Planned);
    let labelled = |label: &AttrValue, text: Option<String>| text.map(|text| format!("{label}: {text}"));
    let first = [medication.dosage.clone(), labelled(&texts.medication_reason, medication.reason.clone())];
    let second = [
        labelled(&texts.medication_from, start),
        labelled(&texts.medication_until, say.known(&medication.until)),
        labelled(&texts.medication_change, say_change(ambient, medication)),
    ];
    let line = |parts: &[Option<String>]| parts.iter().flatten().cloned().gathered().join(" · ");
    let (first, second) = (line(&first), line(&second));
    html! {
        <>
            if !first.is_empty() { <p>{ view_text(&first) }</p> }
            if !second.is_empty() { <p class="muted">{ view_text(&second) }</p> }
        </>
    }
}

/// "7 maj 2026: Kvällsdosen flyttades."
fn say_change(ambient: &Ambient, medication: &Medication) -> Option<String> {
    let day = medication.changed.map(|at| ambient.say().full_day(at.date()));
    let parts: Vec<_> = day.into_iter().chain(medication.change.clone()).gathered();
    (!parts.is_empty()).then(|| parts.join(": "))
}

/// What should have ended is neither to be gone on with nor to be stopped unasked.
fn view_question(ambient: &Ambient, ends: Ends) -> Html {
    match (ends, ambient.audience) {
        (Ends::Passed, Audience::Patient | Audience::Relative) => {
            html! { <p>{ ambient.texts.medicine_ask.clone() }</p> }
        }
        (Ends::Passed, Audience::Staff) | (Ends::Unsaid | Ends::Ahead, _) => Html::default(),
    }
}
