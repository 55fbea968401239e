//! Lists as CSV for spreadsheets: UTF-8 with its mark, because Excel takes it for another encoding otherwise.
//!
//! A cell must never be read as a formula: what begins like one gets a `'` before it.

use ::csv::{Terminator, WriterBuilder};

use super::OutputError;

/// The mark that says: this is UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// A list with its head, lines ending in CR LF (RFC 4180). Rows of another length than the head are refused.
pub fn csv(header: &[String], rows: &[Vec<String>]) -> Result<Vec<u8>, OutputError> {
    let odd = rows.iter().position(|row| row.len() != header.len());
    if let Some((index, row)) = odd.and_then(|index| Some((index, rows.get(index)?))) {
        let (expected, found) = (header.len(), row.len());
        return Err(OutputError::RowCells { row: index + 1, expected, found });
    }
    if header.is_empty() {
        return Ok(MARK.to_vec());
    }
    write(header, rows).map_err(|error| OutputError::Container(error.to_string()))
}

fn write(header: &[String], rows: &[Vec<String>]) -> Result<Vec<u8>, ::csv::Error> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(MARK.to_vec());
    for row in std::iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
        writer.write_record(row.iter().map(|cell| plain(cell)))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// The cell, as text whatever it begins with. One that looks as if it had got its `'` here gets another, so that whoever
/// takes one off has what was meant.
fn plain(cell: &str) -> String {
    let bare = cell.trim_start_matches('\'');
    let mark = if bare.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("{mark}{cell}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn strings(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn it_has_the_mark_and_quotes_what_needs_it() {
        let bytes = csv(&strings(&["标题", "文号"]), &[strings(&["甲,\"乙\"", "丙\n丁"])]).unwrap();
        assert_eq!(bytes, "\u{feff}标题,文号\r\n\"甲,\"\"乙\"\"\",\"丙\n丁\"\r\n".as_bytes());
    }

    #[test]
    fn formulas_are_text() {
        for cell in ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1"] {
            assert_eq!(plain(cell), format!("'{cell}"));
        }
        assert_eq!(plain("'=1"), "''=1");
        assert_eq!(plain("1-1"), "1-1");
        assert_eq!(plain("'a"), "'a");
    }

    #[test]
    fn rows_must_fit_the_head() {
        let rows = [strings(&["1", "2"]), strings(&["1"])];
        let error = OutputError::RowCells { row: 2, expected: 2, found: 1 };
        assert_eq!(csv(&strings(&["a", "b"]), &rows), Err(error));
    }

    proptest! {
        #[test]
        fn what_goes_in_comes_out(rows in prop::collection::vec(prop::collection::vec(any::<String>(), 3), 0..6)) {
            let bytes = csv(&strings(&["a", "b", "c"]), &rows).unwrap();
            let mut reader = ::csv::Reader::from_reader(&bytes[MARK.len()..]);
            let read: Vec<Vec<String>> = reader
                .records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
            let expected: Vec<Vec<String>> =
                rows.iter().map(|row| row.iter().map(|cell| plain(cell)).collect()).collect();
            prop_assert_eq!(read, expected);
        }
    }
}
