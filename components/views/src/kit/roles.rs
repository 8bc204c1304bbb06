//! Words that depend on who looks: "jag" and "du" to the person herself, her name to who is close to her, and to staff the
//! terms of the profession. What is the same for all is read from the texts where it stands.

use samplan_model::{Audience, Party};
use yew::AttrValue;

use crate::ambient::Ambient;
use crate::say::{capital, small};
use crate::texts::fill;

/// Above what to do when something deviates. A relative is told when she and the person get in touch, as one of them does.
pub(crate) fn act_heading(ambient: &Ambient) -> &'static AttrValue {
    let texts = ambient.texts;
    match ambient.audience {
        Audience::Patient => &texts.act_heading,
        Audience::Relative => &texts.act_heading_relative,
        Audience::Staff => &texts.act_heading_staff,
    }
}

/// Above the person's own story.
pub(crate) fn story_heading(ambient: &Ambient) -> AttrValue {
    let texts = ambient.texts;
    match ambient.audience {
        Audience::Patient => texts.story_heading.clone(),
        Audience::Relative => named(ambient, &texts.story_heading_of),
        Audience::Staff => texts.story_heading_staff.clone(),
    }
}

/// Above what to expect.
pub(crate) fn expectations_heading(ambient: &Ambient) -> AttrValue {
    let texts = ambient.texts;
    match ambient.audience {
        Audience::Patient => texts.expectations_heading.clone(),
        Audience::Relative | Audience::Staff => named(ambient, &texts.expectations_heading_of),
    }
}

/// Above what the person has consented to, for who is close to her.
pub(crate) fn consents_heading(ambient: &Ambient) -> AttrValue {
    named(ambient, &ambient.texts.consents_heading_of)
}

/// Before what to do where nobody answers. Staff is not told whom to call as if it were the patient.
pub(crate) fn outside_hours(ambient: &Ambient) -> &'static AttrValue {
    match ambient.audience {
        Audience::Patient | Audience::Relative => &ambient.texts.outside_hours,
        Audience::Staff => &ambient.texts.outside_hours_staff,
    }
}

/// Beside how care is reached.
pub(crate) fn reach_label(ambient: &Ambient) -> AttrValue {
    let texts = ambient.texts;
    match ambient.audience {
        Audience::Patient => texts.agreement_reach.clone(),
        Audience::Relative | Audience::Staff => named(ambient, &texts.agreement_reach_of),
    }
}

/// What to call the person within a sentence: "Asta" to a relative, "patienten" to staff.
pub(crate) fn person(ambient: &Ambient) -> String {
    let name = ambient.party(Some(Party::Patient));
    match ambient.audience {
        Audience::Patient | Audience::Staff => small(&name),
        Audience::Relative if ambient.subject.short_name().is_empty() => small(&name),
        Audience::Relative => name.to_string(),
    }
}

/// A text with the person in it.
fn named(ambient: &Ambient, text: &str) -> AttrValue {
    AttrValue::from(capital(&fill(text, &[("name", &person(ambient))])))
}
