//! Readers against files: made here, real ones, hostile ones, and the corpus.

mod samples;
