//! The whole file: its parts, its words, its bytes.

use std::io::{Cursor, Read};

use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::docx;
use super::sample::{empty, findings, opinion};
use crate::domain::paper::{Block, Cell, Sheet};
use crate::output::OutputError;

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn names(bytes: &[u8]) -> Vec<String> {
    let archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    archive.file_names().map(|name| name.unwrap().to_string()).collect()
}

fn document(sheet: &Sheet) -> String {
    part(&docx(sheet).unwrap(), "word/document.xml")
}

/// The words of a part, paragraphs and breaks as lines; fails when it is no XML.
fn words(xml: &str) -> String {
    let mut reader = Reader::from_str(xml);
    let mut text = String::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Text(piece) => text.push_str(&piece),
            Event::GeneralRef(name) => text.push_str(match &*name {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                other => panic!("{other}"),
            }),
            Event::Empty(tag) if tag.name().as_ref() == "w:br" => text.push('\n'),
            Event::End(tag) if tag.name().as_ref() == "w:p" => text.push('\n'),
            Event::Eof => return text,
            _ => {}
        }
    }
}

#[test]
fn every_part_is_xml_and_is_typed() {
    let bytes = docx(&opinion()).unwrap();
    let types = part(&bytes, "[Content_Types].xml");
    for name in names(&bytes) {
        words(&part(&bytes, &name));
        let known = name.contains("_rels/")
            || name == "[Content_Types].xml"
            || types.contains(&format!("PartName=\"/{name}\""));
        assert!(known, "{name} has no type");
    }
}

#[test]
fn every_relation_leads_to_a_part() {
    let bytes = docx(&opinion()).unwrap();
    let relations = part(&bytes, "word/_rels/document.xml.rels");
    let targets: Vec<_> =
        relations.split("Target=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(targets.len(), 5);
    for target in targets {
        assert!(names(&bytes).contains(&format!("word/{target}")), "{target}");
    }
}

#[test]
fn every_style_that_is_used_is_there() {
    let bytes = docx(&opinion()).unwrap();
    let styles = part(&bytes, "word/styles.xml");
    for used in part(&bytes, "word/document.xml").split("<w:pStyle w:val=\"").skip(1) {
        let id = used.split('"').next().unwrap();
        assert!(styles.contains(&format!("w:styleId=\"{id}\"")), "{id}");
    }
}

#[test]
fn the_same_sheet_gives_the_same_bytes() {
    assert_eq!(docx(&opinion()), docx(&opinion()));
}

#[test]
fn it_says_what_the_sheet_says_in_order() {
    let text = words(&document(&opinion()));
    let expected = [
        "示例区示例镇人民政府\n示镇审〔2026〕3号\n关于《示例镇户外广告设置管理办法\n（送审稿）》的合法性审核意见\n",
        "示例镇城镇建设管理办公室：\n一、送审情况\n",
        "“A & B < C”之类的字样应当原样保留。\n",
        "序号\n存在问题\n修改建议\n性质\n1\n第五条设定罚款\n没有上位法依据\n删去罚款，引用上位法\n必须修改\n合计\n一处\n",
        "附件：1.修改意见表\n2.审核依据目录\n示例镇司法所\n2026年3月20日\n本件由案卷 2026-0001 的记录生成\n",
    ];
    let mut rest = text.as_str();
    for piece in expected {
        rest = &rest[rest.find(piece).unwrap_or_else(|| panic!("{piece} in {text}"))..];
    }
}

#[test]
fn control_characters_are_left_out() {
    let sheet = Sheet { title: "甲\u{0}\u{1b}[31m\u{ffff}乙".to_owned(), ..empty() };
    assert!(words(&document(&sheet)).contains("甲[31m乙"));
}

#[test]
fn the_page_is_that_of_the_standard() {
    let text = document(&opinion());
    assert!(text.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\" w:code=\"9\"/>"));
    assert!(text.contains("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\""));
    assert!(text.contains("w:linePitch=\"579\""));
    let settings = part(&docx(&opinion()).unwrap(), "word/settings.xml");
    assert!(settings.contains("<w:evenAndOddHeaders/>"));
}

#[test]
fn a_form_has_no_red() {
    assert!(document(&opinion()).contains(super::style::RED));
    assert!(!document(&empty()).contains(super::style::RED));
}

#[test]
fn tables_fill_the_line() {
    let text = document(&Sheet { body: vec![Block::Table(findings())], ..empty() });
    let columns: u32 = text
        .split("<w:gridCol w:w=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap().parse::<u32>().unwrap())
        .sum();
    assert_eq!(columns, super::measure::TEXT_WIDTH);
    assert_eq!(text.matches("<w:tblHeader/>").count(), 1);
    assert_eq!(text.matches("<w:cantSplit/>").count(), 3);
    assert!(text.contains("<w:gridSpan w:val=\"3\"/>"));
}

#[test]
fn a_row_longer_than_a_page_may_be_parted() {
    let mut table = findings();
    table.rows[1][1] = Cell::text("很长的意见。".repeat(400));
    let text = document(&Sheet { body: vec![Block::Table(table)], ..empty() });
    assert_eq!(text.matches("<w:cantSplit/>").count(), 2);
}

#[test]
fn what_does_not_fit_is_refused() {
    let mut table = findings();
    table.rows[2].pop();
    let sheet = Sheet { body: vec![Block::Table(table)], ..empty() };
    assert_eq!(docx(&sheet), Err(OutputError::RowSpan { table: 1, row: 3, expected: 4, found: 1 }));
    let body = vec![Block::Heading { level: 4, text: String::new() }];
    assert_eq!(docx(&Sheet { body, ..empty() }), Err(OutputError::HeadingLevel(4)));
}

proptest! {
    #[test]
    fn any_words_make_a_file(title in any::<String>(), text in any::<String>(), cell in any::<String>()) {
        let mut table = findings();
        table.rows[1][1] = Cell::text(cell.clone());
        let body = vec![Block::Paragraph(text.clone()), Block::Table(table)];
        let sheet = Sheet { title, body, letterhead: Some(cell), number: Some(text.clone()), ..opinion() };
        let kept = |c: &char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}');
        let found: String = words(&document(&sheet)).chars().filter(kept).collect();
        prop_assert!(found.contains(&text.chars().filter(kept).collect::<String>()));
        words(&part(&docx(&sheet).unwrap(), "docProps/core.xml"));
    }
}
