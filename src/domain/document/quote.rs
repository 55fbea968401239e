//! Which lines stand inside a quotation that an earlier line opened.
//!
//! A decision that amends an instrument quotes whole articles; those are not articles of the decision.

use crate::domain::document::line::Line;
use crate::domain::limits;

/// For each line whether a quotation opened before it is still open. One pass forwards and one back, so
/// that a text of opening marks takes no longer than another.
pub(super) fn quoted(lines: &[Line<'_>]) -> Vec<bool> {
    let edges: Vec<Edge> = lines.iter().map(|line| Edge::of(line.text)).collect();
    let mut next_close = vec![None; edges.len() + 1];
    let mut close = None;
    for (index, edge) in edges.iter().enumerate().rev() {
        if matches!(edge, Edge::Closes | Edge::Whole) {
            close = Some(index);
        }
        if let Some(slot) = next_close.get_mut(index) {
            *slot = close;
        }
    }
    let mut quoted = vec![false; edges.len()];
    let mut inside_until = 0;
    for (index, edge) in edges.iter().enumerate() {
        if inside_until > 0 && index <= inside_until {
            if let Some(slot) = quoted.get_mut(index) {
                *slot = true;
            }
            continue;
        }
        let end = next_close.get(index + 1).copied().flatten();
        inside_until = match (edge, end) {
            (Edge::Opens, Some(end)) if end - index <= limits::QUOTED_PARAGRAPHS => end,
            _ => 0,
        };
    }
    quoted
}

/// The first byte of “ and of ”.
const FIRST_BYTE: u8 = 0xE2;

/// What a line does to a quotation.
enum Edge {
    /// It opens one that it does not close.
    Opens,
    /// It closes one that it did not open.
    Closes,
    /// It is a quotation from end to end, as the last paragraph of a long one is.
    Whole,
    Neither,
}

impl Edge {
    fn of(text: &str) -> Self {
        // Both marks begin with this byte, and hardly any letter of a Chinese text does.
        if memchr::memchr(FIRST_BYTE, text.as_bytes()).is_none() {
            return Self::Neither;
        }
        let (opens, closes) = (text.matches('“').count(), text.matches('”').count());
        match opens.cmp(&closes) {
            std::cmp::Ordering::Greater => Self::Opens,
            std::cmp::Ordering::Less => Self::Closes,
            std::cmp::Ordering::Equal
                if text.starts_with('“') && text.trim_end_matches(['。', '；']).ends_with('”') =>
            {
                Self::Whole
            }
            std::cmp::Ordering::Equal => Self::Neither,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::document::Text;

    fn marks(lines: &str) -> Vec<bool> {
        quoted(&Line::all(&Text::of_lines(lines).paragraphs))
    }

    #[test]
    fn a_quotation_lasts_until_it_is_closed() {
        assert_eq!(
            marks("一、改为：\n“第三条　甲\n第四条　乙”\n二、丙"),
            [false, false, true, false]
        );
        assert_eq!(marks("“第三条　甲\n“第四条　乙”\n二、丙"), [false, true, false]);
    }

    #[test]
    fn a_mark_that_is_never_closed_opens_nothing() {
        assert_eq!(marks("一、“甲\n二、乙\n三、丙"), [false, false, false]);
        let far = format!("“甲\n{}丁”", "乙\n".repeat(limits::QUOTED_PARAGRAPHS));
        assert!(marks(&far).iter().all(|&mark| !mark));
    }
}
