//! The rows that were not taken, as a list: each as it came and with what is wrong with it, to be mended and read again.

use super::{Fate, RowReport};
use crate::app::Error;
use crate::domain::catalogue::stock::Column;
use crate::lang::{Lang, reading, stock};
use crate::output;

/// The list. A row stands as it came; what is wrong with it stands behind its last column, under a head that no import
/// takes for anything.
pub(super) fn file(
    columns: &[(String, Option<Column>)],
    rows: Vec<(Vec<String>, RowReport)>,
    lang: Lang,
) -> Result<Vec<u8>, Error> {
    let widest = rows.iter().map(|(row, _)| row.len()).max().unwrap_or_default();
    let width = widest.max(columns.len());
    let mut head: Vec<String> = columns.iter().map(|(head, _)| head.clone()).collect();
    head.resize(width, String::new());
    head.push(stock::wrong(lang).to_owned());
    let whole = |(mut row, report): (Vec<String>, RowReport)| {
        row.resize(width, String::new());
        row.push(why(&report.fate, lang));
        row
    };
    let rows: Vec<Vec<String>> = rows.into_iter().map(whole).collect();
    Ok(output::csv(&head, &rows)?)
}

/// What is wrong, in one cell.
fn why(fate: &Fate, lang: Lang) -> String {
    match fate {
        Fate::Taken { .. } | Fate::Unchanged(_) => String::new(),
        Fate::Unreadable(reason) => reading::unreadable(lang, reason).sentence,
        Fate::Bad(problems) => {
            let said: Vec<String> = problems.iter().map(|one| stock::problem(lang, one)).collect();
            said.join(" ")
        }
    }
}
