//! `export` and `import`: all records and contents as lines of text, and back.

use super::prove::{self, Proof};
use super::{STORE, must_be_there, refuse_full, refuse_there};
use crate::app::registry::SETTINGS;
use crate::app::{Error, Opening};
use fashen_store::Head;
use std::fs::File;
use std::io::{BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

/// What was written out.
#[derive(Clone, Debug)]
pub struct Exported {
    /// The file; nothing where it was written to whoever reads it.
    pub file: Option<PathBuf>,
    /// Where the store stood.
    pub head: Head,
    /// Contents written.
    pub blobs: u64,
}

/// What was read in.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The folder.
    pub root: PathBuf,
    /// Contents kept again.
    pub blobs: u64,
    /// Whether the settings are there, without which the folder is no registry.
    pub has_settings: bool,
    /// That it is whole.
    pub proof: Proof,
}

/// Writes the record of a registry out, into a new file or to whoever reads it.
///
/// # Errors
///
/// [`crate::app::Misuse::FileExists`], or those of the store; then there is no file.
pub fn export(
    root: &Path,
    opening: &Opening,
    file: Option<&Path>,
    out: &mut dyn Write,
) -> Result<Exported, Error> {
    let (data, options) = (root.join(STORE), opening.options());
    let exported = match file {
        None => fashen_store::export(&data, &options, out)?,
        Some(file) => {
            refuse_there(file)?;
            into_file(file, &mut |out| Ok(fashen_store::export(&data, &options, out)?))?
        }
    };
    let file = file.map(Path::to_path_buf);
    Ok(Exported { file, head: exported.head, blobs: exported.blobs })
}

/// Writes a file under another name, and renames it when it is whole.
pub(super) fn into_file<T>(
    file: &Path,
    write: &mut dyn FnMut(&mut dyn Write) -> Result<T, Error>,
) -> Result<T, Error> {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let fresh = file.with_file_name(name);
    let disk = |source| Error::Disk { path: file.to_path_buf(), source };
    let mut out = BufWriter::new(File::create(&fresh).map_err(disk)?);
    let written = write(&mut out).and_then(|written| {
        let file = out.into_inner().map_err(|error| disk(error.into_error()))?;
        file.sync_all().map_err(disk)?;
        Ok(written)
    });
    let named = written.and_then(|written| {
        std::fs::rename(&fresh, file).map_err(disk)?;
        Ok(written)
    });
    if named.is_err() {
        let _ = std::fs::remove_file(&fresh);
    }
    named
}

/// Makes the record of a registry again from what was written out. Settings and workflows may lie in the folder
/// already, a record may not.
///
/// # Errors
///
/// [`crate::app::Misuse::FolderNotEmpty`], or what is wrong with the file; then the folder is as it was.
pub fn import(file: &Path, root: &Path, opening: &Opening) -> Result<Imported, Error> {
    let data = root.join(STORE);
    refuse_full(&data)?;
    must_be_there(file)?;
    let opened = File::open(file);
    let opened = opened.map_err(|source| Error::Disk { path: file.to_path_buf(), source })?;
    let options = opening.options();
    let imported = fashen_store::import(&data, &options, &mut BufReader::new(opened))?;
    let proof = prove::verify(root, opening, None)?;
    let has_settings = root.join(SETTINGS).is_file();
    Ok(Imported { root: root.to_path_buf(), blobs: imported.blobs, has_settings, proof })
}
