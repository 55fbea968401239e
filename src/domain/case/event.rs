//! What can happen to a case, in the past tense. Events are kept for good.
//!
//! The meaning of an event that was released must never change (I6); a change of meaning is a new variant.

use super::answer::{Answer, ReplyKind};
use super::record::Record;
use super::screening::{Found, Ruling};
use super::suspicion::{Confirmation, Noted};
use crate::domain::digest::Digest;
use crate::domain::name::{
    CaseId, CheckItemId, EndId, FactId, MaterialId, NeedId, OutcomeId, PersonId, SeriesId, StageId,
    SuspicionId, WorkflowName,
};
use crate::domain::paper::PaperKind;
use crate::domain::workflow::{Conclusion, FactValue, Facts};
use chrono::{DateTime, FixedOffset, NaiveDate};
use std::collections::BTreeMap;

/// Something that happened, when, and by whose hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub at: DateTime<FixedOffset>,
    /// By whose hand.
    pub person: PersonId,
    /// What.
    pub what: Happening,
}

/// 送审稿的一稿: one version of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// 1 for the first.
    pub ordinal: u32,
    /// The name of the file as it came.
    pub file_name: String,
    /// The bytes as they came.
    pub file: Digest,
    /// What was read of them (title, number, clauses), kept beside them.
    pub outline: Digest,
    /// The words alone, in canonical form: two drafts with the same words have the same digest.
    pub text: Digest,
    /// The title that was read.
    pub title: String,
    /// How many clauses were read.
    pub clauses: u32,
}

/// How a material is in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Copy {
    /// As a file, kept in the store.
    File {
        /// Its name as it came.
        name: String,
        /// Its bytes.
        digest: Digest,
    },
    /// On paper; the note says where.
    OnPaper(String),
}

