//! 逐条比对: lines of a draft that are nearly those of a valid document, or say other figures than it.

use super::figures::{differ, figures};
use super::others::{Near, Other, OtherKind, lines, says_something};
use super::{Asked, Likeness, Raised, raised};
use crate::domain::document::Span;
use crate::domain::document::comparison::words;
use crate::domain::document::{Clause, Document};
use crate::domain::law::plain_title;
use crate::domain::limits;

/// Lines that a valid document has already.
pub(super) fn overlaps(asked: &Asked<'_>) -> Vec<Raised> {
    each(asked, |line, near| {
        let (_, own) = figures(line);
        let same =
            |one: &&Near<'_>| one.other.kind == OtherKind::Document && !differ(&own, &one.figures);
        let one = near.iter().find(same)?;
        Some(Likeness::Overlaps {
            title: one.other.title.clone(),
            number: one.other.number.clone(),
            label: one.line.label.clone(),
            words: one.line.words.clone(),
        })
    })
}

/// Lines that say other figures than a valid document or a statute. Where another says the same, there is no telling.
pub(super) fn contradicts(asked: &Asked<'_>) -> Vec<Raised> {
    each(asked, |line, near| {
        let (_, own) = figures(line);
        let best = near.first()?.alike;
        let nearest = || near.iter().filter(|one| one.alike == best);
        if nearest().any(|one| !differ(&own, &one.figures)) {
            return None;
        }
        let one = nearest().next()?;
        Some(Likeness::Contradicts {
            title: one.other.title.clone(),
            number: one.other.number.clone(),
            label: one.line.label.clone(),
            passages: words(&one.line.words, line),
        })
    })
}

/// What is said of each line of the draft that has lines like it in texts that it does not replace.
fn each(asked: &Asked<'_>, say: impl Fn(&str, &[Near<'_>]) -> Option<Likeness>) -> Vec<Raised> {
    let Some(others) = asked.around.others else { return Vec::new() };
    let document = asked.document();
    let own = Own::of(asked);
    let mut found = Vec::new();
    for clause in &document.clauses {
        for (line, span) in placed(document, clause) {
            let mut near = others.near(line);
            near.retain(|one| !own.replaces(one.other));
            found.extend(say(line, &near).map(|likeness| raised(span, likeness, false)));
            if found.len() >= limits::REASONED_SUSPICIONS {
                return found;
            }
        }
    }
    found
}

/// The lines of a clause that say something, with where they stand.
pub(super) fn placed<'a>(
    document: &'a Document,
    clause: &'a Clause,
) -> impl Iterator<Item = (&'a str, Span)> {
    let mut from = clause.span.start;
    lines(clause).filter(|line| says_something(line)).map(move |line| {
        let rest = document.words.get(from..clause.span.end).unwrap_or_default();
        let start = rest.find(line).map_or(from, |at| from + at);
        let end = document.words.floor_char_boundary((start + line.len()).min(clause.span.end));
        from = end.max(from);
        (line, Span::new(start, end))
    })
}

/// What the draft itself is, and what it repeals.
struct Own {
    title: String,
    number: Option<String>,
    repeals: Vec<(String, Option<String>)>,
}

impl Own {
    fn of(asked: &Asked<'_>) -> Self {
        let document = asked.document();
        let repeals = document.particulars.repeals.iter();
        Self {
            title: asked.title().map(plain_title).unwrap_or_default(),
            number: document.number.as_ref().map(ToString::to_string),
            repeals: repeals.map(|one| (plain_title(&one.title), one.number.clone())).collect(),
        }
    }

    /// Whether another text is the draft itself, its older version, or repealed by it.
    fn replaces(&self, other: &Other) -> bool {
        let is = |title: &str, number: Option<&String>| {
            (!title.is_empty() && (title == other.title || other.title.contains(title)))
                || (number.is_some() && number == other.number.as_ref())
        };
        other.kind == OtherKind::Document
            && (is(&self.title, self.number.as_ref())
                || self.repeals.iter().any(|(title, number)| is(title, number.as_ref())))
    }
}
