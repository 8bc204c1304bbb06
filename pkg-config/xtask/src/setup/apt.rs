//! Debian's packages. Rule: only where apt-get is, and only as root or by a sudo that asks no password.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::process::{answer, run};

pub(crate) fn is_here() -> bool {
    Path::new("/usr/bin/apt-get").exists()
}

pub(crate) fn install(packages: &[&str]) -> Result<()> {
    let by_hand = format!("run `sudo apt-get install {}` yourself and try again.", packages.join(" "));
    if !is_root() && answer(Command::new("sudo").args(["-n", "true"]).stderr(Stdio::null())).is_none() {
        bail!("{by_hand}");
    }
    run(apt_get().args(["-qq", "update"]), &by_hand)?;
    run(apt_get().args(["-qq", "-y", "install", "--no-install-recommends"]).args(packages), &by_hand)
}

fn apt_get() -> Command {
    let mut command = Command::new(if is_root() { "env" } else { "sudo" });
    if !is_root() {
        command.args(["-n", "env"]);
    }
    // apt is proud of every file it unpacks; its complaints come on the other stream.
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).stdin(Stdio::null()).stdout(Stdio::null());
    command
}

fn is_root() -> bool {
    answer(Command::new("id").arg("-u")).is_some_and(|id| id == "0")
}
