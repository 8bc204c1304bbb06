//! What the machine needs. Rule: each need is met where it is missing, silently where it is met, and nothing outside the
//! user's cache, the checkout and Debian's packages is touched.

mod apt;
mod browser;
mod licences;
mod node;
mod sysroot;
mod web;

pub(crate) use browser::Browser;
pub(crate) use licences::cargo_deny;
pub(crate) use node::{END_TO_END, PACKAGE, PAGE, packages};
pub(crate) use web::{TARGET, WebToolchain};

use anyhow::Result;

use crate::repo::Repo;

/// All that building, showing and packing need, and the packages of the tests; a browser and `cargo-deny` come with the first test.
pub(crate) fn everything(repo: &Repo) -> Result<()> {
    for folder in [PAGE, END_TO_END, PACKAGE] {
        packages(repo, folder)?;
    }
    let web = WebToolchain::ready(repo)?;
    println!("samplan: ready; WASM is compiled by {web}");
    Ok(())
}
