//! The hosts of `www/hosts`: each installs the packed package, is built by its own tools and driven in a browser. Rule: a host
//! is a project of its own, of which only `npm ci` and `npm run build` are known here.

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use anyhow::{Context as _, Result};

use crate::package;
use crate::process::{on_path, run};
use crate::repo::Repo;
use crate::rings::free_port;
use crate::say::step;
use crate::setup::{Browser, END_TO_END, packages};

/// Where the hosts are, a folder each.
const FOLDER: &str = "www/hosts";

/// What the hosts install, by names without a version.
const TARBALLS: [&str; 2] = ["www/dist/samplan.tgz", "www/dist/samplan-next.tgz"];

pub(crate) fn test(repo: &Repo) -> Result<()> {
    let browser = Browser::ready()?;
    packages(repo, END_TO_END)?;
    package::run_package(repo)?;
    run(
        repo.command("node").arg(repo.path(FOLDER).join("tarballs.mjs")),
        "see what www/hosts/tarballs.mjs says above.",
    )?;
    let packed = fingerprint(repo).context("run `cargo xtask package`.")?;
    for host in hosts(repo)? {
        install(repo, &host, &packed)?;
        build(repo, &host)?;
    }
    run(
        repo.npm_tool(END_TO_END, "playwright")
            .args(["test", "--config", "playwright.hosts.config.js"])
            .current_dir(repo.path(END_TO_END))
            .env("SAMPLAN_CHROME", &browser.chromium)
            .env("SAMPLAN_PORT", free_port()?.to_string()),
        "mend the test that failed above; its traces are in test-results.",
    )
}

/// The folders that are projects, in the order of their names.
fn hosts(repo: &Repo) -> Result<Vec<String>> {
    let entries = fs::read_dir(repo.path(FOLDER)).context("get www/hosts back from git.")?;
    let mut names: Vec<_> = entries
        .flatten()
        .filter(|entry| entry.path().join("package.json").exists())
        .map(|entry| format!("{FOLDER}/{}", entry.file_name().to_string_lossy()))
        .collect();
    names.sort();
    Ok(names)
}

/// Installs anew when the lock file or the package is another than last time.
fn install(repo: &Repo, host: &str, packed: &str) -> Result<()> {
    let stamp = repo.path(host).join("node_modules/.samplan-packed");
    if !fs::read_to_string(&stamp).is_ok_and(|installed| installed == packed) {
        fs::remove_file(repo.path(host).join("node_modules/.samplan-lock")).ok();
    }
    packages(repo, host)?;
    fs::write(stamp, packed).with_context(|| format!("make {host}/node_modules writable."))
}

fn build(repo: &Repo, host: &str) -> Result<()> {
    let npm = on_path("npm").context("install npm, which comes with Node.js, and try again.")?;
    step(&format!("building {host}"), || {
        run(
            repo.command(npm)
                .args(["run", "build", "--silent"])
                .current_dir(repo.path(host))
                .env("CI", "true"),
            "mend what the host's tools say above.",
        )
    })
}

/// Changes when what is packed changes.
fn fingerprint(repo: &Repo) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    for tarball in TARBALLS {
        fs::read(repo.path(tarball))?.hash(&mut hasher);
    }
    Ok(format!("{:016x}\n", hasher.finish()))
}
