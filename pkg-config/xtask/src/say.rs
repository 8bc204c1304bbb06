//! What the user reads. Rule: every line of ours begins with `samplan:`; a long step says that it begins and how long it
//! took; a failure tells the causes first and ends with what to do.

use std::time::{Duration, Instant};

use anyhow::{Error, Result};

/// Runs a long step between two lines: what begins, and how long it took.
pub(crate) fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("samplan: {what} …");
    let (result, took) = timed(work);
    let value = result?;
    println!("samplan: {what} took {}", seconds(took));
    Ok(value)
}

pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    #[expect(clippy::disallowed_methods, reason = "how long a tool took is not an input of the widgets")]
    let now = Instant::now;
    let start = now();
    let value = work();
    (value, start.elapsed())
}

pub(crate) fn seconds(took: Duration) -> String {
    format!("{:.1} s", took.as_secs_f64())
}

/// Prints the innermost cause first, so that the last line is the outermost context: the advice.
pub(crate) fn failure(error: &Error) {
    let causes: Vec<String> = error.chain().map(ToString::to_string).collect();
    for cause in causes.iter().rev() {
        eprintln!("samplan: {cause}");
    }
}
