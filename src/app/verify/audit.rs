//! The walk over all cases and entries, one after the other.

use super::rows::{OF_DAYS, TABLES};
use super::{Checked, Finding};
use crate::app::journal::{self, EntryRow, JournalError, read_state, write_state};
use crate::app::{Error, Pack, due, projection};
use crate::domain::case::Case;
use crate::domain::cleanup::Ended;
use crate::domain::deadline::LegalTime;
use crate::domain::digest::Digest;
use crate::domain::limits;
use crate::domain::name::{CaseId, CleanUpId, EntryId};
use crate::domain::workflow::Workflow;
use fashen_store::{Store, StoreError};
use std::collections::{BTreeMap, BTreeSet};

/// Names of streams asked for at a time.
const PAGE: usize = 1_000;

/// The walk, and what it saw so far.
pub(super) struct Audit<'s> {
    pub(super) store: &'s dyn Store,
    pub(super) checked: Checked,
    /// The rows of each table that the events ask for and that are there.
    pub(super) present: BTreeMap<&'static str, u64>,
    /// The last number given to a case, by the key of its row.
    pub(super) last: BTreeMap<Vec<u8>, u64>,
    /// The legal time that the rows were made by.
    pub(super) time: LegalTime,
    /// The tables that can be compared.
    pub(super) tables: Vec<&'static str>,
    /// Packs whose contents were looked at.
    seen: BTreeSet<Digest>,
    /// The workflows of the packs met last; none for a pack that does not read.
    packs: BTreeMap<Digest, Option<Workflow>>,
}

impl<'s> Audit<'s> {
    pub(super) fn new(store: &'s dyn Store) -> Self {
        Self {
            store,
            checked: Checked::default(),
            present: BTreeMap::new(),
            last: BTreeMap::new(),
            time: LegalTime::default(),
            tables: TABLES.to_vec(),
            seen: BTreeSet::new(),
            packs: BTreeMap::new(),
        }
    }

    /// The legal time that the rows were made by. Rows of a registry that never adopted one are made anew the next time
    /// that something is asked of it; what hangs on days is not compared until then.
    pub(super) fn time(&mut self) -> Result<(), Error> {
        let adopted = due::recorded(self.store);
        let Some((digest, time)) = self.readable("registry".to_owned(), adopted)?.flatten() else {
            self.tables.retain(|table| !OF_DAYS.contains(table));
            return Ok(());
        };
        self.time = time;
        let (key, value) = (due::ADOPTED.as_bytes().to_vec(), digest.to_string());
        self.row(due::TIME, key, value.as_bytes())
    }

    /// Each case: its state, its rows, and the contents it names.
    pub(super) fn cases(&mut self, progress: &mut dyn FnMut(u64, u64)) -> Result<(), Error> {
        let (mut done, all) = (0, self.store.head()?.position);
        self.each("case/", |audit, name| {
            let id = CaseId::from(name);
            audit.count(&id);
            let folded = journal::fold(audit.store, &id);
            if let Some(case) = audit.readable(journal::case_stream(&id), folded)? {
                audit.case(&case)?;
                done += case.version;
            }
            progress(done, all);
            Ok(())
        })
    }

    fn case(&mut self, case: &Case) -> Result<(), Error> {
        self.checked.cases += 1;
        self.state(case)?;
        self.contents(case)?;
        for former in &case.former {
            if self.seen.insert(former.pack) {
                self.pack_contents(&former.pack, &case.id)?;
            }
        }
        let Some(workflow) = self.workflow(case)? else { return Ok(()) };
        let rows = projection::rows(&workflow, case, &self.time)?;
        let rows = rows.into_iter().filter(|((table, _), _)| self.tables.contains(table));
        for ((table, key), value) in rows.collect::<Vec<_>>() {
            self.row(table, key, &value)?;
        }
        Ok(())
    }

    /// What is kept of a case. What this program does not read it does not believe either, so that it does no harm.
    fn state(&mut self, case: &Case) -> Result<(), Error> {
        let kept = self.store.snapshot(&journal::case_stream(&case.id))?;
        if let Some(kept) = kept.filter(|bytes| read_state(bytes).is_some()) {
            self.checked.states += 1;
            if kept != write_state(case)? {
                self.checked.add(Finding::StateDiffers { case: case.id.clone() });
            }
        }
        Ok(())
    }

