//! What the passing of days alone will end: entries whose term runs out, the nearest first.
//!
//! It tells; whether a document goes on is decided by people.

use super::{EntryView, list};
use crate::app::{CleanUpMisuse, Error, Misuse, Session, registry};
use crate::domain::calendar::{Period, Unit, WorkingDays, count};
use crate::domain::paper::{ExpiryNotice, ListedDocument};
use crate::{lang, output};
use chrono::NaiveDate;
use std::path::{Path, PathBuf};

/// Entries whose term runs out soon.
#[derive(Clone, Debug)]
pub struct Expiring {
    /// From this day on.
    pub on: NaiveDate,
    /// Until this day, inclusive.
    pub until: NaiveDate,
    /// The entries that are in force then or will be, by their last day.
    pub entries: Vec<EntryView>,
}

/// What is looked ahead where nobody says how far: long enough for a new document to be made in place of an old one.
const AHEAD: Period = Period { count: 6, unit: Unit::Months };

/// Entries that are not over on a day and whose last day comes within a period of it.
///
/// # Errors
///
/// Those of the store.
pub fn expiring(
    session: &Session,
    on: NaiveDate,
    within: Option<Period>,
) -> Result<Expiring, Error> {
    let period = within.unwrap_or(AHEAD);
    let days = &session.registry.legal_time()?.days;
    let counted = count(days, on, period, &[], false).and_then(|counted| counted.last_day());
    // What ends beyond the years of the calendar is every term there is.
    let until = counted.unwrap_or(WorkingDays::LAST);
    let mut entries = list(session, on)?;
    entries.retain(|view| {
        let last = view.last_day.is_some_and(|last| (on..=until).contains(&last));
        last && !view.status.is_over()
    });
    entries.sort_by(|a, b| (a.last_day, &a.entry.id).cmp(&(b.last_day, &b.entry.id)));
    Ok(Expiring { on, until, entries })
}

/// 期满失效公告, drafted of entries whose term runs out: the files, for somebody to check and sign.
///
/// # Errors
///
/// That nothing runs out, or why a file can not be written.
pub fn draft_notice(
    session: &Session,
    found: &Expiring,
    folder: &Path,
) -> Result<Vec<PathBuf>, Error> {
    let days: Vec<NaiveDate> = found.entries.iter().filter_map(|view| view.last_day).collect();
    let nothing = || Error::Misuse(Misuse::CleanUp(CleanUpMisuse::NothingExpires));
    let (first, last) = days.first().zip(days.last()).ok_or_else(nothing)?;
    let notice = ExpiryNotice {
        organ: session.registry.office.organ.clone(),
        from: *first,
        until: *last,
        on: found.on,
        documents: found.entries.iter().map(listed).collect(),
    };
    let sheet = lang::paper::expiry_notice(&notice);
    let made = [("docx", output::docx(&sheet)?), ("html", output::html(&sheet)?)];
    let mut files = Vec::new();
    for (format, bytes) in made {
        let name = format!("{}-{}.{format}", lang::paper::EXPIRY_NOTICE, found.on);
        let path = folder.join(name);
        registry::write(&path, &bytes)?;
        files.push(path);
    }
    Ok(files)
}

fn listed(view: &EntryView) -> ListedDocument {
    let entry = &view.entry;
    ListedDocument {
        entry: entry.id.to_string(),
        title: entry.title.clone(),
        number: entry.number.clone(),
        published_on: entry.published_on,
        until: view.last_day,
        unit: None,
        disposition: None,
        reason: String::new(),
    }
}
