//! What people are told of scenarios: how many hold, and in which step one does not.

mod en;
mod zh;

use super::{Lang, Names, refusal};
use crate::domain::case::Refusal;
use crate::domain::name::{EndId, StageId};
use crate::domain::scenario::{Expectation, FailureKind, Standing};
use std::collections::BTreeSet;

pub(super) use en::WORDS as EN;
pub(super) use zh::WORDS as ZH;

/// The words of `workflow test`.
pub struct ScenarioWords {
    /// Help of the command.
    pub test: &'static str,
    /// Help of its arguments.
    pub names: &'static str,
    /// Help of the switch that takes the people of the registry.
    pub people: &'static str,
    /// Before the title of a scenario that holds.
    pub good: &'static str,
    /// Before the title of one that does not.
    pub bad: &'static str,
    /// How many hold, how many do not.
    pub counted: fn(usize, usize) -> String,
    /// There are none for this workflow.
    pub none: &'static str,
    /// All outcomes were taken: how many.
    pub covered: fn(usize) -> String,
    /// Outcomes that no scenario takes.
    pub untaken: fn(&str) -> String,
    /// Values of facts that no scenario has.
    pub untried: fn(&str) -> String,
    /// The number of a step from 1, and what is done in it.
    pub step: fn(usize, &str) -> String,
    /// Where there is no step yet: the draft is handed in.
    pub submission: &'static str,
    joined: &'static str,
    also: &'static str,
    refused: &'static str,
    other: fn(&str) -> String,
    not_refused: fn(&str) -> String,
    elsewhere: fn(&str, &str) -> String,
    active: fn(&str) -> String,
    waiting: fn(&str) -> String,
    ended: fn(&str) -> String,
    nothing: &'static str,
    at_work: &'static str,
    nobody: fn(&str) -> String,
    stranger: fn(&str) -> String,
}

/// What was not as a scenario says: a sentence, and the sentences of the reasons where it was refused.
pub fn failure(lang: Lang, kind: &FailureKind, names: &Names) -> Vec<String> {
    let words = match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    };
    match kind {
        FailureKind::Refused(refusal) => {
            with_reasons(lang, words.refused.to_owned(), refusal, names)
        }
        FailureKind::OtherReasons { expected, refusal } => {
            with_reasons(lang, (words.other)(&list(words, expected)), refusal, names)
        }
        FailureKind::NotRefused { expected } => vec![(words.not_refused)(&list(words, expected))],
        FailureKind::Elsewhere { expected, found } => {
            vec![(words.elsewhere)(
                &wanted(words, expected, names),
                &stands(words, expected, found, names),
            )]
        }
        FailureKind::Nobody { role } => vec![(words.nobody)(names.role(role).title)],
        FailureKind::Stranger { name } => vec![(words.stranger)(name)],
    }
}

fn with_reasons(lang: Lang, head: String, refusal: &Refusal, names: &Names) -> Vec<String> {
    let said = refusal.reasons.iter().map(|reason| {
        format!("{} [{}]", refusal::refusal(lang, reason, names).sentence, reason.code())
    });
    [head].into_iter().chain(said).collect()
}

fn list(words: &ScenarioWords, names: &BTreeSet<String>) -> String {
    names.iter().cloned().collect::<Vec<_>>().join(words.joined)
}

/// Where the case should stand, as far as the scenario says.
fn wanted(words: &ScenarioWords, expected: &Expectation, names: &Names) -> String {
    let active =
        expected.active.as_ref().map(|active| (words.active)(&stages(words, active, names)));
    let waiting =
        expected.waiting.as_ref().map(|waiting| (words.waiting)(&stages(words, waiting, names)));
    let ended = expected.ended.as_ref().map(|ended| (words.ended)(&end(ended, names)));
    active.into_iter().chain(waiting).chain(ended).collect::<Vec<_>>().join(words.also)
}

/// Where it stands, in what the scenario speaks of.
fn stands(
    words: &ScenarioWords,
    expected: &Expectation,
    found: &Standing,
    names: &Names,
) -> String {
    if let Some(ended) = &found.ended {
        return (words.ended)(&end(ended, names));
    }
    let spoken = expected.active.is_some() || expected.ended.is_some();
    let active = spoken.then(|| (words.active)(&stages(words, &found.active, names)));
    let waiting =
        expected.waiting.is_some().then(|| (words.waiting)(&stages(words, &found.waiting, names)));
    let said: Vec<String> = active.into_iter().chain(waiting).collect();
    if said.is_empty() { words.at_work.to_owned() } else { said.join(words.also) }
}

fn stages(words: &ScenarioWords, stages: &BTreeSet<StageId>, names: &Names) -> String {
    if stages.is_empty() {
        return words.nothing.to_owned();
    }
    let said = stages.iter().map(|id| {
        let name = names.stage(id);
        if name.title == name.id {
            name.id.to_owned()
        } else {
            format!("{} {}", name.id, name.title)
        }
    });
    said.collect::<Vec<_>>().join(words.joined)
}

fn end(id: &EndId, names: &Names) -> String {
    let name = names.end(id);
    if name.title == name.id { name.id.to_owned() } else { format!("{} {}", name.id, name.title) }
}
