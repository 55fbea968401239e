//! 废止条款: which instruments a text repeals.
//!
//! Only what is named is listed. A sentence that speaks of repeal without a name (与本办法不一致的，以本办法为准) lists
//! nothing.

use crate::domain::document::label;
use crate::domain::document::line::Line;
use crate::domain::document::particulars::sentence;
use crate::domain::document::{ParagraphKind, Repealed, Span, numeral};
use crate::domain::limits;

/// What ends an instrument.
const VERBS: [&str; 4] = ["废止", "停止执行", "宣布失效", "予以失效"];

/// What leads to the basis of a decision: names behind it are not what is repealed.
const BASES: [&str; 6] = ["根据", "依据", "按照", "依照", "经", "为"];

/// Most letters of an organ in a 发文字号.
const LETTERS: usize = 12;

/// The instruments that a text repeals, in its order.
pub(super) fn repeals(words: &str) -> Vec<Repealed> {
    let mut places: Vec<(usize, &str)> = VERBS
        .iter()
        .flat_map(|&verb| sentence::places(words, verb).map(move |at| (at, verb)))
        .collect();
    places.sort_unstable();
    let mut found: Vec<Repealed> = Vec::new();
    for (at, verb) in places {
        let names = named(words, at, verb);
        let known = |one: &Repealed| found.iter().any(|other| other.span == one.span);
        let fresh: Vec<Repealed> = names.into_iter().filter(|one| !known(one)).collect();
        found.extend(fresh);
        if found.len() >= limits::REPEALS {
            found.truncate(limits::REPEALS);
            break;
        }
    }
    found
}

/// What is named at a verb: the names behind it, in the list that follows, or before it.
pub(super) fn named(words: &str, at: usize, verb: &str) -> Vec<Repealed> {
    let behind = at + verb.len();
    let rest = sentence::after(words, behind);
    let before = sentence::before(words, at);
    if not_this_one(before) {
        return Vec::new();
    }
    if rest.trim_end().ends_with(['：', ':']) {
        return listed(words, behind + rest.len());
    }
    if rest.trim_start_matches(['了', '：', ':', '以', '下', '列']).starts_with('《') {
        return titles(words, behind, rest);
    }
    let clause = before
        .rfind('；')
        .map_or(before, |end| before.get(end + '；'.len_utf8()..).unwrap_or(before));
    let from = at - clause.len();
    let own = skip_basis(clause);
    titles(words, from + own, clause.get(own..).unwrap_or_default())
}

/// Whether it is said of something else: 修改或者废止, 被废止的, 未废止.
fn not_this_one(before: &str) -> bool {
    let near: String = before.chars().rev().take(6).collect::<Vec<_>>().into_iter().rev().collect();
    ["或者", "或", "被", "未", "修改、", "拟", "是否", "如"].iter().any(|word| near.ends_with(word))
}

/// How much of a clause says by what right, and not what is repealed.
fn skip_basis(clause: &str) -> usize {
    let mut at = 0;
    for part in clause.split_inclusive(['，', ',']) {
        let bare = part.trim_start();
        if !BASES.iter().any(|word| bare.starts_with(word)) {
            break;
        }
        at += part.len();
    }
    at
}

/// The titles in 《》 of a stretch that begins at a byte, each with the number behind it.
fn titles(words: &str, from: usize, stretch: &str) -> Vec<Repealed> {
    let mut found = Vec::new();
    let mut rest = stretch;
    let mut at = from;
    while let Some(open) = rest.find('《') {
        let inside = rest.get(open + '《'.len_utf8()..).unwrap_or_default();
        let Some(close) = closing(inside) else { break };
        let title = inside.get(..close).unwrap_or_default();
        let end = open + '《'.len_utf8() + close + '》'.len_utf8();
        let behind = rest.get(end..).unwrap_or_default();
        let number = number_behind(behind);
        let length = number.as_ref().map_or(0, |(_, length)| *length);
        found.push(Repealed {
            title: title.split_whitespace().collect(),
            number: number.map(|(number, _)| number),
            span: Span::new(at + open, at + end + length),
        });
        at += end;
        rest = behind;
    }
    let bare: Vec<Repealed> = numbers(words, from, stretch)
        .into_iter()
        .filter(|one| !found_within(&found, one))
        .collect();
    found.extend(bare);
    found.sort_by_key(|one: &Repealed| one.span);
    found
}

