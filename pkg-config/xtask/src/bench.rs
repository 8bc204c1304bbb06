//! What the widgets cost in a real browser, beside a plain page that shows the same data. Rule: it measures and never
//! judges. The machine may be busy with something else, so it is the ratios of one run that hold, not the times.

mod server;
mod table;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context as _, Result};
use clap::Args;
use clap::builder::RangedU64ValueParser;

use crate::bench::server::Server;
use crate::bench::table::Table;
use crate::process::{self, answer};
use crate::repo::Repo;
use crate::say::step;
use crate::setup::{Browser, END_TO_END, PAGE, packages};
use crate::{site, wasm};

/// How thoroughly it is measured.
#[derive(Args, Debug)]
pub(crate) struct Bench {
    /// How often everything is measured; the first time is a warm-up and does not count
    #[arg(long, default_value_t = 5, value_parser = RangedU64ValueParser::<u16>::new().range(2..=1000))]
    rounds: u16,
    /// Measure the pages that were built last, instead of building them
    #[arg(long)]
    as_built: bool,
    /// Up to so many items: 100,000 take the plain page some minutes a round
    #[arg(long, default_value_t = u32::MAX, hide_default_value = true, value_parser = clap::value_parser!(u32).range(100..))]
    up_to: u32,
}

/// A record of so many plans, and so many activities in all of them.
#[derive(Clone, Copy, Debug)]
struct Size {
    plans: u32,
    items: u32,
}

/// The fewest plans are so many that the filter leaves some of them out: what changes nothing can't be measured.
const SIZES: [Size; 4] = [
    Size { plans: 10, items: 100 },
    Size { plans: 30, items: 1_000 },
    Size { plans: 300, items: 10_000 },
    Size { plans: 3_000, items: 100_000 },
];

/// The same data for everybody; `tests/e2e/bench/widget.mjs` shows it at the same moment.
const RECORD: [&str; 4] = ["--seed", "1", "--now", "2026-05-11T10:45"];

pub(crate) fn run(repo: &Repo, bench: &Bench) -> Result<()> {
    let browser = Browser::ready()?;
    packages(repo, PAGE)?;
    packages(repo, END_TO_END)?;
    if !bench.as_built {
        wasm::build(repo)?;
        site::pages(repo)?;
    }
    let data = step("generating the data", || generate(repo, bench.up_to))?;
    let lines = step("measuring", || measure(repo, bench, &browser, &data))?;
    let counted = bench.rounds - 1;
    print!("{}", Table::of(&lines)?);
    println!(
        "samplan: each is the median (least–most) of {counted} rounds after a warm-up; × is the ratio to the plain page"
    );
    Ok(())
}

/// Files of JSON, smallest first.
fn generate(repo: &Repo, up_to: u32) -> Result<Vec<(Size, PathBuf)>> {
    let folder = repo.bench_data();
    fs::create_dir_all(&folder).context("make target writable.")?;
    let sizes = SIZES.into_iter().filter(|size| size.items <= up_to);
    sizes.map(|size| Ok((size, generated(repo, &folder, size)?))).collect()
}

fn generated(repo: &Repo, folder: &Path, Size { plans, items }: Size) -> Result<PathBuf> {
    let path = folder.join(format!("{items}.json"));
    let file = File::create(&path).context("make target writable.")?;
    process::run(
        repo.command("cargo")
            .args(["run", "--release", "--quiet", "--package", "samplan-generate", "--"])
            .args(["--plans", &plans.to_string(), "--items", &items.to_string()])
            .args(RECORD)
            .stdout(file),
        "mend what cargo says above and try again.",
    )?;
    Ok(path)
}

/// What the driver prints, a measurement a line.
fn measure(repo: &Repo, bench: &Bench, browser: &Browser, data: &[(Size, PathBuf)]) -> Result<String> {
    let server = Server::start(repo)?;
    let given = data.iter().map(|(size, path)| format!("{}={}", size.items, path.display()));
    answer(
        repo.command("node")
            .arg("bench.mjs")
            .args([server.address(), &bench.rounds.to_string()])
            .args(given)
            .current_dir(repo.path(END_TO_END))
            .env("SAMPLAN_CHROME", &browser.chromium)
            .stderr(Stdio::inherit()),
    )
    .context("mend what tests/e2e/bench.mjs says above and try again.")
}
