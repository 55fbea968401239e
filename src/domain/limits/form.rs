//! Bounds of an office's own forms: a part of [`limits`](super).
//!
//! No bound may stand here that speaks of what a paper says.

/// Largest file of a form. A form with the organ's emblem in print quality has some megabytes.
pub const FORM_BYTES: u64 = 16 * 1024 * 1024;

/// Most pieces of XML of a part of a form: a hundred pages of a word processor have some 100,000.
pub const FORM_PIECES: usize = 500_000;

/// Most tags of a form. The largest of our own has some two hundred.
pub const FORM_TAGS: usize = 5_000;

/// Most characters of a tag: a name, a filter, a condition of a few parts. It bounds what an expression can build, too.
pub const FORM_TAG_CHARS: usize = 500;

/// Most faults told of one form.
pub const FORM_FAULTS: usize = 200;

/// Steps of the template engine for one part. The longest paper of the tests takes some 20,000.
pub const FORM_STEPS: u64 = 2_000_000;

/// Most bytes of a part once it is filled: what a word processor still opens.
pub const FORM_FILLED_BYTES: usize = 32 * 1024 * 1024;
