//! The Swedish contracts, rule by rule: envelopes, chains of prescriptions, dosages, and what is broken or hostile.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use std::time::{Duration, Instant};

use samplan_foreign::{Language, convert};
use serde_json::{Value, json};

fn converted(text: &str) -> Value {
    serde_json::from_str(&convert(text, Language::Swedish)).unwrap()
}

fn titles(record: &Value) -> Vec<&str> {
    record["plans"].as_array().into_iter().flatten().filter_map(|plan| plan["title"].as_str()).collect()
}

fn medicines(record: &Value) -> Vec<String> {
    let plans = record["plans"].as_array().into_iter().flatten();
    let all = plans.flat_map(|plan| plan["medications"].as_array().into_iter().flatten());
    all.map(|one| {
        let text = |name: &str| one[name].as_str().unwrap_or("-").to_owned();
        format!("{} {} {}", text("name"), text("status"), text("change"))
    })
    .collect()
}

#[test]
fn an_answer_is_known_in_its_envelopes() {
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let record = converted(text);
        assert_eq!(titles(&record), expected, "{text}: {record}");
    }
    let header = r#"{ "documentTitle": "A", "approvedForPatient": true }"#;
    let one = format!(r#"{{ "carePlanHeader": {header} }}"#);
    check(&one, &["A"]);
    check(&format!("[{one}, {one}]"), &["A", "A"]);
    check(&format!(r#"{{ "carePlan": {one} }}"#), &["A"]);
    check(&format!(r#"{{ "carePlan": [{one}, null] }}"#), &["A"]);
    check(&format!(r#"{{ "ns2:GetCarePlansResponse": {{ "ns2:carePlan": [{one}] }} }}"#), &["A"]);
    check(
        &format!(
            r#"{{ "S:Envelope": {{ "S:Body": {{ "a:GetCarePlansResponse": {{ "b:carePlan": {one} }} }} }} }}"#
        ),
        &["A"],
    );
    check(
        &format!(
            r#"[{{ "GetCarePlansResponse": {{ "carePlan": {one} }} }}, {{ "GetCarePlansResponse": {{ "carePlan": {one} }} }}]"#
        ),
        &["A", "A"],
    );
    check(
        r#"{ "carePlan": { "p:carePlanHeader": { "p:documentTitle": { "@lang": "sv", "$": "A" }, "p:approvedForPatient": "true" } } }"#,
        &["A"],
    );
    check(
        r##"{ "carePlan": { "{urn:riv:x:1}carePlanHeader": { "documenttitle": "A", "approvedForPatient": { "#text": "1" } } } }"##,
        &["A"],
    );
    // An answer that holds nothing is an answer.
    assert!(
        converted(r#"{ "GetCarePlansResponse": { "result": { "resultCode": "OK" } } }"#)["issues"].is_null()
    );
    let failed = converted(
        r#"{ "GetCarePlansResponse": { "result": { "resultCode": "ERROR", "message": "195009071234" } } }"#,
    );
    assert_eq!(failed["issues"][0]["lost"], "everything");
    assert!(!failed.to_string().contains("195009071234"), "what a source says may be about the person");
}

#[test]
fn who_may_see_it_fails_closed() {
    #[track_caller]
    fn check(approved: &str, expected: &str) {
        let text = format!(r#"{{ "carePlanHeader": {{ "documentTitle": "A"{approved} }} }}"#);
        let plan = converted(&text)["plans"][0]["visibility"].clone();
        assert_eq!(plan.as_str().unwrap_or("everyone"), expected, "{approved}");
    }
    check(r#", "approvedForPatient": true"#, "everyone");
    check(r#", "approvedForPatient": "true""#, "everyone");
    check(r#", "approvedForPatient": "1""#, "everyone");
    check(r#", "approvedForPatient": [true]"#, "everyone");
    check(r#", "approvedForPatient": false"#, "staff-only");
    check(r#", "approvedForPatient": "false""#, "staff-only");
    check(r#", "approvedForPatient": "ja""#, "staff-only");
    check(r#", "approvedForPatient": {}"#, "staff-only");
    check(r#", "approvedForPatient": null"#, "staff-only");
    check("", "staff-only");
}

#[test]
fn a_record_of_somebody_else_is_not_carried_over() {
    #[track_caller]
    fn check(first: &str, second: &str, expected: &[&str]) {
        let one = |title: &str, patient: &str| json!({ "carePlanHeader": { "documentTitle": title, "approvedForPatient": true, "patientId": { "id": patient } } });
        let record = converted(&json!({ "carePlan": [one("A", first), one("B", second)] }).to_string());
        assert_eq!(titles(&record), expected);
    }
    check("195009071234", "195009071234", &["A", "B"]);
    check("195009071234", "19500907-1234", &["A", "B"]);
    check("195009071234", "194101029875", &["A"]);
    // A number that the person had before her own, and one of a ward.
    check("195009071234", "195009671234", &["A", "B"]);
    check("19500907A123", "195009071234", &["A", "B"]);
}

/// A prescription of a chain.
fn prescription(id: &str, chain: &str, time: &str, more: Value) -> Value {
    let mut own = json!({
        "prescriptionId": { "root": "s", "extension": id }, "typeOfPrescription": "I", "prescriptionStatus": "Active",
        "prescriber": { "authorTime": time },
        "drug": { "unstructuredDrugInformation": { "unstructuredInformation": id }, "dosage": { "dosageInstruction": "1" } }
    });
    if !chain.is_empty() {
        own.as_object_mut().unwrap().insert("prescriptionChainId".to_owned(), json!(chain));
    }
    own.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    json!({
        "medicationMedicalRecordHeader": { "documentId": id, "approvedForPatient": true },
        "medicationMedicalRecordBody": { "medicationPrescription": own }
    })
}

#[test]
fn of_a_chain_the_newest_is_shown() {
    #[track_caller]
    fn check(records: &[Value], expected: &[&str]) {
        let text = json!({ "medicationMedicalRecord": records }).to_string();
        assert_eq!(medicines(&converted(&text)), expected);
    }
    let plain = |id: &str, chain: &str, time: &str| prescription(id, chain, time, json!({}));
    check(&[plain("a", "k", "20260101"), plain("b", "k", "20260201")], &["b active Tidigare a"]);
    check(&[plain("b", "k", "20260201"), plain("a", "k", "20260101")], &["b active Tidigare a"]);
    check(&[plain("a", "k", "20260101"), plain("b", "l", "20260201")], &["a active -", "b active -"]);
    check(&[plain("a", "", "20260101"), plain("b", "", "20260201")], &["a active -", "b active -"]);
    let after = |id: &str, before: &str, time: &str| {
        prescription(id, "", time, json!({ "precedingPrescriptionId": { "root": "s", "extension": before } }))
    };
    // Who follows whom is stronger than the dates.
    check(
        &[plain("a", "", "20260301"), after("b", "a", "20260201"), after("c", "b", "20260101")],
        &["c active Tidigare a"],
    );
    // A ring of prescriptions still has one that holds.
    check(&[after("a", "b", "20260101"), after("b", "a", "20260201")], &["b active Tidigare a"]);
    check(&[after("a", "a", "20260101")], &["a active -"]);
    // Ended: the end is what holds.
    let ended = prescription("b", "k", "20260201", json!({ "typeOfPrescription": "U" }));
    check(&[plain("a", "k", "20260101"), ended], &["b stopped Tidigare a"]);
    // One that is taken until a day, and the next one after it.
    let until = prescription("a", "k", "20260101", json!({ "endOfTreatment": "20260531" }));
    check(&[until, plain("b", "k", "20260201")], &["a active -", "b active Tidigare a"]);
    // What staff alone may see is not told by the one that follows.
    let mut hidden = plain("a", "k", "20260101");
    hidden["medicationMedicalRecordHeader"]["approvedForPatient"] = json!(false);
    check(&[hidden, plain("b", "k", "20260201")], &["b active -"]);
}

#[track_caller]
fn check_dosage(dosage: Value, expected: &str) {
    let record = prescription(
        "a",
        "",
        "2026",
        json!({ "drug": {
        "generics": { "substance": "A" }, "dosage": dosage
    } }),
    );
    let record = converted(&json!({ "medicationMedicalRecord": record }).to_string());
    let found = record.pointer("/plans/0/medications/0/dosage").and_then(Value::as_str);
    assert_eq!(
        found.unwrap_or_else(|| record.pointer("/entries/0/fate").and_then(Value::as_str).unwrap_or("-")),
        expected
    );
}

fn dose(low: f64) -> Value {
    json!({ "low": low, "unit": "tablett" })
}

fn pq(value: f64, unit: &str) -> Value {
    json!({ "value": value, "unit": unit })
}

#[test]
fn a_dosage_is_told_in_words() {
    check_dosage(json!({ "dosageInstruction": "Som vanligt", "setDosage": { "x": 1 } }), "Som vanligt");
    check_dosage(
        json!({ "setDosage": { "frequencyDosage": { "dose": dose(0.5), "frequency": pq(3.0, "d") } } }),
        "0,5 tabletter 3 gånger per dag",
    );
    check_dosage(
        json!({ "setDosage": { "periodDosage": { "dose": dose(1.0), "period": pq(8.0, "h") } } }),
        "1 tablett var 8:e timme",
    );
    check_dosage(
        json!({ "setDosage": { "periodDosage": { "dose": dose(1.0), "period": pq(2.0, "dygn") } } }),
        "1 tablett varannan dag",
    );
    check_dosage(
        json!({ "setDosage": { "periodDosage": { "dose": dose(1.0), "period": pq(21.0, "d") } } }),
        "1 tablett var 21:a dag",
    );
    check_dosage(
        json!({ "setDosage": { "singleDose": { "dose": dose(2.0), "time": "20260512080000" } } }),
        "2 tabletter som engångsdos 12 maj 2026",
    );
    check_dosage(
        json!({ "setDosage": { "occasionDosage": { "period": pq(1.0, "d"), "administration": [
        { "dose": dose(1.0), "time": "08:00", "dayOfPeriod": 1 }, { "dose": dose(2.0), "time": "till kvällen", "dayOfPeriod": 1 }
    ] } } }),
        "1 tablett kl. 08.00, 2 tabletter till kvällen varje dag",
    );
    check_dosage(
        json!({ "setDosage": { "occasionDosage": { "period": pq(7.0, "d"), "administration":
        { "dose": dose(1.0), "dayOfPeriod": 3 }
    } } }),
        "var 7:e dag: 1 tablett dag 3",
    );
    check_dosage(
        json!({ "setDosage": { "unstructuredDosageInformation": { "text": "enligt schema" } }, "lengthOfTreatment": { "low": 10.0, "unit": "d" }, "isMaximumTreatmentTime": true }),
        "enligt schema, i högst 10 dagar",
    );
    check_dosage(
        json!({ "setDosage": { "rampedDosage": { "doseStep": pq(5.0, "mg"), "timeStep": pq(1.0, "wk"),
        "rampStart": { "unstructuredDosageInformation": { "text": "20 mg" } }, "rampEnd": { "unstructuredDosageInformation": { "text": "5 mg" } } } } }),
        "från 20 mg till 5 mg, i steg om 5 mg varje vecka",
    );
    check_dosage(json!([{ "shortNotation": "1x2" }, { "shortNotation": "1x1" }]), "1x2; 1x1");
}

#[test]
fn a_dosage_is_told_as_a_whole_or_not_at_all() {
    check_dosage(json!({ "setDosage": { "newDosage": {} } }), "broken");
    check_dosage(
        json!({ "setDosage": { "frequencyDosage": { "dose": dose(1.0), "frequency": pq(3.0, "parsec") } } }),
        "broken",
    );
    check_dosage(
        json!({ "setDosage": { "frequencyDosage": { "dose": {}, "frequency": pq(3.0, "d") } } }),
        "broken",
    );
    check_dosage(json!([{ "shortNotation": "1x2" }, { "setDosage": { "x": {} } }]), "broken");
}

/// Nothing that is handed over takes it down, or keeps it busy.
#[expect(clippy::disallowed_methods, reason = "the time that a test takes is no input")]
#[test]
fn hostile_answers_end_in_time() {
    let many = |one: &str, count: usize| vec![one; count].join(",");
    let header = r#""approvedForPatient":true,"documentTitle":"x""#;
    let texts = [
        format!(r#"{{"carePlan":[{}]}}"#, many("7", 5_000)),
        format!(r#"{{"carePlan":[{}]}}"#, many(r#"{"carePlanHeader":{}}"#, 5_000)),
        format!(
            r#"{{"careManager":{{"practitioner":{{"name":"x"}},"contact":{{"address":[{}]}}}}}}"#,
            many(r#"{"line":["a","b"]}"#, 5_000)
        ),
        format!(
            r#"{{"careManager":{{"practitioner":{{"name":"x"}},"contact":{{"telecom":[{}]}}}}}}"#,
            many(r#"{"value":"1","period":{"weekDay":"Monday"}}"#, 2_000)
        ),
        format!(
            r#"{{"medicationMedicalRecord":[{}]}}"#,
            many(
                r#"{"medicationPrescription":{"prescriptionStatus":"Active","precedingPrescriptionId":"a","prescriptionId":"a","prescriptionChainId":"b","drug":{"generics":{"substance":"x"}}}}"#,
                2_000
            )
        ),
        format!(
            r#"{{"medicationMedicalRecord":{{"medicationPrescription":{{"prescriptionStatus":"Active","drug":{{"generics":{{"substance":"x"}},"dosage":[{}]}}}}}}}}"#,
            many(r#"{"shortNotation":"x"}"#, 50_000)
        ),
        format!(
            r#"{{"carePlan":{{"carePlanHeader":{{{header}}},"carePlanBody":{{"content":{{"mediaType":"text/html","value":"<p></p>{}"}}}}}}}}"#,
            "<!--&<script".repeat(50_000)
        ),
        format!(
            r#"{{"carePlan":{{"carePlanHeader":{{{header}}},"carePlanBody":{{"content":{{"mediaType":"text/plain","value":"{}"}}}}}}}}"#,
            "Mål:\\n- å\\n".repeat(30_000)
        ),
        format!(r#"{{"Envelope":{}"carePlan"{}}}"#, r#"{"Body":"#.repeat(100), "}".repeat(100)),
        format!(r#"{{"carePlan":{}{}}}"#, "[".repeat(100), "]".repeat(100)),
        r#"{"timeslotDetail":{"startTimeInclusive":"99991231235959","endTimeExclusive":"00010101000000"}}"#
            .to_owned(),
        r#"{"timeslotDetail":{"startTimeInclusive":"00010101000000"}}"#.to_owned(),
        r#"{"careDocumentation":{"body":{"clinicalDocumentNoteText":{"clinicalDocumentNoteText":[]}}}}"#
            .to_owned(),
    ];
    for text in texts {
        let start = Instant::now();
        let record = converted(&text);
        assert!(record["format"].is_string());
        // A hundred times what it takes, as tests share the machine.
        assert!(start.elapsed() < Duration::from_secs(20), "{}", text.get(..60).unwrap_or(&text));
        for entry in record["entries"].as_array().into_iter().flatten() {
            assert_ne!(entry["fate"].is_null(), entry["became"].is_null(), "{entry}");
        }
    }
}
