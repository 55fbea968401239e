//! The full-text search over the catalogue, for the command line and for the site.
//!
//! Chinese is searched by its letters: an index knows of every two that stand together, and of every letter and every
//! word of Latin letters or digits, which documents hold them; the text itself says whether a phrase stands there. It
//! must never depend on a word segmenter, which would have to agree on two sides, and it must never miss a document: the
//! answers are those of reading every text.

mod bits;
mod build;
mod excerpt;
mod extent;
mod fold;
mod index;
mod mend;
mod phrase;
mod query;
mod rank;
mod shard;
#[cfg(test)]
mod tests;
mod text;

pub use bits::pack;
pub use build::Builder;
pub use excerpt::{ClauseHit, Hit, Marked};
pub use extent::Extent;
pub use index::Index;
pub use mend::Mending;
pub use phrase::Phrase;
pub use query::Query;
pub use rank::{Found, Levels, search};
pub use text::{Place, SearchClause, SearchText, Standing};
