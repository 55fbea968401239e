//! Why something may not be done now, in a sentence, and what would allow it.
//!
//! The reasons come from the engine; nothing here may weigh them, drop one or add one.

mod around;
mod en;
mod wait;
mod zh;

use super::{Lang, Names, Said};
use crate::domain::case::Reason;

/// Says a reason.
pub fn refusal(lang: Lang, reason: &Reason, names: &Names) -> Said {
    match lang {
        Lang::Zh => zh::said(reason, names),
        Lang::En => en::said(reason, names),
    }
}

#[cfg(test)]
mod tests;
