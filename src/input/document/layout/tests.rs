//! Lines, margins and paragraphs of made pages.

use crate::domain::document::{ParagraphKind, ReadingNote};
use crate::input::document::layout::{Book, Glyph};

const SIZE: f64 = 16.0;

/// A line of characters as wide as high, from this column on.
fn line(out: &mut Vec<Glyph>, column: f64, y: f64, words: &str) {
    let mut x = 80.0 + column * SIZE;
    for letter in words.chars() {
        let width = if letter.is_ascii() { SIZE / 2.0 } else { SIZE };
        out.push(Glyph { x, y, width, size: SIZE, letter });
        x += width;
    }
}

fn page(lines: &[(f64, &str)], number: usize) -> Vec<Glyph> {
    let mut out = Vec::new();
    line(&mut out, 0.0, 20.0, "甲市人民政府公报");
    for (at, (column, words)) in (0_u32..).zip(lines) {
        line(&mut out, *column, 60.0 + f64::from(at) * 28.0, words);
    }
    line(&mut out, 12.0, 760.0, &format!("— {number} —"));
    out
}

#[test]
fn full_lines_go_on_and_margins_are_left_out() {
    let mut book = Book::default();
    let first = page(
        &[
            (6.0, "甲市停车管理办法"),
            (2.0, "第一条　为了规范机动车停放，维护交通秩序"),
            (0.0, "，根据有关法律，制定本办法。"),
            (2.0, "第二条　本办法适用于本市行政区域内的公共"),
            (0.0, "停车场。前款所称的公共停车场，是指依照规划"),
        ],
        1,
    );
    book.add(first).unwrap();
    book.add(page(
        &[
            (0.0, "建设的停车场所。"),
            (2.0, "第三条　本办法自公布之日起施行。公布以后"),
            (0.0, "的停车场从其规定。"),
            (14.0, "2026年1月5日"),
        ],
        2,
    ))
    .unwrap();
    book.add(page(
        &[
            (0.0, "序号        名称        数量"),
            (0.0, "1           车场        20"),
            (0.0, "2           车位        300"),
        ],
        3,
    ))
    .unwrap();
    let text = book.text().unwrap();
    let lines: Vec<&str> =
        text.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    assert_eq!(
        lines,
        [
            "甲市停车管理办法",
            "第一条 为了规范机动车停放，维护交通秩序，根据有关法律，制定本办法。",
            "第二条 本办法适用于本市行政区域内的公共停车场。前款所称的公共停车场，是指依照规划建设的停车场所。",
            "第三条 本办法自公布之日起施行。公布以后的停车场从其规定。",
            "2026年1月5日",
            "序号\t名称\t数量",
            "1\t车场\t20",
            "2\t车位\t300",
        ]
    );
    assert_eq!(text.paragraphs[7].kind, ParagraphKind::TableRow);
    assert_eq!(
        text.notes,
        [ReadingNote::FixedLayout { pages: 3 }, ReadingNote::PageMargins { lines: 6 }]
    );
}

#[test]
fn a_character_shown_twice_is_one_and_places_may_be_anything() {
    let mut glyphs = Vec::new();
    line(&mut glyphs, 0.0, 10.0, "甲乙");
    line(&mut glyphs, 0.02, 10.1, "甲乙");
    for x in [f64::NAN, f64::INFINITY, -1e300, 1e300] {
        glyphs.push(Glyph { x, y: x, width: x, size: x.abs(), letter: '丙' });
    }
    let mut book = Book::default();
    book.add(glyphs).unwrap();
    book.add(Vec::new()).unwrap();
    let text = book.text().unwrap();
    assert!(
        text.paragraphs.iter().any(|paragraph| paragraph.text == "甲乙"),
        "{:?}",
        text.paragraphs
    );
    assert!(text.notes.contains(&ReadingNote::PagesWithoutWords { count: 1 }));
}
