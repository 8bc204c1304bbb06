//! What happens at a time: visits, calls, samples, meetings, measures.

use crate::contact::Contact;
use crate::document::Link;
use crate::ids::ItemId;
use crate::person::Party;
use crate::plan::{NeedArea, Unit, Visibility};
use crate::provenance::Provenance;
use crate::time::{Repeat, When};

/// One thing that happens, has happened or is planned: FHIR's `Appointment` and `CarePlan.activity` in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// Its identity.
    pub id: ItemId,
    /// What: "Besök hos diabetessjuksköterska".
    pub title: String,
    /// More about what.
    pub description: Option<String>,
    /// When.
    pub when: When,
    /// How often, where it is done more than once and listed once.
    pub repeat: Option<Repeat>,
    /// How far it has come.
    pub status: ActivityStatus,
    /// Why, in words: "Selma ville inte", "Läkaren är sjuk".
    pub status_reason: Option<String>,
    /// Where it was, when it has been moved.
    pub moved_from: Option<When>,
    /// How one meets.
    pub mode: Option<Mode>,
    /// Where.
    pub place: Option<Place>,
    /// With whom.
    pub performers: Vec<Performer>,
    /// On whose side the responsibility is.
    pub party: Option<Party>,
    /// The unit and care giver responsible.
    pub unit: Option<Unit>,
    /// Whom to turn to about it.
    pub contact: Option<Contact>,
    /// How to prepare.
    pub prepare: Option<String>,
    /// What happens after it.
    pub after: Option<String>,
    /// What was done, when it is performed.
    pub outcome: Option<String>,
    /// What the person said no to, when the rest was performed: "Dusch".
    pub declined: Option<String>,
    /// What may be done with the booking.
    pub booking: Booking,
    /// The goals that it serves.
    pub goals: Vec<ItemId>,
    /// What it is coordinated with, in words: "Samma dag som provtagningen".
    pub coordination: Option<String>,
    /// The need area.
    pub need_area: Option<NeedArea>,
    /// The source's code, for staff: "KVÅ DV063".
    pub code: Option<String>,
    /// Who may see it.
    pub visibility: Visibility,
    /// A note among staff, never shown to others.
    pub internal_note: Option<String>,
    /// Where it was written, by whom and when, for staff.
    pub provenance: Option<Box<Provenance>>,
}

/// How far an activity has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ActivityStatus {
    /// Meant to be, not booked.
    Planned,
    /// The person is called to it (*kallelse*) and may answer.
    Invited,
    /// Booked.
    Booked,
    /// Going on.
    InProgress,
    /// Done.
    Performed,
    /// Offered, and the person said no.
    Declined,
    /// Called off (*inställd*).
    Cancelled,
    /// Moved to another time, which is a booking of its own.
    Moved,
    /// The person did not come.
    Missed,
    /// Resting.
    OnHold,
    /// Should not have been there; never shown to patient or relative.
    EnteredInError,
    /// The source does not know.
    Unknown,
}

impl ActivityStatus {
    /// Whether it can still take place.
    pub fn is_open(self) -> bool {
        match self {
            Self::Planned
            | Self::Invited
            | Self::Booked
            | Self::InProgress
            | Self::OnHold
            | Self::Unknown => true,
            Self::Performed
            | Self::Declined
            | Self::Cancelled
            | Self::Moved
            | Self::Missed
            | Self::EnteredInError => false,
        }
    }
}

/// How one meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mode {
    /// A visit at the unit.
    Visit,
    /// A visit in the home.
    HomeVisit,
    /// A video meeting.
    Video,
    /// A telephone call.
    Phone,
    /// A chat.
    Chat,
    /// A group.
    Group,
    /// A sample is taken.
    Sampling,
    /// A message or letter.
    Message,
    /// An admission to hospital.
    Admission,
}

/// Where something happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The name: "Centralsjukhuset Karlstad, plan 3".
    pub name: String,
    /// Street and place, a line each.
    pub address: Vec<String>,
}

/// Who performs something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Performer {
    /// The name: "Anna Lind".
    pub name: String,
    /// The role: "diabetessjuksköterska".
    pub role: Option<String>,
}

/// What may be done with a booking. A link that is not there may not be done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Booking {
    /// The way into a video meeting.
    pub join: Option<Link>,
    /// Where it is called off.
    pub cancel: Option<Link>,
    /// Where it is moved.
    pub rebook: Option<Link>,
}
