//! What can be wrong with the deadlines of a workflow.
//!
//! Data, as in [`super::defect`]: it must never hold a sentence.

use crate::domain::name::{FieldId, OutcomeId, StageId};

/// What is wrong with a deadline. `nearest` is the name that was probably meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeadlineDefect {
    /// It sets neither `within` nor `at_least`.
    Empty,
    /// It can begin and never end: from its beginning nothing leads to its end.
    NeverEnds {
        /// The first stage that could end it.
        until: StageId,
    },
    /// Its minimum is certainly longer than its maximum.
    Contradiction,
    /// The outcome records nothing of this name.
    UnknownField {
        /// As written.
        field: FieldId,
        /// The stage.
        stage: StageId,
        /// Its outcome.
        outcome: OutcomeId,
        /// Probably meant; a date, where the outcome records one.
        nearest: Option<String>,
    },
    /// What is recorded under this name is no date.
    NoDate {
        /// As written.
        field: FieldId,
        /// The stage.
        stage: StageId,
        /// Its outcome.
        outcome: OutcomeId,
    },
    /// A key that means nothing without another one.
    KeyWithout {
        /// The key.
        key: &'static str,
        /// The one it belongs to.
        needs: &'static str,
    },
    /// A period longer than [`crate::domain::limits::PERIOD_YEARS`].
    TooLong,
    /// What restarts it can not happen between what begins it and what ends it.
    RestartOutside,
    /// What restarts it ends it as well.
    RestartEnds,
    /// It stands still in a stage that is over when it begins, and is not come to again.
    PausedBefore {
        /// The stage.
        stage: StageId,
    },
}
