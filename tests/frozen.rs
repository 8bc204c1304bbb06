//! What was once written in a version of the format is read the same by every later one: the documents of
//! `tests/fixtures/frozen`, which nobody edits.
//!
//! Of each document, `<name>.read.txt` has what was wrong with it and every value that it put into the model. More may come;
//! nothing goes away or means something else.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use samplan_read::read;
use serde_json::Value;

/// Names in the model that are others by now, each with the one of today: what was frozen stays as it is.
const RENAMED: [(&str, &str); 0] = [];

fn folders() -> Vec<PathBuf> {
    entries(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/frozen")))
        .into_iter()
        .filter(|path| path.is_dir())
        .collect()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}

fn documents(folder: &Path) -> Vec<PathBuf> {
    let is_document = |path: &PathBuf| path.extension().is_some_and(|kind| kind == "json");
    let is_schema = |path: &PathBuf| path.ends_with("schema.json");
    entries(folder).into_iter().filter(|path| is_document(path) && !is_schema(path)).collect()
}

#[test]
fn what_was_written_once_is_read_the_same_for_ever() {
    let documents: Vec<_> = folders().iter().flat_map(|folder| documents(folder)).collect();
    assert!(documents.len() >= 4, "the first version has four");
    for document in documents {
        let today = facts(&fs::read_to_string(&document).unwrap());
        let frozen = document.with_extension("read.txt");
        let Ok(then) = fs::read_to_string(&frozen) else {
            fs::write(&frozen, format!("{}\n", today.join("\n"))).unwrap();
            panic!("{} was not there: read what was written into it, and commit it", frozen.display());
        };
        let then: Vec<_> = then.lines().map(by_todays_names).collect();
        let known: BTreeSet<_> = today.iter().map(String::as_str).collect();
        let gone: Vec<_> = then.iter().filter(|fact| !known.contains(fact.as_str())).collect();
        assert!(gone.is_empty(), "{}: no longer read so: {gone:#?}", document.display());
        let faults = |facts: &[String]| facts.iter().filter(|fact| fact.starts_with(FAULT)).count();
        assert_eq!(faults(&today), faults(&then), "{}: more is said to be wrong", document.display());
    }
}

/// A host that checks its data before it sends it must not be told by a newer schema that it is wrong.
#[test]
fn what_an_older_schema_allows_the_newest_allows() {
    let newest: Value =
        json(concat!(env!("CARGO_MANIFEST_DIR"), "/www/format/samplan-1.schema.json").as_ref());
    let validator = jsonschema::validator_for(&newest).unwrap();
    for folder in folders() {
        let older = jsonschema::validator_for(&json(&folder.join("schema.json"))).unwrap();
        let valid: Vec<_> =
            documents(&folder).into_iter().filter(|path| older.is_valid(&json(path))).collect();
        assert!(valid.len() >= 2, "{}", folder.display());
        for document in valid {
            let errors: Vec<_> =
                validator.iter_errors(&json(&document)).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{}: {errors:#?}", document.display());
        }
    }
}

/// So that the documents hold the whole of a version: each field and each code that its schema names stands in one of them.
/// But for data in another form, which has tests of its own.
#[test]
fn the_documents_use_every_word_of_their_schema() {
    for folder in folders() {
        let mut schema = json(&folder.join("schema.json"));
        schema["$defs"].as_object_mut().unwrap().remove("ShapeCode");
        let mut words = BTreeSet::new();
        words_of(&schema, &mut words);
        assert!(words.len() > 200, "{}", folder.display());
        let texts: String = documents(&folder).iter().map(|path| fs::read_to_string(path).unwrap()).collect();
        words.retain(|word| !texts.contains(&format!("\"{word}\"")));
        assert_eq!(words.into_iter().collect::<Vec<_>>(), ["data", "shape"], "{}", folder.display());
    }
}

fn json(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn words_of(schema: &Value, words: &mut BTreeSet<String>) {
    match schema {
        Value::Object(fields) => {
            if let Some(Value::Object(properties)) = fields.get("properties") {
                words.extend(properties.keys().cloned());
            }
            if let Some(Value::String(code)) = fields.get("const") {
                words.insert(code.clone());
            }
            fields.values().for_each(|value| words_of(value, words));
        }
        Value::Array(values) => values.iter().for_each(|value| words_of(value, words)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

const FAULT: &str = "wrong: ";

/// What is wrong, and every value of the model with its place, a line each.
fn facts(text: &str) -> Vec<String> {
    let read = read(text);
    let faults = read
        .issues
        .iter()
        .map(|issue| format!("{FAULT}{} {} {}", issue.path, issue.code.as_str(), issue.lost.as_str()));
    faults.chain(values(&format!("{:#?}", read.record.unwrap()))).collect()
}

/// The leaves of what Rust prints of a value: `plans[0].activities[2].status: Booked`. What only wraps a value is no place.
fn values(printed: &str) -> Vec<String> {
    let mut found = Vec::new();
    // Where we are, and how many things of a list have been passed there.
    let mut place: Vec<(String, Option<usize>)> = Vec::new();
    for line in printed.lines().map(str::trim) {
        let line = line.trim_end_matches(',');
        if matches!(line, "}" | ")" | "]") {
            place.pop();
            continue;
        }
        let index = match place.last_mut() {
            Some((_, Some(count))) => {
                *count += 1;
                format!("[{}]", *count - 1)
            }
            Some((_, None)) | None => String::new(),
        };
        let (field, value) = match line.split_once(": ") {
            Some((field, value))
                if field.bytes().all(|sign| sign == b'_' || sign.is_ascii_alphanumeric()) =>
            {
                (format!(".{field}"), value)
            }
            Some(_) | None => (index, line),
        };
        match value.strip_suffix(['{', '(', '[']) {
            Some(kind) => {
                let kind = kind.trim();
                let is_said =
                    !(kind.is_empty() || kind == "Some" || kind.ends_with("Id")) && value.ends_with('(');
                let name = if is_said { format!("{field}.{kind}") } else { field };
                place.push((name, value.ends_with('[').then_some(0)));
            }
            None if matches!(value, "None" | "[]") => {}
            None => {
                let path: String = place.iter().map(|(name, _)| name.as_str()).collect();
                found.push(
                    format!("{}{field}: {value}", path.trim_start_matches('.'))
                        .trim_start_matches('.')
                        .to_owned(),
                );
            }
        }
    }
    found
}

fn by_todays_names(fact: &str) -> String {
    RENAMED.iter().fold(fact.to_owned(), |fact, (then, now)| fact.replace(then, now))
}
