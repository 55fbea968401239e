//! A search through all markings, for every combination of facts: slow, short, and written from the meaning of the
//! language alone.
//!
//! A marking is what is at work and who waits where. Ending a stage takes it away, takes away what the outcome
//! cancels (at work or arrived somewhere), and enters its targets; a target that waits for the stage is entered when
//! all it waits for have arrived. Whoever is entered where it already is, or arrives where it already waits, makes
//! the step one that the engine refuses: it is noted and led no further. A stage that acts by itself, or is passed
//! over, does so at once, in the order of entering (eager), or whenever its turn comes (lazy, as in a Petri net).

use crate::support::random_definition::Fault;
use fashen::domain::name::StageId;
use fashen::domain::workflow::{Condition, Definition, Facts, Stage, Target};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Markings that are searched before the search gives up.
const MOST: usize = 1_500;

/// When stages that need no person act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pace {
    Eager,
    Lazy,
}

/// What can be wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Wrong {
    /// Entered while at work, or a second arrival of one branch.
    EnteredTwice(String),
    /// Something else is at work or waits when the case ends with this outcome.
    Leftover(String, String),
    /// Acts by itself and finds no outcome.
    AutoWithoutOutcome(String),
    /// From a marking that can be reached no end can.
    Stuck,
    /// Entered by no run.
    Unreachable(String),
    /// Taken by no run.
    DeadOutcome(String, String),
    /// Never entered by joining, though it waits for others.
    JoinNeverCompletes(String),
}

impl Wrong {
    /// Whether it is what that planted fault brings about.
    pub(super) fn is(&self, fault: Fault) -> bool {
        match fault {
            Fault::DoubleEntry => matches!(self, Self::EnteredTwice(_) | Self::Leftover(..)),
            Fault::StuckJoin | Fault::NoWayOut => matches!(self, Self::Stuck),
            Fault::Leftover => matches!(self, Self::Leftover(..)),
            Fault::AutoWithoutOutcome => matches!(self, Self::AutoWithoutOutcome(_)),
            Fault::DeadOutcome => matches!(self, Self::DeadOutcome(..)),
            Fault::UnreachableStage => matches!(self, Self::Unreachable(_)),
            Fault::IncompleteCancel => {
                matches!(self, Self::Leftover(..) | Self::EnteredTwice(_) | Self::Stuck)
            }
            Fault::JoinNeverCompletes => matches!(self, Self::JoinNeverCompletes(_)),
        }
    }
}

/// Stages by their place in the file and arrivals by their place among all that can be, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Marking {
    active: u128,
    waiting: u128,
    ended: bool,
}

/// Everything that is wrong; nothing where there is more than the search can hold.
pub(super) fn wrong(definition: &Definition, pace: Pace) -> Option<BTreeSet<Wrong>> {
    let mut search = Search::new(definition, pace)?;
    for facts in combinations(definition) {
        search.facts = facts;
        search.all_markings()?;
    }
    let Search { mut wrong, entered, joined, taken, .. } = search;
    for (number, stage) in definition.stages.iter().enumerate() {
        let id = stage.id.to_string();
        if entered & (1 << number) == 0 {
            wrong.insert(Wrong::Unreachable(id.clone()));
        }
        if !stage.join.is_empty() && joined & (1 << number) == 0 {
            wrong.insert(Wrong::JoinNeverCompletes(id.clone()));
        }
        for (way, outcome) in stage.outcomes.iter().enumerate() {
            if !taken.contains(&(number, way)) {
                wrong.insert(Wrong::DeadOutcome(id.clone(), outcome.id.to_string()));
            }
        }
    }
    Some(wrong)
}

