//! What stands beside the text of a Word file: changes, comments, notes and headers, with their words and places.

use crate::domain::document::{Margin, MarginKind, ReadingNote, Text};
use crate::input::document::read;
use crate::input::document::tests::package::{RELATIONS, document, paragraph, seen, zipped};

/// A line for each margin: kind, author, words, what it hangs on, paragraph.
fn told(text: &Text) -> Vec<String> {
    let line = |margin: &Margin| {
        let at = margin.paragraph.map_or("-".to_owned(), |at| at.to_string());
        let author = margin.author.as_deref().unwrap_or("-");
        format!("{} {author} “{}” «{}» {at}", margin.kind.key(), margin.words, margin.anchor)
    };
    text.margins.iter().map(line).collect()
}

fn paragraphs(text: &Text) -> Vec<&str> {
    text.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect()
}

#[test]
fn a_change_is_listed_with_who_when_and_where() {
    let body = paragraph("第一条　甲。")
        + "<w:p><w:r><w:t>处以</w:t></w:r>
        <w:del w:author='李某' w:date='2026-03-01T09:30:00Z'><w:r><w:delText>五</w:delText></w:r></w:del>
        <w:del w:author='李某' w:date='2026-03-01T09:30:00Z'><w:r><w:delText>千元</w:delText></w:r></w:del>
        <w:ins w:author='王某'><w:r><w:t>三千元</w:t></w:r></w:ins><w:r><w:t>罚款。</w:t></w:r></w:p>";
    let text = seen(&body).unwrap();
    assert_eq!(paragraphs(&text), ["第一条　甲。", "处以三千元罚款。"]);
    assert_eq!(told(&text), ["deleted 李某 “五千元” «处以» 1", "inserted 王某 “三千元” «» 1"]);
    assert_eq!(text.margins[0].date.as_deref(), Some("2026-03-01T09:30:00Z"));
    assert_eq!(text.notes, [ReadingNote::TrackedChanges { insertions: 1, deletions: 2 }]);
}

#[test]
fn what_was_moved_is_told_at_both_places() {
    let body = "<w:p><w:moveFrom w:author='甲'><w:r><w:t>去</w:t></w:r></w:moveFrom><w:r><w:t>一</w:t></w:r></w:p>
        <w:p><w:moveTo w:author='甲'><w:r><w:t>去</w:t></w:r></w:moveTo></w:p>";
    let text = seen(body).unwrap();
    assert_eq!(paragraphs(&text), ["一", "去"]);
    assert_eq!(told(&text), ["moved-away 甲 “去” «» 0", "moved-here 甲 “去” «» 1"]);
}

#[test]
fn marks_of_paragraphs_are_part_of_a_change() {
    let marked = |change: &str, words: &str| {
        format!("<w:p><w:pPr><w:rPr><w:{change} w:author='甲'/></w:rPr></w:pPr>{words}</w:p>")
    };
    let inserted = "<w:ins w:author='甲'><w:r><w:t>新</w:t></w:r></w:ins>";
    let deleted = "<w:del w:author='甲'><w:r><w:delText>旧</w:delText></w:r></w:del>";
    let body = marked("ins", inserted)
        + &marked("ins", inserted)
        + &marked("del", deleted)
        + &paragraph("尾");
    let text = seen(&body).unwrap();
    assert_eq!(paragraphs(&text), ["新", "新", "尾"]);
    assert_eq!(told(&text), ["inserted 甲 “新¶新¶” «» 0", "deleted 甲 “旧¶” «» 2"]);
}

#[test]
fn a_row_or_a_cell_that_was_deleted_is_told_with_its_words() {
    let row = |mark: &str, cells: &str| format!("<w:tr>{mark}{cells}</w:tr>");
    let cell = |mark: &str, words: &str| format!("<w:tc>{mark}{}</w:tc>", paragraph(words));
    let gone = "<w:trPr><w:del w:author='甲'/></w:trPr>";
    let body = format!(
        "<w:tbl>{}{}</w:tbl>",
        row(gone, &(cell("", "一") + &cell("", "二"))),
        row(
            "",
            &(cell("", "三")
                + &cell("<w:tcPr><w:cellDel w:author='乙'/></w:tcPr>", "四")
                + &cell("", "五"))
        ),
    );
    let text = seen(&body).unwrap();
    assert_eq!(paragraphs(&text), ["三\t五"]);
    assert_eq!(told(&text), ["deleted 甲 “一 二” «» 0", "deleted 乙 “四” «» 0"]);
}

