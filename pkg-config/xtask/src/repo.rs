//! Where things are. Rule: the only module that knows the layout of the checkout's root, and no path is kept anywhere.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};

/// The checkout in which `cargo xtask` was called.
#[derive(Debug)]
pub(crate) struct Repo {
    root: PathBuf,
    target: PathBuf,
}

impl Repo {
    pub(crate) fn find() -> Result<Self> {
        let here = env::current_dir().context("go to a folder that exists and try again.")?;
        let root = here
            .ancestors()
            .find(|folder| folder.join("pkg-config/xtask/Cargo.toml").exists())
            .context("call `cargo xtask` from a folder inside the checkout.")?
            .to_path_buf();
        let target =
            env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |own| here.join(own));
        Ok(Self { root, target })
    }

    /// A path from the root, with `/` between the folders.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The WASM is compiled here, so that two compilers never throw away each other's work.
    pub(crate) fn web_target(&self) -> PathBuf {
        self.target.join("web")
    }

    /// The data of the measurements.
    pub(crate) fn bench_data(&self) -> PathBuf {
        self.target.join("bench")
    }

    /// A second checkout, to build in as somebody else would.
    pub(crate) fn other_checkout(&self) -> PathBuf {
        self.target.join("reproduced/a checkout of another name")
    }

    /// A program that starts in the root and can't ask questions.
    pub(crate) fn command(&self, program: impl AsRef<Path>) -> Command {
        let mut command = Command::new(program.as_ref());
        command.current_dir(&self.root).stdin(Stdio::null());
        command
    }

    /// A tool that `npm ci` put into `folder`.
    pub(crate) fn npm_tool(&self, folder: &str, name: &str) -> Command {
        let name = if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() };
        self.command(self.path(folder).join("node_modules/.bin").join(name))
    }
}

/// The user's cache folder: what is made once for all checkouts.
pub(crate) fn cache() -> Result<PathBuf> {
    let given = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|folder| folder.is_absolute());
    let folder = match given {
        Some(folder) => folder,
        None => env::home_dir().context("set HOME or XDG_CACHE_HOME to a folder of yours.")?.join(".cache"),
    };
    Ok(folder.join("samplan"))
}
