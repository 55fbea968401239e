//! Which branch of a marking may be run alone, so that branches that do not meddle with each other are not run in
//! every order.
//!
//! The stages chosen are a persistent (stubborn) set in the sense of Valmari: whatever the other branches do before a
//! chosen stage ends, its outcomes stay possible and lead to the same. Two kinds of outcomes meet that:
//! *independent* ones, which touch nothing that the others may touch, and *absorbing* ones, which do away with all the
//! others together, so that it does not matter how far they were. The others may cancel the chosen stage only
//! together with everything its independent outcomes lead to: then, too, it does not matter how far it was.
//!
//! Nobody is forgotten: each world needs an independent outcome that leads to a marking not yet explored in it, else
//! all branches are run (the proviso against ignoring). Markings from which no end is reached, ends with something
//! left over, stages entered twice, and which outcomes are possible are the same in the reduced space as in the whole
//! one, as long as the reduced one shows no fault; where it shows one the whole space is explored for the report.

use super::bits::Bits;
use super::net::{Net, StageNo};
use super::reach::{Touch, touches};
use super::worlds::Set;

/// What does not change from marking to marking.
#[derive(Debug)]
pub(super) struct Reduction {
    touches: Vec<Vec<Touch>>,
    /// The deadlines that begin or end with a stage or with what follows it by itself: their order must stay to be seen.
    milestones: Vec<Bits>,
}

/// A branch that may be run alone, and how its outcomes stand to the other branches.
#[derive(Debug)]
pub(super) struct Branch {
    pub(super) stage: StageNo,
    /// The independent outcomes.
    pub(super) independent: Vec<usize>,
}

impl Reduction {
    pub(super) fn of(net: &Net) -> Self {
        let touches = touches(net);
        let own = milestones(net);
        let milestones = touches.iter().enumerate().map(|(stage, touches)| {
            let mut all = own.get(stage).cloned().unwrap_or_default();
            let acts = touches.iter().flat_map(|touch| touch.acts.iter());
            acts.filter_map(|stage| own.get(stage)).for_each(|milestones| all.add(milestones));
            all
        });
        Self { milestones: milestones.collect(), touches }
    }

    /// The branches of a marking that may be run alone in some worlds.
    pub(super) fn branches<'a>(
        &'a self,
        net: &'a Net,
        marking: &'a Bits,
        worlds: &'a Set,
    ) -> impl Iterator<Item = Branch> + 'a {
        let active = net.active(marking);
        let alone = active.count() < 2;
        let stages: Vec<StageNo> = if alone { Vec::new() } else { active.iter().collect() };
        stages.into_iter().filter_map(move |stage| self.branch(net, marking, worlds, stage))
    }

    fn branch(&self, net: &Net, marking: &Bits, worlds: &Set, stage: StageNo) -> Option<Branch> {
        let others = others(net, marking, stage);
        let sources = sources(net, marking);
        let mut independent = Vec::new();
        let mut chosen = Chosen { stage, ..Chosen::default() };
        for (index, touch) in self.touches.get(stage)?.iter().enumerate() {
            let way = net.node_of(stage)?.ways.get(index)?;
            if worlds.and(&way.open).is_empty() {
                continue;
            }
            chosen.remembers |= touch.remembers;
            if absorbs(&way.cancels, &others, &sources) {
                chosen.absorbs = true;
                continue;
            }
            let meddles = touch.ends
                || touch.cancels.meets(&others)
                || touch.cancels.meets(&sources)
                || touch.enters.meets(&others);
            if meddles {
                return None;
            }
            independent.push(index);
            chosen.entered.add(&touch.enters);
            chosen.partners.add(&touch.partners);
        }
        let free = others.iter().all(|other| self.leaves_alone(net, other, &chosen));
        (free && !independent.is_empty()).then_some(Branch { stage, independent })
    }

    /// Whether no outcome of another stage meddles with the chosen one.
    fn leaves_alone(&self, net: &Net, other: StageNo, chosen: &Chosen) -> bool {
        let (Some(touches), Some(node)) = (self.touches.get(other), net.node_of(other)) else {
            return false;
        };
        let milestones = self.milestones.get(other).zip(self.milestones.get(chosen.stage));
        if milestones.is_some_and(|(here, there)| here.meets(there)) {
            return false;
        }
        touches.iter().zip(&node.ways).all(|(touch, way)| {
            let remember = touch.remembers && (chosen.remembers || chosen.absorbs);
            if touch.enters.has(chosen.stage) || remember {
                return false;
            }
            if touch.cancels.has(chosen.stage) {
                // What was cancelled must be all that the chosen stage may have come to.
                return way.cancels.has(chosen.stage)
                    && chosen.entered.is_within(&way.cancels)
                    && chosen.partners.is_empty()
                    && !chosen.remembers;
            }
            !touch.ends
                && !touch.cancels.meets(&chosen.entered)
                && !touch.cancels.meets(&chosen.partners)
        })
    }
}

