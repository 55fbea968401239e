//! A file from disk as a draft: its bytes, what was read of them, and the digests of its words.
//!
//! The same words must give the same digests whatever word processor wrote them.

use crate::app::commit::digest;
use crate::app::journal::JournalError;
use crate::app::office_suite::{OfficeSuite, OldFormat};
use crate::app::pack::{Contents, blob};
use crate::app::{Error, Missing, Misuse, registry};
use crate::domain::case::{Case, ClauseRef, Copy, DraftSubmission, PresentClauses};
use crate::domain::digest::Digest;
use crate::domain::document::{
    Clause, Document, DocumentNumber, ReadingNote, Text, canonical, numeral,
};
use crate::domain::limits;
use crate::domain::name::MaterialId;
use crate::input::document::{self, Unreadable};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// A draft that was read.
pub(super) struct ReadDraft {
    /// What the engine is told.
    pub(super) submission: DraftSubmission,
    /// The file's bytes, the outline's, and those of what else is to be kept beside it.
    pub(super) blobs: Vec<Vec<u8>>,
    /// What was read, for showing.
    pub(super) document: Document,
}

/// What was read of a draft, as kept in the store.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outline {
    /// The format of this form.
    pub v: u32,
    /// The title.
    pub title: String,
    /// The number found in the text.
    pub number: Option<String>,
    /// The clauses.
    pub clauses: Vec<OutlineClause>,
}

/// A clause, as kept in the store.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutlineClause {
    /// What people call it.
    pub label: String,
    /// Its heading.
    pub heading: Option<String>,
    /// Its words.
    pub text: String,
}

/// A file that was read: its name, its bytes and what they say.
#[derive(Clone, Debug)]
pub struct ReadFile {
    /// Its name, without the folder.
    pub file_name: String,
    /// Its bytes, as they are.
    pub bytes: Vec<u8>,
    /// What was read.
    pub document: Document,
}

/// Reads a document from disk, of whatever kind that can be read.
///
/// # Errors
///
/// There is no such file, or [`Error::Unreadable`].
pub fn file(file: &Path, suite: &OfficeSuite) -> Result<ReadFile, Error> {
    let (file_name, bytes) = take(file)?;
    let document = document(&file_name, &bytes, suite)
        .map_err(|reason| Error::Unreadable { file: file.to_path_buf(), reason })?;
    Ok(ReadFile { file_name, bytes, document })
}

/// Reads a document from its bytes, those of a kept draft too; the name only tells kinds of text apart.
///
/// What is kept of a .doc is the .doc: who reads it again needs an office suite again, and may have another one. Words
/// that a review spoke of are therefore taken from the kept outline, never from a second reading.
///
/// # Errors
///
/// Why they can not be read.
pub fn document(
    file_name: &str,
    bytes: &[u8],
    suite: &OfficeSuite,
) -> Result<Document, Unreadable> {
    text(file_name, bytes, suite).map(Document::outline)
}

/// The text of a document; a file of an old word processor goes through the office suite.
fn text(file_name: &str, bytes: &[u8], suite: &OfficeSuite) -> Result<Text, Unreadable> {
    let (format, unreadable) = match document::read(file_name, bytes) {
        Err(reason @ Unreadable::LegacyWord) if document::is_word_of_old(bytes) => {
            (OldFormat::Word, reason)
        }
        Err(reason @ Unreadable::Rtf) => (OldFormat::Rtf, reason),
        read => return read,
    };
    let docx = suite.docx(bytes, format).map_err(Unreadable::OfficeSuite)?.ok_or(unreadable)?;
    let mut text = document::read("draft.docx", &docx)?;
    text.notes.insert(0, ReadingNote::ThroughOfficeSuite);
    Ok(text)
}

/// Reads a draft; `title` stands for the title where it is given.
pub(super) fn draft(
    path: &Path,
    title: Option<&str>,
    suite: &OfficeSuite,
) -> Result<ReadDraft, Error> {
    draft_of(file(path, suite)?, title)
}

/// A draft of a file that was read; `title` stands for the title where it is given.
pub(super) fn draft_of(read: ReadFile, title: Option<&str>) -> Result<ReadDraft, Error> {
    let ReadFile { file_name, bytes, document } = read;
    let title = title.map(str::to_owned).or_else(|| document.title.clone());
    let title =
        title.filter(|title| !title.trim().is_empty()).ok_or(Error::Misuse(Misuse::NoTitle))?;
    let title: String = title.trim().chars().take(limits::TITLE_CHARS).collect();
    let outline = Outline {
        v: 1,
        title: title.clone(),
        number: document.number.as_ref().map(DocumentNumber::to_string),
        clauses: document.clauses.iter().map(outline_clause).collect(),
    };
    let outline = serde_json::to_vec(&outline)
        .map_err(|error| JournalError::Damaged { what: error.to_string() })?;
    let submission = DraftSubmission {
        file_name,
        file: digest(&bytes),
        outline: digest(&outline),
        text: digest(canonical(&document.words).as_bytes()),
        title,
        clauses: document
            .clauses
            .iter()
            .map(|clause| reference(&clause.label, &clause.text))
            .collect(),
        found: None,
    };
    Ok(ReadDraft { submission, blobs: vec![bytes, outline], document })
}

fn outline_clause(clause: &Clause) -> OutlineClause {
    OutlineClause {
        label: clause.label.clone(),
        heading: clause.heading.clone(),
        text: clause.text.clone(),
    }
}

