//! A pack: the folder of a workflow, known by the digest of all its files.
//!
//! A running case is bound to a digest, and the pack is kept in the store under it; the office's folder must
//! never be read for a case that runs.

use crate::app::{Error, Missing, Misuse, journal::JournalError, registry};
use crate::domain::digest::Digest;
use crate::domain::limits;
use crate::domain::name::WorkflowName;
use crate::domain::office::Office;
use crate::domain::workflow::{Definition, Workflow};
use crate::input;
use crate::input::yaml::{Bundle, IncludeFault, Problem};
use fashen_store::{Hash, Point, Store, StoreError, sm3};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

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
    let Bundle { workflow, included } = bundle(file, &bytes).map_err(invalid)?;
    let mut files = vec![(WORKFLOW.to_owned(), bytes)];
    files.extend(included);
    Ok(Pack::of(workflow, files))
}

/// The workflow of this file and of those that it includes, or all their problems; with those that the people of an
/// office would have with it, and those with the packs beside it, where there are any.
pub(super) fn check(
    file: &Path,
    office: Option<&Office>,
    root: Option<&Path>,
) -> Result<Result<Workflow, Vec<Problem>>, Error> {
    let bytes = registry::read(file)?;
    // Beside the pack, and in the registry: a draft may lie anywhere.
    let near =
        file.canonicalize().ok().and_then(|file| Some(file.ancestors().nth(2)?.to_path_buf()));
    let folders: Vec<PathBuf> =
        near.into_iter().chain(root.map(|root| root.join("workflows"))).collect();
    let known: Vec<String> = folders.iter().flat_map(|folder| names_in(folder)).collect();
    let named =
        |name: &WorkflowName| folders.iter().find_map(|folder| neighbour(folder, name.as_str()));
    let more = |workflow: &Workflow| {
        let mut defects = office.map(|office| workflow.staffing(office)).unwrap_or_default();
        if !known.is_empty() {
            defects.extend(workflow.needed(&known, &named));
        }
        defects
    };
    let library = |path: &str| beside(file, path);
    let found = input::yaml::judged(&file_name(file), &bytes, &library, &more);
    Ok(found.map(|bundle| bundle.workflow))
}

/// The definition of a pack in a folder of packs, as far as it can be read.
fn neighbour(packs: &Path, name: &str) -> Option<Definition> {
    let file = packs.join(name).join(WORKFLOW);
    let bytes = is_plain(name).then(|| registry::read(&file).ok())??;
    let bundle = input::yaml::kept(WORKFLOW, &bytes, &|path| beside(&file, path)).ok()?;
    Some((*bundle.workflow).clone())
}

fn bundle(file: &Path, bytes: &[u8]) -> Result<Bundle, Vec<Problem>> {
    input::yaml::pack(&file_name(file), bytes, &|path| beside(file, path))
}

fn file_name(file: &Path) -> String {
    file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// A file in the folder of the main one, wherever links lead: nothing outside of it is ever read.
fn beside(main: &Path, path: &str) -> Result<Vec<u8>, IncludeFault> {
    let fault = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => IncludeFault::Missing,
        _ => IncludeFault::Unreadable,
    };
    // The folder of a file that is named without one is where the program was started.
    let folder = main.with_file_name(".").canonicalize().map_err(fault)?;
    let real = folder.join(path).canonicalize().map_err(fault)?;
    if !real.starts_with(&folder) {
        return Err(IncludeFault::Outside);
    }
    if !real.is_file() {
        return Err(IncludeFault::Missing);
    }
    let mut bytes = Vec::new();
    // One byte more than a file may have shows that it has too many.
    let most = limits::YAML_BYTES as u64 + 1;
    let file = std::fs::File::open(&real).map_err(fault)?;
    file.take(most).read_to_end(&mut bytes).map_err(fault)?;
    Ok(bytes)
}

/// The packs of a registry, by name.
pub(super) fn names(root: &Path) -> Vec<String> {
    names_in(&root.join("workflows"))
}

/// The packs of a folder of packs, by name.
pub(super) fn names_in(packs: &Path) -> Vec<String> {
    let Ok(folders) = std::fs::read_dir(packs) else { return Vec::new() };
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
        let mut files: Vec<(String, Vec<u8>)> = Vec::new();
        for (path, file) in self::files(&manifest).ok_or_else(damaged)? {
            files.push((path, blob(store, &file)?));
        }
        let bytes: BTreeMap<&str, &Vec<u8>> =
            files.iter().map(|(path, bytes)| (path.as_str(), bytes)).collect();
        let library =
            |path: &str| bytes.get(path).map(|bytes| (*bytes).clone()).ok_or(IncludeFault::Missing);
        let main = bytes.get(WORKFLOW).ok_or_else(damaged)?;
        let bundle = input::yaml::kept(WORKFLOW, main, &library).map_err(|problems| {
            let file = Path::new("store").join(digest.to_string()).join(WORKFLOW);
            Error::Invalid { file, problems }
        })?;
        Ok(Self::of(bundle.workflow, files))
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
    let all = crate::app::embedded::WORKFLOWS;
    let mains = all.iter().filter_map(|file| Some((file, file.path.strip_suffix(WORKFLOW)?)));
    mains
        .map(|(file, folder)| {
            let library = |path: &str| {
                let mut others = all.iter();
                let other = others.find(|other| other.path.strip_prefix(folder) == Some(path));
                other.map(|other| other.text.into()).ok_or(IncludeFault::Missing)
            };
            let invalid = |problems| Error::Invalid { file: file.path.into(), problems };
            let read = input::yaml::pack(WORKFLOW, file.text.as_bytes(), &library);
            read.map(|bundle| bundle.workflow).map_err(invalid)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "workflow: w\ntitle: 例\nversion: 1\nroles: {r: 人}\nstart: a\nstages: {a: {role: r, outcomes: \
                        {go: {end: done}}}}\n";

    /// What stores of earlier versions keep must be what is made today.
    #[test]
    fn a_pack_of_one_file_has_the_manifest_it_always_had() {
        let folder = std::env::temp_dir().join(format!("fashen-pack-{}", std::process::id()));
        let file = folder.join(WORKFLOW);
        registry::write(&file, TEXT.as_bytes()).unwrap();
        let pack = read(&file).unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
        let manifest = format!("fashen.pack/1\n{} {WORKFLOW}\n", Digest(sm3(TEXT.as_bytes()).0));
        assert_eq!(pack.blobs, [manifest.as_bytes().to_vec(), TEXT.as_bytes().to_vec()]);
        assert_eq!(pack.digest, Digest(sm3(manifest.as_bytes()).0));
    }
}
