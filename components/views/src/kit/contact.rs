//! Whom to turn to: names, and numbers that can be called and read.

use samplan_arrange::changes::Thing;
use samplan_arrange::escalation::Reachable;
use samplan_model::gather::Gather as _;
use samplan_model::{Contact, Link, Telecom, TelecomKind};
use yew::prelude::*;

use super::facts::view_text;
use super::hours::{view_hours, view_opening};
use super::icon::{Icon, view_icon};
use super::mark::view_mark;
use super::words;
use crate::ambient::{Ambient, Calls};
use crate::texts::fill;

/// How a way to make contact is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// The one thing to do here.
    Primary,
    /// One of several.
    Normal,
    /// The one thing to do at once.
    Urgent,
    /// There for who wants it, beside what matters more.
    Quiet,
}

impl Weight {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "button primary",
            Self::Normal => "button",
            Self::Urgent => "button urgent",
            Self::Quiet => "button reach",
        }
    }

    /// The weight of the ways after the first.
    fn next(self) -> Self {
        match self {
            Self::Primary | Self::Normal | Self::Urgent => Self::Normal,
            Self::Quiet => Self::Quiet,
        }
    }
}

/// A contact in whole.
pub(crate) fn view_contact(ambient: &Ambient, reachable: &Reachable) -> Html {
    let (texts, contact) = (&ambient.texts, &reachable.contact);
    let fixed = contact.fixed.map(|fixed| words::fixed(texts, fixed).to_string());
    let role =
        [fixed, contact.role.clone(), contact.unit.clone()].into_iter().flatten().gathered().join(", ");
    html! {
        <div class="contact">
            <p><strong>{ contact.name.clone() }</strong></p>
            { view_mark(ambient, Thing::Contact, &contact.id) }
            if !role.is_empty() { <p class="muted">{ role }</p> }
            { view_ways(ambient, contact, if contact.fixed.is_some() { Weight::Primary } else { Weight::Normal }) }
            { view_opening(ambient, reachable.opening) }
            { view_hours(ambient, &contact.hours) }
            if !contact.address.is_empty() { <address>{ for_lines(&contact.address) }</address> }
            { contact.note.as_deref().map(|note| html! { <p class="muted">{ view_text(note) }</p> }) }
        </div>
    }
}

/// The ways to make contact; the first with the given weight.
pub(crate) fn view_ways(ambient: &Ambient, contact: &Contact, weight: Weight) -> Html {
    if contact.telecom.is_empty() {
        return Html::default();
    }
    html! {
        <p class="buttons">
            for (index, telecom) in contact.telecom.iter().enumerate() {
                { view_way(ambient, telecom, contact, if index == 0 { weight } else { weight.next() }) }
            }
        </p>
    }
}

/// One way to make contact. A number that can't be made a link is shown as it is.
fn view_way(ambient: &Ambient, telecom: &Telecom, contact: &Contact, weight: Weight) -> Html {
    let texts = &ambient.texts;
    let label = match telecom.kind {
        TelecomKind::Phone => fill(&texts.call, &[("number", &telecom.value)]),
        TelecomKind::Sms | TelecomKind::Email => {
            format!("{} {}", words::telecom(texts, telecom.kind), telecom.value)
        }
        TelecomKind::Message | TelecomKind::Chat | TelecomKind::Video | TelecomKind::Web => {
            words::telecom(texts, telecom.kind).to_string()
        }
    };
    // Two numbers are told apart by eye too; whom a single one leads to stands beside it.
    let is_one_of_two = contact.telecom.iter().filter(|other| other.kind == telecom.kind).count() > 1;
    let own = telecom.label.as_deref().filter(|own| !own.is_empty());
    let label = match own.filter(|_| is_one_of_two) {
        Some(own) => format!("{label}, {own}"),
        None => label,
    };
    match link_of(telecom).filter(|_| ambient.calls == Calls::Offered) {
        // One text: around a text that is hidden inside another, browsers put spaces.
        Some(link) => html! {
            <a class={weight.class()} href={link.as_str().to_owned()} target={target_of(&link)} rel="noopener noreferrer"
                aria-label={name_of(telecom, contact, own.filter(|_| !is_one_of_two), &label)}>
                { view_icon(icon_of(telecom.kind)) }
                <span>{ label }</span>
            </a>
        },
        None => {
            html! { <span>{ format!("{} {}", words::telecom(ambient.texts, telecom.kind), telecom.value) }</span> }
        }
    }
}

/// What is said and seen, and whom it leads to: "Ring 0980-319 200, Arvika vårdcentral, växel". A name that is its own number
/// is not said twice.
fn name_of(telecom: &Telecom, contact: &Contact, own: Option<&str>, label: &str) -> String {
    let name = Some(contact.name.as_str()).filter(|name| *name != telecom.value);
    std::iter::once(label).chain(name).chain(own).gathered().join(", ")
}

/// The safe link of a way to make contact. Numbers lose what people write in them for reading.
fn link_of(telecom: &Telecom) -> Option<Link> {
    let digits =
        || telecom.value.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect::<String>();
    match telecom.kind {
        TelecomKind::Phone => Link::new(&format!("tel:{}", digits())),
        TelecomKind::Sms => Link::new(&format!("sms:{}", digits())),
        TelecomKind::Email => Link::new(&format!("mailto:{}", telecom.value)),
        TelecomKind::Message | TelecomKind::Chat | TelecomKind::Video | TelecomKind::Web => {
            Link::new(&telecom.value)
        }
    }
}

/// Pages open beside this one, calls do not.
pub(crate) fn target_of(link: &Link) -> Option<&'static str> {
    link.as_str().to_ascii_lowercase().starts_with("http").then_some("_blank")
}

fn icon_of(kind: TelecomKind) -> Icon {
    match kind {
        TelecomKind::Phone => Icon::Phone,
        TelecomKind::Video => Icon::Video,
        TelecomKind::Sms | TelecomKind::Email | TelecomKind::Message | TelecomKind::Chat => Icon::Message,
        TelecomKind::Web => Icon::Document,
    }
}

fn for_lines(lines: &[String]) -> Html {
    html! { for line in lines { <span class="line">{ line.clone() }</span> } }
}
