//! `backup` and `restore`: a whole registry in one file, and back.

use super::prove::{self, Proof};
use super::{STORE, beside, must_be_there, refuse_full, refuse_there};
use crate::app::{Error, Opening};
use fashen_store::{BackedUp, Backup};
use std::path::{Path, PathBuf};

/// What was copied.
#[derive(Clone, Debug)]
pub struct Copied {
    /// The file.
    pub file: PathBuf,
    /// What of the store is in it.
    pub store: BackedUp,
    /// Files of settings, workflows and templates in it.
    pub beside: Vec<String>,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Restored {
    /// The folder.
    pub root: PathBuf,
    /// Files of settings, workflows and templates.
    pub beside: Vec<String>,
    /// That it is whole.
    pub proof: Proof,
}

/// Copies a registry into a new file, or what it has more than an earlier backup.
///
/// # Errors
///
/// [`crate::app::Misuse::FileExists`], or those of the store; then there is no file.
pub fn backup(
    root: &Path,
    opening: &Opening,
    file: &Path,
    since: Option<PathBuf>,
) -> Result<Copied, Error> {
    since.iter().try_for_each(|file| must_be_there(file))?;
    refuse_there(file)?;
    let beside = beside::read(root)?;
    let names = beside.iter().map(|file| file.name.clone()).collect();
    let what = Backup { since, beside };
    let store = fashen_store::backup(&root.join(STORE), &opening.options(), file, &what)?;
    Ok(Copied { file: file.to_path_buf(), store, beside: names })
}

/// Makes a registry again from a backup and those that add to it, in a folder that is absent or empty.
///
/// # Errors
///
/// [`crate::app::Misuse::FolderNotEmpty`], or what is wrong with a backup; then the folder is as it was.
pub fn restore(files: &[PathBuf], root: &Path, opening: &Opening) -> Result<Restored, Error> {
    files.iter().try_for_each(|file| must_be_there(file))?;
    refuse_full(root)?;
    let made = fashen_store::restore(files, &root.join(STORE), &opening.options())?;
    beside::write(root, &made.beside)?;
    let checked = prove::records(root, opening)?;
    let proof = prove::proof(&made.report, Some(checked), None);
    let beside = made.beside.into_iter().map(|file| file.name).collect();
    Ok(Restored { root: root.to_path_buf(), beside, proof })
}
