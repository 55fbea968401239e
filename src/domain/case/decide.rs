//! The only judge: what was asked becomes events, or a refusal with every reason that holds.
//!
//! Pure (I1, I2): the same case, command and context always give the same answer. It must never write to
//! the case it is given.

use super::answer::{Answer, ReplyKind, Verdict};
use super::command::{Command, Completion, Context, DraftSubmission, Opening};
use super::event::{Copy, Draft, Event, Happening, IssuedFile};
use super::judge;
use super::refusal::{Named, Reason, Refusal};
use super::run::Run;
use super::state::Case;
use crate::domain::name::{CheckItemId, MaterialId, StageId};
use crate::domain::paper::PaperKind;
use crate::domain::workflow::{Fact, Stage, Workflow};
use std::collections::BTreeSet;

/// Decides a command.
///
/// # Errors
///
/// A [`Refusal`] with all reasons that hold; nothing has happened then.
pub fn decide(
    workflow: &Workflow,
    case: &Case,
    command: &Command,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let run = match command {
        Command::OpenCase(opening) => open(workflow, case, opening, context),
        Command::AnswerItems { stage, answers } => answer(workflow, case, stage, answers, context),
        Command::CompleteStage(completion) => complete(workflow, case, completion, context),
        Command::SubmitDraft { draft, materials, replies } => {
            submit(workflow, case, draft, materials, replies, context)
        }
        Command::IssuePaper { paper, sealed_by, files } => {
            issue(workflow, case, *paper, sealed_by.as_ref(), files, context)
        }
        Command::Withdraw { reason } => withdraw(workflow, case, reason, context),
    }
    .map_err(|reasons| Refusal { reasons })?;
    if run.reasons.is_empty() { Ok(run.events) } else { Err(Refusal { reasons: run.reasons }) }
}

type Decided<'a> = Result<Run<'a>, Vec<Reason>>;

/// The run, unless there is a reason against it.
fn start<'a>(
    workflow: &'a Workflow,
    case: &Case,
    context: &'a Context<'a>,
    reasons: Vec<Reason>,
) -> Decided<'a> {
    if reasons.is_empty() { Ok(Run::new(workflow, case, context)) } else { Err(reasons) }
}

fn open<'a>(
    workflow: &'a Workflow,
    case: &Case,
    opening: &Opening,
    context: &'a Context<'a>,
) -> Decided<'a> {
    let mut reasons = Vec::new();
    if case.version > 0 {
        reasons.push(Reason::AlreadyOpen);
    }
    let stated = judge::stated_facts(workflow, &opening.facts, &mut reasons);
    judge::known_materials(workflow, opening.materials.iter().map(|(id, _)| id), &mut reasons);
    let mut run = start(workflow, case, context, reasons)?;
    let defaults = |fact: &Fact| Some((fact.id.clone(), fact.default.clone()?));
    let mut facts: crate::domain::workflow::Facts =
        workflow.facts.iter().filter_map(defaults).collect();
    facts.extend(stated);
    let unit = Some(opening.unit.trim()).filter(|unit| !unit.is_empty());
    run.emit(Happening::CaseOpened {
        workflow: workflow.name.clone(),
        pack: opening.pack,
        title: opening.draft.title.clone(),
        unit: unit.or(context.person.unit.as_deref()).unwrap_or_default().to_owned(),
        facts,
    });
    run.emit(Happening::DraftSubmitted(draft(&run.case, &opening.draft)));
    receive(&mut run, &opening.materials);
    run.arrive(&workflow.start, None);
    Ok(run)
}

fn draft(case: &Case, submitted: &DraftSubmission) -> Draft {
    Draft {
        ordinal: case.draft_ordinal() + 1,
        file_name: submitted.file_name.clone(),
        file: submitted.file,
        outline: submitted.outline,
        text: submitted.text,
        title: submitted.title.clone(),
        clauses: u32::try_from(submitted.clauses.len()).unwrap_or(u32::MAX),
    }
}

fn receive(run: &mut Run, materials: &[(MaterialId, Copy)]) {
    for (material, copy) in materials {
        let (material, copy) = (material.clone(), copy.clone());
        run.emit(Happening::MaterialReceived { material, copy });
    }
}

fn answer<'a>(
    workflow: &'a Workflow,
    case: &Case,
    stage: &StageId,
    answers: &[(CheckItemId, Answer)],
    context: &'a Context<'a>,
) -> Decided<'a> {
    let mut reasons = Vec::new();
    judge::ended(case, &mut reasons);
    let found = judge::stage(workflow, case, stage.as_str(), &mut reasons);
    if let Some(found) = found {
        judge::person(case, found, context, &mut reasons);
        answers
            .iter()
            .for_each(|(item, answer)| judge_answer(case, found, item, answer, &mut reasons));
    }
    let mut run = start(workflow, case, context, reasons)?;
    for (item, answer) in answers {
        let (stage, item, answer) = (stage.clone(), item.clone(), answer.clone());
        run.emit(Happening::ItemAnswered { stage, item, answer });
    }
    Ok(run)
}

