//! Running other programs. Rule: no caller looks at an exit code, and every failure carries the caller's advice.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

/// Runs a program with its output visible; when it fails, `advice` is what the user reads last.
pub(crate) fn run(command: &mut Command, advice: &str) -> Result<()> {
    ended_well(command).with_context(|| advice.to_owned())
}

/// What a program prints, or nothing when it can't be asked.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8(output.stdout).ok()?.trim().to_owned())
}

/// Where a program is on PATH.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let name = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&name)).find(|program| program.is_file())
}

fn ended_well(command: &mut Command) -> Result<()> {
    let program = PathBuf::from(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str()).display();
    let status = command.status().with_context(|| format!("`{name}` does not start"))?;
    if !status.success() {
        bail!("`{name}` ended with {status}");
    }
    Ok(())
}
