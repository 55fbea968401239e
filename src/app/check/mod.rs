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
pub(in crate::app) use told::Provision;
pub use told::{Basis, Told};

use crate::app::commit::digest;
use crate::app::folder::{self, OnDone, Row};
use crate::app::{Error, Missing, OfficeSuite, laws, places, reading, registry, rules};
use crate::domain::check::basis::{Given, day_of};
use crate::domain::check::rule::Rule;
use crate::domain::check::{Checker, Circumstances, Suspicion};
use crate::domain::digest::Digest;
use crate::domain::document::{Document, citation};
use crate::domain::law::{Jurisdiction, Library};
use crate::domain::limits;
use crate::domain::workflow::Weight;
use chrono::NaiveDate;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// Which suspicions are wanted.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// None lighter than that.
    pub least: Option<Weight>,
    /// Only those of these rules, by their codes; of all where none is named.
    pub rules: Vec<String>,
}

/// What texts are checked with: the rules, the law, the figures of a place, and the day of those that bear no date.
#[derive(Debug)]
pub struct Checks {
    checker: Checker,
    /// What the rules are based on, by their codes.
    basis: HashMap<String, Vec<Provision>>,
    /// The files of the rules as they were.
    rules: Digest,
    library: Library,
    /// Whose figures texts are held to; none where what is checked says so itself, or nobody was asked.
    place: Option<Jurisdiction>,
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
    /// What is wrong with the files; [`Missing::Rule`] for a code that no rule has.
    pub fn new(
        root: Option<&Path>,
        pack: &str,
        today: NaiveDate,
        wanted: Wanted,
    ) -> Result<Self, Error> {
        let library = laws::library(root)?;
        let (set, rules) = rules::with_digest(root, pack, library.statutes())?;
        for code in &wanted.rules {
            if set.rule(code).is_none() {
                let known = set.rules.iter().map(|rule| rule.code.clone()).collect();
                return Err(Error::Missing(Missing::Rule { code: code.clone(), known }));
            }
        }
        let provision = |citation: &String| Provision::new(citation, library.statutes());
        let of_rule = |rule: &Rule| (rule.code.clone(), rule.basis.iter().map(provision).collect());
        let basis = set.rules.iter().map(of_rule).collect();
        let checker = Checker::new(set);
        Ok(Self { checker, basis, rules, library, place: None, today, wanted })
    }

    /// The same by the figures of a place: of the one that is named, else of the registry's with what its office has
    /// confirmed, else of the whole country.
    ///
    /// # Errors
    ///
    /// There is no such place, or its file or that of the office can not be read.
    pub fn at(self, root: Option<&Path>, place: Option<&str>) -> Result<Self, Error> {
        let place = match (place, root) {
            (Some(name), _) => places::named(root, name)?,
            (None, Some(folder)) => places::read(root, Some(&registry::settings(folder)?))?,
            (None, None) => places::read(None, None)?,
        };
        Ok(Self { place: Some(place), ..self })
    }

    /// How many rules are asked.
    pub fn count(&self) -> usize {
        self.checker.rules().rules.len()
    }

    /// Checks a text by itself.
    pub fn document(&self, file: &str, document: Document) -> Checked {
        let around = Circumstances { place: self.place.as_ref(), ..Circumstances::default() };
        self.document_in(file, document, around)
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
            let basis = self.basis.get(&one.rule).map_or(&[][..], Vec::as_slice);
            Some(told::told(one, rule, basis, &given))
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
