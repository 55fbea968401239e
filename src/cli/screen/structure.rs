//! The structure of a document: what it says of itself, what is odd, and its tree, a line a part.

use crate::app::json::depths;
use crate::app::outline::{Cited, Outlined, Source};
use crate::cli::face::{Face, Tone};
use crate::cli::table;
use crate::domain::document::citation::Target;
use crate::domain::document::{Document, Named, Node, NodeKind, Renewed};
use crate::lang;
use std::fmt::Write;

/// Cells of a line where no terminal says how wide it is.
const WIDTH: usize = 100;

/// `outline`, down to a depth; all of it where none is given.
pub(in crate::cli) fn structure(face: &Face, outlined: &Outlined, depth: Option<usize>) -> String {
    let (words, document) = (&face.phrases.structure, &outlined.document);
    let title = document.title.as_deref().unwrap_or(words.untitled);
    let mut text = format!("{}\n", face.paint(Tone::Head, title));
    if let Source::Draft { case, ordinal, file_name } = &outlined.source {
        let _ = writeln!(text, "  {}", (words.draft)(case, *ordinal, file_name));
    }
    let width = Face::columns();
    text.push_str(&indented(&particulars(face, document, width.unwrap_or(WIDTH)), width));
    text.push_str(&remarks(face, document));
    let _ = writeln!(text, "\n{}", face.paint(Tone::Head, &(words.tree)(document.nodes.len())));
    text.push_str(&tree(face, document, depth, width.unwrap_or(WIDTH)));
    if let Some(cited) = &outlined.cited {
        text.push_str(&citations(face, document, cited, width));
    }
    text
}

/// What it cites: where, the words, and what they mean. What it cites of itself and lacks comes first.
fn citations(face: &Face, document: &Document, cited: &Cited, width: Option<usize>) -> String {
    let (words, found) = (&face.phrases.structure, &cited.citations);
    let mut paragraphs = Paragraphs { words: &document.words, at: 0, line: 1 };
    let rows = found.list.iter().map(|citation| {
        let title = match citation.target {
            Target::Statute(index) => cited.statutes.get(index).map(|one| one.title.as_str()),
            _ => None,
        };
        let quoted = one_line(document.quote(citation.span));
        vec![
            (words.paragraph)(paragraphs.of(citation.span.start)),
            table::cut(&quoted, width.unwrap_or(WIDTH) / 2),
            (words.target)(&citation.target, title),
        ]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let title = face.paint(Tone::Head, &(words.citations)(rows.len()));
    let mut text = format!("\n{title}\n");
    let mut paragraphs = Paragraphs { words: &document.words, at: 0, line: 1 };
    for one in &found.dangling {
        let paragraph = paragraphs.of(one.span.start);
        let said = (words.dangling)(document.quote(one.span), paragraph, one.why);
        let _ = writeln!(text, "  ! {said}");
    }
    text + &indented(&rows, width)
}

/// The rows as a table, a little to the right; where a terminal shows it, as much of each as a line holds.
fn indented(rows: &[Vec<String>], width: Option<usize>) -> String {
    const INDENT: usize = 2;
    let mut text = String::new();
    for line in table::table(&[], rows).lines().filter(|line| !line.is_empty()) {
        let room = width.map_or(usize::MAX, |width| width.saturating_sub(INDENT));
        let _ = writeln!(text, "{:INDENT$}{}", "", table::cut(line, room));
    }
    text
}

/// Counts paragraphs up to places that are asked for in the order of the text.
struct Paragraphs<'a> {
    words: &'a str,
    at: usize,
    line: usize,
}

impl Paragraphs<'_> {
    /// The paragraph of a byte, from 1.
    fn of(&mut self, byte: usize) -> usize {
        let between = self.words.get(self.at..byte).unwrap_or_default();
        self.line += between.bytes().filter(|&byte| byte == b'\n').count();
        self.at = self.at.max(byte);
        self.line
    }
}

