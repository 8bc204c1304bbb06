use super::*;
use serde_json::{Value, json};

fn converted(data: &Value) -> Value {
    let text = record(&data.to_string(), Language::Swedish);
    let again = record(&text, Language::Swedish);
    assert_eq!(again, text, "what is in our form stays as it is");
    serde_json::from_str(&text).unwrap()
}

fn plan(id: &str) -> Value {
    json!({ "id": id, "title": id, "unit": { "careGiver": "Regionen" } })
}

fn native(name: &str, plans: &[Value]) -> Value {
    json!({ "format": "samplan/1", "subject": { "name": name }, "plans": plans })
}

fn source(id: &str, data: &Value) -> Value {
    json!({ "id": id, "system": "s", "organization": format!("Org {id}"), "data": data })
}

/// The plans as `id@source`, and what is not shown as `path fate`.
#[track_caller]
fn check(data: &Value, plans: &str, refused: &str) {
    let record = converted(data);
    let list = |name: &str| record.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let text = |value: &Value, name: &str| value[name].as_str().unwrap_or("-").to_owned();
    let shown: Vec<_> =
        list("plans").iter().map(|plan| format!("{}@{}", text(plan, "id"), text(plan, "source"))).collect();
    assert_eq!(shown.join(", "), plans);
    let entries: Vec<_> = list("entries")
        .iter()
        .map(|entry| format!("{} {}", text(entry, "path"), text(entry, "fate")))
        .collect();
    assert_eq!(entries.join(", "), refused);
}

#[test]
fn plans_of_several_sources_stand_beside_each_other() {
    let sources = json!([
        source("a", &native("Selma", &[plan("p")])),
        source("b", &native("Selma", &[plan("p"), plan("q")]))
    ]);
    let data = json!({ "format": "samplan/1", "sources": sources, "plans": [plan("own")] });
    check(&data, "own@-, a:p@a, b:p@b, b:q@b", "");
    let data = json!([native("Selma", &[plan("p")]), native("Selma", &[plan("p")])]);
    // All say the same care giver: that is where they come from.
    check(&data, "p@source, p#2@source", "");
}

#[test]
fn an_identity_does_not_depend_on_the_other_sources() {
    let (a, b) = (source("a", &native("Selma", &[plan("p")])), source("b", &native("Selma", &[plan("p")])));
    let ids = |sources: Value| {
        let record = converted(&json!({ "format": "samplan/1", "sources": sources }));
        let ids =
            record["plans"].as_array().unwrap().iter().map(|plan| plan["id"].as_str().unwrap().to_owned());
        let mut ids: Vec<_> = ids.collect();
        ids.sort();
        ids
    };
    assert_eq!(ids(json!([a, b])), ids(json!([b, a])));
    assert_eq!(ids(json!([a])), ["a:p"]);
}

#[test]
fn what_is_about_somebody_else_is_not_mixed_in() {
    let goals = json!([{ "id": "g", "text": "Må bra" }, { "id": "x" }]);
    let other = json!({ "id": "p", "goals": goals });
    let sources =
        json!([source("a", &native("Selma Ek", &[plan("p")])), source("b", &native("Allan Ek", &[other]))]);
    let refused = "sources[1].data.plans[0].goals[1] broken, sources[1].data.plans[0] other-subject, \
                   sources[1].data.plans[0].goals[0] other-subject";
    let data = json!({ "format": "samplan/1", "sources": sources });
    check(&data, "a:p@a", refused);
    assert_eq!(converted(&data)["subject"]["name"], "Selma Ek");
    let issues = converted(&data)["issues"].clone();
    assert!(issues.to_string().contains("another person"), "{issues}");
    // The host's word goes first.
    let data =
        json!({ "format": "samplan/1", "subject": { "name": "Allan Ek" }, "sources": data["sources"] });
    check(&data, "b:p@b", "sources[0].data.plans[0] other-subject, sources[1].data.plans[0].goals[1] broken");
}

#[test]
fn what_the_person_has_not_consented_to_is_not_shown() {
    #[track_caller]
    fn with(state: &str, plans: &str, refused: &str) {
        let mut source = source("a", &native("Selma", &[plan("p")]));
        source["state"] = json!(state);
        check(&json!({ "format": "samplan/1", "sources": [source] }), plans, refused);
    }
    with("shown", "a:p@a", "");
    with("unreachable", "a:p@a", "");
    with("not-consented", "", "sources[0].data.plans[0] not-consented");
    with("blocked", "", "sources[0].data.plans[0] not-consented");
}

#[test]
fn text_within_text_is_read() {
    let inner = native("Selma", &[plan("p"), json!({ "title": "utan id" })]).to_string();
    let data = json!({ "format": "samplan/1", "sources": [source("a", &json!(inner))] });
    check(&data, "a:p@a", "sources[0].data.plans[1] broken");
    let data = json!({ "format": "samplan/1", "sources": [source("a", &json!("{"))] });
    check(&data, "", "sources[0].data broken");
}

#[test]
fn what_is_in_no_known_form_is_accounted_for() {
    check(&json!([{ "a": 1 }, native("Selma", &[plan("p")])]), "p@source", "[0] not-understood");
    check(&json!({ "a": 1 }), "", "$ not-understood");
    check(&json!([]), "", "");
}

#[test]
fn what_an_earlier_conversion_said_is_kept() {
    let entries = json!([{ "path": "entry[0].resource", "kind": "CarePlan", "became": [{ "plan": "p" }] },
        { "path": "entry[1].resource", "fate": "unused" }]);
    let faults =
        json!([{ "path": "entry[0].resource.period", "code": "invalid", "message": "m", "lost": "field" }]);
    let record = json!({ "format": "samplan/1", "plans": [plan("p")], "entries": entries, "issues": faults });
    let whole = converted(&json!({ "format": "samplan/1", "sources": [source("a", &record)] }));
    assert_eq!(whole["entries"][0]["became"][0]["plan"], "a:p");
    assert_eq!(whole["entries"][1]["path"], "sources[0].data.entry[1].resource");
    assert_eq!(whole["issues"][0]["path"], "sources[0].data.entry[0].resource.period");
}

#[test]
fn a_text_that_is_no_json_says_so() {
    let record: Value = serde_json::from_str(&record("{", Language::Swedish)).unwrap();
    assert_eq!(record["issues"][0]["code"], "not-json");
}