/// Every combination of the facts that conditions of the graph ask for.
pub(super) fn combinations(definition: &Definition) -> Vec<Facts> {
    let stages = definition.stages.iter();
    let conditions =
        stages.flat_map(|stage| stage.outcomes.iter().map(|way| &way.when).chain([&stage.when]));
    let asked: BTreeSet<_> = conditions.flat_map(Condition::asks).collect();
    let mut all = vec![Facts::new()];
    for fact in definition.facts.iter().filter(|fact| asked.contains(&fact.id)) {
        let with = |facts: &Facts, value| {
            let mut facts = facts.clone();
            facts.insert(fact.id.clone(), value);
            facts
        };
        all = all
            .iter()
            .flat_map(|facts| fact.kind.values().into_iter().map(|value| with(facts, value)))
            .collect();
    }
    all
}

struct Search<'a> {
    definition: &'a Definition,
    pace: Pace,
    facts: Facts,
    /// (the stage that waits, who arrives there), by bit.
    arrivals: Vec<(usize, usize)>,
    wrong: BTreeSet<Wrong>,
    entered: u128,
    joined: u128,
    taken: BTreeSet<(usize, usize)>,
}

impl<'a> Search<'a> {
    fn new(definition: &'a Definition, pace: Pace) -> Option<Self> {
        let number_of = |id: &StageId| definition.stages.iter().position(|stage| stage.id == *id);
        let mut arrivals = Vec::new();
        for (number, stage) in definition.stages.iter().enumerate() {
            for from in &stage.join {
                arrivals.push((number, number_of(from)?));
            }
        }
        let fits = definition.stages.len() <= 128 && arrivals.len() <= 128;
        let (wrong, taken) = (BTreeSet::new(), BTreeSet::new());
        let (facts, entered, joined) = (Facts::new(), 0, 0);
        let search = Self { definition, pace, facts, arrivals, wrong, entered, joined, taken };
        fits.then_some(search)
    }

    fn place(&self, id: &StageId) -> usize {
        let mut stages = self.definition.stages.iter();
        stages
            .position(|stage| stage.id == *id)
            .expect("definitions that are drawn name what there is")
    }

    /// The bits of the arrivals that are so.
    fn bits(&self, such: impl Fn(usize, usize) -> bool) -> u128 {
        let all = self.arrivals.iter().enumerate();
        all.filter(|(_, (to, from))| such(*to, *from)).fold(0, |bits, (bit, _)| bits | 1 << bit)
    }

    /// Searches the markings of one combination of facts, forwards; then backwards from the ends.
    fn all_markings(&mut self) -> Option<()> {
        let (mut first, mut queue) = (Marking::default(), VecDeque::new());
        let begins = self.enter(&mut first, self.place(&self.definition.start), &mut queue);
        if !begins || !self.settle(&mut first, queue) {
            self.wrong.insert(Wrong::Stuck);
            return Some(());
        }
        let mut before: BTreeMap<Marking, Vec<Marking>> = [(first, Vec::new())].into();
        let mut open = vec![first];
        while let Some(marking) = open.pop() {
            for next in self.steps(marking) {
                let known = before.entry(next).or_insert_with(|| {
                    open.push(next);
                    Vec::new()
                });
                known.push(marking);
            }
            if before.len() > MOST {
                return None;
            }
        }
        let mut ending = BTreeSet::new();
        let mut open: Vec<Marking> = before.keys().filter(|one| one.ended).copied().collect();
        while let Some(marking) = open.pop() {
            if ending.insert(marking) {
                open.extend(&before[&marking]);
            }
        }
        if ending.len() < before.len() {
            self.wrong.insert(Wrong::Stuck);
        }
        Some(())
    }

    /// The markings after one more step.
    fn steps(&mut self, marking: Marking) -> Vec<Marking> {
        let mut found = Vec::new();
        let all = 0..self.definition.stages.len();
        for stage in all.filter(|stage| marking.active & (1 << stage) != 0) {
            let outcomes = &self.definition.stages[stage].outcomes;
            let ways = match self.by_itself(stage) {
                Some(way) => way.into_iter().collect(),
                None => (0..outcomes.len())
                    .filter(|way| outcomes[*way].when.holds(&self.facts))
                    .collect::<Vec<_>>(),
            };
            for way in ways {
                let (mut next, mut queue) = (marking, VecDeque::new());
                if self.complete(&mut next, stage, way, &mut queue) && self.settle(&mut next, queue)
                {
                    found.push(next);
                }
            }
        }
        found
    }

