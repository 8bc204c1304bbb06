use super::*;
use crate::testing::{MONDAY, at, plans};

const HEAD: &str = "BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//samplan//samplan//SV
METHOD:PUBLISH
";

/// The file of a plan's activities, each worded as it is called.
fn file_of(fields: &str) -> String {
    let record = plans(&[&format!(r#""id": "p", {fields}"#)]);
    let worded = |row: Row| {
        let summary = row.activity.title.clone();
        (row, Wording { summary, ..Wording::default() })
    };
    let events: Vec<_> = record.plans.iter().flat_map(Row::all_of).map(worded).collect();
    file(&events, at(MONDAY))
}

/// The events alone, without what every file has.
fn events_of(fields: &str) -> String {
    let text = file_of(fields).replace("\r\n", "\n");
    let rest = text.strip_prefix(HEAD).unwrap().strip_prefix(ZONE).unwrap();
    rest.strip_suffix("END:VCALENDAR\n").unwrap().trim_start().to_owned()
}

#[test]
fn a_file_is_whole() {
    let record = plans(&[r#""id": "mvp-brostcancer", "updated": "2026-05-08T15:30", "activities": [
        { "id": "g-video", "title": "Videomöte", "when": "2026-05-11T14:00/14:30", "status": "booked" }]"#]);
    let row = Row::all_of(&record.plans[0]).next().unwrap();
    let wording = Wording {
        summary: "Videomöte med kontaktsjuksköterska".into(),
        location: "Alingsås lasarett, Södra Ringgatan 30".into(),
        description: "Förbered: Läs igenom dokumentet; fyll i skattningen.\nTestar ljud och bild.".into(),
        url: "https://example.org/video?rum=1,2;3".into(),
    };
    let text = file(&[(row, wording)], at(MONDAY));
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "every line ends with CR and LF");
    assert_eq!(
        text.replace("\r\n", "\n"),
        r"BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//samplan//samplan//SV
METHOD:PUBLISH
BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:DAYLIGHT
DTSTART:19960331T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:2a0b28638a358762@samplan
DTSTAMP:20260511T084500Z
LAST-MODIFIED:20260508T133000Z
SEQUENCE:29637570
DTSTART;TZID=Europe/Stockholm:20260511T140000
DTEND;TZID=Europe/Stockholm:20260511T143000
SUMMARY:Videomöte med kontaktsjuksköterska
LOCATION:Alingsås lasarett\, Södra Ringgatan 30
DESCRIPTION:Förbered: Läs igenom dokumentet\; fyll i skattningen.\nTestar
  ljud och bild.
URL:https://example.org/video?rum=1,2;3
STATUS:CONFIRMED
CLASS:PRIVATE
END:VEVENT
END:VCALENDAR
"
    );
}

#[test]
fn a_time_is_as_exact_as_it_is_known() {
    #[track_caller]
    fn check(when: &str, expected: &str) {
        let fields =
            format!(r#""activities": [{{ "id": "a", "title": "A", "status": "booked", "when": {when} }}]"#);
        let text = events_of(&fields);
        let of_time = |line: &&str| ["DTSTART", "DTEND", "TRANSP"].iter().any(|name| line.starts_with(name));
        assert_eq!(text.lines().filter(of_time).collect::<Vec<_>>().join(" "), expected, "{when}");
        assert_eq!(text.is_empty(), expected.is_empty(), "{when}");
    }
    check(r#""2026-05-12T09:30""#, "DTSTART;TZID=Europe/Stockholm:20260512T093000");
    check(
        r#""2026-05-12T22:00/2026-05-13T06:00""#,
        "DTSTART;TZID=Europe/Stockholm:20260512T220000 DTEND;TZID=Europe/Stockholm:20260513T060000",
    );
    check(r#""2026-05-12T09:30/09:30""#, "DTSTART;TZID=Europe/Stockholm:20260512T093000");
    let whole = "DTSTART;VALUE=DATE:20260531 DTEND;VALUE=DATE:20260601 TRANSP:TRANSPARENT";
    check(r#""2026-05-31""#, whole);
    check(r#"{ "day": "2026-05-31", "part": "evening" }"#, whole);
    for imprecise in [
        r#""2026-W23""#,
        r#""2026-05""#,
        r#""2027""#,
        r#""2026-23""#,
        r#""2026-05-12/2026-06-12""#,
        r#"{ "within": 14, "from": "2026-05-08" }"#,
        r#"{ "after": "operationen" }"#,
        "null",
        r#""2026-05-11T08:00""#, // over
    ] {
        check(imprecise, "");
    }
}

#[test]
fn what_is_called_off_takes_itself_out() {
    #[track_caller]
    fn check(status: &str, expected: &str) {
        let fields = format!(
            r#""activities": [{{ "id": "a", "title": "A", "status": "{status}", "when": "2026-05-12T09:30" }}]"#
        );
        let text = events_of(&fields);
        let found = text.lines().find_map(|line| line.strip_prefix("STATUS:")).unwrap_or("no event");
        assert_eq!(found, expected, "{status}");
    }
    check("booked", "CONFIRMED");
    check("in-progress", "CONFIRMED");
    check("planned", "TENTATIVE");
    check("invited", "TENTATIVE");
    check("on-hold", "TENTATIVE");
    check("unknown", "TENTATIVE");
    check("cancelled", "CANCELLED");
    check("moved", "CANCELLED");
    check("declined", "CANCELLED");
    check("performed", "no event");
    check("missed", "no event");
    check("entered-in-error", "no event");
}

#[test]
fn an_identity_is_always_the_same_and_says_nothing() {
    let uid_of = |plan: &str, item: &str| {
        let record = plans(&[&format!(
            r#""id": "{plan}", "activities": [{{ "id": "{item}", "title": "A", "status": "booked" }}]"#
        )]);
        uid(&Row::all_of(&record.plans[0]).next().unwrap())
    };
    let number = uid_of("19121212-1212", "a\\r\\nBEGIN:VALARM");
    assert_eq!(number, uid_of("19121212-1212", "a\\r\\nBEGIN:VALARM"));
    assert_eq!(number.len(), "0123456789abcdef@samplan".len());
    assert!(!number.contains("1212") && !number.contains("VALARM"), "{number}");
    assert_ne!(uid_of("a", "bc"), uid_of("ab", "c"), "where one id ends matters");
}

#[test]
fn a_plan_that_does_not_say_how_new_it_is_has_no_number() {
    let text = events_of(
        r#""activities": [{ "id": "a", "title": "A", "status": "booked", "when": "2026-05-12T09:30" }]"#,
    );
    assert!(!text.contains("SEQUENCE") && !text.contains("LAST-MODIFIED"), "{text}");
}

/// When an activity begins and how it goes on, as far as a calendar is told.
#[test]
fn what_is_exact_again_and_again_is_a_rule() {
    #[track_caller]
    fn check(fields: &str, expected: &[&str]) {
        let text = events_of(&format!(
            r#""period": {{ "end": "2026-12-31" }}, "activities": [{{ "id": "a", "title": "A", "status": "booked", {fields} }}]"#
        ));
        let told = |line: &&str| {
            line.starts_with("DTSTART") || line.starts_with("DTEND") || line.starts_with("RRULE")
        };
        assert_eq!(text.lines().filter(told).collect::<Vec<_>>(), expected);
    }
    let at = r#""when": "2026-05-12T09:30/10:00""#;
    let start =
        ["DTSTART;TZID=Europe/Stockholm:20260512T093000", "DTEND;TZID=Europe/Stockholm:20260512T100000"];
    let with = |rule: &str| [start[0].to_owned(), start[1].to_owned(), rule.to_owned()];
    let checked = |repeat: &str, rule: &str| {
        let expected = with(rule);
        check(&format!(r#"{at}, "repeat": {{ {repeat} }}"#), &expected.each_ref().map(String::as_str));
    };
    // The plan ends on 31 December: 23.59 in Sweden is 22.59 in UTC, as it is winter.
    checked(r#""unit": "day""#, "RRULE:FREQ=DAILY;UNTIL=20261231T225900Z");
    checked(r#""unit": "week""#, "RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231T225900Z");
    checked(r#""every": 2, "unit": "week""#, "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20261231T225900Z");
    checked(
        r#""every": 3, "unit": "day", "times": ["09:30"]"#,
        "RRULE:FREQ=DAILY;INTERVAL=3;UNTIL=20261231T225900Z",
    );
    // Not exact: the event stands there once, and its words say the rest.
    for repeat in [
        r#""unit": "month""#,
        r#""unit": "day", "times": ["09:30", "18:00"]"#,
        r#""unit": "day", "times": ["18:00"]"#,
        r#""unit": "week", "note": "inte på helgdagar""#,
    ] {
        check(&format!(r#"{at}, "repeat": {{ {repeat} }}"#), &start);
    }
    // From a day on, every day at a time: from today, until its own end.
    let daily = r#""repeat": { "unit": "day", "times": ["08:00"] }"#;
    let from_today = "DTSTART;TZID=Europe/Stockholm:20260511T080000";
    check(
        &format!(r#""when": "2026-04-01/2026-06-30", {daily}"#),
        &[from_today, "RRULE:FREQ=DAILY;UNTIL=20260630T215900Z"],
    );
    check(
        &format!(r#""when": "2026-04-01/..", {daily}"#),
        &[from_today, "RRULE:FREQ=DAILY;UNTIL=20261231T225900Z"],
    );
    check(&format!(r#""when": "2026-04/..", {daily}"#), &[]);
    check(r#""when": "2026-04-01/..", "repeat": { "unit": "week", "times": ["08:00"] }"#, &[]);
    check(r#""when": "2026-04-01/..""#, &[]);
}
