//! *`GetActivities`* 1: each activity of a group is an activity that belongs to no plan.

use samplan_model::{ActivityStatus, Fate};
use samplan_read::native::codes::ActivityStatusCode;
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
use samplan_read::native::wire;
use samplan_read::{IssueCode, Lost};

use super::care_contacts::coding;
use super::element::{Concept, Element};
use super::filling::append;
use super::header::{author_of, named_unit};
use super::patient::Patient;
use super::reader::{Reader, Time};
use super::words;

/// Snomed CT's reference set 56421000052109. One without a status has been performed.
const STATUSES: [(&str, ActivityStatus); 5] = [
    ("398166005", ActivityStatus::Performed),
    ("397943006", ActivityStatus::Planned),
    ("385644000", ActivityStatus::Planned),
    ("262008008", ActivityStatus::Cancelled),
    ("444301002", ActivityStatus::Declined),
];

/// What the activities of a group share.
struct Group {
    patient: Option<Patient>,
    unit: Option<wire::Unit>,
    performers: Vec<wire::Performer>,
    signed: Option<wire::Author>,
}

pub(super) fn read(reader: &mut Reader<'_, '_>, group: Element<'_>) {
    let shared = Group::of(reader, group);
    let mut count = 0;
    for record in group.children("activity") {
        count += 1;
        read_one(reader, record, &shared);
    }
    if count == 0 {
        let entry = reader.enter(group, "activityGroup");
        reader.breaks(entry, group, "a group without activities");
    }
}

impl Group {
    fn of(reader: &mut Reader<'_, '_>, group: Element<'_>) -> Self {
        let patient = group.child("patient").and_then(|patient| Patient::in_element(patient, "id"));
        let performer = group.child("performerRole");
        let role = performer.and_then(|performer| performer.code_of("code")).and_then(|code| code.label);
        let name = performer.and_then(|performer| performer.at(&["person"])?.text_of("name"));
        let signed = group.child("legalAuthenticator").and_then(|signed| {
            let at = reader.moment(signed, "time");
            author_of(Maybe(signed.text_of("name")), Maybe(None), at)
        });
        Self {
            patient,
            unit: performer.and_then(|performer| unit(reader, performer.child("careUnit")?)),
            performers: name.map(|name| wire::Performer { name, role: Maybe(role) }).into_iter().collect(),
            signed,
        }
    }
}

/// The unit, where both it and its care giver are known: else staff may not see what it has done.
fn unit(reader: &Reader<'_, '_>, unit: Element<'_>) -> Option<wire::Unit> {
    let giver = unit.child("careGiver")?;
    giver.identity_of("id")?;
    let identifier = Text::parse(unit.identity_of("id")?.value()?)?;
    let known = named_unit(reader.about, unit.text_of("name"), identifier);
    let giver = giver.text_of("name").or_else(|| known.care_giver.0.clone());
    Some(wire::Unit { care_giver: Maybe(giver), ..known })
}

fn read_one(reader: &mut Reader<'_, '_>, record: Element<'_>, group: &Group) {
    let entry = reader.enter(record, "activity");
    if !reader.is_about(record, group.patient.clone()) {
        return reader.gathered.ends(entry, Fate::OtherSubject);
    }
    let code = record.code_of("code").unwrap_or_default();
    let description = record.text_of("description");
    let Some(title) = code.label.clone().or_else(|| description.clone()).or_else(|| code.code.clone()) else {
        return reader.breaks(entry, record, "it has neither code nor description");
    };
    let time = record.child("time");
    let start = time.map_or(Time::Unsaid, |time| reader.time(time, "start"));
    let end = time.map_or(Time::Unsaid, |time| reader.time(time, "end"));
    let Ok(when) = reader.when(time.unwrap_or(record), start, end) else {
        return reader.breaks(entry, record, "an activity whose time can't be read would mislead");
    };
    let identity = record.identity_of("id");
    let key = identity.as_ref().map_or_else(|| record.0.start.to_string(), super::element::Identity::whole);
    let id = reader.id("activity", &key);
    let (status, reason) = status(reader, record);
    let visibility = reader.approval(record, record);
    let recorded = reader.moment(record, "registrationTime");
    let activity = wire::Activity {
        id: id.clone(),
        description: Maybe(about(reader, record, description.filter(|text| *text != title))),
        title,
        when,
        status: ActivityStatusCode(status),
        status_reason: Maybe(reason),
        performers: group.performers.clone().into(),
        party: Maybe(reader.about.party),
        unit: Maybe(group.unit.clone()),
        code: Maybe(code.code.clone()),
        visibility,
        provenance: wire::Provenance {
            author: Maybe(group.signed.clone()),
            recorded,
            unit: Maybe(group.unit.clone()),
            identifier: Maybe(identity.and_then(|identity| Text::parse(&identity.whole()))),
            code: Maybe(coding(code)),
            ..wire::Provenance::default()
        }
        .into(),
        ..wire::Activity::default()
    };
    reader.outside(group.unit.as_ref()).activities.list.push(activity);
    reader.became_outside(entry, group.unit.as_ref(), Some(&id));
}

fn status(reader: &mut Reader<'_, '_>, record: Element<'_>) -> (ActivityStatus, Option<Text>) {
    let Some(element) = record.child("status") else { return (ActivityStatus::Performed, None) };
    let code = record.code_of("status").unwrap_or_default();
    let is = |known: &str| code.code.as_ref().is_some_and(|code| code.0 == known);
    if let Some((_, status)) = STATUSES.iter().find(|(known, _)| is(known)) {
        (*status, None)
    } else {
        let message = "this status is not known; what it is called is shown";
        reader.note(element, IssueCode::NotUnderstood, message, Lost::Field);
        (ActivityStatus::Unknown, code.label)
    }
}

/// What is said of it beside its code: in words, where on the body, and how.
fn about(reader: &Reader<'_, '_>, record: Element<'_>, description: Option<Text>) -> Option<Text> {
    let mut about = Maybe(description);
    for (name, swedish, english) in
        [("targetSite", "Var på kroppen", "Where on the body"), ("method", "Hur", "How")]
    {
        if let Some(Concept { label: Some(label), .. }) = record.code_of(name) {
            let heading = words::of(reader.about.language, swedish, english);
            append(&mut about, &format!("{heading}: {}", label.0));
        }
    }
    for more in record.children("additionalInformation") {
        let is_reason = more.word_of("key").as_deref() == Some("Orsak");
        if let Some(label) = more.code_of("value").and_then(|code| code.label).filter(|_| is_reason) {
            append(
                &mut about,
                &format!("{}: {}", words::of(reader.about.language, "Orsak", "Reason"), label.0),
            );
        }
    }
    about.0
}
