//! What a workflow says and BPMN can not, as data.

use crate::domain::name::{OutcomeId, StageId};

/// One thing that a workflow says and its diagram does not, or not exactly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inexact {
    /// An outcome ends other branches; the file says so beside the flow, no program will do it.
    Cancel {
        /// The stage.
        stage: StageId,
        /// Its outcome.
        outcome: OutcomeId,
    },
    /// A case can be withdrawn from anywhere.
    Withdrawal,
    /// A deadline: its timer begins with the task that ends it, and knows no working days.
    Deadline {
        /// The deadline.
        id: String,
        /// It has a timer; else it stands in words only.
        timer: bool,
    },
    /// A part of the language that stands in the documentation only.
    OnlyWords {
        /// Which part.
        words: Words,
        /// The stages or outcomes (`stage.outcome`) that use it.
        places: Vec<String>,
    },
}

/// A part of the language that BPMN has no element for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// `not_same_person_as`
    NotSamePerson,
    /// `assign`
    Assign,
    /// `needs`
    Needs,
    /// `clock: paused`
    Paused,
    /// `ask_again`
    AskAgain,
    /// `takes`
    TakesDraft,
    /// `carry`
    Carry,
    /// `issues`
    Issues,
    /// `require`
    Require,
    /// `record`
    Record,
    /// `conclusion`
    Conclusion,
    /// `number`
    Number,
    /// `catalogue`
    Catalogue,
}

impl Words {
    /// The key in the workflow file.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotSamePerson => "not_same_person_as",
            Self::Assign => "assign",
            Self::Needs => "needs",
            Self::Paused => "clock",
            Self::AskAgain => "ask_again",
            Self::TakesDraft => "takes",
            Self::Carry => "carry",
            Self::Issues => "issues",
            Self::Require => "require",
            Self::Record => "record",
            Self::Conclusion => "conclusion",
            Self::Number => "number",
            Self::Catalogue => "catalogue",
        }
    }
}

impl Inexact {
    /// Its name for programs.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Cancel { .. } => "cancel",
            Self::Withdrawal => "withdrawal",
            Self::Deadline { .. } => "deadline",
            Self::OnlyWords { words, .. } => words.key(),
        }
    }

    /// Where the workflow says it: stages, outcomes (`stage.outcome`) or deadlines.
    pub fn places(&self) -> Vec<String> {
        match self {
            Self::Cancel { stage, outcome } => vec![format!("{stage}.{outcome}")],
            Self::Withdrawal => Vec::new(),
            Self::Deadline { id, .. } => vec![id.clone()],
            Self::OnlyWords { places, .. } => places.clone(),
        }
    }
}
