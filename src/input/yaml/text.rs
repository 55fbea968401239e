//! The bytes of a file as text, and the slips of the pen that make a text no YAML.
//!
//! It looks at characters only and knows no structure, so a slip it sees is reported only where a parser
//! stumbled too.

use super::outline::Mark;
use super::problem::{Problem, ProblemKind};
use crate::domain::limits;
use crate::domain::workflow::Place;

/// The text of a file without its byte order mark.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Vec<Problem>> {
    if bytes.len() > limits::YAML_BYTES {
        let kind = ProblemKind::TooLarge { bytes: bytes.len() };
        return Err(vec![at(Mark::START, kind)]);
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let offset = error.valid_up_to();
            let before = bytes.get(..offset).and_then(|good| std::str::from_utf8(good).ok());
            let mark = end_of(before.unwrap_or_default());
            return Err(vec![at(mark, ProblemKind::NotUtf8 { offset })]);
        }
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let wrong = unprintable(text);
    if wrong.is_empty() { Ok(text) } else { Err(wrong) }
}

/// How many lines the text has; a line break at the end begins no line.
pub(super) fn lines(text: &str) -> usize {
    let end = end_of(text);
    if end.column == 1 { end.line.saturating_sub(1).max(1) } else { end.line }
}

/// What a parser complained of at `mark`, and the slips of the whole file, of which one may be the cause; a
/// complaint about the line of a slip or the next one is only its echo.
pub(super) fn stumble(text: &str, mark: Mark, kind: ProblemKind) -> Vec<Problem> {
    let mut found = slips(text);
    let last = mark.line.min(lines(text));
    if !found.iter().any(|slip| slip.line == last || slip.line + 1 == last) {
        found.push(at(mark, kind));
    }
    found
}

fn slips(text: &str) -> Vec<Problem> {
    let mut found = Vec::new();
    // How far the line is indented that began a block of free text (`help: |`).
    let mut block: Option<usize> = None;
    for (index, line) in text.split('\n').enumerate() {
        let indent = line.len() - line.trim_start_matches(' ').len();
        if block.is_some_and(|above| indent > above || line.trim().is_empty()) {
            continue;
        }
        block = begins_block(line).then_some(indent);
        found.extend(slip(index + 1, line));
        if found.len() >= limits::PROBLEMS {
            break;
        }
    }
    found
}

fn begins_block(line: &str) -> bool {
    let head = line.trim_end().trim_end_matches(|c: char| c.is_ascii_digit() || "+-".contains(c));
    head.ends_with(": |") || head.ends_with(": >") || head.ends_with("- |") || head.ends_with("- >")
}

/// The full-width sign that stands where YAML wants its own, in a text that should have been structure.
pub(super) fn full_width(text: &str) -> Option<ProblemKind> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || "-_".contains(c));
    let colon = rest.len() < text.len() && rest.starts_with('：');
    let first = text.chars().next().filter(|c| "［【｛\u{3000}\u{a0}".contains(*c));
    let sign = if colon { Some('：') } else { first };
    sign.and_then(sign_meant)
}

/// The ASCII sign that a full-width one was written for.
pub(super) fn sign_meant(found: char) -> Option<ProblemKind> {
    let meant = match found {
        '：' => ':',
        '，' | '、' => ',',
        '［' | '【' => '[',
        '｛' => '{',
        '\u{3000}' | '\u{a0}' => ' ',
        _ => return None,
    };
    Some(ProblemKind::FullWidth { found, meant })
}

fn slip(number: usize, line: &str) -> Option<Problem> {
    let mut column = 1;
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        match first {
            ' ' | '-' | '{' => {}
            '\t' => return Some(at(Mark { line: number, column }, ProblemKind::Tab)),
            '\u{3000}' | '\u{a0}' => {
                return Some(at(Mark { line: number, column }, sign_meant(first)?));
            }
            _ => break,
        }
        column += 1;
        rest = rest.get(first.len_utf8()..)?;
    }
    let kind = full_width(rest)?;
    let before = rest.chars().take_while(|c| sign_meant(*c).is_none()).count();
    Some(at(Mark { line: number, column: column + before }, kind))
}

/// Characters that can not be seen. Control characters end a parser's work; U+0085, U+2028 and U+2029 are
/// line breaks to YAML 1.1 and not to 1.2, so that one parser would see what the other does not (nesting
/// hidden in a comment, for instance); directional marks show a reader another text than the one read.
fn unprintable(text: &str) -> Vec<Problem> {
    let mut mark = Mark::START;
    let mut found = Vec::new();
    let mut before = '\0';
    for c in text.chars() {
        if is_unprintable(c) && found.len() < limits::PROBLEMS {
            found.push(at(mark, ProblemKind::Unprintable { found: c }));
        }
        mark = mark.after(before, c);
        before = c;
    }
    found
}

fn is_unprintable(c: char) -> bool {
    (c.is_control() && !"\t\n\r".contains(c))
        || matches!(c,
            '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

fn end_of(text: &str) -> Mark {
    let mut before = '\0';
    text.chars().fold(Mark::START, |mark, c| {
        let next = mark.after(before, c);
        before = c;
        next
    })
}

/// A problem that has a position and no place.
pub(super) fn at(mark: Mark, kind: ProblemKind) -> Problem {
    Problem { file: None, line: mark.line, column: mark.column, place: Place::default(), kind }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_as_an_editor_does() {
        for (text, count) in [
            ("", 1),
            ("a", 1),
            ("a\n", 1),
            ("a\nb", 2),
            ("a\r\nb\r\n", 2),
            ("a\rb", 2),
            ("\n\n", 2),
        ] {
            assert_eq!(lines(text), count, "{text:?}");
        }
    }

    #[test]
    fn slips_are_found_where_structure_should_be() {
        let found = slips("a: 1\n- id：R1\n\tb: 2\nhelp: |\n  x：y\n\u{3000}c: 3\ntitle: 甲：乙\n");
        let seen: Vec<_> = found.iter().map(|p| (p.line, p.column, p.kind.clone())).collect();
        let full = |found, meant| ProblemKind::FullWidth { found, meant };
        let wanted =
            [(2, 5, full('：', ':')), (3, 1, ProblemKind::Tab), (6, 1, full('\u{3000}', ' '))];
        assert_eq!(seen, wanted);
    }

    #[test]
    fn a_line_break_that_only_one_parser_sees_is_refused() {
        let found = text("a: 1 # x\u{85}[[[[\n".as_bytes()).unwrap_err();
        assert_eq!(found[0].kind, ProblemKind::Unprintable { found: '\u{85}' });
        assert_eq!((found[0].line, found[0].column), (1, 9));
    }

    #[test]
    fn bytes_of_another_encoding_are_refused_with_their_offset() {
        let found = text(b"title: ok\n\xb1\xb8: 1\n").unwrap_err();
        assert_eq!(found[0].kind, ProblemKind::NotUtf8 { offset: 10 });
        assert_eq!((found[0].line, found[0].column), (2, 1));
    }
}
