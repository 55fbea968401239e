//! The names by which programs and `explain` know reasons. A name that was given out must never stand for another reason.

use super::refusal::{Named, Reason};

impl Reason {
    /// A stable name, for `explain` and for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::CaseEnded { .. } => "case-ended",
            Self::AlreadyOpen => "already-open",
            Self::NotOpen => "not-open",
            Self::GivenTwice { .. } => "given-twice",
            Self::Unknown { what, .. } => what.code(),
            Self::StageNotActive { .. } => "stage-not-active",
            Self::WaitsForBranches { .. } => "waits-for-branches",
            Self::WrongRole { .. } => "wrong-role",
            Self::SamePerson { .. } => "same-person",
            Self::OutcomeNotForFacts { .. } => "outcome-not-for-facts",
            Self::FactsMissing { .. } => "facts-missing",
            Self::FactValue { .. } => "fact-value",
            Self::FactsSettled => "facts-settled",
            Self::TooEarly { .. } => "too-early",
            Self::EarlyUnexplained { .. } => "early-unexplained",
            Self::MaterialsMissing { .. } => "materials-missing",
            Self::NeedsUnmet { .. } => "needs-unmet",
            Self::LinkedWorkflow { .. } => "linked-workflow",
            Self::NotNeeded { .. } => "not-needed",
            Self::LinksItself => "links-itself",
            Self::LinksInCircle { .. } => "links-in-circle",
            Self::ChecklistIncomplete { .. } => "checklist-incomplete",
            Self::BlockingProblems { .. } => "blocking-problems",
            Self::OpenFindings { .. } => "open-findings",
            Self::ItemNotApplicable { .. } => "item-not-applicable",
            Self::NoteMissing { .. } => "note-missing",
            Self::NothingToReplyTo { .. } => "nothing-to-reply-to",
            Self::ReplyReasonMissing { .. } => "reply-reason-missing",
            Self::OwnScreening { .. } => "own-screening",
            Self::ScreeningNotTaken { .. } => "screening-not-taken",
            Self::ScreeningReasonMissing { .. } => "screening-reason-missing",
            Self::Suspicion(objection) => objection.code(),
            Self::RecordMissing { .. } => "record-missing",
            Self::RecordInvalid { .. } => "record-invalid",
            Self::DatesOutOfOrder { .. } => "dates-out-of-order",
            Self::DateInFuture { .. } => "date-in-future",
            Self::BeforeOpinion { .. } => "before-opinion",
            Self::DayTooEarly { .. } => "day-too-early",
            Self::ClockBehind { .. } => "clock-behind",
            Self::NoProblem { .. } => "no-problem",
            Self::NoOpinion => "no-opinion",
            Self::ConclusionForbids { .. } => "conclusion-forbids",
            Self::TextChanged { .. } => "text-changed",
            Self::NoNewDraft => "no-new-draft",
            Self::DraftUnchanged { .. } => "draft-unchanged",
            Self::DraftNotTaken { .. } => "draft-not-taken",
            Self::AlreadyApproved { .. } => "already-approved",
            Self::EnteredTwice { .. } => "entered-twice",
            Self::NoSeries { .. } => "no-series",
            Self::TurnsInCircles => "turns-in-circles",
            Self::NoWithdrawal => "no-withdrawal",
            Self::AlreadyPublished => "already-published",
            Self::ReasonMissing => "reason-missing",
            Self::PaperNotReady { .. } => "paper-not-ready",
            Self::OtherWorkflow { .. } => "other-workflow",
            Self::SamePack { .. } => "same-pack",
            Self::NoImage { .. } => "no-image",
            Self::StagesMeet { .. } => "stages-meet",
            Self::NoWayOut => "no-way-out",
        }
    }
}

impl Named {
    /// The name of the reason that there is no such thing.
    fn code(self) -> &'static str {
        match self {
            Self::Stage => "unknown-stage",
            Self::Outcome => "unknown-outcome",
            Self::Item => "unknown-item",
            Self::Material => "unknown-material",
            Self::Fact => "unknown-fact",
            Self::Field => "unknown-field",
            Self::Need => "unknown-need",
            Self::Case => "unknown-case",
            Self::Suspicion => "unknown-finding",
        }
    }
}
