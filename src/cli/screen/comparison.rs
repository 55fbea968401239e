//! Two texts side by side on a terminal: what became of each clause, and its words with what was deleted and
//! inserted.
//!
//! In colour, what was deleted is red and struck, what was inserted green and underlined; without colour they
//! stand in `[-…-]` and `{+…+}`.

use crate::app::Moved;
use crate::app::compare::{Compared, Origin, Side};
use crate::cli::face::{Face, Tone};
use crate::cli::wrap::{self, Piece};
use crate::domain::document::comparison::{Fate, Line, Shown, Written, shown};
use crate::lang::comparison::ComparisonWords;
use std::fmt::Write;

/// How far the words of a clause stand from the edge.
const INDENT: usize = 4;

/// `diff`.
pub(in crate::cli) fn comparison(face: &Face, compared: &Compared, all: bool) -> String {
    let words = &face.phrases.comparison;
    let name = |side: &Side| origin(words, &side.origin);
    let title = (words.title)(&name(&compared.before), &name(&compared.after));
    let mut text = format!("{}\n", face.paint(Tone::Head, &title));
    if compared.is_same() {
        text.push_str(words.same);
        text.push('\n');
        if !all {
            return text;
        }
    }
    for row in shown(&compared.lines, all) {
        match row {
            Shown::Untouched { count, first, last } => {
                let folded = format!("  … {}", (words.untouched)(count, first, last));
                let _ = writeln!(text, "{}", face.paint(Tone::Faint, &folded));
            }
            Shown::Line(line) => text.push_str(&clause(face, line, all)),
        }
    }
    text + &(words.together)(&(words.sum)(&compared.counts))
}

/// What a text is called.
pub(in crate::cli) fn origin(words: &ComparisonWords, origin: &Origin) -> String {
    match origin {
        Origin::Draft { case, draft, .. } => (words.draft)(case, *draft),
        Origin::File(file) => {
            let name = file.file_name().unwrap_or(file.as_os_str());
            name.to_string_lossy().into_owned()
        }
    }
}

/// Says which drafts had to be read again.
pub(in crate::cli) fn reread(face: &Face, compared: &Compared) {
    for side in [&compared.before, &compared.after] {
        if let Origin::Draft { draft, reread: true, .. } = side.origin {
            face.talk(&(face.phrases.comparison.reread)(draft));
        }
    }
}

/// What a new draft changed, in one line, and how to see it.
pub(in crate::cli) fn talk_revised(face: &Face, compared: &Compared, moved: &Moved) {
    let words = &face.phrases.comparison;
    let parts = if compared.is_same() { Vec::new() } else { (words.sum)(&compared.counts) };
    let draft = moved.case.draft_ordinal();
    let said = (words.revised)(draft, draft.saturating_sub(1), &parts);
    let see = (words.see)(&format!("fashen diff {}", moved.case.id));
    // What was not written can not be compared.
    face.talk(&if moved.dry_run { said } else { format!("{said}{see}") });
}

fn clause(face: &Face, line: &Line, all: bool) -> String {
    let words = &face.phrases.comparison;
    let label = |labels: &[String]| labels.join(words.and);
    let (old, new) = (label(&line.old), label(&line.new));
    let name = match line.fate {
        Fate::Added => new,
        Fate::Deleted => old,
        _ if old == new => new,
        _ => format!("{old} → {new}"),
    };
    let mut text = format!("{}  {}\n", face.paint(Tone::Head, &name), words.explain(line));
    // Of what only has another number the words are known.
    if line.fate != Fate::Same || all {
        let pieces: Vec<Piece<'_>> = line
            .passages
            .iter()
            .flat_map(|passage| marked(face, passage.written, &passage.text))
            .collect();
        text.push_str(&wrap::wrap(&pieces, Face::columns(), INDENT));
    }
    text
}

/// The words in their colour, or between marks.
fn marked<'a>(face: &Face, written: Written, text: &'a str) -> Vec<Piece<'a>> {
    let (style, open, close) = match written {
        Written::Both => return vec![Piece { text, style: None }],
        Written::Old => ("31;9", "[-", "-]"),
        Written::New => ("32;4", "{+", "+}"),
    };
    if face.is_coloured() {
        vec![Piece { text, style: Some(style) }]
    } else {
        let mark = |text| Piece { text, style: None };
        vec![mark(open), mark(text), mark(close)]
    }
}
