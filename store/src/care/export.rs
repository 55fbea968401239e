//! Writing a store out as lines that any program can read, while others go on appending.

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

use super::lines::{
    AppendLine, BlobLine, Bytes, ChangeLine, EndLine, FrameLine, HASH, HeadLine, Header, Line,
    SCHEMA,
};
use super::moment;
use crate::journal::frame::{Frame, Link};
use crate::pace::Pace;
use crate::{Damage, Head, Options, Point, StoreError, Work};

/// What was written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exported {
    /// Where the store stood.
    pub head: Head,
    /// Appends written, one a line.
    pub frames: u64,
    /// Blobs written, one a line.
    pub blobs: u64,
}

/// Writes out the store of a folder as it is at this moment: every append in order, then every blob. The
/// same store gives the same bytes. Snapshots are left out: they can be made again.
///
/// # Errors
/// [`StoreError::Damaged`] where the store is; what was written until then ends without its last line.
pub fn export(dir: &Path, options: &Options, out: &mut dyn Write) -> Result<Exported, StoreError> {
    let point = moment(dir, options)?;
    let blobs = point.blobs().listed()?;
    let size: u64 = blobs.iter().map(|(_, size)| size).sum();
    let total = size + point.journal().bytes(point.meta().end.segment)?;
    let mut pace = Pace::begin(options.on_progress.as_ref(), Work::Export, total);
    say(out, &Header { schema: SCHEMA.to_owned(), hash: HASH.to_owned() })?;
    let (mut frames, mut link) = (0, Link::default());
    point.frames(|at, frame, end| {
        if frame.before != link {
            return Err(Damage::journal(at, "a frame that does not follow"));
        }
        (frames, link) = (frames + 1, frame.link);
        pace.pass(u64::from(end.offset.saturating_sub(at.offset)));
        say(out, &Line::Frame(frame_line(frame)))
    })?;
    let mut written = 0;
    for (hash, size) in blobs {
        // One that was collected meanwhile is not there any more.
        let Some(bytes) = point.get_blob(&hash)? else { continue };
        pace.pass(size);
        written += 1;
        say(out, &Line::Blob(BlobLine { hash: hash.to_string(), bytes: Bytes::of(bytes) }))?;
    }
    let head = point.meta().head;
    let end = HeadLine::of(head.position, head.chain);
    let link = link.hash.to_string();
    say(out, &Line::End(EndLine { head: end, link, frames, blobs: written }))?;
    out.flush().map_err(|error| StoreError::from_io("export", error))?;
    Ok(Exported { head, frames, blobs: written })
}

fn say(out: &mut dyn Write, line: &impl Serialize) -> Result<(), StoreError> {
    let mut text = serde_json::to_vec(line)
        .map_err(|error| StoreError::from_io("export", io::Error::other(error)))?;
    text.push(b'\n');
    out.write_all(&text).map_err(|error| StoreError::from_io("export", error))
}

fn frame_line(frame: Frame) -> FrameLine {
    let mut versions = frame.committed.versions;
    let mut appends: Vec<AppendLine> = Vec::new();
    for (_, linked) in frame.records {
        let record = linked.record;
        versions.remove(&record.stream);
        let payload = Bytes::of(record.payload);
        match appends.last_mut().filter(|append| append.stream == record.stream) {
            Some(append) => append.records.push(payload),
            None => appends.push(AppendLine {
                stream: record.stream,
                expected: record.version.saturating_sub(1),
                records: vec![payload],
            }),
        }
    }
    // What is left are streams whose version was checked only.
    appends.extend(versions.into_iter().map(|(stream, expected)| AppendLine {
        stream,
        expected,
        records: Vec::new(),
    }));
    FrameLine {
        sequence: frame.link.sequence,
        request: frame.request,
        appends,
        changes: frame.changes.into_iter().map(|(_, change)| ChangeLine::of(change)).collect(),
        head: HeadLine::of(frame.committed.head, frame.committed.chain),
    }
}
