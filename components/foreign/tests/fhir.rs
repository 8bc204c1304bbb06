//! FHIR in, the native format out: the small bundles of `tests/fixtures/fhir`, and what a line of them can show.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper of a test fails as the test does, and a table is as long as it is"
)]

use samplan_foreign::{Language, convert};
use samplan_read::read;
use serde_json::{Value, json};

fn converted(text: &str) -> Value {
    serde_json::from_str(&convert(text, Language::Swedish)).unwrap()
}

fn fixture(name: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/fhir");
    std::fs::read_to_string(format!("{folder}/{name}.json")).unwrap()
}

/// Each entry has been made something of, or it is said why not; and what it became is there.
#[track_caller]
fn is_accounted(record: &Value) {
    for entry in record["entries"].as_array().unwrap() {
        let became = entry["became"].as_array();
        assert_ne!(became.is_some(), entry.get("fate").is_some(), "{entry}");
        for place in became.into_iter().flatten() {
            let plans = record["plans"].as_array().unwrap();
            let plan =
                plans.iter().find(|plan| plan["id"] == place["plan"]).unwrap_or_else(|| panic!("{place}"));
            let has = |item: &Value| {
                plan.as_object()
                    .unwrap()
                    .values()
                    .filter_map(Value::as_array)
                    .flatten()
                    .any(|found| found["id"] == *item)
            };
            assert!(place.get("item").is_none_or(has), "{place}");
        }
    }
}

/// One resource, as the only thing: the value at a pointer of what it becomes.
#[track_caller]
fn check(resource: Value, pointer: &str, expected: Value) {
    let record = converted(&resource.to_string());
    is_accounted(&record);
    assert_eq!(record.pointer(pointer).cloned().unwrap_or(Value::Null), expected, "{pointer} of {record:#}");
    let issues = read(&record.to_string()).issues;
    let broken: Vec<_> = issues.iter().filter(|issue| issue.path.starts_with("plans")).collect();
    assert!(broken.is_empty(), "{broken:?}");
}

#[test]
fn the_fixtures_are_read_whole() {
    for name in ["egenvard-r4", "zoner-r4", "sip-r5"] {
        let record = converted(&fixture(name));
        is_accounted(&record);
        let issues = read(&record.to_string()).issues;
        assert!(issues.iter().all(|issue| !issue.path.starts_with("plans")), "{issues:?}");
    }
}

#[test]
fn a_plan_in_r4_has_all_that_it_says() {
    #[track_caller]
    fn check(pointer: &str, expected: Value) {
        let record = converted(&fixture("egenvard-r4"));
        assert_eq!(record.pointer(pointer).cloned().unwrap_or(Value::Null), expected, "{pointer}");
    }
    check(
        "/subject",
        json!({ "name": "Vera Maria Lund", "givenName": "Vera", "identifier": "194003120000" }),
    );
    check("/plans/0/title", json!("Diabetes i vardagen"));
    check("/plans/0/kind", json!("care-plan"));
    check("/plans/0/period", json!({ "start": "2026-03", "end": "2027" }));
    check("/plans/0/unit/careGiver", json!("Region Exempel"));
    check("/plans/0/unit/identifier", json!("SE0000000000-VC01"));
    check("/plans/0/author/role", json!("diabetessjuksköterska"));
    check("/plans/0/goals/0/measurement", json!("series/NPU02187/mmol/l"));
    check("/plans/0/goals/0/parent", json!("Goal/ga"));
    check("/plans/0/goals/1/expressedBy", json!("patient"));
    // The limits are the goal's; the laboratory's range is a word beside the value.
    check("/plans/0/measurements/0/low", json!("5.0"));
    check("/plans/0/measurements/0/readings/0/note", json!("referens 4,0–6,0 mmol/l"));
    check("/plans/0/measurements/0/readings/1/value", json!("5.0"));
    check("/plans/0/activities/0/join", json!("https://mote.example.se/abc"));
    check("/plans/0/activities/0/mode", json!("video"));
    check("/plans/0/commitments/1/repeat", json!({ "unit": "day", "note": "före frukost" }));
    check("/plans/0/commitments/1/party", json!("patient"));
    check("/plans/0/medications/0/dosage", json!("1 tablett, 2 gånger per dag, genom munnen"));
    check("/plans/1/kind", json!("outside-plans"));
    check("/plans/1/measurements/0/group", json!("Blodtryck"));
    check("/plans/1/activities/1/visibility", json!("staff-only"));
    check("/plans/1/activities/3/status", json!("declined"));
    check("/plans/1/story/text", json!("Vad är viktigt för dig? Att få bo kvar hemma."));
    check("/plans/1/consents/0/status", json!("given"));
    check("/plans/1/contacts/0/role", json!("Dotter"));
    check("/entries/6/fate", json!("folded"));
    check("/entries/6/into", json!("entry[7].resource"));
    check("/entries/28/fate", json!("in-error"));
}

