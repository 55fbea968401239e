//! The program's own forms as Word files with their tags in them, for an office to change.
//!
//! What the program measures by the words of a paper (how large the red head is, where the signature stands) is
//! measured by a sample here; everything else is as in the paper itself.

use super::format::{Indent, Paragraph};
use super::measure::LINE;
use super::text::paragraph;
use super::{body, head, package, style, tail};
use crate::domain::paper::{Block, Sheet, Signature};
use crate::lang::sheet::ZH;
use crate::output::xml::Element;
use crate::output::{OutputError, container, grid};

/// What stands for the words by which a form is laid out.
#[derive(Clone, Debug)]
pub struct FormSample {
    /// What the file says that it is.
    pub title: String,
    /// A name as long as that of the organ.
    pub organ: String,
    /// A name as long as that of who signs.
    pub signer: String,
    /// A date as long as any.
    pub date: String,
}

/// The form as a `.docx`.
///
/// Refused are the same forms as sheets in [`docx`](fn@super::docx).
pub fn form(form: &Sheet, sample: &FormSample) -> Result<Vec<u8>, OutputError> {
    grid::check(form)?;
    let mut blocks = above(form, sample);
    blocks.extend(text(&form.body));
    blocks.extend(annexes(&form.annexes));
    blocks.extend(form.signature.iter().flat_map(|one| signature(one, sample)));
    if let Some(appendix) = &form.appendix {
        blocks.extend(tail::appendix_head(&appendix.title));
        blocks.extend(text(&appendix.body));
    }
    blocks.push(tail::colophon(&form.colophon));
    container::zip(&package::titled(&sample.title, blocks))
}

/// A paragraph that is a tag: small, and gone when the form is filled.
fn tag(text: &str) -> Element {
    paragraph(Paragraph::styled(style::CELL), text)
}

/// What stands there only where the field says something.
fn where_said(field: &str, inner: impl IntoIterator<Item = Element>) -> Vec<Element> {
    let name = field.trim_start_matches(['{', ' ']).trim_end_matches(['}', ' ']);
    let mut blocks = vec![tag(&format!("{{%p if {name} %}}"))];
    blocks.extend(inner);
    blocks.push(tag("{%p endif %}"));
    blocks
}

fn above(form: &Sheet, sample: &FormSample) -> Vec<Element> {
    let mut blocks = Vec::new();
    let number = form.number.as_deref();
    if let Some(name) = &form.letterhead {
        // The rule stands below whichever is the lower.
        blocks.extend(head::red_head((name, &sample.organ), number));
    }
    let follows = form.letterhead.is_none() && number.is_some();
    let (over, under) =
        (if form.letterhead.is_some() { 2 * LINE } else { 0 }, if follows { 0 } else { LINE });
    let title = Paragraph { space: Some((over, under)), ..Paragraph::styled(style::TITLE) };
    blocks.push(paragraph(title, &form.title));
    if let (None, Some(number)) = (&form.letterhead, number) {
        blocks.extend(where_said(number, [head::number_under_title(number)]));
    }
    if let Some(addressee) = &form.addressee {
        let line =
            paragraph(Paragraph::styled(style::ADDRESSEE), &format!("{addressee}{}", ZH.colon));
        blocks.extend(where_said(addressee, [line]));
    }
    blocks
}

fn text(blocks: &[Block]) -> Vec<Element> {
    let one = |block: &Block| match block {
        Block::Paragraph(text) if text.starts_with("{%p ") => vec![tag(text)],
        other => body::blocks(std::slice::from_ref(other), false),
    };
    blocks.iter().flat_map(one).collect()
}

/// The names of the annexes: as they are, or one for each that the paper has.
fn annexes(names: &[String]) -> Vec<Element> {
    let [begin, name, end] = names else { return tail::annexes(names, true) };
    if !begin.starts_with("{%p ") {
        return tail::annexes(names, true);
    }
    let mark = ZH.annexes;
    let line = |index: usize, several: bool, text: String| {
        let format = Paragraph { keep_next: true, ..tail::annex_format(index, several) };
        paragraph(format, &text)
    };
    vec![
        tag(begin),
        tag("{%p if loop.first and loop.last %}"),
        line(0, false, format!("{mark}{name}")),
        tag("{%p elif loop.first %}"),
        line(0, true, format!("{mark}1.\t{name}")),
        tag("{%p else %}"),
        line(1, true, format!("{{{{ loop.index }}}}.\t{name}")),
        tag("{%p endif %}"),
        tag(end),
    ]
}

/// 落款, placed for the sample.
fn signature(signature: &Signature, sample: &FormSample) -> Vec<Element> {
    let signers = vec![sample.signer.clone(); signature.signers.len()];
    let rights = tail::rights(&sample.date, &signers);
    let texts = signature.signers.iter().chain(std::iter::once(&signature.date));
    let line = |(index, (text, right)): (usize, (&String, u32))| {
        let indent = Indent { right, ..Indent::default() };
        let format = Paragraph {
            indent: Some(indent),
            space: (index == 0).then_some((LINE, 0)),
            keep_next: index < signature.signers.len(),
            ..Paragraph::styled(style::SIGNATURE)
        };
        paragraph(format, text)
    };
    texts.zip(rights).enumerate().map(line).collect()
}
