//! What a plan is: the words of *sammanhållen planering*, with their invariants.
//!
//! ```text
//! CareRecord ── subject, viewer
//!            ├─ sources   where it comes from, and what could not be shown
//!            └─ plans ─── activities, commitments, goals, deviations, contacts,
//!                         measurements, medications, documents …
//! ```
//!
//! This crate does *not* know JSON, the web, a clock or a language: how a plan is read is the business of
//! `samplan-read`, what is shown of it `samplan-arrange`'s, and its words `samplan-views`'. Names are FHIR's
//! where FHIR has one (`CarePlan`, `Goal`, `Period`); a Swedish term stands in the text where it is the term.

pub mod activity;
pub mod contact;
pub mod decimal;
pub mod document;
pub mod gather;
pub mod goal;
pub mod ids;
pub mod iso;
pub mod measurement;
pub mod medication;
pub mod person;
pub mod plan;
pub mod provenance;
pub mod record;
pub mod source;
pub mod time;
pub mod undertaking;
pub mod zone;

pub use activity::{Activity, ActivityStatus, Booking, Mode, Performer, Place};
pub use contact::{Contact, FixedRole, Hours, Telecom, TelecomKind, Weekday};
pub use decimal::Decimal;
pub use document::{Document, Link};
pub use goal::{Expresser, Goal, GoalStatus, Progress};
pub use ids::{ItemId, PlanId, SourceId};
pub use measurement::{Limit, Measurement, Reading};
pub use medication::{Aid, Medication, MedicationStatus};
pub use person::{Audience, Party, Protection, Subject, Viewer};
pub use plan::{
    Agreement, Author, CarePlan, Change, ChangeKind, Differing, NeedArea, Note, Part, PlanKind, PlanStatus,
    Story, Unit, Unreadable, Version, Visibility,
};
pub use provenance::{Coding, Provenance};
pub use record::{CareRecord, Entry, Fate, ItemPath, Term, Unseen};
pub use source::{Consent, ConsentStatus, Source, SourceState};
pub use time::{DayPart, PartialDate, Period, Repeat, RepeatUnit, Season, When};
pub use undertaking::{Commitment, CommitmentStatus, Deviation, DeviationLimit, Severity};
