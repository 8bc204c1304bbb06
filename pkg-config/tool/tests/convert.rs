//! What `samplan convert` writes of each example is in the format, stays as it is, and reads back without an issue.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use std::fs;
use std::path::{Path, PathBuf};

use samplan_arrange::account::account;
use samplan_foreign::{Language, convert};
use samplan_model::Audience;
use samplan_tool::input::find;
use serde_json::Value;

/// Every JSON of other systems in the tree, and the people of the playground.
fn examples() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folders = ["tests/fixtures/fhir", "tests/fixtures/riv", "www/samples"];
    let mut found = Vec::new();
    for folder in folders.map(|folder| root.join(folder)).iter().filter(|folder| folder.exists()) {
        for file in fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "json") {
                found.push((path.clone(), fs::read_to_string(path).unwrap()));
            }
        }
    }
    assert!(found.len() > 10, "{}", found.len());
    found
}

#[test]
fn what_is_converted_is_in_the_format_and_stays_as_it_is() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let schema: Value =
        serde_json::from_str(&fs::read_to_string(root.join("www/format/samplan-1.schema.json")).unwrap())
            .unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    for (path, text) in examples() {
        for language in [Language::Swedish, Language::English] {
            let native = convert(&text, language);
            let record: Value = serde_json::from_str(&native).unwrap();
            let faults: Vec<_> =
                schema.iter_errors(&record).map(|fault| fault.instance_path().to_string()).collect();
            assert!(faults.is_empty(), "{}: {faults:?}", path.display());
            assert_eq!(convert(&native, language), native, "{}", path.display());
            // What was wrong with the data itself is passed on; nothing else is.
            let told = record["issues"].as_array().map_or(0, Vec::len);
            let read = samplan_read::read(&native);
            let issues: Vec<_> = read.issues.iter().skip(told).map(ToString::to_string).collect();
            assert!(issues.is_empty(), "{}: {issues:?}", path.display());
        }
    }
}

#[test]
fn every_example_is_accounted_for() {
    let now = "2026-05-11T10:45:00".parse().unwrap();
    for (path, text) in examples() {
        let found = find(&text, None, Language::Swedish);
        for audience in [Audience::Patient, Audience::Relative, Audience::Staff] {
            let account = account(found.record.as_ref().unwrap(), audience, now, usize::MAX);
            let sum = account.shown + account.hidden.total() + account.folded + account.refused.total();
            assert_eq!(account.read, sum, "{}", path.display());
            assert!(account.read > 0, "{}", path.display());
            if audience == Audience::Patient {
                assert!(account.shown > 0, "{}", path.display());
            }
        }
        assert!(
            !found.shapes.is_empty() && !found.shapes.contains(&"unknown"),
            "{}: {:?}",
            path.display(),
            found.shapes
        );
    }
}
