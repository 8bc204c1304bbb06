//! What all readers of contracts share: what has been read so far of an answer, and whom it is about.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use samplan_model::{Fate, PlanKind, Visibility};
use samplan_read::native::codes::{PlanKindCode, VisibilityCode};
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::{Moment, Text};
use samplan_read::native::when::When;
use samplan_read::native::wire;
use samplan_read::{IssueCode, Lost};

use super::element::{Element, Truth};
use super::header::Standing;
use super::patient::Patient;
use super::stamp::{self, Stamp};
use super::words;
use crate::gathered::{EntryId, Gathered};
use crate::source::{About, Document};

/// An answer of a contract that is being read.
pub(super) struct Reader<'r, 'd> {
    pub(super) document: &'r Document<'d>,
    pub(super) about: &'r About,
    pub(super) gathered: &'r mut Gathered,
    /// How often each identity has been given out.
    ids: BTreeMap<String, usize>,
    patient: Option<Patient>,
    /// What belongs to no plan and does not say which unit and care giver answer for it.
    unattributed: wire::CarePlan,
    /// The care givers, else the units, of what belongs to no plan.
    origins: Vec<wire::Unit>,
}

/// What could be made of a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Time {
    Unsaid,
    /// It is there and can't be read; an issue says so.
    Unreadable,
    At(Stamp),
}

impl Time {
    pub(super) fn stamp(self) -> Option<Stamp> {
        match self {
            Self::Unsaid | Self::Unreadable => None,
            Self::At(stamp) => Some(stamp),
        }
    }
}

/// The `id` of the plan for what belongs to no plan and names no unit and care giver: staff don't see it.
pub(super) const UNATTRIBUTED: &str = "outside-plans-without-unit";

impl<'r, 'd> Reader<'r, 'd> {
    pub(super) fn new(document: &'r Document<'d>, about: &'r About, gathered: &'r mut Gathered) -> Self {
        let known = gathered.subjects.iter().find_map(|subject| subject.identifier.0.as_ref());
        let patient = known.and_then(|identifier| Patient::of(&identifier.0, None));
        let kept = gathered.plans.iter().position(|plan| plan.id.0 == UNATTRIBUTED);
        let unattributed = kept.map_or_else(
            || wire::CarePlan {
                id: Text(UNATTRIBUTED.to_owned()),
                kind: PlanKindCode(PlanKind::OutsidePlans).into(),
                title: Maybe(Text::parse(words::of(
                    about.language,
                    "Uppgifter utan angiven enhet",
                    "Information without a unit",
                ))),
                ..wire::CarePlan::default()
            },
            |place| gathered.plans.remove(place),
        );
        Self { document, about, gathered, ids: BTreeMap::new(), patient, unattributed, origins: Vec::new() }
    }

    /// Notes that a record was there. Whoever reads it says what became of it.
    pub(super) fn enter(&mut self, record: Element<'_>, kind: &str) -> EntryId {
        self.gathered.enter(self.document, record.0, kind)
    }

    pub(super) fn note(&mut self, element: Element<'_>, code: IssueCode, message: &str, lost: Lost) {
        self.gathered.note(self.document, element.0, code, message, lost);
    }

    /// What can't be shown without what it lacks.
    pub(super) fn breaks(&mut self, entry: EntryId, element: Element<'_>, message: &str) {
        self.note(element, IssueCode::Missing, message, Lost::Item);
        self.gathered.ends(entry, Fate::Broken);
    }

    /// An identity within this source, out of one that must not be seen: what a journal calls a thing may hold the number of the
    /// person, and an `id` reaches the page. The same thing has the same one the next time.
    pub(super) fn id(&mut self, prefix: &str, key: &str) -> Text {
        let id = format!("{prefix}-{:016x}", hash(key));
        let count = self.ids.entry(id.clone()).or_insert(0);
        *count += 1;
        Text(if *count == 1 { id } else { format!("{id}-{count}") })
    }

    /// Whether a record is about the person whom the answer is about. The first one says who that is.
    pub(super) fn is_about(&mut self, record: Element<'_>, patient: Option<Patient>) -> bool {
        let Some(patient) = patient else { return true };
        let Some(known) = &self.patient else {
            self.gathered.subjects.push(patient.subject(self.about.language));
            self.patient = Some(patient);
            return true;
        };
        let is_same = known.may_be(&patient);
        if is_same && *known != patient {
            let message = "it has another identity of the same person, or of somebody else: the source answered with both";
            self.note(record, IssueCode::Invalid, message, Lost::Nothing);
        }
        is_same
    }

