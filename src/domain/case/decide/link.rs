//! Naming a case that this one needs.
//!
//! Anybody of the office may: it puts something into the file, as a material does, and the event says who did.

use super::{Asked, Decided};
use crate::domain::case::event::Happening;
use crate::domain::case::judge;
use crate::domain::case::others::{LinkedCase, Others};
use crate::domain::case::refusal::{Named, Reason};
use crate::domain::case::state::Case;
use crate::domain::name::CaseId;
use crate::domain::workflow::{Need, Workflow};

pub(super) fn link<'a>(asked: Asked<'a>, need: Option<&str>, inner: &CaseId) -> Decided<'a> {
    let Asked { workflow, case, context } = asked;
    let mut reasons = Vec::new();
    judge::at_work(case, &mut reasons);
    let linked = context.others.linked.get(inner);
    if linked.is_none() {
        let (what, name) = (Named::Case, inner.to_string());
        reasons.push(Reason::Unknown { what, name, known: Vec::new() });
    }
    let found = match need {
        Some(name) => named(workflow, name, linked, inner, &mut reasons),
        None => linked.and_then(|linked| fitting(workflow, case, linked, &mut reasons)),
    };
    circle(case, inner, context.others, &mut reasons);
    let mut run = asked.start(reasons)?;
    if let Some(need) = found.filter(|need| case.links.get(&need.id) != Some(inner)) {
        run.emit(Happening::CaseLinked { need: need.id.clone(), case: inner.clone() });
    }
    Ok(run)
}

fn all(workflow: &Workflow) -> impl Iterator<Item = &Need> {
    workflow.stages.iter().flat_map(|stage| &stage.needs)
}

/// The need of that name, and whether the case is one of the workflow it asks for.
fn named<'w>(
    workflow: &'w Workflow,
    name: &str,
    linked: Option<&LinkedCase>,
    inner: &CaseId,
    reasons: &mut Vec<Reason>,
) -> Option<&'w Need> {
    let Some(need) = all(workflow).find(|need| need.id == *name) else {
        let mut known: Vec<String> = all(workflow).map(|need| need.id.to_string()).collect();
        known.dedup();
        reasons.push(Reason::Unknown { what: Named::Need, name: name.to_owned(), known });
        return None;
    };
    if let Some(linked) = linked.filter(|linked| linked.workflow != need.workflow) {
        reasons.push(Reason::LinkedWorkflow {
            need: need.id.clone(),
            case: inner.clone(),
            workflow: linked.workflow.clone(),
            needed: need.workflow.clone(),
        });
    }
    Some(need)
}

/// The need that asks for a case of that workflow: of several the first that is for cases like this one and for
/// which no case was named, or else the first.
fn fitting<'w>(
    workflow: &'w Workflow,
    case: &Case,
    linked: &LinkedCase,
    reasons: &mut Vec<Reason>,
) -> Option<&'w Need> {
    let mut fit = all(workflow).filter(|need| need.workflow == linked.workflow).peekable();
    let first = fit.peek().copied();
    let open = |need: &&Need| {
        let applies = judge::certain(&need.when, &case.facts) != Some(false);
        applies && !case.links.contains_key(&need.id)
    };
    let found = fit.find(open).or(first);
    if found.is_none() {
        let workflow_of_case = linked.workflow.clone();
        let needs = all(workflow).map(|need| need.id.clone()).collect();
        reasons.push(Reason::NotNeeded { workflow: workflow_of_case, needs });
    }
    found
}

/// Whether the case would wait for itself.
fn circle(case: &Case, inner: &CaseId, others: &Others, reasons: &mut Vec<Reason>) {
    if *inner == case.id {
        reasons.push(Reason::LinksItself);
    } else if others.leads_to(inner, &case.id) {
        reasons.push(Reason::LinksInCircle { case: inner.clone() });
    }
}