    /// How a stage ends that needs no person; nothing of one that does. Inside, nothing where it should act and
    /// can not.
    #[expect(clippy::option_option, reason = "acts by itself or not, and can or can not")]
    fn by_itself(&mut self, stage: usize) -> Option<Option<usize>> {
        let definition = self.definition;
        let Stage { id, when, skip, auto, outcomes, .. } = &definition.stages[stage];
        if !when.holds(&self.facts) {
            return Some(outcomes.iter().position(|way| Some(&way.id) == skip.as_ref()));
        }
        if !auto {
            return None;
        }
        let found = outcomes.iter().position(|way| way.when.holds(&self.facts));
        if found.is_none() {
            self.wrong.insert(Wrong::AutoWithoutOutcome(id.to_string()));
        }
        Some(found)
    }

    /// Lets those who were entered and need no person act, where they are eager; whether all could.
    fn settle(&mut self, marking: &mut Marking, mut queue: VecDeque<usize>) -> bool {
        let mut turns = 0;
        while self.pace == Pace::Eager
            && let Some(stage) = queue.pop_front()
        {
            if marking.active & (1 << stage) == 0 {
                continue;
            }
            let Some(way) = self.by_itself(stage) else { continue };
            turns += 1;
            let Some(way) = way.filter(|_| turns < 1_000) else { return false };
            if !self.complete(marking, stage, way, &mut queue) {
                return false;
            }
        }
        true
    }

    /// Ends a stage; whether the engine lets that happen.
    fn complete(
        &mut self,
        marking: &mut Marking,
        stage: usize,
        way: usize,
        queue: &mut VecDeque<usize>,
    ) -> bool {
        let definition = self.definition;
        let (node, outcome) = (&definition.stages[stage], &definition.stages[stage].outcomes[way]);
        marking.active &= !(1 << stage);
        self.taken.insert((stage, way));
        for gone in outcome.cancel.iter().map(|gone| self.place(gone)) {
            marking.active &= !(1 << gone);
            marking.waiting &= !self.bits(|_, from| from == gone);
        }
        let Target::Stages(targets) = &outcome.target else {
            if marking.active != 0 || marking.waiting != 0 {
                self.wrong.insert(Wrong::Leftover(node.id.to_string(), outcome.id.to_string()));
            }
            *marking = Marking { ended: true, ..Marking::default() };
            return true;
        };
        targets.iter().all(|target| self.arrive(marking, self.place(target), stage, queue))
    }

    /// Comes to a stage from another; whether the engine lets that happen.
    fn arrive(
        &mut self,
        marking: &mut Marking,
        to: usize,
        from: usize,
        queue: &mut VecDeque<usize>,
    ) -> bool {
        let own = self.bits(|waits, arrives| waits == to && arrives == from);
        if own != 0 {
            let all = self.bits(|waits, _| waits == to);
            if marking.waiting & own != 0 {
                let stage = self.definition.stages[to].id.to_string();
                self.wrong.insert(Wrong::EnteredTwice(stage));
                return false;
            }
            marking.waiting |= own;
            if marking.waiting & all != all {
                return true;
            }
            marking.waiting &= !all;
            self.joined |= 1 << to;
        }
        self.enter(marking, to, queue)
    }

    fn enter(&mut self, marking: &mut Marking, to: usize, queue: &mut VecDeque<usize>) -> bool {
        if marking.active & (1 << to) != 0 {
            let stage = self.definition.stages[to].id.to_string();
            self.wrong.insert(Wrong::EnteredTwice(stage));
            return false;
        }
        marking.active |= 1 << to;
        self.entered |= 1 << to;
        queue.push_back(to);
        true
    }
}
