//! The manifest of a site: every file with its size and its digests, so that anybody can prove a copy whole with
//! `sm3sum` or `sha256sum`, and so that a later publication knows which files did not change.

use crate::app::commit::digest;
use crate::output::site::SiteInput;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Its name in the site.
pub(super) const NAME: &str = "manifest.json";

const SCHEMA: &str = "fashen.site-manifest/1";

/// The files of a site by their paths.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    /// `fashen.site-manifest/1`
    schema: String,
    /// The name of the site.
    title: String,
    /// The office that keeps it.
    organ: String,
    /// The day for which every status was computed.
    on: String,
    /// When the newest of what the site tells was recorded.
    recorded: String,
    /// The files, but for this one.
    pub(super) files: BTreeMap<String, FileDigest>,
}

/// A file of a site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct FileDigest {
    /// Its size.
    pub(super) bytes: usize,
    /// Its SM3 digest (GB/T 32905).
    pub(super) sm3: String,
    /// Its SHA-256 digest.
    pub(super) sha256: String,
}

impl FileDigest {
    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut sha256 = String::with_capacity(64);
        for byte in Sha256::digest(bytes) {
            // Writing into a String does not fail.
            let _ = write!(sha256, "{byte:02x}");
        }
        Self { bytes: bytes.len(), sm3: digest(bytes).to_string(), sha256 }
    }
}

impl Manifest {
    /// The manifest of a site with these files.
    pub(super) fn of(input: &SiteInput, files: BTreeMap<String, FileDigest>) -> Self {
        Self {
            schema: SCHEMA.to_owned(),
            title: input.title.clone(),
            organ: input.organ.clone(),
            on: input.on.clone(),
            recorded: input.recorded.to_rfc3339(),
            files,
        }
    }

    /// The manifest of a site that is there; none where it has none that we understand.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok().filter(|manifest: &Self| manifest.schema == SCHEMA)
    }
}