#[test]
fn the_paragraph_of_a_change_is_right_inside_frames_and_boxes() {
    let changed =
        |words| format!("<w:p><w:ins w:author='甲'><w:r><w:t>{words}</w:t></w:r></w:ins></w:p>");
    let frame = format!(
        "<w:tbl><w:tr><w:tc>{}{}</w:tc></w:tr></w:tbl>",
        paragraph("一"),
        changed("二") + "<w:p><w:r><w:t>三</w:t></w:r></w:p>"
    );
    let boxed = format!(
        "<w:p><w:r><w:t>四</w:t><w:pict><w:txbxContent>{}{}</w:txbxContent></w:pict></w:r></w:p>",
        paragraph("五"),
        changed("六")
    );
    let broken = "<w:p><w:r><w:t>七</w:t><w:br/></w:r><w:ins w:author='乙'><w:r><w:t>八</w:t></w:r></w:ins></w:p>";
    let text = seen(&(frame + &boxed + broken)).unwrap();
    assert_eq!(paragraphs(&text), ["一", "二", "三", "四", "五", "六", "七", "八"]);
    assert_eq!(
        told(&text),
        ["inserted 甲 “二” «» 1", "inserted 甲 “六” «» 5", "inserted 乙 “八” «» 7"]
    );
}

const PARTS: &str = "<Relationships><Relationship Type='x/comments' Target='comments.xml'/>
    <Relationship Type='x/footnotes' Target='footnotes.xml'/><Relationship Type='x/endnotes' Target='endnotes.xml'/>
    <Relationship Type='x/header' Target='h1.xml'/><Relationship Type='x/header' Target='h2.xml'/>
    <Relationship Type='x/footer' Target='f1.xml'/></Relationships>";

const COMMENTS: &str = "<w:comments><w:comment w:id='0' w:author='赵某' w:date='2026-02-02T00:00:00'><w:p><w:r><w:t>依据</w:t></w:r>
    <w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p><w:p><w:r><w:t>不足</w:t></w:r></w:p></w:comment>
    <w:comment w:id='1' w:author='钱某'><w:p><w:r><w:t>无处</w:t></w:r></w:p></w:comment>
    <w:comment w:id='2' w:author='孙某'><w:p><w:r><w:t>已随文字删除</w:t></w:r></w:p></w:comment></w:comments>";

const FOOTNOTES: &str = "<w:footnotes><w:footnote w:type='separator' w:id='-1'><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
    <w:footnote w:id='1'><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>见 附件。</w:t></w:r></w:p></w:footnote>
    <w:footnote w:id='9'><w:p><w:r><w:t>没有人引用</w:t></w:r></w:p></w:footnote></w:footnotes>";

