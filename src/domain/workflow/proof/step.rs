//! One step of a run: an outcome, and all that follows by itself, as the engine does it.
//!
//! It must do exactly what `case::run` does: the outcome takes its token, does away with what it cancels and enters
//! all its targets; only then do stages that need no person act, in the order they were entered.

use super::bits::Bits;
use super::net::{Entry, Net, StageNo, Way};
use super::worlds::Set;
use crate::domain::limits;
use crate::domain::paper::PaperKind;
use crate::domain::workflow::CatalogueChange;
use std::collections::VecDeque;

/// A stage and one of its outcomes; none where a new draft is handed in.
pub(super) type Done = (StageNo, Option<usize>);

/// What came of a step in some worlds.
#[derive(Debug)]
pub(super) struct Arrived {
    pub(super) worlds: Set,
    /// What was done, the step itself first.
    pub(super) done: Vec<Done>,
    /// The marking; none where the case ended or could not go on.
    pub(super) marking: Option<Bits>,
    /// The stages that were entered because all they waited for had arrived.
    pub(super) joined: Bits,
    /// The stages that were at work, or waited for, when the case ended.
    pub(super) left: Bits,
    /// What should not have been.
    pub(super) faults: Vec<Fault>,
}

/// Something that should not be.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Fault {
    /// A stage was entered while it was at work, or the same branch arrived at it twice.
    EnteredTwice(StageNo),
    /// The case ended with the outcome while stages were at work, or waited for: [`Arrived::left`].
    LeftOver(Done),
    /// A stage that acts by itself had no outcome.
    NoDefault(StageNo),
    /// A stage that is passed over had its outcome for that closed.
    SkipClosed(StageNo),
    /// Stages follow one another by themselves without end.
    Circle(StageNo),
    /// The paper needs something that was not given.
    PaperTooEarly(StageNo, PaperKind),
    /// Filing is noted of a document that is not in the catalogue.
    FiledBeforeEntered(Done),
    /// The outcome hangs on an opinion, and none was given.
    BeforeOpinion(Done),
}

/// A run that goes on by itself.
#[derive(Clone)]
struct Going {
    worlds: Set,
    marking: Bits,
    entered: VecDeque<StageNo>,
    done: Vec<Done>,
    joined: Bits,
    faults: Vec<Fault>,
}

/// The marking in which a case begins, in each set of worlds in which it goes on alike.
pub(super) fn first(net: &Net) -> Vec<Arrived> {
    let mut going = Going::new(net.worlds.all(), Bits::default());
    going.arrive(net, Entry { stage: net.start, waits: None });
    settle(net, going)
}

/// What comes of an outcome in some worlds.
pub(super) fn take(net: &Net, marking: &Bits, worlds: Set, done: Done) -> Vec<Arrived> {
    match Going::new(worlds, marking.clone()).step(net, done) {
        Ok(going) => settle(net, going),
        Err(arrived) => vec![*arrived],
    }
}

/// Lets stages act that need no person, until each world waits for one or has ended.
fn settle(net: &Net, going: Going) -> Vec<Arrived> {
    let (mut open, mut arrived) = (vec![going], Vec::new());
    while let Some(mut going) = open.pop() {
        let Some(stage) = going.entered.pop_front() else {
            arrived.push(going.stop(true, None));
            continue;
        };
        let (Some(node), true) = (net.node_of(stage), going.marking.has(stage)) else {
            open.push(going);
            continue;
        };
        // More than there are stages, and one has acted twice.
        if going.done.len() > limits::AUTOMATIC_STEPS.min(net.stages.len()) {
            going.once_round(stage);
            arrived.push(going.stop(false, Some(Fault::Circle(stage))));
            continue;
        }
        let mut left = going.worlds.clone();
        let persons = left.and(&node.by_person);
        left = left.without(&persons);
        if !persons.is_empty() {
            open.push(Going { worlds: persons, ..going.clone() });
        }
        for (index, way) in node.ways.iter().enumerate() {
            let worlds = left.and(&way.by_itself);
            if !worlds.is_empty() {
                left = left.without(&worlds);
                match (Going { worlds, ..going.clone() }).step(net, (stage, Some(index))) {
                    Ok(going) => open.push(going),
                    Err(ended) => arrived.push(*ended),
                }
            }
        }
        if !left.is_empty() {
            let stuck = Going { worlds: left, ..going };
            let fault =
                if node.stage.auto { Fault::NoDefault(stage) } else { Fault::SkipClosed(stage) };
            arrived.push(stuck.stop(false, Some(fault)));
        }
    }
    arrived
}

