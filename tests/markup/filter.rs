//! The filter as markup: what is chosen, what is left, and when there is none.

use samplan_arrange::filter::{Days, Filter, Near, PlanSection, StatusGroup};
use samplan_model::{Audience, NeedArea, Party, PlanId, PlanKind, SourceId};
use samplan_views::{Kind, Locale, WidgetProps};

use super::html::Element;
use super::{drawn, plan_props, props, record, sample};

fn selma(kind: Kind, filter: Filter) -> WidgetProps {
    let widget = match kind {
        Kind::Timeline | Kind::Plans => props(kind, record(&sample("selma"))),
        Kind::Plan => plan_props("vp-diabetes-2026", record(&sample("selma"))),
    };
    WidgetProps { filter, ..widget }
}

/// The names of what is chosen, as a screen reader has them.
fn chips(tree: &Element) -> Vec<&str> {
    let buttons = tree.all("button").into_iter().filter(|button| has_class(button, "chip"));
    buttons.filter_map(|button| button.attribute("aria-label")).collect()
}

pub(crate) fn has_class(element: &Element, class: &str) -> bool {
    element.attribute("class").is_some_and(|classes| classes.split(' ').any(|known| known == class))
}

#[test]
fn each_thing_that_is_chosen_has_its_name() {
    let filter = Filter {
        text: " insulin ".to_owned(),
        parties: [Party::Patient, Party::Care].into(),
        kinds: [PlanKind::Other].into(),
        plans: [PlanId::from("vp-diabetes-2026"), PlanId::from("gone")].into(),
        need_areas: [NeedArea::Medication].into(),
        sources: [SourceId::from("gone")].into(),
        days: Days::Near(Near::Week),
        statuses: [StatusGroup::Cancelled].into(),
        sections: [PlanSection::Goals].into(),
        ..Filter::default()
    };
    let tree = drawn(selma(Kind::Timeline, filter.clone()));
    let names = chips(&tree);
    let removes = |name: &str| names.contains(&format!("Ta bort filtret {name}").as_str());
    for name in
        ["”insulin”", "Mål", "Denna vecka", "Jag", "Vården", "Blev inte av", "Annan plan", "Läkemedel"]
    {
        assert!(removes(name), "{name}: {names:?}");
    }
    assert!(removes("Plan") && removes("Källa"), "what the data does not know: {names:?}");
    assert!(names.iter().any(|name| name.starts_with("Ta bort filtret Vårdplan diabetes, ")), "{names:?}");
    let others = drawn(WidgetProps {
        audience: Audience::Relative,
        locale: Locale::English,
        ..selma(Kind::Timeline, filter)
    });
    assert!(chips(&others).contains(&"Remove the filter Selma"), "{:?}", chips(&others));
}

#[test]
fn who_searches_first_has_the_field_at_once() {
    #[track_caller]
    fn check(kind: Kind, audience: Audience, expected: usize) {
        let tree = drawn(WidgetProps { audience, ..selma(kind, Filter::default()) });
        let fields = tree.all("input").into_iter().filter(|input| input.attribute("type") == Some("search"));
        assert_eq!(fields.count(), expected, "{kind:?} {audience:?}");
    }
    check(Kind::Plans, Audience::Patient, 1);
    check(Kind::Timeline, Audience::Patient, 0);
    check(Kind::Timeline, Audience::Relative, 0);
    check(Kind::Timeline, Audience::Staff, 1);
    check(Kind::Plan, Audience::Patient, 0);
    check(Kind::Plan, Audience::Staff, 1);
}

#[test]
fn a_plan_that_is_seen_at_a_glance_has_no_filter() {
    #[track_caller]
    fn check(json: &str, filter: Filter, expected: usize) {
        let json = serde_json::from_str(json).unwrap();
        let tree = drawn(WidgetProps { filter, ..plan_props("p", record(&json)) });
        let bars = tree.elements().into_iter().filter(|element| element.attribute("role") == Some("search"));
        assert_eq!(bars.count(), expected);
    }
    let header = r#"{ "format": "samplan/1", "plans": [{ "id": "p", "title": "Vårdplan", "status": "active",
        "documents": [{ "id": "d", "title": "Protokoll.pdf" }] }] }"#;
    check(header, Filter::default(), 0);
    check(header, Filter { text: "x".to_owned(), ..Filter::default() }, 1);
}

/// Whatever is filtered away, what to do when something is wrong is there to the letter.
#[test]
fn no_filter_takes_what_to_do_when_something_is_wrong() {
    let act = |filter: Filter| {
        let tree = drawn(selma(Kind::Plan, filter));
        let found: Vec<_> = tree
            .elements()
            .into_iter()
            .filter(|element| has_class(element, "deviations"))
            .map(Element::text)
            .collect();
        assert!(!found.is_empty());
        found
    };
    let whole = act(Filter::default());
    assert_eq!(act(Filter { text: "finns inte".to_owned(), ..Filter::default() }), whole);
    assert_eq!(act(Filter { sections: [PlanSection::Story].into(), ..Filter::default() }), whole);
    assert_eq!(act(Filter { parties: [Party::Relative].into(), ..Filter::default() }), whole);
}
