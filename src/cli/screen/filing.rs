//! How filings stand, as a table.

use crate::app::filing::{Direction, FilingRow};
use crate::cli::face::Face;
use crate::cli::table;

/// How wide a title may be.
const WIDTH: usize = 36;

/// `filing list`.
pub(in crate::cli) fn filings(face: &Face, rows: &[FilingRow]) -> String {
    let words = &face.phrases.filing;
    if rows.is_empty() {
        return words.none.to_owned();
    }
    let way = |row: &FilingRow| match row.direction {
        Direction::Sent => words.sent,
        Direction::Received => words.received,
    };
    let known = |value: &Option<String>| value.clone().unwrap_or_default();
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            vec![
                row.case.clone(),
                way(row).to_owned(),
                row.unit.clone(),
                table::cut(&row.title, WIDTH),
                known(&row.sent_on),
                known(&row.filing_number),
                known(&row.filed_on),
                row.state.clone(),
            ]
        })
        .collect();
    table::table(&words.head, &rows).trim_end().to_owned()
}
