//! What lies beside the store of a registry and belongs to it: settings, workflows and templates.

use crate::app::registry::{self, SETTINGS};
use crate::app::{Error, Misuse};
use fashen_store::Beside;
use std::path::{Component, Path, PathBuf};

/// The folders of which everything belongs to the registry.
const FOLDERS: [&str; 2] = ["workflows", "templates"];

/// All of it, sorted by name.
pub(super) fn read(root: &Path) -> Result<Vec<Beside>, Error> {
    let mut files = Vec::new();
    let settings = root.join(SETTINGS);
    if settings.is_file() {
        files.push(settings);
    }
    for folder in FOLDERS {
        walk(&root.join(folder), &mut files)?;
    }
    files.sort();
    let file = |path: PathBuf| {
        let below = path.strip_prefix(root).unwrap_or(&path);
        let parts = below.components().map(|part| part.as_os_str().to_string_lossy());
        let name = parts.collect::<Vec<_>>().join("/");
        Ok(Beside { name, bytes: registry::read(&path)? })
    };
    files.into_iter().map(file).collect()
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Error> {
    let disk = |source| Error::Disk { path: folder.to_path_buf(), source };
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(disk(error)),
    };
    for entry in entries {
        let entry = entry.map_err(disk)?;
        // A link leads elsewhere: what is there is not the registry's.
        let kind = entry.file_type().map_err(disk)?;
        if kind.is_dir() {
            walk(&entry.path(), files)?;
        } else if kind.is_file() {
            files.push(entry.path());
        }
    }
    Ok(())
}

/// Writes all of it below a folder; the settings last, because they are what makes the folder a registry.
pub(super) fn write(root: &Path, files: &[Beside]) -> Result<(), Error> {
    let (settings, rest): (Vec<_>, Vec<_>) = files.iter().partition(|file| file.name == SETTINGS);
    for file in rest.into_iter().chain(settings) {
        let path = root.join(ours(&file.name)?);
        registry::write(&path, &file.bytes)?;
    }
    Ok(())
}

/// A name that can only be of ours: nothing else may come out of a file that somebody hands over.
fn ours(name: &str) -> Result<&Path, Error> {
    let path = Path::new(name);
    let is_plain = path.components().all(|part| matches!(part, Component::Normal(_)));
    let first = path.components().next().map(|part| part.as_os_str().to_string_lossy());
    let is_known = name == SETTINGS
        || first.is_some_and(|first| name.contains('/') && FOLDERS.contains(&first.as_ref()));
    if is_plain && is_known {
        return Ok(path);
    }
    let (option, text) = ("FILE", name.to_owned());
    Err(Error::Misuse(Misuse::BadName { option, text }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_ours_comes_out_of_a_backup() {
        for name in ["fashen.yaml", "workflows/a/workflow.yaml", "templates/x.html"] {
            assert!(ours(name).is_ok(), "{name}");
        }
        for name in
            ["", "store/FORMAT", "workflows", "../fashen.yaml", "/etc/passwd", "workflows/../../x"]
        {
            assert!(ours(name).is_err(), "{name}");
        }
    }
}
