//! The text of a paper: headings, paragraphs, tables.
//!
//! It must never number anything: numbers are part of the words.

use super::format::Paragraph;
use super::text::paragraph;
use super::{style, table};
use crate::domain::paper::Block;
use crate::output::xml::Element;

/// The blocks of the text. A paragraph that leads to a table stays with it. When the text is `signed`, its last
/// paragraph stays on the page of the signature: a page with a seal and no text is not allowed (GB/T 9704 7.3.5).
pub(super) fn blocks(body: &[Block], signed: bool) -> Vec<Element> {
    let stays = |index: usize| match body.get(index + 1) {
        Some(next) => matches!(next, Block::Table(_)),
        None => signed,
    };
    body.iter().enumerate().flat_map(|(index, one)| block(one, stays(index))).collect()
}

fn block(block: &Block, keep_next: bool) -> Vec<Element> {
    match block {
        Block::Heading { level, text } => vec![paragraph(Paragraph::styled(heading(*level)), text)],
        Block::Paragraph(text) => {
            vec![paragraph(Paragraph { keep_next, ..Paragraph::styled(style::TEXT) }, text)]
        }
        // The gaps keep two tables that follow one another apart: Word makes one of them otherwise.
        Block::Table(table) => vec![gap(true), table::table(table), gap(false)],
    }
}

fn gap(keep_next: bool) -> Element {
    paragraph(Paragraph { keep_next, ..Paragraph::styled(style::GAP) }, "")
}

fn heading(level: u8) -> &'static str {
    let [first, second, third] = style::HEADINGS;
    match level {
        1 => first,
        2 => second,
        _ => third,
    }
}
