//! The plan's sections, the ways to them, and the four parts of an agreement.

use samplan_views::Locale;

use super::*;

/// The names of the sections, in the order of the page.
fn sections(tree: &Element) -> Vec<&str> {
    let all = tree.elements().into_iter().filter(|one| one.name == "section");
    let names = all.filter_map(|one| one.attribute("aria-labelledby")?.strip_prefix("samplan-"));
    names.filter(|name| *name != "heading").collect()
}

#[test]
fn the_sections_of_a_plan_stand_in_their_order() {
    #[track_caller]
    fn check(person: &str, plan: &str, audience: Audience, expected: &str) {
        let tree = drawn(WidgetProps { audience, ..plan_props(plan, record(&sample(person))) });
        assert_eq!(sections(&tree).join(" "), expected, "{plan} {audience:?}");
    }
    let diabetes = "goals-section activities fixed-contacts contacts measured aids advice expectations documents changes history";
    let agreement = "next agreement fixed-contacts activities coordinated rights story-section changes";
    for (audience, last) in [(Audience::Patient, "about"), (Audience::Relative, "consented about")] {
        check("selma", "vp-diabetes-2026", audience, &format!("next who act {diabetes} {last}"));
        check("selma", "ok-selma", audience, &format!("{agreement} {last}"));
    }
    check("selma", "vp-diabetes-2026", Audience::Staff, &format!("act next who {diabetes} about"));
}

#[test]
fn the_ways_lead_to_just_the_sections_that_are_there() {
    for (name, props) in everything() {
        if props.kind != Kind::Plan {
            continue;
        }
        let is_staff = props.audience == Audience::Staff;
        let tree = drawn(props);
        let navs = tree.all("nav");
        let Some(nav) = navs.first() else { continue };
        let ways: Vec<_> =
            nav.all("a").iter().filter_map(|way| way.attribute("href")?.strip_prefix("#samplan-")).collect();
        let mut expected = sections(&tree);
        // The next step stands above the ways to the rest.
        expected.retain(|section| is_staff || *section != "next");
        assert_eq!(ways, expected, "{name}");
    }
}

#[test]
fn an_agreement_has_the_four_parts_of_its_template() {
    #[track_caller]
    fn check(audience: Audience, locale: Locale, expected: &[&str]) {
        let tree =
            drawn(WidgetProps { audience, locale, ..plan_props("ok-selma", record(&sample("selma"))) });
        let headings: Vec<_> = headings(&tree).into_iter().map(|(_, text)| text).collect();
        let from = headings.iter().position(|text| text == expected[0]).unwrap();
        assert_eq!(headings[from..from + expected.len()], *expected, "{audience:?}");
    }
    let parts = |mine: &'static str, reach: &'static str| {
        [
            "Överenskommelse",
            "Giltighet",
            mine,
            "Vården ansvarar för",
            "Kommunen ansvarar för",
            "Närstående ansvarar för",
            "Fasta kontakter",
            reach,
            "Fortsatt planering",
        ]
    };
    let swedish = Locale::Swedish;
    check(Audience::Patient, swedish, &parts("Du ansvarar för", "Du kan kontakta vården via"));
    check(Audience::Relative, swedish, &parts("Selma ansvarar för", "Selma kan kontakta vården via"));
    check(Audience::Staff, swedish, &parts("Patienten ansvarar för", "Patienten kan kontakta vården via"));
}

#[test]
fn an_agreement_says_while_it_holds_and_who_has_agreed() {
    #[track_caller]
    fn check(fields: Value, expected: &[&str], absent: &str) {
        let mut plan = serde_json::json!({ "id": "p", "kind": "agreement", "title": "Överenskommelse", "status": "active" });
        plan.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        let json = serde_json::json!({ "format": "samplan/1", "plans": [plan] });
        let text = drawn(plan_props("p", record(&json))).text();
        for part in expected {
            assert!(text.contains(part), "{part} is not in {text}");
        }
        assert!(absent.is_empty() || !text.contains(absent), "{absent} is in {text}");
    }
    let start = serde_json::json!({ "start": "2026-01-15" });
    check(serde_json::json!({ "period": start }), &["15 januari 2026", "tills vidare"], "undertecknad");
    check(serde_json::json!({ "status": "draft" }), &["Inte undertecknad än"], "tills vidare");
    let ended = serde_json::json!({ "start": "2025-01-15", "end": "2026-01-15" });
    check(serde_json::json!({ "period": ended }), &["gäller inte längre", "15 januari 2026"], "tills vidare");
    let by = serde_json::json!({ "agreedBy": [{ "name": "Asta" }, { "name": "Per Holm", "at": "2026-04-17T11:00" }] });
    check(serde_json::json!({ "agreement": by }), &["Överens om detta", "Asta", "Per Holm, 17 april"], "");
}

#[test]
fn a_section_whose_source_failed_says_so_in_its_place() {
    let json = serde_json::json!({ "format": "samplan/1",
        "sources": [{ "id": "x", "system": "X", "organization": "Arvika kommun", "state": "unreachable", "holds": ["medications"] },
                    { "id": "y", "system": "Y", "organization": "Region Värmland" }],
        "plans": [{ "id": "p", "title": "Vårdplan", "source": "y", "alsoIn": ["x"] }] });
    let tree = drawn(plan_props("p", record(&json)));
    assert_eq!(sections(&tree).join(" "), "medications about");
    let text = tree.text();
    assert!(text.contains("LäkemedelArvika kommun svarar inte just nu. Uppgifter kan saknas här."), "{text}");
}
