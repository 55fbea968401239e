//! What people are told of the form of a text, of how it was made, and of what it repeats: the sentence of each suspicion,
//! and what to do about it. It must never say that a text is unlawful: a person says so.

mod en;
#[cfg(test)]
mod tests;
mod zh;

use super::{Lang, Said};
use crate::domain::check::PlaceRule;
use crate::domain::check::form::FormFault;
use crate::domain::check::overlap::Likeness;
use crate::domain::check::procedure::ProcedureFault;
use crate::domain::document::comparison::{Passage, Written};

/// What is odd about the form.
pub(super) fn form(lang: Lang, fault: &FormFault) -> Said {
    match lang {
        Lang::Zh => zh::form(fault),
        Lang::En => en::form(fault),
    }
}

/// What is odd about how it was made, and by whom.
pub(super) fn procedure(lang: Lang, fault: &ProcedureFault) -> Said {
    match lang {
        Lang::Zh => zh::procedure(fault),
        Lang::En => en::procedure(fault),
    }
}

/// What it repeats, or says otherwise.
pub(super) fn likeness(lang: Lang, likeness: &Likeness) -> Said {
    match lang {
        Lang::Zh => zh::likeness(likeness),
        Lang::En => en::likeness(likeness),
    }
}

/// 应当在【十五日】{三十日}内: what only the other text says stands in 【】, what only the draft says in {}.
fn passages(passages: &[Passage]) -> String {
    let shown = passages.iter().map(|one| match one.written {
        Written::Both => one.text.clone(),
        Written::Old => format!("【{}】", one.text),
        Written::New => format!("{{{}}}", one.text),
    });
    shown.collect()
}

/// `《甲办法》（津辛政规〔2026〕1号）`
fn titled(title: &str, number: Option<&str>) -> String {
    let number = number.map(|number| format!("（{number}）")).unwrap_or_default();
    format!("《{title}》{number}")
}

/// A length of time that a place sets, in a language.
fn time(lang: Lang, rule: &PlaceRule) -> String {
    super::words::period(lang, rule.period)
}
