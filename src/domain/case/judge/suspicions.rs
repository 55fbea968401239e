//! Who may judge suspicions, reply to them and weigh replies, and which ones bar a lawful conclusion.
//!
//! A case that nobody ever checked has no suspicions: it must never be barred by that.

use super::person::{able, any_of};
use crate::domain::case::command::Context;
use crate::domain::case::objection::Objection;
use crate::domain::case::refusal::Reason;
use crate::domain::case::state::Case;
use crate::domain::case::suspicion::{Standing, Suspected};
use crate::domain::name::{PersonId, SuspicionId};
use crate::domain::workflow::{Outcome, Stage, Weight, Workflow};
use std::collections::BTreeSet;

/// The suspicions in the way of an outcome that takes no open finding: of weight must and blocking, and not judged, or
/// confirmed and not settled.
pub(in crate::domain::case) fn suspicions(case: &Case, reasons: &mut Vec<Reason>) {
    let barring = case.suspicions.iter().filter(|one| one.weight() > Weight::Advice);
    let barring: Vec<&Suspected> = barring.collect();
    let of = |standing: Standing| -> Vec<SuspicionId> {
        let found = barring.iter().filter(|one| one.standing() == standing);
        found.map(|one| one.id.clone()).collect()
    };
    let unjudged = of(Standing::Open);
    if !unjudged.is_empty() {
        reasons.push(Reason::Suspicion(Objection::Unjudged { suspicions: unjudged }));
    }
    let (reply, weigh) = (of(Standing::AwaitsReply), of(Standing::AwaitsWeighing));
    if !reply.is_empty() || !weigh.is_empty() {
        reasons.push(Reason::Suspicion(Objection::Unsettled { reply, weigh }));
    }
}

/// Whether some stage at work lets this person judge suspicions; one is enough. The people who may, where anybody may.
pub(in crate::domain::case) fn reviewing(
    workflow: &Workflow,
    case: &Case,
    context: &Context,
    reasons: &mut Vec<Reason>,
) -> BTreeSet<PersonId> {
    let active = case.active.keys().filter_map(|id| workflow.stage(id.as_str()));
    let judging: Vec<&Stage> = active.filter(|stage| judges(stage)).collect();
    if judging.is_empty() {
        let active = case.active.keys().cloned().collect();
        reasons.push(Reason::Suspicion(Objection::NotTaken { active }));
    } else {
        any_of(judging.iter().copied(), case, context, reasons);
    }
    judging.into_iter().flat_map(|stage| able(case, stage, context.office)).collect()
}

/// Whether suspicions are judged in a stage: where a person answers questions, or where one concludes from findings.
fn judges(stage: &Stage) -> bool {
    let concludes =
        |outcome: &Outcome| outcome.require.no_open_findings || outcome.require.some_open_finding;
    let asks = !stage.checklist.is_empty() || stage.outcomes.iter().any(concludes);
    stage.role.is_some() && !stage.takes_draft && asks
}

/// Whether the person may reply for the drafter: who handed in a draft, and whoever may hand in one now.
pub(in crate::domain::case) fn replying(
    workflow: &Workflow,
    case: &Case,
    context: &Context,
    reasons: &mut Vec<Reason>,
) {
    let drafters: BTreeSet<&PersonId> = case.drafts.iter().map(|(_, _, person)| person).collect();
    if drafters.contains(&context.person.id) {
        return;
    }
    let active = case.active.keys().filter_map(|id| workflow.stage(id.as_str()));
    let taking: Vec<&Stage> = active.filter(|stage| stage.takes_draft).collect();
    if taking.is_empty() {
        let drafters = drafters.into_iter().cloned().collect();
        reasons.push(Reason::Suspicion(Objection::ReplyNotTaken { drafters }));
    } else {
        any_of(taking, case, context, reasons);
    }
}
