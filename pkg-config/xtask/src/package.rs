//! The npm package: `www/dist/npm`, packed to `www/dist/samplan-<version>.tgz`. Rule: it is made anew each time from what is
//! built and from the templates in `pkg-config/package`, and holds nothing else.

mod notices;
mod sbom;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context as _, Result};

use crate::process::{answer, run};
use crate::repo::Repo;
use crate::say::step;
use crate::setup::{PAGE, WebToolchain, packages};
use crate::{crates, wasm};

/// What is packed.
pub(crate) const FOLDER: &str = "www/dist/npm";

const VERSION: &str = env!("CARGO_PKG_VERSION");
const REPOSITORY: &str = env!("CARGO_PKG_REPOSITORY");

/// The templates.
const TEMPLATES: &str = "pkg-config/package";

/// The WASM that the elements start, with its glue in their own scripts: what every page loads.
pub(crate) const LOADED: [&str; 2] = ["samplan.js", "samplan_bg.wasm"];

/// The names of further WASMs in `www/wasm`. Each has a script of its own in the package, for which the elements ask when they
/// need it.
const LAZY: [&str; 1] = ["samplan_foreign"];

/// What a page loads that speaks English: what makes words of a language file, and the file.
pub(crate) const ENGLISH: [&str; 2] = ["languages/words.js", "languages/en.js"];

/// What a page loads with words of the host's own in Swedish, or in a language that we do not have.
pub(crate) const OWN_WORDS: [&str; 2] = ["languages/words.js", "languages/sv.js"];

/// The crates that the WASMs are made of.
const PACKAGES: [&str; 2] = ["samplan", "samplan-converter"];

/// From the sources to the package, file by file.
const COPIED: [(&str, &str); 18] = [
    ("www/wasm/samplan_bg.wasm", "samplan_bg.wasm"),
    ("www/format/samplan-1.d.ts", "format/samplan-1.d.ts"),
    ("www/format/samplan-1.schema.json", "format/samplan-1.schema.json"),
    ("www/languages/language.d.ts", "languages/language.d.ts"),
    ("www/languages/sv.js", "languages/sv.js"),
    ("www/languages/en.js", "languages/en.js"),
    ("pkg-config/package/types/define.d.ts", "define.d.ts"),
    ("pkg-config/package/types/define.d.ts", "samplan.d.ts"),
    ("pkg-config/package/types/react.d.ts", "react.d.ts"),
    ("pkg-config/package/types/preact.d.ts", "preact.d.ts"),
    ("pkg-config/package/types/solid.d.ts", "solid.d.ts"),
    ("pkg-config/package/types/vue.d.ts", "vue.d.ts"),
    ("pkg-config/package/types/svelte.d.ts", "svelte.d.ts"),
    ("pkg-config/package/types/samplan_bg.wasm.d.ts", "samplan_bg.wasm.d.ts"),
    ("pkg-config/package/types/samplan_bg.wasm.d.ts", "samplan_foreign_bg.wasm.d.ts"),
    ("pkg-config/package/types-only.js", "types-only.js"),
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
    let compiler = WebToolchain::ready(repo)?.compiler(repo)?;
    step("making the package", || {
        let folder = repo.path(FOLDER);
        fs::remove_dir_all(&folder).ok();
        bundle(repo)?;
        for (from, to) in COPIED {
            copy(&repo.path(from), &folder.join(to))?;
        }
        for name in LAZY {
            let file = format!("{name}_bg.wasm");
            copy(&repo.path("www/wasm").join(&file), &folder.join(&file))?;
        }
        rewrite(repo, &folder)?;
        write(&folder.join("static.css"), &styles(repo)?)?;
        let crates = crates::inside(repo, &PACKAGES)?;
        write(&folder.join("THIRD-PARTY-NOTICES.txt"), &notices::text(&crates, &compiler)?)?;
        write(&folder.join("sbom.cdx.json"), &sbom::text(repo, &crates, &compiler)?)?;
        describe(repo, &folder)
    })
}

/// The look as a file, for what a server draws.
fn styles(repo: &Repo) -> Result<String> {
    let mut tool = repo.command("cargo");
    answer(tool.args(["run", "--quiet", "--package", "samplan-tool", "--", "styles"]))
        .context("mend what `cargo run -p samplan-tool -- styles` says.")
}

