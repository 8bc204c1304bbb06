//! Measured values in words, as a picture and as a table.

use samplan_model::Audience;
use samplan_views::{Locale, Medium, WidgetProps};
use serde_json::{Value, json};

use super::html::Element;
use super::{drawn, plan_props, record};

/// The section of measured values of a plan that has these, as somebody sees it.
#[track_caller]
fn section(audience: Audience, locale: Locale, medium: Medium, measurements: Value) -> Element {
    let data = json!({
        "format": "samplan/1",
        "subject": { "name": "Allan Bergqvist" },
        "plans": [{ "id": "p", "title": "Egenvård", "status": "active", "unit": { "name": "EDC" }, "measurements": measurements }],
    });
    let props = plan_props("p", record(&data));
    let mut tree = drawn(WidgetProps { audience, locale, medium, ..props });
    let is_measured =
        |element: &Element| element.attribute("class").is_some_and(|class| class.contains("measured"));
    take(&mut tree, &is_measured).unwrap()
}

fn take(tree: &mut Element, is_it: &dyn Fn(&Element) -> bool) -> Option<Element> {
    for child in &mut tree.children {
        if let super::html::Node::Element(element) = child {
            if is_it(element) {
                return Some(std::mem::take(element));
            }
            if let Some(found) = take(element, is_it) {
                return Some(found);
            }
        }
    }
    None
}

#[track_caller]
fn says(measurement: Value, expected: &[&str], never: &[&str]) {
    let text = section(Audience::Patient, Locale::Swedish, Medium::Screen, json!([measurement])).text();
    for words in expected {
        assert!(text.contains(words), "{words:?} is not in {text}");
    }
    for words in never {
        assert!(!text.contains(words), "{words:?} is in {text}");
    }
}

/// A weight with the usual limits and these readings.
fn weight(readings: Value) -> Value {
    json!({
        "id": "vikt", "title": "Vikt", "unit": "kg", "repeat": { "unit": "day" }, "low": 82, "high": 86,
        "limits": [{ "above": 86, "action": "Ta en extra tablett." }, { "below": 82, "action": "Ring samma dag." }],
        "readings": readings,
    })
}

#[test]
fn the_last_value_says_where_it_stands_which_way_it_goes_and_what_it_asks() {
    says(
        weight(
            json!([{ "at": "2026-05-08T07:05", "value": 86.8, "by": "Moa Frid", "note": "svullen" }, { "at": "2026-05-05T07:05", "value": 84.1 }]),
        ),
        &[
            "Vikt är över din gräns",
            "86,8 kg",
            "Över din gräns 86",
            "Senast 8 maj kl. 07.05, för 3 dagar sedan",
            "Upp 2,7 kg på 3 dagar, från 84,1.",
            "Mätt av Moa Frid",
            "svullen",
            "Inget nytt värde har kommit sedan dess. Nästa väntades 9 maj.",
            "Gör så här: Ta en extra tablett.",
            "Under 82 kg: Ring samma dag.",
        ],
        &["Över 86 kg:"],
    );
    // What is not reached is seen before it is needed, and nothing is made of it.
    says(
        weight(json!([{ "at": "2026-05-11T07:05", "value": 84 }])),
        &[
            "Senast i dag, 11 maj kl. 07.05",
            "Inom dina gränser, 82 till 86",
            "Gör så här om värdet är:",
            "Över 86 kg: Ta en extra tablett.",
            "Under 82 kg: Ring samma dag.",
            "Visa som tabell",
        ],
        &["Gör så här: ", "Upp", "Ner", "Oförändrat", "Föregående", "sedan dess", "är över"],
    );
    says(weight(json!([])), &["Inget värde än.", "Över 86 kg: "], &["Inom", "Visa som tabell", "Föregående"]);
}

#[test]
fn limits_may_be_open_at_one_side_or_lack() {
    let of = |fields: Value| {
        let mut measurement = json!({ "id": "m", "title": "t", "unit": "%", "readings": [{ "at": "2026-05-11T07:00", "value": 90 }] });
        for (name, value) in fields.as_object().into_iter().flatten() {
            measurement.as_object_mut().unwrap().insert(name.clone(), value.clone());
        }
        measurement
    };
    says(of(json!({ "low": 88 })), &["Inom din gräns, minst 88"], &[]);
    says(of(json!({ "low": 92 })), &["Under din gräns 92", "t är under din gräns"], &[]);
    says(of(json!({ "high": 94 })), &["Inom din gräns, högst 94"], &[]);
    says(of(json!({})), &["90 %"], &["gräns"]);
    says(
        of(json!({ "limits": [{ "above": 85, "below": 95, "action": "Vila." }] })),
        &["Gör så här: Vila."],
        &["Mellan"],
    );
    says(
        of(json!({ "limits": [{ "above": 91, "below": 95, "action": "Vila." }] })),
        &["Mellan 91 och 95 %: Vila."],
        &[],
    );
}

