//! A private sysroot: Debian's compiler, and a std for WASM that it built itself. Rule: made whole in a folder beside, then
//! renamed, so that it is there or not there; nothing of the system is changed but the packages.
//!
//! ```text
//! ~/.cache/samplan/web-<version>/bin/rustc                     a script: the compiler, told where its sysroot is
//!                                lib/rustlib/<host>            a link to the system's, for build scripts and macros
//!                                lib/rustlib/wasm32-…/lib      the std that was built
//! ```

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{self, Command};

use anyhow::{Context as _, Result};

use crate::process::{answer, run};
use crate::repo::{Repo, cache};
use crate::say::step;
use crate::setup::apt;
use crate::setup::web::TARGET;

const BIN: &str = "/usr/bin";
const RUSTLIB: &str = "/usr/lib/rustlib";

const PACKAGES: [&str; 6] =
    ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "rust-web-clippy", "lld-22"];

/// One file of each package: they are there when these are.
const NEEDED: [&str; 5] = [
    "/usr/bin/cargo",
    "/usr/bin/clippy-driver",
    "/usr/bin/rust-lld",
    "/usr/bin/rustc",
    "/usr/lib/rustlib/src/rust/library/Cargo.toml",
];

const WRAPPER: &str = "#!/bin/sh\nexec /usr/bin/rustc --sysroot \"${0%/bin/rustc}\" \"$@\"\n";

const MANIFEST: &str = "[package]\nname = \"with-std\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
    [lib]\n\n[profile.release]\nopt-level = 3\ncodegen-units = 1\ndebug = 0\n";

/// A folder that holds a compiler for WASM.
#[derive(Debug)]
pub(crate) struct Sysroot(PathBuf);

impl Sysroot {
    /// The sysroot of the installed compiler, when it has been made.
    pub(crate) fn find() -> Result<Option<Self>> {
        let Some(compiler) = Compiler::installed() else { return Ok(None) };
        let folder = compiler.sysroot()?;
        Ok(folder.exists().then_some(Self(folder)))
    }

    pub(crate) fn make(repo: &Repo) -> Result<Self> {
        if Compiler::installed().is_none() {
            step("installing Debian's Rust for the web", || apt::install(&PACKAGES))?;
        }
        let compiler = Compiler::installed().context("install a Rust toolchain that has the WASM target.")?;
        let folder = compiler.sysroot()?;
        let draft = folder.with_extension(format!("draft-{}", process::id()));
        step("building the standard library for WASM (once)", || {
            let made = compiler.fill(repo, &draft).and_then(|()| rename(&draft, &folder));
            // A draft that was renamed is gone; one that failed is of no use to anyone.
            fs::remove_dir_all(&draft).ok();
            made.with_context(|| "see what failed above; when the disk is full, make room; then try again.")
        })?;
        Ok(Self(folder))
    }

    /// Debian's `cargo <subcommand>`, whatever toolchain the outer cargo came from.
    pub(crate) fn cargo(&self, repo: &Repo, subcommand: &str) -> Command {
        // `cargo clippy` would look for its other half beside rustup's programs.
        let program = if subcommand == "clippy" { "cargo-clippy" } else { "cargo" };
        let mut command = debian(repo, program);
        command.arg(subcommand).env("RUSTC", self.rustc()).env("SYSROOT", &self.0);
        command
    }

    /// The compiler, told where its sysroot is.
    pub(crate) fn rustc(&self) -> PathBuf {
        self.0.join("bin/rustc")
    }
}

struct Compiler {
    version: String,
    host: String,
}

impl Compiler {
    fn installed() -> Option<Self> {
        if !NEEDED.iter().all(|file| Path::new(file).exists()) {
            return None;
        }
        let about = answer(Command::new(Path::new(BIN).join("rustc")).arg("-vV"))?;
        let field = |name: &str| about.lines().find_map(|line| line.strip_prefix(name)).map(str::to_owned);
        Some(Self { version: field("release: ")?, host: field("host: ")? })
    }

    fn sysroot(&self) -> Result<PathBuf> {
        Ok(cache()?.join(format!("web-{}", self.version)))
    }

    fn fill(&self, repo: &Repo, sysroot: &Path) -> Result<()> {
        let rustlib = sysroot.join("lib/rustlib");
        let target = rustlib.join(TARGET).join("lib");
        fs::create_dir_all(sysroot.join("bin"))?;
        fs::create_dir_all(&target)?;
        let advice = "see what failed above and try again.";
        run(Command::new("ln").arg("-s").arg(Path::new(RUSTLIB).join(&self.host)).arg(&rustlib), advice)?;
        let wrapper = sysroot.join("bin/rustc");
        fs::write(&wrapper, WRAPPER)?;
        run(Command::new("chmod").arg("755").arg(&wrapper), advice)?;
        for library in build_std(repo, &sysroot.join("build"))? {
            fs::copy(&library, target.join(library.file_name().unwrap_or_default()))?;
        }
        fs::remove_dir_all(sysroot.join("build"))?;
        Ok(())
    }
}

/// Compiles std as the dependency of an empty crate, the only way cargo offers, and gives its libraries.
fn build_std(repo: &Repo, folder: &Path) -> Result<Vec<PathBuf>> {
    fs::create_dir_all(folder.join("src"))?;
    fs::write(folder.join("Cargo.toml"), MANIFEST)?;
    fs::write(folder.join("src/lib.rs"), "#![no_std]\n")?;
    run(
        debian(repo, "cargo")
            .args(["build", "--quiet", "--release", "--target", TARGET, "--target-dir", "target"])
            .arg("-Zbuild-std=std,panic_abort,panic_unwind,proc_macro,test")
            .current_dir(folder)
            .env("RUSTC", Path::new(BIN).join("rustc"))
            .env("RUSTC_BOOTSTRAP", "1")
            .env("RUSTFLAGS", "-Cembed-bitcode=yes -Cstrip=debuginfo"),
        "check that crates.io can be reached and try again.",
    )?;
    let deps = folder.join("target").join(TARGET).join("release/deps");
    let files = fs::read_dir(&deps)?.collect::<Result<Vec<_>, _>>()?;
    let is_std = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        path.extension().is_some_and(|kind| kind == "rlib") && !name.starts_with("libwith_std")
    };
    Ok(files.into_iter().map(|file| file.path()).filter(is_std).collect())
}

/// A program of Debian's set that hears nothing of rustup or of the cargo that runs us.
fn debian(repo: &Repo, program: &str) -> Command {
    let mut command = repo.command(Path::new(BIN).join(program));
    let path = std::env::var_os("PATH").unwrap_or_default();
    let first = [PathBuf::from(BIN)].into_iter().chain(std::env::split_paths(&path));
    if let Ok(path) = std::env::join_paths(first) {
        command.env("PATH", path);
    }
    for foreign in
        ["RUSTUP_TOOLCHAIN", "RUSTC_WRAPPER", "RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "LD_LIBRARY_PATH"]
    {
        command.env_remove(foreign);
    }
    command.env("CARGO", Path::new(BIN).join("cargo"));
    command
}

/// When another process was faster, its sysroot is as good as ours.
fn rename(draft: &Path, folder: &Path) -> Result<()> {
    match fs::rename(draft, folder) {
        Err(error) if !folder.exists() => Err(error.into()),
        Ok(()) | Err(_) => Ok(()),
    }
}
