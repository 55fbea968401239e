//! The one form in which words are compared and hashed.
//!
//! Its result is part of what journals remember, so it must never change: a golden test below holds it.

/// The words of a text as they are hashed: every run of spaces (the ideographic one included) becomes one
/// space, lines are trimmed, empty lines and invisible characters go. Line ends stay, since a 款 is a line.
pub fn canonical(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}', '\u{b}', '\u{c}']) {
        let mut words = line
            .split(char::is_whitespace)
            .filter(|word| word.chars().any(|letter| !invisible(letter)))
            .peekable();
        if words.peek().is_some() && !out.is_empty() {
            out.push('\n');
        }
        let mut first = true;
        for word in words {
            if !first {
                out.push(' ');
            }
            first = false;
            out.extend(word.chars().filter(|&letter| !invisible(letter)));
        }
    }
    out
}

/// Characters without width or meaning that word processors leave behind.
fn invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_count_once_and_lines_stay() {
        assert_eq!(
            canonical("\u{feff}　　第一款  甲\u{3000}乙\t\r\n\n \u{200b} \n第二款 "),
            "第一款 甲 乙\n第二款"
        );
        assert_eq!(canonical(" \n　"), "");
        assert_ne!(canonical("甲\n乙"), canonical("甲乙"));
    }

    #[test]
    fn it_is_its_own_fixed_point() {
        for text in ["", "a  b", "甲\u{200b}乙\r丙", "\u{200b} x", "\t\n　x　\n"] {
            let once = canonical(text);
            assert_eq!(canonical(&once), once, "{text:?}");
        }
    }
}
