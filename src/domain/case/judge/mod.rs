//! The questions that decide whether something may be done, each with the reasons it finds.
//!
//! Every function here only asks. None may change the case, and none may stop at the first reason.

mod dates;
mod facts;
mod minimum;
mod needs;
mod person;
mod requirements;
mod suspicions;
mod values;

pub use facts::certain;
pub(super) use facts::{facts, known_facts, stated_facts, unknown_facts};
pub(super) use minimum::{early, minimums};
pub use needs::{NeedState, UnmetNeed, need_state};
pub use person::barred;
pub(super) use person::{able, any_of, approvals, approved, person};
pub(super) use requirements::{open_findings, requirements, unanswered};
pub(super) use suspicions::{replying, reviewing};
pub(super) use values::record;

use super::refusal::{Named, Reason};
use super::state::Case;
use crate::domain::name::MaterialId;
use crate::domain::office::Office;
use crate::domain::workflow::{Outcome, Stage, Workflow};
use std::collections::BTreeSet;
use std::fmt::Display;

/// Reasons why nothing at all can be done with the case.
pub(super) fn at_work(case: &Case, reasons: &mut Vec<Reason>) {
    opened(case, reasons);
    if let Some(ended) = &case.ended {
        reasons.push(Reason::CaseEnded { end: ended.end.clone() });
    }
}

/// Whether there is a case at all.
pub(super) fn opened(case: &Case, reasons: &mut Vec<Reason>) {
    if case.opened.is_none() {
        reasons.push(Reason::NotOpen);
    }
}

/// The stage of that name, with the reason why it is not at work.
pub(super) fn stage<'w>(
    workflow: &'w Workflow,
    case: &Case,
    name: &str,
    reasons: &mut Vec<Reason>,
) -> Option<&'w Stage> {
    let Some(stage) = workflow.stage(name) else {
        let known = workflow.stages.iter().map(|stage| stage.id.to_string()).collect();
        reasons.push(Reason::Unknown { what: Named::Stage, name: name.to_owned(), known });
        return None;
    };
    let alive = case.opened.is_some() && case.ended.is_none();
    if alive && !case.active.contains_key(&stage.id) {
        reasons.push(not_active(case, stage));
    }
    Some(stage)
}

fn not_active(case: &Case, stage: &Stage) -> Reason {
    match case.waiting.get(&stage.id) {
        Some(arrived) => Reason::WaitsForBranches {
            stage: stage.id.clone(),
            missing: stage.join.iter().filter(|from| !arrived.contains(*from)).cloned().collect(),
        },
        None => Reason::StageNotActive {
            stage: stage.id.clone(),
            active: case.active.keys().cloned().collect(),
        },
    }
}

/// The outcome of that name.
pub(super) fn outcome<'w>(
    stage: &'w Stage,
    name: &str,
    reasons: &mut Vec<Reason>,
) -> Option<&'w Outcome> {
    let found = stage.outcome(name);
    if found.is_none() {
        let known = stage.outcomes.iter().map(|outcome| outcome.id.to_string()).collect();
        reasons.push(Reason::Unknown { what: Named::Outcome, name: name.to_owned(), known });
    }
    found
}

/// Whether the numbers an outcome takes can be given.
pub(super) fn numbers(outcome: &Outcome, office: &Office, reasons: &mut Vec<Reason>) {
    if let Some(series) = &outcome.number
        && office.series(series.as_str()).is_none()
    {
        reasons.push(Reason::NoSeries { series: series.clone() });
    }
}

/// Whether materials put into the file have names that some stage asks for.
pub(super) fn known_materials<'m>(
    workflow: &Workflow,
    given: impl Iterator<Item = &'m MaterialId>,
    reasons: &mut Vec<Reason>,
) {
    let rules = || workflow.stages.iter().flat_map(|stage| &stage.materials);
    for id in given {
        if !rules().any(|rule| rule.id == *id) {
            let known: BTreeSet<String> = rules().map(|rule| rule.id.to_string()).collect();
            reasons.push(Reason::Unknown {
                what: Named::Material,
                name: id.to_string(),
                known: known.into_iter().collect(),
            });
        }
    }
}

/// Whether every name is given once: of two values for one thing, neither can be believed.
pub(super) fn once<N: Display + Ord>(
    what: Named,
    names: impl Iterator<Item = N>,
    reasons: &mut Vec<Reason>,
) {
    let (mut seen, mut twice) = (BTreeSet::new(), BTreeSet::new());
    for name in names {
        if let Some(name) = seen.replace(name) {
            twice.insert(name.to_string());
        }
    }
    reasons.extend(twice.into_iter().map(|name| Reason::GivenTwice { what, name }));
}

/// Whether somebody said something.
pub(super) fn said(words: Option<&str>) -> bool {
    words.is_some_and(|words| !words.trim().is_empty())
}
