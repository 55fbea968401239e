//! Tables as lines: a row is a line, its cells joined by tabs.
//!
//! A row of one cell is layout, not data: its paragraphs stay paragraphs, so that a draft laid out in a frame
//! keeps its articles.

use crate::domain::document::{Paragraph, ParagraphKind};

/// A table half read.
#[derive(Default)]
pub(super) struct Table {
    cells: Vec<Vec<Paragraph>>,
    deleted: bool,
}

impl Table {
    pub(super) fn begin_row(&mut self) {
        *self = Self::default();
    }

    /// The row was deleted in a tracked change.
    pub(super) fn delete_row(&mut self) {
        self.deleted = true;
    }

    pub(super) fn add_cell(&mut self, paragraphs: Vec<Paragraph>) {
        self.cells.push(paragraphs);
    }

    /// The row as lines. A nested table is part of a cell: its cells are joined by spaces.
    pub(super) fn end_row(&mut self, nested: bool) -> Vec<Paragraph> {
        let Self { cells, deleted } = std::mem::take(self);
        if deleted {
            return Vec::new();
        }
        let mut cells = cells;
        if cells.len() == 1 && !nested {
            let mut only = cells.pop().unwrap_or_default();
            for paragraph in &mut only {
                if paragraph.kind == ParagraphKind::Body {
                    paragraph.kind = ParagraphKind::TableRow;
                }
            }
            return only;
        }
        let words: Vec<String> = cells.iter().map(|cell| joined(cell)).collect();
        let text = words.join(if nested { " " } else { "\t" });
        if text.trim().is_empty() {
            return Vec::new();
        }
        vec![Paragraph { text: text.trim_end().to_owned(), kind: ParagraphKind::TableRow }]
    }
}

fn joined(cell: &[Paragraph]) -> String {
    let words: Vec<String> =
        cell.iter().map(|paragraph| paragraph.text.replace('\t', " ")).collect();
    words.join(" ").trim().to_owned()
}
