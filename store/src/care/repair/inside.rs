//! What is still whole inside of an append that is not.
//!
//! A record proves itself by its hash. What else an append says, its request and its changes, is proven by
//! the append after it, which has its hash. What is not proven is at most used to say what is missing.

use std::collections::{BTreeMap, BTreeSet};

use super::scan::Gap;
use super::{offset, runs};
use crate::bytes::Reader;
use crate::hash::of_frame;
use crate::journal::frame::{self, HEADER, Link, Linked, MAGIC};
use crate::journal::place::Place;
use crate::seal::Tip;
use crate::{Change, Hash, Head, Record, limits};

/// Where the hash of the frame before lies in a header.
const BEFORE: usize = 4 + 4 + 4 + 4 + 8;

/// Bytes of a record without its stream and its payload.
const RECORD: usize = 2 + 8 + 8 + 4 + 8 + 32 + 32 + 4;

/// A stream has fewer records than that: what says otherwise is no record.
const MOST_VERSIONS: u64 = 1 << 40;

/// What lies around a gap.
pub(super) struct Around<'a> {
    /// The last whole append before it.
    pub(super) before: Option<Link>,
    /// What the next whole append says that it follows.
    pub(super) next: Option<Link>,
    /// Gaps between this one and that.
    pub(super) later: &'a [Gap],
    /// Records there were before.
    pub(super) least: u64,
    /// Records there were when the next whole append came.
    pub(super) most: Option<u64>,
}

/// What is in a gap.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// What is left of appends, in order.
    pub(super) parts: Vec<Part>,
    /// Records that are spoken of, whole or not.
    pub(super) mentions: Vec<Mention>,
}

/// What is left of an append.
#[derive(Debug)]
pub(super) struct Part {
    /// Where it lies.
    pub(super) at: Place,
    /// Its request and its changes, if they are proven.
    pub(super) summary: Option<(String, Vec<Change>)>,
    /// Its records that are whole.
    pub(super) records: Vec<Record>,
}

/// A record that must have been there.
#[derive(Debug)]
pub(super) struct Mention {
    /// What it says of itself, as far as that can be read: where in a stream, and after which hash.
    pub(super) claim: Option<Claim>,
    /// Its number among all records.
    pub(super) position: u64,
}

/// What a record says of itself that may not be whole.
#[derive(Debug)]
pub(super) struct Claim {
    pub(super) stream: String,
    /// Where it ends with the record.
    pub(super) tip: Tip,
    /// Hash of the record before it.
    pub(super) previous: Hash,
}

/// What an append says but for its records.
struct Summary {
    request: String,
    changes: Vec<Change>,
    head: Head,
    /// The append itself.
    link: Link,
    /// Where its records begin.
    records: usize,
}

/// Looks for everything that can be saved in a gap.
pub(super) fn look(gap: &Gap, around: &Around<'_>) -> Found {
    let mut parts = BTreeMap::new();
    let most = around.most.unwrap_or(around.least + (gap.bytes.len() / RECORD) as u64);
    for run in runs::of(records(gap), around.least, most) {
        let part = parts.entry(run.start).or_insert_with(|| Part::empty(run.start));
        part.records.extend(run.records);
    }
    let mut mentions = Vec::new();
    let mut claims = claims(gap, around, parts.keys());
    while let Some((start, before)) = claims.pop_first() {
        let Some(summary) = summary(&gap.bytes, start, before) else { continue };
        if (around.least..=most).contains(&summary.head.position) {
            mentions.extend(mentioned(&gap.bytes, start, &summary));
        }
        match proof(gap, start, summary.link, around) {
            Proof::None => continue,
            Proof::Elsewhere => {}
            Proof::At(next) => {
                claims.insert((next, summary.link));
            }
        }
        let at = gap.at.plus(offset(start));
        let part = parts.entry(at).or_insert_with(|| Part::empty(at));
        part.summary = Some((summary.request, summary.changes));
    }
    Found { parts: parts.into_values().collect(), mentions }
}

impl Part {
    fn empty(at: Place) -> Self {
        Self { at, summary: None, records: Vec::new() }
    }
}

/// All whole records, where they lie and how long they are. One that lies inside of another belongs to it.
fn records(gap: &Gap) -> Vec<(Place, Linked, u32)> {
    let mut found = Vec::new();
    let mut start = 0;
    while let Some(bytes) = gap.bytes.get(start..).filter(|bytes| bytes.len() >= RECORD) {
        let at = gap.at.plus(offset(start));
        match record(bytes) {
            Some((linked, size)) => {
                found.push((at, linked, offset(size)));
                start += size;
            }
            None => start += 1,
        }
    }
    found
}

