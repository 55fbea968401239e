//! What must be known of a case before a stage can end, and what may still be said about it.
//!
//! A fact that nobody stated is unknown, not false: nothing may be decided by it. A fact that was stated
//! may change only while nothing has been decided by it.

use crate::domain::case::refusal::{Named, Reason};
use crate::domain::case::state::Case;
use crate::domain::name::FactId;
use crate::domain::workflow::{Condition, FactValue, Facts, Outcome, Stage, Workflow};
use std::collections::BTreeSet;

/// Facts that must be known before a stage can end, and whether they allow the outcome. Only what the
/// outcome itself looks at is asked; but no outcome that goes on from the first stage leaves a fact open.
pub(in crate::domain::case) fn facts(
    workflow: &Workflow,
    case: &Case,
    stage: &Stage,
    outcome: &Outcome,
    reasons: &mut Vec<Reason>,
) {
    let require = &outcome.require;
    let materials = stage.materials.iter().filter(|_| require.materials).map(|rule| &rule.when);
    let items = stage.checklist.iter().filter(|_| require.checklist.is_some());
    let needs = stage.needs.iter().filter(|_| require.needs).map(|need| &need.when);
    let asked = materials.chain(items.map(|item| &item.when)).chain(needs);
    let conditions = asked.chain([&outcome.when]);
    let mut missing: BTreeSet<&FactId> =
        conditions.flat_map(|condition| unknown_facts(condition, &case.facts)).collect();
    if stage.id == workflow.start && !returns_to_facts(workflow, outcome) {
        missing.extend(unstated(workflow, &case.facts));
    }
    push_missing(&missing, reasons);
    if certain(&outcome.when, &case.facts) == Some(false) {
        let (outcome, when) = (outcome.id.clone(), outcome.when.clone());
        reasons.push(Reason::OutcomeNotForFacts { outcome, when });
    }
}

/// Whether all facts of the workflow are known; for a case whose first stage no person ends.
pub(in crate::domain::case) fn known_facts(
    workflow: &Workflow,
    facts: &Facts,
    reasons: &mut Vec<Reason>,
) {
    push_missing(&unstated(workflow, facts).collect(), reasons);
}

fn push_missing(missing: &BTreeSet<&FactId>, reasons: &mut Vec<Reason>) {
    if !missing.is_empty() {
        let facts = missing.iter().map(|fact| (*fact).clone()).collect();
        reasons.push(Reason::FactsMissing { facts });
    }
}

fn unstated<'w>(workflow: &'w Workflow, facts: &Facts) -> impl Iterator<Item = &'w FactId> {
    workflow.facts.iter().map(|fact| &fact.id).filter(|id| !facts.contains_key(*id))
}

/// Whether a condition holds; none when that hangs on facts that are not known.
pub fn certain(condition: &Condition, facts: &Facts) -> Option<bool> {
    let impossible = |all: &Facts| {
        all.iter().any(|(id, value)| facts.get(id).is_some_and(|stated| stated != value))
    };
    if condition.holds(facts) {
        Some(true)
    } else if condition.any.iter().all(impossible) {
        Some(false)
    } else {
        None
    }
}

/// The unknown facts that a condition hangs on; none when it is settled without them.
pub(in crate::domain::case) fn unknown_facts<'w>(
    condition: &'w Condition,
    facts: &Facts,
) -> Vec<&'w FactId> {
    match certain(condition, facts) {
        Some(_) => Vec::new(),
        None => condition.asks().filter(|id| !facts.contains_key(*id)).collect(),
    }
}

/// Whether an outcome of the first stage leaves the facts open: it ends the case, or leads only to
/// stages that take a draft and so come back here.
fn returns_to_facts(workflow: &Workflow, outcome: &Outcome) -> bool {
    outcome
        .stages()
        .iter()
        .all(|id| workflow.stage(id.as_str()).is_some_and(|stage| stage.takes_draft))
}

/// Whether facts may still be changed: only while the first stage is at work and nothing but it.
fn facts_open(workflow: &Workflow, case: &Case) -> bool {
    case.active.contains_key(&workflow.start) && case.active.len() == 1 && case.waiting.is_empty()
}

/// Reads facts as typed. A fact that is not known can be stated at any time, for nothing hung on it yet;
/// one that is known can change only while facts are open.
pub(in crate::domain::case) fn stated_facts(
    workflow: &Workflow,
    case: &Case,
    typed: &[(String, String)],
    reasons: &mut Vec<Reason>,
) -> Facts {
    let mut facts = Facts::new();
    super::once(Named::Fact, typed.iter().map(|(name, _)| name), reasons);
    for (name, text) in typed {
        let Some(fact) = workflow.fact(name) else {
            let known = workflow.facts.iter().map(|fact| fact.id.to_string()).collect();
            reasons.push(Reason::Unknown { what: Named::Fact, name: name.clone(), known });
            continue;
        };
        match fact.kind.parse(text) {
            Some(value) => drop(facts.insert(fact.id.clone(), value)),
            None => reasons.push(Reason::FactValue {
                fact: fact.id.clone(),
                value: text.clone(),
                allowed: fact.kind.values().iter().map(ToString::to_string).collect(),
            }),
        }
    }
    let changes = |(id, value): (&FactId, &FactValue)| {
        case.facts.get(id).is_some_and(|stated| stated != value)
    };
    if facts.iter().any(changes) && !facts_open(workflow, case) {
        reasons.push(Reason::FactsSettled);
    }
    facts
}
