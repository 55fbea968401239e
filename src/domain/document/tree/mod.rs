//! From parts to the tree: every line under what it belongs to, down to 款, 项 and 目.
//!
//! The tree only places: what a line is, [`label`](super::label) and [`parts`](super::parts) say. It must never
//! drop a line; what has no better name is running text of the node that is open.

mod articles;
mod builder;
mod margin;
mod sections;

use crate::domain::document::clauses::{Cut, Marked, contents_end, is_contents};
use crate::domain::document::head::Head;
use crate::domain::document::label;
use crate::domain::document::line::Line;
use crate::domain::document::mark::{is_adoption_line, is_serial_line};
use crate::domain::document::parts::{Part, PartKind};
use crate::domain::document::{Node, NodeKind, Ordinal, Span};
use crate::domain::limits;

pub(super) use builder::Builder;

use builder::{Begun, LEAF};

/// The first rank of what stands in an attachment.
const INSIDE: u8 = 40;

/// Puts the parts of a document into one tree. `length` is that of the words, in bytes.
pub(super) fn tree(
    marked: Marked<'_, '_>,
    head: &Head,
    parts: &[Part],
    length: usize,
) -> Vec<Node> {
    let mut builder = Builder::default();
    let mut main = false;
    for part in parts {
        if !main && !matches!(part.kind, PartKind::Front) {
            title(&mut builder, marked, head);
            main = true;
        }
        let lines = marked.get(part.lines.clone()).unwrap_or_default();
        Placed { builder: &mut builder, head, first: part.lines.start }.part(part, lines);
    }
    if !main {
        title(&mut builder, marked, head);
    }
    builder.finish(length)
}

/// The title of the document.
fn title(builder: &mut Builder, marked: Marked<'_, '_>, head: &Head) {
    if let Some((line, _)) =
        marked.get(head.title_lines.start).filter(|_| !head.title_lines.is_empty())
    {
        builder.alone(Begun::of(NodeKind::Title, line.start), 0);
    }
}

/// A part that is put into the tree.
struct Placed<'b, 'h> {
    builder: &'b mut Builder,
    head: &'h Head,
    /// The place of its first line among all lines.
    first: usize,
}

impl Placed<'_, '_> {
    fn part(&mut self, part: &Part, lines: Marked<'_, '_>) {
        let Some((first, _)) = lines.first() else { return };
        match &part.kind {
            PartKind::Front => self.front(lines),
            PartKind::Notice => self.notice(lines),
            PartKind::InnerTitle => self.inner_title(lines),
            PartKind::Main => self.instrument(lines, 0),
            PartKind::Signature => margin::signature(self.builder, lines, 0),
            PartKind::Attachment(_) => {
                let found = label::attachment(first);
                let number = found.as_ref().and_then(label::Attachment::number);
                self.attachment(lines, number.map(Ordinal::plain), found.is_some());
            }
        }
    }

    /// Above the title: the number is a node of its own.
    fn front(&mut self, lines: Marked<'_, '_>) {
        let mut front = false;
        for (index, (line, _)) in lines.iter().enumerate() {
            if self.number_line(index, line) {
                front = false;
            } else if line.is_sentence() && lines.iter().any(|(line, _)| line.is_date()) {
                // 令: it promulgates in a sentence of its own, signed and dated, above the title.
                let (_, order) = lines.split_at(index);
                self.order(order);
                return;
            } else if !front {
                self.builder.alone(Begun::of(NodeKind::Front, line.start), 0);
                front = true;
            }
        }
    }

    /// The words of an order, and its signature.
    fn order(&mut self, lines: Marked<'_, '_>) {
        let sentences = lines.iter().take_while(|(line, _)| line.is_sentence()).count();
        let (words, signature) = lines.split_at(sentences);
        for (line, _) in words {
            self.builder.add(Begun::of(NodeKind::Text, line.start), LEAF);
        }
        margin::signature(self.builder, signature, 0);
    }

    /// Whether the line is that of the document's number, which is put into the tree then.
    fn number_line(&mut self, index: usize, line: &Line<'_>) -> bool {
        let is = self.head.number_line == Some(self.first + index)
            || (self.first + index < limits::HEAD_PARAGRAPHS && is_serial_line(line));
        if is {
            self.builder.alone(Begun::of(NodeKind::Number, line.start), 0);
        }
        is
    }