fn bundle(repo: &Repo) -> Result<()> {
    run(
        repo.npm_tool(PAGE, "rolldown")
            .arg("--config")
            .arg(repo.path(TEMPLATES).join("rolldown.config.mjs"))
            .env("SAMPLAN_LAZY", LAZY.join(","))
            .stdout(Stdio::null()),
        "mend what Rolldown says above and try again.",
    )
}

/// What is another text in the package: addresses in it lead into the package or to the repository.
fn rewrite(repo: &Repo, folder: &Path) -> Result<()> {
    let write_anew = |from: &str, to: &str, anew: &dyn Fn(&str) -> String| {
        let text =
            fs::read_to_string(repo.path(from)).with_context(|| format!("get {from} back from git."))?;
        write(&folder.join(to), &anew(&text))
    };
    write_anew("www/elements/types.d.ts", "index.d.ts", &|text| {
        text.replace("'../format/", "'./format/").replace("'../languages/", "'./languages/")
    })?;
    write_anew("pkg-config/package/package.json", "package.json", &|text| text.replace("0.0.0", VERSION))?;
    write_anew("pkg-config/package/README.md", "README.md", &|text| absolute(text, "../../"))?;
    write_anew("CHANGELOG.md", "CHANGELOG.md", &|text| absolute(text, ""))
}

/// A page whose links lead to the repository, from wherever it is read.
fn absolute(page: &str, to_root: &str) -> String {
    let (first, rest) = page.split_once("](").unwrap_or((page, ""));
    let links = rest.split("](").filter(|_| !rest.is_empty()).map(|link| match link {
        link if ["http", "#", "mailto:"].iter().any(|start| link.starts_with(start)) => format!("]({link}"),
        link => format!("]({REPOSITORY}/blob/v{VERSION}/{}", link.trim_start_matches(to_root)),
    });
    [first.to_owned()].into_iter().chain(links).collect()
}

/// The files that a page loads only where it needs them.
pub(crate) fn lazy() -> Vec<String> {
    LAZY.iter().flat_map(|name| [format!("{name}.js"), format!("{name}_bg.wasm")]).collect()
}

/// The manifest, what editors complete, the types of props, and the hashes of what a page loads.
fn describe(repo: &Repo, folder: &Path) -> Result<()> {
    let lazy = lazy().into_iter().chain(ENGLISH.map(str::to_owned)).chain(["languages/sv.js".to_owned()]);
    let more = ["index.js", "define.js", "static.css"].map(str::to_owned);
    let loaded = LOADED.map(str::to_owned).into_iter().chain(more).chain(lazy);
    run(
        repo.command("node").arg(repo.path(TEMPLATES).join("describe.mjs")).arg(folder).args(loaded),
        "mend what pkg-config/package/describe.mjs says above and try again.",
    )
}

/// Where the folder is packed to.
pub(crate) fn packed(folder: &Path) -> PathBuf {
    folder.with_file_name(format!("samplan-{VERSION}.tgz"))
}

fn pack(repo: &Repo) -> Result<()> {
    run(
        repo.command("npm")
            .args(["pack", "--silent", "--ignore-scripts", "--pack-destination", ".."])
            .current_dir(repo.path(FOLDER)),
        "see what npm says above and try again.",
    )
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    let folder = to.parent().context("name a file in the package.")?;
    fs::create_dir_all(folder)
        .and_then(|()| fs::copy(from, to))
        .with_context(|| format!("get {} back.", from.display()))?;
    Ok(())
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).context("make www/dist writable.")
}

#[cfg(test)]
mod tests {
    use super::{REPOSITORY, VERSION, absolute};

    #[track_caller]
    fn check(page: &str, to_root: &str, expected: &str) {
        assert_eq!(absolute(page, to_root), expected.replace('~', &format!("{REPOSITORY}/blob/v{VERSION}")));
    }

    #[test]
    fn links_lead_somewhere_from_anywhere() {
        check("none", "", "none");
        check("a [b](docs/b.md#c), [d](SECURITY.md).", "", "a [b](~/docs/b.md#c), [d](~/SECURITY.md).");
        check("[a](../../docs/a.md)", "../../", "[a](~/docs/a.md)");
        check("[a](https://example.org) [b](#b)", "", "[a](https://example.org) [b](#b)");
    }
}
