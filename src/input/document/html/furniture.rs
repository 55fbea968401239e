//! Lines that belong to a page and not to its article: 打印、关闭、字号、来源、版权所有 and their like.
//!
//! A line is furniture only when next to nothing of it is anything else: an article may well speak of 打印.

use crate::input::document::html::page::Line;

/// Letters of the longest line that is looked at; footers are long.
const LONGEST: usize = 240;

/// Letters of the longest line that is furniture by how it begins.
const LONGEST_LABELLED: usize = 120;

/// How lines begin that say where a page stands in the site, or where it is from.
const LABELS: [&str; 34] = [
    "当前位置",
    "您的位置",
    "您当前位置",
    "您当前的位置",
    "您现在的位置",
    "您所在的位置",
    "所在位置",
    "你的位置",
    "信息来源：",
    "文章来源：",
    "来源：",
    "稿件来源：",
    "发布时间：",
    "发布日期：",
    "更新时间：",
    "时间：",
    "日期：",
    "作者：",
    "责任编辑：",
    "责编：",
    "编辑：",
    "审核：",
    "浏览次数",
    "浏览量",
    "阅读次数",
    "点击数",
    "点击次数",
    "访问量",
    "上一篇",
    "下一篇",
    "上一条",
    "下一条",
    "字体：",
    "字号：",
];

/// How lines at the foot of a page begin.
const FOOT: [&str; 22] = [
    "版权所有",
    "主办单位：",
    "主办：",
    "承办单位：",
    "承办：",
    "网站标识码",
    "政府网站标识码",
    "备案号",
    "技术支持",
    "网站地图",
    "联系我们",
    "关于我们",
    "友情链接",
    "相关链接",
    "相关文章",
    "相关新闻",
    "相关阅读",
    "扫一扫",
    "扫码",
    "分享到",
    "分享：",
    "Copyright",
];

/// Words that buttons and counters are made of.
const WORDS: [&str; 42] = [
    "打印本页",
    "打印文章",
    "打印",
    "关闭窗口",
    "关闭本页",
    "关闭",
    "我要纠错",
    "纠错",
    "保存",
    "收藏",
    "复制链接",
    "字体",
    "字号",
    "大小",
    "分享到",
    "分享",
    "微信",
    "微博",
    "朋友圈",
    "空间",
    "返回顶部",
    "返回",
    "首页",
    "下载",
    "语音",
    "播放",
    "放大",
    "缩小",
    "默认",
    "视力保护色",
    "背景色",
    "无障碍",
    "浏览次数",
    "浏览",
    "阅读",
    "点击",
    "发布时间",
    "发布日期",
    "来源",
    "扫一扫在手机打开当前页",
    "扫一扫",
    "次",
];

/// What the table above a published paper says of it (政府信息公开的目录信息).
const INDEX: [&str; 24] = [
    "索引号",
    "信息索引",
    "索引",
    "分类",
    "主题分类",
    "信息分类",
    "发文机关",
    "发布机构",
    "发布机关",
    "公开机构",
    "成文日期",
    "生成日期",
    "发布日期",
    "公开日期",
    "有效性",
    "时效性",
    "公开方式",
    "公开范围",
    "公开形式",
    "关键词",
    "主题词",
    "体裁",
    "组配分类",
    "内容概述",
];

/// Labels of that table that have a value of use.
pub(super) const TITLES: [&str; 5] = ["标题", "名称", "信息名称", "文件名称", "公文名称"];
/// Labels before a 发文字号.
pub(super) const NUMBERS: [&str; 4] = ["文号", "发文字号", "文件编号", "公文字号"];

/// Whether a line is furniture, wherever it stands.
pub(super) fn is_furniture(line: &Line) -> bool {
    if line.letters > LONGEST {
        return false;
    }
    let words = line.text.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    let begins = |labels: &[&str]| labels.iter().any(|label| words.starts_with(label));
    let labelled = line.letters <= LONGEST_LABELLED && begins(&LABELS);
    labelled || begins(&FOOT) || is_registered(words) || is_buttons(words)
}

/// Whether a line is part of the table of information above a paper.
pub(super) fn is_index(line: &Line) -> bool {
    let known = |cell: &str| {
        let cell = label(cell);
        INDEX.contains(&cell.as_str())
            || TITLES.contains(&cell.as_str())
            || NUMBERS.contains(&cell.as_str())
    };
    let (mut labels, mut cells) = (0, 0);
    for cell in line.text.split('\t').filter(|cell| !cell.trim().is_empty()) {
        cells += 1;
        let name = cell.split_once(['：', ':']).map_or(cell, |(name, _)| name);
        labels += usize::from(name.chars().count() <= 12 && known(name));
    }
    labels > 0 && labels * 3 >= cells && line.letters <= 2 * LONGEST
}

/// A label without blanks and colons: `文　　号：` is 文号.
pub(super) fn label(cell: &str) -> String {
    let letters = cell.chars().filter(|letter| !letter.is_whitespace());
    letters
        .filter(|letter| !matches!(letter, '：' | ':' | '【' | '】' | '[' | ']'))
        .take(12)
        .collect()
}

/// The numbers under which sites are registered.
fn is_registered(words: &str) -> bool {
    ["ICP备", "公网安备", "网站标识码"].iter().any(|mark| words.contains(mark))
}

/// Whether a line is made of buttons: little is left without their words.
fn is_buttons(words: &str) -> bool {
    if words.contains(['。', '；', '，']) {
        return false;
    }
    let all = letters(words);
    let mut rest = words.to_owned();
    for word in WORDS {
        if rest.contains(word) {
            rest = rest.replace(word, " ");
        }
    }
    all > 0 && letters(&rest) * 5 <= all
}

/// Letters that say something: no digits, marks, or the sizes 大 中 小.
fn letters(words: &str) -> usize {
    let says =
        |letter: &char| letter.is_alphabetic() && !matches!(letter, '大' | '中' | '小' | 'A' | 'T');
    words.chars().filter(says).count()
}

#[cfg(test)]
mod tests {
    use crate::domain::document::ParagraphKind;

    use super::*;

    fn line(text: &str) -> Line {
        let letters = text.chars().filter(|letter| !letter.is_whitespace()).count();
        Line { text: text.to_owned(), letters, ..Line::new(0, ParagraphKind::Body) }
    }

    #[test]
    fn buttons_and_labels_are_furniture_and_rules_are_not() {
        for text in [
            "【字体：大 中 小】 打印 关闭",
            "来源：甲市司法局 发布时间：2026-01-05",
            "打印本页 | 关闭窗口",
            "甲ICP备12345678号-1",
            "您现在的位置：首页 > 政务公开 > 规范性文件",
            "浏览次数：1024次",
        ] {
            assert!(is_furniture(&line(text)), "{text}");
        }
        for text in [
            "第三条　打印的申请表应当加盖印章。",
            "（三）打印申请表",
            "甲市人民政府",
            "2026年1月5日",
            "附件：申请表",
            "主办单位的职责",
        ] {
            assert!(!is_furniture(&line(text)), "{text}");
        }
    }

    #[test]
    fn the_table_of_information_is_known() {
        assert!(is_index(&line("索 引 号：\t000014349/2026-00012\t主题分类：\t综合政务")));
        assert!(is_index(&line("文　　号：甲政发〔2026〕3号")));
        assert!(!is_index(&line("序号\t名称\t数量")) || is_index(&line("名称\t甲")));
        assert!(!is_index(&line("第一条　为了规范分类管理，制定本办法。")));
    }
}
