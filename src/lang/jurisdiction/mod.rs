//! What people are told of the figures that a place settles: what each is, how sure it is, and how to confirm it.
//!
//! A figure that nobody has verified must be said to be that, in every language.

mod en;
mod zh;

pub(super) use en::WORDS as EN;
pub(super) use zh::WORDS as ZH;

use crate::domain::law::Certainty;

/// Words on places and their figures.
pub(crate) struct PlaceWords {
    /// Help of `init --place`, and what stands for its value.
    pub(crate) place: &'static str,
    pub(crate) place_value: &'static str,
    /// What a parameter is, by its name.
    pub(crate) about: fn(&str) -> &'static str,
    /// How sure a figure is.
    pub(crate) certainty: fn(&Certainty) -> &'static str,
    /// The head: the place's title and name, how many are confirmed, how many are not.
    pub(crate) head: fn(&str, &str, usize, usize) -> String,
    /// A parameter that is not confirmed: its name, title, value where there is one, and how sure it is.
    pub(crate) open: fn(&str, &str, Option<&str>, &str) -> String,
    /// What a place says of a figure: the place, the value where there is one, and how sure it is.
    pub(crate) stands: fn(&str, Option<&str>, &str) -> String,
    /// The rule it is from, and where that was read.
    pub(crate) basis: fn(&str, Option<&str>) -> String,
    /// The deadlines that are counted by it.
    pub(crate) uses: fn(&str) -> String,
    /// A deadline of a workflow, by their titles.
    pub(crate) deadline: fn(&str, &str) -> String,
    /// Before the lines for `fashen.yaml`.
    pub(crate) how: &'static str,
    /// What is not confirmed and used by nothing: the list.
    pub(crate) unused: fn(usize, &str) -> String,
    /// A name and a title, in that list.
    pub(crate) named: fn(&str, &str) -> String,
    /// From which day on the calendar is estimated.
    pub(crate) estimated: fn(&str) -> String,
}