fn judge_answer(
    case: &Case,
    stage: &Stage,
    id: &CheckItemId,
    answer: &Answer,
    reasons: &mut Vec<Reason>,
) {
    let Some(item) = stage.checklist.iter().find(|item| item.id == *id) else {
        let known = stage.checklist.iter().map(|item| item.id.to_string()).collect();
        reasons.push(Reason::Unknown { what: Named::Item, name: id.to_string(), known });
        return;
    };
    if !item.when.holds(&case.facts) {
        reasons.push(Reason::ItemNotApplicable { item: id.clone() });
    }
    let said = answer.note.as_deref().is_some_and(|note| !note.trim().is_empty());
    if answer.verdict == Verdict::Problem && !said {
        reasons.push(Reason::NoteMissing { item: id.clone() });
    }
}

/// The case as it would be once the facts and materials that come with a completion are in it.
fn with_given<'a>(
    workflow: &'a Workflow,
    case: &Case,
    completion: &Completion,
    context: &'a Context<'a>,
    reasons: &mut Vec<Reason>,
) -> Run<'a> {
    let facts = judge::stated_facts(workflow, &completion.facts, reasons);
    if !facts.is_empty() && !judge::facts_open(workflow, case) {
        reasons.push(Reason::FactsSettled);
    }
    judge::known_materials(workflow, completion.materials.iter().map(|(id, _)| id), reasons);
    let mut run = Run::new(workflow, case, context);
    for (fact, value) in facts {
        if case.facts.get(&fact) != Some(&value) {
            run.emit(Happening::FactStated { fact, value });
        }
    }
    receive(&mut run, &completion.materials);
    run
}

fn complete<'a>(
    workflow: &'a Workflow,
    case: &Case,
    completion: &Completion,
    context: &'a Context<'a>,
) -> Decided<'a> {
    let mut reasons = Vec::new();
    judge::ended(case, &mut reasons);
    let stage = judge::stage(workflow, case, &completion.stage, &mut reasons);
    let outcome = stage.and_then(|stage| judge::outcome(stage, &completion.outcome, &mut reasons));
    let mut run = with_given(workflow, case, completion, context, &mut reasons);
    let Some(stage) = stage else { return Err(reasons) };
    judge::person(case, stage, context, &mut reasons);
    let Some(outcome) = outcome else { return Err(reasons) };
    judge::facts(workflow, &run.case, stage, outcome, &mut reasons);
    judge::requirements(workflow, &run.case, stage, outcome, &mut reasons);
    judge::numbers(outcome, context.office, &mut reasons);
    judge::approvals(case, &stage.id, outcome, &context.person.id, &mut reasons);
    let record = judge::record(outcome, &completion.record, context, &mut reasons);
    if !reasons.is_empty() {
        return Err(reasons);
    }
    if outcome.require.approvals > 1 {
        let (stage, outcome) = (stage.id.clone(), outcome.id.clone());
        run.emit(Happening::OutcomeApproved { stage, outcome });
    }
    if approved(&run.case, stage, outcome) {
        run.complete(stage, outcome, record, false);
    }
    Ok(run)
}

/// Whether as many persons as must have chosen the outcome.
fn approved(case: &Case, stage: &Stage, outcome: &crate::domain::workflow::Outcome) -> bool {
    let approvals = case.active.get(&stage.id).map(|active| active.approvals.as_slice());
    let people: BTreeSet<_> = approvals
        .unwrap_or_default()
        .iter()
        .filter(|(_, chosen)| *chosen == outcome.id)
        .map(|(person, _)| person)
        .collect();
    outcome.require.approvals <= 1
        || u32::try_from(people.len()).is_ok_and(|count| count >= outcome.require.approvals)
}

fn submit<'a>(
    workflow: &'a Workflow,
    case: &Case,
    submitted: &DraftSubmission,
    materials: &[(MaterialId, Copy)],
    replies: &[(CheckItemId, ReplyKind, Option<String>)],
    context: &'a Context<'a>,
) -> Decided<'a> {
    let mut reasons = Vec::new();
    judge::ended(case, &mut reasons);
    let takes: Vec<&Stage> = case
        .active
        .keys()
        .filter_map(|id| workflow.stage(id.as_str()))
        .filter(|stage| stage.takes_draft)
        .collect();
    match takes.first() {
        Some(stage) => judge::person(case, stage, context, &mut reasons),
        None if case.ended.is_none() => {
            reasons.push(Reason::DraftNotTaken { active: case.active.keys().cloned().collect() });
        }
        None => {}
    }
    if let Some(last) = case.draft().filter(|last| last.text == submitted.text) {
        reasons.push(Reason::DraftUnchanged { draft: last.ordinal });
    }
    judge::known_materials(workflow, materials.iter().map(|(id, _)| id), &mut reasons);
    judge_replies(case, replies, &mut reasons);
    let mut run = start(workflow, case, context, reasons)?;
    for (item, kind, reason) in replies {
        let (item, kind, reason) = (item.clone(), *kind, reason.clone());
        run.emit(Happening::FindingReplied { item, kind, reason });
    }
    receive(&mut run, materials);
    run.emit(Happening::DraftSubmitted(draft(&run.case, submitted)));
    for item in reopened(workflow, &run.case, submitted) {
        run.emit(Happening::AnswerReopened { item });
    }
    Ok(run)
}

