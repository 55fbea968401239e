//! The layout of GB/T 9704-2012 as LibreOffice sets it, measured in the PDF: 22 lines a page, 28 characters a line, the
//! type area of 156 by 225 mm, page numbers below it at the outer edge.

use super::office::soffice;
use super::outside::{fresh, program, run, tell};
use fashen::domain::paper::{Block, Sheet};
use std::process::Command;

/// Points in a millimetre.
const MM: f64 = 72.0 / 25.4;

/// A word of a page and where it stands, in millimetres: left, top, right, bottom.
struct Word {
    text: String,
    place: [f64; 4],
}

/// A paper of nothing but text, without a mark that could be squeezed or hang.
fn text() -> Sheet {
    let characters = "本机关依法履行职责切实维护群众合法权益并且按照规定的程序办理各项公务";
    let text: String = characters.chars().cycle().take(28 * 22 * 4).collect();
    Sheet {
        letterhead: None,
        number: None,
        title: "版面".to_owned(),
        addressee: None,
        body: vec![Block::Paragraph(text)],
        annexes: Vec::new(),
        signature: None,
        appendix: None,
        colophon: String::new(),
    }
}

/// The words of each page.
fn measured() -> Option<Vec<Vec<Word>>> {
    let reader = program(&["pdftotext"])?;
    let folder = fresh("measured");
    let paper = folder.join("paper.docx");
    std::fs::write(&paper, fashen::output::docx(&text()).unwrap()).unwrap();
    let ran = soffice("pdf", &[paper], &folder)?;
    let pdf = folder.join("paper.pdf");
    assert!(pdf.is_file(), "{}", ran.stderr);
    let ran = run(Command::new(reader).arg("-bbox").arg(&pdf).arg("-"), 60, &folder);
    assert!(ran.good, "{}", ran.stderr);
    let mut pages: Vec<Vec<Word>> = Vec::new();
    for line in ran.text().lines().map(str::trim) {
        if line.starts_with("<page ") {
            pages.push(Vec::new());
        } else if let Some(word) = word(line) {
            pages.last_mut().unwrap().push(word);
        }
    }
    Some(pages)
}

/// `<word xMin="1" yMin="2" xMax="3" yMax="4">甲</word>`
fn word(line: &str) -> Option<Word> {
    let rest = line.strip_prefix("<word ")?;
    let number = |name: &str| -> f64 {
        let (_, value) = rest.split_once(&format!("{name}=\"")).unwrap();
        value.split_once('"').unwrap().0.parse::<f64>().unwrap() / MM
    };
    let (_, text) = rest.split_once('>')?;
    let text = text.strip_suffix("</word>")?.to_owned();
    Some(Word { text, place: ["xMin", "yMin", "xMax", "yMax"].map(number) })
}

#[track_caller]
fn near(found: f64, wanted: f64, by: f64, what: &str) {
    assert!((found - wanted).abs() <= by, "{what}: {found:.1} mm, not {wanted:.1} mm");
}

#[test]
fn a_page_has_22_lines_of_28_characters_where_the_standard_puts_them() {
    let Some(pages) = measured() else { return };
    assert!(pages.len() >= 4, "{} pages", pages.len());
    // The first page has the title, and the last one is not full.
    for (index, words) in pages.iter().enumerate().take(pages.len() - 1).skip(1) {
        let number = index + 1;
        let is_text = |word: &&Word| word.place[1] < 297.0 - 35.0;
        let lines: Vec<&Word> = words.iter().filter(is_text).collect();
        assert_eq!(lines.len(), 22, "page {number}");
        for line in &lines {
            assert_eq!(line.text.chars().count(), 28, "page {number}: {}", line.text);
            near(line.place[0], 28.0, 0.6, "left edge");
            near(line.place[2], 210.0 - 26.0, 1.2, "right edge");
        }
        // The pitch of the lines is 225 mm / 22.
        let pitch = (lines[21].place[1] - lines[0].place[1]) / 21.0;
        near(pitch, 225.0 / 22.0, 0.05, "pitch");
        assert!(
            lines[0].place[1] > 36.0 && lines[21].place[3] < 37.0 + 225.0 + 2.0,
            "page {number}"
        );
        below(number, words);
    }
    tell(&format!("22 lines of 28 characters on {} pages", pages.len() - 2));
}

/// The page number: `— 2 —`, 7 mm below the type area, one character from the outer edge.
fn below(number: usize, words: &[Word]) {
    let below: Vec<&Word> = words.iter().filter(|word| word.place[1] >= 297.0 - 35.0).collect();
    let said: String = below.iter().map(|word| word.text.as_str()).collect();
    assert_eq!(said, format!("—{number}—"));
    let (left, right) = (below[0].place[0], below[below.len() - 1].place[2]);
    let character = 156.0 / 28.0;
    if number % 2 == 1 {
        near(right, 210.0 - 26.0 - character, 1.5, "page number, from the right");
    } else {
        near(left, 28.0 + character, 1.5, "page number, from the left");
    }
    let middle = f64::midpoint(below[0].place[1], below[0].place[3]);
    near(middle, 37.0 + 225.0 + 7.0, 2.5, "page number, below the text");
}
