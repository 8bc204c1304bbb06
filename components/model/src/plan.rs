//! One plan, whole.

use std::rc::Rc;

use chrono::NaiveDateTime;

use crate::activity::Activity;
use crate::contact::Contact;
use crate::document::{Document, Link};
use crate::goal::Goal;
use crate::ids::{ItemId, PlanId, SourceId};
use crate::measurement::Measurement;
use crate::medication::{Aid, Medication};
use crate::person::Party;
use crate::provenance::Provenance;
use crate::record::Term;
use crate::source::Consent;
use crate::time::Period;
use crate::undertaking::{Commitment, Deviation};

/// A plan of any kind, from a header with one document to a full *dokumenterad överenskommelse*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarePlan {
    /// Its identity.
    pub id: PlanId,
    /// Which kind of plan.
    pub kind: PlanKind,
    /// Its title in the citizen's words: "Vårdplan diabetes".
    pub title: String,
    /// What the plan is about, in a sentence or two.
    pub description: Option<String>,
    /// Where it stands.
    pub status: PlanStatus,
    /// While it holds (*giltighet*).
    pub period: Period,
    /// When it was made.
    pub created: Option<NaiveDateTime>,
    /// When it was changed last.
    pub updated: Option<NaiveDateTime>,
    /// Who wrote it.
    pub author: Option<Author>,
    /// Who signed it.
    pub signed: Option<Author>,
    /// The unit and care giver responsible.
    pub unit: Option<Unit>,
    /// On whose side the responsibility is.
    pub party: Option<Party>,
    /// Whom to turn to about the plan.
    pub contact: Option<Contact>,
    /// The source that it was read from.
    pub source: Option<SourceId>,
    /// The other sources that hold the same plan.
    pub also_in: Vec<SourceId>,
    /// Its identities in the systems of care; plans that share one are the same plan.
    pub identifiers: Vec<String>,
    /// The plans that it replaces, which are history from then on.
    pub replaces: Vec<PlanId>,
    /// The need areas that it is about.
    pub need_areas: Vec<NeedArea>,
    /// The agreement, where it is a *dokumenterad överenskommelse*.
    pub agreement: Option<Agreement>,
    /// The patient's own story: what matters to me.
    pub story: Option<Story>,
    /// What to do when something deviates.
    pub deviations: Vec<Deviation>,
    /// Who does what.
    pub commitments: Vec<Commitment>,
    /// What happens and when.
    pub activities: Vec<Rc<Activity>>,
    /// The goals and sub-goals.
    pub goals: Vec<Goal>,
    /// Whom to turn to, fixed contacts among them.
    pub contacts: Vec<Contact>,
    /// Measured values.
    pub measurements: Vec<Measurement>,
    /// Medicines.
    pub medications: Vec<Medication>,
    /// Prescribed aids.
    pub aids: Vec<Aid>,
    /// Self-care advice.
    pub advice: Vec<Note>,
    /// What to expect after a meeting, a visit, an examination or a treatment.
    pub expectations: Vec<Note>,
    /// Rights (*rättigheter*).
    pub rights: Vec<Note>,
    /// Documents.
    pub documents: Vec<Document>,
    /// What has been changed.
    pub changes: Vec<Change>,
    /// What held before.
    pub versions: Vec<Version>,
    /// What the person has consented to.
    pub consents: Vec<Consent>,
    /// Who may see it.
    pub visibility: Visibility,
    /// A note among staff, never shown to others.
    pub internal_note: Option<String>,
    /// Words that it explains where they stand.
    pub terms: Vec<Term>,
    /// The items that could not be read, so that the screen can say so where they would have stood.
    pub unreadable: Vec<Unreadable>,
}

/// An item that could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// In which list.
    pub part: Part,
    /// Its place in the list as it was written.
    pub place: usize,
}

/// A list of a plan's items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What to do when something deviates.
    Deviations,
    /// Who does what.
    Commitments,
    /// What happens and when.
    Activities,
    /// The goals and sub-goals.
    Goals,
    /// Whom to turn to.
    Contacts,
    /// Measured values.
    Measurements,
    /// Medicines.
    Medications,
    /// Prescribed aids.
    Aids,
    /// Self-care advice.
    Advice,
    /// What to expect.
    Expectations,
    /// Rights.
    Rights,
    /// Documents.
    Documents,
}

/// Which kind of plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlanKind {
    /// *Dokumenterad överenskommelse* (earlier *patientkontrakt*).
    Agreement,
    /// *Samordnad individuell plan*, SIP.
    Coordinated,
    /// *Vårdplan*.
    CarePlan,
    /// *Genomförandeplan* of the municipality.
    Implementation,
    /// *Rehabiliteringsplan*.
    Rehabilitation,
    /// *Egenvårdsplan*.
    SelfCare,
    /// *Läkemedelsplan*.
    Medication,
    /// *Utskrivningsplan*.
    Discharge,
    /// *Hemsjukvård*.
    HomeNursing,
    /// *Hemrehabilitering*: ends when the goals are reached, or after three months.
    HomeRehabilitation,
    /// What a source holds outside its plans: booked times, contacts, medicines.
    OutsidePlans,
    /// Another kind, named by its own title.
    Other,
}

