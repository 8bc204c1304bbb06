//! What an element says besides the data.

use std::rc::Rc;

use chrono::NaiveDateTime;
use js_sys::Reflect;
use samplan_arrange::Filter;
use samplan_model::{Audience, ItemId, Link, PlanId, iso};
use samplan_views::{
    Copied, Dialogue, HeadingLevel, HostLink, Kind, LinkKind, LinkLabel, Medium, PlanPlace, State, Way,
};
use wasm_bindgen::{JsCast as _, JsValue};

use crate::answers::dialogue;
use crate::filter_form::FilterForm;

/// An element's options. The element has checked them; what is odd all the same falls back.
#[derive(Debug, Default)]
pub(crate) struct Options {
    audience: Option<String>,
    now: Option<String>,
    heading_level: Option<u8>,
    plan_id: Option<String>,
    selected: Option<String>,
    section: Option<String>,
    section_said: Option<u8>,
    filter: Option<FilterForm>,
    state: Option<String>,
    copied: Option<String>,
    last_seen: Option<String>,
    links: Vec<HostLink>,
    medium: Option<String>,
    dialogue: Rc<Dialogue>,
}

impl From<&JsValue> for Options {
    /// Field by field: serde would bring what says that a value is of another type than expected, floating point numbers
    /// and all, for 11 kB of the WASM (brotli), and here nobody hears it.
    fn from(options: &JsValue) -> Self {
        Self {
            audience: text(options, "audience"),
            now: text(options, "now"),
            heading_level: number(options, "headingLevel"),
            plan_id: text(options, "planId"),
            selected: text(options, "selected"),
            section: text(options, "section"),
            section_said: number(options, "sectionSaid"),
            filter: field(options, "filter").as_ref().map(FilterForm::from),
            state: text(options, "state"),
            copied: text(options, "copied"),
            last_seen: text(options, "lastSeen"),
            links: field(options, "links").as_ref().map(links).unwrap_or_default(),
            medium: text(options, "medium"),
            dialogue: Rc::new(dialogue(options)),
        }
    }
}

/// A field that is there and not `null`.
pub(crate) fn field(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok().filter(|value| !value.is_null() && !value.is_undefined())
}

/// The ways that lead somewhere safe and have a name.
fn links(list: &JsValue) -> Vec<HostLink> {
    let link = |link: JsValue| {
        let kind = text(&link, "kind").as_deref().and_then(LinkKind::from_name).map(LinkLabel::Kind);
        let label = text(&link, "label").filter(|label| !label.trim().is_empty()).map(LinkLabel::Own);
        Some(HostLink { label: label.or(kind)?, href: Link::new(&text(&link, "href")?)? })
    };
    list.dyn_ref::<js_sys::Array>().into_iter().flat_map(js_sys::Array::iter).filter_map(link).collect()
}

pub(crate) fn text(object: &JsValue, name: &str) -> Option<String> {
    field(object, name)?.as_string()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it ends at the bounds of u8")]
fn number(object: &JsValue, name: &str) -> Option<u8> {
    field(object, name)?.as_f64().map(|number| number as u8)
}

pub(crate) fn texts(object: &JsValue, name: &str) -> Vec<String> {
    let list = field(object, name).and_then(|list| list.dyn_into::<js_sys::Array>().ok());
    list.iter().flat_map(js_sys::Array::iter).filter_map(|text| text.as_string()).collect()
}

impl Options {
    pub(crate) fn audience(&self) -> Audience {
        match self.audience.as_deref() {
            Some("relative") => Audience::Relative,
            Some("staff") => Audience::Staff,
            Some(_) | None => Audience::Patient,
        }
    }

    /// The element's now: an instant, or Swedish local time.
    pub(crate) fn now(&self) -> NaiveDateTime {
        self.now.as_deref().and_then(iso::parse_moment).unwrap_or_default()
    }

    pub(crate) fn last_seen(&self) -> Option<NaiveDateTime> {
        self.last_seen.as_deref().and_then(iso::parse_moment)
    }

    pub(crate) fn links(&self) -> Vec<HostLink> {
        self.links.clone()
    }

    pub(crate) fn level(&self) -> HeadingLevel {
        self.heading_level.map(HeadingLevel::nearest).unwrap_or_default()
    }

    pub(crate) fn plan_id(&self) -> Option<PlanId> {
        self.plan_id.as_deref().map(PlanId::from)
    }

    pub(crate) fn selected(&self) -> Option<ItemId> {
        self.selected.as_deref().map(ItemId::from)
    }

    /// The section on the way to which the viewer is, and how many times that was said.
    pub(crate) fn way(&self) -> Option<Way> {
        let to = self.section.as_deref().and_then(PlanPlace::from_name)?;
        Some(Way { to, said: self.section_said.unwrap_or_default() })
    }

    pub(crate) fn filter(&self) -> Filter {
        self.filter.as_ref().map(FilterForm::filter).unwrap_or_default()
    }

    /// How the last copying went.
    pub(crate) fn copied(&self) -> Option<Copied> {
        match self.copied.as_deref() {
            Some("done") => Some(Copied::Done),
            Some("refused") => Some(Copied::Refused),
            Some(_) | None => None,
        }
    }

    /// What the viewer may say back, and what became of it.
    pub(crate) fn dialogue(&self) -> Rc<Dialogue> {
        self.dialogue.clone()
    }

    pub(crate) fn medium(&self) -> Medium {
        match self.medium.as_deref() {
            Some("paper") => Medium::Paper,
            Some(_) | None => Medium::Screen,
        }
    }

    /// What the host says about the data; without a word it is there as soon as it was handed in.
    pub(crate) fn state(&self, data: DataState) -> State {
        match (self.state.as_deref(), data) {
            (Some("error"), _) => State::Failed,
            (Some("loading"), _) | (_, DataState::Absent) => State::Loading,
            (Some(_) | None, DataState::Present) => State::Ready,
        }
    }
}

/// Whether the element has handed in data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DataState {
    /// Not yet.
    Absent,
    /// It has.
    Present,
}

/// The name that the element gives its widget.
pub(crate) fn kind(name: &str) -> Option<Kind> {
    match name {
        "timeline" => Some(Kind::Timeline),
        "plans" => Some(Kind::Plans),
        "plan" => Some(Kind::Plan),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn now_is_swedish_time() {
        #[track_caller]
        fn check(now: &str, expected: &str) {
            let options = Options { now: Some(now.into()), ..Options::default() };
            assert_eq!(options.now().to_string(), expected);
        }
        check("2026-05-11T10:45", "2026-05-11 10:45:00");
        check("2026-05-11T08:45:00.000Z", "2026-05-11 10:45:00");
        check("2026-12-31T23:30:00Z", "2027-01-01 00:30:00");
    }
}