#[test]
fn r5_is_told_by_its_shape() {
    #[track_caller]
    fn check(pointer: &str, expected: Value) {
        let record = converted(&fixture("sip-r5"));
        assert_eq!(
            record.pointer(pointer).cloned().unwrap_or(Value::Null),
            expected,
            "{pointer} of {record:#}"
        );
    }
    check("/subject/protection", json!("protected"));
    check("/plans/0/kind", json!("sip"));
    check("/plans/0/title", Value::Null);
    check("/plans/0/unit/name", json!("Exempelstads kommun"));
    check("/plans/0/party", json!("municipality"));
    check("/plans/0/description", json!("Gäller: Fallrisk"));
    check("/plans/0/commitments/0/text", json!("Montera stödhandtag"));
    check("/plans/0/activities/0/status", json!("performed"));
    check("/plans/1/activities/0/when", json!("2026-11-03T13:00/14:00"));
    check("/plans/1/activities/0/join", json!("https://mote.example.se/sip"));
    check("/plans/1/medications/0/status", json!("as-needed"));
    check("/plans/1/contacts/0/fixed", json!("home-care-contact"));
    check("/plans/1/contacts/0/role", Value::Null);
    check("/plans/1/contacts/0/hours/0/from", json!("08:00"));
}

#[test]
fn zones_are_when_to_get_in_touch() {
    let record = converted(&fixture("zoner-r4"));
    let zones = record["plans"][0]["deviations"].as_array().unwrap();
    let told: Vec<_> = zones
        .iter()
        .map(|zone| (zone["severity"].as_str().unwrap(), zone["action"].as_str().unwrap()))
        .collect();
    assert_eq!(
        told,
        [
            ("immediate", "Ring 112"),
            ("same-day", "Dubbla inhalationen\nRing astmasköterskan om det inte är bättre i morgon"),
            ("as-planned", "Ta din vanliga medicin"),
        ]
    );
    assert_eq!(record["plans"].as_array().unwrap().len(), 1);
}

#[test]
fn a_plan_without_a_title_gets_an_honest_one() {
    let plan = |more: Value| {
        let mut plan = json!({ "resourceType": "CarePlan", "id": "p", "status": "active" });
        plan.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        plan
    };
    let title = "/plans/0/title";
    check(
        plan(json!({ "category": [{ "text": "Viktplan" }], "description": "X" })),
        title,
        json!("Viktplan"),
    );
    check(
        plan(json!({ "category": [{ "coding": [{ "code": "assess-plan" }] }], "description": "Sårvård." })),
        title,
        json!("Sårvård"),
    );
    check(
        plan(json!({ "addresses": [{ "display": "astma" }, { "display": "allergi" }] })),
        title,
        json!("Plan för astma och allergi"),
    );
    check(
        plan(json!({ "text": { "status": "generated", "div": "<div><b>Hjärtsvikt</b><p>Mer</p></div>" } })),
        title,
        json!("Hjärtsvikt"),
    );
    check(plan(json!({})), title, Value::Null);
    check(plan(json!({ "category": [{ "coding": [{ "code": "HP" }] }] })), title, json!("Habiliteringsplan"));
    for (code, kind) in [
        ("SIP", "sip"),
        ("VP", "care-plan"),
        ("RP", "rehabilitation"),
        ("GP", "implementation"),
        ("SPU", "discharge"),
        ("HP", "other"),
    ] {
        check(plan(json!({ "category": [{ "coding": [{ "code": code }] }] })), "/plans/0/kind", json!(kind));
    }
    check(
        plan(
            json!({ "description": "A", "text": { "status": "additional", "div": "<p>Ring <script>x</script>dottern &lt;först&gt;</p>" } }),
        ),
        "/plans/0/description",
        json!("Ring dottern <först>"),
    );
}

