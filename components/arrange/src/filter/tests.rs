//! Each part by itself, and together.

mod days;
mod facets;
mod plan;

use super::*;
use crate::row::Row;
use crate::testing::{MONDAY, at, record};

const RECORD: &str = r#""sources": [
    { "id": "cosmic", "system": "Cosmic", "organization": "Region Värmland" },
    { "id": "lifecare", "system": "Lifecare", "organization": "Karlstads kommun" } ],
  "plans": [
    { "id": "diabetes", "title": "Vårdplan diabetes", "party": "care", "source": "cosmic", "alsoIn": ["lifecare"],
      "unit": { "name": "EDC", "careGiver": "Region Värmland" }, "needAreas": ["treatment"],
      "activities": [
        { "id": "fot", "title": "Fotvård", "status": "booked", "needArea": "self-care",
          "place": { "name": "Arvika vårdcentral" }, "performers": [{ "name": "Anna Lind", "role": "fotterapeut" }] },
        { "id": "prov", "title": "Provtagning", "status": "booked", "party": "municipality" } ],
      "goals": [{ "id": "g", "text": "Orka gå till kyrkan", "needArea": "goals" }],
      "commitments": [{ "id": "c", "text": "Mäta blodsocker", "party": "patient", "needArea": "measurements" }],
      "medications": [{ "id": "m", "name": "Metformin 500 mg", "status": "active" }] },
    { "id": "sip", "title": "SIP-plan", "source": "lifecare",
      "documents": [{ "id": "d", "title": "Protokoll.pdf" }],
      "activities": [{ "id": "möte", "title": "Möte", "status": "planned" }] } ]"#;

/// The plans and the rows that a filter lets through.
#[track_caller]
fn check(filter: &Filter, plans: &str, rows: &str) {
    let record = record(RECORD);
    let sieve = filter.at(at(MONDAY));
    let taken: Vec<_> =
        record.plans.iter().filter(|plan| sieve.takes_plan(plan)).map(|plan| plan.id.as_str()).collect();
    assert_eq!(taken.join(" "), plans, "plans");
    let taken = record.plans.iter().flat_map(Row::all_of).filter(|row| sieve.takes_row(row));
    let taken: Vec<_> = taken.map(|row| row.activity.id.to_string()).collect();
    assert_eq!(taken.join(" "), rows, "rows");
}

fn text(text: &str) -> Filter {
    Filter { text: text.to_owned(), ..Filter::default() }
}

fn parties(parties: &[Party]) -> Filter {
    Filter { parties: parties.iter().copied().collect(), ..Filter::default() }
}

fn areas(areas: &[NeedArea]) -> Filter {
    Filter { need_areas: areas.iter().copied().collect(), ..Filter::default() }
}

fn sources(sources: &[&str]) -> Filter {
    Filter { sources: sources.iter().map(|id| SourceId::from(*id)).collect(), ..Filter::default() }
}

#[test]
fn each_facet_narrows() {
    check(&Filter::default(), "diabetes sip", "fot prov möte");
    check(&parties(&[Party::Care]), "diabetes", "fot");
    check(&parties(&[Party::Municipality]), "diabetes", "prov");
    check(&parties(&[Party::Patient]), "diabetes", "");
    check(&parties(&[Party::Relative]), "", "");
    check(&parties(&[Party::Care, Party::Municipality]), "diabetes", "fot prov");
    check(&areas(&[NeedArea::Treatment]), "diabetes", "prov");
    check(&areas(&[NeedArea::SelfCare]), "diabetes", "fot");
    check(&areas(&[NeedArea::Goals]), "diabetes", "");
    check(&areas(&[NeedArea::Measurements, NeedArea::SelfCare]), "diabetes", "fot");
    check(&areas(&[NeedArea::Medication]), "", "");
    check(&sources(&["cosmic"]), "diabetes", "fot prov");
    check(&sources(&["lifecare"]), "diabetes sip", "fot prov möte");
    check(&sources(&["treserva"]), "", "");
}

#[test]
fn text_is_looked_for_in_what_a_reader_would_call_it() {
    check(&text("fot"), "diabetes", "fot");
    check(&text("arvika"), "", "fot");
    check(&text("lind"), "", "fot");
    check(&text("fotterapeut"), "", "fot");
    check(&text("EDC"), "diabetes", "fot prov");
    check(&text("värmland prov"), "diabetes", "prov");
    check(&text("diabetes"), "diabetes", "fot prov");
    check(&text("kyrkan"), "diabetes", "");
    check(&text("blodsocker"), "diabetes", "");
    check(&text("metformin"), "diabetes", "");
    check(&text("SIP-plan"), "sip", "möte");
    check(&text("protokoll.pdf"), "sip", "");
    check(&text("mote"), "sip", "möte");
    check(&text(" \t- "), "diabetes sip", "fot prov möte");
}

