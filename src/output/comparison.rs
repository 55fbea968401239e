//! 对照表: what its writers are given. How it looks is theirs.

use crate::domain::document::comparison::Line;

/// A table of what changed between two texts.
#[derive(Clone, Copy, Debug)]
pub struct ComparisonTable<'a> {
    /// The title of the document; empty where it has none.
    pub title: &'a str,
    /// What the older and the newer text are called.
    pub between: (&'a str, &'a str),
    /// The rows.
    pub lines: &'a [Line],
    /// With the clauses that nothing became of.
    pub all: bool,
}
