//! What stands round the text: 主送机关, 落款, the title of an attachment.

use crate::domain::document::clauses::Marked;
use crate::domain::document::label;
use crate::domain::document::line::{Line, despaced};
use crate::domain::document::mark::is_serial_line;
use crate::domain::document::parts;
use crate::domain::document::tree::builder::{Begun, Builder, LEAF};
use crate::domain::document::{NodeKind, ParagraphKind};

/// Longest line of 主送机关.
const ADDRESSEE_CHARS: usize = 300;

/// Lines that 主送机关 may take.
const ADDRESSEE_LINES: usize = 3;

/// Longest line of the title of an attachment.
const TITLE_CHARS: usize = 60;

/// Lines that it may take.
const TITLE_LINES: usize = 3;

/// Words of a line that ends in a colon and leads to what follows, so that it names nobody.
const LEADS: [&str; 14] = [
    "如下", "下列", "以下", "包括", "根据", "为了", "通知", "通告", "公告", "决定", "要求", "规定",
    "如是", "指出",
];

/// How many lines at the head of a text say to whom it goes.
pub(super) fn addressee(lines: Marked<'_, '_>) -> usize {
    for (index, (line, _)) in lines.iter().take(ADDRESSEE_LINES).enumerate() {
        if line.is_row() || line.is_sentence() || !line.is_within(ADDRESSEE_CHARS) {
            return 0;
        }
        if label::item(line).is_some() || label::article(line).is_some() {
            return 0;
        }
        if line.ends_in_colon() {
            let leads = LEADS.iter().any(|word| line.text.contains(word));
            return if leads { 0 } else { index + 1 };
        }
        if !line.text.ends_with(['，', '、', ',']) {
            return 0;
        }
    }
    0
}

/// Where the signature at the end of some lines begins.
pub(super) fn signed(lines: Marked<'_, '_>) -> Option<usize> {
    let bare: Vec<Line<'_>> = lines.iter().map(|(line, _)| *line).collect();
    parts::signature(&bare)
}

/// 落款: signers, date and what follows.
pub(super) fn signature(builder: &mut Builder, lines: Marked<'_, '_>, base: u8) {
    let Some((first, _)) = lines.first() else { return };
    builder.add(Begun::of(NodeKind::Signature, first.start), base);
    let date = lines.iter().position(|(line, _)| line.is_date());
    let mut imprint = false;
    for (index, (line, _)) in lines.iter().enumerate() {
        if date.is_none_or(|date| index < date) {
            builder.add(Begun::of(NodeKind::Signer, line.start), LEAF);
        } else if date == Some(index) {
            builder.add(Begun::of(NodeKind::Date, line.start), LEAF);
        } else if !imprint {
            builder.add(Begun::of(NodeKind::Imprint, line.start), LEAF);
            imprint = true;
        }
    }
}

/// How many lines at the head of an attachment are its title.
pub(super) fn title_lines(lines: Marked<'_, '_>) -> usize {
    let titles = |(line, _): &&(Line<'_>, bool)| {
        line.is_within(TITLE_CHARS)
            && !line.is_sentence()
            && !line.is_row()
            && !line.ends_in_colon()
            && label::item(line).is_none()
            && label::article(line).is_none()
            && label::grouping(line).is_none()
            && despaced(line.text) != "目录"
    };
    let styled = |(line, _): &&(Line<'_>, bool)| line.kind == ParagraphKind::Heading(0);
    let by_style = lines.iter().take(TITLE_LINES).take_while(styled).count();
    if by_style > 0 {
        return by_style;
    }
    let count = lines.iter().take(TITLE_LINES).take_while(titles).count();
    // Running on without an end, it is a form or a list rather than a title.
    if count == TITLE_LINES { 1 } else { count }
}

/// How many lines name the organs of an announcement whose number ends the last of them:
/// `财政部` and `税务总局公告2026年第9号`. Zero where the lines are something else.
pub(super) fn issuers_of_a_number(lines: Marked<'_, '_>) -> usize {
    let short = |(line, _): &&(Line<'_>, bool)| {
        line.is_within(TITLE_CHARS / 2) && !line.is_sentence() && !line.ends_in_colon()
    };
    let near = lines.iter().take(TITLE_LINES).take_while(short);
    near.map(|(line, _)| is_serial_line(line)).position(|serial| serial).unwrap_or(0)
}
