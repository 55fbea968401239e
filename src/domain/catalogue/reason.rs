//! Why something can not be recorded of an entry.

use super::event::End;
use super::field::Field;
use chrono::{DateTime, FixedOffset, NaiveDate};

/// Why something can not be recorded of an entry.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.code())]
pub enum EntryReason {
    /// It has ended already.
    Over {
        /// How.
        end: End,
        /// Since when.
        from: NaiveDate,
    },
    /// It would have happened before the document was published.
    BeforePublication {
        /// The day given.
        from: NaiveDate,
        /// 公布日期.
        published: NaiveDate,
    },
    /// The text has no such clause.
    UnknownClause {
        /// As given.
        clause: String,
        /// What there is.
        known: Vec<String>,
    },
    /// It is suspended already.
    AlreadySuspended,
    /// It is not suspended on that day.
    NotSuspended,
    /// Its term had run out, and nobody said that it is to be revived.
    TermOver {
        /// The last day.
        last: NaiveDate,
    },
    /// The new last day is not after the one it has.
    NotLonger {
        /// The last day.
        last: NaiveDate,
    },
    /// It has no term that could be made longer.
    NoTerm,
    /// A last day comes before the first.
    DaysReversed {
        /// The first.
        from: NaiveDate,
        /// The last.
        until: NaiveDate,
    },
    /// Nobody said by which act.
    ActMissing,
    /// Nobody said why, or what.
    WordsMissing,
    /// A text is too long for a record.
    WordsTooLong {
        /// Most characters.
        most: usize,
    },
    /// A value that the field can not have.
    WrongValue {
        /// The field.
        field: Field,
        /// As given.
        value: String,
    },
    /// What was given as right is what the record states.
    NothingNew,
    /// There is no such event that could be struck out.
    NotToStrike {
        /// As given.
        event: u64,
    },
    /// An entry stands in no relation to itself.
    ItsOwn,
    /// It has more events than an entry can have.
    TooManyEvents,
    /// The clock is so far behind the newest event of the registry that its day must be wrong.
    ClockBehind {
        /// What the clock says.
        now: DateTime<FixedOffset>,
        /// When something was last recorded.
        last: DateTime<FixedOffset>,
    },
}

impl EntryReason {
    /// Its name for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Over { .. } => "entry-over",
            Self::BeforePublication { .. } => "before-publication",
            Self::UnknownClause { .. } => "unknown-clause",
            Self::AlreadySuspended => "already-suspended",
            Self::NotSuspended => "not-suspended",
            Self::TermOver { .. } => "term-over",
            Self::NotLonger { .. } => "term-not-longer",
            Self::NoTerm => "no-term",
            Self::DaysReversed { .. } => "days-reversed",
            Self::ActMissing => "act-missing",
            Self::WordsMissing => "words-missing",
            Self::WordsTooLong { .. } => "words-too-long",
            Self::WrongValue { .. } => "wrong-value",
            Self::NothingNew => "nothing-new",
            Self::NotToStrike { .. } => "not-to-strike",
            Self::ItsOwn => "relates-itself",
            Self::TooManyEvents => "too-many-events",
            Self::ClockBehind { .. } => "clock-behind",
        }
    }
}
