//! The playground as designers see it: what is shipped, served under the strictest policy that a host may have. Rule: it
//! shows what is built, so that nothing works here that would not work there.

use anyhow::Result;
use clap::Args;

use crate::repo::Repo;
use crate::{site, wasm};

/// Where the playground is served.
#[derive(Args, Debug)]
pub(crate) struct Demo {
    /// The first port to try
    #[arg(long, default_value_t = 5173)]
    port: u16,
    /// Let other machines of the network in
    #[arg(long)]
    host: bool,
}

pub(crate) fn run(repo: &Repo, demo: &Demo) -> Result<()> {
    wasm::build(repo)?;
    site::pages(repo)?;
    let mut server = site::preview(repo);
    server.args(["--logLevel", "warn", "--port"]).arg(demo.port.to_string());
    if demo.host {
        server.arg("--host");
    }
    serve(server)
}

/// Becomes the server, so that Ctrl-C and every other signal reach it and leave nothing behind.
#[cfg(unix)]
fn serve(mut server: std::process::Command) -> Result<()> {
    use std::os::unix::process::CommandExt as _;
    Err(anyhow::Error::new(server.exec()).context("run `cargo xtask setup` and try again."))
}

#[cfg(not(unix))]
fn serve(mut server: std::process::Command) -> Result<()> {
    crate::process::run(&mut server, "see what Vite says above and try again.")
}
