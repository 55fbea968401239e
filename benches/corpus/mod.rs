//! The texts that benches of reading go through: those of the corpus beside the repository, or those of
//! tests/structure/own where there is none; and what is made of the times.

use fashen::domain::document::Text;
use fashen::input::document::read;
use std::error::Error;
use std::path::{Path, PathBuf};

pub(crate) type Outcome<T> = Result<T, Box<dyn Error>>;

/// How many MB a second.
pub(crate) fn speed(bytes: usize, seconds: f64) -> f64 {
    f64::from(u32::try_from(bytes).unwrap_or(u32::MAX)) / 1e6 / seconds
}

/// The middle of several times: what a single slow or fast round does not change.
pub(crate) fn middle(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The texts, read; in the order of their names.
pub(crate) fn texts() -> Outcome<Vec<Text>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let corpus = root.join("../shared/corpus");
    let folder = if corpus.is_dir() { corpus } else { root.join("tests/structure/own") };
    let mut found = Vec::new();
    below(&folder, &mut found)?;
    found.sort();
    found.iter().map(|path| Ok(read("text.txt", &std::fs::read(path)?)?)).collect()
}

/// All .txt files below a folder.
fn below(folder: &Path, found: &mut Vec<PathBuf>) -> Outcome<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            below(&path, found)?;
        } else if path.extension().is_some_and(|ending| ending == "txt") {
            found.push(path);
        }
    }
    Ok(())
}
