//! *`GetMedicationHistory`* 2: each prescription is a medicine that belongs to no plan. Of prescriptions that follow each other, the
//! newest is shown, and says what it was before.

use chrono::NaiveDateTime;
use samplan_model::{Fate, MedicationStatus, When as Time};
use samplan_read::native::codes::{FateCode, MedicationStatusCode};
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
use samplan_read::native::when::When;
use samplan_read::native::wire;

use super::care_contacts::coding;
use super::chains::{self, Link};
use super::dosage::{self, Need};
use super::element::{Concept, Element};
use super::header::{Header, Standing, professional_of};
use super::reader::{Reader, Time as Stamped, moment_of};
use super::stamp::Stamp;
use super::{drug, words};
use crate::gathered::EntryId;

/// A prescription that can be shown, unless a newer one follows it.
struct Prescription {
    entry: EntryId,
    /// Its place among the entries.
    place: usize,
    medication: wire::Medication,
    unit: Option<wire::Unit>,
    link: Link,
}

pub(super) fn read(reader: &mut Reader<'_, '_>, records: &[Element<'_>]) {
    let read: Vec<_> = records.iter().filter_map(|record| read_one(reader, *record)).collect();
    let links: Vec<_> = read.iter().map(|one| one.link.clone()).collect();
    let newest = chains::newest(&links);
    // What the newest of each chain was before it: the one decided on last among the others.
    let mut before: Vec<Option<usize>> = vec![None; read.len()];
    for (place, (one, into)) in read.iter().zip(&newest).enumerate() {
        let held = before.get(*into).copied().flatten().and_then(|held| read.get(held));
        let is_later = held.is_none_or(|held| held.link.decided < one.link.decided);
        if place != *into
            && is_later
            && let Some(slot) = before.get_mut(*into)
        {
            *slot = Some(place);
        }
    }
    let changes: Vec<_> = before
        .iter()
        .enumerate()
        .map(|(place, before)| {
            change(reader, &read.get(place)?.medication, &read.get((*before)?)?.medication)
        })
        .collect();
    let shows: Vec<_> = newest
        .iter()
        .enumerate()
        .map(|(place, into)| {
            place == *into
                || read.get(place).zip(read.get(*into)).is_some_and(|(one, newest)| both_hold(one, newest))
        })
        .collect();
    let paths: Vec<_> = read
        .iter()
        .map(|one| reader.gathered.entries.get(one.place).map(|entry| entry.path.clone()))
        .collect();
    for (((one, into), change), is_shown) in read.into_iter().zip(newest).zip(changes).zip(shows) {
        if is_shown {
            show(reader, one, change);
        } else if let Some(entry) = reader.gathered.entries.get_mut(one.place) {
            entry.fate = FateCode(Fate::Folded).into();
            entry.into = Maybe(paths.get(into).cloned().flatten());
        }
    }
}

/// Whether an older prescription holds beside the newest of its chain: one that has its own end is taken until then, and the
/// next one after it. Which of them holds now is the clock's to say.
fn both_hold(older: &Prescription, newest: &Prescription) -> bool {
    let is_taken = |one: &Prescription| match one.medication.status.0 {
        MedicationStatus::Active | MedicationStatus::AsNeeded | MedicationStatus::Planned => true,
        MedicationStatus::OnHold | MedicationStatus::Stopped | MedicationStatus::EnteredInError => false,
    };
    is_taken(older) && is_taken(newest) && older.medication.until.0.is_some()
}

fn show(reader: &mut Reader<'_, '_>, one: Prescription, change: Option<Text>) {
    let Prescription { entry, mut medication, unit, .. } = one;
    let id = medication.id.clone();
    if medication.change.0.is_none() {
        medication.change = Maybe(change);
    }
    // The day of a first prescription is no change.
    if medication.change.0.is_none() {
        medication.changed = Maybe(None);
    }
    reader.outside(unit.as_ref()).medications.list.push(medication);
    reader.became_outside(entry, unit.as_ref(), Some(&id));
}

/// What a newer prescription changes of an older one. What staff alone may see is not told by one that others see.
fn change(reader: &Reader<'_, '_>, newest: &wire::Medication, before: &wire::Medication) -> Option<Text> {
    if before.visibility.is_some() && newest.visibility.is_none() {
        return None;
    }
    let label = words::of(reader.about.language, "Tidigare", "Before,");
    let name = Some(before.name.0.as_str()).filter(|_| before.name != newest.name);
    let dosage =
        before.dosage.as_ref().filter(|_| before.dosage != newest.dosage).map(|text| text.0.as_str());
    let parts: Vec<_> = [name, dosage].into_iter().flatten().collect();
    Text::parse(&format!("{label} {}", parts.join(", "))).filter(|_| !parts.is_empty())
}

fn read_one(reader: &mut Reader<'_, '_>, record: Element<'_>) -> Option<Prescription> {
    let place = reader.gathered.entries.len();
    let entry = reader.enter(record, "medicationMedicalRecord");
    let header = Header::read(reader, record, &["medicationMedicalRecordHeader", "header"]);
    if !reader.is_about(record, header.patient.clone()) {
        reader.gathered.ends(entry, Fate::OtherSubject);
        return None;
    }
    let body = record.child("medicationMedicalRecordBody").or_else(|| record.child("body")).unwrap_or(record);
    let own = body.child("medicationPrescription").unwrap_or(body);
    let label = own.child("dispensationAuthorization");
    let choice = own.child("drug").or_else(|| label.and_then(|label| label.child("drug")));
    let Some((name, code)) = choice.and_then(|choice| drug::of(choice, reader.about.language)) else {
        reader.breaks(entry, own, "it names no medicine");
        return None;
    };
    let Some((dosage, need)) = dosage_of(reader, choice, label) else {
        reader.breaks(entry, own, "its dosage can't be told as a whole");
        return None;
    };
    let Some(status) = status(own, header.standing, need) else {
        reader.breaks(entry, own, "it does not say whether it is taken still (prescriptionStatus)");
        return None;
    };
    let link = link(reader, own, &header);
    let id = reader.id("medicine", &header.key(record));
    let medication = medication(reader, own, &header, Told { id, name, code, dosage, status });
    // One that was entered in error follows nothing and is followed by nothing.
    let link = match header.standing {
        Standing::Void => Link::default(),
        Standing::Valid => link,
    };
    Some(Prescription { entry, place, medication, unit: header.unit, link })
}

/// What is known before the rest is read.
struct Told {
    id: Text,
    name: Text,
    code: Option<Concept>,
    dosage: Option<Text>,
    status: MedicationStatus,
}

fn medication(
    reader: &mut Reader<'_, '_>,
    own: Element<'_>,
    header: &Header,
    told: Told,
) -> wire::Medication {
    let start = reader.time(own, "startOfTreatment");
    let end = reader.time(own, "endOfTreatment");
    let prescriber = own.child("prescriber").and_then(|person| professional_of(reader, person));
    let changed = prescriber.as_ref().and_then(|author| author.at.0).or(header.written);
    let day = |time: Stamped| Maybe(time.stamp().map(|stamp| When(Time::During(stamp.date()))));
    let provenance = header.provenance(told.code.and_then(coding));
    wire::Medication {
        id: told.id,
        name: told.name,
        dosage: told.dosage,
        reason: Maybe(reason(own)),
        start: day(start),
        until: day(end),
        status: MedicationStatusCode(told.status),
        change: Maybe(ended(reader, own)),
        changed: Maybe(changed),
        visibility: header.visibility,
        provenance: wire::Provenance {
            author: Maybe(prescriber.or_else(|| header.author.clone())),
            ..provenance
        }
        .into(),
    }
}

/// How it is taken, else what stands on the pharmacy's label; none where it can't be told as a whole.
fn dosage_of(
    reader: &Reader<'_, '_>,
    choice: Option<Element<'_>>,
    label: Option<Element<'_>>,
) -> Option<(Option<Text>, Need)> {
    let on_label = label.and_then(|label| label.text_of("prescriptionSignatura"));
    match choice.map_or(Ok(None), |choice| dosage::of(choice, reader.about.language)) {
        Ok(Some((words, need))) => Some((Text::parse(&words), need)),
        Ok(None) => Some((on_label, Need::Set)),
        Err(dosage::Untold) => on_label.map(|label| (Some(label), Need::Set)),
    }
}

/// Where it stands; none where nothing says it.
fn status(own: Element<'_>, standing: Standing, need: Need) -> Option<MedicationStatus> {
    let is = |name: &str, word: &str| {
        own.word_of(name).is_some_and(|found| found.trim().eq_ignore_ascii_case(word))
    };
    match need {
        _ if standing == Standing::Void => Some(MedicationStatus::EnteredInError),
        _ if is("typeOfPrescription", "U") || is("prescriptionStatus", "Inactive") => {
            Some(MedicationStatus::Stopped)
        }
        Need::OnCondition if is("prescriptionStatus", "Active") => Some(MedicationStatus::AsNeeded),
        Need::Set if is("prescriptionStatus", "Active") => Some(MedicationStatus::Active),
        Need::OnCondition | Need::Set => None,
    }
}

/// What it is for: as it is said to the person, else the reasons by their names.
fn reason(own: Element<'_>) -> Option<Text> {
    let purpose = own.text_of("treatmentPurpose");
    purpose.or_else(|| {
        let reasons = ["principalPrescriptionReason", "additionalPrescriptionReason"];
        let all = reasons.into_iter().flat_map(|name| own.children(name));
        let names = all.filter_map(|reason| {
            reason.text_of("otherReason").or_else(|| reason.code_of("reason").and_then(|code| code.label))
        });
        Text::parse(&names.map(|name| name.0).collect::<Vec<_>>().join(", "))
    })
}

/// Why it was ended.
fn ended(reader: &Reader<'_, '_>, own: Element<'_>) -> Option<Text> {
    let reason = own.code_of("endOfTreatmentReason")?.label?;
    let label = words::of(reader.about.language, "Utsatt", "Ended");
    Text::parse(&format!("{label} ({})", reason.0))
}

fn link(reader: &mut Reader<'_, '_>, own: Element<'_>, header: &Header) -> Link {
    let identity = |name: &str| own.identity_of(name).map(|identity| identity.whole());
    let prescriber = own.child("prescriber");
    let decided = prescriber.and_then(|person| decided(person.word_of("authorTime")?.as_ref()));
    let started = reader.time(own, "startOfTreatment").stamp();
    Link {
        id: identity("prescriptionId"),
        chain: identity("prescriptionChainId"),
        preceding: identity("precedingPrescriptionId"),
        succeeding: identity("succeedingPrescriptionId"),
        decided: decided.or(header.written.map(|moment| moment.0)).or(moment_of(started)),
    }
}

fn decided(time: &str) -> Option<NaiveDateTime> {
    Stamp::parse(time).and_then(Stamp::moment)
}
