//! From paragraphs to a document: the head, the parts, the clauses.
//!
//! It refuses nothing and loses no word: what has no better name ends in `文头`, `序言`, `落款` or `全文`.

use crate::domain::document::clauses::Clauses;
use crate::domain::document::fused;
use crate::domain::document::head::{Head, closed_up};
use crate::domain::document::line::Line;
use crate::domain::document::parts::{Part, PartKind, parts};
use crate::domain::document::quote::quoted;
use crate::domain::document::tree::tree;
use crate::domain::document::writing;
use crate::domain::document::{Document, Particulars, Text};

impl Document {
    /// Finds title, number and clauses in what a reader saw.
    ///
    /// The title of a notice that issues an instrument (关于印发《…》的通知) is the title; the articles are
    /// those of the instrument.
    pub fn outline(text: Text) -> Self {
        let lines = fused::cut(Line::all(&text.paragraphs));
        let head = Head::read(&lines);
        let marked: Vec<(Line<'_>, bool)> = lines.iter().copied().zip(quoted(&lines)).collect();
        let mut clauses = Clauses::default();
        let parts = parts(&lines, head.title.as_deref(), &head.title_lines);
        let words = joined(&text);
        let nodes = tree(&marked, &head, &parts, words.len());
        for odd in head.odd {
            clauses.oddities.push(odd);
        }
        for part in &parts {
            let lines = marked.get(part.lines.clone()).unwrap_or_default();
            match head.number_line.filter(|number| part.lines.contains(number)) {
                Some(number) => {
                    let (before, after) = lines.split_at(number - part.lines.start);
                    let without: Vec<_> =
                        before.iter().chain(after.iter().skip(1)).copied().collect();
                    add(&mut clauses, part, &without);
                }
                None => add(&mut clauses, part, lines),
            }
        }
        let own = head.number_line.and_then(|number| lines.get(number)).map(|line| line.paragraph);
        for odd in writing::odd(&lines, &nodes, own) {
            clauses.oddities.push(odd);
        }
        let (clauses, oddities) = clauses.into_parts();
        let irregularities = oddities.into_list();
        let (title, number) = (head.title, head.number);
        let particulars = Particulars::find(&words, &nodes);
        Self { title, number, clauses, nodes, particulars, words, text, irregularities }
    }
}

/// The words of all paragraphs, one a line.
fn joined(text: &Text) -> String {
    let room = text.paragraphs.iter().map(|paragraph| paragraph.text.len() + 1).sum();
    let mut words = String::with_capacity(room);
    for (index, paragraph) in text.paragraphs.iter().enumerate() {
        if index > 0 {
            words.push('\n');
        }
        words.push_str(&paragraph.text);
    }
    words
}

fn add<'a>(clauses: &mut Clauses<'a>, part: &Part, words: &[(Line<'a>, bool)]) {
    match &part.kind {
        PartKind::Front => clauses.add_whole(words, "文头", None),
        PartKind::Notice => clauses.add_whole(words, "印发通知", None),
        PartKind::InnerTitle => {
            let heading = words.iter().map(|(line, _)| closed_up(line.text)).collect();
            clauses.add_whole(words, "标题", Some(heading));
        }
        PartKind::Main => clauses.add_instrument(words),
        PartKind::Signature => clauses.add_whole(words, "落款", None),
        PartKind::Attachment(label) => clauses.add_attachment(words, label),
    }
}
