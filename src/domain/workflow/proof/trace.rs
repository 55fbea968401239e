//! The shortest run that shows something, in names.
//!
//! It walks along steps that were explored; of a space explored whole the run is the shortest there is.

use super::explore::{Edge, MarkingNo, Space};
use super::net::Net;
use super::step::Done;
use super::worlds::Set;
use crate::domain::limits;
use crate::domain::workflow::Trace;
use std::collections::VecDeque;

/// The steps of a space, by where they come from.
pub(super) struct Forward<'a> {
    pub(super) net: &'a Net<'a>,
    pub(super) space: &'a Space,
    out: Vec<Vec<&'a Edge>>,
}

impl<'a> Forward<'a> {
    pub(super) fn of(net: &'a Net<'a>, space: &'a Space) -> Self {
        let mut out = vec![Vec::new(); space.markings.len()];
        for edge in &space.edges {
            if let Some(edges) = edge.from.and_then(|from| out.get_mut(from)) {
                edges.push(edge);
            }
        }
        Self { net, space, out }
    }

    /// The steps out of a marking.
    pub(super) fn out(&self, marking: MarkingNo) -> &[&'a Edge] {
        self.out.get(marking).map(Vec::as_slice).unwrap_or_default()
    }

    /// The shortest run to a marking (the beginning, where none) in one of some worlds, and what is done then.
    pub(super) fn to(&self, marking: Option<MarkingNo>, worlds: &Set, then: &[Done]) -> Trace {
        let tried = worlds.iter().take(limits::WORLDS_TRIED);
        let runs = tried.filter_map(|world| {
            let path = match marking {
                Some(marking) => self.path(marking, world)?,
                None => Vec::new(),
            };
            Some((world, path))
        });
        let length = |path: &[&Edge]| path.iter().map(|edge| edge.done.len()).sum::<usize>();
        let Some((world, path)) = runs.min_by_key(|(_, path)| length(path)) else {
            return Trace::default();
        };
        let mut alike = worlds.clone();
        for edge in &path {
            alike = alike.and(&edge.worlds);
        }
        let done = path.iter().flat_map(|edge| edge.done.iter()).chain(then);
        let steps = done.filter_map(|(stage, way)| {
            let node = self.net.node_of(*stage)?;
            let outcome = way.and_then(|way| node.ways.get(way)).map(|way| way.outcome.id.clone());
            Some((node.stage.id.clone(), outcome))
        });
        Trace { steps: steps.collect(), facts: self.net.worlds.reasons(world, &alike) }
    }

    /// The steps to a marking in a world.
    fn path(&self, goal: MarkingNo, world: usize) -> Option<Vec<&'a Edge>> {
        let mut came: Vec<Option<&Edge>> = vec![None; self.space.markings.len()];
        let mut queue = VecDeque::new();
        let first = self.space.first.iter().filter(|edge| edge.worlds.has(world));
        for edge in first {
            if let Some(to) = edge.to {
                *came.get_mut(to)? = Some(edge);
                queue.push_back(to);
            }
        }
        while let Some(marking) = queue.pop_front() {
            if marking == goal {
                break;
            }
            for edge in self.out.get(marking)?.iter().filter(|edge| edge.worlds.has(world)) {
                let Some(to) = edge.to else { continue };
                let place = came.get_mut(to)?;
                if place.is_none() {
                    *place = Some(edge);
                    queue.push_back(to);
                }
            }
        }
        let mut path = Vec::new();
        let mut at = Some(goal);
        while let Some(marking) = at {
            let edge = (*came.get(marking)?)?;
            path.push(edge);
            at = edge.from;
        }
        path.reverse();
        Some(path)
    }
}
