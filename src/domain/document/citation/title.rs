//! What stands in 《》: where it ends, and whether it is an instrument at all.
//!
//! Marks are typed wrongly in real texts (《…《, 《…〈…》…》); a title must never run over the end of its line.

use crate::domain::limits;

/// A title in marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Titled<'a> {
    /// As written, without the marks.
    pub(super) title: &'a str,
    /// The byte behind the closing mark.
    pub(super) end: usize,
}

/// Reads the title that begins with the mark at a byte.
pub(super) fn titled(words: &str, at: usize) -> Option<Titled<'_>> {
    let begin = at + '《'.len_utf8();
    let rest = words.get(begin..)?;
    let mut depth = 1_usize;
    let mut wrong_close = None;
    for (offset, letter) in rest.char_indices().take(limits::TITLE_CHARS) {
        match letter {
            '《' => {
                let behind = rest.get(offset + letter.len_utf8()..).unwrap_or_default();
                if wrong_close.is_none() && goes_on_behind_a_title(behind) {
                    wrong_close = Some(offset);
                }
                depth += 1;
                if depth > limits::TITLE_DEPTH {
                    break;
                }
            }
            '》' => {
                depth -= 1;
                if depth == 0 {
                    return finished(rest, begin, offset);
                }
            }
            '\n' => break,
            _ => {}
        }
    }
    // Not closed: `《某法《第三条` has the wrong mark at its end.
    wrong_close.and_then(|offset| finished(rest, begin, offset))
}

fn finished(rest: &str, begin: usize, offset: usize) -> Option<Titled<'_>> {
    let title = rest.get(..offset)?;
    let blank = title.trim().is_empty();
    (!blank).then_some(Titled { title, end: begin + offset + '》'.len_utf8() })
}

/// Whether these words stand behind a title rather than begin one.
fn goes_on_behind_a_title(behind: &str) -> bool {
    behind.starts_with(['第', '，', '、', '。', '（', '(', '；', '的', '和'])
}

/// Whether what bears this title is plainly no instrument: a paper, a form, a certificate, a contract.
pub(super) fn is_other(title: &str) -> bool {
    let bare = without_brackets(title);
    let instrument = [
        "通报",
        "清单",
        "名单",
        "订单",
        "宪法",
        "议定书",
        "办法",
        "规定",
        "目录",
        "公约",
        "法典",
        "决定书（式样）",
        "名录",
    ];
    if instrument.iter().any(|end| bare.ends_with(end)) {
        return false;
    }
    let other = [
        "报", "表", "书", "证", "照", "票", "单", "簿", "册", "卡", "刊", "图", "合同", "协议",
        "报告", "登记", "凭证", "证明", "申请", "回执", "笔录", "档案", "杂志", "附件", "承诺",
        "说明", "台账", "日志", "周报", "提案", "议案",
    ];
    other.iter().any(|end| bare.ends_with(end))
}

/// A title without what stands in round brackets at its end.
fn without_brackets(title: &str) -> &str {
    let title = title.trim();
    let Some(inside) = title.strip_suffix(['）', ')']) else { return title };
    inside.rfind(['（', '(']).and_then(|at| title.get(..at)).unwrap_or(title).trim_end()
}

/// The word by which an instrument calls itself (法, 条例, 办法): the end of its title.
pub(super) fn kind_of(title: &str) -> Option<&'static str> {
    let bare = without_brackets(title);
    KINDS.iter().copied().find(|kind| bare.ends_with(kind))
}

/// What instruments call themselves; of two that end alike the longer stands first.
pub(super) const KINDS: [&str; 37] = [
    "法典", "条例", "办法", "规定", "细则", "通知", "决定", "意见", "规则", "章程", "方案", "通告",
    "公告", "规程", "准则", "制度", "解释", "措施", "标准", "规范", "批复", "纲要", "规划", "计划",
    "指南", "指引", "命令", "通报", "导则", "目录", "清单", "要点", "公约", "守则", "预案", "法",
    "令",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_ends_at_its_own_mark() {
        for (text, title) in [
            ("《甲法》第三条", Some("甲法")),
            ("《关于修改〈甲法〉的决定》", Some("关于修改〈甲法〉的决定")),
            ("《关于修改《甲法》的决定》后", Some("关于修改《甲法》的决定")),
            ("《甲法《第三条", Some("甲法")),
            ("《甲法\n》", None),
            ("《》", None),
            ("《甲", None),
        ] {
            assert_eq!(titled(text, 0).map(|found| found.title), title, "{text}");
        }
    }

    #[test]
    fn papers_and_forms_are_no_instruments() {
        for other in ["人民日报", "申请表", "营业执照", "施工合同", "通知书（样式）"]
        {
            assert!(is_other(other), "{other}");
        }
        for instrument in ["甲法", "甲办法（试行）", "情况通报", "权责清单", "关于甲的通知"]
        {
            assert!(!is_other(instrument), "{instrument}");
        }
    }
}
