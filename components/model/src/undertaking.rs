//! Who does what, and what to do when something deviates.

use crate::contact::Contact;
use crate::decimal::Decimal;
use crate::ids::ItemId;
use crate::person::Party;
use crate::plan::{NeedArea, Visibility};
use crate::provenance::Provenance;
use crate::time::{Repeat, When};

/// An undertaking (*åtagande*) of the agreement or the plan: somebody has taken something on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commitment {
    /// Its identity.
    pub id: ItemId,
    /// What: "Ger insulin enligt schema".
    pub text: String,
    /// On whose side; unknown stays unknown (*ansvar ej angivet*).
    pub party: Option<Party>,
    /// Who exactly: "hemsjukvården Karlstad".
    pub who: Option<String>,
    /// When it is due.
    pub due: When,
    /// How often.
    pub repeat: Option<Repeat>,
    /// How far it has come.
    pub status: CommitmentStatus,
    /// Whom to turn to about it.
    pub contact: Option<Contact>,
    /// The goals that it serves.
    pub goals: Vec<ItemId>,
    /// The need area.
    pub need_area: Option<NeedArea>,
    /// Who may see it.
    pub visibility: Visibility,
    /// Where it was written, by whom and when, for staff.
    pub provenance: Option<Box<Provenance>>,
}

/// How far an undertaking has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommitmentStatus {
    /// To be done.
    Open,
    /// Being done.
    InProgress,
    /// Done.
    Done,
    /// Said no to.
    Declined,
    /// Not to be done any more.
    Cancelled,
    /// Should not have been there.
    EnteredInError,
}

impl CommitmentStatus {
    /// Whether it is still to be done.
    pub fn is_open(self) -> bool {
        match self {
            Self::Open | Self::InProgress => true,
            Self::Done | Self::Declined | Self::Cancelled | Self::EnteredInError => false,
        }
    }
}

/// A sign or a limit, and what to do then: one step of the escalation path (*när ska jag höra av mig*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deviation {
    /// Its identity.
    pub id: ItemId,
    /// How urgent it is.
    pub severity: Severity,
    /// The sign, in words: "blodsocker över 20, svår att väcka".
    pub sign: String,
    /// The measured value that it is about, with the bounds beyond which it holds.
    pub limit: Option<DeviationLimit>,
    /// What to do: "Mät igen efter en timme."
    pub action: String,
    /// Whom to call.
    pub contact: Option<Contact>,
    /// What to do when nobody answers.
    pub no_answer: Option<String>,
    /// Whom to call when nobody answers.
    pub next_contact: Option<Contact>,
    /// Who may see it.
    pub visibility: Visibility,
    /// Where it was written, by whom and when, for staff.
    pub provenance: Option<Box<Provenance>>,
}

/// The bounds of a deviation on a measurement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviationLimit {
    /// Which measurement.
    pub measurement: ItemId,
    /// It holds above this.
    pub above: Option<Decimal>,
    /// It holds below this.
    pub below: Option<Decimal>,
}

/// How urgent a deviation is, most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Act at once.
    Immediate,
    /// Act the same day.
    SameDay,
    /// Make contact within some days.
    Soon,
    /// All is as planned.
    AsPlanned,
}
