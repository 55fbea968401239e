//! Headers and footers, which stand with the styles of pages.
//!
//! It takes their words; which of them are worth telling is for [`Headers`] to say.

use crate::domain::document::MarginKind;
use crate::input::document::Unreadable;
use crate::input::document::flow::Headers;
use crate::input::document::xml::{Piece, Xml};

/// The headers and footers of all pages.
pub(super) fn read(part: &str, words: &str) -> Result<Headers, Unreadable> {
    let mut xml = Xml::new(part, words);
    let mut headers = Headers::default();
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
                    headers.keep(kind, &words);
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
            Piece::End => return Ok(headers),
        }
    }
}
