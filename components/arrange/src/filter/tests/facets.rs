//! What is offered: only what is there, counted as it would be shown.

use samplan_model::{CareRecord, PlanId};

use super::RECORD;
use crate::filter::{Choice, Facet, Facets, Near, Scope, Term};
use crate::testing::{MONDAY, at, record};
use crate::{Cards, Filter, Lines, PlanView, Timeline};

/// The questions, each with the counts of its answers.
fn said(scope: &Scope) -> String {
    let facets = Facets::of(&record(RECORD), scope, &Filter::default(), at(MONDAY));
    let counts = |choices: &[Choice]| {
        choices.iter().map(|choice| choice.count.to_string()).collect::<Vec<_>>().join(" ")
    };
    let lines = facets.0.iter().map(|(facet, choices)| format!("{facet:?}: {}", counts(choices)));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn only_what_is_there_is_offered_where_there_is_a_choice() {
    assert_eq!(said(&Scope::Timeline), "Party: 1 1\nStatus: 1 2\nArea: 1 1\nSource: 3 2\nPlan: 1 2");
    assert_eq!(said(&Scope::Plans), "Party: 1 1 1\nArea: 1 1 1 1\nSource: 2 1\nStatus: 2 1");
    let plan = Scope::Plan(PlanId::from("diabetes"));
    assert_eq!(
        said(&plan),
        "Section: 1 1 2 1\nParty: 1 1 1\nArea: 1 1 1 1 1\nNear: 1 1 1 1 1 1\nStatus: 1 2 2"
    );
    assert_eq!(said(&Scope::Plan(PlanId::from("sip"))), "Section: 1 1");
    assert_eq!(said(&Scope::Plan(PlanId::from("none"))), "");
}

/// How much a widget shows.
fn left(record: &CareRecord, scope: &Scope, filter: &Filter) -> usize {
    let now = at(MONDAY);
    match scope {
        Scope::Timeline => Timeline::of(record, filter, samplan_model::Audience::Patient, now).count,
        Scope::Lines => Lines::of(record, filter, now).count(),
        Scope::Plans => Cards::of(record, filter, now).count(),
        Scope::Plan(id) => PlanView::of(record, id, now).unwrap().narrowed(filter, now).count(),
    }
}

const SCOPES: [Scope; 3] = [Scope::Timeline, Scope::Lines, Scope::Plans];

/// A count is a promise: so much is left when the box is ticked, and no other of its question is.
#[track_caller]
fn check_promises(record: &CareRecord, scope: &Scope, filter: &Filter) {
    for (facet, choices) in Facets::of(record, scope, filter, at(MONDAY)).0 {
        for choice in choices {
            let ticked = filter.clone().without(facet).toggled(&choice.term);
            assert_eq!(left(record, scope, &ticked), choice.count, "{scope:?} {filter:?} {choice:?}");
        }
    }
}

#[test]
fn every_count_is_what_is_left() {
    let record = record(RECORD);
    for scope in SCOPES.into_iter().chain([Scope::Plan(PlanId::from("diabetes"))]) {
        let none = Filter::default();
        check_promises(&record, &scope, &none);
        // With each answer chosen, and with each two.
        let terms =
            || Facets::of(&record, &scope, &none, at(MONDAY)).0.into_iter().flat_map(|(_, choices)| choices);
        for one in terms() {
            let first = none.clone().toggled(&one.term);
            check_promises(&record, &scope, &first);
            for other in terms() {
                check_promises(&record, &scope, &first.clone().toggled(&other.term));
            }
        }
        check_promises(&record, &scope, &Filter { text: "vård".to_owned(), ..Filter::default() });
    }
}

/// The same plan of two systems is one; its rows and undertakings count once, under each of the two.
#[test]
fn what_two_systems_have_counts_once() {
    let plan = |id: &str, more: &str| {
        format!(
            r#"{{ "id": "{id}", "title": "Vårdplan", "source": "{id}", "identifiers": ["x"], "party": "care",
            "activities": [{{ "id": "1", "title": "Besök", "status": "booked", "when": "2026-05-12" }}{more}],
            "commitments": [{{ "id": "1", "text": "Ringa", "party": "care" }}] }}"#
        )
    };
    let more = r#", { "id": "2", "title": "Prov", "status": "planned", "needArea": "medication" }"#;
    let record = record(&format!(
        r#""sources": [{{ "id": "a", "system": "A", "organization": "A" }}, {{ "id": "b", "system": "B", "organization": "B" }}],
        "plans": [{}, {}]"#,
        plan("a", ""),
        plan("b", more)
    ));
    for scope in SCOPES {
        for filter in [
            Filter::default(),
            Filter { sources: ["a".into()].into(), ..Filter::default() },
            Filter { plans: ["b".into()].into(), ..Filter::default() },
        ] {
            check_promises(&record, &scope, &filter);
        }
    }
    let facets = Facets::of(&record, &Scope::Lines, &Filter::default(), at(MONDAY));
    let sources = facets.0.iter().find(|(facet, _)| *facet == Facet::Source).unwrap();
    assert_eq!(sources.1.iter().map(|choice| choice.count).collect::<Vec<_>>(), [2, 3]);
}

/// Who has chosen something sees what goes with it, and what does not is there and says nothing.
#[test]
fn what_goes_with_nothing_says_so_and_stays() {
    let filter = Filter { text: "finns inte".to_owned(), ..Filter::default() };
    let facets = Facets::of(&record(RECORD), &Scope::Timeline, &filter, at(MONDAY));
    let all = Facets::of(&record(RECORD), &Scope::Timeline, &Filter::default(), at(MONDAY));
    let terms = |facets: &Facets| -> Vec<Term> {
        facets.0.iter().flat_map(|(_, choices)| choices).map(|choice| choice.term.clone()).collect()
    };
    assert_eq!(terms(&facets), terms(&all));
    assert!(facets.0.iter().flat_map(|(_, choices)| choices).all(|choice| choice.count == 0));
}

#[test]
fn names_stand_in_the_order_of_the_alphabet() {
    let record = record(
        r#""plans": [
        { "id": "1", "title": "Ögon", "activities": [{ "id": "a", "title": "a", "status": "planned" }] },
        { "id": "2", "title": "Andning", "activities": [{ "id": "a", "title": "a", "status": "planned" }] },
        { "id": "3", "title": "äta", "activities": [{ "id": "a", "title": "a", "status": "planned" }] } ]"#,
    );
    let facets = Facets::of(&record, &Scope::Timeline, &Filter::default(), at(MONDAY));
    let ids: Vec<_> = facets.0[0].1.iter().map(|choice| choice.term.clone()).collect();
    assert_eq!(ids, ["2", "3", "1"].map(|id| Term::Plan(PlanId::from(id))));
}

#[test]
fn what_is_asked_for_often_stands_outside() {
    let record = record(RECORD);
    let shortcuts = |id: &str| PlanView::of(&record, &PlanId::from(id), at(MONDAY)).unwrap().shortcuts();
    let mine_and_coming = [Term::Party(samplan_model::Party::Patient), Term::Near(Near::Coming)];
    assert_eq!(shortcuts("diabetes"), mine_and_coming);
    assert_eq!(shortcuts("sip"), [Term::Near(Near::Coming)]);
}
