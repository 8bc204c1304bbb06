//! What held before, beside what holds now.

use samplan_model::Audience;

use super::*;
use crate::changes::{Fact, Value};
use crate::testing::{MONDAY, at, plans};
use crate::visible;

fn history(record: &CareRecord, audience: Audience, id: &str) -> History {
    let shown = visible(record, audience);
    History::of(Seen { whole: record, shown: &shown.record }, &PlanId::from(id), at(MONDAY))
}

fn said(value: Option<&Value>) -> String {
    match value {
        None => "–".to_owned(),
        Some(Value::Text(text)) => text.clone(),
        Some(Value::Limits(low, high, unit)) => {
            let number = |limit: &Option<samplan_model::Decimal>| {
                limit.map(|limit| limit.to_string()).unwrap_or_default()
            };
            format!("{}..{} {unit}", number(low), number(high))
        }
        Some(Value::Reach(name, ways, _)) => {
            let ways: Vec<_> = ways.iter().map(|(_, value)| value.as_str()).collect();
            format!("{name} {}", ways.join(" ")).trim().to_owned()
        }
        Some(Value::When(when)) => when.day().map_or_else(|| format!("{when:?}"), |day| day.to_string()),
        Some(Value::Period(period)) => format!("{:?}–{:?}", period.first_day(), period.last_day()),
        Some(other) => format!("{other:?}"),
    }
}

/// Each difference as `way thing name (field before → now; …)`.
fn told(differences: &[Changed]) -> Vec<String> {
    let fact = |fact: &Fact| {
        format!("{:?} {} → {}", fact.field, said(fact.before.as_ref()), said(fact.now.as_ref()))
    };
    differences
        .iter()
        .map(|one| {
            let facts: Vec<_> = one.facts.iter().map(fact).collect();
            format!("{:?} {:?} {} ({})", one.way, one.thing, one.text, facts.join("; "))
        })
        .collect()
}

