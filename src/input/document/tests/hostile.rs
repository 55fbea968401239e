//! Files that lie, and files that are something else.

use proptest::prelude::*;

use crate::domain::document::Document;
use crate::domain::limits;
use crate::input::document::tests::package::{RELATIONS, document, paragraph, seen, zipped};
use crate::input::document::{Unreadable, read};

#[test]
fn other_kinds_of_file_are_named() {
    let ofd = zipped(&[("OFD.xml", "<a/>")]);
    let odt = zipped(&[("mimetype", "x"), ("content.xml", "<a/>")]);
    let sheet = zipped(&[
        ("_rels/.rels", "<R><Relationship Type='x/officeDocument' Target='xl/workbook.xml'/></R>"),
        ("xl/workbook.xml", "<workbook/>"),
    ]);
    let ole = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    let locked: Vec<u8> = ole
        .iter()
        .copied()
        .chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let utf16 = |name: &str| name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let named = |name: &str| [ole.clone(), utf16(name)].concat();
    let (sheet_of_old, word_of_old) = (named("Workbook"), named("WordDocument"));
    let mut with_password = [ole.clone(), vec![0; 600]].concat();
    with_password[512..524].copy_from_slice(&[0xEC, 0xA5, 0xC1, 0, 0, 0, 0, 0, 0, 0, 0, 0x13]);
    for (bytes, expected) in [
        (sheet_of_old, Unreadable::OtherContainer),
        (word_of_old, Unreadable::LegacyWord),
        (with_password, Unreadable::Encrypted),
        (Vec::new(), Unreadable::Empty),
        (b" \n ".to_vec(), Unreadable::Empty),
        (ole, Unreadable::LegacyWord),
        (locked, Unreadable::Encrypted),
        (b"%PDF-1.7".to_vec(), Unreadable::Pdf),
        (b"{\\rtf1".to_vec(), Unreadable::Rtf),
        (b"\x89PNG\r\n\0".to_vec(), Unreadable::NotADocument),
        (ofd, Unreadable::Ofd),
        (odt, Unreadable::OtherContainer),
        (sheet, Unreadable::OtherContainer),
        (zipped(&[("a.png", "x")]), Unreadable::OtherContainer),
        (
            zipped(&[("[Content_Types].xml", "<a/>")]),
            Unreadable::MissingPart { part: "word/document.xml".to_owned() },
        ),
    ] {
        assert_eq!(read("a.docx", &bytes), Err(expected));
    }
}

#[test]
fn names_that_differ_only_in_letters_are_one_name() {
    let main = document(&paragraph("甲"));
    let parts =
        [("_rels/.rels", RELATIONS), ("word/document.xml", &main), ("Word/Document.xml", &main)];
    assert_eq!(
        read("a.docx", &zipped(&parts)),
        Err(Unreadable::DuplicatePart { part: "word/document.xml".to_owned() })
    );
}

#[test]
fn labels_cannot_outgrow_the_words() {
    let long = "条".repeat(100_000);
    let numbering = format!(
        "<numbering><abstractNum abstractNumId='1'><lvl ilvl='0'><lvlText val='{long}'/></lvl></abstractNum>
         <num numId='1'><abstractNumId val='1'/></num></numbering>"
    );
    let numbered =
        "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:p>".repeat(1_000);
    let relations = "<R><Relationship Type='x/numbering' Target='numbering.xml'/></R>";
    let parts = [
        ("_rels/.rels", RELATIONS),
        ("word/_rels/document.xml.rels", relations),
        ("word/numbering.xml", &numbering),
        ("word/document.xml", &document(&numbered)),
    ];
    assert_eq!(
        read("a.docx", &zipped(&parts)),
        Err(Unreadable::TooManyWords { limit: limits::DOCUMENT_WORDS })
    );
}

#[test]
fn too_many_parts_are_refused() {
    let names: Vec<String> = (0..=limits::ZIP_ENTRIES).map(|n| format!("p{n}")).collect();
    let parts: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    assert!(matches!(read("a.docx", &zipped(&parts)), Err(Unreadable::TooManyParts { .. })));
}

#[test]
fn elements_out_of_place_do_no_harm() {
    let stray = "<w:t>甲</w:t><w:tr/><w:tc/><w:txbxContent/><w:r><w:t>乙</w:t><w:fldChar w:fldCharType='end'/></w:r><w:trPr><w:del/></w:trPr>
        <w:Fallback/><w:p><w:p><w:r><w:t>丙</w:t></w:r></w:p></w:p>";
    let words: Vec<String> =
        seen(stray).unwrap().paragraphs.into_iter().map(|paragraph| paragraph.text).collect();
    assert_eq!(words, ["丙"]);
}

#[test]
fn long_texts_are_read_and_outlined() {
    let articles = "第一条\n".repeat(100_000);
    let run_on = "第一条".repeat(500_000);
    let marks = "“（《[*\n".repeat(100_000);
    for (name, text) in
        [("a.txt", &articles), ("a.txt", &run_on), ("a.md", &marks), ("a.md", &run_on)]
    {
        let document = Document::outline(read(name, text.as_bytes()).unwrap());
        assert!(document.irregularities.len() <= limits::IRREGULARITIES + 1);
    }
}

proptest! {
    #[test]
    fn bytes_of_any_kind_end_well(bytes in prop::collection::vec(any::<u8>(), 0..400), markdown: bool) {
        let name = if markdown { "a.md" } else { "a.txt" };
        if let Ok(text) = read(name, &bytes) {
            Document::outline(text);
        }
    }

    #[test]
    fn a_damaged_container_ends_well(at in 0_usize..2_000, byte: u8, cut in 0_usize..2_000) {
        let main = document(&paragraph("第一条　甲"));
        let mut bytes = zipped(&[("_rels/.rels", RELATIONS), ("word/document.xml", &main)]);
        let length = bytes.len();
        bytes[at % length] = byte;
        let _ = read("a.docx", &bytes);
        let _ = read("a.docx", &bytes[..cut % length]);
    }

    #[test]
    fn xml_of_any_shape_ends_well(pieces in prop::collection::vec(0_usize..PIECES.len(), 0..60)) {
        let body: String = pieces.iter().map(|&piece| PIECES[piece]).collect();
        let _ = seen(&body);
    }
}

/// Pieces of a body, in and out of their places.
const PIECES: [&str; 24] = [
    "<w:p>",
    "</w:p>",
    "<w:r>",
    "</w:r>",
    "<w:t>甲</w:t>",
    "<w:tbl>",
    "</w:tbl>",
    "<w:tr>",
    "</w:tr>",
    "<w:tc>",
    "</w:tc>",
    "<w:txbxContent>",
    "</w:txbxContent>",
    "<w:del>",
    "</w:del>",
    "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
    "<w:br/>",
    "<mc:AlternateContent>",
    "<mc:Choice>",
    "</mc:Choice>",
    "</mc:AlternateContent>",
    "<w:fldChar w:fldCharType='begin'/>",
    "<w:fldChar w:fldCharType='end'/>",
    "<w:p/>",
];
