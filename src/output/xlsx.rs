//! Lists as spreadsheets: sheets of cells that are texts or whole numbers.
//!
//! The only owner of `rust_xlsxwriter`. A text is never a formula, whatever it begins with; the same sheets give the
//! same bytes on any day, so the time of making is a fixed one.

use super::OutputError;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

/// A sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its name, at most 31 characters without `[]:*?/\`.
    pub name: String,
    /// The head: each column's title and its width in characters.
    pub head: Vec<(String, u16)>,
    /// The rows; each has as many cells as the head.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words; what is longer than a cell can be is cut.
    Text(String),
    /// A whole number.
    Number(u32),
}

/// Most characters of a cell, by the format.
const CELL_CHARS: usize = 32_767;

/// A workbook of these sheets.
///
/// # Errors
///
/// A row of another length than the head, or a name that is no name of a sheet.
pub fn xlsx(sheets: &[Sheet]) -> Result<Vec<u8>, OutputError> {
    for sheet in sheets {
        let expected = sheet.head.len();
        let odd = sheet.rows.iter().position(|row| row.len() != expected);
        if let Some((index, row)) = odd.and_then(|index| Some((index, sheet.rows.get(index)?))) {
            return Err(OutputError::RowCells { row: index + 1, expected, found: row.len() });
        }
    }
    workbook(sheets).map_err(|error| OutputError::Container(error.to_string()))
}

fn workbook(sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let body = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for sheet in sheets {
        let page = book.add_worksheet();
        page.set_name(&sheet.name)?;
        page.set_freeze_panes(1, 0)?;
        for (column, (title, width)) in (0u16..).zip(&sheet.head) {
            page.set_column_width(column, f64::from(*width))?;
            page.write_string_with_format(0, column, title, &head)?;
        }
        for (row, cells) in (1u32..).zip(&sheet.rows) {
            for (column, cell) in (0u16..).zip(cells) {
                match cell {
                    Cell::Text(text) => {
                        page.write_string_with_format(row, column, cut(text), &body)?;
                    }
                    Cell::Number(number) => {
                        page.write_number_with_format(row, column, *number, &body)?;
                    }
                }
            }
        }
    }
    book.save_to_buffer()
}

fn cut(text: &str) -> &str {
    let end = text.char_indices().nth(CELL_CHARS).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(words: &str) -> Sheet {
        let cells = vec![Cell::Text(words.to_owned()), Cell::Number(3)];
        let head = vec![("文件".to_owned(), 20), ("个数".to_owned(), 8)];
        Sheet { name: "认定".to_owned(), head, rows: vec![cells] }
    }

    #[test]
    fn the_same_sheets_are_the_same_bytes() {
        let bytes = xlsx(&[sheet("甲")]).unwrap();
        assert!(bytes.starts_with(b"PK"));
        assert_eq!(bytes, xlsx(&[sheet("甲")]).unwrap());
    }

    #[test]
    fn rows_must_fit_the_head_and_long_texts_are_cut() {
        let mut odd = sheet("甲");
        odd.rows.push(Vec::new());
        let error = OutputError::RowCells { row: 2, expected: 2, found: 0 };
        assert_eq!(xlsx(&[odd]), Err(error));
        assert!(xlsx(&[sheet(&"甲".repeat(CELL_CHARS + 1))]).is_ok());
        assert!(xlsx(&[sheet("=1+1")]).is_ok());
    }
}
