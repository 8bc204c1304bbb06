//! The Swedish contracts: what each record of the fixtures becomes, and the rules of the contracts.
#![expect(clippy::panic, clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use samplan_foreign::{Language, convert};
use serde_json::{Value, json};

fn fixture(name: &str) -> String {
    let path = format!("{}/../../tests/fixtures/riv/{name}.json", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap()
}

fn converted(text: &str) -> Value {
    serde_json::from_str(&convert(text, Language::Swedish)).unwrap()
}

fn all<'v>(record: &'v Value, list: &str) -> Vec<&'v Value> {
    let plans = record["plans"].as_array().into_iter().flatten();
    plans.flat_map(|plan| plan[list].as_array().into_iter().flatten()).collect()
}

fn plan<'v>(record: &'v Value, title: &str) -> &'v Value {
    record["plans"].as_array().unwrap().iter().find(|plan| plan["title"] == title).unwrap()
}

/// What became of each record, as `how many items` or why it is not shown.
fn fates(record: &Value) -> Vec<String> {
    let entries = record["entries"].as_array().unwrap().iter();
    entries
        .map(|entry| match (entry["fate"].as_str(), entry["became"].as_array()) {
            (Some(fate), None) => fate.to_owned(),
            (None, Some(became)) => became.len().to_string(),
            (fate, became) => panic!("{fate:?} {became:?}"),
        })
        .collect()
}

/// What each item of a list says under some names, `-` where it says nothing.
fn rows(items: &[&Value], names: &[&str]) -> Vec<String> {
    let cell = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let row = |item: &&Value| {
        names.iter().map(|name| cell(&item[*name]).replace("null", "-")).collect::<Vec<_>>().join(" | ")
    };
    items.iter().map(row).collect()
}

#[test]
fn every_record_is_accounted_for() {
    #[track_caller]
    fn check(name: &str, expected: &[&str]) {
        assert_eq!(fates(&converted(&fixture(name))), expected, "{name}");
    }
    check("get-care-plans", &["1", "1", "1", "1", "1", "1", "1", "other-subject"]);
    check("get-subject-of-care-schedule", &["1", "1", "1", "1", "broken", "other-subject"]);
    check("get-care-contacts", &["1"; 9]);
    check("get-care-managers", &["1"; 6]);
    check("get-care-documentation", &["1", "1", "1", "1", "1", "broken"]);
    check("get-activities", &["1"; 5]);
    check("get-medication-history", &["folded", "1", "1", "1", "1", "1", "1", "broken", "broken"]);
}

#[test]
fn care_plans_are_plans() {
    let record = converted(&fixture("get-care-plans"));
    let plans: Vec<_> = record["plans"].as_array().unwrap().iter().collect();
    assert_eq!(
        rows(&plans, &["title", "kind", "status", "visibility"]),
        [
            "Vårdplan diabetes | care-plan | active | -",
            "Rehabiliteringsplan | rehabilitation | - | -",
            "Samordnad individuell plan | sip | - | -",
            "Vårdplan under utredning | care-plan | - | staff-only",
            "Vårdplan utan beslut | care-plan | - | staff-only",
            "Vårdplan på fel person | care-plan | entered-in-error | -",
            "Genomförandeplan hemtjänst | implementation | - | -",
        ]
    );
    let first = plan(&record, "Vårdplan diabetes");
    assert_eq!(first["identifiers"], json!(["SEPROVHITTAD-SYS1|vp-2026-0117"]));
    assert_eq!(first["signed"], json!({ "name": "Oskar Hallin", "at": "2026-05-04T14:00" }));
    assert_eq!(first["unit"]["identifier"], "SEPROVHITTAD-E01");
    assert_eq!(first["contact"]["telecom"][0]["value"], "0980-319 100");
    assert_eq!(first["goals"].as_array().unwrap().len(), 2);
    // Content is not carried along: the host has it, and is asked for it.
    assert_eq!(first["documents"][0]["size"], 50);
    assert!(first["documents"][0]["link"].is_null());
    assert_eq!(
        plan(&record, "Samordnad individuell plan")["documents"][0]["link"],
        "https://example.org/dokument/sip-2025-0044"
    );
    let rehabilitation = plan(&record, "Rehabiliteringsplan");
    assert_eq!(
        rehabilitation["description"],
        "Rehabilitering efter höftoperation:\nTräning hemma tre gånger i veckan.\nFysioterapeuten ringer varannan vecka."
    );
    // Without care unit and care giver, no unit is named, and staff don't see it (rule 1); the person sees whom to turn to.
    let without_unit = plan(&record, "Genomförandeplan hemtjänst");
    assert!(without_unit["unit"].is_null());
    assert_eq!(without_unit["contact"]["name"], "Hemtjänsten Provhamn");
}

