//! A paper as a Word file in the layout of GB/T 9704-2012 (党政机关公文格式).
//!
//! The package is written by hand, part by part: Word, WPS and LibreOffice open it, and the same sheet gives the
//! same bytes (I9). It must never embed a font, a date or the name of a machine.

mod body;
mod comparison;
mod form;
mod format;
mod head;
mod measure;
mod package;
#[cfg(test)]
pub(super) mod sample;
mod style;
mod table;
mod tail;
#[cfg(test)]
mod tests;
mod text;

pub use comparison::comparison;
pub use form::{FormSample, form};

use crate::domain::paper::Sheet;

use super::xml::Element;
use super::{OutputError, container, grid};

/// The paper as a `.docx`.
///
/// Refused are tables whose rows do not fit their columns and headings of an unknown level.
pub fn docx(sheet: &Sheet) -> Result<Vec<u8>, OutputError> {
    grid::check(sheet)?;
    container::zip(&package::parts(sheet))
}

/// The paragraphs and tables of the paper, from the red head to the colophon.
fn blocks(sheet: &Sheet) -> Vec<Element> {
    let mut blocks = head::blocks(sheet);
    blocks.extend(body::blocks(&sheet.body, sheet.signature.is_some()));
    blocks.extend(tail::annexes(&sheet.annexes, sheet.signature.is_some()));
    blocks.extend(sheet.signature.iter().flat_map(tail::signature));
    blocks.extend(sheet.appendix.iter().flat_map(tail::appendix));
    blocks.push(tail::colophon(&sheet.colophon));
    blocks
}
