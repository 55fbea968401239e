//! `submit`: a draft becomes a case.

use crate::app::commit::Plan;
use crate::app::reading::{self, GivenMaterial, ReadMaterials, Reading};
use crate::app::{Error, Moved, Pack, Session, projection, ruling};
use crate::domain::case::{Case, Command, DraftSubmission, Opening};
use crate::domain::name::CaseId;
use chrono::Datelike;
use std::path::PathBuf;

/// What is handed in.
#[derive(Clone, Debug, Default)]
pub struct Submission {
    /// The draft.
    pub file: PathBuf,
    /// The workflow; `normative-document` when empty.
    pub workflow: String,
    /// The title, where the one in the text is not wanted.
    pub title: Option<String>,
    /// 起草单位; that of the person when empty.
    pub unit: String,
    /// Facts, as typed.
    pub facts: Vec<(String, String)>,
    /// Materials.
    pub materials: Vec<GivenMaterial>,
    /// The case that needs this one, if any.
    pub needed_by: Option<String>,
}

/// What a submission came to.
#[derive(Debug)]
pub struct Submitted {
    /// The case that was opened.
    pub moved: Moved,
    /// The case that needs it, where one was named.
    pub outer: Option<Moved>,
    /// What was read of the draft.
    pub reading: Reading,
    /// Why the program could not be asked what the draft is, where it could not.
    pub unscreened: Option<Error>,
}

/// The workflow of a case when none was named.
pub const DEFAULT_WORKFLOW: &str = "normative-document";

/// Opens a case, and links it to the one that needs it.
///
/// # Errors
///
/// Why the file, the workflow or the procedure does not allow it; then nothing was written.
pub fn submit(session: &Session, submission: &Submission) -> Result<Submitted, Error> {
    session.actor()?;
    let outer = submission.needed_by.as_deref().map(|outer| session.case(outer)).transpose()?;
    let name = Some(submission.workflow.as_str()).filter(|name| !name.is_empty());
    let pack = session.pack(name.unwrap_or(DEFAULT_WORKFLOW))?;
    let suite = &session.office_suite;
    let mut draft = reading::draft(&submission.file, submission.title.as_deref(), suite)?;
    let unscreened = ruling::screen(session, &mut draft);
    let materials = reading::materials(&submission.materials)?;
    let of = Of { unit: submission.unit.clone(), facts: submission.facts.clone() };
    let mut plan = open(session, pack, of, draft.submission, materials)?;
    plan.keep_all(draft.blobs);
    let reading = Reading { document: draft.document };
    let Some((outer, workflow)) = outer else {
        return Ok(Submitted { moved: plan.commit()?, outer: None, reading, unscreened });
    };
    let mut linking = Plan::new(session, outer, workflow);
    linking.beside(&plan);
    linking.decide(&Command::LinkCase { need: None, case: plan.after.id.clone() })?;
    let (moved, outer) = plan.commit_with(linking)?;
    Ok(Submitted { moved, outer: Some(outer), reading, unscreened })
}

/// Whose case it is, and what is stated with it.
pub(super) struct Of {
    /// 起草单位; that of the person when empty.
    pub(super) unit: String,
    /// Facts, as typed.
    pub(super) facts: Vec<(String, String)>,
}

/// Plans a new case; the draft's own contents are still to be kept.
pub(super) fn open(
    session: &Session,
    pack: Pack,
    of: Of,
    draft: DraftSubmission,
    materials: ReadMaterials,
) -> Result<Plan<'_>, Error> {
    let (counter, last) = last_case(session)?;
    let id = CaseId::from(format!("{}-{:04}", session.now.year(), last + 1));
    let mut plan = Plan::new(session, Case::new(id), pack.workflow.clone());
    let Of { unit, facts } = of;
    let opening = Opening { pack: pack.digest, unit, facts, draft, materials: materials.given };
    plan.decide(&Command::OpenCase(opening))?;
    plan.keep_all(materials.blobs);
    plan.keep_pack(pack);
    plan.put(projection::COUNTERS, &counter, (last + 1).to_string().into_bytes());
    Ok(plan)
}

/// The last number given to a case this year, and where it is kept.
fn last_case(session: &Session) -> Result<(String, u64), Error> {
    let key = projection::counter(session.now.year());
    let value = session.registry.store.get(projection::COUNTERS, key.as_bytes())?;
    let last = value.and_then(|value| String::from_utf8(value).ok()?.parse().ok());
    Ok((key, last.unwrap_or(0)))
}
