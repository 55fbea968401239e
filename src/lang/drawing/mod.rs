//! The words of a workflow that is shown: on a drawing, and stage by stage on a screen.

mod en;
mod words;
mod zh;

pub(crate) use words::{DrawingWords, OutlineWords};

use super::Lang;

/// What a drawing says beside what the workflow itself says.
pub(crate) fn drawing(lang: Lang) -> &'static DrawingWords {
    match lang {
        Lang::Zh => &zh::DRAWING,
        Lang::En => &en::DRAWING,
    }
}

pub(super) use en::OUTLINE as EN;
pub(super) use zh::OUTLINE as ZH;
