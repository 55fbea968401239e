//! What the tests from outside share: a registry in a folder of its own, driven by the real program, and
//! transcripts that are compared with files.
//!
//! Nothing here may look inside the program: words in, words and files out. `FASHEN_BLESS=1` writes the
//! files that transcripts are compared with; read what it changed before committing it.

mod folder;
mod golden;
mod mask;
pub(crate) mod node;
mod program;
pub(crate) mod python;
pub(crate) mod random_definition;
mod registry;
mod story;
mod transcript;

pub(crate) use folder::Folder;
pub(crate) use golden::compare;
pub(crate) use mask::mask;
pub(crate) use program::{Program, Ran};
pub(crate) use registry::Registry;
pub(crate) use story::Moment;
pub(crate) use transcript::Transcript;

/// The root of the package.
pub(crate) const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Says why a test is not run, so that nobody takes silence for success.
#[expect(clippy::print_stderr, reason = "a skipped test says so")]
pub(crate) fn skip(test: &str, why: &str) {
    eprintln!("skipped: {test}: {why}");
}

/// Says what a test saw: counts and figures that are worth reading beside its success.
#[expect(clippy::print_stdout, reason = "the harness shows it when it is asked to")]
pub(crate) fn tell(text: &str) {
    println!("{text}");
}
