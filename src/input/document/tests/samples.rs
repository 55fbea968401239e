//! The sample files beside the repository: every real .docx reads, every hostile one ends well.

use std::path::{Path, PathBuf};

use crate::domain::document::Document;
use crate::input::document::read;

/// A folder beside the repository; prints why a test is skipped when it is not there.
pub(super) fn beside(folder: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(folder);
    if path.is_dir() {
        return Some(path);
    }
    println!("skipped: no folder {folder} beside the repository");
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

#[test]
fn every_real_docx_reads() {
    let Some(folder) = beside("samples") else { return };
    for path in files(&folder, "docx") {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = read(&name, &std::fs::read(&path).unwrap())
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        let document = Document::outline(text);
        println!(
            "{name}: {:?}, {} paragraphs, {} clauses, {:?}",
            document.title,
            document.text.paragraphs.len(),
            document.clauses.len(),
            document.text.notes
        );
        println!(
            "    {:?}",
            document
                .clauses
                .iter()
                .map(|clause| clause.label.as_str())
                .take(14)
                .collect::<Vec<_>>()
        );
        println!("    {:?}", document.irregularities.iter().take(4).collect::<Vec<_>>());
    }
}

#[test]
fn every_hostile_docx_ends_well() {
    let Some(folder) = beside("samples/hostile") else { return };
    for path in files(&folder, "docx") {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let seen =
            read(&name, &std::fs::read(&path).unwrap()).map(|text| (text.paragraphs, text.notes));
        println!("{name}: {seen:?}");
    }
}
