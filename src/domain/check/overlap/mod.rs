//! 重复和矛盾: what a draft repeats of other documents and of the law, and where it says other figures than they.
//!
//! Line by line: a paragraph of a clause is what people copy. It must never compare a draft with what it repeals: a new
//! version is like the old one by nature.

mod copied;
mod figures;
mod near;
mod others;
#[cfg(test)]
mod tests;

pub use others::{Other, OtherKind, OtherLine, Others};

use super::Detail;
use super::circumstances::{Asked, Raised};
use crate::domain::document::Span;
use crate::domain::document::comparison::Passage;

/// What a draft has in common with another text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// 与有效文件的条款重复.
    Overlaps {
        /// The other text.
        title: String,
        /// Its number.
        number: Option<String>,
        /// Its clause.
        label: String,
        /// The clause's words.
        words: String,
    },
    /// 数字与另一文件不一致.
    Contradicts {
        /// The other text.
        title: String,
        /// Its number.
        number: Option<String>,
        /// Its clause.
        label: String,
        /// The other text (old) against the draft (new).
        passages: Vec<Passage>,
    },
    /// 照抄.
    Copied {
        /// From which text.
        title: String,
        /// How many of its lines are from there.
        lines: usize,
        /// Of how many.
        of: usize,
        /// Clauses of that text, the first few.
        labels: Vec<String>,
    },
}

/// A reasoning about likeness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reasoning {
    /// `copied`: 照抄.
    Copied,
    /// `overlaps`: 重复.
    Overlaps,
    /// `contradicts`: 矛盾.
    Contradicts,
}

/// The names of the reasonings in the files of rules.
pub const REASONINGS: &[(&str, Reasoning)] = &[
    ("copied", Reasoning::Copied),
    ("overlaps", Reasoning::Overlaps),
    ("contradicts", Reasoning::Contradicts),
];

impl Reasoning {
    /// The reasoning of that name; none where there is none.
    pub fn named(name: &str) -> Option<Self> {
        REASONINGS.iter().find(|(known, _)| *known == name).map(|(_, reasoning)| *reasoning)
    }

    pub(super) fn raised(self, asked: &Asked<'_>) -> Vec<Raised> {
        match self {
            Self::Copied => copied::copied(asked),
            Self::Overlaps => near::overlaps(asked),
            Self::Contradicts => near::contradicts(asked),
        }
    }
}

fn raised(span: Span, likeness: Likeness, light: bool) -> Raised {
    Raised { span, detail: Detail::Overlap(likeness), light }
}