#[test]
fn facets_narrow_each_other() {
    let both = Filter { text: "prov".to_owned(), ..parties(&[Party::Care]) };
    check(&both, "diabetes", "");
    let both = Filter { sources: sources(&["lifecare"]).sources, ..areas(&[NeedArea::SelfCare]) };
    check(&both, "diabetes", "fot");
    let none = Filter { sources: sources(&["cosmic"]).sources, ..text("sip") };
    check(&none, "", "");
}

#[test]
fn what_is_asked_for_is_counted() {
    #[track_caller]
    fn check(filter: &Filter, expected: usize) {
        assert_eq!((filter.count(), filter.is_empty()), (expected, expected == 0));
    }
    check(&Filter::default(), 0);
    check(&text("  "), 0);
    check(&text("två ord"), 1);
    check(&Filter { text: "ord".to_owned(), ..parties(&[Party::Care, Party::Patient]) }, 3);
    check(&sources(&["a", "b"]), 2);
    check(&areas(&[NeedArea::Goals]), 1);
}

#[test]
fn words_are_found_by_their_beginnings() {
    #[track_caller]
    fn check(query: &str, text: &str, expected: &str) {
        let takes = words::Query::new(query).finds(|search| search.look(text));
        assert_eq!(if takes { "found" } else { "missing" }, expected, "{query} in {text}");
    }
    check("vård", "Vårdplan diabetes", "found");
    check("lakare", "Samtal med läkare", "found");
    check("LÄK", "fast läkarkontakt", "found");
    check("diab vård", "Vårdplan diabetes", "found");
    check("", "vad som helst", "found");
    check("plan", "SIP-plan", "found");
    check("sip-p", "SIP-plan", "found");
    check("läkare,", "Läkare: Ek", "found");
    check("läkare", "la\u{308}kare", "found");
    check("a\u{30a}rs", "Årskontroll", "found");
    check("HbA1c", "hba1c under 60", "found");
    check("plan", "Vårdplan", "missing");
    check("vård xyz", "Vårdplan", "missing");
    check("läkare", "lek", "missing");
    check("sip plan", "SIPPLAN", "missing");
}

#[test]
fn status_kind_plan_and_standing_narrow_too() {
    let default = Filter::default;
    check(&Filter { statuses: [StatusGroup::Planned].into(), ..default() }, "diabetes sip", "möte");
    check(&Filter { statuses: [StatusGroup::Booked].into(), ..default() }, "diabetes", "fot prov");
    check(&Filter { statuses: [StatusGroup::Performed].into(), ..default() }, "", "");
    check(&Filter { kinds: [PlanKind::Other].into(), ..default() }, "diabetes sip", "fot prov möte");
    check(&Filter { kinds: [PlanKind::Coordinated].into(), ..default() }, "", "");
    check(&Filter { plans: ["sip".into()].into(), ..default() }, "sip", "möte");
    // Which section and which standing is nothing that a row or a plan by itself can say.
    check(&Filter { sections: [PlanSection::Goals].into(), ..default() }, "diabetes sip", "fot prov möte");
    let cards = |standing: Group| {
        let filter = Filter { standings: [standing].into(), ..default() };
        crate::Cards::of(&record(RECORD), &filter, at(MONDAY)).count()
    };
    assert_eq!((cards(Group::Current), cards(Group::Coming), cards(Group::Earlier)), (2, 0, 0));
}

#[test]
fn each_term_is_put_in_and_taken_out() {
    let days = Days::Between { from: "2026-05-11".parse().ok(), to: None };
    let filter = Filter { text: "ord".to_owned(), days, ..parties(&[Party::Care]) };
    assert_eq!(filter.terms(), [Term::Text, Term::Between, Term::Party(Party::Care)]);
    let without = filter.terms().iter().fold(filter.clone(), Filter::toggled);
    assert_eq!(without, Filter::default());
    let near = filter.clone().toggled(&Term::Near(Near::Week));
    assert_eq!(near.days, Days::Near(Near::Week), "one period at a time");
    assert_eq!(near.clone().toggled(&Term::Near(Near::Today)).days, Days::Near(Near::Today));
    assert_eq!(near.toggled(&Term::Near(Near::Week)).days, Days::All);
    assert!(filter.has(&Term::Between) && !filter.has(&Term::Near(Near::Week)));
}

#[test]
fn words_in_any_order_and_in_any_field() {
    check(&text("vardplan diabetes"), "diabetes", "fot prov");
    check(&text("diabetes vardplan fot"), "diabetes", "fot");
    check(&text("fot lind arvika"), "", "fot");
    check(&text(&"diabetes ".repeat(70)), "diabetes", "fot prov");
}
