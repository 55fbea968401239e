//! Lines that fit, with Chinese characters two cells wide.
//!
//! It must never begin a line with a mark that closes something, nor break a word in Latin letters.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Fewest cells that a line of words has, however narrow the terminal is said to be.
pub(super) const NARROWEST: usize = 20;

/// A text in a style: the numbers of its escape code.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'a> {
    pub(super) text: &'a str,
    pub(super) style: Option<&'static str>,
}

/// The pieces one after another, in lines that begin so many cells from the edge; without a width a line is
/// as long as it was.
pub(super) fn wrap(pieces: &[Piece<'_>], columns: Option<usize>, indent: usize) -> String {
    let room = columns.map(|columns| columns.saturating_sub(indent).max(NARROWEST));
    let mut page = Page { text: String::new(), used: 0, room, indent, style: None };
    for piece in pieces {
        for unit in units(piece.text) {
            page.put(unit, piece.style);
        }
    }
    page.end_line();
    page.text
}

struct Page {
    text: String,
    used: usize,
    room: Option<usize>,
    indent: usize,
    style: Option<&'static str>,
}

impl Page {
    fn put(&mut self, unit: &str, style: Option<&'static str>) {
        if unit == "\n" {
            self.end_line();
            return;
        }
        let width = unit.width();
        let full = self.room.is_some_and(|room| self.used > 0 && self.used + width > room);
        if full && !closes(unit) {
            self.end_line();
        }
        if self.used == 0 {
            self.text.push_str(&" ".repeat(self.indent));
        }
        self.change_to(style);
        self.text.push_str(unit);
        self.used += width.max(1);
    }

    fn end_line(&mut self) {
        if self.used > 0 {
            self.change_to(None);
            self.text.push('\n');
            self.used = 0;
        }
    }

    fn change_to(&mut self, style: Option<&'static str>) {
        if self.style == style {
            return;
        }
        if self.style.is_some() {
            self.text.push_str("\u{1b}[0m");
        }
        if let Some(style) = style {
            self.text.push_str("\u{1b}[");
            self.text.push_str(style);
            self.text.push('m');
        }
        self.style = style;
    }
}

/// What stays on one line: a word in Latin letters, a mark of a change, or one character. Control characters,
/// which a terminal would obey, are left out.
fn units(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let word = rest.find(|c: char| !c.is_ascii_graphic()).unwrap_or(rest.len());
        // A word that no terminal is as wide as is no word.
        let length = if word > 0 && word <= NARROWEST { word } else { first.len_utf8() };
        let (unit, after) = rest.split_at_checked(length)?;
        rest = after;
        Some(unit)
    })
    .filter(|unit| *unit == "\n" || unit.chars().all(|c| c.width().is_some()))
}

fn closes(unit: &str) -> bool {
    unit.chars().all(|c| "，。；：、！？）》〉〕”’…-]+}".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str, columns: usize) -> String {
        wrap(&[Piece { text, style: None }], Some(columns), 2)
    }

    #[test]
    fn chinese_is_two_cells_wide_and_no_line_begins_with_a_comma() {
        let text = "一二三四五六七八九十，甲乙";
        assert_eq!(plain(text, 22), "  一二三四五六七八九十，\n  甲乙\n");
        assert_eq!(plain("甲\n\n乙", 22), "  甲\n  乙\n");
        assert_eq!(wrap(&[Piece { text, style: None }], None, 0), format!("{text}\n"));
    }

    #[test]
    fn latin_words_stay_whole() {
        assert_eq!(
            plain("一二三四五六七八九GB/T9704号", 22),
            "  一二三四五六七八九\n  GB/T9704号\n"
        );
    }

    #[test]
    fn a_style_ends_with_its_line() {
        let piece = Piece { text: "一二三四五六七八九十甲", style: Some("31") };
        let lines = "\u{1b}[31m一二三四五六七八九十\u{1b}[0m\n\u{1b}[31m甲\u{1b}[0m\n";
        assert_eq!(wrap(&[piece], Some(20), 0), lines);
    }

    #[test]
    fn no_escape_gets_through() {
        assert_eq!(plain("甲\u{1b}[31m乙", 40), "  甲[31m乙\n");
    }
}
