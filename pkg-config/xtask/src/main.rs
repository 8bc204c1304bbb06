//! `cargo xtask`: everything that is done with these sources, each command in a module of its own.
//!
//! ```text
//! setup   what the machine needs          (run by the others, silent when satisfied)
//! build   Rust -> WASM -> glue            www/wasm
//! demo    build -> page                   www/dist/site, served under the strictest CSP
//! test    every ring, cheapest first
//! package the npm package                 www/dist/npm, packed to www/dist/samplan-<version>.tgz
//! size    what a page loads               of the package, held to pkg-config/budget.toml
//! bench   what the widgets cost           in a browser, beside a plain page
//! soak    that memory returns         ten thousand mounts and changes
//! schema  the types of the wire           written, or checked
//! languages  the words as files           written
//! ```
//!
//! Rule: this crate knows tools, files and processes; of plans it knows nothing. A failure ends with one sentence that
//! says what to do.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "the terminal is this program's interface")]

mod bench;
mod budget;
mod crates;
mod demo;
mod glue;
mod hosts;
mod package;
mod process;
mod repo;
mod reproduce;
mod rings;
mod say;
mod schema;
mod setup;
mod site;
mod size;
mod test;
mod wasm;

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::bench::Bench;
use crate::demo::Demo;
use crate::repo::Repo;
use crate::schema::Schema;
use crate::test::Test;

/// Sets up, builds, shows, tests and measures samplan.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask", version)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Get the WASM target and the npm packages; the other commands do it themselves
    Setup,
    /// Compile the widgets to www/wasm
    Build {
        /// Those that tests can make break, and their pages, instead
        #[arg(long)]
        provoked: bool,
    },
    /// Build the playground and serve it until Ctrl-C
    Demo(Demo),
    /// Run every check, cheapest first, and stop at the first that fails
    Test(Test),
    /// Make the npm package: www/dist/npm, and packed beside it
    Package,
    /// Build the package twice, in two places, and compare the bytes
    Reproduce,
    /// Measure what a page loads and hold it to pkg-config/budget.toml
    Size,
    /// Measure the widgets in a real browser, beside a plain page with the same data
    Bench(Bench),
    /// Mount, remove and change widgets for a long time, and see that memory returns to its level
    Soak {
        /// How many times each
        #[arg(long, default_value_t = 10_000)]
        times: u32,
    },
    /// Write the schemas and types that are generated from the Rust types
    Schema(Schema),
    /// Write the language files, their types and their page, from the texts in Rust
    Languages,
    /// Run one WASM test binary in a browser; cargo calls it
    #[command(hide = true)]
    WasmTestRunner {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<OsString>,
    },
}

fn main() -> ExitCode {
    match run(Cli::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say::failure(&error);
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<()> {
    // The runner starts in the folder that cargo chose, and asks nothing of the repository.
    if let Task::WasmTestRunner { args } = task {
        return rings::run_in_browser(args);
    }
    let repo = Repo::find()?;
    match task {
        Task::Setup => setup::everything(&repo),
        Task::Build { provoked: false } => wasm::build(&repo),
        Task::Build { provoked: true } => site::provoked(&repo),
        Task::Demo(demo) => demo::run(&repo, &demo),
        Task::Test(test) => test::run(&repo, &test),
        Task::Package => package::run_package(&repo),
        Task::Reproduce => reproduce::run_twice(&repo),
        Task::Size => size::run(&repo),
        Task::Bench(bench) => bench::run(&repo, &bench),
        Task::Soak { times } => rings::soak(&repo, times),
        Task::Schema(schema) => schema::run(&repo, &schema),
        Task::Languages => rings::languages(&repo),
        Task::WasmTestRunner { args } => rings::run_in_browser(args),
    }
}
