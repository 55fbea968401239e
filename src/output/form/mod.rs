//! Forms that are filled: an office's own, and those of the program.
//!
//! The same form and the same fields give the same bytes. A value must never become a tag of XML, nor a tag of the
//! form.

mod engine;
mod mend;
mod sheet;
#[cfg(test)]
mod tests;

pub use sheet::sheet;

use super::{OutputError, container};
use crate::domain::paper::{Fields, FormBit, FormBody, FormFault, OfficeForm};
use engine::Failed;

/// Why a form gave no paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotFilled {
    /// The form is wrong.
    Fault(FormFault),
    /// The file could not be made.
    Output(OutputError),
}

/// The office's form with these fields in it.
///
/// # Errors
///
/// The first thing that is wrong with it, and its place.
pub fn fill(form: &OfficeForm, fields: &Fields) -> Result<Vec<u8>, NotFilled> {
    let mut parts = Vec::with_capacity(form.parts.len());
    for part in &form.parts {
        let bytes = match &part.body {
            FormBody::Kept(bytes) => bytes.clone(),
            FormBody::Filled { prefix, bits } => {
                let filled = part_filled(form, bits, prefix, fields).map_err(NotFilled::Fault)?;
                mend::mended(&filled, prefix)
            }
        };
        parts.push((part.name.clone(), bytes));
    }
    container::zip(&parts).map_err(NotFilled::Output)
}

/// What is wrong with the expressions of a form, whatever the fields.
pub fn misspelt(form: &OfficeForm) -> Vec<FormFault> {
    let bits = form.parts.iter().flat_map(|part| match &part.body {
        FormBody::Kept(_) => &[][..],
        FormBody::Filled { bits, .. } => bits,
    });
    let judged = bits.filter_map(|bit| {
        let (expression, place) = match bit {
            FormBit::Raw(_) => return None,
            FormBit::Value(text, place) => (text.as_str(), *place),
            FormBit::Statement(text, place) => {
                let (word, rest) = text.split_once(' ')?;
                // What a loop runs over is judged when it is filled.
                (if word == "for" { return None } else { rest }, *place)
            }
        };
        let what = engine::misspelt(expression)?;
        Some(FormFault { place: form.places.get(place).cloned(), what })
    });
    judged.collect()
}

fn part_filled(
    form: &OfficeForm,
    bits: &[FormBit],
    prefix: &str,
    fields: &Fields,
) -> Result<Vec<u8>, FormFault> {
    let source = Source::of(bits);
    let (open, close) =
        (format!("</{prefix}:t><{prefix}:br/>"), format!("<{prefix}:t xml:space=\"preserve\">"));
    let between = format!("{open}{close}");
    let tab = format!("</{prefix}:t><{prefix}:tab/>{close}");
    let write = move |text: &str| words(text, &between, &tab);
    engine::filled(&source.text, fields, write).map_err(|Failed { line, wrong }| FormFault {
        place: source.place(line).and_then(|place| form.places.get(place)).cloned(),
        what: wrong,
    })
}

/// A value as XML: no tag, no character that XML forbids, a line break and a tab as their elements.
fn words(text: &str, line: &str, tab: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\n' => out.push_str(line),
            '\t' => out.push_str(tab),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// A part as the engine reads it; each tag begins a line of its own, by which its place is found again.
struct Source {
    text: String,
    /// The first line of each tag, and its place.
    lines: Vec<(usize, usize)>,
}

impl Source {
    fn of(bits: &[FormBit]) -> Self {
        let (mut text, mut line, mut lines) = (String::new(), 1, Vec::new());
        for bit in bits {
            let written = match bit {
                FormBit::Raw(raw) => raw.replace('{', "{{'{'}}"),
                // The break within the tag leaves none in the result.
                FormBit::Value(body, _) => format!("{{{{\n{body} }}}}"),
                FormBit::Statement(body, _) => format!("{{%\n{body} %}}"),
            };
            if let FormBit::Value(_, place) | FormBit::Statement(_, place) = bit {
                lines.push((line, *place));
            }
            line += written.matches('\n').count();
            text.push_str(&written);
        }
        Self { text, lines }
    }

    /// The place of the tag that stands on a line, or last before it.
    fn place(&self, line: usize) -> Option<usize> {
        let before = self.lines.partition_point(|(first, _)| *first < line);
        let (_, place) = self.lines.get(before.saturating_sub(1))?;
        Some(*place)
    }
}