/// The deadlines that begin or end with each stage.
fn milestones(net: &Net) -> Vec<Bits> {
    let mut milestones = vec![Bits::default(); net.stages.len()];
    for (index, deadline) in net.definition.deadlines.iter().enumerate() {
        let moments = deadline.from.iter().chain(&deadline.until).chain(&deadline.restart);
        for moment in moments {
            if let Some(bits) = net.number(&moment.stage).and_then(|no| milestones.get_mut(no)) {
                bits.insert(index);
            }
        }
    }
    milestones
}

/// The stages that may be at work before the chosen one has ended or was cancelled, without itself.
fn others(net: &Net, marking: &Bits, chosen: StageNo) -> Bits {
    let mut others = net.active(marking);
    others.remove(chosen);
    let mut open: Vec<StageNo> = others.iter().collect();
    // Arrivals at joins that lack somebody so far.
    let mut waiting: Vec<StageNo> = Vec::new();
    loop {
        while let Some(stage) = open.pop() {
            let Some(node) = net.node_of(stage) else { continue };
            for way in node.ways.iter().filter(|way| !way.cancels.has(chosen)) {
                for target in way.targets.iter().filter(|target| target.stage != chosen) {
                    if target.waits.is_some() {
                        waiting.push(target.stage);
                    } else if others.insert(target.stage) {
                        open.push(target.stage);
                    }
                }
            }
        }
        waiting.sort_unstable();
        waiting.dedup();
        waiting.retain(|join| {
            let joins = can_join(net, marking, *join, chosen, &others);
            if joins && others.insert(*join) {
                open.push(*join);
            }
            !joins
        });
        if open.is_empty() {
            return others;
        }
    }
}

fn can_join(net: &Net, marking: &Bits, join: StageNo, chosen: StageNo, others: &Bits) -> bool {
    net.node_of(join).is_some_and(|node| {
        node.join.iter().all(|bit| {
            marking.has(bit)
                || net.arrival(bit).is_some_and(|(_, from)| from != chosen && others.has(from))
        })
    })
}

/// The chosen stage, as far as others must look at it.
#[derive(Default)]
struct Chosen {
    stage: StageNo,
    /// What its independent outcomes may enter.
    entered: Bits,
    /// Whose arrivals wait where theirs do.
    partners: Bits,
    remembers: bool,
    /// It has an outcome that does away with all others.
    absorbs: bool,
}

/// Whether an outcome does away with all other branches and all that waits.
fn absorbs(cancels: &Bits, others: &Bits, sources: &Bits) -> bool {
    others.is_within(cancels) && sources.is_within(cancels)
}

/// The stages whose arrivals wait in a marking.
fn sources(net: &Net, marking: &Bits) -> Bits {
    let first = net.stages.len();
    let bits = marking.iter().filter(|bit| *bit >= first);
    bits.filter_map(|bit| net.arrival(bit)).map(|(_, from)| from).collect()
}