#[test]
fn each_role_hears_whose_limits_they_are() {
    #[track_caller]
    fn check(audience: Audience, locale: Locale, expected: &str) {
        let readings = json!([{ "at": "2026-05-11T07:05", "value": 84 }]);
        let text = section(audience, locale, Medium::Screen, json!([weight(readings)])).text();
        assert!(text.contains(expected), "{expected:?} is not in {text}");
    }
    check(Audience::Patient, Locale::Swedish, "Inom dina gränser");
    check(Audience::Relative, Locale::Swedish, "Inom Allans gränser");
    check(Audience::Staff, Locale::Swedish, "Inom patientens gränser");
    check(Audience::Patient, Locale::English, "Within your limits");
    check(Audience::Relative, Locale::English, "Within Allan’s limits");
    check(Audience::Staff, Locale::English, "Within the patient’s limits");
}

fn pressure() -> Value {
    let series = |id: &str, title: &str, low: u16, high: u16, values: [u16; 2]| {
        json!({ "id": id, "title": title, "unit": "mmHg", "group": "Blodtryck", "low": low, "high": high, "readings": [
            { "at": "2026-05-04T07:15", "value": values[0] }, { "at": "2026-05-11T07:15", "value": values[1], "note": "vila" } ] })
    };
    json!([series("o", "Övre", 100, 130, [138, 126]), series("u", "Nedre", 60, 80, [86, 78])])
}

#[test]
fn two_of_a_group_share_a_picture_and_a_table() {
    let tree = section(Audience::Patient, Locale::Swedish, Medium::Screen, pressure());
    let pictures: Vec<_> =
        tree.elements().into_iter().filter(|one| one.attribute("role") == Some("img")).collect();
    let [picture] = pictures.as_slice() else { panic!("one picture") };
    assert_eq!(
        picture.attribute("aria-label"),
        Some(
            "Blodtryck, 4 mätningar från 4 maj till 11 maj. Övre: lägst 126, högst 138 mmHg. Nedre: lägst 78, högst 86 mmHg. Alla värden finns i tabellen under bilden."
        )
    );
    let lines: Vec<_> =
        picture.all("polyline").iter().map(|line| line.attribute("data-shape").map(str::to_owned)).collect();
    assert_eq!(lines, [Some("0".to_owned()), Some("1".to_owned())]);
    let rows: Vec<_> = tree
        .all("tr")
        .iter()
        .map(|row| row.all("td").iter().map(|cell| cell.text()).collect::<Vec<_>>().join(" | "))
        .collect();
    assert_eq!(
        rows,
        [
            "",
            "I dag kl. 07.15 | 126 | 78 | vila",
            "4 maj kl. 07.15 | 138, över gränsen | 86, över gränsen | "
        ]
    );
    // Another unit has another axis.
    let mut mixed = pressure();
    mixed[1]["unit"] = json!("kPa");
    let tree = section(Audience::Patient, Locale::Swedish, Medium::Screen, mixed);
    assert_eq!(tree.elements().iter().filter(|one| one.attribute("role") == Some("img")).count(), 2);
}

#[test]
fn a_thousand_values_are_drawn_in_part_and_say_so() {
    let start = chrono::NaiveDate::from_ymd_opt(2023, 8, 1).unwrap();
    let readings: Vec<_> = start
        .iter_days()
        .take(1_000)
        .enumerate()
        .map(|(place, day)| json!({ "at": format!("{day}T07:00"), "value": 84 + place % 3 }))
        .collect();
    let of = |medium| section(Audience::Patient, Locale::Swedish, medium, json!([weight(json!(readings))]));
    let tree = of(Medium::Screen);
    let points = |tree: &Element| {
        tree.elements()
            .iter()
            .filter(|one| one.attribute("class").is_some_and(|class| class.starts_with("point")))
            .count()
    };
    assert!((50..=60).contains(&points(&tree)), "{}", points(&tree));
    assert!(
        tree.text().contains(&format!("Bilden visar {} av 1000 mätningar", points(&tree))),
        "{}",
        tree.text()
    );
    assert_eq!(tree.all("tr").len(), 41);
    assert_eq!(of(Medium::Paper).all("tr").len(), 1_001);
}

#[test]
fn a_value_far_outside_stands_at_the_edge_with_its_number() {
    says(
        weight(json!([
            { "at": "2026-05-08T07:05", "value": 84 }, { "at": "2026-05-09T07:05", "value": 846 }, { "at": "2026-05-10T07:05", "value": 84 }
        ])),
        &["Ett värde ligger långt utanför.", "846"],
        &[],
    );
}

#[test]
fn a_value_or_a_limit_that_cannot_be_read_is_missed_aloud() {
    let measurement = json!({
        "id": "bs", "title": "Blodsocker", "unit": "mmol/l", "limits": [{ "above": "högt", "action": "Ring." }, { "above": 20 }],
        "readings": [{ "at": "2026-05-11T07:05", "value": "HI" }, { "at": "2026-05-10T07:05", "value": 9 }],
    });
    says(measurement, &["9 mmol/l", "Blodsocker: 2 uppgifter kunde inte visas."], &["HI"]);
}
