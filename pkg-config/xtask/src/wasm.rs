//! Rust to WASM to glue: `www/wasm`. Rule: what lies there is current or not there, and what is current is not made again.

use std::ffi::OsString;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use wasm_bindgen_cli::wasm_bindgen;

use crate::glue;
use crate::process::run;
use crate::repo::Repo;
use crate::say::step;
use crate::setup::{PAGE, WebToolchain, packages};

/// Where the glue and its types are for the page and the package.
const OUT: &str = "www/wasm";

const BINDGEN: [&str; 4] = ["--target", "web", "--remove-name-section", "--remove-producers-section"];

/// The same for the tests that make a widget break; never shipped.
const PROVOKED: &str = "www/wasm-provoke";

/// A WASM.
struct Module {
    package: &'static str,
    /// Its files are `<name>.js` and `<name>_bg.wasm`.
    name: &'static str,
    what: &'static str,
    profile: &'static str,
    features: &'static str,
}

/// What is shipped: the widgets, and what reads foreign data, which a page loads only when such data comes.
const MODULES: [Module; 2] = [
    Module { package: "samplan", name: "samplan", what: "the widgets", profile: "wasm", features: "" },
    Module {
        package: "samplan-converter",
        name: "samplan_foreign",
        what: "the reading of foreign data",
        profile: "wasm",
        features: "",
    },
];

/// The widgets as they are, but for words in the data that make them break. Compiled quickly, and into a folder of its own, so
/// that nothing of it can get into what is shipped.
const PROVOKABLE: Module = Module {
    package: "samplan",
    name: "samplan",
    what: "widgets that can be made to break",
    profile: "provoke",
    features: "provoke",
};

/// `--all-features` makes WASM that browsers refuse: these are the ones that the compiler itself uses. Two things that
/// `-Oz` does make the file smaller, but compress worse than what they replace: it makes locals of what is computed twice,
/// and it moves large functions that are called once into their callers. Without them, it is 186.3 kB against 189.1 after
/// `-O1` (brotli).
const OPTIMISE: [&str; 14] = [
    "-Oz",
    "--converge",
    "--skip-pass=local-cse",
    "--one-caller-inline-max-function-size=20",
    "--strip-debug",
    "--strip-producers",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-call-indirect-overlong",
];

pub(crate) fn build(repo: &Repo) -> Result<()> {
    packages(repo, PAGE)?;
    let web = WebToolchain::ready(repo)?;
    MODULES.iter().try_for_each(|module| module.build(repo, &web))
}

impl Module {
    fn build(&self, repo: &Repo, web: &WebToolchain) -> Result<()> {
        let Self { name, what, .. } = self;
        let compiled = step(&format!("compiling {what} to WASM"), || self.compile(repo, web))?;
        let out = repo.path(OUT);
        let (stamp, wasm) = (out.join(format!(".{name}")), out.join(format!("{name}_bg.wasm")));
        let made_of = fingerprint(&compiled).context("run `cargo xtask build` again.")?;
        if fs::read_to_string(&stamp).is_ok_and(|known| known == made_of) {
            return Ok(());
        }
        fs::remove_file(&stamp).ok();
        step(&format!("making the glue of {what}"), || self.bind(&compiled, &out))?;
        step(&format!("making {what} smaller"), || optimise(repo, &wasm))?;
        fs::write(stamp, made_of).context("make www/wasm writable.")
    }

    fn compile(&self, repo: &Repo, web: &WebToolchain) -> Result<PathBuf> {
        let Self { package, profile, features, .. } = self;
        run(
            web.cargo(repo, "build").args([
                "--package",
                package,
                "--lib",
                "--profile",
                profile,
                "--features",
                features,
            ]),
            "mend what the compiler says above and try again.",
        )?;
        let file = format!("wasm32-unknown-unknown/{profile}/{}.wasm", package.replace('-', "_"));
        Ok(repo.web_target().join(file))
    }

    fn bind(&self, compiled: &Path, out: &Path) -> Result<()> {
        let mut args: Vec<OsString> =
            vec!["wasm-bindgen".into(), compiled.into(), "--out-dir".into(), out.into()];
        args.extend(BINDGEN.map(OsString::from));
        args.extend(["--out-name".into(), self.name.into()]);
        wasm_bindgen::run_cli_with_args(args).context(
            "give `wasm-bindgen` and `wasm-bindgen-cli` the same version in Cargo.toml and try again.",
        )?;
        glue::enclose(out, self.name)
    }
}

pub(crate) fn build_provoked(repo: &Repo) -> Result<()> {
    packages(repo, PAGE)?;
    let web = WebToolchain::ready(repo)?;
    let compiled = step(&format!("compiling {}", PROVOKABLE.what), || PROVOKABLE.compile(repo, &web))?;
    fs::remove_dir_all(repo.path(PROVOKED)).ok();
    PROVOKABLE.bind(&compiled, &repo.path(PROVOKED))
}

fn optimise(repo: &Repo, wasm: &Path) -> Result<()> {
    run(
        repo.npm_tool(PAGE, "wasm-opt").args(OPTIMISE).arg(wasm).arg("-o").arg(wasm),
        "name the feature that wasm-opt misses above in pkg-config/xtask/src/wasm.rs and try again.",
    )
}

/// Changes when the WASM of the compiler or what we do with it changes.
fn fingerprint(compiled: &Path) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    (fs::read(compiled)?, BINDGEN, OPTIMISE, glue::VERSION).hash(&mut hasher);
    Ok(format!("{:016x}\n", hasher.finish()))
}
