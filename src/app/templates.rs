//! `templates`: the office's own forms of papers, in `templates/` of its registry.
//!
//! A form there takes the place of the program's own when the Word file of a paper is made. A form that is wrong makes
//! no paper: the program must never go back to its own form without a word.

use crate::app::{Error, Missing, Misuse, registry};
use crate::domain::nearest::nearest;
use crate::domain::office::Office;
use crate::domain::paper::{Fields, FormFault, FormWrong, OfficeForm, PaperKind};
use crate::input::document::Unreadable;
use crate::input::form::{self, BadForm};
use crate::lang::Lang;
use crate::output::docx::FormSample;
use crate::output::form::NotFilled;
use crate::{lang, output};
use std::path::{Path, PathBuf};

/// The folder of forms in a registry.
pub const FOLDER: &str = "templates";

/// A paper and the form it is made by.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The paper.
    pub kind: PaperKind,
    /// The office's form; none where the program's own is used.
    pub file: Option<PathBuf>,
    /// How many things are wrong with it.
    pub faults: usize,
}

/// The forms of an office.
#[derive(Clone, Debug)]
pub struct Listing {
    /// Each paper.
    pub papers: Vec<Listed>,
    /// Files among the forms that are the form of no paper.
    pub strangers: Vec<PathBuf>,
}

/// A form that was checked.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The file.
    pub file: PathBuf,
    /// Of which paper it is a form.
    pub kind: PaperKind,
    /// What is wrong with it.
    pub faults: Vec<FormFault>,
    /// Why it could not be read at all.
    pub unreadable: Option<Unreadable>,
    /// Fields that it does not name.
    pub unused: Vec<String>,
}

impl Checked {
    /// Whether papers can be made by it.
    pub fn is_good(&self) -> bool {
        self.faults.is_empty() && self.unreadable.is_none()
    }
}

/// The paper of that name.
///
/// # Errors
///
/// That there is none.
pub fn kind(name: &str) -> Result<PaperKind, Error> {
    let known = || PaperKind::ALL.iter().map(ToString::to_string).collect();
    name.parse()
        .map_err(|_| Error::Missing(Missing::Paper { name: name.to_owned(), known: known() }))
}

/// Which form each paper is made by.
///
/// # Errors
///
/// Those of the disk.
pub fn list(root: &Path) -> Result<Listing, Error> {
    let mut papers = Vec::new();
    for kind in PaperKind::ALL {
        let file = place(root, kind);
        let there = file.is_file();
        let faults = if there {
            let checked = check_one(&file, kind)?;
            checked.faults.len() + usize::from(checked.unreadable.is_some())
        } else {
            0
        };
        papers.push(Listed { kind, file: there.then_some(file), faults });
    }
    let strangers = files(root)?.into_iter().filter(|file| of_name(file).is_none()).collect();
    Ok(Listing { papers, strangers })
}

/// Writes the program's own form of a paper; where it is.
///
/// # Errors
///
/// That there is such a file already, or those of the disk.
pub fn export(root: Option<&Path>, kind: PaperKind, out: &Path) -> Result<(), Error> {
    if out.exists() {
        return Err(Error::Misuse(Misuse::FileExists { path: out.to_owned() }));
    }
    let office = root.map(registry::settings).transpose()?;
    let bytes = output::docx::form(&lang::paper::form(kind), &sample(kind, office.as_ref()))?;
    registry::write(out, &bytes)
}

/// What is wrong with forms: those that are named, or all of the office's.
///
/// # Errors
///
/// That one is not there, or that it is not known which paper it is a form of.
pub fn check(
    root: Option<&Path>,
    named: &[PathBuf],
    kind: Option<PaperKind>,
) -> Result<Vec<Checked>, Error> {
    let all = match (named, root) {
        ([], Some(root)) => {
            files(root)?.into_iter().filter(|file| of_name(file).is_some()).collect()
        }
        _ => named.to_vec(),
    };
    let one = |file: &PathBuf| {
        let kind = kind.or_else(|| of_name(file));
        let unknown = || Error::Misuse(Misuse::WhichPaper { file: file.clone() });
        check_one(file, kind.ok_or_else(unknown)?)
    };
    all.iter().map(one).collect()
}

fn check_one(file: &Path, kind: PaperKind) -> Result<Checked, Error> {
    let bytes = registry::read(file)?;
    let mut checked = Checked {
        file: file.to_owned(),
        kind,
        faults: Vec::new(),
        unreadable: None,
        unused: Vec::new(),
    };
    match form::read(&bytes) {
        Err(BadForm::Unreadable(reason)) => checked.unreadable = Some(reason),
        Err(BadForm::Faults(faults, form)) => {
            checked.faults = faults;
            checked.faults.extend(misnamed(&form, kind).0);
        }
        Ok(form) => (checked.faults, checked.unused) = judged(&form, kind),
    }
    let at =
        |fault: &FormFault| fault.place.as_ref().map(|place| (place.part.clone(), place.paragraph));
    checked.faults.sort_by_key(at);
    Ok(checked)
}

