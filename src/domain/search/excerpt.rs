//! What is shown of a document that was found: its title and number, and the clauses that hold the query, with the
//! found words marked.
//!
//! Words are shown as the document has them, never folded.

use std::ops::Range;

use super::fold::{Folded, fold};
use super::query::Query;
use super::text::{Place, SearchText};
use crate::domain::limits;

/// A document that holds a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its number in the index.
    pub document: usize,
    /// The worst of the best places of the phrases: what the order goes by.
    pub place: Place,
    /// Its title.
    pub title: Marked,
    /// Its number.
    pub number: Option<Marked>,
    /// Clauses that hold phrases: those with the most of them first, then in the order of the document.
    pub clauses: Vec<ClauseHit>,
    /// How many more clauses there are.
    pub more_clauses: usize,
}

/// A clause that holds phrases of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClauseHit {
    /// Which of the document's clauses, from 0.
    pub clause: usize,
    /// Its number as printed; may be empty.
    pub label: String,
    /// Its words around the first phrase, with its label and heading where they stand there.
    pub excerpt: Marked,
}

/// Words as a document has them, in pieces: whether each is what was looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked(pub Vec<(String, bool)>);

/// The worst of the best places of all phrases; none when one of them stands nowhere.
pub(super) fn place(query: &Query, text: &SearchText) -> Option<Place> {
    let title = fold(&text.title);
    let number = fold(text.number.as_deref().unwrap_or_default());
    let mut left: Vec<_> = query.phrases().iter().filter(|one| !one.is_in(&title)).collect();
    let mut worst = Place::Title;
    let mut leave = |left: &mut Vec<_>, place: Place, words: &str| {
        let before = left.len();
        left.retain(|one: &&super::phrase::Phrase| !one.is_in(words));
        if left.len() < before {
            worst = worst.max(place);
        }
    };
    leave(&mut left, Place::Number, &number);
    for clause in text.clauses.iter().filter(|clause| !clause.heading.is_empty()) {
        if left.is_empty() {
            break;
        }
        leave(&mut left, Place::Heading, &fold(&clause.heading));
    }
    for clause in &text.clauses {
        if left.is_empty() {
            break;
        }
        leave(&mut left, Place::Clause, &fold(&clause.whole()));
    }
    left.is_empty().then_some(worst)
}

/// A document that holds the query, as it is shown.
pub(super) fn hit(query: &Query, document: usize, place: Place, text: &SearchText) -> Hit {
    let number = text.number.as_deref();
    let mut clauses: Vec<(usize, ClauseHit)> = (0..)
        .zip(&text.clauses)
        .filter_map(|(at, clause)| {
            let words = clause.whole();
            let folded = Folded::of(&words);
            let held = query.phrases().iter().filter(|one| one.is_in(&folded.text)).count();
            (held > 0).then(|| {
                let excerpt = excerpt(&words, &marks(query, &folded));
                (held, ClauseHit { clause: at, label: clause.label.clone(), excerpt })
            })
        })
        .collect();
    clauses.sort_by_key(|(held, _)| std::cmp::Reverse(*held));
    let more_clauses = clauses.len().saturating_sub(limits::SHOWN_CLAUSES);
    clauses.truncate(limits::SHOWN_CLAUSES);
    Hit {
        document,
        place,
        title: marked(query, &text.title),
        number: number.map(|number| marked(query, number)),
        clauses: clauses.into_iter().map(|(_, clause)| clause).collect(),
        more_clauses,
    }
}

/// A text with the query marked in it.
fn marked(query: &Query, words: &str) -> Marked {
    let letters: Vec<char> = words.chars().collect();
    pieces(&letters, 0..letters.len(), &marks(query, &Folded::of(words)))
}

/// Where phrases stand in the text as written, in letters; what overlaps or touches is one.
fn marks(query: &Query, folded: &Folded) -> Vec<Range<usize>> {
    let found = query.phrases().iter().flat_map(|one| one.all_in(&folded.text));
    let mut found: Vec<_> = folded.written(found.collect());
    found.sort_by_key(|range| (range.start, range.end));
    let mut marks: Vec<Range<usize>> = Vec::new();
    for range in found {
        match marks.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => marks.push(range),
        }
    }
    marks
}

/// The words around the first mark, with what is left out told by dots.
fn excerpt(words: &str, marks: &[Range<usize>]) -> Marked {
    // The end of a line is a blank in an excerpt.
    let letters: Vec<char> = words.chars().map(|c| if c == '\n' { '　' } else { c }).collect();
    let first = marks.first().map_or(0, |mark| mark.start);
    let start = first.saturating_sub(limits::EXCERPT_BEFORE);
    let end = (start + limits::EXCERPT_CHARS).min(letters.len());
    let mut shown = pieces(&letters, start..end, marks);
    if start > 0 {
        shown.0.insert(0, ("…".to_owned(), false));
    }
    if end < letters.len() {
        shown.0.push(("…".to_owned(), false));
    }
    shown
}

/// A part of a text, cut where marks begin and end.
fn pieces(letters: &[char], part: Range<usize>, marks: &[Range<usize>]) -> Marked {
    let mut shown = Marked::default();
    let mut at = part.start;
    let mut push = |range: Range<usize>, marked| {
        let words: String = letters.get(range).unwrap_or_default().iter().collect();
        if !words.is_empty() {
            shown.0.push((words, marked));
        }
    };
    for mark in marks {
        let (start, end) = (mark.start.clamp(at, part.end), mark.end.clamp(at, part.end));
        push(at..start, false);
        push(start..end, true);
        at = end;
    }
    push(at..part.end, false);
    shown
}
