//! A plan: what a use-case wants to happen to one case, decided but not yet written; and its writing, all or
//! nothing, alone or with that of another case.
//!
//! A dry run makes the same plan and drops it. Nothing else in the use-cases may append to the store.

use crate::app::journal::{self, JournalError};
use crate::app::{Error, Pack, Session, due, others, projection};
use crate::domain::case::{Case, Command, Event, Happening, LinkedCase};
use crate::domain::catalogue::{Entry, EntryEvent, EntryHappening, Filed, Life};
use crate::domain::digest::Digest;
use crate::domain::name::{CaseId, EntryId};
use crate::domain::workflow::Workflow;
use fashen_store::{Append, Batch, Change, sm3};
use std::collections::BTreeMap;

/// What a use-case wants to happen.
pub(super) struct Plan<'s> {
    session: &'s Session,
    workflow: Workflow,
    /// The workflow the case was bound to before, where that is another.
    former: Option<Workflow>,
    before: Case,
    /// The case with all events so far.
    pub(super) after: Case,
    events: Vec<Event>,
    blobs: Vec<Vec<u8>>,
    pack: Option<Digest>,
    extra: Vec<Change>,
    /// Cases that this one may be linked to although they are not written yet.
    beside: BTreeMap<CaseId, LinkedCase>,
}

/// What happened, or in a dry run would have.
#[derive(Clone, Debug)]
pub struct Moved {
    /// The case as it is then.
    pub case: Case,
    /// Its workflow.
    pub workflow: Workflow,
    /// What happened, in order.
    pub events: Vec<Event>,
    /// Nothing was written.
    pub dry_run: bool,
}

impl<'s> Plan<'s> {
    pub(super) fn new(session: &'s Session, case: Case, workflow: Workflow) -> Self {
        Self {
            session,
            workflow,
            former: None,
            after: case.clone(),
            before: case,
            events: Vec::new(),
            blobs: Vec::new(),
            pack: None,
            extra: Vec::new(),
            beside: BTreeMap::new(),
        }
    }

    /// A plan for a case that goes over from one workflow to another.
    pub(super) fn over(session: &'s Session, case: Case, former: Workflow, to: Workflow) -> Self {
        Self { former: Some(former), ..Self::new(session, case, to) }
    }

    /// The workflow the case is bound to.
    pub(super) fn workflow(&self) -> &Workflow {
        &self.workflow
    }

