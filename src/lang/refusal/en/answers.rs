//! Questions, findings and replies.

use super::stages::concluding;
use crate::domain::name::{CheckItemId, StageId};
use crate::domain::workflow::{Conclusion, Weight};
use crate::lang::refusal::around;
use crate::lang::{Lang, Names, Said, listing, words};

pub(super) fn incomplete(stage: &StageId, items: &[CheckItemId], names: &Names) -> Said {
    let wait = if items.len() == 1 { "question waits" } else { "questions wait" };
    Said::new(format!(
        "{} {wait} for an answer in {}: {}.",
        items.len(),
        names.stage(stage).en(),
        questions(items, names)
    ))
    .hint(
        "Answer each with in order, problem or not applicable; \
         those that a new draft reopened must be answered again.",
    )
}

/// Few questions in full, many by their codes.
fn questions(items: &[CheckItemId], names: &Names) -> String {
    let full = around::in_full(items.len());
    let list = items.iter().map(|item| if full { question(item, names) } else { item.to_string() });
    listing::en(&list.collect::<Vec<_>>())
}

fn question(item: &CheckItemId, names: &Names) -> String {
    match names.question(item) {
        Some(question) => format!("{item} “{}”", question.ask),
        None => item.to_string(),
    }
}

pub(super) fn blocking(stage: &StageId, items: &[CheckItemId], names: &Names) -> Said {
    let problems = if items.len() == 1 { "problem" } else { "problems" };
    let said = Said::new(format!(
        "{} has {} {problems} of weight veto and can not pass: {}.",
        names.stage(stage).en(),
        items.len(),
        questions(items, names)
    ));
    let open: Vec<String> = around::without_clear_checklist(names, stage)
        .iter()
        .map(|outcome| names.outcome(stage, &outcome.id).en())
        .collect();
    if open.is_empty() {
        return said.hint("It can pass once they are solved and answered again.");
    }
    said.hint(format!(
        "It can pass once they are solved and answered again; outcomes open now: {}.",
        listing::en_or(&open)
    ))
}

pub(super) fn open_findings(items: &[(CheckItemId, Weight)], names: &Names) -> Said {
    let full = around::in_full(items.len());
    let finding = |(item, weight): &(CheckItemId, Weight)| {
        let item = if full { question(item, names) } else { item.to_string() };
        format!("{item} ({})", words::weight(Lang::En, *weight))
    };
    let list: Vec<String> = items.iter().map(finding).collect();
    let (findings, are) = if items.len() == 1 { ("finding", "is") } else { ("findings", "are") };
    let list = listing::en(&list);
    let said = Said::new(format!("{} {findings} {are} open: {list}.", items.len()));
    let settled = "A finding is settled when the drafter has mended the text and the reviewer \
                   answers the question anew";
    said.hint(match concluding(&[Conclusion::Revise], names) {
        Some(stages) => {
            format!("{settled}; if it is not mended, conclude in {stages} that it be revised.")
        }
        None => format!("{settled}."),
    })
}

pub(super) fn not_applicable(item: &CheckItemId, names: &Names) -> Said {
    let said =
        Said::new(format!("Question {} does not apply to this case.", question(item, names)));
    let when =
        names.question(item).map(|question| words::condition(Lang::En, &question.when, names));
    said.maybe(when.map(|when| format!("It is for cases where {when}.")))
}

pub(super) fn note_missing(item: &CheckItemId, names: &Names) -> Said {
    Said::new(format!(
        "{} was answered with a problem, and not a word on what it is.",
        question(item, names)
    ))
    .hint("Say what the problem is, why, and in which article; the opinion will quote it.")
}

pub(super) fn nothing_to_reply_to(item: &CheckItemId) -> Said {
    Said::new(format!("{item} has no finding that waits for a reply."))
        .hint("Only open findings can be replied to.")
}

pub(super) fn reply_reason_missing(item: &CheckItemId) -> Said {
    Said::new(format!("{item} was not wholly adopted, and no reason was given.")).hint(
        "Give the reason and its basis: whoever does not wholly adopt a review opinion must \
         explain it in detail to the meeting (国办发〔2018〕115号（六）).",
    )
}
