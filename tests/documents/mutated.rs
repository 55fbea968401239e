//! Documents with slips in them, and files that once made a reader stumble: whatever is done to a file, it is read or
//! refused with a reason, and what is found in it lies inside its words.

#[expect(unreachable_pub, reason = "the fuzz target is a crate of its own")]
#[path = "../../fuzz/entries/numerals.rs"]
mod numerals;
#[expect(unreachable_pub, reason = "the fuzz target is a crate of its own")]
#[path = "../../fuzz/entries/reading.rs"]
mod reading;

use crate::support::random_definition::Dice;
use crate::support::{ROOT, tell};
use std::io::{Cursor, Write};
use std::path::Path;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const FILES: u64 = 400;

const WORD: &str = "<w:document xmlns:w='w'><w:body><w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>第一条　甲</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:ins w:id='1'><w:r><w:t>丙</w:t></w:r></w:ins></w:p></w:body></w:document>";
const PAGE: &str = "<!DOCTYPE html><html><head><meta charset='utf-8'><title>甲办法_乙市</title></head><body><ul><li><a href='/'>首页</a></ul><div id='zoom'><h1>甲办法</h1><p>第一条　甲<del>乙</del>。</p><table><tr><td rowspan=2>丙<td colspan=3>丁</table><ol><li>戊</ol></div></body></html>";
const TEXT: &str = "甲市人民政府文件\n甲政规〔2026〕1号\n甲市停车办法\n第一章　总则\n第一条　根据《中华人民共和国立法法》第八十条，制定本办法。\n（一）甲；\n1. 乙。\n附件：1. 清单\n甲市人民政府\n2026年1月5日\n";
const PDF: &str = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Kids[3 0 R]>>endobj 3 0 obj<</Type/Page/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj 4 0 obj<<>>stream\nBT /F 12 Tf 10 10 Td <BCD7> Tj [(a)-200(b)]TJ T* (x)' ET\nendstream endobj 5 0 obj<</Subtype/Type0/Encoding/GBK-EUC-H/ToUnicode 6 0 R/DescendantFonts[<</W[1[2]3 4 5]>>]>>endobj 6 0 obj<<>>stream\n<00><01><4e00>endbfrange endstream endobj trailer<</Root 1 0 R>>";
const LAYOUT: &str = "<P><TextObject Boundary='1 1 9 9' Size='3' CTM='1 0 0 1 0 0'><TextCode X='0' Y='1' DeltaX='g 2 3'>甲乙丙</TextCode></TextObject></P>";

/// A package with this part in it, as what it belongs to has it.
fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn word(main: &[u8]) -> Vec<u8> {
    let relations =
        b"<R><Relationship Id='1' Type='http://x/officeDocument' Target='word/document.xml'/></R>";
    package(&[("_rels/.rels", relations), ("word/document.xml", main)])
}

fn layout(page: &[u8]) -> Vec<u8> {
    let root = b"<O><DocRoot>D/D.xml</DocRoot></O>";
    package(&[("OFD.xml", root), ("D/D.xml", b"<D><Page BaseLoc='P.xml'/></D>"), ("D/P.xml", page)])
}

/// Some slips: bytes lost, doubled, moved, or become others.
fn slipped(words: &str, dice: &mut Dice) -> Vec<u8> {
    let mut bytes = words.as_bytes().to_vec();
    for _ in 0..dice.between(1, 4) {
        let start = dice.below(bytes.len() + 1);
        let end = (start + dice.below(24)).min(bytes.len());
        match dice.below(5) {
            0 => drop(bytes.drain(start..end)),
            1 => bytes.truncate(end.max(1)),
            2 => {
                let piece = bytes[start..end].repeat(1 + dice.below(40));
                drop(bytes.splice(start..start, piece));
            }
            3 if start < bytes.len() => bytes[start] ^= 1 << dice.below(8),
            _ => {
                let piece = bytes[start..end].to_vec();
                let at = dice.below(bytes.len() + 1);
                drop(bytes.splice(at..at, piece));
            }
        }
    }
    bytes
}

/// What makes a file of words.
type Made<'a> = &'a dyn Fn(&[u8]) -> Vec<u8>;

#[test]
fn no_slip_makes_a_reader_of_documents_stumble() {
    let as_is = |bytes: &[u8]| bytes.to_vec();
    let kinds: [(&str, &str, Made<'_>); 6] = [
        ("a.txt", TEXT, &as_is),
        ("a.md", TEXT, &as_is),
        ("a.html", PAGE, &as_is),
        ("a.pdf", PDF, &as_is),
        ("a.docx", WORD, &word),
        ("a.ofd", LAYOUT, &layout),
    ];
    for (name, seed, made) in kinds {
        assert!(reading::run(name, &made(seed.as_bytes())), "{name} itself is not read");
        let (mut read, mut refused) = (0, 0);
        for number in 0..FILES {
            let mut dice = Dice::new(number);
            let mut bytes = made(&slipped(seed, &mut dice));
            if dice.chance(10) {
                let at = dice.below(bytes.len());
                bytes[at] ^= 1 << dice.below(8);
            }
            if reading::run(name, &bytes) {
                read += 1;
            } else {
                refused += 1;
            }
        }
        tell(&format!("{name}, seeds 0 to {}: {read} read, {refused} refused", FILES - 1));
        assert!(read > 10, "{name}: {read} read");
    }
}

#[test]
fn no_slip_makes_the_reader_of_numerals_stumble() {
    for number in 0..FILES * 10 {
        let mut dice = Dice::new(number);
        numerals::run(&slipped("九千九百九十九万九千九百零一二〇二六廿三１２", &mut dice));
        numerals::run(&u32::try_from(number * 25_013).unwrap().to_le_bytes());
    }
}

#[test]
fn what_once_made_a_reader_stumble_does_not_any_more() {
    let folder = Path::new(ROOT).join("tests/documents/crashes");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        reading::run(path.file_name().unwrap().to_str().unwrap(), &std::fs::read(&path).unwrap());
    }
}
