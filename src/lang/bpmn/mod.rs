//! What is said in and about workflows that are exchanged as BPMN: the explanations in the file, what BPMN could not
//! say, and what of somebody else's file was not taken.

mod deadline;
mod document;
mod en;
mod inexact;
mod words;
mod zh;

pub use deadline::deadline;
pub use document::{outcome, stage};
pub use inexact::{Inexact, Words};
pub(crate) use words::BpmnWords;

pub(super) use en::WORDS as EN;
pub(super) use zh::WORDS as ZH;

use super::{Lang, Phrases, Said};
use crate::domain::limits;
use crate::input::bpmn::{Fault, Note};

/// The words of a language.
pub(crate) fn words(lang: Lang) -> &'static BpmnWords {
    &Phrases::of(lang).bpmn
}

/// What BPMN could not say, in a sentence.
pub fn inexact(lang: Lang, inexact: &Inexact) -> String {
    let words = words(lang);
    match inexact {
        Inexact::Cancel { stage, outcome } => (words.cancel)(stage.as_str(), outcome.as_str()),
        Inexact::Withdrawal => words.withdrawal.to_owned(),
        Inexact::Deadline { id, timer } => (words.deadline_differs)(id, *timer),
        Inexact::OnlyWords { words: part, places } => {
            let listed = places.get(..limits::LISTED).unwrap_or(places);
            (words.only_words)((words.part)(*part), listed, places.len())
        }
    }
}

/// What of another tool's file was not taken, in a sentence.
pub fn note(lang: Lang, note: &Note) -> String {
    let words = words(lang);
    format!("{}{}", (words.element)(&note.element, &note.id, &note.name), (words.why)(note.why))
}

/// Why another tool's file could not be read, in a sentence.
pub fn fault(lang: Lang, fault: &Fault) -> Said {
    let words = words(lang);
    let sentence = match fault {
        Fault::Xml(_) => words.not_xml.to_owned(),
        Fault::TooLarge { bytes, limit } => (words.too_large)(*bytes, *limit),
        Fault::TooMany { what, limit } => (words.too_many)(what, *limit),
        Fault::NotBpmn { root } => (words.not_bpmn)(root),
        Fault::NoProcess => words.no_process.to_owned(),
        Fault::NoStart { process } => (words.no_start)(process),
        Fault::NoId { element } => (words.no_id)(element),
        Fault::SameId { id } => (words.same_id)(id),
        Fault::Dangling { flow, node } => (words.dangling)(flow, node),
    };
    Said { sentence, hint: Some(words.export_again.to_owned()) }
}
