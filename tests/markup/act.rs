//! Who does what, and when to get in touch: what is said, and with which weight.

use samplan_model::Audience;
use samplan_views::{Kind, Locale, Medium, WidgetProps};

use super::filter::has_class;
use super::html::Element;
use super::{drawn, plan_props, props, record, sample};

const NIGHT: &str = "2026-05-11T23:10:00";

fn plan(fields: &str) -> WidgetProps {
    let json = format!(
        r#"{{ "format": "samplan/1", "subject": {{ "name": "Asta Lind" }}, "plans": [{{ "id": "p", "title": "Vårdplan", "unit": {{ "name": "EDC", "careGiver": "Region Värmland" }}, {fields} }}] }}"#
    );
    plan_props("p", record(&json.parse().unwrap()))
}

/// The elements of a class.
fn of_class<'e>(tree: &'e Element, class: &str) -> Vec<&'e Element> {
    tree.elements().into_iter().filter(|element| has_class(element, class)).collect()
}

/// A step whose contact answers on weekdays from 8 to 16.30.
fn step(severity: &str, next: &str) -> WidgetProps {
    let hours =
        r#""hours": [{ "days": ["mon", "tue", "wed", "thu", "fri"], "from": "08:00", "to": "16:30" }]"#;
    let message = r#"{ "kind": "message", "value": "https://example.org/m" }"#;
    plan(&format!(
        r#""deviations": [{{ "id": "d", "severity": "{severity}", "sign": "Feber", "action": "Ring.", {next}
        "contact": {{ "name": "EDC", "telecom": [{{ "kind": "phone", "value": "054-1", "label": "Växel" }}, {message}], {hours} }} }}]"#
    ))
}

const NEXT: &str = r#""nextContact": { "name": "1177", "telecom": [{ "kind": "phone", "value": "1177" }],
    "hours": [{ "from": "00:00", "to": "00:00" }] },"#;

/// The text of the steps.
fn said(props: WidgetProps) -> String {
    of_class(&drawn(props), "deviations").iter().map(|list| list.text()).collect()
}

/// The ways to make contact in the steps, with the class that weighs them.
fn ways(props: WidgetProps) -> Vec<String> {
    let tree = drawn(props);
    let list = of_class(&tree, "deviations");
    let way = |link: &Element| format!("{}: {}", link.attribute("class").unwrap(), link.text());
    list.iter().flat_map(|list| list.all("a")).map(way).collect()
}

fn at_night(props: WidgetProps) -> WidgetProps {
    WidgetProps { now: NIGHT.parse().unwrap(), ..props }
}

#[test]
fn who_answers_now_has_the_weight() {
    let day = "button urgent: Ring 054-1";
    assert_eq!(ways(step("immediate", NEXT)), [day, "button reach: Ring 1177"]);
    let night = ways(at_night(step("immediate", NEXT)));
    assert_eq!(night, ["button urgent: Ring 1177", "button reach: Ring 054-1"]);
    assert_eq!(ways(at_night(step("immediate", ""))), [day], "there is nobody else");
    let soon = ["button: Ring 054-1", "button: Skicka meddelande"];
    assert_eq!(ways(step("soon", "")), soon, "what can wait can be written");
}

