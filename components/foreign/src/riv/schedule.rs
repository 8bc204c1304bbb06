//! *`GetSubjectOfCareSchedule`* 1.1: each booked time is an activity that belongs to no plan.

use samplan_model::{ActivityStatus, Fate};
use samplan_read::native::codes::{ActivityStatusCode, ModeCode};
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
use samplan_read::native::wire;

use super::element::{Element, Truth};
use super::filling::append;
use super::header::named_unit;
use super::mode;
use super::patient::Patient;
use super::reader::Reader;
use super::words;

pub(super) fn read(reader: &mut Reader<'_, '_>, record: Element<'_>) {
    let entry = reader.enter(record, "timeslotDetail");
    if !reader.is_about(record, Patient::in_element(record, "subject_of_care")) {
        return reader.gathered.ends(entry, Fate::OtherSubject);
    }
    let start = reader.time(record, "startTimeInclusive");
    let end = reader.time(record, "endTimeExclusive");
    let Ok(when) = reader.when(record, start, end) else {
        return reader.breaks(entry, record, "a booked time whose start can't be read would mislead");
    };
    let said = Said::of(record);
    let unit = record
        .text_of("healthcare_facility")
        .map(|identifier| named_unit(reader.about, record.text_of("healthcare_facility_name"), identifier));
    let booking = record.text_of("bookingId");
    let key = booking.as_ref().map_or_else(|| record.0.start.to_string(), |id| id.0.clone());
    let id = reader.id("booking", &key);
    let activity = wire::Activity {
        id: id.clone(),
        title: said.title(reader),
        description: Maybe(said.description()),
        when,
        status: ActivityStatusCode(match record.truth_of("isInvitation") {
            Truth::Yes => ActivityStatus::Invited,
            Truth::No | Truth::Unsaid | Truth::Unreadable => ActivityStatus::Booked,
        }),
        mode: Maybe(mode::of(&[&said.time_type, &said.care_type]).map(ModeCode)),
        performers: performers(record).into(),
        party: Maybe(reader.about.party),
        unit: Maybe(unit.clone()),
        internal_note: Maybe(resource(reader, record)),
        code: Maybe(record.text_of("timeTypeID").or_else(|| record.text_of("careTypeID"))),
        provenance: wire::Provenance {
            unit: Maybe(unit.clone()),
            identifier: Maybe(booking),
            ..wire::Provenance::default()
        }
        .into(),
        ..wire::Activity::default()
    };
    reader.outside(unit.as_ref()).activities.list.push(activity);
    reader.became_outside(entry, unit.as_ref(), Some(&id));
}

/// What a booked time says of itself in words, most telling first.
struct Said {
    time_type: Option<Text>,
    care_type: Option<Text>,
    purpose: Option<Text>,
    reason: Option<Text>,
}

impl Said {
    fn of(record: Element<'_>) -> Self {
        Self {
            time_type: record.text_of("timeTypeName"),
            care_type: record.text_of("careTypeName"),
            purpose: record.text_of("purpose"),
            reason: record.text_of("reason"),
        }
    }

    fn all(&self) -> impl Iterator<Item = &Text> {
        [&self.time_type, &self.care_type, &self.purpose, &self.reason].into_iter().flatten()
    }

    fn title(&self, reader: &Reader<'_, '_>) -> Text {
        let plain = || Text(words::of(reader.about.language, "Bokad tid", "Booked time").to_owned());
        self.all().next().cloned().unwrap_or_else(plain)
    }

    /// What the title does not say.
    fn description(&self) -> Option<Text> {
        let mut description = Maybe(None);
        let mut seen: Vec<&Text> = self.all().take(1).collect();
        for text in self.all() {
            if !seen.contains(&text) {
                append(&mut description, &text.0);
                seen.push(text);
            }
        }
        description.0
    }
}

fn performers(record: Element<'_>) -> Vec<wire::Performer> {
    let name = record.text_of("performerName");
    name.map(|name| wire::Performer { name, role: Maybe(None) }).into_iter().collect()
}

/// The room or schedule that is booked, by the name that the system gives it: nothing that the person needs.
fn resource(reader: &Reader<'_, '_>, record: Element<'_>) -> Option<Text> {
    let resource = record.text_of("resourceName").or_else(|| record.text_of("resourceID"))?;
    let label = words::of(reader.about.language, "Resurs", "Resource");
    Text::parse(&format!("{label}: {}", resource.0))
}
