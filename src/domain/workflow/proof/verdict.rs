//! What an explored space says of a definition: its defects, each with the shortest run that shows it.
//!
//! Only what runs show. What follows from another defect alone must not be reported as one more.

use super::deadlines;
use super::explore::Space;
use super::future::Backward;
use super::net::{Net, StageNo};
use super::step::Fault;
use super::trace::Forward;
use super::worlds::Set;
use crate::domain::name::StageId;
use crate::domain::workflow::{Defect, DefectKind, Place, RunDefect};
use std::collections::{BTreeMap, BTreeSet};

/// The defects that a space shows. `exact`: what it does not show does not happen.
pub(super) fn defects(net: &Net, space: &Space, exact: bool) -> Vec<Defect> {
    let (forward, backward) = (Forward::of(net, space), Backward::of(space));
    let mut judge = Judge { net, space, forward, backward, found: Vec::new() };
    judge.incidents();
    judge.stuck();
    if exact {
        judge.found.extend(deadlines::never_ending(net, space, &judge.forward, &judge.backward));
        judge.never();
    }
    judge.found
}

struct Judge<'a> {
    net: &'a Net<'a>,
    space: &'a Space,
    forward: Forward<'a>,
    backward: Backward<'a>,
    found: Vec<Defect>,
}

/// A place where no run goes on.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Stuck {
    /// At this stage no outcome can be taken.
    Stage(StageNo),
    /// Here branches wait that never come: these.
    Join(StageNo, Vec<StageNo>),
}

