//! What the viewer may say back: off unless the host turns it on, and then only what is hers to say.

use samplan_arrange::dialogue::Turn;
use samplan_model::Audience;
use samplan_views::{Dialogue, Kind, Locale, WidgetProps};

use std::rc::Rc;

use super::html::Element;
use super::{AUDIENCES, drawn, everything, plan_props, props, record, sample};

const TURNS: [(Turn, &str); 3] = [(Turn::Question, "question"), (Turn::Done, "done"), (Turn::Value, "value")];

/// A host that hears some of it.
pub(crate) fn hearing(turns: &[Turn]) -> Rc<Dialogue> {
    Rc::new(Dialogue { turns: turns.to_vec(), ..Dialogue::default() })
}

/// How many controls there are of each, as `question 3`.
fn counts(tree: &Element) -> String {
    let all = tree.elements();
    let count = |name| all.iter().filter(|one| one.attribute("data-turn") == Some(name)).count();
    TURNS.map(|(_, name)| format!("{name} {}", count(name))).join(", ")
}

#[test]
fn nothing_is_said_where_the_host_hears_nothing() {
    for (name, props) in everything() {
        if props.dialogue.turns.is_empty() {
            assert_eq!(counts(&drawn(props)), "question 0, done 0, value 0", "{name}");
        }
    }
}

#[test]
fn each_is_turned_on_by_itself() {
    let allan = plan_props("egenvard-hjarta", record(&sample("allan")));
    let check = |turns: &[Turn], expected: &str| {
        let tree = drawn(WidgetProps { dialogue: hearing(turns), ..allan.clone() });
        assert_eq!(counts(&tree), expected);
    };
    check(&[Turn::Done], "question 0, done 4, value 0");
    check(&[Turn::Value], "question 0, done 0, value 4");
    let tree = drawn(WidgetProps { dialogue: hearing(&[Turn::Question]), ..allan.clone() });
    assert!(counts(&tree).ends_with("done 0, value 0") && !counts(&tree).starts_with("question 0"));
}

#[test]
fn everybody_says_what_is_hers_to_say() {
    let all = hearing(&TURNS.map(|(turn, _)| turn));
    let check = |person: &str, plan: &str, audience: Audience, expected: [&str; 3]| {
        let given = plan_props(plan, record(&sample(person)));
        let tree = drawn(WidgetProps { audience, dialogue: all.clone(), ..given });
        let found: Vec<_> =
            counts(&tree).split(", ").map(|count| if count.ends_with(" 0") { "-" } else { "some" }).collect();
        assert_eq!(found, expected, "{person} {plan} {audience:?}");
    };
    check("allan", "egenvard-hjarta", Audience::Patient, ["some", "some", "some"]);
    check("allan", "egenvard-hjarta", Audience::Relative, ["some", "-", "some"]);
    check("allan", "egenvard-hjarta", Audience::Staff, ["-", "some", "some"]);
    // Nobody's to say: a plan that holds no longer.
    for audience in AUDIENCES {
        check("allan", "egenvard-hjarta-2025", audience, ["-", "-", "-"]);
    }
}

#[test]
fn a_control_says_what_it_is_about() {
    let all = hearing(&TURNS.map(|(turn, _)| turn));
    let allan = plan_props("egenvard-hjarta", record(&sample("allan")));
    let names = |audience, locale| {
        let tree = drawn(WidgetProps { audience, locale, dialogue: all.clone(), ..allan.clone() });
        let buttons = tree.all("button").into_iter().filter_map(|button| button.attribute("aria-label"));
        buttons.collect::<Vec<_>>().join("\n")
    };
    let own = names(Audience::Patient, Locale::Swedish);
    for name in [
        "Ställ en fråga om planen: Min egenvårdsplan",
        "Lägg in ett värde: Vikt",
        "Gjort i dag: Promenerar 30 minuter fem dagar i veckan",
        "Markera som klar: Fyller i frågorna om hur hjärtsvikten påverkar vardagen",
    ] {
        assert!(own.contains(name), "{name} is not in {own}");
    }
    assert!(names(Audience::Relative, Locale::Swedish).contains("Lägg in ett värde för Allan: Vikt"));
    assert!(names(Audience::Patient, Locale::English).contains("Enter a value: Vikt"));
}

#[test]
fn what_is_to_do_can_be_done_from_the_start_page() {
    let given = props(Kind::Timeline, record(&sample("allan")));
    let all = hearing(&TURNS.map(|(turn, _)| turn));
    let tree = drawn(WidgetProps { dialogue: all, ..given });
    let todo = tree
        .elements()
        .into_iter()
        .find(|one| one.attribute("aria-labelledby") == Some("samplan-todo-section"))
        .map(counts);
    assert!(todo.is_some_and(|counts| counts.starts_with("question 0, done ")
        && !counts.contains("done 0")
        && !counts.contains("value 0")));
}

#[test]
fn there_is_one_status_to_hear_it_by() {
    for (name, props) in everything() {
        if props.kind != Kind::Plans && !props.dialogue.turns.is_empty() {
            let tree = drawn(props);
            let results = tree.elements().into_iter().filter(|one| {
                one.attribute("role") == Some("status")
                    && one.attribute("class").is_some_and(|class| class.contains("result"))
            });
            assert!(results.count() <= 1, "{name}");
        }
    }
}
