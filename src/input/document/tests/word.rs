//! What Word files may hold, one case each.

use crate::domain::document::{ParagraphKind, ReadingNote};
use crate::input::document::read;
use crate::input::document::tests::package::{RELATIONS, document, lines, paragraph, seen, zipped};

#[test]
fn runs_tabs_and_breaks_are_words() {
    let body = "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>A&amp;B</w:t><w:tab/></w:r>
        <w:hyperlink><w:r><w:t>乙</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>丙</w:t></w:r></w:hyperlink>
        <w:r><w:br/><w:t>丁</w:t></w:r></w:p>";
    assert_eq!(lines(body), ["A&B\t乙-丙", "丁"]);
}

#[test]
fn tracked_changes_are_taken_as_accepted() {
    let body = "<w:p><w:r><w:t>处</w:t></w:r><w:del><w:r><w:delText>五</w:delText><w:t>五</w:t></w:r></w:del>
        <w:ins><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>三</w:t></w:r></w:ins>
        <w:moveFrom><w:r><w:t>去</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>来</w:t></w:r></w:moveTo></w:p>";
    let text = seen(body).unwrap();
    assert_eq!(text.paragraphs[0].text, "处三来");
    assert_eq!(text.notes, [ReadingNote::TrackedChanges { insertions: 2, deletions: 2 }]);
}

#[test]
fn a_deleted_paragraph_mark_joins_and_a_deleted_row_goes() {
    let body = format!(
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>{}
         <w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{}</w:tc></w:tr></w:tbl>",
        paragraph("乙"),
        paragraph("丙")
    );
    assert_eq!(lines(&body), ["甲乙"]);
}

#[test]
fn only_the_result_of_a_field_is_text() {
    let body = "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>码</w:t></w:r>
        <w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>果</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>
        <w:fldSimple><w:r><w:t>简</w:t></w:r></w:fldSimple></w:p>";
    assert_eq!(lines(body), ["果简"]);
}

#[test]
fn a_field_without_end_swallows_no_more_than_its_paragraph() {
    let begun = "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:t>码</w:t></w:r></w:p>";
    assert_eq!(lines(&(begun.to_owned() + &paragraph("甲"))), ["甲"]);
}

#[test]
fn hidden_text_is_left_out_and_noted() {
    let body = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>见</w:t></w:r></w:p>";
    let text = seen(body).unwrap();
    assert_eq!(text.paragraphs[0].text, "见");
    assert_eq!(text.notes, [ReadingNote::HiddenText { count: 1 }]);
}

#[test]
fn a_text_box_is_read_once_and_after_its_paragraph() {
    let boxed = |words| format!("<w:txbxContent>{}</w:txbxContent>", paragraph(words));
    let body = format!(
        "<w:p><w:r><w:t>前</w:t><mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Choice>{}</mc:Choice>
         <mc:Fallback>{}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>后</w:t></w:r></w:p>",
        boxed("盒"),
        boxed("二"),
        boxed("旧")
    );
    let text = seen(&body).unwrap();
    let words: Vec<&str> =
        text.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    assert_eq!(words, ["前后", "盒"]);
    assert_eq!(text.notes, [ReadingNote::TextBoxes { count: 1 }]);
    let only_fallback = format!(
        "<w:p><w:r><mc:AlternateContent><mc:Fallback>{}</mc:Fallback></mc:AlternateContent></w:r></w:p>",
        boxed("旧")
    );
    assert_eq!(lines(&only_fallback), ["旧"]);
}

#[test]
fn rows_are_lines_and_a_frame_is_no_table() {
    let cell = |inside: &str| format!("<w:tc>{inside}</w:tc>");
    let nested =
        format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell(&paragraph("内")), cell(&paragraph("里")));
    let body = format!(
        "<w:tbl><w:tr>{}{}</w:tr></w:tbl><w:tbl><w:tr>{}</w:tr></w:tbl>",
        cell(&(paragraph("甲") + &paragraph("乙"))),
        cell(&(paragraph("丙") + &nested)),
        cell(&(paragraph("第一条　甲") + &paragraph("第二条　乙"))),
    );
    let text = seen(&body).unwrap();
    let words: Vec<&str> =
        text.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    assert_eq!(words, ["甲 乙\t丙 内 里", "第一条　甲", "第二条　乙"]);
    assert!(text.paragraphs.iter().all(|paragraph| paragraph.kind == ParagraphKind::TableRow));
}

