//! What Vite makes of `www/`: the pages. Rule: they are built alike, whatever looks at them afterwards.

use std::process::Command;

use anyhow::Result;

use crate::process::run;
use crate::repo::Repo;
use crate::say::step;
use crate::setup::PAGE;

const ADVICE: &str = "mend what Vite says above and try again.";

/// The playground, the pages and the host examples.
pub(crate) fn pages(repo: &Repo) -> Result<()> {
    step("building the pages", || run(vite(repo).args(["build", "--logLevel", "warn"]), ADVICE))
}

/// Serves the pages under the headers of `vite.config.js`.
pub(crate) fn preview(repo: &Repo) -> Command {
    let mut command = vite(repo);
    command.arg("preview");
    command
}

fn vite(repo: &Repo) -> Command {
    let mut command = repo.npm_tool(PAGE, "vite");
    command.current_dir(repo.path(PAGE));
    command
}
