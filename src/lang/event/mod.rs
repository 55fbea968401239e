//! What happened, one line an event, as a history shows it.
//!
//! Time and person stand beside the line, not in it. A line must never say more than the event does.

mod en;
mod zh;

use super::{Lang, Names};
use crate::domain::case::Happening;

/// Says an event, on one line and without a full stop.
pub fn event(lang: Lang, what: &Happening, names: &Names) -> String {
    match lang {
        Lang::Zh => zh::line(what, names),
        Lang::En => en::line(what, names),
    }
}

#[cfg(test)]
mod tests;
