//! Ending a stage with an outcome.

use super::{Asked, Decided, receive};
use crate::domain::case::command::{Around, Completion};
use crate::domain::case::event::Happening;
use crate::domain::case::judge;
use crate::domain::case::record::Record;
use crate::domain::case::refusal::Reason;
use crate::domain::case::run::Run;
use crate::domain::case::state::Case;
use crate::domain::workflow::{Outcome, Stage, Workflow};

pub(super) fn complete<'a>(asked: Asked<'a>, completion: &Completion) -> Decided<'a> {
    let Asked { workflow, case, context } = asked;
    let mut reasons = Vec::new();
    judge::at_work(case, &mut reasons);
    let stage = judge::stage(workflow, case, &completion.stage, &mut reasons);
    let outcome = stage.and_then(|stage| judge::outcome(stage, &completion.outcome, &mut reasons));
    let mut run = with_given(asked, completion, &mut reasons);
    let Some(stage) = stage else { return Err(reasons) };
    judge::person(case, stage, context, &mut reasons);
    let Some(outcome) = outcome else { return Err(reasons) };
    obstacles(workflow, &run.case, stage, outcome, context.around(), &mut reasons);
    judge::approvals(case, stage, outcome, context, &mut reasons);
    let record = judge::record(workflow, case, outcome, &completion.record, context, &mut reasons);
    let (around, early) = (context.around(), completion.early.as_deref());
    let done = (stage, outcome);
    judge::minimums(workflow, &run.case, done, &record, (around, early), &mut reasons);
    if !reasons.is_empty() {
        return Err(reasons);
    }
    run.early.clone_from(&completion.early);
    take(&mut run, stage, outcome, record);
    Ok(run)
}

/// The case as it would be once the facts and materials that come with a completion are in it.
fn with_given<'a>(asked: Asked<'a>, completion: &Completion, reasons: &mut Vec<Reason>) -> Run<'a> {
    let Asked { workflow, case, .. } = asked;
    let facts = judge::stated_facts(workflow, case, &completion.facts, reasons);
    judge::known_materials(workflow, completion.materials.iter().map(|(id, _)| id), reasons);
    let mut run = asked.run();
    for (fact, value) in facts {
        if case.facts.get(&fact) != Some(&value) {
            run.emit(Happening::FactStated { fact, value });
        }
    }
    receive(&mut run, &completion.materials);
    run
}

/// What is in the way of an outcome whoever asks: all but person, approvals and record.
pub(in crate::domain::case) fn obstacles(
    workflow: &Workflow,
    case: &Case,
    stage: &Stage,
    outcome: &Outcome,
    around: Around<'_>,
    reasons: &mut Vec<Reason>,
) {
    judge::facts(workflow, case, stage, outcome, reasons);
    judge::requirements(workflow, case, stage, outcome, around.others, reasons);
    judge::numbers(outcome, around.office, reasons);
}

/// Chooses an outcome that nothing is in the way of: the stage ends, once enough persons chose it.
pub(in crate::domain::case) fn take(
    run: &mut Run,
    stage: &Stage,
    outcome: &Outcome,
    record: Record,
) {
    if outcome.require.approvals > 1 {
        let (stage, outcome) = (stage.id.clone(), outcome.id.clone());
        run.emit(Happening::OutcomeApproved { stage, outcome });
    }
    if judge::approved(&run.case, stage, outcome, run.context) {
        run.complete(stage, outcome, record);
    }
}
