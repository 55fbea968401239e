//! Looks back from a mark for the name that stands before it: the letters of a 文号, who issued a 令, a title without
//! 《》.
//!
//! Chinese has no spaces, so a name begins behind a mark, behind another citation, or behind one of the words that
//! lead to a basis (根据, 依照, 违反). It must never look back further than its bound.

use crate::domain::document::{Span, numeral};

/// Words behind which a basis is named.
const LEADS: [&str; 52] = [
    "根据", "依照", "按照", "依据", "遵照", "违反", "适用", "参照", "比照", "遵守", "执行", "贯彻",
    "落实", "符合", "转发", "印发", "以及", "或者", "属于", "触犯", "构成", "援引", "引用", "发布",
    "公布", "颁布", "制定", "修改", "修订", "废止", "废除", "现行", "原有", "学习", "宣传", "实施",
    "的", "并", "是", "为", "由", "我国", "达到", "违背", "不得", "超过", "参见", "超出", "文件",
    "不受", "对照", "参考",
];

/// Characters that join two citations, or lead to one: part of a name only where nothing was cited just before.
const JOINING: &str = "和与及以见即按依据由对在因被将把从除非等在于原或经凡";

/// The run of Chinese letters and digits before a byte, at most `most` characters and not below `floor`, without the
/// words that lead to it.
pub(super) fn name_before(words: &str, end: usize, floor: usize, most: usize) -> Span {
    let text = words.get(floor..end).unwrap_or_default();
    let mut start = end;
    for letter in text.chars().rev().take(most) {
        if !is_name_letter(letter) {
            break;
        }
        start -= letter.len_utf8();
    }
    let touches = start == floor
        || words.get(..start).is_some_and(|before| {
            before.ends_with(['》', '）', ')', '〉', '、', '，', '。', '；', '“'])
        });
    let mut name = words.get(start..end).unwrap_or_default();
    if let Some(cut) = LEADS.iter().filter_map(|lead| Some(name.rfind(lead)? + lead.len())).max() {
        name = name.get(cut..).unwrap_or_default();
    } else if touches {
        name = name.trim_start_matches(|letter| JOINING.contains(letter));
    }
    name = behind_a_date(name);
    Span::new(end - name.len(), end)
}

/// A name without the date that stands before it: `1991年3月4日国务院令`.
fn behind_a_date(name: &str) -> &str {
    let Some((date, rest)) = name.rsplit_once('日') else { return name };
    if date.ends_with(numeral::is_numeral) { rest } else { name }
}

/// Whether a name of a statute follows a word that leads to a basis: 根据宪法, 依照刑法.
pub(super) fn follows_a_lead(words: &str, at: usize) -> bool {
    let before = words.get(..at).unwrap_or_default();
    ["根据", "依照", "按照", "依据", "违反", "遵守", "适用"]
        .iter()
        .any(|lead| before.ends_with(lead))
}

/// Whether a name can begin at a byte: at the start, behind a mark, or behind a word that leads to it.
pub(super) fn begins_word(words: &str, at: usize, floor: usize) -> bool {
    let before = words.get(..at).unwrap_or_default();
    let Some(last) = before.chars().next_back() else { return true };
    at == floor
        || !is_han(last)
        || JOINING.contains(last)
        || AFTER.contains(last)
        || LEADS.iter().any(|lead| before.ends_with(lead))
}

/// Last characters of words that a name of a law follows: 违反, 适用, 遵守, 修订后的, 包括.
const AFTER: &str = "反用守行彻实施合照据改订新的向如中并但其同违了括即有至给就比到背过见入含犯受";

/// What 本 ends a word with, so that it does not mean this document: 基本, 日本, 文本.
pub(super) const PARTS_OF_WORDS: &str = "基根日版原样成资书文课剧脚读副抄";

pub(super) fn is_han(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter)
}

fn is_name_letter(letter: char) -> bool {
    is_han(letter) || letter.is_ascii_alphanumeric()
}
