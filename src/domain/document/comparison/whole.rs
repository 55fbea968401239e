//! A document as a list of clauses in which its title and number have their place too.

use crate::domain::document::{Clause, Span};

/// The clauses of a document below its title and its number. The title of an instrument that a notice issues
/// is a clause of its own already; that of the notice is `通知标题` then.
pub fn whole(title: Option<&str>, number: Option<&str>, clauses: &[Clause]) -> Vec<Clause> {
    let issued = clauses.iter().any(|clause| clause.label == "标题");
    let title = title.map(|title| (if issued { "通知标题" } else { "标题" }, title));
    let number = number.map(|number| ("发文字号", number));
    let head = title.into_iter().chain(number).map(|(label, text)| Clause {
        label: label.to_owned(),
        heading: None,
        text: text.to_owned(),
        span: Span::default(),
    });
    head.chain(clauses.iter().cloned()).collect()
}
