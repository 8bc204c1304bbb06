//! What a server draws has the marks by which recorders of sessions leave it out: those of the live widget, around all of it.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use std::collections::BTreeSet;

use samplan_tool::render::{AudienceName, LocaleName, Request, WidgetName, render};

fn file(path: &str) -> String {
    std::fs::read_to_string(format!("{}/../../{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The marks that the script puts on, as they are written in HTML.
fn marks() -> (BTreeSet<String>, BTreeSet<String>) {
    let script = file("www/elements/replay.js");
    let lines = |start: &str, end: &str| {
        let (_, rest) = script.split_once(start).unwrap();
        let (inside, _) = rest.split_once(end).unwrap();
        inside.lines().filter(|line| line.contains('\'')).map(str::to_owned).collect::<Vec<_>>()
    };
    let quoted = |line: &String| line.split('\'').map(str::to_owned).collect::<Vec<_>>();
    let classes =
        lines("const CLASSES = [", "];").iter().filter_map(|line| quoted(line).into_iter().nth(1)).collect();
    let attributes = lines("const ATTRIBUTES = {", "};").into_iter().map(|line| match &quoted(&line)[..] {
        [_, name, _, value, ..] if value.is_empty() => name.clone(),
        [_, name, _, value, ..] => format!("{name}=\"{value}\""),
        other => unreachable!("{other:?}"),
    });
    (classes, attributes.collect())
}

#[test]
fn all_that_is_drawn_stands_in_one_marked_element() {
    let (classes, attributes) = marks();
    assert_eq!((classes.len(), attributes.len()), (10, 10));
    for widget in [WidgetName::Timeline, WidgetName::Plans, WidgetName::Plan] {
        let request = Request {
            widget,
            audience: AudienceName::Patient,
            locale: LocaleName::Sv,
            now: "2026-05-11T10:45:00".parse().unwrap(),
            plan: Some("vp-diabetes-2026".into()),
            filter: None,
            heading_level: 2,
            styles: "static.css".into(),
        };
        let html = render(&request, &file("www/samples/selma.json")).html.unwrap();
        let (_, root) = html.split_once("<link rel=\"stylesheet\" href=\"static.css\">").unwrap();
        let (first, rest) = root.split_once('>').unwrap();
        let (_, said) = first.split_once("class=\"").unwrap();
        let found: BTreeSet<_> = said.split('"').next().unwrap().split(' ').map(str::to_owned).collect();
        assert!(found.is_superset(&classes), "{first}");
        let missing: Vec<_> = attributes.iter().filter(|one| !first.contains(&format!(" {one}"))).collect();
        assert!(missing.is_empty(), "{missing:?}: {first}");
        assert!(!rest.contains("rr-block"), "once, around all");
        assert!(rest.trim_end().contains("</section></template>"), "nothing stands beside it");
    }
}
