//! What a page pays for the widgets. Rule: it is measured on the files that are shipped, compressed as a server would.

use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use crate::budget::{self, Budget};
use crate::package;
use crate::process::answer;
use crate::repo::Repo;

pub(crate) fn run(repo: &Repo) -> Result<()> {
    package::make(repo)?;
    let sizes = measured(repo, &package::LOADED.map(str::to_owned))?;
    let foreign = measured(repo, &package::lazy())?;
    let english = measured(repo, &package::ENGLISH.map(str::to_owned))?;
    let own = measured(repo, &package::OWN_WORDS.map(str::to_owned))?;
    print!("{}", table(&sizes));
    hold(repo, budget::EVERY_PAGE, &sizes)?;
    println!("samplan: only where data in another form comes:");
    print!("{}", table(&foreign));
    hold(repo, budget::FOREIGN, &foreign)?;
    println!("samplan: only in English:");
    print!("{}", table(&english));
    hold(repo, budget::ENGLISH, &english)?;
    println!(
        "samplan: only with words of the host's own, or in a language of its own, besides that language:"
    );
    print!("{}", table(&own));
    hold(repo, budget::OWN_WORDS, &own)
}

/// What some files of the package weigh.
fn measured(repo: &Repo, names: &[String]) -> Result<Vec<Size>> {
    let files: Vec<_> = names.iter().map(|name| repo.path(package::FOLDER).join(name)).collect();
    measure(repo, &files)
}

fn hold(repo: &Repo, key: &str, sizes: &[Size]) -> Result<()> {
    Budget::read(repo, key)?.hold(sizes.iter().map(|size| size.brotli).sum())
}

struct Size {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Node has both compressors, so that no crate has to be compiled for them.
fn measure(repo: &Repo, files: &[PathBuf]) -> Result<Vec<Size>> {
    let script = repo.path("pkg-config/xtask/measure.mjs");
    let lines = answer(repo.command("node").arg(script).args(files)).context("run `cargo xtask setup`.")?;
    let sizes: Vec<Size> = lines.lines().filter_map(parse).collect();
    if sizes.is_empty() || sizes.len() != files.len() {
        bail!("look at what pkg-config/xtask/measure.mjs printed: `{lines}`.");
    }
    Ok(sizes)
}

/// `samplan.js 4000 1500 1300`
fn parse(line: &str) -> Option<Size> {
    let mut words = line.split_whitespace();
    let name = words.next()?.to_owned();
    let mut number = || words.next()?.parse().ok();
    Some(Size { name, raw: number()?, gzip: number()?, brotli: number()? })
}

fn table(sizes: &[Size]) -> String {
    let row = |name: &str, raw: usize, gzip: usize, brotli: usize| {
        format!("samplan: {name:<24}{raw:>10}{gzip:>10}{brotli:>10}\n")
    };
    let sum = |of: fn(&Size) -> usize| sizes.iter().map(of).sum::<usize>();
    let total = row("total", sum(|size| size.raw), sum(|size| size.gzip), sum(|size| size.brotli));
    let head = format!("samplan: {:<24}{:>10}{:>10}{:>10}\n", "bytes", "raw", "gzip -9", "brotli 11");
    let rows = sizes.iter().map(|size| row(&size.name, size.raw, size.gzip, size.brotli));
    [head].into_iter().chain(rows).chain([total]).collect()
}

#[cfg(test)]
mod tests {
    use super::{parse, table};

    #[test]
    fn table_adds_up() {
        let sizes: Vec<_> = ["a.js 40 20 10", "b.wasm 400 200 100"].into_iter().filter_map(parse).collect();
        let expected = "samplan: bytes                          raw   gzip -9 brotli 11\n\
                        samplan: a.js                            40        20        10\n\
                        samplan: b.wasm                         400       200       100\n\
                        samplan: total                          440       220       110\n";
        assert_eq!(table(&sizes), expected);
    }

    #[test]
    fn half_a_line_is_no_size() {
        assert!(parse("a.js 40 20").is_none());
    }
}
