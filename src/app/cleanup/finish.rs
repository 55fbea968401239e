//! `cleanup finish`: what was decided becomes so, for all entries in one append, with the paper that says it.

use super::{Changed, Row, append, judged, named, rows};
use crate::app::catalogue::record;
use crate::app::{CleanUpMisuse, Error, Misuse, Session, commit, journal, pack, registry};
use crate::domain::catalogue::{Act, EntryEvent, EntryHappening, Life, Wish, decide};
use crate::domain::cleanup::{CleanUp, CleanUpHappening, Decision, Disposition, Ended};
use crate::domain::digest::Digest;
use crate::domain::name::EntryId;
use crate::domain::paper::{CleanUpDecision, ListedDocument};
use crate::{lang, output};
use chrono::NaiveDate;
use fashen_store::Batch;
use std::path::{Path, PathBuf};

/// What is asked.
#[derive(Clone, Debug, Default)]
pub struct Finishing {
    /// The clean-up.
    pub clean_up: String,
    /// 发文字号 of the decision.
    pub number: Option<String>,
    /// Its title; made from that of the clean-up when none.
    pub title: Option<String>,
    /// The day of the decision; today when none.
    pub decided_on: Option<NaiveDate>,
    /// The first day on which what ends is no longer in force; that of the decision when none.
    pub from: Option<NaiveDate>,
}

/// Carries a clean-up out.
///
/// # Errors
///
/// What is undecided, why an entry can not become what was decided, or those of the store; then nothing was written.
pub fn finish(session: &Session, asked: &Finishing) -> Result<Changed, Error> {
    let mut clean_up = named(session, &asked.clean_up)?;
    let decided_on = asked.decided_on.unwrap_or_else(|| session.now.date_naive());
    let from = asked.from.unwrap_or(decided_on);
    let organ = &session.registry.office.organ;
    let own_title = || format!("{organ}关于公布{}结果的决定", clean_up.title);
    let by = Act {
        title: asked.title.clone().unwrap_or_else(own_title),
        number: asked.number.clone(),
        ..Act::default()
    };
    let unsealed = |papers| CleanUpHappening::Finished { by: by.clone(), decided_on, from, papers };
    // Judged before anything is made of it: a paper on half a clean-up would be thrown away.
    judged(session, (&clean_up.id, Some(&clean_up)), unsealed(Vec::new()))?;
    let rows_now = rows(session, clean_up.clone())?.rows;
    let mut batch = Batch::default();
    for row in &rows_now {
        let Some(decided) = &row.listed.decided else { continue };
        let all = outcomes(&decided.decision, &by, (decided_on, from));
        entry(session, &row.view.entry.id, all, &mut batch)?;
    }
    let paper = paper(session, &clean_up, &rows_now, (&by, decided_on, from));
    let made = make(&paper)?;
    let blobs: Vec<Vec<u8>> = made.iter().map(|(_, bytes)| bytes.clone()).collect();
    let seals = made.iter().map(|(format, bytes)| ((*format).to_owned(), commit::digest(bytes)));
    let event = judged(session, (&clean_up.id, Some(&clean_up)), unsealed(seals.collect()))?;
    batch.appends.push(append(&clean_up.id, clean_up.version, &event)?);
    record::write(session, batch, &blobs)?;
    clean_up.apply(event.clone());
    let list = rows(session, clean_up)?;
    Ok(Changed { list, event, dry_run: session.dry_run })
}

/// What a decision makes happen to its entry.
fn outcomes(
    decision: &Decision,
    by: &Act,
    (decided_on, from): (NaiveDate, NaiveDate),
) -> Vec<EntryHappening> {
    let by = by.clone();
    if let Some(end) = decision.disposition.end() {
        return vec![EntryHappening::Ended { end, by, from, clauses: Vec::new() }];
    }
    let to_amend = decision.disposition == Disposition::Amend;
    let renewed = decision.until.map(|until| EntryHappening::Renewed {
        by: by.clone(),
        from: decided_on,
        until: Some(until),
        revives: false,
    });
    let noted = EntryHappening::CleanedUp { by, from: decided_on, to_amend };
    std::iter::once(noted).chain(renewed).collect()
}

/// Adds what happens to an entry to an append, each thing judged after the one before.
fn entry(
    session: &Session,
    id: &EntryId,
    all: Vec<EntryHappening>,
    batch: &mut Batch,
) -> Result<(), Error> {
    let before = journal::entry_events(&*session.registry.store, id)?;
    let Some(mut life) = Life::of(before.clone()) else { return Ok(()) };
    let mut events: Vec<EntryEvent> = Vec::new();
    for what in all {
        let (at, person) = (session.now, session.actor()?.id.clone());
        let wish = Wish { what, at, person, clauses: Vec::new() };
        let refused = |reasons| Error::EntryRefused { entry: id.clone(), reasons };
        let event = decide(&life, wish).map_err(refused)?;
        life.apply(event.clone());
        events.push(event);
    }
    if let Some((append, change)) = commit::entry_changes(id, before, events)? {
        batch.appends.push(append);
        batch.changes.push(change);
    }
    Ok(())
}

fn paper(
    session: &Session,
    clean_up: &CleanUp,
    rows: &[Row],
    (by, decided_on, from): (&Act, NaiveDate, NaiveDate),
) -> CleanUpDecision {
    CleanUpDecision {
        clean_up: clean_up.id.to_string(),
        version: clean_up.version,
        organ: session.registry.office.organ.clone(),
        title: by.title.clone(),
        number: by.number.clone(),
        decided_on,
        from,
        documents: rows.iter().map(document).collect(),
    }
}

fn document(row: &Row) -> ListedDocument {
    let (entry, decided) = (&row.view.entry, row.listed.decided.as_ref());
    let until = decided.and_then(|decided| decided.decision.until);
    ListedDocument {
        entry: entry.id.to_string(),
        title: entry.title.clone(),
        number: entry.number.clone(),
        published_on: entry.published_on,
        until: until.or(row.view.last_day),
        unit: row.listed.unit.clone(),
        disposition: decided.map(|decided| decided.decision.disposition),
        reason: decided.map(|decided| decided.decision.reason.clone()).unwrap_or_default(),
    }
}

fn make(paper: &CleanUpDecision) -> Result<Vec<(&'static str, Vec<u8>)>, Error> {
    let sheet = lang::paper::clean_up_decision(paper);
    Ok(vec![
        ("docx", output::docx(&sheet)?),
        ("html", output::html(&sheet)?),
        ("json", output::clean_up_json(paper)),
    ])
}

/// Writes the decision paper of a finished clean-up, byte for byte as it was sealed: the files.
///
/// # Errors
///
/// That it is not finished, those of the store, or why a file can not be written.
pub fn papers(
    session: &Session,
    clean_up: &CleanUp,
    out: Option<&Path>,
) -> Result<Vec<(PathBuf, Digest)>, Error> {
    let Some(Ended::Finished { papers, .. }) = &clean_up.ended else {
        return Err(Error::Misuse(Misuse::CleanUp(CleanUpMisuse::NotFinished {
            name: clean_up.id.to_string(),
        })));
    };
    let own = session.registry.root.join("papers").join(clean_up.id.as_str());
    let folder = out.map_or(own, Path::to_path_buf);
    let mut files = Vec::new();
    for (format, digest) in papers {
        let bytes = pack::blob(&*session.registry.store.point()?, digest)?;
        let name = format!("{}-{}.{format}", clean_up.id, lang::cleanup::DECISION);
        let path = folder.join(output::file_name(&name));
        registry::write(&path, &bytes)?;
        files.push((path, *digest));
    }
    Ok(files)
}
