//! What is wrong with a workflow, and where in the file.
//!
//! A defect is data. It must never hold a sentence (that is `lang`'s), nor a line (that is `input`'s).

use super::{DeadlineDefect, Facts, RunDefect, StaffDefect};
use crate::domain::name::{EndId, FactId, NeedId, OutcomeId, RoleId, StageId, WorkflowName};

/// One step of the way to a value in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// Into the value of this key.
    Key(String),
    /// Into this element of a list, counted from 0.
    Index(usize),
}

impl From<&str> for Segment {
    fn from(key: &str) -> Self {
        Self::Key(key.to_owned())
    }
}

impl From<usize> for Segment {
    fn from(index: usize) -> Self {
        Self::Index(index)
    }
}

/// The way from the root of a file to a value: `stages`, `intake`, `outcomes`, `accept`, `to`, 2.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place(pub Vec<Segment>);

impl Place {
    /// The place `segment` further in.
    #[must_use]
    pub fn at(&self, segment: impl Into<Segment>) -> Self {
        let mut path = self.0.clone();
        path.push(segment.into());
        Self(path)
    }

    /// The place of a stage.
    pub fn stage(id: &StageId) -> Self {
        Self::default().at("stages").at(id.as_str())
    }

    /// The place of an outcome.
    pub fn outcome(stage: &StageId, outcome: &OutcomeId) -> Self {
        Self::stage(stage).at("outcomes").at(outcome.as_str())
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (depth, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Key(key) if depth == 0 => write!(f, "{key}")?,
                Segment::Key(key) => write!(f, ".{key}")?,
                Segment::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// Something wrong with the meaning of a workflow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defect {
    /// Where.
    pub place: Place,
    /// What.
    pub kind: DefectKind,
    /// The shortest run that shows it, where runs show it.
    pub trace: Option<Trace>,
}

/// A run of a case: what is known of it, and how its stages ended, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trace {
    /// The facts on which it hangs.
    pub facts: Facts,
    /// The stages and their outcomes; no outcome where a new draft is handed in.
    pub steps: Vec<(StageId, Option<OutcomeId>)>,
}

/// What can be wrong with the meaning of a workflow. `nearest` is the name that was probably meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DefectKind {
    /// No stage has this name.
    UnknownStage {
        /// As written.
        name: StageId,
        /// Probably meant.
        nearest: Option<String>,
    },
    /// No outcome of the stage has this name.
    UnknownOutcome {
        /// As written.
        name: OutcomeId,
        /// Of this stage.
        stage: StageId,
        /// Probably meant.
        nearest: Option<String>,
    },
    /// No role has this name.
    UnknownRole {
        /// As written.
        name: RoleId,
        /// Probably meant.
        nearest: Option<String>,
    },
    /// No fact has this name.
    UnknownFact {
        /// As written.
        name: FactId,
        /// Probably meant.
        nearest: Option<String>,
    },
    /// The fact can not have this value.
    WrongFactValue {
        /// The fact.
        fact: FactId,
        /// As written.
        value: String,
        /// What it can be.
        allowed: Vec<String>,
    },
    /// Two things that must be told apart have one name, or a list names one thing twice.
    Duplicate {
        /// The name.
        name: String,
    },
    /// The name has a meaning of its own in the language (`submission`).
    ReservedName {
        /// The name.
        name: String,
    },
    /// `ends` is there and does not name this end.
    UnknownEnd {
        /// As written.
        name: EndId,
        /// Probably meant.
        nearest: Option<String>,
    },
    /// `ends` names an end that nothing leads to.
    UnusedEnd {
        /// The end.
        name: EndId,
    },
    /// There is not a single stage.
    NoStages,
    /// More stages, deadlines, facts, roles or ends than there may be.
    TooMany {
        /// The key they stand under.
        what: &'static str,
        /// So many.
        count: usize,
        /// At most so many.
        most: usize,
    },
    /// A stage without a way out.
    NoOutcomes,
    /// A stage that nobody acts in, and that does not decide by itself.
    NoRole,
    /// A stage that decides by itself and yet has what only a person can do.
    AutoWithWork,
    /// A stage that decides by itself and may find no outcome: the last one has a `when`.
    AutoWithoutDefault,
    /// An outcome of a stage that decides by itself, after one without a `when`: it is never taken.
    DeadOutcome,
    /// No run comes to this stage.
    Unreachable,
    /// From this stage no end can be reached.
    NoWayOut,
    /// The join waits for a stage from which nothing leads to it.
    JoinNeverArrives {
        /// The stage waited for.
        from: StageId,
    },
    /// An outcome that leads to the same stage twice.
    TargetTwice {
        /// The stage.
        stage: StageId,
    },
    /// An outcome that cancels the stage it belongs to, which ends with it anyway.
    CancelsItself,
    /// `require: {new_draft: true}` in a stage that takes no draft: it can never be met.
    NewDraftNotTaken,
    /// `carry` names an outcome that asks for something only a person can give.
    CarryNeedsPerson,
    /// `catalogue` without the dates the entry needs in `record`: required fields of type date.
    EntryWithoutDates {
        /// The field that is missing, or is no required date.
        field: &'static str,
    },
    /// What is wrong with a deadline.
    Deadline(DeadlineDefect),
    /// `require: {conclusion: …}` although no outcome states a conclusion.
    NoConclusion,
    /// No workflow has the name of one whose case is needed.
    UnknownWorkflow {
        /// As written.
        name: WorkflowName,
        /// Probably meant.
        nearest: Option<String>,
    },
    /// A case would wait for itself: the workflow whose case is needed needs this one.
    NeedsItself {
        /// That workflow.
        through: WorkflowName,
    },
    /// What only runs show.
    Runs(RunDefect),
    /// What the people of an office can not do.
    Staff(StaffDefect),
    /// `when` at a stage with several outcomes, and no `skip` that says with which of them it is passed over.
    SkipMissing,
    /// `skip` at a stage that is for every case: it is never passed over.
    SkipWithoutWhen,
    /// `skip` names an outcome that only a person can give, or that gives a number or changes the catalogue.
    SkipNeedsPerson,
    /// `when` at a stage that decides by itself: its outcomes have conditions of their own.
    WhenOnAuto,
    /// `require: {needs: complete}` in a stage that needs no case.
    NothingNeeded,
    /// A needed case for which no end is a good one: the need can never be met.
    NeedWithoutEnds,
    /// Two needs of one name that ask for cases of different workflows, or accept different ends.
    NeedsDiffer {
        /// The name.
        name: NeedId,
    },
}
