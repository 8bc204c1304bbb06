//! What is offered: only what is there, counted as it would be shown.

use samplan_model::PlanId;

use super::RECORD;
use crate::filter::{Choice, Facets, Near, Scope, Term};
use crate::testing::{MONDAY, at, record};
use crate::{Cards, Filter, PlanView, Timeline};

/// The questions, each with the counts of its answers.
fn said(scope: &Scope) -> String {
    let facets = Facets::of(&record(RECORD), scope, at(MONDAY));
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

/// A count is a promise: so much is left when the box is ticked.
#[test]
fn every_count_is_what_is_left() {
    let (record, now) = (record(RECORD), at(MONDAY));
    let left = |scope: &Scope, filter: &Filter| match scope {
        Scope::Timeline => Timeline::of(&record, filter, samplan_model::Audience::Patient, now).count,
        Scope::Plans => Cards::of(&record, filter, now).count(),
        Scope::Plan(id) => PlanView::of(&record, id, now).unwrap().narrowed(filter, now).count(),
    };
    for scope in [Scope::Timeline, Scope::Plans, Scope::Plan(PlanId::from("diabetes"))] {
        for choice in Facets::of(&record, &scope, now).0.into_iter().flat_map(|(_, choices)| choices) {
            let filter = Filter::default().toggled(&choice.term);
            assert_eq!(left(&scope, &filter), choice.count, "{scope:?} {choice:?}");
        }
    }
}

#[test]
fn names_stand_in_the_order_of_the_alphabet() {
    let record = record(
        r#""plans": [
        { "id": "1", "title": "Ögon", "activities": [{ "id": "a", "title": "a", "status": "planned" }] },
        { "id": "2", "title": "Andning", "activities": [{ "id": "a", "title": "a", "status": "planned" }] },
        { "id": "3", "title": "äta", "activities": [{ "id": "a", "title": "a", "status": "planned" }] } ]"#,
    );
    let facets = Facets::of(&record, &Scope::Timeline, at(MONDAY));
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
