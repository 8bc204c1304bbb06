//! What nobody has said is not said for them: whether a plan holds, what a system is called, at what hour a value was taken.

use samplan_model::PlanId;
use samplan_views::{Kind, WidgetProps};
use serde_json::json;

use super::{AUDIENCES, drawn, props, record};

#[test]
fn a_plan_that_nobody_says_holds_stands_apart_from_those_that_do() {
    let plan = |id: &str| json!({ "id": id, "kind": "care-plan", "title": format!("Plan {id}"), "unit": { "name": "EDC", "careGiver": "Region" } });
    let mut holds = plan("1");
    holds.as_object_mut().unwrap().insert("status".to_owned(), json!("active"));
    let record = record(&json!({ "format": "samplan/1", "plans": [holds, plan("2")] }));
    for audience in AUDIENCES {
        let text = drawn(WidgetProps { audience, ..props(Kind::Plans, record.clone()) }).text();
        let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} in {text}"));
        assert!(text.contains("Gäller nu (1)") && text.contains("Giltighet ej angiven (1)"), "{text}");
        assert!(
            at("Gäller nu (1)") < at("Plan 1") && at("Plan 1") < at("Giltighet ej angiven (1)"),
            "{text}"
        );
        assert!(text.rfind("Plan 2") > Some(at("Giltighet ej angiven (1)")), "{text}");
    }
}

#[test]
fn a_source_without_a_system_is_named_once_and_a_day_has_no_clock() {
    let record = record(&json!({
        "format": "samplan/1",
        "sources": [{ "id": "s", "system": "Exempelstads kommun", "organization": "Exempelstads kommun" }],
        "plans": [{
            "id": "1", "kind": "care-plan", "title": "Plan 1", "status": "active", "source": "s",
            "unit": { "name": "EDC", "careGiver": "Exempelstads kommun" },
            "measurements": [{ "id": "m", "title": "Vikt", "unit": "kg", "readings": [{ "at": "2026-03-28T00:00", "value": 71 }] }],
        }],
    }));
    for audience in AUDIENCES {
        for kind in [Kind::Timeline, Kind::Plans, Kind::Plan] {
            let props =
                WidgetProps { audience, plan_id: Some(PlanId::from("1")), ..props(kind, record.clone()) };
            let text = drawn(props).text();
            for twice in [" · Exempelstads kommun", "Exempelstads kommun, Exempelstads kommun"] {
                assert!(!text.contains(twice), "{twice} in {text}");
            }
            assert!(!text.contains("00.00"), "{text}");
        }
    }
}
