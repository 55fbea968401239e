//! Questions, findings and replies.

use super::{because, plain};
use crate::lang::explain::Table;

pub(super) const TABLE: &Table = &[
    because(
        "checklist-incomplete",
        "Questions without an answer",
        "The outcome needs an answer to every question that applies. A new draft reopens the answers \
         whose words it changed; those count as missing.",
        "A review looks at who issues the document, whether it stays within their powers, whether its \
         content is lawful and whether procedure was kept (国办发〔2018〕115号（六）); point by point, \
         nothing is missed.",
        "Answer each with in order, problem or not applicable, and try again.",
    ),
    because(
        "blocking-problems",
        "Problems of weight veto",
        "A question of weight veto was answered with a problem; the stage can not pass.",
        "Most of these questions stand for what can not be tolerated, such as unlawfully setting up \
         licences, penalties, coercion, expropriation or fees (国办发〔2018〕115号（六）). Which ones \
         they are is written in the workflow file (weight).",
        "Have the text changed and answer again; or choose another outcome, such as noting the \
         problem and going on.",
    ),
    because(
        "open-findings",
        "Open findings",
        "Findings of weight veto or must be changed are not settled by a later answer. Advice does \
         not count.",
        "To call lawful what still has a problem on file would contradict the file.",
        "Have a new draft handed in and answer again; if it is not mended, conclude to be revised or \
         unlawful.",
    ),
    plain(
        "item-not-applicable",
        "The question does not apply",
        "It is asked only of cases with certain facts, and this is not one.",
        "Leave it. If it should apply, check the facts of the case.",
    ),
    because(
        "note-missing",
        "A problem without a word",
        "The answer was problem, and nothing says what the problem is.",
        "An opinion gives reasons; the drafter must know what to change, and why.",
        "Say which article, what and why; a proposed wording and the basis help.",
    ),
    plain(
        "nothing-to-reply-to",
        "Nothing to reply to",
        "The question raised no problem, or the problem is settled.",
        "See the open findings with fashen show.",
    ),
    because(
        "reply-reason-missing",
        "No reason for not adopting",
        "Whoever adopts a proposal partly or not at all has to say why.",
        "The drafter makes the changes that the opinion calls for; where it is not wholly adopted, \
         reason and basis are explained in detail when the document goes to the meeting \
         (国办发〔2018〕115号（六）).",
        "Give reason and basis, and hand it in again.",
    ),
];
