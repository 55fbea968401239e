//! Tables over the whole width of the text, with lines round every cell.
//!
//! It must never be given a table that `grid::check` has not passed.

use super::format::{Paragraph, Side};
use super::measure::{SIZE_5, TEXT_WIDTH, width};
use super::text::paragraph;
use super::{grid, style};
use crate::domain::paper::{Align, Cell, Table};
use crate::output::xml::{Element, element, value};

/// The height of a row with little in it: 7 mm.
const ROW: u32 = 397;
/// The space at both sides of the text of a cell.
const SIDE: u32 = 85;
/// The space above and below it.
const EDGE: u32 = 40;
/// A row with more lines than this may go on on the next page. A page holds some 40 lines of 五号; a row that may
/// not be parted and does not fit is cut off by some programs.
const UNPARTED_LINES: u32 = 18;

/// The table.
pub(super) fn table(table: &Table) -> Element {
    let columns = grid::columns(table, TEXT_WIDTH);
    let rows = table
        .rows
        .iter()
        .enumerate()
        .map(|(index, cells)| row(cells, &columns, index < table.head_rows));
    element("w:tbl")
        .child(properties(TEXT_WIDTH))
        .child(
            element("w:tblGrid")
                .children(columns.iter().map(|column| element("w:gridCol").with("w:w", column))),
        )
        .children(rows)
}

/// The lines and margins of a table of this width.
pub(super) fn properties(width: u32) -> Element {
    let border =
        |name| value(name, "single").with("w:sz", 4).with("w:space", 0).with("w:color", "000000");
    let margin = |(name, width)| element(name).with("w:w", width).with("w:type", "dxa");
    let margins = [("w:top", EDGE), ("w:left", SIDE), ("w:bottom", EDGE), ("w:right", SIDE)];
    let sides = ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"];
    element("w:tblPr")
        .child(element("w:tblW").with("w:w", width).with("w:type", "dxa"))
        .child(value("w:jc", "center"))
        .child(element("w:tblBorders").children(sides.map(border)))
        .child(element("w:tblLayout").with("w:type", "fixed"))
        .child(element("w:tblCellMar").children(margins.map(margin)))
}

fn row(cells: &[Cell], columns: &[u32], head: bool) -> Element {
    let cells = grid::cell_widths(cells, columns);
    let whole = cells.iter().all(|(cell, width)| lines(&cell.text, *width) <= UNPARTED_LINES);
    let properties = element("w:trPr")
        .children((whole || head).then(|| element("w:cantSplit")))
        .child(value("w:trHeight", ROW).with("w:hRule", "atLeast"))
        .children(head.then(|| element("w:tblHeader")));
    element("w:tr")
        .child(properties)
        .children(cells.into_iter().map(|(one, width)| cell(one, width, head)))
}

/// A row of cells of ready paragraphs, each with its width; it may go on on the next page.
pub(super) fn row_of(cells: impl IntoIterator<Item = (Vec<Element>, u32)>, head: bool) -> Element {
    let properties = element("w:trPr")
        .children(head.then(|| element("w:cantSplit")))
        .child(value("w:trHeight", ROW).with("w:hRule", "atLeast"))
        .children(head.then(|| element("w:tblHeader")));
    let cell = |(paragraphs, width): (Vec<Element>, u32)| {
        let properties =
            element("w:tcPr").child(element("w:tcW").with("w:w", width).with("w:type", "dxa"));
        element("w:tc").child(properties).children(paragraphs)
    };
    element("w:tr").child(properties).children(cells.into_iter().map(cell))
}

/// A row of one cell over all columns.
pub(super) fn row_over<const COLUMNS: usize>(
    paragraph: Element,
    widths: [u32; COLUMNS],
) -> Element {
    let properties = element("w:tcPr")
        .child(element("w:tcW").with("w:w", widths.iter().sum::<u32>()).with("w:type", "dxa"))
        .child(value("w:gridSpan", COLUMNS));
    let cell = element("w:tc").child(properties).child(paragraph);
    let height = value("w:trHeight", ROW).with("w:hRule", "atLeast");
    element("w:tr").child(element("w:trPr").child(height)).child(cell)
}

/// About how many lines a text takes in a cell.
fn lines(text: &str, cell_width: u32) -> u32 {
    // Half a character is as many points wide as the type has half points; 20 twips are a point.
    let halves = (cell_width.saturating_sub(2 * SIDE) * 4 / (SIZE_5 * 20)).max(2);
    text.lines().map(|line| width(line).div_ceil(halves).max(1)).fold(0, u32::saturating_add)
}

fn cell(cell: &Cell, width: u32, head: bool) -> Element {
    let span = (cell.span > 1).then(|| value("w:gridSpan", cell.span));
    let properties = element("w:tcPr")
        .child(element("w:tcW").with("w:w", width).with("w:type", "dxa"))
        .children(span)
        .child(value("w:vAlign", "center"));
    element("w:tc").child(properties).child(paragraph(format(cell, head), &cell.text))
}

fn format(cell: &Cell, head: bool) -> Paragraph {
    let named = if cell.label || head { style::LABEL } else { style::CELL };
    let side = match cell.align {
        Align::Left if head => None,
        Align::Left => Some(Side::Left),
        Align::Center => Some(Side::Center),
    };
    Paragraph { side, keep_next: head, ..Paragraph::styled(named) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_cells_are_counted_in_lines() {
        // 50 mm hold twelve characters of 五号.
        assert_eq!(lines("", 2_835), 0);
        assert_eq!(lines("一二三四五六七八九十一", 2_835), 1);
        assert_eq!(lines("一二三四五六七八九十一二三四五六七八九十一二三四五六", 2_835), 3);
        assert_eq!(lines("甲\n乙", 2_835), 2);
    }
}
