//! The deadlines of a workflow in words: between which moments, how long, what moves the last day, who is told.

use super::section;
use crate::app::author::show::Outline;
use crate::cli::face::{Face, Tone};
use crate::domain::workflow::{DeadlineRule, Moment};
use crate::lang::{Names, words};
use std::fmt::Write;

/// All of them: title and length as a table, and below each line what else there is to say.
pub(super) fn deadlines(face: &Face, outline: &Outline) -> String {
    let names = Names::new(Some(&outline.workflow), None);
    let rules = &outline.workflow.deadlines;
    let rows: Vec<Vec<String>> = rules.iter().map(|rule| row(face, rule)).collect();
    let mut text = String::new();
    let table = section(face, face.phrases.outline.deadlines, &rows);
    // The first two lines are the gap and the heading.
    for (number, line) in table.lines().enumerate() {
        let _ = writeln!(text, "{line}");
        let rule = number.checked_sub(2).and_then(|number| rules.get(number));
        let Some(rule) = rule else { continue };
        let run = [
            format!("{}{}", face.phrases.outline.from, moments(face, names, &rule.from)),
            format!("{}{}", face.phrases.outline.until, moments(face, names, &rule.until)),
        ];
        let counted = counted(face, names, rule);
        for more in run.into_iter().chain(counted).chain(told(face, names, rule)) {
            let _ = writeln!(text, "      {more}");
        }
    }
    text
}

fn row(face: &Face, rule: &DeadlineRule) -> Vec<String> {
    let said = &face.phrases.outline;
    let period = |period| words::period(face.lang, period);
    let within = rule.within.map(|within| (said.within)(&period(within)));
    let least = rule.at_least.map(|least| (said.at_least)(&period(least)));
    let lengths: Vec<String> = within.into_iter().chain(least).collect();
    vec![rule.title.clone(), (face.phrases.screen.list)(&lengths)]
}

fn moments(face: &Face, names: Names<'_>, all: &[Moment]) -> String {
    let said: Vec<String> = all.iter().map(|one| moment(face, names, one)).collect();
    (face.phrases.outline.any_of)(&said)
}

/// The stage, how it ends, and the date in its record that counts.
fn moment(face: &Face, names: Names<'_>, Moment { stage, outcome, field }: &Moment) -> String {
    let Some(outcome) = outcome else { return names.stage(stage).to_string() };
    let ended = format!("{} · {}", names.stage(stage), names.outcome(stage, outcome));
    let Some(field) = field else { return ended };
    let names = names.at(stage.as_str(), outcome.as_str());
    (face.phrases.outline.dated)(&ended, &names.field(field).to_string())
}

/// For whom the minimum does not hold, and what moves the last day.
fn counted(face: &Face, names: Names<'_>, rule: &DeadlineRule) -> Vec<String> {
    let said = &face.phrases.outline;
    let mut lines = Vec::new();
    if rule.whole_days {
        lines.push(said.whole_days.to_owned());
    }
    if !rule.unless.is_always() {
        lines.push((said.unless)(&words::condition(face.lang, &rule.unless, &names)));
    }
    if !rule.restart.is_empty() {
        lines.push(format!("{}{}", said.restart, moments(face, names, &rule.restart)));
    }
    if !rule.paused_in.is_empty() {
        let stages = rule.paused_in.iter().map(|stage| names.stage(stage).to_string());
        let stages = (face.phrases.screen.list)(&stages.collect::<Vec<_>>());
        lines.push(format!("{}{stages}", said.paused_in));
    }
    lines.extend(rule.roll.iter().map(|basis| (said.roll)(basis)));
    lines
}

/// When people are reminded, who is told when it is missed, what it rests on, and where that is not sure.
fn told(face: &Face, names: Names<'_>, rule: &DeadlineRule) -> Vec<String> {
    let said = &face.phrases.outline;
    let period = |period| words::period(face.lang, period);
    let remind = rule.remind.map(|remind| (said.remind)(&period(remind)));
    let escalate = rule.escalate.as_ref().map(|to| {
        let after = to.after.map(period);
        (said.escalate)(&names.role(&to.role).to_string(), after.as_deref())
    });
    let basis = rule.basis.as_ref().map(|basis| format!("{}{basis}", said.basis));
    let parameter = rule.parameter.as_ref().map(|name| (said.parameter)(name));
    let unconfirmed = rule.unconfirmed.as_ref().map(|why| {
        let why = why.trim();
        let is_marked = why.starts_with(said.unconfirmed);
        let mark = if is_marked { String::new() } else { format!("{}: ", said.unconfirmed) };
        face.paint(Tone::Warn, &format!("{mark}{why}"))
    });
    [remind, escalate, basis, parameter, unconfirmed].into_iter().flatten().collect()
}
