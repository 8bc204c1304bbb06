//! The words of the format, as tables: one line a code, its meaning, and what it is in the model.

use samplan_model as model;
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};
use std::fmt;

use super::fields::Field;
use crate::issue::{IssueCode, Lost};

macro_rules! codes {
    ($(#[doc = $doc:literal])* $name:ident for $model:ty { $($code:literal => $value:path, $meaning:literal;)* }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $name(pub $model);

        impl Codes for $name {
            type Model = $model;
            const NAME: &'static str = stringify!($name);
            const DOC: &'static str = concat!($($doc, " "),*);
            const CODES: &'static [&'static str] = &[$($code),*];
            const VALUES: &'static [$model] = &[$($value),*];
            const MEANINGS: &'static [&'static str] = &[$($meaning),*];

            fn wrap(value: $model) -> Self {
                Self(value)
            }

            fn unwrapped(self) -> $model {
                self.0
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let found = deserializer.deserialize_str(CodeVisitor(Self::CODES))?;
                Self::VALUES.get(found).copied().map(Self).ok_or_else(|| de::Error::custom("no such code"))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl Field for $name {
            const IS_REQUIRED: bool = true;

            fn blank() -> Self {
                let [first, ..] = [$($value),*];
                Self(first)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                Self::NAME.into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                crate::native::schema::of_codes::<Self>()
            }
        }
    };
}

/// A set of codes: the text in the format, the value in the model, the meaning.
pub trait Codes: Copy + Sized + 'static {
    /// What the codes stand for.
    type Model: Copy + PartialEq + 'static;
    /// The set's name in the schema.
    const NAME: &'static str;
    /// What the set is about.
    const DOC: &'static str;
    /// Every code once, as it is written.
    const CODES: &'static [&'static str];
    /// What each of them is in the model.
    const VALUES: &'static [Self::Model];
    /// What each of them means, for the schema. Three tables instead of one, so that these never reach the WASM.
    const MEANINGS: &'static [&'static str];

    /// From the model's value.
    fn wrap(value: Self::Model) -> Self;
    /// To the model's value.
    fn unwrapped(self) -> Self::Model;

    /// The code as it is written.
    fn code(self) -> &'static str {
        let value = self.unwrapped();
        let found = Self::VALUES.iter().position(|known| *known == value);
        found.and_then(|found| Self::CODES.get(found)).copied().unwrap_or_default()
    }

    /// The value of a code as it is written.
    fn from_code(code: &str) -> Option<Self::Model> {
        position(Self::CODES, code).and_then(|found| Self::VALUES.get(found)).copied()
    }
}

fn position(codes: &[&str], code: &str) -> Option<usize> {
    codes.iter().position(|known| *known == code)
}

/// Finds the place of a code in its table. Which table, is no matter of types: one visitor serves them all.
struct CodeVisitor(&'static [&'static str]);

impl Visitor<'_> for CodeVisitor {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("one of ")?;
        f.write_str(&self.0.join(", "))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<usize, E> {
        position(self.0, text).ok_or_else(|| E::invalid_value(de::Unexpected::Str(""), &self))
    }
}

