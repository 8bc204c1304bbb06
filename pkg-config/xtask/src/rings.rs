//! How each check is run. Rule: a function a step, each able to run alone in a fresh checkout.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::net::TcpListener;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use wasm_bindgen_cli::wasm_bindgen_test_runner;

use crate::process::run;
use crate::repo::Repo;
use crate::setup::{Browser, END_TO_END, PACKAGE, PAGE, WebToolchain, cargo_deny, packages};
use crate::{package, site, wasm};

/// Chromium in a container, silent towards the network.
const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
];

pub(crate) fn fmt(repo: &Repo) -> Result<()> {
    run(repo.command("cargo").args(["fmt", "--all", "--check"]), "run `cargo fmt --all`.")
}

pub(crate) fn clippy(repo: &Repo) -> Result<()> {
    let advice = "mend what clippy says above; where it is wrong, `expect` it with the reason.";
    run(
        repo.command("cargo").args(["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]),
        advice,
    )?;
    let mut web = WebToolchain::ready(repo)?.cargo(repo, "clippy");
    web.args(["--package", "samplan", "--package", "samplan-views", "--lib", "--test", "browser"]);
    run(web.args(["--", "--deny", "warnings"]), advice)
}

/// This crate is tested apart: in one build with the others, it would be compiled anew with all their features.
pub(crate) fn native(repo: &Repo) -> Result<()> {
    let advice = "mend the test that failed above.";
    run(repo.command("cargo").args(["test", "--workspace", "--exclude", "xtask"]), advice)?;
    run(repo.command("cargo").args(["test", "--package", "xtask"]), advice)
}

/// What holds the files current writes them, too: this program would need all that draws widgets for it.
pub(crate) fn languages(repo: &Repo) -> Result<()> {
    let mut write = repo.command("cargo");
    run(
        write.args(["test", "--quiet", "--test", "languages", "write", "--", "--ignored"]),
        "mend what cargo says above.",
    )
}

pub(crate) fn deny(repo: &Repo) -> Result<()> {
    let program = cargo_deny(repo)?;
    run(
        repo.command("cargo").args(["fetch", "--quiet", "--locked"]),
        "run `cargo metadata` so that Cargo.lock is current, and commit it.",
    )?;
    run(
        repo.command(program).args([
            "--offline",
            "--workspace",
            "check",
            "--hide-inclusion-graph",
            "licenses",
            "bans",
            "sources",
        ]),
        "replace the dependency, or allow it in deny.toml with the reason.",
    )
}

pub(crate) fn types(repo: &Repo) -> Result<()> {
    wasm::build(repo)?;
    run(repo.npm_tool(PAGE, "tsc").args(["--noEmit", "--project", PAGE]), "mend what tsc says above.")
}

pub(crate) fn web(repo: &Repo) -> Result<()> {
    let browser = Browser::ready()?;
    run(
        WebToolchain::ready(repo)?
            .cargo(repo, "test")
            .args(["--package", "samplan", "--test", "browser", "--config"])
            .arg(runner()?)
            .env("WASM_BINDGEN_USE_BROWSER", "1")
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities(repo, &browser)?)
            .env("CHROMEDRIVER", &browser.driver),
        "mend the test that failed above.",
    )
}

/// Node's own runner: no browser, and nothing is fetched but the frameworks whose types are tried.
pub(crate) fn npm_package(repo: &Repo) -> Result<()> {
    packages(repo, PACKAGE)?;
    package::run_package(repo)?;
    run(
        repo.command("node").args(["--test", "--test-reporter=spec"]).current_dir(repo.path(PACKAGE)),
        "mend the test that failed above.",
    )
}

pub(crate) fn end_to_end(repo: &Repo) -> Result<()> {
    let browser = Browser::ready()?;
    packages(repo, END_TO_END)?;
    package::make(repo)?;
    site::pages(repo)?;
    site::provoked(repo)?;
    run(
        repo.npm_tool(END_TO_END, "playwright")
            .arg("test")
            .current_dir(repo.path(END_TO_END))
            .env("SAMPLAN_CHROME", &browser.chromium)
            .env("SAMPLAN_PORT", free_port()?.to_string()),
        "mend the test that failed above; its traces are in test-results.",
    )
}

/// The long version of what `end_to_end` does in short: so many widgets come and go, and so many times the data changes.
pub(crate) fn soak(repo: &Repo, times: u32) -> Result<()> {
    let browser = Browser::ready()?;
    packages(repo, END_TO_END)?;
    wasm::build(repo)?;
    site::pages(repo)?;
    run(
        repo.npm_tool(END_TO_END, "playwright")
            .args(["test", "soak.spec.js"])
            .current_dir(repo.path(END_TO_END))
            .env("SAMPLAN_SOAK", times.to_string())
            .env("SAMPLAN_CHROME", &browser.chromium)
            .env("SAMPLAN_PORT", free_port()?.to_string()),
        "look at what has grown above: something is kept that nobody needs.",
    )
}

/// What cargo calls for each test binary of the WASM target.
pub(crate) fn run_in_browser(args: Vec<OsString>) -> Result<()> {
    let program = OsString::from("wasm-bindgen-test-runner");
    wasm_bindgen_test_runner::run_cli_with_args([program].into_iter().chain(args))
        .context("mend the test that failed above.")
}

/// A setting for cargo: this program runs the test binaries. An array, since a path may have spaces.
fn runner() -> Result<String> {
    let this = env::current_exe().context("run `cargo xtask` from its own build.")?;
    Ok(format!(
        "target.wasm32-unknown-unknown.runner=[{:?}, \"wasm-test-runner\"]",
        this.display().to_string()
    ))
}

fn capabilities(repo: &Repo, browser: &Browser) -> Result<PathBuf> {
    let file = repo.web_target().join("webdriver.json");
    let chromium = browser.chromium.display().to_string();
    let text = format!("{{\"goog:chromeOptions\": {{\"binary\": {chromium:?}, \"args\": {FLAGS:?}}}}}\n");
    fs::create_dir_all(repo.web_target())
        .and_then(|()| fs::write(&file, text))
        .context("make target writable.")?;
    Ok(file)
}

/// A port that was free a moment ago.
pub(crate) fn free_port() -> Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").context("let this machine listen on 127.0.0.1.")?;
    Ok(listener.local_addr().context("let this machine listen on 127.0.0.1.")?.port())
}
