//! In English.

use super::{StockWords, column};
use crate::domain::catalogue::stock::{RowNote, RowProblem};
use crate::lang::{Lang, catalogue, words};

/// English.
pub(in crate::lang) const WORDS: StockWords = StockWords {
    import: "Take over an existing list (.xlsx, .csv, .json), or the documents of a folder",
    export: "Write the catalogue as a list that can be read in again without change",
    from: "the list, or the folder of documents",
    map: "a file that says what the columns mean; guessed by their heads when left out",
    save_map: "write what the columns were taken for to this file, to be changed and given with --map",
    skip_bad: "take the rows that are understood, and write the others to this file",
    out: "the file to write, e.g. catalogue.xlsx",
    format: "the format; known by the ending of the file when left out",
    format_value: "FORMAT",
    columns: "Columns",
    unused: "(not used)",
    place: |place| {
        if place.chars().all(|c| c.is_ascii_digit()) {
            format!("row {place}")
        } else {
            place.to_owned()
        }
    },
    taken: |entry| format!("taken as {entry}"),
    unchanged: |entry| format!("in the catalogue as {entry} already"),
    bad: "can not be taken",
    more: |count| format!("{count} more rows without questions"),
    counts: |taken, unchanged, bad| {
        format!("{taken} rows to be taken, {unchanged} there already, {bad} that can not be taken")
    },
    goes_on: |last, next| format!("numbers go on after {last}; the next one given is {next}"),
    no_head: |file| format!("{file} has no row that names the columns of a list"),
    no_head_hint: "one of the first 20 rows must name the columns, one of them 标题 or 文件名称; say with --map what other names mean",
    nothing_written: "nothing was written because of the rows that can not be taken; mend them, or add --skip-bad FILE",
    exported: |entries, file| format!("{entries} entries written to {file}"),
};

pub(super) fn note(note: &RowNote) -> String {
    match note {
        RowNote::Assumed(field) => {
            format!(
                "“{}” is not stated and taken from another day.",
                catalogue::field(Lang::En, *field)
            )
        }
        RowNote::StatusDiffers { said, computed } => {
            let computed = words::status(Lang::En, *computed);
            format!("The list says “{said}”, its days make it “{computed}”.")
        }
        RowNote::EndUndated => {
            "The list does not say since when it has ended; the day of the import is taken."
                .to_owned()
        }
        RowNote::FilingUndated => {
            "There is a filing number without the day of the filing; it was left out.".to_owned()
        }
        RowNote::SameTitle(other) => {
            format!(
                "It has the title of {other} and another number; see whether they are two documents."
            )
        }
    }
}

pub(super) fn problem(problem: &RowProblem) -> String {
    match problem {
        RowProblem::NoTitle => "It has no title.".to_owned(),
        RowProblem::NotADay { column: wrong, text } => {
            format!("“{text}” in “{}” is no day.", column(Lang::En, *wrong))
        }
        RowProblem::NoDay => "It states no day at all.".to_owned(),
        RowProblem::UnknownStatus { text } => {
            format!(
                "The status “{text}” is not known; write 有效, 已修改, 废止, 失效, 宣布失效 or 撤销."
            )
        }
        RowProblem::DaysReversed { from, until } => {
            format!("Its last day {until} is before its first, {from}.")
        }
        RowProblem::TooLong { column: long } => {
            format!("The text in “{}” is too long.", column(Lang::En, *long))
        }
        RowProblem::TwiceInList(place) => format!("It is the same document as row {place}."),
        RowProblem::TwiceInCatalogue(entry) => format!(
            "The catalogue has it as {entry} and states something else; change that with fashen catalogue correct."
        ),
        RowProblem::NumberGiven { number, case } => {
            format!("The number {number} was given to the case {case}; no number is given twice.")
        }
        RowProblem::NumberAhead { number, next } => format!(
            "The number {number} is far ahead of {next}, which would be given next; see whether it is a slip."
        ),
    }
}
