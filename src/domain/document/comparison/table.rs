//! 对照表: the rows of a comparison with their words, as every view of it shows them.

use super::{Comparison, Fate, Passage, Row, Written, words};
use crate::domain::document::{Clause, canonical};

/// A row of a comparison with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What its clauses are called in the old text.
    pub old: Vec<String>,
    /// What its clauses are called in the new text.
    pub new: Vec<String>,
    /// What became of the words.
    pub fate: Fate,
    /// 条次调整
    pub renumbered: bool,
    /// 移动
    pub moved: bool,
    /// The words. Where a side has several clauses, each begins with its label there; else labels are no part
    /// of them.
    pub passages: Vec<Passage>,
}

impl Line {
    /// Whether nothing became of it.
    pub fn is_untouched(&self) -> bool {
        self.fate == Fate::Same && !self.renumbered && !self.moved
    }

    /// The words as they stand in one of the texts: without those that are only `elsewhere`.
    pub fn without(&self, elsewhere: Written) -> impl Iterator<Item = &Passage> {
        self.passages.iter().filter(move |passage| passage.written != elsewhere)
    }
}

/// The rows of a comparison of these two texts, with their words.
pub fn table(old: &[Clause], new: &[Clause], comparison: &Comparison) -> Vec<Line> {
    comparison.rows.iter().map(|row| line(old, new, row)).collect()
}

fn line(old: &[Clause], new: &[Clause], row: &Row) -> Line {
    let (before, after) = (text(old, &row.old), text(new, &row.new));
    let passages = match row.fate {
        Fate::Same => whole(Written::Both, &after),
        Fate::Added => whole(Written::New, &after),
        Fate::Deleted => whole(Written::Old, &before),
        Fate::Changed | Fate::Split | Fate::Merged => words(&before, &after),
    };
    Line {
        old: labels(old, &row.old),
        new: labels(new, &row.new),
        fate: row.fate,
        renumbered: row.renumbered,
        moved: row.moved,
        passages,
    }
}

fn whole(written: Written, text: &str) -> Vec<Passage> {
    let text = canonical(text);
    (!text.is_empty()).then_some(Passage { written, text }).into_iter().collect()
}

fn labels(clauses: &[Clause], places: &[usize]) -> Vec<String> {
    let found = places.iter().filter_map(|place| clauses.get(*place));
    found.map(|clause| clause.label.clone()).collect()
}

fn text(clauses: &[Clause], places: &[usize]) -> String {
    let found = places.iter().filter_map(|place| clauses.get(*place));
    let several = places.len() > 1;
    let said = |clause: &Clause| {
        if several { format!("{} {}", clause.label, clause.text) } else { clause.text.clone() }
    };
    found.map(said).collect::<Vec<_>>().join("\n")
}

/// A row as it is shown, or a stretch of rows that nothing became of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown<'a> {
    /// A row.
    Line(&'a Line),
    /// So many clauses that nothing became of.
    Untouched {
        /// How many.
        count: usize,
        /// What the first is called.
        first: &'a str,
        /// What the last is called.
        last: &'a str,
    },
}

/// The rows as they are shown: all of them, or those that something became of.
pub fn shown(lines: &[Line], all: bool) -> Vec<Shown<'_>> {
    let same = |one: &Line, other: &Line| one.is_untouched() && other.is_untouched();
    let mut shown = Vec::new();
    for stretch in lines.chunk_by(same) {
        let folded = !all && stretch.first().is_some_and(Line::is_untouched);
        if folded {
            shown.push(Shown::Untouched {
                count: stretch.len(),
                first: label(stretch.first()),
                last: label(stretch.last()),
            });
        } else {
            shown.extend(stretch.iter().map(Shown::Line));
        }
    }
    shown
}

fn label(line: Option<&Line>) -> &str {
    line.and_then(|line| line.new.first()).map_or("", String::as_str)
}
