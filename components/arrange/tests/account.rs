//! Read is shown, hidden, folded and refused: for records that nobody would think of, against a count of what was written.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a helper of a test fails as the test does"
)]

use chrono::NaiveDateTime;
use proptest::prelude::*;
use samplan_arrange::Account;
use samplan_arrange::account::{Outcome, account};
use samplan_arrange::visible::Reason;
use samplan_model::{Audience, Fate};
use serde_json::{Value, json};

const LISTS: [&str; 12] = [
    "deviations",
    "commitments",
    "activities",
    "goals",
    "contacts",
    "measurements",
    "medications",
    "aids",
    "advice",
    "expectations",
    "rights",
    "documents",
];
const FATES: [&str; 7] =
    ["in-error", "not-consented", "other-subject", "folded", "unused", "not-understood", "broken"];

/// What is wrong with a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Good,
    StaffOnly,
    InError,
    NoUnit,
    Unreadable,
}

#[derive(Clone, Debug)]
struct Plan {
    state: State,
    /// Each in a list, by its place among them.
    items: Vec<(usize, State)>,
    /// Whether another source has the same plan.
    is_twice: bool,
}

#[derive(Clone, Debug)]
enum Entry {
    Ends(usize),
    /// A plan that is there, if there is one, or that is not.
    Became(usize),
    /// A plan that nobody else names, and an item of it.
    Lost,
}

fn state() -> impl Strategy<Value = State> {
    prop_oneof![
        4 => Just(State::Good),
        1 => Just(State::StaffOnly),
        1 => Just(State::InError),
        1 => Just(State::NoUnit),
        1 => Just(State::Unreadable),
    ]
}

fn plan() -> impl Strategy<Value = Plan> {
    let items = prop::collection::vec((0..LISTS.len(), state()), 0..8);
    (state(), items, prop::bool::weighted(0.3)).prop_map(|(state, items, is_twice)| Plan {
        state,
        items,
        is_twice,
    })
}

fn entry() -> impl Strategy<Value = Entry> {
    prop_oneof![
        (0..FATES.len()).prop_map(Entry::Ends),
        (0..6_usize).prop_map(Entry::Became),
        Just(Entry::Lost),
    ]
}

/// An item as it is written. Only some kinds can be entered in error, and only some can name a unit.
fn item(list: &str, id: usize, state: State) -> Value {
    if state == State::Unreadable {
        return json!({ "id": { "no": "text" } });
    }
    let mut item = json!({ "id": format!("i{id}") });
    let text = format!("{list} {id}");
    let fields = match list {
        "deviations" => json!({ "severity": "soon", "sign": text, "action": "a" }),
        "commitments" | "goals" => json!({ "text": text }),
        "activities" => json!({ "title": text, "status": "booked", "when": "2026-05-12T09:30" }),
        "contacts" | "aids" => json!({ "name": text }),
        "measurements" => json!({ "title": text, "unit": "u" }),
        "medications" => json!({ "name": text, "status": "active" }),
        _ => json!({ "title": text }),
    };
    item.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    match state {
        State::StaffOnly => item["visibility"] = json!("staff-only"),
        State::InError if can_be_in_error(list) => item["status"] = json!("entered-in-error"),
        State::NoUnit if list == "activities" => item["unit"] = json!({ "identifier": "SE1" }),
        State::Good | State::InError | State::NoUnit | State::Unreadable => {}
    }
    item
}

fn can_be_in_error(list: &str) -> bool {
    ["commitments", "activities", "goals", "medications"].contains(&list)
}

fn written(id: &str, plan: &Plan) -> Value {
    if plan.state == State::Unreadable {
        return json!({ "title": "without an id" });
    }
    let mut written =
        json!({ "id": id, "title": id, "status": "active", "unit": { "careGiver": "Regionen" } });
    for (count, (list, state)) in plan.items.iter().enumerate() {
        let list = LISTS[*list];
        let items = &mut written[list];
        if items.is_null() {
            *items = json!([]);
        }
        items.as_array_mut().unwrap().push(item(list, count, *state));
    }
    match plan.state {
        State::StaffOnly => written["visibility"] = json!("staff-only"),
        State::InError => written["status"] = json!("entered-in-error"),
        State::NoUnit => written["unit"] = json!({ "identifier": "SE1" }),
        State::Good | State::Unreadable => {}
    }
    written
}