    fn notice(&mut self, lines: Marked<'_, '_>) {
        let skip = self.asides(lines, 0);
        let rest = lines.get(skip..).unwrap_or_default();
        let Some((first, _)) = rest.first() else { return };
        self.builder.add(Begun::of(NodeKind::Notice, first.start), 0);
        let signed = margin::signed(rest).unwrap_or(rest.len());
        let (text, signature) = rest.split_at(signed.min(rest.len()));
        self.prose(text, 1);
        margin::signature(self.builder, signature, 1);
    }

    /// The head of the issued instrument: 附件 on a line of its own, then its title.
    fn inner_title(&mut self, lines: Marked<'_, '_>) {
        let mut lines = lines;
        if let Some(((first, _), rest)) = lines.split_first()
            && let Some(found) = label::attachment(first)
            && found.rest.is_empty()
        {
            let number = found.number().map(Ordinal::plain);
            let begun = Begun { number, ..Begun::of(NodeKind::Attachment, first.start) };
            self.builder.alone(begun, 0);
            lines = rest;
        }
        if let Some((line, _)) = lines.first() {
            self.builder.alone(Begun::of(NodeKind::Title, line.start), 0);
        }
    }

    fn attachment(&mut self, lines: Marked<'_, '_>, number: Option<Ordinal>, labelled: bool) {
        let Some(((first, _), rest)) = lines.split_first() else { return };
        let own = label::attachment(first).map_or("", |found| found.rest);
        let heading = (!own.is_empty()).then(|| first.part(own));
        let begun = Begun { number, heading, ..Begun::of(NodeKind::Attachment, first.start) };
        self.builder.add(begun, 0);
        let inside = if labelled { rest } else { lines };
        let untitled = heading.is_some() && labelled;
        let titled = if untitled { 0 } else { margin::title_lines(inside) };
        let (title, text) = inside.split_at(titled);
        if let Some((line, _)) = title.first() {
            self.builder.alone(Begun::of(NodeKind::Title, line.start), INSIDE);
        }
        self.instrument(text, INSIDE);
    }

    /// An instrument: notes below its title, table of contents, then articles, sections or prose.
    fn instrument(&mut self, lines: Marked<'_, '_>, base: u8) {
        let skip = if base == 0 { self.asides(lines, base) } else { 0 };
        let lines = lines.get(skip..).unwrap_or_default();
        match Cut::of(lines) {
            Cut::Articles | Cut::Groups => articles::add(self.builder, lines, base),
            Cut::Sections(_) | Cut::Whole => self.prose(lines, base),
        }
    }

    /// The number and the notes between the title and the text.
    fn asides(&mut self, lines: Marked<'_, '_>, base: u8) -> usize {
        let mut at = 0;
        while let Some((line, _)) = lines.get(at) {
            let issuers = margin::issuers_of_a_number(lines.get(at..).unwrap_or_default());
            if self.number_line(at, line) {
            } else if issuers > 0 && at == 0 {
                self.builder.alone(Begun::of(NodeKind::Number, line.start), base);
                at += issuers;
            } else if at < 8 && is_adoption_line(line) {
                self.builder.alone(Begun::of(NodeKind::TitleNote, line.start), base);
            } else {
                break;
            }
            at += 1;
        }
        at
    }

    /// Text without articles: 主送机关, then sections or paragraphs, 附件说明 at the end.
    fn prose(&mut self, lines: Marked<'_, '_>, base: u8) {
        let addressed = margin::addressee(lines);
        if let Some((line, _)) = lines.first().filter(|_| addressed > 0) {
            self.builder.alone(Begun::of(NodeKind::Addressee, line.start), base);
        }
        sections::add(self.builder, lines.get(addressed..).unwrap_or_default(), base);
    }
}

/// Puts a table of contents into the tree, and says where it ends.
fn contents(builder: &mut Builder, lines: Marked<'_, '_>, at: usize, base: u8) -> Option<usize> {
    let (line, _) = lines.get(at)?;
    if !is_contents(line) {
        return None;
    }
    builder.alone(Begun::of(NodeKind::Contents, line.start), base);
    Some(contents_end(lines, at))
}

impl Ordinal {
    /// A number without 之一.
    fn plain(number: u32) -> Self {
        Self { number, branch: None }
    }
}

impl Line<'_> {
    /// Where the last words of the line stand: what [`label`] gave back as the rest behind a label.
    fn part(&self, rest: &str) -> Span {
        Span::new(self.end().saturating_sub(rest.len()), self.end())
    }

    /// Where the first words of such a rest stand.
    fn part_of_rest(&self, rest: &str, first: &str) -> Span {
        let start = self.part(rest).start;
        Span::new(start, start + first.len())
    }
}
