//! A search through all markings, for every combination of facts: slow, short, and written from the meaning of the
//! language alone.
//!
//! A marking is what is at work and who waits where. Ending a stage takes it away, takes away what the outcome
//! cancels (at work or arrived somewhere), and enters its targets; a target that waits for the stage is entered when
//! all it waits for have arrived. Whoever is entered where it already is, or arrives where it already waits, makes
//! the step one that the engine refuses: it is noted and led no further. A stage that acts by itself, or is passed
//! over, does so at once, in the order of entering (eager), or whenever its turn comes (lazy, as in a Petri net).

use crate::support::random_definition::Fault;
use fashen::domain::workflow::{Condition, Definition, Facts, Outcome, Stage, Target};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Markings that are searched before the search gives up.
const MOST: usize = 200_000;

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

#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Marking<'a> {
    active: BTreeSet<&'a str>,
    /// (the stage that waits, who arrived)
    waiting: BTreeSet<(&'a str, &'a str)>,
    ended: bool,
}

/// Everything that is wrong; nothing where there are more than [`MOST`] markings.
pub(super) fn wrong(definition: &Definition, pace: Pace) -> Option<BTreeSet<Wrong>> {
    let mut search = Search::new(definition, pace);
    for facts in combinations(definition) {
        search.facts = facts;
        search.all_markings()?;
    }
    let seen = search.seen;
    let mut wrong = search.wrong;
    for stage in &definition.stages {
        let id = stage.id.as_str();
        if !seen.contains(&(id, "entered")) {
            wrong.insert(Wrong::Unreachable(id.to_owned()));
        }
        if !stage.join.is_empty() && !seen.contains(&(id, "joined")) {
            wrong.insert(Wrong::JoinNeverCompletes(id.to_owned()));
        }
        for outcome in &stage.outcomes {
            if !search.taken.contains(&(id, outcome.id.as_str())) {
                wrong.insert(Wrong::DeadOutcome(id.to_owned(), outcome.id.to_string()));
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
    wrong: BTreeSet<Wrong>,
    seen: BTreeSet<(&'a str, &'static str)>,
    taken: BTreeSet<(&'a str, &'a str)>,
}

impl<'a> Search<'a> {
    fn new(definition: &'a Definition, pace: Pace) -> Self {
        let (wrong, seen, taken) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        Self { definition, pace, facts: Facts::new(), wrong, seen, taken }
    }

    fn stage(&self, id: &str) -> &'a Stage {
        self.definition.stage(id).expect("drawn definitions name only what there is")
    }

    /// Searches the markings of one combination of facts, forwards; then backwards from the ends.
    fn all_markings(&mut self) -> Option<()> {
        let (mut first, mut entered) = (Marking::default(), VecDeque::new());
        let begins = self.enter(&mut first, self.definition.start.as_str(), &mut entered);
        if !begins || !self.settle(&mut first, entered) {
            self.wrong.insert(Wrong::Stuck);
            return Some(());
        }
        let mut before: BTreeMap<Marking<'a>, Vec<Marking<'a>>> = BTreeMap::new();
        before.insert(first.clone(), Vec::new());
        let mut open = vec![first];
        while let Some(marking) = open.pop() {
            for next in self.steps(&marking) {
                if !before.contains_key(&next) {
                    open.push(next.clone());
                }
                before.entry(next).or_default().push(marking.clone());
            }
            if before.len() > MOST {
                return None;
            }
        }
        let mut ending: BTreeSet<Marking<'a>> = BTreeSet::new();
        let mut open: Vec<_> = before.keys().filter(|marking| marking.ended).cloned().collect();
        while let Some(marking) = open.pop() {
            if ending.insert(marking.clone()) {
                open.extend(before[&marking].iter().cloned());
            }
        }
        if ending.len() < before.len() {
            self.wrong.insert(Wrong::Stuck);
        }
        Some(())
    }

    /// The markings after one more step.
    fn steps(&mut self, marking: &Marking<'a>) -> Vec<Marking<'a>> {
        let mut found = Vec::new();
        for id in &marking.active {
            let stage = self.stage(id);
            let ways: Vec<&Outcome> = match self.by_itself(stage) {
                Some(way) => way.into_iter().collect(),
                None => stage.outcomes.iter().filter(|way| way.when.holds(&self.facts)).collect(),
            };
            for way in ways {
                let mut next = marking.clone();
                let mut entered = VecDeque::new();
                if self.complete(&mut next, stage, way, &mut entered)
                    && self.settle(&mut next, entered)
                {
                    found.push(next);
                }
            }
        }
        found
    }

    /// How a stage ends that needs no person; nothing of one that does. Inside, nothing where it should act and can not.
    fn by_itself(&mut self, stage: &'a Stage) -> Option<Option<&'a Outcome>> {
        if !stage.when.holds(&self.facts) {
            return Some(stage.skip.as_ref().and_then(|skip| stage.outcome(skip.as_str())));
        }
        if !stage.auto {
            return None;
        }
        let found = stage.outcomes.iter().find(|way| way.when.holds(&self.facts));
        if found.is_none() {
            self.wrong.insert(Wrong::AutoWithoutOutcome(stage.id.to_string()));
        }
        Some(found)
    }

    /// Lets those who were entered and need no person act, where they are eager; whether all could.
    fn settle(&mut self, marking: &mut Marking<'a>, mut entered: VecDeque<&'a str>) -> bool {
        let mut turns = 0;
        while self.pace == Pace::Eager
            && let Some(id) = entered.pop_front()
        {
            let stage = self.stage(id);
            if marking.ended || !marking.active.contains(id) {
                continue;
            }
            let Some(way) = self.by_itself(stage) else { continue };
            turns += 1;
            let Some(way) = way.filter(|_| turns < 1_000) else { return false };
            if !self.complete(marking, stage, way, &mut entered) {
                return false;
            }
        }
        true
    }

    /// Ends a stage; whether the engine lets that happen.
    fn complete(
        &mut self,
        marking: &mut Marking<'a>,
        stage: &'a Stage,
        way: &'a Outcome,
        entered: &mut VecDeque<&'a str>,
    ) -> bool {
        marking.active.remove(stage.id.as_str());
        self.taken.insert((stage.id.as_str(), way.id.as_str()));
        for gone in &way.cancel {
            marking.active.remove(gone.as_str());
            marking.waiting.retain(|(_, from)| *from != gone.as_str());
        }
        let targets = match &way.target {
            Target::Stages(targets) => targets,
            Target::End(_) => {
                if !marking.active.is_empty() || !marking.waiting.is_empty() {
                    let (stage, way) = (stage.id.to_string(), way.id.to_string());
                    self.wrong.insert(Wrong::Leftover(stage, way));
                }
                *marking = Marking { ended: true, ..Marking::default() };
                return true;
            }
        };
        for target in targets {
            let (to, from) = (self.stage(target.as_str()), stage.id.as_str());
            let id = to.id.as_str();
            if to.join.iter().any(|branch| branch.as_str() == from) {
                if !marking.waiting.insert((id, from)) {
                    self.wrong.insert(Wrong::EnteredTwice(id.to_owned()));
                    return false;
                }
                let all = to.join.iter().map(|branch| (id, branch.as_str()));
                if !all.clone().all(|one| marking.waiting.contains(&one)) {
                    continue;
                }
                all.for_each(|one| {
                    marking.waiting.remove(&one);
                });
                self.seen.insert((id, "joined"));
            }
            if !self.enter(marking, id, entered) {
                return false;
            }
        }
        true
    }

    fn enter(
        &mut self,
        marking: &mut Marking<'a>,
        id: &'a str,
        entered: &mut VecDeque<&'a str>,
    ) -> bool {
        if !marking.active.insert(id) {
            self.wrong.insert(Wrong::EnteredTwice(id.to_owned()));
            return false;
        }
        self.seen.insert((id, "entered"));
        entered.push_back(id);
        true
    }
}
