//! The labels that parts of a document begin with: 第三条, 第二章, 一、, （一）, 附件1.
//!
//! A reference at the head of a paragraph (`第三条规定的…`) must not be taken for the article itself.

use crate::domain::document::line::{Line, despaced};
use crate::domain::document::{Numbering, numeral};

/// Longest numeral looked at, spaces included; `numeral::parse` reads less.
const NUMERAL_CHARS: usize = 32;

/// What goes on behind a reference (第三条的规定), and not behind the label of an article.
const REFERS: [char; 31] = [
    '、', '，', ',', '。', '；', ';', '）', ')', '》', '〉', '”', '』', '的', '和', '与', '及',
    '或', '至', '到', '第', '所', '之', '中', '以', '内', '款', '项', '—', '-', '~', '～',
];

/// Longest heading of a chapter.
const HEADING_CHARS: usize = 60;

/// A label `第…条`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Article<'a> {
    /// The number; none when the numeral is not well formed.
    pub(super) number: Option<u32>,
    /// 之一, 之二: an article put in between.
    pub(super) branch: Option<u32>,
    /// As written.
    pub(super) written: &'a str,
    /// Whether it is written as laws are.
    pub(super) usual: bool,
    /// The words behind it.
    pub(super) rest: &'a str,
}

impl Article<'_> {
    /// The label in the usual form.
    pub(super) fn label(number: u32, branch: Option<u32>) -> String {
        let mut label = String::new();
        Self::push_label(number, branch, &mut label);
        label
    }

    /// The same behind what is written already.
    pub(super) fn push_label(number: u32, branch: Option<u32>, out: &mut String) {
        out.push('第');
        numeral::push(number, out);
        out.push('条');
        if let Some(branch) = branch {
            out.push('之');
            numeral::push(branch, out);
        }
    }
}

/// What articles are grouped in, outermost first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    /// 编
    Part,
    /// 分编
    SubPart,
    /// 章
    Chapter,
    /// 节
    Section,
}

/// A label `第…章` and its like, with its heading.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Grouping<'a> {
    pub(super) group: Group,
    /// In the usual form: `第二章`.
    pub(super) label: String,
    pub(super) number: Option<u32>,
    pub(super) rest: &'a str,
}

/// The number of a section.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Section<'a> {
    pub(super) numbering: Numbering,
    pub(super) number: u32,
    pub(super) rest: &'a str,
}

/// The article that a line begins.
pub(super) fn article<'a>(line: &Line<'a>) -> Option<Article<'a>> {
    if line.is_row() {
        return None;
    }
    let ordinal = Ordinal::read(line.text)?;
    let rest = ordinal.rest.strip_prefix('条')?;
    let (branch, rest) = branch(rest);
    if refers(rest) {
        return None;
    }
    let written = line.text.get(..line.text.len() - rest.len()).unwrap_or(line.text);
    Some(Article {
        number: ordinal.number,
        branch,
        written,
        usual: ordinal.usual,
        rest: rest.trim(),
    })
}

/// The chapter or its like that a line begins.
pub(super) fn grouping<'a>(line: &Line<'a>) -> Option<Grouping<'a>> {
    if line.is_row() {
        return None;
    }
    let ordinal = Ordinal::read(line.text)?;
    let (group, name, rest) = [
        (Group::SubPart, "分编"),
        (Group::Part, "编"),
        (Group::Chapter, "章"),
        (Group::Section, "节"),
    ]
    .into_iter()
    .find_map(|(group, name)| Some((group, name, ordinal.rest.strip_prefix(name)?)))?;
    let heading = Line { text: rest.trim(), ..*line };
    if refers(rest) || heading.is_sentence() || !heading.is_within(HEADING_CHARS) {
        return None;
    }
    let label = format!("第{}{name}", numeral::write(ordinal.number?));
    Some(Grouping { group, label, number: ordinal.number, rest: heading.text })
}

