//! The words of registers and of the yearly report: names of figures and columns, what they come to, and the paragraph
//! that an office puts into its own report.
//!
//! A figure must be called the same on the screen, on the page and in the spreadsheet.

mod en;
mod label;
pub mod paragraph;
mod zh;

pub(super) use en::WORDS as EN;
pub use label::{Label, labels};
pub(super) use zh::WORDS as ZH;

use crate::domain::report::{Column, Part, RegisterKind, Section, Span, Topic, Value};
use chrono::NaiveDate;

/// Words of registers and reports: every field required, so that a language lacks nothing.
pub(crate) struct ReportWords {
    /// What pages in this language are tagged with.
    pub(crate) tag: &'static str,
    /// Help of `report` and of its arguments.
    pub(crate) about: &'static str,
    pub(crate) year: &'static str,
    pub(crate) year_value: &'static str,
    pub(crate) format: &'static str,
    pub(crate) out: &'static str,
    pub(crate) explain: &'static str,
    pub(crate) figure_value: &'static str,
    /// Help of `register` and of its arguments.
    pub(crate) register: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) kind_value: &'static str,
    pub(crate) from: &'static str,
    pub(crate) to: &'static str,
    /// A register, as its sheet is called.
    pub(crate) kind_title: fn(RegisterKind) -> &'static str,
    /// The second sheet of 审核台账.
    pub(crate) stages: &'static str,
    /// A column.
    pub(crate) column: fn(&Column) -> String,
    /// Yes or no.
    pub(crate) is: fn(bool) -> &'static str,
    /// A register with nothing in it.
    pub(crate) empty: &'static str,
    /// The period of a register: first and last day.
    pub(crate) period: fn(Option<NaiveDate>, Option<NaiveDate>) -> String,
    /// A file that was written, and how many rows it has.
    pub(crate) written: fn(&str, usize) -> String,
    /// A file that was written.
    pub(crate) made: fn(&str) -> String,
    /// The title of a report: the office, the year.
    pub(crate) title: fn(&str, i32) -> String,
    /// The days that are counted.
    pub(crate) counted: fn(&Span) -> String,
    /// The record began only in the year, or after it: on which day.
    pub(crate) since: fn(NaiveDate) -> String,
    /// A part of the report.
    pub(crate) section: fn(Section) -> &'static str,
    /// What a figure counts.
    pub(crate) topic: fn(Topic) -> &'static str,
    /// A part of what it counts.
    pub(crate) part: fn(&Part) -> String,
    /// What joins a topic and its part, and parts with one another.
    pub(crate) joint: (&'static str, &'static str),
    /// What a figure comes to.
    pub(crate) value: fn(Value) -> String,
    /// What is not known.
    pub(crate) unknown: &'static str,
    /// How it differs from the year before.
    pub(crate) difference: fn(Value, Value) -> String,
    /// The head of the figures: figure, year, year before, difference, name.
    pub(crate) head: [&'static str; 5],
    /// A column of the figures of a year.
    pub(crate) of_year: fn(i32) -> String,
    /// The head of what stands behind a figure: case or entry, day, detail, working days or whether it counts, title.
    pub(crate) behind: [&'static str; 5],
    /// The head of the sheet that lists what stands behind all figures: name and figure come first.
    pub(crate) behind_figure: [&'static str; 2],
    /// The sheets of figures and of what stands behind them.
    pub(crate) sheets: [&'static str; 2],
    /// A figure with nothing behind it.
    pub(crate) nothing_behind: &'static str,
    /// The heading over the paragraph.
    pub(crate) paragraph: &'static str,
    /// How to see what stands behind a figure, for a year.
    pub(crate) how: fn(i32) -> String,
    /// What is measured: how many, of these how many, average, median, ninth tenth, longest.
    pub(crate) measures: [&'static str; 6],
    /// The heading over what stands behind figures on a page, and what is said where not all of it is listed.
    pub(crate) behind_title: &'static str,
    pub(crate) more: fn(usize) -> String,
    /// How it was counted, on a page.
    pub(crate) method_title: &'static str,
    pub(crate) method: &'static [&'static str],
    /// The headings over plots: conclusions, findings by dimension, days by stage, the catalogue by status.
    pub(crate) plots: [&'static str; 4],
    /// What the marks of a plot of days are: average, median, nine of ten.
    pub(crate) marks: [&'static str; 3],
    /// There is no such figure.
    pub(crate) no_figure: fn(&str, i32) -> String,
    /// What to do about it.
    pub(crate) no_figure_hint: fn(i32) -> String,
    /// A format, or the ending of a file, that it is not made in; and those that it is made in.
    pub(crate) no_format: fn(&str, &[&str]) -> String,
    /// The year has not begun.
    pub(crate) to_come: fn(i32) -> String,
    /// No part of the review.
    pub(crate) other: &'static str,
}

impl ReportWords {
    /// What a figure comes to, as far as that is known.
    pub(crate) fn shown(&self, value: Option<Value>) -> String {
        value.map_or_else(|| self.unknown.to_owned(), self.value)
    }

    /// How it differs from the year before, as far as both are known.
    pub(crate) fn compared(&self, value: Option<Value>, before: Option<Value>) -> String {
        value
            .zip(before)
            .map(|(value, before)| (self.difference)(value, before))
            .unwrap_or_default()
    }
}

/// Tenths as people write them: `4.5`, and `4` where there are none.
pub(crate) fn tenths(count: u64) -> String {
    if count.is_multiple_of(10) {
        (count / 10).to_string()
    } else {
        format!("{}.{}", count / 10, count % 10)
    }
}

/// How a count differs: `+2`, `-1`; nothing where it does not.
pub(super) fn signed(value: Value, before: Value) -> Option<String> {
    let (Value::Count(now), Value::Count(then)) = (value, before) else { return None };
    match now.cmp(&then) {
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some(format!("+{}", now - then)),
        std::cmp::Ordering::Less => Some(format!("-{}", then - now)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_are_written_only_where_there_are_some() {
        assert_eq!([0, 5, 10, 45, 100].map(tenths), ["0", "0.5", "1", "4.5", "10"]);
    }

    #[test]
    fn only_counts_differ_by_a_number() {
        let share = Value::Share { part: 1, whole: 2 };
        assert_eq!(signed(Value::Count(3), Value::Count(1)).as_deref(), Some("+2"));
        assert_eq!(signed(Value::Count(1), Value::Count(3)).as_deref(), Some("-2"));
        assert_eq!(signed(Value::Count(1), Value::Count(1)), None);
        assert_eq!(signed(share, share), None);
    }
}
