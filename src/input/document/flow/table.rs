//! Tables as lines: a row is a line, its cells joined by tabs.
//!
//! A row of one cell is layout, not data: its paragraphs stay paragraphs, so that a draft laid out in a frame
//! keeps its articles.

use crate::domain::document::{Paragraph, ParagraphKind};

use super::Placed;

/// A table half read.
#[derive(Default)]
pub(in crate::input::document) struct Table {
    cells: Vec<Vec<Placed>>,
}

impl Table {
    pub(in crate::input::document) fn begin_row(&mut self) {
        self.cells.clear();
    }

    pub(in crate::input::document) fn add_cell(&mut self, placed: Vec<Placed>) {
        self.cells.push(placed);
    }

    /// The row as lines. A nested table is part of a cell: its cells are joined by spaces.
    pub(in crate::input::document) fn end_row(&mut self, nested: bool) -> Vec<Placed> {
        let mut cells = std::mem::take(&mut self.cells);
        if cells.len() == 1 && !nested {
            let mut only = cells.pop().unwrap_or_default();
            for paragraph in only.iter_mut().filter_map(|placed| placed.paragraph.as_mut()) {
                if paragraph.kind == ParagraphKind::Body {
                    paragraph.kind = ParagraphKind::TableRow;
                }
            }
            return only;
        }
        let words: Vec<String> = cells.iter().map(|cell| joined(cell)).collect();
        let text = words.join(if nested { " " } else { "\t" }).trim_end().to_owned();
        let hung = cells.into_iter().flatten().flat_map(|placed| placed.hung).collect();
        let paragraph =
            (!text.trim().is_empty()).then_some(Paragraph { text, kind: ParagraphKind::TableRow });
        vec![Placed { paragraph, hung }]
    }

    /// What a row holds that is not in the text after all.
    pub(in crate::input::document) fn take_row(&mut self) -> Vec<Placed> {
        std::mem::take(&mut self.cells).into_iter().flatten().collect()
    }
}

pub(super) fn joined(cell: &[Placed]) -> String {
    let words: Vec<String> = cell
        .iter()
        .map(|placed| placed.words().replace('\t', " "))
        .filter(|words| !words.is_empty())
        .collect();
    words.join(" ").trim().to_owned()
}
