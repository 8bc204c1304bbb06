//! What is left of a single plan, and what no filter takes.

use samplan_model::{NeedArea, Party, PlanId};

use crate::filter::{Days, Filter, Near, PlanSection, StatusGroup};
use crate::plan::PlanView;
use crate::testing::{MONDAY, at, plans};

const PLAN: &str = r#""id": "p", "title": "Vårdplan diabetes", "party": "care", "needAreas": ["treatment"],
  "activities": [
    { "id": "fot", "title": "Fotvård", "status": "booked", "when": "2026-05-12T09:30" },
    { "id": "prov", "title": "Provtagning", "status": "performed", "when": "2026-04-20" } ],
  "commitments": [
    { "id": "mät", "text": "Mäta blodsocker", "party": "patient", "needArea": "self-care", "due": "2026-05-15" },
    { "id": "ring", "text": "Ringer varje vecka", "status": "done" } ],
  "goals": [
    { "id": "orka", "text": "Orka gå till kyrkan", "status": "active", "due": "2026-12" },
    { "id": "trappa", "text": "Gå i trappan", "parent": "orka", "status": "achieved" } ],
  "measurements": [{ "id": "socker", "title": "Blodsocker", "unit": "mmol/l", "readings": [{ "at": "2026-04-02T08:00", "value": 7 }] }],
  "medications": [{ "id": "met", "name": "Metformin 500 mg", "status": "active" }],
  "aids": [{ "id": "mätare", "name": "Blodsockermätare" }],
  "advice": [{ "id": "fötter", "title": "Se efter fötterna varje kväll" }],
  "rights": [{ "id": "val", "title": "Välja vårdcentral" }],
  "story": { "text": "Jag vill bo hemma." },
  "contacts": [{ "id": "ek", "name": "Maria Ek", "role": "diabetessjuksköterska", "party": "care" }],
  "documents": [{ "id": "doc", "title": "Protokoll.pdf", "created": "2026-05-02T12:00" }],
  "changes": [{ "at": "2026-05-03T10:00", "kind": "changed", "text": "Blodsocker före mat 5–8" }],
  "deviations": [{ "id": "d", "severity": "immediate", "sign": "Blodsocker över 20", "action": "Ring." }]"#;

/// All that is left, in the order of the plan.
#[track_caller]
fn check(filter: &Filter, expected: &str) {
    let record = plans(&[PLAN]);
    let whole = PlanView::of(&record, &PlanId::from("p"), at(MONDAY)).unwrap();
    let view = whole.clone().narrowed(filter, at(MONDAY));
    let plan = &view.plan;
    let mut left: Vec<&str> = Vec::new();
    left.extend(view.sides.iter().flat_map(|side| &side.duties).map(|duty| duty.commitment.id.as_str()));
    left.extend(view.goals.iter().map(|tree| tree.goal.id.as_str()));
    left.extend(view.measured.iter().map(|series| series.measurement.id.as_str()));
    left.extend(view.coming.iter().chain(&view.past).map(|row| row.activity.id.as_str()));
    left.extend(plan.medications.iter().map(|item| item.id.as_str()));
    left.extend(plan.aids.iter().map(|item| item.id.as_str()));
    left.extend(plan.advice.iter().chain(&plan.rights).map(|item| item.id.as_str()));
    left.extend(plan.story.iter().map(|_| "story"));
    left.extend(view.contacts.iter().map(|one| one.contact.id.as_str()));
    left.extend(plan.documents.iter().map(|item| item.id.as_str()));
    left.extend(plan.changes.iter().map(|_| "change"));
    assert_eq!(left.join(" "), expected, "{filter:?}");
    assert_eq!(view.count(), left.len(), "the count is what is seen");
    let frame = |view: &PlanView| (view.next.clone(), view.deviations.clone(), view.plan.title.clone());
    assert_eq!(frame(&view), frame(&whole), "what no filter takes");
}

fn text(text: &str) -> Filter {
    Filter { text: text.to_owned(), ..Filter::default() }
}

fn near(near: Near) -> Filter {
    Filter { days: Days::Near(near), ..Filter::default() }
}

#[test]
fn each_part_narrows_the_lists() {
    let all = "mät ring orka socker fot prov met mätare fötter val story ek doc change";
    check(&Filter::default(), all);
    check(&text("blodsocker"), "mät socker mätare change");
    check(&text("trapp"), "orka");
    check(&text("diabetes"), "ek");
    check(&text("xyz"), "");
    check(&near(Near::Coming), "mät orka fot met");
    check(&near(Near::Earlier), "socker prov met doc change");
    check(&Filter { parties: [Party::Patient].into(), ..Filter::default() }, "mät");
    check(&Filter { parties: [Party::Care].into(), ..Filter::default() }, "fot prov ek");
    check(&Filter { statuses: [StatusGroup::Performed].into(), ..Filter::default() }, "ring orka prov");
    check(&Filter { statuses: [StatusGroup::Booked].into(), ..Filter::default() }, "fot");
    check(&Filter { need_areas: [NeedArea::SelfCare].into(), ..Filter::default() }, "mät fötter");
    check(&Filter { need_areas: [NeedArea::Medication].into(), ..Filter::default() }, "met");
    check(&Filter { need_areas: [NeedArea::Measurements].into(), ..Filter::default() }, "socker");
    let goals = Filter { sections: [PlanSection::Goals].into(), ..Filter::default() };
    check(&goals, "orka");
    check(
        &Filter { sections: [PlanSection::Documents, PlanSection::Who].into(), ..Filter::default() },
        "mät ring doc",
    );
    check(&Filter { text: "kyrkan".to_owned(), ..goals.clone() }, "orka");
    check(&Filter { text: "blodsocker".to_owned(), ..goals }, "");
}

#[test]
fn what_says_which_plans_asks_nothing_of_the_one_that_is_open() {
    let all = "mät ring orka socker fot prov met mätare fötter val story ek doc change";
    check(&Filter { plans: [PlanId::from("other")].into(), ..Filter::default() }, all);
    check(&Filter { kinds: [samplan_model::PlanKind::SelfCare].into(), ..Filter::default() }, all);
    check(&Filter { sources: [samplan_model::SourceId::from("x")].into(), ..Filter::default() }, all);
    check(&Filter { standings: [crate::standing::Group::Earlier].into(), ..Filter::default() }, all);
}
