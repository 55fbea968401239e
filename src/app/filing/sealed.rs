//! A file of one side for the other: a zip whose list names every other file with its digest.
//!
//! Every fault is told, not the first alone, so that who sends it again mends all at once.

use crate::app::{Error, commit};
use crate::domain::filing::FilingFault;
use crate::input::document::Unreadable;
use crate::input::document::archive::{self, Entry};
use crate::lang;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use std::path::Path;

/// A file that was opened: its list, and its files.
pub(super) struct Sealed<M> {
    pub(super) manifest: M,
    pub(super) files: Vec<Entry>,
}

impl<M> Sealed<M> {
    /// The bytes of a file.
    pub(super) fn bytes(&self, name: &str) -> Option<&[u8]> {
        self.files.iter().find(|file| file.name == name).map(|file| file.bytes.as_slice())
    }
}

/// The version that a list says it is of, before all else is read.
#[derive(serde::Deserialize)]
struct Schema {
    schema: String,
}

/// Opens a file of the other side and holds it to its list.
///
/// # Errors
///
/// It is no archive, or all faults of it.
pub(super) fn open<M: DeserializeOwned>(
    path: &Path,
    bytes: &[u8],
    (list, schema): (&'static str, &'static str),
    listed: impl Fn(&M) -> Vec<(String, String)>,
) -> Result<Sealed<M>, Error> {
    let unreadable = |reason| Error::Unreadable { file: path.to_path_buf(), reason };
    if !archive::is_zip(bytes) {
        return Err(unreadable(Unreadable::OtherContainer));
    }
    let files = archive::entries(bytes).map_err(unreadable)?;
    let refused = |faults| Error::Filing { file: path.to_path_buf(), faults };
    let kept = files.iter().find(|file| file.name == list);
    let kept = kept.ok_or_else(|| refused(vec![FilingFault::NoManifest { name: list }]))?;
    let manifest = manifest(&kept.bytes, schema).map_err(|fault| refused(vec![fault]))?;
    let faults = faults(&files, list, &listed(&manifest));
    if faults.is_empty() { Ok(Sealed { manifest, files }) } else { Err(refused(faults)) }
}

fn manifest<M: DeserializeOwned>(bytes: &[u8], expected: &'static str) -> Result<M, FilingFault> {
    let bad = |error: serde_json::Error| FilingFault::BadManifest {
        line: error.line(),
        column: error.column(),
    };
    let Schema { schema } = serde_json::from_slice(bytes).map_err(bad)?;
    if schema != expected {
        return Err(FilingFault::Schema { found: schema, expected });
    }
    serde_json::from_slice(bytes).map_err(bad)
}

/// What differs between the files and the list.
fn faults(files: &[Entry], list: &str, listed: &[(String, String)]) -> Vec<FilingFault> {
    let mut faults = Vec::new();
    for (name, digest) in listed {
        let name = name.clone();
        match files.iter().find(|file| file.name == name) {
            None => faults.push(FilingFault::Gone { name }),
            Some(file) if commit::digest(&file.bytes).to_string() != *digest => {
                faults.push(FilingFault::Altered { name });
            }
            Some(_) => {}
        }
    }
    let mut seen = BTreeSet::new();
    for file in files {
        let name = file.name.clone();
        let known = name == list
            || name == lang::filing::CHECKSUMS
            || listed.iter().any(|(listed, _)| *listed == name);
        if !known {
            faults.push(FilingFault::Unlisted { name });
        } else if !seen.insert(name.clone()) {
            faults.push(FilingFault::Twice { name });
        }
    }
    faults
}
