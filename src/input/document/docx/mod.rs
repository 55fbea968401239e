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

use crate::domain::document::{MarginKind, Text};
use crate::input::document::Unreadable;
use crate::input::document::container::Container;
use crate::input::document::flow::{Change, Headers};
use crate::input::document::xml::Element;

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
        Some(part) => Styles::read(&part, &container.words(&part)?)?,
        None => Styles::default(),
    };
    let numbering = match relations.target("numbering") {
        Some(part) => Numbering::read(&part, &container.words(&part)?)?,
        None => Numbering::default(),
    };
    let document = container.needed_words(&main)?;
    let asides = asides(&mut container, &relations)?;
    let text = Body::new(&styles, &numbering, asides).read(&main, &document)?;
    headers(&mut container, &relations)?.beside(text)
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
            asides.read(&part, &container.words(&part)?, element, margin)?;
        }
    }
    Ok(asides)
}

/// Headers and footers, which have parts of their own too.
fn headers(container: &mut Container<'_>, relations: &Relations) -> Result<Headers, Unreadable> {
    let mut headers = Headers::default();
    for (kind, margin) in [("header", MarginKind::Header), ("footer", MarginKind::Footer)] {
        for part in relations.targets(kind) {
            let words = container.words(part)?;
            if !words.is_empty() {
                headers.keep(margin, &apart::plain(part, &words)?);
            }
        }
    }
    Ok(headers)
}

/// What a reference in the text leads to.
fn referred(element: &Element<'_>) -> MarginKind {
    match element.name() {
        "commentReference" => MarginKind::Comment,
        "footnoteReference" => MarginKind::Footnote,
        _ => MarginKind::Endnote,
    }
}

/// Who changed or wrote something and when, as its element says.
fn change_of(element: &Element<'_>, kind: MarginKind) -> Change {
    let said = |name| element.attribute(name).unwrap_or_default();
    Change::of(kind, &said("author"), &said("date"))
}
