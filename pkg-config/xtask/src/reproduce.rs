//! Whether the package is the same bytes wherever it is built. Rule: the second build shares nothing with the first but the
//! commit, the tools and the fetched crates: another checkout, of another name, with another target folder.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::package;
use crate::process::{answer, run};
use crate::repo::Repo;
use crate::say::step;

pub(crate) fn run_twice(repo: &Repo) -> Result<()> {
    let status = answer(repo.command("git").args(["status", "--porcelain"])).context("install git.")?;
    if !status.is_empty() {
        bail!("commit what you have changed: the second build is one of the last commit.");
    }
    package::run(repo)?;
    let other = repo.other_checkout();
    fs::remove_dir_all(&other).ok();
    run(
        repo.command("git").args(["clone", "--quiet", "."]).arg(&other),
        "see what git says above and try again.",
    )?;
    step("building it once more, elsewhere", || {
        let this = env::current_exe().context("run `cargo xtask` from its own build.")?;
        run(
            repo.command(this).arg("package").current_dir(&other).env("CARGO_TARGET_DIR", "built-here"),
            "see what failed above; the package itself was built before it.",
        )
    })?;
    let here = contents(&repo.path(""))?;
    let there = contents(&other)?;
    let differing: Vec<_> = here.keys().filter(|name| here.get(*name) != there.get(*name)).collect();
    if !differing.is_empty() || here.len() != there.len() {
        bail!("look for what the second build has put into {differing:?}: it is in {}.", other.display());
    }
    fs::remove_dir_all(&other).ok();
    println!("samplan: the same bytes in both, file by file ({}, with the packed one)", here.len());
    Ok(())
}

/// The packed file and the files that are packed, by their paths.
fn contents(checkout: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let folder = checkout.join(package::FOLDER);
    let mut found = BTreeMap::new();
    let mut waiting = vec![folder.clone(), package::packed(&folder)];
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(fs::read_dir(&path)?.flatten().map(|entry| entry.path()));
        } else {
            let name = path.strip_prefix(checkout).unwrap_or(&path).display().to_string();
            found.insert(name, fs::read(path)?);
        }
    }
    Ok(found)
}
