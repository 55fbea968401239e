//! What stands in round brackets behind a title: （国办发〔2018〕115号，以下简称《意见》）, （2021年修订）.
//!
//! Other remarks in brackets are no part of a citation.

use crate::domain::document::{Span, numeral};
use crate::domain::limits;

use super::chain;
use super::serial::{self, Serial};
use super::short_names;
use super::walk::Walk;

/// What stands behind a title.
pub(super) struct Tail {
    /// The end of the citation, as far as it is title, number and version.
    pub(super) cited: usize,
    /// Where articles may follow.
    pub(super) end: usize,
    pub(super) number: Option<Serial>,
    pub(super) names: Vec<Span>,
}

impl Walk<'_> {
    /// What stands in round brackets behind a title: a number, a version, a short name.
    pub(super) fn tail(&self, end: usize) -> Tail {
        let mut tail = Tail { cited: end, end, number: None, names: Vec::new() };
        let open = chain::past_spaces(self.words, end);
        let Some(inside) = self.bracketed(open) else { return tail };
        let close = inside.end + ')'.len_utf8().max(self.closing(inside.end));
        tail.number = self.number_in(inside);
        let text = inside.of(self.words);
        for sign in ["简称", "下称", "以下称"] {
            let given = text.find(sign).map(|at| inside.start + at + sign.len());
            tail.names.extend(given.and_then(|at| short_names::given(self.words, at)));
            if !tail.names.is_empty() {
                break;
            }
        }
        let version = ["修订", "修正", "修改", "年版", "版", "试行", "暂行", "草案", "年", "本"];
        let numbered = text.ends_with('号')
            && text.contains(numeral::is_numeral)
            && !text.contains(['，', '。', '；', '：', ',', ':']);
        let version = (numbered || version.iter().any(|word| text.ends_with(word)))
            && inside.end - inside.start < limits::VERSION_BYTES;
        if tail.number.is_some() || version {
            (tail.cited, tail.end) = (close, close);
        } else if !tail.names.is_empty() {
            tail.end = close;
        }
        tail
    }

    fn closing(&self, at: usize) -> usize {
        self.rest(at).chars().next().map_or(0, char::len_utf8)
    }

    /// What stands between the round bracket at a byte and the one that closes it.
    fn bracketed(&self, open: usize) -> Option<Span> {
        let rest = self.rest(open);
        let first = rest.chars().next().filter(|letter| matches!(letter, '（' | '('))?;
        let mut depth = 0_usize;
        for (offset, letter) in rest.char_indices().take(limits::TITLE_BRACKET_CHARS) {
            match letter {
                '（' | '(' => depth += 1,
                '）' | ')' => depth = depth.saturating_sub(1),
                '\n' => return None,
                _ => {}
            }
            if depth == 0 {
                return Some(Span::new(open + first.len_utf8(), open + offset));
            }
        }
        None
    }

    fn number_in(&self, inside: Span) -> Option<Serial> {
        let text = inside.of(self.words);
        text.char_indices().find_map(|(offset, letter)| {
            let at = inside.start + offset;
            let mut buffer = [0; 4];
            let serial = if letter == '第' {
                serial::by_order(self.words, at, inside.start)
            } else if serial::OPENERS.contains(&&*letter.encode_utf8(&mut buffer)) {
                serial::by_year(self.words, at, inside.start)
            } else {
                None
            };
            serial.filter(|serial| serial.span.end <= inside.end)
        })
    }
}
