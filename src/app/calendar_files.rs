//! The files of a calendar: all of the registry's that bear its name, read together, or the one that the program carries
//! where the registry has none.
//!
//! The two are never mixed: an office that has a calendar of its own has written all of it.

use crate::app::{Error, embedded, registry};
use crate::input;
use crate::input::yaml::{CalendarPart, CalendarText, Problem};
use std::path::{Path, PathBuf};

/// The folder of calendars, below the registry.
pub(super) const FOLDER: &str = "workflows/calendars";

/// The files of a calendar.
#[derive(Debug)]
pub(super) struct CalendarFiles {
    /// The name of the calendar.
    pub(super) name: String,
    /// The folder they are in.
    folder: PathBuf,
    /// Their names there, and what they hold.
    files: Vec<(String, Vec<u8>)>,
    /// They are those that the program carries.
    pub(super) is_carried: bool,
    /// What they say.
    said: Result<Vec<CalendarPart>, Vec<Problem>>,
}

impl CalendarFiles {
    /// The files that may be of the calendar `name`, in the order of their names.
    ///
    /// # Errors
    ///
    /// That the folder or a file can not be read.
    pub(super) fn of(root: Option<&Path>, name: &str) -> Result<Self, Error> {
        let folder = root.map_or_else(|| PathBuf::from(FOLDER), |root| root.join(FOLDER));
        let files = if root.is_some() { in_folder(&folder)? } else { Vec::new() };
        let said = input::yaml::calendar(name, &texts(&files));
        let is_carried = said.as_ref().is_ok_and(Vec::is_empty);
        let own = Self { name: name.to_owned(), folder, files, is_carried, said };
        Ok(if is_carried { own.carried() } else { own })
    }

    /// The files that the program carries in place of none.
    fn carried(self) -> Self {
        let start = format!("{FOLDER}/");
        let file = |file: &embedded::EmbeddedFile| {
            let name = file.path.strip_prefix(&start)?;
            Some((name.to_owned(), file.text.as_bytes().to_vec()))
        };
        let files: Vec<_> = embedded::WORKFLOWS.iter().filter_map(file).collect();
        let said = input::yaml::calendar(&self.name, &texts(&files));
        Self { files, said, ..self }
    }

    /// Where a file of the calendar is, or would be.
    pub(super) fn path(&self, file: &str) -> PathBuf {
        self.folder.join(file)
    }

    /// Names and contents.
    pub(super) fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    /// What the files say.
    ///
    /// # Errors
    ///
    /// All problems of the files.
    pub(super) fn read(self) -> Result<Vec<CalendarPart>, Error> {
        self.said.map_err(|problems| invalid(&self.folder, problems))
    }

    /// What a file says that shall stand beside these.
    ///
    /// # Errors
    ///
    /// All problems of that file, and where it contradicts these.
    pub(super) fn read_added(&self, file: &Path, bytes: &[u8]) -> Result<CalendarPart, Error> {
        if let Err(problems) = &self.said {
            return Err(invalid(&self.folder, problems.clone()));
        }
        input::yaml::added_calendar(&self.name, &texts(&self.files), bytes)
            .map_err(|problems| Error::Invalid { file: file.to_path_buf(), problems })
    }
}

fn texts(files: &[(String, Vec<u8>)]) -> Vec<CalendarText<'_>> {
    files.iter().map(|(file, bytes)| CalendarText { file: Some(file), bytes }).collect()
}

/// The first file with a problem stands for all: the others are named beside theirs.
fn invalid(folder: &Path, problems: Vec<Problem>) -> Error {
    let first = problems.iter().find_map(|problem| problem.file.as_deref());
    Error::Invalid { file: folder.join(first.unwrap_or_default()), problems }
}

/// The YAML files of a folder, by name; none where there is no folder.
fn in_folder(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let failed = |source| Error::Disk { path: folder.to_path_buf(), source };
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failed(error)),
    };
    let mut names = Vec::new();
    for entry in entries {
        let name = entry.map_err(failed)?.file_name();
        names.extend(name.to_str().filter(|name| is_calendar(name)).map(str::to_owned));
    }
    names.sort();
    let read = |name: String| {
        let bytes = registry::read(&folder.join(&name))?;
        Ok((name, bytes))
    };
    names.into_iter().map(read).collect()
}

/// Whether a file is of those that people write; editors leave others beside them (`.#cn.yaml`).
fn is_calendar(name: &str) -> bool {
    name.strip_suffix(".yaml").is_some_and(|stem| !stem.is_empty() && !stem.starts_with('.'))
}
