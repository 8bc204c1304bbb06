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

#[test]
fn what_a_text_of_a_dosage_leaves_out_is_said_too() {
    let data = json!({ "resourceType": "MedicationRequest", "id": "m", "status": "active", "medicationCodeableConcept": { "text": "Oxikodon" },
        "dosageInstruction": [{
            "text": "1 tablett vid smärta",
            "patientInstruction": "Ta 1 tablett när du har ont",
            "additionalInstruction": [{ "coding": [{ "display": "Kör inte bil" }] }],
            "maxDosePerPeriod": { "numerator": { "value": 4, "unit": "tabletter" }, "denominator": { "value": 1, "unit": "d" } },
        }] });
    check(
        &data,
        "/plans/0/medications/0/dosage",
        json!("1 tablett vid smärta\nTa 1 tablett när du har ont\nKör inte bil\nhögst 4 tabletter per dygn"),
    );
}

#[test]
fn what_leads_nowhere_never_costs_the_item() {
    let medicine = json!({ "resourceType": "MedicationRequest", "id": "m", "status": "active", "medicationReference": { "reference": "Medication/x" },
        "dosageInstruction": [{ "text": "1 på kvällen" }] });
    check(&medicine, "/plans/0/medications/0/name", json!("Okänt läkemedel"));
    check(&medicine, "/plans/0/medications/0/dosage", json!("1 på kvällen"));
    let aid = json!({ "resourceType": "DeviceUseStatement", "id": "d", "status": "active", "device": { "reference": "Device/x" },
        "reasonReference": [{ "display": "Svårt att gå" }] });
    check(&aid, "/plans/0/aids/0/name", json!("Okänt hjälpmedel"));
    check(&aid, "/plans/0/aids/0/note", json!("Gäller: Svårt att gå"));
    assert_eq!(fates(&json!({ "resourceType": "DeviceUseStatement", "id": "d" })), ["broken"]);
}

#[test]
fn what_to_eat_is_said_whole() {
    let data = json!({ "resourceType": "NutritionOrder", "id": "n", "status": "active",
        "allergyIntolerance": [{ "display": "Cashewnötter" }],
        "oralDiet": {
            "type": [{ "text": "Diabeteskost" }],
            "texture": [{ "modifier": { "text": "Finfördelad" }, "foodType": { "text": "Kött" } }],
            "fluidConsistencyType": [{ "text": "Lätt trögflytande" }],
            "nutrient": [{ "modifier": { "text": "Kolhydrater" }, "amount": { "value": 75, "unit": "g" } }],
            "schedule": [{ "repeat": { "frequency": 3, "period": 1, "periodUnit": "d" } }],
        },
        "supplement": [{ "productName": "Näringsdryck", "quantity": { "value": 2, "unit": "dl" }, "schedule": { "timing": [{ "code": { "text": "till kvällen" } }] } }] });
    check(&data, "/plans/0/activities/0/title", json!("Diabeteskost"));
    check(
        &data,
        "/plans/0/activities/0/description",
        json!(
            "Kött: Finfördelad\nLätt trögflytande\nKolhydrater: 75 g\n3 gånger per dag\nNäringsdryck: 2 dl\ntill kvällen\nAllergi: Cashewnötter"
        ),
    );
}

#[test]
fn parts_of_a_request_are_said() {
    let lenses = json!({ "resourceType": "VisionPrescription", "id": "v", "status": "active",
        "lensSpecification": [{ "eye": "right", "power": -2.75, "axis": 160, "note": [{ "text": "Mörka glas" }] }, { "eye": "left", "power": -2.5 }] });
    check(
        &lenses,
        "/plans/0/activities/0/description",
        json!("Höger öga: styrka -2,75, axel 160, Mörka glas\nVänster öga: styrka -2,5"),
    );
    let group = json!({ "resourceType": "RequestGroup", "id": "g", "status": "active",
        "action": [{ "title": "Två läkemedel", "action": [{ "description": "Ge det första" }, { "description": "Ge det andra en timme senare" }] }] });
    check(
        &group,
        "/plans/0/activities/0/description",
        json!("Två läkemedel\nGe det första\nGe det andra en timme senare"),
    );
    let message = json!({ "resourceType": "CommunicationRequest", "id": "c", "status": "active",
        "medium": [{ "text": "skriftligt" }], "payload": [{ "contentString": "Skicka intyget" }] });
    check(&message, "/plans/0/activities/0/title", json!("Skicka intyget"));
}

