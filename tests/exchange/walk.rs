//! A case on a random way through a workflow, moved by the engine itself.

use crate::support::random_definition::Dice;
use chrono::{DateTime, FixedOffset};
use fashen::domain::case::{
    Case, Command, Completion, Context, DraftSubmission, Happening, Opening, Others, decide,
};
use fashen::domain::deadline::LegalTime;
use fashen::domain::digest::Digest;
use fashen::domain::office::{Office, Person};
use fashen::domain::workflow::{Definition, Facts, Requirements, Workflow};
use fashen::input::yaml;
use std::collections::{BTreeMap, BTreeSet};

/// One step: what ended, and what is open then.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) stage: String,
    pub(super) outcome: String,
    pub(super) open: Vec<String>,
    pub(super) ended: bool,
    /// A branch came to a join through which the case has gone before.
    pub(super) again: bool,
}

/// A run: the facts, what is open at first, and the steps.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub(super) facts: Facts,
    pub(super) open: Vec<String>,
    pub(super) ended: bool,
    pub(super) steps: Vec<Step>,
}

/// The definition without what only people can give, so that chance alone decides; nothing of it leads anywhere.
pub(super) fn bare(workflow: &Workflow) -> Workflow {
    let mut definition: Definition = (**workflow).clone();
    definition.deadlines.clear();
    for stage in &mut definition.stages {
        stage.checklist.clear();
        stage.materials.clear();
        stage.needs.clear();
        stage.not_same_person_as.clear();
        stage.issues.clear();
        stage.carry = None;
        for outcome in &mut stage.outcomes {
            outcome.require = Requirements::default();
            outcome.record.clear();
            outcome.number = None;
            outcome.catalogue = None;
        }
    }
    Workflow::check(definition).unwrap_or_else(|defects| panic!("{defects:#?}"))
}

/// An office where one person has every role of the workflow.
pub(super) fn office(workflow: &Workflow) -> Office {
    let roles: Vec<&str> = workflow.roles.iter().map(|role| role.id.as_str()).collect();
    let text = format!(
        "organ: 甲镇\nsuperior: 乙区\nshort: 甲\npeople:\n  - {{id: one, name: 甲, unit: 乙, roles: [{}]}}\n",
        roles.join(", ")
    );
    yaml::office(text.as_bytes()).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// The values of the facts of a case.
pub(super) fn facts(workflow: &Workflow, dice: &mut Dice) -> Facts {
    let facts = workflow.facts.iter();
    facts.map(|fact| (fact.id.clone(), dice.pick(&fact.kind.values()).unwrap())).collect()
}

/// The ways on that a person has now, but for those that end other branches.
pub(super) fn ways(workflow: &Workflow, case: &Case) -> Vec<(String, String)> {
    let active = case.active.keys().filter_map(|id| workflow.stage(id.as_str()));
    let outcomes = active.flat_map(|stage| stage.outcomes.iter().map(move |one| (stage, one)));
    let open = outcomes
        .filter(|(_, outcome)| outcome.cancel.is_empty() && outcome.when.holds(&case.facts));
    open.map(|(stage, outcome)| (stage.id.to_string(), outcome.id.to_string())).collect()
}

/// A run of at most so many steps.
pub(super) fn run(workflow: &Workflow, dice: &mut Dice, most: usize) -> Run {
    let office = office(workflow);
    let mut walker = Walker::new(workflow, &office, facts(workflow, dice));
    walker.open();
    let (open, ended) = (walker.open_stages(), walker.case.ended.is_some());
    let mut steps = Vec::new();
    while steps.len() < most && walker.case.ended.is_none() {
        let Some((stage, outcome)) = dice.pick(&ways(workflow, &walker.case)) else { break };
        steps.push(walker.step(stage, outcome));
    }
    Run { facts: walker.facts, open, ended, steps }
}

struct Walker<'a> {
    workflow: &'a Workflow,
    office: &'a Office,
    person: &'a Person,
    facts: Facts,
    case: Case,
    /// Stages that were entered through their join.
    joined: BTreeSet<String>,
}

impl<'a> Walker<'a> {
    fn new(workflow: &'a Workflow, office: &'a Office, facts: Facts) -> Self {
        let person = office.person("one").unwrap();
        let case = Case::new("2026-0001".into());
        Self { workflow, office, person, facts, case, joined: BTreeSet::new() }
    }

    fn open(&mut self) {
        let facts = self.facts.iter().map(|(id, value)| (id.to_string(), value.to_string()));
        let nothing = Digest([0; 32]);
        let draft = DraftSubmission {
            file_name: "draft.txt".to_owned(),
            file: nothing,
            outline: nothing,
            text: nothing,
            title: "稿".to_owned(),
            clauses: Vec::new(),
            found: None,
        };
        let (unit, materials) = ("乙".to_owned(), Vec::new());
        let opening = Opening { pack: nothing, unit, facts: facts.collect(), draft, materials };
        self.decide(&Command::OpenCase(opening));
    }

    fn step(&mut self, stage: String, outcome: String) -> Step {
        let completion =
            Completion { stage: stage.clone(), outcome: outcome.clone(), ..Completion::default() };
        let again = self.decide(&Command::CompleteStage(completion));
        Step { stage, outcome, open: self.open_stages(), ended: self.case.ended.is_some(), again }
    }

    /// Does what is asked; whether a branch came to a join for a second time.
    fn decide(&mut self, command: &Command) -> bool {
        let at = DateTime::<FixedOffset>::parse_from_rfc3339("2026-09-07T09:00:00+08:00").unwrap();
        let (next, others) = (BTreeMap::new(), Others::default());
        let (person, office, time) = (self.person, self.office, &LegalTime::default());
        let context = Context { at, person, office, next: &next, others: &others, time };
        let events = decide(self.workflow, &self.case, command, &context)
            .unwrap_or_else(|refusal| panic!("{command:?}: {refusal:?}"));
        let mut again = false;
        for event in &events {
            match &event.what {
                Happening::BranchArrived { stage, .. } => {
                    again |= self.joined.contains(stage.as_str());
                }
                Happening::StageEntered { stage, joined: true } => {
                    self.joined.insert(stage.to_string());
                }
                _ => {}
            }
            self.case.apply(event);
        }
        again
    }

    fn open_stages(&self) -> Vec<String> {
        self.case.active.keys().map(ToString::to_string).collect()
    }
}
