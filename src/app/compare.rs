//! `diff`: two drafts of a case, two files, or a draft and a file, laid side by side.
//!
//! Nothing is recorded. A table is written as a whole or not at all, and never over another file unasked.

use crate::app::reading::{self, Outline};
use crate::app::{Error, Missing, Misuse, OfficeSuite, Session, pack, registry};
use crate::domain::case::{Case, Draft};
use crate::domain::document::comparison::{self, Counts, Line};
use crate::domain::document::{Clause, Document, Span};
use crate::output;
use std::path::{Path, PathBuf};

/// Where a text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A draft of a case.
    Draft {
        /// The case.
        case: String,
        /// The draft, counted from 1.
        draft: u32,
        /// What was read of it is not kept; it was read again from its file.
        reread: bool,
    },
    /// A file.
    File(PathBuf),
}

/// What a case is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfCase {
    /// The case.
    pub case: String,
    /// The drafts that were named: none, the older one, or both.
    pub drafts: Vec<u32>,
    /// The file that stands for the newer one.
    pub file: Option<PathBuf>,
}

/// A text of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Where it is.
    pub origin: Origin,
    /// Its title.
    pub title: Option<String>,
    /// Its clauses, title and number among them.
    clauses: Vec<Clause>,
}

/// Two texts side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The older text.
    pub before: Side,
    /// The newer text.
    pub after: Side,
    /// How many rows there are of each kind.
    pub counts: Counts,
    /// The rows.
    pub lines: Vec<Line>,
}

impl Compared {
    fn of(before: Side, after: Side) -> Self {
        let compared = comparison::compare(&before.clauses, &after.clauses);
        let lines = comparison::table(&before.clauses, &after.clauses, &compared);
        Self { counts: compared.counts(), lines, before, after }
    }

    /// Whether nothing differs.
    pub fn is_same(&self) -> bool {
        self.lines.iter().all(Line::is_untouched)
    }
}

/// Compares two files.
///
/// # Errors
///
/// Why one of them can not be read.
pub fn files(before: &Path, after: &Path, suite: &OfficeSuite) -> Result<Compared, Error> {
    Ok(Compared::of(of_file(before, suite)?, of_file(after, suite)?))
}

/// Compares drafts of a case: those that were named, else the last two; or one of them, else the last, with
/// a file.
///
/// # Errors
///
/// [`Missing::Draft`], [`Misuse::OneDraft`], or those of the record and of the file.
pub fn of_case(session: &Session, asked: &OfCase) -> Result<Compared, Error> {
    let (case, _) = session.case(&asked.case)?;
    let last = case.draft_ordinal();
    let first = asked.drafts.first().copied();
    if let Some(file) = &asked.file {
        let before = of_draft(session, &case, first.unwrap_or(last))?;
        return Ok(Compared::of(before, of_file(file, &session.office_suite)?));
    }
    if last < 2 {
        return Err(Error::Misuse(Misuse::OneDraft { case: asked.case.clone() }));
    }
    let before = of_draft(session, &case, first.unwrap_or(last - 1))?;
    let after = of_draft(session, &case, asked.drafts.get(1).copied().unwrap_or(last))?;
    Ok(Compared::of(before, after))
}

/// Compares the last draft of a case with one that is being handed in; none where there is no last one, or it
/// can not be read any more.
pub(super) fn of_revision(session: &Session, case: &Case, document: &Document) -> Option<Compared> {
    let last = case.draft_ordinal();
    let before = of_draft(session, case, last).ok()?;
    let name = case.id.to_string();
    let origin = Origin::Draft { case: name, draft: last.saturating_add(1), reread: false };
    Some(Compared::of(before, side(origin, document)))
}

fn of_file(file: &Path, suite: &OfficeSuite) -> Result<Side, Error> {
    let read = reading::file(file, suite)?.document;
    Ok(side(Origin::File(file.to_path_buf()), &read))
}

fn of_draft(session: &Session, case: &Case, ordinal: u32) -> Result<Side, Error> {
    let found = case.drafts.iter().find(|(draft, _, _)| draft.ordinal == ordinal);
    let Some((draft, _, _)) = found else {
        let (case, known) = (case.id.to_string(), case.draft_ordinal());
        return Err(Error::Missing(Missing::Draft { case, draft: ordinal, known }));
    };
    let origin = |reread| Origin::Draft { case: case.id.to_string(), draft: ordinal, reread };
    let store = &*session.registry.store;
    match reading::outline(store, &draft.outline) {
        Ok(outline) => Ok(of_outline(origin(false), outline)),
        Err(error) => match again(session, draft) {
            Some(document) => Ok(side(origin(true), &document)),
            None => Err(error),
        },
    }
}

/// The draft read again from its file, which is kept too.
fn again(session: &Session, draft: &Draft) -> Option<Document> {
    let bytes = pack::blob(&*session.registry.store, &draft.file).ok()?;
    reading::document(&draft.file_name, &bytes, &session.office_suite).ok()
}

fn side(origin: Origin, document: &Document) -> Side {
    let number = document.number.as_ref().map(ToString::to_string);
    let title = document.title.clone();
    let clauses = comparison::whole(title.as_deref(), number.as_deref(), &document.clauses);
    Side { origin, title, clauses }
}

fn of_outline(origin: Origin, outline: Outline) -> Side {
    let clause = |clause: reading::OutlineClause| Clause {
        label: clause.label,
        heading: clause.heading,
        text: clause.text,
        span: Span::default(),
    };
    let clauses: Vec<Clause> = outline.clauses.into_iter().map(clause).collect();
    let title = Some(outline.title).filter(|title| !title.is_empty());
    let clauses = comparison::whole(title.as_deref(), outline.number.as_deref(), &clauses);
    Side { origin, title, clauses }
}

/// The forms of a 对照表.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A page.
    Html,
    /// A Word file.
    Docx,
}

/// How a 对照表 is written.
#[derive(Clone, Copy, Debug)]
pub struct Writing<'a> {
    /// What the two texts are called, at its head.
    pub between: (&'a str, &'a str),
    /// With the clauses that nothing became of.
    pub all: bool,
    /// Over a file that is there.
    pub force: bool,
}

/// Writes the 对照表 to a file.
///
/// # Errors
///
/// [`Misuse::TableExists`], or why it can not be written; then there is no new file.
pub fn write(
    compared: &Compared,
    (form, file): (Form, &Path),
    writing: Writing<'_>,
) -> Result<(), Error> {
    if !writing.force && file.symlink_metadata().is_ok() {
        return Err(Error::Misuse(Misuse::TableExists { path: file.to_path_buf() }));
    }
    let title = compared.after.title.as_deref().or(compared.before.title.as_deref());
    let table = output::ComparisonTable {
        title: title.unwrap_or_default(),
        between: writing.between,
        lines: &compared.lines,
        all: writing.all,
    };
    let bytes = match form {
        Form::Html => output::html::comparison(&table)?,
        Form::Docx => output::docx::comparison(&table)?,
    };
    registry::write(file, &bytes)
}
