//! Where in a document something stands: its clause, its node, and the words that lead to it.

use crate::domain::document::{Document, Node, NodeKind, Span};

/// Finds places, by halving.
#[derive(Clone, Copy, Debug)]
pub(super) struct Places<'a> {
    pub(super) document: &'a Document,
}

/// Parts of a paper that say nothing of what people must do.
const SILENT: [NodeKind; 10] = [
    NodeKind::Front,
    NodeKind::Number,
    NodeKind::Title,
    NodeKind::TitleNote,
    NodeKind::Addressee,
    NodeKind::Contents,
    NodeKind::AttachmentList,
    NodeKind::Signature,
    NodeKind::Signer,
    NodeKind::Date,
];

impl Places<'_> {
    /// The clause that a place begins in, by its place in the document.
    pub(super) fn clause(self, at: usize) -> Option<usize> {
        let clauses = &self.document.clauses;
        let index = clauses.partition_point(|clause| clause.span.start <= at).checked_sub(1)?;
        let held = clauses.get(index).is_some_and(|clause| at < clause.span.end);
        held.then_some(index)
    }

    /// The node whose own words a place begins in, by its place in the document.
    pub(super) fn node(self, at: usize) -> Option<usize> {
        let nodes = &self.document.nodes;
        nodes.partition_point(|node| node.own.start <= at).checked_sub(1)
    }

    /// Whether it stands where a paper says nothing of what people must do.
    pub(super) fn is_silent(self, at: usize) -> bool {
        let node = self.node(at).and_then(|index| self.document.nodes.get(index));
        node.is_some_and(|node| SILENT.contains(&node.kind) || node.kind == NodeKind::Imprint)
    }

    /// 引出语: the own words of the nodes that a place stands in, up to its clause, that lead to it: those that end with a colon.
    pub(super) fn leading(self, at: usize) -> Vec<Span> {
        let nodes = &self.document.nodes;
        let mut found = Vec::new();
        let mut next = self.node(at).and_then(|index| nodes.get(index)?.parent);
        while let Some(node) = next.and_then(|index| nodes.get(index)) {
            if found.len() > 8 || matches!(node.kind, NodeKind::Chapter | NodeKind::Section) {
                break;
            }
            found.extend(self.lead_in(node));
            next = node.parent;
        }
        found
    }

    fn lead_in(self, node: &Node) -> Option<Span> {
        let words = node.own.of(&self.document.words).trim_end();
        words
            .ends_with(['：', ':'])
            .then(|| Span::new(node.own.start, node.own.start + words.len()))
    }
}
