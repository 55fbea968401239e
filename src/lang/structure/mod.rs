//! The structure of a document in words: what its parts are called, and what it says of itself.

mod en;
mod zh;

pub(super) use en::WORDS as EN;
pub(super) use zh::WORDS as ZH;

use crate::domain::document::citation::{Lack, Target};
use crate::domain::document::{Beginning, NodeKind, Term};

/// Words on the structure of a document: every field required, so that a language lacks nothing.
pub(crate) struct StructureWords {
    /// Help of `outline`, of what it looks at, and of its options.
    pub(crate) about: &'static str,
    pub(crate) named: &'static str,
    pub(crate) named_value: &'static str,
    pub(crate) depth: &'static str,
    pub(crate) cites: &'static str,
    /// A draft of a case: the case, which draft, the name of its file.
    pub(crate) draft: fn(&str, u32, &str) -> String,
    /// A document without a title.
    pub(crate) untitled: &'static str,
    /// What a text says of itself, as labels.
    pub(crate) number: &'static str,
    pub(crate) issuers: &'static str,
    pub(crate) addressees: &'static str,
    pub(crate) instrument: &'static str,
    pub(crate) dated: &'static str,
    pub(crate) effective: &'static str,
    pub(crate) validity: &'static str,
    pub(crate) repeals: &'static str,
    pub(crate) renewals: &'static str,
    pub(crate) interpreter: &'static str,
    pub(crate) subjects: &'static str,
    /// From when and until when something holds.
    pub(crate) beginning: fn(Beginning) -> String,
    pub(crate) term: fn(Term) -> String,
    /// A title, and its number.
    pub(crate) titled: fn(&str, Option<&str>) -> String,
    /// Headings over what is odd, what was noted while reading, what stands beside the text, and the tree.
    pub(crate) odd: &'static str,
    pub(crate) notes: &'static str,
    pub(crate) margins: &'static str,
    pub(crate) tree: fn(usize) -> String,
    /// The heading over what is cited: how many.
    pub(crate) citations: fn(usize) -> String,
    /// A paragraph, from 1.
    pub(crate) paragraph: fn(usize) -> String,
    /// What a citation means, with the title of the statute where it is known.
    pub(crate) target: fn(&Target, Option<&str>) -> String,
    /// A part of the document that it cites and does not have: the words, the paragraph, what is lacking.
    pub(crate) dangling: fn(&str, usize, Lack) -> String,
    /// What a part is called that carries no label of its own in the text.
    pub(crate) kind: fn(NodeKind) -> Option<&'static str>,
}
