//! `filing list`: how it stands with what was filed, and with what was received.
//!
//! A row a case, from the rows of lists; the days and numbers are taken from the cases that a list shows.

use super::WORKFLOW;
use crate::app::{CaseRow, Error, Session, inspect, projection};
use crate::domain::case::Case;
use crate::domain::limits;
use fashen_store::Scan;

/// Which way a document was filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// By this office with its superior.
    Sent,
    /// By another office with this one.
    Received,
}

impl Direction {
    /// Its name, for programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Received => "received",
        }
    }
}

/// How it stands with one document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilingRow {
    /// The case.
    pub case: String,
    /// Which way.
    pub direction: Direction,
    /// The office that filed, or the unit that drafted.
    pub unit: String,
    /// The title of the document.
    pub title: String,
    /// 发文字号; none where the case does not number.
    pub number: Option<String>,
    /// 公布日期
    pub published_on: Option<String>,
    /// 报送日期; of what was received the day on which its case was opened.
    pub sent_on: Option<String>,
    /// 备案登记号
    pub filing_number: Option<String>,
    /// 备案登记日期
    pub filed_on: Option<String>,
    /// The stages at work, or where it ended.
    pub state: String,
    /// The last day of what must be done next.
    pub due: Option<String>,
}

/// All documents that were published, with how their filing stands, and all that were received; the newest first.
///
/// # Errors
///
/// The store can not be read.
pub fn list(session: &Session) -> Result<Vec<FilingRow>, Error> {
    let mut rows = Vec::new();
    inspect::each(
        &*session.registry.store,
        Scan::all(projection::CASES, limits::LIST_ROWS),
        |row: CaseRow| {
            rows.push(row);
        },
    )?;
    rows.reverse();
    let mut list = Vec::new();
    for row in rows {
        let (case, _) = session.case(&row.case)?;
        list.extend(read(&case, row));
    }
    Ok(list)
}

fn read(case: &Case, row: CaseRow) -> Option<FilingRow> {
    let recorded = |field| case.recorded(field).map(ToString::to_string);
    let received = row.workflow == WORKFLOW;
    let published_on = recorded("published_on");
    if !received && published_on.is_none() {
        return None;
    }
    let titles = |pairs: &[(String, String)]| {
        pairs.iter().map(|(_, title)| title.clone()).collect::<Vec<_>>().join("、")
    };
    let state = match &row.ended {
        Some((_, title)) => title.clone(),
        None => titles(&row.active),
    };
    let opened = row.opened_at.get(..10).map(ToOwned::to_owned);
    Some(FilingRow {
        direction: if received { Direction::Received } else { Direction::Sent },
        number: case.number("document").map(|taken| taken.number.clone()),
        published_on,
        sent_on: if received { opened } else { recorded("sent_on") },
        filing_number: recorded("filing_number"),
        filed_on: recorded("filed_on"),
        state,
        due: row.due.map(|day| day.to_string()),
        case: row.case,
        unit: row.unit,
        title: row.title,
    })
}
