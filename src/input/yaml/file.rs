//! One file on its way from bytes to what it says, with all that is wrong with it.

use super::node::Node;
use super::outline::{Aim, Mark, Outline};
use super::problem::{Problem, ProblemKind};
use super::reader::{Note, Reader};
use super::text;
use crate::domain::limits;
use crate::domain::workflow::Place;

/// A file that was opened.
#[derive(Debug)]
pub(super) struct File {
    /// Its path inside the pack; none for the one that was given.
    pub(super) path: Option<String>,
    /// What reads its values; none where it is no YAML.
    pub(super) reader: Option<Reader>,
    lines: usize,
    /// What kept it from being read.
    stumbles: Vec<Problem>,
}

impl File {
    /// Opens a file, and its value where it has one; `spent` values of the budget went to other files.
    pub(super) fn open(path: Option<String>, bytes: &[u8], spent: usize) -> (Self, Option<Node>) {
        let text = text::text(bytes);
        let lines = text.as_ref().map_or(usize::MAX, |text| text::lines(text));
        let read = text.and_then(|text| {
            let outline = Outline::of(text, spent)?;
            let node = if outline.is_empty() { Node::Nothing } else { Node::of(text)? };
            Ok((Reader::new(outline), node))
        });
        match read {
            Ok((reader, node)) => {
                (Self { path, reader: Some(reader), lines, stumbles: Vec::new() }, Some(node))
            }
            Err(stumbles) => (Self { path, reader: None, lines, stumbles }, None),
        }
    }

    /// Notes what is wrong at a place.
    pub(super) fn note(&mut self, place: Place, aim: Aim, kind: ProblemKind) {
        if let Some(reader) = &mut self.reader {
            reader.note(place, aim, kind);
        }
    }

    /// What was noted.
    pub(super) fn notes(&self) -> &[Note] {
        self.reader.as_ref().map_or(&[], |reader| &reader.notes)
    }

    /// Where something stands.
    pub(super) fn mark(&self, place: &Place, aim: Aim) -> Mark {
        self.reader.as_ref().map_or(Mark::START, |reader| reader.outline.locate(place, aim).0)
    }

    /// How many values were spent, those before it included.
    pub(super) fn spent(&self) -> usize {
        self.reader.as_ref().map_or(0, |reader| reader.outline.nodes)
    }

    /// Whether nothing at all is wrong.
    pub(super) fn is_content(&self) -> bool {
        self.reader.as_ref().is_some_and(Reader::is_content)
    }

    /// All its problems in the order of its lines, each on a line that exists: a parser that wanted more stumbles
    /// behind the last.
    pub(super) fn problems(self) -> Vec<Problem> {
        let mut problems = self.stumbles;
        problems.extend(self.reader.into_iter().flat_map(located));
        for problem in &mut problems {
            problem.file.clone_from(&self.path);
            if problem.line > self.lines {
                (problem.line, problem.column) = (self.lines, 1);
            }
        }
        problems.sort_by_key(|problem| (problem.line, problem.column));
        problems.truncate(limits::PROBLEMS);
        problems
    }
}

fn located(reader: Reader) -> Vec<Problem> {
    let Reader { mut outline, notes, .. } = reader;
    let mut problems = std::mem::take(&mut outline.duplicates);
    problems.extend(notes.into_iter().map(|Note { place, aim, kind }| {
        let (mark, place) = outline.locate(&place, aim);
        Problem { file: None, line: mark.line, column: mark.column, place, kind }
    }));
    problems
}
