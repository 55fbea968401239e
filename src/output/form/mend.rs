//! What a filled part still needs to be one that word processors open: a paragraph at the end of every cell, and no
//! table without rows.
//!
//! It must never change a word.

use std::fmt::Write as _;

/// The part, mended.
pub(super) fn mended(part: &[u8], prefix: &str) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(part) else { return part.to_vec() };
    let mut out = String::with_capacity(text.len());
    // What is open: how long the result was before it, its local name, what ended in it last, whether a row did.
    let mut open: Vec<(usize, &str, &str, bool)> = Vec::new();
    let mut rest = text;
    while let Some((before, tag, after)) = next_tag(rest) {
        out.push_str(before);
        rest = after;
        let name = local(tag, prefix);
        if let Some(closing) = tag.strip_prefix("</") {
            let (from, _, last, rows) = open.pop().unwrap_or((0, "", "", true));
            let name = local(closing, prefix);
            if name == "tc" && last != "p" {
                let _ = write!(out, "<{prefix}:p/>");
            }
            if name == "tbl" && !rows {
                out.truncate(from);
                continue;
            }
            out.push_str(tag);
            ended(&mut open, name);
        } else if tag.starts_with("<?") || tag.starts_with("<!") {
            out.push_str(tag);
        } else if tag.ends_with("/>") {
            out.push_str(tag);
            ended(&mut open, name);
        } else {
            open.push((out.len(), name, "", false));
            out.push_str(tag);
        }
    }
    out.push_str(rest);
    out.into_bytes()
}

fn ended<'a>(open: &mut [(usize, &'a str, &'a str, bool)], name: &'a str) {
    if let Some((_, _, last, rows)) = open.last_mut() {
        *last = name;
        *rows |= name == "tr";
    }
}

/// What stands before the next tag, the tag, and what stands behind it.
fn next_tag(text: &str) -> Option<(&str, &str, &str)> {
    let from = text.find('<')?;
    let (before, rest) = text.split_at_checked(from)?;
    let end = if rest.starts_with("<!--") {
        rest.find("-->")? + 3
    } else if rest.starts_with("<![CDATA[") {
        rest.find("]]>")? + 3
    } else {
        let mut quoted = None;
        let end = rest.char_indices().find(|(_, letter)| match (quoted, letter) {
            (None, '>') => true,
            (None, '"' | '\'') => {
                quoted = Some(*letter);
                false
            }
            (Some(mark), letter) if mark == *letter => {
                quoted = None;
                false
            }
            _ => false,
        });
        end?.0 + 1
    };
    let (tag, after) = rest.split_at_checked(end)?;
    Some((before, tag, after))
}

/// The name of a tag without the prefix; empty where it has another one.
fn local<'a>(tag: &'a str, prefix: &str) -> &'a str {
    let name = tag.trim_start_matches(['<', '/']);
    let end =
        name.find(|c: char| c.is_whitespace() || matches!(c, '/' | '>')).unwrap_or(name.len());
    let name = name.get(..end).unwrap_or_default();
    name.strip_prefix(prefix).and_then(|rest| rest.strip_prefix(':')).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(part: &str) -> String {
        String::from_utf8(mended(part.as_bytes(), "w")).unwrap()
    }

    #[test]
    fn cells_end_with_a_paragraph_and_tables_have_rows() {
        assert_eq!(
            said("<w:tr><w:tc><w:tcPr/></w:tc><w:tc><w:p/></w:tc></w:tr>"),
            "<w:tr><w:tc><w:tcPr/><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>"
        );
        assert_eq!(said("<a><w:tbl><w:tblPr/></w:tbl>x</a>"), "<a>x</a>");
        let whole = "<?xml a='>'?><!-- <w:tc> --><a b=\">\"><w:tbl><w:tr/></w:tbl>乙</a>\n";
        assert_eq!(said(whole), whole);
    }
}
