//! A definition made ready for being run ten thousand times: names become places in lists, and never leave here.

use super::setting::{Durations, Pace};
use crate::domain::name::{RoleId, StageId};
use crate::domain::workflow::{
    Clock, Conclusion, DeadlineRule, Definition, Facts, Moment, Outcome, Stage, Submission, Target,
};
use std::collections::BTreeMap;

/// Outcomes so often chosen where nothing is said: the first of the file against each other one.
const FIRST: u64 = 8;
/// After so many visits of a stage a case is led the shortest way out, so that what nobody described ends.
const PATIENCE: u32 = 8;

/// A definition.
pub(super) struct Model<'w> {
    pub(super) definition: &'w Definition,
    pub(super) stages: Vec<Station<'w>>,
    pub(super) roles: Vec<&'w RoleId>,
    /// The role that hands in drafts.
    pub(super) submitter: Option<usize>,
    pub(super) start: usize,
}

/// A stage.
pub(super) struct Station<'w> {
    pub(super) stage: &'w Stage,
    pub(super) pace: &'w Pace,
    pub(super) role: Option<usize>,
    pub(super) join: Vec<usize>,
    /// Stages whose people may not act here.
    pub(super) barred: Vec<usize>,
    /// Nor those who handed in the draft.
    pub(super) not_submitter: bool,
    pub(super) ways: Vec<Way<'w>>,
    /// Deadlines that stand still here.
    pub(super) pauses: Vec<usize>,
}

/// An outcome.
pub(super) struct Way<'w> {
    pub(super) outcome: &'w Outcome,
    pub(super) targets: Vec<usize>,
    pub(super) cancel: Vec<usize>,
    /// Stages until an end, on the shortest way.
    distance: u32,
    /// Deadlines that it begins, and that it ends.
    pub(super) begins: Vec<usize>,
    pub(super) closes: Vec<usize>,
}

impl<'w> Model<'w> {
    pub(super) fn new(definition: &'w Definition, durations: &'w Durations) -> Self {
        let places: BTreeMap<&StageId, usize> =
            definition.stages.iter().enumerate().map(|(place, stage)| (&stage.id, place)).collect();
        let roles: Vec<&RoleId> = definition.roles.iter().map(|role| &role.id).collect();
        let distances = distances(definition, &places);
        let build = Build { definition, durations, places: &places, roles: &roles, distances };
        let stages: Vec<Station> = definition.stages.iter().map(|one| build.station(one)).collect();
        let drafts = definition.stages.iter().find(|stage| stage.takes_draft);
        let submitter = drafts.and_then(|stage| build.role(stage));
        let start = places.get(&definition.start).copied().unwrap_or(0);
        Self { definition, stages, roles, submitter, start }
    }
}

/// What a station is made from.
struct Build<'w, 'b> {
    definition: &'w Definition,
    durations: &'w Durations,
    places: &'b BTreeMap<&'w StageId, usize>,
    roles: &'b [&'w RoleId],
    distances: Vec<u32>,
}

impl<'w> Build<'w, '_> {
    fn places(&self, stages: &[StageId]) -> Vec<usize> {
        stages.iter().filter_map(|id| self.places.get(id).copied()).collect()
    }

    fn role(&self, stage: &Stage) -> Option<usize> {
        self.roles.iter().position(|role| stage.role.as_ref() == Some(*role))
    }

    fn station(&self, stage: &'w Stage) -> Station<'w> {
        let did = |did: &Submission| match did {
            Submission::Stage(id) => self.places.get(id).copied(),
            Submission::Draft => None,
        };
        let pauses = |rule: &DeadlineRule| {
            rule.paused_in.contains(&stage.id) || stage.clock == Clock::Paused
        };
        Station {
            stage,
            pace: self.durations.stages.get(&stage.id).unwrap_or(&self.durations.default),
            role: self.role(stage),
            join: self.places(&stage.join),
            barred: stage.not_same_person_as.iter().filter_map(did).collect(),
            not_submitter: stage.not_same_person_as.contains(&Submission::Draft),
            ways: stage.outcomes.iter().map(|outcome| self.way(stage, outcome)).collect(),
            pauses: self.deadlines(pauses),
        }
    }

    fn way(&self, stage: &'w Stage, outcome: &'w Outcome) -> Way<'w> {
        let meets =
            |moments: &[Moment]| moments.iter().any(|moment| moment.is(&stage.id, &outcome.id));
        let targets = self.places(outcome.stages());
        let far = |place: &usize| self.distances.get(*place).copied().unwrap_or(u32::MAX);
        Way {
            outcome,
            distance: targets.iter().map(far).max().unwrap_or(0),
            targets,
            cancel: self.places(&outcome.cancel),
            begins: self.deadlines(|rule| meets(&rule.from)),
            closes: self.deadlines(|rule| meets(&rule.until)),
        }
    }

    fn deadlines(&self, so: impl Fn(&DeadlineRule) -> bool) -> Vec<usize> {
        let rules = self.definition.deadlines.iter().enumerate();
        rules.filter(|(_, rule)| so(rule)).map(|(place, _)| place).collect()
    }
}

/// How many stages each is from an end, on the shortest way.
fn distances(definition: &Definition, places: &BTreeMap<&StageId, usize>) -> Vec<u32> {
    let mut far = vec![u32::MAX; definition.stages.len()];
    for _ in 0..definition.stages.len() {
        let mut changed = false;
        for (place, stage) in definition.stages.iter().enumerate() {
            let through = |outcome: &Outcome| match &outcome.target {
                Target::End(_) => 1,
                Target::Stages(stages) => {
                    let next = stages.iter().filter_map(|id| far.get(*places.get(id)?).copied());
                    next.max().unwrap_or(u32::MAX).saturating_add(1)
                }
            };
            let best = stage.outcomes.iter().map(through).min().unwrap_or(u32::MAX);
            if let Some(known) = far.get_mut(place).filter(|known| best < **known) {
                (*known, changed) = (best, true);
            }
        }
        if !changed {
            break;
        }
    }
    far
}

impl Station<'_> {
    /// How much each outcome weighs for a case with these facts, this last opinion and so many visits here.
    pub(super) fn weights(
        &self,
        facts: &Facts,
        opinion: Option<Conclusion>,
        visits: u32,
    ) -> Vec<u64> {
        let open = |way: &&Way| {
            let asked = &way.outcome.require.conclusion;
            way.outcome.when.holds(facts)
                && (asked.is_empty() || opinion.is_some_and(|given| asked.contains(&given)))
        };
        let said = |way: &Way| self.pace.outcomes.get(&way.outcome.id).copied().unwrap_or(0);
        let named = self.ways.iter().filter(open).any(|way| said(way) > 0);
        let nearest = self.ways.iter().filter(open).map(|way| way.distance).min();
        let mut first = true;
        self.ways
            .iter()
            .map(|way| {
                if !open(&way) {
                    return 0;
                }
                let is_first = std::mem::take(&mut first);
                match named {
                    true => u64::from(said(way)),
                    false if visits >= PATIENCE => u64::from(Some(way.distance) == nearest),
                    false if is_first => FIRST,
                    false => 1,
                }
            })
            .collect()
    }
}
