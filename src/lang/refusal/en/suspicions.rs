//! Suspicions: what is still open, and why something may not be said of one.

use super::stages::{persons, stages};
use crate::domain::case::{Objection, Unexplained};
use crate::domain::name::{PersonId, StageId, SuspicionId};
use crate::lang::{Names, Said, listing};

pub(super) fn said(objection: &Objection, names: &Names) -> Said {
    match objection {
        Objection::Unjudged { suspicions } => unjudged(suspicions),
        Objection::Unsettled { reply, weigh } => unsettled(reply, weigh),
        Objection::NotTaken { active } => not_taken(active, names),
        Objection::Superseded { suspicion, draft } => Said::new(format!(
            "The words of {suspicion} are gone from draft {draft}; there is nothing to judge."
        ))
        .hint("See fashen finding list CASE --open for those that are not settled."),
        Objection::NotConfirmed { suspicion } => {
            Said::new(format!("Nobody has confirmed {suspicion}; it needs no reply."))
                .hint("The drafter replies to what a reviewer has confirmed.")
        }
        Objection::NotReplied { suspicion } => Said::new(format!(
            "{suspicion} has no reply that waits to be weighed."
        ))
        .hint("Weigh it once the drafter has replied with fashen finding reply CASE ID KIND."),
        Objection::Settled { suspicion } => Said::new(format!("{suspicion} is settled already."))
            .hint(
                "If that was wrong, confirm it again (fashen finding confirm) for another reply.",
            ),
        Objection::NoteMissing => Said::new("Nothing says what the problem is.")
            .hint("Add --note WORDS: the drafter revises by them, and the opinion quotes them."),
        Objection::ReasonMissing { suspicion, of } => reason_missing(suspicion, *of),
        Objection::ReplyNotTaken { drafters } => reply_not_taken(drafters, names),
        Objection::OwnReply { others } => own_reply(others, names),
    }
}

fn list(suspicions: &[SuspicionId]) -> String {
    listing::en(&suspicions.iter().map(ToString::to_string).collect::<Vec<_>>())
}

fn unjudged(suspicions: &[SuspicionId]) -> Said {
    let wait = if suspicions.len() == 1 { "suspicion waits" } else { "suspicions wait" };
    Said::new(format!("{} {wait} to be judged: {}.", suspicions.len(), list(suspicions))).hint(
        "Look at each (fashen finding show), then confirm it (fashen finding confirm) or dismiss it with a \
         reason (fashen finding dismiss); check again (fashen check) where the words were changed.",
    )
}

fn unsettled(reply: &[SuspicionId], weigh: &[SuspicionId]) -> Said {
    let mut parts = Vec::new();
    if !reply.is_empty() {
        parts.push(format!("to be replied to by the drafter: {}", list(reply)));
    }
    if !weigh.is_empty() {
        parts.push(format!("with a reply to be weighed: {}", list(weigh)));
    }
    let said = Said::new(format!("Confirmed problems are not settled; {}.", parts.join("; ")));
    said.hint(
        "The drafter replies (fashen finding reply), then a reviewer weighs it (fashen finding weigh); where \
         the text must change, give an opinion that asks for revision and send it back.",
    )
}

fn not_taken(active: &[StageId], names: &Names) -> Said {
    let now = if active.is_empty() {
        String::new()
    } else {
        format!(" (at work: {})", stages(active, names))
    };
    Said::new(format!("Nobody judges suspicions in the stages at work now{now}.")).hint(
        "Who acts in a stage with a checklist, or in one that gives an opinion, judges them there.",
    )
}

fn reason_missing(suspicion: &SuspicionId, of: Unexplained) -> Said {
    match of {
        Unexplained::Dismissal => {
            Said::new(format!("{suspicion} was dismissed without a reason."))
                .hint("Add --reason WORDS: why it is no problem, such as which law allows it.")
        }
        Unexplained::Reply => Said::new(format!(
            "What was said of {suspicion} is not wholly adopted, and no reason was given."
        ))
        .hint(
            "Give the reason and its basis: what is not wholly adopted must be explained when the document \
             is put before the meeting (国办发〔2018〕115号（六）).",
        ),
        Unexplained::Insisting => Said::new(format!("{suspicion} was insisted on without a reason."))
            .hint("Add --reason WORDS: why the drafter's reply does not hold."),
    }
}

fn reply_not_taken(drafters: &[PersonId], names: &Names) -> Said {
    Said::new("The person acting is not of the drafter's side and may not reply for it.")
        .hint(format!("Who handed in a draft may reply: {}.", persons(drafters, names)))
}

fn own_reply(others: &[PersonId], names: &Names) -> Said {
    let said = Said::new("The person acting gave the reply and may not weigh it.");
    if others.is_empty() {
        return said
            .hint("Nobody else may now; add a person who may act under people in fashen.yaml.");
    }
    said.hint(format!("These may: {}.", persons(others, names)))
}
