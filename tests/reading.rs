//! The border between JSON text and plans: what is read, what is noted, and that a fault loses nothing but itself.

use samplan_read::{Form, IssueCode, Read, read};

/// What is wrong, as `path code lost`.
fn faults(read: &Read) -> Vec<String> {
    read.issues
        .iter()
        .map(|issue| format!("{} {} {}", issue.path, issue.code.as_str(), issue.lost.as_str()))
        .collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) -> Read {
    let read = read(text);
    assert_eq!(faults(&read), expected);
    read
}

#[test]
fn the_sample_people_are_read_without_a_remark() {
    let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/www/samples");
    let mut count = 0;
    for entry in std::fs::read_dir(samples).unwrap() {
        let path = entry.unwrap().path();
        let read = read(&std::fs::read_to_string(&path).unwrap());
        let issues: Vec<_> = read.issues.iter().map(ToString::to_string).collect();
        assert!(issues.is_empty(), "{}: {issues:#?}", path.display());
        assert!(!read.record.unwrap().plans.is_empty());
        count += 1;
    }
    assert!(count >= 4, "there are four sample people");
}

#[test]
fn a_fault_loses_the_smallest_thing_that_holds_it() {
    let read = check(
        r#"{ "format": "samplan/1", "plans": [
            { "id": "a", "period": { "start": "2026-05-01", "end": "never" }, "activities": [
                { "id": "1", "title": "Besök", "status": "booked", "when": "2026-13-01" },
                { "id": "2", "title": "Samtal", "status": "booked", "when": "2026-W23" },
                { "id": "3", "status": "booked" },
                { "id": "4", "title": "Prov", "status": "bokad" },
                7 ] },
            { "title": "utan id" },
            { "id": "b", "title": { "text": "fel" }, "goals": "inga", "identifiers": ["a", {}] } ] }"#,
        &[
            "plans[0].period.end invalid field",
            "plans[0].activities[0].when invalid item",
            "plans[0].activities[2].title missing item",
            "plans[0].activities[3].status invalid item",
            "plans[0].activities[4] wrong-type item",
            "plans[1].id missing item",
            "plans[2].title wrong-type field",
            "plans[2].goals wrong-type field",
            "plans[2].identifiers[1] wrong-type item",
        ],
    );
    let record = read.record.unwrap();
    assert_eq!(record.unreadable.len(), 1);
    let [first, second] = record.plans.as_slice() else { panic!("two plans") };
    let parts: Vec<_> = first.unreadable.iter().map(|lost| lost.part).collect();
    assert_eq!(parts, [samplan_model::Part::Activities; 4]);
    assert_eq!(first.activities.len(), 1);
    assert!(first.period.start().is_some() && first.period.end().is_none());
    assert_eq!((second.title.as_str(), second.identifiers.as_slice()), ("", ["a".to_owned()].as_slice()));
}

#[test]
fn what_decides_who_may_see_it_fails_closed() {
    check(
        r#"{ "format": "samplan/1", "plans": [ { "id": "a", "visibility": "personal" },
            { "id": "b", "goals": [ { "id": "1", "text": "x", "visibility": 3 } ] } ] }"#,
        &["plans[0].visibility invalid item", "plans[1].goals[0].visibility wrong-type item"],
    );
}

#[test]
fn identities_and_references_are_checked() {
    let read = check(
        r#"{ "format": "samplan/1", "sources": [ { "id": "s", "system": "Cosmic", "organization": "Region" } ],
            "plans": [ { "id": "a", "source": "s" }, 1, { "id": "a", "source": "x" },
                       { "id": "c", "period": { "start": "2026-06", "end": "2026-05" } } ] }"#,
        &[
            "plans[1] wrong-type item",
            "plans[2].id duplicate nothing",
            "plans[3].period.end invalid field",
            "plans[2].source unknown-reference field",
        ],
    );
    let ids: Vec<_> = read.record.unwrap().plans.iter().map(|plan| plan.id.to_string()).collect();
    assert_eq!(ids, ["a", "a#2", "c"]);
}

#[test]
fn notes_cost_nothing() {
    check(
        r#"{ "$schema": "…", "_remark": 1, "plans": [ { "id": 7, "colour": "red", "title": "", "description": null } ] }"#,
        &["plans[0].colour unknown-field nothing", "format version nothing"],
    );
    check("{}", &["format version nothing"]);
    check("\u{feff}{ \"format\": \"samplan/9\" }", &["format version nothing"]);
}

#[test]
fn what_is_no_json_is_an_issue_with_its_line() {
    let read = check("{ \"plans\": [\n  { \"id\": ", &[" not-json everything"]);
    assert_eq!(read.record, None);
    assert_eq!(read.issues[0].message, "this is not JSON, from line 2, column 10");
    assert_eq!(check("7", &[" wrong-type everything"]).issues[0].code, IssueCode::WrongType);
    // Deeper than any stack: refused, not overflowed.
    check(&format!("{{ \"plans\": {}", "[".repeat(100_000)), &[" not-json everything"]);
}

#[test]
fn what_is_in_another_form_is_left_to_who_reads_it() {
    for text in [
        "[]",
        r#"{ "resourceType": "Bundle" }"#,
        r#"{ "format": "samplan/1", "sources": [{ "id": "a", "system": "x", "organization": "y", "data": {} }] }"#,
    ] {
        assert_eq!(read(text).form, Form::Foreign, "{text}");
    }
    assert_eq!(read("{}").form, Form::Native);
}

#[test]
fn a_record_made_of_what_nobody_could_read_is_none() {
    let made = |path: &str, lost: &str| {
        let fault = format!(r#"{{ {path} "code": "not-json", "message": "x", "lost": "{lost}" }}"#);
        read(&format!(r#"{{ "format": "samplan/1", "issues": [{fault}] }}"#)).record.is_some()
    };
    assert!(!made("", "everything"));
    assert!(made("", "nothing"));
    assert!(made(r#""path": "sources[0].data","#, "everything"), "the other sources are read all the same");
}

#[test]
fn issues_never_carry_content() {
    let secret = "Selma Persson 19121212-1212";
    let text = format!(
        r#"{{ "format": "{secret}", "fetched": "{secret}", "plans": [ "{secret}", {{ "id": ["{secret}"] }},
            {{ "id": "a", "kind": "{secret}", "activities": [ {{ "id": "1", "title": "x", "status": "{secret}", "when": "{secret}" }},
            {{ "id": "2", "title": "x", "status": "booked", "when": {{ "after": ["{secret}"] }}, "join": "{secret}" }} ] }} ] }}"#
    );
    let issues = read(&text).issues;
    assert!(issues.len() >= 7, "{issues:?}");
    for issue in issues {
        assert!(!issue.to_string().contains("Selma"), "{issue}");
    }
}
