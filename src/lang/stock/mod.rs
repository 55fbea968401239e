//! What people are told of lists that are taken over: what columns were taken for, what is odd or wrong with rows.

mod en;
mod zh;

pub(super) use en::WORDS as EN;
pub(super) use zh::WORDS as ZH;

use super::{Lang, catalogue};
use crate::domain::catalogue::stock::{Column, RowNote, RowProblem};

/// What a column was taken for.
pub fn column(lang: Lang, column: Column) -> &'static str {
    match (column, lang) {
        (Column::Field(field), lang) => catalogue::field(lang, field),
        (Column::Entry, Lang::Zh) => "条目",
        (Column::Entry, Lang::En) => "entry",
        (Column::Status, Lang::Zh) => "有效性",
        (Column::Status, Lang::En) => "status",
        (Column::EndedOn, Lang::Zh) => "废止日期",
        (Column::EndedOn, Lang::En) => "ended on",
    }
}

/// Where a row stands in its list.
pub fn place(lang: Lang, place: &str) -> String {
    match lang {
        Lang::Zh => (ZH.place)(place),
        Lang::En => (EN.place)(place),
    }
}

/// Says what a person should look at in a row.
pub fn note(lang: Lang, note: &RowNote) -> String {
    match lang {
        Lang::Zh => zh::note(note),
        Lang::En => en::note(note),
    }
}

/// Says why a row can not be taken.
pub fn problem(lang: Lang, problem: &RowProblem) -> String {
    match lang {
        Lang::Zh => zh::problem(problem),
        Lang::En => en::problem(problem),
    }
}

/// The head of the column that says what is wrong with a row.
pub fn wrong(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "不能录入的原因",
        Lang::En => "why it can not be taken",
    }
}

/// Words on lists that are taken over and written out.
pub(crate) struct StockWords {
    /// Help of the commands and of what they take.
    pub(crate) import: &'static str,
    pub(crate) export: &'static str,
    pub(crate) from: &'static str,
    pub(crate) map: &'static str,
    pub(crate) save_map: &'static str,
    pub(crate) skip_bad: &'static str,
    pub(crate) out: &'static str,
    pub(crate) format: &'static str,
    pub(crate) format_value: &'static str,
    /// Over the columns, and behind one that is not used.
    pub(crate) columns: &'static str,
    pub(crate) unused: &'static str,
    /// Where a row stands.
    pub(crate) place: fn(&str) -> String,
    /// What became of a row.
    pub(crate) taken: fn(&str) -> String,
    pub(crate) unchanged: fn(&str) -> String,
    pub(crate) bad: &'static str,
    /// How many rows are not listed.
    pub(crate) more: fn(usize) -> String,
    /// Taken, unchanged, bad.
    pub(crate) counts: fn(usize, usize, usize) -> String,
    /// The last number that the list states of a series, and the next that the series gives.
    pub(crate) goes_on: fn(&str, &str) -> String,
    /// No row of a file is the head of a list, and what to do.
    pub(crate) no_head: fn(&str) -> String,
    pub(crate) no_head_hint: &'static str,
    pub(crate) nothing_written: &'static str,
    /// How many entries, and the file.
    pub(crate) exported: fn(usize, &str) -> String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::{Field, Status};
    use crate::lang::samples::assert_said;

    #[test]
    fn what_is_odd_or_wrong_is_said_in_sentences() {
        let day = |text: &str| text.parse().unwrap();
        let column = Column::Field(Field::PublishedOn);
        let notes = [
            RowNote::Assumed(Field::EffectiveOn),
            RowNote::StatusDiffers { said: "有效".into(), computed: Status::Expired },
            RowNote::EndUndated,
            RowNote::FilingUndated,
            RowNote::SameTitle("第3行".into()),
        ];
        let problems = [
            RowProblem::NoTitle,
            RowProblem::NotADay { column, text: "去年".into() },
            RowProblem::NoDay,
            RowProblem::UnknownStatus { text: "不清楚".into() },
            RowProblem::DaysReversed { from: day("2024-01-01"), until: day("2023-01-01") },
            RowProblem::TooLong { column },
            RowProblem::TwiceInList("3".into()),
            RowProblem::TwiceInCatalogue("S-0001".into()),
            RowProblem::NumberGiven {
                number: "甲〔2026〕1号".into(), case: "2026-0001".into()
            },
            RowProblem::NumberAhead {
                number: "甲〔2026〕9999号".into(),
                next: "甲〔2026〕2号".into(),
            },
        ];
        for lang in Lang::ALL {
            for one in &notes {
                assert_said(lang, &note(lang, one));
            }
            for one in &problems {
                assert_said(lang, &problem(lang, one));
            }
        }
    }
}
