//! What can be wrong with a workflow that only its runs show.
//!
//! Data, as in [`super::defect`]: it must never hold a sentence.

use crate::domain::name::StageId;
use crate::domain::paper::PaperKind;

/// What only runs show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RunDefect {
    /// The stage is entered while it is at work, or a branch arrives where it waits already.
    EnteredTwice,
    /// The case ends with the outcome while other stages are at work or wait.
    LeftOver {
        /// Those stages.
        stages: Vec<StageId>,
    },
    /// The stage is at work, and none of its outcomes can be taken any more.
    NoOutcomeLeft,
    /// Branches wait at the stage for others that never come.
    JoinStuck {
        /// Those that never come.
        missing: Vec<StageId>,
    },
    /// In no run all branches arrive that the stage waits for.
    JoinNeverCompletes,
    /// In no run the outcome can be taken.
    OutcomeImpossible,
    /// The stage is passed over for facts for which the outcome it is passed over with is closed.
    SkipClosed,
    /// Stages that decide by themselves follow one another without end.
    TurnsInCircles,
    /// The outcome needs an opinion, and there are runs to it on which none was given.
    BeforeOpinion,
    /// The stage makes a paper of what was not given on every run to it.
    PaperTooEarly {
        /// The paper.
        paper: PaperKind,
    },
    /// The outcome notes the filing of a document that is not in the catalogue on every run to it.
    FiledBeforeEntered,
    /// More combinations of facts than can be gone through.
    TooManyCombinations {
        /// So many, or more.
        count: u128,
        /// At most so many.
        most: usize,
    },
    /// The state space is too large to tell.
    NotDecided {
        /// So many markings were looked at.
        markings: usize,
    },
}
