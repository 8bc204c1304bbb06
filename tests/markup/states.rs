//! Every state of every widget, from the table that the end-to-end tests and the pictures read too.
#![expect(
    clippy::indexing_slicing,
    reason = "a place that the table lacks reads as null, or fails as the test does"
)]

use samplan_model::Audience;
use samplan_read::read;
use samplan_views::{Kind, Locale, State, WidgetProps};
use serde_json::{Value, json};

use super::html::Element;
use super::{AUDIENCES, drawn, headings, html_of, plan_props, props};

const KINDS: [(Kind, &str); 3] = [(Kind::Timeline, "timeline"), (Kind::Plans, "plans"), (Kind::Plan, "plan")];

fn table() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/states.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// A JSON merge patch (RFC 7396).
fn merge(target: &mut Value, patch: &Value) {
    let Value::Object(patch) = patch else {
        *target = patch.clone();
        return;
    };
    if !target.is_object() {
        *target = json!({});
    }
    let Value::Object(fields) = target else { return };
    for (name, value) in patch {
        if value.is_null() {
            fields.remove(name);
        } else {
            merge(fields.entry(name.clone()).or_insert(Value::Null), value);
        }
    }
}

/// So many activities over three hundred plans.
fn many(base: &Value, count: u64) -> Value {
    let plans = (0..300).map(|plan| {
        let activities = (plan..count).step_by(300).map(|item| {
            let when = format!("2026-{:02}-{:02}T09:30", item / 300 % 12 + 1, item % 28 + 1);
            json!({ "id": item.to_string(), "title": format!("Besök {item}"), "when": when, "status": "booked" })
        });
        let id = if plan == 0 { "p".to_owned() } else { format!("p{plan}") };
        json!({ "id": id, "title": format!("Plan {plan}"), "source": "region", "unit": { "name": "EDC" },
                "activities": activities.collect::<Vec<_>>() })
    });
    let mut record = base.clone();
    record["plans"] = plans.collect();
    record
}

fn words<'c>(case: &'c Value, key: &str) -> Vec<&'c str> {
    case[key].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

/// The text of a case's record; none where there is none.
fn text_of(table: &Value, case: &Value) -> Option<String> {
    let mut record = table["base"].clone();
    match (case["many"].as_u64(), &case["record"]) {
        (Some(count), _) => record = many(&record, count),
        (None, Value::Null) => return None,
        (None, patch) => merge(&mut record, patch),
    }
    Some(record.to_string())
}

fn widget(table: &Value, case: &Value, kind: Kind) -> WidgetProps {
    let record = text_of(table, case).map(|text| read(&text).record.unwrap());
    let is_absent = record.is_none();
    let record = record.unwrap_or_default();
    let mut widget = match kind {
        Kind::Timeline | Kind::Plans => props(kind, record),
        Kind::Plan => plan_props(table["plan"].as_str().unwrap(), record),
    };
    if is_absent {
        widget.record = None;
    }
    widget.state = match case["state"].as_str() {
        None => State::Ready,
        Some("loading") => State::Loading,
        Some(state) => {
            assert_eq!(state, "error");
            State::Failed
        }
    };
    widget.audience = match case["audience"].as_str() {
        Some("relative") => Audience::Relative,
        Some("staff") => Audience::Staff,
        Some(_) | None => Audience::Patient,
    };
    widget
}

/// Every case in every widget, with a name for it.
fn each(mut check: impl FnMut(&str, &Value, &str, WidgetProps)) {
    let table = table();
    let cases = table["cases"].as_array().unwrap();
    assert!(cases.len() > 15);
    for case in cases {
        for (kind, name) in KINDS {
            let title = format!("{} in {name}", case["name"].as_str().unwrap());
            check(&title, case, name, widget(&table, case, kind));
        }
    }
}

#[test]
fn each_state_says_what_it_is_and_nothing_else() {
    each(|title, case, kind, widget| {
        let text = drawn(widget.clone()).text();
        for said in words(case, "said").into_iter().chain(words(&case["saidIn"], kind)) {
            assert!(text.contains(said), "{title}: “{said}” is not in “{text}”");
        }
        let audiences = if case["audience"].is_null() { AUDIENCES.to_vec() } else { vec![widget.audience] };
        for audience in audiences {
            let html = html_of(WidgetProps { audience, ..widget.clone() });
            for unsaid in words(case, "unsaid") {
                assert!(!html.contains(unsaid), "{title}: {audience:?} finds “{unsaid}”");
            }
        }
    });
}

#[test]
fn a_fault_is_told_by_its_path() {
    let table = table();
    for case in table["cases"].as_array().unwrap() {
        let Some(text) = text_of(&table, case) else { continue };
        let issues = read(&text).issues;
        let paths: Vec<_> = issues.iter().map(|issue| issue.path.as_str()).collect();
        assert_eq!(paths, words(case, "issues"), "{}", case["name"]);
        assert!(issues.iter().all(|issue| !issue.to_string().contains("HEMLIGT")), "{}", case["name"]);
    }
}

#[test]
fn each_state_is_sound() {
    each(|title, _, _, widget| {
        for locale in [Locale::Swedish, Locale::English] {
            let tree = drawn(WidgetProps { locale, ..widget.clone() });
            let levels: Vec<_> = headings(&tree).into_iter().map(|(level, _)| level).collect();
            assert_eq!(levels.first(), Some(&2), "{title}");
            assert!(levels.iter().skip(1).all(|level| *level > 2), "{title}: {levels:?}");
            assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{title}: {levels:?}");
            // One place for all that is announced, which says how it is with the data where that is worth a word.
            let said: Vec<_> = statuses(&tree).into_iter().map(|text| !text.trim().is_empty()).collect();
            assert_eq!(said, [widget.state != State::Ready || widget.record.is_none()], "{title}");
            assert!(
                tree.elements().iter().all(|element| element.attribute("aria-live").is_none()),
                "{title}"
            );
        }
    });
}

/// What is announced, place by place.
fn statuses(tree: &Element) -> Vec<String> {
    let all = tree.elements().into_iter().filter(|element| element.attribute("role") == Some("status"));
    all.map(Element::text).collect()
}
