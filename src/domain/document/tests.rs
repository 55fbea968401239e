//! Whole documents, outlined.

use proptest::prelude::*;

use super::line::despaced;
use super::*;

fn outline(lines: &str) -> Document {
    Document::outline(Text::of_lines(lines))
}

fn labels(document: &Document) -> Vec<&str> {
    document.clauses.iter().map(|clause| clause.label.as_str()).collect()
}

fn text<'d>(document: &'d Document, label: &str) -> &'d str {
    &document.clause(label).unwrap_or_else(|| panic!("no {label} in {:?}", labels(document))).text
}

/// Every line with words is in exactly one clause and in its order, but for title, number and labels.
/// Several readings are followed at once, since a line of the title may also end like one of a clause.
fn assert_no_word_is_lost(document: &Document) {
    let title = document.title.as_deref().map(despaced).unwrap_or_default();
    let kept: Vec<&str> = document.clauses.iter().flat_map(|clause| clause.text.lines()).collect();
    let mut places = vec![0];
    for paragraph in &document.text.paragraphs {
        let line = paragraph.text.trim();
        let words = despaced(line);
        let is_number = words.contains('号') && words.contains(['〔', '(', '[']);
        let has_no_words = title.contains(&*words) || is_number || is_bare_label(line);
        let mut next: Vec<usize> = places
            .iter()
            .flat_map(|&at| {
                let taken =
                    kept.get(at).is_some_and(|kept| !kept.is_empty() && line.ends_with(kept));
                [taken.then_some(at + 1), has_no_words.then_some(at)]
            })
            .flatten()
            .collect();
        next.dedup();
        assert!(!next.is_empty(), "lost: {line:?} in {:?}", document.clauses);
        places = next;
    }
    assert!(places.contains(&kept.len()), "out of order: {:?}", document.clauses);
}

/// Whether a line is a label with nothing behind it.
fn is_bare_label(text: &str) -> bool {
    let line = line::Line { paragraph: 0, start: 0, text, kind: ParagraphKind::Body };
    label::article(&line).is_some_and(|found| found.rest.is_empty())
        || label::section(&line).is_some_and(|found| found.rest.is_empty())
        || label::attachment(&line).is_some_and(|found| found.rest.is_empty())
}

const ISSUED: &str = "甲镇人民政府文件
甲政规〔2026〕3号
甲镇人民政府关于印发《甲镇摊点管理办法》的通知
各村（居），各部门：
现将《甲镇摊点管理办法》印发给你们，请照此执行。
一、请组织学习。
附件：甲镇摊点管理办法
甲镇人民政府
2026年3月1日
（此件公开发布）
甲镇摊点管理办法
第一章　总　则
第一条　【目的】为了管理摊点，制定本办法。
第二条　本办法适用于本镇。
不适用于集市。
第二章　附　则
第三条　本办法自2026年4月1日起施行。
附件1
摊点登记表
姓名\t住址
";

#[test]
fn a_notice_and_the_instrument_it_issues() {
    let document = outline(ISSUED);
    assert_eq!(document.title.as_deref(), Some("甲镇人民政府关于印发《甲镇摊点管理办法》的通知"));
    assert_eq!(document.number.as_ref().map(DocumentNumber::as_str), Some("甲政规〔2026〕3号"));
    assert_eq!(
        labels(&document),
        ["文头", "印发通知", "标题", "第一章", "第一条", "第二条", "第二章", "第三条", "附件1"]
    );
    assert_eq!(text(&document, "第二条"), "本办法适用于本镇。\n不适用于集市。");
    assert_eq!(text(&document, "附件1"), "摊点登记表\n姓名\t住址");
    let first = document.clause("第一条").unwrap();
    assert_eq!(first.heading.as_deref(), Some("目的"));
    assert_eq!(first.text, "【目的】为了管理摊点，制定本办法。");
    assert_eq!(document.clause("第一章").unwrap().heading.as_deref(), Some("总则"));
    assert_eq!(document.irregularities, []);
    assert_no_word_is_lost(&document);
}

#[test]
fn a_notice_with_sections_signature_and_attachments() {
    let document = outline(
        "关于加强摊点管理的通知\n各村：\n现通知如下：\n一、总体要求\n甲。\n二、明确责任。各村负责。\n（一）乙。\n附件：1.登记表\n　　　2.名单\n甲镇人民政府\n2026年3月1日\n抄送：乙局。\n附件1：登记表\n丙\n附件2\n名单\n丁",
    );
    assert_eq!(labels(&document), ["序言", "一", "二", "落款", "附件1", "附件2"]);
    assert_eq!(document.clause("一").unwrap().heading.as_deref(), Some("总体要求"));
    assert_eq!(text(&document, "一"), "总体要求\n甲。");
    assert_eq!(document.clause("二").unwrap().heading.as_deref(), Some("明确责任"));
    assert_eq!(text(&document, "二"), "明确责任。各村负责。\n（一）乙。\n附件：1.登记表\n2.名单");
    assert_eq!(text(&document, "落款"), "甲镇人民政府\n2026年3月1日\n抄送：乙局。");
    assert_eq!(text(&document, "附件1"), "登记表\n丙");
    assert_eq!(document.clause("附件2").unwrap().heading.as_deref(), Some("名单"));
    assert_no_word_is_lost(&document);
}

