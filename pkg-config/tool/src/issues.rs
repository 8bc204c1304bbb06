//! What is wrong with the data, to whoever calls: a line each, with its path, and never a value.
#![expect(clippy::print_stderr, reason = "the terminal is this program's interface")]

use samplan_read::{Issue, Lost};

use crate::exit::Outcome;

/// Says what is wrong. What cost nothing is a note, and said too, but is no fault.
pub(crate) fn report(issues: &[Issue]) -> Outcome {
    for issue in issues {
        eprintln!("samplan: {issue} ({}, lost: {})", issue.code.as_str(), issue.lost.as_str());
    }
    if issues.iter().any(|issue| issue.lost != Lost::Nothing) { Outcome::Faults } else { Outcome::Whole }
}
