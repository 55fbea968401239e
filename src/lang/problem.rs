//! Sentences for what is wrong with a file: what it is, and what to do.
//!
//! Every kind has its sentence in every language, or the build fails. Positions are not part of it: the
//! caller prints them.

mod deadline_en;
mod deadline_zh;
mod defect_en;
mod defect_zh;
mod en;
mod include;
mod place;
mod runs_en;
mod runs_zh;
mod staff_en;
mod staff_zh;
mod trace;
mod zh;

pub use defect_en::defect_en;
pub use defect_zh::defect_zh;
pub use en::problem_en;
pub use zh::problem_zh;

use super::Lang;
use crate::input::yaml::ProblemKind;

/// The sentence of a problem.
pub fn say(lang: Lang, kind: &ProblemKind) -> String {
    match lang {
        Lang::Zh => problem_zh(kind),
        Lang::En => problem_en(kind),
    }
}

/// As much of a text from a file as a sentence can quote.
fn quoted(text: &str) -> String {
    const MOST: usize = 60;
    let mut start: String = text.chars().take(MOST).collect();
    if text.chars().nth(MOST).is_some() {
        start.push('…');
    }
    // A sentence is one line.
    start.replace(['\n', '\r'], " ")
}
