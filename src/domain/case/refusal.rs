//! Why something may not be done now: data, all reasons that hold at once.
//!
//! A reason names what is missing, so that the rim can say what would allow it. It must never hold a
//! sentence.

use super::judge::UnmetNeed;
use super::objection::Objection;
use crate::domain::calendar::Period;
use crate::domain::check::screening::Classification;
use crate::domain::digest::Digest;
use crate::domain::name::{
    CaseId, CheckItemId, EndId, FactId, FieldId, MaterialId, NeedId, OutcomeId, PersonId, RoleId,
    SeriesId, StageId, WorkflowName,
};
use crate::domain::paper::PaperKind;
use crate::domain::workflow::{Conclusion, Condition, FieldKind, Submission, Weight};
use chrono::{DateTime, FixedOffset, NaiveDate};

/// A refusal: every reason that holds.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("refused: {reasons:?}")]
pub struct Refusal {
    /// The reasons, most basic first.
    pub reasons: Vec<Reason>,
}

/// What a day can not lie before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Earliest {
    /// The case was opened.
    Opened,
    /// The document got its number.
    Numbered,
}

/// Why not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The case has ended.
    CaseEnded {
        /// Where.
        end: EndId,
    },
    /// The case has been opened already.
    AlreadyOpen,
    /// The case has not been opened.
    NotOpen,
    /// Nothing of this name is in the workflow.
    Unknown {
        /// What was looked for.
        what: Named,
        /// As typed.
        name: String,
        /// What there is.
        known: Vec<String>,
    },
    /// Two values for one thing.
    GivenTwice {
        /// What it is.
        what: Named,
        /// As typed.
        name: String,
    },
    /// The stage is not at work.
    StageNotActive {
        /// The stage.
        stage: StageId,
        /// Those that are.
        active: Vec<StageId>,
    },
    /// The stage waits for branches that have not arrived.
    WaitsForBranches {
        /// The stage.
        stage: StageId,
        /// Where they must come from.
        missing: Vec<StageId>,
    },
    /// The person has not the role.
    WrongRole {
        /// The role that may.
        role: RoleId,
        /// Those who have it.
        people: Vec<PersonId>,
    },
    /// The person did something that who acts here may not have done.
    SamePerson {
        /// The stage.
        stage: StageId,
        /// What the person did.
        did: Submission,
        /// Others who have the role and did not do it.
        others: Vec<PersonId>,
    },
    /// The outcome is not for cases with these facts.
    OutcomeNotForFacts {
        /// The outcome.
        outcome: OutcomeId,
        /// What must hold.
        when: Condition,
    },
    /// Facts that must be stated first.
    FactsMissing {
        /// The facts.
        facts: Vec<FactId>,
    },
    /// The fact can not have this value.
    FactValue {
        /// The fact.
        fact: FactId,
        /// As typed.
        value: String,
        /// What it can be.
        allowed: Vec<String>,
    },
    /// Facts that are known can be changed only before the first stage has ended.
    FactsSettled,
    /// A minimum period has not run.
    TooEarly {
        /// The deadline.
        deadline: String,
        /// The day that started it.
        started: NaiveDate,
        /// How long it is.
        at_least: Option<Period>,
        /// The first day on which the outcome is possible; none while the period stands still.
        possible: Option<NaiveDate>,
        /// That day was counted over days that are not announced yet.
        estimated: bool,
        /// The rule it comes from.
        basis: Option<String>,
        /// Cases that need not wait; none where it asks for nothing.
        unless: Condition,
    },
    /// A minimum period has not run; this case need not wait for it, but somebody must say why it does not.
    EarlyUnexplained {
        /// The deadline.
        deadline: String,
        /// The first day on which the outcome is possible without a reason.
        possible: Option<NaiveDate>,
        /// What allows it.
        when: Condition,
    },
    /// Materials that must be in the file first.
    MaterialsMissing {
        /// The stage that asks for them.
        stage: StageId,
        /// The materials.
        materials: Vec<MaterialId>,
    },
    /// Cases of other workflows that must have ended well first.
    NeedsUnmet {
        /// The case that needs them.
        case: CaseId,
        /// What is needed, and how it stands with each.
        unmet: Vec<UnmetNeed>,
    },
    /// The case to be linked goes through another workflow than the one that is needed.
    LinkedWorkflow {
        /// What is needed.
        need: NeedId,
        /// The case.
        case: CaseId,
        /// Its workflow.
        workflow: WorkflowName,
        /// The one that is needed.
        needed: WorkflowName,
    },
    /// Nothing in this workflow needs a case of that one.
    NotNeeded {
        /// The workflow of the case.
        workflow: WorkflowName,
        /// What is needed.
        needs: Vec<NeedId>,
    },
    /// A case can not wait for itself.
    LinksItself,
    /// The case to be linked waits for this one, itself or through others.
    LinksInCircle {
        /// The case.
        case: CaseId,
    },
    /// Questions that have no answer yet, or whose answer a new draft reopened.
    ChecklistIncomplete {
        /// The stage.
        stage: StageId,
        /// The questions.
        items: Vec<CheckItemId>,
    },
    /// Problems of weight blocking.
    BlockingProblems {
        /// The stage.
        stage: StageId,
        /// The questions.
        items: Vec<CheckItemId>,
    },
    /// Findings that are open.
    OpenFindings {
        /// The questions that raised them, and their weight.
        items: Vec<(CheckItemId, Weight)>,
    },
    /// The question does not apply to cases with these facts.
    ItemNotApplicable {
        /// The question.
        item: CheckItemId,
    },
    /// A problem without a word on what it is.
    NoteMissing {
        /// The question.
        item: CheckItemId,
    },
    /// There is no open finding of this question to reply to.
    NothingToReplyTo {
        /// The question.
        item: CheckItemId,
    },
    /// Not adopting, or not wholly, without a reason.
    ReplyReasonMissing {
        /// The question.
        item: CheckItemId,
    },
    /// Who handed in a draft of the case may not rule what it is.
    OwnScreening {
        /// Those who may.
        others: Vec<PersonId>,
    },
    /// No stage is at work in which somebody rules what the draft is: it is with the drafter.
    ScreeningNotTaken {
        /// Stages at work.
        active: Vec<StageId>,
    },
    /// Other than the program found, or what it could not tell, without a reason.
    ScreeningReasonMissing {
        /// What it found; none where it was not asked.
        found: Option<Classification>,
    },
    /// Something about suspicions.
    Suspicion(Objection),
    /// Values that must be given.
    RecordMissing {
        /// The fields.
        fields: Vec<FieldId>,
    },
    /// A value that does not read as its type.
    RecordInvalid {
        /// The field.
        field: FieldId,
        /// As typed.
        value: String,
        /// What it must be.
        kind: FieldKind,
    },
    /// Two dates in an order that can not be.
    DatesOutOfOrder {
        /// Must not be later.
        earlier: FieldId,
        /// Than this one.
        later: FieldId,
    },
    /// A date that lies in the future.
    DateInFuture {
        /// The field.
        field: FieldId,
    },
    /// A day before that of the last opinion.
    BeforeOpinion {
        /// The field.
        field: FieldId,
        /// The day of the opinion.
        opinion: NaiveDate,
    },
    /// A day on which something was done, before it can have been.
    DayTooEarly {
        /// The field.
        field: FieldId,
        /// The first day that it can be.
        earliest: NaiveDate,
        /// Why not before.
        because: Earliest,
    },
    /// The clock of the computer says less than the record.
    ClockBehind {
        /// What it says.
        now: DateTime<FixedOffset>,
        /// When something happened last.
        last: DateTime<FixedOffset>,
    },
    /// Nothing is wrong that the outcome could speak of.
    NoProblem {
        /// The stage in whose checklist a problem is needed; none: an open finding of any stage.
        stage: Option<StageId>,
    },
    /// No opinion has been given.
    NoOpinion,
    /// The last opinion bars it (国办发〔2018〕115号（七）).
    ConclusionForbids {
        /// What it concludes.
        conclusion: Conclusion,
        /// What it would have to conclude.
        allowed: Vec<Conclusion>,
    },
    /// The text is not the one the last opinion speaks of.
    TextChanged {
        /// The draft the opinion speaks of.
        reviewed: u32,
        /// The draft there is.
        current: u32,
    },
    /// No draft was handed in since the stage was entered.
    NoNewDraft,
    /// The draft has the same words as the one before.
    DraftUnchanged {
        /// The draft it equals.
        draft: u32,
    },
    /// No stage at work takes a draft.
    DraftNotTaken {
        /// Stages at work.
        active: Vec<StageId>,
    },
    /// The person has approved this already.
    AlreadyApproved {
        /// How many more persons are needed.
        missing: u32,
    },
    /// The stage is at work already, or the branch waits there already; the definition is at fault.
    EnteredTwice {
        /// The stage.
        stage: StageId,
    },
    /// The registry has no such numbering series.
    NoSeries {
        /// The series.
        series: SeriesId,
    },
    /// Stages follow one another without end; the definition is at fault.
    TurnsInCircles,
    /// The workflow does not let a case be withdrawn.
    NoWithdrawal,
    /// The document is published: it can be repealed, not withdrawn.
    AlreadyPublished,
    /// A reason must be given.
    ReasonMissing,
    /// The paper is made in a later stage.
    PaperNotReady {
        /// Which.
        paper: PaperKind,
        /// Where it is made.
        stage: Option<StageId>,
    },
    /// The definition is one of another workflow than that of the case.
    OtherWorkflow {
        /// That of the case.
        bound: WorkflowName,
        /// That of the definition.
        offered: WorkflowName,
    },
    /// The case is bound to this definition already.
    SamePack {
        /// Its pack.
        pack: Digest,
    },
    /// What is at work or waits has no place in the definition.
    NoImage {
        /// The stage.
        stage: StageId,
        /// The branch that waits there, and that the stage does not wait for; none: the stage itself is not there.
        from: Option<StageId>,
    },
    /// Two stages or branches of the case would become one.
    StagesMeet {
        /// The stage.
        stage: StageId,
    },
    /// From there no end could be reached.
    NoWayOut,
}

/// What a name was looked for as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Named {
    /// A stage.
    Stage,
    /// An outcome of a stage.
    Outcome,
    /// A question of a stage's checklist.
    Item,
    /// A material.
    Material,
    /// A fact.
    Fact,
    /// A value recorded with an outcome.
    Field,
    /// A case of another workflow that is needed.
    Need,
    /// A case.
    Case,
    /// A suspicion of a case.
    Suspicion,
}

impl Reason {
    /// Whether a name was wrong, rather than the procedure in the way.
    pub fn is_unknown_name(&self) -> bool {
        matches!(self, Self::Unknown { .. })
    }
}
