//! Packages made here, and what is read of them.

use crate::domain::document::ReadingNote;
use crate::input::document::tests::zipped;
use crate::input::document::{Unreadable, read};

const ROOT: &str =
    "<o:OFD xmlns:o='o'><o:DocBody><o:DocRoot>Doc_0/Document.xml</o:DocRoot></o:DocBody></o:OFD>";
const DOCUMENT: &str = "<o:Document xmlns:o='o'><o:CommonData><o:TemplatePage ID='9' BaseLoc='Tpls/T.xml'/></o:CommonData>
    <o:Pages><o:Page ID='1' BaseLoc='Pages/P.xml'/><o:Page ID='2' BaseLoc='/Doc_0/Pages/Q.xml'/></o:Pages></o:Document>";

fn lines(parts: &[(&str, &str)]) -> Result<Vec<String>, Unreadable> {
    let text = read("a.ofd", &zipped(parts))?;
    Ok(text.paragraphs.into_iter().map(|paragraph| paragraph.text).collect())
}

#[test]
fn pages_and_their_templates_are_merged_by_place() {
    let page = "<o:Page xmlns:o='o'><o:Template TemplateID='9'/><o:Content><o:Layer>
        <o:TextObject Boundary='30 60 100 5' Size='5'><o:TextCode X='0' Y='4' DeltaX='g 3 5'>第二段。</o:TextCode></o:TextObject>
        <o:TextObject Boundary='30 40 100 5' Size='5'><o:TextCode X='0' Y='4' DeltaX='5 5 2.5 2.5 2.5 2.5'>发文2026年</o:TextCode></o:TextObject>
        <o:TextObject Boundary='65 40 5 5' Size='5' CTM='1 0 0 1 0 0'><o:TextCode X='0' Y='4'>号</o:TextCode></o:TextObject>
        </o:Layer></o:Content></o:Page>";
    let template = "<o:Page xmlns:o='o'><o:TextObject Boundary='60 20 60 5' Size='5'><o:TextCode X='0' Y='4' DeltaX='g 4000000000 5'>甲市公报</o:TextCode></o:TextObject></o:Page>";
    let empty = "<o:Page xmlns:o='o'/>";
    let parts = [
        ("OFD.xml", ROOT),
        ("Doc_0/Document.xml", DOCUMENT),
        ("Doc_0/Pages/P.xml", page),
        ("Doc_0/Pages/Q.xml", empty),
        ("Doc_0/Tpls/T.xml", template),
    ];
    assert_eq!(lines(&parts).unwrap(), ["甲市公报", "发文2026年 号", "第二段。"]);
    let notes = read("a.ofd", &zipped(&parts)).unwrap().notes;
    assert_eq!(
        notes,
        [ReadingNote::FixedLayout { pages: 2 }, ReadingNote::PagesWithoutWords { count: 1 }]
    );
}

#[test]
fn what_has_no_words_says_so() {
    let empty = "<o:Page xmlns:o='o'/>";
    let parts = [
        ("OFD.xml", ROOT),
        ("Doc_0/Document.xml", DOCUMENT),
        ("Doc_0/Pages/P.xml", empty),
        ("Doc_0/Pages/Q.xml", empty),
    ];
    assert_eq!(lines(&parts), Err(Unreadable::Scan { pages: 2 }));
    assert_eq!(lines(&[("OFD.xml", "<a/>")]), Err(Unreadable::Ofd));
    assert_eq!(
        lines(&parts[..2]),
        Err(Unreadable::MissingPart { part: "Doc_0/Pages/P.xml".to_owned() })
    );
}
