//! 一、（一）1.（1）: the inside of a text without articles.

use crate::domain::document::clauses::{Marked, first_sentence};
use crate::domain::document::label::{self, Section};
use crate::domain::document::line::Line;
use crate::domain::document::tree::builder::{Begun, Builder, LEAF};
use crate::domain::document::tree::contents;
use crate::domain::document::{NodeKind, Numbering, Ordinal};

/// The rank of the outermost sections.
const SECTIONS: u8 = 12;

/// Puts numbered sections and running text into the tree.
pub(super) fn add(builder: &mut Builder, lines: Marked<'_, '_>, base: u8) {
    let first = lines.iter().position(|(line, quoted)| !quoted && label::item(line).is_some());
    let mut at = 0;
    let mut listed = false;
    while let Some((line, quoted)) = lines.get(at) {
        if let Some(end) = contents(builder, lines, at, base) {
            at = end;
            continue;
        }
        let list = label::attachment(line).filter(|found| found.colon || !found.rest.is_empty());
        if list.is_some() {
            builder.alone(Begun::of(NodeKind::AttachmentList, line.start), base);
            listed = true;
        } else if let Some(section) = label::item(line).filter(|_| !quoted) {
            // 附件：1.… goes on with 2.… on lines of their own.
            if !(listed && section.numbering == Numbering::Arabic) {
                listed = false;
                heading(builder, line, &section, base);
            }
        } else if !(listed && !line.is_sentence() && !line.is_row()) {
            listed = false;
            words(builder, line, first.is_some_and(|first| at < first), base);
        }
        at += 1;
    }
}

fn heading(builder: &mut Builder, line: &Line<'_>, section: &Section<'_>, base: u8) {
    let rank = match section.numbering {
        Numbering::Plain => 0,
        Numbering::Bracketed => 1,
        Numbering::Arabic => 2,
        Numbering::BracketedArabic => 3,
    };
    let heading = first_sentence(section.rest).map(|_| {
        let first = section.rest.split('。').next().unwrap_or_default();
        line.part_of_rest(section.rest, first)
    });
    let kind = NodeKind::Heading(section.numbering);
    let number = Some(Ordinal::plain(section.number));
    let begun = Begun { kind, number, heading, start: line.start };
    builder.add(begun, base + SECTIONS + rank);
}

fn words(builder: &mut Builder, line: &Line<'_>, before: bool, base: u8) {
    if line.is_row() {
        builder.add(Begun::of(NodeKind::Row, line.start), LEAF);
    } else if before {
        builder.preamble(line.start, base);
    } else {
        builder.add(Begun::of(NodeKind::Text, line.start), LEAF);
    }
}
