//! The HTML of the sample people: what it may be made of, that nothing of the content is lost, and that no data becomes markup.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of a test fails as the test does")]

#[path = "../../../tests/markup/html.rs"]
#[expect(dead_code, reason = "the tests of the markup ask it for more")]
mod html;

use std::collections::BTreeSet;

use html::{Element, Node, parse};
use samplan_tool::render::{AudienceName, LocaleName, Request, WidgetName, render};
use serde_json::Value;

const PEOPLE: [&str; 5] = ["selma", "asta", "allan", "gunilla", "rune"];
const AUDIENCES: [AudienceName; 3] = [AudienceName::Patient, AudienceName::Relative, AudienceName::Staff];

fn sample(person: &str) -> String {
    let path = format!("{}/../../www/samples/{person}.json", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap()
}

fn request(widget: WidgetName, audience: AudienceName) -> Request {
    Request {
        widget,
        audience,
        locale: LocaleName::Sv,
        now: "2026-05-11T10:45:00".parse().unwrap(),
        plan: None,
        filter: None,
        heading_level: 2,
        styles: "static.css".into(),
    }
}

/// The overviews of a person for everybody in both languages, and each plan for the person and for staff.
fn requests(json: &str) -> Vec<Request> {
    let record: Value = serde_json::from_str(json).unwrap();
    let plans = record.get("plans").and_then(Value::as_array).unwrap().iter();
    let plans: Vec<_> =
        plans.map(|plan| plan.get("id").and_then(Value::as_str).unwrap().to_owned()).collect();
    let mut all = Vec::new();
    for audience in AUDIENCES {
        for widget in [WidgetName::Timeline, WidgetName::Plans] {
            all.push(request(widget, audience));
            all.push(Request { locale: LocaleName::En, heading_level: 4, ..request(widget, audience) });
        }
        let some = if audience == AudienceName::Relative { 1 } else { plans.len() };
        let plan = |id: &String| Request { plan: Some(id.clone()), ..request(WidgetName::Plan, audience) };
        all.extend(plans.iter().take(some).map(plan));
    }
    all.extend(plans.first().map(|id| Request {
        plan: Some(id.clone()),
        locale: LocaleName::En,
        heading_level: 5,
        ..request(WidgetName::Plan, AudienceName::Relative)
    }));
    all
}

fn drawn(request: &Request, json: &str) -> String {
    render(request, json).html.unwrap()
}

fn classes(element: &Element) -> Vec<&str> {
    element.attribute("class").unwrap_or_default().split(' ').collect()
}

/// The tree; the sheet's link is a void element that the reader does not know.
#[track_caller]
fn tree(html: &str) -> Element {
    let link = "<link rel=\"stylesheet\" href=\"static.css\">";
    assert_eq!(html.matches(link).count(), 1, "one style sheet, by its address");
    parse(&html.replace(link, ""))
}

/// The texts in their order, without those in elements that are left out.
fn texts_without<'t>(element: &'t Element, is_left_out: fn(&Element) -> bool, texts: &mut Vec<&'t str>) {
    for child in &element.children {
        match child {
            Node::Text(own) => texts.push(own),
            Node::Element(child) if is_left_out(child) => {}
            Node::Element(child) => texts_without(child, is_left_out, texts),
        }
    }
}

#[test]
fn each_widget_of_each_person_for_everybody() {
    let (mut ways, mut terms) = (0, 0);
    for person in PEOPLE {
        let json = sample(person);
        for request in requests(&json) {
            let tree = tree(&drawn(&request, &json));
            let name = format!("{person} {request:?}");
            needs_no_script(&tree, &name);
            let (ways_here, terms_here) = has_all_ends(&tree, &name);
            ways += ways_here;
            terms += terms_here;
            has_outline(&tree, request.heading_level, &name);
            lacks_nothing(&tree, &samplan_tool::render::live(&request, &json).unwrap(), &name);
        }
    }
    assert!(ways > 100 && terms > 20, "{ways} ways, {terms} words");
}

