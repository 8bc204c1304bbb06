//! What is generated from the Rust types of the wire. Rule: the Rust types are the source; the files are committed so that
//! a reader of the repository sees them, and the tests hold them current.

mod document;
mod shape;
mod types;

use std::fs;

use anyhow::{Context as _, Result, bail};
use clap::Args;
use samplan_read::native::schema;

use crate::repo::Repo;

/// Whether the files are written or compared.
#[derive(Args, Debug)]
pub(crate) struct Schema {
    /// Change nothing; fail when a file is not current
    #[arg(long)]
    check: bool,
}

impl Schema {
    pub(crate) const CHECK: Self = Self { check: true };
}

/// Every generated file: its path from the root, and its text.
fn files() -> Vec<(&'static str, String)> {
    let schema = schema::schema();
    vec![
        ("www/format/samplan-1.schema.json", format!("{schema:#}\n")),
        ("www/format/samplan-1.d.ts", types::declarations(&schema)),
        ("docs/format.md", document::page(&schema)),
    ]
}

pub(crate) fn run(repo: &Repo, schema: &Schema) -> Result<()> {
    for (path, text) in files() {
        let file = repo.path(path);
        if fs::read_to_string(&file).is_ok_and(|known| known == text) {
            continue;
        }
        if schema.check {
            bail!("{path} is not current: run `cargo xtask schema`.");
        }
        let folder = file.parent().context("name a file inside the repository in schema.rs.")?;
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&file, text))
            .with_context(|| format!("make {path} writable."))?;
        println!("samplan: wrote {path}");
    }
    Ok(())
}
