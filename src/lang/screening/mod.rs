//! What people are told of a screening: what a text is, how each question was answered, what to do next.
//!
//! The questions and their reasons are the criteria's own words; here is only what stands round them.

mod en;
mod zh;

pub(super) use en::WORDS as EN;
pub(super) use zh::WORDS as ZH;

use crate::domain::check::screening::{Answer, Classification};

/// Words on screenings.
pub(crate) struct ScreenWords {
    /// Help of `screen` and of its arguments.
    pub(crate) about: &'static str,
    pub(crate) what: &'static str,
    pub(crate) file: &'static str,
    pub(crate) batch: &'static str,
    pub(crate) format: &'static str,
    pub(crate) out: &'static str,
    pub(crate) place: &'static str,
    /// What a text is.
    pub(crate) class: fn(Classification) -> &'static str,
    /// What a text answers.
    pub(crate) answer: fn(Answer) -> &'static str,
    /// The heading: what it is.
    pub(crate) verdict: fn(&str) -> String,
    /// The title, the number where there is one.
    pub(crate) paper: fn(&str, Option<&str>) -> String,
    pub(crate) untitled: &'static str,
    /// The category that it falls under.
    pub(crate) category: fn(&str) -> String,
    /// By whose list was asked.
    pub(crate) by_place: fn(&str) -> String,
    /// The heading over the questions.
    pub(crate) questions: &'static str,
    /// A question: its name, its words, the answer.
    pub(crate) question: fn(&str, &str, &str) -> String,
    /// Words of the text, and where they stand.
    pub(crate) quote: fn(&str, Option<&str>) -> String,
    pub(crate) basis: fn(&str) -> String,
    /// The heading over the questions of a major decision: whether one may be involved.
    pub(crate) decision: fn(bool) -> &'static str,
    /// What to do next.
    pub(crate) next: fn(Classification) -> &'static str,
    /// The heads of the table on a terminal, and of the list in a file.
    pub(crate) table: [&'static str; 5],
    pub(crate) list: [&'static str; 14],
    /// The name of the sheet.
    pub(crate) sheet: &'static str,
    pub(crate) possible: &'static str,
    pub(crate) unread: &'static str,
    /// How many are normative, not, for a person, unread.
    pub(crate) totals: fn([usize; 4]) -> String,
    /// How far it is.
    pub(crate) progress: fn(usize, usize) -> String,
    /// A file that could not be read, and why.
    pub(crate) not_read: fn(&str, &str) -> String,
    /// There are more files than are taken at once.
    pub(crate) more: fn(usize) -> String,
    /// The list was written.
    pub(crate) written: fn(&str, usize) -> String,
    /// The disk did not give a file.
    pub(crate) disk: fn(&str) -> String,
}
