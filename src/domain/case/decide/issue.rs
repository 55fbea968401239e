//! Noting that a paper was made.

use super::{Asked, Decided};
use crate::domain::case::event::{Happening, IssuedFile};
use crate::domain::case::judge;
use crate::domain::case::refusal::{Named, Reason};
use crate::domain::case::state::Case;
use crate::domain::name::StageId;
use crate::domain::paper::PaperKind;
use crate::domain::workflow::{Stage, Workflow};

pub(super) fn issue<'a>(
    asked: Asked<'a>,
    paper: PaperKind,
    sealed_by: Option<&StageId>,
    files: &[IssuedFile],
) -> Decided<'a> {
    let Asked { workflow, case, .. } = asked;
    let mut reasons = Vec::new();
    judge::opened(case, &mut reasons);
    match sealed_by {
        Some(stage) => sealed(workflow, case, paper, stage, &mut reasons),
        None => ready(workflow, case, paper, &mut reasons),
    }
    let mut run = asked.start(reasons)?;
    let (sealed_by, files) = (sealed_by.cloned(), files.to_vec());
    run.emit(Happening::PaperIssued { paper, sealed_by, files });
    Ok(run)
}

fn has_ended(case: &Case, stage: &Stage) -> bool {
    case.last_step(stage.id.as_str()).is_some()
}

/// Whether the stage seals the paper, and has come to it.
fn sealed(
    workflow: &Workflow,
    case: &Case,
    paper: PaperKind,
    stage: &StageId,
    reasons: &mut Vec<Reason>,
) {
    let sealing = || workflow.stages.iter().filter(|stage| stage.issues.contains(&paper));
    match sealing().find(|sealing| sealing.id == *stage) {
        Some(found) if has_ended(case, found) => {}
        Some(found) => {
            reasons.push(Reason::PaperNotReady { paper, stage: Some(found.id.clone()) });
        }
        None => reasons.push(Reason::Unknown {
            what: Named::Stage,
            name: stage.to_string(),
            known: sealing().map(|stage| stage.id.to_string()).collect(),
        }),
    }
}

/// Whether some stage that makes the paper has ended. The routing sheet can be asked for at any time where
/// no stage makes it, and so can the working papers.
fn ready(workflow: &Workflow, case: &Case, paper: PaperKind, reasons: &mut Vec<Reason>) {
    let mut sealing =
        workflow.stages.iter().filter(|stage| stage.issues.contains(&paper)).peekable();
    let first = sealing.peek().map(|stage| stage.id.clone());
    let working = !PaperKind::SEALED.contains(&paper);
    let free = first.is_none() && (working || paper == PaperKind::RoutingSheet);
    if !free && !sealing.any(|stage| has_ended(case, stage)) {
        reasons.push(Reason::PaperNotReady { paper, stage: first });
    }
}
