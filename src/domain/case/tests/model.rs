//! A case as plainly as it can be told, written without looking at the engine: tokens on places, moved by
//! the rules of a workflow net with cancellation. The laws compare the engine with it.

use super::suspects::Suspects;
use crate::domain::case::{Case, Completion, Event, Happening, Others};
use crate::domain::name::{CaseId, NeedId, OutcomeId, PersonId, SeriesId, StageId};
use crate::domain::office::Office;
use crate::domain::workflow::{Assignment, Facts, Outcome, Stage, Submission, Target, Workflow};
use std::collections::BTreeMap;

/// Where a token can lie.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Spot {
    /// In a stage.
    At(StageId),
    /// Between a branch and the join it arrived at.
    Between(StageId, StageId),
}

/// Tokens, and what little else the rules look at.
#[derive(Clone, Default)]
pub(super) struct Model {
    tokens: BTreeMap<Spot, u32>,
    facts: Facts,
    drafts: usize,
    ended: bool,
    /// The last outcome of each stage and the draft it was on.
    last: BTreeMap<StageId, (OutcomeId, usize)>,
    /// Who did what.
    did: Vec<(Submission, PersonId)>,
    choices: Vec<(StageId, OutcomeId, PersonId)>,
    numbers: BTreeMap<SeriesId, u64>,
    /// Whose turn it is.
    turns: BTreeMap<StageId, PersonId>,
    links: BTreeMap<NeedId, CaseId>,
    suspects: Suspects,
    others: Others,
}

impl Model {
    /// A case to which nothing has happened, among others.
    pub(super) fn new(others: Others) -> Self {
        Self { others, ..Self::default() }
    }

    /// Lets the model do what the events say was done, and complains when it could not be.
    pub(super) fn follow(&mut self, workflow: &Workflow, office: &Office, events: &[Event]) {
        for event in events {
            self.step(workflow, office, event);
        }
        for event in events {
            if let Happening::StageEntered { stage, .. } = &event.what {
                self.stayed(office, workflow.stage(stage.as_str()).unwrap());
            }
        }
        for spot in self.tokens.keys() {
            if let Spot::At(id) = spot {
                assert!(!workflow.stage(id.as_str()).unwrap().auto, "{id} should have acted");
            }
        }
    }

    fn step(&mut self, workflow: &Workflow, office: &Office, event: &Event) {
        match &event.what {
            Happening::CaseOpened { facts, .. } => {
                self.facts.clone_from(facts);
                self.put(Spot::At(workflow.start.clone()));
            }
            Happening::FactStated { fact, value } => {
                self.facts.insert(fact.clone(), value.clone());
            }
            Happening::DraftSubmitted(_) => {
                self.drafts += 1;
                self.choices.clear();
                self.did.push((Submission::Draft, event.person.clone()));
            }
            Happening::OutcomeApproved { stage, outcome } => {
                let person = &event.person;
                self.choices.retain(|(at, _, by)| at != stage || by != person);
                self.choices.push((stage.clone(), outcome.clone(), person.clone()));
            }
            Happening::StageCompleted { stage, outcome, carried, .. } => {
                let stage = workflow.stage(stage.as_str()).unwrap();
                let outcome = stage.outcome(outcome.as_str()).unwrap();
                self.allowed(office, stage, outcome, *carried, &event.person);
                self.last.insert(stage.id.clone(), (outcome.id.clone(), self.drafts));
                self.fire(workflow, stage, outcome);
                assert!(!self.is_doubled(), "to be refused: {:?}", self.tokens);
            }
            Happening::NumberAssigned { series, n, .. } => {
                let last = self.numbers.entry(series.clone()).or_default();
                assert_eq!(*n, *last + 1, "numbers of {series} have a gap");
                *last = *n;
            }
            Happening::StageSkipped { stage, outcome } => {
                let stage = workflow.stage(stage.as_str()).unwrap();
                let outcome = stage.outcome(outcome.as_str()).unwrap();
                self.skipped(stage, outcome);
                self.fire(workflow, stage, outcome);
                assert!(!self.is_doubled(), "to be refused: {:?}", self.tokens);
            }
            Happening::MinimumWaived { deadline, .. } => {
                panic!("{deadline} sets no minimum");
            }
            Happening::StageAssigned { stage, person } => {
                let stage = workflow.stage(stage.as_str()).unwrap();
                self.assigned(office, stage, person);
                self.turns.insert(stage.id.clone(), person.clone());
            }
            Happening::CaseLinked { need, case } => {
                assert_eq!(need, "n", "what is needed");
                let linked = &self.others.linked[case];
                assert!(!linked.links.contains("2026-0001"), "{case} waits for this case");
                self.links.insert(need.clone(), case.clone());
            }
            Happening::DraftScreened { draft, .. } => {
                assert_eq!(usize::try_from(*draft), Ok(self.drafts), "of another draft");
            }
            Happening::ScreeningConfirmed { draft, .. } => {
                assert!(!self.ended, "after the end");
                assert_eq!(usize::try_from(*draft), Ok(self.drafts), "of another draft");
                let own = (Submission::Draft, event.person.clone());
                assert!(!self.did.contains(&own), "{} rules on an own draft", own.1);
            }
            Happening::CaseWithdrawn { .. } => self.end(),
            _ => self.suspects.step(&event.person, &event.what),
        }
    }

