//! .docx: the words as a person sees them in Word with all changes accepted, automatic numbers included.
//!
//! Limits hold everywhere ([`container`](super::container), [`xml`](super::xml)); a part that cannot be read is
//! an error, since half a document must never pass for one.

mod body;
mod count;
mod figures;
mod numbering;
mod relations;
mod styles;
mod symbols;
mod table;

use crate::domain::document::{ReadingNote, Text};
use crate::input::document::Unreadable;
use crate::input::document::container::Container;
use crate::input::document::xml::{self, Piece, Xml};

use body::Body;
use numbering::Numbering;
use relations::Relations;
use styles::Styles;

/// Where the main part is by custom, for packages that do not say.
const USUAL_MAIN: &str = "word/document.xml";

/// Reads a .docx file.
pub(super) fn read(bytes: &[u8]) -> Result<Text, Unreadable> {
    let mut container = Container::open(bytes)?;
    let main = main_part(&mut container)?;
    let relations = Relations::of(&mut container, &main)?;
    let styles = match relations.target("styles") {
        Some(part) => Styles::read(&part, &words(&mut container, &part)?)?,
        None => Styles::default(),
    };
    let numbering = match relations.target("numbering") {
        Some(part) => Numbering::read(&part, &words(&mut container, &part)?)?,
        None => Numbering::default(),
    };
    let document = required(&mut container, &main)?;
    let mut text = Body::new(&styles, &numbering).read(&main, &document)?;
    let count = spoken_margins(&mut container, &relations)?;
    if count > 0 {
        text.notes.push(ReadingNote::HeadersAndFooters { count });
    }
    if text.paragraphs.iter().all(|paragraph| paragraph.text.trim().is_empty()) {
        return Err(Unreadable::Empty);
    }
    Ok(text)
}

fn main_part(container: &mut Container<'_>) -> Result<String, Unreadable> {
    let named = Relations::of(container, "")?.target("officeDocument");
    let main = named.unwrap_or_else(|| USUAL_MAIN.to_owned());
    if container.has(&main) {
        return Ok(main);
    }
    Err(if container.has("OFD.xml") {
        Unreadable::Ofd
    } else if container.has("mimetype") || container.has("content.xml") {
        Unreadable::OtherContainer
    } else {
        Unreadable::MissingPart { part: main }
    })
}

/// The words of a part that must be there.
fn required(container: &mut Container<'_>, part: &str) -> Result<String, Unreadable> {
    let bytes = container.part(part)?;
    xml::decode(part, bytes.ok_or_else(|| Unreadable::MissingPart { part: part.to_owned() })?)
}

/// The words of a part; none if it is not there, as in packages that name more than they hold.
fn words(container: &mut Container<'_>, part: &str) -> Result<String, Unreadable> {
    container.part(part)?.map_or(Ok(String::new()), |bytes| xml::decode(part, bytes))
}

/// Headers and footers that say more than a page number.
fn spoken_margins(
    container: &mut Container<'_>,
    relations: &Relations,
) -> Result<usize, Unreadable> {
    let mut count = 0;
    for part in relations.targets("header").chain(relations.targets("footer")) {
        let words = words(container, part)?;
        count += usize::from(speaks(part, &words)?);
    }
    Ok(count)
}

fn speaks(part: &str, words: &str) -> Result<bool, Unreadable> {
    let mut xml = Xml::new(part, words);
    let mut in_words = false;
    let mut speaks = false;
    loop {
        match xml.next()? {
            Piece::Open(element) => in_words = element.name() == "t",
            Piece::Close => in_words = false,
            Piece::Words(words) if in_words => {
                speaks |= words
                    .chars()
                    .any(|letter| letter.is_alphabetic() && !"第页共".contains(letter));
            }
            Piece::Words(_) => {}
            Piece::End => return Ok(speaks),
        }
    }
}
