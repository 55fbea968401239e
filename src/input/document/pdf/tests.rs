//! Files made here, and what is read of them; real ones, compared with another reader.

use std::process::Command;

use crate::domain::document::ReadingNote;
use crate::input::document::tests::{files_beside, report};
use crate::input::document::{Unreadable, read};

/// A file of these objects, numbered from 1, the first of them the catalogue.
fn file(objects: &[&str]) -> Vec<u8> {
    let mut out = "%PDF-1.7\n".to_owned();
    for (number, object) in (1..).zip(objects) {
        out.push_str(&format!("{number} 0 obj\n{object}\nendobj\n"));
    }
    out.push_str("trailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF");
    out.into_bytes()
}

/// A file of one page with these contents, in a font of GBK codes.
fn page(contents: &str) -> Vec<u8> {
    file(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1/Resources<</Font<</F 4 0 R/G 6 0 R>>/XObject<</P 8 0 R/M 9 0 R>>>>>>",
        "<</Type/Page/Parent 2 0 R/Contents 5 0 R>>",
        "<</Type/Font/Subtype/Type0/Encoding/GBK-EUC-H/DescendantFonts[<</DW 1000>>]>>",
        &format!("<</Length {}>>stream\n{contents}\nendstream", contents.len()),
        "<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 7 0 R>>",
        "<<>>stream\n1 beginbfrange <0001> <0002> <4E00> endbfrange\nendstream",
        "<</Subtype/Form>>stream\nBT /F 16 Tf 80 500 Td (in) Tj ET /P Do\nendstream",
        "<</Subtype/Image>>stream\n\nendstream",
    ])
}

fn lines(bytes: &[u8]) -> Result<Vec<String>, Unreadable> {
    let text = read("a.pdf", bytes)?;
    Ok(text.paragraphs.into_iter().map(|paragraph| paragraph.text).collect())
}

#[test]
fn words_are_read_by_the_codes_of_their_fonts() {
    // 甲 and 乙 in GBK; shapes 1 and 2, which the map of the font names; a form that shows itself.
    let contents = "BT /F 16 Tf 80 700 Td <BCD7D2D2> Tj 0 -30 Td [(No. ) -200 (1)] TJ ET
        q 1 0 0 1 80 600 cm BT /G 16 Tf (\\000\\001\\000\\002) Tj ET Q /P Do BI /W 1 ID x(EI x EI /M Do";
    assert_eq!(lines(&page(contents)).unwrap(), ["甲乙", "No. 1", "一丁", "in"]);
    let notes = read("a.pdf", &page(contents)).unwrap().notes;
    assert_eq!(notes[0], ReadingNote::FixedLayout { pages: 1 });
    assert!(notes.contains(&ReadingNote::Pictures { count: 1 }), "{notes:?}");
}

#[test]
fn what_can_not_be_read_says_why() {
    assert_eq!(lines(&page("/M Do")), Err(Unreadable::Scan { pages: 1 }));
    let unmapped = "BT /G 16 Tf 80 700 Td (\\011\\001\\011\\002\\011\\003) Tj ET";
    assert_eq!(lines(&page(unmapped)), Err(Unreadable::Fonts { characters: 3 }));
    let locked = String::from_utf8(page("")).unwrap().replace("/Root", "/Encrypt 9 0 R/Root");
    assert_eq!(lines(locked.as_bytes()), Err(Unreadable::Encrypted));
    assert_eq!(lines(b"%PDF-1.7 1 0 obj << endobj"), Err(Unreadable::Pdf));
}

#[test]
fn files_that_turn_in_circles_end() {
    let circle = file(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Kids[2 0 R 2 0 R 3 0 R]/Resources 4 0 R>>",
        "<</Kids 3 0 R/Contents[5 0 R 5 0 R]>>",
        "4 0 R",
        "<</Length 5 0 R/Filter 5 0 R>>stream\nBT (x) Tj ET\nendstream",
    ]);
    assert!(lines(&circle).is_err());
    for deep in
        ["[".repeat(50_000), "<<".repeat(50_000), "(".repeat(50_000), "1 0 obj (".repeat(20_000)]
    {
        assert!(lines(format!("%PDF-1.4 1 0 obj {deep}").as_bytes()).is_err());
    }
}

/// 汉字 of a text.
fn han(text: &str) -> usize {
    text.chars().filter(|letter| ('\u{4e00}'..='\u{9fff}').contains(letter)).count()
}

#[test]
fn as_many_characters_are_found_as_by_another_reader() {
    for path in files_beside("samples", "pdf") {
        let text = read("a.pdf", &std::fs::read(&path).unwrap()).unwrap();
        let own: usize = text.paragraphs.iter().map(|paragraph| han(&paragraph.text)).sum();
        let Ok(other) = Command::new("pdftotext").arg(&path).arg("-").output() else {
            report("skipped: no pdftotext to compare with");
            return;
        };
        let other = han(&String::from_utf8_lossy(&other.stdout));
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        report(&format!("{name}: {own} of {other} 汉字, those of running heads left out"));
        assert!(own * 100 >= other * 93, "{name}: {own} of {other}");
    }
}
