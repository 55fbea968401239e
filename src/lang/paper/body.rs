//! The body of a paper while it is written: headings count themselves (一、 then （一）).

use crate::domain::paper::{Block, Cell, Table};

/// The blocks written so far.
#[derive(Default)]
pub(super) struct Body {
    blocks: Vec<Block>,
    chapters: usize,
    sections: usize,
}

impl Body {
    /// 一、
    pub(super) fn chapter(&mut self, title: &str) {
        self.chapters += 1;
        self.sections = 0;
        let text = format!("{}、{title}", ordinal(self.chapters));
        self.blocks.push(Block::Heading { level: 1, text });
    }

    /// （一）
    pub(super) fn section(&mut self, title: &str) {
        self.sections += 1;
        let text = format!("（{}）{title}", ordinal(self.sections));
        self.blocks.push(Block::Heading { level: 2, text });
    }

    pub(super) fn say(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Paragraph(text.into()));
    }

    pub(super) fn table(&mut self, table: Table) {
        self.blocks.push(Block::Table(table));
    }

    /// The table, or the sentence that says there is nothing to list.
    pub(super) fn table_or(&mut self, table: Table, nothing: &str) {
        if table.rows.len() > table.head_rows { self.table(table) } else { self.say(nothing) }
    }

    pub(super) fn blocks(self) -> Vec<Block> {
        self.blocks
    }
}

/// A table with one head row; one width a column.
pub(super) fn list(columns: &[(&str, u16)], rows: Vec<Vec<Cell>>) -> Table {
    let head = columns.iter().map(|(name, _)| Cell::label(*name)).collect();
    let widths = columns.iter().map(|(_, width)| *width).collect();
    Table { widths, head_rows: 1, rows: std::iter::once(head).chain(rows).collect() }
}

/// The place of a row, from 1.
pub(super) fn place(index: usize) -> Cell {
    Cell::value((index + 1).to_string())
}

/// The lines that say something, one under the other.
pub(super) fn lines<S: AsRef<str>>(lines: impl IntoIterator<Item = S>) -> String {
    let mut text = String::new();
    for line in lines.into_iter().filter(|line| !line.as_ref().is_empty()) {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(line.as_ref());
    }
    text
}

/// 一, 二 … 九十九; beyond that digits, for which no paper is long enough.
fn ordinal(n: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |n: usize| DIGITS.get(n).copied().unwrap_or_default();
    match n {
        1..=9 => digit(n).to_owned(),
        10..=19 => format!("十{}", digit(n % 10)),
        20..=99 => format!("{}十{}", digit(n / 10), digit(n % 10)),
        _ => n.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_count_in_chinese() {
        let counted: Vec<_> = [1, 9, 10, 11, 20, 21, 99, 100].into_iter().map(ordinal).collect();
        assert_eq!(counted, ["一", "九", "十", "十一", "二十", "二十一", "九十九", "100"]);
    }

    #[test]
    fn a_new_chapter_counts_its_sections_from_one() {
        let mut body = Body::default();
        body.chapter("甲");
        body.section("子");
        body.section("丑");
        body.chapter("乙");
        body.section("寅");
        let headings: Vec<_> = body
            .blocks()
            .into_iter()
            .map(|block| match block {
                Block::Heading { text, .. } => text,
                _ => String::new(),
            })
            .collect();
        assert_eq!(headings, ["一、甲", "（一）子", "（二）丑", "二、乙", "（一）寅"]);
    }
}
