//! Names that were typed, facts, materials and records.

use super::{because, plain};
use crate::lang::explain::Table;

pub(super) const TABLE: &Table = &[
    plain(
        "unknown-stage",
        "No such stage",
        "The name is not a stage of the case's workflow. A stage is typed by its name in the workflow \
         file, such as content.",
        "See the stages at work and their names with fashen next.",
    ),
    plain(
        "unknown-outcome",
        "No such outcome",
        "The name is not an outcome of this stage. Each stage has its own, such as pass and fail.",
        "See what outcomes the stage has, and what each needs, with fashen next.",
    ),
    plain(
        "unknown-item",
        "No such question",
        "The code is not among the questions of this stage. Codes look like CON-05; a question of \
         another stage can not be answered here.",
        "See which questions of the stage wait for an answer with fashen next.",
    ),
    plain(
        "unknown-material",
        "No such material",
        "No stage of the workflow asks for this material, so there is no place for it in the file.",
        "Use one of the names under materials in the workflow file.",
    ),
    plain(
        "unknown-fact",
        "No such fact",
        "The name is not a fact of the workflow. An example of one is market: whether the document \
         touches the economic activity of businesses.",
        "Use one of the names under facts in the workflow file.",
    ),
    plain(
        "unknown-field",
        "No such field",
        "This outcome does not ask for this value, so there is no place to record it.",
        "See what the outcome asks for with fashen next.",
    ),
    plain(
        "given-twice",
        "Given twice",
        "One command gave two values for one thing, and nothing says which of them counts.",
        "Give it once.",
    ),
    because(
        "outcome-not-for-facts",
        "Not for this case",
        "The outcome is for cases with certain facts, and this case is not one of them.",
        "Which procedure a case takes is written in the workflow file (when), not chosen on the way.",
        "Check the facts; if they are right, choose another outcome.",
    ),
    because(
        "facts-missing",
        "Facts not stated",
        "What comes next, and what materials are needed, hangs on facts of the case. What nobody \
         stated is not taken for no.",
        "A document that touches the economic activity of businesses needs a fair competition review \
         (《公平竞争审查条例》第十七条、第十八条); were nobody asked, it would be missed.",
        "State the facts with the outcome.",
    ),
    plain(
        "fact-value",
        "Wrong value of a fact",
        "A fact takes the values that the workflow file lists: true or false, or one of some words.",
        "Use one of the values shown.",
    ),
    because(
        "facts-settled",
        "Facts are settled",
        "Once the first stage has ended, the case has taken the way that its facts ask for; a fact \
         that was stated can no longer change. One that never was stated still can be.",
        "Could facts change at any time, what was done or left out would have lost its ground.",
        "Send the case back to the first stage where the workflow allows it; otherwise withdraw it \
         and submit the document again.",
    ),
    because(
        "materials-missing",
        "Materials missing",
        "The outcome needs all materials of the stage, and some are not in the file.",
        "Materials for a review have to be complete; incomplete ones may be sent back, or completion \
         asked for (国办发〔2018〕115号（五）).",
        "Put them into the file; of what is on paper, note where it is kept. If they can not be had, \
         choose the outcome that asks for them to be supplied.",
    ),
    plain(
        "record-missing",
        "Values missing",
        "The outcome records some values, such as the meeting and its date. They go into the file and \
         onto papers, and are not added afterwards.",
        "Give the values shown, and try again.",
    ),
    plain(
        "record-invalid",
        "A value that does not read",
        "Dates, numbers, choices and persons each have a form. A date can be written 2026-03-02 or \
         2026年3月2日.",
        "Write the value in the form shown.",
    ),
    plain(
        "dates-out-of-order",
        "Dates out of order",
        "A document can not take effect before it is published, nor expire before it takes effect.",
        "Check the two dates against the document.",
    ),
    plain(
        "date-in-future",
        "A date in the future",
        "What is recorded has been done: the meeting was held, the document published.",
        "Check the date, or record it when it has been done.",
    ),
    plain(
        "reason-missing",
        "No reason given",
        "This step changes where the case goes, and the file keeps the reason. Blanks are none.",
        "Give the reason, and try again.",
    ),
];
