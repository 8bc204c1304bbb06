//! *`GetCareContacts`* 2 and 3: each contact with care, had or booked, is an activity that belongs to no plan.

use samplan_model::{ActivityStatus, Fate, Mode, When as Time};
use samplan_read::native::codes::{ActivityStatusCode, ModeCode};
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
use samplan_read::native::when::When;
use samplan_read::native::wire;
use samplan_read::{IssueCode, Lost};

use super::element::{Concept, Element};
use super::header::{Header, Standing, contact_of, named_unit};
use super::reader::{NoTime, Reader, Time as Stamped};
use super::stamp::{self, Stamp};
use super::words;

/// *KV Vårdkontakttyp*: the code, its names, and how one meets where it says that.
const TYPES: [(&str, &str, &str, Option<Mode>); 5] = [
    ("1", "Besök", "Visit", Some(Mode::Visit)),
    ("2", "Telefonkontakt", "Telephone contact", Some(Mode::Phone)),
    ("3", "Vårdtillfälle", "Hospital stay", Some(Mode::Admission)),
    ("4", "Dagsjukvård", "Day care", Some(Mode::Visit)),
    ("5", "Vårdkontakt", "Contact with care", None),
];

/// Snomed CT's reference set 53761000052103, then the numbers of the contract's version 2: the code, the status, and what is said
/// of it where the status does not say it.
const STATUSES: [(&str, ActivityStatus, Option<Words>); 13] = [
    ("53631000052103", ActivityStatus::Booked, None),
    ("53651000052107", ActivityStatus::InProgress, None),
    ("53671000052101", ActivityStatus::Performed, None),
    ("53661000052105", ActivityStatus::Unknown, Some(BROKEN_OFF)),
    ("53641000052109", ActivityStatus::Cancelled, None),
    ("53691000052102", ActivityStatus::EnteredInError, None),
    ("53701000052102", ActivityStatus::Planned, Some(("På väntelista", "On a waiting list"))),
    ("53681000052104", ActivityStatus::OnHold, Some(("Permission", "On leave"))),
    ("1", ActivityStatus::Planned, None),
    ("2", ActivityStatus::Cancelled, None),
    ("3", ActivityStatus::InProgress, None),
    ("4", ActivityStatus::Unknown, Some(BROKEN_OFF)),
    ("5", ActivityStatus::Performed, None),
];

/// Words in Swedish and in English.
type Words = (&'static str, &'static str);

const BROKEN_OFF: Words = ("Avbruten", "Broken off");

pub(super) fn read(reader: &mut Reader<'_, '_>, record: Element<'_>) {
    let entry = reader.enter(record, "careContact");
    let header = Header::read(reader, record, &["careContactHeader", "header"]);
    if !reader.is_about(record, header.patient.clone()) {
        return reader.gathered.ends(entry, Fate::OtherSubject);
    }
    let body = record.child("careContactBody").or_else(|| record.child("body")).unwrap_or(record);
    let code = body.code_of("careContactCode").unwrap_or_default();
    let kind = TYPES.iter().find(|(known, ..)| code.code.as_ref().is_some_and(|code| code.0 == *known));
    let mode = kind.and_then(|(_, _, _, mode)| *mode);
    let Ok(when) = period(reader, body, mode) else {
        return reader.breaks(entry, record, "a contact whose time can't be read would mislead");
    };
    let (status, reason) = match header.standing {
        Standing::Void => (ActivityStatus::EnteredInError, None),
        Standing::Valid => status(reader, body),
    };
    let id = reader.id("contact", &header.key(record));
    let org_unit = body.child("careContactOrgUnit");
    // The unit of the contact is where one meets; that of the header answers for what is written of it.
    let unit = header.unit.as_ref().map(|answers| {
        let name = org_unit.and_then(|unit| unit.text_of("orgUnitName")).or_else(|| answers.name.0.clone());
        let identifier = org_unit.and_then(|unit| unit.text_of("orgUnitHSAId"));
        let identifier = identifier.or_else(|| answers.identifier.0.clone());
        identifier.map_or_else(|| answers.clone(), |identifier| named_unit(reader.about, name, identifier))
    });
    let activity = wire::Activity {
        id: id.clone(),
        title: title(reader, kind, &code),
        description: Maybe(body.text_of("careContactReason")),
        when,
        status: ActivityStatusCode(status),
        status_reason: Maybe(reason),
        mode: Maybe(mode.map(ModeCode)),
        party: Maybe(reader.about.party),
        unit: Maybe(unit.clone()),
        contact: Maybe(org_unit.and_then(contact_of)),
        code: Maybe(code.code.clone()),
        visibility: header.visibility,
        provenance: header.provenance(coding(code)).into(),
        ..wire::Activity::default()
    };
    reader.outside(unit.as_ref()).activities.list.push(activity);
    reader.became_outside(entry, unit.as_ref(), Some(&id));
}

fn title(
    reader: &Reader<'_, '_>,
    kind: Option<&(&'static str, &'static str, &'static str, Option<Mode>)>,
    code: &Concept,
) -> Text {
    let name = |swedish, english| Text(words::of(reader.about.language, swedish, english).to_owned());
    match (kind, &code.label) {
        (Some((_, swedish, english, _)), _) => name(swedish, english),
        (None, Some(label)) => label.clone(),
        (None, None) => name("Vårdkontakt", "Contact with care"),
    }
}

/// When it is. A stay in hospital is told by its days; of a visit the end is as often as not its start.
fn period(
    reader: &mut Reader<'_, '_>,
    body: Element<'_>,
    mode: Option<Mode>,
) -> Result<Option<When>, NoTime> {
    let Some(period) = body.child("careContactTimePeriod") else { return Ok(None) };
    let start = reader.time(period, "start");
    let end = reader.time(period, "end");
    if mode != Some(Mode::Admission) {
        return reader.when(period, start, end);
    }
    if start == Stamped::Unreadable {
        return Err(NoTime);
    }
    let day = |time: Stamped| time.stamp().map(|stamp| Stamp::Date(stamp.date()));
    Ok(match (day(start), day(end)) {
        (Some(start), None) => samplan_model::Period::new(Some(start.date()), None).map(Time::Throughout),
        (start, end) => stamp::when(start, end),
    }
    .map(When))
}

/// How far it has come, and what else its status says.
fn status(reader: &mut Reader<'_, '_>, body: Element<'_>) -> (ActivityStatus, Option<Text>) {
    let Some(element) = body.child("careContactStatus") else { return (ActivityStatus::Unknown, None) };
    let code = body.code_of("careContactStatus").unwrap_or_default();
    let known = STATUSES.iter().find(|(known, ..)| code.code.as_ref().is_some_and(|code| code.0 == *known));
    if let Some((_, status, reason)) = known {
        let words = reason.map(|(swedish, english)| words::of(reader.about.language, swedish, english));
        (*status, words.and_then(Text::parse))
    } else {
        let message = "this status is not known; what it is called is shown";
        reader.note(element, IssueCode::NotUnderstood, message, Lost::Field);
        (ActivityStatus::Unknown, code.label)
    }
}

/// A code for staff.
pub(super) fn coding(code: Concept) -> Option<wire::Coding> {
    Some(wire::Coding { system: Maybe(code.system), code: code.code?, display: Maybe(code.label) })
}
