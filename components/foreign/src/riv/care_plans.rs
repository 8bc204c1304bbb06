//! *`GetCarePlans`* 2 and 3: each care plan is a plan.

use samplan_model::{PlanKind, PlanStatus};
use samplan_read::native::codes::{PlanKindCode, PlanStatusCode};
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::{Moment, Text};
use samplan_read::native::wire;
use samplan_read::{IssueCode, Lost};

use super::content;
use super::element::Element;
use super::filling::append;
use super::header::{Header, Standing};
use super::reader::{Reader, moment_of};
use super::words;
use samplan_model::Fate;

/// *`TypeOfCarePlanEnum`*: the code, its name, and the kind of plan where there is one.
const TYPES: [(&str, &str, PlanKind); 8] = [
    ("SIP", "Samordnad individuell plan", PlanKind::Coordinated),
    ("SPLPTLRV", "Samordnad plan enligt LPT och LRV", PlanKind::Other),
    ("SPU", "Samordnad plan vid utskrivning", PlanKind::Discharge),
    ("VP", "Vårdplan", PlanKind::CarePlan),
    ("HP", "Habiliteringsplan", PlanKind::Other),
    ("RP", "Rehabiliteringsplan", PlanKind::Rehabilitation),
    ("GP", "Genomförandeplan", PlanKind::Implementation),
    ("SVP", "Standardiserad vårdplan", PlanKind::CarePlan),
];

pub(super) fn read(reader: &mut Reader<'_, '_>, record: Element<'_>) {
    let entry = reader.enter(record, "carePlan");
    let header = Header::read(reader, record, &["carePlanHeader", "header"]);
    if !reader.is_about(record, header.patient.clone()) {
        return reader.gathered.ends(entry, Fate::OtherSubject);
    }
    let body = record.child("carePlanBody").or_else(|| record.child("body")).unwrap_or(record);
    let id = reader.id("plan", &header.key(record));
    let mut plan = of_header(reader, &header, id.clone());
    let (kind, name) = kind_of(reader, body);
    plan.kind = PlanKindCode(kind).into();
    plan.title = Maybe(header.title.or(name));
    plan.internal_note = Maybe(units_of(reader, body));
    for content in body.children("content") {
        content::read(reader, content, &mut plan);
    }
    reader.gathered.plans.push(plan);
    reader.gathered.became(entry, &id, None);
}

/// A plan with what a header says of it. The contracts know no status but that a record is made void.
pub(super) fn of_header(reader: &Reader<'_, '_>, header: &Header, id: Text) -> wire::CarePlan {
    // A contact that says no more than the unit's name is worth a place only where no unit may be named.
    let contact = header.contact.clone().filter(|contact| {
        header.unit.is_none() || !contact.telecom.list.is_empty() || !contact.address.list.is_empty()
    });
    wire::CarePlan {
        id,
        status: Maybe(match header.standing {
            Standing::Void => Some(PlanStatusCode(PlanStatus::EnteredInError)),
            Standing::Valid => None,
        }),
        created: Maybe(moment_of(header.time).map(Moment)),
        updated: Maybe(header.written),
        author: Maybe(header.author.clone()),
        signed: Maybe(header.signed.clone()),
        unit: Maybe(header.unit.clone()),
        party: Maybe(reader.about.party),
        contact: Maybe(contact),
        identifiers: header.identifier().into_iter().collect::<Vec<_>>().into(),
        visibility: header.visibility,
        ..wire::CarePlan::default()
    }
}

/// The kind, and what the code stands for.
fn kind_of(reader: &mut Reader<'_, '_>, body: Element<'_>) -> (PlanKind, Option<Text>) {
    let names = ["typeOfCarePlan", "typeOfCarePlanEnum"];
    let Some((element, code)) = names.iter().find_map(|name| Some((body.child(name)?, body.code_of(name)?)))
    else {
        return (PlanKind::Other, None);
    };
    let is = |word: &str| {
        [&code.code, &code.label].into_iter().flatten().any(|text| text.0.eq_ignore_ascii_case(word))
    };
    if let Some((_, name, kind)) = TYPES.iter().find(|(code, name, _)| is(code) || is(name)) {
        (*kind, Text::parse(name))
    } else {
        reader.note(element, IssueCode::NotUnderstood, "this type of care plan is not known", Lost::Field);
        (PlanKind::Other, code.label)
    }
}

/// The units that take part. The contract has no more of them than their identities, which are for staff.
fn units_of(reader: &Reader<'_, '_>, body: Element<'_>) -> Option<Text> {
    let label = words::of(reader.about.language, "Deltagande vårdenheter", "Participating units");
    let units: Vec<_> = body
        .children("participatingCareUnitHSAId")
        .filter_map(|unit| {
            let identity =
                unit.word_of("extension").or_else(|| unit.word_of("root")).or_else(|| unit.word())?;
            Text::parse(&identity).map(|text| text.0)
        })
        .collect();
    let mut note = Maybe(None);
    if !units.is_empty() {
        append(&mut note, &format!("{label}: {}", units.join(", ")));
    }
    note.0
}
