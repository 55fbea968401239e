//! The clauses of a text as a page has them: as the document prints them, each heading once.
//!
//! A page must never hold a name that our outline gives to a part and the document does not.

use crate::app::reading::OutlineClause;
use crate::domain::search::SearchClause;
use crate::output::site::SiteClause;

/// A clause whose heading stands once: the outline holds its words in the text too.
pub(super) fn site_clause(clause: &OutlineClause) -> SiteClause {
    let heading = clause.heading.clone().unwrap_or_default();
    let text = without_heading(&clause.text, &heading).unwrap_or(&clause.text).to_owned();
    SiteClause { label: printed(&clause.label).to_owned(), heading, text }
}

/// A clause as the site has it, for the search.
pub(in crate::app) fn searched(clause: &OutlineClause) -> SearchClause {
    let SiteClause { label, heading, text } = site_clause(clause);
    SearchClause { label, heading, text }
}

/// What the outline calls a part that has no number: names for reviewers, which the document does not hold.
const UNNUMBERED: [&str; 7] = ["文头", "印发通知", "标题", "目录", "序言", "落款", "全文"];

/// The number of a clause as the document prints it: without the names that the outline gives to parts, and without
/// what it adds to tell clauses of one number apart (`附件1第三条`, `第三条〔2〕`).
fn printed(label: &str) -> &str {
    let label = match label.split_once('〔') {
        Some((label, _)) if label.starts_with("附件") || label.starts_with('第') => label,
        _ => label,
    };
    let inside = label
        .strip_prefix("附件")
        .map(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
    match inside {
        Some(inside) if !inside.is_empty() => inside,
        _ if UNNUMBERED.contains(&label) => "",
        _ => label,
    }
}

/// The text after its heading, which is its first line or stands in brackets before it; none where it is elsewhere.
fn without_heading<'a>(text: &'a str, heading: &str) -> Option<&'a str> {
    let wanted: String = heading.chars().filter(|c| !c.is_whitespace()).collect();
    let mut rest = text;
    let mut left = wanted.chars();
    let mut bracketed = false;
    for c in text.chars() {
        rest = rest.get(c.len_utf8()..)?;
        match c {
            c if c.is_whitespace() => {}
            '【' | '（' | '(' | '[' if left.as_str().len() == wanted.len() => bracketed = true,
            c => (left.next()? == c).then_some(())?,
        }
        if left.as_str().is_empty() {
            break;
        }
    }
    if wanted.is_empty() || !left.as_str().is_empty() {
        return None;
    }
    if bracketed {
        return rest.strip_prefix(['】', '）', ')', ']']).map(str::trim_start);
    }
    let rest = rest.trim_start_matches([' ', '\u{3000}']);
    if rest.is_empty() { Some(rest) } else { rest.strip_prefix('\n') }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_prints_no_name_that_the_document_does_not_hold() {
        for (label, expected) in [
            ("第三条", "第三条"),
            ("（一）", "（一）"),
            ("印发通知", ""),
            ("标题", ""),
            ("落款", ""),
            ("附件", "附件"),
            ("附件2", "附件2"),
            ("附件2第三条", "第三条"),
            ("第三条〔2〕", "第三条"),
            ("附件1第三条〔2〕", "第三条"),
        ] {
            assert_eq!(printed(label), expected);
        }
    }

    #[test]
    fn a_heading_is_printed_once() {
        for (text, heading, expected) in [
            ("总则", "总则", Some("")),
            ("总　则", "总则", Some("")),
            ("总则\n本章说明。", "总则", Some("本章说明。")),
            ("【适用范围】本镇适用。", "适用范围", Some("本镇适用。")),
            ("（一）", "一", Some("")),
            ("总则以外的规定。", "总则", None),
            ("本镇适用。", "适用范围", None),
            ("本镇适用。", "", None),
            ("", "总则", None),
        ] {
            assert_eq!(without_heading(text, heading), expected, "{text:?}");
        }
    }
}