impl Judge<'_> {
    fn stage(&self, stage: StageNo) -> Place {
        self.net.name(stage).map(Place::stage).unwrap_or_default()
    }

    fn outcome(&self, (stage, way): (StageNo, Option<usize>)) -> Place {
        let node = self.net.node_of(stage);
        let way = node.and_then(|node| node.ways.get(way?));
        match (self.net.name(stage), way) {
            (Some(stage), Some(way)) => Place::outcome(stage, &way.outcome.id),
            _ => self.stage(stage),
        }
    }

    fn names(&self, stages: &[StageNo]) -> Vec<StageId> {
        stages.iter().filter_map(|stage| self.net.name(*stage).cloned()).collect()
    }

    fn incidents(&mut self) {
        for (fault, incident) in &self.space.incidents {
            let (place, kind) = self.fault(fault);
            let trace = self.forward.to(incident.from, &incident.worlds, &incident.done);
            self.found.push(Defect { place, kind, trace: Some(trace) });
        }
    }

    fn fault(&self, fault: &Fault) -> (Place, DefectKind) {
        match fault {
            Fault::EnteredTwice(stage) => {
                (self.stage(*stage), DefectKind::Runs(RunDefect::EnteredTwice))
            }
            Fault::LeftOver(done) => {
                let left = self.space.left.get(done);
                let stages = left.map(|left| self.net.names(left)).unwrap_or_default();
                (self.outcome(*done).at("end"), DefectKind::Runs(RunDefect::LeftOver { stages }))
            }
            Fault::NoDefault(stage) => {
                (self.stage(*stage).at("outcomes"), DefectKind::AutoWithoutDefault)
            }
            Fault::SkipClosed(stage) => {
                (self.stage(*stage).at("skip"), DefectKind::Runs(RunDefect::SkipClosed))
            }
            Fault::Circle(stage) => {
                (self.stage(*stage), DefectKind::Runs(RunDefect::TurnsInCircles))
            }
            Fault::PaperTooEarly(stage, paper) => (
                self.stage(*stage).at("issues"),
                DefectKind::Runs(RunDefect::PaperTooEarly { paper: *paper }),
            ),
            Fault::FiledBeforeEntered(done) => (
                self.outcome(*done).at("catalogue"),
                DefectKind::Runs(RunDefect::FiledBeforeEntered),
            ),
            Fault::BeforeOpinion(done) => {
                (self.outcome(*done).at("require"), DefectKind::Runs(RunDefect::BeforeOpinion))
            }
        }
    }

    /// Markings from which no end can be reached.
    fn stuck(&mut self) {
        // A step with a fault is reported as such; what lies behind it is not known.
        let unknown = |marking: usize| {
            let reached = self.space.reached.get(marking);
            reached.filter(|_| !self.space.was_left(marking)).cloned()
        };
        let ends = self.backward.coming_to(self.net, unknown, |edge| edge.to.is_none());
        let dead = self.dead();
        let dying =
            self.backward.coming_to(self.net, |marking| dead.get(&marking).cloned(), |_| false);
        let mut seen = BTreeSet::new();
        for (marking, worlds) in &dead {
            for stuck in self.where_stuck(*marking) {
                let trace = self.forward.to(Some(*marking), worlds, &[]);
                let (place, kind) = match &stuck {
                    Stuck::Stage(stage) => (
                        self.stage(*stage).at("outcomes"),
                        DefectKind::Runs(RunDefect::NoOutcomeLeft),
                    ),
                    Stuck::Join(stage, missing) => {
                        let missing = self.names(missing);
                        (
                            self.stage(*stage).at("join"),
                            DefectKind::Runs(RunDefect::JoinStuck { missing }),
                        )
                    }
                };
                if seen.insert(stuck) {
                    self.found.push(Defect { place, kind, trace: Some(trace) });
                }
            }
        }
        self.going_round(&ends, &dying);
    }

    /// Runs that go on for ever: shown where an outcome is closed that would lead on, if there is such a place.
    fn going_round(&mut self, ends: &[Set], dying: &[Set]) {
        let round = self.space.reached.iter().zip(ends).zip(dying).enumerate();
        let round: Vec<(usize, Set)> = round
            .map(|(marking, ((reached, ends), dying))| {
                (marking, reached.without(ends).without(dying))
            })
            .filter(|(_, worlds)| !worlds.is_empty())
            .collect();
        let Some((marking, worlds)) = round
            .iter()
            .find(|(marking, worlds)| self.is_closed(*marking, worlds))
            .or(round.first())
        else {
            return;
        };
        let stages = self.space.markings.get(*marking).map(|marking| self.net.active(marking));
        let stage = stages.and_then(|stages| stages.iter().next()).unwrap_or_default();
        let trace = Some(self.forward.to(Some(*marking), worlds, &[]));
        let place = self.stage(stage);
        self.found.push(Defect { place, kind: DefectKind::NoWayOut, trace });
    }

    /// Whether a stage at work has an outcome that can not be taken in some of the worlds.
    fn is_closed(&self, marking: usize, worlds: &Set) -> bool {
        let active = self.space.markings.get(marking).map(|marking| self.net.active(marking));
        let active = active.iter().flat_map(super::bits::Bits::iter);
        let mut ways =
            active.filter_map(|stage| self.net.node_of(stage)).flat_map(|node| &node.ways);
        ways.any(|way| !worlds.is_within(&way.open))
    }

    /// The markings that nothing leads out of, with the worlds in which that is so.
    fn dead(&self) -> BTreeMap<usize, Set> {
        let mut left = self.space.reached.clone();
        for edge in &self.space.edges {
            if let Some(left) = edge.from.and_then(|from| left.get_mut(from)) {
                *left = left.without(&edge.worlds);
            }
        }
        // Where exploring stopped for lack of room nothing is known.
        left.into_iter()
            .enumerate()
            .filter(|(marking, set)| !set.is_empty() && self.space.was_left(*marking))
            .collect()
    }

    fn where_stuck(&self, marking: usize) -> Vec<Stuck> {
        let Some(marking) = self.space.markings.get(marking) else { return Vec::new() };
        let active = self.net.active(marking);
        if !active.is_empty() {
            return active.iter().map(Stuck::Stage).collect();
        }
        let waiting = marking.iter().filter_map(|bit| self.net.arrival(bit));
        let joins: BTreeSet<StageNo> = waiting.map(|(join, _)| join).collect();
        let missing = |join: StageNo| {
            let node = self.net.node_of(join);
            let bits = node.into_iter().flat_map(|node| node.join.iter());
            let bits = bits.filter(|bit| !marking.has(*bit));
            bits.filter_map(|bit| self.net.arrival(bit)).map(|(_, from)| from).collect()
        };
        joins.into_iter().map(|join| Stuck::Join(join, missing(join))).collect()
    }

    /// What happens in no run: outcomes, joins, and stages where nothing else explains it.
    fn never(&mut self) {
        let steps = self.space.edges.iter().chain(&self.space.first);
        let taken: BTreeSet<_> = steps.flat_map(|edge| edge.done.iter().copied()).collect();
        let acted = taken.iter().map(|(stage, _)| *stage);
        let active = self
            .space
            .markings
            .iter()
            .flat_map(|marking| self.net.active(marking).iter().collect::<Vec<_>>());
        let entered: BTreeSet<StageNo> = active.chain(acted).collect();
        let arrived: BTreeSet<StageNo> = self
            .space
            .markings
            .iter()
            .flat_map(|marking| {
                marking.iter().filter_map(|bit| self.net.arrival(bit)).collect::<Vec<_>>()
            })
            .map(|(join, _)| join)
            .collect();
        let mut missing = Vec::new();
        for (no, node) in self.net.stages.iter().enumerate() {
            let waits = !node.join.is_empty() && !self.space.joined.has(no);
            if waits && (entered.contains(&no) || arrived.contains(&no)) {
                missing.push((
                    self.stage(no).at("join"),
                    DefectKind::Runs(RunDefect::JoinNeverCompletes),
                ));
            }
            if entered.contains(&no) {
                let never = (0..node.ways.len()).filter(|way| !taken.contains(&(no, Some(*way))));
                let never = never.map(|way| self.outcome((no, Some(way))));
                missing.extend(
                    never.map(|place| (place, DefectKind::Runs(RunDefect::OutcomeImpossible))),
                );
            }
        }
        if missing.is_empty() && self.found.is_empty() {
            let never = (0..self.net.stages.len()).filter(|no| !entered.contains(no));
            missing.extend(never.map(|no| (self.stage(no), DefectKind::Unreachable)));
        }
        let defects = missing.into_iter().map(|(place, kind)| Defect { place, kind, trace: None });
        self.found.extend(defects);
    }
}
