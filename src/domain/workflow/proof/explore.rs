//! The markings that runs come to, each with the worlds in which they do, and the steps between them.
//!
//! Breadth first, so that what is found first is found by a short run. It must end: at most
//! [`limits::MARKINGS`] markings, and the room they take is bounded too.

use super::bits::Bits;
use super::history::Standing;
use super::net::{Net, StageNo};
use super::reduce::{Branch, Reduction};
use super::step::{self, Arrived, Done, Fault};
use super::worlds::Set;
use crate::domain::limits;
use std::collections::{BTreeMap, HashMap, VecDeque};

/// The number of a marking.
pub(super) type MarkingNo = usize;

/// What was explored.
#[derive(Debug)]
pub(super) struct Space {
    pub(super) markings: Vec<Bits>,
    /// The worlds in which each marking is come to.
    pub(super) reached: Vec<Set>,
    pub(super) edges: Vec<Edge>,
    /// The edges that begin a case.
    pub(super) first: Vec<Edge>,
    /// What should not have been, the first time it was seen.
    pub(super) incidents: BTreeMap<Fault, Incident>,
    /// The stages that were entered because all they waited for had arrived.
    pub(super) joined: Bits,
    /// The stages that were left over at each end that left some.
    pub(super) left: BTreeMap<Done, Bits>,
    /// Nothing was left out because there was too much.
    pub(super) whole: bool,
    seen: HashMap<Bits, MarkingNo>,
    waiting: Vec<Set>,
    queue: VecDeque<MarkingNo>,
}

/// A step from a marking in some worlds.
#[derive(Debug)]
pub(super) struct Edge {
    /// Where from; none for the beginning.
    pub(super) from: Option<MarkingNo>,
    /// Where to; none where the case ends or can not go on.
    pub(super) to: Option<MarkingNo>,
    pub(super) worlds: Set,
    pub(super) done: Vec<Done>,
}

/// Where something should not have been.
#[derive(Debug)]
pub(super) struct Incident {
    pub(super) from: Option<MarkingNo>,
    pub(super) done: Vec<Done>,
    pub(super) worlds: Set,
}

/// Explores all runs, or with a reduction enough of them to tell whether the definition is sound; at most so many
/// markings.
pub(super) fn explore(net: &Net, reduction: Option<&Reduction>, most: usize) -> Space {
    explore_from(net, step::first(net), reduction, most)
}

/// Explores the runs that go on from some markings.
pub(super) fn explore_from(
    net: &Net,
    first: Vec<Arrived>,
    reduction: Option<&Reduction>,
    most: usize,
) -> Space {
    let mut space = Space {
        markings: Vec::new(),
        reached: Vec::new(),
        edges: Vec::new(),
        first: Vec::new(),
        incidents: BTreeMap::new(),
        joined: Bits::default(),
        left: BTreeMap::new(),
        whole: true,
        seen: HashMap::new(),
        waiting: Vec::new(),
        queue: VecDeque::new(),
    };
    for arrived in first {
        let edge = space.enter(net, None, arrived);
        space.first.push(edge);
    }
    while let Some(marking) = space.queue.pop_front() {
        let none = net.worlds.none();
        let Some(worlds) = space.waiting.get_mut(marking) else { continue };
        let worlds = std::mem::replace(worlds, none);
        space.leave(net, marking, &worlds, reduction);
        if space.markings.len() > room(net).min(most) || space.edges.len() > limits::PROOF_STEPS {
            space.whole = false;
            break;
        }
    }
    space
}

/// How many markings there is room for: sets of many worlds take more.
fn room(net: &Net) -> usize {
    limits::PROOF_WORDS / net.worlds.words().max(1)
}

impl Space {
    /// Whether all steps out of a marking were taken.
    pub(super) fn was_left(&self, marking: MarkingNo) -> bool {
        self.waiting.get(marking).is_some_and(Set::is_empty)
    }

    /// Takes the steps out of a marking in worlds in which they were not taken yet.
    fn leave(&mut self, net: &Net, from: MarkingNo, worlds: &Set, reduction: Option<&Reduction>) {
        let Some(marking) = self.markings.get(from).cloned() else { return };
        let branches = reduction.map(|reduction| reduction.branches(net, &marking, worlds));
        for branch in branches.into_iter().flatten() {
            if self.goes_on(net, &marking, worlds, &branch) {
                return self.run(net, from, &marking, worlds, branch.stage);
            }
        }
        for stage in net.active(&marking).iter() {
            self.run(net, from, &marking, worlds, stage);
        }
    }

