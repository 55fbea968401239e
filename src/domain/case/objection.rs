//! Why something may not be done with a suspicion, or because of one. Data, as all reasons are.
//!
//! Which suspicions and which persons are meant is named; it must never hold a sentence.

use crate::domain::name::{PersonId, StageId, SuspicionId};

/// Why not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Objection {
    /// Suspicions of weight must and blocking of which nobody has said whether they are problems.
    Unjudged {
        /// Which.
        suspicions: Vec<SuspicionId>,
    },
    /// Confirmed ones of weight must and blocking that nothing has settled.
    Unsettled {
        /// Those that the drafter has to reply to.
        reply: Vec<SuspicionId>,
        /// Those whose reply has to be weighed.
        weigh: Vec<SuspicionId>,
    },
    /// No stage is at work in which suspicions are judged.
    NotTaken {
        /// Stages at work.
        active: Vec<StageId>,
    },
    /// Its words are gone from the draft: there is nothing to judge any more.
    Superseded {
        /// Which.
        suspicion: SuspicionId,
        /// The draft in which they are gone, counted from 1.
        draft: u32,
    },
    /// Nobody has confirmed it: there is nothing to reply to.
    NotConfirmed {
        /// Which.
        suspicion: SuspicionId,
    },
    /// The drafter has not replied, or not since the last reply was weighed.
    NotReplied {
        /// Which.
        suspicion: SuspicionId,
    },
    /// It is settled already.
    Settled {
        /// Which.
        suspicion: SuspicionId,
    },
    /// A problem without a word on what it is.
    NoteMissing,
    /// A reason must be given.
    ReasonMissing {
        /// Of which.
        suspicion: SuspicionId,
        /// For what.
        of: Unexplained,
    },
    /// The person is not of the drafter's side.
    ReplyNotTaken {
        /// Those who handed in drafts.
        drafters: Vec<PersonId>,
    },
    /// Who replied may not weigh the reply.
    OwnReply {
        /// Those who may.
        others: Vec<PersonId>,
    },
}

/// What needs a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unexplained {
    /// Saying that it is no problem.
    Dismissal,
    /// Not adopting, or not wholly.
    Reply,
    /// Insisting against a reply.
    Insisting,
}

impl Objection {
    /// A stable name, for `explain` and for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unjudged { .. } => "suspicions-unjudged",
            Self::Unsettled { .. } => "suspicions-unsettled",
            Self::NotTaken { .. } => "suspicion-not-taken",
            Self::Superseded { .. } => "suspicion-superseded",
            Self::NotConfirmed { .. } => "suspicion-not-confirmed",
            Self::NotReplied { .. } => "suspicion-not-replied",
            Self::Settled { .. } => "suspicion-settled",
            Self::NoteMissing => "suspicion-note-missing",
            Self::ReasonMissing { .. } => "suspicion-reason-missing",
            Self::ReplyNotTaken { .. } => "reply-not-taken",
            Self::OwnReply { .. } => "own-reply",
        }
    }
}
