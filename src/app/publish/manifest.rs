//! The manifest of a site: every file with its size and its digests, so that anybody can prove a copy whole with
//! `sm3sum` or `sha256sum`, and so that a later publication knows which files did not change.

use crate::app::commit::digest;
use crate::domain::digest::Digest;
use crate::output::site::SiteInput;
use serde::ser::SerializeStruct;
use serde::{Deserialize, Serialize, Serializer};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// Its name in the site.
pub(super) const NAME: &str = "manifest.json";

const SCHEMA: &str = "fashen.site-manifest/1";

/// The files of a site by their paths, but for the manifest.
pub(super) type Files = BTreeMap<Box<str>, FileDigest>;

/// A file of a site. There may be a million: digests are kept as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FileDigest {
    /// Its size.
    pub(super) bytes: usize,
    /// Its SM3 digest (GB/T 32905).
    sm3: Digest,
    /// Its SHA-256 digest.
    sha256: Digest,
}

impl FileDigest {
    pub(super) fn of(bytes: &[u8]) -> Self {
        let sha256 = Digest(Sha256::digest(bytes).into());
        Self { bytes: bytes.len(), sm3: digest(bytes), sha256 }
    }
}

/// The digest by which a manifest is known again.
pub(super) fn digest_of(bytes: &[u8]) -> Digest {
    Digest(Sha256::digest(bytes).into())
}

/// Written one by one, so that the texts of all digests never stand in memory at once.
impl Serialize for FileDigest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut line = serializer.serialize_struct("FileDigest", 3)?;
        line.serialize_field("bytes", &self.bytes)?;
        line.serialize_field("sm3", &self.sm3.to_string())?;
        line.serialize_field("sha256", &self.sha256.to_string())?;
        line.end()
    }
}

#[derive(Serialize)]
struct Written<'a> {
    schema: &'static str,
    title: &'a str,
    organ: &'a str,
    /// The day for which every status was computed.
    on: &'a str,
    /// When the newest of what the site tells was recorded.
    recorded: String,
    files: &'a Files,
}

#[derive(Deserialize)]
struct Read {
    schema: String,
    files: BTreeMap<Box<str>, FileLine>,
}

#[derive(Deserialize)]
struct FileLine {
    bytes: usize,
    sm3: String,
    sha256: String,
}

impl FileLine {
    fn read(&self) -> Option<FileDigest> {
        let digest = |text: &str| text.parse::<Digest>().ok();
        Some(FileDigest {
            bytes: self.bytes,
            sm3: digest(&self.sm3)?,
            sha256: digest(&self.sha256)?,
        })
    }
}

/// The manifest of a site with these files.
pub(super) fn write(input: &SiteInput, files: &Files) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = serde_json::to_vec_pretty(&Written {
        schema: SCHEMA,
        title: &input.title,
        organ: &input.organ,
        on: &input.on,
        recorded: input.recorded.to_rfc3339(),
        files,
    })?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The files of a site that is there, by its manifest; none where it has none that we understand.
pub(super) fn read(bytes: &[u8]) -> Option<Files> {
    let read: Read = serde_json::from_slice(bytes).ok()?;
    let file = |(path, line): (Box<str>, FileLine)| Some((path, line.read()?));
    (read.schema == SCHEMA).then(|| read.files.into_iter().map(file).collect()).flatten()
}
