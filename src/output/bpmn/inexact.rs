//! What a workflow says and its diagram can not: found, never left out in silence.

use super::deadline;
use crate::domain::workflow::{Clock, Outcome, Requirements, Stage, Workflow};
use crate::lang::bpmn::{Inexact, Words};

/// What part of the language a thing uses.
type Uses<T> = fn(&T) -> bool;

/// Parts of a stage that are only words in the file.
const OF_STAGES: [(Words, Uses<Stage>); 8] = [
    (Words::NotSamePerson, |stage| !stage.not_same_person_as.is_empty()),
    (Words::Assign, |stage| stage.assign.is_some()),
    (Words::Needs, |stage| !stage.needs.is_empty()),
    (Words::Paused, |stage| stage.clock == Clock::Paused),
    (Words::AskAgain, |stage| stage.ask_again),
    (Words::TakesDraft, |stage| stage.takes_draft),
    (Words::Carry, |stage| stage.carry.is_some()),
    (Words::Issues, |stage| !stage.issues.is_empty()),
];

/// Parts of an outcome that are only words in the file.
const OF_OUTCOMES: [(Words, Uses<Outcome>); 5] = [
    (Words::Require, |outcome| outcome.require != Requirements::default()),
    (Words::Record, |outcome| !outcome.record.is_empty()),
    (Words::Conclusion, |outcome| outcome.conclusion.is_some()),
    (Words::Number, |outcome| outcome.number.is_some()),
    (Words::Catalogue, |outcome| outcome.catalogue.is_some()),
];

/// All of it, what changes the course of a case first.
pub(super) fn of(workflow: &Workflow) -> Vec<Inexact> {
    let mut found = Vec::new();
    for (stage, outcome) in outcomes(workflow).filter(|(_, outcome)| !outcome.cancel.is_empty()) {
        let (stage, outcome) = (stage.id.clone(), outcome.id.clone());
        found.push(Inexact::Cancel { stage, outcome });
    }
    found.extend(workflow.withdrawal.as_ref().map(|_| Inexact::Withdrawal));
    for deadline in &workflow.deadlines {
        let ending = deadline.until.first().and_then(|until| workflow.stage(until.stage.as_str()));
        let mut with_room = ending.into_iter().flat_map(|stage| deadline::of(workflow, stage));
        let timer = with_room.any(|(one, _)| one.id == deadline.id)
            && ending.is_some_and(|stage| stage.role.is_some());
        found.push(Inexact::Deadline { id: deadline.id.clone(), timer });
    }
    for (words, uses) in OF_STAGES {
        let stages = workflow.stages.iter().filter(|stage| uses(stage));
        only_words(words, stages.map(|stage| stage.id.to_string()), &mut found);
    }
    for (words, uses) in OF_OUTCOMES {
        let using = outcomes(workflow).filter(|(_, outcome)| uses(outcome));
        let places = using.map(|(stage, outcome)| format!("{}.{}", stage.id, outcome.id));
        only_words(words, places, &mut found);
    }
    found
}

fn outcomes(workflow: &Workflow) -> impl Iterator<Item = (&Stage, &Outcome)> {
    let stages = workflow.stages.iter();
    stages.flat_map(|stage| stage.outcomes.iter().map(move |outcome| (stage, outcome)))
}

fn only_words(words: Words, places: impl Iterator<Item = String>, found: &mut Vec<Inexact>) {
    let places: Vec<String> = places.collect();
    if !places.is_empty() {
        found.push(Inexact::OnlyWords { words, places });
    }
}
