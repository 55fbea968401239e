//! The rows of a table of a page: a row is a line, its cells joined by tabs, as readers of other formats
//! give it.
//!
//! Old pages lay out everything in tables. A row that is layout keeps its lines as they are: a row of one
//! cell, a row with a table inside, and a row of which one cell holds the text.

use crate::domain::document::ParagraphKind;
use crate::domain::limits;
use crate::input::document::html::page::Line;

/// Rows that one cell may reach down: more is a mistake, and costs room in every row.
const ROWS_DOWN: usize = 1_000;

/// A table half read.
#[derive(Default)]
pub(super) struct Rows {
    row: Option<Row>,
    /// By column: rows below that a cell above takes.
    taken: Vec<usize>,
}

struct Row {
    element: usize,
    cells: Vec<Cell>,
    nested: bool,
}

struct Cell {
    /// Its first line.
    start: usize,
    columns: usize,
    rows: usize,
}

impl Rows {
    /// A row begins, which is this element.
    pub(super) fn begin_row(&mut self, element: usize) {
        self.row = Some(Row { element, cells: Vec::new(), nested: false });
    }

    /// A cell begins at this line.
    pub(super) fn begin_cell(&mut self, element: usize, start: usize, columns: usize, rows: usize) {
        let row = self.row.get_or_insert_with(|| Row { element, cells: Vec::new(), nested: false });
        let columns = columns.clamp(1, limits::SPANNED_COLUMNS);
        row.cells.push(Cell { start, columns, rows: rows.clamp(1, ROWS_DOWN) });
    }

    /// A table stands inside the row that is being read.
    pub(super) fn nest(&mut self) {
        if let Some(row) = &mut self.row {
            row.nested = true;
        }
    }

    /// The row ends: its lines become one, unless it is layout.
    pub(super) fn end_row(&mut self, lines: &mut Vec<Line>) {
        let Some(row) = self.row.take() else { return };
        let Some(first) = row.cells.first() else { return };
        if row.nested || row.cells.len() < 2 || first.start >= lines.len() {
            return;
        }
        if is_layout(&row, lines) {
            return;
        }
        let line = self.joined(&row, lines);
        lines.truncate(first.start);
        lines.push(line);
    }

    fn joined(&mut self, row: &Row, lines: &[Line]) -> Line {
        let mut line = Line::new(row.element, ParagraphKind::TableRow);
        let (mut column, mut written) = (0, 0);
        for (cell, own) in row.cells.iter().zip(cells(row, lines)) {
            while let Some(left) = self.taken.get_mut(column).filter(|left| **left > 0) {
                *left -= 1;
                column += 1;
            }
            let words: Vec<String> = own.iter().map(|line| line.text.replace('\t', " ")).collect();
            let words = words.join(" ");
            if !words.is_empty() {
                line.text.extend(std::iter::repeat_n('\t', column - written));
                line.text.push_str(&words);
                written = column;
            }
            for part in own {
                line.letters += part.letters;
                line.linked += part.linked;
                line.pictures += part.pictures;
            }
            for _ in 0..cell.columns {
                self.take(column, cell.rows - 1);
                column += 1;
            }
        }
        line
    }

    fn take(&mut self, column: usize, rows: usize) {
        if column >= limits::SPANNED_COLUMNS || (rows == 0 && column >= self.taken.len()) {
            return;
        }
        if self.taken.len() <= column {
            self.taken.resize(column + 1, 0);
        }
        if let Some(taken) = self.taken.get_mut(column) {
            *taken = rows;
        }
    }
}

/// The lines of each cell.
fn cells<'l>(row: &'l Row, lines: &'l [Line]) -> impl Iterator<Item = &'l [Line]> {
    let ends = row.cells.iter().skip(1).map(|cell| cell.start).chain([lines.len()]);
    row.cells.iter().zip(ends).map(|(cell, end)| lines.get(cell.start..end).unwrap_or_default())
}

/// Whether one cell holds a text of several lines, and the others next to nothing but links.
fn is_layout(row: &Row, lines: &[Line]) -> bool {
    let plain = |lines: &[Line]| {
        lines.iter().map(|line| line.letters.saturating_sub(line.linked)).sum::<usize>()
    };
    let all: usize = cells(row, lines).map(plain).sum();
    cells(row, lines).any(|own| own.len() >= 3 && plain(own) * 5 >= all * 4)
}