/// The numbered section that a line begins.
pub(super) fn section<'a>(line: &Line<'a>) -> Option<Section<'a>> {
    if line.is_row() {
        return None;
    }
    if let Some(inside) = line.text.strip_prefix(['（', '(', '﹙']) {
        let (digits, rest) = numeral_run(inside)?;
        let rest = rest.strip_prefix(['）', ')', '﹚'])?;
        let numbering = Numbering::Bracketed;
        let number = Some(digits).filter(|digits| is_chinese(digits)).and_then(numeral::parse)?;
        return Some(Section { numbering, number, rest: rest.trim() });
    }
    let (digits, rest) = numeral_run(line.text)?;
    let rest = rest.strip_prefix(['、', '．', '.', '﹑'])?;
    let continues = rest.starts_with(numeral::is_numeral);
    let listing = continues && numeral_run(rest).is_some_and(|(_, rest)| rest.starts_with('、'));
    let numbering = if is_chinese(digits) { Numbering::Plain } else { Numbering::Arabic };
    if listing || (continues && numbering == Numbering::Arabic) {
        return None;
    }
    Some(Section { numbering, number: numeral::parse(digits)?, rest: rest.trim() })
}

/// The item or section that a line begins: as [`section`], and `（1）` too.
pub(super) fn item<'a>(line: &Line<'a>) -> Option<Section<'a>> {
    section(line).or_else(|| bracketed_arabic(line))
}

/// （1）, also 1）.
fn bracketed_arabic<'a>(line: &Line<'a>) -> Option<Section<'a>> {
    if line.is_row() {
        return None;
    }
    let inside = line.text.strip_prefix(['（', '(']).unwrap_or(line.text);
    let (digits, rest) = numeral_run(inside)?;
    let rest = rest.strip_prefix(['）', ')', '﹚'])?;
    let number = Some(digits).filter(|digits| !is_chinese(digits)).and_then(numeral::parse)?;
    let numbering = Numbering::BracketedArabic;
    Some(Section { numbering, number, rest: rest.trim() })
}

/// 附件1: the head of an attachment, and its title where that stands on the same line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Attachment<'a> {
    /// `附件`, `附件1`, `附表二`.
    pub(super) label: String,
    /// Whether a colon follows.
    pub(super) colon: bool,
    pub(super) rest: &'a str,
}

impl Attachment<'_> {
    /// Its number, where it has one.
    pub(super) fn number(&self) -> Option<u32> {
        numeral::parse(self.label.trim_start_matches(['附', '件', '表', '录']))
    }
}

/// The attachment that a line begins, or speaks of.
pub(super) fn attachment<'a>(line: &Line<'a>) -> Option<Attachment<'a>> {
    if line.is_row() || !line.text.starts_with('附') {
        return None;
    }
    let rest = line.text.strip_prefix('附')?.trim_start();
    let (name, rest) = ["件", "表", "录"]
        .into_iter()
        .find_map(|name| Some((name, rest.strip_prefix(name)?.trim_start())))?;
    let (digits, rest) = numeral_run(rest).unwrap_or(("", rest));
    let spaced = rest.starts_with(char::is_whitespace);
    let rest = rest.trim_start();
    let colon = rest.starts_with(['：', ':']);
    let rest = rest.trim_start_matches(['：', ':']).trim();
    if !colon && !spaced && !rest.is_empty() && digits.is_empty() {
        return None;
    }
    Some(Attachment { label: format!("附{name}{}", despaced(digits)), colon, rest })
}

/// `第` and a numeral.
struct Ordinal<'a> {
    number: Option<u32>,
    usual: bool,
    rest: &'a str,
}

impl<'a> Ordinal<'a> {
    fn read(text: &'a str) -> Option<Self> {
        // 笫 (U+7B2B) is another character that looks like 第 and comes from old scans.
        let behind = text.strip_prefix(['第', '笫'])?;
        let (digits, rest) = numeral_run(behind)?;
        if let Some(number) = numeral::usual(digits) {
            return Some(Self { number: Some(number), usual: text.starts_with('第'), rest });
        }
        let number = numeral::parse(&despaced(digits));
        let as_written = number.map(numeral::write).is_some_and(|usual| usual == digits);
        Some(Self { number, usual: as_written && text.starts_with('第'), rest })
    }
}

/// A run of numeral characters, spaces between them included, and what follows.
fn numeral_run(text: &str) -> Option<(&str, &str)> {
    let mut end = 0;
    let mut digits = false;
    for (at, letter) in text.char_indices().take(NUMERAL_CHARS) {
        if numeral::is_numeral(letter) {
            digits = true;
            end = at + letter.len_utf8();
        } else if !letter.is_whitespace() {
            break;
        }
    }
    if !digits {
        return None;
    }
    let (run, rest) = text.split_at_checked(end)?;
    // A space between the numeral and the word it counts is part of a label that was spaced out.
    let closed_up = rest.trim_start();
    let spaced = closed_up.starts_with(['条', '章', '节', '编', '分']);
    if spaced && closed_up.len() < rest.len() {
        return text.split_at_checked(text.len() - closed_up.len());
    }
    Some((run, rest))
}

