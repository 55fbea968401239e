//! Numbers and lengths in bytes: big-endian, every length before what it measures.
//!
//! Reading never fails otherwise than with nothing: bytes from a disk may say anything.

use crate::Hash;

/// Reads values off the front of some bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
    whole: usize,
}

impl<'a> Reader<'a> {
    /// A reader at the first of these bytes.
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, whole: bytes.len() }
    }

    /// How many bytes were read so far.
    pub(crate) fn offset(&self) -> usize {
        self.whole - self.rest.len()
    }

    /// Whether everything was read.
    pub(crate) fn is_done(&self) -> bool {
        self.rest.is_empty()
    }

    /// The next `size` bytes.
    pub(crate) fn take(&mut self, size: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(size)?;
        self.rest = rest;
        Some(taken)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    /// The next byte.
    pub(crate) fn u8(&mut self) -> Option<u8> {
        self.array().map(u8::from_be_bytes)
    }

    /// The next two bytes as a number.
    pub(crate) fn u16(&mut self) -> Option<u16> {
        self.array().map(u16::from_be_bytes)
    }

    /// The next four bytes as a number.
    pub(crate) fn u32(&mut self) -> Option<u32> {
        self.array().map(u32::from_be_bytes)
    }

    /// The next eight bytes as a number.
    pub(crate) fn u64(&mut self) -> Option<u64> {
        self.array().map(u64::from_be_bytes)
    }

    /// The next 32 bytes as a hash.
    pub(crate) fn hash(&mut self) -> Option<Hash> {
        self.array().map(Hash)
    }

    /// Bytes after a length of two bytes.
    pub(crate) fn short(&mut self) -> Option<&'a [u8]> {
        let size = self.u16()?;
        self.take(usize::from(size))
    }

    /// A text after a length of two bytes.
    pub(crate) fn text(&mut self) -> Option<String> {
        self.short().and_then(|bytes| String::from_utf8(bytes.to_vec()).ok())
    }

    /// Bytes after a length of four bytes.
    pub(crate) fn long(&mut self) -> Option<&'a [u8]> {
        let size = self.u32()?;
        self.take(usize::try_from(size).ok()?)
    }
}

/// A length for two bytes. What is longer was refused before it came here; it would be cut off to
/// something that does not read back, never to something else.
pub(crate) fn size16(size: usize) -> u16 {
    u16::try_from(size).unwrap_or(u16::MAX)
}

/// A length for four bytes; see [`size16`].
pub(crate) fn size32(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}

/// Writes what [`Reader::short`] reads.
pub(crate) fn put_short(out: &mut Vec<u8>, bytes: &[u8]) {
    out.extend(size16(bytes.len()).to_be_bytes());
    out.extend(bytes);
}

/// Writes what [`Reader::long`] reads.
pub(crate) fn put_long(out: &mut Vec<u8>, bytes: &[u8]) {
    out.extend(size32(bytes.len()).to_be_bytes());
    out.extend(bytes);
}
