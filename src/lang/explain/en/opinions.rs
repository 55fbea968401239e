//! Opinions and drafts.

use super::{because, plain};
use crate::lang::explain::Table;

pub(super) const TABLE: &Table = &[
    because(
        "no-opinion",
        "No opinion",
        "This step rests on a legality review opinion, and none was given.",
        "What was not reviewed may not be put before the meeting; asking for comments, countersigning \
         or sitting in the meeting is no substitute for a review (国办发〔2018〕115号（七）).",
        "End the stage in which the opinion is given.",
    ),
    because(
        "conclusion-forbids",
        "The conclusion bars this",
        "The last opinion does not conclude what this step needs.",
        "There are three conclusions: lawful, unlawful, to be revised (国办发〔2018〕115号（六）); what \
         was found unlawful may not be put before the meeting (国办发〔2018〕115号（七）).",
        "Revise and have it reviewed again. A conclusion is never rewritten, only followed by a new \
         opinion.",
    ),
    because(
        "before-opinion",
        "A meeting before the opinion",
        "The day of the meeting is before that of the last review opinion.",
        "What was not reviewed may not be put before the meeting (国办发〔2018〕115号（七）).",
        "Check the date; if the meeting did come first, put the text before a meeting again.",
    ),
    because(
        "clock-behind",
        "The computer's clock is wrong",
        "The clock says less than what is on record: more than 5 minutes before the last event of this case, or \
         more than 24 hours before the newest event of the registry.",
        "Periods are counted from these times, and what is on record does not change any more; it is better to \
         wait.",
        "Set the computer's date and time right, then repeat. If it is right and was wrong before, --now with the \
         time it is lifts the limit of 24 hours; the order within one case can not be lifted.",
    ),
    plain(
        "no-problem",
        "Nothing wrong to speak of",
        "The outcome says that something is wrong, but no question was answered with a problem, or \
         no finding is open.",
        "Answer with the clause, the problem and the wording proposed; if nothing is wrong, take the \
         outcome that passes.",
    ),
    because(
        "text-changed",
        "Not the text that was reviewed",
        "The draft differs from the one the opinion speaks of, be it by one character. Spaces and \
         layout do not count.",
        "An opinion answers for the words it saw; words changed afterwards were not reviewed, \
         and what was not reviewed may not be put before the meeting (国办发〔2018〕115号（七）).",
        "Have the text as it is now reviewed again.",
    ),
    plain(
        "no-new-draft",
        "No new draft",
        "The outcome needs a draft handed in since this stage began.",
        "Hand it in with fashen revise, then take this step.",
    ),
    plain(
        "draft-unchanged",
        "The draft did not change",
        "The file has the same words as the present draft. Another layout, other spaces or another \
         file name make no new draft.",
        "Check whether the right file was chosen; if nothing changed, nothing need be handed in.",
    ),
    because(
        "draft-not-taken",
        "No draft is taken now",
        "No stage at work takes a draft. Were it exchanged in the midst of a review, nobody could \
         tell what was reviewed.",
        "Which stages take a draft is written in the workflow file (takes: [draft]).",
        "Wait for a stage that takes one; if it is urgent, ask the reviewer to send the case back.",
    ),
];
