//! The places whose figures an office can count by: files of the registry, or those that the program carries where the
//! registry has none.
//!
//! It must never guess: a file with a problem is an error, not a place without figures.

use crate::app::{Error, Missing, embedded, registry};
use crate::domain::check::screening::PlaceExclusions;
use crate::domain::law::{DEFAULT_PLACE, Jurisdiction};
use crate::domain::office::Office;
use crate::input;
use std::path::{Path, PathBuf};

/// Where the files are, below the registry.
const FOLDER: &str = "workflows/jurisdictions";

/// The end of their names.
const END: &str = ".yaml";

/// The place of an office with what it extends, and what the office has confirmed over all; what is the same in the
/// whole country where no place is named.
///
/// # Errors
///
/// All problems of a file, or that there is none of that name.
pub(super) fn read(root: Option<&Path>, office: Option<&Office>) -> Result<Jurisdiction, Error> {
    let name = office.map_or(DEFAULT_PLACE, |office| office.jurisdiction.name());
    let place = named(root, name)?;
    Ok(match office {
        Some(office) => place.confirmed(&office.jurisdiction.confirmed),
        None => place,
    })
}

/// The place of that name with what it extends, as its files have it.
///
/// # Errors
///
/// As those of [`read`].
pub(super) fn named(root: Option<&Path>, name: &str) -> Result<Jurisdiction, Error> {
    read_by(root, name, input::yaml::jurisdiction)
}

/// What a place excludes from normative documents; none where no rule of it is known.
///
/// # Errors
///
/// As those of [`read`].
pub(super) fn excluded(root: Option<&Path>, name: &str) -> Result<Option<PlaceExclusions>, Error> {
    read_by(root, name, input::yaml::excluded)
}

/// How the file of a place, and those that it extends, are read.
type Reading<T> = fn(&str, &[u8], &input::yaml::Places<'_>) -> Result<T, Vec<input::yaml::Problem>>;

fn read_by<T>(root: Option<&Path>, name: &str, reading: Reading<T>) -> Result<T, Error> {
    let folder = folder(root);
    let file = folder.clone().unwrap_or_else(|| PathBuf::from(FOLDER)).join(format!("{name}{END}"));
    let bytes = bytes(folder.as_deref(), name)?;
    let bytes = bytes.ok_or_else(|| Error::Missing(Missing::File { path: file.clone() }))?;
    let names = names(root);
    let read = |name: &str| self::bytes(folder.as_deref(), name).ok().flatten();
    let places = input::yaml::Places { names: &names, read: &read };
    reading(name, &bytes, &places).map_err(|problems| Error::Invalid { file, problems })
}

/// The names of the places of a registry; of those that the program carries where it has no folder of them.
pub(super) fn names(root: Option<&Path>) -> Vec<String> {
    let Some(folder) = folder(root) else {
        return carried().into_iter().map(str::to_owned).collect();
    };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.file_name().to_str()?.strip_suffix(END).map(str::to_owned))
        .chain([DEFAULT_PLACE.to_owned()])
        .collect();
    names.sort();
    names.dedup();
    names
}

/// The names of the places that the program carries.
pub fn carried() -> Vec<&'static str> {
    let all = embedded::WORKFLOWS.iter();
    let mut names: Vec<_> = all.filter_map(|file| name_of(file.path)).collect();
    names.sort_unstable();
    names
}

/// The name of the place that is in a carried file.
fn name_of(path: &str) -> Option<&str> {
    path.strip_prefix(FOLDER)?.strip_prefix('/')?.strip_suffix(END)
}

/// The folder of a registry, where it has one: registries made before there were places have none.
fn folder(root: Option<&Path>) -> Option<PathBuf> {
    root.map(|root| root.join(FOLDER)).filter(|folder| folder.is_dir())
}

/// The file of a place: the registry's, else, without a folder or for the whole country, the one that is carried.
fn bytes(folder: Option<&Path>, name: &str) -> Result<Option<Vec<u8>>, Error> {
    if let Some(folder) = folder {
        let file = folder.join(format!("{name}{END}"));
        if file.is_file() {
            return registry::read(&file).map(Some);
        }
        if name != DEFAULT_PLACE {
            return Ok(None);
        }
    }
    let carried = embedded::WORKFLOWS.iter().find(|file| name_of(file.path) == Some(name));
    Ok(carried.map(|file| file.text.as_bytes().to_vec()))
}
