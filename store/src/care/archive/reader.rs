//! Reading such a file, entry by entry.

use std::fs::File;
use std::io::{BufReader, ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::{Base, Entry, FIXED, Manifest, PIECE, TITLE, TRAILER, wrong};
use crate::bytes::Reader as Bytes;
use crate::hash::Hasher;
use crate::pace::Pace;
use crate::{Hash, StoreError};

/// A file that is being read.
#[derive(Debug)]
pub(in crate::care) struct Reader {
    path: PathBuf,
    file: BufReader<File>,
    sm3: Hasher,
    /// Bytes read so far, of how many.
    at: u64,
    size: u64,
    /// Bytes of the body of the entry that was read last.
    body: u64,
}

impl Reader {
    /// Opens a file and reads what it begins with: what it adds to.
    pub(in crate::care) fn open(path: &Path) -> Result<(Self, Option<Base>), StoreError> {
        let file = File::open(path).map_err(StoreError::at(path))?;
        let size = file.metadata().map_err(StoreError::at(path))?.len();
        let file = BufReader::with_capacity(PIECE, file);
        let path = path.to_path_buf();
        let mut reader = Self { path, file, sm3: Hasher::default(), at: 0, size, body: 0 };
        let mut title = [0; TITLE.len()];
        reader.fill(&mut title)?;
        if title != *TITLE {
            return Err(reader.wrong("not a backup that this program knows"));
        }
        match reader.next()? {
            Some(Entry::Begin(base)) => {
                reader.body(&mut |_| Ok(()))?;
                Ok((reader, base))
            }
            _ => Err(reader.wrong("does not begin as a backup does")),
        }
    }

    /// The next entry; its body has to be read before the one after it. Nothing at the end, once the hash
    /// of the whole file was found right.
    pub(in crate::care) fn next(&mut self) -> Result<Option<Entry>, StoreError> {
        if self.size.saturating_sub(self.at) <= TRAILER {
            return self.end().map(|()| None);
        }
        let begin = self.at;
        let mut fixed = [0; FIXED];
        self.fill(&mut fixed)?;
        let mut bytes = Bytes::new(&fixed);
        let (kind, size, body) = (bytes.u8(), bytes.u16(), bytes.u64());
        let mut head = vec![0; usize::from(size.unwrap_or_default())];
        self.fill(&mut head)?;
        let crc = crc32c::crc32c_append(crc32c::crc32c(&fixed), &head);
        self.expect(crc, begin, "an entry is not what was written")?;
        let entry = kind.and_then(|kind| Entry::decode(kind, &head));
        self.body = body.unwrap_or_default();
        entry
            .ok_or_else(|| wrong(&self.path, begin, "an entry that this program does not know"))
            .map(Some)
    }

    /// Hands over the body of the entry, piece by piece. What was handed over counts only when it is all
    /// read and this gives no error.
    pub(in crate::care) fn body(
        &mut self,
        each: &mut dyn FnMut(&[u8]) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let begin = self.at;
        let mut piece = vec![0; usize::try_from(self.body).unwrap_or(PIECE).min(PIECE)];
        let mut crc = 0;
        while self.body > 0 {
            let some = usize::try_from(self.body).unwrap_or(PIECE).min(PIECE);
            let Some(piece) = piece.get_mut(..some) else { break };
            self.fill(piece)?;
            crc = crc32c::crc32c_append(crc, piece);
            self.body -= some as u64;
            each(piece)?;
        }
        self.expect(crc, begin, "the bytes of an entry are not what was written")
    }

    /// The body of the entry as a whole.
    pub(in crate::care) fn whole_body(&mut self, most: usize) -> Result<Vec<u8>, StoreError> {
        if self.body > most as u64 {
            return Err(self.wrong("an entry that is too large"));
        }
        let mut bytes = Vec::new();
        self.body(&mut |piece| {
            bytes.extend(piece);
            Ok(())
        })?;
        Ok(bytes)
    }

    /// Bytes of the body of the entry that was read last.
    pub(in crate::care) fn body_size(&self) -> u64 {
        self.body
    }

    /// The hashes that a manifest holds.
    pub(in crate::care) fn hashes(&mut self) -> Result<Vec<Hash>, StoreError> {
        let bytes = self.whole_body(usize::MAX)?;
        let hash = |bytes: &[u8]| bytes.try_into().map(Hash).ok();
        let hashes: Option<Vec<_>> = bytes.chunks(32).map(hash).collect();
        let hashes = hashes.filter(|all| all.is_sorted());
        hashes.ok_or_else(|| self.wrong("a list of blobs that is none"))
    }

    /// Something is wrong where the reader is.
    pub(in crate::care) fn wrong(&self, what: impl Into<String>) -> StoreError {
        wrong(&self.path, self.at, what)
    }

    fn expect(&mut self, crc: u32, begin: u64, what: &str) -> Result<(), StoreError> {
        let mut found = [0; 4];
        self.fill(&mut found)?;
        if crc == u32::from_be_bytes(found) { Ok(()) } else { Err(wrong(&self.path, begin, what)) }
    }

    fn end(&mut self) -> Result<(), StoreError> {
        let hash = std::mem::take(&mut self.sm3).finish();
        let mut found = Hash::ZERO;
        self.fill(&mut found.0)?;
        if hash == found { Ok(()) } else { Err(self.wrong("the file is not what was written")) }
    }

    /// Reads so many bytes. What is asked for lies in the file, or it ends before it should.
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), StoreError> {
        match self.file.read_exact(bytes) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => {
                return Err(self.wrong("the file ends before it should"));
            }
            Err(error) => return Err(StoreError::at(&self.path)(error)),
        }
        self.sm3.update(bytes);
        self.at += bytes.len() as u64;
        Ok(())
    }
}

/// Reads a file through, so that it is known to be whole, and tells what it holds.
pub(in crate::care) fn inspect(path: &Path, pace: &mut Pace<'_>) -> Result<Manifest, StoreError> {
    let (mut reader, _) = Reader::open(path)?;
    let mut manifest = None;
    while let Some(entry) = reader.next()? {
        if let Entry::Manifest(stand) = entry {
            manifest = Some(Manifest { stand, blobs: reader.hashes()? });
        } else {
            reader.body(&mut |piece| {
                pace.pass(piece.len() as u64);
                Ok(())
            })?;
        }
    }
    manifest.ok_or_else(|| reader.wrong("no manifest"))
}
