//! What `OpenDocument` texts may hold, one case each.

use crate::domain::document::{ParagraphKind, ReadingNote, Text};
use crate::input::document::tests::package::zipped;
use crate::input::document::{Unreadable, read};

const KIND: &str = "application/vnd.oasis.opendocument.text";

/// What is read of a text with these automatic styles and this body.
fn styled(styles: &str, body: &str) -> Result<Text, Unreadable> {
    let content = format!(
        "<o:document-content xmlns:o='o' xmlns:text='t' xmlns:style='s' xmlns:draw='d' xmlns:table='b' xmlns:dc='c'>
         <o:automatic-styles>{styles}</o:automatic-styles><o:body><o:text>{body}</o:text></o:body></o:document-content>"
    );
    read("a.odt", &zipped(&[("mimetype", KIND), ("content.xml", &content)]))
}

fn seen(body: &str) -> Text {
    styled("", body).unwrap()
}

fn lines(text: &Text) -> Vec<&str> {
    text.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect()
}

fn told(text: &Text) -> Vec<String> {
    let margins = text.margins.iter();
    let line = |margin: &crate::domain::document::Margin| {
        let at = margin.paragraph.map_or("-".to_owned(), |at| at.to_string());
        let author = margin.author.as_deref().unwrap_or("-");
        format!("{} {author} “{}” «{}» {at}", margin.kind.key(), margin.words, margin.anchor)
    };
    margins.map(line).collect()
}

const LISTS: &str = "<text:list-style style:name='L'>
    <text:list-level-style-number text:level='1' style:num-format='一, 二, 三, ...' style:num-prefix='第' style:num-suffix='条'/>
    <text:list-level-style-number text:level='2' style:num-format='一, 二, 三, ...' style:num-prefix='（' style:num-suffix='）'/>
    <text:list-level-style-number text:level='3' style:num-format='1' text:display-levels='2' style:num-suffix='.'/>
    <text:list-level-style-bullet text:level='4' text:bullet-char='·'/></text:list-style>
    <text:list-style style:name='P'><text:list-level-style-number text:level='1' style:num-format='1' text:start-value='3'
    loext:num-list-format='（%1%）'/></text:list-style>";

