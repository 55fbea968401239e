//! Why something can not be recorded of a clean-up.

use crate::domain::name::EntryId;
use chrono::{DateTime, FixedOffset, NaiveDate};

/// Why something can not be recorded of a clean-up.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.code())]
pub enum CleanUpReason {
    /// It was finished or given up.
    Over,
    /// No entry is of the scope, or none is left on the list.
    Empty,
    /// Entries that are not on its list.
    NotListed {
        /// As given.
        entries: Vec<EntryId>,
    },
    /// An entry was named more than once.
    NamedTwice {
        /// Which.
        entry: EntryId,
    },
    /// Nothing was decided on entries.
    Undecided {
        /// Which.
        entries: Vec<EntryId>,
    },
    /// A new term was given to an entry that does not go on as it is.
    TermNotContinued {
        /// Which.
        entry: EntryId,
    },
    /// A last day comes before the first.
    DaysReversed {
        /// The first.
        from: NaiveDate,
        /// The last.
        until: NaiveDate,
    },
    /// Nobody said why, by whom or what it is called.
    WordsMissing,
    /// A text is too long for a record.
    WordsTooLong {
        /// Most characters.
        most: usize,
    },
    /// More entries than one step can change.
    TooMany {
        /// Most.
        most: usize,
    },
    /// The clock is so far behind the newest event of the registry that its day must be wrong.
    ClockBehind {
        /// What the clock says.
        now: DateTime<FixedOffset>,
        /// When something was last recorded.
        last: DateTime<FixedOffset>,
    },
}

impl CleanUpReason {
    /// Its name for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Over => "cleanup-over",
            Self::Empty => "cleanup-empty",
            Self::NotListed { .. } => "not-in-cleanup",
            Self::NamedTwice { .. } => "entry-named-twice",
            Self::Undecided { .. } => "cleanup-undecided",
            Self::TermNotContinued { .. } => "term-not-continued",
            Self::DaysReversed { .. } => "days-reversed",
            Self::WordsMissing => "words-missing",
            Self::WordsTooLong { .. } => "words-too-long",
            Self::TooMany { .. } => "cleanup-too-large",
            Self::ClockBehind { .. } => "clock-behind",
        }
    }
}

/// What is wrong with a row of a list of decisions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecisionFault {
    /// It names no entry.
    NoEntry,
    /// What is to become of the entry does not read.
    Disposition(String),
    /// The new last day does not read.
    Day(String),
}
