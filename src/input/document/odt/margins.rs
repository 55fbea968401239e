//! Headers and footers, which stand with the styles of pages.

use crate::domain::document::{Margin, MarginKind};
use crate::domain::limits;
use crate::input::document::Unreadable;
use crate::input::document::xml::{Piece, Xml};

/// Headers and footers that say more than a page number, each words once.
pub(super) fn spoken(part: &str, words: &str) -> Result<Vec<Margin>, Unreadable> {
    let mut xml = Xml::new(part, words);
    let mut spoken: Vec<Margin> = Vec::new();
    let mut depth = 0_usize;
    let mut open: Option<(usize, MarginKind, String)> = None;
    let mut paragraphs = 0_usize;
    loop {
        match xml.next()? {
            Piece::Open(element) => {
                depth += 1;
                let kind = match element.name() {
                    "header" | "header-left" | "header-first" => Some(MarginKind::Header),
                    "footer" | "footer-left" | "footer-first" => Some(MarginKind::Footer),
                    _ => None,
                };
                if let (Some(kind), None) = (kind, &open) {
                    open = Some((depth, kind, String::new()));
                }
                let is_paragraph = matches!(element.name(), "p" | "h");
                paragraphs += usize::from(open.is_some() && (paragraphs > 0 || is_paragraph));
                if let Some((_, _, words)) = &mut open
                    && matches!(element.name(), "p" | "h" | "tab" | "line-break" | "s")
                {
                    words.push(' ');
                }
            }
            Piece::Close => {
                if let Some((_, kind, words)) = open.take_if(|(at, ..)| *at == depth) {
                    keep(&mut spoken, kind, &words);
                }
                depth = depth.saturating_sub(1);
                paragraphs = paragraphs.saturating_sub(1);
            }
            Piece::Words(piece) => {
                if let Some((_, _, words)) = &mut open
                    && paragraphs > 0
                {
                    words.push_str(&piece);
                }
            }
            Piece::End => return Ok(spoken),
        }
    }
}

fn keep(spoken: &mut Vec<Margin>, kind: MarginKind, words: &str) {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let found = Margin::of(kind, &words);
    let speaks = words.chars().any(|letter| letter.is_alphabetic() && !"第页共".contains(letter));
    if speaks && spoken.len() < limits::SPOKEN_MARGINS && !spoken.contains(&found) {
        spoken.push(found);
    }
}
