//! Bringing the index up to the journal when the store is opened.
//!
//! Whole frames that sled lacks are brought in: after a crash the last few, after the loss of the index all
//! of them. An append that never ended is cut off. An index that is broken, or does not fit the journal, is
//! set aside. Anything that is wrong with the journal is damage, and then nothing is written at all.

use std::path::Path;
use std::sync::Arc;

use crate::disk::Disk;
use crate::index::clean::Clean;
use crate::index::tree::Meta;
use crate::index::{Index, keys};
use crate::journal::frame::Link;
use crate::journal::place::Place;
use crate::journal::walk::Walk;
use crate::journal::writer::Writer;
use crate::journal::{Found, Journal};
use crate::open::OnProgress;
use crate::pace::Pace;
use crate::{Damage, StoreError, Work, folder};

/// Opens the index, mended if need be, and brought up to the journal.
pub(super) fn open(
    disk: &Arc<dyn Disk>,
    data: &Path,
    journal: &Journal,
    progress: Option<&OnProgress>,
) -> Result<(Index, Writer), StoreError> {
    folder::make(&**disk, &Journal::dir(data))?;
    let clean = Clean::read(data);
    let is_as_left = clean.map(|clean| clean.is_of(journal)).transpose()?.unwrap_or(false);
    if !is_as_left {
        settle(disk, data, journal)?;
    }
    let witness = clean.map_or(0, |clean| clean.sequence);
    let index = match existing(data, journal, clean, progress) {
        Err(StoreError::Damaged(Damage::Index(_))) => rebuild(data, journal, progress)?,
        opened => opened?,
    };
    if index.meta().link.sequence < witness {
        return Err(Damage::journal(index.meta().end, "the journal ends before"));
    }
    Ok((index, Writer::new(Arc::clone(disk), Journal::dir(data))))
}

/// Makes durable what is there: whoever wrote it may have died before it was, and what is shown to anybody,
/// or built upon, must not be lost any more. Segments before the last two were sealed and synced long ago.
fn settle(disk: &Arc<dyn Disk>, data: &Path, journal: &Journal) -> Result<(), StoreError> {
    let dir = Journal::dir(data);
    for segment in journal.segments()?.into_iter().rev().take(2) {
        let path = crate::journal::path(&dir, segment);
        let sync = disk.open(&path).and_then(|mut file| file.sync());
        sync.map_err(StoreError::at(&path))?;
    }
    folder::sync(&**disk, &dir)?;
    folder::sync(&**disk, data)
}

/// The index as it is, if it is any good.
fn existing(
    data: &Path,
    journal: &Journal,
    clean: Option<Clean>,
    progress: Option<&OnProgress>,
) -> Result<Index, StoreError> {
    let mut index = Index::open(data)?;
    fits(&index, journal)?;
    catch_up(&mut index, journal, progress)?;
    if !index.adds_up(clean)? {
        return Err(Damage::index("some of it is older than the rest"));
    }
    Ok(index)
}

/// Makes the index anew from the journal; what was there is kept beside.
pub(super) fn rebuild(
    data: &Path,
    journal: &Journal,
    progress: Option<&OnProgress>,
) -> Result<Index, StoreError> {
    Index::set_aside(data)?;
    let mut index = Index::open(data)?;
    catch_up(&mut index, journal, progress)?;
    index.flush()?;
    Ok(index)
}

/// Makes sure that the last frame the index knows is the frame that lies there.
fn fits(index: &Index, journal: &Journal) -> Result<(), StoreError> {
    let meta = index.meta();
    if meta.link == Link::default() {
        return Ok(());
    }
    match journal.next(meta.at)? {
        Found::Frame(at, frame, end) if (at, frame.link, end) == (meta.at, meta.link, meta.end) => {
            Ok(())
        }
        Found::Frame(..) => Err(Damage::index("of another journal")),
        Found::End(_) => Err(Damage::journal(meta.at, "the journal ends before")),
        Found::Broken(at) => Err(Damage::journal(at, "no whole frame")),
    }
}

/// Brings in the frames that the index lacks.
fn catch_up(
    index: &mut Index,
    journal: &Journal,
    progress: Option<&OnProgress>,
) -> Result<(), StoreError> {
    let mut pace = None;
    let mut walk = Walk::new(journal);
    loop {
        let Meta { link, end, .. } = *index.meta();
        let Found::Frame(at, frame, next) = walk.next(end)? else { return Ok(()) };
        if frame.before != link {
            return Err(Damage::journal(at, "a frame that does not follow"));
        }
        let meta = index.meta().after(&frame, at, next);
        index.absorb(keys::rows_of_frame(at, &frame), meta)?;
        // Mostly there is nothing to bring in, and then nothing is counted.
        let pace = match &mut pace {
            Some(pace) => pace,
            none => none.insert(Pace::silent(progress, Work::Rebuild, journal.bytes(u32::MAX)?)),
        };
        pace.pass(u64::from(next.offset - at.offset));
    }
}

/// Where the journal ends; what is left there of an append that never ended is removed.
pub(super) fn end_of_journal(
    journal: &Journal,
    writer: &mut Writer,
    meta: &Meta,
) -> Result<Place, StoreError> {
    match journal.next(meta.end)? {
        Found::End(at) => {
            is_the_last(journal, at)?;
            goes_on(journal, writer, at)
        }
        Found::Broken(at) => {
            is_the_last(journal, at)?;
            nothing_follows(journal, at)?;
            // The beginning of a segment is written anew with its first frame.
            if at != Place::first_of(at.segment) {
                writer.cut(at)?;
            }
            goes_on(journal, writer, at)
        }
        Found::Frame(at, ..) => Err(Damage::journal(at, "a frame that the index lacks")),
    }
}

fn goes_on(journal: &Journal, writer: &mut Writer, at: Place) -> Result<Place, StoreError> {
    let filled = journal.size(at.segment)?.unwrap_or_default();
    writer.is_filled(u32::try_from(filled).unwrap_or(u32::MAX));
    goes_on_at(journal, at)
}

/// Where frames go on after `end`: right there, but for a segment that is sealed.
pub(super) fn goes_on_at(journal: &Journal, end: Place) -> Result<Place, StoreError> {
    let sealed = end.segment > 0 && journal.seal(end.segment)?.is_some();
    Ok(if sealed { Place::first_of(end.segment.saturating_add(1)) } else { end })
}

/// Where the journal ends there is no frame in a later segment. If there is, those between are lost.
fn is_the_last(journal: &Journal, at: Place) -> Result<(), StoreError> {
    let later = journal.segments()?.into_iter().filter(|segment| *segment > at.segment);
    for segment in later {
        if journal.search(Place { segment, offset: 0 })?.is_some() {
            return Err(Damage::journal(
                at,
                format!("no frame, but there are in segment {segment}"),
            ));
        }
    }
    Ok(())
}

/// What is no frame is the rest of an append that never ended, if nothing whole comes after it but frames
/// that were to be written with it.
fn nothing_follows(journal: &Journal, broken: Place) -> Result<(), StoreError> {
    let mut after = broken;
    while let Some((at, frame)) = journal.search(after)? {
        if at.minus(frame.back) > broken {
            return Err(Damage::journal(broken, "bytes that are no frame, before others"));
        }
        after = at;
    }
    Ok(())
}