    /// Each entry of the catalogue: its row, and the contents it names.
    pub(super) fn entries(&mut self) -> Result<(), Error> {
        self.each("entry/", |audit, name| {
            let id = EntryId::from(name);
            let folded = journal::load_life(audit.store, &id);
            let Some(life) = audit.readable(journal::entry_stream(&id), folded)?.flatten() else {
                return Ok(());
            };
            audit.checked.entries += 1;
            // What stock names belongs to no case; it is told by the name of the entry.
            let named = life.entry.case.clone().unwrap_or_else(|| CaseId::from(id.as_str()));
            for text in life.versions().into_iter().filter_map(|version| version.text) {
                audit.content(&text.file, &named)?;
                audit.content(&text.outline, &named)?;
            }
            let value = projection::json(&EntryRow::from(&life))?;
            audit.row(projection::ENTRIES, name.as_bytes().to_vec(), &value)
        })
    }

    /// Each clean-up, and the paper it came to.
    pub(super) fn clean_ups(&mut self) -> Result<(), Error> {
        self.each("cleanup/", |audit, name| {
            let id = CleanUpId::from(name);
            let folded = journal::load_clean_up(audit.store, &id);
            let folded = audit.readable(journal::clean_up_stream(&id), folded)?.flatten();
            let Some(clean_up) = folded else { return Ok(()) };
            audit.checked.clean_ups += 1;
            if let Some(Ended::Finished { papers, .. }) = &clean_up.ended {
                for (_, digest) in papers {
                    // Findings tell of contents by the name of a case; a clean-up is told by its own.
                    audit.content(digest, &CaseId::from(name))?;
                }
            }
            Ok(())
        })
    }

    /// What was folded; none where a record is damaged, which is a finding.
    fn readable<T>(
        &mut self,
        stream: String,
        folded: Result<T, Error>,
    ) -> Result<Option<T>, Error> {
        match folded {
            Ok(folded) => Ok(Some(folded)),
            Err(error) => {
                let what = damage(error)?;
                self.checked.add(Finding::RecordUnreadable { stream, what });
                Ok(None)
            }
        }
    }

    /// The workflow that a case is bound to; none before it was opened, and where its pack does not read, which
    /// is a finding, told once.
    pub(super) fn workflow(&mut self, case: &Case) -> Result<Option<Workflow>, Error> {
        let Some(pack) = case.pack else { return Ok(None) };
        if let Some(known) = self.packs.get(&pack) {
            return Ok(known.clone());
        }
        let new = self.seen.insert(pack);
        let whole = !new || self.pack_contents(&pack, &case.id)?;
        let workflow = match Pack::kept(self.store, &pack) {
            Ok(kept) => Some(kept.workflow),
            Err(Error::Invalid { .. }) => None,
            Err(error) => damage(error).map(|_| None)?,
        };
        if new && whole && workflow.is_none() {
            self.checked.add(Finding::PackUnreadable { pack, case: case.id.clone() });
        }
        if self.packs.len() >= limits::PACKS_AT_HAND {
            self.packs.clear();
        }
        self.packs.insert(pack, workflow.clone());
        Ok(workflow)
    }

    /// Shows every stream whose name begins so; what follows in its name.
    fn each(
        &mut self,
        prefix: &str,
        mut see: impl FnMut(&mut Self, &str) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let mut after: Option<String> = None;
        loop {
            let names = self.store.streams(prefix, after.as_deref(), PAGE)?;
            for name in &names {
                see(self, name.strip_prefix(prefix).unwrap_or(name))?;
            }
            if names.len() < PAGE {
                return Ok(());
            }
            after = names.into_iter().next_back();
        }
    }
}

/// What is said of damage; any other error is none of ours.
pub(super) fn damage(error: Error) -> Result<String, Error> {
    match error {
        Error::Journal(JournalError::Damaged { what }) => Ok(what),
        Error::Store(StoreError::Damaged(damage)) => Ok(damage.to_string()),
        error => Err(error),
    }
}
