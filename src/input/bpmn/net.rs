//! Who leads where: gateways resolved into ways from one stage to the next.
//!
//! A task is a stage; so is a choice that follows no task, and a parallel gateway that waits. Everything else only
//! passes on. Nodes are known by their positions here.

use super::model::{Kind, Model, Node};
use super::{Fault, Note, Why};
use crate::domain::limits;
use std::collections::{BTreeMap, BTreeSet};

/// Where a way leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Goal {
    /// To a stage: a task, a passing event, or a choice of its own.
    Stage(usize),
    /// To a gateway that waits, by this flow.
    Join(usize, usize),
    /// To an end event.
    End(usize),
    /// Nowhere: nothing follows that node.
    Nothing(usize),
}

/// A way on from a stage.
#[derive(Clone, Debug)]
pub(super) struct Way {
    /// The flow that is its own.
    pub(super) flow: Option<usize>,
    /// Where it leads, all at once.
    pub(super) goals: Vec<Goal>,
}

/// A process with its ways.
#[derive(Clone, Debug)]
pub(super) struct Net {
    /// The ways on from each stage and each gateway that waits, in the order of the file.
    pub(super) ways: BTreeMap<usize, Vec<Way>>,
    /// Where a case begins.
    pub(super) start: Vec<Goal>,
}

/// The flows of a process by node.
struct Flows {
    /// Of each flow: its two nodes.
    ends: Vec<(usize, usize)>,
    out: Vec<Vec<usize>>,
    into: Vec<Vec<usize>>,
}

impl Net {
    /// The ways of a process.
    ///
    /// # Errors
    ///
    /// A process without a start, a flow without a node, or more ways than are read.
    pub(super) fn of(model: &Model, notes: &mut Vec<Note>) -> Result<Self, Fault> {
        let flows = Flows::of(model)?;
        let start = start(model, notes)?;
        let live = flows.reached(start);
        let unreachable = model.nodes.iter().enumerate().filter(|(at, _)| !live.contains(at));
        for (_, node) in unreachable.filter(|(_, node)| node.element != "boundaryEvent") {
            if node.kind != Kind::Start {
                notes.push(Note::new(&node.element, &node.id, &node.title, Why::Unreachable));
            }
        }
        let flows = flows.among(&live);
        let mut resolver = Resolver { model, flows: &flows, total: 0 };
        let goals = resolver.all(start)?;
        let mut ways = BTreeMap::new();
        for &at in &live {
            if let Some(found) = resolver.ways(at, notes)? {
                ways.insert(at, found);
            }
        }
        Ok(Self { ways, start: goals })
    }
}

/// The first start event nothing sets off, or the first one.
fn start(model: &Model, notes: &mut Vec<Note>) -> Result<usize, Fault> {
    let starts = || model.nodes.iter().enumerate().filter(|(_, node)| node.kind == Kind::Start);
    let triggered =
        |node: &Node| notes.iter().any(|note| note.why == Why::Trigger && note.id == node.id);
    let chosen = starts().find(|(_, node)| !triggered(node)).or_else(|| starts().next());
    let Some((chosen, _)) = chosen else {
        return Err(Fault::NoStart { process: model.id.clone() });
    };
    for (_, other) in starts().filter(|(at, _)| *at != chosen) {
        notes.push(Note::new(&other.element, &other.id, &other.title, Why::LeftOut));
    }
    Ok(chosen)
}

impl Flows {
    fn of(model: &Model) -> Result<Self, Fault> {
        let nodes = model.nodes.iter().enumerate();
        let places: BTreeMap<&str, usize> =
            nodes.map(|(at, node)| (node.id.as_str(), at)).collect();
        let mut ends = Vec::with_capacity(model.flows.len());
        for flow in &model.flows {
            let place = |node: &String| {
                let (flow, node) = (flow.id.clone(), node.clone());
                places.get(node.as_str()).copied().ok_or(Fault::Dangling { flow, node })
            };
            ends.push((place(&flow.from)?, place(&flow.to)?));
        }
        let empty = vec![Vec::new(); model.nodes.len()];
        let mut flows = Self { ends, out: empty.clone(), into: empty };
        flows.index(|_| true);
        Ok(flows)
    }

    /// Notes each flow at its nodes.
    fn index(&mut self, keep: impl Fn(usize) -> bool) {
        for (flow, (from, to)) in self.ends.iter().enumerate().filter(|(_, (from, _))| keep(*from))
        {
            self.out.get_mut(*from).into_iter().for_each(|out| out.push(flow));
            self.into.get_mut(*to).into_iter().for_each(|into| into.push(flow));
        }
    }

