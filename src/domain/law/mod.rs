//! Statutes and citations: the room where the law library will live (titles, what is in force on a
//! date, renumbered articles).
//!
//! Until then a basis is the text a lawyer wrote in a workflow file, and this room holds nothing: it
//! must never guess what a citation means.
