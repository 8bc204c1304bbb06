//! What the widgets write: the sample people and some awkward records, as HTML from the server renderer.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of a test fails as the test does")]

#[path = "markup/act.rs"]
mod act;
#[path = "markup/dialogue.rs"]
mod dialogue;
#[path = "markup/filter.rs"]
mod filter;
#[path = "markup/hostile.rs"]
mod hostile;
#[path = "markup/html.rs"]
mod html;
#[path = "markup/lists.rs"]
mod lists;
#[path = "markup/measured.rs"]
mod measured;
#[path = "markup/outline.rs"]
mod outline;
#[path = "markup/replaced.rs"]
mod replaced;
#[path = "markup/roles.rs"]
mod roles;
#[path = "markup/states.rs"]
mod states;
#[path = "markup/unstated.rs"]
mod unstated;
#[path = "markup/wording.rs"]
mod wording;

use std::collections::BTreeSet;
use std::future::Future as _;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use samplan_arrange::dialogue::Turn;
use samplan_model::{Audience, CareRecord, PlanId};
use samplan_read::read;
use samplan_views::say::Say;
use samplan_views::{HeadingLevel, Kind, Locale, Medium, State, Widget, WidgetProps};
use serde_json::Value;
use yew::LocalServerRenderer;
use yew::prelude::Callback;

use html::{Element, parse};

const PEOPLE: [&str; 4] = ["selma", "asta", "allan", "gunilla"];
const AUDIENCES: [Audience; 3] = [Audience::Patient, Audience::Relative, Audience::Staff];
const LOCALES: [Locale; 2] = [Locale::Swedish, Locale::English];

/// All that a widget may be made of: nothing that loads, runs or sends.
const ELEMENTS: [&str; 54] = [
    "a",
    "address",
    "blockquote",
    "button",
    "caption",
    "circle",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "fieldset",
    "footer",
    "g",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "input",
    "label",
    "legend",
    "li",
    "line",
    "nav",
    "ol",
    "option",
    "p",
    "path",
    "polyline",
    "rect",
    "section",
    "select",
    "slot",
    "small",
    "span",
    "strong",
    "summary",
    "svg",
    "table",
    "tbody",
    "td",
    "text",
    "tfoot",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "tspan",
    "ul",
    "use",
];

const SAFE_SCHEMES: [&str; 5] = ["https:", "http:", "tel:", "mailto:", "sms:"];