/// What is wrong with a form that was read, and the fields that it does not name.
fn judged(form: &OfficeForm, kind: PaperKind) -> (Vec<FormFault>, Vec<String>) {
    let mut faults = output::form::misspelt(form);
    let (names, unused) = misnamed(form, kind);
    faults.extend(names);
    // What the words alone do not show is shown by filling it, with everything and with nothing.
    for full in [true, false] {
        if faults.is_empty()
            && let Err(NotFilled::Fault(fault)) =
                output::form::fill(form, &lang::paper::sample(kind, full))
        {
            faults.push(fault);
        }
    }
    (faults, unused)
}

/// The names of fields that there are not, and the fields that the form does not name.
fn misnamed(form: &OfficeForm, kind: PaperKind) -> (Vec<FormFault>, Vec<String>) {
    let known: Vec<String> =
        lang::paper::meanings(Lang::Zh, kind).into_iter().map(|one| one.path).collect();
    let (mut faults, mut used) = (Vec::new(), Vec::new());
    for one in form::uses(form) {
        if known.iter().any(|path| is_within(path, &one.path)) {
            used.push(one.path);
        } else {
            let near = meant(&one.path, &one.written, &known);
            let place = form.places.get(one.place).cloned();
            faults.push(FormFault { place, what: FormWrong::UnknownField(one.written, near) });
        }
    }
    let names = |path: &String| used.iter().any(|used| is_within(path, used));
    (faults, known.iter().filter(|path| !names(path)).cloned().collect())
}

/// Whether a name stands for this field, or for something that holds it.
fn is_within(path: &str, name: &str) -> bool {
    path.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// The name that was probably meant, written as this one was.
fn meant(path: &str, written: &str, known: &[String]) -> Option<String> {
    let (within, last) = path.rsplit_once('.').map_or(("", path), |(within, last)| (within, last));
    let beside = known.iter().filter_map(|path| {
        let rest = match within {
            "" => path.as_str(),
            within => path.strip_prefix(within)?.strip_prefix('.')?,
        };
        rest.split(['.', '[']).next()
    });
    let near = nearest(last, beside)?;
    Some(match written.rsplit_once('.') {
        Some((before, _)) => format!("{before}.{near}"),
        None => near.to_owned(),
    })
}

/// The Word file of a paper by the office's own form; none where it has none.
///
/// # Errors
///
/// What is wrong with the form.
pub(super) fn filled(
    root: &Path,
    kind: PaperKind,
    fields: &Fields,
) -> Result<Option<Vec<u8>>, Error> {
    let file = place(root, kind);
    if !file.is_file() {
        return Ok(None);
    }
    let wrong = |faults| Error::Form { file: file.clone(), faults };
    let form = form::read(&registry::read(&file)?).map_err(|bad| match bad {
        BadForm::Unreadable(reason) => Error::Unreadable { file: file.clone(), reason },
        BadForm::Faults(faults, _) => wrong(faults),
    })?;
    output::form::fill(&form, fields).map(Some).map_err(|not| match not {
        NotFilled::Fault(fault) => wrong(vec![fault]),
        NotFilled::Output(error) => Error::Output(error),
    })
}

/// Where the form of a paper lies.
pub fn place(root: &Path, kind: PaperKind) -> PathBuf {
    root.join(FOLDER).join(format!("{kind}.docx"))
}

/// Of which paper a file is the form, by its name.
fn of_name(file: &Path) -> Option<PaperKind> {
    let is_word = file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("docx"));
    file.file_stem().filter(|_| is_word)?.to_str()?.parse().ok()
}

/// The files among the forms, in the order of their names.
fn files(root: &Path) -> Result<Vec<PathBuf>, Error> {
    let folder = root.join(FOLDER);
    let disk = |source| Error::Disk { path: folder.clone(), source };
    let entries = match std::fs::read_dir(&folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(disk)?,
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(disk)?.path();
        // What word processors leave beside a file that is open.
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if path.is_file() && !name.starts_with(['.', '~']) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Names as long as the office's own, for the layout.
fn sample(kind: PaperKind, office: Option<&Office>) -> FormSample {
    let named = |name: &str, other: &str| {
        if name.is_empty() { other.to_owned() } else { name.to_owned() }
    };
    let (organ, reviewer) =
        office.map_or(("", ""), |office| (office.organ.as_str(), office.reviewer.as_str()));
    let organ = named(organ, lang::sheet::ZH.organ);
    let signer = match kind {
        PaperKind::FilingReport | PaperKind::PublicationNotice => organ.clone(),
        _ => named(reviewer, lang::sheet::ZH.reviewer),
    };
    FormSample {
        title: lang::words::paper(Lang::Zh, kind, None),
        organ,
        signer,
        date: lang::sheet::ZH.date.to_owned(),
    }
}
