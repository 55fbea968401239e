//! What stands below the text: the names of the annexes, who signs and when, and the colophon.
//!
//! It must never draw a seal; the office puts it on paper.

use super::format::{Indent, Paragraph};
use super::measure::{LINE, halves, width};
use super::text::paragraph;
use super::{body, style};
use crate::domain::paper::{Appendix, Signature};
use crate::lang::sheet::ZH;
use crate::output::xml::Element;

/// 附件说明: a line below the text, two characters in; numbered when there are several, the names even.
/// When the paper is `signed` they stay on the page of the signature.
pub(super) fn annexes(names: &[String], signed: bool) -> Vec<Element> {
    let several = names.len() > 1;
    names
        .iter()
        .enumerate()
        .map(|(index, name)| {
            let number = if several { format!("{}.\t", index + 1) } else { String::new() };
            let mark = if index == 0 { ZH.annexes } else { "" };
            let format = Paragraph { keep_next: signed, ..annex_format(index, several) };
            paragraph(format, &format!("{mark}{number}{name}"))
        })
        .collect()
}

pub(super) fn annex_format(index: usize, several: bool) -> Paragraph {
    let mark = width(ZH.annexes);
    let number = if several { 3 } else { 0 };
    let hanging = if index == 0 { mark + number } else { number };
    let indent =
        Indent { left: halves(4 + mark + number), hanging: halves(hanging), ..Indent::default() };
    let space = (index == 0).then_some((LINE, 0));
    Paragraph { indent: Some(indent), space, ..Paragraph::styled(style::ANNEX) }
}

/// 落款: the date four characters from the right, each signer in the middle above it.
pub(super) fn signature(signature: &Signature) -> Vec<Element> {
    let rights = rights(&signature.date, &signature.signers);
    let lines = signature.signers.iter().chain(std::iter::once(&signature.date));
    lines
        .zip(rights)
        .enumerate()
        .map(|(index, (text, right))| {
            let indent = Indent { right, ..Indent::default() };
            let format = Paragraph {
                indent: Some(indent),
                space: (index == 0).then_some((LINE, 0)),
                keep_next: index < signature.signers.len(),
                ..Paragraph::styled(style::SIGNATURE)
            };
            paragraph(format, text)
        })
        .collect()
}

/// How far each signer and then the date stand from the right, in twips.
pub(super) fn rights(date: &str, signers: &[String]) -> Vec<u32> {
    let (date, signers) = placed(date, signers);
    signers.into_iter().chain(std::iter::once(date)).map(halves).collect()
}

/// How far the date and each signer stand from the right, in half characters. A signer longer than the date moves
/// the axis to the left until it is itself two characters from the edge.
fn placed(date: &str, signers: &[String]) -> (u32, Vec<u32>) {
    const DATE: u32 = 8;
    const NEAREST: u32 = 4;
    let widths: Vec<u32> = signers.iter().map(|signer| width(signer)).collect();
    let longest = widths.iter().copied().max().unwrap_or(0);
    // Twice the distance of the axis from the edge, so that halves stay whole.
    let axis = (2 * DATE + width(date)).max(2 * NEAREST + longest);
    let right = |width: u32| axis.saturating_sub(width) / 2;
    (right(width(date)), widths.into_iter().map(right).collect())
}

/// 附件: the word at the top left of a new page, its title in the middle, its text.
pub(super) fn appendix(appendix: &Appendix) -> Vec<Element> {
    let mut blocks = appendix_head(&appendix.title);
    blocks.extend(body::blocks(&appendix.body, false));
    blocks
}

/// The word and the title of an appendix.
pub(super) fn appendix_head(name: &str) -> Vec<Element> {
    let mark = Paragraph { page_before: true, ..Paragraph::styled(style::APPENDIX) };
    let title = Paragraph { space: Some((LINE, LINE)), ..Paragraph::styled(style::TITLE) };
    vec![paragraph(mark, ZH.appendix), paragraph(title, name)]
}

/// The small line at the end. It is there even when it says nothing: a table may not end a Word file.
pub(super) fn colophon(text: &str) -> Element {
    paragraph(Paragraph::styled(style::COLOPHON), text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_signer_stands_over_the_date() {
        // 2026年3月2日 is 12 halves wide; 司法所 is 6.
        assert_eq!(placed("2026年3月2日", &["司法所".to_owned()]), (8, vec![11]));
    }

    #[test]
    fn a_long_signer_moves_the_date() {
        let long = "示例市示例区示例镇人民政府司法所".to_owned();
        assert_eq!(placed("2026年3月2日", &[long]), (14, vec![4]));
    }

    #[test]
    fn one_annex_has_no_number() {
        let text = |names: &[&str]| {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            annexes(&names, false)
                .into_iter()
                .map(|one| String::from_utf8(one.into_part()).unwrap())
                .collect::<String>()
        };
        assert!(text(&["甲"]).contains(">附件：甲<"));
        assert!(text(&["甲", "乙"]).contains(">附件：1.<"));
        assert!(text(&["甲", "乙"]).contains(">2.<"));
    }
}
