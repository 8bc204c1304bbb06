//! The second barrier: who sees what, kind by kind and cell by cell, in what the widgets write. docs/roles.md is this table.
//!
//! Every item carries a word of its own. Where a cell says that it is shown, the word is in the HTML; where it says that it is
//! hidden, the HTML is to the letter what it is of a record that never had the item: no count, no choice, no mark, no search
//! and no list of changes tells of it. What leaves by copying or as a file is made of the same record.
#![expect(
    clippy::indexing_slicing,
    clippy::too_many_lines,
    clippy::fn_params_excessive_bools,
    reason = "a fixture: JSON is put together by its keys, with and without the item"
)]

use std::fmt::Write as _;

use samplan_arrange::{Filter, visible};
use samplan_model::{Audience, ItemId};
use samplan_views::{Kind, Medium, WidgetProps};
use serde_json::{Value, json};

use crate::{AUDIENCES, html_of, plan_props, props, record};

const WORD: &str = "Xylofonord";

/// What may be so of an item, and of the plan that it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    Approved,
    StaffOnly,
    InError,
    NoUnit,
    Protected,
    Blocked,
    NotConsented,
}

const CASES: [(Case, &str); 7] = [
    (Case::Approved, "approved"),
    (Case::StaffOnly, "staff only"),
    (Case::InError, "entered in error"),
    (Case::NoUnit, "no unit or care giver"),
    (Case::Protected, "protected person"),
    (Case::Blocked, "blocked source"),
    (Case::NotConsented, "source not consented to"),
];

