//! How a command ends: one table for all of them.

use std::process::ExitCode;

/// The table, under the help.
pub const HELP: &str = "Ends with 0 where all is well; 1 where it was done, but the data has faults, which stand on stderr with their \
paths; 2 where it was asked wrongly; 3 where it could not be done and nothing was written.";

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// 0: all is well.
    Whole,
    /// 1: it was done, and something of the data was at fault. It may be used: the widget itself says what is missing.
    Faults,
    /// 3: it could not be done; nothing was written. 2 is clap's, for a command that was asked wrongly.
    Failed,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Whole => 0,
            Outcome::Faults => 1,
            Outcome::Failed => 3,
        })
    }
}
