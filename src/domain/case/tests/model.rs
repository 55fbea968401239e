//! A case as plainly as it can be told, written without looking at the engine: tokens on places, moved by
//! the rules of a workflow net with cancellation. The laws compare the engine with it.

use crate::domain::case::{Case, Completion, Event, Happening};
use crate::domain::name::{OutcomeId, PersonId, SeriesId, StageId};
use crate::domain::office::Office;
use crate::domain::workflow::{Facts, Outcome, Stage, Submission, Target, Workflow};
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
}

impl Model {
    /// Lets the model do what the events say was done, and complains when it could not be.
    pub(super) fn follow(&mut self, workflow: &Workflow, office: &Office, events: &[Event]) {
        for event in events {
            self.step(workflow, office, event);
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
                self.fire(workflow, stage, outcome);
                assert!(!self.is_doubled(), "to be refused: {:?}", self.tokens);
            }
            Happening::NumberAssigned { series, n, .. } => {
                let last = self.numbers.entry(series.clone()).or_default();
                assert_eq!(*n, *last + 1, "numbers of {series} have a gap");
                *last = *n;
            }
            Happening::CaseWithdrawn { .. } => self.end(),
            _ => {}
        }
    }

    /// Moves the tokens.
    fn fire(&mut self, workflow: &Workflow, stage: &Stage, outcome: &Outcome) {
        assert!(!self.ended, "after the end");
        self.last.insert(stage.id.clone(), (outcome.id.clone(), self.drafts));
        self.choices.retain(|(at, _, _)| *at != stage.id);
        self.take(&Spot::At(stage.id.clone()));
        for branch in &outcome.cancel {
            self.choices.retain(|(at, _, _)| at != branch);
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
        if workflow.stages.iter().all(|stage| !stage.auto && stage.carry.is_none()) {
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
        if stage.auto {
            let first = stage.outcomes.iter().find(|outcome| outcome.when.holds(&self.facts));
            assert_eq!(first.map(|first| &first.id), Some(&outcome.id), "{} decided", stage.id);
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
        let able = |person: &&PersonId| {
            let roles = &office.person(person.as_str()).unwrap().roles;
            let barred = |did| self.did.contains(&(Submission::clone(did), (*person).clone()));
            stage.role.as_ref().is_none_or(|role| roles.contains(role))
                && !stage.not_same_person_as.iter().any(barred)
        };
        assert!(able(&person), "{person} in {}", stage.id);
        let needed = usize::try_from(outcome.require.approvals).unwrap();
        let count = approved.iter().filter(able).count();
        assert!(needed <= 1 || count >= needed, "{} lacks approvals", stage.id);
        for person in approved.into_iter().chain([person.clone()]) {
            self.did.push((Submission::Stage(stage.id.clone()), person));
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
    }
}
