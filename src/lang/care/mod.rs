//! What people are told by the commands that look after a registry: proving, copying, moving and saving it.

mod en;
mod finding;
mod words;
mod zh;

pub use finding::{Finding, FindingKind};

pub(crate) use words::CareWords;

use super::Lang;

pub(super) use en::WORDS as EN;
pub(super) use zh::WORDS as ZH;

/// A finding in a sentence.
pub fn finding(lang: Lang, finding: &Finding) -> String {
    match lang {
        Lang::Zh => zh::finding(finding),
        Lang::En => en::finding(finding),
    }
}