    /// The same, only those that begin at one of these nodes.
    fn among(mut self, live: &BTreeSet<usize>) -> Self {
        self.out.iter_mut().chain(&mut self.into).for_each(Vec::clear);
        self.index(|from| live.contains(&from));
        self
    }

    fn out(&self, node: usize) -> &[usize] {
        self.out.get(node).map_or(&[], Vec::as_slice)
    }

    fn into(&self, node: usize) -> &[usize] {
        self.into.get(node).map_or(&[], Vec::as_slice)
    }

    fn ends(&self, flow: usize) -> (usize, usize) {
        self.ends.get(flow).copied().unwrap_or_default()
    }

    fn reached(&self, start: usize) -> BTreeSet<usize> {
        let mut reached = BTreeSet::from([start]);
        let mut open = vec![start];
        while let Some(node) = open.pop() {
            for &flow in self.out(node) {
                let (_, to) = self.ends(flow);
                if reached.insert(to) {
                    open.push(to);
                }
            }
        }
        reached
    }
}

struct Resolver<'a> {
    model: &'a Model,
    flows: &'a Flows,
    /// Goals found so far, in the whole process.
    total: usize,
}

impl Resolver<'_> {
    fn kind(&self, node: usize) -> Kind {
        self.model.nodes.get(node).map_or(Kind::Other, |node| node.kind)
    }

    /// The task whose outcome a gateway chooses.
    fn chooses_for(&self, gateway: usize) -> Option<usize> {
        let &[flow] = self.flows.into(gateway) else { return None };
        let (task, _) = self.flows.ends(flow);
        let chooses = self.kind(gateway) == Kind::Exclusive
            && self.kind(task) == Kind::Task
            && self.flows.out(task).len() == 1;
        chooses.then_some(task)
    }

    /// The ways on from a node; none where it is no stage and does not wait.
    fn ways(&mut self, at: usize, notes: &mut Vec<Note>) -> Result<Option<Vec<Way>>, Fault> {
        let several = |node| self.flows.out(node).len() > 1;
        let kind = self.kind(at);
        let chosen_from = match kind {
            Kind::Task => match self.flows.out(at) {
                &[flow] => {
                    let (_, next) = self.flows.ends(flow);
                    let own = self.chooses_for(next) == Some(at) && several(next);
                    Some(next).filter(|_| own)
                }
                _ => None,
            },
            Kind::Exclusive if several(at) && self.chooses_for(at).is_none() => {
                let node = self.model.nodes.get(at);
                notes.extend(node.map(|node| {
                    Note::new(&node.element, &node.id, &node.title, Why::BecameChoice)
                }));
                Some(at)
            }
            Kind::Pass => None,
            Kind::Parallel if self.flows.into(at).len() > 1 => None,
            _ => return Ok(None),
        };
        let Some(gateway) = chosen_from else {
            let flow = match self.flows.out(at) {
                &[flow] => Some(flow),
                _ => None,
            };
            return Ok(Some(vec![Way { flow, goals: self.all(at)? }]));
        };
        let mut ways = Vec::new();
        for &flow in self.flows.out(gateway) {
            ways.push(Way { flow: Some(flow), goals: self.goals(&[flow], at)? });
        }
        Ok(Some(ways))
    }

    /// Where all that leaves a node leads.
    fn all(&mut self, at: usize) -> Result<Vec<Goal>, Fault> {
        self.goals(self.flows.out(at), at)
    }

    /// Where flows lead, gateways that only pass on passed. What comes to one of those twice leads nowhere.
    fn goals(&mut self, flows: &[usize], from: usize) -> Result<Vec<Goal>, Fault> {
        if flows.is_empty() {
            return Ok(vec![Goal::Nothing(from)]);
        }
        let mut found = Vec::new();
        let mut passed = BTreeSet::new();
        let mut open: Vec<usize> = flows.iter().rev().copied().collect();
        while let Some(flow) = open.pop() {
            let (_, to) = self.flows.ends(flow);
            let out = self.flows.out(to);
            match self.kind(to) {
                Kind::End => found.push(Goal::End(to)),
                Kind::Task | Kind::Pass => found.push(Goal::Stage(to)),
                Kind::Exclusive if out.len() > 1 => found.push(Goal::Stage(to)),
                Kind::Parallel if self.flows.into(to).len() > 1 => found.push(Goal::Join(to, flow)),
                _ if !passed.insert(to) => found.push(Goal::Nothing(to)),
                _ if out.is_empty() => found.push(Goal::Nothing(to)),
                _ => open.extend(out.iter().rev()),
            }
            if self.total + found.len() > limits::BPMN_WAYS {
                return Err(Fault::TooMany { what: "ways", limit: limits::BPMN_WAYS });
            }
        }
        self.total += found.len();
        Ok(found)
    }
}