/// A kind of item: where it is shown (`T`imeline, `C`ollected plans, `P`lan), to whom in each case (`P`atient, `R`elative,
/// `S`taff; none `.`; the format cannot say it `-`), and why.
struct Row {
    name: &'static str,
    place: Place,
    widgets: &'static str,
    cells: [&'static str; 7],
    why: &'static str,
}

/// Where the word stands.
enum Place {
    Plan,
    /// An item of a list of the plan, with its fields; `#` is the word.
    Item(&'static str, &'static str),
    /// A field of an item that is there in any case: its list, the item's fields, and the one with the word.
    Field(&'static str, &'static str, &'static str),
    /// What the plan has one of.
    Part(&'static str, &'static str),
    Subject(&'static str),
    Source,
}

const OPEN: [&str; 7] = ["PRS", "S", "-", "PR", "PRS", "PRS", "P"];
const WITH_STATUS: [&str; 7] = ["PRS", "S", ".", "PR", "PRS", "PRS", "P"];
const OF_STAFF: [&str; 7] = ["S", "S", ".", ".", "S", "S", "."];

const TABLE: [Row; 29] = [
    Row {
        name: "plan",
        place: Place::Plan,
        widgets: "TCP",
        cells: WITH_STATUS,
        why: "A plan is hidden with all that stands in it.",
    },
    Row {
        name: "activity that comes",
        widgets: "TCP",
        cells: WITH_STATUS,
        place: Place::Item("activities", r##""title": "#", "status": "booked", "when": "2026-05-12T10:00""##),
        why: "What happens must be agreed with the person before she reads it here.",
    },
    Row {
        name: "activity that has been",
        widgets: "TP",
        cells: WITH_STATUS,
        place: Place::Item(
            "activities",
            r##""title": "#", "status": "performed", "when": "2026-05-10T10:00""##,
        ),
        why: "As what comes; what was declined is told to whoever may see the visit.",
    },
    Row {
        name: "undertaking",
        widgets: "TP",
        cells: WITH_STATUS,
        place: Place::Item(
            "commitments",
            r##""text": "#", "status": "open", "party": "patient", "due": "2026-05-12""##,
        ),
        why: "Staff has tasks of its own, which are no promise to the person.",
    },
    Row {
        name: "goal",
        widgets: "TP",
        cells: WITH_STATUS,
        place: Place::Item("goals", r##""text": "#", "status": "active""##),
        why: "A goal is the person's only when she has been told of it.",
    },
    Row {
        name: "deviation",
        widgets: "TP",
        cells: OPEN,
        place: Place::Item("deviations", r##""severity": "soon", "sign": "#", "action": "t""##),
        why: "Instructions to staff alone could be dangerous at home.",
    },
    Row {
        name: "contact",
        widgets: "TP",
        cells: OPEN,
        place: Place::Item("contacts", r##""name": "#""##),
        why: "A number among staff is not for calls from home.",
    },
    Row {
        name: "measurement",
        widgets: "TP",
        cells: OPEN,
        place: Place::Item(
            "measurements",
            r##""title": "#", "unit": "kg", "readings": [{ "at": "2026-05-10T08:00", "value": 1 }]"##,
        ),
        why: "A series that care follows may be unexplained to the person.",
    },
    Row {
        name: "medicine",
        widgets: "TP",
        cells: WITH_STATUS,
        place: Place::Item("medications", r##""name": "#", "status": "active""##),
        why: "A wrong row on the list is dangerous, also to staff.",
    },
    Row {
        name: "aid",
        widgets: "P",
        cells: OPEN,
        place: Place::Item("aids", r##""name": "#""##),
        why: "A key cabinet's place is for those who use it.",
    },
    Row {
        name: "self-care advice",
        widgets: "P",
        cells: OPEN,
        place: Place::Item("advice", r##""title": "#""##),
        why: "Advice that nobody has gone through with the person can be misread.",
    },
    Row {
        name: "expectation",
        widgets: "P",
        cells: OPEN,
        place: Place::Item("expectations", r##""title": "#""##),
        why: "What may follow is told by somebody first.",
    },
    Row {
        name: "right",
        widgets: "P",
        cells: OPEN,
        place: Place::Item("rights", r##""title": "#""##),
        why: "A right that is being looked into is none yet.",
    },
    Row {
        name: "story",
        widgets: "P",
        cells: OPEN,
        place: Place::Part("story", r##""text": "#""##),
        why: "She may have told it to staff alone.",
    },
    Row {
        name: "agreement",
        widgets: "P",
        cells: OPEN,
        place: Place::Part("agreement", r##""text": "#""##),
        why: "What is being prepared is not agreed yet.",
    },
    Row {
        name: "document",
        widgets: "TP",
        cells: OPEN,
        place: Place::Item("documents", r##""title": "#""##),
        why: "A paper for the team is no paper for the person.",
    },
    Row {
        name: "change",
        widgets: "TP",
        cells: OPEN,
        place: Place::Item("changes", r##""at": "2026-05-08T08:00", "kind": "changed", "text": "#""##),
        why: "It says in words what its item says; so it is hidden with its item too.",
    },
    Row {
        name: "earlier version",
        widgets: "P",
        cells: OPEN,
        place: Place::Item("versions", r##""label": "1", "text": "#""##),
        why: "What held may name what is hidden now.",
    },
    Row {
        name: "consent that is given",
        widgets: "P",
        cells: OPEN,
        place: Place::Item("consents", r##""status": "given", "text": "#""##),
        why: "A relative sees plainly what she may see.",
    },
    Row {
        name: "consent that is refused, taken back or not asked for",
        widgets: "P",
        cells: ["PS", "S", "-", "P", "PS", "PS", "P"],
        place: Place::Item("consents", r##""status": "refused", "text": "#""##),
        why: "It may name just what the relative must not know of.",
    },
    Row {
        name: "internal note of a plan",
        widgets: "P",
        cells: OF_STAFF,
        place: Place::Part("internalNote", "#"),
        why: "Written among staff.",
    },
    Row {
        name: "internal note of an activity",
        widgets: "TP",
        cells: OF_STAFF,
        place: Place::Field(
            "activities",
            r#""title": "t", "status": "booked", "when": "2026-05-12T10:00""#,
            r##""internalNote": "#""##,
        ),
        why: "Written among staff.",
    },
    Row {
        name: "origin of an item: author, dates, id, code",
        widgets: "P",
        cells: OF_STAFF,
        place: Place::Field(
            "medications",
            r#""name": "t", "status": "active""#,
            r##""provenance": { "author": { "name": "#" } }"##,
        ),
        why: "Staff judges an item by it; to others it is noise.",
    },
    Row {
        name: "need area",
        widgets: "-",
        cells: OPEN,
        place: Place::Part("needAreas", "medication"),
        why: "A choice of the filter is counted from what is shown, and only that.",
    },
    Row {
        name: "source, by name",
        widgets: "TCP",
        cells: ["PRS", "-", "-", "-", "PRS", ".", "PS"],
        place: Place::Source,
        why: "Honest coverage names who has not answered. Who has blocked something is never named, nor to a relative whom the person keeps from her.",
    },
    Row {
        name: "contact of a source",
        widgets: "TCP",
        cells: ["PRS", "S", "-", "-", "PRS", ".", "PS"],
        place: Place::Subject("source-contact"),
        why: "Whom to ask about it, as far as it may be named.",
    },
    Row {
        name: "identity number",
        widgets: "TCP",
        cells: ["S", "S", "S", "S", "S", "S", "S"],
        place: Place::Subject("identifier"),
        why: "Staff must not read somebody else's plan; others know whose it is.",
    },
    Row {
        name: "place of a home visit",
        widgets: "TP",
        cells: ["PRS", "S", ".", "PR", ".", "PRS", "P"],
        place: Place::Field(
            "activities",
            r#""title": "t", "status": "booked", "when": "2026-05-12T10:00", "mode": "home-visit""#,
            r##""place": { "name": "#" }"##,
        ),
        why: "Where a protected person lives stands on no screen, her own among them.",
    },
    Row {
        name: "number of somebody close",
        widgets: "P",
        cells: ["PRS", "S", "-", "PR", ".", "PRS", "P"],
        place: Place::Field(
            "contacts",
            r#""name": "t", "party": "relative""#,
            r##""telecom": [{ "kind": "phone", "value": "#" }]"##,
        ),
        why: "Who can be reached can be found.",
    },
];

/// A record with the item in its case, or the same without the item.
fn fixture(row: &Row, case: Case, has: bool) -> Value {
    let mut plan = json!({
        "id": "p", "kind": "care-plan", "title": "Grundplan", "status": "active", "source": "s",
        "unit": { "name": "Enheten" }, "created": "2026-03-01T08:00", "updated": "2026-05-09T08:00",
        "activities": [{ "id": "g", "title": "Grundbesök", "status": "booked", "when": "2026-05-20T10:00" }]
    });
    let other = json!({
        "id": "q", "title": "Andra planen", "status": "active", "unit": { "name": "Enheten" }, "source": "t",
        "created": "2026-03-01T08:00",
        "activities": [{ "id": "a", "title": "Annat besök", "status": "booked", "when": "2026-05-21T10:00" }]
    });
    let mut source = json!({ "id": "s", "system": "Cosmic", "organization": "Regionen" });
    let mut subject = json!({ "name": "Kim Ek" });
    let mut is_there = true;
    if has {
        match &row.place {
            Place::Plan => plan["title"] = json!(WORD),
            Place::Item(list, fields) => {
                let mut item = object(fields);
                if !["changes", "versions", "consents"].contains(list) {
                    item["id"] = json!("x");
                }
                add(&mut plan, list, item, case);
            }
            Place::Field(..) => {}
            Place::Part("internalNote", _) => plan["internalNote"] = json!(WORD),
            Place::Part("needAreas", area) => plan["needAreas"] = json!([area]),
            Place::Part(part, fields) => {
                plan[*part] = object(fields);
                mark(&mut plan[*part], case);
            }
            Place::Subject("identifier") => subject["identifier"] = json!(WORD),
            Place::Subject(_) => {
                source["contact"] = json!({ "name": WORD });
                mark(&mut source["contact"], case);
            }
            Place::Source => source["organization"] = json!(WORD),
        }
    }
    if let Place::Field(list, fields, field) = &row.place {
        let fields = if has { format!("{fields}, {field}") } else { (*fields).to_owned() };
        // An item that is hidden itself is not there without the word either.
        let is_hidden = matches!(case, Case::StaffOnly | Case::InError);
        if has || !is_hidden {
            let mut item = object(&fields);
            item["id"] = json!("x");
            add(&mut plan, list, item, case);
        }
    }
    if matches!(row.place, Place::Plan | Place::Part("internalNote" | "needAreas", _)) {
        mark(&mut plan, case);
        // Without it, a plan is not there; without a note of its own, it is.
        is_there = has || !matches!(row.place, Place::Plan);
    }
    match case {
        Case::Approved | Case::StaffOnly | Case::InError => {}
        Case::NoUnit => plan["unit"] = Value::Null,
        Case::Protected => subject["protection"] = json!("protected"),
        Case::Blocked => source["state"] = json!("blocked"),
        Case::NotConsented => source["state"] = json!("not-consented"),
    }
    // The source by itself: what comes of it is told by the other rows.
    is_there &= !matches!(row.place, Place::Source | Place::Subject("source-contact"));
    let sources = [source, json!({ "id": "t", "system": "Treserva", "organization": "Kommunen" })];
    let plans: Vec<_> = [Some(plan).filter(|_| is_there), Some(other)].into_iter().flatten().collect();
    json!({ "format": "samplan/1", "subject": subject, "sources": sources, "plans": plans })
}

/// Puts an item first in a list of a plan.
fn add(plan: &mut Value, list: &str, mut item: Value, case: Case) {
    mark(&mut item, case);
    let items = plan.as_object_mut().unwrap().entry(list).or_insert_with(|| json!([]));
    items.as_array_mut().unwrap().insert(0, item);
}

fn object(fields: &str) -> Value {
    serde_json::from_str(&format!("{{ {} }}", fields.replace('#', WORD))).unwrap()
}

fn mark(item: &mut Value, case: Case) {
    match case {
        Case::StaffOnly => item["visibility"] = json!("staff-only"),
        Case::InError => item["status"] = json!("entered-in-error"),
        Case::Approved | Case::NoUnit | Case::Protected | Case::Blocked | Case::NotConsented => {}
    }
}

/// Each widget in the ways in which it may come to tell of the item: the screen with an item open, paper, after a search,
/// and beside what the host had before.
fn drawings(kind: Kind, audience: Audience, json: &Value, before: &Value) -> Vec<String> {
    let whole = record(json);
    let base = match kind {
        Kind::Timeline | Kind::Plans => props(kind, whole),
        Kind::Plan => plan_props("p", whole),
    };
    let base = WidgetProps { audience, last_seen: Some("2026-05-01T08:00:00".parse().unwrap()), ..base };
    let open = WidgetProps { selected: Some(ItemId::from("x")), ..base.clone() };
    let paper = WidgetProps { medium: Medium::Paper, ..base.clone() };
    let found = WidgetProps { filter: Filter { text: WORD.to_owned(), ..Filter::default() }, ..base.clone() };
    let compared = WidgetProps { earlier: Some(std::rc::Rc::new(record(before))), ..base };
    [open, paper, found, compared].map(html_of).to_vec()
}

const WIDGETS: [(Kind, char); 3] = [(Kind::Timeline, 'T'), (Kind::Plans, 'C'), (Kind::Plan, 'P')];

fn letter(audience: Audience) -> char {
    match audience {
        Audience::Patient => 'P',
        Audience::Relative => 'R',
        Audience::Staff => 'S',
    }
}

#[test]
fn each_kind_of_item_is_shown_to_whom_it_is_for_in_every_widget() {
    let mut wrong = String::new();
    for row in &TABLE {
        for ((case, _), cell) in CASES.iter().zip(row.cells).filter(|(_, cell)| *cell != "-") {
            for audience in AUDIENCES {
                check_cell(row, *case, audience, cell.contains(letter(audience)), &mut wrong);
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

fn check_cell(row: &Row, case: Case, audience: Audience, is_shown: bool, wrong: &mut String) {
    let (with, without) = (fixture(row, case, true), fixture(row, case, false));
    for (kind, name) in WIDGETS {
        let drawn = drawings(kind, audience, &with, &without);
        let found = drawn.iter().any(|html| told(html));
        let expected = is_shown && row.widgets.contains(name);
        if row.widgets != "-" && found != expected {
            writeln!(wrong, "{}, {case:?}, {audience:?}, {kind:?}: {found}", row.name).unwrap();
        }
        let leaves_no_trace = is_shown
            || counts_what_has_no_unit(row, case)
            || drawn == drawings(kind, audience, &without, &without);
        if !leaves_no_trace {
            writeln!(wrong, "{}, {case:?}, {audience:?}, {kind:?}: a trace", row.name).unwrap();
        }
    }
}

/// The word stands in it, but for the field in which it was looked for and the button that takes it away.
fn told(html: &str) -> bool {
    let looked_for =
        html.matches(&format!("value=\"{WORD}\"")).count() + html.matches(&format!("”{WORD}”")).count();
    html.matches(WORD).count() > looked_for && !html.contains(&format!("value=\"{WORD}\""))
}

/// That a plan without a unit is not shown, is said to staff, as a number.
fn counts_what_has_no_unit(row: &Row, case: Case) -> bool {
    case == Case::NoUnit && matches!(row.place, Place::Plan)
}

/// What is copied, put in a calendar, searched, counted and told as changed is made of the visible record: of what is hidden,
/// nothing is in it. What is only left undrawn is left out here: an origin, a number for staff.
#[test]
fn what_is_hidden_is_not_in_what_everything_is_made_of() {
    for row in TABLE.iter().filter(|row| !row.name.starts_with("origin")) {
        for ((case, _), cell) in CASES.iter().zip(row.cells).filter(|(_, cell)| *cell != "-") {
            for audience in AUDIENCES {
                if cell.contains(letter(audience)) {
                    continue;
                }
                let seen = |has| visible(&record(&fixture(row, *case, has)), audience).record;
                assert_eq!(seen(true), seen(false), "{}, {case:?}, {audience:?}", row.name);
            }
        }
    }
}

/// `SAMPLAN_WRITE=1` writes it anew.
#[test]
fn the_page_of_roles_is_this_table() {
    let path = format!("{}/docs/roles.md", env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(&path).unwrap();
    let (head, rest) = page.split_once("<!-- table -->\n").unwrap();
    let (_, tail) = rest.split_once("<!-- end of table -->").unwrap();
    let expected = format!("{head}<!-- table -->\n{}<!-- end of table -->{tail}", table());
    if std::env::var_os("SAMPLAN_WRITE").is_some() {
        std::fs::write(&path, &expected).unwrap();
        return;
    }
    assert!(page == expected, "docs/roles.md is not current: run the test with SAMPLAN_WRITE=1");
}

fn table() -> String {
    let mut table = String::from("| kind of item |");
    for (_, name) in CASES {
        write!(table, " {name} |").unwrap();
    }
    table.push_str(" where | why |\n| --- |");
    table.push_str(&" --- |".repeat(CASES.len() + 2));
    table.push('\n');
    for row in &TABLE {
        write!(table, "| {} |", row.name).unwrap();
        for cell in row.cells {
            let said = match cell {
                "." => "nobody".to_owned(),
                "-" => "–".to_owned(),
                letters => letters.chars().map(String::from).collect::<Vec<_>>().join(" "),
            };
            write!(table, " {said} |").unwrap();
        }
        let widgets: Vec<_> = row
            .widgets
            .chars()
            .map(|letter| match letter {
                'T' => "timeline",
                'C' => "plans",
                'P' => "plan",
                _ => "the filter",
            })
            .collect();
        writeln!(table, " {} | {} |", widgets.join(", "), row.why).unwrap();
    }
    table
}
