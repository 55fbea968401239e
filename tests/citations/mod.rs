//! What texts cite: our own sentences in every form, and paragraphs of real texts marked by hand before the reader saw
//! them.

mod marked;
mod numerals;
mod own;

use fashen::domain::document::citation::{Citation, Pinpoint, Target, Why};
use fashen::domain::law::Statutes;

/// What is cited, as the files of these tests write it.
fn target(citation: &Citation, statutes: &Statutes) -> String {
    match &citation.target {
        Target::Statute(index) => statutes.get(*index).unwrap().title.clone(),
        Target::Unknown(title) => format!("《{title}》"),
        Target::Number(number) => format!("#{number}"),
        Target::Here => "本文".to_owned(),
        Target::Other => "不是文件".to_owned(),
        Target::Unresolved(Why::NoAntecedent) => "？没有前文".to_owned(),
        Target::Unresolved(Why::Ambiguous) => "？不止一个".to_owned(),
        Target::Unresolved(Why::OutsideArticles) => "？条文之外".to_owned(),
        Target::Unresolved(Why::NothingBefore) => "？前面没有".to_owned(),
    }
}

/// Which parts are cited.
fn parts(citation: &Citation) -> String {
    citation.pinpoints.iter().map(Pinpoint::to_string).collect::<Vec<_>>().join("、")
}
