//! An office's own form: a .docx with tags, read without trust into what is handed on and what is filled.
//!
//! Parts without tags are kept as they are. A form must never name a file, another form, or anything outside itself.

mod names;
mod nesting;
mod part;
mod tag;
mod xml;

pub use names::{Use, uses};

use crate::domain::limits;
use crate::domain::paper::{FormBody, FormFault, FormPart, FormPlace, FormWrong, OfficeForm};
use crate::input::document::{Container, Unreadable, decode};
use part::Part;

/// Why a form can not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadForm {
    /// The file is no .docx.
    Unreadable(Unreadable),
    /// These things are wrong with it; and what was read, for whoever looks for more.
    Faults(Vec<FormFault>, OfficeForm),
}

/// The form.
///
/// # Errors
///
/// Everything that is wrong with it, each with its place.
pub fn read(bytes: &[u8]) -> Result<OfficeForm, BadForm> {
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if length > limits::FORM_BYTES {
        return Err(BadForm::Unreadable(Unreadable::TooLarge {
            bytes: length,
            limit: limits::FORM_BYTES,
        }));
    }
    let mut container = Container::open(bytes).map_err(BadForm::Unreadable)?;
    let types = container.needed_words("[Content_Types].xml").map_err(BadForm::Unreadable)?;
    if types.contains("macroEnabled") {
        let faults = vec![FormFault { place: None, what: FormWrong::Macros }];
        let form = OfficeForm { parts: Vec::new(), places: Vec::new() };
        return Err(BadForm::Faults(faults, form));
    }
    if !container.has("word/document.xml") {
        return Err(BadForm::Unreadable(Unreadable::MissingPart {
            part: "word/document.xml".to_owned(),
        }));
    }
    let (mut parts, mut places, mut faults) = (Vec::new(), Vec::new(), Vec::new());
    for (at, name) in container.files().map_err(BadForm::Unreadable)? {
        let bytes = container.file(at, &name).map_err(BadForm::Unreadable)?;
        let body = body(&name, bytes, &mut places, &mut faults).map_err(BadForm::Unreadable)?;
        parts.push(FormPart { name, body });
    }
    let form = OfficeForm { parts, places };
    if faults.is_empty() { Ok(form) } else { Err(BadForm::Faults(faults, form)) }
}

fn body(
    name: &str,
    bytes: Vec<u8>,
    places: &mut Vec<FormPlace>,
    faults: &mut Vec<FormFault>,
) -> Result<FormBody, Unreadable> {
    if !has_words(name) {
        return Ok(FormBody::Kept(bytes));
    }
    let source = decode(name, bytes.clone())?;
    let (pieces, prefix) = match xml::pieces(&source) {
        Ok(read) => read,
        Err(reason) => {
            let place = FormPlace { part: name.to_owned(), paragraph: 0, text: String::new() };
            faults.push(FormFault { place: Some(place), what: FormWrong::Damaged(reason) });
            return Ok(FormBody::Kept(bytes));
        }
    };
    let before = places.len();
    let bits = Part::bits(name, (&pieces, &prefix), places, faults);
    if places.len() == before {
        return Ok(FormBody::Kept(bytes));
    }
    names::examine(&bits, &mut Vec::new(), &mut |place, what| {
        if faults.len() < limits::FORM_FAULTS {
            faults.push(FormFault { place: places.get(place).cloned(), what });
        }
    });
    Ok(FormBody::Filled { prefix, bits })
}

/// The parts in which words of the paper stand: the text, headers, footers and notes.
fn has_words(name: &str) -> bool {
    let Some(part) = name.strip_prefix("word/").and_then(|rest| rest.strip_suffix(".xml")) else {
        return false;
    };
    let numbered = |kind: &str| {
        part.strip_prefix(kind).is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    matches!(part, "document" | "footnotes" | "endnotes")
        || numbered("header")
        || numbered("footer")
}
