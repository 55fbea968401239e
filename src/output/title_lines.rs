//! Where a long title is broken: at ends of words as far as marks show them, with lines of like length
//! (GB/T 9704: 词意完整、排列对称、长短适宜).
//!
//! It must never change a word of the title, nor break one that its author has already broken.

use unicode_width::UnicodeWidthStr;

/// A break at a mark may make the lines this much more uneven, in half characters, than a break anywhere: a whole
/// word (词意完整) is worth more than lines of like length.
const MARK_WORTH: usize = 30;

/// The title in as few lines as hold it, each at most `widest` half characters wide.
pub(super) fn title_lines(title: &str, widest: usize) -> Vec<String> {
    if title.contains('\n') {
        return title.lines().map(str::to_owned).collect();
    }
    let widest = widest.max(1);
    let mut lines = Vec::new();
    let mut rest = title;
    while rest.width_cjk() > widest {
        let (line, after) = rest.split_at(break_at(rest, widest));
        if after.is_empty() || line.is_empty() {
            break;
        }
        lines.push(line.to_owned());
        rest = after;
    }
    lines.push(rest.to_owned());
    lines
}

/// The byte at which the first line ends.
fn break_at(text: &str, widest: usize) -> usize {
    let whole = text.width_cjk();
    let wanted = whole.div_ceil(whole.div_ceil(widest).max(1));
    let places = text.char_indices().skip(1).map(|(at, after)| {
        let line = text.get(..at).unwrap_or_default();
        let before = line.chars().next_back().unwrap_or(' ');
        (at, line.width_cjk(), before, after)
    });
    places
        .take_while(|(_, width, ..)| *width <= widest)
        .filter(|(_, _, before, after)| !clings(*before, *after))
        // The rest must still fit into the other lines.
        .filter(|(_, width, ..)| {
            whole.saturating_sub(*width).div_ceil(widest) < whole.div_ceil(widest)
        })
        .min_by_key(|(_, width, before, after)| {
            width.abs_diff(wanted) + if is_seam(*before, *after) { 0 } else { MARK_WORTH }
        })
        .map_or(text.len(), |(at, ..)| at)
}

/// No line may begin or end here: marks stay with their words, numbers stay whole.
fn clings(before: char, after: char) -> bool {
    "《〈（〔“‘([".contains(before)
        || "》〉）〕”’、，。；：)]".contains(after)
        || (before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric())
}

/// A word ends here, as far as marks and particles show.
fn is_seam(before: char, after: char) -> bool {
    "》〉）〕”、，：的 ".contains(before) || "《〈（“".contains(after)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_short_title_is_one_line() {
        assert_eq!(title_lines("审核流转单", 40), ["审核流转单"]);
    }

    #[test]
    fn a_long_title_is_broken_where_a_word_ends() {
        assert_eq!(
            title_lines("关于《示例镇户外广告设置管理办法（送审稿）》的合法性审核意见", 40),
            ["关于《示例镇户外广告设置管理办法", "（送审稿）》的合法性审核意见"]
        );
    }

    #[test]
    fn a_word_is_not_broken_for_even_lines() {
        assert_eq!(
            title_lines("关于《示例镇村级公共厕所管护办法》的备案报告", 40),
            ["关于《示例镇村级公共厕所管护办法》", "的备案报告"]
        );
    }

    #[test]
    fn the_author_breaks_better() {
        assert_eq!(title_lines("甲\n乙", 2), ["甲", "乙"]);
    }

    proptest! {
        #[test]
        fn no_word_is_lost(title in "[甲乙《》（）的、ab12]{0,80}", widest in 2_usize..60) {
            prop_assert_eq!(title_lines(&title, widest).concat(), title);
        }

        #[test]
        fn any_title_is_broken(title in any::<String>(), widest in 0_usize..60) {
            let _ = title_lines(&title, widest);
        }
    }
}
