//! `samplan`: a table of commands, each in a module of its own. What a command ends with stands in [`samplan_tool::exit`].
#![expect(clippy::print_stderr, reason = "the terminal is this program's interface")]

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};
use samplan_tool::exit::Outcome;
use samplan_tool::{check, convert, render, styles};

/// Plans where there is no browser.
#[derive(Debug, Parser)]
#[command(bin_name = "samplan", version, after_help = samplan_tool::exit::HELP)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Say what a widget would show of some data, what it would not, and why
    Check(check::Arguments),
    /// Write data of another form, or of several sources, in our own
    Convert(convert::Arguments),
    /// Write a widget as HTML that needs no script, and that a script takes over in place
    Render(render::Arguments),
    /// Write the style sheet of that HTML
    Styles,
}

fn main() -> ExitCode {
    // Clap itself ends with 2 where it was asked wrongly.
    run(Cli::parse().command).map_or_else(
        |error| {
            eprintln!("samplan: {error:#}");
            Outcome::Failed.into()
        },
        Into::into,
    )
}

fn run(command: Command) -> Result<Outcome> {
    match command {
        Command::Check(arguments) => check::run(&arguments),
        Command::Convert(arguments) => convert::run(&arguments),
        Command::Render(arguments) => render::run(&arguments),
        Command::Styles => styles::run(),
    }
}
