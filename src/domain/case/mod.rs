//! 案卷: a case, what has happened to it, and what may happen next.
//!
//! [`decide()`] is the only judge and [`Case::apply`] the only writer of state; replay is apply only. Nothing
//! here must ever read a clock, a file or the person at the keyboard: they arrive in [`Context`].

mod answer;
mod apply;
mod code;
mod command;
mod decide;
mod event;
mod judge;
mod migrated;
mod objection;
mod others;
mod present;
mod record;
mod refusal;
mod run;
mod screening;
mod state;
mod survey;
mod suspicion;
#[cfg(test)]
mod tests;

pub use answer::{Answer, ClauseRef, Finding, Reply, ReplyKind, Verdict};
pub use command::{Around, Command, Completion, Context, DraftSubmission, Migration, Opening};
pub use decide::decide;
pub use event::{Copy, Draft, Event, Happening, IssuedFile};
pub use judge::{NeedState, UnmetNeed, barred, certain as applies, need_state};
pub use migrated::{LeftBehind, left_behind};
pub use objection::{Objection, Unexplained};
pub use others::{LinkedCase, Others};
pub use present::{PresentClauses, Whereabouts};
pub use record::{Record, Value};
pub use refusal::{Earliest, Named, Reason, Refusal};
pub use screening::{
    Bearing, Contradiction, Excluded, Found, NOT_NORMATIVE, Nature, Ruled, Ruling, Settled,
    asks_nature, contradiction,
};
pub use state::{
    Active, Answered, AssignedNumber, Case, Ended, Former, IssuedPaper, Material, OpinionGiven,
    Passed, Step, Waived,
};
pub use survey::{OutcomeSurvey, StageSurvey, survey};
pub use suspicion::{
    Check, Checked, Confirmation, Judged, Judgement, Noted, Said, Standing, Suspected,
    SuspicionReply, Weighed,
};
