//! A place in the journal: which segment, and how far in.

/// What every segment begins with, followed by its number.
const TITLE: &[u8; 16] = b"fashen journal 2";

/// Bytes before the first frame of a segment.
pub(crate) const PREFACE: u32 = 20;

/// A place in the journal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// Number of the segment, from 1; 0 before the first frame.
    pub(crate) segment: u32,
    /// Bytes from the beginning of the segment.
    pub(crate) offset: u32,
}

impl Place {
    /// Where the first frame of a segment lies.
    pub(crate) fn first_of(segment: u32) -> Self {
        Self { segment, offset: PREFACE }
    }

    /// Behind everything that a segment may hold.
    pub(crate) fn end_of(segment: u32) -> Self {
        Self { segment, offset: u32::MAX }
    }

    /// Whether the place is behind everything that its segment may hold.
    pub(crate) fn is_end_of_segment(self) -> bool {
        self.offset == u32::MAX
    }

    /// A place further on in the same segment.
    pub(crate) fn plus(self, bytes: u32) -> Self {
        Self { offset: self.offset.saturating_add(bytes), ..self }
    }

    /// A place further back in the same segment.
    pub(crate) fn minus(self, bytes: u32) -> Self {
        Self { offset: self.offset.saturating_sub(bytes), ..self }
    }

    /// Where the frame goes that follows one ending here, in segments of `segment` bytes.
    pub(crate) fn next_frame(self, segment: u32) -> Self {
        if self.segment == 0 || self.offset >= segment {
            Self::first_of(self.segment.saturating_add(1))
        } else {
            self
        }
    }

    /// As a number, for the index.
    pub(crate) fn to_u64(self) -> u64 {
        (u64::from(self.segment) << 32) | u64::from(self.offset)
    }

    /// The place with that number.
    pub(crate) fn from_u64(number: u64) -> Self {
        let half = |bits: u64| u32::try_from(bits & u64::from(u32::MAX)).unwrap_or_default();
        Self { segment: half(number >> 32), offset: half(number) }
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "journal segment {} offset {}", self.segment, self.offset)
    }
}

/// What a segment with this number begins with.
pub(crate) fn preface(segment: u32) -> Vec<u8> {
    let mut bytes = TITLE.to_vec();
    bytes.extend(segment.to_be_bytes());
    bytes
}
