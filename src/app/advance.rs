//! `advance`: a stage ends with an outcome, and what its end seals is sealed.

use crate::app::commit::Plan;
use crate::app::reading::{self, GivenMaterial};
use crate::app::{Error, Moved, Session, papers};
use crate::domain::case::{Command, Completion, Event, Happening};

/// What is asked.
#[derive(Clone, Debug, Default)]
pub struct Advance {
    /// The case.
    pub case: String,
    /// The stage.
    pub stage: String,
    /// The outcome.
    pub outcome: String,
    /// Values recorded with it, as typed.
    pub record: Vec<(String, String)>,
    /// Facts stated with it, as typed.
    pub facts: Vec<(String, String)>,
    /// Materials that come with it.
    pub materials: Vec<GivenMaterial>,
    /// Why a minimum period is not waited for.
    pub early: Option<String>,
}

/// Ends a stage.
///
/// # Errors
///
/// Every reason why it can not end so now; then nothing was written.
pub fn advance(session: &Session, asked: &Advance) -> Result<Moved, Error> {
    session.actor()?;
    let (case, workflow) = session.case(&asked.case)?;
    let materials = reading::materials(&asked.materials)?;
    let mut plan = Plan::new(session, case, workflow);
    let completion = Completion {
        stage: asked.stage.clone(),
        outcome: asked.outcome.clone(),
        record: asked.record.clone(),
        facts: asked.facts.clone(),
        materials: materials.given,
        early: asked.early.clone(),
    };
    let events = plan.decide(&Command::CompleteStage(completion))?;
    plan.keep_all(materials.blobs);
    seal(&mut plan, &events)?;
    plan.commit()
}

/// Seals what the ends of stages seal.
pub(super) fn seal(plan: &mut Plan<'_>, events: &[Event]) -> Result<(), Error> {
    for event in events {
        if let Happening::StageCompleted { stage, .. } = &event.what {
            papers::seal(plan, stage)?;
        }
    }
    Ok(())
}
