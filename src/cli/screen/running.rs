//! The deadlines that run in a case, a line each: for `show`, and for `next` beside the stages that end them.

use crate::app::inspect::{CaseView, RunningDeadline};
use crate::cli::face::{Face, Tone};
use crate::domain::deadline::Standing;
use crate::domain::workflow::DeadlineRule;
use crate::lang::words;

/// The rule of a deadline.
pub(super) fn rule<'v>(view: &'v CaseView, running: &RunningDeadline) -> Option<&'v DeadlineRule> {
    view.workflow.deadline(&running.deadline.id)
}

/// The title, when it is due, what is left, and from when it may be ended: cells of a table.
pub(super) fn cells(face: &Face, view: &CaseView, running: &RunningDeadline) -> Vec<String> {
    let Some(rule) = rule(view, running) else { return Vec::new() };
    let days = face.paint(tone(running), &days(face, running));
    vec![title(face, rule, running), days, remarks(face, running)]
}

/// The same in a sentence, with how long the deadline is.
pub(super) fn line(face: &Face, rule: &DeadlineRule, running: &RunningDeadline) -> String {
    let period = |limit: &Option<crate::domain::deadline::Limit>| {
        limit.as_ref().map(|limit| words::period(face.lang, limit.period()))
    };
    let deadline = &running.deadline;
    let (most, least) = (period(&deadline.most), period(&deadline.least));
    let title = title(face, rule, running);
    let unsure = is_unconfirmed(running);
    let said = (face.phrases.screen.period)(&title, most.as_deref(), least.as_deref(), unsure);
    let mut days = days(face, running);
    if running.estimated() {
        days = (face.phrases.due.waits)(&days, face.phrases.due.estimated);
    }
    (face.phrases.due.with_days)(&said, &days)
}

/// How urgent it looks.
pub(super) fn tone(running: &RunningDeadline) -> Tone {
    match running.standing {
        Standing::Overdue => Tone::Bad,
        Standing::Soon => Tone::Warn,
        Standing::Open | Standing::Paused | Standing::Over => Tone::Faint,
    }
}

fn title(face: &Face, rule: &DeadlineRule, running: &RunningDeadline) -> String {
    match running.deadline.ordinal {
        0 | 1 => rule.title.clone(),
        ordinal => (face.phrases.due.again)(&rule.title, ordinal),
    }
}

/// When it is due, what is left, and from when it may be ended where that is not yet.
fn days(face: &Face, running: &RunningDeadline) -> String {
    let words = &face.phrases.due;
    let mut parts = Vec::new();
    parts.extend(running.deadline.due().map(|due| (words.until)(&due.to_string())));
    parts.extend(running.left.map(words.left));
    if running.too_early {
        let possible = running.possible.map(|day| (words.not_before)(&day.to_string()));
        parts.push(possible.unwrap_or_else(|| words.not_before_paused.to_owned()));
    }
    (words.parts)(&parts)
}

fn is_unconfirmed(running: &RunningDeadline) -> bool {
    let limits = [&running.deadline.most, &running.deadline.least];
    limits.into_iter().flatten().any(|limit| limit.length.unconfirmed.is_some())
}

fn remarks(face: &Face, running: &RunningDeadline) -> String {
    let words = &face.phrases.due;
    let mut remarks = Vec::new();
    remarks.extend(running.estimated().then(|| words.ics.estimated.to_owned()));
    remarks.extend(is_unconfirmed(running).then(|| words.unconfirmed.to_owned()));
    (words.parts)(&remarks)
}
