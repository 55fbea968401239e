//! Saving what is whole of a damaged store, into a new one.
//!
//! The rule: every append that is whole is made again, in order. A record goes into its stream under its
//! own version and hash if it follows what is there, which its hash proves. Up to the first damage everything
//! is therefore as it was, hash by hash. Behind a hole in its stream a record cannot follow: it is kept with
//! all that is known of it in [`ASIDE`], a line each. Rows are what all whole appends made of them, in order.
//!
//! Of an append that is not whole, records that give their own hash are saved in the same way, and its rows
//! where the append after it proves that they are as they were. Behind the last whole append nothing proves
//! that it was ever acknowledged: what is whole there is set aside.
//!
//! The damaged store is never changed.

mod account;
mod inside;
mod placing;
mod runs;
mod scan;

use std::path::Path;

use super::building::Building;
use crate::blob::Blobs;
use crate::bytes::size32;
use crate::durable::Durable;
use crate::index::clean::Clean;
use crate::journal::frame::Link;
use crate::journal::{self, Journal};
use crate::lock::Lock;
use crate::pace::Pace;
use crate::{Damage, Finding, Hash, Head, Options, Report, Store, StoreError, Work, format};
use inside::Around;
use placing::Placing;
use scan::{Gap, Piece};

/// The file of whole records that cannot follow in their streams, in the new data directory.
pub const ASIDE: &str = "salvaged.jsonl";

/// Gaps that are kept until an append behind them tells more of what is in them.
const GAPS: usize = 4;

/// What was saved, and what was not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Repaired {
    /// Where the new store stands.
    pub head: Head,
    /// Appends that were whole.
    pub appends: u64,
    /// Records that are in streams of the new store.
    pub placed: u64,
    /// Records that are whole and lie in the file `salvaged.jsonl`, by stream and version: something before
    /// them in their streams is missing.
    pub aside: Vec<Span>,
    /// Records that are missing, by stream and version, as far as anything whole tells of them. Of the others
    /// only the position is known.
    pub missing: Vec<Span>,
    /// Records that are missing, by their number among all records: from, to.
    pub missing_positions: Vec<(u64, u64)>,
    /// Appends that were not whole, by their number: from, to. Of some of them there may be records.
    pub missing_appends: Vec<(u64, u64)>,
    /// Blobs that were copied.
    pub blobs: u64,
    /// Blobs that no longer give their hash, and were not copied.
    pub broken_blobs: Vec<Hash>,
    /// Where the damage lies.
    pub damage: Vec<Finding>,
    /// What verifying the new store came to; without findings.
    pub report: Report,
}

/// Some records of one stream that follow each other.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The stream.
    pub stream: String,
    /// Version of the first.
    pub from: u64,
    /// Version of the last.
    pub to: u64,
}

/// Saves whatever is whole in the folder `from`, which is only read, into a new store in `to`, which is
/// absent or empty.
///
/// # Errors
/// [`StoreError::Absent`] where there is no journal; [`StoreError::Newer`] and [`StoreError::Older`] for one
/// that this program cannot read; [`StoreError::Exists`] where there is anything in `to`, or it lies in `from`.
/// Damage is none.
pub fn repair(from: &Path, to: &Path, options: &Options) -> Result<Repaired, StoreError> {
    let journal = Journal::of(from);
    let mut damage = Vec::new();
    match format::check(from) {
        Err(StoreError::Absent) if Journal::dir(from).is_dir() => {
            damage.push(unreadable("FORMAT", "not there"));
        }
        Err(StoreError::Damaged(Damage::Format)) => {
            damage.push(unreadable("FORMAT", "does not say what this store is"));
        }
        checked => checked?,
    }
    if is_below(from, to) {
        return Err(StoreError::Exists);
    }
    let _lock = match Lock::take(from, options) {
        // Where we cannot write nobody else does.
        Err(StoreError::ReadOnly | StoreError::Denied) => None,
        taken => Some(taken?),
    };
    let mut building = Building::begin(to, options)?;
    let store = building.open(options)?;
    let blobs = Blobs::reader(from);
    let listed = blobs.listed().unwrap_or_default();
    let size: u64 = listed.iter().map(|(_, size)| size).sum();
    let segments = journal.segments()?;
    let total = size + journal.bytes(u32::MAX)?;
    let mut saving = Saving {
        placing: Placing::new(&store, to.join(ASIDE)),
        gaps: Vec::new(),
        last: Link::default(),
        position: 0,
        damage,
        pace: Pace::begin(options.on_progress.as_ref(), Work::Repair, total),
    };
    saving.segments(from, &segments)?;
    if let Some(clean) = Clean::read(from) {
        saving.placing.account.there_were(clean.sequence);
    }
    let mut repaired = saving.finish()?;
    save_blobs(&blobs, &listed, &store, &mut repaired)?;
    repaired.report = store.verify()?;
    repaired.head = repaired.report.head;
    store.close()?;
    building.keep()?;
    Ok(repaired)
}

