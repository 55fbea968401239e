//! How a text is written: brackets of two widths, numbers of documents in other brackets than 〔〕, names spread
//! with spaces.
//!
//! It tells what stands there and never mends it: the words of a draft are the drafter's.

use crate::domain::document::head::closed_up;
use crate::domain::document::line::Line;
use crate::domain::document::{Irregularity, Node, NodeKind};

/// Letters of one character between spaces that make a name spread: two are a layout (`总　则`).
const SPREAD: usize = 3;

/// Brackets that are written round the year of a number: what opens, what closes.
const YEAR_BRACKETS: [(char, char); 5] =
    [('[', ']'), ('［', '］'), ('(', ')'), ('（', '）'), ('【', '】')];

/// Letters shown of what stands in brackets.
const SHOWN_CHARS: usize = 30;

/// The last byte of 号.
const LAST_BYTE: u8 = 0xB7;

/// Longest count behind the year.
const SERIAL_CHARS: usize = 6;

/// What is odd about the writing of a text. `own` is the paragraph of its own number, which was judged already.
pub(super) fn odd(lines: &[Line<'_>], nodes: &[Node], own: Option<usize>) -> Vec<Irregularity> {
    let mut found = Vec::new();
    let mut half = None;
    for line in lines.iter().filter(|line| may_be_odd(line.text)) {
        let mut brackets = Brackets::default();
        for (at, letter) in line.text.char_indices().filter(|&(_, letter)| is_bracket(letter)) {
            if own != Some(line.paragraph)
                && let Some(written) = number(line.text, at, letter)
            {
                let (written, paragraph) = (written.to_owned(), line.paragraph);
                found.push(Irregularity::QuotedNumberForm { written, paragraph });
            }
            brackets.meet(line, at, letter, &mut found);
        }
        if brackets.half > 0 {
            let (count, _) = half.get_or_insert((0, line.paragraph));
            *count += brackets.half;
        }
    }
    found.extend(spread(lines, nodes));
    let half = half.map(|(count, paragraph)| Irregularity::HalfWidthBrackets { count, paragraph });
    found.into_iter().chain(half).collect()
}

/// Whether a line has half-width brackets or the number of a document at all.
fn may_be_odd(text: &str) -> bool {
    let bytes = text.as_bytes();
    let ends_in = |at: usize| bytes.get(..=at).is_some_and(|head| head.ends_with("号".as_bytes()));
    memchr::memchr3(b'(', b')', b'[', bytes).is_some()
        || memchr::memchr_iter(LAST_BYTE, bytes).any(ends_in)
}

/// Whether a letter is one of [`YEAR_BRACKETS`].
fn is_bracket(letter: char) -> bool {
    matches!(letter, '[' | ']' | '［' | '］' | '(' | ')' | '（' | '）' | '【' | '】')
}

/// The brackets of a line.
#[derive(Default)]
struct Brackets {
    /// The one that was opened last: where, and whether it is a full-width one.
    open: Option<(usize, bool)>,
    /// Half-width ones round Chinese words.
    half: usize,
}

impl Brackets {
    fn meet(&mut self, line: &Line<'_>, at: usize, letter: char, found: &mut Vec<Irregularity>) {
        match letter {
            '(' => self.open = Some((at, false)),
            '（' => self.open = Some((at, true)),
            ')' | '）' => {
                let Some((start, wide)) = self.open.take() else { return };
                let written = line.text.get(start..at + letter.len_utf8()).unwrap_or_default();
                if wide != (letter == '）') {
                    let paragraph = line.paragraph;
                    let written = written.chars().take(SHOWN_CHARS).collect();
                    found.push(Irregularity::MixedBrackets { written, paragraph });
                } else if !wide && !written.is_ascii() {
                    self.half += 1;
                }
            }
            _ => {}
        }
    }
}

/// `[2023]2号`, which should be `〔2023〕2号`, where a bracket opens behind the letters of an office.
fn number(text: &str, at: usize, letter: char) -> Option<&str> {
    let (open, close) = YEAR_BRACKETS.into_iter().find(|(open, _)| *open == letter)?;
    let before = text.get(..at)?.chars().next_back()?;
    if !before.is_alphabetic() {
        return None;
    }
    let inside = text.get(at + open.len_utf8()..)?;
    let year = inside.get(..4).filter(|year| year.bytes().all(|byte| byte.is_ascii_digit()))?;
    let behind = inside.get(year.len()..)?.strip_prefix(close)?;
    let serial = behind.trim_start_matches('第');
    let digits = serial.chars().take_while(char::is_ascii_digit).count();
    let rest = serial.get(digits..)?.strip_prefix('号')?;
    ((1..=SERIAL_CHARS).contains(&digits)).then(|| text.get(at..text.len() - rest.len()))?
}

/// Titles and signers whose letters are spread.
fn spread(lines: &[Line<'_>], nodes: &[Node]) -> Vec<Irregularity> {
    let named = nodes.iter().filter(|node| matches!(node.kind, NodeKind::Title | NodeKind::Signer));
    let of = |node: &Node| {
        let first = lines.partition_point(|line| line.start < node.own.start);
        let inside = lines.get(first..).unwrap_or_default();
        let spread = inside
            .iter()
            .take_while(|line| line.start < node.own.end)
            .find(|line| is_spread(line))?;
        let (written, name) = (spread.text.to_owned(), closed_up(spread.text));
        Some(Irregularity::SpacedName { written, name, paragraph: spread.paragraph })
    };
    named.filter_map(of).collect()
}

fn is_spread(line: &Line<'_>) -> bool {
    let mut alone = 0;
    line.text.split_whitespace().any(|word| {
        alone = if word.chars().nth(1).is_none() { alone + 1 } else { 0 };
        alone >= SPREAD
    })
}

#[cfg(test)]
mod tests {
    use crate::domain::document::{Document, Irregularity, Text};

    fn odd(words: &str) -> Vec<Irregularity> {
        Document::outline(Text::of_lines(words)).irregularities
    }

    fn text(line: &str) -> String {
        format!("关于摊点管理的通知\n各村：\n{line}\n甲镇人民政府\n2026年3月1日")
    }

    #[test]
    fn brackets_of_two_widths_are_told() {
        let found = odd(&text("一、费用（含税)由甲方承担（甲）。"));
        let written = "（含税)".to_owned();
        assert_eq!(found, [Irregularity::MixedBrackets { written, paragraph: 2 }]);
        let found = odd(&text("(一)甲(以下简称乙)；PM2.5(fine)；（三）丙。"));
        assert_eq!(found, [Irregularity::HalfWidthBrackets { count: 2, paragraph: 2 }]);
        assert_eq!(odd(&text("一、甲)乙(丙。")), []);
    }

    #[test]
    fn numbers_of_documents_stand_in_their_own_brackets() {
        for number in ["[2023]2号", "［2023］12号", "（2023）第2号", "【2023】2号"] {
            let found = odd(&text(&format!("根据甲政规{number}文件执行。")));
            let written = number.to_owned();
            assert_eq!(found, [Irregularity::QuotedNumberForm { written, paragraph: 2 }]);
        }
        for right in ["甲政规〔2023〕2号", "（2023）", "甲（2023）粤01行终2号", "甲（2023年）2号"]
        {
            assert_eq!(odd(&text(&format!("根据{right}执行。"))), [], "{right}");
        }
    }

    #[test]
    fn names_spread_with_spaces_are_told_and_layouts_are_not() {
        let found = odd("关于摊点管理的通　知\n各村：\n甲。\n甲 镇 人 民 政 府\n2026年3月1日");
        let written = "甲 镇 人 民 政 府".to_owned();
        let name = "甲镇人民政府".to_owned();
        assert_eq!(found, [Irregularity::SpacedName { written, name, paragraph: 3 }]);
    }
}