#[test]
fn a_reference_that_leads_nowhere_loses_nothing() {
    let plan = |reference: Value| json!({ "resourceType": "CarePlan", "id": "p", "status": "active", "activity": [{ "reference": reference }] });
    let title = "/plans/0/activities/0/title";
    check(plan(json!({ "display": "Röntgen" })), title, json!("Röntgen"));
    check(plan(json!({ "reference": "ServiceRequest/x" })), title, json!("Okänd aktivitet"));
    check(plan(json!({ "reference": "#x", "display": "Röntgen" })), title, json!("Röntgen"));
    check(plan(json!({ "identifier": { "value": "7" } })), title, json!("Okänd aktivitet"));
}

#[test]
fn all_forms_of_references_are_followed() {
    #[track_caller]
    fn check(reference: Value, url: &str, expected: &str) {
        let bundle = json!({ "resourceType": "Bundle", "type": "message", "entry": [
            { "resource": { "resourceType": "Bundle", "entry": [{ "fullUrl": url, "resource": {
                "resourceType": "Practitioner", "id": "17", "identifier": [{ "system": "urn:s", "value": "42" }], "name": [{ "text": "Eva Ek" }] } }] } },
            { "resource": { "resourceType": "CarePlan", "id": "p", "status": "active", "author": reference } },
        ] });
        let record = converted(&bundle.to_string());
        is_accounted(&record);
        assert_eq!(record["plans"][0]["author"]["name"].as_str().unwrap_or("okänd"), expected, "{reference}");
    }
    let url = "https://a.example/Practitioner/17";
    check(json!({ "reference": "Practitioner/17" }), url, "Eva Ek");
    check(json!({ "reference": "Practitioner/17/_history/3" }), url, "Eva Ek");
    check(json!({ "reference": "https://b.example/fhir/Practitioner/17" }), url, "Eva Ek");
    check(json!({ "reference": "urn:uuid:abc" }), "urn:uuid:abc", "Eva Ek");
    check(json!({ "reference": "urn:uuid:17" }), "", "Eva Ek");
    check(json!({ "reference": "17" }), "", "Eva Ek");
    check(json!({ "reference": "Practitioner?identifier=urn:s|42" }), url, "Eva Ek");
    check(json!({ "identifier": { "system": "urn:s", "value": "42" }, "display": "E. Ek" }), url, "Eva Ek");
    check(json!({ "reference": "Practitioner/18", "display": "Bo Ek" }), url, "Bo Ek");
    check(json!({ "reference": "Practitioner/18" }), url, "okänd");
}

#[test]
fn a_booked_time_says_how_one_meets_and_how_it_stands() {
    let booked = |more: Value| {
        let mut booked = json!({ "resourceType": "Appointment", "id": "b", "status": "booked", "start": "2026-05-12T07:30:00Z" });
        booked.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        booked
    };
    for (code, status) in [
        ("proposed", "planned"),
        ("pending", "invited"),
        ("booked", "booked"),
        ("arrived", "in-progress"),
        ("fulfilled", "performed"),
        ("cancelled", "cancelled"),
        ("noshow", "missed"),
        ("entered-in-error", "entered-in-error"),
        ("checked-in", "in-progress"),
        ("waitlist", "planned"),
    ] {
        check(booked(json!({ "status": code })), "/plans/0/activities/0/status", json!(status));
    }
    let mode = "/plans/0/activities/0/mode";
    check(booked(json!({ "serviceType": [{ "text": "Telefontid" }] })), mode, json!("phone"));
    check(booked(json!({ "serviceType": [{ "text": "Återbesök" }] })), mode, json!("visit"));
    check(booked(json!({ "appointmentType": { "text": "Hembesök" } })), mode, json!("home-visit"));
    check(booked(json!({ "description": "Samtal om provsvar" })), mode, Value::Null);
    check(booked(json!({})), "/plans/0/activities/0/when", json!("2026-05-12T09:30"));
    check(
        booked(json!({ "minutesDuration": 45 })),
        "/plans/0/activities/0/when",
        json!("2026-05-12T09:30/10:15"),
    );
    check(
        booked(json!({ "cancelationReason": { "text": "Läkaren är sjuk" } })),
        "/plans/0/activities/0/statusReason",
        json!("Läkaren är sjuk"),
    );
    check(
        booked(json!({ "virtualService": [{ "addressUrl": "javascript:alert(1)" }] })),
        "/plans/0/activities/0/join",
        Value::Null,
    );
    // A visit at a wrong time is worse than none.
    check(booked(json!({ "start": "i morgon" })), "/entries/0/fate", json!("broken"));
    check(
        booked(json!({ "start": null, "requestedPeriod": [{ "start": "2026-06-01", "end": "2026-06-08" }] })),
        "/plans/0/activities/0/when",
        json!("2026-06-01/2026-06-08"),
    );
}

