//! The notices of everybody whose code is in one of the WASMs. Rule: a crate without a licence text or a name to thank fails.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::crates::Crate;

const HEAD: &str = "samplan_bg.wasm and samplan_foreign_bg.wasm hold code of others, under the licences below. Ours is in LICENSE-MIT and\nLICENSE-APACHE.\n";

/// What the compiler brings, as its own notices tell it.
const STD: &str = include_str!("std.txt");

const MIT: &str = include_str!("mit.txt");

/// The text of the file: each licence once, after the names of those it is for.
pub(crate) fn text(crates: &[Crate], compiler: &str) -> Result<String> {
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    texts
        .entry(STD.to_owned())
        .or_default()
        .push(format!("The Rust standard library {compiler} (MIT OR Apache-2.0)"));
    for one in crates {
        let name = format!("{} {} ({})", one.name, one.version, one.licence);
        for licence in licences(one)? {
            texts.entry(licence).or_default().push(name.clone());
        }
    }
    let mut parts: Vec<_> = texts.into_iter().map(|(licence, names)| (names.join("\n"), licence)).collect();
    parts.sort();
    let rule = "-".repeat(80);
    let parts =
        parts.into_iter().map(|(names, licence)| format!("\n{rule}\n{names}\n\n{}\n", licence.trim_end()));
    Ok([HEAD.to_owned()].into_iter().chain(parts).collect())
}

/// Where there is a choice we take MIT, and with it all that is no choice.
fn licences(one: &Crate) -> Result<Vec<String>> {
    let files = candidates(one)?;
    let is = |file: &&PathBuf, word: &str| name(file).contains(word);
    let mit: Vec<_> = files.iter().filter(|file| is(file, "mit")).collect();
    let chosen: Vec<_> = if mit.is_empty() || !one.licence.contains("MIT") {
        files.iter().collect()
    } else {
        let always =
            files.iter().filter(|file| ["unicode", "notice", "third"].iter().any(|word| is(file, word)));
        mit.into_iter().chain(always).collect()
    };
    if !chosen.is_empty() {
        return chosen.into_iter().map(|file| read(file)).collect();
    }
    if one.authors.is_empty() || !one.licence.contains("MIT") {
        bail!("find the licence text of {} {}: it has none with it.", one.name, one.version);
    }
    Ok(vec![format!("Copyright (c) {}\n\n{MIT}", one.authors.join(", "))])
}

fn candidates(one: &Crate) -> Result<Vec<PathBuf>> {
    let folder = fs::read_dir(&one.folder).with_context(|| format!("fetch {} again.", one.name))?;
    let mut files: Vec<_> =
        folder.flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    let words = ["licen", "copying", "notice", "copyright", "third"];
    files.retain(|file| words.iter().any(|word| name(file).starts_with(word)));
    files.sort();
    Ok(files)
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().to_lowercase()
}

/// Without what editors put at the ends, so that the same text is the same.
fn read(file: &Path) -> Result<String> {
    let text = fs::read_to_string(file).with_context(|| format!("look at {}.", file.display()))?;
    Ok(text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim().to_owned())
}
