//! The pages, served while they are measured. Rule: whatever happens, the server ends with the measurement.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, ChildStdout, Stdio};

use anyhow::{Context as _, Result, bail};

use crate::repo::Repo;
use crate::rings::free_port;
use crate::site;

const ADVICE: &str = "see what Vite says above and try again.";

/// A server that listens; it ends when it is dropped.
#[derive(Debug)]
pub(super) struct Server {
    process: Child,
    address: String,
    /// Kept open, as a server that can't print any more may stop.
    _output: BufReader<ChildStdout>,
}

impl Server {
    pub(super) fn start(repo: &Repo) -> Result<Self> {
        let port = free_port()?.to_string();
        let mut command = site::preview(repo);
        command.args(["--logLevel", "warn", "--host", "127.0.0.1", "--strictPort", "--port", &port]);
        let mut process = command.stdout(Stdio::piped()).spawn().context(ADVICE)?;
        let mut output = BufReader::new(process.stdout.take().context(ADVICE)?);
        let heard = output.read_line(&mut String::new());
        let server = Self { process, address: format!("http://127.0.0.1:{port}"), _output: output };
        // Its first line says that it listens; without one, it has ended.
        if heard.context(ADVICE)? == 0 {
            bail!(ADVICE);
        }
        Ok(server)
    }

    pub(super) fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A server that has ended already can't be ended; either way it is gone.
        self.process.kill().ok();
        self.process.wait().ok();
    }
}