#[test]
fn a_value_keeps_its_form() {
    let observed = |more: Value| {
        let mut observed = json!({ "resourceType": "Observation", "id": "o", "status": "final", "code": { "text": "Värde" }, "effectiveDateTime": "2026-05-12" });
        observed.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        observed
    };
    let outcome = "/plans/0/activities/0/outcome";
    check(
        observed(json!({ "valueQuantity": { "value": 5, "unit": "kg" } })),
        "/plans/0/measurements/0/readings/0/value",
        json!("5"),
    );
    check(
        observed(json!({ "valueQuantity": { "value": 7, "unit": "%", "comparator": "<" } })),
        "/plans/0/measurements/0/readings/0/note",
        json!("under 7"),
    );
    check(
        observed(
            json!({ "valueQuantity": { "value": 4, "unit": "kg" }, "referenceRange": [{ "type": { "coding": [{ "code": "normal" }] }, "low": { "value": 1 } }] }),
        ),
        "/plans/0/measurements/0/low",
        Value::Null,
    );
    check(
        observed(
            json!({ "valueQuantity": { "value": 4, "unit": "kg" }, "referenceRange": [{ "type": { "coding": [{ "code": "treatment" }] }, "low": { "value": 1 } }] }),
        ),
        "/plans/0/measurements/0/low",
        json!("1"),
    );
    check(observed(json!({ "valueQuantity": { "value": 7 } })), outcome, json!("7"));
    check(observed(json!({ "valueCodeableConcept": { "text": "Rodnad" } })), outcome, json!("Rodnad"));
    check(observed(json!({ "valueString": "<b>x</b>" })), outcome, json!("<b>x</b>"));
    check(observed(json!({ "valueBoolean": false })), outcome, json!("Nej"));
    check(observed(json!({ "valueInteger": 3 })), outcome, json!("3"));
    check(
        observed(json!({ "valueRange": { "low": { "value": 5 }, "high": { "value": 7.5, "unit": "kg" } } })),
        outcome,
        json!("5–7,5 kg"),
    );
    check(
        observed(json!({ "valueRatio": { "numerator": { "value": 1 }, "denominator": { "value": 128 } } })),
        outcome,
        json!("1 / 128"),
    );
    check(
        observed(json!({ "dataAbsentReason": { "text": "Avböjde" } })),
        outcome,
        json!("Inget värde: Avböjde"),
    );
    check(observed(json!({ "status": "entered-in-error" })), "/entries/0/fate", json!("in-error"));
}

#[test]
fn two_people_are_never_mixed() {
    let bundle = json!([
        { "resourceType": "Observation", "id": "1", "code": { "text": "Vikt" }, "subject": { "reference": "Patient/a" } },
        { "resourceType": "Observation", "id": "2", "code": { "text": "Längd" }, "subject": { "reference": "https://x.example/Patient/a", "display": "Anna Al" } },
        { "resourceType": "Observation", "id": "3", "code": { "text": "Puls" }, "subject": { "reference": "Patient/b" } },
        { "resourceType": "Patient", "id": "b", "name": [{ "text": "Bo Berg" }] },
    ]);
    let record = converted(&bundle.to_string());
    is_accounted(&record);
    let fates: Vec<_> =
        record["entries"].as_array().unwrap().iter().map(|entry| entry["fate"].as_str()).collect();
    assert_eq!(record["subject"]["name"], "Anna Al");
    assert_eq!(fates, [None, None, Some("other-subject"), Some("other-subject")]);
}

#[test]
fn what_is_for_staff_is_not_named_to_others() {
    let plan = json!({ "resourceType": "CarePlan", "id": "p", "status": "active", "addresses": [{ "reference": "#c" }], "contained": [
        { "resourceType": "Condition", "id": "c", "meta": { "security": [{ "code": "NOPATIENT" }] }, "code": { "text": "Hemligt" } },
    ] });
    let record = converted(&plan.to_string());
    is_accounted(&record);
    assert!(!record["plans"].to_string().contains("Hemligt"), "{record:#}");
}
