//! 条号对照: where the articles of a text went when it was revised, or when another took its place.
//!
//! It must never be worked out: only what was read by laying both texts side by side is listed, and an article that is not
//! listed may be anywhere.

use super::Certainty;
use chrono::NaiveDate;

/// How the articles of an older text are numbered in a newer one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renumbering {
    /// The statute that the old numbers are of; none where it is an older version of the same.
    pub of: Option<String>,
    /// What the older version is called: the year that it was last amended in, `2017`.
    pub from: Option<String>,
    /// From that day the new numbers hold.
    pub on: NaiveDate,
    /// The articles that moved, by their old numbers.
    pub moves: Vec<Move>,
    /// How sure the table is.
    pub certainty: Certainty,
    /// Where it was read.
    pub source: Option<String>,
}

/// An article that has another number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// Its old number.
    pub from: u32,
    /// Where its words went; several where it was split.
    pub to: Vec<u32>,
    /// What it is about, where the new place says something else than the old.
    pub topic: Option<String>,
}

impl Renumbering {
    /// Where an article went; none where that is not known.
    pub fn of_article(&self, number: u32) -> Option<&Move> {
        self.moves.iter().find(|moved| moved.from == number)
    }
}
