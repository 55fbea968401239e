//! Readers against files: made here, real ones, hostile ones, and the corpus.

mod corpus;
mod dump;
mod samples;
