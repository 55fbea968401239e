//! The graph of stages, in petgraph. Nothing else imports it, and its indices never leave this file: who
//! asks is answered in names (I7).
//!
//! Stages and ends are nodes, outcomes are edges; one edge for each target of an outcome that leads to
//! several. A withdrawal is no edge: it can happen anywhere.

use super::{Definition, Target};
use crate::domain::name::{EndId, OutcomeId, StageId};
use petgraph::Direction::{Incoming, Outgoing};
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::{Dfs, Reversed};
use petgraph::visit::{EdgeRef, Walker};
use std::collections::{BTreeMap, BTreeSet};

/// The graph.
#[derive(Clone, Debug)]
pub struct Graph {
    net: DiGraph<Node, OutcomeId>,
    stages: BTreeMap<StageId, NodeIndex>,
    start: Option<NodeIndex>,
    anywhere: Option<NodeIndex>,
}

/// A node.
#[derive(Clone, Debug)]
enum Node {
    Stage(StageId),
    End(EndId),
    /// Where an outcome leads whose target is not known. It may be any stage or any end, so that one
    /// misspelt name is not reported again as an unreachable stage. A checked workflow has none.
    Anywhere,
}

impl Graph {
    /// The graph of a definition, which need not be sound: a target that does not exist leads anywhere.
    pub fn of(definition: &Definition) -> Self {
        let mut net = DiGraph::new();
        let mut stages = BTreeMap::new();
        for stage in &definition.stages {
            let node = net.add_node(Node::Stage(stage.id.clone()));
            stages.entry(stage.id.clone()).or_insert(node);
        }
        let start = stages.get(&definition.start).copied();
        let mut graph = Self { net, stages, start, anywhere: None };
        graph.connect(definition);
        graph
    }

    fn connect(&mut self, definition: &Definition) {
        let mut ends = BTreeMap::new();
        for stage in &definition.stages {
            let Some(&from) = self.stages.get(&stage.id) else { continue };
            if stage.outcomes.is_empty() {
                self.connect_anywhere(from, OutcomeId::from(""));
            }
            for outcome in &stage.outcomes {
                match &outcome.target {
                    Target::End(end) => {
                        let net = &mut self.net;
                        let to = *ends
                            .entry(end)
                            .or_insert_with(|| net.add_node(Node::End(end.clone())));
                        self.net.add_edge(from, to, outcome.id.clone());
                    }
                    Target::Stages(targets) if targets.is_empty() => {
                        self.connect_anywhere(from, outcome.id.clone());
                    }
                    Target::Stages(targets) => {
                        for target in targets {
                            self.connect_stage(from, target, &outcome.id);
                        }
                    }
                }
            }
        }
        if let Some(anywhere) = self.anywhere {
            let all: Vec<NodeIndex> = self.stages.values().copied().collect();
            for stage in all {
                self.net.add_edge(anywhere, stage, OutcomeId::from(""));
            }
        }
    }

    fn connect_stage(&mut self, from: NodeIndex, target: &StageId, outcome: &OutcomeId) {
        match self.stages.get(target) {
            Some(&to) => {
                self.net.add_edge(from, to, outcome.clone());
            }
            None => self.connect_anywhere(from, outcome.clone()),
        }
    }

    fn connect_anywhere(&mut self, from: NodeIndex, outcome: OutcomeId) {
        let net = &mut self.net;
        let to = *self.anywhere.get_or_insert_with(|| net.add_node(Node::Anywhere));
        self.net.add_edge(from, to, outcome);
    }

    /// The stages that some run may come to, the first among them. Conditions and joins are not looked
    /// at. All of them when the first stage does not exist.
    pub fn reachable_from_start(&self) -> BTreeSet<&StageId> {
        let Some(start) = self.start else { return self.stages.keys().collect() };
        Dfs::new(&self.net, start).iter(&self.net).filter_map(|node| self.stage(node)).collect()
    }

    /// The stages from which some end may be reached.
    pub fn reaching_an_end(&self) -> BTreeSet<&StageId> {
        let against = Reversed(&self.net);
        let mut walk = Dfs::empty(against);
        walk.stack.extend(
            self.net
                .node_indices()
                .filter(|&node| !matches!(self.net.node_weight(node), Some(Node::Stage(_)) | None)),
        );
        walk.iter(against).filter_map(|node| self.stage(node)).collect()
    }

