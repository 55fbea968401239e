//! Ruling what the last draft is: confirming what the program found, or departing from it for a reason.
//!
//! Whoever may act on the draft at a stage at work may rule, but for who handed it in.

use super::{Asked, Decided};
use crate::domain::case::command::Context;
use crate::domain::case::event::Happening;
use crate::domain::case::judge;
use crate::domain::case::refusal::Reason;
use crate::domain::case::screening::{Bearing, Ruling};
use crate::domain::case::state::Case;
use crate::domain::name::PersonId;
use crate::domain::workflow::{Stage, Workflow};
use std::collections::BTreeSet;

pub(super) fn rule<'a>(asked: Asked<'a>, ruling: &Ruling) -> Decided<'a> {
    let Asked { workflow, case, context } = asked;
    let mut reasons = Vec::new();
    judge::at_work(case, &mut reasons);
    if reasons.is_empty() {
        competent(workflow, case, context, &mut reasons);
    }
    let (found, reason) = (case.found(), ruling.reason.as_deref().map(str::trim));
    let reason = reason.filter(|reason| !reason.is_empty());
    if reason.is_none() && ruling.bearing(found) != Bearing::Confirms {
        let found = found.map(|found| found.classification);
        reasons.push(Reason::ScreeningReasonMissing { found });
    }
    let mut run = asked.start(reasons)?;
    let ruling = Ruling { reason: reason.map(str::to_owned), ..ruling.clone() };
    // Said again, it is the same ruling.
    if case.ruling().is_none_or(|standing| standing.ruling != ruling) {
        run.emit(Happening::ScreeningConfirmed { draft: case.draft_ordinal(), ruling });
    }
    Ok(run)
}

/// Whether some stage at work lets this person judge the draft; one is enough.
fn competent(workflow: &Workflow, case: &Case, context: &Context, reasons: &mut Vec<Reason>) {
    let active = case.active.keys().filter_map(|id| workflow.stage(id.as_str()));
    let judging: Vec<&Stage> =
        active.filter(|stage| stage.role.is_some() && !stage.takes_draft).collect();
    if judging.is_empty() {
        let active = case.active.keys().cloned().collect();
        reasons.push(Reason::ScreeningNotTaken { active });
        return;
    }
    let drafters: BTreeSet<&PersonId> = case.drafts.iter().map(|(_, _, person)| person).collect();
    if drafters.contains(&context.person.id) {
        let able = judging.iter().flat_map(|stage| judge::able(case, stage, context.office));
        let others: BTreeSet<PersonId> = able.filter(|able| !drafters.contains(able)).collect();
        reasons.push(Reason::OwnScreening { others: others.into_iter().collect() });
        return;
    }
    judge::any_of(judging, case, context, reasons);
}
