//! The house itself: who may know whom, and what occurs nowhere.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What each crate may depend on. Nothing but `src/` names JavaScript's side; nothing but `views` and `src/` the page.
const ALLOWED: [(&str, &[&str]); 8] = [
    ("components/model", &["chrono"]),
    ("components/read", &["chrono", "hifijson", "samplan-model", "schemars", "serde", "serde_json"]),
    ("components/arrange", &["chrono", "samplan-model"]),
    ("components/foreign", &["chrono", "samplan-model", "samplan-read"]),
    ("components/converter", &["samplan-foreign", "talc", "wasm-bindgen"]),
    ("components/markup", &["samplan-model", "yew"]),
    ("components/views", &["chrono", "gloo", "samplan-arrange", "samplan-model", "web-sys", "yew"]),
    (
        ".",
        &[
            "chrono",
            "js-sys",
            "samplan-arrange",
            "samplan-model",
            "samplan-read",
            "samplan-views",
            "serde",
            "serde-wasm-bindgen",
            "talc",
            "tracing",
            "wasm-bindgen",
            "web-sys",
            "yew",
        ],
    ),
];

/// Never shipped: these may not be reached from what is.
const TOOLS: [&str; 3] = ["pkg-config/tool", "pkg-config/xtask", "tests/generate"];

/// What occurs nowhere in what is shipped, and why.
const FORBIDDEN: [(&str, &str); 15] = [
    ("from_html_unchecked", "data never becomes markup"),
    ("set_inner_html", "data never becomes markup"),
    ("innerHTML", "data never becomes markup"),
    ("outerHTML", "data never becomes markup"),
    ("insertAdjacentHTML", "data never becomes markup"),
    ("document.write", "data never becomes markup"),
    ("fetch(", "the host has the data; only the generated glue gets the WASM"),
    ("XMLHttpRequest", "a widget asks nobody"),
    ("sendBeacon", "a widget tells nobody"),
    ("WebSocket", "a widget asks nobody"),
    ("localStorage", "a widget keeps nothing"),
    ("sessionStorage", "a widget keeps nothing"),
    ("indexedDB", "a widget keeps nothing"),
    ("document.cookie", "a widget keeps nothing"),
    ("console.log", "data does not reach the console"),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn manifest(folder: &str) -> toml::Table {
    fs::read_to_string(root().join(folder).join("Cargo.toml")).unwrap().parse().unwrap()
}

/// The names under `dependencies`, for whatever target; what only tests use is free.
fn dependencies(manifest: &toml::Table) -> BTreeSet<String> {
    let targets = manifest.get("target").and_then(toml::Value::as_table);
    let tables = targets.into_iter().flat_map(toml::Table::values).filter_map(toml::Value::as_table);
    [manifest]
        .into_iter()
        .chain(tables)
        .filter_map(|table| table.get("dependencies").and_then(toml::Value::as_table))
        .flat_map(toml::Table::keys)
        .cloned()
        .collect()
}

/// All files of ours under a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    const NOT_OURS: [&str; 7] =
        [".git", "dist", "node_modules", "target", "test-results", "wasm", "wasm-provoke"];
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !path.is_dir() {
            found.push(path);
        } else if !NOT_OURS.contains(&name.as_str()) {
            found.extend(files(&path));
        }
    }
    found
}

/// Whether a word stands in a text by itself, not as the end of a longer name.
fn occurs(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        !before.is_some_and(|sign| sign.is_alphanumeric() || sign == '_')
    })
}

#[test]
fn every_crate_depends_on_what_it_may() {
    for (folder, allowed) in ALLOWED {
        let found = dependencies(&manifest(folder));
        let allowed = allowed.iter().map(ToString::to_string).collect();
        let odd: Vec<_> = found.difference(&allowed).collect();
        assert!(!found.is_empty(), "{folder} has no dependencies at all: is it read right?");
        assert!(odd.is_empty(), "{folder} may not depend on {odd:?}");
    }
}

#[test]
fn every_crate_is_one_that_has_a_rule() {
    let workspace = manifest(".");
    let members: Vec<_> =
        workspace["workspace"]["members"].as_array().unwrap().iter().map(|m| m.as_str().unwrap()).collect();
    let mut known: Vec<_> = TOOLS.into_iter().collect();
    known.push("components/*");
    for member in members {
        assert!(known.contains(&member), "{member} is a new crate: what may it depend on?");
    }
    let folders: BTreeSet<_> = fs::read_dir(root().join("components"))
        .unwrap()
        .map(|entry| format!("components/{}", entry.unwrap().file_name().to_string_lossy()))
        .collect();
    let ruled: BTreeSet<_> =
        ALLOWED.iter().map(|(folder, _)| (*folder).to_owned()).filter(|folder| folder != ".").collect();
    assert_eq!(folders, ruled);
}

#[test]
fn there_is_no_clock() {
    let workspace = manifest(".");
    let chrono = workspace["workspace"]["dependencies"]["chrono"].as_table().unwrap();
    let features: Vec<_> =
        chrono["features"].as_array().unwrap().iter().filter_map(toml::Value::as_str).collect();
    assert_eq!(chrono["default-features"].as_bool(), Some(false), "chrono's default features have a clock");
    assert!(!features.iter().any(|feature| ["clock", "now", "wasmbind"].contains(feature)), "{features:?}");
    for (folder, _) in ALLOWED {
        let manifest = manifest(folder);
        let Some(chrono) = manifest["dependencies"].get("chrono") else { continue };
        let own = chrono.as_table().and_then(|table| table.get("features"));
        assert_eq!(own, None, "{folder} asks chrono for features of its own");
    }
}

#[test]
fn every_crate_says_what_it_does_not_know() {
    for (folder, _) in ALLOWED {
        let lib = fs::read_to_string(root().join(folder).join("src/lib.rs")).unwrap();
        let doc: String = lib.lines().take_while(|line| line.starts_with("//!")).collect();
        assert!(doc.contains("*not*"), "{folder}/src/lib.rs: what does it not know?");
    }
}

#[test]
fn nothing_forbidden_occurs() {
    let mut count = 0;
    for folder in ["components", "src", "www/elements"] {
        for path in files(&root().join(folder)) {
            let Ok(text) = fs::read_to_string(&path) else { continue };
            count += 1;
            for (word, reason) in FORBIDDEN {
                assert!(!occurs(&text, word), "{}: `{word}`: {reason}", path.display());
            }
        }
    }
    assert!(count > 80, "only {count} files were read");
}

#[test]
fn no_file_of_ours_is_called_mod() {
    let odd: Vec<_> = files(root()).into_iter().filter(|path| path.ends_with("mod.rs")).collect();
    assert!(odd.is_empty(), "`foo.rs` beside `foo/`, instead of {odd:?}");
}

#[test]
fn a_word_is_found_where_it_stands_by_itself() {
    #[track_caller]
    fn check(text: &str, word: &str, expected: &str) {
        assert_eq!(if occurs(text, word) { "found" } else { "not found" }, expected, "{word} in {text}");
    }
    check("window.fetch(url)", "fetch(", "found");
    check("fn prefetch(", "fetch(", "not found");
    check("node.innerHTML = x", "innerHTML", "found");
    check("set_inner_html(x); refetch(); fetch()", "fetch(", "found");
}
