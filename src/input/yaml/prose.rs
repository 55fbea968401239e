//! Prose that an author wrapped over several lines (`why: >-`): YAML joins lines by a blank, which Chinese does not have.
//!
//! It must be used for sentences only: in patterns a blank has a meaning.

/// The text without the blanks that stand between two Chinese characters or signs.
pub(super) fn joined(text: &str) -> String {
    let mut all = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_between = letter == ' '
            && all.chars().next_back().is_some_and(is_chinese)
            && letters.peek().copied().is_some_and(is_chinese);
        if !is_between {
            all.push(letter);
        }
    }
    all
}

/// Whether a character is one of Chinese text: a character, or a sign as wide as one.
fn is_chinese(letter: char) -> bool {
    matches!(letter,
        '\u{3000}'..='\u{303f}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{ff00}'..='\u{ffef}' | '“' | '”' | '‘' | '’' | '—' | '…' | '×' | '·')
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn only_blanks_inside_of_chinese_are_folds() {
        for (text, wanted) in [
            ("设定，看上去 就是自行设定的。", "设定，看上去就是自行设定的。"),
            ("第一句。 第二句", "第一句。第二句"),
            ("“引语” 之后", "“引语”之后"),
            ("运行 fashen rules test 看看", "运行 fashen rules test 看看"),
            ("one and two", "one and two"),
            ("第一段\n第二段", "第一段\n第二段"),
            ("", ""),
        ] {
            assert_eq!(joined(text), wanted);
        }
    }
}
