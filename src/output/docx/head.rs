//! What stands above the text: the red head and its rule, the number, the title, the addressee.
//!
//! It must never print a red head for a sheet that has none: forms are not sent.

use super::format::{Face, Letters, Paragraph};
use super::measure::{ABOVE_LETTERHEAD, ABOVE_RULE_POINTS, LINE, TEXT_WIDTH, width};
use super::style;
use super::text::{paragraph, paragraph_in};
use crate::domain::paper::Sheet;
use crate::lang::sheet::ZH;
use crate::output::title_lines::title_lines;
use crate::output::xml::Element;

/// Half characters of 二号 that stand on a line.
const TITLE_HALVES: usize = 40;

/// The red rule.
const RULE: Option<(&str, u32)> = Some((style::RED, ABOVE_RULE_POINTS));

/// The blocks above the text.
pub(super) fn blocks(sheet: &Sheet) -> Vec<Element> {
    let mut blocks = Vec::new();
    if let Some(name) = &sheet.letterhead {
        blocks.extend(red_head((name, name), sheet.number.as_deref()));
    }
    blocks.push(title(sheet));
    if let (None, Some(number)) = (&sheet.letterhead, &sheet.number) {
        blocks.push(number_under_title(number));
    }
    if let Some(addressee) = &sheet.addressee {
        let line = format!("{addressee}{}", ZH.colon);
        blocks.push(paragraph(Paragraph::styled(style::ADDRESSEE), &line));
    }
    blocks
}

/// The name of the organ, as large as fits for a name as long as the second, the number two lines below, and the rule
/// 4 mm below the lower of the two.
pub(super) fn red_head((name, long): (&str, &str), number: Option<&str>) -> Vec<Element> {
    let (size, scale) = fitted(long);
    let letters = Letters { size: Some(size), scale, ..Letters::default() };
    let mark = Paragraph {
        space: Some((ABOVE_LETTERHEAD, 0)),
        rule: RULE.filter(|_| number.is_none()),
        ..Paragraph::styled(style::LETTERHEAD)
    };
    let below = number.map(number_under_head);
    std::iter::once(paragraph_in(mark, letters, name)).chain(below).collect()
}

/// The number between the name of the organ and the rule.
pub(super) fn number_under_head(number: &str) -> Element {
    let line =
        Paragraph { rule: RULE, space: Some((2 * LINE, 0)), ..Paragraph::styled(style::NUMBER) };
    paragraph(line, number)
}

/// The title; two lines below the red rule, or at the top of the page.
fn title(sheet: &Sheet) -> Element {
    let above = if sheet.letterhead.is_some() { 2 * LINE } else { 0 };
    let number_follows = sheet.letterhead.is_none() && sheet.number.is_some();
    let below = if number_follows { 0 } else { LINE };
    let format = Paragraph { space: Some((above, below)), ..Paragraph::styled(style::TITLE) };
    let lines = title_lines(&sheet.title, TITLE_HALVES);
    paragraph(format, &lines.join("\n"))
}

pub(super) fn number_under_title(number: &str) -> Element {
    let format = Paragraph { space: Some((0, LINE)), ..Paragraph::styled(style::NUMBER) };
    paragraph_in(format, Letters { face: Some(Face::Kai), ..Letters::default() }, number)
}

/// The size of the letters of the red head in half points, and the percentage to which they are narrowed, so that
/// the name stands on one line: as large as fits up to 50 points, and narrowed by a third before they are smaller
/// than 36 points, as offices do.
fn fitted(name: &str) -> (u32, Option<u32>) {
    const LARGEST: u32 = 100;
    const NARROWED_BELOW: u32 = 72;
    const NARROWEST: u32 = 66;
    // Half points that each character may be wide; TEXT_WIDTH / 10 is the width of the page in half points.
    let natural = (TEXT_WIDTH / 10 * 2 / width(name).max(1)).max(1);
    if natural >= NARROWED_BELOW {
        return (natural.min(LARGEST), None);
    }
    let size = (natural * 100 / NARROWEST).min(NARROWED_BELOW);
    (size, Some((natural * 100 / size).max(NARROWEST)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_fits_the_line() {
        for count in 1..40 {
            let (size, scale) = fitted(&"镇".repeat(count));
            let halves = size * scale.unwrap_or(100) / 100 * u32::try_from(count).unwrap();
            assert!(halves <= TEXT_WIDTH / 10, "{count} characters of {size} half points");
        }
        assert_eq!(fitted("甲镇"), (100, None));
        assert_eq!(fitted("示例市示例区示例镇人民政府文件").0, 72);
    }
}
