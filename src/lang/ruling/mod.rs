//! What is said of what a text is: what the program found, what a person ruled, and where the two or a step of the
//! case do not agree.
//!
//! What the program found must never be said as if it were decided.

mod en;
mod zh;

pub(super) use en::WORDS as EN;
pub(super) use zh::WORDS as ZH;

use super::{Lang, Names};
use crate::domain::case::{Contradiction, Found, Nature, Ruling};
use crate::domain::check::screening::Classification;

/// Words of the command that shows and confirms what a case's draft is.
pub(crate) struct RulingWords {
    /// Help of `--confirm`, `--decision` and `--reason`.
    pub(crate) confirm: &'static str,
    pub(crate) decision: &'static str,
    pub(crate) reason: &'static str,
    /// What stands for what a text is, and for yes or no.
    pub(crate) nature_value: &'static str,
    pub(crate) decision_value: &'static str,
    /// The heading over what is recorded.
    pub(crate) heading: &'static str,
    /// Before what the program found of a draft.
    pub(crate) found: fn(u32) -> String,
    /// Nothing is recorded of the last draft.
    pub(crate) not_screened: &'static str,
    /// Before what a person ruled of a draft: which draft, who, when.
    pub(crate) ruled: fn(u32, &str, &str) -> String,
    /// A ruling that does not stand any more, because the words are others.
    pub(crate) of_other_words: &'static str,
    /// A ruling that a later one on the same words took the place of.
    pub(crate) superseded: &'static str,
    /// Nobody has ruled.
    pub(crate) not_ruled: &'static str,
    /// The command to confirm it by.
    pub(crate) to_confirm: fn(&str) -> String,
    /// The program could not be asked of this draft; the case goes on without.
    pub(crate) unscreened: fn(&str) -> String,
}

/// What the program found: 属于行政规范性文件.
pub fn classification(lang: Lang, classification: Classification) -> &'static str {
    match (lang, Nature::of(classification)) {
        (_, Some(found)) => nature(lang, found),
        (Lang::Zh, None) => "需人工判断",
        (Lang::En, None) => "a person must judge",
    }
}

/// What a person ruled: 不属于行政规范性文件.
pub fn nature(lang: Lang, nature: Nature) -> &'static str {
    match (lang, nature) {
        (Lang::Zh, Nature::Normative) => "属于行政规范性文件",
        (Lang::Zh, Nature::NotNormative) => "不属于行政规范性文件",
        (Lang::En, Nature::Normative) => "a normative document",
        (Lang::En, Nature::NotNormative) => "not a normative document",
    }
}

/// What the program found, on one line and without a full stop.
pub fn found(lang: Lang, found: &Found) -> String {
    match lang {
        Lang::Zh => zh::found(found),
        Lang::En => en::found(found),
    }
}

/// What a person ruled, on one line and without a full stop.
pub fn ruling(lang: Lang, ruling: &Ruling) -> String {
    match lang {
        Lang::Zh => zh::ruling(ruling),
        Lang::En => en::ruling(ruling),
    }
}

/// That a stage was ended against what the text is held to be.
pub fn contradiction(lang: Lang, contradiction: &Contradiction, names: &Names) -> String {
    match lang {
        Lang::Zh => zh::contradiction(contradiction, names),
        Lang::En => en::contradiction(contradiction, names),
    }
}