codes! {
    /// Who is responsible. Leave it out where nobody has said.
    PartyCode for model::Party {
        "patient" => model::Party::Patient, "The person herself";
        "care" => model::Party::Care, "Health care: the region, or a private care giver on its behalf (vården)";
        "municipality" => model::Party::Municipality, "Home care, home nursing, social services (kommunen)";
        "relative" => model::Party::Relative, "Somebody close (närstående)";
    }
}
codes! {
    /// A list of a plan, by its name in the format.
    PartCode for model::Part {
        "deviations" => model::Part::Deviations, "What to do when something deviates";
        "commitments" => model::Part::Commitments, "Who does what";
        "activities" => model::Part::Activities, "What happens and when";
        "goals" => model::Part::Goals, "Goals and sub-goals";
        "contacts" => model::Part::Contacts, "Whom to turn to";
        "measurements" => model::Part::Measurements, "Measured values";
        "medications" => model::Part::Medications, "Medicines";
        "aids" => model::Part::Aids, "Prescribed aids";
        "advice" => model::Part::Advice, "Self-care advice";
        "expectations" => model::Part::Expectations, "What to expect";
        "rights" => model::Part::Rights, "Rights";
        "documents" => model::Part::Documents, "Documents";
    }
}
codes! {
    /// Which kind of plan.
    PlanKindCode for model::PlanKind {
        "agreement" => model::PlanKind::Agreement, "Dokumenterad överenskommelse, earlier patientkontrakt";
        "sip" => model::PlanKind::Coordinated, "Samordnad individuell plan";
        "care-plan" => model::PlanKind::CarePlan, "Vårdplan";
        "implementation" => model::PlanKind::Implementation, "Genomförandeplan, the municipality's";
        "rehabilitation" => model::PlanKind::Rehabilitation, "Rehabiliteringsplan";
        "self-care" => model::PlanKind::SelfCare, "Egenvårdsplan";
        "medication" => model::PlanKind::Medication, "Läkemedelsplan";
        "discharge" => model::PlanKind::Discharge, "Utskrivningsplan";
        "home-nursing" => model::PlanKind::HomeNursing, "Hemsjukvård";
        "home-rehabilitation" => model::PlanKind::HomeRehabilitation, "Hemrehabilitering, ends with the goals or after three months";
        "outside-plans" => model::PlanKind::OutsidePlans, "What a source holds outside its plans: booked times, contacts, medicines";
        "other" => model::PlanKind::Other, "Another kind, named by its own title";
    }
}
codes! {
    /// Where a plan stands; FHIR's request-status.
    PlanStatusCode for model::PlanStatus {
        "draft" => model::PlanStatus::Draft, "Being written, not valid";
        "active" => model::PlanStatus::Active, "Valid, within its period";
        "on-hold" => model::PlanStatus::OnHold, "Resting";
        "revoked" => model::PlanStatus::Revoked, "Taken back";
        "completed" => model::PlanStatus::Completed, "Done";
        "entered-in-error" => model::PlanStatus::EnteredInError, "Should not have been there; never shown to patient or relative";
        "unknown" => model::PlanStatus::Unknown, "The source does not know";
    }
}
codes! {
    /// How far an activity has come.
    ActivityStatusCode for model::ActivityStatus {
        "planned" => model::ActivityStatus::Planned, "Meant to be, not booked";
        "invited" => model::ActivityStatus::Invited, "The person is called to it (kallelse)";
        "booked" => model::ActivityStatus::Booked, "Booked";
        "in-progress" => model::ActivityStatus::InProgress, "Going on";
        "performed" => model::ActivityStatus::Performed, "Done";
        "declined" => model::ActivityStatus::Declined, "Offered, and the person said no";
        "cancelled" => model::ActivityStatus::Cancelled, "Called off (inställd)";
        "moved" => model::ActivityStatus::Moved, "Moved to another time, which is an activity of its own";
        "missed" => model::ActivityStatus::Missed, "The person did not come";
        "on-hold" => model::ActivityStatus::OnHold, "Resting";
        "entered-in-error" => model::ActivityStatus::EnteredInError, "Should not have been there; never shown to patient or relative";
        "unknown" => model::ActivityStatus::Unknown, "The source does not know";
    }
}
codes! {
    /// How one meets.
    ModeCode for model::Mode {
        "visit" => model::Mode::Visit, "A visit at the unit (besök)";
        "home-visit" => model::Mode::HomeVisit, "A visit in the home (hembesök)";
        "video" => model::Mode::Video, "A video meeting";
        "phone" => model::Mode::Phone, "A telephone call";
        "chat" => model::Mode::Chat, "A chat";
        "group" => model::Mode::Group, "A group";
        "sampling" => model::Mode::Sampling, "A sample is taken (provtagning)";
        "message" => model::Mode::Message, "A message or a letter";
        "admission" => model::Mode::Admission, "An admission to hospital (inläggning)";
    }
}
codes! {
    /// How far an undertaking has come.
    CommitmentStatusCode for model::CommitmentStatus {
        "open" => model::CommitmentStatus::Open, "To be done";
        "in-progress" => model::CommitmentStatus::InProgress, "Being done";
        "done" => model::CommitmentStatus::Done, "Done";
        "declined" => model::CommitmentStatus::Declined, "Said no to";
        "cancelled" => model::CommitmentStatus::Cancelled, "Not to be done any more";
        "entered-in-error" => model::CommitmentStatus::EnteredInError, "Should not have been there";
    }
}
codes! {
    /// How urgent a deviation is.
    SeverityCode for model::Severity {
        "immediate" => model::Severity::Immediate, "Act at once (genast)";
        "same-day" => model::Severity::SameDay, "Act the same day (samma dag)";
        "soon" => model::Severity::Soon, "Make contact within some days";
        "as-planned" => model::Severity::AsPlanned, "All is as planned (som planerat)";
    }
}
codes! {
    /// Where a goal stands.
    GoalStatusCode for model::GoalStatus {
        "proposed" => model::GoalStatus::Proposed, "Proposed, not agreed on";
        "active" => model::GoalStatus::Active, "Worked on";
        "on-hold" => model::GoalStatus::OnHold, "Resting";
        "achieved" => model::GoalStatus::Achieved, "Reached";
        "not-achieved" => model::GoalStatus::NotAchieved, "Not reached, and no longer worked on";
        "cancelled" => model::GoalStatus::Cancelled, "Given up";
        "entered-in-error" => model::GoalStatus::EnteredInError, "Should not have been there";
    }
}
codes! {
    /// Which way a goal goes; FHIR's achievementStatus.
    ProgressCode for model::Progress {
        "improving" => model::Progress::Improving, "Better";
        "no-change" => model::Progress::NoChange, "The same";
        "worsening" => model::Progress::Worsening, "Worse";
        "sustaining" => model::Progress::Sustaining, "Held";
    }
}
codes! {
    /// Whose words a goal is in.
    ExpresserCode for model::Expresser {
        "patient" => model::Expresser::Patient, "The person's own";
        "care" => model::Expresser::Care, "Care's";
    }
}
codes! {
    /// Where a medicine stands.
    MedicationStatusCode for model::MedicationStatus {
        "active" => model::MedicationStatus::Active, "To be taken";
        "as-needed" => model::MedicationStatus::AsNeeded, "To be taken when needed (vid behov)";
        "planned" => model::MedicationStatus::Planned, "To be begun later";
        "on-hold" => model::MedicationStatus::OnHold, "Paused";
        "stopped" => model::MedicationStatus::Stopped, "Ended (utsatt)";
        "entered-in-error" => model::MedicationStatus::EnteredInError, "Should not have been there";
    }
}
codes! {
    /// A fixed contact (fast kontakt), by KV typ av fast kontakt.
    FixedRoleCode for model::FixedRole {
        "care-contact" => model::FixedRole::CareContact, "1, fast vårdkontakt";
        "physician" => model::FixedRole::Physician, "2, fast läkarkontakt i primärvården";
        "home-care-contact" => model::FixedRole::HomeCareContact, "3, fast omsorgskontakt i hemtjänsten";
        "coordinator" => model::FixedRole::Coordinator, "4, fast vårdkontakt med övergripande samordningsansvar";
    }
}
codes! {
    /// A way to make contact.
    TelecomCode for model::TelecomKind {
        "phone" => model::TelecomKind::Phone, "A telephone number, as it is read aloud";
        "sms" => model::TelecomKind::Sms, "A number for text messages";
        "email" => model::TelecomKind::Email, "An e-mail address";
        "message" => model::TelecomKind::Message, "A link to secure messages";
        "chat" => model::TelecomKind::Chat, "A link to a chat";
        "video" => model::TelecomKind::Video, "A link to a video meeting";
        "web" => model::TelecomKind::Web, "A link to a web page";
    }
}
codes! {
    /// A day of the week.
    WeekdayCode for model::Weekday {
        "mon" => model::Weekday::Mon, "Monday";
        "tue" => model::Weekday::Tue, "Tuesday";
        "wed" => model::Weekday::Wed, "Wednesday";
        "thu" => model::Weekday::Thu, "Thursday";
        "fri" => model::Weekday::Fri, "Friday";
        "sat" => model::Weekday::Sat, "Saturday";
        "sun" => model::Weekday::Sun, "Sunday";
    }
}
codes! {
    /// A part of a day, for visits whose clock time is not promised.
    DayPartCode for model::DayPart {
        "morning" => model::DayPart::Morning, "6 to 9 (morgon)";
        "forenoon" => model::DayPart::Forenoon, "9 to 12 (förmiddag)";
        "afternoon" => model::DayPart::Afternoon, "12 to 17 (eftermiddag)";
        "evening" => model::DayPart::Evening, "17 to 22 (kväll)";
        "night" => model::DayPart::Night, "From 22 (natt)";
    }
}
codes! {
    /// The unit of a repetition.
    RepeatUnitCode for model::RepeatUnit {
        "day" => model::RepeatUnit::Day, "Days";
        "week" => model::RepeatUnit::Week, "Weeks";
        "month" => model::RepeatUnit::Month, "Months";
    }
}
codes! {
    /// In which way something was changed.
    ChangeKindCode for model::ChangeKind {
        "added" => model::ChangeKind::Added, "It is new";
        "changed" => model::ChangeKind::Changed, "It is another now";
        "moved" => model::ChangeKind::Moved, "It is at another time";
        "cancelled" => model::ChangeKind::Cancelled, "It is called off";
        "removed" => model::ChangeKind::Removed, "It is gone";
    }
}
codes! {
    /// Whether consent is given.
    ConsentStatusCode for model::ConsentStatus {
        "given" => model::ConsentStatus::Given, "Given";
        "refused" => model::ConsentStatus::Refused, "Refused";
        "withdrawn" => model::ConsentStatus::Withdrawn, "Given, and taken back";
        "not-asked" => model::ConsentStatus::NotAsked, "Not asked for yet";
    }
}
codes! {
    /// Who may see something, as the source says (approvedForPatient).
    VisibilityCode for model::Visibility {
        "everyone" => model::Visibility::Everyone, "Everybody whom the host shows it to";
        "staff-only" => model::Visibility::StaffOnly, "Staff only; a second barrier, not access control";
    }
}
codes! {
    /// A need area (behovsområde).
    NeedAreaCode for model::NeedArea {
        "story" => model::NeedArea::Story, "Patientberättelse & kunskapsdelning";
        "treatment" => model::NeedArea::Treatment, "Undersökning & behandling";
        "self-care" => model::NeedArea::SelfCare, "Egenvård";
        "measurements" => model::NeedArea::Measurements, "Patientdata & mätvärden";
        "goals" => model::NeedArea::Goals, "Mål & överenskommelse";
        "coordination" => model::NeedArea::Coordination, "Överblick & koordinering";
        "contact" => model::NeedArea::Contact, "Kontakt & dialog";
        "medication" => model::NeedArea::Medication, "Läkemedel";
    }
}
codes! {
    /// Whether the person's contact details may be shown.
    ProtectionCode for model::Protection {
        "none" => model::Protection::None, "They may";
        "protected" => model::Protection::Protected, "They must not (sekretessmarkering, skyddad folkbokföring)";
    }
}

