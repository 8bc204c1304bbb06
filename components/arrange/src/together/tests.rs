//! What two systems say of the same plan, told once, and nothing of it lost.

use samplan_model::{Audience, CareRecord};

use super::*;
use crate::strip::{Scale, Window};
use crate::testing::{MONDAY, at, record};
use crate::{Changes, ClashKind, Filter, Line, Lines, Strip, Timeline};

/// The plan as Cosmic and as Lifecare have it, each with its own fields.
#[track_caller]
fn two(cosmic: &str, lifecare: &str) -> CareRecord {
    let plan = |id: &str, fields: &str| {
        format!(
            r#"{{ "id": "{id}", "title": "Vårdplan", "source": "{id}", "identifiers": ["x"], "status": "active", {fields} }}"#
        )
    };
    record(&format!(
        r#""sources": [{{ "id": "a", "system": "Cosmic", "organization": "Region Värmland" }},
        {{ "id": "b", "system": "Lifecare", "organization": "Karlstads kommun" }}],
        "plans": [{}, {}]"#,
        plan("a", cosmic),
        plan("b", lifecare)
    ))
}

/// `booked Fotvård = "2026-05-12T09:30" place=Torsby`: an activity with what else it says.
fn activities(lines: &[&str]) -> String {
    let one = |(place, line): (usize, &&str)| {
        let (line, more) = line.split_once(" + ").unwrap_or((line, ""));
        let (head, when) = line.split_once(" = ").unwrap_or((line, "null"));
        let (status, title) = head.split_once(' ').unwrap();
        let comma = if more.is_empty() { "" } else { ", " };
        format!(
            r#"{{ "id": "{place}", "title": "{title}", "status": "{status}", "when": {when}{comma}{more} }}"#
        )
    };
    let all: Vec<_> = lines.iter().enumerate().map(one).collect();
    format!(r#""activities": [{}]"#, all.join(", "))
}

fn rows(timeline: &Timeline) -> Vec<&Row> {
    let sections = timeline.earlier.iter().chain(&timeline.sections);
    sections.flat_map(|section| &section.rows).chain(&timeline.undated).collect()
}

fn timeline(record: &CareRecord) -> Timeline {
    Timeline::of(record, &Filter::default(), Audience::Patient, at(MONDAY))
}

/// What is shown of the two, each with the plans that say it, the one that is shown first. Nothing is lost: all that was
/// given is shown or stands behind what is.
#[track_caller]
fn check(cosmic: &[&str], lifecare: &[&str], expected: &[&str]) {
    let record = two(&activities(cosmic), &activities(lifecare));
    let timeline = timeline(&record);
    let draw = |row: &&Row| {
        let twins: String = row.twins.iter().map(|twin| twin.plan.id.to_string()).collect();
        format!("{} {}{twins}", row.activity.title, row.plan.id)
    };
    assert_eq!(rows(&timeline).iter().map(draw).collect::<Vec<_>>(), expected);
    assert_eq!(timeline.count, expected.len());
    let told = |row: &&Row| 1 + row.twins.len();
    assert_eq!(rows(&timeline).iter().map(told).sum::<usize>(), cosmic.len() + lifecare.len());
    let lines = Lines::of(&record, &Filter::default(), at(MONDAY));
    assert_eq!(lines.count(), expected.len());
    let lines = lines.current.iter().chain(&lines.earlier);
    assert_eq!(lines.map(|line| 1 + line.twins.len()).sum::<usize>(), cosmic.len() + lifecare.len());
}

const FOOT_CARE: &str = r#"booked Fotvård = "2026-05-12T09:30""#;

#[test]
fn the_same_booking_is_told_once() {
    check(&[FOOT_CARE], &[FOOT_CARE], &["Fotvård ab"]);
    check(&[FOOT_CARE], &[r#"booked  fotvård = "2026-05-12T09:30""#], &["Fotvård ab"]);
    check(&["planned Röntgen"], &["planned Röntgen"], &["Röntgen ab"]);
    check(&[r#"performed Besök = "2026-05-04""#], &[r#"performed Besök = "2026-05-04""#], &["Besök ab"]);
}

#[test]
fn what_only_one_of_them_has_stays() {
    check(&[FOOT_CARE], &[], &["Fotvård a"]);
    check(&[], &[FOOT_CARE], &["Fotvård b"]);
    check(
        &[FOOT_CARE, r#"booked Ögon = "2026-05-13""#],
        &[FOOT_CARE, r#"booked Dusch = "2026-05-14""#],
        &["Fotvård ab", "Ögon a", "Dusch b"],
    );
}

#[test]
fn what_differs_in_what_one_acts_on_stays_in_both() {
    check(&[FOOT_CARE], &[r#"cancelled Fotvård = "2026-05-12T09:30""#], &["Fotvård a", "Fotvård b"]);
    check(&[FOOT_CARE], &[r#"booked Fotvård = "2026-05-12T10:30""#], &["Fotvård a", "Fotvård b"]);
    check(&[FOOT_CARE], &[r#"booked Fotvård = "2026-05-12T09:30/10:00""#], &["Fotvård a", "Fotvård b"]);
    check(&[FOOT_CARE], &[r#"booked Blodprov = "2026-05-12T09:30""#], &["Fotvård a", "Blodprov b"]);
    let at_place = |place: &str| format!(r#"{FOOT_CARE} + "place": {{ "name": "{place}" }}"#);
    check(&[&at_place("Torsby")], &[&at_place("Arvika")], &["Fotvård a", "Fotvård b"]);
    let prepare = format!(r#"{FOOT_CARE} + "prepare": "Ät inget""#);
    check(&[&at_place("Torsby")], &[&prepare], &["Fotvård a", "Fotvård b"]);
}

#[test]
fn shown_is_the_one_that_leaves_nothing_out() {
    let prepare = format!(r#"{FOOT_CARE} + "prepare": "Ät inget""#);
    check(&[FOOT_CARE], &[&prepare], &["Fotvård ba"]);
    check(&[&prepare], &[FOOT_CARE], &["Fotvård ab"]);
}

#[test]
fn of_what_a_system_has_several_times_so_many_are_shown() {
    check(&["planned Blodprov", "planned Blodprov"], &["planned Blodprov"], &["Blodprov ab", "Blodprov a"]);
    let twice = ["planned Blodprov", "planned Blodprov"];
    check(&twice, &twice, &["Blodprov ab", "Blodprov ab"]);
}

#[test]
fn a_plan_that_runs_has_one_line_and_one_bar_and_the_next_step_of_both() {
    let record = two(
        r#""period": { "start": "2026-01" }, "goals": [{ "id": "g", "text": "Mål" }]"#,
        &format!(r#""period": {{ "start": "2026-01" }}, {}"#, activities(&[FOOT_CARE])),
    );
    let timeline = timeline(&record);
    let ongoing = &timeline.ongoing;
    assert_eq!((ongoing.len(), ongoing[0].twins.len()), (1, 1));
    assert_eq!(ongoing[0].next.as_ref().map(|row| row.activity.title.as_str()), Some("Fotvård"));
    let window = Window::around(at(MONDAY).date(), Scale::Year);
    let strip = Strip::of(&timeline, window, at(MONDAY));
    assert_eq!((strip.plans, strip.events), (1, 1));
}

#[test]
fn a_booking_does_not_clash_with_its_own_twin() {
    let visit = r#""mode": "visit""#;
    let clashes = |cosmic: &str, lifecare: &str| {
        let record = two(&activities(&[cosmic]), &activities(&[lifecare]));
        let kinds: Vec<ClashKind> = timeline(&record).clashes.iter().map(|(_, clash)| clash.kind).collect();
        kinds
    };
    let one = format!("{FOOT_CARE} + {visit}");
    assert_eq!(clashes(&one, &one), []);
    // Told twice, as one of them ends later or says where: the same booking all the same.
    let longer = format!(r#"booked Fotvård = "2026-05-12T09:30/10:15" + {visit}"#);
    assert_eq!(clashes(&one, &longer), []);
    assert_eq!(
        clashes(&one, &format!(r#"{one}, "place": {{ "name": "Torsby" }}, "prepare": "Ät inget""#)),
        []
    );
    // Another one is a clash.
    let other = format!(r#"booked Blodprov = "2026-05-12T09:30" + {visit}"#);
    assert_eq!(clashes(&one, &other), [ClashKind::Overlap]);
}

#[test]
fn a_filter_lets_through_what_it_lets_through_in_one_of_the_systems() {
    let record = two(&activities(&[FOOT_CARE]), &activities(&[FOOT_CARE, "planned Röntgen"]));
    let left = |text: &str| {
        let filter = match text {
            "b" => Filter { sources: ["b".into()].into(), ..Filter::default() },
            "plan a" => Filter { plans: ["a".into()].into(), ..Filter::default() },
            text => Filter { text: text.to_owned(), ..Filter::default() },
        };
        let timeline = Timeline::of(&record, &filter, Audience::Patient, at(MONDAY));
        (timeline.count, timeline.ongoing.len(), Lines::of(&record, &filter, at(MONDAY)).count())
    };
    assert_eq!(left("b"), (2, 1, 2));
    assert_eq!(left("plan a"), (1, 1, 1));
    assert_eq!(left("fotvård"), (1, 1, 1));
    assert_eq!(left("finns inte"), (0, 0, 0));
}

#[test]
fn every_line_names_the_systems_that_have_it() {
    let commitments = |lines: &[&str]| {
        let one = |line: &&str| format!(r#"{{ "id": "{line}", "text": "{line}", "party": "care" }}"#);
        format!(r#""commitments": [{}]"#, lines.iter().map(one).collect::<Vec<_>>().join(", "))
    };
    let cosmic = format!("{}, {}", activities(&[FOOT_CARE]), commitments(&["Ringa", "Mäta"]));
    let lifecare = format!("{}, {}", activities(&[FOOT_CARE, "planned Röntgen"]), commitments(&["Mäta"]));
    let lines = Lines::of(&two(&cosmic, &lifecare), &Filter::default(), at(MONDAY));
    let draw = |line: &Line| format!("{}: {}", line.title(), line.source.as_deref().unwrap_or("–"));
    let mut drawn: Vec<_> = lines.current.iter().map(draw).collect();
    drawn.sort();
    let expected =
        ["Fotvård: Lifecare, Cosmic", "Mäta: Lifecare, Cosmic", "Ringa: Cosmic", "Röntgen: Lifecare"];
    let swapped =
        ["Fotvård: Cosmic, Lifecare", "Mäta: Cosmic, Lifecare", "Ringa: Cosmic", "Röntgen: Lifecare"];
    assert!(drawn == expected || drawn == swapped, "{drawn:?}");
}

#[test]
fn what_is_to_be_done_is_asked_for_once() {
    let todos = |cosmic: &str, lifecare: &str| timeline(&two(cosmic, lifecare)).todo.len();
    let undertaken = |text: &str, more: &str| {
        format!(
            r#""commitments": [{{ "id": "1", "text": "{text}", "party": "patient", "due": "2026-05-12"{more} }}]"#
        )
    };
    let walk = undertaken("Promenera", "");
    assert_eq!(todos(&walk, &walk), 1);
    assert_eq!(todos(&walk, &undertaken("Simma", "")), 2);
    assert_eq!(todos(&walk, &undertaken("Promenera", r#", "who": "Asta""#)), 1);
    assert_eq!(todos(&walk, &undertaken("Promenera", r#", "status": "in-progress""#)), 2);
    // Measured in one of the systems is measured.
    let weight = |readings: &str| {
        format!(
            r#""measurements": [{{ "id": "v", "title": "Vikt", "unit": "kg", "repeat": {{ "unit": "day" }}, "readings": [{readings}] }}]"#
        )
    };
    let measured = weight(r#"{ "at": "2026-05-11T07:00", "value": 80 }"#);
    let before = weight(r#"{ "at": "2026-05-09T07:00", "value": 80 }"#);
    assert_eq!(todos(&before, &before), 1);
    assert_eq!(todos(&before, &weight("")), 1);
    assert_eq!(todos(&weight(""), &before), 1);
    assert_eq!(todos(&measured, &measured), 0);
    assert_eq!(todos(&measured, &before), 0);
    assert_eq!(todos(&weight(""), &measured), 0);
}

#[test]
fn what_has_changed_is_told_once() {
    let changes = |cosmic: &str, lifecare: &str| {
        let record = two(cosmic, lifecare);
        Changes::since(&record, at("2026-05-01T00:00")).once(&record, at(MONDAY)).list.len()
    };
    let told = |text: &str| {
        format!(r#""changes": [{{ "at": "2026-05-08T10:00", "kind": "changed", "text": "{text}" }}]"#)
    };
    assert_eq!(changes(&told("Ny dos"), &told("Ny dos")), 1);
    assert_eq!(changes(&told("Ny dos"), &told("Ny tid")), 2);
    assert_eq!(changes(r#""updated": "2026-05-08T10:00""#, r#""updated": "2026-05-09T10:00""#), 1);
}

#[test]
fn a_calendar_knows_it_again_whichever_is_shown() {
    let uid = |cosmic: &str, lifecare: &str| {
        let record = two(&activities(&[cosmic]), &activities(&[lifecare]));
        let timeline = timeline(&record);
        let events: Vec<_> = rows(&timeline)
            .into_iter()
            .map(|row| (row.clone(), crate::calendar::Wording::default()))
            .collect();
        let file = crate::calendar::file(&events, at(MONDAY));
        let uids: Vec<_> = file.lines().filter(|line| line.starts_with("UID")).map(str::to_owned).collect();
        assert_eq!(uids.len(), 1);
        uids
    };
    let prepare = format!(r#"{FOOT_CARE} + "prepare": "Ät inget""#);
    assert_eq!(uid(FOOT_CARE, &prepare), uid(&prepare, FOOT_CARE));
}

/// A booking that two sources have, each in a plan of its own: what stands where, as `title plan(twins)`.
#[test]
fn a_booking_of_two_sources_is_told_once() {
    #[track_caller]
    fn check(cosmic: &str, other: &str, expected: &[&str]) {
        let plan = |id: &str, fields: &str| {
            format!(
                r#"{{ "id": "{id}", "title": "{id}", "source": "{id}", "status": "active", "unit": {{ "careGiver": "Regionen" }},
                "activities": [{{ "id": "1", "status": "booked", {fields} }}] }}"#
            )
        };
        let record = record(&format!(
            r#""sources": [{{ "id": "a", "system": "Cosmic", "organization": "Region Värmland" }},
            {{ "id": "b", "system": "Elvis", "organization": "Region Värmland" }}],
            "plans": [{}, {}]"#,
            plan("a", cosmic),
            plan("b", other)
        ));
        let timeline = timeline(&record);
        let draw = |row: &&Row| {
            let twins: String = row.twins.iter().map(|twin| twin.plan.id.to_string()).collect();
            format!("{} {}{twins}", row.activity.title, row.plan.id)
        };
        assert_eq!(rows(&timeline).iter().map(draw).collect::<Vec<_>>(), expected);
        let lines = Lines::of(&record, &Filter::default(), at(MONDAY));
        assert_eq!(lines.count(), expected.len());
        let staff: Vec<_> = lines.current.iter().filter_map(|line| line.source.as_deref()).collect();
        let is_folded = expected.len() == 1;
        assert_eq!(
            staff.contains(&"Cosmic, Elvis") || staff.contains(&"Elvis, Cosmic"),
            is_folded,
            "{staff:?}"
        );
    }
    let booked =
        |title: &str, when: &str, more: &str| format!(r#""title": "{title}", "when": "{when}"{more}"#);
    let (at_noon, edc) = ("2026-05-12T12:00", r#", "unit": { "name": "EDC" }"#);
    let visit = booked("Besök", at_noon, edc);
    check(&visit, &visit, &["Besök ab"]);
    // The end, how one meets and where: said by one of them only, it is shown.
    let long = booked("Besök", "2026-05-12T12:00/12:30", r#", "mode": "visit", "unit": { "name": "EDC" }"#);
    check(&visit, &long, &["Besök ba"]);
    let video = booked("Besök", at_noon, r#", "mode": "video", "unit": { "name": "EDC" }"#);
    check(&long, &video, &["Besök a", "Besök b"]);
    // Another unit, another thing, another time: nobody knows here that it is the same.
    check(&visit, &booked("Besök", at_noon, r#", "unit": { "name": "Fotvården" }"#), &["Besök a", "Besök b"]);
    check(&visit, &booked("Provtagning", at_noon, edc), &["Besök a", "Provtagning b"]);
    check(&visit, &booked("Besök", "2026-05-12T12:01", edc), &["Besök a", "Besök b"]);
    check(&booked("Besök", at_noon, ""), &booked("Besök", at_noon, ""), &["Besök a", "Besök b"]);
    // With the same identity, it may be called otherwise.
    let known = |title: &str| booked(title, at_noon, r#", "provenance": { "identifier": "4711" }"#);
    check(&known("Besök"), &known("Återbesök"), &["Besök ab"]);
    // A place says as much as a unit.
    let there = booked("Besök", at_noon, r#", "place": { "name": "Storgatan 1" }"#);
    check(&there, &there, &["Besök ab"]);
}