#[test]
fn a_text_without_any_number_is_one_clause() {
    let document = outline("关于禁止燃放的通告\n本镇禁止燃放。\n特此通告。");
    assert_eq!(labels(&document), ["全文"]);
    assert_eq!(text(&document, "全文"), "本镇禁止燃放。\n特此通告。");
    assert_eq!(document.words, "关于禁止燃放的通告\n本镇禁止燃放。\n特此通告。");
}

#[test]
fn gaps_and_repeats_are_reported_and_labels_stay_unique() {
    let document = outline("甲办法\n第一条　甲\n第三条　乙\n第三条　丙\n第一百二条　丁\n第4条　戊");
    assert_eq!(labels(&document), ["第一条", "第三条", "第三条〔2〕", "第四条"]);
    assert_eq!(text(&document, "第三条〔2〕"), "丙\n第一百二条　丁");
    let kinds: Vec<_> = document.irregularities.iter().map(std::mem::discriminant).collect();
    let label = String::new;
    let expected = [
        Irregularity::ArticleMissing { expected: label(), count: 0, label: label(), paragraph: 0 },
        Irregularity::ArticleTwice { label: label(), paragraph: 0 },
        Irregularity::NumeralForm { written: label(), paragraph: 0 },
        Irregularity::LabelForm { written: label(), label: label(), paragraph: 0 },
    ];
    assert_eq!(kinds, expected.iter().map(std::mem::discriminant).collect::<Vec<_>>());
}

#[test]
fn quoted_articles_are_not_articles_of_the_decision() {
    let document =
        outline("关于修改《甲办法》的决定\n决定如下：\n一、改为：“第三条　甲\n第四条　乙”\n二、丙");
    assert_eq!(labels(&document), ["序言", "一", "二"]);
}

#[test]
fn a_table_of_contents_is_not_the_chapters() {
    let document = outline(
        "甲条例\n目　录\n第一章　总则\n第二章　附则\n第一章　总则\n第一节　甲\n第一条　甲\n第二章　附则\n第一节　乙\n第二条　乙",
    );
    assert_eq!(
        labels(&document),
        ["目录", "第一章", "第一章第一节", "第一条", "第二章", "第二章第一节", "第二条"]
    );
    assert_eq!(text(&document, "目录"), "目　录\n第一章　总则\n第二章　附则");
}

#[test]
fn an_attachment_with_articles_keeps_its_own_labels() {
    let document = outline("甲办法\n第一条　甲\n第二条　乙\n附件\n规则\n第一条　丙\n第二条　丁");
    assert_eq!(labels(&document), ["第一条", "第二条", "附件", "附件第一条", "附件第二条"]);
    assert_eq!(document.irregularities, []);
}

#[test]
fn hostile_texts_are_outlined() {
    let deep = "“".repeat(100_000);
    let lines = "第一条\n".repeat(100_000);
    for text in [
        deep.as_str(),
        &lines,
        &"第一条".repeat(100_000),
        &"附件1\n".repeat(10_000),
        "\u{0}\n\n",
        &"2026年3月1日\n".repeat(10_000),
    ] {
        let document = outline(text);
        assert_no_word_is_lost(&document);
        assert!(document.irregularities.len() <= crate::domain::limits::IRREGULARITIES + 1);
    }
}

/// Lines that begin something, in any order.
const LINES: [&str; 30] = [
    "甲镇人民政府文件",
    "甲政规〔2026〕3号",
    "甲政规(2026)3号",
    "关于印发《甲办法》的通知",
    "关于甲的通知",
    "甲办法",
    "（试行）",
    "各村：",
    "甲。",
    "目录",
    "第一章　总则",
    "第二章　附则",
    "第一节　甲",
    "第一条　甲。",
    "第二条　乙。",
    "第三条",
    "第二条规定的甲。",
    "一、甲",
    "二、乙。",
    "（一）甲；",
    "1.甲",
    "“第一条　甲",
    "乙”",
    "附件",
    "附件1：甲",
    "附件：1.甲",
    "甲镇人民政府",
    "2026年3月1日",
    "（此件公开发布）",
    "甲\t乙",
];

proptest! {
    #[test]
    fn no_order_of_lines_loses_a_word(order in prop::collection::vec(0..LINES.len(), 0..40)) {
        let lines: Vec<&str> = order.iter().map(|&line| LINES[line]).collect();
        let document = outline(&lines.join("\n"));
        assert_no_word_is_lost(&document);
        let mut labels = labels(&document);
        labels.sort_unstable();
        labels.dedup();
        prop_assert_eq!(labels.len(), document.clauses.len(), "labels are unique");
    }
}
