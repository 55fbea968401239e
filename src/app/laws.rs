//! The law library: the statutes that citations are resolved by, from the files of the registry, or those that the
//! program carries where the registry has none.
//!
//! It must never guess: a file with a problem is an error, not a library without its statutes.

use crate::app::{Error, embedded, registry};
use crate::domain::law::{Library, Statutes};
use crate::input::yaml::{LawText, laws};
use std::path::{Path, PathBuf};

/// Where the files are, below the registry.
const FOLDER: &str = "workflows/laws";

/// The end of their names.
const END: &str = ".yaml";

/// The statutes of a registry; those that the program carries where there is no registry, or no folder of laws in it.
///
/// # Errors
///
/// All problems of the files, or that one can not be read.
pub fn statutes(root: Option<&Path>) -> Result<Statutes, Error> {
    let folder = root.map(|root| root.join(FOLDER)).filter(|folder| folder.is_dir());
    let files = match &folder {
        Some(folder) => of_registry(folder)?,
        None => carried(),
    };
    let texts: Vec<_> = files.iter().map(|(file, bytes)| LawText { file, bytes }).collect();
    let file = folder.unwrap_or_else(|| PathBuf::from(FOLDER));
    let list = laws(&texts).map_err(|problems| Error::Invalid { file, problems })?;
    Ok(Statutes::new(list))
}

/// The statutes with the texts that the office has.
///
/// # Errors
///
/// As those of [`statutes`].
pub fn library(root: Option<&Path>) -> Result<Library, Error> {
    Ok(Library::new(statutes(root)?.all().to_vec(), Vec::new(), Vec::new()))
}

/// The files of a folder, in the order of their names.
fn of_registry(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().to_str().map(str::to_owned));
    let mut names: Vec<String> = names.filter(|name| name.ends_with(END)).collect();
    names.sort();
    names
        .into_iter()
        .map(|name| registry::read(&folder.join(&name)).map(|bytes| (name, bytes)))
        .collect()
}

/// The files that the program carries.
fn carried() -> Vec<(String, Vec<u8>)> {
    let name = |path: &'static str| path.strip_prefix(FOLDER)?.strip_prefix('/');
    let all = embedded::WORKFLOWS.iter();
    all.filter_map(|file| Some((name(file.path)?.to_owned(), file.text.as_bytes().to_vec())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_carried_library_is_whole() {
        let statutes = statutes(None).unwrap();
        assert!(statutes.all().len() > 600, "{}", statutes.all().len());
        let code = statutes.named("《中华人民共和国民法典》").unwrap();
        assert_eq!(code.articles(), Some(1_260));
        assert!(statutes.numbered("国办发[2018]115号").is_some());
    }
}
