//! The full-text index over the catalogue (character bigrams), for the command line and for the site.
//!
//! Nothing is indexed yet; the room marks where it goes. It must never depend on a word segmenter,
//! which would have to agree on two sides.
