//! What a key says, in a form that can be compared, printed as the file writes it, and put into words.

use crate::domain::calendar::Period;
use crate::domain::name::{RoleId, StageId};
use crate::domain::paper::PaperKind;
use crate::domain::workflow::{
    Assignment, ChecklistBar, Clock, Conclusion, Condition, FactValue, FieldKind, Moment,
    Submission, Target, Weight,
};
use std::fmt;

/// What a key says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// It is not there.
    Nothing,
    /// Words.
    Text(String),
    /// Several words.
    Texts(Vec<String>),
    /// Yes or no.
    Flag(bool),
    /// A number.
    Number(u32),
    /// Stages.
    Stages(Vec<StageId>),
    /// A role.
    Role(RoleId),
    /// A condition.
    Condition(Condition),
    /// Where an outcome leads.
    Target(Target),
    /// A weight.
    Weight(Weight),
    /// A period.
    Period(Period),
    /// Conclusions.
    Conclusions(Vec<Conclusion>),
    /// How far a checklist must be.
    Bar(ChecklistBar),
    /// Whether periods run.
    Clock(Clock),
    /// Doings whose persons are barred.
    Persons(Vec<Submission>),
    /// Papers.
    Papers(Vec<PaperKind>),
    /// Moments of a case.
    Moments(Vec<Moment>),
    /// The value of a fact.
    Fact(FactValue),
    /// What a recorded value holds.
    Field(FieldKind),
    /// Whose turn it is.
    Assignment(Assignment),
}

impl Setting {
    /// What `value` says, if it is there.
    pub(super) fn maybe<T>(value: Option<&T>, of: impl FnOnce(&T) -> Self) -> Self {
        value.map_or(Self::Nothing, of)
    }

    /// Words that may be missing.
    pub(super) fn words(value: Option<&String>) -> Self {
        Self::maybe(value, |words| Self::Text(words.clone()))
    }

    /// Names.
    pub(super) fn names<'a, T: ToString + 'a>(names: impl IntoIterator<Item = &'a T>) -> Self {
        let names: Vec<String> = names.into_iter().map(ToString::to_string).collect();
        if names.is_empty() { Self::Nothing } else { Self::Texts(names) }
    }

    /// Stages; none at all is nothing.
    pub(super) fn stages(stages: &[StageId]) -> Self {
        if stages.is_empty() { Self::Nothing } else { Self::Stages(stages.to_vec()) }
    }

    /// A condition; one that always holds is nothing.
    pub(super) fn condition(condition: &Condition) -> Self {
        if condition.is_always() { Self::Nothing } else { Self::Condition(condition.clone()) }
    }
}

impl fmt::Display for Setting {
    /// As the file writes it; empty where nothing stands there.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => Ok(()),
            Self::Text(text) => f.write_str(text),
            Self::Texts(texts) => list(f, texts),
            Self::Flag(flag) => write!(f, "{flag}"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Role(role) => write!(f, "{role}"),
            Self::Condition(condition) => condition_text(f, condition),
            Self::Stages(stages) | Self::Target(Target::Stages(stages)) => list(f, stages),
            Self::Target(Target::End(end)) => write!(f, "end: {end}"),
            Self::Weight(weight) => f.write_str(weight_name(*weight)),
            Self::Period(period) => write!(f, "{period}"),
            Self::Conclusions(all) => {
                list(f, &all.iter().map(|one| conclusion_name(*one)).collect::<Vec<_>>())
            }
            Self::Bar(bar) => f.write_str(bar_name(*bar)),
            Self::Clock(Clock::Running) => f.write_str("running"),
            Self::Clock(Clock::Paused) => f.write_str("paused"),
            Self::Persons(all) => list(f, &all.iter().map(person_name).collect::<Vec<_>>()),
            Self::Papers(papers) => list(f, papers),
            Self::Moments(moments) => list(f, moments),
            Self::Fact(value) => write!(f, "{value}"),
            Self::Field(kind) => field(f, kind),
            Self::Assignment(Assignment::Person(person)) => write!(f, "{{person: {person}}}"),
            Self::Assignment(Assignment::LeastLoaded) => f.write_str("{least_loaded: true}"),
        }
    }
}

fn list<T: fmt::Display>(f: &mut fmt::Formatter<'_>, all: &[T]) -> fmt::Result {
    let all: Vec<String> = all.iter().map(ToString::to_string).collect();
    match all.as_slice() {
        [one] => f.write_str(one),
        several => write!(f, "[{}]", several.join(", ")),
    }
}

fn condition_text(f: &mut fmt::Formatter<'_>, condition: &Condition) -> fmt::Result {
    let all = condition.any.iter().map(|facts| {
        let facts: Vec<String> =
            facts.iter().map(|(fact, value)| format!("{fact}: {value}")).collect();
        format!("{{{}}}", facts.join(", "))
    });
    list(f, &all.collect::<Vec<_>>())
}

fn field(f: &mut fmt::Formatter<'_>, kind: &FieldKind) -> fmt::Result {
    match kind {
        FieldKind::Text => f.write_str("text"),
        FieldKind::Date => f.write_str("date"),
        FieldKind::Number => f.write_str("number"),
        FieldKind::Person => f.write_str("person"),
        FieldKind::Choice(words) => {
            f.write_str("choice ")?;
            list(f, words)
        }
    }
}

fn weight_name(weight: Weight) -> &'static str {
    match weight {
        Weight::Advice => "advice",
        Weight::Must => "must",
        Weight::Blocking => "blocking",
    }
}

fn conclusion_name(conclusion: Conclusion) -> &'static str {
    match conclusion {
        Conclusion::Lawful => "lawful",
        Conclusion::Revise => "revise",
        Conclusion::Unlawful => "unlawful",
    }
}

fn bar_name(bar: ChecklistBar) -> &'static str {
    match bar {
        ChecklistBar::Complete => "complete",
        ChecklistBar::Clear => "clear",
        ChecklistBar::Defective => "defective",
        ChecklistBar::Failed => "failed",
    }
}

fn person_name(did: &Submission) -> &str {
    match did {
        Submission::Draft => "submission",
        Submission::Stage(stage) => stage.as_str(),
    }
}