#[test]
fn who_the_person_is_stands_in_no_identity() {
    let record = converted(&fixture("get-care-plans"));
    assert_eq!(record["subject"], json!({ "name": "Patienten", "identifier": "195009071234" }));
    let whole = record.to_string();
    assert_eq!(whole.matches("195009071234").count(), 1);
    assert!(!whole.contains("194101029875"), "another person's number is not carried over");
}

#[test]
fn booked_times_are_activities() {
    let record = converted(&fixture("get-subject-of-care-schedule"));
    assert_eq!(
        rows(&all(&record, "activities"), &["title", "when", "status", "mode"]),
        [
            "Återbesök | 2026-05-12T09:30/10:15 | booked | visit",
            "Videobesök | 2026-05-20T13:30/14:00 | invited | video",
            // The clock passes over half past two on this night.
            "Hembesök | 2026-03-29T03:30 | booked | home-visit",
            "Provtagning | 2026-06 | booked | sampling",
        ]
    );
    let first = all(&record, "activities")[0];
    assert_eq!(first["provenance"]["identifier"], "b-1001");
    assert_eq!(first["internalNote"], "Resurs: Dsk rum 3");
    // The contract says that it may be called off, not where.
    assert!(first["cancel"].is_null() && first["rebook"].is_null());
}

#[test]
fn contacts_with_care_are_activities() {
    let record = converted(&fixture("get-care-contacts"));
    assert_eq!(
        rows(&all(&record, "activities"), &["title", "when", "status", "statusReason", "mode", "visibility"]),
        [
            "Besök | 2026-03-02T10:00 | performed | - | visit | -",
            "Telefonkontakt | 2026-05-18T08:30 | booked | - | phone | -",
            "Vårdtillfälle | 2026-01-10/2026-01-14 | performed | - | admission | -",
            "Besök | 2026-04-10T10:00 | cancelled | - | visit | -",
            "Besök | 2026-04-11T10:00 | unknown | Avbruten | visit | -",
            "Vårdkontakt | 2026-04-01 | planned | På väntelista | - | -",
            "Besök | 2026-04-12T10:00 | entered-in-error | - | visit | -",
            "Besök | 2025-09-02T09:00 | performed | - | visit | -",
            "Besök | 2026-02-05T09:00 | performed | - | visit | staff-only",
        ]
    );
}

#[test]
fn fixed_contacts_are_contacts() {
    let record = converted(&fixture("get-care-managers"));
    assert_eq!(
        rows(&all(&record, "contacts"), &["name", "role", "fixed", "unit"]),
        [
            "Bengt Aldén | Distriktssköterska | care-contact | Vårdcentralen Provhamn",
            "Ida Kvist | Fast rehabkontakt, Arbetsterapeut | - | Rehab Provhamn",
            "Maja Ekdahl | Distriktssköterska | care-contact | Vårdcentralen Provhamn",
            "Diabetesteamet Provhamn | Team | - | -",
            "Oskar Hallin | Specialist i allmänmedicin | physician | Vårdcentralen Provhamn",
            "Jonna Wiik | Undersköterska | home-care-contact | Hemtjänsten Provhamn",
            "Sara Nyhlén | Kontaktsjuksköterska, Sjuksköterska | - | Kirurgmottagningen",
        ]
    );
    // Whoever was a contact, or will be one, is so in a plan of that time.
    let periods: Vec<_> =
        record["plans"].as_array().unwrap().iter().map(|plan| plan["period"].clone()).collect();
    assert_eq!(
        periods,
        [
            json!({ "start": "2020-01-01", "end": "2024-02-29" }),
            json!({ "start": "2026-09-01" }),
            Value::Null
        ]
    );
    let nurse = all(&record, "contacts")[2];
    assert_eq!(
        nurse["hours"],
        json!([{ "days": ["mon", "tue", "wed", "thu", "fri"], "from": "08:00", "to": "16:30" }])
    );
    assert_eq!(nurse["note"], "Tala in ett meddelande så ringer vi upp samma dag.\nFax: 0980-319 119");
    let physician = all(&record, "contacts")[4];
    assert_eq!(
        physician["note"],
        "0980-319 112: tisdag kl. 13.00–15.00, i januari–mars; 1 juni 2026 – 31 augusti 2026"
    );
    // What care notes for itself stands where staff alone see it.
    let contacts = serde_json::to_string(&all(&record, "contacts")).unwrap();
    assert!(!contacts.contains("dottern") && !contacts.contains("i höst"));
    assert_eq!(
        record["plans"][2]["internalNote"],
        "Maja Ekdahl: Helst inte före kl. 9, dottern är med.\nDiabetesteamet Provhamn: Ny diabetessköterska i höst."
    );
}

