//! Going on under another definition: the marking is taken over by the names of the stages, or not at all.
//!
//! The workflow that is asked is the new one. Nothing of the old one is needed: what it came to is in the case.

use super::{Asked, Decided};
use crate::domain::case::command::Migration;
use crate::domain::case::event::Happening;
use crate::domain::case::judge;
use crate::domain::case::migrated::named;
use crate::domain::case::refusal::{Named, Reason};
use crate::domain::case::state::Case;
use crate::domain::name::StageId;
use crate::domain::workflow::{Facts, Whereabouts, Workflow};
use std::collections::BTreeMap;

/// Old names of stages and the new ones.
type Names = BTreeMap<StageId, StageId>;

pub(super) fn migrate<'a>(asked: Asked<'a>, migration: &Migration) -> Decided<'a> {
    let Asked { workflow, case, .. } = asked;
    let mut reasons = Vec::new();
    judge::at_work(case, &mut reasons);
    if case.opened.is_some() && case.workflow != workflow.name {
        let (bound, offered) = (case.workflow.clone(), workflow.name.clone());
        reasons.push(Reason::OtherWorkflow { bound, offered });
    }
    let Some(from) = case.pack else { return Err(reasons) };
    if from == migration.pack {
        reasons.push(Reason::SamePack { pack: from });
    }
    let stages = renamed(workflow, case, &migration.stages, &mut reasons);
    marking(workflow, case, &stages, &mut reasons);
    let facts = facts(workflow, case, &stages, &migration.facts, &mut reasons);
    let mut run = asked.start(reasons)?;
    run.emit(Happening::CaseMigrated { from, to: migration.pack, stages });
    for (fact, value) in facts {
        run.emit(Happening::FactStated { fact, value });
    }
    run.resume();
    if run.reasons.is_empty() && !comes_to_an_end(workflow, &run.case) {
        run.reasons.push(Reason::NoWayOut);
    }
    Ok(run)
}

/// Whether the case, from where it stands now, comes to an end of the workflow whatever is done; a definition is proved
/// from its first stage only.
fn comes_to_an_end(workflow: &Workflow, case: &Case) -> bool {
    let opinion = case.opinion.as_ref();
    let text = case.draft().map(|draft| draft.text);
    let waiting = case.waiting.iter();
    let whereabouts = Whereabouts {
        active: case.active.keys().collect(),
        waiting: waiting.flat_map(|(at, all)| all.iter().map(move |from| (at, from))).collect(),
        facts: &case.facts,
        conclusion: opinion.map(|opinion| opinion.conclusion),
        text_changed: opinion.is_some_and(|opinion| Some(opinion.text) != text),
        published: case.published.is_some(),
    };
    case.ended.is_some() || workflow.from_here(&whereabouts).is_empty()
}

/// The stages of the case that have another name in the workflow.
fn renamed(
    workflow: &Workflow,
    case: &Case,
    typed: &[(String, String)],
    reasons: &mut Vec<Reason>,
) -> Names {
    judge::once(Named::Stage, typed.iter().map(|(old, _)| old), reasons);
    let mut names = Names::new();
    for (old, new) in typed {
        if workflow.stage(new).is_none() {
            let known = workflow.stages.iter().map(|stage| stage.id.to_string()).collect();
            reasons.push(Reason::Unknown { what: Named::Stage, name: new.clone(), known });
        }
        let old = StageId::from(old.as_str());
        if old != *new.as_str() && case.knows_stage(&old) {
            names.insert(old, new.as_str().into());
        }
    }
    names
}

/// Whether every stage at work and every branch that waits has its place, and one of its own.
fn marking(workflow: &Workflow, case: &Case, names: &Names, reasons: &mut Vec<Reason>) {
    let mut apart = Apart { names, became: BTreeMap::new() };
    for old in case.active.keys() {
        let stage = apart.named(old, reasons);
        if workflow.stage(stage.as_str()).is_none() {
            reasons.push(Reason::NoImage { stage, from: None });
        }
    }
    for (old, arrived) in &case.waiting {
        let join = named(names, old.clone());
        for old in arrived {
            let from = apart.named(old, reasons);
            let waits =
                workflow.stage(join.as_str()).is_some_and(|stage| stage.join.contains(&from));
            if !waits {
                reasons.push(Reason::NoImage { stage: join.clone(), from: Some(from) });
            }
        }
    }
}

/// New names, and which old one each was.
struct Apart<'c> {
    names: &'c Names,
    became: BTreeMap<StageId, &'c StageId>,
}

impl<'c> Apart<'c> {
    /// The new name of a stage, which must not be that of another one.
    fn named(&mut self, old: &'c StageId, reasons: &mut Vec<Reason>) -> StageId {
        let stage = named(self.names, old.clone());
        let other = self.became.insert(stage.clone(), old);
        if other.is_some_and(|other| other != old) {
            reasons.push(Reason::StagesMeet { stage: stage.clone() });
        }
        stage
    }
}

/// What has to be stated so that the case knows what it would know if it had been opened under the workflow. A value
/// that the workflow does not have is as good as none, but for the reason that is given.
fn facts(
    workflow: &Workflow,
    case: &Case,
    names: &Names,
    typed: &[(String, String)],
    reasons: &mut Vec<Reason>,
) -> Facts {
    let mut known = case.clone();
    known
        .facts
        .retain(|id, value| workflow.fact(id.as_str()).is_none_or(|fact| fact.kind.holds(value)));
    let mut facts = judge::stated_facts(workflow, &known, typed, reasons);
    let mut missing = Vec::new();
    for fact in &workflow.facts {
        if known.facts.contains_key(&fact.id) || facts.contains_key(&fact.id) {
            continue;
        }
        match (case.facts.get(&fact.id), &fact.default) {
            (Some(value), _) => reasons.push(Reason::FactValue {
                fact: fact.id.clone(),
                value: value.to_string(),
                allowed: fact.kind.values().iter().map(ToString::to_string).collect(),
            }),
            (None, Some(default)) => drop(facts.insert(fact.id.clone(), default.clone())),
            (None, None) => missing.push(fact.id.clone()),
        }
    }
    // The first stage asks for its facts itself.
    let mut active = case.active.keys().map(|stage| named(names, stage.clone()));
    let at_start = case.waiting.is_empty() && active.all(|stage| stage == workflow.start);
    if !missing.is_empty() && !at_start {
        reasons.push(Reason::FactsMissing { facts: missing });
    }
    facts.retain(|id, value| case.facts.get(id) != Some(value));
    facts
}