#[test]
fn hours_are_said_against_now() {
    #[track_caller]
    fn check(props: WidgetProps, expected: &[&str], unexpected: &[&str]) {
        let text = said(props);
        for words in expected {
            assert!(text.contains(words), "“{words}” is not in “{text}”");
        }
        for words in unexpected {
            assert!(!text.contains(words), "“{words}” is in “{text}”");
        }
    }
    let open =
        ["Öppet till 16.30", "EDC, mån–fre 08.00–16.30", "Ringer du utanför tiderna, eller svarar ingen?"];
    check(step("immediate", NEXT), &open, &["Stängt", "så länge"]);
    let closed = [
        "EDC, mån–fre 08.00–16.30 · Stängt, öppnar i morgon kl. 08.00. Ring 1177 så länge.",
        "Öppet dygnet runt",
    ];
    check(at_night(step("immediate", NEXT)), &closed, &["Ringer du utanför tiderna"]);
    let english = ["EDC, Mon–Fri 08:00–16:30 · Closed, opens tomorrow at 08:00. Call 1177 until then."];
    check(WidgetProps { locale: Locale::English, ..at_night(step("immediate", NEXT)) }, &english, &[]);
    check(at_night(step("immediate", "")), &["Stängt, öppnar i morgon kl. 08.00"], &["så länge"]);
    let paper = WidgetProps { medium: Medium::Paper, ..at_night(step("immediate", NEXT)) };
    let written = ["Ring 054-1", "Ring 1177", "mån–fre 08.00–16.30", "Ringer du utanför tiderna"];
    check(paper, &written, &["Stängt", "så länge", "Öppet till"]);
}

#[test]
fn a_way_to_make_contact_says_to_whom_it_leads() {
    let tree = drawn(step("immediate", NEXT));
    let names: Vec<_> = of_class(&tree, "deviations")
        .iter()
        .flat_map(|list| list.all("a"))
        .map(|link| link.attribute("aria-label").unwrap().to_owned())
        .collect();
    assert_eq!(names, ["Ring 054-1, EDC, Växel", "Ring 1177"]);
}

#[test]
fn what_a_value_asks_for_is_said_on_top_and_in_the_step() {
    #[track_caller]
    fn check(now: &str, audience: Audience, expected: &str, applies: &str) {
        let props = plan_props("vp-diabetes-2026", record(&sample("selma")));
        let tree = drawn(WidgetProps { now: now.parse().unwrap(), audience, ..props });
        let [jump] = of_class(&tree, "jump")[..] else { panic!("one way from the top") };
        assert!(jump.text().starts_with(expected), "{}", jump.text());
        let words = match audience {
            Audience::Patient => "När ska jag höra av mig?",
            Audience::Relative => "När ska vi höra av oss?",
            Audience::Staff => "Vid avvikelse",
        };
        assert!(jump.text().contains(words), "{}", jump.text());
        let signs: Vec<_> = of_class(&tree, "sign").iter().map(|sign| sign.text()).collect();
        assert_eq!((signs.len(), signs[0].as_str()), (9, expected), "none is hidden");
        let beyond: Vec<_> = of_class(&tree, "beyond").iter().map(|beyond| beyond.text()).collect();
        assert_eq!(beyond, if applies.is_empty() { vec![] } else { vec![applies; 2] });
    }
    let value = "Gäller nu: Blodsocker, extra mätning 22,1 mmol/l, i dag kl. 22.50";
    for audience in [Audience::Patient, Audience::Relative, Audience::Staff] {
        check(NIGHT, audience, "Genast: Blodsocker över 20", value);
    }
    let woken = "Genast: Svår att väcka, kan inte svälja eller krampar";
    check("2026-05-11T10:45:00", Audience::Staff, woken, "");
}

#[test]
fn an_old_plan_asks_for_nothing() {
    let props = plan_props("vp-diabetes-2025", record(&sample("selma")));
    let tree = drawn(at_night(props));
    for class in ["jump", "beyond"] {
        assert!(of_class(&tree, class).is_empty(), "{class}");
    }
}

#[test]
fn the_card_of_a_plan_that_holds_leads_to_when_to_get_in_touch() {
    let tree = drawn(props(Kind::Plans, record(&sample("selma"))));
    let names: Vec<_> = tree
        .all("button")
        .iter()
        .filter_map(|button| button.attribute("aria-label"))
        .filter(|name| name.starts_with("När ska jag höra av mig?"))
        .map(str::to_owned)
        .collect();
    let expected =
        ["Vårdplan diabetes", "Hemsjukvård"].map(|plan| format!("När ska jag höra av mig? {plan}"));
    for name in &expected {
        assert!(names.contains(name), "{name} is not in {names:?}");
    }
    assert_eq!(names.len(), 2, "{names:?}: the one that was replaced has no way");
}

