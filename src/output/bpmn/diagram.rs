//! The diagram between a workflow and its file: nodes and flows, without places and without XML.
//!
//! Nodes are known by their position in the diagram, which never leaves this room; what is written names them by
//! their ids.

use crate::domain::calendar::Period;
use crate::domain::name::{RoleId, StageId};
use std::collections::BTreeSet;

/// A node of a diagram.
pub(super) type At = usize;

/// Nodes and flows.
#[derive(Clone, Debug, Default)]
pub(super) struct Diagram {
    /// The nodes, in the order in which they were made.
    pub(super) nodes: Vec<Node>,
    /// The flows.
    pub(super) flows: Vec<Flow>,
    /// The lanes, from top to bottom.
    pub(super) lanes: Vec<Lane>,
    ids: BTreeSet<String>,
}

/// 泳道: who acts in the nodes of it.
#[derive(Clone, Debug)]
pub(super) struct Lane {
    /// Its id.
    pub(super) id: String,
    /// What people read.
    pub(super) title: String,
}

/// A node.
#[derive(Clone, Debug)]
pub(super) struct Node {
    /// Its id.
    pub(super) id: String,
    /// What it is.
    pub(super) kind: Kind,
    /// What people read.
    pub(super) title: String,
    /// The position of its lane.
    pub(super) lane: usize,
    /// What BPMN has no element for.
    pub(super) documentation: String,
}

/// What a node is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Where a case begins.
    Start,
    /// A person acts.
    Task {
        /// Who.
        role: RoleId,
    },
    /// A stage that passes at once, whatever the facts.
    Milestone,
    /// One of the ways on, or several ways becoming one.
    Exclusive,
    /// All the ways on, or waiting for all.
    Parallel,
    /// A period that runs while a task is open.
    Timer {
        /// The task.
        host: At,
        /// How long.
        within: Period,
    },
    /// A case ends.
    End {
        /// Whatever else is open ends with it.
        terminates: bool,
    },
}

/// A flow that has left a node and not come to one.
#[derive(Clone, Debug)]
pub(super) struct Open {
    /// Where it begins.
    pub(super) from: At,
    /// Its id.
    pub(super) id: String,
    /// What people read; empty where there is nothing to choose.
    pub(super) title: String,
    /// When it is taken, as an expression; none: always, or when no other is.
    pub(super) condition: Option<String>,
    /// It is taken when no other is.
    pub(super) default: bool,
    /// Its place among the flows that leave there.
    pub(super) order: usize,
    /// The branches that end with it.
    pub(super) cancels: Vec<StageId>,
    /// What BPMN has no element for.
    pub(super) documentation: String,
}

/// A flow.
#[derive(Clone, Debug)]
pub(super) struct Flow {
    /// Where it leaves.
    pub(super) open: Open,
    /// Where it leads.
    pub(super) to: At,
}

impl Open {
    /// A flow with nothing to say.
    pub(super) fn plain(from: At, id: String) -> Self {
        Self {
            from,
            id,
            title: String::new(),
            condition: None,
            default: false,
            order: 0,
            cancels: Vec::new(),
            documentation: String::new(),
        }
    }
}

impl Diagram {
    /// A new node.
    pub(super) fn node(&mut self, id: &str, kind: Kind, title: &str, lane: usize) -> At {
        let id = self.unique(id);
        let (title, documentation) = (title.to_owned(), String::new());
        self.nodes.push(Node { id, kind, title, lane, documentation });
        self.nodes.len() - 1
    }

    /// Leads an open flow to a node.
    pub(super) fn lead(&mut self, mut open: Open, to: At) {
        open.id = self.unique(&open.id);
        self.flows.push(Flow { open, to });
    }

    /// Leads several open flows to one node, through a gateway of that id where there are more than one.
    pub(super) fn merge(&mut self, mut opens: Vec<Open>, id: &str, lane: usize) -> Option<Open> {
        if opens.len() < 2 {
            return opens.pop();
        }
        let gateway = self.node(id, Kind::Exclusive, "", lane);
        for open in opens {
            self.lead(open, gateway);
        }
        Some(Open::plain(gateway, format!("next.{id}")))
    }

    /// An id that nothing else has. Ids made from names of one workflow differ already; this is for the rest.
    pub(super) fn unique(&mut self, id: &str) -> String {
        let mut found = id.to_owned();
        let mut count = 1;
        while !self.ids.insert(found.clone()) {
            count += 1;
            found = format!("{id}.{count}");
        }
        found
    }
}

/// The id of the element of a stage: its name, which an XML name may not begin with a figure of.
pub(super) fn stage_id(stage: &StageId) -> String {
    let name = stage.as_str();
    if name.starts_with(|c: char| c.is_ascii_digit()) {
        format!("stage.{name}")
    } else {
        name.to_owned()
    }
}
