//! What could happen to a case next: for each stage at work, who may act, what is still missing, and what
//! each outcome would need.
//!
//! It asks the same questions as [`super::decide`], so that `next` can never promise what `advance` refuses.

use super::command::Context;
use super::judge;
use super::refusal::Reason;
use super::state::Case;
use crate::domain::name::{CheckItemId, OutcomeId, PersonId, StageId};
use crate::domain::office::Office;
use crate::domain::workflow::Workflow;

/// A stage at work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageSurvey {
    /// The stage.
    pub stage: StageId,
    /// Those who may act.
    pub people: Vec<PersonId>,
    /// Questions without an answer that still stands.
    pub unanswered: Vec<CheckItemId>,
    /// What each outcome would need, in the order of the file.
    pub outcomes: Vec<OutcomeSurvey>,
}

/// One way a stage could end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeSurvey {
    /// The outcome.
    pub outcome: OutcomeId,
    /// What is in the way, other than values to be given with it.
    pub reasons: Vec<Reason>,
}

/// The stages at work and what they wait for. With a `context`, reasons that lie in the person are among
/// the reasons.
pub fn survey(
    workflow: &Workflow,
    case: &Case,
    office: &Office,
    context: Option<&Context>,
) -> Vec<StageSurvey> {
    let active = case.active.keys().filter_map(|id| workflow.stage(id.as_str()));
    active
        .map(|stage| StageSurvey {
            stage: stage.id.clone(),
            people: judge::able(case, stage, office),
            unanswered: judge::unanswered(case, stage),
            outcomes: stage
                .outcomes
                .iter()
                .map(|outcome| {
                    let mut reasons = Vec::new();
                    if let Some(context) = context {
                        judge::person(case, stage, context, &mut reasons);
                    }
                    judge::facts(workflow, case, stage, outcome, &mut reasons);
                    judge::requirements(workflow, case, stage, outcome, &mut reasons);
                    judge::numbers(outcome, office, &mut reasons);
                    OutcomeSurvey { outcome: outcome.id.clone(), reasons }
                })
                .collect(),
        })
        .collect()
}
