//! Handing in a new draft, and which answers it reopens.

use super::{Asked, Decided, receive, suspicion};
use crate::domain::case::answer::ReplyKind;
use crate::domain::case::command::{Context, DraftSubmission};
use crate::domain::case::event::{Copy, Draft, Happening};
use crate::domain::case::judge;
use crate::domain::case::refusal::{Named, Reason};
use crate::domain::case::run::Run;
use crate::domain::case::state::{Answered, Case};
use crate::domain::case::suspicion::SuspicionReply;
use crate::domain::name::{CheckItemId, MaterialId};
use crate::domain::workflow::{Stage, Workflow};
use std::collections::BTreeSet;

type Replies = [(CheckItemId, ReplyKind, Option<String>)];

pub(super) fn submit<'a>(
    asked: Asked<'a>,
    submitted: &DraftSubmission,
    materials: &[(MaterialId, Copy)],
    (replies, to_suspicions): (&Replies, &[SuspicionReply]),
) -> Decided<'a> {
    let Asked { workflow, case, context } = asked;
    let mut reasons = Vec::new();
    judge::at_work(case, &mut reasons);
    if reasons.is_empty() {
        taken(workflow, case, context, &mut reasons);
    }
    if let Some(last) = case.draft().filter(|last| last.text == submitted.text) {
        reasons.push(Reason::DraftUnchanged { draft: last.ordinal });
    }
    judge::known_materials(workflow, materials.iter().map(|(id, _)| id), &mut reasons);
    judge_replies(case, replies, &mut reasons);
    suspicion::judge_replies(case, to_suspicions, &mut reasons);
    let mut run = asked.start(reasons)?;
    for (item, kind, reason) in replies {
        let (item, kind, reason) = (item.clone(), *kind, reason.clone());
        run.emit(Happening::FindingReplied { item, kind, reason });
    }
    suspicion::take_replies(&mut run, to_suspicions);
    receive(&mut run, materials);
    take(&mut run, submitted);
    for item in reopened(workflow, &run.case, submitted) {
        run.emit(Happening::AnswerReopened { item });
    }
    Ok(run)
}

/// Takes a draft, with what the program found of it.
pub(super) fn take(run: &mut Run, submitted: &DraftSubmission) {
    let next = draft(&run.case, submitted);
    let ordinal = next.ordinal;
    run.emit(Happening::DraftSubmitted(next));
    if let Some(found) = submitted.found.clone() {
        run.emit(Happening::DraftScreened { draft: ordinal, found });
    }
}

/// The draft as the next of the case.
fn draft(case: &Case, submitted: &DraftSubmission) -> Draft {
    Draft {
        ordinal: case.draft_ordinal().saturating_add(1),
        file_name: submitted.file_name.clone(),
        file: submitted.file,
        outline: submitted.outline,
        text: submitted.text,
        title: submitted.title.clone(),
        clauses: u32::try_from(submitted.clauses.len()).unwrap_or(u32::MAX),
    }
}

/// Whether some stage at work takes a draft from this person; one is enough.
fn taken(workflow: &Workflow, case: &Case, context: &Context, reasons: &mut Vec<Reason>) {
    let active = case.active.keys().filter_map(|id| workflow.stage(id.as_str()));
    let taking: Vec<&Stage> = active.filter(|stage| stage.takes_draft).collect();
    if taking.is_empty() {
        reasons.push(Reason::DraftNotTaken { active: case.active.keys().cloned().collect() });
    } else {
        judge::any_of(taking, case, context, reasons);
    }
}

fn judge_replies(case: &Case, replies: &Replies, reasons: &mut Vec<Reason>) {
    judge::once(Named::Item, replies.iter().map(|(item, _, _)| item), reasons);
    for (item, kind, reason) in replies {
        if case.open_finding(item.as_str()).is_none() {
            reasons.push(Reason::NothingToReplyTo { item: item.clone() });
        }
        if *kind != ReplyKind::Adopted && !judge::said(reason.as_deref()) {
            reasons.push(Reason::ReplyReasonMissing { item: item.clone() });
        }
    }
}

/// The answers whose words the new draft does not hold any more. An answer that names clauses stands as
/// long as each of them is somewhere in the text, whatever its number; one that names none speaks of the
/// whole text; one about the procedure that names none does not speak of the text at all.
fn reopened(workflow: &Workflow, case: &Case, submitted: &DraftSubmission) -> Vec<CheckItemId> {
    let words: BTreeSet<_> = submitted.clauses.iter().map(|clause| clause.digest).collect();
    let stands = |id: &CheckItemId, answered: &Answered| {
        if answered.answer.clauses.is_empty() {
            about_process(workflow, id) || answered.text == submitted.text
        } else {
            answered.answer.clauses.iter().all(|clause| words.contains(&clause.digest))
        }
    };
    case.answers
        .iter()
        .filter(|(id, answered)| !answered.reopened && !stands(id, answered))
        .map(|(id, _)| id.clone())
        .collect()
}

fn about_process(workflow: &Workflow, id: &CheckItemId) -> bool {
    let mut items = workflow.stages.iter().flat_map(|stage| &stage.checklist);
    items.any(|item| item.id == *id && item.about_process)
}