fn needs_no_script(tree: &Element, person: &str) {
    for element in tree.elements() {
        let name = element.name.as_str();
        assert!(
            !["script", "style", "iframe", "object", "img", "form"].contains(&name),
            "{person}: <{name}>"
        );
        for (attribute, value) in &element.attributes {
            assert!(!attribute.starts_with("on") && attribute != "style", "{person}: {attribute}={value}");
        }
        match name {
            "button" => assert!(element.attribute("popovertarget").is_some(), "{person}: {}", element.text()),
            "input" | "select" | "textarea" => {
                assert!(element.attribute("disabled").is_some(), "{person}: {name}");
            }
            _ => {}
        }
    }
}

/// How many ways inside and how many explained words there are, each with what it leads to.
fn has_all_ends(tree: &Element, person: &str) -> (usize, usize) {
    let elements = tree.elements();
    let ids: Vec<_> = elements.iter().filter_map(|one| one.attribute("id")).collect();
    let unique: BTreeSet<_> = ids.iter().collect();
    assert_eq!(ids.len(), unique.len(), "{person}: {ids:?}");
    let slots: Vec<_> =
        elements.iter().filter(|one| one.name == "slot").filter_map(|one| one.attribute("name")).collect();
    let ways: Vec<_> = elements
        .iter()
        .filter(|one| one.name == "a")
        .filter_map(|one| one.attribute("href")?.strip_prefix('#'))
        .collect();
    for way in &ways {
        let end = elements.iter().find(|one| one.attribute("id") == Some(way)).unwrap();
        assert_eq!(
            (end.name.as_str(), end.attribute("slot")),
            ("span", Some(*way)),
            "{person}: it stands in the page"
        );
        assert_eq!(slots.iter().filter(|slot| *slot == way).count(), 1, "{person}: {way} is shown once");
    }
    let terms: Vec<_> = elements.iter().filter_map(|one| one.attribute("popovertarget")).collect();
    assert!(terms.iter().all(|term| ids.contains(term)), "{person}");
    let explanations = elements.iter().filter(|one| one.attribute("popover").is_some()).count();
    assert_eq!(explanations, terms.len(), "{person}: each explanation has a word that opens it");
    (ways.len(), terms.len())
}

fn has_outline(tree: &Element, level: u8, person: &str) {
    let levels = tree.elements().into_iter().filter_map(|one| match one.name.as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => Some(digit - b'0'),
        _ => None,
    });
    let mut before = level - 1;
    for (place, next) in levels.enumerate() {
        assert!(place > 0 || next == level, "{person}: the first is of level {level}");
        assert!(next <= before + 1, "{person}: from {before} to {next}");
        before = next;
    }
}

/// All that the live widget says stands here too, in the same order; here is more, as nobody can ask for it.
fn lacks_nothing(tree: &Element, live: &str, person: &str) {
    let is_left_out = |element: &Element| classes(element).contains(&"more") || element.name == "slot";
    let live = parse(live);
    let (mut here, mut there) = (Vec::new(), Vec::new());
    texts_without(tree, is_left_out, &mut here);
    texts_without(&live, is_left_out, &mut there);
    assert!(there.len() > 10, "{person}");
    let mut rest = here.into_iter();
    for text in there {
        assert!(rest.any(|one| one == text), "{person}: “{text}” is not here");
    }
}

#[test]
fn data_in_another_form_is_drawn_as_the_element_draws_it() {
    let path = format!("{}/../../tests/fixtures/fhir/zoner-r4.json", env!("CARGO_MANIFEST_DIR"));
    let fhir = std::fs::read_to_string(path).unwrap();
    let request = request(WidgetName::Plans, AudienceName::Patient);
    let native = samplan_foreign::convert(&fhir, samplan_foreign::Language::Swedish);
    let html = render(&request, &fhir).html.unwrap();
    assert!(html.contains("class=\"card\""));
    assert_eq!(html, render(&request, &native).html.unwrap());
}

#[test]
fn what_has_been_is_in_a_fold() {
    for audience in AUDIENCES {
        let json = sample("selma");
        let tree = tree(&drawn(&request(WidgetName::Timeline, audience), &json));
        let folds: Vec<_> =
            tree.all("details").into_iter().filter(|one| classes(one).contains(&"more")).collect();
        let [fold] = folds[..] else { panic!("{} folds", folds.len()) };
        assert!(fold.text().contains("Insulin") || fold.text().len() > 500, "{}", fold.text());
    }
}