#[test]
fn what_must_not_be_done_is_never_said_to_be_done() {
    let data = json!({ "resourceType": "CarePlan", "id": "p", "status": "active", "activity": [
        { "detail": { "code": { "text": "Operation" }, "status": "completed", "doNotPerform": true, "scheduledString": "2026-03-02" } },
    ] });
    check(&data, "/plans/0/activities/0/title", json!("Ska inte göras: Operation"));
    check(&data, "/plans/0/activities/0/status", json!("unknown"));
}

#[test]
fn a_goal_says_what_it_is_about_and_what_came_of_it() {
    let data = json!({ "resourceType": "Goal", "id": "g", "lifecycleStatus": "completed", "description": { "text": "Sluta röka" },
        "addresses": [{ "display": "KOL" }], "outcomeCode": [{ "text": "Röker inte längre" }] });
    check(&data, "/plans/0/goals/0/target", json!("Gäller: KOL\nUtfall: Röker inte längre"));
}

#[test]
fn who_has_a_plan_in_hand_wrote_it_and_a_unit_did_not() {
    let plan = |custodian: Value| json!({ "resourceType": "CarePlan", "id": "p", "status": "active", "title": "T", "custodian": custodian });
    let person = plan(json!({ "reference": "Practitioner/x", "display": "Karin Ek" }));
    check(&person, "/plans/0/author/name", json!("Karin Ek"));
    let unit = plan(json!({ "reference": "Organization/x", "display": "Vårdcentralen" }));
    check(&unit, "/plans/0/author", Value::Null);
    check(&unit, "/plans/0/unit/name", json!("Vårdcentralen"));
}

#[test]
fn a_team_says_its_name_and_until_when() {
    let data = json!({ "resourceType": "CareTeam", "id": "t", "status": "active", "name": "Diabetesteamet", "participant": [
        { "member": { "display": "Karin Ek" }, "role": { "text": "Dietist" }, "coverageTiming": { "repeat": { "boundsPeriod": { "end": "2026-09-01" } } } },
    ] });
    check(&data, "/plans/0/contacts/0/note", json!("Till och med 2026-09-01\nIngår i Diabetesteamet"));
}

#[test]
fn a_consent_with_limits_says_so() {
    let r4 = json!({ "resourceType": "Consent", "id": "k", "status": "active", "category": [{ "text": "Delning" }],
        "provision": { "type": "permit", "provision": [{ "type": "deny" }] } });
    check(&r4, "/plans/0/consents/0/text", json!("Delning, med begränsningar"));
    let r5 = json!({ "resourceType": "Consent", "id": "k", "status": "active", "category": [{ "text": "Delning" }],
        "decision": "permit", "provision": [{ "data": [{ "meaning": "related" }] }] });
    check(&r5, "/plans/0/consents/0/text", json!("Delning, med begränsningar"));
}

#[test]
fn a_care_contact_says_its_diagnoses() {
    let r4 = json!({ "resourceType": "Encounter", "id": "e", "status": "finished", "diagnosis": [{ "condition": { "display": "Astma" } }] });
    check(&r4, "/plans/0/activities/0/description", json!("Diagnos: Astma"));
    let r5 = json!({ "resourceType": "Encounter", "id": "e", "status": "completed", "diagnosis": [{ "condition": [{ "concept": { "text": "Astma" } }] }] });
    check(&r5, "/plans/0/activities/0/description", json!("Diagnos: Astma"));
}

#[test]
fn the_same_word_in_other_letters_is_said_once() {
    let data = json!({ "resourceType": "ServiceRequest", "id": "s", "status": "active", "code": { "text": "Pump" },
        "reasonCode": [{ "text": "gastropares" }], "reasonReference": [{ "display": "Gastropares" }] });
    check(&data, "/plans/0/activities/0/description", json!("Gäller: gastropares"));
}
