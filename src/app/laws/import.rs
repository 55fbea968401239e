//! `laws import`: texts of laws that an office downloaded by hand become texts of the registry.
//!
//! Nothing is taken that was not understood, and why is told; a text that is held is never written over unless that is
//! asked for. A file is written whole or not at all.

use super::{FOLDER, TEXT, TEXTS, file_name, kind};
use crate::app::commit::digest;
use crate::app::folder;
use crate::app::{Error, Missing, OfficeSuite, reading, registry};
use crate::domain::document::Document;
use crate::domain::law::{LawText, Library, StatuteKind};
use crate::input::document::Unreadable;
use crate::input::document::archive::{self, Entry};
use crate::output;
use chrono::NaiveDate;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// What is imported, and how.
#[derive(Clone, Debug)]
pub struct Importing {
    /// Files, folders and archives.
    pub from: Vec<PathBuf>,
    /// What instruments are that neither a list nor their own text tells.
    pub kind: Option<StatuteKind>,
    /// Write over the text that is held of the same version.
    pub replace: bool,
    /// Write nothing.
    pub dry_run: bool,
}

/// What became of a file.
#[derive(Debug)]
pub struct Row {
    /// Its name, in an archive behind that of the archive.
    pub file: String,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a file.
#[derive(Debug)]
pub enum Fate {
    /// 已收入.
    Taken {
        /// Of which statute.
        title: String,
        /// Of which version.
        day: Option<NaiveDate>,
        /// How many articles.
        articles: usize,
        /// Whether no list knew the statute.
        is_new: bool,
    },
    /// 已有: the same words are held.
    Held {
        /// Of which statute.
        title: String,
        /// Of which version.
        day: Option<NaiveDate>,
    },
    /// 没有收入.
    Refused(Why),
}

/// Why a file was not taken.
#[derive(Debug)]
pub enum Why {
    /// It can not be read.
    Unread(Unreadable),
    /// The disk did not give it.
    Disk(std::io::ErrorKind),
    /// It has no title.
    NoTitle,
    /// It has no articles.
    NoArticles {
        /// Its title.
        title: String,
    },
    /// Nothing tells what kind of instrument it is.
    NoKind {
        /// Its title.
        title: String,
    },
    /// Other words are held of the same version.
    Differs {
        /// Its title.
        title: String,
        /// The file that is held.
        held: String,
    },
}

/// Imports texts; `told` hears how many of how many files are done.
///
/// # Errors
///
/// Something named is not there, the library has problems, or a text can not be written.
pub fn import(
    root: &Path,
    importing: &Importing,
    suite: &OfficeSuite,
    told: &dyn Fn(usize, usize),
) -> Result<Vec<Row>, Error> {
    let mut shelf = Shelf::of(super::library(Some(root))?, root, importing, suite);
    let mut files = Vec::new();
    for from in &importing.from {
        match () {
            () if from.is_dir() => files.extend(folder::files(from)?.0),
            () if from.is_file() => files.push(from.clone()),
            () => return Err(Error::Missing(Missing::File { path: from.clone() })),
        }
    }
    let mut rows = Vec::new();
    for (index, file) in files.iter().enumerate() {
        shelf.file(file, &mut rows)?;
        told(index + 1, files.len());
    }
    Ok(rows)
}

/// The library while it grows.
struct Shelf<'a> {
    library: Library,
    folder: PathBuf,
    importing: &'a Importing,
    suite: &'a OfficeSuite,
    /// The articles of the versions that are held or were taken now, by the names of their files.
    held: HashMap<String, LawText>,
}

impl<'a> Shelf<'a> {
    fn of(library: Library, root: &Path, importing: &'a Importing, suite: &'a OfficeSuite) -> Self {
        let places = 0..library.statutes().all().len();
        let texts = places.flat_map(|place| library.texts(place));
        let held = texts.map(|text| (kept_name(text), text.clone())).collect();
        let folder = root.join(FOLDER).join(TEXTS);
        Self { library, folder, importing, suite, held }
    }

    /// Takes a file, or every document of an archive.
    fn file(&mut self, file: &Path, rows: &mut Vec<Row>) -> Result<(), Error> {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let refused = |why| Row { file: name.clone(), fate: Fate::Refused(why) };
        let bytes = match reading::take(file) {
            Ok((_, bytes)) => bytes,
            Err(Error::Unreadable { reason, .. }) => {
                rows.push(refused(Why::Unread(reason)));
                return Ok(());
            }
            Err(Error::Disk { source, .. }) => {
                rows.push(refused(Why::Disk(source.kind())));
                return Ok(());
            }
            Err(other) => return Err(other),
        };
        if !archive::is_zip(&bytes) {
            rows.push(self.one(&name, &name, &bytes)?);
            return Ok(());
        }
        match archive::entries(&bytes) {
            Ok(entries) => {
                for entry in entries.iter().filter(|entry| Entry::is_document(entry)) {
                    let shown = format!("{name}/{}", entry.name);
                    rows.push(self.one(&shown, &entry.name, &entry.bytes)?);
                }
            }
            Err(reason) => rows.push(refused(Why::Unread(reason))),
        }
        Ok(())
    }