fn judge_replies(
    case: &Case,
    replies: &[(CheckItemId, ReplyKind, Option<String>)],
    reasons: &mut Vec<Reason>,
) {
    for (item, kind, reason) in replies {
        if case.open_finding(item.as_str()).is_none() {
            reasons.push(Reason::NothingToReplyTo { item: item.clone() });
        }
        let said = reason.as_deref().is_some_and(|reason| !reason.trim().is_empty());
        if *kind != ReplyKind::Adopted && !said {
            reasons.push(Reason::ReplyReasonMissing { item: item.clone() });
        }
    }
}

/// The answers whose words the new draft does not hold any more. An answer that names clauses stands as
/// long as each of them is somewhere in the text, whatever its number; one that names none speaks of the
/// whole text; one about the procedure does not speak of the text at all.
fn reopened(workflow: &Workflow, case: &Case, submitted: &DraftSubmission) -> Vec<CheckItemId> {
    let words: BTreeSet<_> = submitted.clauses.iter().map(|clause| clause.digest).collect();
    let about_process = |id: &CheckItemId| {
        let mut items = workflow.stages.iter().flat_map(|stage| &stage.checklist);
        items.any(|item| item.id == *id && item.about_process)
    };
    let stands = |id: &CheckItemId, answered: &super::state::Answered| {
        if !answered.answer.clauses.is_empty() {
            answered.answer.clauses.iter().all(|clause| words.contains(&clause.digest))
        } else {
            about_process(id) || answered.text == submitted.text
        }
    };
    case.answers
        .iter()
        .filter(|(id, answered)| !answered.reopened && !stands(id, answered))
        .map(|(id, _)| id.clone())
        .collect()
}

fn issue<'a>(
    workflow: &'a Workflow,
    case: &Case,
    paper: PaperKind,
    sealed_by: Option<&StageId>,
    files: &[IssuedFile],
    context: &'a Context<'a>,
) -> Decided<'a> {
    let mut reasons = Vec::new();
    let mut sealing = workflow.stages.iter().filter(|stage| stage.issues.contains(&paper));
    let ready = |stage: &Stage| case.last_step(stage.id.as_str()).is_some();
    if !sealing.clone().any(ready) && (sealing.next().is_some() || paper != PaperKind::RoutingSheet)
    {
        let stage = workflow.stages.iter().find(|stage| stage.issues.contains(&paper));
        reasons.push(Reason::PaperNotReady { paper, stage: stage.map(|stage| stage.id.clone()) });
    }
    let mut run = start(workflow, case, context, reasons)?;
    let (sealed_by, files) = (sealed_by.cloned(), files.to_vec());
    run.emit(Happening::PaperIssued { paper, sealed_by, files });
    Ok(run)
}

fn withdraw<'a>(
    workflow: &'a Workflow,
    case: &Case,
    reason: &str,
    context: &'a Context<'a>,
) -> Decided<'a> {
    let mut reasons = Vec::new();
    judge::ended(case, &mut reasons);
    if case.published.is_some() && case.ended.is_none() {
        reasons.push(Reason::AlreadyPublished);
    }
    if reason.trim().is_empty() {
        reasons.push(Reason::ReasonMissing);
    }
    let Some(withdrawal) = &workflow.withdrawal else {
        reasons.push(Reason::NoWithdrawal);
        return Err(reasons);
    };
    if !context.person.roles.contains(&withdrawal.role) {
        let people = context.office.people_of(&withdrawal.role).map(|person| person.id.clone());
        let (role, people) = (withdrawal.role.clone(), people.collect());
        reasons.push(Reason::WrongRole { role, people });
    }
    let mut run = start(workflow, case, context, reasons)?;
    run.emit(Happening::CaseWithdrawn { reason: reason.trim().to_owned() });
    let document = case.numbers.iter().filter(|taken| !taken.void && taken.series == *"document");
    for taken in document {
        let (series, number) = (taken.series.clone(), taken.number.clone());
        run.emit(Happening::NumberVoided { series, number });
    }
    run.emit(Happening::CaseEnded { end: withdrawal.end.clone() });
    Ok(run)
}
