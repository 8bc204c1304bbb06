//! Which compiler makes the WASM. Rule: the one that compiles everything else wherever it can; Debian's only where rustup
//! can't fetch the target.

use std::ffi::{OsStr, OsString};
use std::fmt;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};

use crate::crates;
use crate::process::{answer, on_path};
use crate::repo::Repo;
use crate::say::step;
use crate::setup::apt;
use crate::setup::sysroot::Sysroot;

/// The one target of the widgets.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// A compiler that has the WASM target.
#[derive(Debug)]
pub(crate) enum WebToolchain {
    /// The toolchain that compiles everything else.
    Own,
    /// Debian's, with a std that was built here.
    Debian(Sysroot),
}

impl WebToolchain {
    /// Finds one, or gets one.
    pub(crate) fn ready(repo: &Repo) -> Result<Self> {
        if own_has_target(repo) {
            return Ok(Self::Own);
        }
        if let Some(sysroot) = Sysroot::find()? {
            return Ok(Self::Debian(sysroot));
        }
        if on_path("rustup").is_some() && step("adding the WASM target", || Ok(rustup_adds_target(repo)))? {
            return Ok(Self::Own);
        }
        if apt::is_here() {
            println!("samplan: this toolchain can't get the WASM target; Debian's compiler is used for it");
            return Sysroot::make(repo).map(Self::Debian);
        }
        bail!("add the target {TARGET} to your Rust toolchain and try again.")
    }

    /// `cargo <subcommand>` for the WASM target, in a target folder of its own.
    pub(crate) fn cargo(&self, repo: &Repo, subcommand: &str) -> Command {
        let mut command = match self {
            Self::Own => {
                let mut command = repo.command("cargo");
                command.arg(subcommand);
                command
            }
            Self::Debian(sysroot) => sysroot.cargo(repo, subcommand),
        };
        command.args(["--target", TARGET, "--target-dir"]).arg(repo.web_target());
        command.env("CARGO_ENCODED_RUSTFLAGS", same_everywhere(repo)).env_remove("RUSTFLAGS");
        command
    }

    /// The compiler's version.
    pub(crate) fn compiler(&self, repo: &Repo) -> Result<String> {
        let mut command = match self {
            Self::Own => repo.command("rustc"),
            Self::Debian(sysroot) => repo.command(sysroot.rustc()),
        };
        let version =
            answer(command.arg("--version")).context("run `rustc --version` and mend what it says.")?;
        Ok(version.split_whitespace().nth(1).unwrap_or_default().to_owned())
    }
}

impl fmt::Display for WebToolchain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Own => f.write_str("your own toolchain"),
            Self::Debian(_) => f.write_str("Debian's rustc-web"),
        }
    }
}

/// What is compiled names the places of its sources: these are called the same on every machine, so that the same sources are
/// the same bytes. Our own are named from the root already.
fn same_everywhere(repo: &Repo) -> OsString {
    let Ok(crates) = crates::all(repo) else { return OsString::new() }; // cargo will say it better
    let flags = crates::folders(&crates).into_iter().map(|folder| {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(folder);
        flag.push("=/crates");
        flag
    });
    flags.collect::<Vec<_>>().join(OsStr::new("\u{1f}"))
}

/// The compiler names the folder of a target whether or not it is there.
fn own_has_target(repo: &Repo) -> bool {
    answer(repo.command("rustc").args(["--print", "target-libdir", "--target", TARGET]).stderr(Stdio::null()))
        .is_some_and(|folder| holds_core(Path::new(&folder)))
}

fn holds_core(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|files| {
        files.flatten().any(|file| file.file_name().to_string_lossy().starts_with("libcore-"))
    })
}

fn rustup_adds_target(repo: &Repo) -> bool {
    // Failing is normal where rustup's host is not reached; what it says would only worry.
    answer(repo.command("rustup").args(["target", "add", TARGET]).stderr(Stdio::null())).is_some()
        && own_has_target(repo)
}
