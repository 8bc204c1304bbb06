//! Whom it is about, who looks, and who is responsible.

/// The person whose plans these are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// The whole name: "Selma Persson".
    pub name: String,
    /// What she is called: "Selma". Without it, the first word of the name.
    pub given_name: Option<String>,
    /// A personal identity number, shown only to staff.
    pub identifier: Option<String>,
    /// Whether the person's contact details must be hidden (*skyddad folkbokföring*, *sekretessmarkering*).
    pub protection: Protection,
}

impl Subject {
    /// What to call the person in a sentence; empty where no name is known.
    pub fn short_name(&self) -> &str {
        match &self.given_name {
            Some(name) => name,
            None => self.name.split_whitespace().next().unwrap_or_default(),
        }
    }
}

/// Whether a person's contact details may be shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Protection {
    /// They may.
    #[default]
    None,
    /// They must not: the person lives under protected identity.
    Protected,
}

/// Who looks at the plans, where it is not the person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Viewer {
    /// The viewer's name.
    pub name: Option<String>,
    /// What the viewer is to the person: "dotter, ombud".
    pub relationship: Option<String>,
}

/// For whom it is shown. A second barrier, not access control: the host sends only what the viewer may see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Audience {
    /// The person herself.
    #[default]
    Patient,
    /// Somebody close, or an *ombud*.
    Relative,
    /// Staff of region, municipality or private care.
    Staff,
}

/// Who is responsible. What nobody said stays unsaid: there is no guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Party {
    /// The person herself.
    Patient,
    /// Health care: the region, or a private care giver on its behalf.
    Care,
    /// The municipality: home care, home nursing, social services.
    Municipality,
    /// Somebody close.
    Relative,
}

impl Party {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Patient, Self::Care, Self::Municipality, Self::Relative];
}
