//! Characters of a page as lines: those at one height, from left to right.

use crate::input::document::layout::{Glyph, Row};
use crate::input::document::plain;

/// How far base lines of one line differ, as a share of the larger character: 上标 and mixed fonts.
const SAME_LINE: f64 = 0.4;

/// A character shown twice so near is one: bold made by showing it twice.
const SAME_PLACE: f64 = 0.15;

/// A gap of more than this share of the size is a blank between letters of the West.
const LATIN_BLANK: f64 = 0.2;

/// The same between 汉字, which are often spread a little.
const WIDE_BLANK: f64 = 0.7;

/// A gap of more than this share of the size parts the cells of a row.
const CELL: f64 = 1.9;

/// The lines from top to bottom.
pub(super) fn rows(mut glyphs: Vec<Glyph>) -> Vec<Row> {
    glyphs.retain(|glyph| {
        !glyph.letter.is_whitespace()
            && !plain::is_control(glyph.letter)
            && glyph.x.is_finite()
            && glyph.y.is_finite()
    });
    glyphs.sort_by(|one, other| one.y.total_cmp(&other.y));
    let mut rows = Vec::new();
    let mut line: Vec<Glyph> = Vec::new();
    let mut height = (0.0, 0.0);
    for glyph in glyphs {
        let (y, size): (f64, f64) = height;
        if !line.is_empty() && glyph.y - y > SAME_LINE * size.min(glyph.size.max(size / 2.0)) {
            rows.extend(row(std::mem::take(&mut line)));
        }
        if line.is_empty() || glyph.size > height.1 {
            height = (if line.is_empty() { glyph.y } else { height.0.max(glyph.y) }, glyph.size);
        }
        line.push(glyph);
    }
    rows.extend(row(line));
    rows
}

fn row(mut glyphs: Vec<Glyph>) -> Option<Row> {
    glyphs.sort_by(|one, other| one.x.total_cmp(&other.x));
    glyphs.dedup_by(|next, last| {
        next.letter == last.letter && (next.x - last.x).abs() < SAME_PLACE * last.size
    });
    let first = *glyphs.first()?;
    let mut words = String::new();
    let mut end = first.x;
    let mut last = first.letter;
    for glyph in &glyphs {
        let gap = glyph.x - end;
        if !words.is_empty() {
            words.extend(between(gap / glyph.size, last, glyph.letter));
        }
        words.push(glyph.letter);
        end = end.max(glyph.x + glyph.width);
        last = glyph.letter;
    }
    Some(Row { x: first.x, end, y: first.y, size: usual_size(&glyphs), words })
}

/// What a gap, in sizes of the font, means.
fn between(gap: f64, last: char, next: char) -> Option<char> {
    let latin = last.is_ascii_alphanumeric() && next.is_ascii_alphanumeric();
    if gap > CELL {
        Some('\t')
    } else if gap > if latin { LATIN_BLANK } else { WIDE_BLANK } {
        Some(' ')
    } else {
        None
    }
}

/// The size in the middle of all sizes.
fn usual_size(glyphs: &[Glyph]) -> f64 {
    let mut sizes: Vec<f64> = glyphs.iter().map(|glyph| glyph.size).collect();
    sizes.sort_by(f64::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or(1.0)
}
