//! .docx: the words as a person sees them in Word with all changes accepted, automatic numbers included.
//!
//! Limits hold everywhere ([`container`](super::container), [`xml`](super::xml)); a part that cannot be read is
//! an error, since half a document must never pass for one.

mod apart;
mod body;
mod count;
mod numbering;
mod relations;
mod styles;

use crate::domain::document::{Margin, MarginKind, ReadingNote, Text};
use crate::domain::limits;
use crate::input::document::Unreadable;
use crate::input::document::container::Container;
use crate::input::document::flow::Change;
use crate::input::document::xml::{self, Element};

use apart::Asides;
use body::Body;
use numbering::Numbering;
use relations::Relations;
use styles::Styles;

/// Where the main part is by custom, for packages that do not say.
const USUAL_MAIN: &str = "word/document.xml";

/// Reads a .docx file.
pub(super) fn read(mut container: Container<'_>) -> Result<Text, Unreadable> {
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
    let asides = asides(&mut container, &relations)?;
    let mut text = Body::new(&styles, &numbering, asides).read(&main, &document)?;
    let spoken = spoken_margins(&mut container, &relations)?;
    if !spoken.is_empty() {
        text.notes.push(ReadingNote::HeadersAndFooters { count: spoken.len() });
        text.margins.extend(spoken);
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
    } else if container.has("mimetype") {
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

/// Comments and notes, which have parts of their own.
fn asides(container: &mut Container<'_>, relations: &Relations) -> Result<Asides, Unreadable> {
    let mut asides = Asides::default();
    for (kind, element, margin) in [
        ("comments", "comment", MarginKind::Comment),
        ("footnotes", "footnote", MarginKind::Footnote),
        ("endnotes", "endnote", MarginKind::Endnote),
    ] {
        if let Some(part) = relations.target(kind)
            && container.has(&part)
        {
            asides.read(&part, &words(container, &part)?, element, margin)?;
        }
    }
    Ok(asides)
}

/// Headers and footers that say more than a page number, each words once: a document repeats them for every section,
/// and for first, odd and even pages.
fn spoken_margins(
    container: &mut Container<'_>,
    relations: &Relations,
) -> Result<Vec<Margin>, Unreadable> {
    let mut spoken: Vec<Margin> = Vec::new();
    for (kind, margin) in [("header", MarginKind::Header), ("footer", MarginKind::Footer)] {
        for part in relations.targets(kind) {
            let all = words(container, part)?;
            if all.is_empty() {
                continue;
            }
            let words = apart::plain(part, &all)?;
            let speaks =
                words.chars().any(|letter| letter.is_alphabetic() && !"第页共".contains(letter));
            let found = Margin::of(margin, &words);
            let is_new = !spoken.contains(&found);
            if speaks && is_new && spoken.len() < limits::SPOKEN_MARGINS {
                spoken.push(found);
            }
        }
    }
    Ok(spoken)
}

/// Who changed or wrote something and when, as its element says.
fn change_of(element: &Element<'_>, kind: MarginKind) -> Change {
    let said = |name| {
        let said = element.attribute(name)?.trim().chars().take(limits::NAME_CHARS).collect();
        Some(said).filter(|said: &String| !said.is_empty())
    };
    Change { kind, author: said("author"), date: said("date") }
}