/// A clause by its words.
pub(super) fn reference(label: &str, text: &str) -> ClauseRef {
    ClauseRef { label: label.to_owned(), digest: digest(canonical(text).as_bytes()) }
}

/// The bytes of a file that is to be kept, and its name.
pub(super) fn take(file: &Path) -> Result<(String, Vec<u8>), Error> {
    let failed = |source: std::io::Error| match source.kind() {
        std::io::ErrorKind::NotFound => Error::Missing(Missing::File { path: file.to_path_buf() }),
        _ => Error::Disk { path: file.to_path_buf(), source },
    };
    let meta = std::fs::metadata(file).map_err(failed)?;
    if meta.len() > limits::DOCUMENT_BYTES {
        let reason = Unreadable::TooLarge { bytes: meta.len(), limit: limits::DOCUMENT_BYTES };
        return Err(Error::Unreadable { file: file.to_path_buf(), reason });
    }
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok((name, registry::read(file)?))
}

/// Materials that were named at the command line: files, or notes of where the paper is.
pub(super) struct ReadMaterials {
    /// What the engine is told.
    pub(super) given: Vec<(MaterialId, Copy)>,
    /// The files' bytes.
    pub(super) blobs: Vec<Vec<u8>>,
}

/// A material as named at the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GivenMaterial {
    /// `name=FILE`
    File(String, std::path::PathBuf),
    /// `name=where the paper is`
    OnPaper(String, String),
}

/// Reads materials.
pub(super) fn materials(given: &[GivenMaterial]) -> Result<ReadMaterials, Error> {
    let mut read = ReadMaterials { given: Vec::new(), blobs: Vec::new() };
    for material in given {
        match material {
            GivenMaterial::File(id, path) => {
                let (name, bytes) = take(path)?;
                if bytes.is_empty() {
                    let reason = Unreadable::Empty;
                    return Err(Error::Unreadable { file: path.clone(), reason });
                }
                let copy = Copy::File { name, digest: digest(&bytes) };
                read.given.push((id.as_str().into(), copy));
                read.blobs.push(bytes);
            }
            GivenMaterial::OnPaper(id, note) => {
                read.given.push((id.as_str().into(), Copy::OnPaper(note.clone())));
            }
        }
    }
    Ok(read)
}

/// What was read of a draft, from the store.
pub(super) fn outline<C: Contents + ?Sized>(kept: &C, digest: &Digest) -> Result<Outline, Error> {
    let bytes = blob(kept, digest)?;
    serde_json::from_slice(&bytes)
        .map_err(|_| JournalError::Damaged { what: format!("outline {digest}") }.into())
}

/// The clauses of the last draft of a case by their words; nothing is known of a draft whose outline is not kept.
pub(super) fn present<C: Contents + ?Sized>(kept: &C, case: &Case) -> PresentClauses {
    let draft = case.draft();
    let read = draft.and_then(|draft| Some((draft, outline(kept, &draft.outline).ok()?)));
    read.map_or_else(PresentClauses::default, |(draft, outline)| outline.present(draft.ordinal))
}

impl Outline {
    /// Its clauses by their words.
    pub(super) fn present(&self, draft: u32) -> PresentClauses {
        PresentClauses::of(draft, self.all_references())
    }

    /// All clauses, by their words.
    pub(super) fn all_references(&self) -> Vec<ClauseRef> {
        let clauses = self.clauses.iter();
        clauses.map(|clause| reference(&clause.label, &clause.text)).collect()
    }

    /// The kept words as a document again, a line each, with the labels of articles where a reader finds them.
    pub(super) fn document(&self) -> Document {
        let mut lines = self.title.clone();
        for clause in &self.clauses {
            lines.push('\n');
            if clause.label.starts_with('第') {
                lines.push_str(&clause.label);
                lines.push('　');
            }
            lines.push_str(&clause.text);
        }
        Document::outline(Text::of_lines(&lines))
    }

    /// The clauses of those labels, by their words.
    ///
    /// # Errors
    ///
    /// [`Missing::Clause`] for the first label that there is not.
    pub(super) fn references(&self, labels: &[String]) -> Result<Vec<ClauseRef>, Error> {
        let find = |label: &String| {
            let written = written(label);
            let clause = self.clauses.iter().find(|clause| clause.label == written);
            clause.map(|clause| reference(&clause.label, &clause.text)).ok_or_else(|| {
                let known = self.clauses.iter().map(|clause| clause.label.clone()).collect();
                Error::Missing(Missing::Clause { label: label.clone(), known })
            })
        };
        labels.iter().map(find).collect()
    }
}

/// A label as the text has it: `第7条` and `7` are `第七条`.
fn written(label: &str) -> String {
    let label = label.trim();
    let bare = label.strip_prefix('第').and_then(|rest| rest.strip_suffix('条')).unwrap_or(label);
    match bare.parse() {
        Ok(n) => format!("第{}条", numeral::write(n)),
        Err(_) => label.to_owned(),
    }
}

/// What a person must know about a reading, for showing.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What was read.
    pub document: Document,
}

impl Reading {
    /// What was decided or left out while reading.
    pub fn notes(&self) -> &[ReadingNote] {
        &self.document.text.notes
    }
}

/// A case without a draft, which the record can not hold.
pub(super) fn no_draft(case: &Case) -> Error {
    JournalError::Damaged { what: format!("case {} without a draft", case.id) }.into()
}
