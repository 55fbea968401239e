//! `export --format xes`: what happened to the cases of a registry, as a log for process mining.

use super::moving::into_file;
use super::refuse_there;
use crate::app::journal::{self, Entered};
use crate::app::{CaseRow, Error, Pack, Session, projection};
use crate::domain::case::{Event, Happening};
use crate::domain::digest::Digest;
use crate::domain::limits;
use crate::domain::name::CaseId;
use crate::domain::workflow::Workflow;
use crate::output::xes::{self, Aliases};
use fashen_store::{Scan, Store};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

/// What a log is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LogQuery {
    /// People under aliases.
    pub anonymous: bool,
    /// Also cases that have not ended or were withdrawn: those did not run through their workflow.
    pub all: bool,
}

/// What was written.
#[derive(Clone, Debug, Default)]
pub struct Logged {
    /// The file; nothing where it was written to whoever reads it.
    pub file: Option<PathBuf>,
    /// Cases written.
    pub cases: u64,
    /// Their events.
    pub events: u64,
    /// Cases left out because they have not ended.
    pub open: u64,
    /// Cases left out because they were withdrawn.
    pub withdrawn: u64,
}

/// Writes the log of all cases, by number, into a new file or to whoever reads it.
///
/// # Errors
///
/// [`crate::app::Misuse::FileExists`], or those of the record; then there is no file.
pub fn log(
    session: &Session,
    query: LogQuery,
    file: Option<&Path>,
    out: &mut dyn Write,
) -> Result<Logged, Error> {
    let mut writer = LogWriter::new(session, query);
    match file {
        None => writer.write(out, Path::new("-"))?,
        Some(file) => {
            refuse_there(file)?;
            into_file(file, &mut |out| writer.write(out, file))?;
        }
    }
    Ok(Logged { file: file.map(Path::to_path_buf), ..writer.logged })
}

struct LogWriter<'a> {
    session: &'a Session,
    query: LogQuery,
    people: Aliases,
    packs: BTreeMap<Digest, Workflow>,
    logged: Logged,
}

impl<'a> LogWriter<'a> {
    fn new(session: &'a Session, query: LogQuery) -> Self {
        let (people, packs) = (Aliases::new(query.anonymous), BTreeMap::new());
        Self { session, query, people, packs, logged: Logged::default() }
    }

    fn write(&mut self, out: &mut dyn Write, path: &Path) -> Result<(), Error> {
        let disk = |source| Error::Disk { path: path.to_path_buf(), source };
        out.write_all(xes::head().as_bytes()).map_err(disk)?;
        let at_a_time = usize::try_from(limits::CASES_AT_A_TIME).unwrap_or(usize::MAX);
        let mut scan = Scan::all(projection::CASES, at_a_time);
        loop {
            let page = self.session.registry.store.scan(&scan)?;
            let mut text = String::new();
            for row in &page.rows {
                self.case(&projection::row(&scan.table, &row.value)?, &mut text)?;
            }
            // Whoever reads the log may be slow.
            self.session.let_go();
            out.write_all(text.as_bytes()).map_err(disk)?;
            match page.next {
                Some(next) => scan.after = Some(next),
                None => break,
            }
        }
        out.write_all(xes::foot().as_bytes()).and_then(|()| out.flush()).map_err(disk)
    }

    fn case(&mut self, row: &CaseRow, text: &mut String) -> Result<(), Error> {
        if row.ended.is_none() && !self.query.all {
            self.logged.open += 1;
            return Ok(());
        }
        let store: &dyn Store = &*self.session.registry.store;
        let id = CaseId::from(row.case.as_str());
        let entered = journal::history(store, &id)?.into_iter();
        let events: Vec<Event> = entered.map(|Entered { event, .. }| event).collect();
        let is_withdrawal = |event: &Event| matches!(event.what, Happening::CaseWithdrawn { .. });
        if events.iter().any(is_withdrawal) && !self.query.all {
            self.logged.withdrawn += 1;
            return Ok(());
        }
        let opened = events.iter().find_map(|event| match &event.what {
            Happening::CaseOpened { pack, .. } => Some(*pack),
            _ => None,
        });
        let Some(pack) = opened else { return Ok(()) };
        if !self.packs.contains_key(&pack) {
            if self.packs.len() >= limits::PACKS_AT_HAND {
                self.packs.clear();
            }
            self.packs.insert(pack, Pack::kept(store, &pack)?.workflow);
        }
        let Some(workflow) = self.packs.get(&pack) else { return Ok(()) };
        let (trace, many) = xes::trace(&id, workflow, &events, &mut self.people);
        text.push_str(&trace);
        self.logged.cases += 1;
        self.logged.events += many;
        Ok(())
    }
}