/// What differs between an old plan of some fields and the new one that replaces it.
#[track_caller]
fn check(old: &str, new: &str, expected: &[&str]) {
    let record = plans(&[
        &format!(r#""id": "old", "title": "Vårdplan" {}"#, comma(old)),
        &format!(r#""id": "new", "title": "Vårdplan", "replaces": ["old"] {}"#, comma(new)),
    ]);
    let history = history(&record, Audience::Patient, "new");
    assert_eq!(told(&history.plans[0].differences), expected);
}

fn comma(fields: &str) -> String {
    if fields.is_empty() { String::new() } else { format!(", {fields}") }
}

/// The same, of a list with one item on each side.
#[track_caller]
fn check_one(list: &str, old: &str, new: &str, expected: &[&str]) {
    let of = |fields: &str| format!(r#""{list}": [{{ {fields} }}]"#);
    check(&of(old), &of(new), expected);
}

#[test]
fn what_is_the_same_is_not_told() {
    check("", "", &[]);
    let fields = r#""deviations": [{ "id": "ID", "severity": "soon", "sign": "Feber", "action": "Ring." }],
        "goals": [{ "id": "ID", "text": "Orka mer" }], "medications": [{ "id": "ID", "name": "Metformin", "status": "active" }]"#;
    check(&fields.replace("ID", "a"), &fields.replace("ID", "b"), &[]);
}

#[test]
fn the_plan_itself_is_told_first() {
    check(
        r#""period": { "start": "2025-03-10" }, "unit": { "name": "EDC", "identifier": "1" }"#,
        r#""period": { "start": "2026-05-01" }, "unit": { "name": "EDC", "identifier": "2" }"#,
        &["Changed Plan  (Validity Some(2025-03-10)–None → Some(2026-05-01)–None)"],
    );
}

#[test]
fn a_sign_is_the_same_but_for_its_numbers() {
    let sign = |id: &str, sign: &str, number: &str| {
        format!(
            r#""id": "{id}", "severity": "immediate", "sign": "{sign}", "action": "Ring.",
            "contact": {{ "name": "EDC", "telecom": [{{ "kind": "phone", "value": "{number}" }}] }}"#
        )
    };
    check_one(
        "deviations",
        &sign("a", "Blodsocker över 25", "1"),
        &sign("b", "Blodsocker över 20", "2"),
        &[
            "Changed Deviation Blodsocker över 20 (Name Blodsocker över 25 → Blodsocker över 20; Call EDC 1 → EDC 2)",
        ],
    );
    check_one("deviations", &sign("a", "Feber över 38", "1"), &sign("b", "Feber över 38", "1"), &[]);
    // What has only its id in common is another thing.
    check_one(
        "deviations",
        &sign("1", "Svårt att andas", "1"),
        &sign("1", "Blodsocker över 20", "1"),
        &[
            "Added Deviation Blodsocker över 20 (Severity – → Severity(Immediate); Call – → EDC 1)",
            "Removed Deviation Svårt att andas (Severity Severity(Immediate) → –; Action Ring. → –; Call EDC 1 → –)",
        ],
    );
}

#[test]
fn of_several_signs_that_are_alike_the_one_as_urgent_is_the_same() {
    let sign = |severity: &str, sign: &str| {
        format!(
            r#"{{ "id": "{severity}{sign}", "severity": "{severity}", "sign": "{sign}", "action": "Ring." }}"#
        )
    };
    let list = |signs: &[String]| format!(r#""deviations": [{}]"#, signs.join(", "));
    check(
        &list(&[sign("immediate", "Blodsocker över 25")]),
        &list(&[sign("same-day", "Blodsocker över 15"), sign("immediate", "Blodsocker över 20")]),
        &[
            "Changed Deviation Blodsocker över 20 (Name Blodsocker över 25 → Blodsocker över 20)",
            "Added Deviation Blodsocker över 15 (Severity – → Severity(SameDay))",
        ],
    );
}

#[test]
fn limits_medicines_goals_undertakings_and_contacts() {
    check_one(
        "measurements",
        r#""id": "a", "title": "Blodsocker", "unit": "mmol/l", "low": 4, "high": 7"#,
        r#""id": "b", "title": "Blodsocker", "unit": "mmol/l", "low": 5, "high": 8"#,
        &["Changed Limit Blodsocker (Limits 4..7 mmol/l → 5..8 mmol/l)"],
    );
    check_one(
        "medications",
        r#""id": "a", "name": "Metformin 500 mg", "status": "active", "dosage": "1 tablett""#,
        r#""id": "b", "name": "Metformin 850 mg", "status": "on-hold", "dosage": "1 tablett""#,
        &[
            "Changed Medication Metformin 850 mg (Name Metformin 500 mg → Metformin 850 mg; Status Medication(Active) → Medication(OnHold))",
        ],
    );
    check_one(
        "goals",
        r#""id": "a", "text": "HbA1c under 52""#,
        r#""id": "b", "text": "HbA1c under 70""#,
        // A name that holds a number is no word of it.
        &["Changed Goal HbA1c under 70 (Name HbA1c under 52 → HbA1c under 70)"],
    );
    check_one(
        "commitments",
        r#""id": "a", "text": "Ger insulin", "party": "care""#,
        r#""id": "b", "text": "Ger insulin", "party": "municipality""#,
        &[
            "Added Commitment Ger insulin (Who – → Who(Some(Municipality), None))",
            "Removed Commitment Ger insulin (Who Who(Some(Care), None) → –)",
        ],
    );
    check_one(
        "contacts",
        r#""id": "a", "name": "Karin Dahl", "fixed": "care-contact""#,
        r#""id": "b", "name": "Maria Ek", "fixed": "care-contact""#,
        &["Changed Contact Maria Ek (Name Karin Dahl → Maria Ek)"],
    );
}

#[test]
fn the_next_step_of_the_one_stands_beside_that_of_the_other() {
    check(
        r#""activities": [{ "id": "a", "title": "Årskontroll", "status": "planned", "when": "2026-09-01" }]"#,
        r#""activities": [{ "id": "b", "title": "Årskontroll", "status": "planned", "when": "2026-10-01" },
            { "id": "c", "title": "Senare", "status": "planned", "when": "2027" }]"#,
        &["Changed Activity Årskontroll (When 2026-09-01 → 2026-10-01)"],
    );
}

#[test]
fn what_is_hidden_or_could_not_be_read_is_neither_new_nor_gone() {
    let goal = |more: &str| format!(r#""goals": [{{ "id": "g", "text": "Orka mer"{more} }}]"#);
    let hidden = goal(r#", "visibility": "staff-only""#);
    check(&goal(""), &hidden, &[]);
    check(&hidden, &goal(""), &[]);
    check(&goal(""), "", &["Removed Goal Orka mer ()"]);
    let read = samplan_read::read(
        r#"{ "format": "samplan/1", "plans": [{ "id": "old", "goals": [{ "id": "g", "text": "Orka mer" }] },
            { "id": "new", "replaces": ["old"], "goals": [{ "id": "h" }] }] }"#,
    );
    assert!(history(&read.record.unwrap(), Audience::Patient, "new").plans[0].differences.is_empty());
}

/// The plans that came before, as `id start–end`, nearest first.
#[track_caller]
fn check_chain(fields: &[&str], id: &str, expected: &[&str]) {
    let history = history(&plans(fields), Audience::Patient, id);
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let told: Vec<_> = history
        .plans
        .iter()
        .map(|past| format!("{} {}–{}", past.plan.id, day(past.held.first_day()), day(past.held.last_day())))
        .collect();
    assert_eq!(told, expected);
}

#[test]
fn a_plan_held_until_another_took_its_place() {
    let a = r#""id": "a", "period": { "start": "2024-01-01" }"#;
    let b = r#""id": "b", "replaces": ["a"], "period": { "start": "2025-02", "end": "2025-12-31" }"#;
    let c = r#""id": "c", "replaces": ["b"], "period": { "start": "2026-03-01" }"#;
    check_chain(&[a, b, c], "c", &["b 2025-02-01–2025-12-31", "a 2024-01-01–2025-01-31"]);
    check_chain(&[a, b, c], "a", &[]);
    check_chain(&[r#""id": "a", "replaces": ["b"]"#, r#""id": "b", "replaces": ["a"]"#], "a", &["b –"]);
    check_chain(&[r#""id": "a", "replaces": ["a", "lost"]"#], "a", &[]);
}

#[test]
fn only_what_was_replaced_directly_by_what_holds_is_compared() {
    let plan = |id: &str, replaces: &str, title: &str| {
        format!(r#""id": "{id}", "title": "{title}", "replaces": [{replaces}]"#)
    };
    let record = plans(&[&plan("a", "", "A"), &plan("b", r#""a""#, "B"), &plan("c", r#""b""#, "C")]);
    let compared = |id: &str| -> Vec<usize> {
        history(&record, Audience::Patient, id).plans.iter().map(|past| past.differences.len()).collect()
    };
    assert_eq!(compared("c"), [1, 0]);
    assert_eq!(compared("b"), [0], "nobody takes what is history for what holds now");
}

#[test]
fn a_plan_that_has_not_begun_is_announced() {
    let heir = |status: &str, start: &str| {
        let record = plans(&[
            r#""id": "a""#,
            &format!(
                r#""id": "b", "replaces": ["a"], "status": "{status}", "period": {{ "start": "{start}" }}"#
            ),
        ]);
        history(&record, Audience::Patient, "a").heir.map(|heir| heir.id.to_string())
    };
    assert_eq!(heir("active", "2026-06-01").as_deref(), Some("b"));
    assert_eq!(heir("active", "2026-05-01"), None, "it has begun");
    assert_eq!(heir("draft", "2026-06-01"), None, "a draft replaces nothing");
}

#[test]
fn a_version_held_until_the_next_one() {
    let record = plans(&[
        r#""id": "p", "goals": [{ "id": "g", "text": "G", "visibility": "staff-only" }], "versions": [
        { "label": "1", "from": "2026-01-01" }, { "label": "3", "from": "2026-03-01", "until": "2026-03-20" },
        { "label": "2", "from": "2026-02-01", "differs": [{ "what": "x", "item": "g" }, { "what": "y" }] }]"#,
    ]);
    let told = |audience: Audience| -> Vec<String> {
        let until = |held: &Held| held.until.map(|until| until.date().to_string()).unwrap_or_default();
        let versions = history(&record, audience, "p").versions;
        versions
            .iter()
            .map(|held| format!("{} {} {}", held.version.label, until(held), held.version.differs.len()))
            .collect()
    };
    assert_eq!(told(Audience::Patient), ["3 2026-03-20 0", "2 2026-03-01 1", "1 2026-02-01 0"]);
    assert_eq!(told(Audience::Staff), Vec::<String>::new(), "a plan without a unit is hidden from staff");
}
