//! Playing a scenario: step by step through the engine, until something is not as the scenario says.

use super::step::{self, Desk};
use super::{Expectation, Scenario, Standing};
use crate::domain::case::{Case, Happening, Refusal};
use crate::domain::deadline::LegalTime;
use crate::domain::name::{FactId, OutcomeId, RoleId, StageId};
use crate::domain::office::Office;
use crate::domain::workflow::{FactValue, Workflow};
use std::collections::BTreeSet;

/// How a scenario went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Played {
    /// Stages and outcomes that were taken, whoever or whatever took them.
    pub taken: BTreeSet<(StageId, OutcomeId)>,
    /// What was known of the case, at any time.
    pub facts: BTreeSet<(FactId, FactValue)>,
    /// Where it stands.
    pub standing: Standing,
    /// What was not as the scenario says; none when all was.
    pub failure: Option<Failure>,
}

/// What was not as a scenario says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// In which step, counted from 0; none: when the draft was handed in.
    pub step: Option<usize>,
    /// What.
    pub kind: FailureKind,
}

/// What can be not as a scenario says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FailureKind {
    /// It was refused and should not have been.
    Refused(Refusal),
    /// It was refused, but not for all the reasons that were expected.
    OtherReasons {
        /// What was expected.
        expected: BTreeSet<String>,
        /// Why it was refused.
        refusal: Refusal,
    },
    /// It was done and should have been refused.
    NotRefused {
        /// For these reasons.
        expected: BTreeSet<String>,
    },
    /// The case stands elsewhere.
    Elsewhere {
        /// Where it should stand.
        expected: Box<Expectation>,
        /// Where it stands.
        found: Box<Standing>,
    },
    /// There is nobody in the role.
    Nobody {
        /// The role.
        role: RoleId,
    },
    /// There is no such person.
    Stranger {
        /// As written.
        name: String,
    },
}

/// Plays a scenario in an office, which must have whatever the scenario needs (see [`super::peopled`]).
pub fn play(workflow: &Workflow, office: &Office, time: &LegalTime, scenario: &Scenario) -> Played {
    let mut desk = Desk::new(workflow, office, time);
    let mut played = Played {
        taken: BTreeSet::new(),
        facts: BTreeSet::new(),
        standing: Standing::default(),
        failure: None,
    };
    let failure = run(&mut desk, scenario);
    for event in &desk.events {
        if let Happening::StageCompleted { stage, outcome, .. }
        | Happening::StageSkipped { stage, outcome } = &event.what
        {
            played.taken.insert((stage.clone(), outcome.clone()));
        }
    }
    played.facts.extend(desk.case.facts.clone());
    played.standing = standing(&desk.case);
    played.failure = failure;
    played
}

fn run(desk: &mut Desk<'_>, scenario: &Scenario) -> Option<Failure> {
    if let Err(kind) = step::open(desk, scenario) {
        return Some(Failure { step: None, kind });
    }
    for (index, one) in scenario.steps.iter().enumerate() {
        let last = index + 1 == scenario.steps.len();
        let done = step::take(desk, one).and_then(|()| stands(desk, &one.expect));
        let done = done.and_then(|()| if last { stands(desk, &scenario.expect) } else { Ok(()) });
        if let Err(kind) = done {
            return Some(Failure { step: Some(index), kind });
        }
    }
    if scenario.steps.is_empty() {
        let kind = stands(desk, &scenario.expect).err()?;
        return Some(Failure { step: None, kind });
    }
    None
}

fn stands(desk: &Desk<'_>, expected: &Expectation) -> Result<(), FailureKind> {
    let found = standing(&desk.case);
    if expected.holds(&found) {
        return Ok(());
    }
    let (expected, found) = (Box::new(expected.clone()), Box::new(found));
    Err(FailureKind::Elsewhere { expected, found })
}

fn standing(case: &Case) -> Standing {
    Standing {
        active: case.active.keys().cloned().collect(),
        waiting: case.waiting.keys().cloned().collect(),
        ended: case.ended.as_ref().map(|ended| ended.end.clone()),
    }
}
