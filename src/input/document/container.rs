//! A zip container, opened with nothing believed: not the number of its parts, not their sizes, not that
//! their names are different.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::domain::limits;
use crate::input::document::{Unreadable, encoding, xml};

/// The mark of an entry in the directory of a zip file.
const ENTRY: [u8; 4] = *b"PK\x01\x02";

/// Bytes of that entry before the name.
const ENTRY_HEAD: usize = 46;

/// An open container.
pub(in crate::input) struct Container<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Where a part stands, by its name in small letters: names of parts do not tell letters apart.
    parts: HashMap<String, usize>,
    /// Bytes that may still be unpacked.
    left: u64,
}

impl<'a> Container<'a> {
    /// Reads the directory.
    pub(in crate::input) fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        // Marks of an embedded container count too, hence the factor; this bounds what `zip` allocates.
        let marks = bytes.windows(ENTRY.len()).filter(|&window| window == ENTRY).count();
        refuse_many(marks, limits::ZIP_ENTRIES * 4)?;
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        refuse_many(zip.len(), limits::ZIP_ENTRIES)?;
        if let Some(part) = repeated(bytes, zip.central_directory_start()) {
            return Err(Unreadable::DuplicatePart { part });
        }
        let mut parts = HashMap::with_capacity(zip.len());
        for (index, name) in zip.file_names().enumerate() {
            let part = normal(&name.map_err(damaged)?);
            if let Some(part) = parts.insert(part.clone(), index).map(|_| part) {
                return Err(Unreadable::DuplicatePart { part });
            }
        }
        Ok(Self { zip, parts, left: limits::ZIP_TOTAL_BYTES })
    }

    /// Whether there is such a part.
    pub(in crate::input) fn has(&self, part: &str) -> bool {
        self.parts.contains_key(&normal(part))
    }

    /// The files in order, by where they stand, with their names. A name that is not UTF-8 is read as GBK, in
    /// which Chinese systems wrote them.
    pub(in crate::input) fn files(&mut self) -> Result<Vec<(usize, String)>, Unreadable> {
        let mut files = Vec::with_capacity(self.zip.len());
        for at in 0..self.zip.len() {
            let file = self.zip.by_index_raw(at).map_err(damaged)?;
            if !file.is_dir() {
                files.push((at, encoding::file_name(file.name_raw()).replace('\\', "/")));
            }
        }
        Ok(files)
    }

    /// Unpacks the file that stands there.
    pub(in crate::input) fn file(&mut self, at: usize, name: &str) -> Result<Vec<u8>, Unreadable> {
        self.unpack(at, name, limits::ZIP_PART_BYTES)
    }

    /// Unpacks a part; none if there is no such part.
    pub(in crate::input) fn part(&mut self, part: &str) -> Result<Option<Vec<u8>>, Unreadable> {
        self.part_within(part, limits::ZIP_PART_BYTES)
    }

    /// The words of a part; none if it is not there, as in packages that name more than they hold.
    pub(in crate::input) fn words(&mut self, part: &str) -> Result<String, Unreadable> {
        self.part(part)?.map_or(Ok(String::new()), |bytes| xml::decode(part, bytes))
    }

    /// The words of a part that must be there.
    pub(in crate::input) fn needed_words(&mut self, part: &str) -> Result<String, Unreadable> {
        let bytes = self.part(part)?;
        xml::decode(part, bytes.ok_or_else(|| Unreadable::MissingPart { part: part.to_owned() })?)
    }

    fn part_within(&mut self, part: &str, limit: u64) -> Result<Option<Vec<u8>>, Unreadable> {
        let Some(&index) = self.parts.get(&normal(part)) else { return Ok(None) };
        self.unpack(index, part, limit).map(Some)
    }

    fn unpack(&mut self, index: usize, part: &str, limit: u64) -> Result<Vec<u8>, Unreadable> {
        let file = self.zip.by_index(index).map_err(damaged)?;
        let declared = file.size();
        let limit = self.left.min(limit);
        let bomb = || Unreadable::ZipBomb { part: part.to_owned(), declared, limit };
        if declared > limit {
            return Err(bomb());
        }
        let mut bytes = Vec::new();
        // The declared size may lie: one byte more than allowed is asked for, and no room made before.
        let read = file.take(limit + 1).read_to_end(&mut bytes);
        if u64::try_from(bytes.len()).is_ok_and(|length| length > limit) {
            return Err(bomb());
        }
        read.map_err(|error| damaged(ZipError::Io(error)))?;
        self.left = self.left.saturating_sub(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        Ok(bytes)
    }
}

fn normal(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

fn refuse_many(entries: usize, limit: usize) -> Result<(), Unreadable> {
    if entries > limit { Err(Unreadable::TooManyParts { entries, limit }) } else { Ok(()) }
}

/// The first name that the directory holds twice. `zip` keeps only the last of them.
fn repeated(bytes: &[u8], directory: u64) -> Option<String> {
    let mut rest = bytes.get(usize::try_from(directory).ok()?..)?;
    let mut seen = std::collections::HashSet::new();
    while rest.starts_with(&ENTRY) {
        let length = |at: usize| {
            let pair = rest.get(at..at + 2).and_then(|pair| pair.try_into().ok());
            pair.map_or(0, |pair| usize::from(u16::from_le_bytes(pair)))
        };
        let (name, more) = (length(28), length(30) + length(32));
        let name_bytes = rest.get(ENTRY_HEAD..ENTRY_HEAD + name)?;
        if !seen.insert(name_bytes) {
            return Some(String::from_utf8_lossy(name_bytes).into_owned());
        }
        rest = rest.get(ENTRY_HEAD + name + more..)?;
    }
    None
}

fn damaged(error: ZipError) -> Unreadable {
    match error {
        ZipError::UnsupportedArchive(reason) if reason == ZipError::PASSWORD_REQUIRED => {
            Unreadable::Encrypted
        }
        other => Unreadable::Zip { reason: other.to_string() },
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    /// A container of one part of 10,000 bytes that declares another size.
    fn lying(declared: u32) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("a", SimpleFileOptions::default()).unwrap();
        zip.write_all(&[b'x'; 10_000]).unwrap();
        let mut bytes = zip.finish().unwrap().into_inner();
        let honest = 10_000_u32.to_le_bytes();
        let places: Vec<usize> =
            (0..bytes.len() - 4).filter(|&at| bytes[at..at + 4] == honest).collect();
        for at in places {
            bytes[at..at + 4].copy_from_slice(&declared.to_le_bytes());
        }
        bytes
    }

    #[test]
    fn a_size_that_lies_is_found_out() {
        let bytes = lying(100);
        let mut container = Container::open(&bytes).unwrap();
        let error = container.part_within("a", 1_000).unwrap_err();
        assert!(matches!(error, Unreadable::ZipBomb { .. } | Unreadable::Zip { .. }), "{error}");
        let bytes = lying(2_000);
        let mut container = Container::open(&bytes).unwrap();
        let limit = 1_000;
        let expected = Unreadable::ZipBomb { part: "a".to_owned(), declared: 2_000, limit };
        assert_eq!(container.part_within("a", limit), Err(expected));
    }

    #[test]
    fn all_parts_share_one_budget() {
        let bytes = lying(10_000);
        let mut container = Container::open(&bytes).unwrap();
        container.left = 15_000;
        assert_eq!(container.part("/A").unwrap().map(|part| part.len()), Some(10_000));
        assert!(matches!(container.part("a"), Err(Unreadable::ZipBomb { limit: 5_000, .. })));
        assert_eq!(container.part("b"), Ok(None));
    }
}
