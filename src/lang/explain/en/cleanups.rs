//! Why something can not be recorded of a clean-up, in English.

use super::{because, plain};
use crate::lang::explain::Table;

pub(super) const TABLE: &Table = &[
    because(
        "cleanup-over",
        "The clean-up has ended",
        "The clean-up was finished or given up, so nothing more can be shared out, decided or finished.",
        "Its result stands in the decision and in the catalogue; a list that changed afterwards would agree with neither.",
        "Correct single entries, or begin another clean-up.",
    ),
    plain(
        "cleanup-empty",
        "Nothing to clean up",
        "No document of the catalogue is of the scope, no entry was named, or all were taken off the list.",
        "Look at fashen catalogue list and widen the conditions of --scope.",
    ),
    plain(
        "not-in-cleanup",
        "Not on the list",
        "An entry that was named is not part of this clean-up: it was not of the scope, or was taken off.",
        "Look at the list with fashen cleanup show, and begin another clean-up for what is not on it.",
    ),
    plain(
        "entry-named-twice",
        "Named twice",
        "An entry stands twice in one command or table, and nobody can tell which holds.",
        "Leave one of the two out.",
    ),
    because(
        "cleanup-undecided",
        "Entries without a decision",
        "Every entry of the list needs a decision before the clean-up is finished.",
        "The result is published, and nobody could tell whether a document without a decision may be used.",
        "Decide on each, or take it off the list and say why.",
    ),
    plain(
        "term-not-continued",
        "A new term for what does not continue",
        "A new last day was given to a document that is to be amended or to end.",
        "Leave the day out, or decide that the document continues.",
    ),
    plain(
        "cleanup-too-large",
        "Too many documents at once",
        "All entries change in one step when a clean-up is finished, and there are too many for one.",
        "Make several clean-ups with --scope, by years or by units.",
    ),
];
