//! `cargo-deny`, which knows the licences of the tree. Rule: one version, built into the user's cache where PATH has none.

use std::path::PathBuf;

use anyhow::Result;

use crate::process::{on_path, run};
use crate::repo::{Repo, cache};
use crate::say::step;

const VERSION: &str = "0.20.2";

pub(crate) fn cargo_deny(repo: &Repo) -> Result<PathBuf> {
    if let Some(installed) = on_path("cargo-deny") {
        return Ok(installed);
    }
    let root = cache()?.join(format!("cargo-deny-{VERSION}"));
    let program = root.join("bin").join("cargo-deny").with_extension(std::env::consts::EXE_EXTENSION);
    if !program.exists() {
        step("installing cargo-deny (once)", || {
            run(
                repo.command("cargo")
                    .args(["install", "--quiet", "cargo-deny", "--version", VERSION])
                    .args(["--locked", "--no-default-features", "--root"])
                    .arg(&root)
                    // It runs for a second now and then: compiling it fast beats running it fast.
                    .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
                    .env_remove("CARGO_TARGET_DIR"),
                "check that crates.io can be reached and try again.",
            )
        })?;
    }
    Ok(program)
}
