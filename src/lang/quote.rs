//! The words of others inside our sentences: what people typed, what stands in their files.
//!
//! They must never break a line, steer a terminal or drown the sentence.

use crate::domain::limits;

/// A text on one line: line ends, tabs and runs of spaces become one space, characters that cannot be
/// seen but steer a terminal or turn the direction of writing go, and what is too long for a line is cut.
pub(super) fn line(text: &str) -> String {
    let seen: String =
        text.chars().map(|letter| if steers(letter) { ' ' } else { letter }).collect();
    let words: Vec<&str> = seen.split_whitespace().collect();
    let joined = words.join(" ");
    if joined.chars().nth(limits::QUOTED_CHARS).is_none() {
        return joined;
    }
    let mut cut: String = joined.chars().take(limits::QUOTED_CHARS).collect();
    cut.push('…');
    cut
}

fn steers(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// 《…》 round the title of a document, or “…” where the title has book marks of its own.
pub(super) fn title_zh(title: &str) -> String {
    let title = line(title);
    match title.as_str() {
        "" => "（没有标题）".to_owned(),
        marked if marked.contains(['《', '》']) => format!("“{marked}”"),
        plain => format!("《{plain}》"),
    }
}

/// “…” round the title of a document.
pub(super) fn title_en(title: &str) -> String {
    let title = line(title);
    if title.is_empty() { "(untitled)".to_owned() } else { format!("“{title}”") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_others_stay_on_one_line() {
        assert_eq!(line(" 第一行\r\n第二行\t x "), "第一行 第二行 x");
        assert_eq!(line("\u{1b}[31m红\u{202e}\u{7}"), "[31m红");
        assert_eq!(line("甲").len(), "甲".len());
    }

    #[test]
    fn long_words_are_cut_and_say_so() {
        let whole = "字".repeat(limits::QUOTED_CHARS);
        assert_eq!(line(&whole), whole);
        assert_eq!(line(&(whole.clone() + "多")), whole + "…");
    }

    #[test]
    fn a_title_has_one_pair_of_book_marks() {
        assert_eq!(title_zh("养犬管理办法"), "《养犬管理办法》");
        assert_eq!(title_zh("关于印发《养犬管理办法》的通知"), "“关于印发《养犬管理办法》的通知”");
        assert_eq!(title_zh("\n"), "（没有标题）");
    }
}
