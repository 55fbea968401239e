//! The pieces in which the words of a clause are compared.
//!
//! Chinese is compared letter by letter, but for what a reader takes in at one glance: numbers with their
//! unit, `第（三）项`, `〔2018〕`, names in 《》, words in Latin letters. It must never lose a letter: the tokens,
//! joined, are the text.

use crate::domain::limits;

/// The tokens of a text.
pub(super) fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (token, after) = rest.split_at_checked(length(rest)).unwrap_or((rest, ""));
        tokens.push(token);
        rest = after;
    }
    tokens
}

/// Whether a token is one that stands for something by itself: a number, a name.
pub(super) fn is_strong(token: &str) -> bool {
    let mut letters = token.chars();
    let first = letters.next();
    letters.next().is_some() || first.is_some_and(|first| is_latin(first) || first.is_numeric())
}

/// The bytes of the token that a text begins with.
fn length(text: &str) -> usize {
    let Some(first) = text.chars().next() else { return 0 };
    let found = match first {
        '《' => name(text),
        '〔' | '［' | '[' | '（' | '(' => bracketed(text, first),
        '第' => ordinal(text),
        '\n' => None,
        _ if first.is_whitespace() => Some(run(text, |c| c.is_whitespace() && c != '\n')),
        _ => number(text),
    };
    found.unwrap_or(first.len_utf8())
}

/// A number with its unit, a word in Latin letters; of a date all of it.
fn number(text: &str) -> Option<usize> {
    let mut end = one_number(text)?;
    // Year, month and day at most.
    for _ in 0..2 {
        let (token, after) = text.split_at_checked(end)?;
        let next = token.ends_with(['年', '月']).then(|| one_number(after)).flatten();
        end += next.unwrap_or(0);
    }
    Some(end)
}

fn one_number(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    if is_latin(first) {
        return Some(latin(text));
    }
    is_numeral(first).then(|| counted(text, run(text, is_numeral)))
}

/// `《…》`, names inside it included.
fn name(text: &str) -> Option<usize> {
    let mut depth = 0_u32;
    for (at, letter) in text.char_indices().take(limits::QUOTED_NAME_CHARS) {
        match letter {
            '《' | '〈' => depth += 1,
            '》' | '〉' => depth = depth.saturating_sub(1),
            '\n' => return None,
            _ => {}
        }
        if depth == 0 {
            return Some(at + letter.len_utf8());
        }
    }
    None
}

/// `〔2018〕`, `（三）`, `(2)`: a number in brackets.
fn bracketed(text: &str, open: char) -> Option<usize> {
    let inside = text.get(open.len_utf8()..)?;
    let digits = run(inside, |c| is_numeral(c) || is_digit(c));
    let close = inside.get(digits..)?.chars().next().filter(|c| "〕］]）)".contains(*c))?;
    (digits > 0).then(|| open.len_utf8() + digits + close.len_utf8())
}

/// `第十二条`, `第十条之一`, `第（三）项`.
fn ordinal(text: &str) -> Option<usize> {
    let start = '第'.len_utf8();
    let rest = text.get(start..)?;
    let open = rest.chars().next()?;
    let number = match bracketed(rest, open) {
        Some(number) if "（(".contains(open) => number,
        _ => run(rest, |c| is_numeral(c) || is_digit(c)),
    };
    if number == 0 {
        return None;
    }
    let end = start + counted(rest, number);
    let branch = text.get(end..).and_then(|after| after.strip_prefix('之'));
    let branch = branch.map_or(0, |branch| run(branch, is_numeral));
    Some(if branch > 0 { end + '之'.len_utf8() + branch } else { end })
}

/// A number of so many bytes, and the unit behind it.
fn counted(text: &str, number: usize) -> usize {
    const UNITS: &str = "元角分年月日天时周季个名人次倍户条款项目章节编号级档亩米里吨克度％%‰";
    let unit = text.get(number..).and_then(|after| after.chars().next());
    number + unit.filter(|unit| UNITS.contains(*unit)).map_or(0, char::len_utf8)
}

/// `GB/T9704-2012`, `3.5%`, `2026年`.
fn latin(text: &str) -> usize {
    let mut end = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let joins = "./-:,".contains(letter) && next.is_some_and(is_latin);
        if !is_latin(letter) && !joins {
            break;
        }
        end = at + letter.len_utf8();
    }
    let ends_in_digit = text.get(..end).is_some_and(|word| word.ends_with(is_digit));
    // `20万元`, `5千克`: the digits, the power of ten, the unit.
    let power = text.get(end..).map_or(0, |after| run(after, |c| "十百千万亿".contains(c)));
    if ends_in_digit { counted(text, end + power) } else { end }
}

/// The bytes of the letters at the beginning of a text that are so.
fn run(text: &str, is: impl Fn(char) -> bool) -> usize {
    text.find(|letter| !is(letter)).unwrap_or(text.len())
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit() || ('０'..='９').contains(&letter)
}

fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || matches!(letter, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | 'À'..='ɏ')
}

fn is_numeral(letter: char) -> bool {
    "〇零○一二三四五六七八九十百千万亿两".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> String {
        tokens(text).join("|")
    }

    #[test]
    fn what_is_one_glance_is_one_token() {
        assert_eq!(cut("处三千元以上罚款"), "处|三千元|以|上|罚|款");
        assert_eq!(cut("依照第十条之一第（三）项"), "依|照|第十条之一|第（三）项");
        assert_eq!(
            cut("《甲〈乙〉办法》（某政〔2018〕5号）"),
            "《甲〈乙〉办法》|（|某|政|〔2018〕|5号|）"
        );
        assert_eq!(cut("不超过3.5%、20万元"), "不|超|过|3.5%|、|20万元");
        assert_eq!(cut("自2026年3月1日起"), "自|2026年3月1日|起");
        assert_eq!(cut("二○二六年三月一日"), "二○二六年三月一日");
        assert_eq!(cut("GB/T 9704-2012 甲"), "GB/T| |9704-2012| |甲");
        assert_eq!(cut("（一）甲\n（二）"), "（一）|甲|\n|（二）");
    }

    #[test]
    fn what_is_not_closed_is_letters() {
        assert_eq!(cut("《甲"), "《|甲");
        assert_eq!(cut("第一"), "第一");
        assert_eq!(cut("第三方"), "第三|方");
        assert_eq!(cut("（）第"), "（|）|第");
        assert_eq!(cut(""), "");
    }

    #[test]
    fn nothing_is_lost() {
        let text = "《《《》（（一）第（第一条之之 ａ%％‰　x.-. １２万元";
        assert_eq!(tokens(text).concat(), text);
    }
}
