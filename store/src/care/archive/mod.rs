//! The form of a backup: one file of entries, each with checksums, and a hash over all of it.
//!
//! Reading believes nothing: a byte that changed anywhere is found before the end. The layout is a promise.
//!
//! ```text
//! file      "fashen backup 1\n" | begin | segments | blobs | files beside | manifest | SM3 of all that
//! entry     kind u8 | size of head u16 | size of body u64 | head | CRC-32C of the entry so far u32
//!           | body | CRC-32C of the body u32
//! begin     head: 0, or 1 and what it adds to: link, end place
//! segment   head: number u32, offset u32; body: bytes of the segment from there on
//! blob      head: its hash; body: its bytes
//! beside    head: its name; body: its bytes
//! manifest  head: position, chain, last frame: link, place, end place; body: hashes of all blobs, in order
//! ```

mod reader;
mod writer;

pub(super) use reader::{Reader, inspect};
pub(super) use writer::Writer;

use std::path::{Component, Path};

use crate::bytes::Reader as Bytes;
use crate::journal::frame::Link;
use crate::journal::place::Place;
use crate::{Damage, Hash, Head, StoreError};

/// What every such file begins with.
const TITLE: &[u8; 16] = b"fashen backup 1\n";

/// Bytes of an entry before its head.
const FIXED: usize = 1 + 2 + 8;

/// Bytes of the hash that ends the file.
const TRAILER: u64 = 32;

/// Bytes copied at once.
pub(super) const PIECE: usize = 256 * 1024;

/// Longest name of a file that lies beside a store, in bytes: what file systems take.
const NAME_BYTES: usize = 255;

/// What an entry is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// What the file adds to; nothing for one that stands by itself.
    Begin(Option<Base>),
    /// A part of the journal, from this place on.
    Segment(Place),
    /// A blob.
    Blob(Hash),
    /// A file that lies beside the store.
    Beside(String),
    /// What came to be.
    Manifest(Stand),
}

/// Where an earlier file ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Base {
    /// The last frame that is in it.
    pub(super) link: Link,
    /// Where that frame ends.
    pub(super) end: Place,
}

/// How far the journal goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Stand {
    /// The end of the chain of records.
    pub(super) head: Head,
    /// The last frame.
    pub(super) link: Link,
    /// Where it lies.
    pub(super) at: Place,
    /// Where it ends.
    pub(super) end: Place,
}

/// What a whole file holds, when it was restored after those before it.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    /// How far the journal goes.
    pub(super) stand: Stand,
    /// All blobs there were, in order.
    pub(super) blobs: Vec<Hash>,
}

impl Entry {
    fn kind(&self) -> u8 {
        match self {
            Self::Begin(_) => 1,
            Self::Segment(_) => 2,
            Self::Blob(_) => 3,
            Self::Beside(_) => 4,
            Self::Manifest(_) => 5,
        }
    }

    fn head(&self) -> Vec<u8> {
        let mut out = Vec::new();
        match self {
            Self::Begin(None) => out.push(0),
            Self::Begin(Some(base)) => {
                out.push(1);
                put_link(&mut out, base.link);
                out.extend(base.end.to_u64().to_be_bytes());
            }
            Self::Segment(at) => out.extend(at.to_u64().to_be_bytes()),
            Self::Blob(hash) => out.extend(hash.0),
            Self::Beside(name) => out.extend(name.as_bytes()),
            Self::Manifest(stand) => {
                out.extend(stand.head.position.to_be_bytes());
                out.extend(stand.head.chain.0);
                put_link(&mut out, stand.link);
                out.extend(stand.at.to_u64().to_be_bytes());
                out.extend(stand.end.to_u64().to_be_bytes());
            }
        }
        out
    }

    fn decode(kind: u8, head: &[u8]) -> Option<Self> {
        let mut reader = Bytes::new(head);
        let entry = match kind {
            1 => Self::Begin(match reader.u8()? {
                0 => None,
                1 => Some(Base { link: link(&mut reader)?, end: place(&mut reader)? }),
                _ => return None,
            }),
            2 => Self::Segment(place(&mut reader)?),
            3 => Self::Blob(reader.hash()?),
            4 => {
                let name = String::from_utf8(reader.take(head.len())?.to_vec()).ok()?;
                Self::Beside(name).filter_name()?
            }
            5 => Self::Manifest(Stand {
                head: Head { position: reader.u64()?, chain: reader.hash()? },
                link: link(&mut reader)?,
                at: place(&mut reader)?,
                end: place(&mut reader)?,
            }),
            _ => return None,
        };
        reader.is_done().then_some(entry)
    }

    fn filter_name(self) -> Option<Self> {
        match &self {
            Self::Beside(name) if !is_plain(name) => None,
            _ => Some(self),
        }
    }
}

/// Whether a name stays below the folder that it is put into.
pub(super) fn is_plain(name: &str) -> bool {
    let mut parts = Path::new(name).components();
    !name.is_empty()
        && name.len() <= NAME_BYTES
        && !name.contains(['\\', '\0'])
        && parts.all(|part| matches!(part, Component::Normal(_)))
}

fn put_link(out: &mut Vec<u8>, link: Link) {
    out.extend(link.sequence.to_be_bytes());
    out.extend(link.hash.0);
}

fn link(reader: &mut Bytes<'_>) -> Option<Link> {
    Some(Link { sequence: reader.u64()?, hash: reader.hash()? })
}

fn place(reader: &mut Bytes<'_>) -> Option<Place> {
    reader.u64().map(Place::from_u64)
}

/// Something is wrong with such a file.
pub(super) fn wrong(path: &Path, at: u64, what: impl Into<String>) -> StoreError {
    let place = format!("{} byte {at}", path.display());
    StoreError::Damaged(Damage::File { place, what: what.into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_read_back_and_nothing_else_does() {
        let link = Link { sequence: 3, hash: crate::sm3(b"x") };
        let (at, end) = (Place::first_of(2), Place::first_of(2).plus(9));
        let stand = Stand { head: Head::default(), link, at, end };
        let entries = [
            Entry::Begin(None),
            Entry::Begin(Some(Base { link, end })),
            Entry::Segment(at),
            Entry::Blob(link.hash),
            Entry::Beside("a/办.yaml".to_owned()),
            Entry::Manifest(stand),
        ];
        for entry in entries {
            let (kind, head) = (entry.kind(), entry.head());
            assert_eq!(Entry::decode(kind, &head), Some(entry.clone()));
            if !matches!(entry, Entry::Beside(_)) {
                assert_eq!(Entry::decode(kind, &[head, vec![0]].concat()), None);
            }
        }
        assert_eq!(Entry::decode(6, &[]), None);
    }

    #[test]
    fn names_do_not_lead_out_of_the_folder() {
        for name in ["", "/a", "../a", "a/../../b", "a\\b", ".", "a\0", &"a".repeat(256)] {
            assert!(!is_plain(name), "{name:?}");
            assert_eq!(Entry::decode(4, name.as_bytes()), None);
        }
        assert!(is_plain("fashen.yaml") && is_plain("law/短语.yaml"));
    }
}