/// Whether making `to` would change `from`.
fn is_below(from: &Path, to: &Path) -> bool {
    let whole = |path: &Path| path.canonicalize().or_else(|_| std::path::absolute(path));
    let (from, above) = (whole(from), to.ancestors().find(|path| path.exists()).map(whole));
    matches!((from, above), (Ok(from), Some(Ok(above))) if above.starts_with(&from))
}

fn unreadable(place: impl Into<String>, reason: impl Into<String>) -> Finding {
    Finding::Unreadable { place: place.into(), reason: reason.into() }
}

fn save_blobs(
    blobs: &Blobs,
    listed: &[(Hash, u64)],
    store: &Durable,
    repaired: &mut Repaired,
) -> Result<(), StoreError> {
    for (hash, _) in listed {
        match blobs.get(hash) {
            Ok(Some(bytes)) => {
                store.put_blob(&bytes)?;
                repaired.blobs += 1;
            }
            Ok(None) | Err(_) => repaired.broken_blobs.push(*hash),
        }
    }
    Ok(())
}

/// A repair under way.
struct Saving<'a> {
    placing: Placing<'a>,
    /// What was no whole append since the last one that was.
    gaps: Vec<Gap>,
    /// The last whole append.
    last: Link,
    /// Records there were after it.
    position: u64,
    damage: Vec<Finding>,
    pace: Pace<'a>,
}

impl Saving<'_> {
    fn segments(&mut self, from: &Path, segments: &[u32]) -> Result<(), StoreError> {
        let mut expected = 1;
        for number in segments {
            if *number > expected {
                let place = format!("journal segments {expected} to {}", number - 1);
                self.damage.push(unreadable(place, "not there"));
            }
            expected = number.saturating_add(1);
            let path = journal::path(&Journal::dir(from), *number);
            let is_last = Some(number) == segments.last();
            let (bytes, blind) = scan::read(&path)?;
            for at in blind {
                let place = format!("journal segment {number} offset {at}");
                self.damage.push(unreadable(place, "the disk does not give it back"));
            }
            self.segment(*number, &bytes, is_last)?;
            self.pace.pass(bytes.len() as u64);
        }
        Ok(())
    }

    fn segment(&mut self, number: u32, bytes: &[u8], is_last: bool) -> Result<(), StoreError> {
        let mut scan = scan::Scan::new(number, bytes, self.last);
        while let Some(piece) = scan.next() {
            match piece {
                Piece::Frame(at, frame) => {
                    if frame.before != self.last && self.gaps.is_empty() {
                        self.damage.push(unreadable(at.to_string(), "does not follow"));
                    }
                    let records = frame.records.len() as u64;
                    let before = frame.committed.head.saturating_sub(records);
                    self.inside(Some((frame.before, before)), false)?;
                    self.last = self.last.max_by_sequence(frame.link);
                    self.position = self.position.max(frame.committed.head);
                    self.placing.frame(at, *frame)?;
                }
                Piece::Gap(gap) => {
                    let what = format!("{} bytes that are no whole append", gap.bytes.len());
                    self.damage.push(unreadable(gap.at.to_string(), what));
                    self.gaps.push(gap);
                }
            }
        }
        if let Some(what) = scan.wrong_with_the_rest(is_last) {
            self.damage.push(unreadable(format!("journal segment {number}"), what));
        }
        if self.gaps.len() > GAPS {
            self.inside(None, false)?;
        }
        Ok(())
    }

    /// Saves what is whole inside of what is not. `next` is what the next whole append follows, and how many
    /// records there were before it.
    fn inside(&mut self, next: Option<(Link, u64)>, at_the_end: bool) -> Result<(), StoreError> {
        let gaps = std::mem::take(&mut self.gaps);
        for (number, gap) in gaps.iter().enumerate() {
            let later = gaps.get(number + 1..).unwrap_or_default();
            let before = if number == 0 { Some(self.last) } else { None };
            let (least, most) = (self.position, next.map(|(_, before)| before));
            let next = next.map(|(link, _)| link);
            let found = inside::look(gap, &Around { before, next, later, least, most });
            for mention in found.mentions {
                self.placing.mention(mention);
            }
            for part in found.parts {
                self.placing.part(part, at_the_end)?;
            }
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Repaired, StoreError> {
        self.inside(None, true)?;
        let mut repaired = self.placing.finish()?;
        repaired.damage = self.damage;
        Ok(repaired)
    }
}

impl Link {
    /// Whichever comes later.
    fn max_by_sequence(self, other: Self) -> Self {
        if other.sequence > self.sequence { other } else { self }
    }
}

/// An offset in a segment. Segments are not larger than offsets can say.
fn offset(bytes: usize) -> u32 {
    size32(bytes)
}
