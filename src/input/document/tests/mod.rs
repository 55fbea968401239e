//! Readers against files: made here, made by a word processor, real ones, hostile ones, and the corpus.

mod corpus;
mod hostile;
mod libreoffice;
mod margins;
mod odt;
mod package;
mod samples;
mod word;

pub(super) use package::{zipped, zipped_bytes};

/// The sample files of an extension; prints why there are none.
pub(super) fn files_beside(folder: &str, extension: &str) -> Vec<std::path::PathBuf> {
    samples::beside(folder).map(|folder| samples::files(&folder, extension)).unwrap_or_default()
}

/// Says something to the person who runs the tests.
#[expect(clippy::print_stdout, reason = "a skipped test says why, and a rate is there to be read")]
pub(super) fn report(words: &str) {
    println!("{words}");
}
