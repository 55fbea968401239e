//! The columns of a table: checked once, for every writer.
//!
//! It must never mend a table whose rows do not fit: a shifted cell in a legal form says something else.

use crate::domain::paper::{Block, Cell, Sheet, Table};

use super::OutputError;

/// Refuses a sheet whose tables or headings cannot be written.
pub(super) fn check(sheet: &Sheet) -> Result<(), OutputError> {
    let mut table_number = 0;
    let appendix = sheet.appendix.iter().flat_map(|appendix| &appendix.body);
    for block in sheet.body.iter().chain(appendix) {
        match block {
            Block::Heading { level: 1..=3, .. } | Block::Paragraph(_) => {}
            Block::Heading { level, .. } => return Err(OutputError::HeadingLevel(*level)),
            Block::Table(table) => {
                table_number += 1;
                check_table(table, table_number)?;
            }
        }
    }
    Ok(())
}

fn check_table(table: &Table, number: usize) -> Result<(), OutputError> {
    if total(table) == 0 {
        return Err(OutputError::TableWidth { table: number });
    }
    if table.head_rows > table.rows.len() {
        return Err(OutputError::TableHead { table: number });
    }
    let expected = table.widths.len();
    for (index, row) in table.rows.iter().enumerate() {
        let found = spans(row);
        if found != expected || row.iter().any(|cell| cell.span == 0) {
            return Err(OutputError::RowSpan { table: number, row: index + 1, expected, found });
        }
    }
    Ok(())
}

/// The columns that the cells of a row take.
fn spans(row: &[Cell]) -> usize {
    row.iter().fold(0, |sum, cell| sum.saturating_add(cell.span))
}

fn total(table: &Table) -> u64 {
    table.widths.iter().map(|width| u64::from(*width)).sum()
}

/// The widths of the columns in a unit of which the whole table has `whole`; they add up to it exactly.
pub(super) fn columns(table: &Table, whole: u32) -> Vec<u32> {
    let total = total(table).max(1);
    let mut passed = 0_u64;
    let mut edge = 0_u32;
    let mut columns = Vec::with_capacity(table.widths.len());
    for width in &table.widths {
        passed += u64::from(*width);
        let next = u32::try_from(u64::from(whole) * passed / total).unwrap_or(whole);
        columns.push(next - edge);
        edge = next;
    }
    columns
}

/// The cells of a row, each with the width of the columns it stands over.
pub(super) fn cell_widths<'a>(row: &'a [Cell], columns: &[u32]) -> Vec<(&'a Cell, u32)> {
    let mut left = columns.iter();
    row.iter().map(|cell| (cell, left.by_ref().take(cell.span).sum())).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sheet(table: Table) -> Sheet {
        Sheet { body: vec![Block::Table(table)], ..super::super::docx::sample::empty() }
    }

    #[test]
    fn rows_must_fill_the_table() {
        let row = vec![Cell::label("甲"), Cell::text("乙")];
        let table = Table { widths: vec![1, 2, 3], head_rows: 0, rows: vec![row] };
        assert_eq!(
            check(&sheet(table)),
            Err(OutputError::RowSpan { table: 1, row: 1, expected: 3, found: 2 })
        );
    }

    #[test]
    fn a_cell_takes_at_least_one_column() {
        let row = vec![Cell::label("甲").over(0), Cell::text("乙")];
        let table = Table { widths: vec![1], head_rows: 0, rows: vec![row] };
        assert!(matches!(check(&sheet(table)), Err(OutputError::RowSpan { .. })));
    }

    #[test]
    fn a_table_needs_a_width_and_its_head() {
        let flat = Table { widths: vec![0, 0], head_rows: 0, rows: vec![] };
        assert_eq!(check(&sheet(flat)), Err(OutputError::TableWidth { table: 1 }));
        let headless = Table { widths: vec![1], head_rows: 1, rows: vec![] };
        assert_eq!(check(&sheet(headless)), Err(OutputError::TableHead { table: 1 }));
    }

    #[test]
    fn cells_stand_over_their_columns() {
        let row = vec![Cell::label("甲").over(2), Cell::text("乙")];
        let widths: Vec<u32> = cell_widths(&row, &[10, 20, 30]).iter().map(|(_, w)| *w).collect();
        assert_eq!(widths, [30, 30]);
    }

    proptest! {
        #[test]
        fn columns_add_up(widths in prop::collection::vec(1_u16.., 1..20), whole in 1_u32..20_000) {
            let table = Table { widths, head_rows: 0, rows: vec![] };
            prop_assert_eq!(columns(&table, whole).iter().sum::<u32>(), whole);
        }
    }
}
