//! Which plans are taken for the same, which of them is shown, and that none is lost.

use samplan_model::CareRecord;

use super::*;
use crate::testing::{MONDAY, activities, at, record};

const SOURCES: &str = r#""sources": [
    { "id": "a", "system": "Cosmic", "organization": "Region Värmland" },
    { "id": "b", "system": "Lifecare", "organization": "Karlstads kommun" },
    { "id": "c", "system": "Combaine", "organization": "Region Värmland" } ]"#;

/// Plans named by their place: 0, 1, 2 …
#[track_caller]
fn of(plans: &[&str]) -> CareRecord {
    let plans: Vec<_> = plans
        .iter()
        .enumerate()
        .map(|(place, fields)| format!(r#"{{ "id": "{place}", {fields} }}"#))
        .collect();
    record(&format!(r#"{SOURCES}, "plans": [{}]"#, plans.join(", ")))
}

/// `0 1+2i`: the first plan by itself, and the second with the third, which shares an identity with it.
#[track_caller]
fn check(plans: &[&str], expected: &str) {
    let record = of(plans);
    let held: Vec<Held<'_>> =
        record.plans.iter().map(|plan| (plan, Standing::of(plan, &record, at(MONDAY).date()))).collect();
    let why = |why: &Why| match why {
        Why::Identity => "i",
        Why::Said => "s",
        Why::Words => "w",
    };
    let folds: Vec<_> = fold(&held)
        .iter()
        .map(|fold| {
            let others = fold.others.iter().map(|(place, reason)| format!("+{place}{}", why(reason)));
            format!("{}{}", fold.shown, others.collect::<String>())
        })
        .collect();
    assert_eq!(folds.join(" "), expected);
}

#[test]
fn what_shares_an_identity_is_the_same() {
    check(&[], "");
    check(&[r#""identifiers": ["x"]"#], "0");
    check(&[r#""identifiers": ["x"]"#, r#""identifiers": ["y"]"#], "0 1");
    check(&[r#""identifiers": ["x"]"#, r#""title": "t""#, r#""identifiers": ["y", "x"]"#], "0+2i 1");
    // Whatever else they say.
    check(
        &[
            r#""identifiers": ["x"], "title": "SIP""#,
            r#""identifiers": ["x"], "title": "Plan", "kind": "sip""#,
        ],
        "0+1i",
    );
    // One knows both.
    check(&[r#""identifiers": ["x"]"#, r#""identifiers": ["y"]"#, r#""identifiers": ["x", "y"]"#], "0+1i+2i");
    // The same identity twice in one plan says nothing.
    check(&[r#""identifiers": ["x", "x"]"#, r#""identifiers": ["X"]"#], "0 1");
    // What was replaced is history, though the system kept its identity.
    check(&[r#""identifiers": ["x"]"#, r#""identifiers": ["x"], "replaces": ["0"]"#], "0 1");
}

const SIP: &str = r#""title": "SIP efter utskrivning", "kind": "sip", "status": "active",
    "period": { "start": "2026-04-14" }, "unit": { "name": "Hemsjukvården", "careGiver": "Karlstads kommun" }"#;

#[test]
fn what_says_the_same_in_another_system_is_the_same() {
    #[track_caller]
    fn pair(one: &str, other: &str, expected: &str) {
        check(&[&format!(r#"{one}, "source": "a""#), &format!(r#"{other}, "source": "b""#)], expected);
    }
    pair(SIP, SIP, "0+1w");
    let with = |from: &str, to: &str| {
        assert!(SIP.contains(from));
        SIP.replace(from, to)
    };
    pair(SIP, &with("SIP efter utskrivning", "  sip EFTER  utskrivning "), "0+1w");
    pair(SIP, &with("SIP efter", "SIP inför"), "0 1");
    pair(SIP, &with(r#""sip""#, r#""care-plan""#), "0 1");
    // What matters to safety: whether it holds, and until when.
    pair(SIP, &with(r#""active""#, r#""completed""#), "0 1");
    pair(SIP, &with(r#""active""#, r#""unknown""#), "0 1");
    pair(SIP, &with(r#""start": "2026-04-14""#, r#""start": "2026-04-14", "end": "2026-12""#), "0 1");
    pair(SIP, &with(r#""2026-04-14""#, r#""2026-04""#), "0 1");
    // The unit decides; where one names none, the care giver does.
    pair(SIP, &with("Hemsjukvården", "HEMSJUKVÅRDEN"), "0+1w");
    pair(SIP, &with("Hemsjukvården", "Hemtjänsten"), "0 1");
    pair(SIP, &with(r#""name": "Hemsjukvården", "#, ""), "0+1w");
    pair(SIP, &with(r#""name": "Hemsjukvården", "careGiver": "Karlstads kommun""#, ""), "0 1");
    pair(
        &with(r#""name": "Hems"#, r#""identifier": "SE1", "name": "Hems"#),
        &with(r#""name": "Hems"#, r#""identifier": "SE2", "name": "Hems"#),
        "0 1",
    );
    // Two plans without dates, or without a title, have too little in common.
    let undated = with(r#""2026-04-14""#, "null");
    pair(&undated, &undated, "0 1");
    let untitled = with("SIP efter utskrivning", "");
    pair(&untitled, &untitled, "0 1");
}

#[test]
fn a_system_that_has_two_of_them_means_two() {
    let from = |source: &str| format!(r#"{SIP}, "source": "{source}""#);
    check(&[&from("a"), &from("a")], "0 1");
    check(&[&from("a"), &from("b"), &from("c")], "0+1w+2w");
    check(&[&from("a"), &from("b"), &from("a")], "0 1 2");
    check(&[SIP, &from("b")], "0 1");
    check(&[&from("a"), &from("b"), &from("c"), &from("c")], "0+1w 2 3");
    // The one of the same unit is meant.
    let other = from("a").replace("Hemsjukvården", "Hemtjänsten");
    check(&[&other, &from("b"), &from("a")], "0 1+2w");
}

#[test]
fn what_only_one_of_them_knows_to_be_replaced_is_not_the_same() {
    let old = |source: &str| format!(r#"{SIP}, "source": "{source}""#);
    check(&[&old("a"), &old("b"), r#""title": "Ny SIP", "replaces": ["0"]"#], "0 1 2");
    check(&[&old("a"), &old("b"), r#""title": "Ny SIP", "replaces": ["0", "1"]"#], "0+1w 2");
}

#[test]
fn one_may_say_that_the_other_system_holds_it_too() {
    let plan = |fields: &str| format!(r#""title": "SIP", {fields}"#);
    let told = plan(r#""source": "a", "alsoIn": ["b"]"#);
    check(&[&told, &plan(r#""source": "b""#)], "0+1s");
    check(&[&plan(r#""source": "b""#), &told], "0+1s");
    check(&[&told, &plan(r#""source": "c""#)], "0 1");
    check(&[&told, r#""title": "Annan plan", "source": "b""#], "0 1");
    check(&[&told, &plan(r#""source": "b", "status": "draft""#)], "0 1");
    check(&[&told, &plan(r#""source": "b", "period": { "start": "2026" }"#)], "0 1");
    check(&[&told, &plan(r#""source": "b""#), &plan(r#""source": "b""#)], "0 1 2");
    // The surest reason is told.
    check(
        &[&format!(r#"{told}, "identifiers": ["x"]"#), &plan(r#""source": "b", "identifiers": ["x"]"#)],
        "0+1i",
    );
}

#[test]
fn the_one_with_the_most_in_it_is_shown() {
    let plan = |fields: &str| format!(r#""identifiers": ["x"], "created": "2020-01-01T08:00", {fields}"#);
    let full = plan(&activities(&["planned A", "planned B"]));
    let header = plan(r#""updated": "2026-05-01T08:00", "documents": [{ "id": "d", "title": "t" }]"#);
    check(&[&header, &full], "1+0i");
    check(&[&full, &header], "0+1i");
    let older = plan(r#""updated": "2026-04-01T08:00", "documents": [{ "id": "d", "title": "t" }]"#);
    check(&[&older, &header, &plan(r#""title": "t""#)], "1+0i+2i");
    check(&[&older, &older], "0+1i");
}

/// Who was told that a plan ended was told later than who says that it holds; and the other way about.
#[test]
fn the_one_updated_last_is_shown_where_they_do_not_agree() {
    let full = activities(&["planned A", "planned B"]);
    let holds = format!(r#""identifiers": ["x"], "status": "active", "updated": "2026-02-01T08:00", {full}"#);
    let ended =
        |updated: &str| format!(r#""identifiers": ["x"], "status": "completed", "updated": "{updated}""#);
    check(&[&holds, &ended("2026-05-01T08:00")], "1+0i");
    check(&[&holds, &ended("2026-01-01T08:00")], "0+1i");
    // Two that both hold may differ in until when.
    let longer = r#""identifiers": ["x"], "status": "active", "updated": "2026-05-01T08:00", "period": { "end": "2027" }"#;
    check(&[&holds, longer], "0+1i");
}

#[test]
fn many_alike_are_not_compared() {
    let plan = |source: &str| format!(r#"{SIP}, "source": "{source}""#);
    let plans: Vec<String> = (0..40).map(|place| plan(if place == 0 { "a" } else { "b" })).collect();
    let plans: Vec<&str> = plans.iter().map(String::as_str).collect();
    check(&plans, &(0..40).map(|place| place.to_string()).collect::<Vec<_>>().join(" "));
}
