//! Exit codes: a promise, documented in README and docs/json.md.

use std::process::ExitCode;

/// How the program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// Failed.
    Failed = 1,
    /// The words made no sense.
    Usage = 2,
    /// Refused by procedure, or a check found something.
    Refused = 3,
    /// Something named is not there.
    NotFound = 4,
    /// Somebody else was there first: try again.
    Busy = 5,
    /// What was asked about is overdue, and the caller wanted to fail on it.
    Overdue = 6,
    /// A check could not be finished: nothing is known to be wrong, and nothing is proved.
    Undecided = 7,
    /// The data is damaged, or of a newer program.
    Damaged = 70,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