    /// The session the plan is made in.
    pub(super) fn session(&self) -> &'s Session {
        self.session
    }

    /// Puts bytes into the store when the plan is carried out; their digest.
    pub(super) fn keep(&mut self, bytes: Vec<u8>) -> Digest {
        let digest = digest(&bytes);
        self.blobs.push(bytes);
        digest
    }

    /// Puts several contents into the store when the plan is carried out.
    pub(super) fn keep_all(&mut self, blobs: impl IntoIterator<Item = Vec<u8>>) {
        self.blobs.extend(blobs);
    }

    /// What the plan keeps, by digest.
    pub(super) fn fresh_blobs(&self) -> BTreeMap<Digest, Vec<u8>> {
        self.blobs.iter().map(|bytes| (digest(bytes), bytes.clone())).collect()
    }

    /// Keeps a pack when the plan is carried out.
    pub(super) fn keep_pack(&mut self, pack: Pack) {
        self.pack = Some(pack.digest);
        self.blobs.extend(pack.blobs);
    }

    /// Writes a row beside those of the case.
    pub(super) fn put(&mut self, table: &str, key: &str, value: Vec<u8>) {
        let (table, key) = (table.to_owned(), key.as_bytes().to_vec());
        self.extra.push(Change::Put { table, key, value });
    }

    /// Lets the case be linked to that of another plan, which is carried out with this one.
    pub(super) fn beside(&mut self, other: &Plan<'_>) {
        let seen = others::seen_as(&other.workflow, &other.after);
        self.beside.insert(other.after.id.clone(), seen);
    }

    /// Has a command decided on the case as it is so far; what it makes happen.
    pub(super) fn decide(&mut self, command: &Command) -> Result<Vec<Event>, Error> {
        let asked = match command {
            Command::LinkCase { case, .. } => Some(case),
            _ => None,
        };
        let store = &*self.session.registry.store;
        let mut others = others::others(store, &self.workflow, &self.after, asked)?;
        others.linked.extend(self.beside.clone());
        let events = self.session.decide(&self.workflow, &self.after, command, &others)?;
        for event in &events {
            self.after.apply(event);
        }
        self.events.extend(events.iter().cloned());
        Ok(events)
    }

    /// Carries the plan out, unless it is a dry run.
    pub(super) fn commit(self) -> Result<Moved, Error> {
        if !self.session.dry_run && !self.events.is_empty() {
            write(self.session, &[&self])?;
        }
        Ok(self.moved())
    }

    /// Carries two plans out, for two cases, both or neither; what each of them moved.
    pub(super) fn commit_with(self, other: Self) -> Result<(Moved, Moved), Error> {
        if !self.session.dry_run {
            write(self.session, &[&self, &other])?;
        }
        Ok((self.moved(), other.moved()))
    }

    fn moved(self) -> Moved {
        let dry_run = self.session.dry_run;
        Moved { case: self.after, workflow: self.workflow, events: self.events, dry_run }
    }

    fn batch(&self) -> Result<Batch, Error> {
        let records: Vec<Vec<u8>> =
            self.events.iter().map(journal::write).collect::<Result<_, JournalError>>()?;
        let request = request(&self.before, &records);
        let former = self.former.as_ref().unwrap_or(&self.workflow);
        let time = self.session.registry.legal_time()?;
        let old = projection::rows(former, &self.before, time)?;
        let new = projection::rows(&self.workflow, &self.after, time)?;
        let mut changes = projection::between(&old, new);
        let mut appends = vec![Append {
            stream: journal::case_stream(&self.after.id),
            expected: self.before.version,
            records,
        }];
        appends.extend(self.numbers()?);
        appends.extend(self.pack_record()?);
        if let Some((append, change)) = self.entry()? {
            appends.push(append);
            changes.push(change);
        }
        changes.extend(self.extra.iter().cloned());
        let snapshots = vec![journal::snapshot(&self.after)?];
        Ok(Batch { request, appends, changes, snapshots })
    }

    /// The records of the numbers that were taken, and of those that will not be used.
    fn numbers(&self) -> Result<Vec<Append>, Error> {
        let mut streams: BTreeMap<String, (u64, Vec<Vec<u8>>)> = BTreeMap::new();
        for event in &self.events {
            if let Happening::NumberAssigned { series, year, n, .. } = &event.what {
                let stream = journal::number_stream(series, *year);
                let (_, records) = streams.entry(stream).or_insert((n - 1, Vec::new()));
                records.push(journal::write_number(event, &self.after.id)?);
            }
        }
        let append = |(stream, (expected, records))| Append { stream, expected, records };
        Ok(streams.into_iter().map(append).collect())
    }

    /// The record of a pack that the store did not keep before.
    fn pack_record(&self) -> Result<Option<Append>, Error> {
        let Some(digest) = self.pack else { return Ok(None) };
        let stream = format!("workflow/{digest}");
        if self.session.registry.store.version(&stream)? > 0 {
            return Ok(None);
        }
        let record = journal::write_pack(self.session.now, &self.workflow.name, &digest)?;
        Ok(Some(Append { stream, expected: 0, records: vec![record] }))
    }

    /// The record and the row of a catalogue entry that the events make or change.
    fn entry(&self) -> Result<Option<(Append, Change)>, Error> {
        let office = &self.session.registry.office;
        let mut events = Vec::new();
        for event in &self.events {
            let what = match event.what {
                Happening::DocumentPublished => Entry::of(&self.after, office)
                    .map(|entry| EntryHappening::Published(Box::new(entry))),
                Happening::FilingNoted => Filed::of(&self.after).map(EntryHappening::Filed),
                _ => None,
            };
            let (at, person) = (event.at, event.person.clone());
            events.extend(what.map(|what| EntryEvent { at, person, what }));
        }
        if events.is_empty() {
            return Ok(None);
        }
        let store = &*self.session.registry.store;
        let id = EntryId::from(self.after.id.as_str());
        let before = journal::entry_events(store, &id)?;
        entry_changes(&id, before, events)
    }
}

/// The records of what happened to an entry, and its row as it is then; none where nothing was ever published.
pub(super) fn entry_changes(
    id: &EntryId,
    before: Vec<EntryEvent>,
    events: Vec<EntryEvent>,
) -> Result<Option<(Append, Change)>, Error> {
    let expected = before.len() as u64;
    let records = events.iter().map(journal::write_entry).collect::<Result<_, _>>()?;
    let Some(life) = Life::of(before.into_iter().chain(events)) else { return Ok(None) };
    let append = Append { expected, stream: journal::entry_stream(id), records };
    Ok(Some((append, entry_row(&life)?)))
}

/// The row of an entry, to be written.
pub(super) fn entry_row(life: &Life) -> Result<Change, JournalError> {
    let table = projection::ENTRIES.to_owned();
    let key = life.entry.id.as_str().as_bytes().to_vec();
    let value = projection::json(&journal::EntryRow::from(life))?;
    Ok(Change::Put { table, key, value })
}

/// Writes what plans want to happen, in one append.
fn write(session: &Session, plans: &[&Plan<'_>]) -> Result<(), Error> {
    // What is written now is counted by the office's legal time; what was written before must be too.
    due::renew(session)?;
    let store = &*session.registry.store;
    let mut whole = Batch::default();
    for plan in plans {
        let batch = plan.batch()?;
        whole.request.push_str(&batch.request);
        whole.appends.extend(batch.appends);
        whole.changes.extend(batch.changes);
        whole.snapshots.extend(batch.snapshots);
    }
    if plans.len() > 1 {
        whole.request = digest(whole.request.as_bytes()).to_string();
    }
    for bytes in plans.iter().flat_map(|plan| &plan.blobs) {
        store.put_blob(bytes)?;
    }
    store.append(&whole)?;
    Ok(())
}

/// The digest of some bytes.
pub(super) fn digest(bytes: &[u8]) -> Digest {
    Digest(sm3(bytes).0)
}

/// The name of an append: the same intent on the same state has the same name, so that a repeated one
/// happens once.
fn request(before: &Case, records: &[Vec<u8>]) -> String {
    let mut all = format!("{}@{}\n", before.id, before.version).into_bytes();
    for record in records {
        all.extend(record);
    }
    digest(&all).to_string()
}