fn is_chinese(digits: &str) -> bool {
    !digits.contains(|letter: char| letter.is_ascii_digit() || ('０'..='９').contains(&letter))
}

fn branch(rest: &str) -> (Option<u32>, &str) {
    let read = || {
        let (digits, behind) = numeral_run(rest.strip_prefix('之')?)?;
        Some((numeral::parse(digits)?, behind))
    };
    read().map_or((None, rest), |(number, behind)| (Some(number), behind))
}

/// Whether the words behind a label go on as those behind a reference do.
fn refers(rest: &str) -> bool {
    rest.starts_with(REFERS) || rest.starts_with("规定")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::document::ParagraphKind;

    fn line(text: &str) -> Line<'_> {
        Line { paragraph: 0, start: 0, text, kind: ParagraphKind::Body }
    }

    #[test]
    fn articles_are_told_from_references() {
        for (text, number, rest) in [
            ("第三条　申请人应当", 3, "申请人应当"),
            ("第三条申请人应当", 3, "申请人应当"),
            ("第一百二十条", 120, ""),
            ("第12条 甲", 12, "甲"),
            ("第 五 条 甲", 5, "甲"),
            ("第七十五 条体育", 75, "体育"),
            ("笫五条 甲", 5, "甲"),
            ("第五条【目的】甲", 5, "【目的】甲"),
        ] {
            let read = article(&line(text)).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((read.number, read.rest), (Some(number), rest), "{text}");
        }
        for text in [
            "第三条规定的",
            "第三条、第四条",
            "第三条第二款",
            "第三条至第五条",
            "第条",
            "第三 甲条",
            "三条",
            "第三条款",
            "第一条第一条",
        ] {
            assert_eq!(article(&line(text)), None, "{text}");
        }
    }

    #[test]
    fn odd_labels_are_known_as_odd() {
        let usual = |text| article(&line(text)).unwrap().usual;
        assert!(usual("第三条　甲"));
        for text in ["第3条 甲", "笫三条 甲", "第三 条 甲", "第百零二条 甲"] {
            assert!(!usual(text), "{text}");
        }
        assert_eq!(article(&line("第一百二条 甲")).unwrap().number, None);
        assert_eq!(article(&line("第三条之一 甲")).unwrap().branch, Some(1));
        assert_eq!(Article::label(3, Some(1)), "第三条之一");
    }

    #[test]
    fn chapters_have_short_headings() {
        let read = grouping(&line("第二章　组织　领导")).unwrap();
        assert_eq!(
            (read.group, read.label.as_str(), read.rest),
            (Group::Chapter, "第二章", "组织　领导")
        );
        assert_eq!(grouping(&line("第 二 分编 甲")).unwrap().label, "第二分编");
        assert_eq!(grouping(&line("第二章规定的事项")), None);
        assert_eq!(grouping(&line("第二章 事项办理。")), None);
    }

    #[test]
    fn sections_are_numbered_in_three_ways() {
        let read = |text| section(&line(text)).map(|section| (section.numbering, section.number));
        assert_eq!(read("十二、甲"), Some((Numbering::Plain, 12)));
        assert_eq!(read("（三）甲"), Some((Numbering::Bracketed, 3)));
        assert_eq!(read("(三) 甲"), Some((Numbering::Bracketed, 3)));
        assert_eq!(read("3．甲"), Some((Numbering::Arabic, 3)));
        for other in ["一、二、三等奖", "3.5米", "（3）甲", "（试行）", "十", "2026年"]
        {
            assert_eq!(read(other), None, "{other}");
        }
    }

    #[test]
    fn attachments_may_carry_their_title() {
        let read = |text| attachment(&line(text)).map(|found| (found.label, found.rest.to_owned()));
        let found = |label: &str, rest: &str| Some((label.to_owned(), rest.to_owned()));
        assert_eq!(read("附件"), found("附件", ""));
        assert_eq!(read("附 件 2"), found("附件2", ""));
        assert_eq!(read("附件1：清单"), found("附件1", "清单"));
        assert_eq!(read("附件一 清单"), found("附件一", "清单"));
        assert_eq!(read("附件所列事项"), None);
        assert_eq!(read("附则"), None);
    }
}
