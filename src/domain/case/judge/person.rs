//! Who may act: role, separation of duties, and the approval of several persons.
//!
//! A stage carried over was done by nobody: its steps must never bar a person.

use crate::domain::case::command::Context;
use crate::domain::case::refusal::Reason;
use crate::domain::case::state::Case;
use crate::domain::name::{OutcomeId, PersonId};
use crate::domain::office::Office;
use crate::domain::workflow::{Outcome, Stage, Submission};
use std::collections::BTreeSet;

/// Role and separation of duties.
pub(in crate::domain::case) fn person(
    case: &Case,
    stage: &Stage,
    context: &Context,
    reasons: &mut Vec<Reason>,
) {
    let Some(role) = &stage.role else { return };
    if !context.person.roles.contains(role) {
        let people = context.office.people_of(role).map(|person| person.id.clone()).collect();
        reasons.push(Reason::WrongRole { role: role.clone(), people });
    }
    for did in &stage.not_same_person_as {
        if doers(case, did).contains(&context.person.id) {
            reasons.push(Reason::SamePerson {
                stage: stage.id.clone(),
                did: did.clone(),
                others: able(case, stage, context.office),
            });
        }
    }
}

/// Whether the person may act at one of some stages; else every reason against it, each once.
pub(in crate::domain::case) fn any_of<'w>(
    stages: impl IntoIterator<Item = &'w Stage>,
    case: &Case,
    context: &Context,
    reasons: &mut Vec<Reason>,
) {
    let against = |stage: &Stage| {
        let mut against = Vec::new();
        person(case, stage, context, &mut against);
        against
    };
    let refused: Vec<Vec<Reason>> = stages.into_iter().map(against).collect();
    if refused.iter().any(Vec::is_empty) {
        return;
    }
    for reason in refused.into_iter().flatten() {
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
}

/// The people who have the role of a stage and are not barred from it.
pub(in crate::domain::case) fn able(case: &Case, stage: &Stage, office: &Office) -> Vec<PersonId> {
    let Some(role) = &stage.role else { return Vec::new() };
    let barred = barred(case, stage);
    let people = office.people_of(role).map(|person| person.id.clone());
    people.filter(|person| !barred.contains(person)).collect()
}

/// Those who may not act at a stage because of what they did before, whatever their roles.
pub fn barred<'c>(case: &'c Case, stage: &Stage) -> BTreeSet<&'c PersonId> {
    stage.not_same_person_as.iter().flat_map(|did| doers(case, did)).collect()
}

/// Everybody who did it, however long ago: those who approved a stage's outcome did it too.
fn doers<'c>(case: &'c Case, did: &Submission) -> BTreeSet<&'c PersonId> {
    match did {
        Submission::Draft => case.drafts.iter().map(|(_, _, person)| person).collect(),
        Submission::Stage(stage) => case
            .steps
            .iter()
            .filter(|step| step.stage == *stage && !step.carried)
            .flat_map(|step| step.approvers.iter().chain([&step.person]))
            .collect(),
    }
}

/// Whether the person has already chosen this outcome, and how many others must.
pub(in crate::domain::case) fn approvals(
    case: &Case,
    stage: &Stage,
    outcome: &Outcome,
    context: &Context,
    reasons: &mut Vec<Reason>,
) {
    let chosen = choosers(case, stage, &outcome.id, context.office);
    if outcome.require.approvals > 1 && chosen.contains(&context.person.id) {
        let so_far = u32::try_from(chosen.len()).unwrap_or(u32::MAX);
        reasons.push(Reason::AlreadyApproved {
            missing: outcome.require.approvals.saturating_sub(so_far),
        });
    }
}

/// Whether as many persons as must have chosen the outcome, with the one who asks.
pub(in crate::domain::case) fn approved(
    case: &Case,
    stage: &Stage,
    outcome: &Outcome,
    context: &Context,
) -> bool {
    let mut chosen = choosers(case, stage, &outcome.id, context.office);
    chosen.insert(context.person.id.clone());
    let enough = u32::try_from(chosen.len()).unwrap_or(u32::MAX) >= outcome.require.approvals;
    outcome.require.approvals <= 1 || enough
}

/// Those whose choice in a stage is this outcome, and who could still make it: who has lost the role since,
/// or done what bars from the stage, does not count.
fn choosers(
    case: &Case,
    stage: &Stage,
    outcome: &OutcomeId,
    office: &Office,
) -> BTreeSet<PersonId> {
    let choices: &[_] = case.active.get(&stage.id).map_or(&[], |active| &active.approvals);
    let able = able(case, stage, office);
    let chosen = choices.iter().filter(|(_, chosen)| chosen == outcome);
    chosen.map(|(person, _)| person.clone()).filter(|person| able.contains(person)).collect()
}