/// The undertakings of each side, as they are read.
fn duties(commitments: &str, audience: Audience) -> Vec<String> {
    let goals = r#""goals": [{ "id": "g", "text": "Orka till kyrkan" }]"#;
    let props = plan(&format!(r#"{goals}, "commitments": [{commitments}]"#));
    let tree = drawn(WidgetProps { audience, ..props });
    of_class(&tree, "side-card").iter().map(|side| side.text()).collect()
}

#[test]
fn an_undertaking_says_how_far_it_has_come_by_when_and_what_for() {
    #[track_caller]
    fn check(fields: &str, expected: &str) {
        let commitment = format!(r#"{{ "id": "c", "text": "Väger", {fields} }}"#);
        assert_eq!(duties(&commitment, Audience::Patient), [expected]);
    }
    check(r#""party": "patient""#, "JagVägerAtt göra");
    check(r#""due": "2026-05-15""#, "Ansvar ej angivetVägerAtt göra · Senast fredag 15 maj, om 4 dagar");
    let overdue = r#""party": "care", "who": "Anna", "due": "2026-04-27""#;
    check(overdue, "VårdenVägerSkulle varit klart 27 aprilAnna");
    let rhythm = r#""party": "municipality", "status": "in-progress", "due": "2026-05-15", "repeat": { "unit": "week" }"#;
    check(rhythm, "KommunenVägerPågårFredag 15 maj, om 4 dagar · Varje vecka");
    check(r#""party": "relative", "status": "declined""#, "NärståendeVägerAvböjt");
    check(r#""party": "care", "status": "done", "due": "2026-05-01""#, "VårdenVägerKlartFredag 1 maj");
    check(r#""party": "care", "goals": ["g"]"#, "VårdenVägerAtt göraFör målet: Orka till kyrkan");
    let contact = r#""contact": { "name": "Anna Ek", "telecom": [{ "kind": "phone", "value": "054-1" }] }"#;
    check(&format!(r#""party": "care", {contact}"#), "VårdenVägerAtt göraAnna EkRing 054-1");
    let said = format!(r#""party": "care", "who": "Anna Ek, EDC", {contact}"#);
    check(&said, "VårdenVägerAtt göra · Anna Ek, EDCRing 054-1");
}

#[test]
fn staff_reads_the_need_area_of_an_undertaking_too() {
    let commitment = r#"{ "id": "c", "text": "Väger", "party": "care", "needArea": "self-care" }"#;
    assert_eq!(duties(commitment, Audience::Staff), ["VårdenVägerAtt göra · Egenvård"]);
    assert_eq!(duties(commitment, Audience::Patient), ["VårdenVägerAtt göra"]);
}

#[test]
fn what_is_done_is_folded_where_there_is_several_of_it() {
    #[track_caller]
    fn check(done: usize, medium: Medium, expected: &str) {
        let one =
            |place| format!(r#"{{ "id": "{place}", "text": "{place}", "party": "care", "status": "done" }}"#);
        let commitments: Vec<_> = (0..done).map(one).collect();
        let open = r#"{ "id": "o", "text": "o", "party": "care" }"#;
        let tree = drawn(WidgetProps {
            medium,
            ..plan(&format!(r#""commitments": [{open}, {}]"#, commitments.join(", ")))
        });
        let folds = of_class(&tree, "side-card")[0].all("details");
        let fold = |fold: &&Element| {
            let is_open = fold.attribute("open").is_some();
            format!("{} {}", if is_open { "open" } else { "folded" }, fold.all("summary")[0].text())
        };
        assert_eq!(folds.iter().map(fold).collect::<String>(), expected);
    }
    check(1, Medium::Screen, "");
    check(2, Medium::Screen, "folded Klart (2)");
    check(3, Medium::Paper, "folded Klart (3)"); // the style sheet folds it out
}
