//! How often, in words of both languages and as a repetition where it is exactly one.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::too_many_lines,
    reason = "a helper of a test fails as the test does, and a table is as long as it is"
)]

use samplan_foreign::{Language, convert};
use serde_json::{Value, json};

/// What a medicine's dosage and an activity's repetition say of the same timing.
fn made(timing: &Value, language: Language) -> (String, Value) {
    let bundle = json!([
        { "resourceType": "MedicationRequest", "id": "m", "status": "active", "medicationCodeableConcept": { "text": "X" },
          "dosageInstruction": [{ "timing": timing }] },
        { "resourceType": "CarePlan", "id": "p", "status": "active",
          "activity": [{ "detail": { "status": "in-progress", "description": "A", "scheduledTiming": timing } }] },
    ]);
    let record: Value = serde_json::from_str(&convert(&bundle.to_string(), language)).unwrap();
    let medicines =
        record["plans"].as_array().unwrap().iter().find_map(|plan| plan.get("medications")).unwrap();
    (
        medicines[0]["dosage"].as_str().unwrap_or("").to_owned(),
        record["plans"][0]["activities"][0]["repeat"].clone(),
    )
}

#[track_caller]
fn check(repeat: Value, swedish: &str, english: &str, exactly: Value) {
    let timing = json!({ "repeat": repeat });
    assert_eq!(made(&timing, Language::Swedish), (swedish.to_owned(), exactly));
    assert_eq!(made(&timing, Language::English).0, english);
}

#[test]
fn a_rhythm_is_said_in_both_languages() {
    let none = || Value::Null;
    check(
        json!({ "frequency": 1, "period": 1, "periodUnit": "d" }),
        "varje dag",
        "every day",
        json!({ "unit": "day" }),
    );
    check(
        json!({ "period": 2, "periodUnit": "d" }),
        "varannan dag",
        "every other day",
        json!({ "unit": "day", "every": 2 }),
    );
    check(
        json!({ "frequency": 1, "period": 3, "periodUnit": "wk" }),
        "var 3:e vecka",
        "every 3 weeks",
        json!({ "unit": "week", "every": 3 }),
    );
    check(
        json!({ "frequency": 1, "period": 1, "periodUnit": "mo" }),
        "varje månad",
        "every month",
        json!({ "unit": "month" }),
    );
    check(
        json!({ "frequency": 1, "period": 1, "periodUnit": "a" }),
        "varje år",
        "every year",
        json!({ "unit": "month", "every": 12 }),
    );
    check(
        json!({ "frequency": 1, "period": 2, "periodUnit": "a" }),
        "vartannat år",
        "every other year",
        json!({ "unit": "month", "every": 24 }),
    );
    check(
        json!({ "frequency": 2, "period": 1, "periodUnit": "d" }),
        "2 gånger per dag",
        "2 times per day",
        none(),
    );
    check(
        json!({ "frequency": 2, "frequencyMax": 3, "period": 1, "periodUnit": "d" }),
        "2–3 gånger per dag",
        "2–3 times per day",
        none(),
    );
    check(
        json!({ "frequency": 1, "period": 4, "periodMax": 6, "periodUnit": "h" }),
        "1 gång på 4–6 timmar",
        "1 time in 4–6 hours",
        none(),
    );
    check(
        json!({ "frequency": 1, "period": 8, "periodUnit": "h" }),
        "var 8:e timme",
        "every 8 hours",
        none(),
    );
    check(
        json!({ "frequency": 3, "period": 2, "periodUnit": "wk" }),
        "3 gånger på 2 veckor",
        "3 times in 2 weeks",
        none(),
    );
    check(
        json!({ "frequency": 1, "period": 1.5, "periodUnit": "h" }),
        "1 gång på 1,5 timmar",
        "1 time in 1.5 hours",
        none(),
    );
    check(json!({ "count": 10 }), "totalt 10 gånger", "in all 10 times", none());
    check(json!({ "count": 5, "countMax": 7 }), "totalt 5–7 gånger", "in all 5–7 times", none());
}