impl Going {
    fn new(worlds: Set, marking: Bits) -> Self {
        let (entered, done, joined) = (VecDeque::new(), Vec::new(), Bits::default());
        Self { worlds, marking, entered, done, joined, faults: Vec::new() }
    }

    /// Ends a stage with an outcome. What came of it, where the case ended with it.
    fn step(mut self, net: &Net, done: Done) -> Result<Self, Box<Arrived>> {
        let (stage, Some(index)) = done else { return Ok(self) };
        let node = net.node_of(stage);
        let Some((node, way)) = node.and_then(|node| Some((node, node.ways.get(index)?))) else {
            return Ok(self);
        };
        self.done.push(done);
        self.marking.remove(stage);
        self.marking.take(&way.clears);
        net.history.note(&mut self.marking, &way.change);
        let skipped = !node.stage.auto && self.worlds.is_within(&way.by_itself);
        if !skipped {
            self.papers(net, stage, &node.stage.issues);
        }
        self.filed(net, done, way);
        if way.ends() {
            return Err(Box::new(self.end(net, done)));
        }
        for entry in &way.targets {
            self.arrive(net, *entry);
        }
        Ok(self)
    }

    fn papers(&mut self, net: &Net, stage: StageNo, papers: &[PaperKind]) {
        let early = papers.iter().filter(|paper| !net.history.can_make(&self.marking, **paper));
        self.faults.extend(early.map(|paper| Fault::PaperTooEarly(stage, *paper)));
    }

    fn filed(&mut self, net: &Net, done: Done, way: &Way) {
        let files = way.outcome.catalogue == Some(CatalogueChange::File);
        if files && !net.history.is_entered(&self.marking) {
            self.faults.push(Fault::FiledBeforeEntered(done));
        }
    }

    fn end(mut self, net: &Net, done: Done) -> Arrived {
        let tokens = net.tokens(&self.marking);
        let at = |bit| net.arrival(bit).map_or(bit, |(waits, _)| waits);
        let left: Bits = tokens.iter().map(at).collect();
        if !left.is_empty() {
            self.faults.push(Fault::LeftOver(done));
        }
        let Self { worlds, done, joined, faults, .. } = self;
        Arrived { worlds, done, marking: None, joined, left, faults }
    }

    fn arrive(&mut self, net: &Net, entry: Entry) {
        let Some(node) = net.node_of(entry.stage) else { return };
        if let Some(waits) = entry.waits {
            if !self.marking.insert(waits) {
                self.faults.push(Fault::EnteredTwice(entry.stage));
            }
            if !node.join.is_within(&self.marking) {
                return;
            }
            self.marking.take(&node.join);
            self.joined.insert(entry.stage);
        }
        if !self.marking.insert(entry.stage) {
            self.faults.push(Fault::EnteredTwice(entry.stage));
        }
        self.entered.push_back(entry.stage);
    }

    /// Forgets what was done after a stage acted for the second time.
    fn once_round(&mut self, stage: StageNo) {
        let mut acted = self.done.iter().enumerate().filter(|(_, (acted, _))| *acted == stage);
        if let Some((second, _)) = acted.nth(1) {
            self.done.truncate(second + 1);
        }
    }

    fn stop(self, goes_on: bool, fault: Option<Fault>) -> Arrived {
        let Self { worlds, marking, done, joined, mut faults, .. } = self;
        faults.extend(fault);
        let marking = goes_on.then_some(marking);
        Arrived { worlds, done, marking, joined, left: Bits::default(), faults }
    }
}
