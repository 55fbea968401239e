//! What people ask the engine to do, in the imperative, and what the world looks like when they ask.
//!
//! A command must never carry a decision: it carries what was said at the keyboard, read but not judged.

use super::answer::{Answer, ClauseRef, ReplyKind};
use super::event::{Copy, IssuedFile};
use super::others::Others;
use super::screening::{Found, Ruling};
use super::suspicion::{Check, Judgement, Noted, SuspicionReply};
use crate::domain::deadline::LegalTime;
use crate::domain::digest::Digest;
use crate::domain::name::{CaseId, CheckItemId, MaterialId, SeriesId, StageId, SuspicionId};
use crate::domain::office::{Office, Person};
use crate::domain::paper::PaperKind;
use chrono::{DateTime, FixedOffset};
use std::collections::BTreeMap;

/// Who asks, when, and of which office.
#[derive(Clone, Debug)]
pub struct Context<'a> {
    /// Now.
    pub at: DateTime<FixedOffset>,
    /// Who asks.
    pub person: &'a Person,
    /// The office.
    pub office: &'a Office,
    /// The next number of each series in this year, from 1; a series not named here is at 1.
    pub next: &'a BTreeMap<SeriesId, u64>,
    /// What other cases look like.
    pub others: &'a Others,
    /// The working days and the figures of the place.
    pub time: &'a LegalTime,
}

/// What the world looks like, whoever asks.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// Now.
    pub at: DateTime<FixedOffset>,
    /// The office.
    pub office: &'a Office,
    /// What other cases look like.
    pub others: &'a Others,
    /// The working days and the figures of the place.
    pub time: &'a LegalTime,
}

impl<'a> Context<'a> {
    /// The same without who asks.
    pub fn around(&self) -> Around<'a> {
        Around { at: self.at, office: self.office, others: self.others, time: self.time }
    }
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Open a case with its first draft.
    OpenCase(Opening),
    /// Answer questions of an active stage.
    AnswerItems {
        /// The stage.
        stage: StageId,
        /// The answers.
        answers: Vec<(CheckItemId, Answer)>,
    },
    /// End a stage.
    CompleteStage(Completion),
    /// Hand in a new draft.
    SubmitDraft {
        /// The draft.
        draft: DraftSubmission,
        /// Materials that come with it.
        materials: Vec<(MaterialId, Copy)>,
        /// Replies to open findings.
        replies: Vec<(CheckItemId, ReplyKind, Option<String>)>,
        /// Replies to confirmed suspicions.
        to_suspicions: Vec<SuspicionReply>,
    },
    /// Note what rules found of the last draft.
    NoteSuspicions(Check),
    /// Put a problem that a person found beside the suspicions, confirmed.
    AddFinding(Noted),
    /// Say whether suspicions are problems.
    JudgeSuspicions {
        /// Which.
        suspicions: Vec<SuspicionId>,
        /// What is said of them all.
        judgement: Judgement,
    },
    /// Reply to confirmed suspicions.
    ReplyToSuspicions(Vec<SuspicionReply>),
    /// Weigh the drafter's replies.
    WeighReplies {
        /// To which suspicions.
        suspicions: Vec<SuspicionId>,
        /// The matter is settled; else the reviewer insists.
        accepted: bool,
        /// Why.
        reason: Option<String>,
    },
    /// Say what the last draft is.
    Rule(Ruling),
    /// Note that a paper was made.
    IssuePaper {
        /// Which.
        paper: PaperKind,
        /// The stage that seals it, when one does.
        sealed_by: Option<StageId>,
        /// Its files.
        files: Vec<IssuedFile>,
    },
    /// Name a case that this one needs.
    LinkCase {
        /// What it is needed for, as typed; none: whatever asks for a case of its workflow.
        need: Option<String>,
        /// The case.
        case: CaseId,
    },
    /// Withdraw the case.
    Withdraw {
        /// Why.
        reason: String,
    },
    /// Go on under another definition, which is the one that decides.
    Migrate(Migration),
}

/// A case to be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The pack it will be bound to.
    pub pack: Digest,
    /// 起草单位; the person's unit when empty.
    pub unit: String,
    /// Facts that were stated, as typed.
    pub facts: Vec<(String, String)>,
    /// The first draft.
    pub draft: DraftSubmission,
    /// Materials that come with it.
    pub materials: Vec<(MaterialId, Copy)>,
}

/// A draft to be handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftSubmission {
    /// The name of the file.
    pub file_name: String,
    /// Its bytes.
    pub file: Digest,
    /// What was read of them.
    pub outline: Digest,
    /// The words alone.
    pub text: Digest,
    /// The title that was read or given.
    pub title: String,
    /// The clauses.
    pub clauses: Vec<ClauseRef>,
    /// What the program found of it; none where it was not asked.
    pub found: Option<Found>,
}

/// A stage to be ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Completion {
    /// The stage, as typed.
    pub stage: String,
    /// The outcome, as typed.
    pub outcome: String,
    /// What is recorded with it, as typed.
    pub record: Vec<(String, String)>,
    /// Facts stated with it, as typed.
    pub facts: Vec<(String, String)>,
    /// Materials put into the file with it.
    pub materials: Vec<(MaterialId, Copy)>,
    /// Why a minimum period is not waited for, where the workflow allows that.
    pub early: Option<String>,
}

/// A case to be bound to another definition of its workflow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Migration {
    /// The pack it will be bound to.
    pub pack: Digest,
    /// Stages that have another name there: the old and the new one, as typed.
    pub stages: Vec<(String, String)>,
    /// Facts stated with it, as typed.
    pub facts: Vec<(String, String)>,
}
