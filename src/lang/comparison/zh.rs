//! In Chinese.

use super::{ComparisonWords, TableWords};
use crate::domain::document::comparison::Counts;

/// Chinese.
pub(crate) const WORDS: ComparisonWords = ComparisonWords {
    about: "对照两稿：哪些条文新增、删除、修改、移动、拆分、合并，改了哪些字",
    texts: "一个案卷（对照最后两稿，也可以写两个稿次，例如 2026-0001 1 2）；或者两个文件；或者一个案卷和一个文件",
    texts_value: "案卷或文件",
    all: "连同没有改动的条文",
    html: "把对照表写成网页",
    docx: "把对照表写成 Word 文件（原条文、修改后、说明三栏）",
    force: "文件已经有了也写，换掉它",
    draft: |case, draft| format!("{case} 第{draft}稿"),
    title: |before, after| format!("{before} → {after}"),
    same: "两稿的文字没有不同",
    untouched: |count, first, last| {
        if count == 1 {
            format!("{first}没有改动")
        } else {
            format!("{first}至{last}共 {count} 处没有改动")
        }
    },
    and: "、",
    also: "；",
    changed: "修改",
    added: "新增",
    deleted: "删除",
    unchanged: "未改动",
    renumbered: |old, new| format!("条次调整：{old}改为{new}"),
    moved: "移动",
    split: |old, new| format!("拆分：{old}拆为{new}"),
    merged: |old, new| format!("合并：{old}并为{new}"),
    sum,
    together: |parts| format!("合计：{}", parts.join("，")),
    written: |file| format!("对照表写在 {file}"),
    reread: |draft| format!("第{draft}稿当时读出的条文没有保存，这次从原文件重新读取"),
    revised: |draft, last, parts| {
        if parts.is_empty() {
            format!("第{draft}稿与第{last}稿相比，条文没有不同")
        } else {
            format!("第{draft}稿与第{last}稿相比：{}", parts.join("，"))
        }
    },
    see: |command| format!("（逐字对照：{command}）"),
    one_draft: |case| format!("案卷 {case} 只有一稿，没有可以对照的"),
    one_draft_hint: |case| format!("和一个文件对照：fashen diff {case} 文件"),
    no_draft: |case, draft| format!("案卷 {case} 没有第{draft}稿"),
    no_draft_hint: |known| format!("共有 {known} 稿"),
    exists_hint: "换一个文件名；确实要换掉它，加上 --force",
    not_two_texts: "看不出要对照哪两个文本",
    not_two_texts_hint: "写成 fashen diff 案卷、fashen diff 案卷 1 2、fashen diff 文件 文件，或者 fashen diff 案卷 文件",
    now_called: |then, now| format!("{then}（现{now}）"),
    gone: |then| format!("原{then}（已修改或删除）"),
};

/// The words of the table.
pub(crate) const TABLE: TableWords = TableWords {
    title: |title| {
        if title.is_empty() {
            "条文对照表".to_owned()
        } else {
            format!("《{title}》条文对照表")
        }
    },
    between: |before, after| format!("原条文：{before}　修改后：{after}"),
    columns: ["原条文", "修改后", "说明"],
    legend: "删去的文字加删除线，新增的文字加粗并加下划线。说明栏写明改动情况，理由由起草单位填写。",
    reason: "理由：",
    none: "（无）",
};

fn sum(counts: &Counts) -> Vec<String> {
    let parts = [
        (counts.added, "新增"),
        (counts.deleted, "删除"),
        (counts.changed, "修改"),
        (counts.split, "拆分"),
        (counts.merged, "合并"),
        (counts.moved, "移动"),
        (counts.renumbered, "只调整条次"),
        (counts.untouched, "未改动"),
    ];
    let some = parts.into_iter().filter(|(count, _)| *count > 0);
    some.map(|(count, what)| format!("{what} {count} 处")).collect()
}
