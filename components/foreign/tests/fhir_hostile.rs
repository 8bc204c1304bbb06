//! FHIR that nobody should write: it costs time in proportion, and never more than itself.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::too_many_lines,
    reason = "a helper of a test fails as the test does, and a table is as long as it is"
)]

use std::time::{Duration, Instant};

use samplan_foreign::{Language, convert};
use serde_json::{Value, json};

/// Far more than it takes, far less than anything quadratic would, also unoptimised on a busy machine.
const LIMIT: Duration = Duration::from_secs(40);

#[track_caller]
fn check(name: &str, data: &Value) -> Value {
    let text = data.to_string();
    #[expect(clippy::disallowed_methods, reason = "how long it takes is what is tested")]
    let begun = Instant::now();
    let made = convert(&text, Language::Swedish);
    let taken = begun.elapsed();
    assert!(taken < LIMIT, "{name}: {taken:?}");
    assert!(made.len() < 64 * text.len() + 100_000, "{name}: {} bytes of {}", made.len(), text.len());
    let record: Value = serde_json::from_str(&made).unwrap();
    for entry in record["entries"].as_array().into_iter().flatten() {
        assert_ne!(entry.get("became").is_some(), entry.get("fate").is_some(), "{name}: {entry}");
    }
    record
}

const MANY: usize = 5_000;

#[test]
fn many_references_to_one_cost_no_more_than_themselves() {
    let doctor =
        json!({ "resourceType": "Practitioner", "id": "d", "name": [{ "text": "x".repeat(100_000) }] });
    let visits = (0..MANY).map(|number| json!({ "resourceType": "Appointment", "id": number, "status": "booked", "participant": [{ "actor": { "reference": "Practitioner/d" } }] }));
    check("one doctor", &visits.chain([doctor]).collect());
    let plans = (0..2_000).map(|number| json!({ "resourceType": "CarePlan", "id": number, "status": "active", "goal": [{ "reference": "Goal/g" }] }));
    let goal = json!({ "resourceType": "Goal", "id": "g", "description": { "text": "y".repeat(10_000) } });
    check("one goal", &plans.chain([goal]).collect());
    let refers: Value = (0..MANY)
        .map(|_| json!({ "reference": { "reference": "Task/t" }, "progress": [{ "text": "z" }] }))
        .collect();
    check(
        "one task",
        &json!([{ "resourceType": "CarePlan", "id": "p", "activity": refers }, { "resourceType": "Task", "id": "t", "description": "T" }]),
    );
    let same: Value = (0..MANY)
        .map(|_| json!({ "resourceType": "Goal", "id": "g", "description": { "text": "G" } }))
        .collect();
    check("one id", &same);
}

#[test]
fn circles_come_to_an_end() {
    let next = |number: usize| format!("{}", (number + 1) % 300);
    let plans: Vec<_> = (0..300).map(|number| json!({ "resourceType": "CarePlan", "id": number.to_string(), "title": "Röd zon", "partOf": [{ "reference": format!("CarePlan/{}", next(number)) }], "replaces": [{ "reference": format!("CarePlan/{}", next(number)) }] })).collect();
    check("plans", &plans.into());
    let goals: Vec<_> = (0..300).map(|number| json!({ "resourceType": "Goal", "id": number.to_string(), "description": { "text": "G" }, "extension": [{ "url": "goal-relationship", "extension": [
        { "url": "type", "valueCodeableConcept": { "coding": [{ "code": "milestone" }] } }, { "url": "target", "valueReference": { "reference": format!("Goal/{}", next(number)) } }] }] })).collect();
    check("goals", &goals.into());
    let units: Vec<_> = (0..300).map(|number| json!({ "resourceType": "Organization", "id": number.to_string(), "name": "U", "partOf": { "reference": format!("Organization/{}", next(number)) } })).collect();
    let plan = json!({ "resourceType": "CarePlan", "id": "p", "author": { "reference": "Organization/0" } });
    check("units", &units.into_iter().chain([plan]).collect());
}

#[test]
fn a_long_chain_is_no_deep_one() {
    let units = (0..MANY).map(|number| json!({ "resourceType": "Organization", "id": format!("u{number}"), "name": "U", "partOf": { "reference": format!("Organization/u{}", number + 1) } }));
    let plan = json!({ "resourceType": "CarePlan", "id": "p", "author": { "reference": "Organization/u0" } });
    check("units", &units.chain([plan]).collect());
    let tasks = (0..MANY).map(|number| json!({ "resourceType": "Task", "id": format!("t{number}"), "description": "T", "partOf": [{ "reference": format!("Task/t{}", number + 1) }], "basedOn": [{ "reference": "CarePlan/p" }] }));
    check("tasks", &tasks.chain([json!({ "resourceType": "CarePlan", "id": "p" })]).collect());
}

#[test]
fn wrong_types_are_only_issues() {
    let kinds = [
        "CarePlan",
        "Goal",
        "CareTeam",
        "Appointment",
        "Task",
        "ServiceRequest",
        "CommunicationRequest",
        "MedicationRequest",
        "MedicationStatement",
        "DeviceRequest",
        "DeviceUseStatement",
        "NutritionOrder",
        "Observation",
        "Procedure",
        "Encounter",
        "Consent",
        "Communication",
        "QuestionnaireResponse",
        "DocumentReference",
        "Patient",
        "RelatedPerson",
        "Practitioner",
        "PractitionerRole",
        "Organization",
        "Provenance",
    ];
    let fields = [
        "id",
        "meta",
        "text",
        "contained",
        "identifier",
        "status",
        "subject",
        "patient",
        "code",
        "category",
        "title",
        "description",
        "period",
        "activity",
        "goal",
        "careTeam",
        "participant",
        "addresses",
        "author",
        "basedOn",
        "partOf",
        "replaces",
        "name",
        "telecom",
        "address",
        "start",
        "end",
        "note",
        "target",
        "component",
        "valueQuantity",
        "effectiveDateTime",
        "item",
        "content",
        "provision",
        "dosageInstruction",
        "timing",
        "payload",
        "lifecycleStatus",
        "extension",
        "performer",
        "medication",
        "reasonCode",
        "occurrenceTiming",
        "referenceRange",
        "hasMember",
    ];
    let values = [
        json!(7),
        json!("x"),
        json!([]),
        json!([[]]),
        json!({}),
        json!([null, 1, "x", {}]),
        json!(true),
        json!({ "reference": 7 }),
        json!({ "coding": "x", "text": [] }),
        json!(1e300),
    ];
    for kind in kinds {
        for value in &values {
            let mut resource = json!({ "resourceType": kind });
            for field in fields {
                resource[field] = value.clone();
            }
            check(kind, &resource);
        }
    }
    check(
        "bundle",
        &json!({ "resourceType": "Bundle", "entry": [null, 1, {}, { "resource": 7 }, { "resource": {} }, { "resource": [] }] }),
    );
}
