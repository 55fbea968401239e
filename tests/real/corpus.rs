//! Every file of the corpus and of the samples: read or refused in words, never a panic.

use super::desk::Desk;
use super::outside::{beside, fresh, tell};
use fashen::domain::document::Document;
use fashen::input::document::read;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(below(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

/// What became of the files of one kind.
#[derive(Default)]
struct Rates {
    files: usize,
    read: usize,
    titled: usize,
    in_clauses: usize,
}

#[test]
fn every_file_is_read_or_refused() {
    let mut rates: BTreeMap<String, Rates> = BTreeMap::new();
    for folder in ["corpus", "samples"] {
        let Some(root) = beside(folder) else { return };
        for path in below(&root) {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
            let inside = path.strip_prefix(&root).unwrap().parent().unwrap().display().to_string();
            let rate = rates.entry(format!("{folder}/{inside} .{ending}")).or_default();
            rate.files += 1;
            let Ok(text) = read(&name, &std::fs::read(&path).unwrap()) else { continue };
            let document = Document::outline(text);
            rate.read += 1;
            rate.titled += usize::from(document.title.is_some());
            rate.in_clauses += usize::from(document.clauses.len() > 1);
        }
    }
    for (kind, rate) in &rates {
        let Rates { files, read, titled, in_clauses } = rate;
        tell(&format!(
            "{kind}: {files} files, {read} read, {titled} titled, {in_clauses} in clauses"
        ));
        if kind.starts_with("corpus") && kind.contains(" .txt") {
            assert_eq!(files, read, "{kind}");
        }
    }
    assert!(rates.values().map(|rate| rate.files).sum::<usize>() > 100);
}

/// Through the real binary: a Word file that wants to do harm, and files that are no text, end in a sentence and an
/// exit code of the table.
#[test]
fn hostile_files_end_in_a_sentence() {
    let Some(samples) = beside("samples") else { return };
    let desk = Desk::new(&fresh("hostile").join("registry"));
    let mut refused = 0;
    let odd = |path: &PathBuf| path.extension().is_some_and(|ending| ending != "tsv");
    for path in below(&samples).into_iter().filter(odd) {
        let words = ["submit", path.to_str().unwrap(), "--fact", "market=false", "--dry-run"];
        let output = desk.typed("2026-09-07 09:00", "zhou", &words);
        let said = String::from_utf8_lossy(&output.stderr);
        let code = output.status.code();
        tell(&format!("{}: {code:?}", path.file_name().unwrap().to_string_lossy()));
        assert!(matches!(code, Some(0..=3)), "{}: {code:?} {said}", path.display());
        assert!(!said.contains("panicked"), "{}: {said}", path.display());
        if code != Some(0) {
            refused += 1;
            assert!(said.starts_with("错误："), "{}: {said}", path.display());
        }
    }
    for name in ["bomb1g", "bombtext", "deep", "laughs", "nodoc", "trunc", "empty", "badxml"] {
        let path = samples.join(format!("hostile/{name}.docx"));
        let output = desk.typed(
            "2026-09-07 09:00",
            "zhou",
            &["submit", path.to_str().unwrap(), "--fact", "market=false", "--dry-run"],
        );
        assert!(!output.status.success(), "{name} was read");
    }
    assert!(refused > 10, "{refused} refused");
}
