//! A Word file as an office makes it: written by LibreOffice, with articles that Word numbers by itself, and a
//! table. The words are our own.

use super::office::soffice;
use super::outside::fresh;
use std::path::PathBuf;
use std::sync::OnceLock;

/// The articles; the numbers are automatic, so the file does not hold them as words.
const ARTICLES: [&str; 6] = [
    "为了规范农具共享点的使用，方便农户，结合本镇实际，制定本办法。",
    "本镇各村设立的农具共享点，适用本办法。",
    "使用农具应当登记姓名和归还时间，并交纳保证金二百元。",
    "农具的种类和每次使用的时间按照下表执行。",
    "损坏农具的，由管理人员与使用人协商修理。",
    "本办法自2026年11月1日起施行，有效期至2031年10月31日。",
];
/// What the second draft says in place of the third article.
const REVISED: &str = "使用农具应当登记姓名和归还时间，不收取任何费用。";

/// The two drafts in Word; nothing when LibreOffice is not here or could not write them.
pub(super) fn drafts() -> Option<&'static (PathBuf, PathBuf)> {
    static DRAFTS: OnceLock<Option<(PathBuf, PathBuf)>> = OnceLock::new();
    DRAFTS.get_or_init(made).as_ref()
}

fn made() -> Option<(PathBuf, PathBuf)> {
    let folder = fresh("word");
    let names = [("first", ARTICLES[2]), ("second", REVISED)];
    let sources = names.map(|(name, third)| {
        let path = folder.join(format!("{name}.fodt"));
        std::fs::write(&path, flat(third)).unwrap();
        path
    });
    let made = soffice("docx", &sources, &folder)?;
    assert!(made.good, "{}", made.stderr);
    let [first, second] = names.map(|(name, _)| folder.join(format!("{name}.docx")));
    assert!(first.is_file() && second.is_file(), "{}", made.stderr);
    Some((first, second))
}

/// The document in the flat form of `OpenDocument`.
fn flat(third: &str) -> String {
    let article = |index: usize| {
        let words = if index == 2 { third } else { ARTICLES[index] };
        let more = if index == 0 { "" } else { " text:continue-numbering=\"true\"" };
        format!(
            "<text:list text:style-name=\"Articles\"{more}><text:list-item>\
             <text:p text:style-name=\"Text\">{words}</text:p></text:list-item></text:list>"
        )
    };
    let cell = |words: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{words}</text:p></table:table-cell>"
        )
    };
    let row = |words: [&str; 2]| {
        format!("<table:table-row>{}</table:table-row>", words.map(cell).concat())
    };
    let rows = [["农具", "时间"], ["手扶犁", "三日"], ["喷雾器", "一日"]].map(row).concat();
    let before: String = (0..4).map(article).collect();
    let after: String = (4..6).map(article).collect();
    FLAT.replace("BEFORE", &before).replace("ROWS", &rows).replace("AFTER", &after)
}

const FLAT: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="Text" style:family="paragraph" style:parent-style-name="Standard"/>
<text:list-style style:name="Articles">
<text:list-level-style-number text:level="1" style:num-prefix="第" style:num-suffix="条" style:num-format="一, 二, 三, ..."/>
</text:list-style>
</office:styles>
<office:body><office:text>
<text:p text:style-name="Title">青禾镇农具共享点管理办法</text:p>
BEFORE<table:table><table:table-column table:number-columns-repeated="2"/>ROWS</table:table>AFTER
<text:p text:style-name="Text">青禾镇人民政府</text:p>
<text:p text:style-name="Text">2026年8月30日</text:p>
</office:text></office:body></office:document>
"#;

/// What our reader makes of it: the automatic numbers are words again, and the table is there.
#[test]
fn the_automatic_numbers_of_word_are_read_as_articles() {
    let Some((first, _)) = drafts() else { return };
    let text = fashen::input::document::read("first.docx", &std::fs::read(first).unwrap()).unwrap();
    let document = fashen::domain::document::Document::outline(text);
    assert_eq!(document.title.as_deref(), Some("青禾镇农具共享点管理办法"));
    let labels: Vec<&str> = document.clauses.iter().map(|clause| clause.label.as_str()).collect();
    let articles = ["第一条", "第二条", "第三条", "第四条", "第五条", "第六条"];
    assert_eq!(labels[..6], articles, "{labels:?}");
    assert!(document.clauses[2].text.contains("保证金二百元"));
    assert!(document.clauses[3].text.contains("喷雾器"), "{:?}", document.clauses[3]);
}
