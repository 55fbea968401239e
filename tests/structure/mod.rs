//! How much of a text's structure is found: the tree and the particulars against sixty texts that a person read.
//!
//! `corpus/*.tsv` says by position how real texts are built, and never holds a word of them; `own/` holds texts
//! of our own with the same. An annotation is made by reading a text. It must never be mended to fit the tree:
//! where the two differ, one of them is wrong, and the difference is told with its place.

mod annotation;
mod score;
mod seen;
mod whole;

use crate::support::{ROOT, skip, tell};
use annotation::Annotation;
use score::Score;
use std::path::{Path, PathBuf};

/// Floors, a little below what is found today, so that a change for the worse is seen.
const F1: f64 = 0.985;
const PARTICULARS: f64 = 0.97;

/// The folder of real texts beside the repository.
fn real_texts(test: &str) -> Option<PathBuf> {
    let folder = Path::new(ROOT).join("../shared/corpus");
    if folder.is_dir() {
        return Some(folder);
    }
    skip(test, "no folder corpus beside the repository");
    None
}

/// The annotations of a folder of this one, in the order of their names.
fn annotations(folder: &str) -> Vec<Annotation> {
    let folder = Path::new(ROOT).join("tests/structure").join(folder);
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "tsv"));
    files.sort();
    files.iter().map(|file| Annotation::read(file)).collect()
}

/// What was found of all that a folder's annotations say.
fn scored(folder: &str, texts: &Path, start: usize) -> Score {
    let mut score = Score::default();
    for annotation in annotations(folder) {
        let document = seen::read(&texts.join(&annotation.text), start, &annotation.entities);
        score.add(&annotation, &document, start);
    }
    score
}

fn hold(score: &Score) {
    tell(&score.report());
    assert!(score.f1() >= F1, "F1 {:.4}, floor {F1}", score.f1());
    let share = score.particulars();
    assert!(share >= PARTICULARS, "particulars {share:.4}, floor {PARTICULARS}");
}

/// Real texts; their first line says where they are from and is no part of them.
#[test]
fn the_structure_of_real_texts_is_found() {
    let Some(texts) = real_texts("the_structure_of_real_texts_is_found") else { return };
    let score = scored("corpus", &texts, 1);
    assert_eq!(score.texts, 40);
    hold(&score);
}

#[test]
fn the_structure_of_texts_as_townships_write_them_is_found() {
    let score = scored("own", &Path::new(ROOT).join("tests/structure/own"), 0);
    assert_eq!(score.texts, 20);
    hold(&score);
    assert_eq!(score.unheard, Vec::<String>::new(), "oddities that were not reported");
}
