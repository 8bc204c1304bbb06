//! Whom to turn to, how, and when they answer.

use chrono::NaiveTime;

use crate::ids::ItemId;
use crate::person::Party;
use crate::plan::Visibility;

/// A person or a unit that can be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Its identity.
    pub id: ItemId,
    /// Who: "Maria Ek", "Endokrin- och diabetescentrum".
    pub name: String,
    /// As what: "distriktssköterska".
    pub role: Option<String>,
    /// Which fixed contact it is, where it is one.
    pub fixed: Option<FixedRole>,
    /// The unit.
    pub unit: Option<String>,
    /// On whose side.
    pub party: Option<Party>,
    /// The ways to make contact, best first.
    pub telecom: Vec<Telecom>,
    /// Street and place, a line each.
    pub address: Vec<String>,
    /// When they answer; empty where it is not known.
    pub hours: Vec<Hours>,
    /// What else to know: "Tala in ett meddelande så ringer vi upp".
    pub note: Option<String>,
    /// Who may see it.
    pub visibility: Visibility,
}

/// A fixed contact (*fast kontakt*), by the codes of KV typ av fast kontakt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FixedRole {
    /// 1, *fast vårdkontakt*.
    CareContact,
    /// 2, *fast läkarkontakt i primärvården*.
    Physician,
    /// 3, *fast omsorgskontakt i hemtjänsten*.
    HomeCareContact,
    /// 4, *fast vårdkontakt med övergripande samordningsansvar*.
    Coordinator,
}

/// One way to make contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telecom {
    /// Which way.
    pub kind: TelecomKind,
    /// The number, address or link. Only links that are safe to follow are kept.
    pub value: String,
    /// What it is for: "Växel", "Kvällar och helger".
    pub label: Option<String>,
}

/// A way to make contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TelecomKind {
    /// A telephone.
    Phone,
    /// A text message.
    Sms,
    /// An e-mail address.
    Email,
    /// A secure message in the host's or the care giver's service.
    Message,
    /// A chat.
    Chat,
    /// A video meeting.
    Video,
    /// A web page.
    Web,
}

/// From one clock time to another on some days of the week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours {
    /// On which days; never empty.
    pub days: Vec<Weekday>,
    /// From when.
    pub from: NaiveTime,
    /// Until when; before `from` where it runs past midnight, equal where it is the whole day.
    pub to: NaiveTime,
}

/// A day of the week, Monday first.
pub type Weekday = chrono::Weekday;
