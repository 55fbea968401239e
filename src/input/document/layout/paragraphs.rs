//! Lines joined to paragraphs: one that fills the width goes on in the next, unless that is set in.
//!
//! Lines that stand alone (titles, signatures) stay alone: a title of two lines is put together where
//! titles are found.

use crate::domain::document::{Paragraph, ParagraphKind, numeral};
use crate::input::document::layout::Row;

/// How far from the right edge a full line may end, in sizes of its font: marks at its end are set closer.
const FULL: f64 = 1.6;

/// Characters of the narrowest column whose lines are joined. On a page without a longer line, none is full.
const NARROWEST: f64 = 15.0;

/// How far a line must be set in to begin a paragraph.
const SET_IN: f64 = 0.9;

/// How much sizes of lines of one paragraph differ.
const SAME_SIZE: f64 = 0.12;

/// Where the words of a page stand.
#[derive(Clone, Copy)]
struct Block {
    left: f64,
    right: f64,
    /// Whether paragraphs are set in.
    sets_in: bool,
}

/// The paragraphs of all pages.
pub(super) fn join(pages: &[Vec<Row>]) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut last: Option<(&Row, Block)> = None;
    for rows in pages {
        let Some(block) = Block::of(rows) else { continue };
        for (at, row) in rows.iter().enumerate() {
            let is_row = is_table_row(rows, at);
            let goes_on = !is_row && last.is_some_and(|(last, its)| goes_on(last, its, row, block));
            match paragraphs.last_mut().filter(|_| goes_on) {
                Some(paragraph) => append(&mut paragraph.text, &row.words),
                None if is_row => {
                    let text = row.words.clone();
                    paragraphs.push(Paragraph { text, kind: ParagraphKind::TableRow });
                }
                None => paragraphs.push(Paragraph::body(row.words.replace('\t', " "))),
            }
            last = (!is_row).then_some((row, block));
        }
    }
    paragraphs
}

impl Block {
    fn of(rows: &[Row]) -> Option<Self> {
        let mut lefts: Vec<f64> = rows.iter().map(|row| row.x).collect();
        let mut rights: Vec<f64> = rows.iter().map(|row| row.end).collect();
        lefts.sort_by(f64::total_cmp);
        rights.sort_by(f64::total_cmp);
        // The outermost may be a stamp or a number in the margin: a twentieth of the lines may lie outside.
        let (left, right) =
            (*lefts.get(lefts.len() / 20)?, *rights.get(rights.len() - 1 - rights.len() / 20)?);
        let block = Self { left, right, sets_in: false };
        let sets_in = rows.iter().any(|row| block.fills(row) && block.is_set_in(row));
        Some(Self { sets_in, ..block })
    }

    fn fills(self, row: &Row) -> bool {
        let is_wide = self.right - self.left >= NARROWEST * row.size;
        is_wide && row.end >= self.right - FULL * row.size
    }

    fn is_set_in(self, row: &Row) -> bool {
        row.x > self.left + SET_IN * row.size
    }
}

fn goes_on(last: &Row, its: Block, row: &Row, block: Block) -> bool {
    let same_size = (last.size - row.size).abs() <= SAME_SIZE * last.size.max(row.size);
    // A wide gap inside of a line is one between cells, or before a date.
    if row.words.contains('\t') || !same_size || !its.fills(last) || block.is_set_in(row) {
        return false;
    }
    let ended = last.words.ends_with(['。', '；', '：', ';', ':']);
    !(ended && (!block.sets_in || begins_with_label(&row.words))) && !is_article(&row.words)
}

/// Whether a line begins as articles do, with a blank behind the label.
fn is_article(words: &str) -> bool {
    let Some(rest) = words.strip_prefix('第') else { return false };
    let behind = rest.trim_start_matches(numeral::is_numeral);
    let label = behind.strip_prefix(['条', '章', '节']);
    behind.len() < rest.len() && label.is_some_and(|rest| rest.starts_with([' ', '\t']))
}

/// Whether a line begins as numbered paragraphs do.
fn begins_with_label(words: &str) -> bool {
    let bare = words.trim_start_matches(['（', '(', '第']);
    let rest = bare.trim_start_matches(numeral::is_numeral);
    rest.len() < bare.len() && rest.starts_with(['、', '）', ')', '．', '.', '条', '章'])
}

/// Whether a line with a wide gap has a neighbour with one: a single one is a heading with a name beside it.
fn is_table_row(rows: &[Row], at: usize) -> bool {
    let has_gap = |at: Option<usize>| {
        at.and_then(|at| rows.get(at)).is_some_and(|row| row.words.contains('\t'))
    };
    has_gap(Some(at)) && (has_gap(at.checked_sub(1)) || has_gap(at.checked_add(1)))
}

fn append(text: &mut String, words: &str) {
    let apart = text.ends_with(|letter: char| letter.is_ascii_alphanumeric())
        && words.starts_with(|letter: char| letter.is_ascii_alphabetic());
    if apart {
        text.push(' ');
    }
    text.push_str(&words.replace('\t', " "));
}
