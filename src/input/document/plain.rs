//! Plain text: one line, one paragraph. Blank lines stay, so that paragraph numbers are line numbers.

use crate::domain::document::{Paragraph, ReadingNote, Text};
use crate::input::document::{Unreadable, encoding};

/// Reads a text file.
pub(super) fn read(bytes: &[u8]) -> Result<Text, Unreadable> {
    let (words, notes) = words(bytes)?;
    let paragraphs = lines(&words).map(|line| Paragraph::body(line.trim())).collect();
    Ok(Text::new(paragraphs, notes))
}

/// The words of a text file without control characters, and what to know about them.
pub(super) fn words(bytes: &[u8]) -> Result<(String, Vec<ReadingNote>), Unreadable> {
    let (mut words, encoding, guessed) = encoding::decode(bytes)?;
    let mut notes = Vec::new();
    if guessed {
        notes.push(ReadingNote::TakenAs(encoding));
    }
    let count = words.chars().filter(|&letter| is_control(letter)).count();
    if count > 0 {
        words.retain(|letter| !is_control(letter));
        notes.push(ReadingNote::ControlCharacters { count });
    }
    if words.contains('&') {
        words = blanks_of_pages(&words);
    }
    if words.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    Ok((words, notes))
}

/// Adds words to others without their control characters, and says how many those are.
pub(super) fn push(text: &mut String, words: &str) -> usize {
    let controls = words.chars().filter(|&letter| is_control(letter)).count();
    if controls == 0 {
        text.push_str(words);
    } else {
        text.extend(words.chars().filter(|&letter| !is_control(letter)));
    }
    controls
}

/// Blanks that were copied from the source of a web page (`&emsp;第一条`), as the blanks that they stand for.
fn blanks_of_pages(words: &str) -> String {
    let wide = words.replace("&emsp;", "\u{3000}");
    ["&nbsp;", "&ensp;", "&thinsp;"].iter().fold(wide, |words, blank| words.replace(blank, " "))
}

/// The lines, whatever ends them.
pub(super) fn lines(words: &str) -> impl Iterator<Item = &str> {
    words.split('\n').flat_map(|line| {
        let line = line.strip_suffix('\r').unwrap_or(line);
        line.split(['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'])
    })
}

/// Characters that no reader sees and that are no line end either: control characters, marks of the encoding
/// left in the middle by joining files, blanks without width and hyphens that show at line ends only.
pub(super) fn is_control(letter: char) -> bool {
    let unseen = matches!(letter, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}');
    unseen
        || letter.is_control()
            && !matches!(letter, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_their_numbers() {
        let text = read("　甲\r\n\r\n乙\r丙\u{c}丁".as_bytes()).unwrap();
        let lines: Vec<&str> =
            text.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
        assert_eq!(lines, ["甲", "", "乙", "丙", "丁"]);
        assert_eq!(text.notes, []);
    }

    #[test]
    fn control_characters_are_left_out_and_counted() {
        let text = read("甲\u{1}\u{7f}乙".as_bytes()).unwrap();
        assert_eq!(text.paragraphs, [Paragraph::body("甲乙")]);
        assert_eq!(text.notes, [ReadingNote::ControlCharacters { count: 2 }]);
    }

    #[test]
    fn blanks_written_as_web_pages_write_them_are_blanks() {
        let text = read("&emsp;&emsp;第一条&emsp;甲&nbsp;乙&amp;".as_bytes()).unwrap();
        assert_eq!(text.paragraphs, [Paragraph::body("第一条\u{3000}甲 乙&amp;")]);
    }

    #[test]
    fn a_blank_file_is_empty() {
        assert_eq!(read(b"\xEF\xBB\xBF \n\xE3\x80\x80"), Err(Unreadable::Empty));
    }

    #[test]
    fn marks_that_nobody_sees_do_not_part_words() {
        let text = read("甲\u{feff}乙\u{200b}丙\n\u{feff}第一条".as_bytes()).unwrap();
        assert_eq!(text.paragraphs, [Paragraph::body("甲乙丙"), Paragraph::body("第一条")]);
        assert_eq!(text.notes, [ReadingNote::ControlCharacters { count: 3 }]);
    }
}