/// Where a plan stands (FHIR's request-status).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanStatus {
    /// Being written; not valid.
    Draft,
    /// Valid, within its period.
    Active,
    /// Resting.
    OnHold,
    /// Taken back.
    Revoked,
    /// Done.
    Completed,
    /// Should not have been there; never shown to patient or relative.
    EnteredInError,
    /// The source does not know.
    Unknown,
}

/// A unit and its care giver.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    /// The unit: "Endokrin- och diabetescentrum".
    pub name: Option<String>,
    /// The care giver: "Region Värmland".
    pub care_giver: Option<String>,
    /// The unit's HSA-id, for staff.
    pub identifier: Option<String>,
}

/// Who wrote or signed, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Author {
    /// The name.
    pub name: Option<String>,
    /// The role: "leg. sjuksköterska".
    pub role: Option<String>,
    /// When.
    pub at: Option<NaiveDateTime>,
}

/// The parts of a *dokumenterad överenskommelse* that other fields do not hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// What was agreed, in a sentence or two.
    pub text: Option<String>,
    /// How the patient reaches care (*patienten kan kontakta vården via*).
    pub reach: Option<String>,
    /// The coordinated plan where one is needed: "självvald inläggning".
    pub coordination: Option<String>,
    /// Who has agreed, and when.
    pub agreed_by: Vec<Author>,
    /// Who may see it.
    pub visibility: Visibility,
}

/// The patient's own story (*patientberättelse*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// What matters to me, in the person's own words.
    pub text: String,
    /// When it was told.
    pub updated: Option<NaiveDateTime>,
    /// Who wrote it down, where it was somebody else.
    pub written_by: Option<String>,
    /// Who may see it.
    pub visibility: Visibility,
}

/// A piece of advice, a right, an expectation: a title, a text and a way to more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its identity.
    pub id: ItemId,
    /// Its title.
    pub title: String,
    /// Its text.
    pub text: Option<String>,
    /// Where to read more.
    pub link: Option<Link>,
    /// Who may see it.
    pub visibility: Visibility,
    /// Where it was written, by whom and when, for staff.
    pub provenance: Option<Box<Provenance>>,
}

/// Something that was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// When.
    pub at: NaiveDateTime,
    /// In which way.
    pub kind: ChangeKind,
    /// What, in plain words: "blodsocker före mat 5–8".
    pub text: String,
    /// The item that it is about.
    pub item: Option<ItemId>,
    /// Who may see it.
    pub visibility: Visibility,
}

/// In which way something was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// It is new.
    Added,
    /// It is another now.
    Changed,
    /// It is at another time.
    Moved,
    /// It is called off.
    Cancelled,
    /// It is gone.
    Removed,
}

/// An earlier version of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The version: "2".
    pub label: String,
    /// From when it held.
    pub from: Option<NaiveDateTime>,
    /// Until when it held.
    pub until: Option<NaiveDateTime>,
    /// What it said that is different now.
    pub text: Option<String>,
    /// What it said that is different now, thing by thing.
    pub differs: Vec<Differing>,
    /// Who wrote it.
    pub author: Option<Author>,
    /// Who may see it.
    pub visibility: Visibility,
}

/// One thing that an earlier version of the plan said in another way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    /// What it is about: "Blodsocker före frukost".
    pub what: String,
    /// What it said; none where it did not say anything of it.
    pub before: Option<String>,
    /// What is said now; none where nothing is.
    pub now: Option<String>,
    /// The item that it is about.
    pub item: Option<ItemId>,
}

/// A need area (*behovsområde*): the filter that people think in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NeedArea {
    /// *Patientberättelse & kunskapsdelning*.
    Story,
    /// *Undersökning & behandling*.
    Treatment,
    /// *Egenvård*.
    SelfCare,
    /// *Patientdata & mätvärden*.
    Measurements,
    /// *Mål & överenskommelse*.
    Goals,
    /// *Överblick & koordinering*.
    Coordination,
    /// *Kontakt & dialog*.
    Contact,
    /// *Läkemedel*.
    Medication,
}

impl NeedArea {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::Story,
        Self::Treatment,
        Self::SelfCare,
        Self::Measurements,
        Self::Goals,
        Self::Coordination,
        Self::Contact,
        Self::Medication,
    ];
}

/// Who may see something, as the source says (*approvedForPatient*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Visibility {
    /// Everybody whom the host shows it to.
    #[default]
    Everyone,
    /// Staff only.
    StaffOnly,
}
