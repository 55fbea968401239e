//! Cases of other workflows that a case needs.

use crate::domain::case::{NeedState, Reason, UnmetNeed};
use crate::domain::name::{CaseId, NeedId, WorkflowName};
use crate::lang::{Names, Said, listing, quote};

/// Why a case that is needed is in the way.
pub(super) fn said(reason: &Reason, names: &Names) -> Said {
    match reason {
        Reason::NeedsUnmet { case, unmet } => self::unmet(case, unmet, names),
        Reason::LinkedWorkflow { need, case, workflow, needed } => {
            other_workflow(need, case, workflow, needed, names)
        }
        Reason::NotNeeded { workflow, needs } => not_needed(workflow, needs, names),
        Reason::LinksItself => itself(),
        Reason::LinksInCircle { case } => circle(case),
        // The caller asks of no other.
        other => Said::new(other.code()),
    }
}

/// Each with the command to type next.
fn unmet(case: &CaseId, unmet: &[UnmetNeed], names: &Names) -> Said {
    let parts: Vec<String> = unmet.iter().map(|one| state(case, one, names)).collect();
    let said = Said::new(format!("Cases that this one needs are missing: {}.", parts.join("; ")));
    let to_link = unmet.iter().find(|one| !matches!(one.state, NeedState::AtWork { .. }));
    match to_link {
        Some(one) => said
            .hint(format!("Link a case that there is with fashen link {case} {} CASE.", one.need)),
        None => said,
    }
}

fn state(case: &CaseId, unmet: &UnmetNeed, names: &Names) -> String {
    let UnmetNeed { need, workflow, state } = unmet;
    let need = names.need(need).en();
    let submit = format!("fashen submit FILE --workflow {workflow} --for {case}");
    match state {
        NeedState::NotLinked => format!("no case is linked for {need}, submit one with {submit}"),
        NeedState::AtWork { case: inner } | NeedState::Met { case: inner } => {
            format!("case {inner} for {need} has not ended, go on with fashen next {inner}")
        }
        NeedState::EndedElsewhere { case: inner, title, .. } => format!(
            "case {inner} for {need} ended at “{}”, which will not do, submit another with {submit}",
            quote::line(title)
        ),
    }
}

fn other_workflow(
    need: &NeedId,
    case: &CaseId,
    workflow: &WorkflowName,
    needed: &WorkflowName,
    names: &Names,
) -> Said {
    let need = names.need(need).en();
    Said::new(format!(
        "{need} asks for a case of workflow {needed}, but case {case} goes through {workflow}."
    ))
    .hint(format!("Name another case, or submit one with fashen submit FILE --workflow {needed}."))
}

fn not_needed(workflow: &WorkflowName, needs: &[NeedId], names: &Names) -> Said {
    let said = Said::new(format!("Nothing in this case's workflow needs a case of {workflow}."));
    if needs.is_empty() {
        return said.hint("The workflow needs no other case.");
    }
    let needs: Vec<String> = needs.iter().map(|need| names.need(need).en()).collect();
    said.hint(format!("It needs: {}.", listing::en(&needs)))
}

fn itself() -> Said {
    Said::new("A case can not be linked to itself.").hint("Name a case of another workflow.")
}

fn circle(case: &CaseId) -> Said {
    Said::new(format!(
        "Case {case} waits for this one, itself or through others; neither could ever go on."
    ))
    .hint(format!("Link another case; fashen show {case} says what it is linked to."))
}
