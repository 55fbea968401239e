//! In English.

use super::ScreenWords;
use crate::domain::check::screening::{Answer, Classification};

/// English.
pub(in crate::lang) const WORDS: ScreenWords = ScreenWords {
    about: "Ask of a file whether it is an administrative normative document, and whether a major decision may be involved: question by question, with the words and the rule behind each answer",
    what: "FILE|CASE",
    file: "the file; with the number of a case, what its last draft was found to be",
    batch: "screen all files of a folder and list them (for the yearly self-check)",
    format: "how to list them: table (default), csv, xlsx, json",
    out: "write the list to this file (xlsx needs one)",
    place: "use the list of exclusions of this place, e.g. tianjin (default: the place of the registry, or the whole country)",
    class: |class| match class {
        Classification::Normative => "normative document",
        Classification::NotNormative => "not a normative document",
        Classification::NeedsHuman => "needs a person to judge",
    },
    answer: |answer| match answer {
        Answer::Yes => "yes",
        Answer::No => "no",
        Answer::Unclear => "not clear",
    },
    verdict: |class| format!("By the questions: {class}"),
    paper: |title, number| match number {
        Some(number) => format!("{title} ({number})"),
        None => title.to_owned(),
    },
    untitled: "(no title was found)",
    category: |title| format!("Excluded as: {title}"),
    by_place: |place| format!("Place: {place}"),
    questions: "The questions",
    question: |id, ask, answer| format!("{id}  {ask}  {answer}"),
    quote: |words, clause| match clause {
        Some(clause) => format!("“{words}” ({clause})"),
        None => format!("“{words}”"),
    },
    basis: |basis| format!("Basis: {basis}"),
    decision: |possible| {
        if possible {
            "A major decision may be involved; please check:"
        } else {
            "Nothing points to a major decision"
        }
    },
    next: |class| match class {
        Classification::Normative => {
            "Next: submit it for legality review (fashen submit); a reviewer confirms what the program found"
        }
        Classification::NotNormative => {
            "Next: a reviewer confirms it; then it is not reviewed as a normative document, and still follows the procedure of its kind"
        }
        Classification::NeedsHuman => {
            "Next: a reviewer looks at the questions that are not clear and the words quoted, judges and says why; in doubt it is treated as a normative document"
        }
    },
    table: ["File", "Found", "Category", "Settled by", "Title"],
    list: [
        "File",
        "Title",
        "Number",
        "Issuers",
        "Date",
        "Found",
        "Category",
        "Settled by",
        "Reason",
        "Quotations",
        "Basis",
        "Major decision",
        "To be checked",
        "Why it was not read",
    ],
    sheet: "Screening",
    possible: "possible",
    unread: "not read",
    totals: |[normative, not, human, unread]| {
        format!(
            "{normative} normative, {not} not, {human} for a person to judge, {unread} not read"
        )
    },
    progress: |done, all| format!("{done} of {all} screened"),
    not_read: |file, why| format!("Not read: {file}: {why}"),
    more: |most| {
        format!("Too many files: only the first {most} were screened; please split the folder")
    },
    written: |file, rows| format!("Written to {file}, {rows} files"),
    disk: |why| format!("the disk did not give this file ({why})"),
};
