//! The npm package: `www/dist/npm`, packed to `www/dist/samplan-<version>.tgz`. Rule: it is made anew each time from what is
//! built and from the templates in `pkg-config/package`, and holds nothing else.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context as _, Result};

use crate::process::run;
use crate::repo::Repo;
use crate::say::step;
use crate::setup::{PAGE, packages};
use crate::wasm;

/// What is packed.
pub(crate) const FOLDER: &str = "www/dist/npm";

/// The templates.
const TEMPLATES: &str = "pkg-config/package";

/// What a page loads of the package: the script with everything in it, and what it starts.
pub(crate) const LOADED: [&str; 2] = ["samplan.js", "samplan_bg.wasm"];

/// From the sources to the package, file by file.
const COPIED: [(&str, &str); 8] = [
    ("www/wasm/samplan_bg.wasm", "samplan_bg.wasm"),
    ("www/format/samplan-1.d.ts", "format/samplan-1.d.ts"),
    ("www/format/samplan-1.schema.json", "format/samplan-1.schema.json"),
    ("pkg-config/package/define.d.ts", "define.d.ts"),
    ("pkg-config/package/define.d.ts", "samplan.d.ts"),
    ("CHANGELOG.md", "CHANGELOG.md"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("LICENSE-MIT", "LICENSE-MIT"),
];

pub(crate) fn run_package(repo: &Repo) -> Result<()> {
    make(repo)?;
    pack(repo)
}

/// The folder.
pub(crate) fn make(repo: &Repo) -> Result<()> {
    wasm::build(repo)?;
    packages(repo, PAGE)?;
    step("making the package", || {
        let folder = repo.path(FOLDER);
        fs::remove_dir_all(&folder).ok();
        bundle(repo)?;
        for (from, to) in COPIED {
            copy(&repo.path(from), &folder.join(to))?;
        }
        types(repo, &folder)?;
        manifest(repo, &folder)
    })
}

fn bundle(repo: &Repo) -> Result<()> {
    run(
        repo.npm_tool(PAGE, "rolldown")
            .arg("--config")
            .arg(repo.path(TEMPLATES).join("rolldown.config.mjs"))
            .stdout(Stdio::null()),
        "mend what Rolldown says above and try again.",
    )
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    let folder = to.parent().context("name a file.")?;
    fs::create_dir_all(folder)
        .and_then(|()| fs::copy(from, to))
        .with_context(|| format!("get {} back.", from.display()))?;
    Ok(())
}

/// The public types, beside the format's.
fn types(repo: &Repo, folder: &Path) -> Result<()> {
    let types = fs::read_to_string(repo.path("www/elements/types.d.ts"))
        .context("get www/elements/types.d.ts back.")?;
    fs::write(folder.join("index.d.ts"), types.replace("'../format/", "'./format/"))
        .context("make www/dist writable.")
}

fn manifest(repo: &Repo, folder: &Path) -> Result<()> {
    let text = fs::read_to_string(repo.path(TEMPLATES).join("package.json"))
        .context("get the template back from git.")?;
    let text =
        text.replace("\"version\": \"0.0.0\"", &format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION")));
    fs::write(folder.join("package.json"), text).context("make www/dist writable.")
}

fn pack(repo: &Repo) -> Result<()> {
    run(
        repo.command("npm")
            .args(["pack", "--silent", "--ignore-scripts", "--pack-destination", ".."])
            .current_dir(repo.path(FOLDER)),
        "see what npm says above and try again.",
    )
}
