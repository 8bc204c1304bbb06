//! Node, npm and the packages of the npm folders. Rule: what is installed is what the lock file says, and no package
//! runs a script while it is installed.

use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::process::{answer, on_path, run};
use crate::repo::Repo;
use crate::say::step;

/// The npm folder of the page and the package.
pub(crate) const PAGE: &str = "www";
/// The npm folder of the tests in a real browser.
pub(crate) const END_TO_END: &str = "tests/e2e";
/// The npm folder of the tests of the package: frameworks, for their types.
pub(crate) const PACKAGE: &str = "tests/package";

/// What Vite asks for.
const OLDEST_NODE: (u32, u32) = (20, 19);

/// Makes `folder/node_modules` what its lock file says.
pub(crate) fn packages(repo: &Repo, folder: &str) -> Result<()> {
    let lock = fs::read_to_string(repo.path(folder).join("package-lock.json"))
        .with_context(|| format!("get {folder}/package-lock.json back from git."))?;
    let stamp = repo.path(folder).join("node_modules/.samplan-lock");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    check_node()?;
    let npm = on_path("npm").context("install npm, which comes with Node.js, and try again.")?;
    step(&format!("installing the npm packages of {folder}"), || {
        run(
            repo.command(npm)
                .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
                .current_dir(repo.path(folder)),
            "see what npm says above, check that its registry can be reached, and try again.",
        )?;
        fs::write(&stamp, &lock).with_context(|| format!("make {folder}/node_modules writable."))
    })
}

fn check_node() -> Result<()> {
    let (major, minor) = OLDEST_NODE;
    let Some(version) = answer(Command::new("node").arg("--version")) else {
        bail!("install Node.js {major}.{minor} or newer and try again.");
    };
    match parse_version(&version) {
        Some(found) if found >= OLDEST_NODE => Ok(()),
        Some(_) | None => bail!("replace Node.js {version} by {major}.{minor} or newer and try again."),
    }
}

/// `v20.19.2` is (20, 19).
fn parse_version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.trim_start_matches('v').split('.').map(|number| number.parse().ok());
    Some((numbers.next()??, numbers.next()??))
}

#[cfg(test)]
mod tests {
    use super::parse_version;

    #[track_caller]
    fn check(text: &str, expected: Option<(u32, u32)>) {
        assert_eq!(parse_version(text), expected);
    }

    #[test]
    fn versions() {
        check("v20.19.2", Some((20, 19)));
        check("22.1.0-nightly", Some((22, 1)));
        check("v22", None);
        check("", None);
    }
}
