//! A paragraph with words, and what its outside says about it: a date, a sentence, a salutation.
//!
//! These are guesses by form. They must stay conservative: a line that is none of these is plain text.

use crate::domain::document::{Paragraph, ParagraphKind, Span, numeral};
use std::borrow::Cow;

/// A paragraph that has words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// Its place among the paragraphs of the text.
    pub(super) paragraph: usize,
    /// Where it begins in the words of the document, in bytes.
    pub(super) start: usize,
    /// Its words, trimmed.
    pub(super) text: &'a str,
    pub(super) kind: ParagraphKind,
}

impl<'a> Line<'a> {
    /// The paragraphs that have words.
    pub(super) fn all(paragraphs: &'a [Paragraph]) -> Vec<Self> {
        let blank = |letter: char| letter.is_whitespace() || letter == '\u{feff}';
        let mut lines = Vec::with_capacity(paragraphs.len());
        let mut at = 0;
        for (paragraph, Paragraph { text, kind }) in paragraphs.iter().enumerate() {
            let rest = text.trim_start_matches(blank);
            let start = at + text.len() - rest.len();
            at += text.len() + 1;
            let text = rest.trim_end_matches(blank);
            if !text.is_empty() {
                lines.push(Self { paragraph, start, text, kind: *kind });
            }
        }
        lines
    }

    /// The byte after its last.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Where it stands.
    pub(super) fn span(&self) -> Span {
        Span::new(self.start, self.end())
    }

    /// Whether it is a row of several cells, which never begins an article or a part.
    pub(super) fn is_row(&self) -> bool {
        self.kind == ParagraphKind::TableRow && self.text.contains('\t')
    }

    /// Whether it has at most so many characters, without counting all of a long one.
    pub(super) fn is_within(&self, chars: usize) -> bool {
        self.text.chars().nth(chars).is_none()
    }

    /// A sentence, or a clause of one: running text.
    pub(super) fn is_sentence(&self) -> bool {
        let ends = ['。', '；', ';', '！', '？'];
        // Most sentences are told at their last letter.
        self.text.ends_with(ends) || self.text.contains(ends)
    }

    /// 主送机关, or the last line before an enumeration.
    pub(super) fn ends_in_colon(&self) -> bool {
        self.text.ends_with(['：', ':'])
    }

    /// A line that round brackets enclose.
    pub(super) fn is_bracketed(&self) -> bool {
        self.text.starts_with(['（', '(']) && self.text.ends_with(['）', ')'])
    }

    /// 成文日期: a line that is a date and nothing else; a draft's may have gaps.
    pub(super) fn is_date(&self) -> bool {
        // Most lines are told at their last letter.
        if !self.text.ends_with('日') || !self.is_within(40) {
            return false;
        }
        let text = despaced(self.text);
        let Some((year, rest)) = text.strip_suffix('日').and_then(|text| text.split_once('年'))
        else {
            return false;
        };
        let Some((month, day)) = rest.split_once('月') else { return false };
        let part = |text: &str, most| {
            text.chars().count() <= most
                && text
                    .chars()
                    .all(|letter| numeral::is_numeral(letter) || "×xXＸ*_＿OＯo".contains(letter))
        };
        part(year, 4) && year.chars().count() != 1 && part(month, 3) && part(day, 3)
    }
}

/// The text without any space, as titles and labels are compared.
pub(super) fn despaced(text: &str) -> Cow<'_, str> {
    if text.contains(char::is_whitespace) {
        Cow::Owned(text.split_whitespace().collect())
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Line<'_> {
        Line { paragraph: 0, start: 0, text, kind: ParagraphKind::Body }
    }

    #[test]
    fn dates_are_told_from_sentences_with_dates() {
        for date in [
            "2026年3月1日",
            "二〇二六年三月二十一日",
            "一九九六年十一月五日",
            "2026年 月 日",
            "××××年×月×日",
            "2026 年 3 月 1 日",
        ] {
            assert!(line(date).is_date(), "{date}");
        }
        for other in
            ["2026年3月1日起施行", "2026年3月", "自2026年3月1日", "年月日前日", "3年1月1日", ""]
        {
            assert!(!line(other).is_date(), "{other}");
        }
    }

    #[test]
    fn blank_paragraphs_are_no_lines_but_keep_their_place() {
        let paragraphs = ["　", "甲 ", "", "乙"].map(Paragraph::body);
        let lines = Line::all(&paragraphs);
        let seen: Vec<_> = lines.iter().map(|line| (line.paragraph, line.text)).collect();
        assert_eq!(seen, [(1, "甲"), (3, "乙")]);
    }
}
