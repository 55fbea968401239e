//! `init`: a folder becomes a registry, with the office's settings, the packs and an empty store.
//!
//! A second `init` refuses and touches nothing.

use crate::app::embedded::{EmbeddedFile, WORKFLOWS};
use crate::app::registry::{self, SETTINGS, STORE};
use crate::app::{Error, Misuse, due, journal, legal_time, places};
use crate::domain::office::Office;
use crate::input;
use chrono::{DateTime, FixedOffset};
use fashen_store::{Append, Batch, Options};
use std::path::{Path, PathBuf};

/// What a registry is made of.
#[derive(Clone, Debug)]
pub struct NewRegistry {
    /// The folder.
    pub folder: PathBuf,
    /// The text of `fashen.yaml`.
    pub settings: String,
    /// Files beside the packs (examples).
    pub extra: Vec<EmbeddedFile>,
}

/// What was made.
#[derive(Clone, Debug)]
pub struct Made {
    /// The folder.
    pub root: PathBuf,
    /// The office.
    pub office: Office,
    /// Files that were written, below the folder.
    pub files: Vec<String>,
    /// Nothing was written.
    pub dry_run: bool,
}

/// Makes a registry.
///
/// # Errors
///
/// That there is one already, that the settings have problems, or why nothing can be written.
pub fn init(new: &NewRegistry, now: DateTime<FixedOffset>, dry_run: bool) -> Result<Made, Error> {
    let root = &new.folder;
    let settings = root.join(SETTINGS);
    if settings.exists() || root.join(STORE).join("FORMAT").exists() {
        return Err(Error::Misuse(Misuse::RegistryExists { root: root.clone() }));
    }
    let office = input::yaml::office_among(new.settings.as_bytes(), &places::names(Some(root)))
        .map_err(|problems| Error::Invalid { file: settings.clone(), problems })?;
    let files: Vec<(PathBuf, &str)> = WORKFLOWS
        .iter()
        .chain(&new.extra)
        .map(|file| (root.join(file.path), file.text))
        .filter(|(path, _)| !path.exists())
        .collect();
    if !dry_run {
        write(root, &files, &office, now)?;
        // Last, because it is what makes the folder a registry: an init that failed half-way leaves none.
        registry::write(&settings, new.settings.as_bytes())?;
    }
    let names = files.iter().filter_map(|(path, _)| path.strip_prefix(root).ok());
    let mut names: Vec<String> = names.map(|path| path.display().to_string()).collect();
    names.insert(0, SETTINGS.to_owned());
    Ok(Made { root: root.clone(), office, files: names, dry_run })
}

fn write(
    root: &Path,
    files: &[(PathBuf, &str)],
    office: &Office,
    now: DateTime<FixedOffset>,
) -> Result<(), Error> {
    std::fs::create_dir_all(root)
        .map_err(|source| Error::Disk { path: root.to_path_buf(), source })?;
    files.iter().try_for_each(|(path, text)| registry::write(path, text.as_bytes()))?;
    let store = fashen_store::create(&root.join(STORE), &Options::default())?;
    let record = journal::write_registry(now, &office.organ)?;
    store.append(&Batch {
        request: "registry".to_owned(),
        appends: vec![Append { stream: "registry".to_owned(), expected: 0, records: vec![record] }],
        ..Batch::default()
    })?;
    due::begin(&*store, &legal_time::read(Some(root), Some(office))?, now)?;
    store.close()?;
    Ok(())
}
