//! Whether a case that was set into the middle of a definition comes to an end of it, whatever is done.
//!
//! A definition is proved from its first stage; a case that migrates begins elsewhere, with a marking that no run
//! may ever have. Here the markings from there on are walked through. Requirements of outcomes are not looked at,
//! nor who could act: it finds the case that is stuck by its graph and its facts. Where there are more markings than
//! [`limits::MIGRATION_MARKINGS`] nothing is found, and nothing is refused for it.

use crate::domain::case::judge;
use crate::domain::case::state::Case;
use crate::domain::limits;
use crate::domain::name::StageId;
use crate::domain::workflow::{Facts, Outcome, Stage, Target, Workflow};
use std::collections::{BTreeMap, BTreeSet};

/// Stages at work, and branches that wait: the join and where each came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Marking<'w> {
    active: BTreeSet<&'w StageId>,
    waiting: BTreeSet<(&'w StageId, &'w StageId)>,
}

/// Whether an end can be reached from wherever the case may come to; also where that can not be decided.
pub(super) fn always_ends(workflow: &Workflow, case: &Case) -> bool {
    if case.ended.is_some() {
        return true;
    }
    let start = Marking {
        active: case.active.keys().collect(),
        waiting: case
            .waiting
            .iter()
            .flat_map(|(join, all)| all.iter().map(move |from| (join, from)))
            .collect(),
    };
    match Walk::from(workflow, &case.facts, start) {
        Some(walk) => walk.all_end(),
        None => true,
    }
}

/// Every marking that was met.
#[derive(Default)]
struct Walk<'w> {
    places: BTreeMap<Marking<'w>, usize>,
    /// From where each is reached.
    before: Vec<Vec<usize>>,
    /// Those from which an outcome ends the case.
    ending: Vec<usize>,
}

impl<'w> Walk<'w> {
    /// All markings that can be reached; none where there are too many.
    fn from(workflow: &'w Workflow, facts: &Facts, start: Marking<'w>) -> Option<Self> {
        let mut walk = Self::default();
        let mut open = Vec::from_iter(walk.meet(start.clone(), None).then_some(start));
        while let Some(marking) = open.pop() {
            let here = walk.places.get(&marking).copied()?;
            let stages = marking.active.iter().filter_map(|id| workflow.stage(id.as_str()));
            for (stage, outcome) in stages.flat_map(|stage| ways(stage, facts)) {
                match &outcome.target {
                    Target::End(_) => walk.ending.push(here),
                    Target::Stages(targets) => {
                        let next = next(workflow, &marking, stage, outcome, targets);
                        open.extend(next.filter(|next| walk.meet(next.clone(), Some(here))));
                    }
                }
            }
            if walk.before.len() > limits::MIGRATION_MARKINGS {
                return None;
            }
        }
        Some(walk)
    }

    /// Notes a marking and from where it was reached; whether it is new.
    fn meet(&mut self, marking: Marking<'w>, from: Option<usize>) -> bool {
        let fresh = self.before.len();
        let place = *self.places.entry(marking).or_insert(fresh);
        if place == fresh {
            self.before.push(Vec::new());
        }
        if let Some(before) = self.before.get_mut(place) {
            before.extend(from);
        }
        place == fresh
    }

    /// Whether each of them leads to an end.
    fn all_end(&self) -> bool {
        let mut good: BTreeSet<usize> = BTreeSet::new();
        let mut open = self.ending.clone();
        while let Some(place) = open.pop() {
            if good.insert(place) {
                open.extend(self.before.get(place).into_iter().flatten());
            }
        }
        good.len() == self.before.len()
    }
}

/// The outcomes that the facts of the case do not rule out; of a stage that decides by itself, up to the first that
/// they allow.
fn ways<'w>(stage: &'w Stage, facts: &Facts) -> Vec<(&'w Stage, &'w Outcome)> {
    let mut ways = Vec::new();
    for outcome in &stage.outcomes {
        let certain = judge::certain(&outcome.when, facts);
        if certain != Some(false) {
            ways.push((stage, outcome));
        }
        if stage.auto && certain == Some(true) {
            break;
        }
    }
    ways
}

/// The marking after an outcome; none where a stage would be entered twice.
fn next<'w>(
    workflow: &'w Workflow,
    before: &Marking<'w>,
    stage: &'w Stage,
    outcome: &'w Outcome,
    targets: &'w [StageId],
) -> Option<Marking<'w>> {
    let mut marking = before.clone();
    marking.active.remove(&stage.id);
    for branch in &outcome.cancel {
        marking.active.remove(branch);
        marking.waiting.retain(|(_, from)| *from != branch);
    }
    for target in targets {
        let target = workflow.stage(target.as_str())?;
        if target.join.contains(&stage.id) {
            if !marking.waiting.insert((&target.id, &stage.id)) {
                return None;
            }
            if !target.join.iter().all(|from| marking.waiting.contains(&(&target.id, from))) {
                continue;
            }
            marking.waiting.retain(|(join, _)| **join != target.id);
        }
        if !marking.active.insert(&target.id) {
            return None;
        }
    }
    Some(marking)
}
