//! The file `CLEAN`: says that the index was written out whole, and as of which frame.
//!
//! It is believed only where the journal ends with that very frame: whoever appended since did not end
//! well, and then the index is added up. It is a witness too: a journal that ends before the frame it names
//! has lost something. Losing the file costs a second, so it is not synced.

use std::fs;
use std::path::{Path, PathBuf};

use super::tree::Meta;
use crate::StoreError;
use crate::journal::place::Place;
use crate::journal::{Found, Journal};

/// What the file says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Clean {
    /// The last frame of the journal at that time.
    pub(crate) sequence: u64,
    /// Where that frame ends.
    pub(crate) end: Place,
    /// The sum of the digests of all leaves.
    pub(crate) digest: u64,
}

impl Clean {
    /// What is to be said of an index that goes so far.
    pub(crate) fn of(meta: &Meta) -> Self {
        Self { sequence: meta.link.sequence, end: meta.end, digest: meta.digest }
    }

    /// Whether nobody wrote anything to the journal since.
    pub(crate) fn is_of(&self, journal: &Journal) -> Result<bool, StoreError> {
        let Found::End(at) = journal.next(self.end)? else { return Ok(false) };
        let newest = journal.segments()?.last().copied();
        Ok(self.sequence > 0 && at == self.end && newest == Some(at.segment))
    }

    /// Reads the file of a data directory; nothing where it says nothing that is to be believed.
    pub(crate) fn read(data: &Path) -> Option<Self> {
        let text = fs::read_to_string(path(data)).ok()?;
        let (said, check) = text.rsplit_once("check ")?;
        if check.trim_end() != format!("{:08x}", crc32c::crc32c(said.as_bytes())) {
            return None;
        }
        let mut lines = said.lines();
        let sequence = lines.next()?.strip_prefix("sequence ")?.parse().ok()?;
        let end = lines.next()?.strip_prefix("end ")?.parse().ok().map(Place::from_u64)?;
        let digest = u64::from_str_radix(lines.next()?.strip_prefix("digest ")?, 16).ok()?;
        Some(Self { sequence, end, digest })
    }

    /// Writes the file. That it cannot be written is no reason to trouble anyone.
    pub(crate) fn write(self, data: &Path) {
        let (sequence, end, digest) = (self.sequence, self.end.to_u64(), self.digest);
        let said = format!("sequence {sequence}\nend {end}\ndigest {digest:016x}\n");
        let text = format!("{said}check {:08x}\n", crc32c::crc32c(said.as_bytes()));
        let fresh = data.join("CLEAN.new");
        if fs::write(&fresh, text).and_then(|()| fs::rename(&fresh, path(data))).is_err() {
            let _ = fs::remove_file(fresh);
        }
    }
}

fn path(data: &Path) -> PathBuf {
    data.join("CLEAN")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_written_whole_is_believed() {
        let dir = std::env::temp_dir().join(format!("fashen-clean-{}", std::process::id()));
        fs::create_dir_all(&dir).unwrap();
        assert_eq!(Clean::read(&dir), None);
        let clean = Clean { sequence: 12, end: Place::first_of(3), digest: 0xdead_beef };
        clean.write(&dir);
        assert_eq!(Clean::read(&dir), Some(clean));
        let bytes = fs::read(path(&dir)).unwrap();
        for index in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[index] ^= 1;
            fs::write(path(&dir), &changed).unwrap();
            assert!(Clean::read(&dir).is_none_or(|read| read == clean), "byte {index}");
        }
        fs::remove_dir_all(dir).unwrap();
    }
}
