//! .ofd (GB/T 33190-2016) with text: places of characters, from which lines and paragraphs are inferred.
//!
//! What stands on a template page is merged into the pages that name it. What comes out is never as sure as
//! a draft, and says so.

mod page;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use crate::domain::document::{ReadingNote, Text};
use crate::domain::limits;
use crate::input::document::Unreadable;
use crate::input::document::container::Container;
use crate::input::document::layout::Book;
use crate::input::document::xml::{Piece, Xml};

use page::Page;

/// The part that every OFD begins with.
const ROOT: &str = "OFD.xml";

/// Whether a package is an OFD.
pub(super) fn is_ofd(container: &Container<'_>) -> bool {
    container.has(ROOT)
}

/// Reads an OFD: all its documents, all their pages.
pub(super) fn read(mut container: Container<'_>) -> Result<Text, Unreadable> {
    let root = container.needed_words(ROOT)?;
    let mut book = Book::default();
    let (mut pages, mut glyphs, mut pictures) = (0, 0, 0);
    for document in roots(&root)? {
        let part = joined("", &document);
        let listed = Listed::read(&part, &container.needed_words(&part)?)?;
        let mut templates: HashMap<&str, Page> = HashMap::new();
        for path in &listed.pages {
            pages += 1;
            if pages > limits::LAYOUT_PAGES {
                return Err(Unreadable::TooLong { part, limit: limits::LAYOUT_PAGES });
            }
            let part = joined(&part, path);
            let mut page = Page::read(&part, &container.needed_words(&part)?)?;
            for id in std::mem::take(&mut page.templates) {
                let Some((id, path)) = listed.templates.get_key_value(&id) else { continue };
                if !templates.contains_key(id.as_str()) {
                    let part = joined(&document, path);
                    templates.insert(id, Page::read(&part, &container.needed_words(&part)?)?);
                }
                if let Some(template) = templates.get(id.as_str()) {
                    page.glyphs.extend(&template.glyphs);
                    pictures += template.pictures;
                }
            }
            glyphs += page.glyphs.len();
            if glyphs > limits::LAYOUT_GLYPHS {
                return Err(Unreadable::TooLong { part, limit: limits::LAYOUT_GLYPHS });
            }
            pictures += page.pictures;
            book.add(page.glyphs)?;
        }
    }
    if pages == 0 {
        return Err(Unreadable::Ofd);
    }
    let mut text = book.text()?;
    if pictures > 0 {
        text.notes.push(ReadingNote::Pictures { count: pictures });
    }
    Ok(text)
}

/// A path beside a part, or from the root of the package.
fn joined(part: &str, path: &str) -> String {
    if path.starts_with('/') {
        return path.trim_start_matches('/').to_owned();
    }
    let folder = part.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in path.split(['/', '\\']) {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// Where the documents of the package are.
fn roots(words: &str) -> Result<Vec<String>, Unreadable> {
    let mut xml = Xml::new(ROOT, words);
    let mut found = Vec::new();
    let mut in_root = false;
    loop {
        match xml.next()? {
            Piece::Open(element) => in_root = element.name() == "DocRoot",
            Piece::Close => in_root = false,
            Piece::Words(words) if in_root => found.push(words.trim().to_owned()),
            Piece::Words(_) => {}
            Piece::End => return Ok(found),
        }
    }
}

/// The pages and templates that a document lists.
#[derive(Default)]
struct Listed {
    pages: Vec<String>,
    templates: HashMap<String, String>,
}

impl Listed {
    fn read(part: &str, words: &str) -> Result<Self, Unreadable> {
        let mut xml = Xml::new(part, words);
        let mut listed = Self::default();
        loop {
            match xml.next()? {
                Piece::Open(element) => {
                    let place = element.attribute("BaseLoc");
                    match element.name() {
                        "Page" => listed.pages.extend(place),
                        "TemplatePage" => {
                            let id = element.attribute("ID").unwrap_or_default();
                            listed.templates.extend(place.map(|place| (id, place)));
                        }
                        _ => {}
                    }
                }
                Piece::End => return Ok(listed),
                Piece::Close | Piece::Words(_) => {}
            }
        }
    }
}