#[test]
fn comments_and_notes_hang_on_their_words_and_headers_are_said_once() {
    let main = document(
        "<w:p><w:r><w:t>本办法</w:t></w:r><w:commentRangeStart w:id='0'/><w:r><w:t>所称</w:t></w:r><w:r><w:t>农房</w:t></w:r>
         <w:commentRangeEnd w:id='0'/><w:r><w:commentReference w:id='0'/></w:r><w:r><w:t>，是指甲</w:t></w:r>
         <w:r><w:footnoteReference w:id='1'/></w:r><w:r><w:t>。</w:t></w:r><w:r><w:endnoteReference w:id='1'/></w:r>
         <w:del><w:r><w:delText>旧</w:delText><w:commentReference w:id='2'/></w:r></w:del></w:p>",
    );
    let header = "<w:hdr><w:p><w:r><w:t>内部</w:t></w:r><w:r><w:t>资料</w:t></w:r></w:p></w:hdr>";
    let endnotes = "<w:endnotes><w:endnote w:id='1'><w:p><w:r><w:t>尾</w:t></w:r></w:p></w:endnote></w:endnotes>";
    let parts = [
        ("_rels/.rels", RELATIONS),
        ("word/_rels/document.xml.rels", PARTS),
        ("word/document.xml", &main),
        ("word/comments.xml", COMMENTS),
        ("word/footnotes.xml", FOOTNOTES),
        ("word/endnotes.xml", endnotes),
        ("word/h1.xml", header),
        ("word/h2.xml", header),
        ("word/f1.xml", "<w:ftr><w:p><w:r><w:t>第 1 页 共 3 页</w:t></w:r></w:p></w:ftr>"),
    ];
    let text = read("a.docx", &zipped(&parts)).unwrap();
    assert_eq!(paragraphs(&text), ["本办法所称农房，是指甲。"]);
    assert_eq!(
        told(&text),
        [
            "comment 赵某 “依据 不足” «所称农房» 0",
            "footnote - “见 附件。” «本办法所称农房，是指甲» 0",
            "endnote - “尾” «本办法所称农房，是指甲。» 0",
            "deleted - “旧” «本办法所称农房，是指甲。» 0",
            "comment 钱某 “无处” «» -",
            "header - “内部资料” «» -",
        ]
    );
    assert_eq!(
        text.notes,
        [
            ReadingNote::TrackedChanges { insertions: 0, deletions: 1 },
            ReadingNote::Comments { count: 1 },
            ReadingNote::Footnotes { count: 2 },
            ReadingNote::HeadersAndFooters { count: 1 },
        ]
    );
}

#[test]
fn long_comments_and_many_are_bounded() {
    let long = "长".repeat(600);
    let comment =
        |id| format!("<w:comment w:id='{id}'><w:p><w:r><w:t>{long}</w:t></w:r></w:p></w:comment>");
    let many = (0..3_000).map(comment).collect::<Vec<_>>().concat();
    let reference = |id| {
        format!(
            "<w:commentRangeStart w:id='{id}'/><w:r><w:t>字</w:t><w:commentReference w:id='{id}'/></w:r>"
        )
    };
    let references = (0..3_000).map(reference).collect::<Vec<_>>().concat();
    let main = document(&format!("<w:p>{references}</w:p>"));
    let comments = format!("<w:comments>{many}</w:comments>");
    let parts = [
        ("_rels/.rels", RELATIONS),
        ("word/_rels/document.xml.rels", PARTS),
        ("word/document.xml", &main),
        ("word/comments.xml", &comments),
    ];
    let text = read("a.docx", &zipped(&parts)).unwrap();
    assert_eq!((text.margins.len(), text.margins[0].cut), (2_000, 100));
    assert!(text.notes.contains(&ReadingNote::MoreMargins { count: 1_000 }));
}

#[test]
fn a_hidden_mark_joins_behind_its_own_number_and_a_hidden_style_hides() {
    let heading =
        "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>第一条　标题。</w:t></w:r></w:p>";
    let hidden = "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>";
    let text =
        seen(&(heading.to_owned() + &paragraph("正文。") + hidden + &paragraph("下一段"))).unwrap();
    assert_eq!(paragraphs(&text), ["第一条　标题。正文。", "下一段"]);
    let main = document(
        "<w:p><w:pPr><w:pStyle w:val='H'/></w:pPr><w:r><w:t>藏</w:t></w:r></w:p><w:p><w:r><w:t>见</w:t></w:r></w:p>",
    );
    let styles = "<w:styles><w:style w:styleId='H'><w:rPr><w:vanish/></w:rPr></w:style></w:styles>";
    let relations = "<R><Relationship Type='x/styles' Target='styles.xml'/></R>";
    let parts = [
        ("_rels/.rels", RELATIONS),
        ("word/_rels/document.xml.rels", relations),
        ("word/document.xml", &main),
        ("word/styles.xml", styles),
    ];
    let text = read("a.docx", &zipped(&parts)).unwrap();
    assert_eq!(paragraphs(&text), ["见"]);
    assert_eq!(text.notes, [ReadingNote::HiddenText { count: 1 }]);
    assert_eq!(text.margins.iter().filter(|margin| margin.kind == MarginKind::Deleted).count(), 0);
}