#[test]
fn spaces_tabs_and_breaks_are_words() {
    let text = seen("<text:h text:outline-level='2'>题</text:h>
        <text:p>  A&amp;B <text:span> 乙</text:span><text:s text:c='2'/>丙<text:tab/>丁<text:line-break/>戊<text:soft-page-break/></text:p>
        <text:p><text:a>链</text:a><text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>zi</text:ruby-text></text:ruby></text:p>");
    assert_eq!(lines(&text), ["题", "A&B 乙  丙\t丁", "戊", "链字"]);
    assert_eq!(text.paragraphs[0].kind, ParagraphKind::Heading(2));
    assert_eq!(text.notes, []);
}

#[test]
fn lists_are_numbered_as_a_person_sees_them() {
    let short = "<l xml:id='x' text:style-name='L'><i><p>甲</p><p>甲之二</p></i>
        <i><p>乙</p><l><i><p>子</p></i><i><p>丑</p><l><i><p>一</p></i></l></i></l></i><i><p>丙</p></i></l><p>间</p>
        <l text:continue-list='x' text:style-name='L'><i><p>丁</p></i></l>
        <l text:continue-numbering='true' text:style-name='L'><text:list-header><p>头</p></text:list-header>
        <i><p>戊</p></i><i><l><i><p>寅</p></i></l></i></l><l text:style-name='L'><i><p>新</p></i></l>
        <l text:style-name='P'><i><p>三</p></i><i text:start-value='9'><p>九</p></i></l>";
    let body = [("l", "text:list"), ("i", "text:list-item"), ("p", "text:p")].iter().fold(
        short.to_owned(),
        |body, (name, whole)| {
            let body = body.replace(&format!("<{name}>"), &format!("<{whole}>"));
            let body = body.replace(&format!("<{name} "), &format!("<{whole} "));
            body.replace(&format!("</{name}>"), &format!("</{whole}>"))
        },
    );
    let text = styled(LISTS, &body).unwrap();
    assert_eq!(
        lines(&text),
        [
            "第一条　甲",
            "甲之二",
            "第二条　乙",
            "（一）子",
            "（二）丑",
            "二.1.一",
            "第三条　丙",
            "间",
            "第四条　丁",
            "头",
            "第五条　戊",
            "（一）寅",
            "第一条　新",
            "（3）三",
            "（9）九"
        ]
    );
}

#[test]
fn headings_are_numbered_unless_they_say_no() {
    let styles = "<text:outline-style><text:outline-level-style text:level='1' style:num-format='一, 二, 三, ...' style:num-prefix='第' style:num-suffix='章'/>
        <text:outline-level-style text:level='2' style:num-format=''/></text:outline-style>
        <style:style style:name='N' style:family='paragraph' style:list-style-name=''/>
        <style:style style:name='T1' style:family='paragraph' style:parent-style-name='Title'/>";
    let heading = |more: &str| format!("<text:h text:outline-level='1' {more}>总则</text:h>");
    let body = "<text:p text:style-name='T1'>甲办法</text:p>".to_owned()
        + &heading("")
        + &heading("text:style-name='N'")
        + &heading("text:is-list-header='true'")
        + "<text:h text:outline-level='2'>节</text:h>"
        + &heading("")
        + &heading("text:restart-numbering='true'");
    let text = styled(styles, &body).unwrap();
    assert_eq!(
        lines(&text),
        ["甲办法", "第一章　总则", "总则", "总则", "节", "第二章　总则", "第一章　总则"]
    );
    assert_eq!(text.paragraphs[0].kind, ParagraphKind::Heading(0));
}

#[test]
fn tracked_changes_are_taken_as_accepted_and_listed() {
    let region = |id: &str, inside: &str| {
        format!("<text:changed-region text:id='{id}'>{inside}</text:changed-region>")
    };
    let info = "<o:change-info><dc:creator>李某</dc:creator><dc:date>2026-03-01T09:30:00</dc:date></o:change-info>";
    let body = format!(
        "<text:tracked-changes>{}{}{}</text:tracked-changes>
         <text:p>处以<text:change text:change-id='d'/><text:change-start text:change-id='i'/>三千元<text:change-end text:change-id='i'/>罚款。</text:p>
         <text:change text:change-id='d'/><text:p>完</text:p>",
        region("d", &format!("<text:deletion>{info}<text:p>五千元</text:p><text:p>整</text:p></text:deletion>")),
        region("i", &format!("<text:insertion>{info}</text:insertion>")),
        region("f", &format!("<text:format-change>{info}</text:format-change>")),
    );
    let text = seen(&body);
    assert_eq!(lines(&text), ["处以三千元罚款。", "完"]);
    assert_eq!(
        told(&text),
        [
            "deleted 李某 “五千元¶整” «处以» 0",
            "inserted 李某 “三千元” «» 0",
            "deleted 李某 “五千元¶整” «» 1"
        ]
    );
    assert_eq!(text.notes, [ReadingNote::TrackedChanges { insertions: 1, deletions: 2 }]);
}

#[test]
fn comments_and_notes_stand_beside_the_text() {
    let body = "<text:p>本办法<o:annotation o:name='1'><dc:creator>赵某</dc:creator><dc:date>2026-02-02T00:00:00</dc:date>
        <text:p>依据</text:p><text:list><text:list-item><text:p>不足</text:p></text:list-item></text:list></o:annotation>所称农房<o:annotation-end o:name='1'/>，是指甲<text:note text:note-class='footnote'>
        <text:note-citation>1</text:note-citation><text:note-body><text:p>见附件。</text:p></text:note-body></text:note>。<text:note
        text:note-class='endnote'><text:note-body><text:p>尾</text:p></text:note-body></text:note></text:p>";
    let text = seen(body);
    assert_eq!(lines(&text), ["本办法所称农房，是指甲。"]);
    assert_eq!(
        told(&text),
        [
            "comment 赵某 “依据 不足” «所称农房» 0",
            "footnote - “见附件。” «本办法所称农房，是指甲» 0",
            "endnote - “尾” «本办法所称农房，是指甲。» 0",
        ]
    );
    assert_eq!(
        text.notes,
        [ReadingNote::Comments { count: 1 }, ReadingNote::Footnotes { count: 2 }]
    );
}

#[test]
fn tables_boxes_and_pictures() {
    let cell = |inside: &str| format!("<table:table-cell>{inside}</table:table-cell>");
    let p = |words: &str| format!("<text:p>{words}</text:p>");
    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let table = |rows: &str| format!("<table:table><table:table-column/>{rows}</table:table>");
    let nested = table(&row(&(cell(&p("内")) + &cell(&p("里")))));
    let body = table(
        &(format!("<table:table-header-rows>{}</table:table-header-rows>", row(&(cell(&p("甲")) + &cell(&p("乙")))))
            + &row(&(cell(&(p("丙") + &nested)) + "<table:covered-table-cell/>" + &cell(&p("丁"))))),
    ) + &table(&row(&cell(&(p("第一条　甲") + &p("第二条　乙")))))
        + "<text:p>前<draw:frame><draw:text-box><text:p>盒</text:p></draw:text-box><svg:title>题</svg:title></draw:frame>后<draw:frame><draw:image/></draw:frame></text:p>
           <draw:custom-shape><text:p>形</text:p></draw:custom-shape>";
    let text = seen(&body);
    assert_eq!(
        lines(&text),
        ["甲\t乙", "丙 内 里\t\t丁", "第一条　甲", "第二条　乙", "前后", "盒", "形"]
    );
    assert_eq!(
        text.notes,
        [ReadingNote::TextBoxes { count: 2 }, ReadingNote::Pictures { count: 1 }]
    );
}

#[test]
fn hidden_text_is_left_out_and_noted() {
    let styles = "<style:style style:name='H' style:family='text'><style:text-properties text:display='none'/></style:style>
        <style:style style:name='Q' style:family='paragraph'><style:text-properties text:display='none'/></style:style>";
    let body = "<text:p>见<text:span text:style-name='H'>藏</text:span></text:p><text:p text:style-name='Q'>藏</text:p>
        <text:section text:display='none'><text:p>藏</text:p></text:section><text:p>又<text:hidden-paragraph text:is-hidden='true'/>藏</text:p>";
    let text = styled(styles, body).unwrap();
    assert_eq!(lines(&text), ["见"]);
    assert!(matches!(text.notes[..], [ReadingNote::HiddenText { .. }]), "{:?}", text.notes);
}

#[test]
fn headers_are_said_once_and_passwords_refused() {
    let content = "<c><o:body><o:text><text:p>甲</text:p></o:text></o:body></c>";
    let page = "<style:header><text:p>内部 <text:span>资料</text:span></text:p></style:header><style:footer><text:p>第<text:page-number>1</text:page-number>页</text:p></style:footer>";
    let common = format!(
        "<s><o:master-styles><style:master-page>{page}</style:master-page><style:master-page>{page}</style:master-page></o:master-styles></s>"
    );
    let parts = [("mimetype", KIND), ("content.xml", content), ("styles.xml", &common)];
    let text = read("a.odt", &zipped(&parts)).unwrap();
    assert_eq!(told(&text), ["header - “内部 资料” «» -"]);
    assert_eq!(text.notes, [ReadingNote::HeadersAndFooters { count: 1 }]);
    let locked = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
    let parts = [("mimetype", KIND), ("content.xml", "\u{1}"), ("META-INF/manifest.xml", locked)];
    assert_eq!(read("a.odt", &zipped(&parts)), Err(Unreadable::Encrypted));
    let sheet =
        [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>")];
    assert_eq!(read("a.odt", &zipped(&sheet)), Err(Unreadable::OtherContainer));
}

#[test]
fn elements_out_of_place_do_no_harm() {
    let stray = "</text:p>".replace("</text:p>", "<text:list-item/><table:table-row/><table:table-cell/><text:change text:change-id='none'/>
        <text:change-end/><o:annotation-end/><text:s text:c='99999999999'/><text:s text:c='4000000000'/><dc:date>x</dc:date>");
    let text = seen(&format!("{stray}<text:p>甲{stray}<text:p>乙</text:p></text:p>"));
    assert!(lines(&text).contains(&"乙"));
}
