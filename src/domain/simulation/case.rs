//! A case on its way through a simulation, and who may not act on it.

use super::desk::{State, Task};
use super::model::{Model, Station};
use super::random::Chance;
use super::setting::{Settings, Spread, WHOLE};
use super::tally::Clocks;
use crate::domain::workflow::{Conclusion, Definition, Facts};
use std::collections::BTreeSet;

/// A case.
pub(super) struct Case {
    pub(super) facts: Facts,
    pub(super) came: u64,
    pub(super) visits: Vec<Visit>,
    /// Joins and where each branch came from.
    pub(super) waiting: BTreeSet<(usize, usize)>,
    /// Who did what: stage and person.
    pub(super) did: Vec<(usize, usize)>,
    pub(super) opinion: Option<Conclusion>,
    /// How often each stage ended.
    pub(super) ended: Vec<u32>,
    pub(super) steps: usize,
    pub(super) submitter: usize,
    pub(super) clocks: Clocks,
    pub(super) worked: u64,
    pub(super) queued: u64,
    pub(super) delayed: u64,
    pub(super) over: bool,
}

/// A stage at work.
pub(super) struct Visit {
    pub(super) id: u64,
    pub(super) stage: usize,
    pub(super) way: usize,
    pub(super) tasks: Vec<usize>,
    pub(super) left: u32,
    pub(super) delayed: u64,
}

/// The outcome of a stage that nobody acts in: it decides by itself, or it is not for these facts.
pub(super) fn passed_over(station: &Station, facts: &Facts) -> Option<usize> {
    if !station.stage.when.holds(facts) {
        let skip = station.stage.skip.as_ref()?;
        return station.ways.iter().position(|way| way.outcome.id == *skip);
    }
    if !station.stage.auto {
        return None;
    }
    station.ways.iter().position(|way| way.outcome.when.holds(facts))
}

/// Who may not do a task: for what they did before, and for having approved the same already.
pub(super) fn barred(model: &Model, case: &Case, task: &Task, tasks: &[Task]) -> BTreeSet<usize> {
    let Some(visit) = case.visits.iter().find(|visit| visit.id == task.visit) else {
        return BTreeSet::new();
    };
    let Some(station) = model.stages.get(visit.stage) else { return BTreeSet::new() };
    let same_role =
        |stage: &usize| model.stages.get(*stage).is_some_and(|other| other.role == station.role);
    let did = case.did.iter().filter(|(stage, _)| station.barred.contains(stage));
    let did = did.filter(|(stage, _)| same_role(stage)).map(|(_, person)| *person);
    let mut barred: BTreeSet<usize> = did.collect();
    if station.not_submitter && station.role == model.submitter {
        barred.insert(case.submitter);
    }
    let others = visit.tasks.len() > 1;
    for other in visit.tasks.iter().filter(|_| others).filter_map(|other| tasks.get(*other)) {
        if let State::Taken { person, .. } = other.state {
            barred.insert(person);
        }
    }
    if others {
        // Of those who are done already, this visit is the last that was written down.
        let before = visit.tasks.len().saturating_sub(visit.left as usize);
        let here = case.did.iter().rev().filter(|(stage, _)| *stage == visit.stage);
        barred.extend(here.take(before).map(|(_, person)| *person));
    }
    barred
}

/// The facts of a case: by the shares that were stated, else the default, else evenly.
pub(super) fn facts(chance: &mut Chance, definition: &Definition, settings: &Settings) -> Facts {
    let mut facts = Facts::new();
    for fact in &definition.facts {
        let values = fact.kind.values();
        let stated = settings.facts.get(&fact.id);
        let drawn = match (stated, &fact.default) {
            (None, Some(default)) => Some(default.clone()),
            (stated, _) => {
                let mut share = chance.below(u64::from(WHOLE));
                let stated = stated.map(Vec::as_slice).unwrap_or_default();
                let hit = stated.iter().find(|(_, part)| {
                    let hit = share < u64::from(*part);
                    share = share.saturating_sub(u64::from(*part));
                    hit
                });
                let others: Vec<_> = values
                    .iter()
                    .filter(|value| stated.iter().all(|(known, _)| known != *value))
                    .collect();
                let other = chance.below(others.len() as u64);
                let other = usize::try_from(other).ok().and_then(|place| others.get(place));
                hit.map(|(value, _)| value.clone())
                    .or_else(|| other.map(|value| (*value).clone()))
                    .or_else(|| values.first().cloned())
            }
        };
        facts.extend(drawn.map(|value| (fact.id.clone(), value)));
    }
    facts
}

/// How long something takes this time.
pub(super) fn length(chance: &mut Chance, spread: Spread) -> u64 {
    match spread {
        Spread::Fixed(minutes) => u64::from(minutes),
        Spread::Triangular { min, mode, max } => chance.triangular(min, mode, max),
    }
}

/// A place, drawn by weight; none where nothing weighs anything.
pub(super) fn drawn(chance: &mut Chance, weights: &[u64]) -> Option<usize> {
    let sum: u64 = weights.iter().sum();
    if sum == 0 {
        return None;
    }
    let mut left = chance.below(sum);
    weights.iter().position(|weight| {
        let hit = left < *weight;
        left = left.saturating_sub(*weight);
        hit
    })
}
