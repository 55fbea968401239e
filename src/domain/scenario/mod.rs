//! 试跑: what a lawyer expects of a workflow, written as a run, and the run itself.
//!
//! A scenario goes through the real [`crate::domain::case::decide()`] and [`crate::domain::case::Case::apply`] with an
//! invented clock; nothing of it is ever kept. Whoever writes one says only what matters to it: what is asked is
//! answered 符合, and what must be given is given, unless the scenario says otherwise.

mod coverage;
mod office;
mod play;
mod step;

pub use coverage::Coverage;
pub use office::{invented, peopled};
pub use play::{Failure, FailureKind, Played, play};

use super::case::Verdict;
use super::name::{CheckItemId, EndId, MaterialId, NeedId, OutcomeId, PersonId, StageId};
use super::office::Person;
use std::collections::{BTreeMap, BTreeSet};

/// A run that a workflow must allow, or refuse where the run says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// What it shows, in a sentence.
    pub title: String,
    /// Facts stated with the draft, as typed.
    pub facts: Vec<(String, String)>,
    /// People beside those of the office, with their roles.
    pub people: Vec<Person>,
    /// Who hands in the draft; whoever is first in the role that may withdraw, or in the first role, when none.
    pub submitted_by: Option<PersonId>,
    /// What is done, in order.
    pub steps: Vec<Step>,
    /// Where the case must stand after the last step.
    pub expect: Expectation,
}

/// Something that is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What.
    pub act: Act,
    /// By whom; the first who may when none.
    pub by: Option<PersonId>,
    /// Days that pass before it; an hour passes anyway.
    pub days_later: u32,
    /// Why a minimum period is not kept: the step is taken at once, with this reason, where it would else wait for the
    /// day on which the period allows it.
    pub early: Option<String>,
    /// A new draft is handed in first.
    pub new_draft: bool,
    /// How the questions of the stage are answered.
    pub answers: Answers,
    /// Values recorded with the outcome, as typed; those that must be there and are not get one of their type.
    pub record: Vec<(String, String)>,
    /// Facts stated with it, as typed.
    pub facts: Vec<(String, String)>,
    /// Which materials come with it.
    pub materials: Materials,
    /// How the cases stand that the stage needs.
    pub needs: Needs,
    /// It must be refused, for these reasons among others.
    pub refused: Option<BTreeSet<String>>,
    /// Where the case must stand after it.
    pub expect: Expectation,
}

/// What is done in a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// A stage ends with an outcome.
    Complete {
        /// The stage.
        stage: StageId,
        /// How.
        outcome: OutcomeId,
    },
    /// The case is withdrawn.
    Withdraw {
        /// Why.
        reason: String,
    },
}

impl std::fmt::Display for Step {
    /// As written: `STAGE: OUTCOME`, `withdraw`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.act {
            Act::Complete { stage, outcome } => write!(f, "{stage}: {outcome}"),
            Act::Withdraw { .. } => f.write_str("withdraw"),
        }
    }
}

/// How the questions of a stage are answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answers {
    /// Nothing is answered.
    None,
    /// These so, and whatever else waits for an answer 符合.
    Given(BTreeMap<CheckItemId, Verdict>),
}

/// Which materials come with a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Materials {
    /// All that the stage asks for and that are not in the file.
    Asked,
    /// These.
    Only(Vec<MaterialId>),
}

/// How the cases stand that a stage needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Needs {
    /// No case is named.
    None,
    /// These so, and whatever else the stage needs has ended well.
    Given(BTreeMap<NeedId, Inner>),
}

/// How a case stands that another one needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inner {
    /// It is at work.
    Open,
    /// It has ended there.
    Ended(EndId),
}

/// Where a case must stand; what is not said does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expectation {
    /// The stages at work, all of them.
    pub active: Option<BTreeSet<StageId>>,
    /// The stages that wait for branches, all of them.
    pub waiting: Option<BTreeSet<StageId>>,
    /// Where it has ended.
    pub ended: Option<EndId>,
}

/// Where a case stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The stages at work.
    pub active: BTreeSet<StageId>,
    /// The stages that wait for branches.
    pub waiting: BTreeSet<StageId>,
    /// Where it has ended.
    pub ended: Option<EndId>,
}

impl Expectation {
    /// Whether nothing is expected.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether the case stands there.
    fn holds(&self, standing: &Standing) -> bool {
        self.active.as_ref().is_none_or(|active| *active == standing.active)
            && self.waiting.as_ref().is_none_or(|waiting| *waiting == standing.waiting)
            && (self.ended.is_none() || self.ended == standing.ended)
    }
}
