//! What each kind of resource becomes, and what becomes of what is wrong, gone or somebody else's.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a helper of a test fails as the test does"
)]

use samplan_foreign::{Language, convert};
use serde_json::{Value, json};

fn converted(data: &Value) -> Value {
    serde_json::from_str(&convert(&data.to_string(), Language::Swedish)).unwrap()
}

#[track_caller]
fn check(data: &Value, pointer: &str, expected: Value) {
    let record = converted(data);
    assert_eq!(record.pointer(pointer).cloned().unwrap_or(Value::Null), expected, "{pointer} of {record:#}");
}

/// The fates of the entries; "shown" where there is none.
fn fates(data: &Value) -> Vec<String> {
    let record = converted(data);
    let fate = |entry: &Value| match (entry["fate"].as_str(), entry.get("became")) {
        (Some(fate), None) => fate.to_owned(),
        (None, Some(_)) => "shown".to_owned(),
        (_, _) => panic!("{entry}"),
    };
    record["entries"].as_array().unwrap().iter().map(fate).collect()
}

#[test]
fn a_medicine_says_how_to_take_it_and_where_it_stands() {
    let medicine = |more: Value| {
        let mut medicine = json!({ "resourceType": "MedicationRequest", "id": "m", "status": "active", "medicationReference": { "reference": "#l" },
            "contained": [{ "resourceType": "Medication", "id": "l", "code": { "coding": [{ "display": "Furix 40 mg" }] } }] });
        medicine.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        medicine
    };
    let of = |name: &str| format!("/plans/0/medications/0/{name}");
    check(&medicine(json!({})), &of("name"), json!("Furix 40 mg"));
    for (code, status) in [
        ("active", "active"),
        ("on-hold", "on-hold"),
        ("completed", "stopped"),
        ("stopped", "stopped"),
        ("draft", "planned"),
        ("entered-in-error", "entered-in-error"),
    ] {
        check(&medicine(json!({ "status": code })), &of("status"), json!(status));
    }
    check(&medicine(json!({ "intent": "proposal" })), &of("status"), json!("planned"));
    check(
        &medicine(
            json!({ "dosageInstruction": [{ "text": "1 på morgonen" }, { "patientInstruction": "Ta med vatten" }] }),
        ),
        &of("dosage"),
        json!("1 på morgonen\nTa med vatten"),
    );
    check(
        &medicine(
            json!({ "dosageInstruction": [{ "asNeededBoolean": true, "doseAndRate": [{ "doseRange": { "low": { "value": 1 }, "high": { "value": 2, "unit": "tabletter" } } }] }] }),
        ),
        &of("dosage"),
        json!("1–2 tabletter, vid behov"),
    );
    check(
        &medicine(json!({ "dosageInstruction": [{ "asNeededCodeableConcept": { "text": "andnöd" } }] })),
        &of("status"),
        json!("as-needed"),
    );
    check(&medicine(json!({ "authoredOn": "2026-05-01" })), &of("start"), Value::Null);
    check(
        &medicine(
            json!({ "dosageInstruction": [{ "text": "x", "timing": { "repeat": { "boundsPeriod": { "start": "2026-05", "end": "2026-06-01" } } } }] }),
        ),
        &of("until"),
        json!("2026-06-01"),
    );
    check(&medicine(json!({ "doNotPerform": true })), &of("name"), json!("Ska inte tas: Furix 40 mg"));
    check(
        &json!({ "resourceType": "MedicationRequest", "id": "m", "status": "active" }),
        "/entries/0/fate",
        json!("broken"),
    );
}

#[test]
fn what_is_done_says_how_it_went() {
    let done = |more: Value| {
        let mut done = json!({ "resourceType": "Procedure", "id": "p", "code": { "text": "Dusch" }, "status": "completed" });
        done.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        done
    };
    let of = |name: &str| format!("/plans/0/activities/0/{name}");
    check(&done(json!({})), &of("status"), json!("performed"));
    check(
        &done(json!({ "status": "not-done", "statusReason": { "text": "Personalbrist" } })),
        &of("status"),
        json!("cancelled"),
    );
    check(
        &done(json!({ "status": "not-done", "statusReason": { "coding": [{ "code": "105480006" }] } })),
        &of("status"),
        json!("declined"),
    );
    check(
        &done(json!({ "outcome": { "text": "Bra" }, "followUp": [{ "text": "Ring i morgon" }] })),
        &of("after"),
        json!("Ring i morgon"),
    );
    check(
        &done(
            json!({ "performedPeriod": { "start": "2026-05-01T08:00:00Z", "end": "2026-05-01T07:00:00Z" } }),
        ),
        &of("when"),
        json!("2026-05-01T10:00"),
    );
    check(
        &done(json!({ "performedDateTime": "2026-05-01T08:00:00" })),
        "/issues/0/message",
        json!("a time without a zone is taken as Swedish local time"),
    );
    check(&done(json!({ "performedString": "i våras" })), &of("description"), json!("i våras"));
    let visit = json!({ "resourceType": "Encounter", "id": "e", "status": "completed", "class": [{ "coding": [{ "code": "HH" }] }], "actualPeriod": { "start": "2026-05-01T08:00:00Z" } });
    check(&visit, &of("mode"), json!("home-visit"));
}

