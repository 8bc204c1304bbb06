//! The collected plans as HTML: one plan of two systems, plans that are documents only, and what the staff sees.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of a test fails as the test does")]

#[path = "markup/html.rs"]
mod html;

use std::future::Future as _;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use samplan_model::Audience;
use samplan_read::read;
use samplan_views::{HeadingLevel, Kind, Locale, State, Widget, WidgetProps};
use yew::LocalServerRenderer;
use yew::prelude::Callback;

use html::{Element, parse};

const SOURCES: &str = r#""sources": [
    { "id": "cosmic", "system": "Cosmic", "organization": "Region Värmland" },
    { "id": "lifecare", "system": "Lifecare", "organization": "Karlstads kommun" } ]"#;
const UNIT: &str = r#""unit": { "name": "Hemsjukvården", "careGiver": "Karlstads kommun" }"#;

/// The collected plans of a record, each plan given by its fields.
#[track_caller]
fn drawn(audience: Audience, plans: &[&str]) -> Element {
    let plans: Vec<_> = plans
        .iter()
        .enumerate()
        .map(|(place, fields)| format!(r#"{{ "id": "p{place}", {UNIT}, {fields} }}"#))
        .collect();
    let read = read(&format!(r#"{{ "format": "samplan/1", {SOURCES}, "plans": [{}] }}"#, plans.join(", ")));
    assert!(read.issues.is_empty(), "{:?}", read.issues);
    let props = WidgetProps {
        kind: Kind::Plans,
        record: read.record.map(Rc::new),
        state: State::Ready,
        audience,
        locale: Locale::Swedish,
        now: "2026-05-11T10:45:00".parse().unwrap(),
        level: HeadingLevel::default(),
        plan_id: None,
        selected: None,
        way: None,
        filter: samplan_arrange::Filter::default(),
        copied: None,
        medium: samplan_views::Medium::Screen,
        earlier: None,
        last_seen: None,
        links: Vec::new(),
        revision: 0,
        dialogue: Rc::default(),
        emit: Callback::noop(),
    };
    let mut rendering = pin!(LocalServerRenderer::<Widget>::with_props(props).hydratable(false).render());
    match rendering.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(html) => parse(&html),
        Poll::Pending => panic!("it waits for something while it is drawn"),
    }
}

/// The text of a card.
#[track_caller]
fn card(audience: Audience, fields: &str) -> String {
    let tree = drawn(audience, &[fields]);
    let cards: Vec<_> = tree.all("li").into_iter().filter(|item| is_card(item)).collect();
    let [card] = cards.as_slice() else { panic!("one card") };
    card.text()
}

fn is_card(item: &Element) -> bool {
    item.attribute("class") == Some("card")
}

const FULL: &str = r#""title": "SIP efter utskrivning", "kind": "sip", "status": "active", "source": "cosmic",
    "period": { "start": "2026-04-14" }, "updated": "2026-05-03T08:00", "goals": [{ "id": "g", "text": "t" }]"#;
const HEADER: &str = r#""title": "Samordnad plan", "kind": "sip", "status": "active", "source": "lifecare",
    "period": { "start": "2026-04-14" }, "updated": "2026-04-16T08:00", "documents": [{ "id": "d", "title": "SIP" }]"#;

#[test]
fn one_plan_of_two_systems_is_shown_once_and_opened_both_ways() {
    let shared = r#""identifiers": ["sip-1"]"#;
    let (full, header) = (format!("{FULL}, {shared}"), format!("{HEADER}, {shared}"));
    for audience in [Audience::Patient, Audience::Relative, Audience::Staff] {
        let tree = drawn(audience, &[&full, &header]);
        let cards: Vec<_> = tree.all("li").into_iter().filter(|item| is_card(item)).collect();
        assert_eq!(cards.len(), 1);
        let buttons: Vec<_> = cards[0].all("button").iter().map(|button| button.text()).collect();
        assert_eq!(
            buttons,
            ["SIP efter utskrivning", "Öppna planen från Karlstads kommun · Lifecare, Samordnad plan"]
        );
        let text = cards[0].text();
        for said in ["Finns i två system", "Uppdaterad 16 april 2026", "Uppdaterad 3 maj 2026"] {
            assert!(text.contains(said), "{said} is not in {text}");
        }
        let reason =
            "Sammanförda: samma identitet i Region Värmland · Cosmic och Karlstads kommun · Lifecare.";
        assert_eq!(text.contains(reason), audience == Audience::Staff, "{text}");
        assert!(!text.contains("Systemen säger olika"), "{text}");
    }
}

#[test]
fn the_reason_is_told_to_the_staff() {
    #[track_caller]
    fn check(plans: [&str; 2], expected: &str) {
        let text = drawn(Audience::Staff, &plans).text();
        assert!(text.contains(expected), "{text}");
    }
    let copy = |from: &str, to: &str| FULL.replace(from, to);
    let lifecare = copy("cosmic", "lifecare");
    check([FULL, &lifecare], "Sammanförda: samma titel, giltighet och enhet i Region Värmland · Cosmic och");
    check(
        [&format!(r#"{FULL}, "alsoIn": ["lifecare"]"#), &lifecare],
        "den ena anger att den andra har planen",
    );
    let alone = card(Audience::Staff, &format!(r#"{FULL}, "alsoIn": ["lifecare"]"#));
    assert!(alone.contains("Finns i två system"), "{alone}");
    assert!(alone.contains("Har också planen, enligt Region Värmland · Cosmic."), "{alone}");
}

#[test]
fn that_systems_say_different_things_is_never_folded_away() {
    let shared = r#""identifiers": ["sip-1"]"#;
    let ended = format!("{}, {shared}", HEADER.replace("active", "completed"));
    for audience in [Audience::Patient, Audience::Relative, Audience::Staff] {
        let tree = drawn(audience, &[&format!("{FULL}, {shared}"), &ended]);
        let open = tree.unfolded_text();
        assert!(open.contains("Systemen säger olika om när planen gäller."), "{open}");
    }
}

#[test]
fn a_plan_of_documents_only_is_as_good_as_any() {
    const LINK: &str = r#""documents": [{ "id": "d", "title": "Vårdplan.pdf", "mediaType": "application/pdf",
        "size": 84000, "link": "https://example.org/vardplan.pdf" }]"#;
    let contact = r#""contact": { "name": "Maria Ek", "role": "sjuksköterska", "telecom": [{ "kind": "phone", "value": "054-00 00 01" }] }"#;
    let tree = drawn(Audience::Patient, &[&format!(r#""title": "Vårdplan", {LINK}, {contact}"#)]);
    let links: Vec<_> = tree.all("a").iter().map(|link| link.text()).collect();
    assert_eq!(links, ["Öppna Vårdplan.pdf (PDF, 84 kB)", "Ring 054-00 00 01"]);
    for said in ["Endast dokument (PDF, 84 kB)", "Maria Ek, sjuksköterska", "Hemsjukvården, Karlstads kommun"]
    {
        assert!(tree.text().contains(said), "{said} is not in {}", tree.text());
    }
    // Without a link, the host is asked to open it.
    let tree = drawn(Audience::Patient, &[r#""title": "t", "documents": [{ "id": "d", "title": "Plan" }]"#]);
    let buttons: Vec<_> = tree.all("button").iter().map(|button| button.text()).collect();
    assert_eq!(buttons, ["t", "Öppna Plan"]);
    let large = r#""title": "t", "documents": [{ "id": "d", "title": "Plan", "mediaType": "application/pdf", "size": 1284000 }]"#;
    assert!(card(Audience::Patient, large).contains("Endast dokument (PDF, 1,3 MB)"));
    // Many are offered in the plan.
    let many: Vec<_> = (1..=5).map(|id| format!(r#"{{ "id": "{id}", "title": "Dokument {id}" }}"#)).collect();
    let tree = drawn(Audience::Patient, &[&format!(r#""title": "t", "documents": [{}]"#, many.join(", "))]);
    assert_eq!(tree.all("button").len(), 4);
    assert!(tree.text().contains("Endast dokument (5)"), "{}", tree.text());
}

#[test]
fn goals_are_counted_once() {
    #[track_caller]
    fn check(goals: &str, expected: &str) {
        let text = card(Audience::Patient, &format!(r#""title": "t", "goals": [{goals}]"#));
        assert!(text.ends_with(expected), "{text}");
    }
    check("", "InnehållEndast uppgifter om planen");
    check(
        r#"{ "id": "g", "text": "t", "status": "achieved" }, { "id": "h", "text": "t", "parent": "g" }"#,
        "Mål1 av 2 uppnådda",
    );
    check(r#"{ "id": "g", "text": "t", "status": "proposed" }"#, "Innehåll1 mål");
}

/// What a plan that was done before its time says about its end.
#[test]
fn an_end_that_has_not_come_is_not_when_it_ended() {
    let plan = |end: &str| format!(r#""title": "t", "status": "completed", "period": {{ "end": "{end}" }}"#);
    assert!(card(Audience::Patient, &plan("2026-05-30")).contains("tAvslutadAnsvarig"));
    assert!(card(Audience::Patient, &plan("2026-05-10")).contains("tAvslutad 10 maj 2026Ansvarig"));
}

#[test]
fn a_card_has_no_empty_lines() {
    for fields in [r#""title": "t""#, r#""kind": "sip""#, FULL, HEADER] {
        for audience in [Audience::Patient, Audience::Staff] {
            let tree = drawn(audience, &[fields]);
            for name in ["p", "dd", "dt", "ul", "div", "dl"] {
                for element in
                    tree.all(name).into_iter().filter(|element| element.attribute("hidden").is_none())
                {
                    let is_filter = element.attribute("role").is_some();
                    assert!(is_filter || !element.text().trim().is_empty(), "an empty {name} in {fields}");
                }
            }
        }
    }
}

#[test]
fn few_plans_are_neither_sorted_nor_grouped() {
    let plans = vec![r#""title": "t""#; 7];
    assert_eq!(drawn(Audience::Patient, &plans).all("select").len(), 2);
    assert_eq!(drawn(Audience::Patient, &plans[..6]).all("select").len(), 0);
}

#[test]
fn only_the_staff_may_choose_a_table() {
    for audience in [Audience::Patient, Audience::Relative, Audience::Staff] {
        let text = drawn(audience, &[FULL]).text();
        assert_eq!(text.contains("Tabell"), audience == Audience::Staff, "{text}");
    }
}
