//! `outline`: the structure of a document, from a file or from the draft that a case keeps.
//!
//! It changes nothing, and a file needs no registry.

use crate::app::{Error, OfficeSuite, Session, laws, pack, reading};
use crate::domain::document::Document;
use crate::domain::document::citation::{self, Citations};
use crate::domain::law::Statutes;
use std::path::{Path, PathBuf};

/// Where a document came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A file.
    File(PathBuf),
    /// The last draft of a case.
    Draft {
        /// The case.
        case: String,
        /// 1 for the first draft.
        ordinal: u32,
        /// The name of the file as it came.
        file_name: String,
    },
}

/// A document that was read, and from where.
#[derive(Clone, Debug)]
pub struct Outlined {
    /// Where it came from.
    pub source: Source,
    /// What was read.
    pub document: Document,
    /// What it cites, where that was asked for.
    pub cited: Option<Cited>,
}

/// What a document cites.
#[derive(Clone, Debug)]
pub struct Cited {
    /// The citations.
    pub citations: Citations,
    /// The law library that they were looked up in.
    pub statutes: Statutes,
}

impl Outlined {
    /// The same with its citations, looked up in the law library of a registry, or in the one that is carried.
    ///
    /// # Errors
    ///
    /// The library of the registry has problems.
    pub fn with_citations(self, root: Option<&Path>) -> Result<Self, Error> {
        let statutes = laws::statutes(root)?;
        let citations = citation::citations(&self.document, &statutes);
        Ok(Self { cited: Some(Cited { citations, statutes }), ..self })
    }
}

/// Whether the words typed can only mean a case: `2026-0001`, where no file has that name.
pub fn names_a_case(named: &Path) -> bool {
    let words = named.to_string_lossy();
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    words.split_once('-').is_some_and(|(year, serial)| digits(year) && digits(serial))
        && !named.exists()
}

/// The document in a file.
///
/// # Errors
///
/// The file is not there, can not be read, or is no document.
pub fn of_file(file: &Path, suite: &OfficeSuite) -> Result<Outlined, Error> {
    let document = reading::file(file, suite)?.document;
    Ok(Outlined { source: Source::File(file.to_path_buf()), document, cited: None })
}

/// The last draft of a case, read anew from the bytes that were kept.
///
/// # Errors
///
/// There is no such case, or what it keeps is damaged.
pub fn of_case(session: &Session, case: &str) -> Result<Outlined, Error> {
    let (case, _) = session.case(case)?;
    let draft = case.draft().ok_or_else(|| reading::no_draft(&case))?;
    let bytes = pack::blob(&*session.registry.store, &draft.file)?;
    let document = reading::document(&draft.file_name, &bytes, &session.office_suite)
        .map_err(|reason| Error::Unreadable { file: PathBuf::from(&draft.file_name), reason })?;
    let (ordinal, file_name) = (draft.ordinal, draft.file_name.clone());
    Ok(Outlined {
        source: Source::Draft { case: case.id.to_string(), ordinal, file_name },
        document,
        cited: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_is_told_from_a_file() {
        for (named, case) in [
            ("2026-0001", true),
            ("2026-0001.txt", false),
            ("2026/0001", false),
            ("-", false),
            ("2026-", false),
            ("办法", false),
        ] {
            assert_eq!(names_a_case(Path::new(named)), case, "{named}");
        }
    }
}
