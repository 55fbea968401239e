//! The sample files beside the repository: every real .docx reads, every hostile one ends well.

use std::path::{Path, PathBuf};

use crate::domain::document::Document;
use crate::input::document::tests::report;
use crate::input::document::{Unreadable, read};

/// A folder beside the repository; prints why a test is skipped when it is not there.
pub(super) fn beside(folder: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(folder);
    if path.is_dir() {
        return Some(path);
    }
    report(&format!("skipped: no folder {folder} beside the repository"));
    None
}

pub(super) fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|own| own == extension))
        .collect();
    files.sort();
    files
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

#[test]
fn every_real_docx_reads() {
    let Some(folder) = beside("samples") else { return };
    for path in files(&folder, "docx") {
        let name = name(&path);
        let text = read(&name, &std::fs::read(&path).unwrap());
        let document = Document::outline(text.unwrap_or_else(|error| panic!("{name}: {error}")));
        assert!(document.clauses.iter().any(|clause| !clause.text.is_empty()), "{name}");
        report(&format!(
            "{name}: {:?}, {} clauses, {:?}",
            document.title,
            document.clauses.len(),
            document.text.notes
        ));
    }
}

#[test]
fn files_of_other_programs_are_named() {
    let Some(folder) = beside("samples") else { return };
    for path in files(&folder, "doc") {
        let seen = read(&name(&path), &std::fs::read(&path).unwrap());
        assert_eq!(seen, Err(Unreadable::LegacyWord), "{}", name(&path));
    }
}

/// Whether an error is the one that a file is made for.
type IsFault = fn(&Unreadable) -> bool;

#[test]
fn every_hostile_docx_ends_well() {
    let Some(folder) = beside("samples/hostile") else { return };
    let expected: [(&str, IsFault); 13] = [
        ("badxml", |error| matches!(error, Unreadable::Xml { .. })),
        ("bomb1g", |error| matches!(error, Unreadable::ZipBomb { .. })),
        ("bombtext", |error| matches!(error, Unreadable::ZipBomb { .. })),
        ("deep", |error| matches!(error, Unreadable::TooDeep { .. })),
        ("deepsdt", |error| matches!(error, Unreadable::TooDeep { .. })),
        ("dup", |error| matches!(error, Unreadable::DuplicatePart { .. })),
        ("empty", |error| matches!(error, Unreadable::Empty)),
        ("laughs", |error| matches!(error, Unreadable::Dtd { .. })),
        ("mismatch", |error| matches!(error, Unreadable::Xml { .. })),
        ("nodoc", |error| matches!(error, Unreadable::MissingPart { .. })),
        ("trunc", |error| matches!(error, Unreadable::Zip { .. })),
        ("trunc2", |error| matches!(error, Unreadable::Zip { .. })),
        ("xxe", |error| matches!(error, Unreadable::Dtd { .. })),
    ];
    for path in files(&folder, "docx") {
        let name = name(&path);
        let fault = expected.iter().find(|(stem, _)| name.strip_suffix(".docx") == Some(*stem));
        match (read(&name, &std::fs::read(&path).unwrap()), fault) {
            (Err(error), Some((_, is_expected))) => assert!(is_expected(&error), "{name}: {error}"),
            (Ok(text), None) => {
                assert!(text.paragraphs.iter().all(|line| line.text.len() < 100), "{name}");
            }
            (seen, _) => panic!("{name}: {seen:?}"),
        }
    }
}