#[test]
fn an_agreement_is_found_in_a_journal_note() {
    let record = converted(&fixture("get-care-documentation"));
    let [first, second] = [&record["plans"][0], &record["plans"][1]];
    assert_eq!([&first["kind"], &second["kind"]], ["agreement", "agreement"]);
    assert_eq!(first["period"], json!({ "start": "2026-03-01", "end": "2027-02-28" }));
    assert_eq!(first["agreement"]["reach"], "0980-319 100, vardagar 8–16, eller 1177");
    let commitments: Vec<_> = first["commitments"].as_array().unwrap().iter().collect();
    assert_eq!(
        rows(&commitments, &["text", "party"]),
        [
            "Ta blodtrycket två gånger i veckan | patient",
            "Höra av sig om vikten ökar mer än två kilo på tre dagar | patient",
            "Ringa upp varannan vecka | care",
            "Boka årskontroll hos läkare | care",
        ]
    );
    let contacts: Vec<_> = first["contacts"].as_array().unwrap().iter().collect();
    assert_eq!(
        rows(&contacts, &["name", "role", "fixed", "unit"]),
        [
            "Maja Ekdahl | distriktssköterska | care-contact | Vårdcentralen Provhamn",
            "Oskar Hallin | - | physician | Vårdcentralen Provhamn",
        ]
    );
    // A heading that nobody knows stays, with what stands under it.
    assert_eq!(first["description"], "Närvarande:\nPatienten, dottern Karin och Maja Ekdahl");
    assert_eq!(
        second["agreement"],
        json!({
            "text": "Vi provar hemrehabilitering i tre månader.",
            "coordination": "Rehabiliteringsplan tillsammans med kommunen"
        })
    );
    assert_eq!(second["commitments"][2]["text"], "Startmöte, måltalk efter två veckor & avslut");
}

#[test]
fn other_notes_keep_their_text() {
    let record = converted(&fixture("get-care-documentation"));
    let note = &record["plans"][2]["activities"][0];
    assert_eq!(
        note["description"],
        "Blodtryck 142/84. Mår bra av promenaderna.\nNytt besök om sex månader.\nAvvikande uppfattning (Vera Lundmark, 10 mars 2026): Jag tycker att blodtrycket var för högt för att vänta så länge."
    );
    assert_eq!(
        rows(&all(&record, "documents"), &["title", "mediaType", "size"]),
        ["Utredning | image/jpeg | 29"]
    );
    assert_eq!(record["plans"][2]["activities"][1]["visibility"], "staff-only");
}

#[test]
fn activities_keep_the_precision_of_their_time() {
    let record = converted(&fixture("get-activities"));
    assert_eq!(
        rows(&all(&record, "activities"), &["title", "when", "status", "visibility"]),
        [
            "Blodtrycksmätning | 2026-04-20 | performed | -",
            "Sårvård | 2026-04-15T10:15 | performed | -",
            "Läkemedelsgenomgång | 2026-09 | planned | -",
            "Information och undervisning | 2025/2026 | performed | -",
            "Bedömning | 2026-04-01 | unknown | staff-only",
        ]
    );
    // What somebody close has done names no unit: staff see nothing that doesn't.
    assert!(record["plans"][0]["unit"].is_null() && record["plans"][1]["unit"].is_object());
}

#[test]
fn medicines_say_how_they_are_taken() {
    let record = converted(&fixture("get-medication-history"));
    assert_eq!(
        rows(&all(&record, "medications"), &["name", "dosage", "status", "change"]),
        [
            "Metformin Prov 500 mg filmdragerad tablett | 2 tabletter 2 gånger per dag | active | Tidigare 1 tablett 2 gånger per dag",
            "Paracetamol 500 mg tablett | Vid smärta: 1–2 tabletter 4 gånger per dag, högst 8 tabletter per dag | as-needed | -",
            "Hudkräm, extempore 5 % | Smörjs tunt på underbenen morgon och kväll. | active | -",
            "Ramipril Prov, tablett 5 mg, 98 st | 1 tablett kl. 08.00 varje dag, i 90 dagar | active | -",
            "Furosemid Prov 40 mg tablett | 1 tablett på morgonen. | stopped | Utsatt (Biverkning)",
            "Sömnmedel Prov 5 mg tablett | 1 tn | active | -",
        ]
    );
    assert_eq!(record["entries"][0]["into"], "medicationMedicalRecord[1]");
}

#[test]
fn english_is_spoken_where_it_is_asked_for() {
    let text = convert(&fixture("get-medication-history"), Language::English);
    let record: Value = serde_json::from_str(&text).unwrap();
    let dosages: Vec<_> = all(&record, "medications").iter().map(|item| item["dosage"].clone()).collect();
    assert_eq!(dosages[0], "2 tablets 2 times a day");
    assert_eq!(dosages[1], "Vid smärta: 1–2 tablets 4 times a day, at most 8 tablets a day");
    assert_eq!(dosages[3], "1 tablet at 08.00 every day, for 90 days");
}