    /// A time, as far as it can be read.
    pub(super) fn time(&mut self, element: Element<'_>, name: &str) -> Time {
        let Some(found) = element.child(name) else { return Time::Unsaid };
        let Some(word) = found.word().filter(|word| !word.trim().is_empty()) else { return Time::Unsaid };
        let Some(stamp) = Stamp::parse(&word) else {
            self.note(found, IssueCode::Invalid, "this is no time as YYYYMMDDhhmmss", Lost::Field);
            return Time::Unreadable;
        };
        match stamp.after_gap() {
            None => Time::At(stamp),
            Some(later) => {
                let message = "the clock passes over this time in March: it is read as an hour later";
                self.note(found, IssueCode::Invalid, message, Lost::Nothing);
                Time::At(later)
            }
        }
    }

    pub(super) fn moment(&mut self, element: Element<'_>, name: &str) -> Maybe<Moment> {
        Maybe(self.time(element, name).stamp().and_then(Stamp::moment).map(Moment))
    }

    /// From one time to another. A time that can't be read costs the whole.
    pub(super) fn when(
        &mut self,
        place: Element<'_>,
        start: Time,
        end: Time,
    ) -> Result<Option<When>, NoTime> {
        if start == Time::Unreadable {
            return Err(NoTime);
        }
        if stamp::is_backwards(start.stamp(), end.stamp()) {
            self.note(place, IssueCode::Invalid, "the end is before the start", Lost::Field);
        }
        Ok(stamp::when(start.stamp(), end.stamp()).map(When))
    }

    /// Who may see what a decision lets the person see. Without one that can be read, it fails closed.
    pub(super) fn approval(&mut self, record: Element<'_>, header: Element<'_>) -> Option<VisibilityCode> {
        let (code, message) = match header.truth_of("approvedForPatient") {
            Truth::Yes => return None,
            Truth::No => return Some(VisibilityCode(Visibility::StaffOnly)),
            Truth::Unsaid => (IssueCode::Missing, "without approvedForPatient, staff alone see it"),
            Truth::Unreadable => {
                (IssueCode::Invalid, "approvedForPatient is neither true nor false: staff alone see it")
            }
        };
        self.note(header.child("approvedForPatient").unwrap_or(record), code, message, Lost::Nothing);
        Some(VisibilityCode(Visibility::StaffOnly))
    }

    /// Whether a record has been made void. One that says so in words that can't be read is taken at its word.
    pub(super) fn standing(&mut self, header: Element<'_>) -> Standing {
        match header.truth_of("nullified") {
            Truth::Yes => Standing::Void,
            Truth::No | Truth::Unsaid => Standing::Valid,
            Truth::Unreadable => {
                let message = "nullified is neither true nor false: it is taken for true";
                self.note(header, IssueCode::Invalid, message, Lost::Nothing);
                Standing::Void
            }
        }
    }

    /// The plan of what belongs to none, by whether unit and care giver are known: staff see nothing that does not say them
    /// (rule 1 of the contracts), and what stands in a plan has the plan's.
    pub(super) fn outside(&mut self, unit: Option<&wire::Unit>) -> &mut wire::CarePlan {
        match unit {
            Some(unit) => {
                if !self.origins.contains(unit) && self.origins.len() < 100 {
                    self.origins.push(unit.clone());
                }
                &mut self.gathered.outside
            }
            None => &mut self.unattributed,
        }
    }

    pub(super) fn became_outside(&mut self, entry: EntryId, unit: Option<&wire::Unit>, item: Option<&Text>) {
        let plan = self.outside(unit).id.clone();
        self.gathered.became(entry, &plan, item);
    }

    /// Hands over what belongs to no plan.
    pub(super) fn end(self) {
        let Self { about, gathered, unattributed, origins, .. } = self;
        if gathered.outside.unit.0.is_none() {
            gathered.outside.unit = Maybe(common(&origins, about));
        }
        let blank = (unattributed.activities.list.is_empty(), unattributed.contacts.list.is_empty());
        let rest = (unattributed.medications.list.is_empty(), unattributed.documents.list.is_empty());
        if (blank, rest) != ((true, true), (true, true)) {
            gathered.plans.push(unattributed);
        }
    }
}

/// A time that can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NoTime;

/// The unit of a plan that holds what several answer for: what they have in common.
fn common(origins: &[wire::Unit], about: &About) -> Option<wire::Unit> {
    let (first, rest) = origins.split_first()?;
    if rest.is_empty() {
        return Some(first.clone());
    }
    let is_theirs = rest.iter().all(|unit| unit.care_giver == first.care_giver);
    let shared = Some(first).filter(|_| is_theirs).and_then(|unit| unit.care_giver.0.clone());
    let several = words::of(about.language, "Flera enheter", "Several units");
    Some(wire::Unit {
        name: Text(several.to_owned()).into(),
        care_giver: Maybe(shared),
        ..wire::Unit::default()
    })
}

/// FNV-1a: short, and the same wherever it is counted.
fn hash(key: &str) -> u64 {
    key.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// The moment of a time that is known to the day or better.
pub(super) fn moment_of(stamp: Option<Stamp>) -> Option<NaiveDateTime> {
    stamp.and_then(Stamp::moment)
}
