//! `pkg-config/budget.toml`: what has been reached. Rule: a number that is not there is an error, never no limit.

use std::fs;

use anyhow::{Context as _, Result, bail};

use crate::repo::Repo;

const FILE: &str = "pkg-config/budget.toml";

/// Bytes that some of what a page loads may have after brotli.
#[derive(Debug)]
pub(crate) struct Budget(usize);

/// What every page loads.
pub(crate) const EVERY_PAGE: &str = "brotli_kb";
/// What a page loads once data in another form comes.
pub(crate) const FOREIGN: &str = "foreign_brotli_kb";
/// What a page loads that speaks English.
pub(crate) const ENGLISH: &str = "english_brotli_kb";
/// What a page loads with words of the host's own.
pub(crate) const OWN_WORDS: &str = "own_words_brotli_kb";

impl Budget {
    pub(crate) fn read(repo: &Repo, key: &str) -> Result<Self> {
        let text =
            fs::read_to_string(repo.path(FILE)).with_context(|| format!("get {FILE} back from git."))?;
        let kilobytes =
            number(&text, key).with_context(|| format!("write `{key} = <number>` into {FILE}."))?;
        Ok(Self(kilobytes * 1000))
    }

    pub(crate) fn hold(&self, bytes: usize) -> Result<()> {
        let Self(most) = *self;
        if bytes > most {
            bail!("{bytes} bytes are more than the {most} of {FILE}: find what grew and make it smaller.");
        }
        println!("samplan: {bytes} of {most} bytes; {FILE} only goes down");
        Ok(())
    }
}

/// The one line of TOML that is needed: `key = 123 # why`.
fn number(text: &str, key: &str) -> Option<usize> {
    text.lines()
        .filter_map(|line| line.split('#').next()?.split_once('='))
        .find(|(name, _)| name.trim() == key)
        .and_then(|(_, value)| value.trim().parse().ok())
}

#[cfg(test)]
mod tests {
    use super::{Budget, number};

    #[track_caller]
    fn check(text: &str, expected: Option<usize>) {
        assert_eq!(number(text, "brotli_kb"), expected);
    }

    #[test]
    fn numbers() {
        check("# what\nbrotli_kb = 120 # why\n", Some(120));
        check("# brotli_kb = 1\nbrotli_kb=7", Some(7));
        check("gzip_kb = 120", None);
        check("brotli_kb = many", None);
    }

    #[test]
    fn the_limit_itself_is_held() {
        assert!(Budget(10).hold(10).is_ok());
        assert!(Budget(10).hold(11).is_err());
    }
}
