//! `cleanup start`: which entries are gone through, and why.

use super::{Worklist, append, ids, judged, rows};
use crate::app::catalogue::{self, record};
use crate::app::{CleanUpMisuse, Error, Misuse, Session, laws};
use crate::domain::cleanup::{CleanUp, CleanUpHappening, Item, Scope};
use crate::domain::name::CleanUpId;
use crate::lang::{Lang, law_check, words};
use chrono::{Datelike, NaiveDate};
use fashen_store::Batch;

/// What is asked.
#[derive(Clone, Debug, Default)]
pub struct Starting {
    /// What it is called; the year's clean-up when none.
    pub title: Option<String>,
    /// Conditions on entries, as typed.
    pub scope: String,
    /// Only entries whose basis has changed since they were issued.
    pub stale_laws: bool,
    /// The day by which all entries are to be decided.
    pub due: Option<NaiveDate>,
}

/// Begins a clean-up.
///
/// # Errors
///
/// [`CleanUpMisuse::Scope`], that there is nothing to clean up, or those of the store; then nothing was written.
pub fn start(session: &Session, asked: &Starting) -> Result<Worklist, Error> {
    session.actor()?;
    let items = items(session, asked)?;
    let year = session.now.year();
    let title = asked.title.clone().unwrap_or_else(|| format!("{year}年行政规范性文件清理"));
    let id = next(session, year)?;
    let scope = [asked.stale_laws.then_some("stale-laws"), Some(asked.scope.trim())];
    let scope: Vec<&str> = scope.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    let what = CleanUpHappening::Started { title, scope: scope.join(" "), due: asked.due, items };
    let event = judged(session, (&id, None), what)?;
    let batch = Batch { appends: vec![append(&id, 0, &event)?], ..Batch::default() };
    let gone = || Error::Misuse(Misuse::OutMissing);
    let clean_up = CleanUp::begin(id, event).ok_or_else(gone)?;
    let list = rows(session, clean_up)?;
    record::write(session, batch, &[])?;
    Ok(list)
}

fn items(session: &Session, asked: &Starting) -> Result<Vec<Item>, Error> {
    let named = |name: &str| {
        let called = |status: &crate::domain::catalogue::Status| {
            Lang::ALL.into_iter().any(|lang| words::status(lang, *status) == name)
        };
        crate::domain::catalogue::Status::ALL.into_iter().find(called)
    };
    let misread = |fault| Error::Misuse(Misuse::CleanUp(CleanUpMisuse::Scope(fault)));
    let scope = Scope::read(&asked.scope, named).map_err(misread)?;
    let today = session.now.date_naive();
    let mut causes = if asked.stale_laws { Some(causes(session, today)?) } else { None };
    let mut views = catalogue::list(session, today)?;
    // The oldest first: that is what needs looking at most, and how annexes list documents.
    views.sort_by(|a, b| {
        (a.entry.published_on, &a.entry.id).cmp(&(b.entry.published_on, &b.entry.id))
    });
    let mut items = Vec::new();
    for view in views.iter().filter(|view| scope.takes(&view.entry, view.status, view.last_day)) {
        let entry = view.entry.id.clone();
        match &mut causes {
            None => items.push(Item { entry, cause: None }),
            Some(causes) => {
                let cause = causes.remove(entry.as_str());
                items.extend(cause.map(|cause| Item { entry, cause: Some(cause) }));
            }
        }
    }
    Ok(items)
}

/// Why the basis of entries is no longer what it was, by entry.
fn causes(
    session: &Session,
    today: NaiveDate,
) -> Result<std::collections::BTreeMap<String, String>, Error> {
    let library = laws::library(Some(&session.registry.root))?;
    let stale = laws::stale::stale(session, &library, today)?;
    let said = |one: laws::stale::StaleEntry| {
        let changes = one.changes.iter().map(|change| law_check::change(Lang::Zh, change).sentence);
        (one.entry.id.to_string(), changes.collect::<Vec<_>>().join("；"))
    };
    Ok(stale.entries.into_iter().map(said).collect())
}

/// The next name of a year.
fn next(session: &Session, year: i32) -> Result<CleanUpId, Error> {
    let prefix = format!("C{year}-");
    let last = ids(&*session.registry.store)?
        .iter()
        .filter_map(|id| id.as_str().strip_prefix(&prefix)?.parse::<u32>().ok())
        .max();
    Ok(CleanUpId::from(format!("{prefix}{:02}", last.unwrap_or_default() + 1)))
}
