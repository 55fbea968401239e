//! Cases, stages, people and papers.

use super::{because, plain};
use crate::lang::explain::Table;

pub(super) const TABLE: &Table = &[
    because(
        "case-ended",
        "The case has ended",
        "The case has come to an end of its workflow and takes no more steps, replies or drafts. It \
         can still be read, and its papers made.",
        "An ended case is what the office later files, answers and goes to court with.",
        "If the document needs another review, submit it again with fashen submit.",
    ),
    plain(
        "already-open",
        "The case is open already",
        "A case of one number is opened once.",
        "Hand in a revision with fashen revise, another document with fashen submit.",
    ),
    plain(
        "not-open",
        "The case is not open",
        "No draft was submitted under this number, so no stage is at work.",
        "Submit a draft with fashen submit.",
    ),
    plain(
        "stage-not-active",
        "The stage is not at work",
        "The case has not come to this stage yet, or has left it. Stages are worked in the order of \
         the workflow; none can be skipped, and none taken back.",
        "See what is at work with fashen next; to do an earlier stage again, look for an outcome that \
         goes back to it.",
    ),
    because(
        "waits-for-branches",
        "Parallel stages have not ended",
        "Parallel stages meet here; it begins when all have ended.",
        "What is judged here rests on all of them.",
        "End the stages that are missing; it begins by itself then.",
    ),
    plain(
        "entered-twice",
        "A stage entered twice",
        "This step would enter a stage that is at work already. The workflow file is at fault, not \
         the person; the case was not changed.",
        "Ask the author to check the file with fashen workflow-check and to mend it.",
    ),
    plain(
        "turns-in-circles",
        "Automatic stages in a circle",
        "Stages that need nobody follow one another without end. The workflow file is at fault, not \
         the person; the case was not changed.",
        "Ask the author to check the file with fashen workflow-check and to put a person into the \
         circle.",
    ),
    because(
        "wrong-role",
        "Not your role",
        "Each stage belongs to a role, which the person acting does not have.",
        "Who received, who reviewed and who decided must be clear; the file names who really did it.",
        "Ask somebody who has the role; if the person should have it, add it under people in \
         fashen.yaml.",
    ),
    because(
        "same-person",
        "Separation of duties",
        "The person did something, such as handing in the draft, after which the workflow does not \
         let them act in this stage.",
        "A review of one's own draft is none. The rule is the workflow's (not_same_person_as), not \
         the wording of a law.",
        "Ask one of the others shown; if there is nobody, add a person.",
    ),
    plain(
        "already-approved",
        "Approved already",
        "The outcome needs several persons; one who approves twice counts once.",
        "Ask others who have the role to approve it.",
    ),
    plain(
        "no-series",
        "No such numbering series",
        "The outcome takes a number from a series that fashen.yaml does not have.",
        "Add it under numbering in fashen.yaml, with a pattern that holds year and serial number.",
    ),
    plain(
        "no-withdrawal",
        "No withdrawal",
        "The workflow file has no withdrawal, so a case can not be taken back on the way.",
        "Choose an outcome that ends the case, or ask the author to provide for withdrawal.",
    ),
    because(
        "already-published",
        "Published already",
        "A published document has effect; withdrawing its case would not undo that.",
        "Whether a published document is in force must be seen in the catalogue; it can not quietly \
         go.",
        "Have it repealed, or declared no longer in force, by the procedure for that.",
    ),
    plain(
        "paper-not-ready",
        "The paper can not be made yet",
        "A paper is made when a certain stage ends, from what the file holds by then.",
        "End the stage shown; if no stage makes the paper, ask the author to add it.",
    ),
];
