//! In Chinese.

use super::SearchWords;

/// Chinese.
pub(in crate::lang) const WORDS: SearchWords = SearchWords {
    search: "在公开目录的标题、文号和条文中查找词句",
    words_value: "词句",
    words: "要查找的词句；几个词要同时出现，带空格的词句放在“”里",
    status_value: "有效性",
    status: "只找这种有效性的：尚未生效、有效、已修改、期满失效、废止、宣布失效、撤销",
    from: "只找这一天和以后公布的",
    to: "只找这一天和以前公布的",
    organ_value: "机关",
    organ: "只找名称里有这几个字的机关制定的",
    limit: "最多显示多少件，默认 20",
    none: "没有文件含有这些词。可以减少几个词或者条件，或者换一种说法。",
    more: |shown| format!("只显示了前 {shown} 件，还有更多；用 --limit 多看一些，或者再加一个词。"),
    more_clauses: |more| format!("另有 {more} 处"),
};