    /// Whether a run may come to stage `to` after `from` was completed, with any of its outcomes or with
    /// the one named. `false` when there is no such stage.
    pub fn leads_to(&self, from: &StageId, outcome: Option<&OutcomeId>, to: &StageId) -> bool {
        let (Some(&from), Some(&to)) = (self.stages.get(from), self.stages.get(to)) else {
            return false;
        };
        let first = self.net.edges_directed(from, Outgoing);
        let mut walk = Dfs::empty(&self.net);
        walk.stack.extend(
            first
                .filter(|edge| outcome.is_none_or(|outcome| edge.weight() == outcome))
                .map(|edge| edge.target()),
        );
        walk.iter(&self.net).any(|node| node == to)
    }

    /// Whether an outcome of `from` has `to` as its target.
    pub fn leads_directly(&self, from: &StageId, to: &StageId) -> bool {
        let (Some(&from), Some(&to)) = (self.stages.get(from), self.stages.get(to)) else {
            return false;
        };
        self.net.contains_edge(from, to)
            || self.anywhere.is_some_and(|anywhere| self.net.contains_edge(from, anywhere))
    }

    /// The stages that an outcome of `stage` has as a target, each once, in the order of their names.
    pub fn successors(&self, stage: &StageId) -> BTreeSet<&StageId> {
        self.neighbours(stage, Outgoing)
    }

    /// The stages that have an outcome with `stage` as a target, each once, in the order of their names.
    pub fn predecessors(&self, stage: &StageId) -> BTreeSet<&StageId> {
        self.neighbours(stage, Incoming)
    }

    /// The ends that an outcome of `stage` leads to.
    pub fn ends(&self, stage: &StageId) -> BTreeSet<&EndId> {
        let node = self.stages.get(stage).copied();
        let near = node.into_iter().flat_map(|node| self.net.neighbors_directed(node, Outgoing));
        near.filter_map(|node| match self.net.node_weight(node) {
            Some(Node::End(end)) => Some(end),
            _ => None,
        })
        .collect()
    }

    fn neighbours(&self, stage: &StageId, way: petgraph::Direction) -> BTreeSet<&StageId> {
        let node = self.stages.get(stage).copied();
        let near = node.into_iter().flat_map(|node| self.net.neighbors_directed(node, way));
        near.filter_map(|node| self.stage(node)).collect()
    }

    fn stage(&self, node: NodeIndex) -> Option<&StageId> {
        match self.net.node_weight(node) {
            Some(Node::Stage(stage)) => Some(stage),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::workflow::fixture::{definition, stage};

    fn small() -> Graph {
        Graph::of(&definition(vec![
            stage("a", &["b+c", "a", "."]),
            stage("b", &["d"]),
            stage("c", &["d"]),
            stage("d", &[".", "b"]),
        ]))
    }

    fn names<'a>(stages: impl IntoIterator<Item = &'a StageId>) -> String {
        stages.into_iter().map(StageId::as_str).collect()
    }

    #[test]
    fn neighbours_are_answered_in_names() {
        let graph = small();
        assert_eq!(names(graph.successors(&"a".into())), "abc");
        assert_eq!(names(graph.predecessors(&"d".into())), "bc");
        assert_eq!(names(graph.predecessors(&"b".into())), "ad");
        assert_eq!(graph.ends(&"a".into()), BTreeSet::from([&EndId::from("done")]));
        assert!(graph.successors(&"nowhere".into()).is_empty());
        assert_eq!(names(graph.reachable_from_start()), "abcd");
        assert_eq!(names(graph.reaching_an_end()), "abcd");
    }

    #[test]
    fn leading_takes_a_step_at_least_and_may_begin_with_one_outcome() {
        let graph = small();
        let leads = |from: &str, outcome: Option<&str>, to: &str| {
            graph.leads_to(&from.into(), outcome.map(OutcomeId::from).as_ref(), &to.into())
        };
        assert!(leads("a", None, "d"));
        assert!(leads("a", Some("b+c"), "d"));
        assert!(!leads("a", Some("."), "d"));
        assert!(leads("b", None, "b"), "through d");
        assert!(!leads("c", None, "c"), "nothing leads back to it");
        assert!(!leads("d", Some("."), "b"));
        assert!(!leads("a", None, "nowhere"));
        assert!(graph.leads_directly(&"b".into(), &"d".into()));
        assert!(!graph.leads_directly(&"a".into(), &"d".into()));
    }
}
