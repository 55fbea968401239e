//! `filing record`: the office that filed takes the superior's reply into its case.

use super::manifest::{REPLY_SCHEMA, ReplyManifest};
use super::sealed;
use crate::app::advance;
use crate::app::commit::{self, Plan};
use crate::app::{Error, Moved, Session, reading};
use crate::domain::case::{Case, Command, Completion, Copy};
use crate::domain::filing::{FilingFault, FilingReply};
use crate::domain::workflow::{FieldKind, Outcome, Stage, Workflow};
use crate::lang;
use std::path::Path;

/// What recording a reply came to.
#[derive(Debug)]
pub struct Recorded {
    /// What the reply says.
    pub manifest: ReplyManifest,
    /// The case, and what happened.
    pub moved: Moved,
}

/// The material that a reply becomes, where the workflow has it.
pub(super) const REPLY: &str = "filing_reply";

/// Records a reply: ends the stage that waits for it as the reply says.
///
/// # Errors
///
/// Every fault of the file, or why it is no answer to the case; then nothing was written.
pub fn record(session: &Session, name: &str, file: &Path) -> Result<Recorded, Error> {
    session.actor()?;
    let (file_name, bytes) = reading::take(file)?;
    let manifest = open(file, &bytes)?;
    let (case, workflow) = session.case(name)?;
    let faulty = |fault| Error::Filing { file: file.to_path_buf(), faults: vec![fault] };
    if let Some(fault) = fault(&case, &manifest) {
        return Err(faulty(fault));
    }
    let Some(kind) = manifest.reply() else {
        return Err(faulty(FilingFault::UnknownReply { found: manifest.kind }));
    };
    let Some((stage, outcome)) = waiting(&case, &workflow, kind) else {
        return Err(faulty(FilingFault::NoStage { kind }));
    };
    let mut completion = Completion {
        stage: stage.id.to_string(),
        outcome: outcome.id.to_string(),
        record: values(session, outcome, &manifest),
        ..Completion::default()
    };
    let kept = stage.materials.iter().any(|material| material.id.as_str() == REPLY);
    if kept {
        let copy = Copy::File { name: file_name, digest: commit::digest(&bytes) };
        completion.materials.push((REPLY.into(), copy));
    }
    let mut plan = Plan::new(session, case, workflow.clone());
    let events = plan.decide(&Command::CompleteStage(completion))?;
    if kept {
        plan.keep(bytes);
    }
    advance::seal(&mut plan, &events)?;
    Ok(Recorded { manifest, moved: plan.commit()? })
}

fn open(file: &Path, bytes: &[u8]) -> Result<ReplyManifest, Error> {
    let list = (lang::filing::REPLY_MANIFEST, REPLY_SCHEMA);
    Ok(sealed::open(file, bytes, list, |manifest: &ReplyManifest| manifest.files.clone())?.manifest)
}

/// Why a reply is none to the case.
fn fault(case: &Case, manifest: &ReplyManifest) -> Option<FilingFault> {
    if manifest.case != case.id.as_str() {
        return Some(FilingFault::OtherCase { answers: manifest.case.clone() });
    }
    let filed = case.draft().is_some_and(|draft| draft.file.to_string() == manifest.text);
    (!filed).then_some(FilingFault::OtherText)
}

/// The stage at work that can end so.
fn waiting<'w>(
    case: &Case,
    workflow: &'w Workflow,
    kind: FilingReply,
) -> Option<(&'w Stage, &'w Outcome)> {
    let mut active = workflow.stages.iter().filter(|stage| case.active.contains_key(&stage.id));
    let ends = |stage: &'w Stage| {
        let outcome = stage.outcomes.iter().find(|outcome| outcome.id.as_str() == kind.key())?;
        Some((stage, outcome))
    };
    active.find_map(ends)
}

/// What the outcome records, as far as the reply says it; a day that it does not is today: that on which it came.
fn values(session: &Session, outcome: &Outcome, manifest: &ReplyManifest) -> Vec<(String, String)> {
    let today = session.now.date_naive().to_string();
    let value = |field: &crate::domain::workflow::Field| {
        let id = field.id.to_string();
        let said = manifest.record.get(&id).cloned();
        let came = || (field.kind == FieldKind::Date && !field.optional).then(|| today.clone());
        Some((id, said.or_else(came)?))
    };
    outcome.record.iter().filter_map(value).collect()
}
