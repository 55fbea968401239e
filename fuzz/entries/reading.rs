//! Any bytes as a document of a certain name, and what must hold of what was read of them.

use fashen::domain::document::{Document, Span};
use fashen::domain::limits;
use fashen::input::document::{Unreadable, read};

/// Reads them and finds the parts of what was read; whether they were read. Panics where what was found lies outside
/// the words, or no reason is given that has a name.
pub fn run(file_name: &str, bytes: &[u8]) -> bool {
    match read(file_name, bytes) {
        Ok(text) => {
            judge(&Document::outline(text));
            true
        }
        Err(reason) => {
            judge_reason(&reason);
            false
        }
    }
}

fn judge(document: &Document) {
    assert!(document.words.len() <= limits::DOCUMENT_WORDS * 2, "more words than a document has");
    for clause in &document.clauses {
        assert!(!clause.label.is_empty(), "a clause without a name");
    }
    let mut end = 0;
    for node in &document.nodes {
        inside(node.span, &document.words);
        assert_eq!(node.own.start, end, "words between two nodes, or words of both");
        end = node.own.end;
    }
    assert!(document.nodes.is_empty() || end == document.words.len(), "words of no node");
    for paragraph in &document.text.paragraphs {
        assert!(!paragraph.text.contains('\n'), "{:?}", paragraph.text);
    }
}

fn inside(span: Span, words: &str) {
    assert!(words.get(span.start..span.end).is_some(), "{span:?} of {} bytes", words.len());
}

fn judge_reason(reason: &Unreadable) {
    assert!(reason.code().starts_with("file-"), "{reason:?}");
    assert!(!reason.to_string().is_empty(), "{reason:?}");
}
