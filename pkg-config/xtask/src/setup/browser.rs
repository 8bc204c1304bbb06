//! A Chromium and its driver, for the tests and the measurements. Rule: what the user names wins over what is found, and
//! what is found over what is installed.

use std::env;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use crate::process::on_path;
use crate::say::step;
use crate::setup::apt;

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The two programs by which a page is driven.
#[derive(Debug)]
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

impl Browser {
    pub(crate) fn ready() -> Result<Self> {
        if let Some(browser) = Self::find()? {
            return Ok(browser);
        }
        if apt::is_here() {
            step("installing Chromium and its driver", || apt::install(&["chromium", "chromium-driver"]))?;
        }
        Self::find()?.context(
            "install Chromium and ChromeDriver, or set CHROME and CHROMEDRIVER to them, and try again.",
        )
    }

    fn find() -> Result<Option<Self>> {
        let chromium = named("CHROME")?.or_else(|| NAMES.into_iter().find_map(on_path));
        let driver = named("CHROMEDRIVER")?.or_else(|| on_path("chromedriver"));
        Ok(chromium.zip(driver).map(|(chromium, driver)| Self { chromium, driver }))
    }
}

fn named(variable: &str) -> Result<Option<PathBuf>> {
    match env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from) {
        Some(program) if !program.is_file() => bail!("{variable} names no file: correct it or unset it."),
        found => Ok(found),
    }
}