    /// Takes a document.
    fn one(&mut self, shown: &str, name: &str, bytes: &[u8]) -> Result<Row, Error> {
        let row = |fate| Row { file: shown.to_owned(), fate };
        let text = match self.understood(name, bytes) {
            Ok(text) => text,
            Err(why) => return Ok(row(Fate::Refused(why))),
        };
        let kept = kept_name(&text);
        let (title, day, articles) = (text.title.clone(), text.day, text.articles.len());
        let same = self.held.get(&kept).map(|held| held.articles == text.articles);
        match same {
            Some(true) => return Ok(row(Fate::Held { title, day })),
            Some(false) if !self.importing.replace => {
                return Ok(row(Fate::Refused(Why::Differs { title, held: kept })));
            }
            _ => {}
        }
        if !self.importing.dry_run {
            registry::write(&self.folder.join(&kept), &output::law_text::law_text(&text))?;
        }
        let is_new = text.kind.is_some();
        self.held.insert(kept, text);
        Ok(row(Fate::Taken { title, day, articles, is_new }))
    }

    /// What a document says, as the text of a law.
    fn understood(&self, name: &str, bytes: &[u8]) -> Result<LawText, Why> {
        let document = reading::document(name, bytes, self.suite).map_err(Why::Unread)?;
        let named = file_name::read(name);
        let statutes = self.library.statutes();
        let own = document.title.clone().filter(|title| !title.trim().is_empty());
        let known = own.as_deref().and_then(|title| statutes.named(title));
        let known = known.or_else(|| statutes.named(&named.title));
        let written = own.unwrap_or(named.title);
        if written.is_empty() {
            return Err(Why::NoTitle);
        }
        let title = known.map_or_else(|| plain(&written), |known| known.title.clone());
        let articles = LawText::articles_of(&document);
        if articles.is_empty() {
            return Err(Why::NoArticles { title });
        }
        let kind = match known {
            Some(_) if self.is_listed(&title) => None,
            // Only texts made it known: each of them says what it is.
            Some(known) => Some(known.kind),
            None => match kind::kind(&document, &written).or(self.importing.kind) {
                Some(kind) => Some(kind),
                None => return Err(Why::NoKind { title }),
            },
        };
        Ok(LawText {
            title,
            kind,
            day: named.day.or_else(|| last_day(&document)),
            in_force: LawText::in_force_of(&document),
            file: name.rsplit('/').next().unwrap_or(name).to_owned(),
            digest: format!("sm3:{}", digest(bytes)),
            articles,
        })
    }

    /// Whether a list names it: it is not known by texts alone.
    fn is_listed(&self, title: &str) -> bool {
        let texts = self.library.place_of(title).map_or(&[][..], |place| self.library.texts(place));
        !texts.iter().any(|text| text.kind.is_some())
    }
}

/// A title as it is kept.
fn plain(title: &str) -> String {
    let title: String = title.split_whitespace().collect();
    let inside = title.strip_prefix('《').and_then(|rest| rest.strip_suffix('》'));
    let title = inside.unwrap_or(&title);
    title.strip_prefix("中华人民共和国").filter(|rest| !rest.is_empty()).unwrap_or(title).to_owned()
}

/// The last day that the note below the title names: that of the last amendment.
fn last_day(document: &Document) -> Option<NaiveDate> {
    let note = kind::note(document);
    note.split(['　', ' ', '，', '；', '\n', '（', '('])
        .filter_map(|part| part.split_once('日').and_then(|(day, _)| chinese_day(day)))
        .max()
}

/// `2021年1月22`
fn chinese_day(text: &str) -> Option<NaiveDate> {
    let (year, rest) = text.split_once('年')?;
    let year: String = year.chars().rev().take(4).collect::<Vec<_>>().into_iter().rev().collect();
    let (month, day) = rest.split_once('月')?;
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// The name of the file that a text is kept in.
fn kept_name(text: &LawText) -> String {
    let safe = |letter: char| if "/\\:*?\"<>|".contains(letter) { '_' } else { letter };
    let title: String = text.title.chars().map(safe).take(60).collect();
    match text.day {
        Some(day) => format!("{title}_{}{TEXT}", day.format("%Y%m%d")),
        None => format!("{title}{TEXT}"),
    }
}
