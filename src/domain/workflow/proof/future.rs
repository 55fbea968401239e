//! What may still come of each marking: whether an end can be reached, whether something can happen later.
//!
//! Looks backward along the steps that were explored; it must never explore.

use super::explore::{Edge, Space};
use super::net::Net;
use super::worlds::Set;

/// The steps of a space, by where they lead.
pub(super) struct Backward<'a> {
    space: &'a Space,
    into: Vec<Vec<&'a Edge>>,
}

impl<'a> Backward<'a> {
    pub(super) fn of(space: &'a Space) -> Self {
        let mut into = vec![Vec::new(); space.markings.len()];
        for edge in &space.edges {
            if let Some(edges) = edge.to.and_then(|to| into.get_mut(to)) {
                edges.push(edge);
            }
        }
        Self { space, into }
    }

    /// The worlds in which each marking can come to one of those where `goal` is so, or to a step that is one.
    pub(super) fn coming_to(
        &self,
        net: &Net,
        goal: impl Fn(usize) -> Option<Set>,
        is_goal: impl Fn(&Edge) -> bool,
    ) -> Vec<Set> {
        let mut good: Vec<Set> = (0..self.space.markings.len())
            .map(|marking| goal(marking).unwrap_or_else(|| net.worlds.none()))
            .collect();
        for edge in self.space.edges.iter().filter(|edge| is_goal(edge)) {
            if let Some(good) = edge.from.and_then(|from| good.get_mut(from)) {
                good.add(&edge.worlds);
            }
        }
        let mut open: Vec<usize> = (0..good.len()).collect();
        let mut listed = vec![true; good.len()];
        while let Some(marking) = open.pop() {
            let (Some(flag), Some(here)) = (listed.get_mut(marking), good.get(marking).cloned())
            else {
                continue;
            };
            *flag = false;
            for edge in self.into.get(marking).into_iter().flatten() {
                let Some(from) = edge.from else { continue };
                let come = here.and(&edge.worlds);
                let Some(known) = good.get_mut(from).filter(|known| !come.is_within(known)) else {
                    continue;
                };
                known.add(&come);
                if let Some(listed) = listed.get_mut(from).filter(|listed| !**listed) {
                    *listed = true;
                    open.push(from);
                }
            }
        }
        good
    }
}