    /// Whether each world has an independent outcome that leads to where it has not been.
    fn goes_on(&self, net: &Net, marking: &Bits, worlds: &Set, branch: &Branch) -> bool {
        let mut left = worlds.clone();
        for way in &branch.independent {
            for arrived in steps(net, marking, worlds, (branch.stage, Some(*way))) {
                let Some(to) = &arrived.marking else { continue };
                let fresh = match self.seen.get(to) {
                    None => arrived.worlds,
                    Some(to) => match (self.reached.get(*to), self.waiting.get(*to)) {
                        (Some(reached), Some(waiting)) => {
                            arrived.worlds.without(&reached.without(waiting))
                        }
                        _ => continue,
                    },
                };
                left = left.without(&fresh);
            }
        }
        left.is_empty()
    }

    /// Ends a stage with each of its outcomes, and hands in a new draft where it is taken.
    fn run(&mut self, net: &Net, from: MarkingNo, marking: &Bits, worlds: &Set, stage: StageNo) {
        let Some(node) = net.node_of(stage) else { return };
        for (index, way) in node.ways.iter().enumerate() {
            let done = (stage, Some(index));
            if net.history.standing(marking, &way.needs) == Standing::NeverGiven {
                let worlds = worlds.and(&way.open);
                if !worlds.is_empty() {
                    self.incident(Fault::BeforeOpinion(done), Some(from), &[done], &worlds);
                }
            }
            for arrived in steps(net, marking, worlds, done) {
                let edge = self.enter(net, Some(from), arrived);
                self.edges.push(edge);
            }
        }
        if node.stage.takes_draft
            && let Some(changed) = net.history.redrafted(marking)
        {
            let arrived = Arrived {
                worlds: worlds.clone(),
                done: vec![(stage, None)],
                marking: Some(changed),
                joined: Bits::default(),
                left: Bits::default(),
                faults: Vec::new(),
            };
            let edge = self.enter(net, Some(from), arrived);
            self.edges.push(edge);
        }
    }

    /// Notes where a step led; the step.
    fn enter(&mut self, net: &Net, from: Option<MarkingNo>, arrived: Arrived) -> Edge {
        let Arrived { worlds, done, marking, joined, left, faults } = arrived;
        self.joined.add(&joined);
        for fault in faults {
            if let Fault::LeftOver(done) = &fault {
                self.left.entry(*done).or_default().add(&left);
            }
            self.incident(fault, from, &done, &worlds);
        }
        let to = marking.map(|marking| self.mark(net, marking, &worlds));
        Edge { from, to, worlds, done }
    }

    fn incident(&mut self, fault: Fault, from: Option<MarkingNo>, done: &[Done], worlds: &Set) {
        self.incidents.entry(fault).or_insert_with(|| Incident {
            from,
            done: done.to_vec(),
            worlds: worlds.clone(),
        });
    }

    fn mark(&mut self, net: &Net, marking: Bits, worlds: &Set) -> MarkingNo {
        let count = self.markings.len();
        let no = *self.seen.entry(marking).or_insert_with_key(|marking| {
            self.markings.push(marking.clone());
            self.reached.push(net.worlds.none());
            self.waiting.push(net.worlds.none());
            count
        });
        if let (Some(reached), Some(waiting)) = (self.reached.get_mut(no), self.waiting.get_mut(no))
        {
            let fresh = worlds.without(reached);
            if !fresh.is_empty() {
                if waiting.is_empty() {
                    self.queue.push_back(no);
                }
                reached.add(&fresh);
                waiting.add(&fresh);
            }
        }
        no
    }
}

/// What comes of an outcome of a stage at work, where it can be taken.
fn steps(net: &Net, marking: &Bits, worlds: &Set, done: Done) -> Vec<Arrived> {
    let way = net.node_of(done.0).and_then(|node| node.ways.get(done.1?));
    let Some(way) = way else { return Vec::new() };
    let worlds = worlds.and(&way.open);
    let open = net.history.standing(marking, &way.needs) == Standing::Open;
    if open && !worlds.is_empty() { step::take(net, marking, worlds, done) } else { Vec::new() }
}
