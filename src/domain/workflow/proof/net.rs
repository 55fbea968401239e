//! A definition with numbers for names: stages and waiting arrivals are bits, conditions are sets of worlds.
//!
//! Numbers are the order of the file and never leave the proof. What is here says what can happen, as the engine
//! does it ([`crate::domain::case::decide`]); it must never say whether that is good.

use super::bits::Bits;
use super::history::{Change, History, Needed};
use super::worlds::{Set, Worlds};
use crate::domain::name::StageId;
use crate::domain::workflow::{Definition, Outcome, Stage, Target};
use std::collections::BTreeMap;

/// The number of a stage.
pub(super) type StageNo = usize;

/// A definition, ready to be run.
#[derive(Debug)]
pub(super) struct Net<'a> {
    pub(super) definition: &'a Definition,
    pub(super) worlds: Worlds<'a>,
    pub(super) stages: Vec<Node<'a>>,
    pub(super) start: StageNo,
    /// Arrivals that wait: at which stage, from which. Their bits follow those of the stages.
    pub(super) arrivals: Vec<(StageNo, StageNo)>,
    /// The bits of what each stage sent to joins.
    sent: Vec<Bits>,
    pub(super) history: History,
}

/// A stage.
#[derive(Debug)]
pub(super) struct Node<'a> {
    pub(super) stage: &'a Stage,
    /// The worlds in which a person acts here: none of an `auto` stage.
    pub(super) by_person: Set,
    /// The bits of the arrivals it waits for.
    pub(super) join: Bits,
    pub(super) ways: Vec<Way<'a>>,
}

/// An outcome.
#[derive(Debug)]
pub(super) struct Way<'a> {
    pub(super) outcome: &'a Outcome,
    /// The worlds in which a person may take it.
    pub(super) open: Set,
    /// The worlds in which it is taken without a person.
    pub(super) by_itself: Set,
    /// The bits it clears: of the stages it cancels and of what they sent.
    pub(super) clears: Bits,
    /// The stages it cancels.
    pub(super) cancels: Bits,
    /// Where it leads; none when it ends the case.
    pub(super) targets: Vec<Entry>,
    pub(super) needs: Vec<Needed>,
    pub(super) change: Change,
}

/// An arrival at a stage.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) stage: StageNo,
    /// The bit of the arrival, where it waits for others.
    pub(super) waits: Option<usize>,
}

impl Way<'_> {
    /// Whether it ends the case.
    pub(super) fn ends(&self) -> bool {
        matches!(self.outcome.target, Target::End(_))
    }
}

impl<'a> Net<'a> {
    /// The net of a definition all of whose names are known; the number of worlds where there are too many.
    pub(super) fn of(definition: &'a Definition) -> Result<Self, u128> {
        let worlds = Worlds::of(definition)?;
        let numbers: BTreeMap<&StageId, StageNo> =
            definition.stages.iter().enumerate().map(|(no, stage)| (&stage.id, no)).collect();
        let number = |id: &StageId| numbers.get(id).copied();
        let mut arrivals = Vec::new();
        for (no, stage) in definition.stages.iter().enumerate() {
            arrivals.extend(stage.join.iter().filter_map(number).map(|from| (no, from)));
        }
        let count = definition.stages.len();
        let mut sent = vec![Bits::default(); count];
        for (index, (_, from)) in arrivals.iter().enumerate() {
            if let Some(bits) = sent.get_mut(*from) {
                bits.insert(count + index);
            }
        }
        let mut net = Self {
            start: number(&definition.start).unwrap_or_default(),
            history: History::of(definition, count + arrivals.len()),
            definition,
            worlds,
            stages: Vec::new(),
            arrivals,
            sent,
        };
        net.stages =
            definition.stages.iter().enumerate().map(|(no, s)| net.node(no, s, &number)).collect();
        Ok(net)
    }