#[test]
fn a_rhythm_says_at_which_times_and_on_which_days() {
    check(
        json!({ "frequency": 2, "period": 1, "periodUnit": "d", "timeOfDay": ["08:00:00", "20:00:00"] }),
        "2 gånger per dag, kl. 08.00 och 20.00",
        "2 times per day, at 08:00 and 20:00",
        json!({ "unit": "day", "times": ["08:00", "20:00"] }),
    );
    check(
        json!({ "dayOfWeek": ["mon", "thu"], "timeOfDay": ["09:00:00"] }),
        "måndagar och torsdagar, kl. 09.00",
        "Mondays and Thursdays, at 09:00",
        json!({ "unit": "week", "times": ["09:00"], "note": "måndagar och torsdagar" }),
    );
    check(
        json!({ "frequency": 1, "period": 1, "periodUnit": "d", "when": ["ACM"], "offset": 30 }),
        "varje dag, 30 minuter före frukost",
        "every day, 30 minutes before breakfast",
        Value::Null,
    );
    check(
        json!({ "when": ["MORN", "HS"] }),
        "på morgonen och till natten",
        "in the morning and at bedtime",
        json!({ "unit": "day", "note": "på morgonen och till natten" }),
    );
    check(
        json!({ "frequency": 1, "period": 1, "periodUnit": "d", "duration": 30, "durationUnit": "min" }),
        "varje dag, 30 minuter åt gången",
        "every day, 30 minutes each time",
        json!({ "unit": "day", "note": "30 minuter åt gången" }),
    );
}

#[test]
fn a_rhythm_has_bounds() {
    let daily = |bounds: Value| {
        let mut repeat = json!({ "frequency": 1, "period": 1, "periodUnit": "d" });
        repeat.as_object_mut().unwrap().extend(bounds.as_object().unwrap().clone());
        repeat
    };
    check(
        daily(json!({ "boundsDuration": { "value": 10, "code": "d" } })),
        "varje dag, i 10 dagar",
        "every day, for 10 days",
        Value::Null,
    );
    check(
        daily(json!({ "boundsRange": { "low": { "value": 5 }, "high": { "value": 7, "code": "d" } } })),
        "varje dag, i 5–7 dagar",
        "every day, for 5–7 days",
        Value::Null,
    );
    check(
        daily(json!({ "boundsPeriod": { "start": "2026-05-01", "end": "2026-05-10" } })),
        "varje dag, från 2026-05-01 till 2026-05-10",
        "every day, from 2026-05-01 to 2026-05-10",
        json!({ "unit": "day" }),
    );
}

#[test]
fn codes_of_timing_have_words() {
    #[track_caller]
    fn check(code: &str, swedish: &str, english: &str) {
        let timing = json!({ "code": { "coding": [{ "code": code }] } });
        assert_eq!(made(&timing, Language::Swedish).0, swedish);
        assert_eq!(made(&timing, Language::English).0, english);
    }
    check("BID", "2 gånger per dag", "2 times per day");
    check("TID", "3 gånger per dag", "3 times per day");
    check("QID", "4 gånger per dag", "4 times per day");
    check("AM", "varje morgon", "every morning");
    check("PM", "varje eftermiddag", "every afternoon");
    check("QD", "varje dag", "every day");
    check("QOD", "varannan dag", "every other day");
    check("Q4H", "var 4:e timme", "every 4 hours");
    check("Q6H", "var 6:e timme", "every 6 hours");
    check("BED", "till natten", "at bedtime");
    check("WK", "varje vecka", "every week");
    check("MO", "varje månad", "every month");
    check("XYZ", "XYZ", "XYZ");
    let said = json!({ "code": { "text": "vid frukost", "coding": [{ "code": "BID" }] } });
    assert_eq!(made(&said, Language::Swedish).0, "vid frukost");
}
