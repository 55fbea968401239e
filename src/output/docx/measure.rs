//! The measures of GB/T 9704-2012 in Word's units.
//!
//! Lengths are in twips (1/20 point, 1,440 an inch), type sizes in half points. It must never hold a measure
//! that does not come from the standard or from its arithmetic.

/// A4: 210 mm.
pub(super) const PAGE_WIDTH: u32 = 11_906;
/// A4: 297 mm.
pub(super) const PAGE_HEIGHT: u32 = 16_838;
/// 天头: 37 mm.
pub(super) const MARGIN_TOP: u32 = 2_098;
/// What A4 leaves below the type area of 225 mm: 35 mm.
pub(super) const MARGIN_BOTTOM: u32 = 1_984;
/// 订口: 28 mm.
pub(super) const MARGIN_LEFT: u32 = 1_587;
/// What A4 leaves beside the type area of 156 mm: 26 mm.
pub(super) const MARGIN_RIGHT: u32 = 1_474;
/// From the edge of the paper to the line of the page number, so that its dash stands 7 mm below the type area.
pub(super) const FOOTER: u32 = 1_304;
/// 版心: 156 mm.
pub(super) const TEXT_WIDTH: u32 = PAGE_WIDTH - MARGIN_LEFT - MARGIN_RIGHT;

/// The width of the text on a lying page: the sheet turned, its margins with it.
pub(super) const LYING_TEXT_WIDTH: u32 = PAGE_HEIGHT - MARGIN_TOP - MARGIN_BOTTOM;

/// The pitch of the 22 lines of a page: 225 mm / 22, rounded down so that all of them fit.
pub(super) const LINE: u32 = 579;
/// The pitch of the 28 characters of a line: 156 mm / 28.
pub(super) const CHARACTER: u32 = 315;
/// How much closer 三号 letters of 16 points stand for it. Word's own grid of characters would say the same, but
/// LibreOffice sets 18 characters a line by it.
pub(super) const CLOSER: u32 = 320 - CHARACTER;

/// From the top of the type area to the red head: 35 mm.
pub(super) const ABOVE_LETTERHEAD: u32 = 1_984;
/// From the number to the red rule: 4 mm.
pub(super) const ABOVE_RULE_POINTS: u32 = 11;

/// 二号, of the title.
pub(super) const SIZE_2: u32 = 44;
/// 三号, of the text.
pub(super) const SIZE_3: u32 = 32;
/// 四号, of the page number.
pub(super) const SIZE_4: u32 = 28;
/// 五号, of tables.
pub(super) const SIZE_5: u32 = 21;
/// The pitch of the lines of a cell: 字高 and half of it.
pub(super) const CELL_LINE: u32 = 315;
/// 小五, of the colophon.
pub(super) const SIZE_5_SMALL: u32 = 18;

/// So many characters of text, in twips, of a width in half characters (a digit is one, 汉 is two).
pub(super) fn halves(count: u32) -> u32 {
    count * CHARACTER / 2
}

/// How wide a text is set, in half characters.
pub(super) fn width(text: &str) -> u32 {
    let halves = unicode_width::UnicodeWidthStr::width_cjk(text);
    u32::try_from(halves).unwrap_or(u32::MAX / CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_holds_22_lines_of_28_characters() {
        const { assert!(LINE * 22 <= PAGE_HEIGHT - MARGIN_TOP - MARGIN_BOTTOM) };
        const { assert!(CHARACTER * 28 <= TEXT_WIDTH) };
        const { assert!((CHARACTER + 1) * 28 > TEXT_WIDTH) };
    }

    #[test]
    fn digits_are_half_characters() {
        assert_eq!(width("2026年3月2日"), 6 + 6);
        assert_eq!(width("示例镇人民政府"), 14);
    }
}
