//! Making a store from an export: the same appends again, which give the same hashes.

use std::io::{BufRead, Read};
use std::path::Path;

use serde::de::DeserializeOwned;

use super::building::Building;
use super::lines::{
    AppendLine, BlobLine, ChangeLine, EndLine, FrameLine, HASH, HeadLine, Header, Line, SCHEMA,
};
use super::{TOGETHER, TOGETHER_BYTES};
use crate::durable::Durable;
use crate::pace::Pace;
use crate::{Batch, Damage, Head, Options, Store, StoreError, Work, limits};

/// What was read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Imported {
    /// Where the store stands: where the one stood that was exported.
    pub head: Head,
    /// Appends that were made again.
    pub frames: u64,
    /// Blobs that were kept again.
    pub blobs: u64,
}

/// Makes a store in a folder that is absent or empty from what [`export`](crate::export()) wrote.
///
/// # Errors
/// [`StoreError::Exists`] where there is anything in the folder; [`StoreError::Damaged`] with
/// [`Damage::File`] and the number of the line where it is not what was exported: every append must give
/// the head that it says, and all of it the hash of the last line. Then the folder is as it was.
pub fn import(
    dir: &Path,
    options: &Options,
    input: &mut dyn BufRead,
) -> Result<Imported, StoreError> {
    let mut building = Building::begin(dir, options)?;
    let store = building.open(options)?;
    // How much there is to read nobody knows.
    let pace = Pace::begin(options.on_progress.as_ref(), Work::Import, 0);
    let mut importing =
        Importing { store: &store, input, number: 0, bytes: 0, waiting: Vec::new(), pace };
    let imported = importing.run()?;
    store.close()?;
    building.keep()?;
    Ok(imported)
}

/// An import under way.
struct Importing<'a> {
    store: &'a Durable,
    input: &'a mut dyn BufRead,
    /// Lines read.
    number: u64,
    /// Bytes of the lines that wait.
    bytes: u64,
    /// Batches to append, with the number of their line and what they must lead to.
    waiting: Vec<(u64, Batch, HeadLine)>,
    pace: Pace<'a>,
}

impl Importing<'_> {
    fn run(&mut self) -> Result<Imported, StoreError> {
        let header: Header = self.line()?;
        if header.schema != SCHEMA || header.hash != HASH {
            return Err(self.wrong("not an export that this program knows"));
        }
        let (mut frames, mut blobs) = (0, 0);
        loop {
            match self.line()? {
                Line::Frame(frame) => {
                    frames += 1;
                    self.frame(frame, frames)?;
                }
                Line::Blob(blob) => {
                    blobs += 1;
                    self.blob(blob)?;
                }
                Line::End(end) => return self.end(&end, frames, blobs),
            }
        }
    }

    fn frame(&mut self, frame: FrameLine, expected: u64) -> Result<(), StoreError> {
        if frame.sequence != expected {
            return Err(self.wrong("an append is missing before this one"));
        }
        let appends = frame.appends.into_iter().map(AppendLine::read).collect::<Option<_>>();
        let changes = frame.changes.into_iter().map(ChangeLine::read).collect::<Option<_>>();
        let (Some(appends), Some(changes)) = (appends, changes) else {
            return Err(self.wrong("bytes that are neither text nor base64"));
        };
        let request = frame.request;
        let batch = Batch { request, appends, changes, ..Batch::default() };
        self.waiting.push((self.number, batch, frame.head));
        if self.waiting.len() >= TOGETHER || self.bytes >= TOGETHER_BYTES {
            self.append()?;
        }
        Ok(())
    }

    /// Appends what waits, and compares where each leads.
    fn append(&mut self) -> Result<(), StoreError> {
        self.bytes = 0;
        let (heads, batches): (Vec<_>, Vec<_>) = std::mem::take(&mut self.waiting)
            .into_iter()
            .map(|(number, batch, head)| ((number, head), batch))
            .unzip();
        for ((number, head), answer) in heads.into_iter().zip(self.store.append_all(&batches)) {
            let committed = match answer {
                Err(StoreError::Invalid(why)) => return Err(wrong(number, why.to_string())),
                Err(why @ StoreError::Conflict { .. }) => {
                    return Err(wrong(number, why.to_string()));
                }
                answer => answer?,
            };
            if committed.repeated || HeadLine::of(committed.head, committed.chain) != head {
                return Err(wrong(number, "an append does not lead to the hash that it says"));
            }
        }
        Ok(())
    }

    fn blob(&mut self, blob: BlobLine) -> Result<(), StoreError> {
        let Some(bytes) = blob.bytes.read() else {
            return Err(self.wrong("bytes that are neither text nor base64"));
        };
        if crate::sm3(&bytes).to_string() != blob.hash {
            return Err(self.wrong("a blob does not give its hash"));
        }
        match self.store.put_blob(&bytes) {
            Err(StoreError::Invalid(why)) => Err(self.wrong(why.to_string())),
            kept => kept.map(|_| ()),
        }
    }

    fn end(&mut self, end: &EndLine, frames: u64, blobs: u64) -> Result<Imported, StoreError> {
        self.append()?;
        let mut more = Vec::new();
        self.input.take(1).read_to_end(&mut more).map_err(unreadable)?;
        if !more.is_empty() {
            return Err(self.wrong("goes on after its last line"));
        }
        let meta = *self.store.moment()?.meta();
        let head = HeadLine::of(meta.head.position, meta.head.chain);
        let same = head == end.head && meta.link.hash.to_string() == end.link;
        if !same || (frames, blobs) != (end.frames, end.blobs) {
            return Err(self.wrong("what was read does not lead to the hash of the last line"));
        }
        Ok(Imported { head: meta.head, frames, blobs })
    }

    /// The next line.
    fn line<T: DeserializeOwned>(&mut self) -> Result<T, StoreError> {
        let mut line = Vec::new();
        let most = limits::EXPORT_LINE_BYTES;
        let size = self.input.take(most).read_until(b'\n', &mut line).map_err(unreadable)?;
        self.number += 1;
        self.bytes += size as u64;
        self.pace.pass(size as u64);
        if line.pop() != Some(b'\n') {
            return Err(self.wrong("ends before its last line, or a line is too long"));
        }
        serde_json::from_slice(&line).map_err(|error| self.wrong(error.to_string()))
    }

    fn wrong(&self, what: impl Into<String>) -> StoreError {
        wrong(self.number, what)
    }
}

fn unreadable(error: std::io::Error) -> StoreError {
    StoreError::from_io("export", error)
}

/// Something is wrong with a line.
fn wrong(number: u64, what: impl Into<String>) -> StoreError {
    StoreError::Damaged(Damage::File { place: format!("line {number}"), what: what.into() })
}
