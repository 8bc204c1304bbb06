//! Every check in one order, cheapest first. Rule: the first failure ends the run and says how to run that step alone.

use std::time::Duration;

use anyhow::{Context as _, Result};
use clap::{Args, ValueEnum};

use crate::repo::Repo;
use crate::rings;
use crate::say::{seconds, timed};
use crate::schema::{self, Schema};
use crate::{size, wasm};

/// Which checks are run.
#[derive(Args, Debug)]
pub(crate) struct Test {
    /// Only these steps
    #[arg(long, num_args = 1.., value_name = "STEP")]
    only: Vec<Step>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
enum Step {
    /// The formatting of the Rust sources
    Fmt,
    /// What is generated from the Rust types is current
    Schema,
    /// The lints, for this machine and for WASM
    Clippy,
    /// The tests that need no browser
    Native,
    /// The licences and the sources of what we depend on
    Deny,
    /// The WASM and its glue
    Build,
    /// The TypeScript types
    Types,
    /// The tests in a headless browser
    Web,
    /// The npm package, installed and typed as a stranger would
    Package,
    /// The tests of whole pages, end to end
    E2e,
    /// What a page loads
    Size,
}

pub(crate) fn run(repo: &Repo, test: &Test) -> Result<()> {
    let chosen = |step: &&Step| test.only.is_empty() || test.only.contains(step);
    let mut done = Vec::new();
    for &step in Step::value_variants().iter().filter(chosen) {
        let name = step.name();
        println!("samplan: == {name}");
        let (result, took) = timed(|| step.run(repo));
        result.with_context(|| {
            format!("{name} failed: mend what stands above and try `cargo xtask test --only {name}`.")
        })?;
        done.push((name, took));
    }
    print!("{}", summary(&done));
    Ok(())
}

impl Step {
    fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    fn run(self, repo: &Repo) -> Result<()> {
        match self {
            Self::Fmt => rings::fmt(repo),
            Self::Schema => schema::run(repo, &Schema::CHECK),
            Self::Clippy => rings::clippy(repo),
            Self::Native => rings::native(repo),
            Self::Deny => rings::deny(repo),
            Self::Build => wasm::build(repo),
            Self::Types => rings::types(repo),
            Self::Web => rings::web(repo),
            Self::Package => rings::npm_package(repo),
            Self::E2e => rings::end_to_end(repo),
            Self::Size => size::run(repo),
        }
    }
}

fn summary(done: &[(String, Duration)]) -> String {
    let total = done.iter().map(|(_, took)| took).sum();
    let lines = done.iter().map(|(name, took)| format!("samplan: {name:<8}{:>9}\n", seconds(*took)));
    let ending = format!("samplan: {:<8}{:>9}, all passed\n", "total", seconds(total));
    lines.chain([ending]).collect()
}

#[cfg(test)]
mod tests {
    use super::{Duration, summary};

    #[test]
    fn summary_adds_up() {
        let done =
            [("fmt".to_owned(), Duration::from_millis(400)), ("web".to_owned(), Duration::from_secs(61))];
        let expected = "samplan: fmt         0.4 s\n\
                        samplan: web        61.0 s\n\
                        samplan: total      61.4 s, all passed\n";
        assert_eq!(summary(&done), expected);
    }
}
