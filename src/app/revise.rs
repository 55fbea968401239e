//! `revise`: a new draft takes the place of the last one, with the drafter's replies to findings.

use crate::app::commit::Plan;
use crate::app::compare::{self, Compared};
use crate::app::reading::{self, GivenMaterial, Reading};
use crate::app::{Error, Moved, Session, findings, ruling};
use crate::domain::case::{Command, ReplyKind};
use std::path::PathBuf;

/// What is handed in.
#[derive(Clone, Debug, Default)]
pub struct Revision {
    /// The case.
    pub case: String,
    /// The new draft.
    pub file: PathBuf,
    /// The title, where the one in the text is not wanted.
    pub title: Option<String>,
    /// Materials that come with it.
    pub materials: Vec<GivenMaterial>,
    /// Replies to findings: the question or the suspicion, whether adopted, and why not.
    pub replies: Vec<(String, ReplyKind, Option<String>)>,
}

/// What a revision came to.
#[derive(Debug)]
pub struct Revised {
    /// The case afterwards, and what happened.
    pub moved: Moved,
    /// What was read of the draft.
    pub reading: Reading,
    /// Why the program could not be asked what the draft is, where it could not.
    pub unscreened: Option<Error>,
    /// The draft against the last one; none where that can not be read any more.
    pub compared: Option<Compared>,
}

/// Hands in a new draft.
///
/// # Errors
///
/// Every reason why it is not taken now; then nothing was written.
pub fn revise(session: &Session, revision: &Revision) -> Result<Revised, Error> {
    session.actor()?;
    let (case, workflow) = session.case(&revision.case)?;
    let suite = &session.office_suite;
    let mut draft = reading::draft(&revision.file, revision.title.as_deref(), suite)?;
    let unscreened = ruling::screen(session, &mut draft);
    let materials = reading::materials(&revision.materials)?;
    let compared = compare::of_revision(session, &case, &draft.document);
    let (to_suspicions, replies) = findings::apart(&case, &revision.replies);
    let mut plan = Plan::new(session, case, workflow);
    let reply = |(item, kind, reason): &(String, ReplyKind, Option<String>)| {
        (item.as_str().into(), *kind, reason.clone())
    };
    plan.decide(&Command::SubmitDraft {
        draft: draft.submission,
        materials: materials.given,
        replies: replies.iter().map(reply).collect(),
        to_suspicions,
    })?;
    plan.keep_all(draft.blobs);
    plan.keep_all(materials.blobs);
    let reading = Reading { document: draft.document };
    Ok(Revised { moved: plan.commit()?, reading, unscreened, compared })
}
