//! What an outcome touches, with all that may follow by itself, whatever the world: the ground on which one branch
//! may be run without the others ([`super::reduce`]).
//!
//! It may say too much, never too little.

use super::bits::Bits;
use super::net::{Net, StageNo};

/// What taking an outcome may touch.
#[derive(Clone, Debug, Default)]
pub(super) struct Touch {
    /// Stages that may be entered, or arrived at.
    pub(super) enters: Bits,
    /// Stages that may be cancelled.
    pub(super) cancels: Bits,
    /// Stages that act by themselves, and the stage itself.
    pub(super) acts: Bits,
    /// The stages whose arrivals may wait where it arrives and waits.
    pub(super) partners: Bits,
    /// The case may end.
    pub(super) ends: bool,
    /// It looks at what happened, or changes it.
    pub(super) remembers: bool,
}

/// What each outcome of each stage touches.
pub(super) fn touches(net: &Net) -> Vec<Vec<Touch>> {
    let stages = net.stages.iter().enumerate();
    stages.map(|(no, node)| (0..node.ways.len()).map(|way| touch(net, no, way)).collect()).collect()
}

fn touch(net: &Net, first: StageNo, way: usize) -> Touch {
    let mut touch = Touch::default();
    let mut open = vec![(first, way)];
    touch.acts.insert(first);
    while let Some((stage, way)) = open.pop() {
        let Some(node) = net.node_of(stage) else { continue };
        let Some(way) = node.ways.get(way) else { continue };
        touch.cancels.add(&way.cancels);
        touch.ends |= way.ends();
        touch.remembers |= !way.needs.is_empty()
            || !way.change.is_nothing()
            || !node.stage.issues.is_empty()
            || way.outcome.catalogue.is_some()
            || (node.stage.takes_draft && net.history.remembers_drafts());
        for target in &way.targets {
            touch.enters.insert(target.stage);
            let Some(entered) = net.node_of(target.stage) else { continue };
            if target.waits.is_some() {
                let partners = entered.join.iter().filter_map(|bit| net.arrival(bit));
                touch.partners.add(&partners.map(|(_, from)| from).collect());
            }
            let by_itself =
                |way: usize| entered.ways.get(way).is_some_and(|way| !way.by_itself.is_empty());
            if (0..entered.ways.len()).any(by_itself) && touch.acts.insert(target.stage) {
                let ways = (0..entered.ways.len()).filter(|way| by_itself(*way));
                open.extend(ways.map(|way| (target.stage, way)));
            }
        }
    }
    touch
}
