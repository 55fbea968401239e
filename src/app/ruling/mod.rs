//! 文件性质认定 in a case: the program is asked of every draft that is handed in, and a person confirms what it
//! found or rules otherwise.
//!
//! Nothing here may keep a draft from being handed in: where the program can not be asked, the case goes on without.

mod report;

pub use report::Report;

use crate::app::commit::{Plan, digest};
use crate::app::reading::ReadDraft;
use crate::app::{Error, Moved, Session, screening};
use crate::domain::case::{Case, Command, Excluded, Found, Ruling, Settled};
use crate::domain::check::screening::Step;
use crate::domain::workflow::Workflow;

/// What a case holds of what its document is.
#[derive(Clone, Debug)]
pub struct CaseScreening {
    /// The case.
    pub case: Case,
    /// Its workflow.
    pub workflow: Workflow,
    /// All questions that were asked of the last draft; none where it was not asked.
    pub report: Option<Report>,
}

/// Asks of a draft what it is, for the record; why that could not be asked, if it could not.
pub(super) fn screen(session: &Session, draft: &mut ReadDraft) -> Option<Error> {
    let asked = screening::of(session, &draft.document).and_then(|asked| {
        let report = Report::of(asked, &draft.document);
        let bytes = report.write()?;
        Ok((found(&report, &bytes), bytes))
    });
    match asked {
        Ok((found, bytes)) => {
            draft.submission.found = Some(found);
            draft.blobs.push(bytes);
            None
        }
        Err(error) => Some(error),
    }
}

/// What the record says of a draft whose report is kept as these bytes.
fn found(report: &Report, bytes: &[u8]) -> Found {
    let screening = &report.screening;
    let excluded = |category: &String| Excluded {
        category: category.clone(),
        title: report.category.clone().unwrap_or_else(|| category.clone()),
    };
    let settled = |step: &Step| Settled {
        step: step.id.clone(),
        reason: step.reason.clone(),
        basis: step.basis.clone(),
    };
    Found {
        classification: screening.classification,
        decision: screening.decision.possible,
        exclusion: screening.exclusion.as_ref().map(excluded),
        settled: screening.steps.last().map(settled),
        report: digest(bytes),
    }
}

/// What a case holds of what its document is.
///
/// # Errors
///
/// Those of the record.
pub fn show(session: &Session, case: &str) -> Result<CaseScreening, Error> {
    let (case, workflow) = session.case(case)?;
    let store = &*session.registry.store;
    let report = case.found().map(|found| Report::kept(store, &found.report)).transpose()?;
    Ok(CaseScreening { case, workflow, report })
}

/// Rules what the last draft of a case is.
///
/// # Errors
///
/// Every reason why this person may not, or what is missing; then nothing was written.
pub fn confirm(session: &Session, case: &str, ruling: Ruling) -> Result<Moved, Error> {
    session.actor()?;
    let (case, workflow) = session.case(case)?;
    let mut plan = Plan::new(session, case, workflow);
    plan.decide(&Command::Rule(ruling))?;
    plan.commit()
}