/// What came from a source; its time is a field of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceStateWord {
    /// See the table.
    Shown,
    /// See the table.
    NotConsented,
    /// See the table.
    Blocked,
    /// See the table.
    Unreachable,
}

codes! {
    /// What came from a source.
    SourceStateCode for SourceStateWord {
        "shown" => SourceStateWord::Shown, "All that the viewer may see";
        "not-consented" => SourceStateWord::NotConsented, "Nothing, as the person has not consented";
        "blocked" => SourceStateWord::Blocked, "Something is blocked (spärrad); shown neutrally, without the unit's name";
        "unreachable" => SourceStateWord::Unreachable, "Nothing, as it does not answer";
    }
}
codes! {
    /// In which form the data of a source is handed over.
    ShapeCode for Shape {
        "samplan" => Shape::Samplan, "This format";
        "fhir" => Shape::Fhir, "FHIR, R4 or R5: a Bundle, one resource, or a list of them";
        "get-care-plans" => Shape::GetCarePlans, "GetCarePlans of clinicalprocess:logistics:logistics, as JSON";
        "get-subject-of-care-schedule" => Shape::GetSubjectOfCareSchedule, "GetSubjectOfCareSchedule of crm:scheduling, as JSON";
        "get-care-contacts" => Shape::GetCareContacts, "GetCareContacts of clinicalprocess:logistics:logistics, as JSON";
        "get-care-managers" => Shape::GetCareManagers, "GetCareManagers of coreprocess:residentparticipation, as JSON";
        "get-care-documentation" => Shape::GetCareDocumentation, "GetCareDocumentation of clinicalprocess:healthcond:description, as JSON";
        "get-activities" => Shape::GetActivities, "GetActivities of clinicalprocess:activity:actions, as JSON";
        "get-medication-history" => Shape::GetMedicationHistory, "GetMedicationHistory of clinicalprocess:activityprescription:actoutcome, as JSON";
    }
}
codes! {
    /// Why something that was handed over in another form is not shown.
    FateCode for model::Fate {
        "in-error" => model::Fate::InError, "It was entered in error or made void, and what it would become can't say so";
        "not-consented" => model::Fate::NotConsented, "The person has not consented to it";
        "other-subject" => model::Fate::OtherSubject, "It is about somebody else";
        "folded" => model::Fate::Folded, "It says what another one says, which is shown";
        "unused" => model::Fate::Unused, "It describes somebody or something that nothing shown names";
        "not-understood" => model::Fate::NotUnderstood, "It is of a kind that is not read";
        "broken" => model::Fate::Broken, "It lacks what it can't be shown without; an issue says what";
    }
}
codes! {
    /// Which kind of fault.
    IssueKindCode for IssueCode {
        "not-json" => IssueCode::NotJson, "The text is not JSON";
        "wrong-type" => IssueCode::WrongType, "The value is of another type than the format asks for";
        "missing" => IssueCode::Missing, "A required field is missing";
        "invalid" => IssueCode::Invalid, "The value is of the right type, but not a valid one";
        "unknown-field" => IssueCode::UnknownField, "The format has no such field";
        "duplicate" => IssueCode::Duplicate, "An identity that must be unique is used twice";
        "unknown-reference" => IssueCode::UnknownReference, "It refers to something that is not there";
        "version" => IssueCode::Version, "The data is of another version of the format";
        "not-understood" => IssueCode::NotUnderstood, "It is of a kind that is not read";
        "too-much" => IssueCode::TooMuch, "It is more than can be read";
    }
}
codes! {
    /// What is not shown because of a fault.
    LostCode for Lost {
        "nothing" => Lost::Nothing, "Nothing: it is a note";
        "field" => Lost::Field, "One field";
        "item" => Lost::Item, "A whole item of a list";
        "everything" => Lost::Everything, "All of the input";
    }
}

/// In which form the data of a source is handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// This format.
    Samplan,
    /// FHIR, R4 or R5.
    Fhir,
    /// `GetCarePlans`.
    GetCarePlans,
    /// `GetSubjectOfCareSchedule`.
    GetSubjectOfCareSchedule,
    /// `GetCareContacts`.
    GetCareContacts,
    /// `GetCareManagers`.
    GetCareManagers,
    /// `GetCareDocumentation`.
    GetCareDocumentation,
    /// `GetActivities`.
    GetActivities,
    /// `GetMedicationHistory`.
    GetMedicationHistory,
}
