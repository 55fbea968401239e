//! What an outcome requires of the file, the answers, the findings, the opinion and the text.
//!
//! Answers and findings are judged by the facts the case has now: a question that does not apply can be
//! neither asked nor answered, and so must never bar anything.

use super::{needs, suspicions};
use crate::domain::case::answer::{Finding, Verdict};
use crate::domain::case::others::Others;
use crate::domain::case::refusal::Reason;
use crate::domain::case::state::Case;
use crate::domain::case::suspicion::Suspected;
use crate::domain::name::{CheckItemId, StageId};
use crate::domain::workflow::{
    CatalogueChange, CheckItem, ChecklistBar, Conclusion, Outcome, Stage, Weight, Workflow,
};

/// Everything an outcome requires of the file, the answers and the opinion.
pub(in crate::domain::case) fn requirements(
    workflow: &Workflow,
    case: &Case,
    stage: &Stage,
    outcome: &Outcome,
    others: &Others,
    reasons: &mut Vec<Reason>,
) {
    let require = &outcome.require;
    if require.materials {
        materials(case, stage, reasons);
    }
    if require.needs {
        needs::needs(case, stage, others, reasons);
    }
    if let Some(bar) = require.checklist {
        checklist(case, stage, bar, reasons);
    }
    if require.no_open_findings {
        let items: Vec<_> =
            open_findings(workflow, case).map(|(_, item)| (item.id.clone(), item.weight)).collect();
        if !items.is_empty() {
            reasons.push(Reason::OpenFindings { items });
        }
        suspicions::suspicions(case, reasons);
    }
    if require.some_open_finding && !any_open_problem(case) {
        reasons.push(Reason::NoProblem { stage: None });
    }
    if require.new_draft {
        new_draft(case, stage, reasons);
    }
    opinion(workflow, case, outcome, reasons);
}

/// Whether any problem is open: of a question, or a suspicion that a person confirmed.
fn any_open_problem(case: &Case) -> bool {
    case.findings.iter().any(Finding::is_open)
        || case.suspicions.iter().any(Suspected::is_open_problem)
}

fn materials(case: &Case, stage: &Stage, reasons: &mut Vec<Reason>) {
    let missing: Vec<_> = stage
        .materials
        .iter()
        .filter(|rule| rule.when.holds(&case.facts) && case.material(rule.id.as_str()).is_none())
        .map(|rule| rule.id.clone())
        .collect();
    if !missing.is_empty() {
        reasons.push(Reason::MaterialsMissing { stage: stage.id.clone(), materials: missing });
    }
}

/// The questions of a stage that apply to the case.
fn applicable<'w>(case: &Case, stage: &'w Stage) -> impl Iterator<Item = &'w CheckItem> {
    stage.checklist.iter().filter(|item| item.when.holds(&case.facts))
}

/// The questions of a stage that have no answer that still stands.
pub(in crate::domain::case) fn unanswered(case: &Case, stage: &Stage) -> Vec<CheckItemId> {
    applicable(case, stage)
        .filter(|item| case.answers.get(&item.id).is_none_or(|answered| answered.reopened))
        .map(|item| item.id.clone())
        .collect()
}

fn checklist(case: &Case, stage: &Stage, bar: ChecklistBar, reasons: &mut Vec<Reason>) {
    let items = unanswered(case, stage);
    if !items.is_empty() && bar != ChecklistBar::Failed {
        reasons.push(Reason::ChecklistIncomplete { stage: stage.id.clone(), items });
    }
    let any_problem = || applicable(case, stage).any(|item| is_problem(case, &item.id));
    if matches!(bar, ChecklistBar::Defective | ChecklistBar::Failed) && !any_problem() {
        reasons.push(Reason::NoProblem { stage: Some(stage.id.clone()) });
    }
    if bar == ChecklistBar::Clear {
        let blocking: Vec<_> = applicable(case, stage)
            .filter(|item| item.weight == Weight::Blocking && is_problem(case, &item.id))
            .map(|item| item.id.clone())
            .collect();
        if !blocking.is_empty() {
            reasons.push(Reason::BlockingProblems { stage: stage.id.clone(), items: blocking });
        }
    }
}

fn is_problem(case: &Case, item: &CheckItemId) -> bool {
    case.answers.get(item).is_some_and(|answered| answered.answer.verdict == Verdict::Problem)
}

/// Open findings that bar a lawful conclusion, with the stage whose question raised each: those of weight
/// must and blocking, of questions that apply in stages that do.
pub(in crate::domain::case) fn open_findings<'w>(
    workflow: &'w Workflow,
    case: &'w Case,
) -> impl Iterator<Item = (&'w StageId, &'w CheckItem)> {
    let asked = |id: &CheckItemId| {
        let stages = workflow.stages.iter();
        let mut items =
            stages.flat_map(|stage| stage.checklist.iter().map(move |item| (stage, item)));
        items.find(|(_, item)| item.id == *id)
    };
    case.findings
        .iter()
        .filter(|finding| finding.is_open())
        .filter_map(move |finding| asked(&finding.item))
        .filter(|(stage, item)| {
            let applies = stage.when.holds(&case.facts) && item.when.holds(&case.facts);
            item.weight > Weight::Advice && applies
        })
        .map(|(stage, item)| (&stage.id, item))
}

fn new_draft(case: &Case, stage: &Stage, reasons: &mut Vec<Reason>) {
    let before = case.active.get(&stage.id).map_or(0, |active| active.drafts);
    if case.drafts.len() <= before {
        reasons.push(Reason::NoNewDraft);
    }
}

/// What the opinion allows. Where a workflow gives opinions at all, nothing gets a document number or
/// enters the catalogue against one, without one, or with other words than it saw (国办发〔2018〕115号（七）),
/// whatever the file says.
fn opinion(workflow: &Workflow, case: &Case, outcome: &Outcome, reasons: &mut Vec<Reason>) {
    let require = &outcome.require;
    let goes_out = goes_out(outcome) && gives_opinions(workflow);
    if require.conclusion.is_empty() && !require.unchanged_text && !goes_out {
        return;
    }
    let Some(opinion) = &case.opinion else {
        reasons.push(Reason::NoOpinion);
        return;
    };
    let allowed = match require.conclusion.as_slice() {
        [] if goes_out => vec![Conclusion::Lawful, Conclusion::Revise],
        allowed => allowed.to_vec(),
    };
    if !allowed.is_empty() && !allowed.contains(&opinion.conclusion) {
        reasons.push(Reason::ConclusionForbids { conclusion: opinion.conclusion, allowed });
    }
    if (require.unchanged_text || goes_out)
        && case.draft().is_some_and(|draft| draft.text != opinion.text)
    {
        let (reviewed, current) = (opinion.draft, case.draft_ordinal());
        reasons.push(Reason::TextChanged { reviewed, current });
    }
}

/// Whether an outcome gives the document its number or publishes it.
fn goes_out(outcome: &Outcome) -> bool {
    outcome.catalogue == Some(CatalogueChange::Enter)
        || outcome.number.as_ref().is_some_and(|series| *series == *"document")
}

fn gives_opinions(workflow: &Workflow) -> bool {
    workflow.stages.iter().flat_map(|stage| &stage.outcomes).any(|one| one.conclusion.is_some())
}