    /// Moves the tokens.
    fn fire(&mut self, workflow: &Workflow, stage: &Stage, outcome: &Outcome) {
        assert!(!self.ended, "after the end");
        self.turns.remove(&stage.id);
        self.choices.retain(|(at, _, _)| *at != stage.id);
        self.take(&Spot::At(stage.id.clone()));
        for branch in &outcome.cancel {
            self.choices.retain(|(at, _, _)| at != branch);
            self.turns.remove(branch);
            self.tokens.retain(|spot, _| match spot {
                Spot::At(id) | Spot::Between(id, _) => id != branch,
            });
        }
        match &outcome.target {
            Target::End(_) => self.end(),
            Target::Stages(targets) => {
                for target in targets {
                    self.arrive(workflow.stage(target.as_str()).unwrap(), &stage.id);
                }
            }
        }
    }

    /// Whether the marking is more than a case can hold.
    fn is_doubled(&self) -> bool {
        self.tokens.values().any(|count| *count > 1)
    }

    /// Checks a refusal to enter a stage twice, where no stage acts by itself that would have to be followed.
    pub(super) fn follow_refused(&self, workflow: &Workflow, path: &Completion) {
        let by_hand =
            |stage: &Stage| !stage.auto && stage.carry.is_none() && stage.when.is_always();
        if workflow.stages.iter().all(by_hand) {
            let stage = workflow.stage(&path.stage).unwrap();
            let mut ahead = self.clone();
            ahead.fire(workflow, stage, stage.outcome(&path.outcome).unwrap());
            assert!(ahead.is_doubled(), "{}.{} refused", path.stage, path.outcome);
        }
    }

    fn arrive(&mut self, target: &Stage, from: &StageId) {
        let between = |from: &StageId| Spot::Between(from.clone(), target.id.clone());
        if !target.join.contains(from) {
            return self.put(Spot::At(target.id.clone()));
        }
        self.put(between(from));
        if target.join.iter().all(|from| self.tokens.contains_key(&between(from))) {
            target.join.iter().for_each(|from| self.take(&between(from)));
            self.put(Spot::At(target.id.clone()));
        }
    }

    fn put(&mut self, spot: Spot) {
        *self.tokens.entry(spot).or_default() += 1;
    }

    fn take(&mut self, spot: &Spot) {
        let count = self.tokens.get_mut(spot).expect("a token to take");
        *count -= 1;
        if *count == 0 {
            self.tokens.remove(spot);
        }
    }

    fn end(&mut self) {
        self.tokens.clear();
        self.turns.clear();
        self.ended = true;
    }

    /// Whether a stage may have ended like that at all.
    fn allowed(
        &mut self,
        office: &Office,
        stage: &Stage,
        outcome: &Outcome,
        carried: bool,
        person: &PersonId,
    ) {
        if outcome.require.needs {
            self.needs_met(stage);
        }
        let barred = outcome.require.no_open_findings && self.suspects.bar();
        // Of a stage that decides by itself no workflow can ask that (`AutoWithWork`); these workflows were not checked.
        assert!(carried || stage.auto || !barred, "{} ends with open suspicions", stage.id);
        if stage.auto {
            let first = stage.outcomes.iter().find(|outcome| outcome.when.holds(&self.facts));
            assert_eq!(first.map(|first| &first.id), Some(&outcome.id), "{} decided", stage.id);
            // The one whose act let it decide.
            self.did.push((Submission::Stage(stage.id.clone()), person.clone()));
        } else if carried {
            assert_eq!(stage.carry.as_ref(), Some(&outcome.id));
            let (before, on) = self.last.get(&stage.id).expect("carried from nowhere");
            assert!(*before == outcome.id && *on < self.drafts, "{} carried", stage.id);
        } else {
            self.done_by(office, stage, outcome, person);
        }
    }

