//! The command as a server calls it: what it takes in, what it writes where, how it ends.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use std::io::Write as _;
use std::process::{Command, Stdio};

const RENDER: [&str; 7] =
    ["render", "--widget", "plan", "--audience", "patient", "--now", "2026-05-11T10:45"];

/// The code that it ends with, what it writes, and what it says.
fn samplan(args: &[&str], input: &str) -> (i32, String, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_samplan"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // One that was asked wrongly ends before it has read anything; what it says of it is what counts.
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap_or_default();
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[track_caller]
fn check(more: &[&str], input: &str, expected: i32, written: &str, said: &str) {
    let args: Vec<_> = RENDER.iter().chain(more).copied().collect();
    let (code, out, err) = samplan(&args, input);
    assert_eq!(code, expected, "{err}");
    assert!(if written.is_empty() { out.is_empty() } else { out.contains(written) }, "{out:.300}");
    assert!(if said.is_empty() { err.is_empty() } else { err.contains(said) }, "{err}");
}

const WHOLE: &str = r#"{ "format": "samplan/1", "plans": [{ "id": "p", "kind": "care-plan", "title": "Min plan", "status": "active" }] }"#;

#[test]
fn each_end_has_its_code() {
    check(
        &["-"],
        WHOLE,
        0,
        "<samplan-plan audience=\"patient\" locale=\"sv\"><template shadowrootmode=\"open\">",
        "",
    );
    let faulty = WHOLE.replace("\"active\"", "\"hemligt\"");
    check(&["-"], &faulty, 1, "Min plan", "plans[0].status");
    check(&["--plan", "annan", "-"], WHOLE, 1, "samplan-plan", "--plan");
    check(&["--heading-level", "1", "-"], WHOLE, 2, "", "--heading-level");
    check(&["-"], "hemligt", 3, "", "not JSON");
    check(&["/nowhere/plans.json"], "", 3, "", "could not be read");
}

#[test]
fn what_is_said_carries_no_content() {
    let (_, _, said) = samplan(&[&RENDER[..], &["-"]].concat(), &WHOLE.replace("\"active\"", "\"hemligt\""));
    assert!(!said.contains("hemligt") && !said.contains("Min plan"), "{said}");
}

#[test]
fn a_page_has_its_script_and_style_by_address_only() {
    let (code, page, _) =
        samplan(&[&RENDER[..], &["--page", "--script", "/samplan.js?a=1&b=\"", "-"]].concat(), WHOLE);
    assert_eq!(code, 0);
    assert!(page.starts_with("<!doctype html>\n<html lang=\"sv\">"));
    assert!(
        page.contains("<script type=\"module\" src=\"/samplan.js?a=1&amp;b=&quot;\"></script>"),
        "{page:.600}"
    );
    assert_eq!(page.matches("<style").count() + page.matches(" style=").count(), 0);
    assert_eq!(samplan(&[&RENDER[..], &["--script", "x.js", "-"]].concat(), WHOLE).0, 2, "only with --page");
}

#[test]
fn the_style_sheet_has_the_look_and_what_static_html_needs() {
    let (code, css, _) = samplan(&["styles"], "");
    assert_eq!(code, 0);
    for rule in [".widget{", "--_brand", "(scripting: none)", ".room"] {
        assert!(css.replace(" {", "{").contains(rule), "{rule}");
    }
    assert!(!css.contains("url(") && !css.contains("@import"), "nothing else is fetched");
}
