//! What becomes of each file of a folder: `SAMPLAN_FOREIGN=folder cargo run -p samplan-foreign --example account`.
//!
//! For trying the readers on data that must not be in this repository. With `SAMPLAN_SHOW=1` it writes what was made.
#![expect(clippy::print_stdout, reason = "it is a tool for a terminal")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use samplan_foreign::{Language, convert};
use serde_json::Value;

fn main() -> io::Result<()> {
    let folder = env::var("SAMPLAN_FOREIGN").unwrap_or_else(|_| ".".to_owned());
    let mut files = Vec::new();
    gather(Path::new(&folder), &mut files)?;
    files.sort();
    let mut all = BTreeMap::new();
    for file in &files {
        let text = fs::read_to_string(file)?;
        let made = convert(&text, Language::Swedish);
        let record: Value = serde_json::from_str(&made).map_err(io::Error::other)?;
        println!("{}", file.display());
        tell(&record, &mut all);
        if env::var("SAMPLAN_SHOW").is_ok() {
            println!("{record:#}");
        }
    }
    println!("\nin all: {all:?}");
    Ok(())
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    Ok(())
}

fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn tell(record: &Value, all: &mut BTreeMap<String, usize>) {
    let mut fates: BTreeMap<String, usize> = BTreeMap::new();
    for entry in list(record, "entries") {
        let word = |name: &str| entry.get(name).and_then(Value::as_str).unwrap_or_default();
        let is_shown = !list(entry, "became").is_empty();
        let fate = match (is_shown, word("fate")) {
            (true, "") => "shown",
            (false, "") => "UNACCOUNTED",
            (true, fate) => {
                println!("  both: {} {fate}", word("path"));
                fate
            }
            (false, fate) => fate,
        };
        *fates.entry(format!("{fate} {}", if fate == "shown" { "" } else { word("kind") })).or_default() += 1;
        *all.entry(fate.to_owned()).or_default() += 1;
    }
    for (fate, count) in fates {
        println!("  {count:5} {fate}");
    }
    for plan in list(record, "plans") {
        let lists = plan
            .as_object()
            .into_iter()
            .flatten()
            .filter_map(|(name, value)| Some((name, value.as_array()?.len())));
        let lists: Vec<_> = lists.map(|(name, count)| format!("{name} {count}")).collect();
        println!("  plan {} {} {}: {}", plan["id"], plan["kind"], plan["title"], lists.join(", "));
    }
    let mut issues: BTreeMap<String, usize> = BTreeMap::new();
    for issue in list(record, "issues") {
        *issues.entry(format!("{} ({})", issue["message"], issue["lost"])).or_default() += 1;
    }
    for (issue, count) in issues {
        println!("  {count:5} issue {issue}");
    }
}
