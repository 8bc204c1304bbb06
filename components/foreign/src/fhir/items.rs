//! All items of all plans: goals before what serves them, measured values before what they limit.

use samplan_model::Party;
use samplan_read::native::codes::PartyCode;
use samplan_read::native::lenient::Maybe;
use samplan_read::native::wire;

use super::belongs::Belongs;
use super::node::Res;
use super::reader::{PlanPlace, Reader};
use super::tongue::maybe;
use super::{series, zones};

pub(super) fn read(reader: &mut Reader<'_, '_>, belongs: &Belongs) {
    for (res, place) in &belongs.plans {
        reader.plan(*res, *place, belongs);
    }
    let things: Vec<_> = reader
        .index
        .all()
        .filter(|(_, resource)| resource.fate.is_none())
        .map(|(res, resource)| (res, resource.kind))
        .collect();
    for (res, _) in things.iter().filter(|(_, kind)| *kind == "Goal") {
        each(reader, belongs, *res, Reader::goal);
    }
    series::read(reader, belongs, &things);
    for (res, kind) in &things {
        let make = match *kind {
            "CareTeam" => Reader::team,
            "Appointment" => Reader::appointment,
            "AppointmentResponse" => Reader::appointment_response,
            "Task" => Reader::task,
            "ServiceRequest"
            | "CommunicationRequest"
            | "NutritionOrder"
            | "VisionPrescription"
            | "RequestGroup"
            | "RequestOrchestration" => Reader::request,
            "MedicationRequest" | "MedicationStatement" | "MedicationUsage" => Reader::medication,
            "DeviceRequest" | "DeviceUseStatement" | "DeviceUsage" => Reader::aid,
            "Procedure" | "Immunization" | "DiagnosticReport" => Reader::performed,
            "Encounter" => Reader::encounter,
            "Consent" => Reader::consent,
            "Communication" => Reader::communication,
            "QuestionnaireResponse" => Reader::answers,
            "DocumentReference" => Reader::document,
            _ => continue,
        };
        each(reader, belongs, *res, make);
    }
    // Whoever is in a team already is no contact besides.
    for (res, kind) in &things {
        match *kind {
            "RelatedPerson" => each(reader, belongs, *res, Reader::relative),
            "Patient" => each(reader, belongs, *res, Reader::patient),
            _ => {}
        }
    }
    for draft in &mut reader.drafts {
        super::relations::without_loops(&mut draft.plan.goals.list);
    }
    reader.details(belongs);
    zones::read(reader, belongs);
    finish(reader);
}

fn each<'r, 't>(
    reader: &mut Reader<'r, 't>,
    belongs: &Belongs,
    res: Res,
    make: fn(&mut Reader<'r, 't>, Res, PlanPlace),
) {
    let places = belongs.of.get(&res).filter(|places| !places.is_empty());
    let places: Vec<_> =
        places.map_or_else(|| vec![PlanPlace::OUTSIDE], |places| places.iter().copied().collect());
    for place in places {
        if reader.index.is_alive(res) {
            make(reader, res, place);
            reader.named.clear();
        }
    }
}

/// What the host says of the source holds for what says nothing of itself.
fn finish(reader: &mut Reader<'_, '_>) {
    let (organization, party) =
        (reader.about.organization.clone(), reader.about.party.as_ref().map(|party| party.0));
    let patient = reader
        .index
        .all()
        .find(|(_, resource)| resource.kind == "Patient" && resource.fate.is_none())
        .map(|(res, _)| res);
    let untouched = crate::gathered::Gathered::new().outside;
    for place in 0..reader.drafts.len() {
        let Some(draft) = reader.drafts.get_mut(place) else { continue };
        if draft.plan == untouched {
            continue;
        }
        if draft.plan.unit.0.is_none() && organization.is_some() {
            let unit = wire::Unit { care_giver: maybe(organization.as_ref()), ..wire::Unit::default() };
            draft.plan.unit = unit.into();
        }
        if draft.plan.party.0.is_none() {
            draft.plan.party = Maybe(party.filter(|party| *party != Party::Patient).map(PartyCode));
        }
        if let Some(patient) = patient {
            reader.became_plan(patient, PlanPlace(place));
        }
    }
}
