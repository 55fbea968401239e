//! A suspicion with all that is said of it: the words, their place, the rule, its basis with the words of the law.
//!
//! It must never say that something is unlawful: a rule only suspects.

use crate::domain::check::basis::Given;
use crate::domain::check::rule::{Condition, Dimension, Rule};
use crate::domain::check::{Detail, Suspicion};
use crate::domain::document::citation::{self, Level, Target};
use crate::domain::document::{Document, Ordinal, Paragraph, Span, Text};
use crate::domain::law::{Certainty, Library, Statutes};
use crate::domain::workflow::Weight;
pub use crate::lang::rules::Basis;
use chrono::NaiveDate;

/// A suspicion, told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The code of its rule.
    pub rule: String,
    /// The title of its rule.
    pub title: String,
    /// How much it weighs here.
    pub weight: Weight,
    /// What made it lighter than its rule says.
    pub lowered: Option<Condition>,
    /// What part of the review it belongs to.
    pub dimension: Dimension,
    /// The question of the checklist that it helps to answer.
    pub item: Option<String>,
    /// The clause that it stands in.
    pub clause: Option<String>,
    /// The line of the text that it stands in, counted from 1.
    pub line: usize,
    /// The column, in characters, counted from 1.
    pub column: usize,
    /// Where it stands.
    pub span: Span,
    /// The suspicious words; none where something is missing.
    pub words: String,
    /// The sentence that they stand in.
    pub sentence: String,
    /// What reasoning has to say.
    pub detail: Option<Detail>,
    /// Why it is suspicious.
    pub why: String,
    /// The provisions behind it.
    pub basis: Vec<Basis>,
    /// How sure they are.
    pub certainty: Certainty,
    /// What may excuse it.
    pub traps: Vec<String>,
    /// What wording to propose.
    pub propose: Option<String>,
}

/// A suspicion of a rule, told.
pub(super) fn told(one: &Suspicion, rule: &Rule, basis: &[Provision], given: &Given<'_>) -> Told {
    let words = given.document.words.as_str();
    let (line, column) = place(words, one.span.start);
    let clause = one.clause.and_then(|index| given.document.clauses.get(index));
    Told {
        rule: rule.code.clone(),
        title: rule.title.clone(),
        weight: one.weight,
        lowered: one.lowered.clone(),
        dimension: rule.dimension,
        item: rule.item.clone(),
        clause: clause.map(|clause| clause.label.clone()),
        line,
        column,
        span: one.span,
        words: one.span.of(words).to_owned(),
        sentence: one.sentence.of(words).to_owned(),
        detail: one.detail.clone(),
        why: rule.why.clone(),
        basis: basis.iter().map(|one| one.told(given.library, given.day)).collect(),
        certainty: rule.certainty.clone(),
        traps: rule.traps.clone(),
        propose: rule.propose.clone(),
    }
}

/// The line and the column of a byte, both counted from 1.
fn place(words: &str, at: usize) -> (usize, usize) {
    let before = words.get(..at).unwrap_or(words);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    (line, before.get(start..).unwrap_or("").chars().count() + 1)
}

/// A provision behind a rule, looked up once: as it is cited, and the article that it names.
#[derive(Clone, Debug)]
pub(in crate::app) struct Provision {
    citation: String,
    article: Option<(usize, Ordinal)>,
}

impl Provision {
    /// The provision that a rule cites.
    pub(in crate::app) fn new(citation: &str, statutes: &Statutes) -> Self {
        Self { citation: citation.to_owned(), article: article(citation, statutes) }
    }

    /// The same with its words of a day, where they are at hand.
    pub(in crate::app) fn told(&self, library: &Library, day: NaiveDate) -> Basis {
        let words = self.article.and_then(|(statute, number)| {
            Some(library.article(statute, number, day)?.paragraphs.join("\n"))
        });
        Basis { citation: self.citation.clone(), words }
    }
}

/// The statute and the article that a citation names.
fn article(citation: &str, statutes: &Statutes) -> Option<(usize, Ordinal)> {
    let text = Text::new(vec![Paragraph::body(citation)], Vec::new());
    let cited = citation::citations(&Document::outline(text), statutes);
    let first = cited.list.first()?;
    let Target::Statute(statute) = first.target else { return None };
    Some((statute, first.pinpoints.first()?.from.at(Level::Article)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_line_and_a_column_of_characters() {
        assert_eq!(place("甲乙\n丙丁", 0), (1, 1));
        assert_eq!(place("甲乙\n丙丁", 10), (2, 2));
        assert_eq!(place("甲乙", 99), (1, 3));
    }
}
