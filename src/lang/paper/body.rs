//! The body of a form while it is written: headings count themselves when it is filled (一、 then （一）), and what
//! depends on the paper stands between tags.

use crate::domain::paper::{Block, Cell, Table};

/// The blocks written so far.
#[derive(Default)]
pub(super) struct Body {
    blocks: Vec<Block>,
}

impl Body {
    /// 一、
    pub(super) fn chapter(&mut self, title: &str) {
        self.heading(1, format!("{{{{ chapter() }}}}、{title}"));
    }

    /// （一）
    pub(super) fn section(&mut self, title: &str) {
        self.heading(2, format!("（{{{{ section() }}}}）{title}"));
    }

    /// A heading with its number in it.
    pub(super) fn heading(&mut self, level: u8, text: impl Into<String>) {
        self.blocks.push(Block::Heading { level, text: text.into() });
    }

    /// What stands here only where the condition holds.
    pub(super) fn when(&mut self, condition: &str, inner: impl FnOnce(&mut Self)) {
        self.say(format!("{{%p if {condition} %}}"));
        inner(self);
        self.say("{%p endif %}");
    }

    /// What stands here where the condition holds, and what stands here else.
    pub(super) fn either(
        &mut self,
        condition: &str,
        inner: impl FnOnce(&mut Self),
        other: impl FnOnce(&mut Self),
    ) {
        self.say(format!("{{%p if {condition} %}}"));
        inner(self);
        self.say("{%p else %}");
        other(self);
        self.say("{%p endif %}");
    }

    /// What stands here once for each of a list.
    pub(super) fn each(&mut self, name: &str, list: &str, inner: impl FnOnce(&mut Self)) {
        self.say(format!("{{%p for {name} in {list} %}}"));
        inner(self);
        self.say("{%p endfor %}");
    }

    pub(super) fn say(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Paragraph(text.into()));
    }

    pub(super) fn table(&mut self, table: Table) {
        self.blocks.push(Block::Table(table));
    }

    /// The table of a list, or the sentence that says there is nothing to list.
    pub(super) fn table_or(&mut self, of: &str, table: Table, nothing: &str) {
        self.either(of, |body| body.table(table), |body| body.say(nothing));
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

/// A table of a list: one row for each of it, which the cells call `row`.
pub(super) fn rows_of(of: &str, columns: &[(&str, u16, Cell)]) -> Table {
    let named: Vec<(&str, u16)> = columns.iter().map(|(name, width, _)| (*name, *width)).collect();
    let over = |text: String| vec![Cell::text(text).over(columns.len())];
    let row = columns.iter().map(|(_, _, cell)| cell.clone()).collect();
    list(
        &named,
        vec![over(format!("{{%tr for row in {of} %}}")), row, over("{%tr endfor %}".to_owned())],
    )
}

/// The cell of the place of a row, from 1.
pub(super) fn number() -> Cell {
    Cell::value("{{ loop.index }}")
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
pub fn ordinal(n: usize) -> String {
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
}