#[test]
fn a_visit_that_was_booked_is_shown_once() {
    let data = json!([
        { "resourceType": "Appointment", "id": "a", "status": "fulfilled", "start": "2026-05-01T08:00:00Z" },
        { "resourceType": "Encounter", "id": "e", "status": "finished", "appointment": [{ "reference": "Appointment/a" }] },
    ]);
    assert_eq!(fates(&data), ["shown", "folded"]);
    check(&data, "/entries/1/into", json!("[0]"));
}

#[test]
fn of_two_versions_the_newest_counts() {
    let goal = |text: &str, meta: Value| json!({ "resourceType": "Goal", "id": "g", "description": { "text": text }, "meta": meta });
    let data = json!([
        goal("ny", json!({ "lastUpdated": "2026-05-02T08:00:00Z" })),
        goal("gammal", json!({ "lastUpdated": "2026-05-01T08:00:00Z" }))
    ]);
    assert_eq!(fates(&data), ["shown", "folded"]);
    check(&data, "/plans/0/goals/0/text", json!("ny"));
    let data = json!([goal("gammal", json!({ "versionId": "9" })), goal("ny", json!({ "versionId": "10" }))]);
    check(&data, "/plans/0/goals/0/text", json!("ny"));
    let gone = json!({ "resourceType": "Bundle", "type": "history", "entry": [
        { "request": { "method": "DELETE", "url": "Goal/g" } },
        { "resource": goal("borta", json!({})), "request": { "method": "PUT", "url": "Goal/g" } },
    ] });
    assert_eq!(fates(&gone), ["in-error"]);
}

#[test]
fn what_a_wrong_plan_refers_to_is_right() {
    let data = json!([
        { "resourceType": "CarePlan", "id": "p", "status": "entered-in-error", "goal": [{ "reference": "#g" }], "contained": [{ "resourceType": "Goal", "id": "g", "description": { "text": "Fel" } }] },
        { "resourceType": "Appointment", "id": "a", "status": "booked", "basedOn": [{ "reference": "CarePlan/p" }] },
    ]);
    assert_eq!(fates(&data), ["shown", "in-error", "shown"]);
    check(&data, "/plans/1/kind", json!("outside-plans"));
    check(&data, "/plans/1/activities/0/id", json!("Appointment/a"));
}

#[test]
fn what_is_not_read_is_said() {
    let data = json!([
        { "resourceType": "Claim", "id": "c", "contained": [{ "resourceType": "ServiceRequest", "id": "s", "code": { "text": "X" } }] },
        { "resourceType": "Location", "id": "l", "name": "Plan 3" },
        { "resourceType": "Consent", "id": "k", "patient": { "display": "Vera" } },
        { "id": "utan typ" },
    ]);
    assert_eq!(fates(&data), ["not-understood", "not-understood", "not-understood", "unused", "broken"]);
}

#[test]
fn one_person_has_many_names_and_only_one_identity() {
    let data = json!([
        { "resourceType": "Patient", "id": "1", "identifier": [{ "system": "urn:oid:1.2.752.129.2.1.3.1", "value": "194003120000" }], "name": [{ "text": "Vera Lund" }] },
        { "resourceType": "Patient", "id": "2", "identifier": [{ "system": "urn:oid:1.2.752.129.2.1.3.1", "value": "194003120000" }] },
        { "resourceType": "Goal", "id": "a", "description": { "text": "A" }, "subject": { "reference": "Patient/1" } },
        { "resourceType": "Goal", "id": "b", "description": { "text": "B" }, "subject": { "reference": "https://x.example/Patient/2" } },
        { "resourceType": "Goal", "id": "c", "description": { "text": "C" }, "subject": { "identifier": { "system": "urn:oid:1.2.752.129.2.1.3.1", "value": "194003120000" } } },
        { "resourceType": "Goal", "id": "d", "description": { "text": "D" }, "subject": { "display": "Vera Lund" } },
        { "resourceType": "Goal", "id": "e", "description": { "text": "E" }, "subject": { "display": "Nils Lund" } },
    ]);
    let fates = fates(&data);
    assert_eq!(
        fates.get(2..),
        Some(["shown", "shown", "shown", "shown", "other-subject"].map(str::to_owned).as_slice())
    );
}

#[test]
fn who_is_responsible_is_never_guessed() {
    let task = |owner: Value| {
        json!([
            { "resourceType": "Task", "id": "t", "description": "Handla", "owner": owner },
            { "resourceType": "Organization", "id": "k", "name": "Exempelstads kommun" },
            { "resourceType": "RelatedPerson", "id": "r", "name": [{ "text": "Lisa" }] },
            { "resourceType": "Practitioner", "id": "p", "name": [{ "text": "Karin" }] },
        ])
    };
    let party = "/plans/0/commitments/0/party";
    check(&task(json!({ "reference": "Organization/k" })), party, json!("municipality"));
    check(&task(json!({ "reference": "RelatedPerson/r" })), party, json!("relative"));
    check(&task(json!({ "reference": "Patient/x" })), party, json!("patient"));
    check(&task(json!({ "reference": "Practitioner/p" })), party, Value::Null);
    check(&task(json!({ "display": "Region Exempel" })), party, Value::Null);
}
