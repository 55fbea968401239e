//! `check`: the rules of a pack asked of a file, of all files below a folder, or of the draft of a case.
//!
//! It decides nothing: what is found is shown, and noted where it is in a case. It must never go on with some of the rules, or without
//! the law library: a text that they could not be asked of would look like a clean one.

mod around;
mod list;
mod of_case;
mod report;
mod told;

pub use list::{csv, xlsx};
pub use of_case::{CheckedCase, of_case};
pub use report::{docx, html, sarif};
pub(in crate::app) use told::provision;
pub use told::{Basis, Told};

use crate::app::commit::digest;
use crate::app::folder::{self, OnDone, Row};
use crate::app::{Error, Missing, OfficeSuite, laws, reading, rules};
use crate::domain::check::basis::{Given, day_of};
use crate::domain::check::{Checker, Circumstances, Suspicion};
use crate::domain::digest::Digest;
use crate::domain::document::{Document, citation};
use crate::domain::law::Library;
use crate::domain::limits;
use crate::domain::workflow::Weight;
use chrono::NaiveDate;
use std::path::{Path, PathBuf};

/// The pack whose rules are asked where none is named: that of normative documents.
pub const PACK: &str = "normative-document";

/// Which suspicions are wanted.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// None lighter than that.
    pub least: Option<Weight>,
    /// Only those of these rules, by their codes; of all where none is named.
    pub rules: Vec<String>,
}

/// What texts are checked with: the rules, the law, and the day of those that bear no date.
#[derive(Debug)]
pub struct Checks {
    checker: Checker,
    library: Library,
    today: NaiveDate,
    wanted: Wanted,
}

/// A text that was checked.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The name of its file, or its path below the folder.
    pub file: String,
    /// What was read.
    pub document: Document,
    /// The day by which the law was judged.
    pub day: NaiveDate,
    /// What is suspicious, in the order of the text.
    pub found: Vec<Told>,
    /// The words of the text, as a case knows them.
    pub text: Digest,
}

/// All texts of a folder.
#[derive(Debug)]
pub struct Folder {
    /// The folder.
    pub folder: PathBuf,
    /// A row a file, in the order of their names.
    pub rows: Vec<Row<Checked>>,
    /// Whether there were more files than are taken at once.
    pub more: bool,
}

impl Checks {
    /// The rules of a pack and the law library: the registry's, or those that the program carries.
    ///
    /// # Errors
    ///
    /// What is wrong with the files; [`Missing::Topic`] for a code that no rule has.
    pub fn new(
        root: Option<&Path>,
        pack: &str,
        today: NaiveDate,
        wanted: Wanted,
    ) -> Result<Self, Error> {
        let library = laws::library(root)?;
        let set = rules::of_pack(root, pack, library.statutes())?;
        for code in &wanted.rules {
            if set.rule(code).is_none() {
                let known = set.rules.iter().map(|rule| rule.code.clone()).collect();
                return Err(Error::Missing(Missing::Topic { name: code.clone(), known }));
            }
        }
        Ok(Self { checker: Checker::new(set), library, today, wanted })
    }

    /// How many rules are asked.
    pub fn count(&self) -> usize {
        self.checker.rules().rules.len()
    }

    /// Checks a text by itself.
    pub fn document(&self, file: &str, document: Document) -> Checked {
        self.document_in(file, document, Circumstances::default())
    }

    /// Checks a text with what is known beside it.
    fn document_in(&self, file: &str, document: Document, around: Circumstances<'_>) -> Checked {
        let day = day_of(&document, self.today);
        let citations = citation::citations(&document, self.library.statutes());
        let given =
            Given { document: &document, citations: &citations, library: &self.library, day };
        let found = self.checker.check_in(&given, around);
        let told = |one: &Suspicion| {
            let rule = self.checker.rule_of(one)?;
            Some(told::told(one, rule, &given))
        };
        let found = found
            .iter()
            .filter(|one| self.wanted.has(one.weight, &one.rule))
            .filter_map(told)
            .collect();
        let text = digest(crate::domain::document::canonical(&document.words).as_bytes());
        Checked { file: file.to_owned(), document, day, found, text }
    }
}

/// Checks a file.
///
/// # Errors
///
/// The file can not be read.
pub fn file(checks: &Checks, file: &Path, suite: &OfficeSuite) -> Result<Checked, Error> {
    let read = reading::file(file, suite)?;
    Ok(checks.document(&file.display().to_string(), read.document))
}

/// Checks all files below a folder.
///
/// # Errors
///
/// There is no such folder, or it can not be opened.
pub fn folder(
    checks: &Checks,
    folder: &Path,
    suite: &OfficeSuite,
    on_done: OnDone<'_>,
) -> Result<Folder, Error> {
    let work = |name: &str, bytes: &[u8]| {
        let document = reading::document(name, bytes, suite)?;
        Ok(checks.document(name, document))
    };
    let (mut rows, more) = folder::each(folder, &work, on_done)?;
    for row in &mut rows {
        if let Ok(checked) = &mut row.found {
            checked.file.clone_from(&row.file);
        }
    }
    Ok(Folder { folder: folder.to_path_buf(), rows, more })
}

impl Wanted {
    fn has(&self, weight: Weight, rule: &String) -> bool {
        let heavy = self.least.is_none_or(|least| weight >= least);
        heavy && (self.rules.is_empty() || self.rules.contains(rule))
    }
}

impl Checked {
    /// Leaves only what is wanted.
    pub fn narrow(&mut self, wanted: &Wanted) {
        self.found.retain(|one| wanted.has(one.weight, &one.rule));
    }

    /// How many suspicions are blocking, must be mended, and are advice.
    pub fn counts(&self) -> [usize; 3] {
        let count = |weight| self.found.iter().filter(|one| one.weight == weight).count();
        [count(Weight::Blocking), count(Weight::Must), count(Weight::Advice)]
    }

    /// Those to be shown: the first so many, and how many there are besides.
    pub fn shown(&self) -> (&[Told], usize) {
        let most = self.found.len().min(limits::SHOWN_SUSPICIONS);
        let (shown, rest) = self.found.split_at_checked(most).unwrap_or((&self.found, &[]));
        (shown, rest.len())
    }
}
