//! In English.

use super::SearchWords;

/// English.
pub(in crate::lang) const WORDS: SearchWords = SearchWords {
    search: "Search the titles, numbers and clauses of the public catalogue",
    words_value: "WORDS",
    words: "what to look for; all words must be found, and a phrase with blanks stands in “”",
    status_value: "STATUS",
    status: "only documents of this status: pending, valid, amended, expired, repealed, invalid, annulled",
    from: "only those published on this day or later",
    to: "only those published on this day or before",
    organ_value: "ORGAN",
    organ: "only those of organs whose name holds this",
    limit: "how many to show at most, 20 by default",
    none: "No document holds these words. Leave out a word or a filter, or put it another way.",
    more: |shown| {
        let first = if shown == 1 {
            "Only the first is".to_owned()
        } else {
            format!("Only the first {shown} are")
        };
        format!("{first} shown, and there are more; use --limit to see them, or add a word.")
    },
    more_clauses: |more| match more {
        1 => "and in 1 more place".to_owned(),
        _ => format!("and in {more} more places"),
    },
};
