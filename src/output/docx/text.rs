//! Paragraphs with words in them: the only place where a text becomes runs.
//!
//! It must never drop a word; it drops only characters that XML cannot hold.

use super::format::{Letters, Paragraph};
use crate::output::xml::{Element, element};

/// A paragraph that says this; a line break in the text is a new line of the paragraph.
pub(super) fn paragraph(format: Paragraph, text: &str) -> Element {
    paragraph_in(format, Letters::default(), text)
}

/// The same, in these letters.
pub(super) fn paragraph_in(format: Paragraph, letters: Letters, text: &str) -> Element {
    around(format, run(letters, text))
}

/// A paragraph of ready runs.
pub(super) fn around(format: Paragraph, runs: impl IntoIterator<Item = Element>) -> Element {
    let properties = format.into_element();
    element("w:p").children((!properties.is_bare()).then_some(properties)).children(runs)
}

/// A run that says this; none for an empty text.
pub(super) fn run(letters: Letters, text: &str) -> Option<Element> {
    if text.is_empty() {
        return None;
    }
    let properties = letters.into_element();
    let run = element("w:r").children((!properties.is_bare()).then_some(properties));
    Some(run.children(pieces(text)))
}

fn pieces(text: &str) -> Vec<Element> {
    let mut pieces = Vec::new();
    for (line_number, line) in text.lines().enumerate() {
        if line_number > 0 {
            pieces.push(element("w:br"));
        }
        for (part_number, part) in line.split('\t').enumerate() {
            if part_number > 0 {
                pieces.push(element("w:tab"));
            }
            if !part.is_empty() {
                pieces.push(element("w:t").with("xml:space", "preserve").text(part));
            }
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        String::from_utf8(paragraph(Paragraph::default(), text).into_part()).unwrap()
    }

    #[test]
    fn lines_and_tabs_become_marks() {
        assert!(written("甲\r\n乙\t丙").ends_with(concat!(
            "<w:p><w:r><w:t xml:space=\"preserve\">甲</w:t><w:br/>",
            "<w:t xml:space=\"preserve\">乙</w:t><w:tab/><w:t xml:space=\"preserve\">丙</w:t></w:r></w:p>"
        )));
    }

    #[test]
    fn nothing_is_an_empty_paragraph() {
        assert!(written("").ends_with("<w:p/>"));
    }
}
