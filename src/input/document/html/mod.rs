//! Web pages: the article of a page as paragraphs, without the page's furniture.
//!
//! Which part of a page is its article, the density of its words decides, and names of elements only where
//! the density agrees. What was left out is told as a share of the page; words are never left out untold.

mod article;
mod attribute;
mod charset;
mod facts;
mod furniture;
mod mail;
mod names;
mod page;
mod rows;
#[cfg(test)]
mod tests;

use crate::domain::document::{Encoding, Paragraph, ParagraphKind, ReadingNote, Text};
use crate::input::document::Unreadable;

use facts::Facts;
use page::Page;

pub(super) use mail::is_saved_page;

/// How a page says that it is one, in small letters.
const BEGINNINGS: [&str; 5] = ["<!doctype html", "<html", "<head", "<body", "<meta"];

/// Elements by which a piece of a page is known that lost its beginning.
const COMMON: [&str; 8] = ["<p", "<div", "<table", "<br", "<span", "<td", "<strong", "<font"];

/// Common elements that make a page of a text that begins with one.
const DENSE: usize = 6;

/// Whether bytes are a web page. A `fragment` is known by its many elements.
pub(super) fn is_page(bytes: &[u8], fragment: bool) -> bool {
    let head = charset::head(bytes);
    let begin = skip_prolog(&head);
    if BEGINNINGS.iter().any(|mark| begin.starts_with(mark)) {
        return true;
    }
    fragment
        && begin.starts_with('<')
        && COMMON.iter().map(|tag| head.matches(tag).count()).sum::<usize>() >= DENSE
}

/// What comes behind blanks, comments and declarations of XML.
fn skip_prolog(head: &str) -> &str {
    let mut rest = head.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    while rest.starts_with("<!--") || rest.starts_with("<?") {
        let end = if rest.starts_with("<?") { ">" } else { "-->" };
        let Some((_, behind)) = rest.split_once(end) else { return "" };
        rest = behind.trim_start();
    }
    rest
}

/// Reads a web page.
pub(super) fn read(bytes: &[u8]) -> Result<Text, Unreadable> {
    let decoded = charset::decode(bytes)?;
    let mut notes = Vec::new();
    if decoded.guessed {
        notes.push(ReadingNote::TakenAs(Encoding::Gb18030));
    }
    if decoded.replaced > 0 {
        notes.push(ReadingNote::Symbols { count: decoded.replaced });
    }
    let page = Page::parse(&decoded.words)?;
    text_of(page, notes)
}

/// Reads a web page that was saved with its pictures as one file (MHTML).
pub(super) fn read_saved(bytes: &[u8]) -> Result<Text, Unreadable> {
    read(&mail::page(bytes)?)
}

fn text_of(page: Page, mut notes: Vec<ReadingNote>) -> Result<Text, Unreadable> {
    if page.lines.is_empty() {
        return Err(Unreadable::BlankPage);
    }
    let chosen = article::choose(&page);
    let facts = Facts::of(&page, &chosen);
    let all: usize = page.lines.iter().map(|line| line.letters).sum();
    let lines: Vec<_> =
        page.lines.into_iter().enumerate().filter(|(at, _)| chosen.has(*at)).collect();
    let read: usize = lines.iter().map(|(_, line)| line.letters).sum();
    if read == 0 {
        return Err(Unreadable::BlankPage);
    }
    let added = facts.added();
    notes.push(ReadingNote::WebPage { read, left_out: all.saturating_sub(read) });
    if !added.is_empty() {
        notes.push(ReadingNote::PageInformation);
    }
    for (count, note) in [
        (page.hidden, ReadingNote::HiddenText { count: page.hidden }),
        (page.struck, ReadingNote::StruckOut { count: page.struck }),
        (page.controls, ReadingNote::ControlCharacters { count: page.controls }),
        (page.figures, ReadingNote::NumberFormats { count: page.figures }),
    ] {
        if count > 0 {
            notes.push(note);
        }
    }
    let pictures = lines.iter().map(|(_, line)| line.pictures).sum();
    if pictures > 0 {
        notes.push(ReadingNote::Pictures { count: pictures });
    }
    let body = lines.into_iter().filter(|(_, line)| line.letters > 0);
    let body = body.map(|(_, line)| Paragraph { text: line.text, kind: line.kind });
    let paragraphs = added.into_iter().chain(body).collect();
    Ok(Text::new(paragraphs, notes))
}

/// A title that stands above the text.
fn title(words: &str) -> Paragraph {
    Paragraph { text: words.to_owned(), kind: ParagraphKind::Heading(0) }
}