fn record(plans: &[Plan], entries: &[Entry]) -> Value {
    let mut list = Vec::new();
    for (place, plan) in plans.iter().enumerate() {
        let mut one = written(&format!("p{place}"), plan);
        one["source"] = json!("a");
        if plan.is_twice {
            one["identifiers"] = json!([format!("same-{place}")]);
            let mut twin = one.clone();
            twin["source"] = json!("b");
            if plan.state != State::Unreadable {
                twin["id"] = json!(format!("twin-{place}"));
            }
            list.push(twin);
        }
        list.push(one);
    }
    let entry = |(place, entry): (usize, &Entry)| {
        let mut written = json!({ "path": format!("entry[{place}]"), "kind": "Thing" });
        match entry {
            Entry::Ends(fate) => written["fate"] = json!(FATES[*fate]),
            Entry::Became(plan) => written["became"] = json!([{ "plan": format!("p{plan}") }]),
            Entry::Lost => written["became"] = json!([{ "plan": "nowhere", "item": "i0" }]),
        }
        written
    };
    let entries: Vec<_> = entries.iter().enumerate().map(entry).collect();
    let source = |id: &str| json!({ "id": id, "system": id, "organization": id });
    json!({ "format": "samplan/1", "sources": [source("a"), source("b")], "plans": list, "entries": entries })
}

/// What is to be counted, from what was written alone: read and refused, and what one audience may not see.
fn expected(plans: &[Plan], entries: &[Entry], audience: Audience) -> (usize, usize, usize) {
    let is_entered =
        |place: usize| entries.iter().any(|entry| matches!(entry, Entry::Became(plan) if *plan == place));
    let hides = |state: State, list: Option<&str>| match state {
        State::StaffOnly => audience != Audience::Staff,
        State::InError => list.is_none_or(can_be_in_error),
        State::NoUnit => audience == Audience::Staff && list.is_none_or(|list| list == "activities"),
        State::Good | State::Unreadable => false,
    };
    let (mut read, mut refused, mut hidden) = (0, 0, 0);
    for (place, plan) in plans.iter().enumerate() {
        let copies = 1 + usize::from(plan.is_twice);
        if plan.state == State::Unreadable {
            read += copies;
            refused += copies;
            continue;
        }
        let lost = plan.items.iter().filter(|(_, state)| *state == State::Unreadable).count();
        let good: Vec<_> = plan.items.iter().filter(|(_, state)| *state != State::Unreadable).collect();
        // What could not be read is refused, entered or not. What an entry names is accounted for by the entry.
        read += copies * lost;
        refused += copies * lost;
        let counted = copies - usize::from(is_entered(place));
        read += counted * (1 + good.len());
        hidden += counted
            * if hides(plan.state, None) {
                1 + good.len()
            } else {
                good.iter().filter(|(list, state)| hides(*state, Some(LISTS[*list]))).count()
            };
    }
    for entry in entries {
        read += 1;
        let plan = |place: &usize| plans.get(*place).filter(|plan| plan.state != State::Unreadable);
        match entry {
            Entry::Ends(0 | 1) => hidden += 1,
            Entry::Ends(3) => {}
            Entry::Ends(_) | Entry::Lost => refused += 1,
            Entry::Became(place) => match plan(place) {
                None => refused += 1,
                Some(plan) => hidden += usize::from(hides(plan.state, None)),
            },
        }
    }
    (read, refused, hidden)
}

fn accounted(data: &Value, audience: Audience) -> Account {
    let now: NaiveDateTime = "2026-05-11T10:45:00".parse().unwrap();
    account(&samplan_read::read(&data.to_string()).record.unwrap(), audience, now, usize::MAX)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_vanishes(
        plans in prop::collection::vec(plan(), 0..6),
        entries in prop::collection::vec(entry(), 0..6),
    ) {
        let data = record(&plans, &entries);
        for audience in [Audience::Patient, Audience::Relative, Audience::Staff] {
            let account = accounted(&data, audience);
            let (read, refused, hidden) = expected(&plans, &entries, audience);
            prop_assert_eq!((account.read, account.refused.total(), account.hidden.total()), (read, refused, hidden));
            prop_assert_eq!(account.read, account.shown + account.hidden.total() + account.folded + account.refused.total());
            prop_assert_eq!(account.rest.len(), account.read - account.shown);
            let mut paths: Vec<_> = account.rest.iter().map(|one| one.path.as_str()).collect();
            paths.sort_unstable();
            paths.dedup();
            prop_assert_eq!(paths.len(), account.rest.len(), "each path once");
            for path in paths.iter().filter(|path| path.starts_with("plans")) {
                let pointer = format!("/{}", path.replace(['.', '['], "/").replace(']', ""));
                prop_assert!(data.pointer(&pointer).is_some(), "{}", path);
            }
        }
    }
}

