//! SM3 (GB/T 32905), the only hash of the store, and what exactly is hashed.
//!
//! Sole user of the `sm3` crate. The layouts below are a promise: a journal written today must verify
//! with any later version. Every length is hashed before its bytes, so that no two different inputs
//! give the same bytes to hash.

use std::fmt;
use std::str::FromStr;

use sm3::{Digest, Sm3};

/// An SM3 hash: of a blob, of a record, or the head of a chain. Written as 64 hexadecimal digits.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash(pub [u8; 32]);

/// A text that is not 64 lower-case hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a hash: {0:?}; expected 64 hexadecimal digits in lower case")]
pub struct HashError(pub String);

impl Hash {
    /// What comes before the first record of a stream and of the global chain.
    pub const ZERO: Self = Self([0; 32]);
}

/// The SM3 hash of some bytes.
pub fn sm3(bytes: &[u8]) -> Hash {
    Hash(Sm3::digest(bytes).into())
}

/// The SM3 hash of bytes that come in pieces.
#[derive(Debug, Default)]
pub(crate) struct Hasher(Sm3);

impl Hasher {
    /// Takes the next piece.
    pub(crate) fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The hash of all pieces.
    pub(crate) fn finish(self) -> Hash {
        Hash(self.0.finalize().into())
    }
}

/// Hash of a record: it covers the record before it in its stream, so a stream is a chain.
pub(crate) fn of_record(previous: &Hash, stream: &str, version: u64, payload: &[u8]) -> Hash {
    let mut sm3 = Sm3::new();
    sm3.update(b"fashen record 1");
    sm3.update(previous.0);
    sm3.update(version.to_be_bytes());
    sm3.update(length(stream.as_bytes()));
    sm3.update(stream.as_bytes());
    sm3.update(length(payload));
    sm3.update(payload);
    Hash(sm3.finalize().into())
}

/// The next head of the global chain: it covers all records so far, in their order.
pub(crate) fn of_chain(before: &Hash, position: u64, record: &Hash) -> Hash {
    let mut sm3 = Sm3::new();
    sm3.update(b"fashen chain 1");
    sm3.update(before.0);
    sm3.update(position.to_be_bytes());
    sm3.update(record.0);
    Hash(sm3.finalize().into())
}

/// Hash of a frame of the journal: it covers the frame before it, and so all of the journal up to it.
pub(crate) fn of_frame(before: &Hash, sequence: u64, summary: &[u8]) -> Hash {
    let mut sm3 = Sm3::new();
    sm3.update(b"frame 2");
    sm3.update(before.0);
    sm3.update(sequence.to_be_bytes());
    // The one part of any length comes last, and what is in it has lengths of its own.
    sm3.update(summary);
    Hash(sm3.finalize().into())
}

fn length(bytes: &[u8]) -> [u8; 8] {
    (bytes.len() as u64).to_be_bytes()
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({self})")
    }
}

impl FromStr for Hash {
    type Err = HashError;

    fn from_str(text: &str) -> Result<Self, HashError> {
        let wrong = || HashError(text.chars().take(80).collect());
        let digits: Vec<u8> = text.bytes().filter_map(hex_digit).collect();
        if text.len() != 64 || digits.len() != 64 {
            return Err(wrong());
        }
        let mut hash = Self::ZERO;
        for (byte, pair) in hash.0.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = pair.iter().fold(0, |high, low| high * 16 + low);
        }
        Ok(hash)
    }
}

fn hex_digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The two examples of GB/T 32905-2016, annex A.
    #[test]
    fn the_hash_is_the_national_standard() {
        assert_eq!(
            sm3(b"abc").to_string(),
            "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
        );
        assert_eq!(
            sm3("abcd".repeat(16).as_bytes()).to_string(),
            "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"
        );
    }

    #[test]
    fn a_hash_reads_back_and_nothing_else_does() {
        let hash = sm3(b"x");
        assert_eq!(hash.to_string().parse(), Ok(hash));
        let upper = hash.to_string().to_uppercase();
        for wrong in ["", "00", &"g".repeat(64), &"+1".repeat(32), &"汉".repeat(22), &upper] {
            assert!(wrong.parse::<Hash>().is_err(), "{wrong}");
        }
    }

    /// If one of these changes, journals of released versions no longer verify.
    #[test]
    fn the_layouts_are_frozen() {
        let first = of_record(&Hash::ZERO, "case/1", 1, b"one");
        let head = of_chain(&Hash::ZERO, 1, &first);
        assert_eq!(
            first.to_string(),
            "9247584ea8dc906f78d60e48a73d2bbef2d0eac53374e3aed86b1dea085ed62a"
        );
        assert_eq!(
            head.to_string(),
            "606121cd883aabb1fbfbb3d6df967466c266a3d6937f2efb20e39cc22d5a5ed3"
        );
    }

    #[test]
    fn every_part_of_a_record_counts() {
        let base = of_record(&Hash::ZERO, "s", 1, b"p");
        assert_ne!(base, of_record(&sm3(b""), "s", 1, b"p"));
        assert_ne!(base, of_record(&Hash::ZERO, "t", 1, b"p"));
        assert_ne!(base, of_record(&Hash::ZERO, "s", 2, b"p"));
        assert_ne!(base, of_record(&Hash::ZERO, "s", 1, b"q"));
        assert_ne!(of_chain(&Hash::ZERO, 1, &base), of_chain(&Hash::ZERO, 2, &base));
    }
}