#[test]
fn what_was_filtered_by_is_said_and_nothing_else_of_the_filter() {
    let filtered =
        Request { filter: Some("who=care".into()), ..request(WidgetName::Timeline, AudienceName::Patient) };
    let html = drawn(&filtered, &sample("selma"));
    assert!(
        html.starts_with("<samplan-timeline audience=\"patient\" locale=\"sv\" filter=\"who=care\">"),
        "{html:.200}"
    );
    let tree = tree(&html);
    let chosen: Vec<_> = tree.elements().into_iter().filter(|one| classes(one).contains(&"chosen")).collect();
    assert_eq!(chosen.len(), 1);
    assert!(chosen[0].text().starts_with("Vården"), "{}", chosen[0].text());
}

/// Markup, an end of the root, and an entity.
const HOSTILE: &str = "<img src=x onerror=alert(1)></template></samplan-plan><script>alert(1)</script>\" onmouseover=\"x &lt;b&gt;";

fn spoilt(json: &mut Value) {
    match json {
        Value::Array(items) => items.iter_mut().for_each(spoilt),
        Value::Object(fields) => {
            for (key, field) in fields {
                match field {
                    Value::String(text)
                        if ["title", "text", "name", "description", "unit", "organization"]
                            .contains(&key.as_str()) =>
                    {
                        *text = format!("{HOSTILE}{text}");
                    }
                    Value::String(text) if ["link", "join", "cancel", "rebook"].contains(&key.as_str()) => {
                        "javascript:alert(1)".clone_into(text);
                    }
                    Value::Null
                    | Value::Bool(_)
                    | Value::Number(_)
                    | Value::String(_)
                    | Value::Array(_)
                    | Value::Object(_) => spoilt(field),
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn hostile_data_and_options_are_only_text() {
    for person in PEOPLE {
        let mut json: Value = serde_json::from_str(&sample(person)).unwrap();
        spoilt(&mut json);
        let json = json.to_string();
        let mut count = 0;
        for asked in requests(&json) {
            let tree = tree(&drawn(&asked, &json));
            assert!(tree.all("script").is_empty() && tree.all("img").is_empty());
            assert_eq!(tree.all("template").len(), 1);
            assert!(
                tree.elements()
                    .iter()
                    .all(|one| one.attributes.iter().all(|(name, _)| !name.starts_with("on")))
            );
            assert!(
                !tree
                    .all("a")
                    .iter()
                    .any(|one| one.attribute("href").is_some_and(|href| href.starts_with("javascript")))
            );
            count += tree.text().matches(HOSTILE).count();
        }
        assert!(count > 100, "{person}: the texts are shown, {count} times");
    }
    let asked = Request {
        plan: Some(HOSTILE.into()),
        filter: Some(HOSTILE.into()),
        styles: HOSTILE.into(),
        ..request(WidgetName::Plan, AudienceName::Patient)
    };
    let html = drawn(&asked, &sample("selma"));
    assert!(!html.contains("<script") && !html.contains("<img"), "{html:.300}");
    assert_eq!(html.matches("</template>").count(), 1);
}

#[test]
fn what_is_between_the_staff_is_not_in_the_html_of_others() {
    let json = sample("asta");
    for (audience, expected) in
        [(AudienceName::Staff, true), (AudienceName::Patient, false), (AudienceName::Relative, false)]
    {
        let found = requests(&json)
            .iter()
            .filter(|asked| asked.audience == audience && asked.locale == LocaleName::Sv)
            .any(|asked| drawn(asked, &json).contains("Intern anteckning"));
        assert_eq!(found, expected, "{audience:?}");
    }
}

#[test]
fn of_a_list_without_end_a_bound_is_kept_and_said() {
    let now = "2026-05-11T10:45:00".parse().unwrap();
    let wire =
        samplan_generate::generate(&samplan_generate::Size { seed: 1, plans: 300, items: 10_000, now });
    let json = samplan_read::native::write::to_json(&wire);
    let tree = tree(&drawn(&request(WidgetName::Timeline, AudienceName::Patient), &json));
    let with = |class: &str| tree.elements().into_iter().filter(|one| classes(one).contains(&class)).count();
    assert!((3_000..=6_100).contains(&with("row")), "{}", with("row"));
    assert!(tree.text().contains("Utelämnat ("), "what is left out is counted");
}
