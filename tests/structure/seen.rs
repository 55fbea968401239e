//! What the program sees in a text, in the words of the annotations.

use super::annotation::Begins;
use fashen::domain::document::{Beginning, Document, Irregularity, Node, Ordinal, Term};
use fashen::input::document;
use std::collections::BTreeMap;
use std::path::Path;

/// Reads a text without its first lines; each of the entities is a space.
pub(super) fn read(file: &Path, start: usize, entities: &[String]) -> Document {
    let mut bytes =
        std::fs::read(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    for _ in 0..start {
        let end = bytes.iter().position(|&byte| byte == b'\n').map_or(bytes.len(), |end| end + 1);
        bytes.drain(..end);
    }
    if !entities.is_empty() {
        let mut words = String::from_utf8(bytes).unwrap();
        for entity in entities {
            words = words.replace(entity, "\u{2003}");
        }
        bytes = words.into_bytes();
    }
    let name = file.file_name().unwrap().to_string_lossy();
    let text = document::read(&name, &bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
    Document::outline(text)
}

/// What begins with which line of the file; `start` lines of it were left out.
///
/// What begins inside a line is not asked for, as the first 款 of an article, nor is an outer node that begins
/// where an inner one does, as a signature does with its signer.
pub(super) fn begins(document: &Document, start: usize) -> BTreeMap<usize, Vec<Begins>> {
    let lines = Lines::of(document);
    let mut found: BTreeMap<usize, Vec<Begins>> = BTreeMap::new();
    for node in document.nodes.iter().filter(|node| !node.own.is_empty()) {
        let Some(line) = lines.begun(&document.words, node.own.start) else { continue };
        found.entry(line + start).or_default().push((node.kind.key().to_owned(), number(node)));
    }
    found
}

/// Where the lines of a text begin.
struct Lines(Vec<usize>);

impl Lines {
    fn of(document: &Document) -> Self {
        let ends = document.words.match_indices('\n').map(|(at, _)| at + 1);
        Self(std::iter::once(0).chain(ends).collect())
    }

    /// The line that begins with the first word at or after a byte; none where it stands inside a line.
    fn begun(&self, words: &str, byte: usize) -> Option<usize> {
        let line = self.at(words, byte);
        let before = words.get(self.0[line - 1]..byte).unwrap_or_default();
        before.trim().is_empty().then_some(line)
    }

    /// The line, counted from 1, of the first word at or after a byte.
    fn at(&self, words: &str, byte: usize) -> usize {
        let rest = &words[byte..];
        let word = byte + (rest.len() - rest.trim_start().len());
        self.0.partition_point(|&line| line <= word)
    }
}

fn number(node: &Node) -> String {
    match node.number {
        None => String::new(),
        Some(Ordinal { number, branch: None }) => number.to_string(),
        Some(Ordinal { number, branch: Some(branch) }) => format!("{number}-{branch}"),
    }
}

/// A particular as annotations write it.
pub(super) fn particular(document: &Document, name: &str, start: usize) -> Option<String> {
    let found = &document.particulars;
    match name {
        "issuer" => found.issuers.first().map(|issuer| issuer.name.clone()),
        "instrument" => found.instrument.as_ref().map(|named| named.name.clone()),
        "interpreter" => found.interpreter.as_ref().map(|named| named.name.clone()),
        "dated" => found.dated.map(|dated| dated.day.to_string()),
        "effective" => found.effective.map(|effective| match effective.from {
            Beginning::On(day) => day.to_string(),
            Beginning::Publication => "publication".to_owned(),
            Beginning::AfterPublication { days } => format!("publication+{days}"),
        }),
        "validity" => found.validity.map(|validity| match validity.until {
            Term::Months(months) => months.to_string(),
            Term::Through(day) => day.to_string(),
        }),
        "addressees" => found
            .addressees
            .map(|span| (Lines::of(document).at(&document.words, span.start) + start).to_string()),
        "repeals" => Some(found.repeals.len()).filter(|&count| count > 0).map(|n| n.to_string()),
        "subjects" => Some(found.subjects.len()).filter(|&count| count > 0).map(|n| n.to_string()),
        other => panic!("no particular {other}"),
    }
}

/// The oddities that were reported, with their lines; 0 where one has no place.
pub(super) fn irregularities(document: &Document, start: usize) -> Vec<(String, usize)> {
    let line = |odd: &Irregularity| odd.paragraph().map_or(0, |paragraph| paragraph + 1 + start);
    let odd = document.irregularities.iter();
    odd.map(|odd| (odd.key().to_owned(), line(odd))).collect()
}
