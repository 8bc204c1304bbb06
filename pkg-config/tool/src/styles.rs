//! The style sheet of static HTML: the widgets' own look, and what is for HTML without a script alone.

use std::io::{self, Write as _};

use anyhow::{Context as _, Result};

use crate::exit::Outcome;

/// The whole sheet.
pub fn css() -> String {
    format!("{}\n{}", samplan_views::styles::css(), include_str!("still/still.css"))
}

/// Writes it to standard output.
///
/// # Errors
/// If it can't be written.
pub fn run() -> Result<Outcome> {
    io::stdout().write_all(css().as_bytes()).context("the style sheet could not be written.")?;
    Ok(Outcome::Whole)
}
