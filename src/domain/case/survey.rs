//! What could happen to a case next: for each stage at work, who may act, what is still missing, and what
//! each outcome would need.
//!
//! It asks the same questions as [`super::decide()`], so that `next` can never promise what `advance` refuses.

use super::command::{Around, Context};
use super::record::Record;
use super::refusal::Reason;
use super::run::Run;
use super::state::Case;
use super::{decide, judge};
use crate::domain::name::{CheckItemId, OutcomeId, PersonId, StageId};
use crate::domain::office::Person;
use crate::domain::workflow::{Outcome, Stage, Workflow};
use std::collections::BTreeMap;

/// A stage at work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageSurvey {
    /// The stage.
    pub stage: StageId,
    /// Those who may act.
    pub people: Vec<PersonId>,
    /// Whose turn it is, where the workflow says so.
    pub assignee: Option<PersonId>,
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

/// The stages at work and what they wait for; nothing once the case has ended. With a `context`, reasons
/// that lie in the person are among the reasons.
pub fn survey(
    workflow: &Workflow,
    case: &Case,
    around: Around<'_>,
    context: Option<&Context>,
) -> Vec<StageSurvey> {
    if case.ended.is_some() {
        return Vec::new();
    }
    let active = case.active.keys().filter_map(|id| workflow.stage(id.as_str()));
    active
        .map(|stage| StageSurvey {
            stage: stage.id.clone(),
            people: judge::able(case, stage, around.office),
            assignee: case.active.get(&stage.id).and_then(|active| active.assignee.clone()),
            unanswered: judge::unanswered(case, stage),
            outcomes: stage
                .outcomes
                .iter()
                .map(|outcome| OutcomeSurvey {
                    outcome: outcome.id.clone(),
                    reasons: in_the_way(workflow, case, stage, outcome, around, context),
                })
                .collect(),
        })
        .collect()
}

fn in_the_way(
    workflow: &Workflow,
    case: &Case,
    stage: &Stage,
    outcome: &Outcome,
    around: Around<'_>,
    context: Option<&Context>,
) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if let Some(context) = context {
        judge::person(case, stage, context, &mut reasons);
    }
    decide::obstacles(workflow, case, stage, outcome, around, &mut reasons);
    let nothing = Record::new();
    judge::minimums(workflow, case, (stage, outcome), &nothing, (around, None), &mut reasons);
    if let Some(context) = context {
        judge::approvals(case, stage, outcome, context, &mut reasons);
    }
    if reasons.is_empty() {
        reasons = on_the_way(workflow, case, stage, outcome, around);
    }
    reasons
}

/// What would go wrong in the stages that follow by themselves, found by going there in a copy as nobody.
fn on_the_way(
    workflow: &Workflow,
    case: &Case,
    stage: &Stage,
    outcome: &Outcome,
    around: Around<'_>,
) -> Vec<Reason> {
    let nobody =
        Person { id: PersonId::from(""), name: String::new(), unit: None, roles: Vec::new() };
    let next = BTreeMap::new();
    let Around { at, office, others, time } = around;
    let context = Context { at, person: &nobody, office, next: &next, others, time };
    let mut run = Run::new(workflow, case, &context);
    decide::take(&mut run, stage, outcome, Record::new());
    run.reasons
}
