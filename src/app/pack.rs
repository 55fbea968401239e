//! A pack: the folder of a workflow, known by the digest of all its files.
//!
//! A running case is bound to a digest, and the pack is kept in the store under it; the office's folder must
//! never be read for a case that runs.

use crate::app::{Error, Missing, Misuse, journal::JournalError, registry};
use crate::domain::digest::Digest;
use crate::domain::workflow::Workflow;
use crate::input;
use fashen_store::{Hash, Point, Store, StoreError, sm3};
use std::fmt::Write;
use std::path::Path;

/// The file of a pack that holds its graph.
const WORKFLOW: &str = "workflow.yaml";

/// A pack that was read and checked.
#[derive(Clone, Debug)]
pub struct Pack {
    /// The digest of its manifest, which names the digest of each file.
    pub digest: Digest,
    /// The workflow.
    pub workflow: Workflow,
    /// The manifest and the files: what the store must keep before a case is bound to the pack.
    pub(super) blobs: Vec<Vec<u8>>,
}

/// The pack of that name in a registry.
pub(super) fn from_registry(root: &Path, name: &str) -> Result<Pack, Error> {
    if !is_plain(name) {
        let (option, text) = ("--workflow", name.to_owned());
        return Err(Error::Misuse(Misuse::BadName { option, text }));
    }
    let file = root.join("workflows").join(name).join(WORKFLOW);
    if !file.is_file() {
        let (name, known) = (name.to_owned(), names(root));
        return Err(Error::Missing(Missing::Workflow { name, known }));
    }
    read(&file)
}

/// The pack whose graph is in this file.
pub(super) fn read(file: &Path) -> Result<Pack, Error> {
    let bytes = registry::read(file)?;
    let invalid = |problems| Error::Invalid { file: file.to_owned(), problems };
    let workflow = input::yaml::workflow(&bytes).map_err(invalid)?;
    Ok(Pack::of(workflow, vec![(WORKFLOW.to_owned(), bytes)]))
}

/// The packs of a registry, by name.
pub(super) fn names(root: &Path) -> Vec<String> {
    let Ok(folders) = std::fs::read_dir(root.join("workflows")) else { return Vec::new() };
    let mut names: Vec<String> = folders
        .filter_map(Result::ok)
        .filter(|folder| folder.path().join(WORKFLOW).is_file())
        .filter_map(|folder| folder.file_name().into_string().ok())
        .collect();
    names.sort();
    names
}

/// Whether a name can be a folder's and nothing else.
fn is_plain(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= 64
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

impl Pack {
    fn of(workflow: Workflow, files: Vec<(String, Vec<u8>)>) -> Self {
        let mut manifest = String::from("fashen.pack/1\n");
        for (path, bytes) in &files {
            let _ = writeln!(manifest, "{} {path}", Digest(sm3(bytes).0));
        }
        let digest = Digest(sm3(manifest.as_bytes()).0);
        let mut blobs = vec![manifest.into_bytes()];
        blobs.extend(files.into_iter().map(|(_, bytes)| bytes));
        Self { digest, workflow, blobs }
    }

    /// The pack that the store keeps under a digest.
    pub(super) fn kept(store: &dyn Store, digest: &Digest) -> Result<Self, Error> {
        let manifest = blob(store, digest)?;
        let damaged = || JournalError::Damaged { what: format!("pack {digest}") };
        let mut files = Vec::new();
        for (path, file) in self::files(&manifest).ok_or_else(damaged)? {
            files.push((path, blob(store, &file)?));
        }
        let (_, bytes) = files.iter().find(|(path, _)| path == WORKFLOW).ok_or_else(damaged)?;
        let workflow = input::yaml::workflow(bytes).map_err(|problems| Error::Invalid {
            file: Path::new("store").join(digest.to_string()).join(WORKFLOW),
            problems,
        })?;
        Ok(Self::of(workflow, files))
    }
}

/// The files that a manifest names: path and digest; none where it is no manifest.
pub(super) fn files(manifest: &[u8]) -> Option<Vec<(String, Digest)>> {
    let lines = std::str::from_utf8(manifest).ok()?.lines().skip(1);
    let file = |line: &str| {
        let (digest, path) = line.split_once(' ')?;
        Some((path.to_owned(), digest.parse().ok()?))
    };
    lines.map(file).collect()
}

/// Where contents are kept: a store, or a point of it that is read after the store was let go.
pub(super) trait Contents {
    /// The bytes kept under a hash.
    fn content(&self, hash: &Hash) -> Result<Option<Vec<u8>>, StoreError>;
}

impl Contents for dyn Store + '_ {
    fn content(&self, hash: &Hash) -> Result<Option<Vec<u8>>, StoreError> {
        self.get_blob(hash)
    }
}

impl Contents for dyn Point + '_ {
    fn content(&self, hash: &Hash) -> Result<Option<Vec<u8>>, StoreError> {
        self.get_blob(hash)
    }
}

/// The bytes kept under a digest that the record names.
pub(super) fn blob<C: Contents + ?Sized>(kept: &C, digest: &Digest) -> Result<Vec<u8>, Error> {
    kept.content(&Hash(digest.0))?
        .ok_or_else(|| JournalError::Damaged { what: format!("blob {digest}") }.into())
}

/// The workflows that the binary carries.
pub(super) fn embedded() -> Result<Vec<Workflow>, Error> {
    let files = crate::app::embedded::WORKFLOWS.iter().filter(|file| file.path.ends_with(WORKFLOW));
    files
        .map(|file| {
            let invalid = |problems| Error::Invalid { file: file.path.into(), problems };
            input::yaml::workflow(file.text.as_bytes()).map_err(invalid)
        })
        .collect()
}
