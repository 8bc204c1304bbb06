//! *`GetCareManagers`* 1: each fixed contact is a contact that belongs to no plan. One that has an end, or was written down before it
//! begins, stands in a plan with the same period, so that it is nobody's contact before and after: there is no clock here.

use samplan_model::{FixedRole, PlanKind, PlanStatus};
use samplan_read::native::codes::{FixedRoleCode, PlanKindCode, PlanStatusCode};
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
use samplan_read::native::when::Date;
use samplan_read::native::wire;
use samplan_read::{IssueCode, Lost};

use super::element::{Concept, Element};
use super::filling::append;
use super::header::named_unit;
use super::patient::Patient;
use super::reader::{Reader, Time};
use super::{reach, words};
use samplan_model::Fate;

/// *KV typ av fast kontakt*, and what it is called where the source doesn't say.
const ROLES: [(&str, &str, FixedRole); 4] = [
    ("1", "Fast vårdkontakt", FixedRole::CareContact),
    ("2", "Fast läkarkontakt i primärvården", FixedRole::Physician),
    ("3", "Fast omsorgskontakt i hemtjänsten", FixedRole::HomeCareContact),
    ("4", "Fast vårdkontakt med övergripande samordningsansvar", FixedRole::Coordinator),
];

pub(super) fn read(reader: &mut Reader<'_, '_>, records: &[Element<'_>]) {
    let mut physicians = 0;
    for record in records {
        if read_one(reader, *record) == Some(FixedRole::Physician) {
            physicians += 1;
            if physicians == 2 {
                let message = "there is more than one fixed physician (rule 1): each of them is shown";
                reader.note(*record, IssueCode::Duplicate, message, Lost::Nothing);
            }
        }
    }
}

/// Reads one. Tells which fixed contact it is, where it has no end.
fn read_one(reader: &mut Reader<'_, '_>, record: Element<'_>) -> Option<FixedRole> {
    let entry = reader.enter(record, "careManager");
    let access = record.at(&["careManagerHeader", "accessControlHeader"]);
    if !reader.is_about(record, access.and_then(|access| Patient::in_element(access, "patientId"))) {
        reader.gathered.ends(entry, Fate::OtherSubject);
        return None;
    }
    let unit = unit(reader, record);
    let code = record.code_of("code").unwrap_or_default();
    let fixed = fixed(&code);
    let period = record.child("period");
    let start = period.map_or(Time::Unsaid, |period| reader.time(period, "start"));
    let end = period.map_or(Time::Unsaid, |period| reader.time(period, "end"));
    let Some(contact) = contact(reader, record, &code, fixed) else {
        reader.breaks(entry, record, "it names neither practitioner, care team nor unit");
        return None;
    };
    let team = record.child("careTeam").and_then(|team| team_of(reader, team, contact.id.0.as_ref()));
    let internal = internal_note(record, &contact, team.as_ref());
    let id = contact.id.0.clone();
    let label = words::of(reader.about.language, "Fast kontakt", "Fixed contact");
    let title = Text::parse(&format!("{label}: {}", contact.name.0));
    let contacts = std::iter::once(contact).chain(team);
    let written = access.map_or(Time::Unsaid, |access| reader.time(access, "blockComparisonTime"));
    let is_begun = match (start.stamp(), written.stamp()) {
        (Some(start), Some(written)) => start.date().first_day() <= written.date().last_day(),
        (_, _) => true,
    };
    match end {
        Time::Unsaid if is_begun => {
            let plan = reader.outside(unit.as_ref());
            plan.contacts.list.extend(contacts);
            append(&mut plan.internal_note, &internal);
            reader.became_outside(entry, unit.as_ref(), id.as_ref());
            fixed
        }
        // When it ends can't be read: it may be over, and isn't said to be anybody's contact now.
        Time::Unsaid | Time::Unreadable | Time::At(_) => {
            let date = |time: Time| Maybe(time.stamp().map(|stamp| Date(stamp.date())));
            let plan_id = reader.id("contacts", &record.0.start.to_string());
            let mut plan = wire::CarePlan {
                id: plan_id.clone(),
                kind: PlanKindCode(PlanKind::OutsidePlans).into(),
                title: Maybe(title),
                status: Maybe(match end {
                    Time::Unsaid | Time::At(_) => Some(PlanStatusCode(PlanStatus::Active)),
                    Time::Unreadable => None,
                }),
                period: wire::Period { start: date(start), end: date(end) }.into(),
                unit: Maybe(unit),
                party: Maybe(reader.about.party),
                contacts: contacts.collect::<Vec<_>>().into(),
                ..wire::CarePlan::default()
            };
            append(&mut plan.internal_note, &internal);
            reader.gathered.plans.push(plan);
            reader.gathered.became(entry, &plan_id, id.as_ref());
            None
        }
    }
}

/// Which fixed contact a code stands for. The contract's description gives the fourth to *kontaktsjuksköterska*, the code system
/// to the coordinator: what it is called decides.
fn fixed(code: &Concept) -> Option<FixedRole> {
    let is_nurse =
        code.label.as_ref().is_some_and(|label| label.0.to_lowercase().contains("kontaktsjuksköterska"));
    let known = ROLES.iter().find(|(known, ..)| code.code.as_ref().is_some_and(|code| code.0 == *known));
    known.map(|(_, _, role)| *role).filter(|_| !is_nurse)
}

/// Who answers for the contact: the unit that it belongs to, and its care giver.
fn unit(reader: &Reader<'_, '_>, record: Element<'_>) -> Option<wire::Unit> {
    let giver = record.child("managingCareGiver")?;
    let care_giver = giver.text_of("name");
    let identifier = |organization: Element<'_>| Text::parse(organization.identity_of("hsaId")?.value()?);
    let Some(own) = record.child("managingCareUnit") else {
        let identifier = identifier(giver)?;
        let known = named_unit(reader.about, care_giver.clone(), identifier);
        let name = Maybe(known.name.0.filter(|_| care_giver.is_none()));
        return Some(wire::Unit { name, care_giver: Maybe(care_giver.or(known.care_giver.0)), ..known });
    };
    let known = named_unit(reader.about, own.text_of("name"), identifier(own)?);
    Some(wire::Unit { care_giver: Maybe(care_giver.or(known.care_giver.0)), ..known })
}

fn contact(
    reader: &mut Reader<'_, '_>,
    record: Element<'_>,
    code: &Concept,
    fixed: Option<FixedRole>,
) -> Option<wire::Contact> {
    let person = record.child("practitioner");
    let works_at = record.child("careProvidingCareUnit").or_else(|| record.child("managingCareUnit"));
    let unit = works_at.and_then(|unit| unit.text_of("name"));
    let profession = person.and_then(|person| person.code_of("qualification")).and_then(|code| code.label);
    let called = code.label.clone().filter(|_| fixed.is_none());
    let role = match (called, profession) {
        (Some(called), Some(profession)) if called != profession => {
            Text::parse(&format!("{}, {}", called.0, profession.0))
        }
        (called, profession) => called.or(profession),
    };
    let name = person
        .and_then(|person| person.text_of("name"))
        .or_else(|| record.at(&["careTeam"]).and_then(|team| team.text_of("name")))
        .or_else(|| unit.clone())?;
    let key = format!("{}|{}", record.0.start, name.0);
    let mut contact = wire::Contact {
        id: reader.id("fixed", &key).into(),
        name,
        role: Maybe(role),
        fixed: Maybe(fixed.map(FixedRoleCode)),
        unit: Maybe(unit),
        note: Maybe(record.text_of("externalNotes")),
        party: Maybe(reader.about.party),
        ..wire::Contact::default()
    };
    reach::fill(reader, &mut contact, record);
    if let Some(unit) = works_at.filter(|_| contact.telecom.list.is_empty()) {
        reach::fill(reader, &mut contact, unit);
    }
    Some(contact)
}

/// The care team, where it is another contact than the person.
fn team_of(reader: &mut Reader<'_, '_>, team: Element<'_>, of: Option<&Text>) -> Option<wire::Contact> {
    let key = team.identity_of("id").map_or_else(|| team.0.start.to_string(), |identity| identity.whole());
    let mut contact = wire::Contact {
        id: Maybe(Some(reader.id("team", &key)).filter(|_| of.is_some())),
        name: team.text_of("name")?,
        role: Maybe(Text::parse(words::of(reader.about.language, "Team", "Team"))),
        note: Maybe(team.text_of("externalNotes")),
        party: Maybe(reader.about.party),
        ..wire::Contact::default()
    };
    reach::fill(reader, &mut contact, team);
    Some(contact)
}

/// What care notes for itself. A contact has no place that staff alone see: its plan has.
fn internal_note(record: Element<'_>, contact: &wire::Contact, team: Option<&wire::Contact>) -> String {
    let own = record.text_of("internalNotes").map(|note| format!("{}: {}", contact.name.0, note.0));
    let teams = record.child("careTeam").and_then(|team| team.text_of("internalNotes"));
    let teams = teams.map(|note| format!("{}: {}", team.map_or("", |team| team.name.0.as_str()), note.0));
    [own, teams].into_iter().flatten().collect::<Vec<_>>().join("\n")
}