/// A file of a paper that was issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedFile {
    /// `docx`, `html`, `json`.
    pub format: String,
    /// Its bytes, kept in the store.
    pub digest: Digest,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    /// A case was opened under a workflow, of which the whole pack is kept by digest.
    CaseOpened {
        /// The workflow.
        workflow: WorkflowName,
        /// Its pack.
        pack: Digest,
        /// The title of the document.
        title: String,
        /// 起草单位.
        unit: String,
        /// What was stated, defaults filled in.
        facts: Facts,
    },
    /// A fact was stated or stated anew.
    FactStated {
        /// The fact.
        fact: FactId,
        /// Its value.
        value: FactValue,
    },
    /// A draft was handed in.
    DraftSubmitted(Draft),
    /// The program asked of a draft whether it is a normative document.
    DraftScreened {
        /// The draft, counted from 1.
        draft: u32,
        /// What it found.
        found: Found,
    },
    /// A person confirmed what the program found of a draft, or ruled otherwise.
    ScreeningConfirmed {
        /// The draft, counted from 1.
        draft: u32,
        /// What the person says.
        ruling: Ruling,
    },
    /// A material was put into the file.
    MaterialReceived {
        /// What it is.
        material: MaterialId,
        /// Where it is.
        copy: Copy,
    },
    /// A stage became active.
    StageEntered {
        /// The stage.
        stage: StageId,
        /// All branches it waited for had arrived.
        joined: bool,
    },
    /// A branch arrived at a stage that waits for others.
    BranchArrived {
        /// The stage that waits.
        stage: StageId,
        /// Where the branch came from.
        from: StageId,
    },
    /// A question was answered.
    ItemAnswered {
        /// The stage it belongs to.
        stage: StageId,
        /// The question.
        item: CheckItemId,
        /// The answer.
        answer: Answer,
    },
    /// An answer must be given again: a new draft changed the words it spoke of, or its stage asks anew.
    AnswerReopened {
        /// The question.
        item: CheckItemId,
    },
    /// The drafter replied to an open finding.
    FindingReplied {
        /// The question that raised it.
        item: CheckItemId,
        /// Whether it was adopted.
        kind: ReplyKind,
        /// Why not, or not wholly.
        reason: Option<String>,
    },
    /// A draft was checked by rules.
    DraftChecked {
        /// The draft, counted from 1.
        draft: u32,
        /// The rules that were asked, all together.
        rules: Digest,
        /// All that they found, kept in the store.
        report: Digest,
        /// How many suspicions that were, whether new or not.
        found: u32,
    },
    /// A suspicion that the case did not hold was noted.
    SuspicionNoted {
        /// Its name in the case.
        id: SuspicionId,
        /// The draft, counted from 1.
        draft: u32,
        /// What the rule found.
        noted: Noted,
    },
    /// A person said that a suspicion is a problem; what was said of it before holds no more.
    SuspicionConfirmed {
        /// Which.
        id: SuspicionId,
        /// What is said with it.
        confirmation: Confirmation,
    },
    /// A person said that a suspicion is no problem; what was said of it before holds no more.
    SuspicionDismissed {
        /// Which.
        id: SuspicionId,
        /// Why.
        reason: String,
    },
    /// The drafter replied to a confirmed suspicion.
    SuspicionReplied {
        /// Which.
        id: SuspicionId,
        /// Whether it was adopted.
        kind: ReplyKind,
        /// Why not, or not wholly.
        reason: Option<String>,
    },
    /// The drafter's reply was weighed.
    SuspicionWeighed {
        /// Which.
        id: SuspicionId,
        /// The matter is settled; else the reviewer insists.
        accepted: bool,
        /// Why.
        reason: Option<String>,
    },
    /// The words of a suspicion that nobody confirmed are gone from the draft.
    SuspicionSuperseded {
        /// Which.
        id: SuspicionId,
        /// The draft, counted from 1.
        draft: u32,
    },
    /// One of several persons that an outcome needs chose it.
    OutcomeApproved {
        /// The stage.
        stage: StageId,
        /// The outcome.
        outcome: OutcomeId,
    },
    /// A number was taken from a series.
    NumberAssigned {
        /// The series.
        series: SeriesId,
        /// The year of the series.
        year: i32,
        /// Its place in the year, from 1.
        n: u64,
        /// As printed.
        number: String,
    },
    /// A number that was taken will not be used. It is never given again.
    NumberVoided {
        /// The series.
        series: SeriesId,
        /// As printed.
        number: String,
    },
    /// A stage ended.
    StageCompleted {
        /// The stage.
        stage: StageId,
        /// How.
        outcome: OutcomeId,
        /// The conclusion the outcome states.
        conclusion: Option<Conclusion>,
        /// What was recorded with it.
        record: Record,
        /// It ended by itself: a new draft had reopened none of its answers.
        carried: bool,
    },
    /// An active stage ended because another branch did away with it.
    StageCancelled {
        /// The stage.
        stage: StageId,
    },
    /// What a cancelled branch had sent to a join was taken back.
    ArrivalCancelled {
        /// The stage that waits.
        stage: StageId,
        /// Where the branch had come from.
        from: StageId,
    },
    /// A stage was passed over: it is not for cases with these facts.
    StageSkipped {
        /// The stage.
        stage: StageId,
        /// The outcome it was passed over with.
        outcome: OutcomeId,
    },
    /// Whose turn it is in a stage that was entered.
    StageAssigned {
        /// The stage.
        stage: StageId,
        /// Whose.
        person: PersonId,
    },
    /// A case that this one needs was named, in place of any named for it before.
    CaseLinked {
        /// What it is needed for.
        need: NeedId,
        /// The case.
        case: CaseId,
    },
    /// A paper was issued.
    PaperIssued {
        /// Which.
        paper: PaperKind,
        /// It was made and sealed when this stage completed; none when somebody asked for it.
        sealed_by: Option<StageId>,
        /// Its files.
        files: Vec<IssuedFile>,
    },
    /// A minimum was not kept, where the workflow allows that for cases like this.
    MinimumWaived {
        /// The deadline.
        deadline: String,
        /// The first day on which what was done would have been possible; none where the deadline stood still.
        possible: Option<NaiveDate>,
        /// Why it was not waited for.
        reason: String,
    },
    /// The document was published and became an entry of the catalogue.
    DocumentPublished,
    /// The filing of the entry was noted.
    FilingNoted,
    /// The case was withdrawn.
    CaseWithdrawn {
        /// Why.
        reason: String,
    },
    /// The case ended.
    CaseEnded {
        /// Where.
        end: EndId,
    },
    /// The case goes on under another definition of its workflow. What happened before belongs to the old one.
    CaseMigrated {
        /// The pack it was bound to.
        from: Digest,
        /// The pack it is bound to.
        to: Digest,
        /// Stages that have another name there.
        stages: BTreeMap<StageId, StageId>,
    },
}
