//! In English.

use super::StructureWords;
use crate::domain::document::citation::{Lack, Target, Why};
use crate::domain::document::{Beginning, NodeKind, Term};
use crate::lang::quote;

/// English.
pub(in crate::lang) const WORDS: StructureWords = StructureWords {
    about: "Show how a document is built: title, number, chapters, articles, items; and who issues it, from when, until when, what it repeals",
    named: "a file, or the number of a case (its latest draft), such as draft.docx or 2026-0001",
    named_value: "FILE|CASE",
    depth: "only the outermost levels, such as 2",
    cites: "list what it cites, laws and documents and parts of itself, and whether each was found",
    draft: |case, draft, file| format!("case {case}, draft {draft} ({file})"),
    untitled: "(no title found)",
    number: "number",
    issuers: "issued by",
    addressees: "addressed to",
    instrument: "issues",
    dated: "dated",
    effective: "in force",
    validity: "valid",
    repeals: "repeals",
    renewals: "renews",
    interpreter: "interpreted by",
    subjects: "subjects",
    beginning: |from| match from {
        Beginning::On(day) => format!("from {day}"),
        Beginning::Publication => "from publication".to_owned(),
        Beginning::AfterPublication { days } => format!("{days} days after publication"),
    },
    term: |until| match until {
        Term::Months(12) => "for 1 year".to_owned(),
        Term::Months(months) if months % 12 == 0 => format!("for {} years", months / 12),
        Term::Months(months) => format!("for {months} months"),
        Term::Through(day) => format!("until {day}"),
    },
    titled: |title, number| match number {
        Some(number) => format!("《{title}》 ({number})"),
        None => format!("《{title}》"),
    },
    odd: "Please check",
    notes: "How it was read",
    margins: "Changes, comments and what stands beside the text",
    tree: |parts| format!("Structure ({parts} parts)"),
    citations: |count| format!("Citations ({count})"),
    paragraph: |paragraph| format!("paragraph {paragraph}"),
    target: |target, title| match (target, title) {
        (_, Some(title)) => format!("《{title}》"),
        (Target::Here, _) => "this document".to_owned(),
        (Target::Other, _) => "not a legal document".to_owned(),
        (Target::Unresolved(Why::NoAntecedent), _) => {
            "unknown: nothing was cited before".to_owned()
        }
        (Target::Unresolved(Why::Ambiguous), _) => "unknown: several were cited before".to_owned(),
        (Target::Unresolved(Why::NothingBefore), _) => {
            "unknown: nothing stands before it".to_owned()
        }
        (Target::Unresolved(Why::OutsideArticles), _) => {
            "unknown: it stands outside the articles".to_owned()
        }
        (Target::Statute(_) | Target::Unknown(_) | Target::Number(_), _) => {
            "unknown: not in the law library".to_owned()
        }
    },
    dangling: |words, paragraph, lack| {
        let words = quote::line(words);
        match lack {
            Lack::NoPart(part) => {
                format!(
                    "“{words}” is cited, but this document has no {part} (paragraph {paragraph})."
                )
            }
            Lack::Fewer { cited, has } => format!(
                "“{words}” is cited, but there is no {cited}: there are {has} (paragraph {paragraph})."
            ),
            Lack::NothingBefore => {
                format!("“{words}” is cited, but nothing stands before it (paragraph {paragraph}).")
            }
        }
    },
    kind: |kind| match kind {
        NodeKind::Front => Some("head"),
        NodeKind::Number => Some("number"),
        NodeKind::Title => Some("title"),
        NodeKind::TitleNote => Some("note"),
        NodeKind::Notice => Some("notice"),
        NodeKind::Addressee => Some("to"),
        NodeKind::Preamble => Some("preamble"),
        NodeKind::Signature => Some("signature"),
        NodeKind::Signer => Some("signer"),
        NodeKind::Date => Some("date"),
        NodeKind::Imprint => Some("imprint"),
        NodeKind::Row => Some("row"),
        NodeKind::Text => Some("text"),
        _ => None,
    },
};
