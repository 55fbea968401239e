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

/// Says something to the person who runs the tests.
#[expect(clippy::print_stdout, reason = "a skipped test says why, and a rate is there to be read")]
fn report(words: &str) {
    println!("{words}");
}
