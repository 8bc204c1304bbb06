//! Ways to other places of the host: booked times, the record, and what else it has.

use samplan_model::Link;
use yew::prelude::*;

use crate::ambient::Ambient;
use crate::kit::heading::{Naming, view_named};
use crate::texts::Texts;

/// A way to another place of the host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostLink {
    /// What to call it.
    pub label: LinkLabel,
    /// Where it leads.
    pub href: Link,
}

/// What a way is called. There is no way without a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkLabel {
    /// In our words.
    Kind(LinkKind),
    /// In the host's.
    Own(String),
}

/// The places that we have words for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// Booked times.
    Bookings,
    /// The health record.
    Record,
    /// Support and treatment.
    Treatment,
    /// The person's contact details.
    ContactDetails,
    /// Who may act for the person (*ombud*).
    Proxy,
    /// What the person has consented to.
    Consent,
}

impl LinkKind {
    /// The kind with a name of the `links` property.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "bookings" => Some(Self::Bookings),
            "record" => Some(Self::Record),
            "treatment" => Some(Self::Treatment),
            "contact-details" => Some(Self::ContactDetails),
            "proxy" => Some(Self::Proxy),
            "consent" => Some(Self::Consent),
            _ => None,
        }
    }

    fn word(self, texts: &Texts) -> AttrValue {
        match self {
            Self::Bookings => texts.link_bookings.clone(),
            Self::Record => texts.link_record.clone(),
            Self::Treatment => texts.link_treatment.clone(),
            Self::ContactDetails => texts.link_contact_details.clone(),
            Self::Proxy => texts.link_proxy.clone(),
            Self::Consent => texts.link_consent.clone(),
        }
    }
}

/// The host's own places open as its other links do: here.
pub(super) fn view_links(ambient: &Ambient, links: &[HostLink]) -> Html {
    if links.is_empty() {
        return Html::default();
    }
    let texts = ambient.texts;
    let naming = Naming { id: Some("samplan-links".into()), ..Naming::default() };
    html! {
        <nav class="section links" aria-labelledby="samplan-links">
            { view_named(ambient, 1, naming, html! { { texts.links_heading.clone() } }) }
            <ul>
                for link in links {
                    <li><a class="link" href={link.href.as_str().to_owned()} rel="noopener noreferrer">{ match &link.label {
                        LinkLabel::Kind(kind) => kind.word(texts),
                        LinkLabel::Own(label) => AttrValue::from(label.clone()),
                    } }</a></li>
                }
            </ul>
        </nav>
    }
}
