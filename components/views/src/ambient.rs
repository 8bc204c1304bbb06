//! What is the same for a whole widget and changes almost never. Data goes by props instead.

use std::rc::Rc;

use chrono::NaiveDateTime;
use samplan_arrange::calendar::Detail;
use samplan_arrange::{Changes, Coverage, Filter, Terms};
use samplan_model::{Audience, ItemId, Party, PlanId, Subject};
use yew::prelude::*;

use crate::dialogue::{Desk, Request};
use crate::kit::aloud::Aloud;
use crate::place::PlanPlace;
use crate::say::Say;
use crate::texts::Texts;

/// What every part of a widget may ask for.
#[derive(Clone, Debug, PartialEq)]
pub struct Ambient {
    /// The words.
    pub texts: &'static Texts,
    /// Local time in Sweden.
    pub now: NaiveDateTime,
    /// For whom it is shown.
    pub audience: Audience,
    /// Whom it is about.
    pub subject: Rc<Subject>,
    /// What is shown of which source, and what is missing.
    pub coverage: Rc<Coverage>,
    /// The words that the data explains.
    pub terms: Rc<Terms>,
    /// The level of the widget's own heading.
    pub level: HeadingLevel,
    /// Whether numbers can be called from here.
    pub calls: Calls,
    /// What it is drawn on.
    pub medium: Medium,
    /// Grows each time the host speaks, so that a control goes back to what the host holds when it refused a change.
    pub revision: u32,
    /// What has changed in the plan that is shown since the viewer looked last; none where the host has not said.
    pub changes: Rc<Option<Changes>>,
    /// How the last copying went, until something else is done.
    pub copied: Option<Copied>,
    /// What the widget's status is to say.
    pub aloud: Aloud,
    /// What the viewer says back, and what became of it.
    pub desk: Desk,
    /// The way out for what the viewer does.
    pub emit: Callback<Emit>,
    /// How much the filter lets through, to be announced.
    pub oncount: Callback<AttrValue>,
}

/// How a copying to the clipboard went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// It is there.
    Done,
    /// The browser did not allow it: the viewer must copy by hand.
    Refused,
}

/// What a widget is drawn on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Medium {
    /// A screen: long lists are drawn as far as they are asked for.
    #[default]
    Screen,
    /// The first frame of a screen: as much as fits on it. The rest follows when that has been seen.
    Glance,
    /// Paper, which nobody can ask for more.
    Paper,
    /// HTML that stands by itself: no script is there to be asked for more.
    Still,
}

impl Medium {
    /// Whether it is HTML that stands by itself. What a browser draws never is, so nothing that is only for it is in the WASM.
    pub(crate) fn is_still(self) -> bool {
        cfg!(not(target_family = "wasm")) && self == Self::Still
    }
}

/// Whether the ways to make contact are links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calls {
    /// They are.
    Offered,
    /// They are text: the plan no longer holds, and nobody must call an old number by mistake.
    AsText,
}

impl Ambient {
    /// Dates and times in words.
    pub fn say(&self) -> Say<'_> {
        Say { texts: self.texts, today: self.now.date() }
    }

    /// What to call a side: the person is "Jag" to herself, has a name to who is close to her, and is the patient to staff.
    pub fn party(&self, party: Option<Party>) -> AttrValue {
        let texts = &self.texts;
        match party {
            Some(Party::Patient) => match (self.audience, self.subject.short_name()) {
                (Audience::Patient, _) => texts.party_me.clone(),
                (Audience::Relative, "") | (Audience::Staff, _) => texts.party_patient.clone(),
                (Audience::Relative, name) => AttrValue::from(name.to_owned()),
            },
            Some(Party::Care) => texts.party_care.clone(),
            Some(Party::Municipality) => texts.party_municipality.clone(),
            Some(Party::Relative) => texts.party_relative.clone(),
            None => texts.party_unknown.clone(),
        }
    }
}

/// The ambient of the widget that a component stands in.
///
/// # Panics
/// Outside a widget, which no component of this crate can be.
#[hook]
#[expect(clippy::expect_used, reason = "every component of this crate is rendered inside a widget")]
pub(crate) fn use_ambient() -> Ambient {
    use_context::<Ambient>().expect("inside a `Widget`")
}

/// What the viewer did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Emit {
    /// A plan, or an item of it, is to be opened.
    Select {
        /// The plan.
        plan: PlanId,
        /// The item.
        item: Option<ItemId>,
    },
    /// A plan is to be opened at one of its sections.
    SelectPlace {
        /// The plan.
        plan: PlanId,
        /// The section.
        place: PlanPlace,
    },
    /// The item that is open is to be closed.
    Close,
    /// Something else is to be shown.
    Filter(Filter),
    /// A document is to be opened.
    Open {
        /// The plan that it belongs to.
        plan: PlanId,
        /// The document.
        document: ItemId,
    },
    /// The data is to be fetched again.
    Retry,
    /// Some activities are to be put in the viewer's calendar.
    Calendar {
        /// Which.
        items: Vec<(PlanId, ItemId)>,
        /// How much the calendar is told.
        detail: Detail,
        /// The calendar file.
        file: File,
    },
    /// A handover is to be copied.
    Copy {
        /// The plans that it is drawn from.
        plans: Vec<PlanId>,
        /// The text.
        text: String,
    },
    /// The viewer says something back: a question, that something is done, a value.
    Say(Request),
}

/// A file to be handed to the viewer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// What it is called; it says nothing of what is in it.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// The level of a widget's own heading. Every `HeadingLevel` is 2 to 5, so that its sections have headings too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadingLevel(u8);

impl HeadingLevel {
    /// The level, brought into 2 to 5.
    pub fn nearest(level: u8) -> Self {
        Self(level.clamp(2, 5))
    }

    /// The HTML element of a heading so many levels further down; `h6` where there is none.
    pub(crate) fn tag(self, depth: u8) -> &'static str {
        match self.0.saturating_add(depth) {
            0..=2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        }
    }
}

impl Default for HeadingLevel {
    fn default() -> Self {
        Self(2)
    }
}
