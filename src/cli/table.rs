//! Columns that line up, with Chinese characters two cells wide.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Cells between two columns.
const GAP: usize = 2;

/// A table without lines: columns padded to their widest cell, the last one left as it is.
pub(super) fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    let head: Vec<String> = head.iter().map(ToString::to_string).collect();
    let all: Vec<&Vec<String>> = std::iter::once(&head).chain(rows).collect();
    let columns = all.iter().map(|row| row.len()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns)
        .map(|column| {
            all.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max().unwrap_or(0)
        })
        .collect();
    let mut text = String::new();
    for row in all {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            line.push_str(cell);
            line.push_str(&" ".repeat(width.saturating_sub(cell.width()) + GAP));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// A text cut to `cells` cells, with … where something is missing.
pub(super) fn cut(text: &str, cells: usize) -> String {
    if text.width() <= cells {
        return text.to_owned();
    }
    let (mut short, mut used) = (String::new(), 1);
    for c in text.chars() {
        used += c.width().unwrap_or(0);
        if used > cells {
            break;
        }
        short.push(c);
    }
    short + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_under_chinese_heads() {
        let rows = vec![vec!["2026-0001".into(), "内容审查".into()], vec!["a".into(), "b".into()]];
        assert_eq!(
            table(&["案卷", "环节"], &rows),
            "案卷       环节\n2026-0001  内容审查\na          b\n"
        );
    }

    #[test]
    fn a_cut_text_fits_and_says_so() {
        assert_eq!(cut("行政规范性文件", 20), "行政规范性文件");
        assert_eq!(cut("行政规范性文件", 8), "行政规…");
        assert!(cut("行政规范性文件", 8).width() <= 8);
    }
}