    fn node(
        &self,
        no: StageNo,
        stage: &'a Stage,
        number: &impl Fn(&StageId) -> Option<StageNo>,
    ) -> Node<'a> {
        let applies = self.worlds.where_holds(&stage.when);
        let skip = stage.passed_over().map(|outcome| &outcome.id);
        let mut left = self.worlds.all();
        let ways = stage.outcomes.iter().map(|outcome| {
            let holds = self.worlds.where_holds(&outcome.when);
            let (open, by_itself) = if stage.auto {
                let taken = holds.and(&left);
                left = left.without(&holds);
                (self.worlds.none(), taken)
            } else if skip == Some(&outcome.id) {
                // Passed over only as its own condition allows.
                (holds.and(&applies), holds.without(&applies))
            } else {
                (holds.and(&applies), self.worlds.none())
            };
            self.way(no, stage, outcome, (open, by_itself), number)
        });
        let ways = ways.collect();
        let by_person = if stage.auto { self.worlds.none() } else { applies };
        Node { stage, by_person, join: self.waited_for(no), ways }
    }

    /// The bits of the arrivals that wait at a stage.
    fn waited_for(&self, no: StageNo) -> Bits {
        let count = self.definition.stages.len();
        let mut bits = Bits::default();
        for (index, _) in self.arrivals.iter().enumerate().filter(|(_, (at, _))| *at == no) {
            bits.insert(count + index);
        }
        bits
    }

    fn way(
        &self,
        from: StageNo,
        stage: &Stage,
        outcome: &'a Outcome,
        (open, by_itself): (Set, Set),
        number: &impl Fn(&StageId) -> Option<StageNo>,
    ) -> Way<'a> {
        let mut cancels = Bits::default();
        let mut clears = Bits::default();
        for no in outcome.cancel.iter().filter_map(number) {
            cancels.insert(no);
            clears.insert(no);
            self.sent.get(no).into_iter().for_each(|sent| clears.add(sent));
        }
        let entry = |stage: StageNo| Entry { stage, waits: self.waiting(stage, from) };
        Way {
            targets: outcome.stages().iter().filter_map(number).map(entry).collect(),
            needs: History::needs(outcome),
            change: self.history.change(stage, outcome),
            outcome,
            open,
            by_itself,
            clears,
            cancels,
        }
    }

    /// The bit of an arrival that waits, if the stage waits for it.
    pub(super) fn waiting(&self, at: StageNo, from: StageNo) -> Option<usize> {
        let place = self.arrivals.iter().position(|arrival| *arrival == (at, from));
        place.map(|place| self.definition.stages.len() + place)
    }

    /// The arrival of a bit.
    pub(super) fn arrival(&self, bit: usize) -> Option<(StageNo, StageNo)> {
        self.arrivals.get(bit.checked_sub(self.stages.len())?).copied()
    }

    /// The stages and arrivals of a marking, without what is only history.
    pub(super) fn tokens(&self, marking: &Bits) -> Bits {
        marking.below(self.stages.len() + self.arrivals.len())
    }

    /// The stages at work in a marking.
    pub(super) fn active(&self, marking: &Bits) -> Bits {
        marking.below(self.stages.len())
    }

    /// A stage by its number.
    pub(super) fn node_of(&self, stage: StageNo) -> Option<&Node<'a>> {
        self.stages.get(stage)
    }

    /// The number of a stage.
    pub(super) fn number(&self, name: &StageId) -> Option<StageNo> {
        self.definition.stages.iter().position(|stage| stage.id == *name)
    }

    /// The name of a stage.
    pub(super) fn name(&self, stage: StageNo) -> Option<&StageId> {
        self.stages.get(stage).map(|node| &node.stage.id)
    }

    /// The names of the stages in a set, in the order of the file.
    pub(super) fn names(&self, stages: &Bits) -> Vec<StageId> {
        stages.iter().filter_map(|stage| self.name(stage).cloned()).collect()
    }
}