    fn done_by(&mut self, office: &Office, stage: &Stage, outcome: &Outcome, person: &PersonId) {
        let chosen = |(at, what, _): &&(StageId, OutcomeId, PersonId)| {
            *at == stage.id && *what == outcome.id
        };
        let approved: Vec<PersonId> =
            self.choices.iter().filter(chosen).map(|(_, _, by)| by.clone()).collect();
        let able = |person: &&PersonId| self.able(office, stage, person);
        assert!(able(&person), "{person} in {}", stage.id);
        let needed = usize::try_from(outcome.require.approvals).unwrap();
        let count = approved.iter().filter(able).count();
        assert!(needed <= 1 || count >= needed, "{} lacks approvals", stage.id);
        for person in approved.into_iter().chain([person.clone()]) {
            self.did.push((Submission::Stage(stage.id.clone()), person));
        }
    }

    fn able(&self, office: &Office, stage: &Stage, person: &PersonId) -> bool {
        let Some(found) = office.person(person.as_str()) else { return false };
        let barred = |did| self.did.contains(&(Submission::clone(did), person.clone()));
        stage.role.as_ref().is_none_or(|role| found.roles.contains(role))
            && !stage.not_same_person_as.iter().any(barred)
    }

    /// Whether a stage may have been passed over: all is known that makes it certain.
    fn skipped(&self, stage: &Stage, outcome: &Outcome) {
        let only = stage.outcomes.len() == 1;
        assert!(stage.skip.as_ref().map_or(only, |skip| *skip == outcome.id), "{}", stage.id);
        let out = |all: &Facts| {
            all.iter().any(|(id, value)| self.facts.get(id).is_some_and(|stated| stated != value))
        };
        assert!(!stage.when.any.is_empty() && stage.when.any.iter().all(out), "{}", stage.id);
    }

    /// Whether a stage that was entered may have stayed at work, if it did, with whose turn it is.
    fn stayed(&self, office: &Office, stage: &Stage) {
        if !self.tokens.contains_key(&Spot::At(stage.id.clone())) {
            return;
        }
        let optional = stage.skip.is_some() || stage.outcomes.len() == 1;
        assert!(!optional || stage.when.holds(&self.facts), "{} should be passed over", stage.id);
        let able = |person: &PersonId| self.able(office, stage, person);
        let somebody = match &stage.assign {
            None => false,
            Some(Assignment::Person(person)) => able(person),
            Some(Assignment::LeastLoaded) => office.people.iter().any(|one| able(&one.id)),
        };
        assert_eq!(self.turns.contains_key(&stage.id), somebody, "whose turn in {}", stage.id);
    }

    /// Whether it may be that person's turn.
    fn assigned(&self, office: &Office, stage: &Stage, person: &PersonId) {
        assert!(self.able(office, stage, person), "{person} in {}", stage.id);
        match stage.assign.as_ref().expect("nobody is assigned here") {
            Assignment::Person(named) => assert_eq!(named, person),
            Assignment::LeastLoaded => {
                let load = |id: &PersonId| {
                    let elsewhere = self.others.load.get(id).copied().unwrap_or_default();
                    elsewhere + self.turns.values().filter(|one| *one == id).count()
                };
                let able = office.people.iter().filter(|one| self.able(office, stage, &one.id));
                let least = able.clone().map(|one| load(&one.id)).min();
                let first = able.clone().find(|one| Some(load(&one.id)) == least);
                assert_eq!(first.map(|one| &one.id), Some(person), "the least loaded, or first");
            }
        }
    }

    /// Whether every case that is needed ended well.
    fn needs_met(&self, stage: &Stage) {
        for need in stage.needs.iter().filter(|need| need.when.holds(&self.facts)) {
            let ended = self.links.get(&need.id).and_then(|case| {
                let (end, _) = self.others.linked[case].ended.as_ref()?;
                Some(end)
            });
            assert!(ended.is_some_and(|end| need.ends.contains(end)), "{} is needed", need.id);
        }
    }

    /// Compares the marking of a case with the tokens.
    pub(super) fn compare(&self, case: &Case) {
        let mut marking: Vec<Spot> = case.active.keys().cloned().map(Spot::At).collect();
        for (join, arrived) in &case.waiting {
            assert!(!arrived.is_empty());
            marking.extend(arrived.iter().map(|from| Spot::Between(from.clone(), join.clone())));
        }
        marking.sort();
        let tokens: Vec<Spot> = self.tokens.keys().cloned().collect();
        assert_eq!(marking, tokens, "engine and model differ");
        assert_eq!(case.ended.is_some(), self.ended);
        let turns = case
            .active
            .iter()
            .filter_map(|(stage, active)| Some((stage.clone(), active.assignee.clone()?)));
        assert_eq!(turns.collect::<BTreeMap<_, _>>(), self.turns, "whose turn it is");
        assert_eq!(case.links, self.links);
        self.suspects.compare(case);
    }
}
