//! What happened when a document was read: why it could not be, what was left out, what is odd about it.
//!
//! A sentence here must never call something unlawful: what stands in a file is a fact, what it means is
//! for a rule or a person to say.

mod en;
mod margins;
mod zh;

use super::{Lang, Said};
use crate::domain::document::{Irregularity, Margin, NumberFault, ReadingNote};
use crate::input::document::Unreadable;

/// Why a file could not be read, and what to do with it.
pub fn unreadable(lang: Lang, unreadable: &Unreadable) -> Said {
    match lang {
        Lang::Zh => zh::unreadable(unreadable),
        Lang::En => en::unreadable(unreadable),
    }
}

/// What a person must know about the reading before trusting the text.
pub fn note(lang: Lang, note: &ReadingNote) -> String {
    match lang {
        Lang::Zh => zh::note(note),
        Lang::En => en::note(note),
    }
}

/// Something that stands beside the text: who changed or remarked what, when, and where.
pub fn margin(lang: Lang, margin: &Margin) -> String {
    match lang {
        Lang::Zh => margins::zh(margin),
        Lang::En => margins::en(margin),
    }
}

/// How many tracked changes are not listed here, and where all are.
pub fn more_changes(lang: Lang, more: usize) -> String {
    match lang {
        Lang::Zh => format!("还有{more}处修订，用 fashen outline 可以看到全部。"),
        Lang::En => format!("There are {more} more changes; fashen outline shows all."),
    }
}

/// What is odd about the outline, and where. Paragraphs are counted from 1, as people count.
pub fn irregularity(lang: Lang, irregularity: &Irregularity) -> String {
    match lang {
        Lang::Zh => zh::irregularity(irregularity),
        Lang::En => en::irregularity(irregularity),
    }
}

/// What is wrong with something that looks like a 发文字号: a clause of a sentence.
pub fn number_fault(lang: Lang, fault: NumberFault) -> &'static str {
    match lang {
        Lang::Zh => zh::number_fault(fault),
        Lang::En => en::number_fault(fault),
    }
}

/// A number of bytes as people read it (`65 MB`), rounded up so that it is never below a limit it exceeds.
fn size(bytes: u64) -> String {
    const KB: u64 = 1024;
    const MB: u64 = 1024 * KB;
    if bytes >= MB {
        format!("{} MB", bytes.div_ceil(MB))
    } else {
        format!("{} KB", bytes.div_ceil(KB))
    }
}

/// The share of a part in the whole that it makes with the rest, in percent, rounded up.
fn percent(part: usize, rest: usize) -> usize {
    part.saturating_mul(100).div_ceil(part.saturating_add(rest).max(1))
}

/// A number of bytes held in memory, as people read it.
fn size_of(bytes: usize) -> String {
    size(u64::try_from(bytes).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests;