/// Whether a number is that of a title already found.
fn found_within(found: &[Repealed], one: &Repealed) -> bool {
    found.iter().any(|title| title.span.holds(one.span))
}

/// Where the 》 stands that closes a title, other titles in it aside.
fn closing(inside: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, letter) in inside.char_indices() {
        match letter {
            '《' => depth += 1,
            '》' if depth == 0 => return Some(at),
            '》' => depth -= 1,
            _ => {}
        }
    }
    inside.find('》')
}

/// The 发文字号 in brackets behind a title, and the bytes it takes.
fn number_behind(behind: &str) -> Option<(String, usize)> {
    let inside = behind.strip_prefix(['（', '('])?;
    let (number, _) = inside.split_once(['）', ')'])?;
    let number = if number.contains(['〔', '[', '［']) || number.ends_with('号') {
        number
    } else {
        // （津政发（2010）3号）
        let end = inside.find('号')? + '号'.len_utf8();
        inside.get(..end).filter(|number| number.chars().count() < 40)?
    };
    let number: String = number.split(['，', ',', '；']).next()?.trim().to_owned();
    let ended = number.ends_with('号');
    let length = behind.find(number.as_str())? + number.len();
    let close = behind.get(length..)?.chars().next().filter(|letter| "）)".contains(*letter));
    ended.then(|| (number, length + close.map_or(0, char::len_utf8)))
}

/// Numbers without titles: 津辛政发〔2010〕3号文件同时废止.
fn numbers(words: &str, from: usize, stretch: &str) -> Vec<Repealed> {
    let places = stretch.match_indices('号').map(|(at, mark)| from + at + mark.len());
    places
        .filter_map(|end| {
            let (start, number) = number_at(words, end)?;
            let number = Some(number);
            Some(Repealed { title: String::new(), number, span: Span::new(start, end) })
        })
        .collect()
}

/// The 发文字号 that ends at a byte with 号, and the byte it begins at.
fn number_at(words: &str, end: usize) -> Option<(usize, String)> {
    let head = words.get(..end)?.strip_suffix('号')?;
    let head = head.trim_end_matches(numeral::is_numeral);
    let head =
        head.strip_suffix('第').unwrap_or(head).strip_suffix(['〕', ']', '］', '）', ')'])?;
    let year = head.trim_end_matches(numeral::is_numeral);
    let letters = year.strip_suffix(['〔', '[', '［', '（', '('])?;
    let is_letter = |&(_, letter): &(usize, char)| ('\u{4e00}'..='\u{9fa5}').contains(&letter);
    let (first, _) = letters.char_indices().rev().take(LETTERS).take_while(is_letter).last()?;
    let start = words
        .get(first..)?
        .strip_prefix(['和', '及', '与', '由', '将'])
        .map_or(first, |_| first + '和'.len_utf8());
    Some((start, words.get(start..end)?.to_owned()))
}

/// The first title of each line of the list that follows.
fn listed(words: &str, from: usize) -> Vec<Repealed> {
    let mut found = Vec::new();
    let mut at = from;
    for part in words.get(from..).unwrap_or_default().split_inclusive('\n').take(limits::REPEALS) {
        let text = part.trim();
        let line = Line { paragraph: 0, start: 0, text, kind: ParagraphKind::Body };
        let begins = text.starts_with('《') || label::item(&line).is_some();
        if !text.is_empty() && !begins {
            break;
        }
        found.extend(titles(words, at, part).into_iter().take(1));
        at += part.len();
    }
    found
}
