//! Readers against files: made here, made by a word processor, real ones, hostile ones, and the corpus.

mod corpus;
mod hostile;
mod libreoffice;
mod package;
mod samples;
mod word;
