//! What is wrong with the input, where, and what was lost by it.

use std::cell::RefCell;
use std::fmt;

use crate::native::codes::{Codes as _, IssueKindCode, LostCode};

/// Something in the input that was wrong or not understood. Carries no content of the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// Where: `plans[3].activities[0].when`; empty for the whole input.
    pub path: String,
    /// Which kind of fault.
    pub code: IssueCode,
    /// What is wrong, in English, to a developer.
    pub message: String,
    /// What is not shown because of it.
    pub lost: Lost,
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.as_str() {
            "" => write!(f, "{}", self.message),
            path => write!(f, "{path}: {}", self.message),
        }
    }
}

/// Which kind of fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IssueCode {
    /// The text is not JSON.
    NotJson,
    /// The value is of another type than the format asks for.
    WrongType,
    /// A required field is missing.
    Missing,
    /// The value is of the right type, but not a valid one.
    Invalid,
    /// The format has no such field.
    UnknownField,
    /// An identity that must be unique is used twice.
    Duplicate,
    /// It refers to something that is not there.
    UnknownReference,
    /// The data is of another version of the format.
    Version,
    /// It is of a kind that is not read.
    NotUnderstood,
    /// It is more than can be read.
    TooMuch,
}

impl IssueCode {
    /// The code as events and the format carry it.
    pub fn as_str(self) -> &'static str {
        IssueKindCode(self).code()
    }
}

/// What is not shown because of an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// Nothing: it is a note.
    Nothing,
    /// One field.
    Field,
    /// A whole item of a list.
    Item,
    /// All of the input.
    Everything,
}

impl Lost {
    /// The word as events and the format carry it.
    pub fn as_str(self) -> &'static str {
        LostCode(self).code()
    }
}

/// Where readers put what they find. Shared by all nodes of one reading.
#[derive(Debug, Default)]
pub(crate) struct Issues(RefCell<Vec<Issue>>);

impl Issues {
    /// So many issues are kept; a broken export of a million items must not fill the memory with complaints.
    const MOST: usize = 1_000;

    pub(crate) fn push(&self, issue: Issue) {
        let mut list = self.0.borrow_mut();
        if list.len() < Self::MOST {
            list.push(issue);
        }
    }

    /// Says that the newest issue cost more than was known when it was found.
    pub(crate) fn newest_lost(&self, lost: Lost) {
        if let Some(newest) = self.0.borrow_mut().last_mut() {
            newest.lost = lost;
        }
    }

    pub(crate) fn into_list(self) -> Vec<Issue> {
        self.0.into_inner()
    }
}
