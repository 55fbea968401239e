//! Real files of Word, WPS and LibreOffice beside the repository: figures and places of what is read, never their words.

use super::read;
use crate::support::{ROOT, compare, skip};
use fashen::domain::document::{Document, ParagraphKind};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

fn files(test: &str, extension: &str) -> Vec<PathBuf> {
    let folder = Path::new(ROOT).join("../shared/samples");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        skip(test, "no folder of samples beside the repository");
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|own| own == extension))
        .collect();
    files.sort();
    files
}

/// What is read of a file, in figures.
fn figures(path: &Path, document: &Document) -> String {
    let paragraphs = &document.text.paragraphs;
    let count = |has: fn(ParagraphKind) -> bool| {
        paragraphs.iter().filter(|paragraph| has(paragraph.kind)).count()
    };
    let headings = count(|kind| matches!(kind, ParagraphKind::Heading(_)));
    let rows = count(|kind| kind == ParagraphKind::TableRow);
    let articles: Vec<usize> = paragraphs
        .iter()
        .enumerate()
        .filter(|(_, paragraph)| article(&paragraph.text).is_some())
        .map(|(place, _)| place)
        .collect();
    let label = |place: Option<&usize>| {
        place.map_or("none".to_owned(), |&place| {
            format!("{} (paragraph {place})", article(&paragraphs[place].text).unwrap())
        })
    };
    let mut margins: BTreeMap<&str, usize> = BTreeMap::new();
    for margin in &document.text.margins {
        *margins.entry(margin.kind.key()).or_default() += 1;
    }
    format!(
        "{}\n  paragraphs {}, headings {headings}, rows {rows}\n  first article {}, last {}\n  notes {:?}\n  beside {margins:?}\n",
        path.file_name().unwrap().to_str().unwrap(),
        paragraphs.len(),
        label(articles.first()),
        label(articles.last()),
        document.text.notes,
    )
}

/// The label of an article that a line begins with.
fn article(line: &str) -> Option<&str> {
    let end = line.find('条')? + '条'.len_utf8();
    let label = line.get(..end)?;
    let is_label = label.starts_with('第') && label.chars().count() <= 6;
    is_label.then_some(label)
}

#[test]
fn real_word_files_read_as_they_did() {
    let files = files("real_word_files_read_as_they_did", "docx");
    if !files.is_empty() {
        let told: String = files.iter().map(|path| figures(path, &read(path))).collect();
        compare("tests/documents/samples-docx.txt", &told);
    }
}

#[test]
fn real_old_word_files_read_as_they_did() {
    let test = "real_old_word_files_read_as_they_did";
    if Command::new("soffice").arg("--version").output().is_err() {
        return skip(test, "LibreOffice is not installed");
    }
    let files = files(test, "doc");
    if !files.is_empty() {
        let told: String = files.iter().map(|path| figures(path, &read(path))).collect();
        compare("tests/documents/samples-doc.txt", &told);
    }
}
