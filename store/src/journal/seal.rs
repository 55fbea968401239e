//! How a segment ends that will not be written to any more: with the hash of its last frame, which covers
//! all frames up to it, and a checksum over its bytes.
//!
//! ```text
//! "FSS2" | CRC-32C of what follows u32 | sequence of the last frame u64 | its hash
//!        | CRC-32C of the segment before the seal u32
//! ```

use super::frame::Link;
use crate::bytes::Reader;

/// Bytes of a seal.
pub(crate) const SIZE: usize = 4 + 4 + 8 + 32 + 4;

/// What a seal begins with.
const MAGIC: &[u8; 4] = b"FSS2";

/// A seal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Seal {
    /// The last frame of the segment.
    pub(crate) last: Link,
    /// CRC-32C of everything in the segment before the seal.
    pub(crate) crc: u32,
}

impl Seal {
    /// As bytes.
    pub(crate) fn encode(&self) -> Vec<u8> {
        let mut rest = Vec::with_capacity(SIZE);
        rest.extend(self.last.sequence.to_be_bytes());
        rest.extend(self.last.hash.0);
        rest.extend(self.crc.to_be_bytes());
        let mut bytes = MAGIC.to_vec();
        bytes.extend(crc32c::crc32c(&rest).to_be_bytes());
        bytes.append(&mut rest);
        bytes
    }

    /// Reads a seal; nothing where the bytes are not one.
    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes.get(..SIZE)?);
        let magic = reader.take(MAGIC.len())?;
        let crc = reader.u32()?;
        if magic != MAGIC || crc != crc32c::crc32c(bytes.get(8..SIZE)?) {
            return None;
        }
        let last = Link { sequence: reader.u64()?, hash: reader.hash()? };
        Some(Self { last, crc: reader.u32()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_byte_of_a_seal_can_change_unnoticed() {
        let seal = Seal { last: Link { sequence: 7, hash: crate::sm3(b"x") }, crc: 9 };
        let bytes = seal.encode();
        assert_eq!(bytes.len(), SIZE);
        assert_eq!(Seal::decode(&bytes), Some(seal));
        for index in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[index] ^= 0x10;
            assert_eq!(Seal::decode(&changed), None, "byte {index}");
            assert_eq!(Seal::decode(&bytes[..index]), None);
        }
    }
}
