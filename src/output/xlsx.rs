//! Lists as spreadsheets: sheets of cells that are texts, days or numbers.
//!
//! The only owner of `rust_xlsxwriter`. A text is never a formula, whatever it begins with; the same sheets give the
//! same bytes on any day, so the time of making is a fixed one.

use super::OutputError;
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

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
    /// A number in tenths, as programs read it.
    Tenths(u64),
    /// A day, as programs read it.
    Day(NaiveDate),
    /// Nothing at all.
    Nothing,
}

/// A sheet for the file cabinet: with filters, and laid out for printing on lying A4, one page wide, its head on every
/// page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger {
    /// The sheet.
    pub sheet: Sheet,
    /// What stands over every printed page.
    pub title: String,
}

/// Most characters of a cell, by the format.
const CELL_CHARS: usize = 32_767;

/// A workbook of these sheets.
///
/// # Errors
///
/// A row of another length than the head, or a name that is no name of a sheet.
pub fn xlsx(sheets: &[Sheet]) -> Result<Vec<u8>, OutputError> {
    let plain: Vec<_> = sheets.iter().map(|sheet| (sheet, None)).collect();
    written(&plain)
}

/// A workbook of these ledgers.
///
/// # Errors
///
/// Those of [`xlsx`].
pub fn ledgers(ledgers: &[Ledger]) -> Result<Vec<u8>, OutputError> {
    let titled: Vec<_> =
        ledgers.iter().map(|ledger| (&ledger.sheet, Some(ledger.title.as_str()))).collect();
    written(&titled)
}

/// A sheet, and what stands over it where it is a ledger.
type Titled<'a> = (&'a Sheet, Option<&'a str>);

fn written(sheets: &[Titled<'_>]) -> Result<Vec<u8>, OutputError> {
    for (sheet, _) in sheets {
        let expected = sheet.head.len();
        let odd = sheet.rows.iter().position(|row| row.len() != expected);
        if let Some((index, row)) = odd.and_then(|index| Some((index, sheet.rows.get(index)?))) {
            return Err(OutputError::RowCells { row: index + 1, expected, found: row.len() });
        }
    }
    workbook(sheets).map_err(|error| OutputError::Container(error.to_string()))
}

fn workbook(sheets: &[Titled<'_>]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let body = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let day = Format::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Top);
    let formats = Formats { head: &head, body: &body, day: &day };
    for (sheet, title) in sheets {
        let page = book.add_worksheet();
        page.set_name(&sheet.name)?;
        page.set_freeze_panes(1, 0)?;
        fill(page, sheet, &formats)?;
        if let Some(title) = title {
            lay_out(page, sheet, title)?;
        }
    }
    book.save_to_buffer()
}

/// How cells look.
struct Formats<'a> {
    head: &'a Format,
    body: &'a Format,
    day: &'a Format,
}

fn fill(page: &mut Worksheet, sheet: &Sheet, formats: &Formats<'_>) -> Result<(), XlsxError> {
    for (column, (title, width)) in (0u16..).zip(&sheet.head) {
        page.set_column_width(column, f64::from(*width))?;
        page.write_string_with_format(0, column, title, formats.head)?;
    }
    for (row, cells) in (1u32..).zip(&sheet.rows) {
        for (column, cell) in (0u16..).zip(cells) {
            write(page, (row, column), cell, formats)?;
        }
    }
    Ok(())
}

fn write(
    page: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    formats: &Formats<'_>,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Text(text) => page.write_string_with_format(row, column, cut(text), formats.body)?,
        Cell::Number(number) => {
            page.write_number_with_format(row, column, *number, formats.body)?
        }
        Cell::Tenths(tenths) => {
            let whole = u32::try_from(*tenths).unwrap_or(u32::MAX);
            page.write_number_with_format(row, column, f64::from(whole) / 10.0, formats.body)?
        }
        Cell::Nothing => page.write_blank(row, column, formats.body)?,
        Cell::Day(day) => match excel_day(*day) {
            Some(found) => page.write_datetime_with_format(row, column, &found, formats.day)?,
            None => page.write_string_with_format(row, column, day.to_string(), formats.body)?,
        },
    };
    Ok(())
}

/// The day as spreadsheets count it, who know none before 1900.
fn excel_day(day: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    let (month, of_month) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    ExcelDateTime::from_ymd(year, month, of_month).ok()
}

/// Filters over the head, and how the sheet is printed.
fn lay_out(page: &mut Worksheet, sheet: &Sheet, title: &str) -> Result<(), XlsxError> {
    /// The number of A4 among the sizes of paper.
    const A4: u8 = 9;
    let last = u16::try_from(sheet.head.len().saturating_sub(1)).unwrap_or(u16::MAX);
    page.autofilter(0, 0, u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX), last)?;
    page.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    page.set_repeat_rows(0, 0)?;
    // `&` is the mark of a code there.
    page.set_header(format!("&C&14{}", title.replace('&', "&&")));
    page.set_footer("&C&P/&N");
    Ok(())
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

    #[test]
    fn a_ledger_holds_days_as_days() {
        let day = NaiveDate::from_ymd_opt(2026, 9, 1).unwrap();
        let early = NaiveDate::from_ymd_opt(1899, 1, 1).unwrap();
        let head = vec![("日期".to_owned(), 12)];
        let rows = [Cell::Day(day), Cell::Day(early), Cell::Tenths(45)].map(|cell| vec![cell]);
        let sheet = Sheet { name: "台账".to_owned(), head, rows: rows.into() };
        let ledger = Ledger { sheet, title: "收文登记簿 & 其他".to_owned() };
        let bytes = ledgers(std::slice::from_ref(&ledger)).unwrap();
        assert_eq!(bytes, ledgers(&[ledger]).unwrap());
    }
}
