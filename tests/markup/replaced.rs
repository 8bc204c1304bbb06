//! Nothing of a plan that is replaced reads as valid, in any widget, and it leads to the one that holds.

use samplan_model::{Audience, PlanId};
use samplan_views::{Kind, WidgetProps};
use serde_json::{Value, json};

use super::{AUDIENCES, drawn, props, record};

/// A plan that wants to be taken for one that holds.
fn plan(id: &str, start: &str, replaces: &[&str]) -> Value {
    json!({
        "id": id, "kind": "care-plan", "title": format!("Plan {id}"), "status": "active",
        "period": { "start": start }, "replaces": replaces, "unit": { "name": "EDC", "careGiver": "Region" },
        "contact": { "name": format!("Mottagning {id}"), "telecom": [{ "kind": "phone", "value": format!("010-{id}") }] },
        "deviations": [{ "id": "d", "severity": "immediate", "sign": format!("Tecken {id}"), "action": "Ring." }],
        "commitments": [{ "id": "c", "text": format!("Lovar {id}"), "due": "2026-05-12" }],
        "activities": [{ "id": "a", "title": format!("Tid {id}"), "status": "booked", "when": "2026-05-12T09:00" }],
    })
}

fn widget(kind: Kind, audience: Audience, plans: &[Value], plan: &str) -> WidgetProps {
    let record = record(&json!({ "format": "samplan/1", "plans": plans }));
    WidgetProps { audience, plan_id: Some(PlanId::from(plan)), ..props(kind, record) }
}

/// Which plan holds in the place of the first.
#[track_caller]
fn check(plans: &[Value], by: &str) {
    let old = plans.first().unwrap().get("id").unwrap().as_str().unwrap();
    for audience in AUDIENCES {
        let text = |kind| drawn(widget(kind, audience, plans, old)).text();
        let timeline = text(Kind::Timeline);
        for gone in [format!("Tid {old}"), format!("Lovar {old}"), format!("Tecken {old}")] {
            assert!(!timeline.contains(&gone), "{audience:?}: {gone} in the timeline");
        }
        assert!(timeline.contains(&format!("Tid {by}")), "{audience:?}: what holds is there");
        let single = drawn(widget(Kind::Plan, audience, plans, old));
        let open = single.unfolded_text();
        let banner = format!("Den här planen gäller inte längre. Den är ersatt av Plan {by}.");
        assert!(open.contains(&banner), "{audience:?}: {open}");
        assert!(open.contains("Öppna planen som gäller"));
        for folded in [format!("Lovar {old}"), format!("Tecken {old}")] {
            assert!(!open.contains(&folded), "{audience:?}: {folded} unfolded");
        }
        assert!(!single.text().contains("Gäller nu"), "{audience:?}");
        let collected = text(Kind::Plans);
        assert!(
            collected.contains(&format!("Ersatt avPlan {by}")) || audience == Audience::Staff,
            "{audience:?}: {collected}"
        );
        for drawn in [
            drawn(widget(Kind::Plan, audience, plans, old)),
            drawn(widget(Kind::Plans, audience, plans, old)),
        ] {
            let calls = drawn.all("a");
            assert!(calls.iter().all(|link| link.attribute("href") != Some(&format!("tel:010{old}"))));
        }
    }
}

#[test]
fn what_is_replaced_leads_to_what_holds() {
    // One by one, and past those in between.
    check(&[plan("1", "2025-01-01", &[]), plan("2", "2026-01-01", &["1"])], "2");
    let chain =
        [plan("1", "2024-01-01", &[]), plan("2", "2025-01-01", &["1"]), plan("3", "2026-01-01", &["2"])];
    check(&chain, "3");
    // Two that claim it: the one that began last.
    check(
        &[plan("1", "2024-01-01", &[]), plan("2", "2026-01-01", &["1"]), plan("3", "2026-02-01", &["1"])],
        "3",
    );
    // One that has not begun claims nothing yet.
    check(
        &[plan("1", "2024-01-01", &[]), plan("2", "2026-01-01", &["1"]), plan("3", "2026-06-01", &["1"])],
        "2",
    );
}

#[test]
fn what_is_to_be_replaced_holds_until_then_and_says_so() {
    let plans = [plan("1", "2024-01-01", &[]), plan("2", "2026-06-01", &["1"])];
    for audience in AUDIENCES {
        let now = drawn(widget(Kind::Plan, audience, &plans, "1")).unfolded_text();
        assert!(now.contains("Gäller nu"), "{now}");
        assert!(now.contains("Lovar 1"));
        assert!(now.contains("Den här planen ersätts av Plan 2 den 1 juni 2026."), "{now}");
        assert!(!now.contains("gäller inte längre"));
        let coming = drawn(widget(Kind::Plan, audience, &plans, "2")).unfolded_text();
        assert!(coming.contains("Plan 1, gäller 1 januari 2024 till 31 maj 2026"), "{coming}");
    }
}

#[test]
fn each_section_of_a_replaced_plan_says_that_it_does_not_hold() {
    let plans = [plan("1", "2025-01-01", &[]), plan("2", "2026-01-01", &["1"])];
    for audience in AUDIENCES {
        let count = |id: &str| {
            drawn(widget(Kind::Plan, audience, &plans, id)).text().matches("Gäller inte längre").count()
        };
        assert!(count("1") >= 4, "{audience:?}: {}", count("1"));
        assert_eq!(count("2"), 0, "{audience:?}");
    }
}

#[test]
fn what_held_says_until_when() {
    let plans = [plan("1", "2025-01-01", &[]), plan("2", "2026-01-01", &["1"])];
    let card = drawn(widget(Kind::Plans, Audience::Patient, &plans, "1")).text();
    assert!(card.contains("Gällde1 januari 2025 till 31 december 2025"), "{card}");
    assert!(!card.contains("GällerFrån 1 januari 2025"));
}

#[test]
fn what_is_new_is_never_said_to_be_gone() {
    let with = |id: &str, goals: Value| {
        let mut plan = plan(id, if id == "1" { "2025-01-01" } else { "2026-01-01" }, &[]);
        let fields = plan.as_object_mut().unwrap();
        fields.insert("goals".into(), goals);
        fields.insert("replaces".into(), if id == "1" { json!([]) } else { json!(["1"]) });
        plan
    };
    let row = |text: &str, before: Value, now: Value| {
        let tree = drawn(widget(Kind::Plan, Audience::Staff, &[with("2", now), with("1", before)], "2"));
        let rows = tree.all("tr").into_iter().map(super::html::Element::text);
        rows.into_iter().find(|row| row.contains(text)).unwrap_or_else(|| panic!("no row of {text}"))
    };
    let goal = json!([{ "id": "g", "text": "Äter frukost" }]);
    let new = row("Äter frukost", json!([]), goal.clone());
    assert!(new.contains("Stod inte i planen.") && !new.contains("Står inte längre"), "{new}");
    let gone = row("Äter frukost", goal, json!([]));
    assert!(gone.contains("Står inte längre i planen.") && !gone.contains("Stod inte"), "{gone}");
}