#[test]
fn controls_and_readings_and_symbols() {
    let body = "<w:sdt><w:sdtContent><w:p><w:r><w:t>控</w:t></w:r><w:r><w:sym w:font='Wingdings' w:char='F0FE'/>
        <w:sym w:font='Webdings' w:char='F021'/></w:r>
        <w:ruby><w:rt><w:r><w:t>zi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>字</w:t></w:r></w:rubyBase></w:ruby></w:p></w:sdtContent></w:sdt>";
    let text = seen(body).unwrap();
    assert_eq!(text.paragraphs[0].text, "控☑□字");
    assert_eq!(text.notes, [ReadingNote::Symbols { count: 1 }]);
}

#[test]
fn what_is_left_out_is_counted() {
    let body = format!(
        "<w:p><w:r><w:t>甲</w:t><w:commentReference/><w:footnoteReference/><w:endnoteReference/></w:r>
         <w:r><w:drawing><a:blip/></w:drawing></w:r></w:p><w:altChunk/>{}",
        paragraph("乙\u{1}")
    );
    assert_eq!(
        seen(&body).unwrap().notes,
        [
            ReadingNote::Comments { count: 1 },
            ReadingNote::Footnotes { count: 2 },
            ReadingNote::Pictures { count: 1 },
            ReadingNote::ForeignParts { count: 1 },
            ReadingNote::ControlCharacters { count: 1 },
        ]
    );
}

const PARTS: &str = "<Relationships><Relationship Type='x/styles' Target='styles.xml'/>
    <Relationship Type='x/numbering' Target='/word/numbering.xml'/><Relationship Type='x/footer' Target='footer1.xml'/>
    <Relationship Type='x/header' Target='header1.xml'/><Relationship Type='x/header' Target='http://out' TargetMode='External'/>
    <Relationship Type='x/footer' Target='missing.xml'/></Relationships>";

#[test]
fn numbers_headings_and_margins_come_from_their_parts() {
    let main = document(
        "<w:p><w:pPr><w:pStyle w:val='T'/></w:pPr><w:r><w:t>甲办法</w:t></w:r></w:p>
         <w:p><w:pPr><w:pStyle w:val='A'/></w:pPr><w:r><w:t>为了甲，</w:t></w:r></w:p>
         <w:p><w:pPr><w:pStyle w:val='A'/><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr><w:r><w:t>款</w:t></w:r></w:p>
         <w:p><w:pPr><w:pStyle w:val='A'/><w:pPrChange><w:pPr><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr></w:pPrChange></w:pPr>
         <w:r><w:t>乙</w:t></w:r></w:p>",
    );
    let styles = "<w:styles><w:style w:styleId='T'><w:name w:val='Title'/></w:style><w:style w:styleId='A'><w:name w:val='x'/>
        <w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style></w:styles>";
    let numbering =
        "<w:numbering><w:abstractNum w:abstractNumId='5'><w:lvl w:ilvl='0'><w:start w:val='1'/>
        <w:numFmt w:val='chineseCounting'/><w:lvlText w:val='第%1条'/></w:lvl></w:abstractNum>
        <w:num w:numId='1'><w:abstractNumId w:val='5'/></w:num></w:numbering>";
    let parts = [
        ("_rels/.rels", RELATIONS),
        ("word/_rels/document.xml.rels", PARTS),
        ("word/document.xml", &main),
        ("word/styles.xml", styles),
        ("word/numbering.xml", numbering),
        ("word/footer1.xml", "<w:ftr><w:p><w:r><w:t>— 第 3 页 —</w:t></w:r></w:p></w:ftr>"),
        ("word/header1.xml", "<w:hdr><w:p><w:r><w:t>内部资料</w:t></w:r></w:p></w:hdr>"),
    ];
    let text = read("a.doc", &zipped(&parts)).unwrap();
    let words: Vec<&str> =
        text.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    assert_eq!(words, ["甲办法", "第一条　为了甲，", "款", "第二条　乙"]);
    assert_eq!(text.paragraphs[0].kind, ParagraphKind::Heading(0));
    assert_eq!(text.notes, [ReadingNote::HeadersAndFooters { count: 1 }]);
}
