//! What cargo knows of the crates. Rule: cargo is asked, and what it can't answer is an error.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use crate::process::answer;
use crate::repo::Repo;
use crate::setup::TARGET;

/// A crate as it was published, or one of ours.
#[derive(Debug)]
pub(crate) struct Crate {
    pub(crate) name: String,
    pub(crate) version: String,
    /// An SPDX expression.
    pub(crate) licence: String,
    pub(crate) repository: Option<String>,
    pub(crate) authors: Vec<String>,
    /// Where its sources are.
    pub(crate) folder: PathBuf,
    /// Whether it is from a registry, or ours.
    pub(crate) origin: Origin,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Origin {
    Registry,
    Ours,
}

/// Every crate of the lock file, fetched where it was not there.
pub(crate) fn all(repo: &Repo) -> Result<Vec<Crate>> {
    let advice = "run `cargo metadata`, mend what it says and try again.";
    let text = answer(repo.command("cargo").args(["metadata", "--format-version", "1", "--quiet"]));
    let metadata: Value = serde_json::from_str(&text.context(advice)?).context(advice)?;
    let packages = metadata.get("packages").and_then(Value::as_array).context(advice)?;
    packages.iter().map(|package| read(package).context(advice)).collect()
}

/// The folders in which this machine keeps the sources of other people's crates.
pub(crate) fn folders(crates: &[Crate]) -> BTreeSet<&Path> {
    let foreign = crates.iter().filter(|one| one.origin == Origin::Registry);
    foreign.filter_map(|one| one.folder.parent()).collect()
}

/// The foreign crates whose code can be in the WASM of these packages: what they depend on at run time, with the features that
/// they ask for. Macros and build scripts run here and stay here.
pub(crate) fn inside(repo: &Repo, packages: &[&str]) -> Result<Vec<Crate>> {
    let mut tree = repo.command("cargo");
    tree.args(["tree", "--target", TARGET, "--edges", "normal,no-proc-macro", "--prefix", "none"]);
    tree.args(["--format", "{p}"]).args(packages.iter().flat_map(|package| ["--package", package]));
    let lines = answer(&mut tree).context("run `cargo tree`, mend what it says and try again.")?;
    let named: BTreeSet<_> = lines.lines().filter_map(name_and_version).collect();
    let mut found: Vec<_> = all(repo)?
        .into_iter()
        .filter(|one| named.contains(&(one.name.as_str(), one.version.as_str())))
        .collect();
    if found.len() != named.len() || found.is_empty() {
        bail!("look at what `cargo tree` and `cargo metadata` say: they don't name the same crates.");
    }
    found.retain(|one| one.origin == Origin::Registry);
    Ok(found)
}

/// The SHA-256 of the archive that a crate was published as, from the lock file.
pub(crate) fn checksum(repo: &Repo, one: &Crate) -> Result<String> {
    let lock = fs::read_to_string(repo.path("Cargo.lock")).context("get Cargo.lock back from git.")?;
    let head = format!("name = \"{}\"\nversion = \"{}\"\n", one.name, one.version);
    lock.split("[[package]]\n")
        .find_map(|block| block.strip_prefix(&head)?.split_once("checksum = \"")?.1.split('"').next())
        .map(str::to_owned)
        .with_context(|| format!("look for the checksum of {} in Cargo.lock.", one.name))
}

/// `yew v0.23.0 (*)`
fn name_and_version(line: &str) -> Option<(&str, &str)> {
    let mut words = line.split_whitespace();
    Some((words.next()?, words.next()?.strip_prefix('v')?))
}

fn read(package: &Value) -> Option<Crate> {
    let text = |key: &str| package.get(key).and_then(Value::as_str).map(str::to_owned);
    let authors = package.get("authors").and_then(Value::as_array).into_iter().flatten();
    Some(Crate {
        name: text("name")?,
        version: text("version")?,
        licence: text("license").unwrap_or_default().replace(" / ", " OR ").replace('/', " OR "),
        repository: text("repository"),
        authors: authors.filter_map(Value::as_str).map(str::to_owned).collect(),
        folder: Path::new(&text("manifest_path")?).parent()?.to_path_buf(),
        origin: text("source").map_or(Origin::Ours, |_| Origin::Registry),
    })
}

#[cfg(test)]
mod tests {
    use super::name_and_version;

    #[test]
    fn lines_of_the_tree() {
        assert_eq!(name_and_version("yew v0.23.0 (*)"), Some(("yew", "0.23.0")));
        assert_eq!(name_and_version("samplan v0.1.0 (/home/me/samplan)"), Some(("samplan", "0.1.0")));
        assert_eq!(name_and_version(""), None);
    }
}
