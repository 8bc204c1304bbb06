//! `samplan convert`: our own format out of any other.

use std::io::{self, Write as _};
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use clap::Args;
use samplan_foreign::Language;
use samplan_read::native::codes::Shape;

use crate::exit::Outcome;
use crate::input::{find, inputs, together};
use crate::render::LocaleName;

/// What is asked of the command.
#[derive(Args, Clone, Debug)]
pub struct Arguments {
    /// The language of what is made into words, such as how often something is taken
    #[arg(long, value_enum, default_value_t = LocaleName::Sv)]
    language: LocaleName,
    /// In which form the data is, where it can't be seen by its shape
    #[arg(long, value_parser = crate::input::shape())]
    shape: Option<Shape>,
    /// The JSON, or - for standard input; several are sources of one person
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
}

/// Reads, converts, writes to standard output, and says on standard error what is wrong.
///
/// # Errors
/// If a file can't be read, nothing can be made of it, or the result can't be written.
pub fn run(Arguments { language, shape, files }: &Arguments) -> Result<Outcome> {
    let inputs = inputs(files)?;
    let found = match inputs.as_slice() {
        [one] => find(&one.text, *shape, language.into()),
        several => find(&together(several, *shape)?.text, None, language.into()),
    };
    let outcome = crate::issues::report(&found.issues);
    if found.record.is_none() {
        bail!("nothing was written, as nothing could be made of what was given.");
    }
    writeln!(io::stdout(), "{}", found.native).context("the result could not be written.")?;
    Ok(outcome)
}

impl From<&LocaleName> for Language {
    fn from(name: &LocaleName) -> Self {
        match name {
            LocaleName::Sv => Self::Swedish,
            LocaleName::En => Self::English,
        }
    }
}