fn sample(person: &str) -> Value {
    let path = format!("{}/www/samples/{person}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn record(json: &Value) -> CareRecord {
    read(&json.to_string()).record.unwrap()
}

/// A widget with the usual options and some data.
fn props(kind: Kind, record: CareRecord) -> WidgetProps {
    WidgetProps {
        kind,
        record: Some(Rc::new(record)),
        state: State::Ready,
        audience: Audience::Patient,
        locale: Locale::Swedish,
        now: "2026-05-11T10:45:00".parse().unwrap(),
        level: HeadingLevel::default(),
        plan_id: None,
        selected: None,
        way: None,
        filter: samplan_arrange::Filter::default(),
        last_seen: None,
        earlier: None,
        links: Vec::new(),
        medium: Medium::Screen,
        revision: 0,
        copied: None,
        dialogue: Rc::default(),
        emit: Callback::noop(),
    }
}

fn plan_props(plan: &str, record: CareRecord) -> WidgetProps {
    WidgetProps { plan_id: Some(PlanId::from(plan)), ..props(Kind::Plan, record) }
}

/// Every widget of a record, each plan by itself.
fn all_widgets(record: &CareRecord) -> Vec<WidgetProps> {
    let overviews = [Kind::Timeline, Kind::Plans].map(|kind| props(kind, record.clone()));
    let plans = record.plans.iter().map(|plan| plan_props(plan.id.as_str(), record.clone()));
    overviews.into_iter().chain(plans).collect()
}

/// Everything that the samples can show, with a name for each.
fn everything() -> Vec<(String, WidgetProps)> {
    let mut found = Vec::new();
    for person in PEOPLE {
        for widget in all_widgets(&record(&sample(person))) {
            for audience in AUDIENCES {
                for locale in LOCALES {
                    let name =
                        format!("{person} {:?} {:?} {audience:?} {locale:?}", widget.kind, widget.plan_id);
                    let plain = WidgetProps { audience, locale, ..widget.clone() };
                    let dialogue = dialogue::hearing(&[Turn::Question, Turn::Done, Turn::Value]);
                    let heard = WidgetProps { dialogue, ..plain.clone() };
                    found.extend((locale == Locale::Swedish).then(|| (format!("{name} heard"), heard)));
                    found.push((name, plain));
                }
            }
        }
    }
    found
}

fn html_of(props: WidgetProps) -> String {
    let mut rendering = pin!(LocalServerRenderer::<Widget>::with_props(props).hydratable(false).render());
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..1000 {
        if let Poll::Ready(html) = rendering.as_mut().poll(&mut context) {
            return html;
        }
    }
    panic!("a widget waits for something while it is drawn");
}

/// The widget as a tree, of what a widget may be made of.
#[track_caller]
fn drawn(props: WidgetProps) -> Element {
    let tree = parse(&html_of(props));
    for element in tree.elements() {
        assert!(ELEMENTS.contains(&element.name.as_str()), "<{}>", element.name);
        for (name, value) in &element.attributes {
            assert!(!name.starts_with("on") && name != "style" && name != "srcdoc", "{name}={value}");
            if ["href", "src", "action", "xlink:href"].contains(&name.as_str()) {
                // A way inside the widget leads to what is there.
                let is_inside = value
                    .strip_prefix('#')
                    .is_some_and(|id| tree.elements().iter().any(|one| one.attribute("id") == Some(id)));
                let is_safe = SAFE_SCHEMES.iter().any(|scheme| value.starts_with(scheme));
                assert!(is_safe || is_inside, "{name}={value}");
            }
        }
    }
    tree
}

/// The levels and texts of the headings, in the order of the page.
fn headings(tree: &Element) -> Vec<(u8, String)> {
    let level = |element: &Element| {
        let digit = element.name.strip_prefix('h').filter(|_| element.name.len() == 2)?;
        digit.parse().ok()
    };
    tree.elements().into_iter().filter_map(|element| Some((level(element)?, element.text()))).collect()
}

#[test]
fn everything_is_drawn_in_words() {
    let all = everything();
    assert!(all.len() > 200);
    for (name, props) in all {
        let text = drawn(props).text();
        assert!(text.len() > 30, "{name} is empty");
        assert!(!text.contains(['{', '}']), "{name}: a place without its value");
        let keys: Vec<_> = text
            .split(|sign: char| !(sign.is_alphanumeric() || sign == '_'))
            .filter(|word| word.trim_matches('_').contains('_'))
            .collect();
        assert!(keys.is_empty(), "{name}: {keys:?} are no words");
        for odd in ["None", "Some(", "NaN", "undefined", "null", " ,", "( )"] {
            assert!(!text.contains(odd), "{name}: {odd:?} near {:?}", around(&text, odd));
        }
    }
}

/// Data of other letters than Swedish has: what is left of them is ours.
#[test]
fn the_english_words_are_english() {
    for person in PEOPLE {
        let text = sample(person).to_string();
        let plain = ["åa", "äa", "öo", "ÅA", "ÄA", "ÖO", "ée"].iter().fold(text, |text, pair| {
            let mut signs = pair.chars();
            text.replace(signs.next().unwrap(), &signs.next().unwrap().to_string())
        });
        let record = record(&serde_json::from_str(&plain).unwrap());
        for audience in AUDIENCES {
            for widget in all_widgets(&record) {
                let text = drawn(WidgetProps { audience, locale: Locale::English, ..widget }).text();
                let odd = text.find(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö']);
                assert_eq!(odd, None, "{person}: {:?}", odd.and_then(|at| text.get(at.saturating_sub(30)..)));
            }
        }
    }
}

#[test]
fn the_outline_has_one_root_and_no_gap() {
    for level in 2..=5 {
        for (name, props) in everything() {
            let tree = drawn(WidgetProps { level: HeadingLevel::nearest(level), ..props });
            let headings = headings(&tree);
            let (first, title) = headings.first().unwrap_or_else(|| panic!("{name} has no heading"));
            assert_eq!(*first, level, "{name} begins at its host's level");
            assert!(!title.trim().is_empty(), "{name}: a heading without words");
            assert_eq!(headings.iter().filter(|(own, _)| *own == level).count(), 1, "{name}: one root");
            for pair in headings.windows(2) {
                let [(before, _), (after, text)] = pair else { continue };
                assert!(*after <= before + 1, "{name}: “{text}” skips from {before} to {after}");
                assert!(!text.trim().is_empty(), "{name}: a heading without words");
            }
        }
    }
}

#[test]
fn what_is_referred_to_is_there_once() {
    for (name, props) in everything() {
        let tree = drawn(props);
        let ids: Vec<_> = tree.elements().into_iter().filter_map(|element| element.attribute("id")).collect();
        let once: BTreeSet<_> = ids.iter().collect();
        assert_eq!(once.len(), ids.len(), "{name}: an id is there twice: {ids:?}");
        for element in tree.elements() {
            for attribute in ["aria-labelledby", "aria-describedby", "aria-controls", "for"] {
                for id in element.attribute(attribute).unwrap_or_default().split_whitespace() {
                    assert!(ids.contains(&id), "{name}: {attribute}={id} is nowhere");
                }
            }
        }
        let root = tree.elements()[0];
        assert_eq!(root.name, "section");
        assert_eq!(
            root.attribute("aria-labelledby"),
            Some(*ids.first().unwrap()),
            "{name}: named by its heading"
        );
    }
}

#[test]
fn every_control_has_a_name_and_every_link_says_where_it_leads() {
    for (name, props) in everything() {
        let tree = drawn(props);
        for control in tree.all("button").into_iter().chain(tree.all("a")).chain(tree.all("summary")) {
            let own = control.attribute("aria-label").map_or_else(|| control.text(), ToOwned::to_owned);
            assert!(!own.trim().is_empty(), "{name}: a <{}> without a name", control.name);
        }
        for button in tree.all("button") {
            assert_eq!(button.attribute("type"), Some("button"), "{name}: it would send a form of the host");
        }
        for link in tree.all("a") {
            let address = link.attribute("href").unwrap_or_else(|| panic!("{name}: a link to nowhere"));
            if address.starts_with("http") {
                assert_eq!(link.attribute("rel"), Some("noopener noreferrer"), "{name}: {address}");
            }
            if let Some(number) = address.strip_prefix("tel:") {
                let digits: String = link.text().chars().filter(char::is_ascii_digit).collect();
                assert!(
                    digits.contains(number.trim_start_matches('+')),
                    "{name}: {number} is not to be read"
                );
            }
        }
    }
}

/// Two records of one plan with some activities.
fn of_activities(activities: &Value) -> CareRecord {
    let plan = serde_json::json!({ "id": "p", "title": "Vårdplan", "unit": { "name": "EDC" }, "activities": activities });
    record(&serde_json::json!({ "format": "samplan/1", "plans": [plan] }))
}

#[test]
fn what_clashes_is_said_in_words_and_names_both() {
    let booked = |id: &str, title: &str, mode: &str, when: &str| serde_json::json!({ "id": id, "title": title, "status": "booked", "mode": mode, "when": when });
    let both = serde_json::json!([
        booked("a", "Dusch", "home-visit", "2026-05-12T09:15/10:00"),
        booked("b", "EDC", "visit", "2026-05-12T09:30/10:15"),
    ]);
    for (locale, expected) in [
        (
            Locale::Swedish,
            "Hembesök när du är borta. Dusch kl. 09.15–10.00 (EDC) krockar med EDC kl. 09.30–10.15 (EDC).",
        ),
        (
            Locale::English,
            "A home visit while you are away. Dusch 09:15–10:00 (EDC) clashes with EDC 09:30–10:15 (EDC).",
        ),
    ] {
        let tree = drawn(WidgetProps { locale, ..props(Kind::Timeline, of_activities(&both)) });
        assert_eq!(
            tree.text().matches(expected).count(),
            2,
            "under its day, and beside what is next: {}",
            tree.text()
        );
    }
}

#[test]
fn what_has_changed_is_told_of_what_both_records_show() {
    let activity = |id: &str, fields: Value| {
        let mut activity = serde_json::json!({ "id": id, "title": format!("Sak {id}"), "status": "booked", "when": "2026-05-14T09:00" });
        activity.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        activity
    };
    let hidden = serde_json::json!({ "visibility": "staff-only" });
    let plain = serde_json::json!({});
    let earlier = serde_json::json!([
        activity("ett", plain.clone()),
        activity("två", hidden.clone()),
        activity("tre", plain.clone())
    ]);
    let now = serde_json::json!([
        activity("ett", serde_json::json!({ "status": "cancelled" })),
        activity("två", plain.clone()),
        activity("tre", hidden),
        activity("fyra", plain),
    ]);
    let given = WidgetProps {
        earlier: Some(Rc::new(of_activities(&earlier))),
        ..props(Kind::Timeline, of_activities(&now))
    };
    let told = |props: WidgetProps| {
        let tree = drawn(props);
        let changes = tree
            .elements()
            .into_iter()
            .find(|one| one.attribute("aria-labelledby") == Some("samplan-changes"))?;
        Some(changes.all("li").iter().map(|line| line.text()).collect::<Vec<_>>())
    };
    let cancelled = "Inställt: Sak ett, torsdag 14 maj kl. 09.00Vårdplan";
    let new = "Nytt: Sak fyra, torsdag 14 maj kl. 09.00Vårdplan";
    assert_eq!(told(given.clone()), Some(vec![cancelled.to_owned(), new.to_owned()]));
    assert_eq!(
        told(WidgetProps { audience: Audience::Staff, ..given.clone() }).map(|lines| lines.len()),
        Some(2)
    );
    assert_eq!(told(WidgetProps { earlier: None, ..given.clone() }), None);
    assert_eq!(told(WidgetProps { earlier: None, last_seen: Some(given.now), ..given }), Some(vec![]));
}

#[test]
fn what_is_open_stands_in_its_row_and_beside_the_list() {
    for (person, plan, item) in
        [("selma", "vp-diabetes-2026", "a-edc-0512"), ("asta", "ok-asta", "aa-lakarbesok")]
    {
        let (plan, item) = (PlanId::from(plan), samplan_model::ItemId::from(item));
        let given = WidgetProps {
            plan_id: Some(plan),
            selected: Some(item),
            ..props(Kind::Timeline, record(&sample(person)))
        };
        let tree = drawn(given);
        let with = |class: &str| {
            tree.elements().into_iter().filter(|one| one.attribute("class") == Some(class)).count()
        };
        assert_eq!((with("pane"), with("detail")), (1, 1), "{person}");
        assert!(tree.text().contains("Öppna planen"));
    }
}

#[test]
fn the_hosts_links_are_named_by_kind_or_by_the_host() {
    use samplan_views::{HostLink, LinkKind, LinkLabel};
    let link = |label: LinkLabel| HostLink {
        label,
        href: samplan_model::Link::new("https://example.org/").unwrap(),
    };
    let kinds = ["bookings", "record", "treatment", "contact-details", "proxy", "consent"];
    let mut links: Vec<_> =
        kinds.map(|name| link(LinkLabel::Kind(LinkKind::from_name(name).unwrap()))).into();
    links.push(link(LinkLabel::Own("Annat".into())));
    let tree = drawn(WidgetProps { links, ..props(Kind::Timeline, record(&sample("selma"))) });
    let names: Vec<_> = tree.all("nav")[0].all("a").iter().map(|link| link.text()).collect();
    assert_eq!(
        names,
        [
            "Bokade tider",
            "Journalen",
            "Stöd och behandling",
            "Kontaktuppgifter",
            "Ombud",
            "Samtycke",
            "Annat"
        ]
    );
}

#[test]
fn the_name_of_every_row_says_its_date_in_words() {
    for person in PEOPLE {
        let record = record(&sample(person));
        for locale in LOCALES {
            let texts = locale.texts();
            let say = Say { texts, today: "2026-05-11".parse().unwrap() };
            let activities = record.plans.iter().flat_map(|plan| &plan.activities);
            let names: Vec<_> =
                activities.map(|activity| (say.when(&activity.when), activity.title.clone())).collect();
            let tree = drawn(WidgetProps { locale, ..props(Kind::Timeline, record.clone()) });
            let rows: Vec<_> = tree.all("ol").into_iter().flat_map(|list| list.all("li")).collect();
            assert!(rows.len() > 5, "{person} has rows");
            for row in rows {
                let Some(button) = row.all("button").first().map(|button| button.text()) else {
                    panic!("{person}: a row that can't be opened: {}", row.text())
                };
                let is_dated = |(when, title): &(String, String)| {
                    button.starts_with(when.as_str()) && button.contains(title.as_str())
                };
                assert!(names.iter().any(is_dated), "{person}: “{button}” does not begin with its time");
            }
        }
    }
}

/// Texts between the staff: internal notes, and what is marked as the staff's.
fn secrets(json: &Value, found: &mut Vec<String>) {
    match json {
        Value::Array(items) => items.iter().for_each(|item| secrets(item, found)),
        Value::Object(fields) => {
            let word = |name: &str| fields.get(name).and_then(Value::as_str).map(ToOwned::to_owned);
            found.extend(word("internalNote"));
            if word("visibility").as_deref() == Some("staff-only") {
                found.extend(["title", "text", "name"].into_iter().filter_map(word));
            }
            fields.values().for_each(|field| secrets(field, found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn what_is_between_the_staff_reaches_nobody_else() {
    for person in PEOPLE {
        let json = sample(person);
        let mut secrets_of = Vec::new();
        secrets(&json, &mut secrets_of);
        assert!(!secrets_of.is_empty() || person == "allan", "{person} has nothing to hide");
        let record = record(&json);
        let all = |audience: Audience| -> String {
            all_widgets(&record)
                .into_iter()
                .map(|widget| html_of(WidgetProps { audience, ..widget }))
                .collect()
        };
        let (patient, relative, staff) =
            (all(Audience::Patient), all(Audience::Relative), all(Audience::Staff));
        for secret in secrets_of {
            assert!(!patient.contains(&secret), "{person} reads “{secret}”");
            assert!(!relative.contains(&secret), "somebody close to {person} reads “{secret}”");
            assert!(staff.contains(&secret), "the staff of {person} misses “{secret}”");
        }
    }
}

#[test]
fn each_audience_is_spoken_to_in_its_own_way() {
    #[track_caller]
    fn check(audience: Audience, expected: &[&str], absent: &[&str]) {
        let text: String = ["ok-asta", "gp-asta"]
            .map(|plan| drawn(WidgetProps { audience, ..plan_props(plan, record(&sample("asta"))) }).text())
            .concat();
        for word in expected {
            assert!(text.contains(word), "{audience:?} misses “{word}”");
        }
        for word in absent {
            assert!(!text.contains(word), "{audience:?} reads “{word}”");
        }
    }
    check(Audience::Patient, &["Jag"], &["Du ser", "Intern anteckning", "Kod"]);
    check(
        Audience::Relative,
        &["Du ser Astas planer som dotter och ombud"],
        &["som personal", "Intern anteckning"],
    );
    check(Audience::Staff, &["Du ser planer för Asta Lindström som personal", "Intern anteckning"], &[]);
}

#[test]
fn the_staff_meets_what_to_do_before_the_next_step() {
    #[track_caller]
    fn check(audience: Audience, expected: &[&str]) {
        let tree =
            drawn(WidgetProps { audience, ..plan_props("vp-diabetes-2026", record(&sample("selma"))) });
        let titles: Vec<_> =
            headings(&tree).into_iter().filter(|(level, _)| *level == 3).map(|(_, title)| title).collect();
        assert_eq!(titles[..3], *expected, "{audience:?}");
    }
    check(Audience::Patient, &["Nästa steg", "Vem gör vad", "När ska jag höra av mig?"]);
    check(Audience::Staff, &["Vid avvikelse", "Nästa steg", "Vem gör vad"]);
}

#[test]
fn a_replaced_plan_is_folded_behind_a_warning() {
    for audience in AUDIENCES {
        let tree =
            drawn(WidgetProps { audience, ..plan_props("vp-diabetes-2025", record(&sample("selma"))) });
        let open = tree.unfolded_text();
        assert!(
            open.contains("Den här planen gäller inte längre. Den är ersatt av Vårdplan diabetes."),
            "{open}"
        );
        assert!(open.contains("Öppna planen som gäller"));
        for old in ["Blodsocker över 25", "Blodsocker före frukost", "Årskontroll av diabetes"] {
            assert!(tree.text().contains(old), "{old} can be looked up");
            assert!(!open.contains(old), "{audience:?} meets {old} unwarned");
        }
    }
}

#[test]
fn earlier_plans_are_folded() {
    let tree = drawn(props(Kind::Plans, record(&sample("selma"))));
    assert!(tree.text().contains("Utskrivningsplan"));
    assert!(!tree.unfolded_text().contains("Utskrivningsplan"));
}

#[test]
fn each_state_says_what_it_is() {
    #[track_caller]
    fn check(props: WidgetProps, expected: &[&str]) {
        let tree = drawn(props);
        for words in expected {
            assert!(tree.text().contains(words), "“{words}” is not in “{}”", tree.text());
        }
        assert_eq!(headings(&tree).first().map(|(level, _)| *level), Some(2));
    }
    let empty = || record(&serde_json::json!({ "format": "samplan/1" }));
    let selma = || record(&sample("selma"));
    for kind in [Kind::Timeline, Kind::Plans, Kind::Plan] {
        check(
            WidgetProps { state: State::Loading, record: None, ..props(kind, selma()) },
            &["Hämtar planer …"],
        );
        check(
            WidgetProps { record: None, ..props(kind, selma()) },
            &["Planerna kunde inte visas.", "Försök igen"],
        );
    }
    check(props(Kind::Timeline, empty()), &["Det här händer", "Inget att visa än.", "Fråga din vårdkontakt"]);
    check(props(Kind::Plans, empty()), &["Planer", "Inget att visa än.", "Fråga din vårdkontakt"]);
    check(props(Kind::Plan, selma()), &["Välj en plan för att se den här."]);
    check(plan_props("unknown", selma()), &["Planen kan inte visas här."]);
    check(
        plan_props("unknown", empty()),
        &["Planen kan inte visas här.", "Inget att visa än.", "Fråga din vårdkontakt"],
    );
}

#[test]
fn status_is_announced_politely_and_nothing_else_is() {
    for (name, props) in everything() {
        let tree = drawn(props);
        let roles: Vec<_> =
            tree.elements().into_iter().filter_map(|element| element.attribute("role")).collect();
        assert!(roles.iter().filter(|role| **role == "status").count() <= 1, "{name}: {roles:?}");
        for odd in ["alert", "application", "log", "grid", "tree", "menu"] {
            assert!(!roles.contains(&odd), "{name}: role={odd}");
        }
        assert!(tree.elements().iter().all(|element| element.attribute("aria-live").is_none()), "{name}");
    }
}

/// Markup, an end of a script, and signs that turn the direction of what follows.
const HOSTILE: &str = "<img src=x onerror=alert(1)></script></style><script>alert(1)</script>\" onmouseover=\"x' {name} &lt;b&gt; \u{202e}\u{2066}";

/// Free texts of the format; everything else in it is an id, a code, a number or a date.
const FREE_TEXTS: [&str; 32] = [
    "action",
    "after",
    "careGiver",
    "change",
    "coordination",
    "description",
    "dosage",
    "givenName",
    "internalNote",
    "label",
    "name",
    "noAnswer",
    "note",
    "organization",
    "outcome",
    "prepare",
    "reach",
    "reason",
    "relationship",
    "role",
    "sign",
    "statusReason",
    "system",
    "target",
    "text",
    "title",
    "unit",
    "who",
    "writtenBy",
    "address",
    "code",
    "identifier",
];
const LINKS: [&str; 4] = ["cancel", "join", "link", "rebook"];

/// The same record, hostile in every place that holds a text or a link.
fn spoilt(json: &mut Value, key: &str) {
    match json {
        Value::Array(items) => items.iter_mut().for_each(|item| spoilt(item, key)),
        Value::Object(fields) => fields.iter_mut().for_each(|(key, field)| spoilt(field, key)),
        Value::String(text) => *text = spoilt_text(text, key),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn spoilt_text(text: &str, key: &str) -> String {
    match key {
        "value" if text.starts_with("https:") => "data:text/html,x".to_owned(),
        "value" => format!("{text}\"><b>"),
        _ if FREE_TEXTS.contains(&key) => format!("{HOSTILE}{text}"),
        _ if LINKS.contains(&key) => "javascript:alert(1)".to_owned(),
        _ => text.to_owned(),
    }
}

#[test]
fn hostile_data_is_only_text() {
    for person in PEOPLE {
        let mut json = sample(person);
        spoilt(&mut json, "");
        let record = record(&json);
        let mut count = 0;
        for audience in AUDIENCES {
            for widget in all_widgets(&record) {
                // `drawn` holds that there are no other elements, handlers and schemes than ours.
                let tree = drawn(WidgetProps { audience, ..widget });
                count += tree.text().matches(HOSTILE).count();
                assert!(!tree.all("a").iter().any(|link| link.attribute("onmouseover").is_some()));
            }
        }
        assert!(count > 100, "{person}: the texts are shown, {count} times");
    }
}

/// Generated plans: 10, with 500 activities.
fn many() -> CareRecord {
    let now = "2026-05-11T10:45:00".parse().unwrap();
    let wire = samplan_generate::generate(&samplan_generate::Size { seed: 1, plans: 10, items: 500, now });
    read(&samplan_read::native::write::to_json(&wire)).record.unwrap()
}

#[test]
fn a_long_list_has_every_heading_and_few_rows() {
    let visible = samplan_arrange::visible(&many(), Audience::Patient);
    let timeline = samplan_arrange::Timeline::of(
        &visible.record,
        &samplan_arrange::Filter::default(),
        Audience::Patient,
        "2026-05-11T10:45:00".parse().unwrap(),
    );
    let tree = drawn(props(Kind::Timeline, many()));
    let of_class = |tree: &Element, class: &str| {
        let elements = tree.elements().into_iter();
        elements
            .filter(|element| element.attribute("class") == Some(class))
            .map(Element::text)
            .collect::<Vec<_>>()
    };
    assert_eq!(of_class(&tree, "row").len(), 40);
    let periods = of_class(&tree, "period");
    assert_eq!(periods.len(), timeline.sections.len() + 1, "and what has no time");
    let last = timeline.sections.last().unwrap();
    assert!(periods[periods.len() - 2].contains(&format!("({})", last.rows.len())), "{periods:?}");
    assert!(
        periods
            .last()
            .unwrap()
            .starts_with(&format!("Utan bestämd tid ({})Visa, Utan", timeline.undated.len()))
    );

    let paper = drawn(WidgetProps { medium: Medium::Paper, ..props(Kind::Timeline, many()) });
    assert_eq!(of_class(&paper, "row").len(), timeline.count, "what has been, too");
    assert!(!paper.text().contains("inte på papperet"));
    assert_eq!(of_class(&paper, "printed")[0], "Asta Sundin · Så här såg det ut 11 maj 2026 kl. 10.45");
}

#[test]
fn the_reader_of_html_finds_what_is_wrong() {
    let tree = parse("<p a=\"1&quot;>\" b>x &lt;i&gt;<input type=\"text\">y</p>");
    let [p, input] = tree.elements()[..] else { panic!("two elements") };
    assert_eq!(
        (p.attribute("a"), p.attribute("b"), input.attribute("type")),
        (Some("1\">"), Some(""), Some("text"))
    );
    assert_eq!(p.text(), "x <i>y");
    for broken in ["<p>", "<p></b>", "</p>", "<p"] {
        assert!(std::panic::catch_unwind(|| parse(broken)).is_err(), "{broken}");
    }
}

fn around<'t>(text: &'t str, word: &str) -> &'t str {
    let at = text.find(word).unwrap_or_default();
    let start = (0..=at.saturating_sub(30)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    text.get(start..).map_or("", |rest| rest.split_at_checked(80).map_or(rest, |(near, _)| near))
}
