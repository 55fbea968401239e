//! Nodes in the order of the text, each put under the last open one of a lower rank.
//!
//! Who calls says where a node begins; it ends where the next of its rank or a lower one begins. So no byte can belong to
//! two nodes, or to none.

use crate::domain::document::{Node, NodeKind, Ordinal, Span};

/// The rank of what holds nothing: a paragraph, a row.
pub(in crate::domain::document) const LEAF: u8 = u8::MAX;

/// A tree that is being built.
#[derive(Default)]
pub(in crate::domain::document) struct Builder {
    nodes: Vec<Node>,
    /// The open nodes, outermost first, each with its rank.
    open: Vec<(u8, usize)>,
}

/// A node whose first byte was read; where it ends, the next ones tell.
#[derive(Clone, Copy)]
pub(super) struct Begun {
    pub(super) kind: NodeKind,
    pub(super) number: Option<Ordinal>,
    pub(super) heading: Option<Span>,
    pub(super) start: usize,
}

impl Begun {
    /// One without number and heading.
    pub(super) fn of(kind: NodeKind, start: usize) -> Self {
        Self { kind, number: None, heading: None, start }
    }
}

impl Builder {
    /// Adds a node under the last open one of a lower rank.
    pub(super) fn add(&mut self, begun: Begun, rank: u8) {
        let Begun { kind, number, heading, start } = begun;
        self.close(start, rank);
        let parent = self.open.last().map(|&(_, at)| at);
        self.open.push((rank, self.nodes.len()));
        let here = Span::new(start, start);
        self.nodes.push(Node { kind, number, heading, own: here, span: here, parent });
    }

    /// Adds a node that holds no other.
    pub(super) fn alone(&mut self, begun: Begun, rank: u8) {
        self.add(begun, rank);
        if let Some(last) = self.open.last_mut() {
            last.0 = LEAF;
        }
    }

    /// Opens the preamble, or goes on with it.
    pub(super) fn preamble(&mut self, start: usize, rank: u8) {
        let open = self.open.last().and_then(|&(_, at)| self.nodes.get(at));
        if open.is_none_or(|node| node.kind != NodeKind::Preamble) {
            self.alone(Begun::of(NodeKind::Preamble, start), rank);
        }
    }

    /// Whether a node of that rank is open.
    pub(super) fn is_open(&self, rank: u8) -> bool {
        self.open.iter().any(|&(open, _)| open == rank)
    }

    fn close(&mut self, start: usize, rank: u8) {
        while let Some(&(open, at)) = self.open.last() {
            if open < rank {
                return;
            }
            self.open.pop();
            if let Some(node) = self.nodes.get_mut(at) {
                node.span.end = start;
            }
        }
    }

    /// The whole tree over words of that length.
    pub(super) fn finish(mut self, length: usize) -> Vec<Node> {
        if self.nodes.is_empty() && length > 0 {
            self.add(Begun::of(NodeKind::Text, 0), LEAF);
        }
        self.close(length, 0);
        // What is blank above the first words belongs to the first node, and to those that begin with it.
        let first = self.nodes.first().map_or(0, |node| node.own.start);
        for node in self.nodes.iter_mut().take_while(|node| node.own.start == first) {
            (node.own.start, node.span.start) = (0, 0);
        }
        let mut next = length;
        for node in self.nodes.iter_mut().rev() {
            node.own.end = next;
            next = node.own.start;
        }
        self.nodes
    }
}