/// The whole record that some bytes begin with. Most bytes are turned away before anything is hashed.
fn record(bytes: &[u8]) -> Option<(Linked, usize)> {
    let mut reader = Reader::new(bytes);
    let stream = usize::from(reader.u16()?);
    if stream == 0 || stream > limits::STREAM_BYTES {
        return None;
    }
    reader.take(stream)?;
    let is_likely = (1..MOST_VERSIONS).contains(&reader.u64()?);
    let size = frame::record_size(bytes).filter(|size| is_likely && *size <= bytes.len())?;
    if size > RECORD + limits::STREAM_BYTES + limits::RECORD_BYTES {
        return None;
    }
    let linked = frame::record(&mut Reader::new(bytes))?;
    linked.record.gives_its_hash().then_some((linked, size))
}

/// Where appends may begin, and what they may follow.
fn claims<'a>(
    gap: &Gap,
    around: &Around<'_>,
    starts: impl Iterator<Item = &'a Place>,
) -> BTreeSet<(usize, Link)> {
    let bytes = &gap.bytes;
    let mut found: BTreeSet<_> = around.before.map(|before| (0, before)).into_iter().collect();
    let magics = bytes.windows(MAGIC.len()).enumerate().filter(|(_, window)| *window == MAGIC);
    let magics = magics.map(|(start, _)| start);
    let starts = starts.filter_map(|start| start.offset.checked_sub(gap.at.offset));
    let starts = starts.filter_map(|start| usize::try_from(start).ok());
    for start in magics.chain(starts) {
        // Whatever is true of it will be proven: the header itself need not be whole.
        let mut reader = Reader::new(bytes.get(start..).unwrap_or_default());
        let link = reader.take(BEFORE - 8).and_then(|_| {
            let sequence = reader.u64()?.checked_sub(1)?;
            Some(Link { sequence, hash: reader.hash()? })
        });
        found.extend(link.map(|link| (start, link)));
    }
    found
}

/// Reads what an append says that begins there and follows `before`.
fn summary(bytes: &[u8], start: usize, before: Link) -> Option<Summary> {
    let body = bytes.get(start.checked_add(HEADER)?..)?;
    let mut reader = Reader::new(body);
    let request = reader.text()?;
    let head = Head { position: reader.u64()?, chain: reader.hash()? };
    for _ in 0..reader.u32()? {
        reader.short()?;
        reader.u64()?;
    }
    let crc = reader.u32()?;
    let sequence = before.sequence.checked_add(1)?;
    let hash = of_frame(&before.hash, sequence, body.get(..reader.offset())?);
    let link = Link { sequence, hash };
    let begin = reader.offset();
    let mut changes = Vec::new();
    for _ in 0..reader.u32()? {
        changes.push(frame::change(&mut reader)?.1);
    }
    if crc != crc32c::crc32c(body.get(begin..reader.offset())?) {
        return None;
    }
    Some(Summary { request, changes, head, link, records: start + HEADER + reader.offset() })
}

/// Whether what an append says is proven.
enum Proof {
    /// Nothing later has its hash.
    None,
    /// An append elsewhere has.
    Elsewhere,
    /// One has that begins here in the gap.
    At(usize),
}

/// Looks whether anything later has the hash of this append.
fn proof(gap: &Gap, start: usize, link: Link, around: &Around<'_>) -> Proof {
    let find = |bytes: &[u8]| bytes.windows(32).position(|window| window == link.hash.0);
    let rest = start + HEADER;
    if let Some(found) = gap.bytes.get(rest..).and_then(find) {
        return (rest + found).checked_sub(BEFORE).map_or(Proof::Elsewhere, Proof::At);
    }
    if around.next == Some(link) || around.later.iter().any(|gap| find(&gap.bytes).is_some()) {
        Proof::Elsewhere
    } else {
        Proof::None
    }
}

/// The records that an append says it has. It is believed only where its numbers fit each other.
fn mentioned(bytes: &[u8], start: usize, summary: &Summary) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut reader = Reader::new(bytes.get(summary.records..).unwrap_or_default());
    let Some(count) = reader.u32().map(u64::from) else { return found };
    if count > limits::BATCH_RECORDS as u64 || count > summary.head.position {
        return found;
    }
    let first = summary.head.position - count + 1;
    let mut at = summary.records + 4;
    let mut readable = true;
    for position in first..=summary.head.position {
        let rest = bytes.get(at..).filter(|_| readable).unwrap_or_default();
        let read = claim(rest, position, offset(at - start));
        readable = read.is_some();
        if !readable && position == first {
            // Nothing speaks for the numbers of the summary.
            return Vec::new();
        }
        let claim = read.map(|(claim, size)| {
            at += size;
            claim
        });
        found.push(Mention { claim, position });
    }
    found
}

/// What the record says with which some bytes begin, and its size, if it is at that position and so far
/// behind the beginning of its append.
fn claim(bytes: &[u8], position: u64, back: u32) -> Option<(Claim, usize)> {
    let size = frame::record_size(bytes)?;
    let mut reader = Reader::new(bytes);
    let (stream, version) = (reader.text()?, reader.u64()?);
    let fits = reader.u64()? == position && reader.u32()? == back;
    reader.u64()?;
    let (previous, hash) = (reader.hash()?, reader.hash()?);
    fits.then_some((Claim { stream, tip: Tip { version, hash }, previous }, size))
}