#[test]
fn what_two_sources_say_is_folded_into_one_of_them() {
    let good = |is_twice| Plan {
        state: State::Good,
        items: vec![(1, State::Good), (2, State::Good), (3, State::Good)],
        is_twice,
    };
    let data = record(&[good(true), good(false)], &[]);
    let account = accounted(&data, Audience::Patient);
    // The plan, its undertaking and its activity; what it wants to reach is shown in each.
    assert_eq!((account.read, account.shown, account.folded), (12, 9, 3));
    let told: Vec<_> =
        account.rest.iter().map(|one| (one.path.as_str(), one.into.as_deref().unwrap())).collect();
    let expected = [
        ("plans[1]", "plans[0]"),
        ("plans[1].activities[0]", "plans[0].activities[0]"),
        ("plans[1].commitments[0]", "plans[0].commitments[0]"),
    ];
    assert_eq!(told, expected);
}

#[test]
fn an_entry_ends_as_what_it_became() {
    #[track_caller]
    fn check(plan: &Value, entry: &Value, expected: [Option<Outcome>; 3]) {
        let mut data = json!({ "format": "samplan/1", "plans": [plan], "entries": [entry] });
        data["entries"][0]["path"] = json!("entry[0]");
        let ended = [Audience::Patient, Audience::Relative, Audience::Staff].map(|audience| {
            let account = accounted(&data, audience);
            assert_eq!(account.read, 1);
            account.rest.first().map(|one| one.outcome)
        });
        assert_eq!(ended, expected, "{entry}");
    }
    let plan = json!({ "id": "p", "unit": { "name": "u" }, "goals": [
        { "id": "a", "text": "t" }, { "id": "b", "text": "t", "visibility": "staff-only" } ] });
    let (staff_only, refused) = (Outcome::Hidden(Reason::StaffOnly), |fate| Some(Outcome::Refused(fate)));
    let became = |items: &[&str]| json!({ "became": items.iter().map(|item| json!({ "plan": "p", "item": item })).collect::<Vec<_>>() });
    check(&plan, &json!({ "became": [{ "plan": "p" }] }), [None; 3]);
    check(&plan, &became(&["a"]), [None; 3]);
    check(&plan, &became(&["b"]), [Some(staff_only), Some(staff_only), None]);
    check(&plan, &became(&["b", "a"]), [None; 3]);
    check(&plan, &json!({ "fate": "broken", "became": [{ "plan": "p" }] }), [refused(Fate::Broken); 3]);
    check(
        &plan,
        &json!({ "fate": "in-error", "became": [{ "plan": "p" }] }),
        [Some(Outcome::Hidden(Reason::InError)); 3],
    );
    check(&plan, &became(&["a", "nobody"]), [None; 3]);
}

/// What belongs to no plan has no unit of a plan: each thing shows its own, or staff does not see it.
#[test]
fn what_stands_outside_the_plans_shows_where_it_comes_from() {
    let plan = json!({ "id": "p", "kind": "outside-plans", "activities": [
        { "id": "a", "title": "t", "status": "booked", "unit": { "name": "u" } },
        { "id": "b", "title": "t", "status": "booked" } ] });
    let data = json!({ "format": "samplan/1", "plans": [plan] });
    assert_eq!(accounted(&data, Audience::Patient).shown, 3);
    let staff = accounted(&data, Audience::Staff);
    assert_eq!((staff.shown, staff.hidden.no_unit), (2, 1));
    assert_eq!(staff.rest[0].path, "plans[0].activities[1]");
    // Where all of it is hidden, nothing stands around it.
    let plan = json!({ "id": "p", "kind": "outside-plans", "activities": [{ "id": "b", "title": "t", "status": "booked" }] });
    let staff = accounted(&json!({ "format": "samplan/1", "plans": [plan] }), Audience::Staff);
    assert_eq!((staff.read, staff.shown, staff.hidden.no_unit), (2, 0, 2));
}
