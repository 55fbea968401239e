//! Many files at once: the work of every document below a folder, on all cores, in a stable order.
//!
//! One bad file never stops the others: why it could not be read is its row. It must never follow a link out of
//! the folder, nor hold more documents at once than there are cores.

use crate::app::{Error, Missing, reading};
use crate::domain::limits;
use crate::input::document::Unreadable;
use crate::input::document::archive::{self, Entry};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

/// A file of the folder, or a document of an archive in it.
#[derive(Debug)]
pub struct Row<T> {
    /// Its path below the folder, with `/`.
    pub file: String,
    /// What came of it.
    pub found: Result<T, Unread>,
}

/// Why a file has no answer.
#[derive(Debug)]
pub enum Unread {
    /// It is no document that can be read.
    Document(Unreadable),
    /// The disk did not give it.
    Disk(std::io::ErrorKind),
}

/// Hears how many of how many files are done.
pub type OnDone<'a> = &'a (dyn Fn(usize, usize) + Sync);

/// What is done with a document: its name and its bytes are given.
pub type Work<'a, T> = &'a (dyn Fn(&str, &[u8]) -> Result<T, Unreadable> + Sync);

/// Does the work of all documents below a folder; whether there were more files than [`limits::BATCH_FILES`], which were
/// left out.
///
/// # Errors
///
/// There is no such folder, or it can not be opened.
pub fn each<T: Send>(
    folder: &Path,
    work: Work<'_, T>,
    on_done: OnDone<'_>,
) -> Result<(Vec<Row<T>>, bool), Error> {
    if folder.is_file() {
        let source = std::io::ErrorKind::NotADirectory.into();
        return Err(Error::Disk { path: folder.to_path_buf(), source });
    }
    if !folder.is_dir() {
        return Err(Error::Missing(Missing::File { path: folder.to_path_buf() }));
    }
    let (files, more) = files(folder)?;
    Ok((rows(&files, folder, work, on_done), more))
}

/// All files below a folder in the order of their names, hidden ones and links left out; whether there are more. A folder
/// inside it that can not be opened stands for its files, so that it is seen.
pub(super) fn files(folder: &Path) -> Result<(Vec<PathBuf>, bool), Error> {
    let failed = |source| Error::Disk { path: folder.to_path_buf(), source };
    let mut files = Vec::new();
    let mut folders = listed(folder, &mut files).map_err(failed)?;
    while let Some(folder) = folders.pop() {
        match listed(&folder, &mut files) {
            Ok(inner) => folders.extend(inner),
            Err(_) => files.push(folder),
        }
        if files.len() > limits::BATCH_FILES {
            break;
        }
    }
    files.sort();
    let more = files.len() > limits::BATCH_FILES;
    files.truncate(limits::BATCH_FILES);
    Ok((files, more))
}

/// Adds the files of a folder to the others; the folders in it.
fn listed(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<Vec<PathBuf>> {
    let mut folders = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        let hidden = entry.file_name().to_string_lossy().starts_with(['.', '~']);
        match () {
            () if hidden => {}
            () if kind.is_dir() => folders.push(entry.path()),
            () if kind.is_file() => files.push(entry.path()),
            () => {}
        }
    }
    Ok(folders)
}

/// A row a file, each core taking the next file that none has taken.
fn rows<T: Send>(
    files: &[PathBuf],
    folder: &Path,
    work: Work<'_, T>,
    on_done: OnDone<'_>,
) -> Vec<Row<T>> {
    let next = AtomicUsize::new(0);
    let cores = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let (sender, receiver) = mpsc::channel();
    let mut rows: Vec<(usize, Vec<Row<T>>)> = Vec::with_capacity(files.len());
    thread::scope(|scope| {
        for _ in 0..cores.min(files.len()) {
            let (sender, next) = (sender.clone(), &next);
            scope.spawn(move || {
                while let Some((index, file)) = taken(files, next) {
                    if sender.send((index, documents(file, folder, work))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        for row in receiver {
            rows.push(row);
            on_done(rows.len(), files.len());
        }
    });
    rows.sort_by_key(|(index, _)| *index);
    rows.into_iter().flat_map(|(_, rows)| rows).collect()
}

/// The next file that none has taken.
fn taken<'a>(files: &'a [PathBuf], next: &AtomicUsize) -> Option<(usize, &'a Path)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    files.get(index).map(|file| (index, file.as_path()))
}

/// The path of a file below the folder, the same on all systems.
fn below(file: &Path, folder: &Path) -> String {
    let inside = file.strip_prefix(folder).unwrap_or(file);
    let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// The rows of a file: one, or one for each document of an archive.
fn documents<T>(file: &Path, folder: &Path, work: Work<'_, T>) -> Vec<Row<T>> {
    let name = below(file, folder);
    match reading::take(file) {
        Ok((_, bytes)) if archive::is_zip(&bytes) => archived(&name, &bytes, work),
        Ok((own, bytes)) => {
            vec![Row { file: name, found: work(&own, &bytes).map_err(Unread::Document) }]
        }
        Err(error) => vec![Row { file: name, found: Err(unread(error)) }],
    }
}

/// A row for each document of an archive; one for the archive where it has none.
fn archived<T>(name: &str, bytes: &[u8], work: Work<'_, T>) -> Vec<Row<T>> {
    let alone = |reason| vec![Row { file: name.to_owned(), found: Err(Unread::Document(reason)) }];
    let documents: Vec<Entry> = match archive::entries(bytes) {
        Ok(entries) => entries.into_iter().filter(Entry::is_document).collect(),
        Err(reason) => return alone(reason),
    };
    if documents.is_empty() {
        return alone(Unreadable::OtherContainer);
    }
    let row = |entry: Entry| {
        let found = work(&entry.name, &entry.bytes).map_err(Unread::Document);
        Row { file: format!("{name}/{}", entry.name), found }
    };
    documents.into_iter().map(row).collect()
}

fn unread(error: Error) -> Unread {
    match error {
        Error::Unreadable { reason, .. } => Unread::Document(reason),
        Error::Disk { source, .. } => Unread::Disk(source.kind()),
        _ => Unread::Disk(std::io::ErrorKind::NotFound),
    }
}