/// What the text says of itself, a row each: a label and what it says.
fn particulars(face: &Face, document: &Document, width: usize) -> Vec<Vec<String>> {
    let (words, found) = (&face.phrases.structure, &document.particulars);
    let name = |named: &Named| named.name.clone();
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut last = "";
    let mut row = |label: &'static str, said: Option<String>| {
        if let Some(said) = said {
            // Said once for all rows of its kind.
            let shown = if label == last { "" } else { label };
            rows.push(vec![shown.to_owned(), table::cut(&said, width)]);
            last = label;
        }
    };
    row(words.number, document.number.as_ref().map(ToString::to_string));
    for issuer in &found.issuers {
        row(words.issuers, Some(name(issuer)));
    }
    row(
        words.addressees,
        found
            .addressees
            .map(|span| one_line(document.quote(span)).trim_end_matches(['：', ':']).to_owned()),
    );
    row(words.instrument, found.instrument.as_ref().map(name));
    row(words.dated, found.dated.map(|dated| dated.day.to_string()));
    row(words.effective, found.effective.map(|effective| (words.beginning)(effective.from)));
    row(words.validity, found.validity.map(|validity| (words.term)(validity.until)));
    for repealed in &found.repeals {
        row(words.repeals, Some((words.titled)(&repealed.title, repealed.number.as_deref())));
    }
    for Renewed { named, term } in &found.renewals {
        let titled = (words.titled)(&named.title, named.number.as_deref());
        row(words.renewals, Some(format!("{titled} {}", (words.term)(*term))));
    }
    row(words.interpreter, found.interpreter.as_ref().map(name));
    let subjects: Vec<String> = found.subjects.iter().map(name).collect();
    row(words.subjects, Some(subjects.join("  ")).filter(|said| !said.is_empty()));
    rows
}

/// What is odd about the text, and what was decided while it was read.
fn remarks(face: &Face, document: &Document) -> String {
    let words = &face.phrases.structure;
    let odd = document.irregularities.iter().map(|odd| lang::reading::irregularity(face.lang, odd));
    let notes = document.text.notes.iter().map(|note| lang::reading::note(face.lang, note));
    let margins = document.text.margins.iter();
    let margins = margins.map(|margin| lang::reading::margin(face.lang, margin));
    let mut text = String::new();
    let all = [
        (words.odd, odd.collect::<Vec<_>>()),
        (words.notes, notes.collect()),
        (words.margins, margins.collect()),
    ];
    for (title, lines) in all {
        if !lines.is_empty() {
            let _ = writeln!(text, "\n{}", face.paint(Tone::Warn, title));
            for line in lines {
                let _ = writeln!(text, "  ! {line}");
            }
        }
    }
    text
}

/// The tree: a line for each part. The first 款 goes on in the line of its article.
fn tree(face: &Face, document: &Document, depth: Option<usize>, width: usize) -> String {
    let mut text = String::new();
    let depths = depths(document);
    for (at, (node, level)) in document.nodes.iter().zip(&depths).enumerate() {
        if depth.is_some_and(|depth| *level > depth) || goes_on(document, node) {
            continue;
        }
        let indent = "  ".repeat(level.saturating_sub(1).min(width / 4));
        let room = width.saturating_sub(indent.len());
        let _ = writeln!(text, "{indent}{}", line(face, document, (at, node), room));
    }
    text
}

/// Whether a 款 begins inside the line that its article began.
fn goes_on(document: &Document, node: &Node) -> bool {
    if node.kind != NodeKind::Paragraph {
        return false;
    }
    let before = document.words.get(..node.own.start).unwrap_or_default();
    !node.own.is_empty() && !before.is_empty() && !before.ends_with('\n')
}

/// What a part is called, and its first words, cut to so many cells.
fn line(face: &Face, document: &Document, (at, node): (usize, &Node), room: usize) -> String {
    let next = document.nodes.get(at + 1).filter(|next| goes_on(document, next));
    let rest = next.map(|next| document.quote(next.own)).unwrap_or_default();
    let own = document.quote(node.own).chars().chain(rest.chars());
    let words = one_line(&own.take(room.max(WIDTH).saturating_mul(2)).collect::<String>());
    let name = match node.kind {
        NodeKind::Paragraph => node.label(),
        kind => (face.phrases.structure.kind)(kind).map(str::to_owned),
    };
    match name {
        Some(name) if words.is_empty() => face.paint(Tone::Faint, &name),
        Some(name) => {
            let room = room.saturating_sub(2 * name.chars().count() + 2);
            format!("{}  {}", face.paint(Tone::Faint, &name), table::cut(&words, room))
        }
        None => table::cut(&words, room),
    }
}

/// Words on one line: lines and cells are joined, runs of spaces are one.
fn one_line(words: &str) -> String {
    let cell = |cell: &str| cell.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines = words.lines().filter(|line| !line.trim().is_empty());
    let lines = lines.map(|line| line.split('\t').map(cell).collect::<Vec<_>>().join(" | "));
    lines.collect::<Vec<_>>().join(" ")
}
